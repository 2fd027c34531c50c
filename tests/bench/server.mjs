// A server for one subject of the bench: every file compressed with brotli as well as it can be, before anybody asks.

import { readFileSync, readdirSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const KINDS = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

function filesIn(folder, below = "") {
  return readdirSync(path.join(folder, below)).flatMap((name) => {
    const own = path.posix.join(below, name);
    return statSync(path.join(folder, own)).isDirectory() ? filesIn(folder, own) : [own];
  });
}

/** Serves `files` (name to content) over those of `folder`, and says where and how to stop. `served` counts bytes by file. */
export async function serve(files, folder) {
  const contents = new Map();
  for (const name of folder ? filesIn(folder) : []) {
    if (KINDS[path.extname(name)]) contents.set(name, () => readFileSync(path.join(folder, name)));
  }
  for (const [name, content] of Object.entries(files)) contents.set(name, () => Buffer.from(content));
  const compressed = new Map();
  const served = new Map();
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(1) || "index.html";
    const content = contents.get(name);
    if (!content) return response.writeHead(404).end();
    if (!compressed.has(name)) compressed.set(name, compress(content()));
    const body = compressed.get(name);
    served.set(name, (served.get(name) ?? 0) + body.length);
    response.writeHead(200, {
      "content-type": KINDS[path.extname(name)] ?? "application/octet-stream",
      "content-encoding": "br",
      "content-length": body.length,
      // As the site's own headers say.
      "cache-control": /-[0-9a-f]{16}\./.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
    });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    served,
    stop: () => server.close(),
  };
}

function compress(content) {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
}
