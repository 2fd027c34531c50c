// What the engine offers, declared once; ../index.d.ts adds the papers. Ids, levels and files are those of the format:
// FORMAT.md, record.schema.json, referral.schema.json of windscreen-content.

/** From the lowest to the highest. */
export type Level = "nothing-recorded" | "watch" | "early-help" | "multi-agency" | "statutory" | "immediate";

/** How much is known. `not-assessed` is no result at all; `incomplete` names no level below `statutory`. */
export type Completeness = "not-assessed" | "incomplete" | "complete";

/** *Not known* is neither yes nor no. */
export type Truth = "yes" | "no" | "not-known";

/** A day, as `2026-11-22`. */
export type Day = string;

// ---------------------------------------------------------------------------------------------
// Start

/**
 * Loads the engine. Everything else waits for it. Without a source it takes the `.wasm` beside this package: read in
 * Node.js, fetched in browsers, found by bundlers.
 */
export function init(source?: Source | Promise<Source>): Promise<void>;

/** Where the engine comes from, or the engine itself: its address, its answer, its bytes, or compiled. */
export type Source = string | Url | Answered | Module | ArrayBuffer | ArrayBufferView;

// The world's own types, where the project knows them: neither the DOM's nor Node's need be there.
type Url = typeof globalThis extends { URL: { prototype: infer It } } ? It : never;
type Answered = typeof globalThis extends { Response: { prototype: infer It } } ? It : never;
type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer It } } } ? It : never;

/** The version of the package, which papers name as the build. */
export function version(): string;

// ---------------------------------------------------------------------------------------------
// Instruments and areas

/** One instrument among those that are here. */
export interface InstrumentEntry {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly about: "child" | "adult" | "home";
  /** The practitioner's own worry that leads to it. */
  readonly worry: string;
}

/** One area among those that are here. */
export interface AreaEntry {
  readonly id: string;
  readonly title: string;
  readonly short: string;
}

/** A file of the format: its version under a key of its own, and whatever FORMAT.md says. */
export interface InstrumentDefinition {
  readonly "windscreen-instrument": number;
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly [key: string]: unknown;
}

/** The same of an area. */
export interface AreaDefinition {
  readonly "windscreen-area": number;
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly [key: string]: unknown;
}

/** One thing that is wrong, and where. */
export interface Problem {
  /** A path into the file, or whom and what it is about; empty for the whole. */
  readonly place: string;
  readonly message: string;
}

export function instruments(): InstrumentEntry[];
/** @throws {UnknownIdError} `unknown-instrument` */
export function instrument(id: string): InstrumentDefinition;
/** The first is the one for everywhere. */
export function areas(): AreaEntry[];
/** @throws {UnknownIdError} `unknown-area` */
export function area(id: string): AreaDefinition;

/**
 * Everything that is wrong with a definition, as text or as a value; nothing if all of it can be used. A translation
 * with a slip is named too; it alone does not keep the instrument from being used.
 */
export function checkInstrument(definition: InstrumentDefinition | object | string): Problem[];
/**
 * The same of an area. Its numbers are held against the instruments that are here. A brand colour that cannot be read
 * and a translation with a slip are named too; they alone do not keep the area from being used.
 */
export function checkArea(definition: AreaDefinition | object | string): Problem[];

/** Licensed words in the place of an instrument's own: the file of a wording pack (wording-pack.schema.json). */
export interface WordingPackDefinition {
  readonly "windscreen-wording-pack": number;
  readonly id: string;
  readonly instrument: string;
  readonly edition: string;
  readonly [key: string]: unknown;
}

/**
 * The same of a wording pack, held against the instruments that are here. One that was made for another edition is named
 * too: nothing new may be asked in its words.
 */
export function checkWordingPack(pack: WordingPackDefinition | object | string): Problem[];

/** What a wording pack says of the sheets that are asked in its words. */
export interface WordingPack {
  readonly "windscreen-wording": 1;
  /** The instrument's id. */
  readonly instrument: string;
  /** What such a sheet keeps, as its `asked`. */
  readonly asked: Asked;
  /** The first day on which somebody may be asked in them; the last is `asked.until`. The engine asks no clock. */
  readonly from: Day;
  /** Made for another edition of the instrument: nothing new may be asked in its words. */
  readonly otherEdition?: true;
}

/**
 * Reads a wording pack beside the instruments that are here, and these.
 * @throws {DefinitionError}
 */
export function wordingPack(
  pack: WordingPackDefinition | object | string,
  instruments?: readonly (InstrumentDefinition | string)[],
): WordingPack;

/** The licensed words in which a sheet was asked. */
export interface Asked {
  readonly pack: string;
  /** Tells its words from others under the same id. */
  readonly words: string;
  readonly owner: string;
  readonly holder: string;
  readonly until: Day;
}

// ---------------------------------------------------------------------------------------------
// A record: what was answered (record.schema.json)

/** Everything entered at one time. */
export interface Entered {
  /** The id and edition of each instrument that was answered. */
  readonly instruments: readonly { readonly id: string; readonly edition: string }[];
  readonly people: readonly Person[];
  /** One for each person and instrument. */
  readonly sheets: readonly Sheet[];
  /** What is written in the fields of the referral form. */
  readonly notes: readonly FieldText[];
  /** Fields filled by saying why they are empty: nothing for *not known*, a hyphen and why for *does not apply*. */
  readonly gaps: readonly FieldText[];
  readonly lists: readonly {
    readonly list: string;
    readonly rows: readonly { readonly id: number; readonly cells: readonly FieldText[] }[];
  }[];
}

/** A saved record, as the site keeps it. */
export interface SavedRecord extends Entered {
  readonly "windscreen-record": 1 | 2;
  /** The area's id. */
  readonly area: string;
  /** Printed on each sheet. It says nothing about anybody. */
  readonly reference: string;
  readonly written: Day;
  /** What wrote it. */
  readonly build: string;
  /** The record as it stood at earlier times, oldest first. */
  readonly earlier?: readonly (Entered & { readonly written: Day })[];
}

export interface FieldText {
  readonly field: string;
  readonly text?: string;
}

export interface Person {
  readonly id: number;
  readonly label?: string;
  readonly role: "child" | "adult" | "home";
  readonly age: Age;
  readonly facts: readonly { readonly fact: string; readonly is: Truth }[];
  /** Of a home, the children who never stay there. Every other child of the record does. */
  readonly "not-here"?: readonly number[];
}

export type Age =
  | { readonly born: Day }
  | { readonly years: number }
  | { readonly from: number; readonly to: number }
  | { readonly unborn: true; readonly due?: Day }
  | { readonly "not-known": true };

export interface Sheet {
  readonly person: number;
  readonly instrument: string;
  readonly answers: readonly Answer[];
  readonly texts: readonly { readonly id: string; readonly text?: string }[];
  /** The worker's own judgement. It raises and never lowers. */
  readonly judgement?: { readonly level: Level; readonly reason?: string };
  /** The way chosen at a safety gate. */
  readonly way?: string;
  readonly points: readonly { readonly point: string }[];
  readonly stages: readonly { readonly group: string; readonly item?: string }[];
  readonly exceptions: readonly { readonly id: string; readonly comment?: string }[];
  readonly "not-needed"?: string;
  readonly targets: readonly {
    readonly item: string;
    readonly "by-when"?: string;
    readonly aim?: string;
    readonly grade?: number;
  }[];
  /** The licensed words in which it was asked; `own` are items that were answered in the instrument's own all the same. */
  readonly asked?: Asked & { readonly own?: readonly string[] };
}

/** One answer: a choice of the item's scale, a number, a day, words or *not known*, as the item takes it. */
export interface Answer {
  readonly item: string;
  readonly choice?: string;
  readonly number?: number;
  readonly date?: Day;
  /** Exactly as they were said. */
  readonly words?: string;
  readonly "not-known"?: true;
  readonly "follow-up"?: Truth;
  readonly notes: readonly FieldText[];
}

// ---------------------------------------------------------------------------------------------
// Outcomes

export interface OutcomeRequest {
  readonly record: SavedRecord | string;
  /** The engine asks no clock. */
  readonly today: Day;
  /** Another area than the record's, by id or as a definition. */
  readonly area?: string | AreaDefinition;
  /** Definitions of instruments that are not here. One of the id of one that is here stands in its place. */
  readonly instruments?: readonly (InstrumentDefinition | string)[];
  /** Wording packs, in whose words papers show the sheets that were asked in them. Nothing that is worked out rests on one. */
  readonly wording?: readonly (WordingPackDefinition | object | string)[];
  /** Names what no instrument offers and counts it for nothing, as for a record of an older edition. Without, it throws. */
  readonly keepMisfits?: boolean;
}

export interface Outcomes {
  readonly "windscreen-outcomes": 1;
  readonly today: Day;
  /** The area's id. */
  readonly area: string;
  /** One for each sheet. */
  readonly outcomes: readonly Outcome[];
  /** What the record says and no instrument offers; only with `keepMisfits`. */
  readonly misfits: readonly Problem[];
}

/** What was worked out for one person on one instrument. It suggests; the front door decides. */
export interface Outcome {
  readonly person: number;
  readonly instrument: string;
  readonly edition: string;
  /** The licensed words in which it was asked. Rules and levels are the instrument's own. */
  readonly asked?: Asked;
  readonly level: Level;
  /**
   * Of a tool about an adult, all that a child's paper may say of it, and never about whom. Absent: nothing of it may stand
   * there.
   */
  readonly levelForChildren?: Level;
  /**
   * Whether the level is one to name. Where it is not, not enough is known, and nothing may read like a verdict; or the
   * instrument opens routes and has no level to show.
   */
  readonly namesLevel?: true;
  /** The level is the least there is: much is not known. Say "at least" before it, and below it what is missing. */
  readonly atLeast?: true;
  /** Somebody must decide today, whatever the level and the count: say the headline of the rules that fired first of all. */
  readonly actToday?: true;
  readonly completeness: Completeness;
  /** A sign of harm is raised. */
  readonly harm?: true;
  /** Why the instrument was marked as not needed. */
  readonly notNeeded?: string;
  /** Worst first. */
  readonly fired: readonly Fired[];
  /** Rules that ask something not known. */
  readonly couldNotTry: readonly string[];
  /** The count of every counting rule, fired or not. */
  readonly counts: readonly (Count & { readonly rule: string })[];
  /** The area's own word for a count. */
  readonly band?: string;
  /** Ids of routes of the instrument. */
  readonly routes: readonly string[];
  /** Ids of items: those shown, and of these those answered *not known* and those not answered. */
  readonly shown: readonly string[];
  readonly notKnown: readonly string[];
  readonly notAnswered: readonly string[];
  /** Signs said to be over a year ago: no rule counts them. */
  readonly earlier: readonly string[];
  /** What is asked for in writing and still empty. It withholds nothing. */
  readonly missingTexts: readonly MissingText[];
  /** What is counted beside the result, if the instrument counts anything. No level rests on it: read the flags first. */
  readonly sums?: readonly Sum[];
  /** The graded profile, if the instrument has one. It has no total. */
  readonly profile?: readonly ProfileArea[];
}

export interface Count {
  readonly n: number;
  readonly needed: number;
}

/** What set a level, opened a route or raised an alert: a rule, or what is built in for every instrument. */
export type Fired = FiredRule | FiredOther;

interface FiredAnything {
  readonly level?: Level;
  /** It holds only if something not known about the person is taken as the worrying answer. */
  readonly assumed?: true;
  /** Ids of the items that counted. */
  readonly items: readonly string[];
  readonly count?: Count;
}

export interface FiredRule extends FiredAnything {
  /** `wide-rule`: one that looks beyond the sheet, at another instrument, an earlier time or the chronology. */
  readonly cause: "rule" | "wide-rule";
  readonly rule: string;
  /** The condition in plain words. */
  readonly text: string;
  /** It warns whatever the level. */
  readonly alert?: true;
}

export interface FiredOther extends FiredAnything {
  readonly cause: "harm-unknown" | "incomplete" | "not-assessed" | "judgement";
  readonly rule?: undefined;
}

export type MissingText =
  | { readonly item: string; readonly field: string }
  | { readonly text: string }
  | { readonly judgement: true };

/** What is counted beside a result. Nothing is added for what was not looked at. */
export interface Sum {
  readonly sum: string;
  /** The ids of the items that are flagged. */
  readonly flagged: readonly string[];
  readonly seen: number;
  readonly lookedAt: number;
  readonly notLookedAt: number;
  /** Absent where nothing is added up. */
  readonly points?: number;
}

/** A grade of 1 (best) to 5 (worst), and of how many parts it was made. */
export interface Graded {
  readonly code: string;
  readonly grade?: number;
  /** The id of the worst item. */
  readonly worst?: string;
  readonly nGraded: number;
  readonly nOf: number;
}

export interface ProfileArea extends Graded {
  readonly exceptionApplied?: true;
  readonly exceptionWaiting?: true;
  readonly subAreas: readonly Graded[];
}

/**
 * Works out every sheet of a record.
 * @throws {RecordError} `record-invalid`, `record-misfit`
 * @throws {DefinitionError} `definition-invalid`
 * @throws {UnknownIdError} `unknown-instrument`, `unknown-area`
 */
export function outcomes(request: OutcomeRequest): Outcomes;

// ---------------------------------------------------------------------------------------------
// Errors

/** These never change; a later version may add some. */
export type Code =
  | "not-ready"
  | "load-failed"
  | "request-invalid"
  | "unknown-instrument"
  | "unknown-area"
  | "unknown-person"
  | "definition-invalid"
  | "record-invalid"
  | "record-misfit"
  | "internal";

/** The parent of every error of this package. */
export class WindscreenError extends Error {
  protected constructor();
  readonly code: Code;
}

/** Something was asked before `await init()`. */
export class NotReadyError extends WindscreenError {
  readonly code: "not-ready";
}

/** A question that makes no sense: a day that is none, a format that is not offered, a key that is not known. */
export class RequestError extends WindscreenError {
  readonly code: "request-invalid";
}

/** An instrument, an area or a person that is not here. */
export class UnknownIdError extends WindscreenError {
  readonly code: "unknown-instrument" | "unknown-area" | "unknown-person";
  readonly id: string;
}

/** A definition that is not as it should be. */
export class DefinitionError extends WindscreenError {
  readonly code: "definition-invalid";
  readonly problems: readonly Problem[];
}

/** A record that is not as it should be, or says what no instrument offers. */
export class RecordError extends WindscreenError {
  readonly code: "record-invalid" | "record-misfit";
  readonly problems: readonly Problem[];
}

// Nothing but what says so is exported.
export {};
