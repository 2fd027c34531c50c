// On somebody else's page: one file, in a frame that shares nothing with the page around it.

import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { journeys } from "./support/app.mjs";
import { assertNothing, axeFindings, boxedQuestions } from "./support/checks.mjs";
import { keepPicture, root, setting } from "./support/browser.mjs";
import { plainTool as tool } from "./support/content.mjs";
import { passphrase, choose } from "./support/keeping.mjs";
import { Downloads, copyOfSite, serve, somebodyElse, temporaryFolder } from "./support/site.mjs";

const downloads = new Downloads();
const journey = journeys({ downloads: downloads.folder, complaints: true });
const item = tool.items.find((it) => it.kind === "risk" && !it.ages);
const WORDS = "lamp river eleven quiet moss";

/** A page of somebody else's, around the two lines. */
const host = (element, more = "") => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Our page</title>
<script>
  window.heard = [];
  for (const kind of ["keydown", "keyup", "input", "click", "message"])
    addEventListener(kind, (event) => heard.push([kind, event.key, event.target && event.target.localName, JSON.stringify(event.data)].join(" ")), true);
</script>
<script src="embed.js"></script>${more}</head><body><main><h1>Our page</h1><p>Words of our own.</p>${element}<p>More of our own.</p></main></body></html>`;

const ELEMENT = `<windscreen-toolkit><a href="index.html">Open the screening toolkit</a></windscreen-toolkit>`;

/** Opens a page of this text on another site. */
async function embedded(app, text, run, { files = {}, headers = {}, pages = {} } = {}) {
  const own = await serve(copyOfSite(files));
  const theirs = await somebodyElse(
    {
      "host.html": text.replaceAll("embed.js", `${own.url}embed.js`),
      "away.html": "<!DOCTYPE html><title>Away</title>",
      ...pages,
    },
    headers,
  );
  try {
    await app.driver.get(`${theirs.url}host.html`);
    await run(own);
  } finally {
    own.stop();
    theirs.stop();
  }
}

const frameOf = (app) => app.run(() => document.querySelector("windscreen-toolkit").shadowRoot.querySelector("iframe"));

async function into(app, frame = null) {
  await app.until(async () => frame ?? (await frameOf(app)), "there is a frame");
  await app.driver.switchTo().frame(frame ?? (await frameOf(app)));
  await app.at("start");
}

const out = (app) => app.driver.switchTo().defaultContent();

async function answerOne(app) {
  await app.follow(tool.worry, "quick");
  await app.beginHere(tool);
  await app.toSection(tool, item);
  await app.answer(tool, item, tool.raised(item));
}

journey(
  "one file works from a disk: a tool is answered, a paper looked at, a file saved and opened",
  "Where no server can be had, staff would have nothing.",
  async (app) => {
    const folder = temporaryFolder();
    copyFileSync(path.join(setting("DIST"), "windscreen.html"), path.join(folder, "windscreen.html"));
    await app.driver.get(pathToFileURL(path.join(folder, "windscreen.html")).href);
    await app.at("start");
    await answerOne(app);
    await app.follow("Summary", "summary");
    await app.follow("the children’s referral", "paper");
    assert.match(await app.words(".ws-paper"), /Ring 999|Child 1/);
    await app.follow("Back to the summary", "summary");
    await app.follow("Keep it as an encrypted file", "keep");
    await passphrase(app, WORDS);
    await app.press("Save what is entered");
    const [file] = await downloads.next(app, 1);
    await choose(app, file.text);
    await app.until(async () => (await app.words("main")).includes("Opened."), "the file opens");
    assert.deepEqual(await app.run(() => globalThis.refusedByPolicy ?? []), []);
    await keepPicture(app.driver, "one-file");
  },
);

journey(
  "in a frame the questionnaires work, and the page around learns nothing of what is answered",
  "Every company whose scripts run on a council's page would read what is known of a child.",
  async (app) => {
    await embedded(app, host(ELEMENT), async () => {
      await into(app);
      await keepPicture(app.driver, "embedded-start");
      await answerOne(app);
      await app.follow("Summary", "summary");
      await app.follow("Danger now", "form");
      const note = await app.run(() => document.querySelector("main textarea").id);
      await app.type(`[id="${note}"]`, "Invented secret");
      await app.follow("Summary", "summary");
      await app.follow("Keep it as an encrypted file", "keep");
      assert.match(await app.words("main"), /does not let this page keep anything on the device/);
      const inside = await app.run(() => ({ origin: self.origin, storage: (() => { try { return localStorage.length; } catch (error) { return error.name; } })() }));
      assert.deepEqual(inside, { origin: "null", storage: "SecurityError" });
      assertNothing(await axeFindings(app));
      await out(app);
      await keepPicture(app.driver, "embedded");
      assertNothing(await axeFindings(app));
      const heard = await app.run(() => window.heard);
      const said = heard.join("\n");
      for (const told of ["Invented", item.id, tool.id, "key"]) assert(!said.includes(told), `the page heard "${told}": ${said}`);
      const read = await app.run(() => {
        const frame = document.querySelector("windscreen-toolkit").shadowRoot.querySelector("iframe");
        try {
          return String(frame.contentWindow.document.body.innerText);
        } catch (error) {
          return error.name;
        }
      });
      assert.equal(read, "SecurityError", "a script of the page reads the frame");
    });
  },
);

journey(
  "what the page around sees is the same whatever is answered",
  "The height of a frame would tell that something was raised.",
  async (app) => {
    const seen = [];
    for (const chosen of [tool.calm(item), tool.raised(item)]) {
      await embedded(app, host(ELEMENT), async () => {
        await into(app);
        await app.follow(tool.worry, "quick");
        await app.beginHere(tool);
        await app.toSection(tool, item);
        await app.answer(tool, item, chosen);
        await app.until(async () => true, "");
        await out(app);
        seen.push(
          await app.run(() => [
            document.querySelector("windscreen-toolkit").getBoundingClientRect().height,
            document.documentElement.scrollHeight,
            document.querySelector("windscreen-toolkit").outerHTML,
            window.heard.filter((it) => it.startsWith("message")).length,
            performance.getEntriesByType("resource").map((it) => new URL(it.name).pathname).sort(),
          ]),
        );
      });
    }
    assert.deepEqual(seen[0], seen[1]);
  },
);

journey(
  "the way out wipes the frame and takes the whole page away, from either side",
  "Somebody in a hurry would leave the page in sight.",
  async (app) => {
    const away = `<windscreen-toolkit exit="away.html"></windscreen-toolkit>`;
    const left = () => app.until(async () => (await app.driver.getTitle()) === "Away", "the whole page is gone");
    for (const leave of [
      async () => {
        await into(app);
        await answerOne(app);
        // The frame goes while it is pressed.
        await app.press("Exit this page").catch(() => {});
        await out(app);
      },
      async () => {
        await into(app);
        await answerOne(app);
        await app.driver.actions().keyDown("\uE008").keyUp("\uE008").keyDown("\uE008").keyUp("\uE008").keyDown("\uE008").keyUp("\uE008").perform().catch(() => {});
        await out(app);
      },
      async () => {
        await into(app);
        await out(app);
        await app.run(() => document.querySelector("h1").click());
        await app.driver.actions().keyDown("\uE008").keyUp("\uE008").keyDown("\uE008").keyUp("\uE008").keyDown("\uE008").keyUp("\uE008").perform();
      },
    ]) {
      await embedded(app, host(away), async () => {
        await leave();
        await left();
      });
    }
  },
);

journey(
  "a frame that does not start shows the link, and names what may stand in its way",
  "A page would show an empty box in place of help.",
  async (app) => {
    const slow = host(`<windscreen-toolkit src="nothing-here.html"><a href="index.html">Open the screening toolkit</a></windscreen-toolkit>`);
    await embedded(app, slow, async () => {
      await app.until(async () => (await app.run(() => document.querySelector("windscreen-toolkit").shadowRoot.textContent)).includes("X-Frame-Options"), "it says why");
      assert.equal(await app.run(() => document.querySelector("windscreen-toolkit a").checkVisibility()), true);
    });
    // Where the script is missing, the link is there from the beginning.
    await embedded(app, host(ELEMENT), async () => {
      assert.equal(await app.run(() => document.querySelector("windscreen-toolkit a").checkVisibility()), true);
    }, { files: { "embed.js": null } });
  },
);

/** The one file under a policy that lets it run no WebAssembly. */
const STRICT = { "windscreen.html": (text) => text.replace(" 'wasm-unsafe-eval'", "") };

journey(
  "a frame that may run no WebAssembly is opened anew without it, at the tool that was asked for",
  "A policy of the school's browsers would show an excuse in place of the questions.",
  async (app) => {
    const element = `<windscreen-toolkit tool="${tool.id}" area="cheshire-east"></windscreen-toolkit>`;
    await embedded(app, host(element), async (own) => {
      await app.until(() => own.requests().some((it) => it.address.includes("windscreen-nowasm.html")), "the other file is opened");
      await app.driver.switchTo().frame(await frameOf(app));
      await app.at("quick");
      assert.match(await app.words("[role=status].ws-slower"), /more slowly/);
      assert.match(await app.words("header"), /Cheshire East/);
      await app.beginHere(tool);
      assert.deepEqual(await boxedQuestions(app), []);
      await app.toSection(tool, item);
      await app.answer(tool, item, tool.raised(item));
      await app.follow("Summary", "summary");
      assertNothing(await axeFindings(app));
      await out(app);
      assert.equal(own.requests().filter((it) => it.address.includes("nowasm")).length, 1);
    }, { files: STRICT });
  },
);

journey(
  "a frame alone that may run no WebAssembly says so, and leads to the file that does without",
  "Where scripts are stripped nobody opens another file for it.",
  async (app) => {
    const bare = `<iframe src="OWN/windscreen.html" sandbox="allow-scripts allow-forms allow-downloads allow-modals" title="Tool"></iframe>`;
    const own = await serve(copyOfSite(STRICT));
    const theirs = await somebodyElse({ "host.html": `<!DOCTYPE html><title>Our page</title>${bare.replace("OWN", own.url)}` });
    await app.driver.get(`${theirs.url}host.html`);
    await app.driver.switchTo().frame(await app.find("iframe"));
    await app.until(async () => (await app.words("#failed-detail")).includes("add script-src 'wasm-unsafe-eval'"), "it says why");
    assert.match(await app.words(".ws-emergency"), /999/);
    await app.press("windscreen-nowasm.html");
    await app.at("start");
    own.stop();
    theirs.stop();
  },
);

journey(
  "twice defined, two on a page, taken out and put back: each works, and what is gone is said to be gone",
  "A content system that loads a script twice, or moves what it shows, would break the page or lose answers unsaid.",
  async (app) => {
    await embedded(app, host(ELEMENT + ELEMENT, `<script src="embed.js"></script>`), async () => {
      const frames = await app.run(() => [...document.querySelectorAll("windscreen-toolkit")].map((it) => it.shadowRoot.querySelector("iframe")));
      assert.equal(frames.length, 2);
      await into(app, frames[0]);
      await answerOne(app);
      await out(app);
      await into(app, frames[1]);
      await out(app);
      await app.run(() => {
        const it = document.querySelector("windscreen-toolkit");
        const parent = it.parentNode;
        it.remove();
        parent.append(it);
      });
      await into(app);
      await out(app);
      const words = await app.run(() => [...document.querySelectorAll("windscreen-toolkit")].map((it) => it.shadowRoot.textContent).join(" "));
      assert.match(words, /taken off this page and put back/);
    });
  },
);

journey(
  "settings come through the page, a pasted file stands alone, and the interface is numbered",
  "A partnership's own area would not show in its own page.",
  async (app) => {
    await embedded(app, host(`<windscreen-toolkit area="cheshire-east" tool="${tool.id}"></windscreen-toolkit>`), async () => {
      await app.until(() => frameOf(app), "there is a frame");
      await app.run(() => {
        document.querySelector("windscreen-toolkit").windscreen(1).ready.then(() => (window.told = "ready"));
      });
      await app.until(() => app.run(() => window.told === "ready"), "the page is told that the frame is ready");
      assert.equal(await app.run(() => { try { document.querySelector("windscreen-toolkit").windscreen(2); } catch (error) { return error.name; } }), "RangeError");
      await app.driver.switchTo().frame(await frameOf(app));
      await app.at("quick");
      assert.match(await app.words("header"), /Cheshire East/);
      await out(app);
    });
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const whole = readFileSync(path.join(setting("DIST"), "windscreen.html"), "utf8");
    const pasted = whole.replace('id="windscreen-site"></script>', 'id="windscreen-site">{"windscreen-site":1,"area":"cheshire-east"}</script>');
    writeFileSync(path.join(folder, "own.html"), pasted);
    await app.driver.get(pathToFileURL(path.join(folder, "own.html")).href);
    await app.at("start");
    assert.match(await app.words("header"), /Cheshire East/);
  },
);

journey(
  "the lines to copy name no area, so that the site's own file says which it is",
  "A partnership's page would show another area's telephone numbers, because a web editor copied what stands in a guide.",
  async (app) => {
    const guides = ["README.md", "www/demo.html", "www/scripts/embed.js", "wordpress", "drupal-localgov", "umbraco"];
    for (const it of guides) {
      const name = it.includes(".") ? it : `www/docs/embedding-${it}.md`;
      const lines = readFileSync(path.join(root, name), "utf8").match(/<windscreen-toolkit[^>]*>/g);
      assert(0 < lines.length, name);
      for (const line of lines) assert(!/\sarea=/.test(line), `${name}: ${line}`);
    }
    const files = { "windscreen.json": { "windscreen-site": 1, area: "cheshire-east" } };
    await embedded(
      app,
      host(readFileSync(path.join(root, "www/demo.html"), "utf8").match(/<windscreen-toolkit.*<\/windscreen-toolkit>/)[0]),
      async () => {
        await into(app);
        assert.match(await app.words("header"), /Cheshire East/);
        await out(app);
      },
      { files },
    );
  },
);

journey(
  "steps in the frame add nothing to the history that the page around can count, and Back goes back",
  "A council's page could count from outside how far somebody came, and its reader's Back button would walk through a child's pages.",
  async (app) => {
    for (const files of [{}, STRICT]) {
      await embedded(
        app,
        host(ELEMENT),
        async (own) => {
          const counted = () => app.run(() => history.length);
          const before = await counted();
          if (files === STRICT) {
            await app.until(() => own.requests().some((it) => it.address.includes("nowasm")), "the other file is opened");
          }
          await app.until(async () => {
            await out(app);
            await app.driver.switchTo().frame(await frameOf(app));
            return (await app.page()) === "start";
          }, "the frame is there");
          await app.follow(tool.worry, "quick");
          await app.beginHere(tool);
          const section = await app.words("main h1");
          await app.on();
          assert.notEqual(await app.words("main h1"), section);
          await app.press(/^Back$/);
          await app.until(async () => (await app.words("main h1")) === section, "the page's own Back goes back");
          await app.back("tool");
          await app.follow("Start answering", "section");
          await app.follow("Summary", "summary");
          await out(app);
          assert.equal(await counted(), before, "the page around counts steps");
        },
        { files },
      );
    }
    // A tool that the page around opens is no step either.
    await embedded(app, host(ELEMENT), async () => {
      await into(app);
      await out(app);
      const before = await app.run(() => history.length);
      await app.run((id) => document.querySelector("windscreen-toolkit").windscreen(1).open(id), tool.id);
      await app.until(async () => {
        await out(app);
        await app.driver.switchTo().frame(await frameOf(app));
        return (await app.page()) === "quick";
      }, "the tool is opened");
      await out(app);
      assert.equal(await app.run(() => history.length), before);
    });
  },
);

/** A page whose element takes its settings from that page's own site, and which is told when the frame is ready. */
const withSettingsOfItsOwn = (attributes = "") => host(`<windscreen-toolkit${attributes}></windscreen-toolkit><script>
  const it = document.querySelector("windscreen-toolkit");
  it.setAttribute("settings", new URL("late.json", location.href));
  it.windscreen(1).ready.then(() => (window.told = "ready"));
</script>`);

journey(
  "a frame whose settings come late is shown, and the page is told",
  "Questions that somebody has begun to answer would be taken out of sight, as those that did not start.",
  async (app) => {
    const late = withSettingsOfItsOwn();
    let answer;
    const settings = new Promise((done) => (answer = done));
    await embedded(
      app,
      late,
      async () => {
        await app.until(() => frameOf(app), "there is a frame");
        await app.driver.switchTo().frame(await frameOf(app));
        const isRunning = () => app.run(() => globalThis.windscreenLoading && !document.getElementById("windscreen-program"));
        await app.until(isRunning, "the program runs");
        await out(app);
        assert.equal(await app.run(() => window.told ?? null), null);
        answer(JSON.stringify({ "windscreen-site": 1, area: "cheshire-east" }));
        await app.until(() => app.run(() => window.told === "ready"), "the page is told that the frame is ready");
        await into(app);
        assert.match(await app.words("header"), /Cheshire East/);
        await out(app);
      },
      { pages: { "late.json": settings } },
    );
  },
);

journey(
  "a frame that is opened anew before its settings came is given them once, says that it is ready, and can be left",
  "A frame that works would be taken out of sight, and Exit would leave the page around it standing.",
  async (app) => {
    const late = withSettingsOfItsOwn(` exit="away.html"`);
    let answer;
    const settings = new Promise((done) => (answer = done));
    await embedded(
      app,
      late,
      async () => {
        const hellos = () => app.run(() => window.heard.filter((it) => it.includes('"kind":"hello"')).length);
        await app.until(async () => (await hellos()) === 2, "the file without WebAssembly has said hello, too");
        answer(JSON.stringify({ "windscreen-site": 1, area: "cheshire-east" }));
        await app.until(() => app.run(() => window.told === "ready"), "the page is told that the frame is ready");
        const asked = await app.run(
          () => performance.getEntriesByType("resource").filter((it) => it.name.endsWith("late.json")).length,
        );
        assert.equal(asked, 1, "the settings were asked for again");
        await into(app);
        assert.match(await app.words("header"), /Cheshire East/);
        // The frame goes while it is pressed.
        await app.press("Exit this page").catch(() => {});
        await out(app);
        await app.until(async () => (await app.driver.getTitle()) === "Away", "the whole page is gone");
      },
      { files: STRICT, pages: { "late.json": settings } },
    );
  },
);

journey(
  "a page that is busy while its frame starts still gives it the area",
  "Somebody would be shown another area's telephone numbers, and nobody would know.",
  async (app) => {
    // Busy from the moment the frame has been asked for.
    const busy = `<script>addEventListener("DOMContentLoaded", () => setTimeout(() => {
      const until = Date.now() + 3000;
      while (Date.now() < until);
    }, 50));</script>`;
    await embedded(app, host(`<windscreen-toolkit area="cheshire-east"></windscreen-toolkit>`, busy), async () => {
      await into(app);
      assert.match(await app.words("header"), /Cheshire East/);
      await out(app);
    });
  },
);

journey(
  "what came of a tool is shared only where the page asks for it and somebody presses, and holds no answer",
  "A council's page would be told of a child without anybody meaning it.",
  async (app) => {
    const listen = `<script>addEventListener("DOMContentLoaded", () => document.querySelector("windscreen-toolkit").windscreen(1).on("outcome", (it) => (window.shared = it)));</script>`;
    for (const [attribute, isOffered] of [["", false], [" share-outcome", true]]) {
      await embedded(app, host(`<windscreen-toolkit${attribute}></windscreen-toolkit>`, listen), async () => {
        await into(app);
        await answerOne(app);
        while ((await app.page()) === "section") await app.on();
        if ((await app.page()) === "texts") await app.follow("See the result");
        await app.at("result");
        assert.equal((await app.words("main")).includes("Share with this website"), isOffered);
        if (!isOffered) return;
        assert.match(await app.words("main"), /every company whose scripts run on it/);
        await out(app);
        assert.equal(await app.run(() => window.shared ?? null), null, "it was shared without being asked");
        await app.driver.switchTo().frame(await frameOf(app));
        await app.press("Share the level and the rules");
        await out(app);
        await app.until(() => app.run(() => window.shared), "it is shared");
        const shared = await app.run(() => window.shared);
        assert.deepEqual(Object.keys(shared).sort(), ["edition", "level", "rules", "tool"]);
        assert.equal(shared.tool, tool.id);
        assert(!JSON.stringify(shared).includes(item.id), "an answer is shared");
      });
    }
  },
);
