// Stands first in one file: says so where the rest was cut short. Such a file has no script at its end to say so, and may
// even lack the rest of the page.

addEventListener("DOMContentLoaded", function () {
  // A browser too old for the rest of a whole file has been told so (failure.js).
  var failed = document.getElementById("failed");
  if (window.windscreenLoading || (failed && !failed.hidden)) return;
  var first = document.getElementById("first");
  if (first) first.hidden = true;
  document.getElementById("cut-short").hidden = false;
});
