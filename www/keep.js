// Seals and opens what somebody saves: a standard JWE (RFC 7516, compact), made by the browser's own cryptography.
// The passphrase becomes a key by PBES2-HS512+A256KW (RFC 7518, 4.8), which wraps the key of the content (A256GCM).

const ALGORITHM = "PBES2-HS512+A256KW";
const CONTENT = "A256GCM";
/** How often the passphrase is stirred: the more, the longer somebody must guess. */
const ITERATIONS = 600_000;
/** A file that asks for more would hold the page up; one that asks for fewer was not made with care. */
const [LEAST, MOST] = [1_000, 2_000_000];
const LARGEST = 20_000_000;
const TAG = 16;

/** Why a file was not opened, as one word (crates/windscreen-app/src/pages/keep.rs says the rest). */
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

/** Seals a text. */
export async function seal(text, passphrase) {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const header = { alg: ALGORITHM, enc: CONTENT, p2c: ITERATIONS, p2s: encode(salt), cty: "json" };
  const stated = encode(bytes(JSON.stringify(header)));
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
  const wrapped = await crypto.subtle.wrapKey("raw", key, await keyOf(passphrase, salt, ITERATIONS, "wrapKey"), "AES-KW");
  const how = { name: "AES-GCM", iv, additionalData: bytes(stated) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(how, key, bytes(text)));
  const [content, tag] = [sealed.slice(0, -TAG), sealed.slice(-TAG)];
  return [stated, ...[wrapped, iv, content, tag].map(encode)].join(".");
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

// What the program calls (crates/windscreen-app/src/platform.rs).
globalThis.windscreenKeep = {
  /** Whether this browser, at this address, can encrypt at all: not over plain http. */
  isHere: () => Boolean(globalThis.crypto?.subtle),
  seal,
  chooseAndOpen: async (passphrase) => open(await choose(), passphrase),
};
