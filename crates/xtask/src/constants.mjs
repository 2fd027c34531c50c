// Takes the constants out of a program that is to become JavaScript: node constants.mjs FROM TO CONSTANTS
//
// CONSTANTS becomes a module of pairs: where in memory, and the bytes as a text of as many letters.
import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

const [from, to, constants] = process.argv.slice(2);

const program = binaryen.readBinary(readFileSync(from));

/** All constants, in the order of their places. Neighbours with next to nothing between them become one. */
const runs = [];
for (let n = 0; n < program.getNumDataSegments(); n++) {
  const { offset, data: bytes, passive } = program.getDataSegmentInfo(program.getDataSegmentByIndex(n));
  const data = Buffer.from(bytes);
  if (passive) throw new Error("a constant has no place of its own");
  const last = runs.at(-1);
  const gap = last ? offset - last.offset - last.data.length : -1;
  if (0 <= gap && gap <= 8) last.data = Buffer.concat([last.data, Buffer.alloc(gap), data]);
  else runs.push({ offset, data });
}
const pairs = runs.map(({ offset, data }) => [offset, data.toString("latin1")]);
writeFileSync(constants, `export const constants = ${JSON.stringify(pairs)};\n`);

// The same memory, without its constants. It is exported already.
const { initial, max } = program.getMemoryInfo();
program.setMemory(initial, max ?? 65_536, null, []);
writeFileSync(to, program.emitBinary());
