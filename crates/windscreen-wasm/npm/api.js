// What each function does, whichever program is behind it. index.d.ts says what it takes and gives.
//
// The program is Rust, in a .wasm; text in JSON crosses the border, and here becomes values and errors.
import {
  DefinitionError,
  NotReadyError,
  RecordError,
  RequestError,
  UnknownIdError,
  WindscreenError,
} from "./errors.js";

/** The error of what was thrown: a text in JSON is a refusal, anything else a fault of the program. */
export function errorOf(thrown) {
  if (typeof thrown !== "string") {
    return new WindscreenError("internal", "the program has stopped; load it anew", { cause: thrown });
  }
  const { code, message, id, problems } = JSON.parse(thrown);
  if (code.startsWith("unknown-")) return new UnknownIdError(code, message, id);
  if (code.startsWith("definition-")) return new DefinitionError(code, message, problems);
  if (code.startsWith("record-")) return new RecordError(code, message, problems);
  return new RequestError(code, message);
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
  const known = ["record", "today", "area", "instruments", "wording", "keepMisfits", ...keys];
  const slip = Object.keys(asked).find((key) => !known.includes(key));
  if (slip) throw new RequestError("request-invalid", `there is no "${slip}" here; there are: ${known.join(", ")}`);
  const area = asked.area === undefined ? "" : json(asked.area, "area");
  const instruments = (asked.instruments ?? []).map((it) => json(it, "instruments"));
  const wording = (asked.wording ?? []).map((it) => json(it, "wording"));
  return [json(asked.record, "record"), String(asked.today), area, instruments, wording, asked.keepMisfits === true];
}

/** The functions over one program, which `start` loads from `address` where nothing else is said. */
export function api(start, program, address) {
  let loading;
  let isReady = false;

  async function load(source) {
    await start({ module_or_path: source });
    isReady = true;
  }

  function ask(name, ...values) {
    if (!isReady) throw new NotReadyError();
    try {
      return program[name](...values);
    } catch (thrown) {
      throw errorOf(thrown);
    }
  }

  const read = (name, ...values) => JSON.parse(ask(name, ...values));
  return {
    init(source) {
      // A second call waits for the first; after a failure one may try again.
      loading ??= load(source ?? address).catch((cause) => {
        loading = undefined;
        throw new WindscreenError("load-failed", "the program could not be loaded", { cause });
      });
      return loading;
    },
    version: () => ask("version"),
    instruments: () => read("instruments").list,
    instrument: (id) => read("instrument", id),
    areas: () => read("areas").list,
    area: (id) => read("area", id),
    checkInstrument: (definition) => read("checkInstrument", json(definition, "definition")).problems,
    checkArea: (definition) => read("checkArea", json(definition, "definition")).problems,
    checkWordingPack: (pack) => read("checkWordingPack", json(pack, "pack")).problems,
    wordingPack: (pack, instruments = []) =>
      read("wordingPack", json(pack, "pack"), instruments.map((it) => json(it, "instruments"))),
    outcomes: (asked) => read("outcomes", ...request(asked)),
    referral(asked) {
      const values = request(asked, ["time", "format"]);
      return ask("referral", ...values, asked.time ?? "", asked.format ?? "text");
    },
    restricted(asked) {
      const values = request(asked, ["time", "format", "person", "instrument"]);
      const { person, instrument, time = "", format = "text" } = asked;
      if (!Number.isInteger(person)) throw new RequestError("request-invalid", "person: there should be a number");
      return ask("restricted", ...values, time, format, person, String(instrument));
    },
  };
}
