// What the browser asks for, keeps and shows in its address bar while somebody uses every page.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { journeys } from "./support/app.mjs";
import { setting } from "./support/browser.mjs";
import { NOTHING, kept, keptForOffline } from "./support/checks.mjs";
import { childTools, smallInstrument, tools } from "./support/content.mjs";
import { builtFiles, copyOfSite, laterFile, serve } from "./support/site.mjs";
import { tour } from "./support/tour.mjs";

const journey = journeys();
let site;
before(async () => {
  site = await serve(setting("DIST"));
});
after(() => site?.stop());

/** The names asked for, each once; the page itself is `/`. */
function names(requests) {
  return [...new Set(requests.map((it) => it.address))].sort();
}

/** Fails if the page fetched from elsewhere, kept something, or says in the address bar what it is about. */
async function assertSilent(app, url, state, address) {
  const now = await app.run(() => ({
    address: location.href,
    title: document.title,
    step: history.state,
    fetched: performance.getEntriesByType("resource").map((it) => it.name),
  }));
  assert(address.includes(now.address), `${state}: the address became ${now.address}`);
  assert.equal(now.title, "Windscreen", `${state}: the title changed`);
  assert(now.step === null || Number.isInteger(now.step), `${state}: the history holds ${JSON.stringify(now.step)}`);
  assert.deepEqual(
    now.fetched.filter((it) => !it.startsWith(url)),
    [],
    `${state}: something was asked of another origin`,
  );
  assert.deepEqual(await kept(app), NOTHING, `${state}: something stays on this device`);
}

journey(
  "nothing is requested after the start; nothing leaves the origin and nothing is kept",
  "What somebody enters about a child could be sent away, or be found on this device by the next person.",
  async (app, context) => {
    app.url = site.url;
    let atStart;
    await tour(app, async (state) => {
      await keptForOffline(app);
      atStart ??= site.requests();
      assert.deepEqual(site.requests().slice(atStart.length), [], `${state}: a request followed the start`);
      await assertSilent(app, site.url, state, [site.url, `${site.url}#/`]);
      await app.assertNoComplaint();
    });
    for (const it of atStart) {
      assert.deepEqual([it.method, it.status], ["GET", 200], it.address);
      assert(it.address === "/" || builtFiles().includes(it.address.slice(1)), `${it.address} is no file of the build`);
    }
    context.diagnostic(`${atStart.length} requests, all at start: ${names(atStart).join(" ")}`);
  },
);

journey(
  "no file of the program is fetched twice",
  "Somebody on a slow line would wait for the same file again, while it is kept for when there is no network.",
  async (app) => {
    const own = await serve(setting("DIST"));
    app.url = own.url;
    await app.open();
    await keptForOffline(app);
    // Their names carry a hash.
    const fetched = own.requests().map((it) => it.address).filter((address) => /-[0-9a-f]{16}\./.test(address));
    assert.deepEqual(fetched.toSorted(), [...new Set(fetched)].toSorted());
    own.stop();
  },
  { engines: ["chromium", "firefox"], because: "WebKit's driver opens windows that keep nothing, so that a page and its worker ask each for itself" },
);

journey(
  "which tool is opened does not show in what is requested",
  "A server's log would tell which kind of worry somebody had, and when.",
  async (app) => {
    const asked = [];
    for (const tool of tools) {
      const own = await serve(setting("DIST"));
      app.url = own.url;
      await app.begin(tool);
      await keptForOffline(app);
      await assertSilent(app, own.url, tool.id, [`${own.url}#/`]);
      asked.push(names(own.requests()));
      own.stop();
    }
    for (const it of asked) assert.deepEqual(it, asked[0]);
  },
);

journey(
  "every question is there from the start, and the later part comes by itself and once, whichever tool is opened",
  "Somebody would wait between the start page and the questions, or a log would tell which kind of worry they had.",
  async (app) => {
    // Nothing is kept for later, so that only the page itself asks. (No server stops while its worker is still fetched.)
    const folder = copyOfSite({ "sw.js": "// keeps nothing" });
    const asked = (own) => own.requests().map((it) => it.address.slice(1)).filter((it) => it !== "sw.js");
    const comes = (own) => app.until(() => asked(own).includes(laterFile()), "the later part comes when the first page stands");
    const ways = [...tools.map((it) => [it.worry, it.opens]), ["Start with the people", "people"]];
    for (const [words, page] of ways) {
      const own = await serve(folder);
      app.url = own.url;
      await app.open();
      await comes(own);
      const atStart = asked(own);
      await app.follow(words, page);
      await app.follow("About", "about");
      assert.deepEqual(asked(own), atStart, `${words}: something was asked for`);
      await keptForOffline(app);
      own.stop();
    }
    // A deep link asks for no more.
    const linked = [];
    for (const tool of tools) {
      const own = await serve(folder);
      app.url = own.url;
      await app.open(`#/tools/${tool.id}`, tool.opens);
      await comes(own);
      linked.push(asked(own).sort());
      await keptForOffline(app);
      own.stop();
    }
    for (const it of linked) assert.deepEqual(it, linked[0]);
  },
);

journey(
  "only the files that windscreen.json names are requested besides the build",
  "A partnership's own files could be missing, or a file could be fetched that nobody named.",
  async (app) => {
    const own = await serve(
      copyOfSite({
        "windscreen.json": { "windscreen-site": 1, instruments: ["own.json"] },
        "own.json": smallInstrument("own", 3),
        "not-named.json": smallInstrument("not-named", 3),
      }),
    );
    app.url = own.url;
    await app.open();
    await keptForOffline(app);
    const atStart = own.requests().length;
    const beyond = names(own.requests()).filter((it) => it !== "/" && !builtFiles().includes(it.slice(1)));
    assert.deepEqual(beyond, ["/own.json"]);
    if ((await app.follow("A worry that leads to own")) === "quick") await app.follow("Continue");
    await app.at("tool");
    await app.follow("Windscreen", "start");
    await app.follow(childTools[0].worry);
    // What the start asked for is there; the instruments were among it, because a file of the site's was read.
    assert.equal(own.requests().length, atStart, "opening a tool asked for a file");
    own.stop();
  },
);
