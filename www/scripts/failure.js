// Shows that the program cannot start, and leaves the emergency panel alone.
//
// A script of the oldest kind, so that it runs where the others do not: in a browser too old for them, and where they did
// not come. What happened and what to do is found and said by cause.js, which is asked for only then; until it is here,
// and where it cannot be had, the page says what index.html holds ready.
(function () {
  var isShown = false;

  function failed(error) {
    // What goes wrong once the program runs is no failure to start: copy.js sees to it, and keeps what was entered.
    if (isShown || document.querySelector("main[data-page]")) return;
    isShown = true;
    ["first", "app"].forEach(function (id) {
      document.getElementById(id).hidden = true;
    });
    document.getElementById("failed-detail").textContent = String(error);
    var panel = document.getElementById("failed");
    panel.hidden = false;
    panel.tabIndex = -1;
    panel.focus(); // so that a screen reader reads it
    var meta = document.querySelector('meta[name="windscreen:cause"]');
    if (window.windscreenCause) return window.windscreenCause(error); // in one file (one-file-failure.js)
    if (!meta) return; // day to day
    var script = document.createElement("script");
    script.onload = function () {
      window.windscreenCause(error);
    };
    script.integrity = meta.getAttribute("data-integrity");
    script.src = meta.content;
    document.head.appendChild(script);
  }
  window.windscreenFailed = failed;

  // A script of ours that did not come, was not understood, or stopped at once. Anybody else's is not our business, and may
  // have such a name as ours. What stands in for another (site.js) is no failure: whoever asked for it says so.
  addEventListener(
    "error",
    function (event) {
      var address = event.target.src || event.filename;
      [].forEach.call(document.querySelectorAll("script[integrity]:not([data-spare])"), function (script) {
        if (script.src === address) failed(event.error || script.src);
      });
    },
    true,
  );

  // This runs before the page is there.
  if (!("noModule" in document.createElement("script"))) {
    document.addEventListener("DOMContentLoaded", function () {
      failed("no module scripts");
    });
  }
})();
