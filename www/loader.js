// Starts the program. If anything goes wrong failure.js says so in plain words.
//
// This is a file of its own, not Trunk's inline script, because the page's policy allows no inline script.
// The build writes the names of the two program files into <meta> elements (see Trunk.toml).

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

/** The later parts of the program, each while it is on its way or here. */
const parts = {};

/** How they are fetched: after a failure past what the browser keeps, which may be what was refused. */
let cache = "default";

/** Loads a file that comes later, as the page names it: a stylesheet or a script. */
async function loadNamed(name, kind) {
  const meta = document.querySelector(`meta[name="windscreen:${name}"]`);
  const element = document.createElement(kind);
  if (kind === "link") Object.assign(element, { rel: "stylesheet", href: meta.content });
  else Object.assign(element, { type: "module", src: meta.content });
  if (meta.dataset.integrity) element.integrity = meta.dataset.integrity;
  return new Promise((done, failed) => {
    element.onload = done;
    element.onerror = () => {
      element.remove();
      failed(new Error(`${meta.content} could not be loaded whole`));
    };
    document.head.append(element);
  });
}

/** Loads a later part of the program and joins it to what runs: it uses the same memory, and fills a table of calls. */
async function fetchPart(name) {
  // The stylesheet of the tools is asked for first: that of the rest has the last word.
  if (name === "rest") {
    await Promise.all([windscreenRest.load("tools"), loadNamed("rest-style", "link"), loadNamed("keep", "script")]);
  } else {
    await loadNamed("tools-style", "link");
  }
  const meta = document.querySelector(`meta[name="windscreen:${name}"]`);
  if (!meta) return; // not split, as in day-to-day development
  const address = new URL(meta.content, document.baseURI).href;
  const response = await fetch(address, { integrity: meta.dataset.integrity, cache });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const shared = Object.entries(program).filter(([name]) => name.startsWith("~"));
  const imports = { "": Object.fromEntries(shared.map(([name, it]) => [name.slice(1), it])) };
  await WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

// What the program calls (crates/windscreen-app/src/platform.rs). One that failed is tried again when asked again.
globalThis.windscreenRest = {
  load(name) {
    parts[name] ??= fetchPart(name).catch((error) => {
      parts[name] = undefined;
      cache = "reload";
      console.error(error);
      throw error;
    });
    return parts[name];
  },
};

/** Has the program kept for when there is no network (sw.js). Where that is refused nothing changes. */
function keepForOffline() {
  const workers = navigator.serviceWorker;
  workers?.register("./sw.js").catch(() => {});
  // The one that serves this page says whether it has taken an older one's place since the last visit.
  workers?.addEventListener("message", ({ data }) => {
    if (data === "newer") document.getElementById("newer").hidden = false;
  });
  workers?.startMessages();
  workers?.controller?.postMessage("newer?");
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
  keepForOffline();
} catch (error) {
  console.warn(error);
  // The same program as JavaScript, which needs no WebAssembly (nowasm.js). Neither runs without copy.js.
  if (globalThis.windscreenCopy) loadNamed("nowasm", "script").then(isSlower).catch(() => showFailure(error));
  else showFailure(error);
}
