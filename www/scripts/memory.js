// Takes the place of the browser's own Float64Array in the program as JavaScript (crates/xtask/src/scripts.mjs).
//
// What wasm-bindgen writes keeps views of the program's memory, and knows an old view by its being empty: a browser empties it
// when a memory of WebAssembly grows. In JavaScript the program moves to a larger memory and the old one would stay as it was,
// to be read and written in place of the new one. The last thing that it makes of a new memory is this view; then the old
// memory is given away, by which it becomes empty.

let memory;

export function Float64Array(buffer, ...part) {
  if (memory && memory !== buffer) new MessageChannel().port1.postMessage(null, [memory]);
  memory = buffer;
  return new globalThis.Float64Array(buffer, ...part);
}
