// People who set their machine to fewer movements, or to their own colours.

import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";
import { journeys } from "./support/app.mjs";
import { plainTool as tool } from "./support/content.mjs";

const journey = journeys({
  engines: ["chromium"],
  because: "only DevTools can pretend to such settings of the machine",
});

/** How many of the bytes of a picture say that something differs from what is left of it and above it. */
function busyness(base64) {
  const png = Buffer.from(base64, "base64");
  const data = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const pixels = inflateSync(Buffer.concat(data));
  return pixels.filter((it) => it !== 0).length / pixels.length;
}

function emulate(app, features) {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  return app.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: list });
}

/** The pages that matter most, each to be looked at. */
async function walk(app, look) {
  await app.begin(tool);
  const alarm = tool.alarm();
  await app.toSection(tool, alarm);
  await look("section");
  await app.answer(tool, alarm, tool.raised(alarm));
  await app.until(() => app.count(".ws-panel--open"), "the panel opens");
  await look("section with the panel");
  await app.follow("Who to ring and what to say", "result");
  await look("result");
}

journey("with reduced motion nothing moves", "Somebody whom movement makes ill could not use this.", async (app) => {
  await emulate(app, { "prefers-reduced-motion": "reduce" });
  await app.driver.sendDevToolsCommand("Animation.enable", {});
  await walk(app, async (where) => {
    const moving = await app.run(() =>
      document
        .getAnimations()
        .filter((it) => 1 < Number(it.effect.getComputedTiming().duration))
        .map((it) => it.animationName ?? it.transitionProperty),
    );
    assert.deepEqual(moving, [], where);
    const scrolls = await app.run(() => getComputedStyle(document.documentElement).scrollBehavior);
    assert.equal(scrolls, "auto", where);
    assert(0.005 < busyness(await app.driver.takeScreenshot()), `${where}: the page is blank`);
  });
  await emulate(app, {});
});

journey(
  "with forced colours every page shows, and what is chosen can be told from what is not",
  "Somebody with little sight, who sets their own colours, could not see what they answered.",
  async (app) => {
    for (const scheme of ["light", "dark"]) {
      await emulate(app, { "forced-colors": "active", "prefers-color-scheme": scheme });
      assert(await app.run(() => matchMedia("(forced-colors: active)").matches), "the browser does not force colours");
      await walk(app, async (where) =>
        assert(0.005 < busyness(await app.driver.takeScreenshot()), `${where}: the page is blank`),
      );
      // The level that is marked on the diagram.
      if (await app.count(".ws-diagram__step--current")) {
        const marks = await app.run(() => document.querySelectorAll(".ws-diagram__arrow, .ws-diagram__here").length);
        assert(0 < marks, "the level is told by colour alone");
      }
      // The same question, unanswered and answered, does not look the same.
      await app.follow("Change answers", "section");
      const item = tool.sections[0].items[0];
      const radio = app.radio(tool, item, tool.calm(item));
      const label = () => app.run((css) => document.querySelector(css).closest(".govuk-radios__item"), radio);
      await app.run(
        (css) => document.querySelector(css).scrollIntoView({ block: "center", behavior: "instant" }),
        radio,
      );
      const before = await (await label()).takeScreenshot();
      await app.run((css) => document.querySelector(css).click(), radio); // clicked by script: the keyboard's frame is elsewhere
      await app.until(() => app.run((css) => document.querySelector(css).checked, radio), "it is chosen");
      await app.settle();
      assert.notEqual(
        await (await label()).takeScreenshot(),
        before,
        `${scheme}: what is chosen looks like what is not`,
      );
    }
    await emulate(app, {});
  },
);
