// What can be pressed before the program runs: the first page, which stands in index.html (crates/windscreen-app/src/pages/first.rs).
// A press is kept, and followed when the program is here. Written for browsers of any age, as failure.js is.
(function () {
  // An address that opens a tool, or the families to practise on, leads past the first page.
  if (/^#\/(tools\/|practice$)/.test(location.hash)) document.documentElement.className += " ws-to-tool";

  function link(event) {
    var part = event.target;
    while (part && part.getAttribute && !part.getAttribute("data-early")) part = part.parentNode;
    return part && part.getAttribute ? part : null;
  }

  addEventListener("click", function (event) {
    var pressed = link(event);
    if (!pressed) return;
    event.preventDefault();
    var where = pressed.getAttribute("data-early");
    if (where === "exit") return location.replace(document.querySelector('meta[name="windscreen:exit"]').content);
    window.windscreenEarly = where;
    // It can be seen that it was heard. The last press counts.
    var before = document.querySelector("[data-early][aria-busy]");
    if (before) before.removeAttribute("aria-busy");
    pressed.setAttribute("aria-busy", "true");
  });
})();
