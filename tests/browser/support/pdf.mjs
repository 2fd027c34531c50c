// The PDF that the browser prints, read back.

import { getDocumentProxy, getMeta } from "unpdf";
import { only } from "./browser.mjs";

/** Where the browser's own print can be read back. */
export const PRINTS = { engines: ["chromium", "firefox"], because: "the driver of WebKitGTK has no print command" };

/** Prints the present page on A4 as the print window would, and reads it back. */
export async function printed(driver) {
  const page = { width: 21, height: 29.7 }; // in centimetres
  const base64 = await driver.printPage({ ...page, orientation: "portrait", background: true, shrinkToFit: false });
  const bytes = Buffer.from(base64, "base64");
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages = [];
  for (let n = 1; n <= document.numPages; n += 1) {
    const sheet = await document.getPage(n);
    const { items } = await sheet.getTextContent();
    const [, , width, height] = sheet.view;
    pages.push({
      width,
      height,
      words: items.map((it) => it.str).join(" "),
      lines: items
        .filter((it) => it.str.trim())
        .map((it) => ({ words: it.str, x: it.transform[4], y: it.transform[5], width: it.width })),
    });
  }
  const { info } = await getMeta(document);
  return { bytes, pages, title: info?.Title ?? "", isTagged: (await document.getMarkInfo())?.Marked === true };
}

/** All words of the paper in sight, as it is printed; where an engine cannot say how it prints, as the page shows it. */
export async function wordsOnPaper(app, context) {
  if (!only(context, PRINTS)) return bare(await app.words(".ws-paper"));
  return bare((await printed(app.driver)).pages.map((it) => it.words).join(" "));
}

/** Words without anything that a line break or a font may change. */
export function bare(words) {
  return words.normalize("NFKC").replace(/[\s\u00ad\u200b]+/g, "");
}
