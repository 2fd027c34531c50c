// Pages and papers that run from right to left, as a browser sets and prints them. Their words are a made-up language's
// (tests/it/languages.rs writes the pages; `cargo xtask test browser` says where): the site itself ships in English
// alone.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { after, before } from "node:test";
import { journeys } from "./support/app.mjs";
import { only, resize, setting } from "./support/browser.mjs";
import { assertNothing, axeFindings, sticksOut } from "./support/checks.mjs";
import { PRINTS, printed } from "./support/pdf.mjs";
import { copyOfSite, serve } from "./support/site.mjs";

const made = setting("LANGUAGES");
const pages = readdirSync(made).filter((name) => name.startsWith("page-"));

// The blank paper has no icon, and its policy refuses the one that a browser may ask for of its own accord.
const journey = journeys({ complaints: true });
let site;

/** The page of the site with what the program would draw already in it, and without the program. */
function standing(html, drawn) {
  const [top, rest] = html.split(/(?=<div id="first")/);
  assert(rest, "the page of the site is not as this test knows it");
  const head = top
    .replace(/<html[^>]*>/, '<html lang="ar-XB" dir="rtl">')
    .replace(/<script[^>]*><\/script>/g, "")
    .replace(/<link[^>]*preload[^>]*>/g, "");
  return `${head}<div id="app">${drawn}</div></body></html>`;
}

before(async () => {
  const index = readFileSync(path.join(setting("DIST"), "index.html"), "utf8");
  const read = (name) => readFileSync(path.join(made, name), "utf8");
  const files = Object.fromEntries(pages.map((name) => [name, standing(index, read(name))]));
  site = await serve(
    copyOfSite({ ...files, "paper/from-the-right.html": read("blank.html"), "paper/paper.css": read("paper.css") }),
  );
});
after(() => site?.stop());

/** What is set from the wrong side: headings, paragraphs and answers that do not begin at the right. */
function fromTheLeft(app) {
  return app.run(() => {
    const wrong = [];
    for (const it of document.querySelectorAll("main :is(h1, h2, h3, p, li, label, legend, th, td)")) {
      const style = getComputedStyle(it);
      const box = it.getBoundingClientRect();
      if (box.width === 0) continue;
      if (style.direction !== "rtl") wrong.push(`${it.tagName}: ${it.textContent.slice(0, 30)} runs from the left`);
      else if (style.textAlign === "left") wrong.push(`${it.tagName}: ${it.textContent.slice(0, 30)} begins at the left`);
    }
    const heading = document.querySelector("main h1").getBoundingClientRect();
    const main = document.querySelector("main").getBoundingClientRect();
    if (main.right - heading.right > heading.left - main.left + 48) wrong.push("the heading stands at the left");
    return wrong;
  });
}

journey(
  "every page that runs from right to left is set so, and nothing sticks out",
  "Somebody who reads from right to left would find words on the wrong side or out of sight.",
  async (app) => {
    const found = [];
    for (const name of [...pages, "paper/from-the-right.html"]) {
      await app.driver.get(site.url + name);
      for (const [width, height] of [
        [1280, 900],
        [320, 640],
      ]) {
        await resize(app.driver, width, height);
        const where = `${name}, ${width} px`;
        for (const it of await sticksOut(app)) found.push([where, it]);
        for (const it of await fromTheLeft(app)) found.push([where, it]);
        for (const it of await axeFindings(app)) found.push([where, it]);
      }
      await resize(app.driver, 1280, 900);
    }
    assertNothing(found);
  },
);

journey(
  "papers that run from right to left are printed so",
  "A front door that reads from right to left would be sent a paper that begins on the wrong side.",
  async (app, context) => {
    if (!only(context, PRINTS)) return;
    for (const name of ["page-paper.html", "paper/from-the-right.html"]) {
      await app.driver.get(site.url + name);
      const { pages: sheets } = await printed(app.driver);
      const lines = sheets.flatMap((it) => it.lines).filter((it) => /[\u05d0-\u05ea]/.test(it.words));
      assert(20 < lines.length, `${name}: only ${lines.length} lines in that language were printed`);
      // Short lines tell: they leave room on one side alone.
      const room = { left: 0, right: 0 };
      for (const sheet of sheets) {
        const rows = {};
        for (const it of sheet.lines) (rows[Math.round(it.y)] ??= []).push(it);
        const sides = Object.values(rows).map((row) => [
          Math.min(...row.map((it) => it.x)),
          Math.max(...row.map((it) => it.x + it.width)),
        ]);
        const ends = [Math.min(...sides.map(([x]) => x)), Math.max(...sides.map(([, x]) => x))];
        assert(0 <= ends[0] && ends[1] <= sheet.width + 1, `${name}: words are printed beyond the sheet`);
        for (const [from, to] of sides) {
          room.left += from - ends[0];
          room.right += ends[1] - to;
        }
      }
      assert(room.right < room.left / 2, `${name}: lines begin at the left (${JSON.stringify(room)})`);
    }
  },
);
