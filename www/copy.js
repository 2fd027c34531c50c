// A copy of what was entered, outside the program's memory: if the program stops, the page still has the words.
// It lives and dies with the page. Exit wipes it.

/** Lines by key, in the order in which they were first entered. */
const lines = new Map();

// What the program calls (crates/windscreen-app/src/platform.rs).
globalThis.windscreenCopy = {
  keep(key, line) {
    lines.set(key, line);
  },
  isEmpty: () => lines.size === 0,
  /** Forgets every line whose key begins so. */
  forgetOf(beginning) {
    for (const key of [...lines.keys()]) if (key.startsWith(beginning)) lines.delete(key);
  },
  forget() {
    globalThis.windscreenKeep?.stop();
    lines.clear();
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

// What keep.js kept on this device, for a time that has run out.
try {
  for (const [name, it] of Object.entries(localStorage))
    if (name.startsWith("windscreen-kept-") && JSON.parse(it).until < new Date().toISOString()) localStorage.removeItem(name);
} catch {
  // Storage is off, or holds what is not ours.
}

// A program that stops in the middle of something raises an error of this kind, with no word of its own: it is made
// without the words, which would weigh more than many a page.
function offerIfStopped(error) {
  if (error instanceof WebAssembly.RuntimeError) globalThis.windscreenCopy.offer(String(error));
}
addEventListener("error", (event) => offerIfStopped(event.error));
addEventListener("unhandledrejection", (event) => offerIfStopped(event.reason));

// The way out of that page, which the program can no longer give.
document.getElementById("stopped-exit").addEventListener("click", (event) => {
  event.preventDefault();
  globalThis.windscreenCopy.forget();
  location.replace(document.querySelector('meta[name="windscreen:exit"]').content);
});

// Nobody at the screen: the program covers it. Nothing is deleted, so there is nothing to warn of.
const idleAfter = 60_000 * Number(document.querySelector('meta[name="windscreen:idle-minutes"]').content);
let used = Date.now();
for (const kind of ["keydown", "pointerdown", "pointermove", "wheel"]) {
  addEventListener(kind, () => (used = Date.now()), { capture: true, passive: true });
}
setInterval(() => {
  if (Date.now() - used < idleAfter) return;
  used = Date.now();
  dispatchEvent(new Event("windscreen-idle"));
}, 1_000);
