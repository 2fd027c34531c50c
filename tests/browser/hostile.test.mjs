// What somebody pastes: markup, marks that turn words round, and far too much.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { only, resize, resizeBack } from "./support/browser.mjs";
import { assertNothing, sticksOut, turnedRound } from "./support/checks.mjs";
import { plainTool as tool } from "./support/content.mjs";
import { PRINTS, bare, printed } from "./support/pdf.mjs";
import { Downloads } from "./support/site.mjs";

const downloads = new Downloads();
const journey = journeys({ downloads: downloads.folder });

const MARKUP = `<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=2</script>"'><b>bold</b>&lt;&#x3C;{{7*7}}`;
const BACKWARDS = "\u2067\u2069\u202egnorw";
const item = tool.items.find((it) => it.kind === "risk" && !it.ages && tool.asksNotes(it));

/** Writes into every kind of field that a paper shows, and goes to the paper. `look` is called on each page. */
async function writeEverywhere(app, words, look) {
  await app.open();
  await app.follow("Start with the people", "people");
  await app.add("a child");
  await app.openDetails();
  await app.paste('input[name="p0-label"]', words.slice(-60));
  await look();
  await app.openFor(0, tool);
  await app.toSection(tool, item);
  await app.answer(tool, item, tool.raised(item));
  const note = `#item-p0-${tool.id}-${item.id} textarea`;
  await app.until(() => app.count(note), "a note is asked for");
  await app.paste(note, words);
  await look();
  while ((await app.page()) === "section") await app.on();
  await app.at("texts");
  await app.paste("[data-page] textarea", words);
  await look();
  await app.follow("See the result", "result");
  await look();
  await app.follow("Summary", "summary");
  await look();
  await app.follow("Danger now", "form");
  await app.paste("[data-page] textarea", words);
  await app.paste("[data-page] input[type=text]", words.slice(-200));
  await look();
  await app.follow("Summary", "summary");
  await app.follow("Look at: ", "paper");
  await look();
}

/** The file that a button saves. */
async function save(app, button) {
  await app.press(button);
  const [file] = await downloads.next(app, 1);
  return file;
}

journey(
  "markup and marks that turn words round do no harm on screen, on paper and in the saved page",
  "A pasted message could run as a program beside a child's details, or change what the front door reads.",
  async (app) => {
    const turned = [];
    const words = `Invented ${MARKUP} <b>R</b>${BACKWARDS}`;
    await writeEverywhere(app, words, async () => {
      assert.equal(await app.run(() => globalThis.hit ?? null), null, "what was pasted ran as a program");
      const made = await app.run(() =>
        [...document.querySelectorAll("#app :is(img, script, b)")].map((it) => it.outerHTML),
      );
      assert.deepEqual(made, [], "what was pasted became part of the page");
      const page = await app.page();
      for (const it of await turnedRound(app, "gnorw")) turned.push([page, `words of ours are turned round: "${it}"`]);
    });
    const paper = await app.words(".ws-paper");
    assert(paper.includes(MARKUP), "the paper does not show what was written, letter by letter");
    assert(!/[\u202a-\u202e\u2066-\u2069]/.test(paper), "a mark that turns words round is on the paper");

    const page = await save(app, "Save as a web page");
    assert(!/[\u202a-\u202e\u2066-\u2069]/.test(page.text), "a mark that turns words round is in the saved page");
    const read = await app.elsewhere(page.address, () => ({
      hit: globalThis.hit ?? null,
      made: [...document.querySelectorAll("img, script, b")].map((it) => it.outerHTML),
      words: document.body.textContent,
    }));
    assert.equal(read.hit, null, "what was pasted ran in the saved page");
    assert.deepEqual(read.made, [], "what was pasted is part of the saved page");
    assert(bare(read.words).includes(bare(MARKUP)));
    const { text } = await save(app, "Save as text");
    assert(bare(text).includes(bare(MARKUP)));
    assertNothing(turned);
  },
);

journey(
  "a paste of 100 kB is kept whole and stops nothing",
  "A long e-mail pasted into a box would freeze the page, or its end would be missing on the paper.",
  async (app, context) => {
    const sentence = "Invented words that somebody pasted from a long message. ";
    const long = sentence.repeat(Math.ceil(100_000 / sentence.length));
    const oneWord = `https://example.org/?${"x".repeat(400)}`; // a link as mail programs write them
    const words = `${oneWord} ${long} The very end.`;
    const start = performance.now();
    await writeEverywhere(app, words, async () => {
      await resize(app.driver, 320, 640);
      assert.deepEqual(await sticksOut(app), [], `the page "${await app.page()}" must be scrolled sideways`);
      await resizeBack(app.driver);
    });
    context.diagnostic(`all pages with it: ${Math.round(performance.now() - start)} ms`);
    const paper = await app.words(".ws-paper");
    const ends = paper.split("The very end.").length - 1;
    assert(3 <= ends, `of three pastes of 100 kB ${ends} are whole on the paper (${paper.length} letters)`);
    const assertPrintsAll = async (what) => {
      if (!only(context, PRINTS)) return;
      const pdf = await printed(app.driver);
      const words = bare(pdf.pages.map((it) => it.words).join(" "));
      context.diagnostic(`${what}: ${pdf.pages.length} sheets, ${words.length} letters of ${bare(paper).length}`);
      assert.equal(
        words.split(bare("The very end.")).length - 1,
        ends,
        `${what}: the end of a paste is cut off in print`,
      );
      assert(bare(paper).length * 0.98 < words.length, `${what}: part of a paste is cut off in print`);
    };
    await assertPrintsAll("the paper");
    const page = await save(app, "Save as a web page");
    assert.equal(page.text.split("The very end.").length - 1, ends);
    await app.elsewhere(
      page.address,
      () => null,
      () => assertPrintsAll("the saved page"),
    );
    assert.equal((await save(app, "Save as text")).text.split("The very end.").length - 1, ends);
  },
);
