// A copy of what was entered, outside the program's memory: if the program stops, the page still has the words.
// It lives and dies with the page. Exit wipes it.

/** Lines by key, in the order in which they were first entered. */
const lines = new Map();

// What the program calls (crates/windscreen-app/src/effects/browser.rs).
globalThis.windscreenCopy = {
  keep(key, line) {
    lines.set(key, line);
    offerToKeep();
  },
  /** Forgets every line whose key begins so. */
  forgetOf(beginning) {
    for (const key of [...lines.keys()]) if (key.startsWith(beginning)) lines.delete(key);
  },
  forget() {
    globalThis.windscreenKeep?.leave();
    lines.clear();
    [stood, begun] = [new Map(), 0];
    document.getElementById("stopped-answers").value = "";
  },
  /** Shows the page that index.html holds ready for a program that has stopped. */
  offer(message) {
    console.error(message);
    document.getElementById("app").hidden = true;
    document.getElementById("stopped-answers").value = [...lines.values()].join("\n");
    const panel = document.getElementById("stopped");
    panel.hidden = false;
    panel.tabIndex = -1;
    panel.focus(); // so that a screen reader reads it
  },
};

// A program that stops in the middle of something raises an error of this kind, with no word of its own: it is made
// without the words, which would weigh more than many a page. By name, for there may be no WebAssembly (nowasm.js).
function offerIfStopped(error) {
  if (error?.name === "RuntimeError") globalThis.windscreenCopy.offer(String(error));
}
addEventListener("error", (event) => offerIfStopped(event.error));
addEventListener("unhandledrejection", (event) => offerIfStopped(event.reason));

// The way out of that page, which the program can no longer give.
document.getElementById("stopped-exit").addEventListener("click", (event) => {
  event.preventDefault();
  globalThis.windscreenCopy.forget();
  location.replace(document.querySelector('meta[name="windscreen:exit"]').content);
});

/** How many minutes the page gives for something. */
const minutes = (name) => 60_000 * Number(document.querySelector(`meta[name="windscreen:${name}-minutes"]`).content);

// Answers for a while: the program offers, once, to keep them. Not where this browser could not encrypt them.
const offerAfter = minutes("offer");
let begun = 0;
function offerToKeep() {
  begun ||= Date.now();
  if (Date.now() - begun < offerAfter || !globalThis.crypto?.subtle) return;
  begun = Infinity;
  setTimeout(() => dispatchEvent(new Event("windscreen-offer"))); // the program is in the middle of something
}

// Nobody at the screen: the program covers it. Nothing is deleted, so there is nothing to warn of.
const idleAfter = minutes("idle");
let used = Date.now();
for (const kind of ["keydown", "pointerdown", "pointermove", "wheel"]) {
  addEventListener(kind, () => (used = Date.now()), { capture: true, passive: true });
}
setInterval(() => {
  if (Date.now() - used < idleAfter) return;
  used = Date.now();
  dispatchEvent(new Event("windscreen-idle"));
}, 1_000);

// ----- a second tap

// A press may change the page, and the second tap of a double tap would then press whatever has come to lie under the
// finger. So a press with a pointer counts only on what has stood where it is for a third of a second. Presses of keys
// always count, and so do those of software that presses without a pointer: they name what they press.
const SETTLED = 333;
const CONTROLS = "a[href], button, summary, label, input[type=radio], input[type=checkbox], [role=button]";
/** After so many milliseconds a click is no longer taken for the end of a press. */
const LONG = 2_000;
/** What may be a hair's breadth off without having moved, in pixels. */
const STILL = 4;

/** Where each control in sight stood when the pointer came down: of those that had stood there long enough. */
let stood = new Map();
/** When the page last changed, and when the pointer last came down; a press that was dealt with is long ago. */
let [changed, pressed] = [0, -Infinity];
/** Whether the page had just changed then. */
let isFresh = false;
/** Whether a key was pressed after the pointer: Firefox gives a link's Enter the look of a click. */
let isByKey = false;

new MutationObserver(() => (changed = performance.now())).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ["class", "hidden", "open"],
});

/** What a control is and where it stands; null where it is not in sight. */
function place(it) {
  const { left, top, bottom, width } = it.getBoundingClientRect();
  if (!width || bottom < 0 || innerHeight < top) return null;
  return { left, top, is: it.textContent + it.name + it.value };
}

/** Whether it is still the same, in the same place: what is drawn anew may be another in the same clothes. */
function isStill(before, now) {
  if (!before || !now || before.is !== now.is) return false;
  return Math.abs(before.left - now.left) <= STILL && Math.abs(before.top - now.top) <= STILL;
}

function look() {
  pressed = performance.now();
  isFresh = pressed - changed < SETTLED;
  const now = new Map();
  for (const it of document.querySelectorAll(CONTROLS)) {
    const at = place(it);
    if (at && (!isFresh || isStill(stood.get(it), at))) now.set(it, at);
  }
  stood = now;
}

const point = () => {
  isByKey = false;
  look();
};
addEventListener("pointerdown", point, { capture: true, passive: true });
addEventListener(
  "click",
  (event) => {
    const control = event.target.closest?.(CONTROLS);
    if (!control || !event.isTrusted || event.detail === 0 || isByKey) return;
    if (LONG < performance.now() - pressed) look(); // pressed by something that moves no pointer
    const isSettled = !isFresh && changed < pressed;
    pressed = -Infinity;
    if (isSettled || isStill(stood.get(control), place(control))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  { capture: true },
);

// A key that is held down does not press again and again, nor from page to page.
addEventListener(
  "keydown",
  (event) => {
    if (![" ", "Enter"].includes(event.key)) return;
    isByKey = true;
    if (!event.repeat || !event.target.closest?.(CONTROLS)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  { capture: true },
);

// ----- what is kept on this device, for those who asked for it: keep.js writes it

/** How entries of the browser's storage are called. */
const BEGINNING = "windscreen-kept-";

/** Under which name the area is remembered, where somebody ticked that: which it is, and nothing else. */
const AREA = "windscreen-area";

/** What an entry holds; null where there is none. */
function entry(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

/** A time as people write it here. */
const said = (time) => new Date(time).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });

/** What was found last, and until when that is new enough: the program asks at every drawing. */
let [found, foundUntil] = ["", 0];

globalThis.windscreenKept = {
  BEGINNING,
  entry,
  said,
  /** The entry of this tab, which is no other's. */
  own: null,
  /** Looks again at the next asking. */
  lookAgain: () => (foundUntil = 0),
  remove(name) {
    foundUntil = 0;
    try {
      localStorage.removeItem(name);
    } catch {
      // Storage that cannot be reached holds nothing of ours.
    }
  },
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
      const names = Object.keys(localStorage).filter((it) => it.startsWith(BEGINNING) && it !== windscreenKept.own);
      const entries = names.map((name) => ({ name, ...entry(name) })).filter((it) => it.sealed);
      entries.sort((a, b) => (a.written < b.written ? 1 : -1));
      found = entries.map((it) => [it.name, said(it.written), said(it.until)].join("\t")).join("\n");
    } catch {
      found = "";
    }
    return found;
  },
};

// What was kept for a time that has run out goes as soon as the page opens.
try {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(BEGINNING) && entry(name)?.until < new Date().toISOString()) windscreenKept.remove(name);
  }
} catch {
  // Storage is off.
}
