// One file (windscreen.html) fetches nothing: what it would fetch is handed to it here instead, and where it stands in a frame
// it speaks with the element that made the frame (embed.js).

import { isReturning } from "./keep.js";

/** The number of the envelope in which both sides speak. */
const ENVELOPE = 1;
/**
 * How long a frame waits for an element to answer, in milliseconds. One that an element has named waits as long as that
 * does: without the element's settings somebody would read another area's telephone numbers. A bare frame has none.
 */
const PATIENCE = window.name === "windscreen-toolkit" ? 10_000 : 1_000;

const isFramed = window.parent !== window;
/** Where messages go, once an element has answered. */
let port = null;
/** Whether the program runs. It may do so before the element has answered, which is told when it has. */
let isRunning = false;

/** Says something to the element, if there is one. Nothing that was answered is ever among it. */
function tell(kind, more = {}) {
  port?.postMessage({ windscreen: ENVELOPE, kind, ...more });
}

/** Whether a message is one of ours. */
const isOurs = (it) => it !== null && typeof it === "object" && it.windscreen === ENVELOPE && typeof it.kind === "string";

/** The files that the element brought: names and texts, and nothing else. */
function filesOf(given) {
  const pairs = given !== null && typeof given === "object" ? Object.entries(given) : [];
  return Object.fromEntries(pairs.filter(([, text]) => typeof text === "string" || text === null));
}

/** Waits for the element's answer: the site's files. A page of its own, and a bare frame, have what was pasted in. */
function welcome() {
  const pasted = document.getElementById("windscreen-site")?.textContent.trim();
  const own = pasted ? { "windscreen.json": pasted } : {};
  if (!isFramed) return Promise.resolve(own);
  return new Promise((done) => {
    const timer = setTimeout(() => done(own), PATIENCE);
    addEventListener("message", function heard(event) {
      if (event.source !== window.parent || !isOurs(event.data)) return;
      // There is an element: its settings are on their way, however slow.
      if (event.data.kind === "soon") clearTimeout(timer);
      if (event.data.kind !== "welcome" || !event.ports[0]) return;
      removeEventListener("message", heard);
      clearTimeout(timer);
      port = event.ports[0];
      port.onmessage = ({ data }) => {
        if (isOurs(data) && data.kind === "open" && /^[a-z0-9-]{1,80}$/.test(data.tool)) open(data.tool);
      };
      if (event.data.share === true) globalThis.windscreenShare = (text) => tell("outcome", { outcome: text });
      // Which area is the element's choice then, and what is wrong with it no fault of windscreen.json.
      globalThis.windscreenAsksArea = event.data.area === true;
      if (isRunning) tell("ready");
      done({ ...own, ...filesOf(event.data.files) });
    });
    // Whoever holds the frame may be anybody: this says only that it is here.
    window.parent.postMessage({ windscreen: ENVELOPE, kind: "hello" }, "*");
  });
}

/** Whether something was entered: the program then asks before the page is left. */
let isTouched = false;
for (const [name, touched] of [["addEventListener", true], ["removeEventListener", false]]) {
  const own = window[name];
  window[name] = function (kind, ...more) {
    if (kind === "beforeunload") isTouched = touched;
    return own.call(window, kind, ...more);
  };
}

/** Opens a tool, unless something was entered: that is never thrown away from outside. */
function open(tool) {
  if (isTouched) return tell("refused");
  // In place of where it is: the page around counts no step.
  history.replaceState(null, "", `#/tools/${tool}`);
  return location.reload();
}

// The program asks for its settings by name; here they are.
const files = welcome();
globalThis.fetch = async (name) => {
  const text = (await files)[String(name)];
  if (text === undefined) return new Response("", { status: 404 });
  return text === null ? new Response("", { status: 502 }) : new Response(text);
};
globalThis.fetch.windscreen = true; // ours, and nobody's who gets in the way (cause.js)

/** Called when the program runs. */
export function ready() {
  isRunning = true;
  tell("ready");
}

// The way out, which forgets everything, takes the frame away.
addEventListener("windscreen-forgotten", () => {
  if (isRunning && !isReturning) tell("exit");
});

// In a frame the way out ends at an empty page: the element takes the whole page away.
if (isFramed) document.querySelector('meta[name="windscreen:exit"]').content = "about:blank";

/** Called when the program cannot run: an element then opens the file that does without WebAssembly. */
export function cannotRun() {
  if (isFramed) window.parent.postMessage({ windscreen: ENVELOPE, kind: "without" }, "*");
}
