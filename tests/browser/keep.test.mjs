// Keeping the work: the file is a standard JWE, opens with the right passphrase alone, and says why when it does not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { CompactEncrypt, compactDecrypt } from "jose";
import { open, seal } from "../../www/scripts/keep.js";
import { journeys } from "./support/app.mjs";
import { childTools } from "./support/content.mjs";
import { choose, passphrase } from "./support/keeping.mjs";
import { Downloads } from "./support/site.mjs";

const WORDS = "lamp river eleven quiet moss";
const TEXT = '{"invented":"Child A, größe 1 😀"}';
const secret = new TextEncoder().encode(WORDS);
const bytes = (text) => new TextEncoder().encode(text);

test("another JOSE library opens what is sealed here, and the other way round", async () => {
  const sealed = await seal(TEXT, WORDS);
  const opened = await compactDecrypt(sealed, secret, {
    keyManagementAlgorithms: ["PBES2-HS512+A256KW"],
    maxPBES2Count: 600_000,
  });
  assert.equal(new TextDecoder().decode(opened.plaintext), TEXT);
  assert.equal(opened.protectedHeader.p2c, 600_000);

  const theirs = await new CompactEncrypt(bytes(TEXT))
    .setProtectedHeader({ alg: "PBES2-HS512+A256KW", enc: "A256GCM" })
    .setKeyManagementParameters({ p2c: 600_000 })
    .encrypt(secret);
  assert.equal(await open(theirs, WORDS), TEXT);
});

test("a passphrase is the same however its letters are composed", async () => {
  assert.equal(await open(await seal(TEXT, "caf\u00e9 au lait"), "cafe\u0301 au lait"), TEXT);
});

test("a file that does not open says why", async () => {
  const sealed = await seal(TEXT, WORDS);
  const [header, wrapped, iv, content, tag] = sealed.split(".");
  const headed = (change) =>
    [Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(header, "base64url")), ...change })).toString("base64url")]
      .concat(wrapped, iv, content, tag)
      .join(".");
  const turned = (text) => (text[0] === "A" ? "B" : "A") + text.slice(1);
  for (const [why, file] of [
    ["passphrase", sealed, "another"],
    ["damaged", [header, wrapped, iv, turned(content), tag].join(".")],
    ["damaged", [header, wrapped, turned(iv), content, tag].join(".")],
    ["truncated", [header, wrapped, iv].join(".")],
    ["truncated", sealed.slice(0, -8)],
    ["foreign", "%PDF-1.7"],
    ["foreign", ""],
    ["newer", headed({ enc: "A128GCM" })],
    ["newer", headed({ crit: ["later"] })],
    ["iterations", headed({ p2c: 2_000_001 })],
    ["damaged", headed({ p2c: 1 })],
    ["huge", "x".repeat(20_000_001)],
  ]) {
    const passphrase = why === "passphrase" ? "another" : WORDS;
    await assert.rejects(open(file, passphrase), { message: why }, `${why}: ${file.slice(0, 40)}`);
  }
});

const downloads = new Downloads();
const journey = journeys({ downloads: downloads.folder });
const tool = childTools[0];

journey(
  "what is saved opens again, and a wrong passphrase changes nothing",
  "Everything that was gathered about a child would be lost, or could be read by whoever finds the file.",
  async (app) => {
    await app.begin(tool);
    const item = tool.items.find((it) => it.kind === "risk" && !it.ages);
    await app.toSection(tool, item);
    await app.answer(tool, item, tool.raised(item));
    await app.follow("Summary", "summary");
    await app.follow("Keep it as an encrypted file", "keep");
    await app.press("Save what is entered");
    await app.until(async () => (await app.words("main")).includes("Write a passphrase first"), "it asks for one");
    await passphrase(app, WORDS);
    await app.press("Save what is entered");
    const [file] = await downloads.next(app, 1);
    assert.equal(file.name, "windscreen.jwe");
    assert(!file.text.includes(item.id) && !file.text.includes("Child"), "the file can be read without a passphrase");

    // Another sitting, with something in it.
    await app.begin(tool);
    await app.follow("Summary", "summary");
    await app.follow("Keep it as an encrypted file", "keep");
    const before = await app.words("main");
    await passphrase(app, "not the words");
    await choose(app, file.text);
    await app.until(async () => (await app.words("main")).includes("does not open this file"), "it says why");
    assert.match(before, /Opening a file lets go of what is entered now/);
    await app.follow("People and tools", "people");
    assert.doesNotMatch(await app.words("main"), /1 of \d+ answered/, "a file that did not open changed something");

    // A file of a later version opens as JOSE, and says that this version cannot read it.
    await app.follow("Summary", "summary");
    await app.follow("Keep it as an encrypted file", "keep");
    await passphrase(app, WORDS);
    await choose(app, await seal('{"windscreen-record":99}', WORDS));
    await app.until(async () => (await app.words("main")).includes("made by a later version"), "it says why");
    await choose(app, file.text);
    await app.until(async () => (await app.words("main")).includes("Opened."), "the file opens");
    await app.follow("People and tools", "people");
    assert.match(await app.words("main"), /1 of \d+ answered/, "an answer that was saved is gone");
  },
);

journey(
  "a passphrase is typed twice or shown, and a weak one is said to be weak before it is taken",
  "A slip of a finger would lock everybody out for ever, or a file about a child would open at the first guess.",
  async (app) => {
    await app.begin(tool);
    await app.follow("Summary", "summary");
    await app.follow("Keep it as an encrypted file", "keep");
    const boxes = await app.run(() => [...document.querySelectorAll(".ws-passphrase")].map((it) => `#${it.id}`));
    assert.equal(boxes.length, 2, "it is asked for once");
    const says = (words) => app.until(async () => (await app.words("main")).includes(words), `it says "${words}"`);
    await app.type(boxes[0], WORDS);
    await says("Good");
    await app.type(boxes[1], `${WORDS}t`);
    await app.press("Save what is entered");
    await says("Type the same passphrase in both boxes");

    // Shown, it is typed once.
    const isHidden = () => app.run((css) => getComputedStyle(document.querySelector(css)).webkitTextSecurity === "disc", boxes[0]);
    const canHide = await isHidden();
    await app.click(await app.find('input[value="shown"]'));
    await app.until(async () => (await app.count(".ws-passphrase")) === 1, "the second box goes");
    assert(!(await isHidden()) || !canHide, "it is not shown");
    await app.press("Save what is entered");
    await says("Saved among");
    await downloads.next(app, 1);

    // A weak one is taken when it is asked for again, and not before.
    await app.type(boxes[0], "Autumn2026!");
    await says("Weak");
    await app.press("Save what is entered");
    await says("This passphrase is weak, and nothing has been kept with it yet");
    await app.press("Save what is entered");
    await says("Saved among");
    await downloads.next(app, 1);
  },
);
