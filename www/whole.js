// Stands first in the one-file build (crates/xtask/src/onefile.mjs): says so where the rest was cut short.

// A file that was cut short has no loader at its end to say so; it may even lack the rest of the page.
addEventListener("DOMContentLoaded", () => {
  // A browser too old for the rest of a whole file has been told so (failure.js).
  if (globalThis.windscreenLoading || document.getElementById("failed")?.hidden === false) return;
  document.getElementById("app")?.setAttribute("hidden", "");
  document.getElementById("cut-short").hidden = false;
});
