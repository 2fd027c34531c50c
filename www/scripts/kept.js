// What is kept on this device, for those who asked for it: what there is, and the area that somebody chose. keep.js writes it.

/** How entries of the browser's storage are called. */
export const BEGINNING = "windscreen-kept-";

/** Under which name the area is remembered, where somebody ticked that: which it is, and nothing else. */
const AREA = "windscreen-area";

/** What an entry holds; null where there is none. */
export function entry(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

/** A time as people write it here. */
export const said = (time) => new Date(time).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });

/** What was found last, and until when that is new enough: the program asks at every drawing. */
let [found, foundUntil] = ["", 0];

/** The entry of this tab, which is no other's. */
let own = null;

/** Says which entry is this tab's own: the others are listed, anew at the next asking. */
export function setOwn(name) {
  own = name;
  foundUntil = 0;
}

/** Removes an entry. */
export function remove(name) {
  foundUntil = 0;
  try {
    localStorage.removeItem(name);
  } catch {
    // Storage that cannot be reached holds nothing of ours.
  }
}

// What the program calls (crates/windscreen-app/src/effects/browser.rs).
globalThis.windscreenKept = {
  remove,
  /** The area that somebody asked to be remembered; empty for none. */
  area() {
    try {
      return localStorage.getItem(AREA) ?? "";
    } catch {
      return "";
    }
  },
  /** Remembers an area, or none any more; false where this browser keeps nothing. */
  keepArea(id) {
    try {
      if (id) localStorage.setItem(AREA, id);
      else localStorage.removeItem(AREA);
      return true;
    } catch {
      return !id; // storage that cannot be reached holds nothing of ours
    }
  },
  /** What earlier sittings and other tabs keep here, the latest first: a line each, of its name, when it was written and
   * until when it stays. */
  list() {
    if (Date.now() < foundUntil) return found;
    foundUntil = Date.now() + 2_000;
    try {
      const names = Object.keys(localStorage).filter((name) => name.startsWith(BEGINNING) && name !== own);
      const entries = names.map((name) => ({ name, ...entry(name) })).filter((entry) => entry.sealed);
      entries.sort((a, b) => (a.written < b.written ? 1 : -1));
      found = entries.map((entry) => [entry.name, said(entry.written), said(entry.until)].join("\t")).join("\n");
    } catch {
      found = "";
    }
    return found;
  },
};

// What was kept for a time that has run out goes as soon as the page opens.
try {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(BEGINNING) && entry(name)?.until < new Date().toISOString()) remove(name);
  }
} catch {
  // Storage is off.
}
