// The whole referral: filled in page by page, checked, and printed.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { childTools } from "./support/content.mjs";
import { bare, printed } from "./support/pdf.mjs";

const journey = journeys();
const tool = childTools[0];

/** The field of the form's page with this label. */
async function fill(app, label, words) {
  const id = await app.run(
    (label) => [...document.querySelectorAll("main label")].find((it) => it.innerText.trim() === label)?.htmlFor ?? null,
    label,
  );
  assert(id, `no field is called "${label}"`);
  await app.type(`#${CSS_escape(id)}`, words);
}

const CSS_escape = (id) => id.replace(/[^\w-]/g, "\\$&");

journey(
  "what is written page by page stands on the paper, and what is missing is named until it is said",
  "A front door could not act on the referral, or would believe that a child was seen who was not.",
  async (app) => {
    await app.begin(tool);
    await app.follow("Summary", "summary");
    await app.follow("step by step", "referral");
    assert.match(await app.words("main"), /it is not said whether this child was seen, and seen alone/);

    await app.follow("Child 1: Seeing the child", "form");
    await app.run(() => document.querySelector('input[value="alone"]').click());
    await app.until(() => app.count('input[id*="c13-when"]'), "when is asked");
    await fill(app, "When", "20 11 2026");
    await fill(app, "By whom", "Invented Teacher");
    await app.follow("All steps", "referral");
    assert.doesNotMatch(await app.words("main"), /it is not said whether this child was seen/);

    await app.follow("What was seen, heard and reported", "form");
    await app.press("Add something seen");
    await app.until(() => app.count(".ws-row"), "a row is added");
    await fill(app, "What happened, or what was seen", "Invented: asked for bread at the door");
    await app.follow("All steps", "referral");
    await app.follow("Danger now", "form");
    await app.run(() => document.querySelector('input[value="yes"]').click());
    await app.until(() => app.count('input[id*="u3"]'), "the call is asked for");
    await app.follow("All steps", "referral");
    const missing = await app.words("main");
    assert.match(missing, /Telephone now, before the child goes home/);
    assert.doesNotMatch(missing, /Draft until then/, "in an emergency something would stop somebody");

    await app.follow("Go to the summary", "summary");
    await app.follow("the children’s summary", "paper");
    const paper = bare((await printed(app.driver)).pages.map((it) => it.words).join(" "));
    for (const words of ["Invented Teacher", "Friday 20 November 2026", "asked for bread at the door", "Not yet complete"]) {
      assert(paper.includes(bare(words)), `the paper lacks "${words}"`);
    }
  },
);
