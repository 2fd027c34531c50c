// The script of the site where the browser does not run WebAssembly, or the program's file did not come: the same program as
// JavaScript. It is asked for only when the ordinary way has failed (site.js).

import { startSlower } from "./slower.js";

const stopped = startSlower("The program could not be loaded in its usual form.");
// As if this file had not come: site.js then says why the ordinary way failed.
if (stopped) [...document.scripts].find((script) => script.src === import.meta.url).onerror();
