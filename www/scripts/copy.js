// A copy of what was entered, outside the program's memory: if the program stops, the page still has the words.
// It lives and dies with the page. Exit wipes it.

import { entered, nothingEntered } from "./clock.js";
import { leave } from "./keep.js";
import { forgetPlaces } from "./press.js";
import { hasStopped } from "./stop.js";

/** Lines by key, in the order in which they were first entered. */
const lines = new Map();

// What the program calls (crates/windscreen-app/src/effects/browser.rs).
globalThis.windscreenCopy = {
  keep(key, line) {
    lines.set(key, line);
    entered();
  },
  /** Forgets every line whose key begins so. */
  forgetOf(beginning) {
    for (const key of [...lines.keys()]) if (key.startsWith(beginning)) lines.delete(key);
  },
  forget() {
    leave();
    lines.clear();
    forgetPlaces();
    nothingEntered();
    document.getElementById("stopped-answers").value = "";
    dispatchEvent(new Event("windscreen-forgotten")); // for whoever shows the page in a frame (frame.js)
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

function offerIfStopped(error) {
  if (hasStopped(error)) globalThis.windscreenCopy.offer(String(error));
}
addEventListener("error", (event) => offerIfStopped(event.error));
addEventListener("unhandledrejection", (event) => offerIfStopped(event.reason));

// The way out of that page, which the program can no longer give.
document.getElementById("stopped-exit").addEventListener("click", (event) => {
  event.preventDefault();
  globalThis.windscreenCopy.forget();
  location.replace(document.querySelector('meta[name="windscreen:exit"]').content);
});
