// What the page does by the clock: it offers, once, to keep what was entered, and covers a screen that nobody uses.

/** How many minutes the page gives for something. */
const minutes = (name) => 60_000 * Number(document.querySelector(`meta[name="windscreen:${name}-minutes"]`).content);

// Answers for a while: the program offers, once, to keep them. Not where this browser could not encrypt them.
const offerAfter = minutes("offer");
let begun = 0;

/** Something was entered. */
export function entered() {
  begun ||= Date.now();
  if (Date.now() - begun < offerAfter || !globalThis.crypto?.subtle) return;
  begun = Infinity;
  setTimeout(() => dispatchEvent(new Event("windscreen-offer"))); // the program is in the middle of something
}

/** Nothing is entered any more. */
export function nothingEntered() {
  begun = 0;
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
