// Joins the program as JavaScript to what wasm-bindgen has written around it (crates/xtask/src/program.rs).

import { constants } from "windscreen/constants";
import { __wbg_set_wasm } from "windscreen/glue";
import * as program from "windscreen/program";

export * from "windscreen/glue";

/** Starts the program, once. */
export function start() {
  const memory = new Uint8Array(program.memory.buffer);
  for (const [at, text] of constants) {
    for (let n = 0; n < text.length; n++) memory[at + n] = text.charCodeAt(n);
  }
  __wbg_set_wasm(program);
  program.__wbindgen_start?.(); // a library has none
}
