//! What a partnership's web server needs to be told, written for three of them from the one list of headers.
//!
//! Apache and IIS read theirs from the folder itself; nginx has an example to copy from.

#![expect(clippy::format_push_string, reason = "three files of a few lines, made once a build")]

use crate::headers::{self, cache_control, content_type};
use crate::root;
use anyhow::{Context, Result};

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
        "windscreen.html" => r"^(windscreen(-nowasm)?\.html|embed\.js|demo\.html)$",
        "windscreen.json" => r"\.json$",
        _ => "",
    }
}

fn apache() -> String {
    let mut out = String::from(
        "# The headers and types of the screening toolkit, for Apache. Needs mod_headers and mod_mime.\n",
    );
    for ending in TYPES {
        out += &format!(
            "AddType {} .{ending}\n",
            content_type(&format!("a.{ending}")).split(';').next().unwrap_or("")
        );
    }
    out += "<IfModule mod_headers.c>\n";
    for (example, what) in KINDS {
        out += &format!("# {what}\n");
        let own = pattern(example);
        if !own.is_empty() {
            out += &format!("<FilesMatch \"{own}\">\n");
            // The headers of the others do not hold for these.
            for (header, _) in headers::of("index.html") {
                out += &format!("Header unset {header}\n");
            }
        }
        for (header, value) in headers::of(example) {
            out += &format!("Header set {header} \"{value}\"\n");
        }
        if !own.is_empty() {
            out += "</FilesMatch>\n";
        }
    }
    out += &format!(
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
        // Of this folder alone: the rest of the server is nobody's business here.
        let place = match own {
            "" => "/windscreen/".to_owned(),
            own => format!("~ ^/windscreen/.*{}", own.trim_start_matches('^')),
        };
        out += &format!("# {what}\nlocation {place} {{\n");
        for (header, value) in headers::of(example) {
            out += &format!("    add_header {header} \"{value}\" always;\n");
        }
        out +=
            &format!("    add_header Cache-Control \"{}\" always;\n}}\n", cache_control(example));
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
            *out += &format!("      <remove name=\"{header}\" />\n");
        }
        for (header, value) in headers::of(example) {
            let is_new = !headers::of("index.html").any(|(usual, _)| usual == header);
            if is_new {
                *out += &format!("      <remove name=\"{header}\" />\n");
            }
            *out += &format!("      <add name=\"{header}\" value=\"{value}\" />\n");
        }
        *out += "    </customHeaders></httpProtocol>\n";
    };
    out += "  <system.webServer>\n    <staticContent>\n";
    for ending in TYPES {
        let kind = content_type(&format!("a.{ending}"));
        out += &format!(
            "      <remove fileExtension=\".{ending}\" />\n      <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />\n"
        );
    }
    out += "    </staticContent>\n";
    group(&mut out, "index.html");
    out += "  </system.webServer>\n";
    out += "  <!-- An area or questionnaire of your own that other sites' pages ask for needs a location like that of windscreen.json. -->\n";
    for name in
        ["windscreen.html", "windscreen-nowasm.html", "embed.js", "demo.html", "windscreen.json"]
    {
        out += &format!("  <location path=\"{name}\"><system.webServer>\n");
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
