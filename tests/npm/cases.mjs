// A case of tests/cases (tests/it/case.rs says how one is written) as a saved record, and what must come of it.

const DAY = "2026-11-22";

/** The pairs of a group, or none. */
const entries = (group) => Object.entries(group ?? {});

function age({ kind, born, due, years }) {
  if (kind === "unborn") return due ? { unborn: true, due } : { unborn: true };
  if (born) return { born };
  return years === undefined ? { "not-known": true } : { years };
}

/** An answer as a record has it. Those to items without a scale are numbers, days, words or not known. */
function answer(item, written, definition) {
  const all = typeof written === "object" ? written : { choice: written };
  const value = all.choice ?? all.value;
  // What is `not-asked` there is refused here: the package takes no note that the item does not ask for.
  const given = { item, notes: entries(all.notes).map(([field, text]) => ({ field, text })) };
  if (all.words !== undefined) given.words = all.words;
  else if (typeof value === "number") given.number = value;
  else if (definition.scale) given.choice = value;
  else if (value === "not-known") given["not-known"] = true;
  else given.date = value;
  if (all["follow-up"]) given["follow-up"] = all["follow-up"];
  return given;
}

/** Every item of a definition, by its id. */
export function itemsOf(definition) {
  return new Map(definition.sections.flatMap((section) => section.items).map((item) => [item.id, item]));
}

/** What is asked about a case: a record of one person and one sheet, and of other children if it has them. */
export function requestOf(test, definition, areaOf) {
  const items = itemsOf(definition);
  const sheet = {
    person: 0,
    instrument: definition.id,
    answers: entries(test.answers).map(([id, written]) => answer(id, written, items.get(id))),
    texts: [],
    points: [],
    stages: entries(test.stages).map(([group, item]) => ({ group, item })),
    exceptions: entries(test.exceptions).map(([id, comment]) => ({ id, comment })),
    targets: [],
  };
  const person = (id, subject, facts) => {
    const role = subject.kind === "adult" || subject.kind === "home" ? subject.kind : "child";
    return { id, label: `Person ${id + 1}`, role, age: age(subject), facts };
  };
  // Children of whom nothing but that they are there is known.
  const children = Array.from({ length: test.children ?? 0 }, (_, n) => person(n + 1, { kind: "child" }, []));
  const others = (test.others ?? []).map((other, n) => ({ person: n + 1, ...other }));
  if (test.way) sheet.way = test.way;
  if (test.judgement) sheet.judgement = { level: test.judgement.level, reason: test.judgement.reason ?? "" };
  const facts = entries(test.facts).map(([fact, is]) => ({ fact, is }));
  const record = {
    "windscreen-record": 2,
    area: "england",
    reference: "R-1",
    written: DAY,
    build: "test",
    instruments: [{ id: definition.id, edition: definition.edition }],
    people: [person(0, test.subject, facts), ...children, ...others.map((it) => person(it.person, it.subject, []))],
    sheets: [
      sheet,
      ...others.filter((it) => it.answers).map((it) => ({
        ...sheet,
        person: it.person,
        answers: entries(it.answers).map(([id, written]) => answer(id, written, items.get(id))),
      })),
    ],
    notes: [],
    gaps: [],
    lists: [],
  };
  return { record, today: test.today ?? DAY, area: areaOf(test) };
}

/** Answers every other item shown with `rest`, where its scale has it. Answering one can show another. */
export function answerTheRest(test, request, definition, outcomes) {
  if (!test.rest) return;
  const [items, { answers }] = [itemsOf(definition), request.record.sheets[0]];
  const takes = (item) =>
    definition.scales.find((scale) => scale.id === item.scale)?.choices.some((choice) => choice.id === test.rest);
  for (;;) {
    const { shown } = outcomes(request).outcomes[0];
    const open = shown.filter((id) => takes(items.get(id)) && !answers.some((it) => it.item === id));
    if (open.length === 0) return;
    answers.push(...open.map((item) => ({ item, choice: test.rest, notes: [] })));
  }
}

/** Everything in which an outcome is not as the case expects. */
export function differences(test, outcome, definition) {
  const wrong = [];
  const same = (what, is, should) => {
    const [one, other] = [is, should].map((it) => JSON.stringify(it));
    if (one !== other) wrong.push(`${what} is ${one}, and should be ${other}`);
  };
  const sorted = (ids) => [...new Set(ids)].sort();
  const rules = outcome.fired.filter((it) => it.cause === "rule");
  const fired = rules.map((it) => it.rule);
  const missing = outcome.missingTexts.map((it) => {
    if (it.item) return `${it.item}/${it.field}`;
    return `${definition.id}/${it.judgement ? "judgement" : it.text}`;
  });
  const graded = (outcome.profile ?? []).flatMap((area) => [area, ...area.subAreas]);
  const grade = (code) => graded.find((it) => it.code === code);
  const held = {
    "level": (should, key) => same(key, outcome.level, should),
    "children-see": (should, key) => same(key, outcome.levelForChildren ?? "nothing", should),
    "completeness": (should, key) => same(key, outcome.completeness, should),
    "fired": (should, key) => same(key, sorted(fired), sorted(should)),
    "alerts": (should, key) => same(key, sorted(rules.filter((it) => it.alert).map((it) => it.rule)), sorted(should)),
    "fires": (should, key) => same(key, sorted(should.filter((it) => fired.includes(it))), sorted(should)),
    "does-not-fire": (should, key) => same(key, should.filter((it) => fired.includes(it)), []),
    "could-not-try": (should, key) =>
      same(key, sorted(should.filter((it) => outcome.couldNotTry.includes(it))), sorted(should)),
    "routes": (should, key) => same(key, sorted(outcome.routes), sorted(should)),
    "has-routes": (should, key) =>
      same(key, sorted(should.filter((it) => outcome.routes.includes(it))), sorted(should)),
    "lacks-routes": (should, key) => same(key, should.filter((it) => outcome.routes.includes(it)), []),
    "act-today": (should, key) => same(key, outcome.actToday ?? false, should),
    "at-least": (should, key) => same(key, outcome.atLeast ?? false, should),
    // A tool without a place on the diagram names a level only where it is now.
    "names-level": (should, key) => definition.diagram && same(key, outcome.namesLevel ?? false, should),
    "earlier": (should, key) => same(key, sorted(outcome.earlier), sorted(should)),
    "wide": (should, key) =>
      same(key, sorted(outcome.fired.filter((it) => it.cause === "wide-rule").map((it) => it.rule)), sorted(should)),
    "unknown": (should, key) => same(key, sorted(outcome.notKnown), sorted(should)),
    "n-unanswered": (should, key) => same(key, outcome.notAnswered.length, should),
    "sums": (should) => {
      for (const [id, of] of entries(should)) {
        const it = outcome.sums?.find((sum) => sum.sum === id);
        const { seen, lookedAt, notLookedAt, flagged, points } = it ?? {};
        const is = { seen, "looked-at": lookedAt, "not-looked-at": notLookedAt, flagged, points };
        for (const [part, value] of entries(of)) same(`${id}.${part}`, is[part], value);
      }
    },
    "n-visible": (should, key) => same(key, outcome.shown.length, should),
    "shows": (should, key) => same(key, should.filter((it) => !outcome.shown.includes(it)), []),
    "hides": (should, key) => same(key, should.filter((it) => outcome.shown.includes(it)), []),
    "missing-texts": (should, key) => same(key, should.filter((it) => !missing.includes(it)), []),
    "band": (should, key) => same(key, outcome.band ?? null, should),
    "grades": (should) => entries(should).forEach(([code, is]) => same(code, grade(code)?.grade ?? null, is)),
    "partial": (should) => entries(should).forEach(([code, of]) => same(code, [grade(code)?.nGraded, grade(code)?.nOf], of)),
  };
  for (const [key, should] of entries(test.expect)) {
    if (held[key]) held[key](should, key);
    else wrong.push(`"${key}" is not something a case can expect`);
  }
  return wrong;
}
