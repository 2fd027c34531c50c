// The npm package as somebody gets it: packed, installed without a network, and used.
//
// `cargo xtask test npm` builds it and says in WINDSCREEN_TARBALL where it is.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import ts from "typescript";
import { answerTheRest, differences, itemsOf, requestOf } from "./cases.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "windscreen-npm-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const read = (...path) => readFileSync(join(...path), "utf8");
const write = (name, text) => writeFileSync(join(folder, name), text);

write("package.json", JSON.stringify({ private: true, type: "module" }));
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const install = ["install", "--offline", "--no-audit", "--no-fund", "--silent", process.env.WINDSCREEN_TARBALL];
execFileSync(npm, install, { cwd: folder, stdio: "inherit", shell: process.platform === "win32" });
const installed = join(folder, "node_modules/windscreen");

// As a project in that folder would import it.
write(
  "all.mjs",
  `export * as whole from "windscreen"; export * as engine from "windscreen/engine"; export * as slower from "windscreen/nowasm";`,
);
const { whole: windscreen, engine, slower } = await import(pathToFileURL(join(folder, "all.mjs")).href);
const { areas, area, checkArea, checkInstrument, init, instrument, instruments, outcomes, referral } = windscreen;

/** The example of the README. */
const example = read(installed, "README.md").match(/```js\n([^]*?)```/)[1];

const TODAY = "2026-11-22";
const aRecord = () => requestOf({ subject: { kind: "child", years: 6 } }, instrument("neglect"), () => undefined).record;

/** The error that is thrown. */
function thrown(ask) {
  try {
    ask();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
}

/** Whether it is an error of this class and code, of the parent class, and says something. */
function is(error, name, code) {
  assert.ok(error instanceof Error && error instanceof windscreen.WindscreenError, String(error));
  assert.equal(error.constructor, windscreen[name]);
  assert.equal(error.name, name);
  assert.equal(error.code, code);
  assert.ok(error.message.length > 3 && error.stack.includes(name));
}

test("nothing can be asked before it is ready, and a program that cannot be loaded may be loaded again", async () => {
  is(thrown(() => instruments()), "NotReadyError", "not-ready");
  const failed = await init(new Uint8Array([1, 2, 3])).catch((error) => error);
  is(failed, "WindscreenError", "load-failed");
  assert.ok(failed.cause instanceof Error);
  await init();
  await init();
  assert.equal(windscreen.version(), JSON.parse(read(installed, "package.json")).version);
});

test("the example of the README runs as it stands there, and has at most 15 lines", () => {
  const n = example.trim().split("\n").length;
  assert.ok(n <= 15, `${n} lines`);
  write("example.mjs", example);
  const said = execFileSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
  const [first] = said.split("\n");
  assert.equal(first, "at least watch");
  assert.match(said, /Referral summary/);
  assert.match(said, /Child 1: .*\(Arrives hungry\)/);
});

/** The referral of a request, in words. */
const papers = ({ referral }, request) => referral({ ...request, time: "10:15" });

test("every case of tests/cases comes out as natively", async () => {
  await init();
  await engine.init();
  await slower.init();
  const cases = join(root, "tests/cases");
  const failures = [];
  let n = 0;
  for (const name of readdirSync(cases).filter((it) => it.endsWith(".json")).sort()) {
    const file = JSON.parse(read(cases, name));
    const definition = instrument(file.instrument);
    const areaOf = (it) => {
      if (it.area && !areas().some((known) => known.id === it.area)) return read(root, "tests/areas", `${it.area}.json`);
      // A case without an area has the numbers of the instrument, or its own.
      return it.area ?? { ...area("england"), thresholds: it.thresholds ? { [file.instrument]: it.thresholds } : {}, bands: {} };
    };
    for (const it of file.cases) {
      n += 1;
      const request = requestOf(it, definition, areaOf);
      answerTheRest(it, request, definition, outcomes);
      const said = outcomes(request);
      const [outcome] = said.outcomes;
      // The rules that look beyond one sheet stand in the referral form, which the engine alone has not.
      const isAlone = !it.others && !it.children;
      if (isAlone) assert.deepEqual(engine.outcomes(request).outcomes, [outcome], `${it.name}: the engine alone says another thing`);
      assert.deepEqual(slower.outcomes(request), said, `${it.name}: without WebAssembly it is another thing`);
      assert.equal(papers(slower, request), papers(windscreen, request), `${it.name}: without WebAssembly: the paper`);
      failures.push(...differences(it, outcome, definition).map((wrong) => `${file.instrument}: ${it.name}: ${wrong}`));
      for (const fired of outcome.fired)
        if (isAlone) assert.notEqual(fired.cause, "wide-rule", "one sheet has nothing beyond it");
    }
  }
  assert.ok(n > 400, `only ${n} cases`);
  assert.deepEqual(failures, [], `of ${n} cases`);
});

test("where there is no WebAssembly the same is loaded as JavaScript, and refuses alike", () => {
  write(
    "slower.mjs",
    `delete globalThis.WebAssembly;
     import { init, instruments, instrument, version, NotReadyError } from "windscreen/nowasm";
     const early = (() => { try { version(); } catch (error) { return error instanceof NotReadyError; } })();
     await init();
     const refused = (() => { try { instrument("none"); } catch (error) { return [error.name, error.code]; } })();
     console.log(JSON.stringify([early, refused, instruments()]));`,
  );
  const said = execFileSync(process.execPath, ["slower.mjs"], { cwd: folder, encoding: "utf8" });
  assert.deepEqual(JSON.parse(said), [true, ["UnknownIdError", "unknown-instrument"], instruments()]);
});

test("what is here is listed, opens, and has nothing wrong with it", () => {
  assert.ok(instruments().length >= 4 && areas().length >= 3);
  for (const it of instruments()) {
    const definition = instrument(it.id);
    assert.equal(definition.title, it.title);
    assert.equal(itemsOf(definition).size, definition["n-items"]);
    assert.deepEqual(checkInstrument(definition), []);
    assert.deepEqual(checkInstrument(JSON.stringify(definition)), []);
  }
  for (const it of areas()) assert.deepEqual(checkArea(area(it.id)), []);
});

test("a definition is told everything that is wrong with it, each with its place", () => {
  const definition = instrument("neglect");
  definition.rules[0].level = "dire";
  definition["n-items"] += 1;
  const problems = checkInstrument(definition);
  assert.ok(problems.some((it) => it.place.startsWith("rules")), JSON.stringify(problems));
  assert.ok(problems.every((it) => it.message.length > 10));
  assert.match(checkInstrument("{")[0].message, /line 1 column \d/);
  assert.ok(checkArea({}).length > 3);
  const pale = area(areas()[0].id);
  pale.brand.colour = "#ffdd00";
  const said = checkArea(pale);
  assert.deepEqual(said.map((it) => it.place), ["brand.colour"]);
  assert.match(said[0].message, /1\.34 to 1/);
  const place = (it) => it.place;
  const languages = { translations: { Welsh: {} } };
  assert.deepEqual(checkArea({ ...area(areas()[0].id), ...languages }).map(place), ["translations.Welsh"]);
  assert.deepEqual(checkInstrument({ ...instrument("neglect"), ...languages }).map(place), ["translations.Welsh"]);
});

test("a sheet that was asked in licensed words is shown in them, and comes out the same", () => {
  const pack = JSON.parse(read(root, "tests/wording/neglect.json"));
  assert.deepEqual(windscreen.checkWordingPack(pack), []);
  const { asked, from, instrument: tool } = windscreen.wordingPack(pack);
  assert.deepEqual([tool, from, asked.owner, asked.until], ["neglect", pack.from, pack.owner, pack.until]);
  const record = aRecord();
  record.sheets[0].answers.push({ item: "clothing-weather", choice: "applies", notes: [] });
  const ours = outcomes({ record, today: TODAY }).outcomes[0];
  record.sheets[0].asked = asked;
  const theirs = outcomes({ record, today: TODAY, wording: [pack] }).outcomes[0];
  assert.deepEqual(theirs, { ...ours, asked });
  assert.match(referral({ record, today: TODAY, wording: [pack] }), /Invented topic A[^]*/);
  assert.match(referral({ record, today: TODAY }), /not on this site any more/);
  pack.items["clothing-wether"] = { text: "Invented" };
  const [slip] = windscreen.checkWordingPack(pack);
  assert.equal(slip.place, "items.clothing-wether");
  is(thrown(() => outcomes({ record, today: TODAY, wording: [pack] })), "DefinitionError", "definition-invalid");
});

test("a person without a sheet has no outcome, and each sheet has its own", () => {
  const record = aRecord();
  record.people.push({ ...record.people[0], id: 1 }, { ...record.people[0], id: 2 });
  record.sheets[0].answers.push({ item: "hungry", choice: "applies", notes: [] });
  record.sheets.push({ ...record.sheets[0], person: 1, answers: [] });
  const found = outcomes({ record, today: TODAY }).outcomes;
  assert.deepEqual(found.map((it) => it.person), [0, 1]);
  assert.ok(found[1].fired.every((it) => it.cause !== "rule"), "another child's answer counted");
});

test("what looks beyond one sheet is in the outcome", () => {
  const record = aRecord();
  record.sheets[0].answers.push({ item: "hungry", choice: "applies", notes: [] });
  const { instruments: editions, people, sheets, notes, gaps, lists } = structuredClone(record);
  record.earlier = [{ written: "2026-05-22", instruments: editions, people, sheets, notes, gaps, lists }];
  const [outcome] = outcomes({ record, today: TODAY }).outcomes;
  assert.ok(outcome.fired.some((it) => it.cause === "wide-rule" && it.alert && it.items.includes("hungry")));
});

test("a record that the site saved is taken as it is, of every format", () => {
  for (const name of readdirSync(join(root, "tests/records")).filter((it) => it.endsWith(".json"))) {
    const record = read(root, "tests/records", name);
    const asked = { record, today: TODAY, keepMisfits: true, area: "england" };
    const known = instruments().map((it) => it.id);
    if (!JSON.parse(record).sheets.every((it) => known.includes(it.instrument))) {
      assert.throws(() => outcomes(asked), { code: "unknown-instrument" }, name);
      continue;
    }
    // Of somebody who is no longer in the record nothing is worked out.
    const { people, sheets } = JSON.parse(record);
    const present = sheets.filter((it) => people.some((person) => person.id === it.person));
    assert.equal(outcomes(asked).outcomes.length, present.length, name);
    assert.match(referral(asked), /Reference: /);
  }
});

test("an instrument of one's own is worked out", () => {
  const own = { ...instrument("neglect"), id: "our-screen" };
  const record = aRecord();
  record.sheets[0].instrument = own.id;
  const [outcome] = outcomes({ record, today: TODAY, instruments: [own] }).outcomes;
  assert.equal(outcome.instrument, own.id);
  assert.match(referral({ record, today: TODAY, instruments: [own] }), /./);
});

test("the referral is written as text, as a page and as JSON, and an adult's record apart from it", () => {
  const record = aRecord();
  record.people.push({ id: 1, label: "Adult 1", role: "adult", age: { years: 34 }, facts: [] });
  const { id, edition } = instruments().map((it) => instrument(it.id)).find((it) => it.about === "adult");
  const answers = [{ item: "frightened", choice: "yes", notes: [] }];
  record.sheets.push({ ...record.sheets[0], person: 1, instrument: id, answers });
  record.sheets[0].answers.push({ item: "hungry", choice: "applies", notes: [] });
  record.instruments.push({ id, edition });
  const asked = { record, today: TODAY, time: "10:15" };
  assert.match(referral(asked), /Person 1/);
  assert.match(referral({ ...asked, format: "html" }), /^<!doctype html>/i);
  assert.equal(JSON.parse(referral({ ...asked, format: "json" })).reference, "R-1");
  const apart = windscreen.restricted({ ...asked, person: 1, instrument: id });
  assert.match(apart, /Adult 1/);
  assert.doesNotMatch(apart, /Person 1/);
  assert.doesNotMatch(referral(asked), /Adult 1/);
  is(thrown(() => windscreen.restricted({ ...asked, person: 7, instrument: id })), "UnknownIdError", "unknown-person");
  is(thrown(() => windscreen.restricted({ ...asked, person: 0, instrument: id })), "RequestError", "request-invalid");
});

test("each error has its class and its code", async () => {
  const record = aRecord();
  const asked = { record, today: TODAY };
  const request = (more) => thrown(() => outcomes({ ...asked, ...more }));

  is(request({ today: "22/11/2026" }), "RequestError", "request-invalid");
  is(request({ today: "2026-02-30" }), "RequestError", "request-invalid");
  is(request({ record: undefined }), "RequestError", "request-invalid");
  is(request({ record: { it: 1n } }), "RequestError", "request-invalid");
  is(request({ areas: "england" }), "RequestError", "request-invalid");
  is(thrown(() => referral({ ...asked, format: "pdf" })), "RequestError", "request-invalid");

  const unknown = thrown(() => instrument("none"));
  is(unknown, "UnknownIdError", "unknown-instrument");
  assert.equal(unknown.id, "none");
  is(thrown(() => area("none")), "UnknownIdError", "unknown-area");
  is(request({ area: "none" }), "UnknownIdError", "unknown-area");
  is(request({ record: { ...record, area: "none" } }), "UnknownIdError", "unknown-area");
  const elsewhere = { ...record, sheets: [{ ...record.sheets[0], instrument: "none" }] };
  is(request({ record: elsewhere }), "UnknownIdError", "unknown-instrument");

  const definition = request({ instruments: [{}] });
  is(definition, "DefinitionError", "definition-invalid");
  assert.ok(definition.problems.length > 3);
  is(request({ area: {} }), "DefinitionError", "definition-invalid");

  const broken = request({ record: "{}" });
  is(broken, "RecordError", "record-invalid");
  assert.ok(broken.problems.every((it) => it.message));

  // Codes that the engine never says by itself.
  const { errorOf } = await import(pathToFileURL(join(installed, "api.js")).href);
  is(errorOf(new WebAssembly.RuntimeError("unreachable")), "WindscreenError", "internal");

  const codes = [...read(installed, "engine/index.d.ts").match(/type Code =([^;]+);/)[1].matchAll(/"([a-z-]+)"/g)].map((it) => it[1]);
  const listed = read(installed, "README.md").split("## Errors")[1];
  for (const code of codes) assert.ok(listed.includes(`\`${code}\``), `the README does not list ${code}`);
  const tested = read(fileURLToPath(import.meta.url));
  for (const code of codes) assert.ok(tested.includes(`Error", "${code}")`), `${code} is not provoked here`);
});

test("a slip is refused and never passes for not answered, unless it is kept on purpose", () => {
  const slips = {
    answer: (sheet) => sheet.answers.push({ item: "hungryy", choice: "applies", notes: [] }),
    choice: (sheet) => sheet.answers.push({ item: "hungry", choice: "often", notes: [] }),
    person: (sheet) => (sheet.person = 9),
    way: (sheet) => (sheet.way = "none"),
    exception: (sheet) => sheet.exceptions.push({ id: "none", comment: "" }),
    note: (sheet) => sheet.answers.push({ item: "hungry", choice: "applies", notes: [{ field: "none", text: "" }] }),
    "follow-up": (sheet) => sheet.answers.push({ item: "hungry", choice: "applies", "follow-up": "yes", notes: [] }),
    target: (sheet) => sheet.targets.push({ item: "none" }),
    text: (sheet) => sheet.texts.push({ id: "none", text: "" }),
    point: (sheet) => sheet.points.push({ point: "none" }),
    stage: (sheet) => sheet.stages.push({ group: "none", item: "hungry" }),
  };
  for (const [name, slip] of Object.entries(slips)) {
    const record = aRecord();
    slip(record.sheets[0]);
    const error = thrown(() => outcomes({ record, today: TODAY }));
    is(error, "RecordError", "record-misfit");
    assert.equal(error.problems.length, 1, name);
    const kept = outcomes({ record, today: TODAY, keepMisfits: true });
    assert.equal(kept.misfits.length, 1, name);
  }
});

/** Whether a declared name stands for a value, here or where it comes from. */
function isValue(checker, symbol) {
  const isAlias = symbol.flags & ts.SymbolFlags.Alias;
  return ((isAlias ? checker.getAliasedSymbol(symbol) : symbol).flags & ts.SymbolFlags.Value) !== 0;
}

test("the types are strict, hold for a strict project with and without the DOM, and name what there is", () => {
  cpSync(join(root, "tests/npm/types.ts"), join(folder, "types.ts"));
  const options = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    types: [],
    target: ts.ScriptTarget.ES2022,
  };
  const kinds = [
    [ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext, ["lib.es2022.d.ts"]],
    [ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler, ["lib.es2022.d.ts", "lib.dom.d.ts"]],
  ];
  for (const [module, moduleResolution, lib] of kinds) {
    const program = ts.createProgram([join(folder, "types.ts")], { ...options, module, moduleResolution, lib });
    const said = ts.getPreEmitDiagnostics(program).map((it) => {
      const place = it.file ? `${it.file.fileName}:${it.file.getLineAndCharacterOfPosition(it.start).line + 1}: ` : "";
      return place + ts.flattenDiagnosticMessageText(it.messageText, "\n");
    });
    assert.deepEqual(said, []);
    const checker = program.getTypeChecker();
    for (const [entry, offered] of [["index.d.ts", windscreen], ["engine/index.d.ts", engine], ["nowasm/index.d.ts", slower]]) {
      const declared = checker.getSymbolAtLocation(program.getSourceFile(join(installed, entry)));
      const values = checker.getExportsOfModule(declared).filter((it) => isValue(checker, it)).map((it) => it.name);
      assert.deepEqual(values.sort(), Object.keys(offered).sort());
    }
  }
});

test("it loads over HTTP by the entry that browsers and bundlers take", async () => {
  const server = createServer(({ url }, response) => {
    response.setHeader("content-type", "application/wasm");
    response.end(readFileSync(join(installed, url, "windscreen_bg.wasm")));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  // In a program of its own: in this one the engine is there already.
  write(
    "fetched.mjs",
    `import { init, instruments } from "./node_modules/windscreen/index.js";
     import * as engine from "./node_modules/windscreen/engine/index.js";
     await init(new URL(process.argv[2]));
     await engine.init(fetch(process.argv[2] + "engine/"));
     console.log(JSON.stringify([instruments(), engine.instruments()]));`,
  );
  const address = `http://127.0.0.1:${server.address().port}/`;
  const { stdout } = await promisify(execFile)(process.execPath, ["fetched.mjs", address], { cwd: folder });
  server.close();
  assert.deepEqual(JSON.parse(stdout), [instruments(), instruments()]);
});
