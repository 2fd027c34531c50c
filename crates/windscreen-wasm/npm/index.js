// Windscreen without its pages. What each function takes and gives is declared in index.d.ts.
//
// The engine is Rust, in windscreen_bg.wasm; text in JSON crosses the border, and here becomes values and errors.
import start, * as engine from "./windscreen.js";
import { NotReadyError, RequestError, WindscreenError, errorOf } from "./errors.js";

export {
  DefinitionError,
  NotReadyError,
  RecordError,
  RequestError,
  UnknownIdError,
  WindscreenError,
} from "./errors.js";

let loading;
let isReady = false;

export function init(source) {
  // A second call waits for the first; after a failure one may try again.
  loading ??= load(source).catch((cause) => {
    loading = undefined;
    throw new WindscreenError("load-failed", "the program could not be loaded", { cause });
  });
  return loading;
}

async function load(source) {
  const program = source ?? new URL("./windscreen_bg.wasm", import.meta.url);
  await start({ module_or_path: program });
  isReady = true;
}

/** Asks the engine. */
function ask(name, ...values) {
  if (!isReady) throw new NotReadyError();
  try {
    return engine[name](...values);
  } catch (thrown) {
    throw errorOf(thrown);
  }
}

/** A text as it is, anything else as the JSON of it. */
function json(value, what) {
  let text;
  try {
    text = typeof value === "string" ? value : JSON.stringify(value);
  } catch (cause) {
    throw new RequestError("request-invalid", `${what}: not something that JSON can hold`, { cause });
  }
  if (text === undefined) throw new RequestError("request-invalid", `${what}: nothing is given`);
  return text;
}

/** What requests share: the record, the day, the area, the caller's own instruments, what to do with misfits. */
function request(asked, keys = []) {
  const known = ["record", "today", "area", "instruments", "keepMisfits", ...keys];
  const slip = Object.keys(asked).find((key) => !known.includes(key));
  if (slip) throw new RequestError("request-invalid", `there is no "${slip}" here; there are: ${known.join(", ")}`);
  const area = asked.area === undefined ? "" : json(asked.area, "area");
  const instruments = (asked.instruments ?? []).map((it) => json(it, "instruments"));
  return [json(asked.record, "record"), String(asked.today), area, instruments, asked.keepMisfits === true];
}

export function version() {
  return ask("version");
}

export function instruments() {
  return JSON.parse(ask("instruments")).list;
}

export function instrument(id) {
  return JSON.parse(ask("instrument", id));
}

export function areas() {
  return JSON.parse(ask("areas")).list;
}

export function area(id) {
  return JSON.parse(ask("area", id));
}

export function checkInstrument(definition) {
  return JSON.parse(ask("checkInstrument", json(definition, "definition"))).problems;
}

export function checkArea(definition) {
  return JSON.parse(ask("checkArea", json(definition, "definition"))).problems;
}

export function outcomes(asked) {
  return JSON.parse(ask("outcomes", ...request(asked)));
}

export function referral(asked) {
  const values = request(asked, ["time", "format"]);
  return ask("referral", ...values, asked.time ?? "", asked.format ?? "text");
}

export function restricted(asked) {
  const values = request(asked, ["time", "format", "person", "instrument"]);
  if (!Number.isInteger(asked.person)) throw new RequestError("request-invalid", "person: there should be a number");
  return ask("restricted", ...values, asked.time ?? "", asked.format ?? "text", asked.person, String(asked.instrument));
}
