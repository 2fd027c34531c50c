// Two children and a mother, from an empty page to a Word file; and copies that must not show what was withheld.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { assertNothing, axeFindings, sticksOut } from "./support/checks.mjs";
import { keepPicture, resize } from "./support/browser.mjs";
import { adultTool, plainTool as tool } from "./support/content.mjs";
import { bare, wordsOnPaper } from "./support/pdf.mjs";
import { Downloads } from "./support/site.mjs";

const downloads = new Downloads();
const journey = journeys({ downloads: downloads.folder });
const SECRET = "Invented: a neighbour who must not be named";
const SHARED = "Invented: asked for bread at the door";
const HERS = "Invented: what only she said";

/** Fills the field of the page with this label; the n-th where there are several. */
async function fill(app, label, words, n = 0) {
  const id = await app.run(
    (label, n) => [...document.querySelectorAll("main label")].filter((it) => it.innerText.trim() === label)[n]?.htmlFor,
    label,
    n,
  );
  assert(id, `no field is called "${label}"`);
  await app.type(`[id="${id}"]`, words);
}

/** Chooses or ticks what has this label, within the n-th group with this legend. */
async function choose(app, legend, label, n = 0) {
  const id = await app.run(
    (legend, label, n) => {
      const groups = [...document.querySelectorAll("main fieldset")].filter(
        (it) => it.querySelector("legend")?.innerText.trim() === legend,
      );
      return [...(groups[n]?.querySelectorAll("label") ?? [])].find((it) => it.innerText.trim() === label)?.htmlFor;
    },
    legend,
    label,
    n,
  );
  assert(id, `"${legend}" does not offer "${label}"`);
  await app.click(await app.find(`[id="${id}"]`));
}

async function evidence(app, n, what, who) {
  // The first stands open.
  if (0 < n) await app.press("Add something seen");
  await app.until(async () => (await app.count(".ws-row")) === n + 1, "a row is added");
  await app.openDetails();
  await fill(app, "Date", "20 11 2026", n);
  await fill(app, "What happened, or what was seen", what, n);
  await fill(app, "Who saw, heard or said it", "Invented Teacher", n);
  await choose(app, "How it is known", "Seen", n);
  await choose(app, "Fact or opinion", "Fact", n);
  await choose(app, "Which children", who, n);
}

async function household(app) {
  await app.open();
  await app.follow("Start with the people", "people");
  await app.add("a child", "a child", "an adult");
  for (const child of [0, 1]) {
    await app.openFor(child, tool);
    const item = tool.items.find((it) => it.kind === "risk" && !it.ages && tool.asksNotes(it));
    await app.toSection(tool, item, child);
    await app.answer(tool, item, tool.raised(item), child);
  }
  await app.openFor(2, adultTool);
  const asked = adultTool.items.find((it) => it.kind === "risk" && !it["asked-if"] && adultTool.asksNotes(it));
  await app.toSection(adultTool, asked, 2);
  await app.answer(adultTool, asked, adultTool.raised(asked), 2);
  const box = `#item-p2-${adultTool.id}-${asked.id}`;
  const note = `${box} textarea, ${box} input[type=text]`;
  await app.until(() => app.count(note), "a note is asked for");
  await app.type(note, HERS);
  await app.follow("Summary", "summary");
  await app.follow("What happened", "form");
  await evidence(app, 0, SHARED, "Child 1");
  await evidence(app, 1, SECRET, "Child 2");
  await choose(app, "Leave this out of copies for", "The family", 1);
  await evidence(app, 2, "Invented: a third thing", "Child 2");
}

journey(
  "two children and a mother, from an empty page to a Word file that holds the children and nothing that she said",
  "A front door would get half a household, or the person causing harm would read what she said.",
  async (app, context) => {
    await household(app);
    // Narrowed to one child, the others' rows stay.
    await app.run(() => {
      const list = document.querySelector("#rows-of, [name=rows-of]");
      list.value = "0";
      list.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await app.until(async () => (await app.count(".ws-row")) === 1, "only the first child's row shows");
    assert.match(await app.words("main"), /2 rows are about other children/);
    await resize(app.driver, 1280, 3000);
    await keepPicture(app.driver, "evidence-narrowed");
    await resize(app.driver, 1280, 900);

    await app.follow("Go to the summary", "summary");
    await app.follow("The adults", "form");
    await app.press("Add an adult");
    await app.until(() => app.count(".ws-row"), "a row is added");
    await fill(app, "Name", "Invented Mother");
    await app.follow("Go to the summary", "summary");
    await app.follow("the children’s referral", "paper");
    await app.press("Save as a Word file");
    const [word] = await downloads.next(app, 1);
    assert.equal(word.name, "summary.docx");
    for (const said of [SHARED, SECRET, "Invented Mother", "Child 1", "Child 2"]) {
      assert(word.text.includes(said), `the Word file lacks "${said}"`);
    }
    assert(!word.text.includes(HERS), "what she said is in the children's Word file");

    await app.openDetails();
    await app.press("Save as JSON");
    await app.press("Save as FHIR R4");
    const machines = await downloads.next(app, 2);
    for (const it of machines) {
      assert(!it.text.includes(HERS), `what she said is in ${it.name}`);
      JSON.parse(it.text);
    }
    const fhir = machines.find((it) => it.name === "answers.json");
    assert.equal(JSON.parse(fhir.text).resourceType, "Bundle");
    assertNothing(await axeFindings(app));
    await resize(app.driver, 1280, 1600);
    await keepPicture(app.driver, "paper-ways");
    await resize(app.driver, 1280, 900);

    await app.follow("Back to the summary", "summary");
    await app.openDetails();
    await app.follow("SAFER", "paper");
    const safer = await wordsOnPaper(app, context);
    const places = ["Situation", "Assessment", "Expected response", "Recording"].map((it) => safer.lastIndexOf(bare(it)));
    assert(places.every((it) => 0 < it), "a part of the order is not printed");
    for (const said of [SHARED, SECRET, "Invented Mother"]) assert(safer.includes(bare(said)), `"${said}" is lost`);
  },
);

journey(
  "a copy for the family shows what goes, and not what was withheld",
  "Somebody who trusted us would be found out, or a child punished for what they said.",
  async (app, context) => {
    await household(app);
    await app.follow("Go to the summary", "summary");
    await app.openDetails();
    await app.follow("a copy about Child 1 for the family", "paper");
    assert(!(await app.words(".ws-paper")).includes(SHARED), "what nobody put in goes to the family");
    await app.follow("Choose what the family", "form");
    await app.run((words) => {
      const pieces = [...document.querySelectorAll("main .govuk-checkboxes__item")];
      pieces.find((it) => it.innerText.includes(words)).querySelector("input").click();
    }, SHARED);
    await app.follow("Go to the summary", "summary");
    await app.openDetails();
    await app.follow("a copy about Child 1 for the family", "paper");
    const shown = await app.words(".ws-paper");
    const paper = await wordsOnPaper(app, context);
    assert.match(shown, /Parts are withheld/);
    for (const said of [SECRET, HERS, "Invented Teacher", adultTool.title, "Marac"]) {
      assert(!shown.includes(said), `the preview shows "${said}"`);
      assert(!paper.includes(bare(said)), `the print shows "${said}"`);
    }
    assert(shown.includes(SHARED) && paper.includes(bare(SHARED)), "what may go does not go");
    assert.equal(await app.driver.getTitle(), "Windscreen", "the title tells more than it should");
    assertNothing(await axeFindings(app));
    await resize(app.driver, 1280, 1800);
    await keepPicture(app.driver, "family-copy");
    await resize(app.driver, 320, 900);
    assertNothing(await sticksOut(app));
    await resize(app.driver, 1280, 900);
    await app.press("Copy as text");
    await app.press("Save as text");
    const [text] = await downloads.next(app, 1);
    for (const said of [SECRET, HERS]) assert(!text.text.includes(said), `the file shows "${said}"`);
    assert.equal(await app.count("main button:not([hidden])"), await app.run(() => document.querySelectorAll("main button").length));
    assert.doesNotMatch(await app.words(".ws-take"), /FHIR/, "a copy is offered to machines, whole");
    await app.follow("Back to the summary", "summary");
    await app.openDetails();
    await app.follow("a copy about Child 2 for the family", "paper");
    const other = await app.words(".ws-paper");
    for (const said of [SECRET, HERS, SHARED]) assert(!other.includes(said), `the other child's copy shows "${said}"`);
  },
);
