// How a strict TypeScript project uses the package. It is only type-checked.
import {
  DefinitionError,
  RecordError,
  UnknownIdError,
  WindscreenError,
  checkArea,
  checkInstrument,
  checkWordingPack,
  init,
  instrument,
  instruments,
  outcomes,
  referral,
  restricted,
  wordingPack,
} from "windscreen";
import * as engine from "windscreen/engine";
import * as slower from "windscreen/nowasm";
import type { Code, Fired, Level, Outcome, Problem, SavedRecord } from "windscreen";

await init();
await slower.init();
await init(new Uint8Array(8));
await init(Promise.resolve("windscreen_bg.wasm"));

const record: SavedRecord = {
  "windscreen-record": 2,
  area: "england",
  reference: "R-1",
  written: "2026-11-22",
  build: "test",
  instruments: [],
  people: [{ id: 0, role: "child", age: { years: 6 }, facts: [] }],
  sheets: [],
  notes: [],
  gaps: [],
  lists: [],
};
const found = outcomes({ record, today: "2026-11-22", instruments: [instrument("neglect")], keepMisfits: true });
const same: engine.Outcomes = engine.outcomes({ record, today: "2026-11-22" });
const levels: Level[] = found.outcomes.map((it: Outcome) => it.level);
const said = (it: Fired): string => (it.cause === "rule" || it.cause === "wide-rule" ? it.rule : it.cause);
const problems: Problem[] = [...checkInstrument("{}"), ...checkArea({}), ...checkWordingPack({}), ...found.misfits];
const licensed = wordingPack("{}", [instrument("neglect")]);
const until: string = licensed.asked.until;
outcomes({ record, today: until, wording: ["{}"] });
const paper: string = referral({ record, today: "2026-11-22", format: "html", time: "10:15" });
const apart: string = restricted({ record, today: "2026-11-22", person: 1, instrument: instruments()[0]?.id ?? "" });

try {
  outcomes({ record: "{}", today: "2026-11-22" });
} catch (error) {
  if (error instanceof RecordError || error instanceof DefinitionError) error.problems.map((it) => it.place);
  if (error instanceof UnknownIdError) error.id.length;
  if (error instanceof WindscreenError) {
    const code: Code = error.code;
    code satisfies string;
  }
}

// @ts-expect-error: the day is not optional
outcomes({ record });
// @ts-expect-error: a slip in a key
outcomes({ record, today: "2026-11-22", areas: "england" });
// @ts-expect-error: no such format
referral({ record, today: "2026-11-22", format: "pdf" });
// @ts-expect-error: the engine alone writes no papers
engine.referral({ record, today: "2026-11-22" });
// @ts-expect-error: results are not to be changed
found.outcomes = [];
// @ts-expect-error: errors are made by the package alone
new RecordError("record-invalid");
// @ts-expect-error: ages are said in one way
({ years: "6" }) satisfies SavedRecord["people"][number]["age"];

export { apart, levels, paper, problems, said, same };
