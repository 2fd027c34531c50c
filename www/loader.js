// Starts the program. If anything goes wrong failure.js says so in plain words.
//
// This is a file of its own, not Trunk's inline script, because the page's policy allows no inline script.
// The build writes the names of the two program files into <meta> elements (crates/xtask/src/site.mjs; day to day Trunk.toml).

/** The address of a built file, as the page names it. */
function built(name) {
  const meta = document.querySelector(`meta[name="windscreen:${name}"]`);
  if (!meta) throw new Error(`the page does not name its ${name} file`);
  return new URL(meta.content, document.baseURI).href;
}

/** The checksum that the page's own preload link gives for a file, so that a damaged or swapped file is refused. */
function checksum(address) {
  const links = [...document.querySelectorAll("link[integrity]")];
  return links.find((link) => link.href === address)?.integrity ?? "";
}

/** Fetches the program. Anything but the very file that was built is an error that names it. */
async function fetchProgram() {
  const address = built("wasm");
  const response = await fetch(address, { integrity: checksum(address) }).catch((error) => {
    throw new Error(`${address} could not be loaded whole (${error.message})`);
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

/** The exports of the program, once it runs. */
let program;

/** What comes beside the later part of the program, each while it is on its way or here. */
const besides = {};

/** How the later part is fetched: after a failure past what the browser keeps, which may be what was refused. */
let cache = "default";

/**
 * Loads a file that comes later, as the page names it: a stylesheet or a script. One that was refused may be what the
 * browser keeps in its place, and is asked for once more under another address.
 */
async function loadNamed(name, kind, tails = ["", "?again"]) {
  const meta = document.querySelector(`meta[name="windscreen:${name}"]`);
  const [tail, ...more] = tails;
  const address = meta.content + tail;
  const element = document.createElement(kind);
  if (kind === "link") Object.assign(element, { rel: "stylesheet", href: address });
  else Object.assign(element, { type: "module", src: address });
  if (meta.dataset.integrity) element.integrity = meta.dataset.integrity;
  try {
    await new Promise((done, failed) => {
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    });
  } catch {
    element.remove();
    if (!more.length) throw new Error(`${meta.content} could not be loaded whole`);
    await loadNamed(name, kind, more);
  }
}

/** Loads one thing that comes beside the later part. The papers, and whom to ring, do not wait for looks or for keeping. */
function beside(name, kind) {
  besides[name] ??= loadNamed(name, kind).catch((error) => {
    besides[name] = undefined;
    console.error(error);
  });
  return besides[name];
}

/** Loads what comes beside the later part: its stylesheet and keep.js. */
async function loadBeside() {
  await Promise.all([beside("later-style", "link"), beside("keep", "script")]);
  // Where keep.js did not come, whoever asks it is told that nothing can be kept.
  globalThis.windscreenKeep ??= new Proxy({}, { get: () => () => "" });
}

// What the program calls (crates/windscreen-app/src/effects/browser.rs).
globalThis.windscreenLater = {
  loadBeside,
  /**
   * Fetches the later part of the program. The JavaScript that wasm-split writes calls this in place of `fetch`
   * (crates/xtask/src/program.rs): the page states the part's name and its checksum.
   */
  async fetch() {
    const meta = document.querySelector('meta[name="windscreen:later"]');
    const address = new URL(meta.content, document.baseURI).href;
    try {
      const response = await fetch(address, { integrity: meta.dataset.integrity, cache });
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      // Whole, and of the type that it has: a server may say another.
      return new Response(await response.arrayBuffer(), { headers: { "content-type": "application/wasm" } });
    } catch (error) {
      cache = "reload";
      throw error;
    }
  },
};

/** Has the program kept for when there is no network (sw.js). Where that is refused nothing changes. */
function keepForOffline() {
  const workers = navigator.serviceWorker;
  workers?.register("./sw.js").catch(() => {});
  // The one that serves this page, and came at an earlier visit, says whether this is another program than its own.
  workers?.addEventListener("message", ({ data }) => {
    if (data === "newer") document.getElementById("newer").hidden = false;
  });
  workers?.startMessages();
  workers?.controller?.postMessage({ program: built("wasm").split("/").pop() });
}

/** Whether the program without WebAssembly began: a script that stops at once has been loaded all the same. */
function isSlower() {
  if (!document.querySelector(".ws-slower")) throw new Error("nowasm.js did not begin");
}

/** Says that nothing can start (failure.js), or shows the bare message where that file did not come. */
function showFailure(error) {
  if (globalThis.windscreenFailed) return globalThis.windscreenFailed(error);
  document.getElementById("app").hidden = true;
  document.getElementById("failed").hidden = false;
}

try {
  if (typeof WebAssembly === "undefined") throw new Error("WebAssembly is not available");
  if (!globalThis.windscreenCopy) throw new Error("copy.js did not run");
  const { default: start } = await import(built("js"));
  program = await start({ module_or_path: await fetchProgram() });
} catch (error) {
  console.warn(error);
  // The same program as JavaScript, which needs no WebAssembly (nowasm.js). Neither runs without copy.js.
  if (globalThis.windscreenCopy) loadNamed("nowasm", "script", [""]).then(isSlower).catch(() => showFailure(error));
  else showFailure(error);
}
// Apart from the start: whatever goes wrong here must not start the program a second time.
try {
  if (program) keepForOffline();
} catch (error) {
  console.warn(error);
}
