// Pages that are used together with a child: nothing of the record is on the screen, and one press covers it.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { voiceTool as tool } from "./support/content.mjs";

const journey = journeys();

const SECRET = "Invented case: the door is locked at night";
const WORDS = "  He shouts. \n\n\"Shut up\", he says.";

/** The pages for a child of eight, and what is asked on them. */
const section = tool.sections.find((it) => it.picture && it.ages?.from <= 8 && 8 < it.ages?.under);
const [first, second] = section.items;
const afterwards = tool.items.find((it) => it.kind === "harm");
const box = `textarea[name="p0-${tool.id}-${first.id}"]`;

/** From the start page to what an adult reads before the child sees the screen. */
async function toPages(app, years = 8) {
  await app.open(`#/tools/${tool.id}`);
  await app.beginHereQuick(years);
  await app.at("tool");
  await app.follow("Open the pages to use with the child", "voice");
}

journey(
  "a child sees a question and a picture, and nothing of the record",
  "A child would read what a tool found, or the name of a brother or sister.",
  async (app) => {
    await toPages(app);
    assert.equal(await app.count(".ws-header, .ws-footer, .govuk-back-link"), 0, "the frame of other pages is there");
    await app.follow("Show the first page", "voice");
    assert((await app.words("main")).includes(section.intro), "what may have to be told is not said first");
    for (const item of section.items) {
      await app.follow(/^Next$/, "voice");
      assert.equal(await app.words("h1"), item.text);
      assert.equal(await app.count(".ws-voice__picture svg > *") > 0, true, `${item.id} has no picture`);
      const shown = await app.words("body");
      for (const words of ["Child 1", tool.title, "People and tools", "Summary"]) {
        assert(!shown.includes(words), `a child reads "${words}"`);
      }
      assert.notEqual(await app.count(".ws-exit button, .ws-exit a"), 0, "there is no way out");
    }
    await app.follow(/^Next$/, "voice");
    await app.unfold("For the adult");
    await app.follow("Write down how it went", "section");
    assert.equal(await app.count(`[id="item-p0-${tool.id}-${afterwards.id}"]`), 1, "whether harm was told is not asked first");
  },
);

journey(
  "what was typed is hidden once its page is left, and kept as it was typed",
  "The next child who looks would read it; or a child's words would be changed.",
  async (app) => {
    await toPages(app);
    await app.follow("Show the first page", "voice");
    await app.follow(/^Next$/, "voice");
    await app.paste(box, WORDS);
    await app.until(() => app.run((css) => document.querySelector(css)?.value.includes("Shut up"), box), "it is typed");
    await app.press(/^Cover$/);
    await app.until(() => app.count(".ws-cover"), "one press covers the screen");
    assert(!(await app.words("body")).includes("Shut up"), "the cover does not cover");
    await app.press("Show it again");
    await app.until(async () => (await app.count(".ws-cover")) === 0, "the screen comes back");
    assert.equal(await app.count(box), 0, "uncovered, the words are seen");
    await app.follow(/^Next$/, "voice");
    assert.equal(await app.words("h1"), second.text);
    await app.follow(/^Back$/, "voice");
    assert.equal(await app.words("h1"), first.text);
    assert.equal(await app.count(box), 0, "who goes back reads the words");
    await app.press("Show what is written");
    await app.until(() => app.count(box), "the worker can read it");
    assert.equal(await app.run((css) => document.querySelector(css).value, box), WORDS);
  },
);

journey(
  "a worker may choose other pages than the age suggests",
  "A child who signs would be read questions for talking.",
  async (app) => {
    const other = tool.sections.find((it) => it.picture && !it.ages);
    await toPages(app);
    await app.click({ css: `input[type="radio"][value="${other.items[0].id}"]` });
    await app.follow("Show the first page", "voice");
    assert((await app.words("main")).includes(other.intro), "the pages of the age are shown all the same");
  },
);

journey(
  "a child's words stand on the referral as the child said them",
  "The front door would read what somebody made of it.",
  async (app) => {
    await toPages(app);
    await app.follow("Show the first page", "voice");
    await app.follow(/^Next$/, "voice");
    await app.type(box, SECRET);
    await app.follow("Stop here", "voice");
    await app.unfold("For the adult");
    await app.follow("Write down how it went", "section");
    await app.answer(tool, afterwards, tool.raised(afterwards));
    await app.follow("Summary", "summary");
    await app.follow("Look at: the children", "paper");
    assert((await app.words(".ws-paper")).includes(`“${SECRET}”`), "the front door does not read it");
  },
);
