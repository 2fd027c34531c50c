// Practising on an invented family: it says what it is on every page and in every file, and mixes with no record.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journeys } from "./support/app.mjs";
import { childTools } from "./support/content.mjs";
import { Downloads } from "./support/site.mjs";

const content = (name) =>
  JSON.parse(readFileSync(new URL(`../../crates/windscreen-content/${name}`, import.meta.url), "utf8"));

const families = content("catalogue.json").practice.map((id) => content(`practice/${id}.json`));
const family = families.find((it) => it.tools.some(({ tool }) => tool === childTools[0].id));
const fits = family.tools.find(({ tool }) => tool === childTools[0].id);
const tool = childTools[0];
const point = family.noticed.find((it) => it.tool === tool.id && it.person === fits.person);

const downloads = new Downloads();
const journey = journeys({ downloads: downloads.folder });

/** Opens the family that is practised on. */
async function practise(app) {
  await app.open("", "start");
  await app.follow("Practise on an invented family", "practice");
  await app.follow(new RegExp(`^Open this family ?: ${family.title}$`), "practice-story");
}

journey(
  "an invented family says PRACTICE on every page, in the title and in the names of its files",
  "A front door would act on a family that is not there.",
  async (app) => {
    await practise(app);
    assert.match(await app.driver.getTitle(), /PRACTICE/);
    const says = async () => assert.match(await app.words(".ws-practice"), /PRACTICE/, `"${await app.page()}" does not say it`);
    await says();
    for (const [link, page] of [
      ["People and tools", "people"],
      ["Summary", "summary"],
      ["About", "about"],
      ["Read the story", "practice-story"],
    ]) {
      await app.follow(link, page);
      await says();
    }
    await app.follow("Summary", "summary");
    await app.follow("the children’s referral", "paper");
    await says();
    assert.match(await app.words(".ws-paper"), /^PRACTICE/);
    await app.press("Save as text");
    const [file] = await downloads.next(app, 1);
    assert.match(file.name, /^practice-/);
    assert.match(file.text, /^PRACTICE/);
    await app.follow("I have finished", "practice-end");
    assert.match(await app.words("main"), /This is not in your answers/);
    await app.follow("Look at the question", "section");
  },
);

journey(
  "nothing of an invented family is kept, and leaving it leaves an empty page",
  "An invented child would stand among real ones, or the other way round.",
  async (app) => {
    await practise(app);
    await app.follow("Summary", "summary");
    await app.follow("Keep it as an encrypted file", "keep");
    assert.equal(await app.count(".ws-passphrase"), 0, "a passphrase can be typed");
    assert.match(await app.words("main"), /off while you practise/);
    await app.follow("Read the story", "practice-story");
    await app.press("Leave practice");
    await app.at("start");
    assert.equal(await app.driver.getTitle(), "Windscreen");
    assert.equal(await app.count(".ws-practice"), 0);
    assert.equal(await app.run(() => localStorage.length + sessionStorage.length), 0, "something of it stays");
  },
);

journey(
  "what is recorded in practice is found again at its end",
  "A learner would be told that they missed what they wrote down.",
  async (app) => {
    await practise(app);
    await app.follow("People and tools", "people");
    await app.follow("Read the story", "practice-story");
    await app.follow("I have finished", "practice-end");
    const found = () => app.run(() => [...document.querySelectorAll(".ws-noticed__found strong")].map((it) => it.innerText));
    assert(!(await found()).some((it) => it.startsWith("You recorded this")), "something is recorded that nobody entered");
    const at = family.noticed.indexOf(point) + 1;
    await app.followTo({ css: `.ws-noticed__point:nth-child(${at}) a` }, "the question of a point", "section");
    const item = tool.items.find((it) => it.id === point.items[0]);
    await app.answer(tool, item, tool.raised(item), family.people.findIndex(({ id }) => id === point.person));
    await app.follow("I have finished", "practice-end");
    await app.until(async () => (await found()).includes("You recorded this."), "the end finds it");
  },
);

journey(
  "practice is closed while something is entered, and nothing is lost",
  "What was entered about a child would go because somebody wanted to try something.",
  async (app) => {
    await app.begin(tool);
    const item = tool.items.find((it) => it.kind === "risk" && !it.ages);
    await app.toSection(tool, item);
    await app.answer(tool, item, tool.raised(item));
    await app.follow("Windscreen", "start");
    await app.follow("Practise on an invented family", "practice");
    assert.match(await app.words("main"), /Something is entered, so practice is closed/);
    assert.doesNotMatch(await app.words("main"), /Open this family/);
    await app.follow("People and tools", "people");
    assert.match(await app.words("main"), /1 of \d+ answered/);
  },
);

journey(
  "an address leads to the families",
  "A trainer could not send anybody a link.",
  async (app) => {
    await app.open("#/practice", "practice");
    assert.equal(await app.count(".ws-family"), families.length);
  },
);
