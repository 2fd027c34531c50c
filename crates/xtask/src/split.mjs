// Splits the program in three: what every visit needs; the tools, which are the packed instruments and nothing else; and
// the rest, which is reached only through the functions of the app's modules `pages::later` and `site::later` (see crates/windscreen-app/src/pages/later.rs).
// The second and the third are loaded later.
//
// All parts share one memory, and the first and the rest one function table. In the first part each function of that module becomes a call
// through a table of its own, whose places the rest fills when it comes. In the rest, everything that it uses of the
// first is an import. It works on Binaryen's text form, in which every function stands under its own name.

/** A name as the text form writes it: `$name` or `$"any name"`. */
const NAME = /\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+)/;
const NAMES = new RegExp(NAME, "g");

/** The functions through which the rest is reached. */
const DOOR = /^\$"?windscreen_app(?:\[\w+\])?::(?:pages|site)::later::/;

/**
 * Functions that are called by no name, only through tables (closures): those of the rest's own modules go with it,
 * and the first part keeps a call to them.
 */
const OF_THE_REST =
  /windscreen_app(?:\[\w+\])?::(?:pages::(?:about|asking|form|keep|later|paper|result|review|summary|tasks)|components::(?:diagram|profile_chart|targets|trend)|site::later)::|windscreen_summary(?:\[\w+\])?::(?:case|checks|explain|form::(?:field_words|lines|shown|values)|papers|referral|render|restricted|review)::/;

/** The top-level forms of a module, each as its text. Each starts at the first level of indentation. */
function forms(text) {
  const lines = text.split("\n");
  const found = [];
  for (let n = 1; n < lines.length && lines[n] !== ")"; n++) {
    if (!lines[n].startsWith(" (")) continue;
    const start = n;
    // A form of one line is closed on it; a longer one ends where its indentation returns.
    if (/^ ( |\)$)/.test(lines[n + 1])) while (lines[n] !== " )") n++;
    found.push(lines.slice(start, n + 1).join("\n"));
  }
  return found;
}

/** `(func $a (param $0 i32) (result i32)` as a name and a type without names. */
function signature(head) {
  const params = [...head.matchAll(/\(param (?:\$\S+ )?([a-z0-9 ]+)\)/g)].flatMap((it) => it[1].trim().split(/\s+/));
  const results = head.match(/\(result ([a-z0-9 ]+)\)/)?.[1].trim().split(/\s+/) ?? [];
  const words = (kind, types) => (types.length === 0 ? "" : ` (${kind} ${types.join(" ")})`);
  return { params, words: words("param", params) + words("result", results) };
}

/** A short name, the n-th of a row: a, b, … */
export function shortName(n) {
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return (n < 52 ? "" : shortName(Math.floor(n / 52) - 1)) + letters[n % 52];
}

/** The bytes that a text in quotes stands for. */
function bytesOf(quoted) {
  const escapes = { t: 9, n: 10, r: 13, '"': 34, "'": 39, "\\": 92 };
  const bytes = [];
  for (let n = 0; n < quoted.length; n++) {
    if (quoted[n] !== "\\") bytes.push(quoted.charCodeAt(n));
    else if (quoted[++n] in escapes) bytes.push(escapes[quoted[n]]);
    else bytes.push(parseInt(quoted.slice(n, ++n + 1), 16));
  }
  return Uint8Array.from(bytes);
}

/** Bytes as a text in quotes. */
function quoted(bytes) {
  const one = (byte) =>
    byte < 32 || byte > 126 || byte === 34 || byte === 92
      ? `\\${byte.toString(16).padStart(2, "0")}`
      : String.fromCharCode(byte);
  return Array.from(bytes, one).join("");
}

/** Begins what crates/windscreen-app/build.rs packs: no pointer stands in it, and it is named by its beginning alone. */
const PACK = "\x7fwindscreen-pack";

/** Begins what it packs of the instruments. */
const TOOL = "\x7fwindscreen-tool";

const begins = (bytes, mark) => new TextDecoder("latin1").decode(bytes.subarray(0, mark.length)) === mark;

/** Whether bytes are words and nothing else: no table, no pointer, nothing that a program steps through in numbers. */
function isWords(bytes) {
  if (begins(bytes, PACK) || begins(bytes, TOOL)) return true;
  try {
    return bytes.length >= 6 && !/[\x01-\x08\x0b-\x1f\x7f]|\0\0/.test(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** How far before a piece of data an address may lie and still be taken as one of it: a loop may count from one. */
const SLACK = 4;

/** The same for a table, whose places may be counted from any letter or number, if no other piece begins there. */
const TABLE_SLACK = 1024;

/** Whether one of these numbers, in rising order, could be an address in a piece, or lies so many bytes before it. */
function isNamed({ start, bytes }, addresses, slack) {
  let [low, high] = [0, addresses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (addresses[middle] < start - slack) low = middle + 1;
    else high = middle;
  }
  return low < addresses.length && addresses[low] < start + bytes.length;
}

/** Every number in code that could be an address. */
const numbersIn = (code) => Array.from(code.matchAll(/(?:i32\.const |offset=)(\d+)/g), (it) => Number(it[1]));

/** Every number in a table that could be one. Words hold none. */
function numbersOf({ start, bytes, isPlain }) {
  const numbers = [];
  const view = new DataView(bytes.buffer);
  if (!isPlain) for (let n = (4 - (start % 4)) % 4; n + 4 <= bytes.length; n += 4) numbers.push(view.getUint32(n, true));
  return numbers;
}

/** The pieces that these numbers name, and then those that such a piece names. `wide`: any that they might name. */
function reached(pieces, numbers, wide) {
  const starts = new Set(pieces.map((it) => it.start));
  const [found, left] = [new Set(), new Set(pieces)];
  while (numbers.length > 0) {
    const addresses = Uint32Array.from(numbers).sort();
    const strays = addresses.filter((it) => !starts.has(it));
    numbers = [];
    for (const piece of left) {
      const named = isNamed(piece, addresses, wide ? SLACK : 0) || (wide && !piece.isPlain && isNamed(piece, strays, TABLE_SLACK));
      if (!named) continue;
      left.delete(piece);
      found.add(piece);
      numbers.push(...numbersOf(piece));
    }
  }
  return found;
}

/**
 * Puts apart the words and tables that only the rest uses. (The linker has left every constant a piece of its own.) A
 * piece goes with the rest only if the rest names it, and no number in the first part, in its code or in the tables that
 * it reaches, could be an address in it. A number that merely looks like one keeps a piece in the first part, which costs
 * only its weight. The instruments are apart from both, whoever names them.
 */
function apart(data, firstCode, restCode) {
  const pieces = data.map((form) => {
    const [, address, words] = form.match(/\(i32\.const (\d+)\) "(.*)"\)$/s);
    const bytes = bytesOf(words);
    return { start: Number(address), bytes, isPlain: isWords(bytes) };
  });
  const inTools = pieces.filter((it) => begins(it.bytes, TOOL));
  if (inTools.length === 0) throw new Error(`nothing in the program begins with ${TOOL}`);
  const others = pieces.filter((it) => !inTools.includes(it));
  const ofFirst = reached(others, numbersIn(firstCode), true);
  const ofRest = reached(others, numbersIn(restCode), false);
  // Named by neither, as far as can be seen: what it names stays with it.
  const unseen = others.filter((it) => !ofFirst.has(it) && !ofRest.has(it));
  for (const it of [...unseen, ...reached(others, unseen.flatMap(numbersOf), true)]) ofFirst.add(it);
  const inFirst = others.filter((it) => ofFirst.has(it));
  const inRest = others.filter((it) => !ofFirst.has(it));
  // The others are written over the first part's memory: nothing of it may stand where they write.
  for (const { start, bytes } of [...inTools, ...inRest]) {
    const other = inFirst.find((it) => it.start < start + bytes.length && start < it.start + it.bytes.length);
    if (other) throw new Error(`a later part would write over what stands at ${other.start}`);
  }
  return {
    // Small gaps in the first part may be filled with nothing: what belongs there comes later. Never the other way.
    first: joined(inFirst, 8),
    tools: joined(inTools, 0),
    rest: joined(inRest, 0),
  };
}

/** Pieces of data as forms, neighbours in one: at most so many bytes between them, which become nothing. */
function joined(pieces, most) {
  const runs = [];
  for (const { start, bytes } of pieces.sort((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    const gap = run ? start - run.start - run.bytes.length : Infinity;
    if (0 <= gap && gap <= most) run.bytes.push(...new Uint8Array(gap), ...bytes);
    else runs.push({ start, bytes: [...bytes] });
  }
  return runs.map(({ start, bytes }) => ` (data (i32.const ${start}) "${quoted(bytes)}")`);
}

/** Splits a module's text. `null` if it has no door. */
export function split(text) {
  const parts = { type: [], import: [], global: [], memory: [], data: [], table: [], elem: [], export: [], start: [] };
  const functions = new Map();
  const imported = new Map();
  for (const form of forms(text)) {
    const kind = form.match(/^ \((\w+)/)[1];
    if (kind === "func") {
      functions.set(form.match(NAME)[0], form);
    } else if (kind === "import") {
      const inner = form.match(/\((func|global|memory|table) (\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+))/);
      imported.set(inner[2], { kind: inner[1], form });
      parts.import.push(form);
    } else if (kind in parts) {
      parts[kind].push(form);
    } else {
      throw new Error(`the program has a ${kind}, which the split does not know`);
    }
  }
  const doors = [...functions.keys()].filter((name) => DOOR.test(name));
  if (doors.length === 0) return null;

  // What each function calls or takes the address of.
  const uses = new Map();
  for (const [name, form] of functions) {
    const called = form.matchAll(/\((?:return_)?(?:call|ref\.func) (\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+))/g);
    uses.set(name, new Set([...called].map((it) => it[1])));
  }
  // The first part: everything reached from the outside and from tables without passing a door.
  const inTables = parts.elem.flatMap((form) => [...form.slice(form.indexOf(" func ")).matchAll(NAMES)].map((it) => it[0]));
  const behind = new Set([...doors, ...inTables.filter((name) => OF_THE_REST.test(name))]);
  const first = new Set();
  const roots = [...parts.export, ...parts.start].map((form) => form.match(/\(func (\$(?:"(?:[^"\\]|\\.)*"|[^\s()]+))/)?.[1]);
  const waiting = [...roots.filter(Boolean), ...inTables];
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (first.has(name) || behind.has(name) || !functions.has(name)) continue;
    first.add(name);
    waiting.push(...uses.get(name));
  }
  const rest = [...functions.keys()].filter((name) => !first.has(name));
  const inRest = new Set(rest);
  const slots = rest.filter((name) => behind.has(name));

  // What the rest uses of the first part, each under a short name.
  const restText = rest.map((name) => functions.get(name)).join("\n");
  const named = new Set([...restText.matchAll(NAMES)].map((it) => it[0]));
  const imports = [];
  const exports = [];
  const take = (kind, name, what) => {
    const short = shortName(imports.length);
    imports.push(` (import "" "${short}" (${kind} ${name}${what}))`);
    exports.push(` (export "~${short}" (${kind} ${name}))`);
  };
  for (const [name, form] of functions) {
    if (first.has(name) && named.has(name)) take("func", name, signature(form.split("\n")[0]).words);
  }
  for (const [name, { kind, form }] of imported) {
    if (named.has(name) && kind === "func") take("func", name, signature(form).words);
  }
  for (const form of parts.global) {
    const [, name, type] = form.match(/\(global (\$\S+) (\(mut \w+\)|\w+)/);
    if (named.has(name)) take("global", name, ` ${type}`);
  }
  for (const form of parts.memory) {
    const [, name, size] = form.match(/\(memory (\$\S+) ([\d ]+)/);
    take("memory", name, ` ${size.trim()}`);
  }
  for (const form of parts.table) {
    const [, name, type] = form.match(/\(table (\$\S+) ([^)]+)\)/);
    if (named.has(name)) take("table", name, ` ${type}`);
  }

  const firstText = [...first].map((name) => functions.get(name)).join("\n");
  const data = apart(parts.data, [...parts.global, firstText].join("\n"), restText);

  const doorTable = `(table $~door ${slots.length} ${slots.length} funcref)`;
  const thunks = slots.map((name, slot) => {
    const { params, words } = signature(functions.get(name).split("\n")[0]);
    const given = params.map((_, n) => ` (local.get ${n})`).join("");
    return ` (func ${name}${words}\n  (call_indirect $~door${words}${given} (i32.const ${slot}))\n )`;
  });
  const firstModule = [
    "(module",
    ...parts.type,
    ...parts.import,
    ...parts.global,
    ...parts.memory,
    ...data.first,
    ...parts.table,
    ` ${doorTable}`,
    ...parts.elem,
    ...parts.export,
    ...exports,
    ` (export "~door" (table $~door))`,
    ...parts.start,
    firstText,
    ...thunks,
    ")",
  ].join("\n");
  const restModule = [
    "(module",
    ...parts.type,
    ...imports,
    ` (import "" "door" (table $~door ${slots.length} ${slots.length} funcref))`,
    ...data.rest,
    ` (elem $~filled (table $~door) (i32.const 0) func ${slots.join(" ")})`,
    restText,
    ")",
  ].join("\n");
  const memory = imports.filter((it) => it.includes("(memory "));
  const toolsModule = ["(module", ...memory, ...data.tools, ")"].join("\n");
  return { first: firstModule, tools: toolsModule, rest: restModule, n_first: first.size, n_rest: inRest.size };
}
