// The start of the program as JavaScript, and the line that says so.

import { start } from "windscreen/plain"; // the build makes it (crates/xtask/src/plain.mjs)

/** One plain line on top of the page. */
function say(why) {
  const line = document.createElement("p");
  line.className = "ws-slower";
  line.setAttribute("role", "status");
  line.textContent = `${why} The questionnaires run all the same, more slowly.`;
  document.querySelector(".ws-emergency").after(line);
  return line;
}

/** Starts the program. `why` is said where the browser does run WebAssembly. Gives the error with which it stopped at once. */
export function startSlower(why) {
  const isOff = typeof WebAssembly === "undefined";
  const line = say(isOff ? "This browser does not run WebAssembly here." : why);
  try {
    start();
    return null;
  } catch (error) {
    console.error(error);
    line.remove();
    return error;
  }
}
