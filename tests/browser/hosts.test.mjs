// Pages that would break anything: the toolkit looks and works the same on them, they learn nothing, and they are as they
// were when it is gone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { journeys } from "./support/app.mjs";
import { keepPicture, root } from "./support/browser.mjs";
import { plainTool as tool } from "./support/content.mjs";
import { copyOfSite, serve, somebodyElse } from "./support/site.mjs";

const journey = journeys({ complaints: true });
const item = tool.items.find((it) => it.kind === "risk" && !it.ages);
const bootstrap = (name) => readFileSync(path.join(root, "node_modules", name, "dist/css/bootstrap.min.css"), "utf8");

/** A tag manager of the worst kind: it hears everything, wraps what it can and rewrites what it finds. */
const TRACKER = `
  window.heard = [];
  const listen = EventTarget.prototype.addEventListener;
  for (const kind of ["keydown", "keypress", "keyup", "input", "change", "click", "pointerdown", "focusin", "message", "submit"])
    listen.call(window, kind, (event) => heard.push(kind + " " + (event.key ?? "") + " " + JSON.stringify(event.data ?? null) + " " + (event.target?.value ?? "")), true);
  EventTarget.prototype.addEventListener = function (kind, told, more) {
    return listen.call(this, kind, typeof told === "function" ? function (event) { heard.push("wrapped " + kind); return told.call(this, event); } : told, more);
  };
  const post = window.postMessage;
  window.postMessage = function (...given) { heard.push("posted " + JSON.stringify(given[0])); return post.apply(this, given); };
  new MutationObserver(() => {
    for (const it of document.querySelectorAll("a:not([data-rewritten])")) { it.dataset.rewritten = ""; it.href = it.href + "?utm=1"; }
    for (const it of document.querySelectorAll("iframe:not([data-rewritten])")) { it.dataset.rewritten = ""; it.style.border = "9px solid red"; }
  }).observe(document, { childList: true, subtree: true });`;

const page = ({ head = "", body = "", html = "" }) => (own) => `<!DOCTYPE html><html lang="en"${html}><head><meta charset="utf-8"><title>Our page</title>
${head}<script src="${own}embed.js"></script></head><body><main><h1>Our page</h1><p id="own">Words of our own.</p><div id="place"></div>${body}</main></body></html>`;

const HOSTS = {
  plain: { page: page({}) },
  "Bootstrap 3": { page: page({ head: `<style>${bootstrap("bootstrap3")}</style>` }) },
  "Bootstrap 5": { page: page({ head: `<style>${bootstrap("bootstrap")}</style>` }) },
  "a page that reverts everything": {
    page: page({ head: "<style>* { all: revert !important } iframe { width: 3px !important; display: none !important }</style>" }),
  },
  "a page with another base": { page: page({ head: `<base href="https://elsewhere.invalid/a/">` }) },
  "a page from right to left": { page: page({ html: ` dir="rtl"` }) },
  "a page of 20,000 pixels": { page: page({ body: `<div style="height:20000px"></div>` }) },
  "a page full of trackers": { page: page({ head: `<script>${TRACKER}</script>` }) },
  "a page with a strict policy": {
    page: page({}),
    headers: (own) => ({
      "content-security-policy": `default-src 'none'; script-src ${own}; frame-src ${own}; connect-src ${own}`,
    }),
  },
};

/** What the tool looks like inside its frame, in numbers. */
const looks = (app) =>
  app.run(() => {
    const style = (css) => {
      const it = getComputedStyle(document.querySelector(css));
      return [it.fontSize, it.fontFamily, it.color, it.backgroundColor, it.direction, it.display].join(" ");
    };
    return {
      width: innerWidth,
      height: innerHeight,
      content: document.documentElement.scrollHeight,
      styles: ["h1", "main p", ".ws-header", "main button", ".ws-emergency"].map(style),
    };
  });

journey(
  "on every hostile page the toolkit looks and works the same, the page learns nothing, and is as it was afterwards",
  "A partnership's own page would break the tool, or read what is known of a child.",
  async (app) => {
    let plain;
    for (const [name, host] of Object.entries(HOSTS)) {
      const own = await serve(copyOfSite());
      const origin = own.url.replace(/\/$/, "");
      const theirs = await somebodyElse({ "": host.page(own.url) }, host.headers?.(origin) ?? {});
      try {
        await app.driver.get(theirs.url);
        const before = await app.run(() => [document.documentElement.outerHTML, JSON.stringify({ ...getComputedStyle(document.getElementById("own")) })]);
        await app.run(() => {
          const it = document.createElement("windscreen-toolkit");
          it.setAttribute("area", "england");
          document.getElementById("place").append(it);
        });
        const frame = await app.run(() => document.querySelector("windscreen-toolkit").shadowRoot.querySelector("iframe"));
        await app.driver.switchTo().frame(frame);
        await app.at("start");
        const seen = await looks(app);
        plain ??= seen;
        // The width is the page's; what is drawn in it is not.
        assert.deepEqual({ ...seen, width: 0, height: 0, content: 0 }, { ...plain, width: 0, height: 0, content: 0 }, `${name}: it looks otherwise`);
        assert(600 < seen.width && 300 < seen.height, `${name}: ${seen.width} by ${seen.height} pixels are left`);
        await app.follow(tool.worry, "quick");
        await app.beginHere(tool);
        await app.toSection(tool, item);
        await app.answer(tool, item, tool.raised(item));
        assert.equal(await app.answered(), 1, `${name}: an answer is not taken`);
        await app.driver.switchTo().defaultContent();
        await keepPicture(app.driver, `host ${name}`);
        const heard = (await app.run(() => window.heard ?? [])).join("\n");
        for (const told of [tool.id, item.id, "yes", "Child"]) assert(!heard.includes(told), `${name}: it heard "${told}": ${heard}`);
        await app.run(() => document.querySelector("windscreen-toolkit").remove());
        const after = await app.run(() => [document.documentElement.outerHTML, JSON.stringify({ ...getComputedStyle(document.getElementById("own")) })]);
        assert.deepEqual(after, before, `${name}: the page is not as it was`);
      } finally {
        own.stop();
        theirs.stop();
      }
    }
  },
);
