// Windscreen where there is no WebAssembly: the same program as JavaScript, several times slower.
import { api } from "../api.js";

/** The program, once it is loaded. */
const program = {};

/** Loads it: a file that is larger, and a module like any other, so that bundlers and Node.js take it alike. */
async function start() {
  Object.assign(program, await import("./windscreen.js"));
}

export * from "../errors.js";
export const {
  init,
  version,
  instruments,
  instrument,
  areas,
  area,
  checkInstrument,
  checkArea,
  checkWordingPack,
  wordingPack,
  outcomes,
  referral,
  restricted,
} = api(start, program);
