// The first seconds: what can be read and pressed before the program runs, and how it takes that page's place.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { keepPicture, resize, resizeBack } from "./support/browser.mjs";
import { axeFindings, assertNothing, sticksOut } from "./support/checks.mjs";
import { plainTool as tool } from "./support/content.mjs";
import { misserved, programFile } from "./support/site.mjs";

// What is looked at here comes before a page is loaded.
const journey = journeys({ waits: false, complaints: true }); // its servers stop while a page still asks for more

/** The site, whose program comes only when it is let. */
async function slowSite() {
  let letItCome;
  const comes = new Promise((done) => (letItCome = done));
  const site = await misserved((answer) => answer.name === programFile() && (answer.after = comes));
  return { ...site, letItCome };
}

/** Goes to an address of the slow site without waiting for all of it. */
async function arrive(app, site, hash = "") {
  // A page that is just left answers nothing.
  const is = (run, what) => app.until(() => app.run(run).catch(() => false), what);
  await app.driver.get("about:blank");
  await is(() => document.URL === "about:blank", "the last page is left");
  await app.driver.get(site.url + hash);
  await is(() => document.readyState !== "loading" && document.getElementById("first"), "something can be read before the program runs");
}

journey(
  "before the program runs the page says what it is, whom to ring in danger and what to do without it, and nothing of any area",
  "Somebody on a slow line would look at nothing, or read another area's telephone number.",
  async (app) => {
    const site = await slowSite();
    try {
      await arrive(app, site);
      const words = await app.words("body");
      for (const said of [/call 999 now/, /Worried about a child/, /Nothing leaves this browser/, /Do not wait for them: telephone/]) {
        assert.match(words, said);
      }
      const numbers = await app.run(() => [...document.querySelectorAll("a[href^='tel:']")].map((link) => link.href));
      assert.deepEqual(numbers, ["tel:999"]);
      assertNothing(await axeFindings(app));
      await keepPicture(app.driver, "arriving");
      await resize(app.driver, 320, 640);
      assert.deepEqual(await sticksOut(app), []);
      await keepPicture(app.driver, "arriving 320");
      await resizeBack(app.driver);
    } finally {
      site.letItCome();
      site.stop();
    }
  },
);

journey(
  "what is pressed before the program runs is followed when it does, and the way out works at once",
  "A press that comes to nothing teaches somebody with a child in danger that the page does not work.",
  async (app) => {
    for (const [words, page] of [
      ["About", "about"],
      ["Start with the people", "people"],
      ["Open an earlier record", "keep"],
      ["Refer now", "form"],
    ]) {
      const site = await slowSite();
      try {
        await arrive(app, site);
        await app.run((words) => [...document.querySelectorAll("#first a")].find((link) => link.innerText.includes(words)).click(), words);
        assert.equal(await app.run(() => location.href), site.url, "an address says what was pressed");
        assert(await app.count("[data-early][aria-busy]"), `nothing shows that "${words}" was heard`);
        site.letItCome();
        await app.at(page);
      } finally {
        site.letItCome();
        site.stop();
      }
    }
    const site = await slowSite();
    try {
      await arrive(app, site);
      await app.run(() => (document.querySelector('meta[name="windscreen:exit"]').content = "./windscreen.json"));
      await app.run(() => document.querySelector("[data-early=exit] a").click());
      await app.until(() => app.run(() => location.pathname === "/windscreen.json"), "the way out leads away");
    } finally {
      site.letItCome();
      site.stop();
    }
  },
);

journey(
  "an address that opens a tool shows nothing of the first page on its way",
  "Somebody would press what is about to go away, or think that the link was wrong.",
  async (app) => {
    const site = await slowSite();
    try {
      await arrive(app, site, `#/tools/${tool.id}`);
      assert(!(await app.words("body")).includes("Worried about a child"), "the first page shows");
      assert.match(await app.words("#first"), /Loading/);
      site.letItCome();
      await app.at("quick");
      assert.equal(await app.count("#first"), 0);
    } finally {
      site.letItCome();
      site.stop();
    }
  },
);

journey(
  "nothing moves when the program takes the first page's place",
  "A press on its way would meet something else.",
  async (app) => {
    const shifts = () =>
      app.driver.executeAsyncScript((done) => {
        const found = [];
        const place = ({ node, previousRect, currentRect }) => `${node?.className || node?.nodeName}: ${previousRect.y} to ${currentRect.y}`;
        const said = (entry) => `${entry.value}: ${entry.sources.map(place)}`;
        new PerformanceObserver((list) => found.push(...list.getEntries().map(said))).observe({
          type: "layout-shift",
          buffered: true,
        });
        setTimeout(() => done(found), 500);
      });
    try {
      for (const width of [390, 1280]) {
        await resize(app.driver, width, 800);
        for (const [hash, page] of [["", "start"], [`#/tools/${tool.id}`, "quick"]]) {
          const site = await slowSite();
          await arrive(app, site, hash);
          const heading = () => app.run(() => document.querySelector("h1:not([hidden])")?.getBoundingClientRect().top ?? null);
          const before = await app.run(() => [...document.querySelectorAll("#first h1")].find((it) => it.checkVisibility())?.getBoundingClientRect().top);
          site.letItCome();
          await app.at(page);
          assert.deepEqual(await shifts(), [], `${page} at ${width} px`);
          if (before) assert.equal(Math.round(await heading()), Math.round(before), `the heading stands elsewhere at ${width} px`);
          site.stop();
        }
      }
    } finally {
      await resizeBack(app.driver);
    }
  },
  { engines: ["chromium"], because: "the others do not say what moves" },
);
