// Other folders than dist/, served by the project's own server with the production headers: a copy of the built site
// with something changed, or with a log of its own.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import { createServer } from "node:http";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { setting } from "./browser.mjs";

const made = [];

/** A folder that is gone when the tests end. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "windscreen-"));
  made.push(folder);
  return folder;
}

process.on("exit", () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/**
 * A copy of the built site. `changes` gives for the name of a file its new text, an object (written as JSON), `null`
 * (the file is missing), or a function of the old text.
 */
export function copyOfSite(changes = {}) {
  const folder = temporaryFolder();
  cpSync(setting("DIST"), folder, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const file = path.join(folder, name);
    const text = typeof change === "function" ? change(readFileSync(file, "utf8")) : change;
    // Its packed twins would be sent in its place.
    for (const twin of ["", ".br", ".gz"]) rmSync(file + twin, { force: true });
    if (text === null) continue;
    writeFileSync(file, typeof text === "string" ? text : JSON.stringify(text, null, 2));
  }
  return folder;
}

/** A change to `index.html`: the way out of a hurry leads to this address. */
export function exitTo(address) {
  return (html) => {
    const changed = html.replace(/<meta[^>]*windscreen:exit[^>]*>/, `<meta name="windscreen:exit" content="${address}">`);
    if (changed === html) throw new Error("index.html does not name the way out");
    return changed;
  };
}

/** The names of the files of the built site that are not packed twins. */
export function builtFiles() {
  return readdirSync(setting("DIST")).filter((name) => !/\.(br|gz)$/.test(name));
}

/** The name of the program's file. */
export function programFile() {
  return builtFiles().find((name) => name.endsWith(".wasm") && !/^windscreen-later-/.test(name));
}

/** The names of the scripts that the page itself names: the one that runs before everything else, and the site's own. */
export function scriptFiles() {
  return builtFiles().filter((name) => /^(first|site)-.*\.js$/.test(name));
}

/** The name of the stylesheet. */
export function styleFile() {
  return builtFiles().find((name) => name.endsWith(".css"));
}

/** The name of the file that says why nothing can start. */
export function causeFile() {
  return builtFiles().find((name) => name.startsWith("cause-"));
}

/** The name of the file that runs without WebAssembly. */
export function fallbackFile() {
  return builtFiles().find((name) => name.startsWith("windscreen-nowasm-"));
}

/** The name of the program's later part. */
export function laterFile() {
  return builtFiles().find((name) => name.startsWith("windscreen-later-"));
}

/** The servers that were started, each until it is stopped. */
const serving = [];
process.on("exit", () => serving.forEach((it) => it.kill()));

/** Serves a folder until stopped. */
export async function serve(folder) {
  const log = path.join(temporaryFolder(), "requests.log");
  const given = ["serve", "--no-build", "--dir", folder, "--port", "0", "--log", log];
  const child = spawn(setting("XTASK"), given, { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((found, failed) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const address = line.match(/^Open (\S+)/);
      if (address) found(address[1]);
    });
    child.on("exit", () => failed(new Error(`nothing serves ${folder}`)));
  });
  // A test that fails before it stops its server must not keep the tests from ending.
  child.removeAllListeners("exit");
  child.unref();
  child.stdout.unref();
  serving.push(child);
  return {
    url,
    /** Each request so far: method, status and address. */
    requests() {
      const text = existsSync(log) ? readFileSync(log, "utf8") : "";
      const lines = text.split("\n").slice(0, -1); // what stands after the last end of a line is still being written
      return lines.map((line) => {
        const [method, status, address] = line.split(" ");
        return { method, status: Number(status), address };
      });
    },
    stop() {
      child.kill();
    },
  };
}

/** The type of each kind of file of the site. */
const TYPES = { html: "text/html", js: "text/javascript", wasm: "application/wasm", css: "text/css", json: "application/json" };

/**
 * A folder served by a server that does something wrong, and has no headers of its own: its address, and a way to stop it.
 * `change` may alter the `type`, the `status`, the `headers` and the `body` of an answer by the `name` of its file, say that it
 * `breaks` off after so many bytes, or that it comes only `after` a promise is kept.
 */
export async function misserved(change, folder = setting("DIST")) {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.slice(1) || "index.html";
    const file = path.join(folder, name);
    const isThere = existsSync(file);
    const answer = { name, type: TYPES[name.split(".").pop()] ?? "text/plain", status: isThere ? 200 : 404, headers: {} };
    answer.body = isThere ? readFileSync(file) : Buffer.from("There is no such file.");
    change(answer);
    await answer.after;
    if (answer.breaks === 0) return void response.destroy();
    const own = { "content-type": answer.type, "content-length": answer.body.length, "cache-control": "no-store" };
    response.writeHead(answer.status, { ...own, ...answer.headers });
    if (answer.breaks) response.write(answer.body.subarray(0, answer.breaks), () => response.destroy());
    else response.end(answer.body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

/**
 * A server of somebody else's, with these pages and headers: its address, and a way to stop it. A page that is promised
 * is answered when the promise is kept.
 */
export async function somebodyElse(pages, headers = {}) {
  const server = createServer(async (request, response) => {
    const text = await pages[new URL(request.url, "http://localhost").pathname.slice(1)];
    response.writeHead(text === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8", ...headers });
    response.end(text ?? "");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

/** A folder for what the browser saves. What was looked at is moved away: not every browser renames a second one. */
export class Downloads {
  folder = temporaryFolder();

  /** The files that are there in full: not an empty one that is yet to be filled, and none while one is being written. */
  #fresh() {
    const all = readdirSync(this.folder).filter((it) => !it.startsWith("."));
    if (all.some((it) => /\.(crdownload|part|wkdownload)$/.test(it))) return [];
    return all.filter((it) => 0 < statSync(path.join(this.folder, it)).size);
  }

  /** Waits until so many more files are saved; for each its name, its path and its text. */
  async next(app, n) {
    await app.until(() => this.#fresh().length === n, `${n} files are saved`);
    const away = temporaryFolder();
    return this.#fresh().map((name) => {
      const file = path.join(away, name);
      renameSync(path.join(this.folder, name), file);
      return { name, address: pathToFileURL(file).href, text: readFileSync(file, "utf8") };
    });
  }
}
