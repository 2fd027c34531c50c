// The same in Node.js.
import { init as start } from "./index.js";
import { reading } from "./reading.js";

export * from "./index.js";
export const init = reading(start, new URL("./windscreen_bg.wasm", import.meta.url));
