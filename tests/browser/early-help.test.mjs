// Early help with a family of two children: who agrees, who helps, how each sees it, and what the family takes home.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { assertNothing, axeFindings, sticksOut } from "./support/checks.mjs";
import { keepPicture, resize } from "./support/browser.mjs";
import { plainTool, tools } from "./support/content.mjs";
import { form, formPages } from "./support/family.mjs";
import { bare, wordsOnPaper } from "./support/pdf.mjs";

const journey = journeys();
const tool = tools.find((it) => it.id === "early-help");

/** The papers of early help: what is gathered, and what the family takes home. */
const gathered = form.papers.find((it) => it.id === "early-help-preparation");
const familys = form.papers.find((it) => it.id === "early-help-family");
const partOf = (paper, list) => paper.parts.find((part) => part.shows.some((it) => it.rows === list)).title;

/** A choice of the tool by what it means. */
const means = (id, meaning) => tool.choice(tool.item(id), meaning);

/** What is answered about each child; whatever is not named goes well. */
const ANSWERS = [
  { learning: "yes", boundaries: "sometimes", "parent-health": "yes" },
  { feelings: "sometimes", money: "sometimes" },
];

const GOOD = "Invented: reads to the little one every night";
const SEEN = "Invented: Mrs Bell saw her out at ten";
const WISH = "Invented: somebody to ask about bedtimes";
const HERS = "Invented: tablets that help her sleep";
const OTHER = "Invented: draws when he is sad";
const HIDDEN = "Invented uncle";
const REFUSED = "Invented: the father says no; asked again in May";
const CHANGE = "Invented: in bed by eight on school days";

/** The day so many days after today; as it is written in a field, and as a paper says it. */
function inDays(n) {
  const today = new Date();
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + n);
}
const figures = (day) => `${day.getDate()} ${day.getMonth() + 1} ${day.getFullYear()}`;
const plain = (day) => day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
const ASKED = figures(inDays(-28));
const HELD = inDays(-14);
const NEXT = inDays(20);
const REVIEW = inDays(40);

/** The rows of the form: of each list, what is marked for the family, and what is not. */
const CONSENT = [
  {
    ...{ who: "Invented Mum", as: "parent", date: ASKED, at: "start", by: "Invented Teacher", how: "Spoken", told: ["why", "stop"] },
    ...{ helped: "agrees", share: "some", agencies: "School and GP", children: ["0", "1"], plan: "yes" },
  },
  {
    ...{ who: "Invented Dad", as: "parent", date: ASKED, at: "start", by: "Invented Teacher", how: "By telephone" },
    ...{ helped: "does-not", share: "does-not", children: ["0", "1"], plan: "no" },
  },
];
const TEAM = [
  { name: "Invented Teacher", role: "School", phone: "01632 960001", children: ["0", "1"], plan: "yes" },
  { name: "Invented Officer", role: "Housing", children: ["0"] },
];
/** How each sees it: the last is about the other child, and the family reads the first two of this one. */
const VIEWS = [
  {
    ...{ who: "Invented Mum", as: "family", date: ASKED, scale: "3", children: ["0"], plan: "yes" },
    ...{ because: "Invented: mornings", up: "Invented: one calm day" },
  },
  { who: "Invented Teacher", as: "worker", date: ASKED, scale: "8", because: "Invented: she laughs", children: ["0"], plan: "yes" },
  { who: "Invented Nurse", as: "worker", date: ASKED, scale: "2", children: ["0"], plan: "no" },
  { who: "Invented Gran", as: "family", date: ASKED, scale: "5", children: ["1"], plan: "yes" },
];
const SAID = "Invented: I want to sleep at Gran's";
const MEETING = {
  ...{ date: figures(HELD), came: "Invented Mum, Invented Teacher", family: "Invented: it is quieter", child: SAID },
  ...{ progress: "same", next: figures(NEXT), children: ["0", "1"], plan: "yes" },
};

const listOf = (id) => formPages.find((page) => page.list?.id === id).list;
const small = (words) => words[0].toLowerCase() + words.slice(1);

/** A choice of a row as a line on paper says it, after the name of its field. */
function said(list, id, choice) {
  const field = listOf(list).fields.find((it) => it.id === id);
  return `${field["on-paper"] ?? field.label}: ${small(field.choices.find((it) => it.id === choice).text)}.`;
}

/** Fills fields of the page by their names: words are typed, one of several is chosen, and ticks are set one by one. */
async function fill(app, cells) {
  await app.run((cells) => {
    for (const [name, given] of cells) {
      const fields = [...document.querySelectorAll(`main [name="${name}"]`)];
      if (fields.length === 0) throw new Error(`nothing is called ${name}`);
      if (fields[0].type === "radio") fields.find((it) => it.value === given).click();
      if (["radio", "checkbox"].includes(fields[0].type)) continue;
      fields[0].focus();
      fields[0].select();
      document.execCommand("insertText", false, given);
    }
  }, cells);
  for (const [name, given] of cells.filter(([, it]) => Array.isArray(it))) {
    for (const value of given) {
      const css = `main [name="${name}"][value="${value}"]`;
      await app.click({ css });
      await app.until(() => app.run((css) => document.querySelector(css)?.checked, css), `${css} is ticked`);
    }
  }
}

/** Adds a row to the list of the page, and fills it. */
async function addRow(app, list, cells) {
  const n = await app.count(".ws-row");
  await app.press(`Add ${listOf(list).row}`);
  await app.until(async () => (await app.count(".ws-row")) === n + 1, "a row is added");
  await fill(app, Object.entries(cells).map(([field, given]) => [`p0-referral-${field}-${list}-${n}`, given]));
}

/** Opens a page of the form by its id, from the summary. */
async function toPage(app, id, child = null) {
  const { title } = formPages.find((it) => it.id === id);
  if ((await app.page()) !== "summary") await app.follow("Summary", "summary");
  await app.follow(child === null ? title : `Child ${child + 1}: ${title}`, "form");
}

/** Opens a paper from the summary; gives its words. */
async function toPaper(app, words) {
  if ((await app.page()) !== "summary") await app.follow("Summary", "summary");
  await app.openDetails();
  await app.follow(words, "paper");
  return app.words(".ws-paper");
}

/** The words of a part of the paper in sight, under its heading. */
function part(app, title) {
  return app.run((title) => {
    const heading = [...document.querySelectorAll(".ws-paper :is(h2, h3)")].find((it) => it.innerText.trim() === title);
    const words = [];
    for (let it = heading?.nextElementSibling; it && it.tagName !== heading.tagName; it = it.nextElementSibling) {
      words.push(it.innerText);
    }
    return heading ? words.join("\n") : null;
  }, title);
}

/** The numbers in the part about how each sees it, besides its days and the name of the scale. */
function numbersOf(views) {
  const label = listOf("eh-views").fields.find((it) => it.id === "scale")["on-paper"];
  return views.replaceAll(label, "").replaceAll(/\d+ \w+ 20\d\d/g, "").match(/\d+([.,]\d+)?/g).sort();
}

/** Answers the tool about a child, to the result. `more` is written beside answers. */
async function answer(app, child, more = {}, answers = ANSWERS[child]) {
  await app.openFor(child, tool);
  while ((await app.page()) === "section") {
    await app.answerSection(tool, (item) => means(item.id, answers[item.id] ?? "no"), child);
    await app.openDetails();
    for (const [field, words] of Object.entries(more)) {
      const css = `main [name="p${child}-${tool.id}-${field}"]`;
      if (await app.count(css)) await app.type(css, words);
    }
    await app.on();
  }
  if ((await app.page()) === "texts") await app.follow("See the result");
  await app.at("result");
}

/** A family with two children, each looked at by themself. */
async function family(app) {
  await app.open();
  await app.follow("Start with the people", "people");
  await app.add("a child", "a child");
  await answer(app, 0, {
    "health-strength": GOOD,
    "boundaries-seen": SEEN,
    "boundaries-wish": WISH,
    "parent-health-seen": HERS,
    "parent-health-wish": HERS,
  });
  await answer(app, 1, { "feelings-wish": OTHER });
}

/** The pages of early help, as they are filled in with that family. */
async function pages(app, look = async () => {}) {
  await toPage(app, "eh-consent");
  await fill(app, [
    ["p0-referral-eh-hide", HIDDEN],
    ["p0-referral-eh-refused", REFUSED],
  ]);
  for (const row of CONSENT) await addRow(app, "eh-consent", row);
  await look("agreement");
  await toPage(app, "eh-team");
  await fill(app, [
    ["p0-referral-eh-lead", "Invented Lead, school"],
    ["p0-referral-eh-lead-agreed", "yes"],
  ]);
  for (const row of TEAM) await addRow(app, "eh-team", row);
  await toPage(app, "eh-views");
  for (const row of VIEWS) await addRow(app, "eh-views", row);
  await look("views");
  await toPage(app, "eh-meetings");
  await addRow(app, "eh-meetings", MEETING);
  await toPage(app, "plan", 0);
  await fill(app, [
    ["p0-referral-p-safe-child", "yes"],
    ["p0-referral-p-change-child", CHANGE],
  ]);
  await toPage(app, "actions");
  await fill(app, [["p0-referral-r3-review", figures(REVIEW)]]);
  await app.follow("Go to the summary", "summary");
}

journey(
  "each of two children has needs and strengths of their own, and several needs ask for a team and one plan",
  "One child's day would stand for both, or what goes well be lost among what does not.",
  async (app) => {
    await family(app);
    await app.openFor(0, tool);
    await app.at("result");
    const team = tool.rules.find((it) => it.routes?.includes("team") && it.when["one-of"]);
    const result = await app.words("main");
    assert(result.includes(team.do), "nobody is asked to bring together who helps");
    for (const id of Object.keys(ANSWERS[0])) assert(result.includes(tool.item(id).topic), `"${id}" is not among the needs`);
    for (const id of Object.keys(ANSWERS[1])) assert(!result.includes(tool.item(id).topic), `"${id}" is the other child's`);
    assert.doesNotMatch(result, /score of|points|\btotal\b/i, "needs are added up");
    await app.openDetails();
    const whole = await app.words("main");
    assert(whole.includes(tool.routes.find((it) => it.id === "team").text), "what a team is does not stand there");
    assert(whole.includes(`${tool.item("health").topic}: `), "what goes well is lost");
    assertNothing(await axeFindings(app));
  },
);

journey(
  "who agrees and who does not, who helps, and each one's number stand side by side, and nothing is put together",
  "A father's no would be read as a yes, or two people who see it differently as one who is content.",
  async (app) => {
    await family(app);
    await pages(app, async (name) => {
      assertNothing(await axeFindings(app));
      await resize(app.driver, 1280, name === "views" ? 5200 : 3600);
      await keepPicture(app.driver, `early-help-${name}`);
      await resize(app.driver, 320, 900);
      assertNothing(await sticksOut(app));
      await resize(app.driver, 1280, 900);
    });
    // The day of the next review counts from the meeting that was held.
    const next = form.limits.find((it) => it.from === "early-help-review");
    const due = plain(inDays(7 * next.weeks - 14));
    await app.openDetails();
    const summary = await app.words("main");
    const line = summary.split("\n").find((it) => it.includes(next.text));
    assert(line?.includes(due), `due: ${line}`);

    const paper = await toPaper(app, `${gathered.name}: Child 1`);
    assert(paper.includes(gathered.warning), "it looks like a referral");
    const agreed = await part(app, partOf(gathered, "eh-consent"));
    for (const { who, helped } of CONSENT) {
      const own = agreed.split("\n").find((it) => it.startsWith(who)) ?? "";
      assert(own.includes(said("eh-consent", "helped", helped)), `"${who}" is not shown to say so: ${agreed}`);
    }
    for (const words of [HIDDEN, REFUSED]) assert(agreed.includes(words), `the worker's paper lacks "${words}"`);
    const helpers = await part(app, partOf(gathered, "eh-team"));
    for (const who of ["Invented Lead", ...TEAM.map((it) => it.name)]) assert(helpers.includes(who), `"${who}" is lost`);
    const views = await part(app, partOf(gathered, "eh-views"));
    for (const it of VIEWS.filter((it) => it.children.includes("0"))) {
      assert(views.includes(it.who), `"${it.who}" is lost: ${views}`);
    }
    assert.deepEqual(numbersOf(views), VIEWS.slice(0, 3).map((it) => it.scale).sort(), `something is put together: ${views}`);
    const meeting = await part(app, partOf(gathered, "eh-meetings"));
    for (const words of [SAID, said("eh-meetings", "progress", MEETING.progress), plain(NEXT)]) {
      assert(meeting.includes(words), `the meeting lacks "${words}"`);
    }
    await resize(app.driver, 1280, 3600);
    await keepPicture(app.driver, "early-help-gathered");
    await resize(app.driver, 1280, 900);
  },
);

journey(
  "the family's paper holds what was marked for it and their own words, and never who must not see it",
  "Whoever lies in wait at home would read who spoke, what a parent takes, or that they are not to see it.",
  async (app, context) => {
    await family(app);
    await toPage(app, "actions");
    await app.follow("Go to the summary", "summary");
    await app.openDetails();
    assert(!(await app.words("main")).includes(familys.name), "a paper lies at home before it says what is to change");
    await pages(app);
    const paper = await toPaper(app, `${familys.name}: Child 1`);
    const print = await wordsOnPaper(app, context);
    const holds = [familys.title, GOOD, WISH, CHANGE, "Invented Lead", plain(NEXT), plain(REVIEW)];
    for (const rows of [CONSENT, TEAM, VIEWS.filter((it) => it.children.includes("0"))]) {
      holds.push(...rows.filter((it) => it.plan === "yes").map((it) => it.who ?? it.name));
    }
    for (const said of [paper, print]) assert(!said.includes("Reference"), "it bears a reference, or the word for none");
    holds.push(familys.parts.flatMap((it) => it.shows).find((it) => it.words).words);
    for (const words of holds) {
      assert(paper.includes(words), `the family's paper lacks "${words}"`);
      assert(print.includes(bare(words)), `the family's print lacks "${words}"`);
    }
    const never = [HIDDEN, REFUSED, SEEN, HERS, OTHER, SAID, "Child 2"];
    never.push("Invented Gran", "Invented Nurse", "Invented Dad", "Invented Officer");
    for (const id of ["parent-health", "relationships", "afraid-at-home", "hurt", "outside-harm"]) never.push(tool.item(id).topic);
    never.push(formPages.find((it) => it.id === "eh-consent").fields.find((it) => it.id === "eh-hide").label);
    for (const words of never) {
      assert(!paper.includes(words), `the family reads "${words}"`);
      assert(!print.includes(bare(words)), `the family's print says "${words}"`);
    }
    const views = await part(app, partOf(familys, "eh-views"));
    assert.deepEqual(numbersOf(views), VIEWS.slice(0, 2).map((it) => it.scale).sort(), `something is put together: ${views}`);
    assertNothing(await axeFindings(app));
    await resize(app.driver, 1280, 2600);
    await keepPicture(app.driver, "early-help-family");
    await resize(app.driver, 320, 900);
    assertNothing(await sticksOut(app));
    await resize(app.driver, 1280, 900);

    const copy = await toPaper(app, "a copy about Child 1 for the family");
    for (const words of [HIDDEN, REFUSED, SEEN, HERS]) assert(!copy.includes(words), `the family's copy says "${words}"`);
  },
);

journey(
  "harm that is told on the way stops early help and opens the call, whoever told it and wherever it stands",
  "A child who is hurt would wait for a meeting, because the family had agreed to a plan.",
  async (app) => {
    const outside = tool.rules.find((it) => it.when.any?.items.includes("outside-harm"));
    const care = tool.rules.find((it) => it.routes?.includes("step-up"));
    const stepUp = tool.routes.find((it) => it.id === "step-up");
    const urgent = ".ws-now--urgent";
    await family(app);
    await app.follow("Summary", "summary");
    assert.equal(await app.count(urgent), 0, "a call is asked for though nobody is hurt");

    // A lot of help with care: is early help still enough?
    await app.openFor(1, tool);
    await app.follow("Change answers");
    await app.toSection(tool, tool.item(care.when.any.items[0]), 1);
    await app.answer(tool, tool.item(care.when.any.items[0]), means(care.when.any.items[0], "yes"), 1);
    while ((await app.page()) === "section") await app.on();
    if ((await app.page()) === "texts") await app.follow("See the result");
    await app.at("result");
    assert.equal(await app.count(urgent), 0, "care alone is called an emergency");
    await app.openDetails();
    const raised = await app.words("main");
    for (const words of [care.text, care.do, stepUp.title, stepUp.text]) assert(raised.includes(words), `"${words}" is not there`);

    // The other child says something in another tool.
    const harm = plainTool.items.find((it) => it.kind === "harm" && !it.ages && it !== plainTool.danger());
    await app.openFor(0, plainTool);
    await app.toSection(plainTool, harm);
    await app.answer(plainTool, harm, plainTool.raised(harm));
    await app.follow("Summary", "summary");
    await app.until(() => app.count(urgent), "the summary asks for the call");
    await app.openFor(0, plainTool);
    await app.follow("Change answers");
    await app.toSection(plainTool, harm);
    await app.answer(plainTool, harm, plainTool.calm(harm));
    await app.follow("Summary", "summary");
    await app.until(async () => (await app.count(urgent)) === 0, "without it no call is asked for");

    // In the tool itself it stands before everything else.
    await app.openFor(0, tool);
    await app.follow("Change answers");
    await app.toSection(tool, tool.item("outside-harm"));
    await app.answer(tool, tool.item("outside-harm"), means("outside-harm", "yes"));
    while ((await app.page()) === "section") await app.on();
    if ((await app.page()) === "texts") await app.follow("See the result");
    await app.at("result");
    await app.until(() => app.count(urgent), "the call comes first");
    assert((await app.words(urgent)).includes(outside.do), "what to do is not said first");
    const result = await app.words("main");
    assert(result.includes(tool.routes.find((it) => it.id === "exploitation").title), "no closer look is offered");
    assertNothing(await axeFindings(app));
    await resize(app.driver, 1280, 2000);
    await keepPicture(app.driver, "early-help-step-up");
    await resize(app.driver, 1280, 900);
    await app.follow("Summary", "summary");
    await app.until(() => app.count(urgent), "the summary asks for the call");

    // It goes up: what help has changed is asked about each child.
    const changed = formPages.find((it) => it.id === "eh-changed").title;
    assert(!(await app.words("main")).includes(changed), "what early help changed is asked before it goes up");
    await toPage(app, "eh-next");
    await fill(app, [["p0-referral-eh-state", "up"]]);
    await app.until(() => app.count('[name="p0-referral-eh-up-why"]'), "it is asked why");
    await app.follow("Go to the summary", "summary");
    for (const child of ["Child 1", "Child 2"]) assert((await app.words("main")).includes(`${child}: ${changed}`), child);
    const paper = await toPaper(app, /^Look at: the children’s referral$/);
    assert.match(paper, /Urgent: yes/);
    assert(paper.includes(small(outside.text)), "the referral does not say why");
  },
);
