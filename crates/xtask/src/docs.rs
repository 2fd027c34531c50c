//! The documents for whoever puts the toolkit on a website: `www/docs/*.md` become pages in `dist/docs/`.
//!
//! Two of them hold a comment in whose place a table is made: `<!-- hazards -->` from `tests/hazards.json`, and
//! `<!-- licences -->` from the lock files. No other HTML may stand in them.

use crate::process::{cargo, output};
use crate::root;
use anyhow::{Context, Result, bail};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// The styles of every page.
const STYLE: &str = include_str!("docs.css");

const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/// The npm packages of which something ends up in the site. All others build or test it.
const SHIPPED_BY_NPM: &[&str] = &["govuk-frontend"];

/// Writes every document, and a list of them.
pub(crate) fn write() -> Result<()> {
    let pages = pages()?;
    let folder = root::emptied("docs")?;
    for (name, page) in &pages {
        root::write(&folder, name, page)?;
    }
    root::write(&folder, "docs.css", STYLE)?;
    println!("{} documents are in dist/docs/", pages.len() - 1);
    Ok(())
}

/// Every page, by the name of its file.
fn pages() -> Result<BTreeMap<String, String>> {
    let texts = texts()?;
    let mut titles = BTreeMap::new();
    for (stem, text) in &texts {
        let title = title(text).with_context(|| format!("www/docs/{stem}.md has no title"))?;
        titles.insert(stem.clone(), title);
    }
    let tables = Tables { hazards: hazards()?, licences: licences()? };
    let mut pages = BTreeMap::new();
    let mut list = String::from("<h1>Documents</h1>\n<ul>\n");
    for (stem, text) in &texts {
        let body = render(text, &titles, &tables).with_context(|| format!("www/docs/{stem}.md"))?;
        let title = &titles[stem];
        pages.insert(format!("{stem}.html"), page(title, &body, true));
        list.push_str("<li><a href=\"");
        escape(&mut list, stem);
        list.push_str(".html\">");
        escape(&mut list, title);
        list.push_str("</a></li>\n");
    }
    list.push_str("</ul>\n");
    pages.insert("index.html".to_owned(), page("Documents", &list, false));
    Ok(pages)
}

/// The documents as they are written, by their names without the ending.
fn texts() -> Result<BTreeMap<String, String>> {
    let folder = root::root().join("www/docs");
    let mut texts = BTreeMap::new();
    let entries = std::fs::read_dir(&folder)
        .with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let file = entry?.path();
        let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if file.extension().is_some_and(|ending| ending == "md") {
            let text = std::fs::read_to_string(&file)
                .with_context(|| format!("{} cannot be read", file.display()))?;
            texts.insert(stem, text);
        }
    }
    Ok(texts)
}

/// What stands in the place of comments, as HTML.
struct Tables {
    hazards: String,
    licences: String,
}

fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS)
}

/// The words of the first heading.
fn title(text: &str) -> Option<String> {
    let mut words = String::new();
    let mut inside = false;
    for event in parser(text) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => inside = true,
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => return Some(words),
            Event::Text(more) | Event::Code(more) if inside => words.push_str(&more),
            _ => {}
        }
    }
    None
}

/// A document as HTML. Names of other documents become links to their pages.
fn render(text: &str, titles: &BTreeMap<String, String>, tables: &Tables) -> Result<String> {
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut links = 0;
    for event in parser(text) {
        match event {
            Event::Start(Tag::Link { .. }) => {
                links += 1;
                events.push(event);
            }
            Event::End(TagEnd::Link) => {
                links -= 1;
                events.push(event);
            }
            Event::Code(ref name) if links == 0 => {
                let stem = name.strip_suffix(".md").filter(|stem| titles.contains_key(*stem));
                events.push(match stem {
                    Some(stem) => raw(link(stem, &titles[stem])),
                    None => event,
                });
            }
            // A box that nobody can tick needs no control, which would need a label.
            Event::TaskListMarker(done) => {
                events.push(Event::Text(CowStr::Borrowed(if done {
                    "\u{2611} "
                } else {
                    "\u{2610} "
                })));
            }
            Event::Html(ref found) | Event::InlineHtml(ref found) => match found.trim() {
                "" => {}
                "<!-- hazards -->" => events.push(raw(tables.hazards.clone())),
                "<!-- licences -->" => events.push(raw(tables.licences.clone())),
                other => bail!("no HTML is let through, and here is some: {other}"),
            },
            _ => events.push(event),
        }
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    Ok(out)
}

fn raw(html: String) -> Event<'static> {
    Event::InlineHtml(html.into())
}

fn link(stem: &str, title: &str) -> String {
    let mut out = String::from("<a href=\"");
    escape(&mut out, stem);
    out.push_str(".html\">");
    escape(&mut out, title);
    out.push_str("</a>");
    out
}

/// A whole page around this.
fn page(title: &str, body: &str, with_way_back: bool) -> String {
    let mut out = String::from(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"",
    );
    out.push_str(POLICY);
    out.push_str(
        "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
    );
    escape(&mut out, title);
    out.push_str("</title>\n<link rel=\"stylesheet\" href=\"docs.css\">\n</head>\n<body>\n");
    if with_way_back {
        out.push_str("<nav><p><a href=\"index.html\">All documents</a></p></nav>\n");
    }
    out.push_str("<main>\n");
    out.push_str(body);
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn escape(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

/// A table whose first column names its rows. A cell with several lines is a list.
fn table(head: &[&str], rows: &[Vec<Vec<String>>]) -> String {
    let mut out = String::from("<table>\n<thead><tr>");
    for words in head {
        out.push_str("<th scope=\"col\">");
        escape(&mut out, words);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        out.push_str("<tr>");
        for (place, lines) in row.iter().enumerate() {
            out.push_str(if place == 0 { "<th scope=\"row\">" } else { "<td>" });
            if let [one] = lines.as_slice() {
                escape(&mut out, one);
            } else {
                out.push_str("<ul>");
                for line in lines {
                    out.push_str("<li>");
                    escape(&mut out, line);
                    out.push_str("</li>");
                }
                out.push_str("</ul>");
            }
            out.push_str(if place == 0 { "</th>" } else { "</td>" });
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    out
}

fn json(name: &str) -> Result<Json> {
    let text = std::fs::read_to_string(root::root().join(name))
        .with_context(|| format!("{name} cannot be read"))?;
    serde_json::from_str(&text).with_context(|| format!("{name} is not JSON"))
}

fn word(json: &Json, key: &str) -> Result<String> {
    Ok(json[key].as_str().with_context(|| format!("`{key}` should be a text"))?.to_owned())
}

/// The hazards with the harm of each and the tests that guard against it.
fn hazards() -> Result<String> {
    let list = json("tests/hazards.json")?;
    let mut rows = Vec::new();
    for entry in list.as_array().context("tests/hazards.json should be a list")? {
        let guards = entry["guards"].as_array().context("`guards` should be a list")?;
        let guards = guards.iter().filter_map(Json::as_str).map(ToOwned::to_owned).collect();
        rows.push(vec![vec![word(entry, "hazard")?], vec![word(entry, "harm")?], guards]);
    }
    Ok(table(&["Hazard", "Harm", "Guarded by"], &rows))
}

/// The parts of others of which the site is made.
fn licences() -> Result<String> {
    let mut parts = libraries()?;
    let lock = json("package-lock.json")?;
    for name in SHIPPED_BY_NPM {
        let package = &lock["packages"][format!("node_modules/{name}")];
        parts.insert(Part {
            name: (*name).to_owned(),
            version: word(package, "version")?,
            licence: word(package, "license")?,
            from: "npm",
        });
    }
    let rows: Vec<Vec<Vec<String>>> = parts
        .into_iter()
        .map(|part| [part.name, part.version, part.licence, part.from.to_owned()])
        .map(|cells| cells.map(|cell| vec![cell]).to_vec())
        .collect();
    Ok([
        "<p>Tools that only build or test the site are not shipped, and are not listed.</p>\n",
        &table(&["Name", "Version", "Licence", "From"], &rows),
    ]
    .concat())
}

/// A part that somebody else made.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    version: String,
    licence: String,
    from: &'static str,
}

/// The Rust libraries that are compiled into the program, as cargo resolves them for the browser. `cargo metadata` would
/// count in what only the tests switch on.
fn libraries() -> Result<BTreeSet<Part>> {
    let told = output(&mut cargo(&[
        "tree",
        "--locked",
        "--package=windscreen-app",
        "--features=csr",
        "--target=wasm32-unknown-unknown",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--format={p}|{l}",
    ]))
    .context("`cargo tree` failed, so nobody knows what the program is made of")?;
    told.lines().filter_map(library).collect()
}

/// One line of `cargo tree`: "name v1.2.3|licence". Our own crates have a place after the version, and are left out.
fn library(line: &str) -> Option<Result<Part>> {
    let (package, licence) = line.trim_end_matches(" (*)").split_once('|')?;
    let (name, version) = package.split_once(" v")?;
    if version.contains(' ') {
        return None;
    }
    if licence.is_empty() {
        return Some(Err(anyhow::anyhow!("{name} names no licence")));
    }
    // Older packages write a stroke for "or".
    let licence = licence.replace(" / ", "/").replace('/', " OR ");
    Some(Ok(Part { name: name.to_owned(), version: version.to_owned(), licence, from: "Rust" }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use scraper::{Html, Selector};

    fn count(page: &Html, selector: &str) -> usize {
        page.select(&Selector::parse(selector).unwrap()).count()
    }

    #[test]
    fn every_document_becomes_a_page() {
        let texts = texts().unwrap();
        let pages = pages().unwrap();
        assert_eq!(pages.len(), texts.len() + 1);
        for (name, text) in &pages {
            assert!(!text.contains("<!--"), "{name}: a comment is left");
            let page = Html::parse_document(text);
            assert_eq!(count(&page, "h1"), 1, "{name}");
            assert_eq!(count(&page, "html[lang='en-GB']"), 1, "{name}");
            assert_eq!(count(&page, "script, style, [style], input, img, iframe"), 0, "{name}");
            for element in page.select(&Selector::parse("link, a").unwrap()) {
                let to = element.value().attr("href").unwrap_or_default();
                let is_loaded = element.value().name() == "link";
                assert!(!is_loaded || to == "docs.css", "{name} loads {to}");
                let beside = !is_loaded && !to.contains(['/', ':', '#']);
                assert!(!beside || pages.contains_key(to), "{name}: there is no {to}");
            }
        }
    }

    #[test]
    fn every_hazard_and_every_shipped_library_is_listed() {
        let pages = pages().unwrap();
        let log = Html::parse_document(&pages["hazard-log.html"]);
        let words: String = log.root_element().text().collect();
        for entry in json("tests/hazards.json").unwrap().as_array().unwrap() {
            assert!(words.contains(entry["hazard"].as_str().unwrap()));
        }
        let parts = &pages["third-party.html"];
        for name in ["yew", "wasm-bindgen", "govuk-frontend"] {
            assert!(parts.contains(&format!(">{name}</th>")), "{name}");
        }
        for name in ["proptest", "syn", "sass", "windscreen-core"] {
            assert!(!parts.contains(&format!(">{name}</th>")), "{name} is not shipped");
        }
    }

    #[test]
    fn names_of_documents_are_links_and_other_html_is_refused() {
        let titles = BTreeMap::from([("a".to_owned(), "The <first>".to_owned())]);
        let tables = Tables { hazards: "<p>H</p>".to_owned(), licences: String::new() };
        let of = |text| render(text, &titles, &tables);
        assert_eq!(
            of("see `a.md` and `b.md`").unwrap(),
            "<p>see <a href=\"a.html\">The &lt;first&gt;</a> and <code>b.md</code></p>\n"
        );
        assert!(of("<!-- hazards -->\n").unwrap().contains("<p>H</p>"));
        assert!(of("- [ ] do").unwrap().contains("\u{2610} do"));
        assert!(of("<script>x</script>").is_err());
        assert!(of("<!-- something -->").is_err());
    }

    #[test]
    fn a_line_of_cargo_tree_is_read() {
        let read = |line| library(line).map(Result::unwrap);
        let part = read("yew v0.23.0|MIT/Apache-2.0 (*)").unwrap();
        assert_eq!(
            (&*part.name, &*part.version, &*part.licence),
            ("yew", "0.23.0", "MIT OR Apache-2.0")
        );
        assert!(read("windscreen-core v0.1.0 (somewhere)|MIT").is_none());
        assert!(library("nameless v1.0.0|").unwrap().is_err());
    }
}
