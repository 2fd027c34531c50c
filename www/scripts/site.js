// The script of the site: what stands around the program, and its start. If anything goes wrong failure.js says so in plain
// words. The page names the files of the program in <meta> elements (crates/xtask/src/site.mjs), each with its checksum.

import { showFailure } from "./page.js";

/** A built file, as the page names it: its address, and the checksum that the build gave it. */
function built(name) {
  const meta = document.querySelector(`meta[name="windscreen:${name}"]`);
  if (!meta) throw new Error(`the page does not name its ${name} file`);
  return { address: new URL(meta.content, document.baseURI).href, integrity: meta.dataset.integrity ?? "" };
}

/** Fetches a part of the program. Anything but the very file that was built is an error that names it. */
async function fetchPart(name, cache = "default") {
  const { address, integrity } = built(name);
  const response = await fetch(address, { integrity, cache }).catch((error) => {
    throw new Error(`${address} could not be loaded whole (${error.message})`);
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

/** How the later part is fetched: after a failure past what the browser keeps, which may be what was refused. */
let cache = "default";

// What the program calls.
globalThis.windscreenLater = {
  /** Fetches the later part of the program. The JavaScript around the program calls this for `fetch` (program.rs). */
  async fetch() {
    try {
      const response = await fetchPart("later", cache);
      // Whole, and of the type that it has: a server may say another.
      return new Response(await response.arrayBuffer(), { headers: { "content-type": "application/wasm" } });
    } catch (error) {
      cache = "reload";
      throw error;
    }
  },
};

/** Has the program kept for when there is no network (offline.js). Where that is refused nothing changes. */
function keepForOffline() {
  const workers = navigator.serviceWorker;
  workers?.register("./sw.js").catch(() => {});
  // The one that serves this page, and came at an earlier visit, says whether this is another program than its own.
  workers?.addEventListener("message", ({ data }) => {
    if (data === "newer") document.getElementById("newer").hidden = false;
  });
  workers?.startMessages();
  workers?.controller?.postMessage({ program: built("wasm").address.split("/").pop() });
}

/** Starts the same program as JavaScript, which needs no WebAssembly (without-webassembly.js). */
async function startWithout() {
  const { address, integrity } = built("nowasm");
  const script = Object.assign(document.createElement("script"), { type: "module", src: address, integrity });
  script.dataset.spare = "";
  await new Promise((done, failed) => {
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
  // A script that stops at once has been loaded all the same.
  if (!document.querySelector(".ws-slower")) throw new Error(`${address} did not begin`);
}

async function start() {
  try {
    if (typeof WebAssembly === "undefined") throw new Error("WebAssembly is not available");
    const { default: begin } = await import(built("js").address);
    await begin({ module_or_path: await fetchPart("wasm") });
  } catch (error) {
    console.warn(error);
    return startWithout().catch(() => showFailure(error));
  }
  // Apart from the start: whatever goes wrong here must not start the program a second time.
  try {
    keepForOffline();
  } catch (error) {
    console.warn(error);
  }
}

// Not waited for here: of a script that waits for something WebKit does not say that it failed.
start();
