// Puts the toolkit on somebody else's page:
//
//   <script src="…/embed.js"></script>
//   <windscreen-toolkit tool="neglect"><a href="…/">Open the screening toolkit</a></windscreen-toolkit>
//
// The element opens windscreen.html in a frame that shares nothing with this page: its scripts can read neither answers
// nor keystrokes. What passes between the two stands in embed.d.ts, and nothing else does.
(() => {
  const NAME = "windscreen-toolkit";
  /** The number of the envelope in which both sides speak, and of the interface that a page asks for. */
  const VERSION = 1;
  /** Within so many milliseconds the frame says that it is ready, or the link is shown. */
  const PATIENCE = 10_000;
  /** So many presses of Shift within so many milliseconds leave the page, as they do within the frame; in a text box, fewer. */
  const [PRESSES, WITHIN, IN_TEXT] = [3, 5_000, 1_500];
  const SANDBOX =
    "allow-scripts allow-forms allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";
  // What is important in here goes before what is important out there: no page can squeeze it by a rule for everything.
  const STYLE = `:host{display:block!important;block-size:var(--windscreen-height,80vh)!important;min-block-size:20rem!important}
    iframe{display:block;inline-size:100%;block-size:100%;border:0}
    p{margin:0 0 .5rem;font:1rem/1.4 system-ui,sans-serif;color:#1d2b30}
    [hidden]{display:none}`;
  const FAILED =
    "The questionnaires did not start here. This page, or the site they come from, may not allow frames: see X-Frame-Options, frame-ancestors and frame-src in the headers of both. Use this link:";
  const AGAIN = "The questionnaires were taken off this page and put back. What was entered before is gone.";
  const SETTINGS = "windscreen.json";
  const base = document.currentScript?.src || location.href;

  const isOurs = (it) =>
    it !== null && typeof it === "object" && it.windscreen === VERSION && typeof it.kind === "string";

  /** The settings of the site, and the files that they name, as text. A file that cannot be had is left out: the
   * program says so. */
  async function settings(address, area) {
    /** A file's text; undefined where there is none, null where it could not be had: the program says so then. */
    const text = async (name) => {
      const response = await fetch(new URL(name, address)).catch(() => null);
      if (response?.status === 404) return undefined;
      return response?.ok ? response.text() : null;
    };
    const files = {};
    const found = await text(address);
    files[SETTINGS] = found;
    let site = { "windscreen-site": 1 };
    try {
      if (typeof found === "string") site = JSON.parse(found);
    } catch {
      return files; // as it is: the program says what is wrong with it
    }
    if (found === null || site === null || typeof site !== "object") return files;
    if (area) files[SETTINGS] = JSON.stringify({ ...site, area });
    const all = [site.instruments, site.wording, site.areas, area || site.area].flat();
    const named = all.filter((it) => typeof it === "string" && it.endsWith(".json"));
    await Promise.all(named.map(async (name) => (files[name] = await text(name))));
    return files;
  }

  class WindscreenToolkit extends HTMLElement {
    #root = this.attachShadow({ mode: "open" });
    #listeners = { ready: new Set(), outcome: new Set(), refused: new Set() };
    #frame = null;
    #port = null;
    #timer = 0;
    #isSlower = false;
    #isReady = false;
    #wasHere = false;
    #presses = [];
    /** Counts what begins anew: a file that is opened, a document in the frame that says hello. */
    #turn = 0;
    /** The settings on their way, until a document has been given them. */
    #settings = null;
    #shown = () => {};
    #open = () => {};

    connectedCallback() {
      const note = (words) => {
        const line = document.createElement("p");
        line.setAttribute("role", "status");
        line.textContent = words;
        return line;
      };
      // A sheet that is made, not written: no policy of the page around forbids it.
      const style = new CSSStyleSheet();
      style.replaceSync(STYLE);
      this.#root.adoptedStyleSheets = [style];
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", SANDBOX);
      frame.setAttribute("allow", "clipboard-write");
      frame.setAttribute("referrerpolicy", "no-referrer");
      frame.name = NAME; // by which it knows that settings are to come
      frame.title = this.getAttribute("label") || "Screening questionnaires";
      const link = document.createElement("slot");
      link.hidden = true;
      this.#root.replaceChildren(...(this.#wasHere ? [note(AGAIN)] : []), frame, link);
      this.#frame = frame;
      this.#isReady = false;
      addEventListener("message", this.#hello);
      addEventListener("keydown", this.#key, true);
      const failed = note(FAILED);
      const wait = () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
          frame.hidden = true;
          link.hidden = false;
          link.before(failed);
        }, PATIENCE);
      };
      // A frame that was only slow is shown after all: somebody may have begun in it.
      this.#shown = () => {
        clearTimeout(this.#timer);
        frame.hidden = false;
        link.hidden = true;
        failed.remove();
      };
      const address = new URL(this.getAttribute("src") || "windscreen.html", base);
      const tool = this.getAttribute("tool");
      if (tool) address.hash = `/tools/${tool}`;
      /** Opens the file, or the one that does without WebAssembly. */
      this.#open = (isSlower) => {
        this.#turn += 1;
        this.#isSlower = isSlower;
        if (isSlower) address.pathname = address.pathname.replace(/windscreen\.html$/, "windscreen-nowasm.html");
        wait();
        // The other file takes the place of the first, so that the page around counts no step.
        if (isSlower && frame.src) frame.contentWindow.location.replace(address.href);
        else frame.src = address.href;
      };
      this.#open(typeof WebAssembly === "undefined");
    }

    disconnectedCallback() {
      clearTimeout(this.#timer);
      removeEventListener("message", this.#hello);
      removeEventListener("keydown", this.#key, true);
      this.#port?.close();
      this.#port = null;
      this.#frame = null;
      this.#turn += 1;
      this.#settings = null;
      this.#root.replaceChildren();
      this.#wasHere = true;
    }

    /** The frame says that it is here: it gets its settings and a line of its own; or that it cannot run. */
    #hello = async (event) => {
      const frame = this.#frame;
      if (!frame || event.source !== frame.contentWindow || !isOurs(event.data)) return;
      if (event.data.kind === "without" && !this.#isSlower && !this.#isReady) return this.#open(true);
      if (event.data.kind !== "hello") return;
      frame.contentWindow.postMessage({ windscreen: VERSION, kind: "soon" }, "*");
      const turn = (this.#turn += 1);
      const address = new URL(this.getAttribute("settings") || SETTINGS, base).href;
      this.#settings ??= settings(address, this.getAttribute("area"));
      const files = await this.#settings;
      // The document that asked may be gone, and the one that took its place would lose its own line to this one's.
      if (this.#turn !== turn) return;
      this.#settings = null;
      this.#port?.close();
      const { port1, port2 } = new MessageChannel();
      this.#port = port1;
      port1.onmessage = ({ data }) => this.#say(data);
      const share = this.hasAttribute("share-outcome");
      // A frame without an origin of its own can be told nothing by its origin: the line itself is the address.
      frame.contentWindow.postMessage({ windscreen: VERSION, kind: "welcome", files, share, area: Boolean(this.getAttribute("area")) }, "*", [port2]);
    };

    #say(data) {
      if (!isOurs(data)) return;
      if (data.kind === "ready") {
        this.#isReady = true;
        this.#shown();
        this.#tell("ready");
      } else if (data.kind === "exit") {
        this.#leave();
      } else if (data.kind === "refused") {
        this.#tell("refused");
      } else if (data.kind === "outcome" && this.hasAttribute("share-outcome") && typeof data.outcome === "string") {
        this.#outcome(data.outcome);
      }
    }

    #outcome(text) {
      let outcome;
      try {
        const { tool, edition, level = null, rules } = JSON.parse(text);
        outcome = { tool, edition, level, rules };
      } catch {
        return; // not what the program writes
      }
      this.#tell("outcome", outcome);
    }

    #tell(kind, detail) {
      for (const told of this.#listeners[kind]) told(detail);
    }

    /** Shift three times, wherever the keyboard is. */
    #key = (event) => {
      if (event.key !== "Shift" || event.repeat) {
        this.#presses = [];
        return;
      }
      const now = Date.now();
      const field = event.composedPath()[0];
      const isText = field.isContentEditable || field.matches?.("textarea, input:not([type=radio], [type=checkbox])");
      this.#presses = [...this.#presses.filter((it) => now - it < (isText ? IN_TEXT : WITHIN)), now];
      if (this.#presses.length >= PRESSES) this.#leave();
    };

    #leave() {
      this.#frame?.remove();
      location.replace(this.getAttribute("exit") || "https://www.bbc.co.uk/weather");
    }

    /** The interface of this number, for the page that holds the element (see embed.d.ts). */
    windscreen(version) {
      if (version !== VERSION) throw new RangeError(`this is version ${VERSION} of the interface, not ${version}`);
      return {
        ready: new Promise((done) => (this.#isReady ? done() : this.#listeners.ready.add(done))),
        open: (tool) => this.#port?.postMessage({ windscreen: VERSION, kind: "open", tool: String(tool) }),
        on: (kind, told) => {
          if (!(kind in this.#listeners)) throw new RangeError(`there is no event "${kind}"`);
          this.#listeners[kind].add(told);
          return () => this.#listeners[kind].delete(told);
        },
      };
    }
  }

  if (!customElements.get(NAME)) customElements.define(NAME, WindscreenToolkit);
})();
