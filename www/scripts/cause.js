// Finds out why the program cannot start, and says it: to whoever wanted to use it, and to whoever runs the site.
//
// Asked for by failure.js when it is needed, and written as plainly as that, for browsers that are too old. It looks at
// the browser and fetches the program's files once more, which says more than an error does.
(function () {
  /** How many bytes each file has: the build knows it (crates/xtask/src/site.mjs). */
  var sizes = SIZES;

  /** What the program and its loader need of a browser: where each is found. */
  var NEEDED = [
    [window, "fetch Promise Map Symbol URL Response TextDecoder TextEncoder setTimeout queueMicrotask"],
    [window.Promise, "resolve"],
    [window.Promise && Promise.prototype, "then catch"],
    [Object, "entries fromEntries assign"],
    [Array, "from"],
    [Array.prototype, "map filter find push"],
    [JSON, "parse stringify"],
    [document, "createElement createTextNode querySelector"],
    [Element.prototype, "append remove setAttribute"],
    [Node.prototype, "appendChild insertBefore"],
    [window.Response && Response.prototype, "arrayBuffer"],
    [window.WebAssembly, "instantiate instantiateStreaming"],
  ];

  /** What the folder has for a server. */
  var SERVERS = "(.htaccess, web.config and nginx.conf.example of this folder say so to Apache, IIS and nginx)";

  /** For whoever wanted to use it, by the kind of what is wrong. */
  var WORDS = {
    type: "The website sends a part of the questionnaires in a form that browsers refuse. Reloading this page will not help: whoever runs this website has to mend it.",
    instead:
      "In place of a part of the questionnaires, another page came: often that of a web filter. Another computer or another network may do. Reloading will not help until the filter lets them through.",
    policy:
      "A rule of this website or of your network does not let the questionnaires run. Reloading this page will not help: whoever runs this website has to allow them.",
    missing:
      "A part of the questionnaires is missing on the website, or is kept from this computer. Another computer or another network may do.",
    silent:
      "A part of the questionnaires could not be fetched: the connection failed, or a web filter is in the way. See whether other pages open, then reload this one.",
    changed:
      "A part of the questionnaires is not as it was made: it was changed on its way, or copied from another version. It is not used, for it could say something wrong.",
    cut: "A part of the questionnaires came only in part. Reload this page; it may have been the connection.",
    old: "This browser is too old for the questionnaires. Open this page in an up-to-date Chrome, Edge, Firefox or Safari, or on another computer.",
    conflict:
      "Another script gets in the way of the questionnaires: of this website, or of an extension of this browser. Try a private window, or another browser.",
    off: "This browser does not run WebAssembly, a way of running programs, and the questionnaires could not start without it. Another browser or another computer may do.",
    stopped: "The program stopped while it was starting. This is a fault in the program. Reload this page once.",
  };

  /** What is missing of a browser, or has been changed by somebody else's script. */
  function changes() {
    var found = { missing: [], changed: [] };
    if (!("noModule" in document.createElement("script"))) found.missing.push("module scripts");
    NEEDED.forEach(function (pair) {
      var all = pair[1].split(" ");
      all.forEach(function (name) {
        if (pair[0] === window.WebAssembly && !pair[0]) return; // a matter of its own
        var it = pair[0] && pair[0][name];
        if (typeof it !== "function") found.missing.push(name);
        else if (!it.windscreen && !/\[native code\]\s*\}\s*$/.test(Function.prototype.toString.call(it))) found.changed.push(name);
      });
    });
    var copy = window.windscreenCopy;
    if (copy && typeof copy.forgetOf !== "function") found.changed.push("windscreenCopy");
    return found;
  }

  /** The files without which nothing starts, in the order in which they are needed. */
  function files() {
    var scripts = [].slice.call(document.querySelectorAll('script[src][type="module"][integrity]:not([data-spare])'));
    var found = scripts.map(function (it) {
      return { address: it.src, integrity: it.integrity, isScript: true };
    });
    ["js", "wasm", "nowasm"].forEach(function (name) {
      var meta = document.querySelector('meta[name="windscreen:' + name + '"]');
      if (!meta) return;
      var address = new URL(meta.content, document.baseURI).href;
      var integrity = meta.getAttribute("data-integrity") || "";
      found.push({ address: address, integrity: integrity, isScript: name !== "wasm", isSpare: name === "nowasm" });
    });
    found.forEach(function (it) {
      it.name = /[^/]*$/.exec(it.address)[0];
    });
    return found;
  }

  /** What the page's policy has refused since this was loaded. */
  var refused = [];
  addEventListener("securitypolicyviolation", function (event) {
    if (event.disposition !== "report") refused.push(event);
  });

  // One file (one-file-failure.js) has this before failure.js, and its scripts in the page itself. One that was cut short never
  // runs, so one that is not understood is of a browser that is too old.
  addEventListener("error", function (event) {
    var isHere = event.filename === location.href.split("#")[0];
    if (isHere && event.error && event.error.name === "SyntaxError") window.windscreenFailed(event.error);
  });

  /**
   * Something that is wrong: its kind, what it is and what to do about it, for whoever runs the site, and with which file
   * it is so.
   */
  function trouble(kind, what, advice, file) {
    return { kind: kind, what: what, advice: advice, file: file };
  }

  /** What has to be done so that the policy lets something through. */
  function allow(rule) {
    return "The Content-Security-Policy of this page (from the server, or from a proxy) has to allow it: add " + rule + " " + SERVERS + ".";
  }

  /** What the policy refused of a file, and what would have to be allowed. */
  function refusal(file, isFetch) {
    var event = refused.filter(function (it) {
      return it.blockedURI.indexOf(file.name) !== -1 && /^connect/.test(it.effectiveDirective) === isFetch;
    })[0];
    var directive = event && event.effectiveDirective.replace(/-elem$/, "");
    return event ? trouble("policy", "refused by the policy", allow(directive + " 'self'"), file) : null;
  }

  /** Waits until a browser has told what it refused. */
  function told() {
    return new Promise(function (done) {
      setTimeout(done, 100);
    });
  }

  /** Whether the policy lets a script run. It is asked with a checksum that no file has, so that it does not. */
  function tryScript(file) {
    if (!file.isScript) return Promise.resolve(null);
    return new Promise(function (done) {
      var script = document.createElement("script");
      script.onload = script.onerror = done;
      script.integrity = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
      script.src = file.address;
      document.head.appendChild(script);
    })
      .then(told)
      .then(function () {
        return refusal(file, false);
      });
  }

  var COPY = "Copy the whole folder of one build anew.";

  /** What is wrong with a file, or nothing. */
  function lookAt(file) {
    var should = file.isScript ? "text/javascript" : "application/wasm";
    return fetch(file.address, { cache: "no-store" })
      .then(function (response) {
        var is = (response.headers.get("content-type") || "no type").split(";")[0];
        var isRight = is === should || (file.isScript && /(java|ecma)script$/.test(is));
        var sent = "sent as " + is + ", must be sent as " + should;
        if (!response.ok) {
          return trouble("missing", "answered " + response.status, COPY + " Let it through the filter.", file);
        }
        if (is === "text/html") {
          return trouble("instead", sent, "It is an error page of the server, or the page of a filter.", file);
        }
        if (file.isScript && !isRight) return trouble("type", sent, "On the server, set that type " + SERVERS + ".", file);
        var also = isRight ? "" : "; " + sent;
        return response.arrayBuffer().then(
          function (bytes) {
            return lookInto(file, bytes.byteLength, also);
          },
          function () {
            return trouble("cut", "broke off on its way" + also, "A proxy must pass it on whole.", file);
          },
        );
      })
      .catch(function () {
        return told().then(function () {
          var found = refusal(file, true);
          if (!found) return trouble("silent", "no answer", "Look at the server, the network, a filter, an extension.", file);
          // A script is not fetched by the program, only by these lines.
          return file.isScript ? tryScript(file) : found;
        });
      });
  }

  /** What is wrong with the content of a file that came. `also` is what else could be better. */
  function lookInto(file, n, also) {
    if (n < sizes[file.name]) {
      var only = "only " + n + " of " + sizes[file.name] + " bytes came";
      return trouble("cut", only + also, COPY + " A proxy must pass it on whole.", file);
    }
    return fetch(file.address, { integrity: file.integrity, cache: "no-store" }).then(
      function () {
        return tryScript(file);
      },
      function () {
        var other = "not the file that was built (its checksum is another)";
        return trouble("changed", other + also, COPY + " A proxy must pass it on unchanged.", file);
      },
    );
  }

  /** Whether WebAssembly is there, and may be used. `error` is what stopped the program. */
  function webAssembly(error) {
    if (!window.WebAssembly) {
      return [trouble("off", "WebAssembly is switched off", "Look at the settings and the policies of this browser.")];
    }
    // WebKit refuses only what is to run, and names the directive.
    var isRefused = /wasm-unsafe-eval/.test(error);
    try {
      // The smallest program: nothing at all.
      new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    } catch (_) {
      isRefused = true;
    }
    if (!isRefused) return [];
    return [trouble("policy", "WebAssembly is refused by the policy", allow("script-src 'wasm-unsafe-eval'"))];
  }

  /** All of it in lines. What is wrong with several files alike is said once. */
  function linesOf(found) {
    var lines = [];
    found.forEach(function (it) {
      var same = lines.filter(function (line) {
        return line.what === it.what && line.advice === it.advice;
      })[0];
      if (same) same.names.push(it.file.name);
      else lines.push({ what: it.what, advice: it.advice, names: it.file ? [it.file.name] : [] });
    });
    return lines.map(function (line) {
      return (line.names.length ? line.names.join(", ") + ": " : "") + line.what + ". " + line.advice;
    });
  }

  /** Says it. What is first stood in the way first. */
  function say(error, found) {
    var cause = document.getElementById("failed-cause");
    cause.setAttribute("role", "status"); // so that a screen reader reads it
    var detail = document.getElementById("failed-detail");
    detail.textContent = linesOf(found).concat("(" + error + ")").join(" ");
    if (!found.length) return;
    cause.textContent = WORDS[found[0].kind];
    detail.parentNode.previousElementSibling.textContent = "Show this to whoever runs this website, or to your IT team:";
    // A copy of one file has a twin that does without WebAssembly.
    var twin = document.getElementById("failed-twin");
    if (twin && /off|policy/.test(found[0].kind)) twin.hidden = false;
  }

  window.windscreenCause = function (error) {
    var all = changes();
    var old = function (what) {
      return trouble("old", what, "Needed: Chrome or Edge 89, Firefox 89, Safari 15, or later.");
    };
    if (all.missing.length) return say(error, [old("this browser lacks: " + all.missing.join(", "))]);
    Promise.all(files().map(lookAt)).then(function (looked) {
      var others = [];
      if (all.changed.length) {
        var advice = "Take that script off this page, or switch the extension off.";
        others.push(trouble("conflict", "changed by another script: " + all.changed.join(", "), advice));
      }
      var found = looked.filter(function (it) {
        // Through what another script has changed, a file that is there can seem to give no answer.
        return it && !(others.length && it.kind === "silent");
      });
      var isFirst = function (it) {
        return it.file.isScript && !it.file.isSpare;
      };
      var lines = found.filter(isFirst);
      // A script that was cut short reads the same. Only where all came as they should it is the browser.
      if (!lines.length && error.name === "SyntaxError") lines.push(old("this browser does not understand a script"));
      lines = lines.concat(
        webAssembly(error),
        found.filter(function (it) {
          return !isFirst(it);
        }),
        others,
      );
      if (!lines.length && (error.name === "RuntimeError" || error.message === "abort")) lines.push(trouble("stopped", "the program stopped", "A fault of ours."));
      say(error, lines);
    });
  };
})();
