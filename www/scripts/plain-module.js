// The program as JavaScript as one module with the program's own exports: a part of the npm package.

import { start } from "./plain.js";

start();

export * from "./plain.js";
