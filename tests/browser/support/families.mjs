// The journeys of the worked families (tests/families), each from an empty app to the paper. They stand in several files
// of tests, because one that entered all of them would run for longer than a file may.
//
// What it takes is counted, and held below tests/families/budgets.json: screens that open, presses and choices, fields
// that are typed in. The paper is printed and read back.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { journeys } from "./app.mjs";
import { keepPicture, resize, root } from "./browser.mjs";
import { assertNothing, axeFindings, sticksOut } from "./checks.mjs";
import { Family, Walk, form, formPages } from "./family.mjs";
import { bare, printed } from "./pdf.mjs";

const journey = journeys({
  engines: ["chromium"],
  because: "it counts what a hand does, which is alike on every engine, and takes minutes",
});
const budgets = JSON.parse(readFileSync(path.join(root, "tests/families/budgets.json"), "utf8"));

/** How many words there are, as the native tests count them. */
const nWords = (words) => words.split(/\s+/).filter((it) => /[\p{L}\p{N}]/u.test(it)).length;

/** The six pages that are asked first, for every child of the family, and for every event. */
async function referNow(walk) {
  await walk.press("Refer now", "form");
  const children = walk.family.people.filter((it) => it.role === "child").slice(1);
  for (;;) {
    await walk.fill();
    const asksForChild = await walk.app.run(() =>
      [...document.querySelectorAll("main button")].some((it) => it.innerText.trim() === "Add an unborn baby"),
    );
    if (asksForChild && 0 < children.length) {
      const { age } = children.shift();
      await walk.press(age.unborn ? "Add an unborn baby" : "Add another child", "form");
    } else if (!(await goOn(walk))) break;
  }
  assert.equal(children.length, 0, "a child cannot be added");
}

/** Goes on to the next page of the form; false where the step ends. */
async function goOn(walk) {
  const leads = await walk.app.run(() =>
    [...document.querySelectorAll("main button, main a[href]")].some((it) => it.innerText.trim() === "Continue"),
  );
  if (leads) await walk.press(/^Continue$/, "form");
  return leads;
}

/** The people who are not there yet, and every tool. */
async function tools(walk) {
  if (walk.family.sheets.length === 0) return;
  await walk.press("Add or change people", "people");
  await walk.people();
  await walk.tools();
  await walk.press(/^Summary$/, "summary");
}

/** The pages of the further steps: each step from its first page on, but for a step of which the record holds nothing. */
async function steps(walk) {
  const n = await walk.app.count(".ws-step");
  const { json } = walk.family;
  const held = new Set([...json.notes.map((it) => it.field.split(":")[0]), ...json.lists.map((it) => it.list)]);
  const isHeld = (title) => {
    const { pages } = form.steps.find((it) => it.title === title);
    return pages.some((page) => held.has(page.list?.id) || page.fields?.some((it) => held.has(it.id)));
  };
  for (let step = 1; step < n && 0 < walk.unmet().length; step += 1) {
    const title = await walk.app.run((n) => document.querySelectorAll(".ws-step")[n].querySelector("h2").innerText.trim(), step);
    if (!isHeld(title)) continue;
    const first = await walk.app.run((n) => document.querySelectorAll(".ws-step")[n].querySelector(".govuk-task-list__link").innerText, step);
    await walk.press(first, "form");
    do await walk.fill();
    while (await goOn(walk));
    await walk.press("Go to the summary", "summary");
  }
}

/** The pages of the form about each adult, each from the summary. */
async function adults(walk) {
  const pages = formPages.filter((it) => it.per === "adult").map((it) => it.title);
  for (const title of pages) {
    const links = () => walk.app.run((title) => [...document.querySelectorAll("main a")].filter((it) => it.innerText.endsWith(title)).length, title);
    if ((await links()) === 0) continue;
    await walk.press(new RegExp(`${title}$`), "form");
    await walk.fill();
    await walk.press("Go to the summary", "summary");
  }
}

/** What the record came to ask of the first page meanwhile, as the checks on the summary say. */
async function backToFirst(walk) {
  if (walk.unmet().length === 0) return;
  await walk.press("Danger now", "form");
  await walk.fill();
  await walk.press("Go to the summary", "summary");
}

/** From an empty app to the paper. */
async function enter(app, id, hand, see) {
  const walk = new Walk(app, new Family(id), hand);
  if (see) walk.see = see;
  await app.open();
  await walk.screen();
  await referNow(walk);
  const first = { ...walk.counts, met: walk.met.size };
  await walk.press("Go to the summary", "summary");
  await tools(walk);
  await steps(walk);
  await adults(walk);
  await backToFirst(walk);
  await walk.press("Look at: the children", "paper");
  return { walk, first };
}

/** What page one says of every family, as its record says it. */
function pageOne({ json, people }) {
  const note = (field) => json.notes.find((it) => it.field === field)?.text;
  const children = people.filter((it) => it.role === "child" && !it.age.unborn);
  const events = json.lists.find((it) => it.list === "evidence").rows;
  return [
    ...["f1-name", "f1-role", "f1-agency", "f2-phone", "u5", "r9"].map(note),
    ...["u2", "u3", "k1-who", "k3-words"].map(note).filter(Boolean),
    ...children.flatMap(({ id }) => [note(`c1-name:${id}`), note(`c9:${id}`)]),
    ...events.slice(0, 1).map((row) => row.cells.find((it) => it.field === "what").text),
  ];
}

/** Papers of the form's own, by what they are called, and on how many sheets each is read. */
const OWN_PAPERS = [["Marac referral", 2], ["Briefing for a strategy discussion", 1], ["Plan for the family", 1]];

/** Every paper of the form's own that the record calls for, printed: its name, its pages, and how many it may have. */
async function ownPapers(walk) {
  const all = [];
  await walk.press("Back to the summary", "summary");
  const names = await walk.app.run(() => [...document.querySelectorAll(".ws-papers button")].map((it) => it.textContent.trim()));
  for (const name of names) {
    const own = OWN_PAPERS.find(([title]) => name.includes(title));
    if (!own) continue;
    await walk.app.run(() => document.querySelectorAll("main details").forEach((it) => (it.open = true)));
    await walk.press(name, "paper");
    const { pages } = await printed(walk.app.driver);
    all.push({ name, most: own[1], pages: pages.length, words: nWords(pages.map((it) => it.words).join(" ")) });
    await keepPicture(walk.app.driver, `paper-${walk.family.id}-${all.length}`);
    await walk.press("Back to the summary", "summary");
  }
  return all;
}

/** The pages that axe has seen: those of one family that another has are alike. */
const looked = new Set();

const HANDS = { touch: [390, 844], keys: [1280, 900] };

/** A journey for each hand that is named: `touch` on a phone, `keys` on a laptop. */
export function entered(id, ...hands) {
  for (const hand of hands) {
    const [width, height] = HANDS[hand];
    journey(
      `${id}: from nothing to the paper, ${hand === "touch" ? "on a phone" : "by keyboard"}`,
      "Somebody with fifteen minutes before a child goes home would not get to a paper that the front door can use.",
      async (app, context) => {
        await resize(app.driver, width, height);
        const found = [];
        const look = async (state) => {
          const heading = await app.words("h1");
          if (looked.has(`${await app.page()} ${heading}`)) return;
          looked.add(`${await app.page()} ${heading}`);
          for (const it of [...(await axeFindings(app)), ...(await sticksOut(app))]) found.push([state, it]);
        };
        const { walk, first } = await enter(app, id, hand, hand === "touch" ? look : null);
        const took = walk.counts;
        context.diagnostic(`${id}, ${hand}: ${JSON.stringify({ first, took })}`);
        assert.deepEqual(walk.unmet(), [], "what the family's record holds is asked nowhere");
        const most = budgets[id];
        for (const what of ["screens", "clicks", "fields"]) {
          assert(took[what] <= most[what], `${took[what]} ${what}, at most ${most[what]}`);
          assert(first[what] <= most.first[what], `refer now: ${first[what]} ${what}, at most ${most.first[what]}`);
        }
        assertNothing(found);
        const { pages } = await printed(app.driver);
        const words = nWords(pages.map((it) => it.words).join(" "));
        context.diagnostic(`${id}, ${hand}: ${pages.length} pages, ${words} words`);
        assert(pages.length <= most.pages, `${pages.length} pages, at most ${most.pages}`);
        assert(words <= most.words, `${words} words on paper, at most ${most.words}`);
        const one = bare(pages[0].words);
        const lacks = pageOne(walk.family).filter((it) => !one.includes(bare(it)));
        context.diagnostic(`${id}, ${hand}: page one lacks ${JSON.stringify(lacks)}`);
        assert(lacks.length <= most["page-one-lacks"], `page one lacks ${lacks.join("; ")}`);
        for (const own of await ownPapers(walk)) {
          context.diagnostic(`${id}, ${own.name}: ${own.pages} pages, ${own.words} words`);
          assert(own.pages <= own.most, `${own.name}: ${own.pages} pages, at most ${own.most}`);
        }
      },
    );
  }
}
