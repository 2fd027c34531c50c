// The script of the program in one file (windscreen.html), which stands at its end: all that the page would fetch is in it.

import { cannotRun, ready } from "./frame.js";
import { showFailure } from "./page.js";
import start from "windscreen/whole"; // the program's own JavaScript, which the build puts in here (crates/xtask/src/site.mjs)

globalThis.windscreenLoading = true; // the file was not cut short (cut-short.js)

/** The program, decoded. A file that was cut short has none. */
function program() {
  const words = document.getElementById("windscreen-program")?.textContent;
  if (!words) throw new Error("the file is not whole: its program is missing");
  return Uint8Array.from(atob(words.trim()), (letter) => letter.charCodeAt(0));
}

async function begin() {
  try {
    if (typeof WebAssembly === "undefined") throw new Error("WebAssembly is not available");
    await start({ module_or_path: program() });
    document.getElementById("windscreen-program").remove(); // a megabyte that nobody needs any more
    ready();
  } catch (error) {
    console.warn(error);
    cannotRun();
    showFailure(error);
  }
}

// Not waited for here: of a script that waits for something WebKit does not say that it failed.
begin();
