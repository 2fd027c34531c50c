// What a page that holds <windscreen-toolkit> may ask of it, and what it is told.

/** What somebody chose to share about a child: the level and the ids of rules. No words; but a rule that fired can say what
 * was answered. A checklist about an adult is never shared. */
export interface SharedOutcome {
  /** The tool's id and edition. */
  readonly tool: string;
  readonly edition: string;
  /** The level's id, or null where too little is known to name one. */
  readonly level: "nothing-recorded" | "watch" | "early-help" | "multi-agency" | "statutory" | "immediate" | null;
  /** The ids of the rules that fired. */
  readonly rules: readonly string[];
}

/** Version 1 of the interface. */
export interface WindscreenV1 {
  /** Settled when the questionnaires run. */
  readonly ready: Promise<void>;
  /** Opens a tool. Where something was entered nothing happens but the event "refused": it is never thrown away. */
  open(tool: string): void;
  /** Listens; the function that is given back stops it. */
  on(event: "ready" | "refused", told: () => void): () => void;
  on(event: "outcome", told: (outcome: SharedOutcome) => void): () => void;
}

/**
 * The element. Attributes: `tool` (the tool to open first), `area` (an area's id: it takes the place of the one that
 * windscreen.json names, so leave it out unless you mean that), `src` (another windscreen.html), `settings` (another
 * windscreen.json), `exit` (where the way out goes), `label` (the frame's name for screen readers),
 * `share-outcome` (offers people to share what came of a tool with this page; off unless it is there).
 * Its height is the page's: set `--windscreen-height` (80vh if it is not set).
 */
export interface WindscreenToolkitElement extends HTMLElement {
  windscreen(version: 1): WindscreenV1;
}

declare global {
  interface HTMLElementTagNameMap {
    "windscreen-toolkit": WindscreenToolkitElement;
  }
}
