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
    document.getElementById("app").hidden = true;
    document.getElementById("failed-detail").textContent = String(error);
    var panel = document.getElementById("failed");
    panel.hidden = false;
    panel.tabIndex = -1;
    panel.focus(); // so that a screen reader reads it
    var meta = document.querySelector('meta[name="windscreen:cause"]');
    if (window.windscreenCause) return window.windscreenCause(error); // in one file (onefile.mjs)
    if (!meta) return; // in day-to-day development
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
  // have such a name as ours.
  [].forEach.call(document.querySelectorAll("script[integrity]"), function (script) {
    addEventListener(
      "error",
      function (event) {
        if (script.src === (event.target.src || event.filename)) failed(event.error || script.src);
      },
      true,
    );
  });
  if (!("noModule" in document.createElement("script"))) failed("no module scripts");
})();
