// Makes a program of the npm package small, in its place: node shrink.mjs FILE
import { SMALLEST, binaryen } from "./binaryen.mjs";

const file = process.argv[2];
binaryen("wasm-opt", ...SMALLEST, file, "-o", file);
