// Writes NAME.br (level 11) and NAME.gz (level 9) beside each file below a folder, where they are smaller.
// In JavaScript, because Node.js is needed anyway and its compressors are quick; in Rust they would have to be built first.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const packers = {
  ".br": (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  ".gz": (bytes) => gzipSync(bytes, { level: 9 }),
};

const files = readdirSync(process.argv[2], { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

for (const file of files) {
  const bytes = readFileSync(file);
  for (const [ending, pack] of Object.entries(packers)) {
    const packed = pack(bytes);
    if (packed.length < bytes.length) writeFileSync(file + ending, packed);
    else rmSync(file + ending, { force: true });
  }
}
