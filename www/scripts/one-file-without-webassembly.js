// The script of the program in one file for browsers without WebAssembly (windscreen-nowasm.html).

import { ready } from "./frame.js";
import { showFailure } from "./page.js";
import { startSlower } from "./slower.js";

globalThis.windscreenLoading = true; // the file was not cut short (cut-short.js)

const stopped = startSlower("This is the file for browsers without WebAssembly.");
if (stopped) showFailure(stopped);
else ready();
