// The engine alone: all of it but the papers, in a program half as heavy.
import start, * as program from "./windscreen.js";
import { api } from "../api.js";

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
} = api(start, program, new URL("./windscreen_bg.wasm", import.meta.url));
