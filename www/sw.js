// Keeps the program, so that the site works with the network gone after one visit. Never an answer: it sees only what the
// page asks the server for, which is the same for everybody. The build writes the two constants (finish.mjs).

const BUILD = "";
const FILES = [];

const ours = (name) => name.startsWith("windscreen-program-");
const NOW = `windscreen-program-${BUILD}`;

addEventListener("install", (event) => {
  event.waitUntil(caches.open(NOW).then((cache) => cache.addAll(FILES.map((it) => new Request(it, { cache: "no-cache" })))));
});

// A new build takes over at the next visit, when no page of the old one is open any more: then the old files go.
addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((it) => ours(it) && it !== NOW).map((it) => caches.delete(it)))),
  );
});

/** From the network if it can be had, and kept for when it cannot. */
async function freshOrKept(request, name) {
  const cache = await caches.open(NOW);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(name, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(name);
    if (kept) return kept;
    throw error;
  }
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  const scope = new URL(registration.scope);
  if (request.method !== "GET" || address.origin !== scope.origin || !address.pathname.startsWith(scope.pathname)) return;
  const name = address.pathname.slice(scope.pathname.length) || "index.html";
  if (request.mode === "navigate") {
    // Papers and documents are pages of their own, and not kept.
    if (name === "index.html") event.respondWith(freshOrKept(request, "./"));
  } else if (FILES.includes(name)) {
    event.respondWith(caches.open(NOW).then(async (cache) => (await cache.match(name)) ?? fetch(request)));
  } else if (name.endsWith(".json")) {
    event.respondWith(freshOrKept(request, name));
  }
});
