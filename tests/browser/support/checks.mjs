// What must hold on every page.

import { builtFiles } from "./site.mjs";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./browser.mjs";

const axeSource = readFileSync(path.join(root, "node_modules/axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with everything that was found, each said once with where it stands. `found` holds pairs: where, what. */
export function assertNothing(found) {
  const places = new Map();
  for (const [where, what] of found) places.set(what, [...(places.get(what) ?? []), where]);
  const lines = [...places].map(
    ([what, where]) => `- ${what}\n    ${where.length} times: ${where.slice(0, 4).join("; ")}`,
  );
  if (0 < lines.length) assert.fail(`\n${lines.join("\n")}`);
}

/** What axe finds on the page as it stands: for each rule its name, what it says and where. */
export async function axeFindings(app) {
  const look = () =>
    app.driver.executeAsyncScript(function (tags, done) {
      if (typeof axe === "undefined") return done(null);
      // What stays in view while somebody scrolls lies over other things for a moment, which is no fault.
      scrollTo(0, 0);
      const said = (found) =>
        found.violations.map(
          (it) =>
            `${it.id}: ${it.help}: ${it.nodes
              .slice(0, 3)
              .map((node) => node.target.join(" "))
              .join(" | ")}`,
        );
      return Promise.allSettled(document.getAnimations().map((it) => it.finished))
        .then(() => axe.run(document, { runOnly: tags, resultTypes: ["violations"] }))
        .then((found) => done(said(found)), (error) => done([String(error)]));
    }, TAGS);
  const found = await look();
  if (found) return found;
  await app.driver.executeScript(axeSource);
  return look();
}

/** What sticks out sideways, so that somebody must scroll to read a line. */
export function sticksOut(app) {
  return app.run(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    const box = (it) => it.getBoundingClientRect();
    const out = [...document.querySelectorAll("body *")].filter((it) => wide + 1 < box(it).right || box(it).left < -1);
    const name = (it) =>
      `${it.tagName.toLowerCase()}.${[...it.classList].join(".")} from ${Math.round(box(it).left)} to ${Math.round(box(it).right)}`;
    return [`the page is ${document.documentElement.scrollWidth} wide on ${wide}`, ...out.slice(-3).map(name)];
  });
}

/** Questions that stand in a box of the browser's own, as all do where the styles do not reach them. */
export function boxedQuestions(app) {
  return app.run(() =>
    [...document.querySelectorAll("fieldset")].flatMap((it) => {
      const { borderTopWidth, borderLeftWidth, paddingLeft } = getComputedStyle(it);
      const found = [borderTopWidth, borderLeftWidth, paddingLeft].join(" ");
      return found === "0px 0px 0px" ? [] : [`"${it.innerText.slice(0, 40)}": borders and padding of ${found}`];
    }),
  );
}

/** Fields of the page that the browser's own helpers may read, keep or send. */
export function noisyFields(app) {
  return app.run(() => {
    const found = [];
    const fields = [...document.querySelectorAll("input, textarea, select")];
    const wanted = { spellcheck: "false", writingsuggestions: "false", autocorrect: "off", "data-gramm": "false" };
    const say = (it, what) => found.push(`${it.tagName.toLowerCase()} "${it.name || it.id}": ${what}`);
    for (const it of fields) {
      const isText = it.tagName === "TEXTAREA" || (it.tagName === "INPUT" && !["radio", "checkbox"].includes(it.type));
      if (it.getAttribute("autocomplete") !== "off") say(it, "autocomplete is not off");
      if (!it.name) say(it, "has no name");
      if (isText) {
        for (const [name, value] of Object.entries(wanted)) {
          if (it.getAttribute(name) !== value) say(it, `${name} is not ${value}`);
        }
      }
      if (it.closest("[translate]")?.getAttribute("translate") !== "no") say(it, "a translator may send it away");
      if (it.form && it.form.getAttribute("autocomplete") !== "off") say(it, "its form's autocomplete is not off");
    }
    const key = (it) => (["radio", "checkbox"].includes(it.type) ? `${it.name}=${it.value}` : it.name);
    const keys = fields.map(key);
    for (const it of fields)
      if (1 < keys.filter((other) => other === key(it)).length) say(it, "another field has its name");
    // A radio group and a text must not share a name either.
    const kinds = new Map();
    for (const it of fields) {
      if ((kinds.get(it.name) ?? it.type) !== it.type) say(it, "a field of another kind has its name");
      kinds.set(it.name, it.type);
    }
    for (const it of document.querySelectorAll("[contenteditable]")) say(it, "can be typed in without these guards");
    return [...new Set(found)];
  });
}

/** Waits until the program is kept for when the network is gone (www/scripts/offline.js), where this page may have that at all. */
export function keptForOffline(app) {
  return app.driver.executeAsyncScript(function (done) {
    const { serviceWorker } = navigator;
    if (serviceWorker) serviceWorker.ready.then(() => done(true));
    else done(false);
  });
}

/** Everything that this origin keeps on the device, besides the program itself: its files, as the server has them. */
export function kept(app) {
  const files = ["", "index.html", "windscreen.json", ...builtFiles()];
  return app.driver.executeAsyncScript(function (files, done) {
    (async () => {
      const databases = await indexedDB.databases();
      const own = new URL("./", location.href).href;
      const workers = (await navigator.serviceWorker.getRegistrations()).filter((it) => it.scope !== own);
      const strange = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const file = request.url.startsWith(own) ? request.url.slice(own.length) : request.url;
          if (!name.startsWith("windscreen-program-") || !files.includes(file)) strange.push(`${name}: ${request.url}`);
        }
      }
      return {
        local: { ...localStorage },
        session: { ...sessionStorage },
        cookies: document.cookie,
        databases: databases.map((it) => it.name),
        caches: strange,
        workers: workers.map((it) => it.scope),
      };
    })().then(done, (error) => done(String(error)));
  }, files);
}

/** What `kept` gives when nothing is kept. */
export const NOTHING = { local: {}, session: {}, cookies: "", databases: [], caches: [], workers: [] };

/**
 * Words that stand the wrong way round: not those of the hostile string itself, which may say what it likes, but ours
 * beside it.
 */
export function turnedRound(app, hostile) {
  return app.run((hostile) => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const left = (node, at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, width } = range.getBoundingClientRect();
      return width ? { left, top } : null;
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (
        !node.parentElement.checkVisibility() ||
        ["SCRIPT", "STYLE", "TEXTAREA", "OPTION"].includes(node.parentElement.tagName)
      )
        continue;
      const words = node.data;
      const own = words.indexOf(hostile);
      let n = 0;
      for (let at = 1; at < words.length && n < 40; at += 1) {
        if (0 <= own && own - 1 <= at && at <= own + hostile.length) continue;
        if (!/[A-Za-z]/.test(words[at]) || !/[A-Za-z]/.test(words[at - 1])) continue;
        n += 1;
        const [a, b] = [left(node, at - 1), left(node, at)];
        if (a && b && Math.abs(a.top - b.top) < 2 && b.left < a.left - 0.5) {
          found.push(words.slice(0, 80));
          break;
        }
      }
    }
    return found;
  }, hostile);
}
