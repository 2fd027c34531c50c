// A baby who is not born yet: what the result says by when, what is not asked before a birth, and what stays known after it.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { assertNothing, axeFindings, sticksOut } from "./support/checks.mjs";
import { keepPicture, only, resize } from "./support/browser.mjs";
import { areas, childTools, neutralArea, plainTool, unbornTool as tool, voiceTool } from "./support/content.mjs";
import { form, formPages } from "./support/family.mjs";
import { bare, printed, PRINTS } from "./support/pdf.mjs";

const journey = journeys();
const KNOWN = "Invented: adopted by an aunt";
const MIDWIFE = "Invented Midwife, Hospital A";

/** The day so many days after today. */
function inDays(n) {
  const today = new Date();
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + n);
}

const plain = (day) => day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
const full = (day) => `${day.toLocaleDateString("en-GB", { weekday: "long" })} ${plain(day)}`;
const later = (day, n) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + n);

/** A scan of a week ago: 24 weeks and 3 days then, a week more today, and forty weeks on the day that the baby is due. */
const SCAN = { weeks: 24, days: 3, on: inDays(-7) };
const DUE = later(SCAN.on, 280 - 7 * SCAN.weeks - SCAN.days);
const SO_FAR = `not born yet: ${SCAN.weeks + 1} weeks and ${SCAN.days} days today, due ${plain(DUE)}`;

/** The rule for a listed reason, and a sign of the mother, one of the father and one of an earlier child that it names. */
const trigger = tool.rules.find((it) => it.when.any?.items.includes("removed") && it.level === "statutory");
const ANSWERS = { "due-how": "scan", "mother-substances": "yes", "father-harmed": "suspected", removed: "yes" };
/** The same once the baby is here. */
const triggerBorn = tool.rules.find((it) => it.only === "born" && it.when.any?.items.includes("removed"));
const raised = Object.keys(ANSWERS).filter((id) => trigger.when.any.items.includes(id));

/** The rule for a first appointment that was late, and the week from which it is. */
const lateRule = tool.rules.find((it) => it.when["at-least"] === "threshold:late-booking");
const LATE = tool.thresholds.find((it) => it.id === "late-booking").default;

/** A time limit, as the area has it, else as the form has it. */
const limit = (id, area) => area.times.find((it) => it.id === id) ?? form.limits.find((it) => it.id === id);
const before = form.limits.find((it) => tool.limits.includes(it.id) && it["days-before"] === 28);
/** The areas that have their own rule for the time before a birth, and for the time after it. */
const strict = areas.find((area) => area.times.some((it) => it.id === before.id));
const after = areas.find((area) => area.times.some((it) => it.id === "after-birth" && it.days));

async function typeDay(app, name, day) {
  const parts = { day: day.getDate(), month: day.getMonth() + 1, year: day.getFullYear() };
  for (const [part, words] of Object.entries(parts)) await app.type(`input[name="${name}-${part}"]`, String(words));
}

/** From the start page to the first section of the tool, with what a scan said. */
async function begin(app, area = neutralArea) {
  await app.open();
  if (area !== neutralArea) await app.chooseArea(area.id);
  await app.follow("Start with the people", "people");
  await app.add("an unborn baby");
  await app.follow(tool.title, "tool");
  const name = `p0-${tool.id}-due`;
  await app.click({ css: `input[name="${name}"][value="weeks"]` });
  await app.type(`input[name="${name}-weeks"]`, String(SCAN.weeks));
  await app.type(`input[name="${name}-days"]`, String(SCAN.days));
  await typeDay(app, `${name}-on`, SCAN.on);
  await app.until(async () => (await app.words("main")).includes(SO_FAR), `the page says "${SO_FAR}"`);
  await app.follow("Start answering", "section");
}

/** Answers everything, to the result: whatever is not given is no. */
async function answer(app) {
  const week = `input[name="p0-${tool.id}-${lateRule.when.number}"]`;
  const note = `p0-${tool.id}-removed-seen`;
  while ((await app.page()) === "section") {
    await app.answerSection(tool, (item) => ANSWERS[item.id] ?? tool.calm(item));
    if (await app.count(week)) {
      await app.type(week, String(LATE));
      await typeDay(app, `p0-${tool.id}-learned`, inDays(-3));
    }
    if (await app.count(`[name="${note}"]`)) await app.type(`[name="${note}"]`, KNOWN);
    await app.on();
  }
  if ((await app.page()) === "texts") await app.follow("See the result");
  await app.at("result");
}

/** The row of a time limit in the table of dates: what, by when, whose rule, and what to do. */
async function dateRow(app, { text }) {
  if (await app.run(() => [...document.querySelectorAll("main summary")].some((it) => /^Dates/.test(it.innerText)))) {
    await app.unfold(/^Dates/);
  }
  const rows = await app.run(() =>
    [...document.querySelectorAll("main table tbody tr")].map((row) => [...row.children].map((it) => it.innerText.trim())),
  );
  return rows.find(([what]) => what.includes(text)) ?? null;
}

const titles = (sources, ids) => ids.map((id) => sources.find((it) => it.id === id).title);

/** What the form asks only of somebody who has been born: its fields, and the pages that hold nothing else. */
const onlyAges = (it) => it["asked-if"]?.length > 0 && it["asked-if"].every((ask) => ask.ages);
const bornPages = formPages.filter((it) => it.per === "child" && onlyAges(it));
const bornFields = formPages.flatMap((page) =>
  (page.fields ?? []).filter((it) => onlyAges(page) || onlyAges(it)).map((it) => it.id),
);

/** The fields of the present page that are asked only of the born. */
function askedOfTheBorn(app) {
  return app.run(
    (ids) =>
      [...document.querySelectorAll("main [name*='-referral-']")]
        .map((it) => it.name.replace(/^p\d+-referral-/, ""))
        .filter((name) => ids.some((id) => [id, `${id}-child`, `${id}-gap`, `${id}-child-gap`].includes(name))),
    bornFields,
  );
}

/** The pages of the form that the summary lists, each looked at once. */
async function throughForm(app, look) {
  await app.follow("Summary", "summary");
  const links = () => app.run(() => [...document.querySelectorAll(".ws-step a")].map((it) => it.innerText.trim()));
  const listed = await links();
  for (const [n, title] of listed.entries()) {
    const link = await app.run((n) => document.querySelectorAll(".ws-step a")[n], n);
    await app.followTo(link, `"${title}"`, "form");
    await look(title);
    await app.follow("Go to the summary", "summary");
  }
  return listed;
}

journey(
  "reasons about both parents and an earlier child ask for a call, and each day says whose rule it is and what to do",
  "A call would wait for the birth, or a baby be born before anybody knows by when the assessment was to be finished.",
  async (app) => {
    await begin(app);
    assertNothing(await axeFindings(app));
    await answer(app);
    const result = await app.words("main");
    assert(result.includes(trigger.do), "the result does not say what to do now");
    for (const id of raised) assert(result.includes(tool.item(id).topic), `"${id}" is not among the reasons`);
    assert(result.indexOf(trigger.do) < result.indexOf("Dates"), "days stand before the call");
    const first = Math.max(...tool.limits.map((id) => limit(id, neutralArea)["days-before"] ?? 0));
    assert(result.includes(`the next is ${full(later(DUE, -first))}`), "the next day is not said");
    for (const id of tool.limits) {
      const own = limit(id, neutralArea);
      const row = await dateRow(app, own);
      // Without a number nobody can say a day.
      if (!own["days-before"]) {
        assert.equal(row, null, `"${id}" has a day and no rule`);
        continue;
      }
      assert(row, `"${id}" has no day`);
      const [, when, rule, todo] = row;
      assert.equal(when, full(later(DUE, -own["days-before"])));
      assert(rule.includes(`${own["days-before"]} days before`) && rule.includes(full(DUE)), rule);
      assert(rule.includes(`No rule of ${neutralArea.title}`), `a proposal of ours looks like the area's: ${rule}`);
      for (const title of titles(form.sources, own.sources)) assert(rule.includes(title), `no source: ${rule}`);
      assert.equal(todo, own.says);
    }
    assert(await dateRow(app, before), "the 28 days before the birth are not there");
    await resize(app.driver, 1280, 3000);
    await keepPicture(app.driver, "pre-birth-result");
    await resize(app.driver, 1280, 900);
    await app.openDetails();
    const whole = await app.words("main");
    assert(whole.includes(`${lateRule.text}: `), "that the first appointment was late is lost");
    assert(whole.includes(SO_FAR), "the weeks of the pregnancy are lost");
    assert.doesNotMatch(whole, /\bscore of|\d points/, "something is added up");
    assertNothing(await axeFindings(app));
    await resize(app.driver, 320, 900);
    assertNothing(await sticksOut(app));
    await resize(app.driver, 1280, 900);
  },
);

journey(
  "an area with a rule of its own is named as its owner",
  "A worker would ring a council with a rule that is not theirs, or doubt one that is.",
  async (app) => {
    await begin(app, strict);
    await answer(app);
    const own = limit(before.id, strict);
    const [, when, rule, todo] = await dateRow(app, own);
    assert.equal(when, full(later(DUE, -own["days-before"])));
    assert(rule.includes(`Rule of ${strict.title}, edition ${strict.edition}`), rule);
    for (const title of titles(strict.sources, own.sources)) assert(rule.includes(title), `no source: ${rule}`);
    assert.equal(todo, own.says);
  },
);

journey(
  "without a due date no day is worked out, and a reason counts all the same",
  "A day would be invented, or a baby forgotten because nobody knows the weeks.",
  async (app) => {
    await app.open(`#/tools/${tool.id}`, tool.opens);
    await app.follow("Start answering", "section");
    await app.answerThrough(tool, (item) => (item.id === "removed" ? "yes" : tool.calm(item)));
    assert((await app.words("main")).includes(trigger.do), "a reason waits for a due date");
    const [, when, rule] = await dateRow(app, before);
    assert.equal(when, "No date yet");
    assert.match(rule, /ask the midwife/);
  },
);

journey(
  "no page asks of a baby not born yet what only a born child can have",
  "Somebody would look for the school of an unborn baby, or learn that blanks are to be passed over.",
  async (app) => {
    assert(bornFields.includes("c10") && bornFields.includes("c15") && 0 < bornPages.length, "the form no longer says it so");
    await begin(app);
    await answer(app);
    await app.follow("People and tools", "people");
    const offered = await app.run(() => [...document.querySelectorAll(".ws-person a")].map((it) => it.innerText.trim()));
    const people = await app.words("main");
    for (const other of [...childTools, voiceTool]) {
      assert(!offered.some((it) => it.includes(other.title)), `"${other.title}" is offered`);
      assert(people.includes(other.unborn), `"${other.title}" does not say why not`);
    }
    const seen = await throughForm(app, async (title) => {
      assert.deepEqual(await askedOfTheBorn(app), [], `"${title}" asks it`);
    });
    const listed = seen.join("\n");
    assert(listed.includes(formPages.find((it) => it.id === "unborn").title), "what matters before a birth is not asked");
    for (const page of bornPages) assert(!listed.includes(page.title), `"${page.title}" is asked`);
    const missed = await app.words("main");
    assert.doesNotMatch(missed, /school|seen alone|own words/i, "it is missed of an unborn baby");
  },
);

journey(
  "the first page of the referral names the unborn baby, and a birth keeps the due date and every answer",
  "The front door would not know how much time is left; after the birth everything would be asked again, and forgotten.",
  async (app, context) => {
    await begin(app, after);
    await answer(app);
    const answered = await app.answered();
    assert(40 < answered, `only ${answered} are answered`);
    await app.follow("Summary", "summary");
    await app.follow("Child 1: Before the birth", "form");
    await app.type('[name="p0-referral-b-midwife-child"]', MIDWIFE);
    await app.follow("Go to the summary", "summary");
    await app.follow("the children’s referral", "paper");
    const paper = await app.words(".ws-paper");
    const first = paper.slice(0, paper.indexOf("What it means for each child"));
    for (const said of [`Child 1 (${SO_FAR})`, MIDWIFE, tool.title]) assert(first.includes(said), `not at its head: "${said}"`);
    if (only(context, PRINTS)) {
      const { pages } = await printed(app.driver);
      for (const said of [SO_FAR, MIDWIFE]) assert(bare(pages[0].words).includes(bare(said)), `not on sheet 1: "${said}"`);
    }
    assert(paper.includes(KNOWN), "what is known of an earlier child is lost");

    await app.follow("People and tools", "people");
    await app.unfold("The baby has been born");
    await app.press("Say that the baby has been born");
    await app.until(() => app.count(".govuk-error-message"), "a day of birth is asked for");
    await typeDay(app, "p0-birth", inDays(0));
    await app.press("Say that the baby has been born");
    const now = `born ${plain(inDays(0))}`;
    await app.until(async () => (await app.words(".ws-person h2")).includes(now), "the baby is a child");
    assert((await app.words(".ws-person h2")).includes(`was due ${plain(DUE)}`), "the due date is lost");
    assertNothing(await axeFindings(app));
    const offered = await app.run(() => [...document.querySelectorAll(".ws-person a")].map((it) => it.innerText.trim()));
    assert(offered.some((it) => it.includes(plainTool.title)), "no tool for a born child opens");

    await app.openFor(0, tool);
    await app.at("result");
    // Whether anyone is in danger is asked again, and what was calmly said of the birth itself is over.
    const over = tool.items.filter((it) => it.only === "unborn").length + 1;
    assert.equal(await app.answered(), answered - over, "answers are lost");
    assert((await app.words("main")).includes(triggerBorn.do), "the call is taken back");
    assert.equal(await dateRow(app, before), null, "what was due before the birth is still asked for");
    const own = limit("after-birth", after);
    const [, when, rule, todo] = await dateRow(app, own);
    assert.equal(when, full(inDays(own.days)));
    assert(rule.includes(`${own.days} days from the day the baby was born`), rule);
    assert(rule.includes(`Rule of ${after.title}`), rule);
    assert.equal(todo, own.says);
    await resize(app.driver, 1280, 2600);
    await keepPicture(app.driver, "pre-birth-born");
    await resize(app.driver, 1280, 900);

    const asked = [];
    const seen = await throughForm(app, async () => asked.push(...(await askedOfTheBorn(app))));
    assert(asked.includes("c10-child"), "of a born child no school is asked");
    for (const title of ["Before the birth", ...bornPages.filter((it) => it.id === "seen").map((it) => it.title)]) {
      assert(seen.includes(`Child 1: ${title}`), `"${title}" is not asked`);
    }
    await app.follow("the children’s referral", "paper");
    const born = await app.words(".ws-paper");
    for (const said of [now, `was due ${plain(DUE)}`, MIDWIFE, KNOWN]) assert(born.includes(said), `the paper lacks "${said}"`);
    assert(!born.includes("not born yet"), "the paper still calls the child unborn");
  },
);
