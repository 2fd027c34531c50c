// Seals and opens what somebody saves: a standard JWE (RFC 7516, compact), made by the browser's own cryptography.
// The passphrase becomes a key by PBES2-HS512+A256KW (RFC 7518, 4.8), which wraps the key of the content (A256GCM).
//
// Keeps the same on this device, for those who ask: one entry of the browser's storage for each tab, written whole or not
// at all, until a day that the person chose.

import { BEGINNING, entry, remove, said, setOwn } from "./kept.js";
import { hasStopped } from "./stop.js";

const ALGORITHM = "PBES2-HS512+A256KW";
const CONTENT = "A256GCM";
/** How often the passphrase is stirred: the more, the longer somebody must guess. */
const ITERATIONS = 600_000;
/** A file that asks for more would hold the page up; one that asks for fewer was not made with care. */
const [LEAST, MOST] = [1_000, 2_000_000];
const LARGEST = 20_000_000;
const TAG = 16;

/** Why a file was not opened, as one word (crates/windscreen-app/src/session/keeping.rs says the rest). */
function refuse(why) {
  throw new Error(why);
}

const bytes = (text) => new TextEncoder().encode(text);

function encode(data) {
  let text = "";
  for (const byte of new Uint8Array(data)) text += String.fromCharCode(byte);
  return btoa(text).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_");
}

function decode(text) {
  if (!/^[\w-]*$/.test(text)) refuse("damaged");
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (it) => it.charCodeAt(0));
  } catch {
    return refuse("damaged");
  }
}

/** The key that a passphrase gives. Written the same in every way a keyboard may compose it (NFC). */
async function keyOf(passphrase, salt, iterations, use) {
  const words = bytes(passphrase.normalize("NFC"));
  const material = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const whole = Uint8Array.from([...bytes(ALGORITHM), 0, ...salt]);
  const how = { name: "PBKDF2", hash: "SHA-512", salt: whole, iterations };
  return crypto.subtle.deriveKey(how, material, { name: "AES-KW", length: 256 }, false, [use]);
}

/** A key of its own for a text, wrapped by the passphrase. It seals as often as somebody likes, each time by a new draw. */
async function sealer(passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const header = { alg: ALGORITHM, enc: CONTENT, p2c: ITERATIONS, p2s: encode(salt), cty: "json" };
  const stated = encode(bytes(JSON.stringify(header)));
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
  const wrapped = await crypto.subtle.wrapKey("raw", key, await keyOf(passphrase, salt, ITERATIONS, "wrapKey"), "AES-KW");
  lock = { salt, iterations: ITERATIONS, wrapped };
  return async (text) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const how = { name: "AES-GCM", iv, additionalData: bytes(stated) };
    const sealed = new Uint8Array(await crypto.subtle.encrypt(how, key, bytes(text)));
    const [content, tag] = [sealed.slice(0, -TAG), sealed.slice(-TAG)];
    return [stated, ...[wrapped, iv, content, tag].map(encode)].join(".");
  };
}

/** What the passphrase that was last used opens: so a covered screen can ask for it. It is never kept itself. */
let lock = null;

/** Whether this is the passphrase that was last used. */
export async function isRight(passphrase) {
  const wrapper = await keyOf(passphrase, lock.salt, lock.iterations, "unwrapKey");
  return crypto.subtle.unwrapKey("raw", lock.wrapped, wrapper, "AES-KW", "AES-GCM", false, ["decrypt"]).then(
    () => true,
    () => false,
  );
}

/** Seals a text. */
export async function seal(text, passphrase) {
  return (await sealer(passphrase))(text);
}

/** Opens a sealed text. Whatever is wrong is an error whose message is one word. */
export async function open(sealed, passphrase) {
  if (LARGEST < sealed.length) refuse("huge");
  const parts = sealed.trim().split(".");
  const header = stated(parts[0]);
  if (parts.length < 5) refuse("truncated");
  if (parts.length > 5 || header.crit !== undefined) refuse("newer");
  if (header.alg !== ALGORITHM || header.enc !== CONTENT) refuse("newer");
  if (!Number.isInteger(header.p2c) || header.p2c < LEAST) refuse("damaged");
  if (MOST < header.p2c) refuse("iterations");
  const salt = decode(String(header.p2s));
  if (salt.length < 8) refuse("damaged");
  const [wrapped, iv, content, tag] = parts.slice(1).map(decode);
  if (wrapped.length !== 40 || iv.length !== 12) refuse("damaged");
  if (tag.length !== TAG) refuse("truncated");
  const wrapper = await keyOf(passphrase, salt, header.p2c, "unwrapKey");
  const key = await crypto.subtle
    .unwrapKey("raw", wrapped, wrapper, "AES-KW", "AES-GCM", false, ["decrypt"])
    .catch(() => refuse("passphrase"));
  const how = { name: "AES-GCM", iv, additionalData: bytes(parts[0]) };
  const opened = await crypto.subtle
    .decrypt(how, key, Uint8Array.from([...content, ...tag]))
    .catch(() => refuse("damaged"));
  lock = { salt, iterations: header.p2c, wrapped };
  return new TextDecoder().decode(opened);
}

/** What a file says of itself. Only ours and its like begin so. */
function stated(part) {
  try {
    const header = JSON.parse(new TextDecoder().decode(decode(part)));
    if (header && typeof header.alg === "string") return header;
  } catch {
    // said below
  }
  return refuse("foreign");
}

/** Lets somebody choose a file; its text, or an error where nothing was chosen. */
function choose() {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = ".jwe";
  return new Promise((done, failed) => {
    field.onchange = () => {
      const file = field.files[0];
      if (!file) failed(new Error("none"));
      else if (LARGEST < file.size) failed(new Error("huge"));
      else file.text().then(done, () => failed(new Error("damaged")));
    };
    field.oncancel = () => failed(new Error("none"));
    field.click();
  });
}

// ----- on this device

/** How often what was entered since is written, in milliseconds. */
const OFTEN = 2_000;
const DAY = 86_400_000;

/** What this tab keeps, while it keeps something. */
let own = null;

/** Every entry that this tab kept or opened: the way out deletes them. */
const names = new Set();

/** Whether this browser lets the page keep anything. */
function mayKeep() {
  try {
    localStorage.setItem(BEGINNING, "");
    localStorage.removeItem(BEGINNING);
    return true;
  } catch {
    return false;
  }
}

/** Takes an entry for this tab alone; false where another tab has it, or nobody could tell. */
function take(name) {
  return new Promise((done) => {
    const held = (it) => {
      done(Boolean(it));
      return it && new Promise((release) => (releases[name] = release));
    };
    const asked = navigator.locks?.request(name, { ifAvailable: true }, held);
    if (!asked) done(false);
    else asked.catch(() => done(false));
  });
}

/** Gives back what was taken. */
const releases = {};

/** Says which entry is this tab's own: the others are listed. */
function hold(mine) {
  own = mine;
  if (mine) names.add(mine.name);
  setOwn(mine?.name ?? null);
}

/** Writes what was entered since, if anything was. What cannot be written is said, and the last that could stays. */
async function write(mine) {
  if (own !== mine || mine.busy) return;
  if (mine.until < Date.now()) return stop();
  mine.busy = true;
  try {
    mine.ask();
    if (mine.text === mine.kept && entry(mine.name)) return;
    const [text, sealed] = [mine.text, await mine.seal(mine.text)];
    if (own !== mine) return;
    const until = new Date(mine.until).toISOString();
    localStorage.setItem(mine.name, JSON.stringify({ until, days: mine.days, written: new Date().toISOString(), sealed }));
    [mine.kept, mine.failed] = [text, false];
  } catch (error) {
    mine.failed = true;
    // A program that has stopped has nothing more to say: what was written last stays.
    if (hasStopped(error)) clearInterval(mine.timer);
  } finally {
    mine.busy = false;
  }
}

/** Begins to keep what `ask` gives, for so many days, in this entry if it is no other tab's. */
async function start(passphrase, days, name, ask) {
  if (!mayKeep()) refuse("storage");
  release(); // what was kept until now stays, and can be opened
  const mine = { ask, turn };
  // Whoever exits, stops or starts again while keys are made has the last word.
  const isOver = () => mine.turn !== turn;
  // What is opened again stays for as long as was chosen for it.
  mine.days = entry(name)?.days ?? days;
  mine.name = name;
  if (!name || !(await take(name))) {
    if (navigator.locks) names.delete(name); // it is another tab's
    mine.name = BEGINNING + encode(crypto.getRandomValues(new Uint8Array(9)));
    await take(mine.name);
    // Without locks nobody else can hold what was opened: it goes on under its new name alone.
    if (name && !navigator.locks && !isOver()) mine.replaces = name;
  }
  mine.seal = await sealer(passphrase);
  if (isOver()) {
    releases[mine.name]?.();
    refuse("over");
  }
  mine.until = Date.now() + mine.days * DAY;
  hold(mine);
  mine.timer = setInterval(() => write(mine), OFTEN);
  await write(mine);
  if (mine.failed) {
    release(); // what was kept there before, if anything, stays
    refuse("storage");
  }
  if (mine.replaces) remove(mine.replaces);
  return "";
}

/** How often keeping was begun or stopped. */
let turn = 0;

/** Stops writing. What was written stays. */
function release() {
  turn += 1;
  if (!own) return;
  clearInterval(own.timer);
  releases[own.name]?.();
  hold(null);
}

/** Stops keeping, and deletes what was kept. */
function stop() {
  const name = own?.name;
  release();
  if (!name) return;
  names.delete(name);
  remove(name);
}

/** The way out: deletes all that this tab kept or opened; but nothing where the page only comes back, empty. */
export function leave() {
  release();
  if (!isReturning) for (const name of names) remove(name);
  names.clear();
}

// Another tab deleted what this one keeps, and somebody confirmed it there: it is not written anew. The program says so.
globalThis.addEventListener?.("storage", ({ key, newValue }) => {
  if (!own || newValue !== null || ![own.name, null].includes(key)) return;
  names.delete(own.name);
  release();
  dispatchEvent(new Event("windscreen-kept-deleted"));
});

// Where the page comes back from the browser's memory it is empty, and what is kept here is left here: this is heard
// before the program wipes what it held. (No page, no such event: sealing and opening work without one.)
export let isReturning = false;
globalThis.addEventListener?.(
  "pageshow",
  (event) => {
    isReturning = event.persisted;
    setTimeout(() => (isReturning = false));
  },
  { capture: true },
);

// What the program calls (crates/windscreen-app/src/effects/browser.rs).
globalThis.windscreenKeep = {
  /** Whether this browser, at this address, can encrypt at all: not over plain http. */
  isHere: () => Boolean(globalThis.crypto?.subtle),
  seal,
  chooseAndOpen: async (passphrase) => open(await choose(), passphrase),
  isRight: async (passphrase) => ((await isRight(passphrase)) ? "" : refuse("passphrase")),
  mayKeep,
  start,
  /** The program's answer to `ask`. */
  give: (text) => {
    if (own) own.text = text;
  },
  stop,
  leave,
  isReturning: () => isReturning,
  openKept: async (name, passphrase) => {
    const text = await open(entry(name)?.sealed ?? "", passphrase);
    names.add(name);
    return text;
  },
  /** How keeping stands: until when, and whether the last could be written; empty where nothing is kept. */
  state: () => (own ? [said(own.until), own.failed ? "failed" : ""].join("\t") : ""),
};
