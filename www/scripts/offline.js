// Keeps the program, so that the site works with the network gone after one visit. Never an answer: it sees only what the
// page asks the server for, which is the same for everybody. Of the build it knows its name (BUILD) and its files, each with its
// checksum (FILES): crates/xtask/src/site.mjs.

const SETTINGS = "windscreen.json";

const ours = (name) => name.startsWith("windscreen-program-");
const NOW = `windscreen-program-${BUILD}`;

addEventListener("install", (event) => {
  const fresh = (name) => new Request(name, { cache: "no-cache" });
  // What the browser holds already is not fetched again: the checksum says whether it is the very file.
  const held = (name, cache = "default") => fetch(new Request(name, { cache, integrity: FILES[name] }));
  event.waitUntil(
    caches.open(NOW).then(async (cache) => {
      // A network that sends a page of its own in place of a file keeps nothing here: it is tried again at the next visit.
      await Promise.all(
        Object.keys(FILES).map(async (name) => {
          const response = await held(name).catch(() => held(name, "reload"));
          if (!response.ok) throw new Error(`${name} answered ${response.status}`);
          await cache.put(name, response);
        }),
      );
      const page = await fetch(fresh("./"));
      const text = await page.clone().text();
      if (!page.ok || !Object.keys(FILES).every((name) => text.includes(name))) throw new Error("the page is of another build");
      await cache.put("./", page);
      // A site without settings has none to keep.
      await fetch(fresh(SETTINGS)).then((settings) => settings.ok && cache.put(SETTINGS, settings), () => {});
    }),
  );
});

/** The builds that were kept before this one, in the order in which they came. */
const older = async () => {
  const names = (await caches.keys()).filter(ours);
  return names.slice(0, Math.max(0, names.indexOf(NOW)));
};
const forget = (names) => Promise.all(names.map((name) => caches.delete(name)));

// A new build takes over at the next visit, when no page of the old one is open any more: then the old files go.
addEventListener("activate", (event) => event.waitUntil(older().then(forget)));

// A page says, once it runs, which program it is (site.js). One that is not of this build came after it: it is told so,
// once, and the mark that it was told goes with the files of this build.
addEventListener("message", async ({ data, source }) => {
  const program = data?.program;
  if (typeof program !== "string" || program in FILES) return;
  const cache = await caches.open(NOW);
  const mark = `./newer/${encodeURIComponent(program)}`;
  if (await cache.match(mark)) return;
  await cache.put(mark, new Response());
  source.postMessage("newer");
});

/** From the network if it can be had, else as it was kept. Only what `keeps` says is kept anew. */
async function freshOrKept(request, name, keeps) {
  const cache = await caches.open(NOW);
  const kept = () => cache.match(name);
  try {
    const response = await fetch(request);
    if (response.ok && keeps(response)) await cache.put(name, response.clone());
    // A server in trouble is no server: what is kept is whole.
    return response.status < 500 ? response : ((await kept()) ?? response);
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
}

/** A filter's or a network's own page, sent in place of settings, is none. */
const isJson = (response) => /json/.test(response.headers.get("content-type") ?? "");

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  const scope = new URL(registration.scope);
  if (request.method !== "GET" || address.origin !== scope.origin || !address.pathname.startsWith(scope.pathname)) return;
  const name = address.pathname.slice(scope.pathname.length) || "index.html";
  if (request.mode === "navigate") {
    // Papers and documents are pages of their own, and not kept.
    // The page is kept when the build is, with the files that it names, and never by itself.
    if (name === "index.html") event.respondWith(freshOrKept(request, "./", () => false));
  } else if (name in FILES && !["reload", "no-store"].includes(request.cache)) {
    event.respondWith(caches.open(NOW).then(async (cache) => (await cache.match(name)) ?? fetch(request)));
  } else if (name.endsWith(".json")) {
    event.respondWith(freshOrKept(request, name, isJson));
  }
});
