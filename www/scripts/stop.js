// How a program that stops in the middle of something is known.

/**
 * Whether an error is that of a program that has stopped. It has no word of its own: the program is made without the words,
 * which would weigh more than many a page. A browser's error is known by its name, for there may be no WebAssembly; that of
 * the program as JavaScript by the word that Binaryen gives it.
 */
export const hasStopped = (error) => error?.name === "RuntimeError" || error?.message === "abort";
