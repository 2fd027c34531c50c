// Coming back: an earlier file is opened, looked at again and compared; nothing of it can be left out.

import assert from "node:assert/strict";
import { seal } from "../../www/scripts/keep.js";
import { journeys } from "./support/app.mjs";
import { assertNothing, axeFindings, sticksOut } from "./support/checks.mjs";
import { childTools, plainTool as screen } from "./support/content.mjs";
import { keepPicture, only, resize } from "./support/browser.mjs";
import { openFile, payload } from "./support/keeping.mjs";
import { bare, printed, PRINTS, wordsOnPaper } from "./support/pdf.mjs";

const WORDS = "lamp river eleven quiet moss";
const journey = journeys();
const profile = childTools.find((it) => it.json.profile);

/** The day so many days before today, as it stands in a file. */
function before(days) {
  const then = new Date(Date.now() - days * 86_400_000);
  return [then.getFullYear(), then.getMonth() + 1, then.getDate()].map((it) => String(it).padStart(2, "0")).join("-");
}


journey(
  "an earlier file is looked at again, and what was found then stands beside what is found now",
  "A child's history would be left out, and the same worry met as if it were new.",
  async (app, context) => {
    const item = screen.items.find((it) => it.kind === "risk" && !it.ages);
    const other = screen.items.filter((it) => it.kind === "risk" && !it.ages)[1];
    const raised = { [item.id]: screen.raised(item), [other.id]: screen.raised(other) };
    const file = payload(before(280), screen, [raised, raised]);
    await app.begin(screen);
    await app.follow("Summary", "summary");
    await app.follow("Keep it as an encrypted file", "keep");
    await openFile(app, await seal(file, WORDS), WORDS);
    await app.follow("Then and now", "review");
    assert.match(await app.words("main"), /280 days ago/);
    await app.press("Start a review");
    await app.at("people");
    assert.doesNotMatch(await app.words("main"), /2 of \d+ answered/, "old answers stand as if they were given now");
    await app.run(() => document.querySelector("main table a, main table button")?.click());
    await app.at("tool");
    await app.follow(/^(Start|Continue|Begin)/, "section");
    await app.toSection(screen, item);
    // What was answered then stands beside the question; one press gives it again.
    const last = `[id$="-${item.id}"] .ws-item__last`;
    assert.match(await app.words(last), /^On \d+ \w+ \d{4}: /, "nobody sees what was answered last time");
    await app.run((css) => document.querySelector(css).scrollIntoView({ block: "center" }), last);
    await keepPicture(app.driver, "review-section");
    await app.run((css) => document.querySelector(css).click(), `${last} button`);
    await app.until(
      () => app.run((css) => document.querySelector(css) !== null, `[id$="-${item.id}"] input:checked`),
      "the answer of last time is given again",
    );
    assert.equal(await app.count(`${last} button`), 0, "an answer that is given can be given again");
    await app.follow("People and tools", "people");
    await app.follow("Summary", "summary");
    await app.follow("Then and now", "review");
    const words = await app.words("main");
    for (const said of [
      /Written before, on/,
      /months or more since the worry was first recorded/,
      /280 days/,
      /Child 2: .* was used before and not now/,
      /Not looked at: nobody has asked again/,
      /The children side by side/,
    ]) {
      assert.match(words, said);
    }
    assertNothing(await axeFindings(app));
    await resize(app.driver, 1280, 3600);
    await keepPicture(app.driver, "review");
    await resize(app.driver, 320, 5000);
    assertNothing(await sticksOut(app));
    await keepPicture(app.driver, "review-320");
    if (only(context, PRINTS)) {
      const { pages } = await printed(app.driver);
      const onPaper = bare(pages.map((it) => it.words).join(" "));
      assert(onPaper.includes(bare("Not looked at")), "the page of then and now does not print");
      assert(pages.length < 4, `then and now takes ${pages.length} sheets`);
    }
    await resize(app.driver, 1280, 900);

    await app.follow("Go to the summary", "summary");
    await app.follow("the children’s referral", "paper");
    const paper = await wordsOnPaper(app, context);
    for (const said of ["What came before", "The same worry was raised before", "Before anything is called better"]) {
      assert(paper.includes(bare(said)), `the paper lacks "${said}"`);
    }
  },
);

journey(
  "a grade that stays while its causes change is not called no change, and a target is met, met in part or not",
  "Work that helped a child would look as if it had done nothing, or the other way round.",
  async (app) => {
    const grades = (grade) =>
      Object.fromEntries(
        profile.items
          .filter((it) => it.kind === "risk" && !it.ages)
          .map((it, n) => [it.id, profile.choice(it, `grade-${grade(n)}`)]),
      );
    const first = profile.items.find((it) => it.kind === "risk" && !it.ages);
    const then = payload(before(84), profile, [grades((n) => (n === 0 ? 4 : 2))], {
      targets: [{ item: first.id, "by-when": "in three months", aim: "Meals every day", grade: 2 }],
    });
    const now = JSON.parse(payload(before(0), profile, [grades((n) => (n === 0 ? 3 : n === 4 ? 4 : 2))]));
    const earlier = JSON.parse(then);
    now.earlier = [
      Object.fromEntries(
        ["written", "instruments", "people", "sheets", "notes", "gaps", "lists"].map((key) => [key, earlier[key]]),
      ),
    ];
    await app.begin(screen);
    await app.follow("Summary", "summary");
    await app.follow("Keep it as an encrypted file", "keep");
    await openFile(app, await seal(JSON.stringify(now), WORDS), WORDS);
    await app.follow("Then and now", "review");
    const words = await app.words("main");
    for (const said of [/still grade 4, for other reasons than before/, /Met in part/, /It counts once it holds at the next review/, /84 days/]) {
      assert.match(words, said);
    }
    assert.equal(await app.count(".ws-trend__picture"), profile.json.profile.areas.length);
    assertNothing(await axeFindings(app));
    await resize(app.driver, 1280, 3600);
    await keepPicture(app.driver, "review-profile");
    await resize(app.driver, 320, 5000);
    assertNothing(await sticksOut(app));
    await keepPicture(app.driver, "review-profile-320");
  },
);
