// What the instrument files say, so that no test repeats an item's id: they may change, and a partnership adds its own.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./browser.mjs";

const folder = path.join(root, "crates/windscreen-content/instruments");

/** What a worrying answer means, most worrying first. */
const RAISED = ["yes", "severe", "clear", "slight", "suspected", "sometimes", "grade-5", "grade-4", "grade-3"];

/** One instrument, as its file gives it. */
export class Tool {
  constructor(json) {
    Object.assign(this, json);
    this.items = json.sections.flatMap((section) => section.items);
    this.json = json;
  }

  /** The page on which it opens from its worry or its address: about a home, or a baby not born yet, nothing is asked first. */
  get opens() {
    return this.about === "home" || this.born ? "tool" : "quick";
  }

  /** The item of this id. */
  item(id) {
    return this.items.find((item) => item.id === id);
  }

  /** The id of the first choice of an item that means one of these. */
  choice(item, ...meanings) {
    const scale = this.scales.find((it) => it.id === item.scale);
    for (const meaning of meanings) {
      const choice = scale?.choices.find((it) => it.means === meaning);
      if (choice) return choice.id;
    }
    return null;
  }

  /** The place of a choice among its item's, from 0. */
  place(item, choice) {
    return this.scales.find((it) => it.id === item.scale).choices.findIndex((it) => it.id === choice);
  }

  raised(item) {
    return this.choice(item, ...RAISED);
  }

  calm(item) {
    return this.choice(item, "no", "grade-1", "grade-2", "not-applicable");
  }

  unknown(item) {
    return this.choice(item, "not-known");
  }

  /** Whether choosing the item's most worrying answer opens a text field beside it. */
  asksNotes(item) {
    const means = this.scales
      .find((it) => it.id === item.scale)
      ?.choices.find((it) => it.id === this.raised(item))?.means;
    const fields = this.notes.find((it) => it.id === item.notes)?.fields ?? [];
    return fields.some((it) => ["long", "short"].includes(it.kind) && (!it.for || it.for.includes(means)));
  }

  /** An item that alone asks for action now, and is always asked: a sign of harm, the worst grade, or grave danger. */
  alarm() {
    // What is danger now has a call of its own, and is no such sign.
    const immediate = this.rules
      .filter((it) => it.level === "immediate")
      .flatMap((it) => (it.when["one-of"] ?? [it.when]).flatMap((when) => when.any?.items ?? []));
    const always = this.items.filter(
      (it) => !it["asked-if"] && !it.ages && !it["one-of"] && it.scale && !immediate.includes(it.id),
    );
    return (
      always.find((it) => it.kind === "harm") ??
      always.find((it) => this.choice(it, "grade-5")) ??
      this.critical()[0]
    );
  }

  /** The signs of grave danger that head a result at any count: those of the rules with a headline that count nothing. */
  critical() {
    // Such a rule names signs and an age, and nothing else.
    const alone = this.rules.filter((it) => it.headline && it.when.all?.length === 2);
    const named = alone.flatMap((it) => it.when.all[0].any?.items ?? []);
    return this.items.filter((it) => named.includes(it.id));
  }

  /** The question whether anyone is in danger now, which is taken for a yes where the answer is not known. */
  danger() {
    const rules = this.rules.filter((it) => it.level === "immediate" && it.when.any?.answered.includes("not-known"));
    return this.item(rules[0].when.any.items[0]);
  }

  /** The place of the section in which an item stands, from 0. */
  sectionOf(item) {
    return this.sections.findIndex((section) => section.items.some((it) => it.id === item.id));
  }
}

/** Every shipped instrument. */
export const tools = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => new Tool(JSON.parse(readFileSync(path.join(folder, name), "utf8"))));

/** The tool whose pages are read together with a child. */
export const voiceTool = tools.find((it) => it["with-child"]);
/** The tool for babies who are not born yet. */
export const unbornTool = tools.find((it) => it.born);
/** The tools about a child who has been born that are answered about them. */
export const childTools = tools.filter((it) => it.about === "child" && !it["with-child"] && !it.born);
/** A tool about a home where children stay. */
export const homeTool = tools.find((it) => it.about === "home");
/** The checklist about an adult: the longest behind a safety gate. */
export const adultTool = tools
  .filter((it) => it.about === "adult" && it.gate)
  .reduce((one, other) => (other.items.length < one.items.length ? one : other));
export const toolThatNeedsAge = childTools.find((it) => it.ages?.needed);
/** A tool that any child may have, with signs of harm of its own. */
export const plainTool = childTools.find((it) => !it.ages?.needed && it.ages?.from === 0 && !it.groupings);

/** The neutral area, as its file gives it. */
export const neutralArea = JSON.parse(
  readFileSync(path.join(root, "crates/windscreen-content/areas/england.json"), "utf8"),
);

/** Every shipped area. */
export const areas = readdirSync(path.join(root, "crates/windscreen-content/areas"))
  .sort()
  .map((name) => JSON.parse(readFileSync(path.join(root, "crates/windscreen-content/areas", name), "utf8")));

/** An area of ours that has numbers to ring. */
export const areaWithNumbers = areas.find((it) =>
  it["front-doors"].some((door) => door.phones.some((phone) => phone.number)),
);

/** A small good instrument: `n` three-choice items in one section, no age rules. */
export function smallInstrument(id, n, more = {}) {
  const item = (place) => ({
    id: `item-${place}`,
    kind: "risk",
    topic: `Sign ${place}`,
    text: `Sign number ${place} of this test`,
    scale: "signs",
    mark: "proposed",
    sources: [],
  });
  return {
    "windscreen-instrument": 1,
    id,
    edition: "test",
    title: `Test screen ${id}`,
    short: `Test ${id}`,
    about: "child",
    worry: `A worry that leads to ${id}`,
    purpose: "For the tests of the toolkit itself.",
    "is-not": "Not for use.",
    minutes: [],
    cautions: [],
    diagram: true,
    language: "en-GB",
    lineage: "Made for a test.",
    permission: { terms: "Our own words.", evidence: "None is needed.", checked: "2026-11-22" },
    sources: [],
    gate: null,
    facts: [],
    scales: [
      {
        id: "signs",
        choices: [
          { id: "seen", text: "Seen", means: "yes" },
          { id: "not-seen", text: "Not seen", means: "no" },
          { id: "not-known", text: "Not known", means: "not-known" },
        ],
      },
    ],
    notes: [],
    sections: [{ id: "only", title: "The only part", items: Array.from({ length: n }, (_, at) => item(at + 1)) }],
    "n-items": n,
    texts: [],
    thresholds: [],
    routes: [],
    rules: [
      {
        id: "any",
        text: "Any sign",
        says: "A sign was seen.",
        do: "Talk to your safeguarding lead.",
        level: "watch",
        routes: [],
        when: { any: { kinds: ["risk"], answered: ["yes"] } },
        mark: "proposed",
        sources: [],
      },
    ],
    results: { nothing: "No sign recorded so far.", always: [] },
    profile: null,
    ...more,
  };
}
