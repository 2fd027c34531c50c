// Somebody without a pointer, from the start page to the printed paper, with each of the four instruments.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { journeys } from "./support/app.mjs";
import { only } from "./support/browser.mjs";
import { tools } from "./support/content.mjs";
import { Keyboard } from "./support/keyboard.mjs";
import { PRINTS, bare, printed } from "./support/pdf.mjs";

const journey = journeys();
const TAGS = { engines: ["chromium"], because: "Firefox writes PDFs without tags" };

const NUMBERS = { engines: ["chromium"], because: "Firefox prints nothing in the margins of a sheet" };

/** Every so many items one is raised, and one is not known. */
const RAISED_EVERY = 7;

/** The answer to the item at this place of the file. */
function decide(tool, item) {
  const place = tool.items.indexOf(item) % RAISED_EVERY;
  if (place === 1) return tool.raised(item);
  if (place === 4) return tool.unknown(item);
  return tool.calm(item) ?? tool.raised(item);
}

/** Answers whatever the keyboard comes to on a section page. */
function answering(tool, keyboard, typed) {
  const start = `p0-${tool.id}-`;
  const met = new Set();
  return async (at) => {
    if (!at.inMain || at.inPanel || (at.tag !== "input" && at.tag !== "textarea")) return;
    if (met.has(at.name + (at.kind === "checkbox" ? at.value : ""))) return;
    met.add(at.name + (at.kind === "checkbox" ? at.value : ""));
    // Not every engine has scrolled there by the time that the key is up.
    const isInSight = async () => at.inSight || (await keyboard.focused()).inSight;
    await keyboard.app.until(isInSight, `the keyboard is on "${at.name}", and it comes into sight`);
    const item = tool.item(at.name.slice(start.length));
    if (at.kind === "radio") {
      if (at.chosen) return;
      await keyboard.choose(at.name, item ? tool.place(item, decide(tool, item)) : 0);
    } else if (at.kind === "checkbox") {
      if (!at.name.endsWith("-not-known") && !at.name.endsWith("-claim")) await keyboard.press(Key.SPACE);
    } else if (item?.answer === "number") {
      await keyboard.press("3");
    } else if (at.name.match(/-(day|month|year)$/)) {
      await keyboard.press({ day: "3", month: "5", year: "2026" }[at.name.split("-").at(-1)]);
    } else {
      const words = `Note ${typed.length + 1}: at the gate`; // each letter is drawn: few of them
      typed.push(words);
      await keyboard.press(words);
    }
  };
}

for (const tool of tools) {
  journey(
    `a keyboard alone can finish and print ${tool.title}`,
    "A practitioner who cannot use a pointer could not finish this tool and take the paper away.",
    async (app, context) => {
      const { driver } = app;
      const keyboard = new Keyboard(app);
      const typed = [];
      await app.open();

      await keyboard.follow(tool.worry, tool.opens);
      if (tool.opens === "quick" && tool.about === "child") {
        await keyboard.reach((it) => it.kind === "radio", "the ages");
        await keyboard.press(Key.SPACE);
        assert.equal((await keyboard.focused()).value, "years");
        await keyboard.reach((it) => it.name === "age-years", "the box for years");
        await keyboard.press("11");
      }
      if (tool.opens === "quick") await keyboard.follow("Continue", tool.gate ? "gate" : "tool");

      if (tool.gate) {
        for (const point of tool.gate.points) {
          await keyboard.reach((it) => it.kind === "checkbox" && it.value === point.id, `"${point.text}"`);
          await keyboard.press(Key.SPACE);
        }
        const way = tool.gate.ways.findIndex((it) => it.kind === "ask");
        const ways = await keyboard.reach((it) => it.kind === "radio" && it.name.endsWith("gate-way"), "the ways on");
        await keyboard.choose(ways.name, way);
        await keyboard.follow("Continue", "tool");
      }
      await keyboard.follow("Start answering", "section");

      const sections = [];
      while ((await app.page()) === "section") {
        sections.push(await app.words("main h1"));
        await keyboard.follow(/^(Continue|See the result)$/, null, answering(tool, keyboard, typed));
      }
      assert(1 < sections.length, "the tool was asked section by section");
      assert(0 < typed.length, "raised signs asked for notes");

      if ((await app.page()) === "texts") {
        await keyboard.follow("See the result", "result", async (at) => {
          if (at.tag !== "textarea") return;
          typed.push(`Text ${typed.length + 1}: it adds up`);
          await keyboard.press(typed.at(-1));
        });
      }
      await app.at("result");
      assert.match(await app.words("main"), /suggested/i, "the result says that it is a suggestion");

      if (tool.about !== "adult") await keyboard.follow("Continue to the referral", "form");
      await keyboard.follow("Go to the summary", "summary");
      await keyboard.follow("You: whom they can ring back", "form");
      const words = [];
      const referrer = async (at) => {
        if (!at.inMain || at.kind === "checkbox" || !["input", "textarea"].includes(at.tag)) return;
        words.push(`Referrer ${words.length + 1}`);
        await keyboard.press(words.at(-1));
      };
      await keyboard.follow("Go to the summary", "summary", referrer);
      assert(3 < words.length, "who rings back was not asked");
      await keyboard.follow("Look at: ", "paper");

      await app.run(() => {
        window.askedToPrint = 0;
        window.print = () => (window.askedToPrint += 1);
      });
      await keyboard.enter("Print or save as PDF");
      await app.until(() => app.run(() => window.askedToPrint === 1), "Enter prints");

      const paper = await app.words(".ws-paper");
      for (const line of [...typed, ...words]) {
        assert(bare(paper).includes(bare(line)), `what was typed is missing on the paper: "${line}"`);
      }
      await assertPrints(app, context);
      assert.equal(await driver.getTitle(), "Windscreen");
    },
  );
}

/** The PDF holds the paper, the whole paper and nothing but the paper. */
async function assertPrints(app, context) {
  const running = await app.words(".ws-paper__running");
  const reference = running.match(/\d{4}-\d\d-\d\d-[A-Z]{4}/)?.[0];
  assert(reference, `the paper has a reference: "${running}"`);
  if (!only(context, PRINTS)) return;
  const pdf = await printed(app.driver);
  assert(0 < pdf.pages.length, "the PDF has pages");
  assert.match(pdf.title, /^(Windscreen)?$/, "the PDF's own title says nothing of anybody");
  if (only(context, TAGS)) assert(pdf.isTagged, "a screen reader finds headings and tables in the PDF");
  const isNumbered = only(context, NUMBERS);
  for (const [n, page] of pdf.pages.entries()) {
    const isA4 = Math.abs(page.width - 595) <= 2 && Math.abs(page.height - 842) <= 2; // in points
    assert(isA4, `sheets are A4, not ${page.width} by ${page.height}`);
    assert(
      !isNumbered || page.words.includes(reference),
      `sheet ${n + 1} of ${pdf.pages.length} bears no reference: dropped, it could not be put back`,
    );
    assert(
      !isNumbered || bare(page.words).includes(bare(`Page ${n + 1} of ${pdf.pages.length}`)),
      "a missing sheet would not be missed",
    );
  }

  const all = bare(pdf.pages.map((it) => it.words).join(" "));
  const elsewhere = [
    "header",
    "footer",
    ".ws-emergency",
    ".ws-take",
    ".govuk-exit-this-page",
    ".govuk-back-link",
    ".govuk-skip-link",
  ];
  const lines = await app.run(
    (selectors) =>
      selectors
        .flatMap((css) => [...document.querySelectorAll(css)])
        .flatMap((it) => it.textContent.trim().match(/[^.]{12,}/g) ?? []),
    elsewhere,
  );
  const paper = bare(await app.words(".ws-paper"));
  const foreign = lines.filter((it) => !paper.includes(bare(it))); // some words rightly stand in both
  assert(0 < foreign.length);
  for (const line of foreign) assert(!all.includes(bare(line)), `what belongs to the screen is printed: "${line}"`);

  // Block by block, and in the order of the paper: a page break may only add the running words between.
  const blocks = await app.run(() =>
    [...document.querySelectorAll(".ws-paper :is(h1, h2, h3, h4, p, li, dt, dd, caption, th, td)")]
      .filter((it) => it.checkVisibility())
      .map((it) => it.innerText),
  );
  for (const block of blocks) {
    const pieces = bare(block);
    assert(
      all.includes(pieces) || isSplit(pieces, pdf.pages),
      `the PDF lacks what the page shows: "${block.slice(0, 200)}"`,
    );
  }
  context.diagnostic(`${pdf.pages.length} sheets, ${blocks.length} blocks, ${Math.round(pdf.bytes.length / 1024)} kB`);
}

/** Whether a block is broken over the end of a sheet: its beginning stands on one and the rest on the next. */
function isSplit(words, pages) {
  const sheets = pages.map((it) => bare(it.words));
  return sheets.some((sheet, n) => {
    const next = sheets[n + 1] ?? "";
    for (let at = words.length - 1; 0 < at; at -= 1) {
      if (sheet.includes(words.slice(0, at))) return next.includes(words.slice(at));
    }
    return false;
  });
}
