//! The headers of the production site, stated once.
//!
//! A partnership's own web server should send the same. The page repeats the policy in a `<meta>` element, for servers
//! that send no headers; `frame-ancestors` works only as a header.

/// What the page may load, run and reach: its own files, and nothing else.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// Sent with every answer.
const ALWAYS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
         microphone=(), payment=(), usb=()",
    ),
];

/// Sent with the site's own files.
const OWN: &[(&str, &str)] = &[
    ("Content-Security-Policy", POLICY),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// Sent with what other pages embed: the one-file build, which states a stricter policy of its own by the hash of each of
/// its scripts, and the script that frames it.
const EMBEDDED: &[(&str, &str)] = &[
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    // Without it no other host could pin the script to its checksum.
    ("Access-Control-Allow-Origin", "*"),
];

/// Sent with settings, which the script on another site's page asks for. They are public.
const SETTINGS: &[(&str, &str)] = &[
    ("Content-Security-Policy", POLICY),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Access-Control-Allow-Origin", "*"),
];

/// What other sites' pages embed.
const FOR_OTHERS: [&str; 4] =
    ["windscreen.html", "windscreen-nowasm.html", "embed.js", "demo.html"];

/// The headers of a file, by its name.
pub(crate) fn of(name: &str) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    let file = name.rsplit('/').next().unwrap_or(name);
    let more = if FOR_OTHERS.contains(&file) {
        EMBEDDED
    } else if extension(file) == "json" {
        SETTINGS
    } else {
        OWN
    };
    ALWAYS.iter().chain(more)
}

/// The type of a file, by the end of its name. A wrong type stops modules and slows the Wasm.
pub(crate) fn content_type(name: &str) -> &'static str {
    match extension(name) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// What follows the last full stop.
fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// How long a browser may keep a file. Pages are not kept at all; a name that carries its own hash never changes.
pub(crate) fn cache_control(name: &str) -> &'static str {
    if extension(name) == "html" {
        "no-store"
    } else if carries_hash(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// Whether the name has Trunk's hash, up to sixteen hex digits: `main-667ac6987e2b733d.css`, `app-667ac6987e2b733d_bg.wasm`.
fn carries_hash(name: &str) -> bool {
    name.split(['-', '_', '.']).any(|part| {
        (12..=16).contains(&part.len())
            && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

#[cfg(test)]
mod tests {
    use super::{POLICY, cache_control, content_type, of};

    #[test]
    fn the_page_and_the_headers_state_the_same_policy() {
        let page = std::fs::read_to_string(crate::root::root().join("www/index.html")).unwrap();
        let in_page = POLICY.trim_end_matches("; frame-ancestors 'self'");
        assert!(
            page.contains(&format!("content=\"{in_page}\"")),
            "www/index.html should state: {in_page}"
        );
    }

    #[test]
    fn the_policy_allows_nothing_inline_and_no_eval() {
        assert!(!POLICY.contains("unsafe-inline"));
        assert!(!POLICY.replace("'wasm-unsafe-eval'", "").contains("unsafe-eval"));
    }

    #[test]
    fn only_what_is_meant_for_others_may_be_framed_and_read_by_others() {
        let has = |name: &str, header: &str, value: &str| {
            of(name).any(|(stated, words)| *stated == header && words.contains(value))
        };
        assert!(has("index.html", "Content-Security-Policy", "frame-ancestors 'self'"));
        assert!(!has("windscreen.html", "Content-Security-Policy", ""));
        assert!(has("embed.js", "Cross-Origin-Resource-Policy", "cross-origin"));
        assert!(has("main.css", "Cross-Origin-Resource-Policy", "same-origin"));
        assert!(has("windscreen.json", "Access-Control-Allow-Origin", "*"));
        assert!(!has("index.html", "Access-Control-Allow-Origin", ""));
    }

    #[test]
    fn only_hashed_names_are_kept() {
        assert_eq!(cache_control("index.html"), "no-store");
        assert_eq!(cache_control("windscreen.json"), "no-cache");
        assert!(cache_control("app-667ac6987e2b733d_bg.wasm").contains("immutable"));
        assert_eq!(content_type("app-667ac6987e2b733d_bg.wasm"), "application/wasm");
    }
}
