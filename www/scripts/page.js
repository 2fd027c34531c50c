// What every form of the program has around it on its page, before it runs: the copy of what is entered, what is kept, which
// presses count, and the clock.

import "./copy.js";
import "./kept.js";
import "./keep.js";
import "./press.js";
import "./clock.js";

/** Says that nothing can start (failure.js), or shows the bare message where that file did not come. */
export function showFailure(error) {
  if (globalThis.windscreenFailed) return globalThis.windscreenFailed(error);
  for (const id of ["first", "app"]) document.getElementById(id).hidden = true;
  document.getElementById("failed").hidden = false;
}
