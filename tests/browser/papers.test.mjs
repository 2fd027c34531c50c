// Several people, the worker's own judgement, and the papers that are taken away.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { clipboard } from "./support/browser.mjs";
import { adultTool, plainTool as tool } from "./support/content.mjs";
import { bare } from "./support/pdf.mjs";
import { Downloads } from "./support/site.mjs";

const downloads = new Downloads();
const journey = journeys({ downloads: downloads.folder });

const calm = (item) => tool.calm(item);
const risks = tool.items.filter((it) => it.kind === "risk" && !it.ages && !it["asked-if"] && tool.asksNotes(it));
const strengths = tool.items.filter((it) => it.kind === "strength");

/** Adds two children and an adult, and calls the children something. */
async function household(app, labels = ["Robin", "Kit"]) {
  await app.open();
  await app.follow("Start with the people", "people");
  await app.add("a child", "a child", "an adult");
  await app.openDetails();
  for (const [n, label] of labels.entries()) await app.type(`input[name="p${n}-label"]`, label);
}

/** Raises an item of a child and writes beside it. */
async function raise(app, person, item, words) {
  await app.toSection(tool, item, person);
  await app.answer(tool, item, tool.raised(item), person);
  const note = `#item-p${person}-${tool.id}-${item.id} textarea`;
  await app.until(() => app.count(note), "a note is asked for");
  await app.type(note, words);
}

async function toPaper(app, words) {
  await app.follow("Summary", "summary");
  await app.follow(words, "paper");
  return app.words(".ws-paper");
}

journey(
  "two children stay apart",
  "One child would be left unprotected, and another referred for what did not happen to them.",
  async (app) => {
    await household(app);
    await app.openFor(0, tool);
    await raise(app, 0, risks[0], "Invented: Robin came without a coat");
    assert.equal(await app.answered(), 1);

    await app.openFor(1, tool);
    assert.equal(await app.answered(), 0, "the other child's page counts answers that nobody gave");
    await app.toSection(tool, risks[0], 1);
    assert.equal(await app.count("main input:checked"), 0, "the other child's page shows answers that nobody gave");
    const typed = await app.run(() =>
      [...document.querySelectorAll("main textarea, main input[type=text]")].map((it) => it.value).join(""),
    );
    assert.equal(typed, "", "the other child's page shows words that nobody wrote");
    await raise(app, 1, risks[1], "Invented: Kit falls asleep in class");

    // Back and forth between the two, the same fields in the same places.
    await app.openFor(0, tool);
    assert.match(await app.words("main"), /Robin/);
    assert(!(await app.words("main")).includes("Kit falls asleep"));

    const paper = await toPaper(app, "Look at: the children");
    for (const words of ["Robin", "Kit", "Robin came without a coat", "Kit falls asleep in class"])
      assert(paper.includes(words), `the paper lacks "${words}"`);
    // Each event names the child whom it is about, and no other.
    const events = await app.run(() => [...document.querySelectorAll(".ws-paper li")].map((it) => it.innerText));
    for (const [words, own, other] of [
      ["came without a coat", "Robin", "Kit"],
      ["falls asleep in class", "Kit", "Robin"],
    ]) {
      const [event, ...more] = events.filter((it) => it.includes(words));
      assert(event && more.length === 0, `"${words}" stands ${more.length + (event ? 1 : 0)} times`);
      const about = event.split(words).at(-1);
      assert(about.includes(own) && !about.includes(other), event);
    }
    // Under each child's heading only what came of their own tool.
    const under = await app.run(() => {
      const parts = {};
      let at = "";
      for (const it of document.querySelector(".ws-paper").children) {
        if (it.tagName === "H2") at = it.innerText;
        parts[at] = (parts[at] ?? "") + it.innerText;
      }
      return parts;
    });
    const topic = (n) => risks[n].topic;
    assert(under.Robin.includes(topic(0)) && !under.Robin.includes(topic(1)), under.Robin);
    assert(under.Kit.includes(topic(1)) && !under.Kit.includes(topic(0)), under.Kit);

    // Taken out is gone, the other stays.
    await app.follow("People and tools", "people");
    await app.openDetails();
    await app.press("Take out Kit and everything entered");
    await app.until(async () => (await app.count(".ws-person")) === 2, "Kit is taken out");
    const after = await toPaper(app, "Look at: the children");
    assert(after.includes("came without a coat") && !after.includes("Kit"), "what was taken out is still on the paper");
  },
);

journey(
  "judgement raises at once and its missing reason is named",
  "A worker who is worried beyond what the questions ask could not act on it, or would be made to wait.",
  async (app) => {
    await app.begin(tool);
    await app.answerThrough(tool, (item) => (strengths.includes(item) ? tool.raised(item) : calm(item)));
    assert.equal(await app.count(".ws-now--urgent"), 0);
    const level = (id) => `input[name="p0-${tool.id}-judgement-level"][value="${id}"]`;
    await app.unfold(/Raise it$/);
    await app.click(await app.find(level("statutory")));
    await app.until(() => app.count(".ws-now--urgent"), "what must happen now changes at once");
    await app.unfold(/^Still to write/);
    const missing = async () => /Still to write[\s\S]*?reason/i.test(await app.words("main"));
    assert(await missing(), "nothing says that the reason is missing");
    const result = await app.words("main");
    const without = await toPaper(app, "Look at: the children");
    assert.match(without, /judgement/i);
    assert.match(
      without,
      /reason[^.]*(missing|not written|empty|not given|none)|(missing|not written|empty|no)[^.]*reason/i,
      "the paper does not say that the reason is missing",
    );

    await app.run(() => history.go(-2));
    await app.at("result");
    await app.unfold(/^You raised it/);
    await app.unfold(/^Still to write/);
    const box = `textarea[name="p0-${tool.id}-judgement-reason"]`;
    await app.type(box, "Invented: three colleagues said the same this week");
    await app.until(async () => !(await missing()), "a written reason is no longer missing");
    assert.match(await toPaper(app, "Look at: the children"), /three colleagues said the same/);
    assert.notEqual(result, "");

    // It never lowers what a rule found.
    const alarm = tool.alarm();
    await app.openFor(0, tool); // its result, because it was begun
    await app.follow("Change answers", "section");
    await app.toSection(tool, alarm);
    await app.answer(tool, alarm, tool.raised(alarm));
    await app.follow("Who to ring and what to say", "result");
    await app.unfold(/^You raised it/);
    await app.click(await app.find(level("watch")));
    await app.until(
      () => app.run((css) => document.querySelector(css).checked, level("watch")),
      "the lower judgement is taken down",
    );
    assert(await app.count(".ws-now--urgent"), "a judgement lowered what a sign of harm set");
  },
);

journey(
  "the adult's paper is its own",
  "The person causing harm, with a right to see the children's papers, would read what the victim said.",
  async (app) => {
    await household(app);
    await app.openFor(0, tool);
    await raise(app, 0, risks[0], "Invented: Robin came without a coat");

    const adult = 2;
    await app.openFor(adult, adultTool, "ask");
    let n = 0;
    const words = (place) => `Invented account number ${place} of the adult`;
    while ((await app.page()) === "section") {
      await app.answerSection(adultTool, (item) => adultTool.raised(item), adult);
      const fields = await app.run(() =>
        [...document.querySelectorAll(".ws-item__beside :is(textarea, input[type=text])")]
          .filter((it) => it.checkVisibility())
          .map((it) => it.name),
      );
      for (const name of fields.slice(0, 2)) await app.paste(`[name="${name}"]`, words((n += 1)));
      await app.on();
    }
    for (const name of await app.run(() =>
      [...document.querySelectorAll("[data-page] textarea")].map((it) => it.name),
    )) {
      await app.paste(`[name="${name}"]`, words((n += 1)));
    }
    assert(5 < n);
    await app.follow("See the result", "result");

    await app.follow("Summary", "summary");
    assert.match(await app.words("main"), /An adult’s checklist asks for this call/, "the worker is not told");
    await app.follow(/^Look at: the restricted/, "paper");
    const own = await app.words(".ws-paper");
    assert.match(own, /restricted/i);
    assert.match(own, /Do not give|not to be given/i);
    for (let place = 1; place <= n; place += 1)
      assert(own.includes(words(place)), `the adult's paper lacks "${words(place)}"`);
    assert(!own.includes("Robin came without a coat"), "a child's details stand on the adult's paper");

    const child = await toPaper(app, /^Look at: the children/);
    assert(child.includes("Robin came without a coat"));
    assert(!child.includes("Invented account"), "the adult's words stand on the children's paper");
    assert.doesNotMatch(child, /checklist|kept apart/i, "the children's paper says that an adult was asked");
    assert(!child.includes(adultTool.title), "the children's paper says that an adult was asked");
    for (const item of adultTool.items.filter((it) => it.kind === "risk")) {
      assert(!child.includes(item.text), `the adult's answer stands on the children's paper: "${item.text}"`);
    }
    // And in what is copied and saved of it.
    await app.press("Save as a web page");
    await app.press("Save as text");
    for (const { text } of await downloads.next(app, 2))
      assert(!text.includes("Invented account"), "the adult's words are in a file of the children's paper");
  },
);

journey(
  "the initials of a child stand in the margin of that child's paper and of no other page",
  "A page that is printed later would bear another child's initials, and tell who they are.",
  async (app) => {
    const margin = () => app.run(() => document.documentElement.style.getPropertyValue("--ws-reference"));
    await household(app);
    const before = await margin();
    await toPaper(app, "Look at: ");
    const onPaper = await margin();
    assert.match(onPaper, / \/ /);
    await app.follow("Back to the summary", "summary");
    await app.until(async () => (await margin()) === before, "the margin bears the reference alone again");
  },
);

journey("no sentence of a paper ends twice", "A paper that looks careless is read with less care.", async (app) => {
  await household(app);
  await app.openFor(0, tool);
  await raise(app, 0, risks[0], "Invented: Robin came without a coat");
  await app.openFor(2, adultTool, "ask");
  await app.answerSection(adultTool, (item) => adultTool.raised(item), 2);
  for (const words of ["Look at: the children", "Look at: the restricted"]) {
    const slip = (await toPaper(app, words)).match(/.{0,30}[^.]\.\.(?!\.).{0,20}/);
    assert(!slip, `"${slip?.[0]}"`);
  }
});

journey(
  "copying and saving warn first, say nothing in a file's name, and take the whole paper",
  "A child's details would be left on a shared computer unawares, or the front door would get half of them.",
  async (app) => {
    await household(app, ["Robin", "Kit"]);
    await app.openFor(0, tool);
    await raise(app, 0, risks[0], "Invented: Robin came without a coat");
    const paperWords = await toPaper(app, "Look at: the children");

    const isBefore = await app.run(() => {
      const caution = document.querySelector(".ws-take__caution");
      const ways = [...document.querySelectorAll(".ws-take button")].filter((it) => /^(Copy|Save)/.test(it.innerText));
      return (
        ways.length === 4 && ways.every((it) => caution.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING)
      );
    });
    assert(isBefore, "the warning does not stand before the buttons");
    assert.match(await app.words(".ws-take__caution"), /downloads and the clipboard are not protected/i);

    await app.press("Save as text");
    await app.press("Save as a web page");
    const files = await downloads.next(app, 2);
    for (const { name } of files)
      assert.match(name, /^summary( \(\d+\))?\.(txt|html)$/, "the name of a file says what is in it");
    const { text } = files.find((it) => it.name.endsWith(".txt"));
    assert(text.includes("Robin came without a coat"));

    // The clipboard holds what the text file holds.
    await app.press("Copy as text");
    await app.until(
      async () => /^Copied/.test(await app.words('.ws-take [role="status"]')),
      "it says that it was copied",
    );
    const copied = await clipboard(app.driver);
    const untimed = (words) => words.replace(/\b\d\d:\d\d\b/g, "").trim(); // a minute may have passed
    assert.equal(untimed(copied), untimed(text));

    // The web page stands by itself, from a stick, without the network and without programs.
    const { address } = files.find((it) => it.name.endsWith(".html"));
    const reading = await app.elsewhere(address, () => {
      const all = [...document.querySelectorAll("*")];
      return {
        scripts: document.querySelectorAll("script").length,
        handlers: all.flatMap((it) => it.getAttributeNames().filter((name) => name.startsWith("on"))),
        loads: [...document.querySelectorAll("[src], link[href], iframe, object, embed, form")].map((it) =>
          it.outerHTML.slice(0, 80),
        ),
        fetched: performance.getEntriesByType("resource").map((it) => it.name),
        lang: document.documentElement.lang,
        title: document.title,
        words: document.body.innerText,
      };
    });
    const { title, words, ...rest } = reading;
    assert.deepEqual(rest, { scripts: 0, handlers: [], loads: [], fetched: [], lang: "en-GB" });
    assert(!/Robin|Kit|neglect|abuse/i.test(title), `the file's title says what is in it: ${title}`);
    const reference = paperWords.match(/\d{4}-\d\d-\d\d-[A-Z]{4}/)[0];
    assert(words.includes(reference), "the saved page has no reference");
    const lost = (await blocksOf(app)).filter((it) => !bare(words).includes(bare(it)));
    assert.deepEqual(lost, [], "the saved page lacks what the paper says");
  },
);

/** What stands on the paper, block by block, but for the line that runs over every sheet. */
function blocksOf(app) {
  return app.run(() =>
    [
      ...document.querySelectorAll(
        ".ws-paper :is(h1, h2, h3, h4, p, li, dt, dd, caption, th, td):not(.ws-paper__running)",
      ),
    ].map((it) => it.innerText),
  );
}
