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

  // By their addresses: an extension may have a loader.js too.
  var own = [].map.call(document.querySelectorAll("script[integrity]"), function (script) {
    return script.src;
  });

  /** Whether a script in the page itself was not understood. In one file all are, and one that was cut short never runs. */
  function isInline(event) {
    var isHere = window.windscreenCause && event.filename === location.href.split("#")[0];
    return isHere && event.error && event.error.name === "SyntaxError";
  }

  // A script of ours that did not come, was not understood, or stopped at once. Anybody else's is not our business.
  addEventListener(
    "error",
    function (event) {
      var file = event.target.src || event.filename;
      if (own.indexOf(file) !== -1 || isInline(event)) failed(event.error || /[^/]*$/.exec(file)[0]);
    },
    true,
  );
  if (!("noModule" in document.createElement("script"))) failed("no module scripts");
})();
