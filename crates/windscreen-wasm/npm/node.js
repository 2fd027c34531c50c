// The same in Node.js, where a file is read and not fetched.
import { readFile } from "node:fs/promises";
import { init as start } from "./index.js";

export * from "./index.js";

export function init(source) {
  const given = source ?? new URL("./windscreen_bg.wasm", import.meta.url);
  const isFile = given instanceof URL && given.protocol === "file:";
  return start(isFile ? readFile(given) : given);
}
