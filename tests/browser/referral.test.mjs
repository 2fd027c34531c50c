// The whole referral: filled in page by page, checked, and printed.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { keepPicture, resize } from "./support/browser.mjs";
import { plainTool as tool } from "./support/content.mjs";
import { bare, wordsOnPaper } from "./support/pdf.mjs";

const journey = journeys();

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
  async (app, context) => {
    await app.begin(tool);
    const item = tool.items.find((it) => it.kind === "risk" && !it.ages && tool.asksNotes(it));
    await app.toSection(tool, item);
    await app.answer(tool, item, tool.raised(item));
    const note = `#item-p0-${tool.id}-${item.id} textarea`;
    await app.until(() => app.count(note), "a note is asked for");
    await app.type(note, "Invented: no coat in the snow");
    await app.follow("Summary", "summary");
    assert.match(await app.words("main"), /it is not said whether this child was seen, and seen alone/);

    await app.follow("Child 1: Seeing the child", "form");
    await app.run(() => document.querySelector('input[value="alone"]').click());
    await app.until(() => app.count('input[id*="c13-when"]'), "when is asked");
    await fill(app, "When", "20 11 2026");
    await fill(app, "By whom", "Invented Teacher");
    await app.follow("Go to the summary", "summary");
    assert.doesNotMatch(await app.words("main"), /it is not said whether this child was seen/);

    await app.follow("What happened", "form");
    assert.equal(await app.count(".ws-row"), 1, "the first row does not stand open");
    await app.press("Bring in what is written beside the answers");
    await app.until(() => app.control("Take this out").catch(() => null), "the note becomes a row");
    assert.equal(await app.count(".ws-row"), 1, "the open row is one more");
    await app.press("Add something seen");
    await app.until(async () => (await app.count(".ws-row")) === 2, "a row is added");
    await app.press("Take this out");
    await app.until(async () => (await app.count(".ws-row")) === 1, "the first row is taken out");
    await app.press("Bring in what is written beside the answers");
    await app.until(async () => (await app.count(".ws-row")) === 2, "the note comes back");
    await fill(app, "What happened, or what was seen", "Invented: asked for bread at the door");
    await app.follow("Go to the summary", "summary");
    await app.follow("Danger now", "form");
    await app.run(() => document.querySelector('input[value="yes"]').click());
    await app.until(() => app.count('input[id*="u3"]'), "the call is asked for");
    await app.follow("Go to the summary", "summary");
    const missing = await app.words("main");
    assert.match(missing, /Telephone now, before the child goes home/);
    assert.doesNotMatch(missing, /Draft until then/, "in an emergency something would stop somebody");

    await app.follow("the children’s referral", "paper");
    const paper = await wordsOnPaper(app, context);
    for (const words of ["Invented Teacher", "Friday 20 November 2026", "asked for bread at the door", "no coat in the snow"]) {
      assert(paper.includes(bare(words)), `the paper lacks "${words}"`);
    }
  },
);

journey(
  "a stage of a disagreement is begun with its day, and says that the area's own are not known",
  "Somebody who disagrees would not know what comes next, or would take an invented time for the area's.",
  async (app) => {
    await app.begin(tool);
    await app.follow("Summary", "summary");
    await app.follow("If you disagree", "form");
    assert.match(await app.words("main"), /When an answer is due is not known: ask your partnership/);
    await app.press("Begin: Stage 1");
    await app.until(() => app.count(".ws-row"), "the stage is begun");
    const written = await app.run(() => [...document.querySelectorAll(".ws-row input")].map((it) => it.value));
    assert(written.includes("Stage 1: between workers"), written.join("|"));
    assert(written.some((it) => /^\d+ \d+ 20\d\d$/.test(it)), "no day is written");
    await resize(app.driver, 1280, 2600);
    await keepPicture(app.driver, "escalation");
    await resize(app.driver, 1280, 900);
  },
);

journey(
  "harm that is written down with no tool is headed by a question for the level, and the answer heads the paper",
  "An injury or a call would stand under \"Find out more\", and the front door would put it aside.",
  async (app) => {
    await app.open();
    await app.follow("Start with the people", "people");
    await app.add("a child");
    await app.follow("Summary", "summary");
    assert.equal(await app.count(".ws-now:not([aria-labelledby=numbers-title])"), 0, "something is asked for though nothing is written");
    await app.follow("Child 1: The child", "form");
    await fill(app, "The worry, in one sentence", "Invented: a bruise in the shape of a hand");
    await app.follow("Go to the summary", "summary");
    await app.until(() => app.count(".ws-now:not([aria-labelledby=numbers-title])"), "the level is asked for");
    const head = await app.words("main");
    assert.match(head, /What is written here may be harm: say which level you suggest/);
    assert.match(head, /Written down in:[^]*The worry, in one sentence/);
    assert.match(await app.words(".ws-now"), /Numbers for day and night|\d{4}/, "no number to ring stands there");
    await app.follow("Look at: the children", "paper");
    const asked = await app.words(".ws-paper");
    assert.match(asked, /Urgent: to be decided with you[^]*a bruise in the shape of a hand/);
    assert.doesNotMatch(asked, /Find out more|Keep looking/);

    await app.back("summary");
    await app.follow("Suggest a level", "form");
    await app.run(() => document.querySelector('input[name="p0-referral-r8-level-child"][value="multi-agency"]').click());
    await app.follow("Go to the summary", "summary");
    assert.equal(await app.count(".ws-now:not([aria-labelledby=numbers-title])"), 0, "the level is still asked for");
    await app.follow("Look at: the children", "paper");
    assert.match(await app.words(".ws-paper"), /Several services are needed/);

    await app.back("summary");
    await app.follow("Child 1: The child", "form");
    await app.run(() => document.querySelector('input[name="p0-referral-r8-level-child"][value="statutory"]').click());
    await app.follow("Go to the summary", "summary");
    await app.until(() => app.count(".ws-now--urgent"), "what must happen now is said at once");
  },
);

journey(
  "page one names the child, and the family's copy holds what was put in by hand and nothing else",
  "A front door would not know whom this is about; somebody causing harm would read what the child said.",
  async (app) => {
    await app.open();
    await app.follow("Start with the people", "people");
    await app.add("a child");
    await app.follow("Summary", "summary");
    await app.follow("Child 1: The child", "form");
    await fill(app, "Name", "Robin Invented");
    await fill(app, "Date of birth, or date the baby is due", "14 3 2019");
    await app.follow("Go to the summary", "summary");
    await app.follow("Robin Invented: What it does to this child", "form");
    await fill(app, "The child's own words and wishes", "Invented: I hide in the shed");
    await fill(app, "What it does to this child now", "Invented: does not sleep");
    await app.follow("Go to the summary", "summary");
    await app.follow("Look at: the children", "paper");
    const paper = await app.words(".ws-paper");
    for (const words of ["Robin Invented", "14 March 2019", "not yet given", "I hide in the shed"])
      assert(paper.includes(words), `the paper lacks "${words}"`);
    assert(!paper.includes("Child 1"), "a label stands where there is a name");

    await app.back("summary");
    await app.openDetails();
    await app.follow("for the family", "paper");
    const empty = await app.words(".ws-paper");
    for (const words of ["I hide in the shed", "does not sleep"])
      assert(!empty.includes(words), `the family reads what nobody put in: "${words}"`);
    await app.follow("Choose what the family", "form");
    assert.equal(await app.count("input:checked"), 0, "something is put in already");
    assert.match(await app.words("main"), /I hide in the shed/, "nobody sees what the family would read");
    await app.run(() => document.querySelector('input[value="c16-now:0"]').click());
    await app.follow("Go to the summary", "summary");
    await app.openDetails();
    await app.follow("for the family", "paper");
    const copy = await app.words(".ws-paper");
    assert(copy.includes("does not sleep"), "what was put in is not there");
    assert(!copy.includes("I hide in the shed"), "one piece brought another with it");
  },
);

journey(
  "what a front door needs first is six short pages, one after the other, and a day without its year is asked for",
  "Somebody in a hurry would look for the next page, or a day would stand in the wrong year.",
  async (app) => {
    await app.open();
    await app.follow("Refer now", "form");
    const titles = [];
    for (;;) {
      const title = await app.words("main h1");
      titles.push(title);
      if (title === "The child") {
        await fill(app, "Name", "Robin Invented");
        await fill(app, "Date of birth, or date the baby is due", "about 7");
        assert.equal(await app.count(".govuk-error-message"), 0, "an age is not taken for a date of birth");
        await fill(app, "Address", "1 Invented Road");
      }
      if (title === "What happened") {
        assert.equal(await app.count(".ws-row"), 1, "the first event does not stand open");
        await fill(app, "Date", "20/3");
        assert.match(await app.words(".ws-row"), /Which year\?/);
        const id = await app.run(() => document.activeElement.id);
        assert.match(id, /date/, "whoever typed has lost their place when the row became one");
        await app.press("20 March");
        await app.until(async () => (await app.count(".govuk-error-message")) === 0, "the year is there");
        assert.equal(await app.count(".ws-row input:checked"), 1, "the only child is not ticked");
      }
      if (!(await app.words("main")).includes("Continue")) break;
      await app.follow(/^Continue$/, "form");
    }
    assert.deepEqual(titles, ["Danger now", "The child", "You: whom they can ring back", "What happened", "What you ask for, and what the parents know", "The adults"]);
    await app.follow("Go to the summary", "summary");
    assert.match(await app.words("main"), /Robin Invented\s+between 6 and 8 years/);

    await app.follow("Robin Invented: The child", "form");
    await app.follow("Add an unborn baby", "form");
    assert.match(await app.words("main"), /Child 2/);
    await app.press("As Robin Invented");
    await app.until(
      () => app.run(() => [...document.querySelectorAll("main input")].some((it) => it.value === "1 Invented Road")),
      "the address is taken over",
    );
    assert.doesNotMatch(await app.words("main"), /School or nursery/, "an unborn baby is asked for a school");
  },
);
