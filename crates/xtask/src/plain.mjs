// The program as JavaScript as one module with the program's own exports, for the npm package: node plain.mjs PROGRAM FILE
import { writeFileSync } from "node:fs";
import { plain, script } from "./scripts.mjs";

const [program, file] = process.argv.slice(2);
writeFileSync(file, await script("plain-module", plain(program)));
