// The safety gate before an adult's checklist, and what is asked before any tool opens.

import assert from "node:assert/strict";
import { journeys } from "./support/app.mjs";
import { adultTool as tool, childTools, tools } from "./support/content.mjs";

const journey = journeys();

const way = (kind) => tool.gate.ways.find((it) => it.kind === kind);
const field = (part, value) => `input[name="p0-${tool.id}-gate-${part}"][value="${value}"]`;

/** Comes to the gate by a deep link, as from a partnership's own page. */
async function toGate(app) {
  await app.open(`#/tools/${tool.id}`);
  await app.follow("Continue", "gate");
}

/** Presses Continue and expects to be told why not. */
async function assertRefused(app, why) {
  await app.press("Continue");
  await app.until(() => app.count(".govuk-error-summary"), `"Continue" is refused: ${why}`);
  await app.until(
    () => app.run(() => document.activeElement.closest(".govuk-error-summary") !== null),
    "the reason is read out",
  );
  assert.equal(await app.page(), "gate", why);
  const link = await app.run(() => document.querySelector(".govuk-error-summary a").getAttribute("href"));
  assert(await app.count(`[id="${link.slice(1)}"]`), `the reason links to the question: ${link}`);
}

journey(
  "asking now is refused until every point of the safety gate is met",
  "Somebody could be asked about abuse while the person causing it listens.",
  async (app) => {
    await toGate(app);
    await assertRefused(app, "no way on is chosen");
    await app.click(await app.find(field("way", way("ask").id)));
    await assertRefused(app, "no point is met");
    for (const point of tool.gate.points) {
      await app.press("Continue");
      assert.equal(await app.page(), "gate", `it opens before "${point.text}"`);
      await app.click(await app.find(field("points", point.id)));
    }
    // One that is no longer so closes it again.
    const last = tool.gate.points.at(-1);
    await app.click(await app.find(field("points", last.id)));
    await app.press("Continue");
    assert.equal(await app.page(), "gate", "a point that was taken back still counts");
    await app.click(await app.find(field("points", last.id)));
    await app.follow("Continue", "tool");
  },
);

journey(
  "completing afterwards asks nobody, and asks where each answer comes from",
  "The front door could not tell what the person said from what somebody else supposed.",
  async (app) => {
    const item = tool.items.find((it) => {
      const fields = tool.notes.find((note) => note.id === it.notes)?.fields ?? [];
      return it.kind === "risk" && fields.some((note) => note.role === "source");
    });
    const source = tool.notes.find((it) => it.id === item.notes).fields.find((it) => it.role === "source");
    const css = `[name="p0-${tool.id}-${item.id}-${source.id}"]`;
    /** What stands beside the box for the source, by the way through the gate. */
    const asks = async (kind) => {
      await toGate(app);
      await app.passGate(tool, kind);
      await app.follow("Start answering", "section");
      await app.toSection(tool, item);
      await app.answer(tool, item, tool.raised(item));
      await app.until(() => app.count(css), `"${source.text}" is asked`);
      return app.run((css) => document.querySelector(css).closest(".govuk-form-group").innerText, css);
    };
    const now = await asks("ask");
    const afterwards = await asks("from-what-is-known");
    assert.notEqual(afterwards, now, "it asks no more than when the person is there");
    assert.match(afterwards, /needed/i);
    // Named as missing while it is empty, and holding nothing back.
    while ((await app.page()) !== "result") await app.follow(/^(Continue|See the result)$/);
    await app.unfold(/^Still to write/);
    assert.match(
      await app.words("main"),
      new RegExp(`Still to write[\\s\\S]*${item.topic}`),
      "an empty source is not named",
    );
  },
);

journey(
  "not safe to ask shows 999 and what to do, and opens the other routes with no question answered",
  "A victim who cannot be asked today would not be referred today.",
  async (app) => {
    const notSafe = way("not-safe");
    const enter = async () => {
      await toGate(app);
      await app.passGate(tool, "not-safe");
      await app.follow("Start answering", "section");
    };
    await toGate(app);
    await app.passGate(tool, "not-safe");
    assert(!(await app.words("main")).includes(tool.purpose), "it says how to ask although nobody may be asked");
    await app.follow(`${notSafe.title}: choose another way`, "gate");
    await enter();
    const words = await app.words("main");
    assert.match(words, /999/);
    for (const line of notSafe.do) assert(words.includes(line), `it does not say what to do: "${line}"`);

    // Only what rests on what the worker already knows.
    const asked = new Set();
    while ((await app.page()) === "section") {
      const start = `item-p0-${tool.id}-`;
      for (const id of await app.run(
        (start) => [...document.querySelectorAll(".ws-item")].map((it) => it.id.slice(start.length)),
        start,
      ))
        asked.add(id);
      await app.on();
    }
    assert.deepEqual(
      [...asked].filter((id) => !notSafe.items.includes(id)),
      [],
      "it asks what nobody may be asked today",
    );
    assert(![...asked].some((id) => tool.item(id).kind === "risk"), "a question of the checklist is asked");

    // With nothing answered at all: the result opens, and judgement can raise.
    if ((await app.page()) === "texts") await app.follow("See the result");
    await app.at("result");
    const asksReason = (it) =>
      (tool.notes.find((note) => note.id === it.notes)?.fields ?? []).some(
        (note) => note.wanted && note.role === "reason",
      );
    const judgement = tool.items.find((it) => notSafe.items.includes(it.id) && asksReason(it));
    await app.unfold(/Raise it$/);
    await app.answer(tool, judgement, tool.raised(judgement));
    await app.until(() => app.count(".ws-routes"), "judgement opens its routes at once, on the result itself");

    // Each of these alone opens its routes.
    const item = (id) => tool.item(id);
    const number = (id, n) => [item(id), () => app.type(`input[name="p0-${tool.id}-${id}"]`, String(n))];
    const choose = (id) => [item(id), () => app.answer(tool, item(id), tool.raised(item(id)))];
    const today = new Date();
    const lately = new Date(today.getFullYear(), today.getMonth() - 1, 3);
    const date = (id, day) => {
      const parts = { day: day.getDate(), month: day.getMonth() + 1, year: day.getFullYear() };
      const write = async () => {
        for (const [part, value] of Object.entries(parts))
          await app.type(`input[name="p0-${tool.id}-${id}-${part}"]`, String(value));
      };
      return [item(id), write];
    };
    const escalation = tool.thresholds.find((it) => it.id === "escalation").default;
    const alone = {
      "r2-judgement": [choose("serious-concern")],
      "r4-escalation": [number("events-12-months", escalation)],
      "r5-repeat": [choose("since-marac"), date("last-marac", lately)],
      "child-at-risk": [choose("children-at-risk")],
    };
    for (const [id, steps] of Object.entries(alone)) {
      const rule = tool.rules.find((it) => it.id === id);
      assert(rule, `the checklist has the rule ${id}`);
      await enter();
      for (const [asked, answer] of steps) {
        await app.toSection(tool, asked);
        await answer();
      }
      while ((await app.page()) !== "result") await app.follow(/^(Continue|See the result)$/);
      // What a step says already is not said again among the ways on.
      const routes = await app.words("main");
      const isUrgent = rule.level && (await app.count(".ws-now--urgent"));
      for (const route of rule.routes) {
        const { title, "by-level": byLevel } = tool.routes.find((it) => it.id === route);
        // What the level itself asks for heads the result, and is not said twice.
        if (isUrgent && byLevel) assert.match(await app.words("main h1"), /Telephone children’s social care now/, id);
        else assert(routes.includes(title), `${id}: "${title}" is not opened: ${routes}`);
      }
    }
  },
);

journey(
  "a deep link to any tool asks one thing first, and no name",
  "A worried practitioner would face a form before the first question, or type a name where none is needed.",
  async (app) => {
    for (const it of childTools) {
      await app.open(`#/tools/${it.id}`);
      const asked = await app.run(
        () => [...document.querySelectorAll("main fieldset")].filter((it) => it.checkVisibility()).length,
      );
      assert.equal(asked, 1, it.title);
      const choices = await app.run(() =>
        [...document.querySelectorAll("main input[type=radio]")].map((it) => it.value),
      );
      assert.deepEqual(choices, ["years", "unborn", "not-known"], it.title);
      assert.equal(
        await app.run(
          () =>
            [...document.querySelectorAll("main input:not([type=radio])")].filter((it) => it.checkVisibility()).length,
        ),
        0,
      );
      await app.beginHereQuick(7);
      await app.at("tool");
      assert.match(await app.words("main"), /Child 1/);
    }
    await app.open(`#/tools/${tool.id}`);
    assert.equal(await app.count("main input"), 0, "something is asked before the gate");
    await app.follow("Continue", "gate");
    assert.match(await app.words("main"), /Adult 1/);
    await app.open("#/tools/no-such-tool", "start");
    assert.equal(await app.count(".ws-worry"), tools.length, "a stale link opens the start page");
  },
);
