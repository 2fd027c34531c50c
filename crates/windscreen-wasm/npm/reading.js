// In Node.js a file is read and not fetched.
import { readFile } from "node:fs/promises";

/** An `init` that reads files. */
export function reading(init, address) {
  return (source = address) => {
    const isFile = source instanceof URL && source.protocol === "file:";
    return init(isFile ? readFile(source) : source);
  };
}
