/** The same as `windscreen`, without WebAssembly: `init` needs no source, and takes no notice of one. */
export * from "../index.js";
