//! What a partnership's web server needs to be told, written for three of them from the one list of headers.
//!
//! Apache and IIS read theirs from the folder itself; nginx has an example to copy from.

use crate::headers::{self, cache_control, content_type};
use crate::root;
use anyhow::{Context, Result};
use std::fmt::Write as _;

/// One file of each kind whose headers or type differ from the others'.
const KINDS: [(&str, &str); 3] = [
    ("index.html", "everything else"),
    ("windscreen.html", "what other pages embed"),
    ("windscreen.json", "settings"),
];

/// The names that end so and must have a type that not every server knows.
const TYPES: [&str; 6] = ["wasm", "js", "css", "json", "html", "svg"];

/// Writes `.htaccess`, `web.config` and `nginx.conf.example` into the site.
pub(crate) fn write() -> Result<()> {
    for (name, text) in
        [(".htaccess", apache()), ("web.config", iis()), ("nginx.conf.example", nginx())]
    {
        let path = root::dist().join(name);
        std::fs::write(&path, text)
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

/// The files to which the headers of a kind belong, as a pattern; empty for those of no kind of their own.
fn pattern(example: &str) -> &'static str {
    match example {
        "windscreen.html" => r"^(windscreen\.html|embed\.js)$",
        "windscreen.json" => r"\.json$",
        _ => "",
    }
}

fn apache() -> String {
    let mut out = String::from(
        "# The headers and types of the screening toolkit, for Apache. Needs mod_headers and mod_mime.\n",
    );
    for ending in TYPES {
        let _ = writeln!(
            out,
            "AddType {} .{ending}",
            content_type(&format!("a.{ending}")).split(';').next().unwrap_or("")
        );
    }
    out += "<IfModule mod_headers.c>\n";
    for (example, what) in KINDS {
        let _ = writeln!(out, "# {what}");
        let own = pattern(example);
        if !own.is_empty() {
            let _ = writeln!(out, "<FilesMatch \"{own}\">");
            // The headers of the others do not hold for these.
            for (header, _) in headers::of("index.html") {
                let _ = writeln!(out, "Header unset {header}");
            }
        }
        for (header, value) in headers::of(example) {
            let _ = writeln!(out, "Header set {header} \"{value}\"");
        }
        if !own.is_empty() {
            out += "</FilesMatch>\n";
        }
    }
    let _ = write!(
        out,
        "<FilesMatch \"\\.html$\">\nHeader set Cache-Control \"{}\"\n</FilesMatch>\n",
        cache_control("a.html")
    );
    out += "</IfModule>\n";
    out
}

fn nginx() -> String {
    let mut out = String::from(
        "# The headers of the screening toolkit, for nginx: copy what stands here into the server's configuration.\n# types { application/wasm wasm; }\n",
    );
    for (example, what) in KINDS {
        let own = pattern(example);
        let place = if own.is_empty() {
            "/windscreen/".to_owned()
        } else {
            format!("~ {}", own.replace('^', "/"))
        };
        let _ = write!(out, "# {what}\nlocation {place} {{\n");
        for (header, value) in headers::of(example) {
            let _ = writeln!(out, "    add_header {header} \"{value}\" always;");
        }
        let cache = cache_control(example);
        let _ = writeln!(out, "    add_header Cache-Control \"{cache}\" always;\n}}");
    }
    out
}

fn iis() -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- The headers and types of the screening toolkit, for IIS. -->\n<configuration>\n",
    );
    let group = |out: &mut String, example: &str| {
        *out += "    <httpProtocol><customHeaders>\n";
        for (header, value) in headers::of("index.html") {
            let _ = value;
            let _ = writeln!(out, "      <remove name=\"{header}\" />");
        }
        for (header, value) in headers::of(example) {
            let is_new = !headers::of("index.html").any(|(it, _)| it == header);
            if is_new {
                let _ = writeln!(out, "      <remove name=\"{header}\" />");
            }
            let _ = writeln!(out, "      <add name=\"{header}\" value=\"{value}\" />");
        }
        *out += "    </customHeaders></httpProtocol>\n";
    };
    out += "  <system.webServer>\n    <staticContent>\n";
    for ending in TYPES {
        let kind = content_type(&format!("a.{ending}"));
        let _ = write!(
            out,
            "      <remove fileExtension=\".{ending}\" />\n      <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />\n"
        );
    }
    out += "    </staticContent>\n";
    group(&mut out, "index.html");
    out += "  </system.webServer>\n";
    for name in ["windscreen.html", "embed.js", "windscreen.json"] {
        let _ = writeln!(out, "  <location path=\"{name}\"><system.webServer>");
        group(&mut out, name);
        out += "  </system.webServer></location>\n";
    }
    out += "</configuration>\n";
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_server_is_told_every_header_and_the_type_of_the_program() {
        for (name, text) in [("Apache", apache()), ("IIS", iis()), ("nginx", nginx())] {
            for (example, _) in KINDS {
                for (header, value) in headers::of(example) {
                    assert!(
                        text.contains(header) && text.contains(value),
                        "{name}: {header} is not sent with {example}"
                    );
                }
            }
            assert!(text.contains("application/wasm"), "{name}: the program has no type");
        }
        assert!(apache().contains("Header unset Content-Security-Policy"));
    }
}
