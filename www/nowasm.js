// Starts the program where the browser does not run WebAssembly, or its file did not come: the same program as
// JavaScript, which the build (crates/xtask/src/nowasm.mjs) puts before these lines as `programOfItsOwn`. It is asked
// for only when the ordinary way has failed (loader.js), and holds the rest of the program as well.

/** One plain line on top of the page. */
function say() {
  const line = document.createElement("p");
  line.className = "ws-slower"; // not on paper: styles/_slower.scss
  line.setAttribute("role", "status");
  // As wide as the frame. The stylesheet of a first visit has nothing to spare for this.
  const maxWidth = "calc(var(--ws-frame-width) + 2 * var(--ws-gutter))";
  Object.assign(line.style, { boxSizing: "border-box", margin: "0 auto", maxWidth, padding: "0.375rem var(--ws-gutter)" });
  document.querySelector(".ws-emergency").after(line);
  const why =
    typeof WebAssembly === "undefined"
      ? "This browser does not run WebAssembly here."
      : globalThis.windscreenReady // in one file (onefile.js)
        ? "This is the file for browsers without WebAssembly."
        : "The program could not be loaded in its usual form.";
  line.textContent = `${why} The questionnaires run all the same, more slowly.`;
  return line;
}

const slower = say();
try {
  const started = programOfItsOwn();
  __wbg_set_wasm(started);
  started.__wbindgen_start();
  globalThis.windscreenReady?.(); // in one file (onefile.js)
} catch (error) {
  console.error(error);
  slower.remove();
  // As if this file had not come: loader.js then says why the ordinary way failed. In one file there is no loader.
  const own = [...document.scripts].find((it) => it.src === import.meta.url);
  if (own) own.onerror();
  else globalThis.windscreenFailed(error);
}
