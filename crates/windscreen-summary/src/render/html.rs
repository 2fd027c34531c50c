//! A document as one HTML file: no scripts, nothing from elsewhere, made to be printed.

use crate::papers::document::{Block, Document, NoticeKind, Table};
use crate::phrases::clean::clean;
use crate::phrases::sentences::said;
use windscreen_core::Text;
use windscreen_wording as wording;

const STYLE: &str = "\
*{box-sizing:border-box}html{font-size:11pt}\
body{font:1rem/1.4 system-ui,sans-serif;color:#111;background:#fff;max-width:56rem;margin:0 auto;padding:1rem}\
h1{font-size:1.5rem;margin:0 0 .2rem}h2{font-size:1.15rem;margin:.6rem 0 .2rem;border-bottom:1px solid #111}\
h3{font-size:1.1rem;margin:1rem 0 .3rem}h4{font-size:1rem;margin:.8rem 0 .2rem}\
h1,h2,h3,h4,caption,thead{break-after:avoid}\
p,li,td,th,dd,dt,h1,h2,h3,h4{overflow-wrap:anywhere;white-space:pre-wrap}p{margin:.2rem 0 .4rem}.room{height:2em;margin:0;border-bottom:1px solid #777}ul{margin:.2rem 0 .4rem;padding-left:1.3rem}\
.mark{font-weight:700}.reference{font-weight:400}.notice{border:2px solid #111;border-left-width:10px;padding:.4rem .7rem;margin:.5rem 0;break-inside:avoid}\
.danger{border-color:#8a1c10}\
table{width:calc(100% - 2px);border-collapse:collapse;margin:.3rem 0 .6rem}\
caption{text-align:left;font-weight:700;padding:.2rem 0}\
th,td{border:1px solid #777;padding:.2rem .35rem;text-align:left;vertical-align:top;min-width:4.5rem}th[scope=row]{width:18%}tr{break-inside:avoid}\
thead{display:table-header-group}tbody tr:first-child{break-before:avoid}\
dl{display:grid;grid-template-columns:minmax(7rem,17%) 1fr;gap:.1rem .8rem;margin:.3rem 0 .6rem}dt{font-weight:700}dd{margin:0}\
.whole{overflow-wrap:normal}.sheet{break-before:page}\
@media(max-width:34rem){dl{display:block}dd{margin-bottom:.4rem}th,td,.whole{min-width:0;padding:.15rem;overflow-wrap:anywhere}}\
@media print{html{font-size:9pt}body{padding:0;max-width:none;line-height:1.25}}";

/// On the paper of an invented family: a word across each sheet, also where the browser prints no margin.
const PRACTICE_STYLE: &str = "\
.practice{position:fixed;inset:40% 0 auto;margin:0;text-align:center;font-size:6rem;font-weight:700;color:rgb(0 0 0/12%);\
transform:rotate(-30deg);pointer-events:none;print-color-adjust:exact}";

/// Words up to this long (in bytes) are kept whole in a table.
const SHORT_WORD: usize = 16;

/// What stands in the margin of each sheet, where the browser can.
const PAGE_START: &str = "@page{size:A4;margin:14mm 13mm 12mm;@top-right{font-size:9pt;content:\"";

const PAGE_NUMBER: &str = "\"}@bottom-right{font-size:9pt;content:";

const PAGE_END: &str = "}}";

impl Document {
    /// A whole HTML file without scripts and without anything from elsewhere.
    pub fn to_html(&self) -> String {
        html(self)
    }
}

fn html(document: &Document) -> String {
    let mut out = String::from("<!doctype html>\n");
    write_language(&mut out);
    out.push_str(
        " translate=\"no\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
    );
    escape(&mut out, &document.title);
    out.push_str("</title>\n<style>");
    write_style(&mut out, STYLE);
    write_style(&mut out, PAGE_START);
    write_plain(&mut out, &document.running());
    write_style(&mut out, PAGE_NUMBER);
    write_page_of(&mut out);
    out.push_str(PAGE_END);
    if document.practice {
        out.push_str(PRACTICE_STYLE);
    }
    out.push_str("</style>\n</head>\n<body>\n<main>\n");
    if document.practice {
        out.push_str("<p class=\"practice\" aria-hidden=\"true\">");
        escape(&mut out, &wording::practice_word().into());
        out.push_str("</p>\n");
    }
    element(&mut out, "h1", &document.title);
    out.push_str("<p class=\"mark\">");
    escape(&mut out, &document.marking);
    // What lies in a home has none.
    if !document.reference.is_empty() {
        out.push_str(" <span class=\"reference\">");
        escape(&mut out, &wording::paper_pair(wording::paper_reference(), &document.reference));
        out.push_str("</span>");
    }
    out.push_str("</p>\n");

    let mut new_sheet = false;
    for block in &document.blocks {
        if new_sheet {
            out.push_str("<div class=\"sheet\"></div>\n");
        }
        new_sheet = *block == Block::PageBreak;
        write_block(&mut out, block);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// The opening of a whole file, as far as its language goes. A file that runs from left to right need not say so.
pub(crate) fn write_language(out: &mut String) {
    out.push_str("<html lang=\"");
    out.push_str(wording::tag());
    out.push('"');
    if wording::direction() != "ltr" {
        out.push_str(" dir=\"");
        out.push_str(wording::direction());
        out.push('"');
    }
}

/// A style that is written for a language that runs from left to right: in others each side is the other one. Sides of
/// the margin of a sheet have no logical names.
pub(crate) fn write_style(out: &mut String, style: &str) {
    if wording::direction() == "ltr" {
        out.push_str(style);
        return;
    }
    for (place, part) in style.split("left").enumerate() {
        if place != 0 {
            out.push_str("right");
        }
        out.push_str(&part.replace("right", "left"));
    }
}

/// "Page 1 of 2", as a style sheet says it: strings, and between them what the printer counts.
pub(crate) fn write_page_of(out: &mut String) {
    let words = wording::paper_page_of("\u{0}", "\u{1}");
    let mut gap = "";
    for part in words.split_inclusive(['\u{0}', '\u{1}']) {
        let text = part.trim_end_matches(['\u{0}', '\u{1}']);
        if !text.is_empty() {
            out.push_str(gap);
            out.push('"');
            out.extend(text.chars().filter(|c| !matches!(c, '"' | '\\' | '<' | '\n')));
            out.push('"');
            gap = " ";
        }
        if text.len() < part.len() {
            out.push_str(gap);
            out.push_str(if part.ends_with('\u{0}') { "counter(page)" } else { "counter(pages)" });
            gap = " ";
        }
    }
}

/// Words in a style sheet: only plain signs are let through, for there is nothing to escape in them.
pub(crate) fn write_plain(out: &mut String, words: &str) {
    let is_plain = |c: &char| {
        c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '.' | '/' | ':' | ',') || '\u{9f}' < *c
    };
    out.extend(clean(&said(words)).chars().filter(is_plain));
}

fn write_block(out: &mut String, block: &Block) {
    match block {
        Block::Heading(level, words) => {
            element(
                out,
                if *level <= 2 {
                    "h2"
                } else if *level == 3 {
                    "h3"
                } else {
                    "h4"
                },
                words,
            );
        }
        Block::Paragraph(words) => element(out, "p", words),
        Block::Notice(kind, title, lines) => {
            out.push_str(match kind {
                NoticeKind::Danger => "<div class=\"notice danger\">\n",
                NoticeKind::Caution | NoticeKind::Note => "<div class=\"notice\">\n",
            });
            out.push_str("<p class=\"mark\" dir=\"auto\">");
            escape(out, title);
            out.push_str("</p>\n");
            write_list(out, lines);
            out.push_str("</div>\n");
        }
        Block::List(lines) => write_list(out, lines),
        Block::Table(table) => write_table(out, table),
        Block::Pairs(pairs) => {
            out.push_str("<dl>\n");
            for (name, value) in pairs {
                element(out, "dt", name);
                element(out, "dd", value);
            }
            out.push_str("</dl>\n");
        }
        Block::Room => out.push_str("<p class=\"room\"></p>\n"),
        Block::PageBreak => {}
    }
}

fn write_list(out: &mut String, lines: &[Text]) {
    if lines.is_empty() {
        return;
    }
    out.push_str("<ul>\n");
    for words in lines {
        element(out, "li", words);
    }
    out.push_str("</ul>\n");
}

fn write_table(out: &mut String, table: &Table) {
    out.push_str("<table>\n");
    element(out, "caption", &table.caption);
    out.push_str("<thead>\n<tr>\n");
    for head in &table.head {
        out.push_str("<th scope=\"col\">");
        escape(out, head);
        out.push_str("</th>\n");
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>\n");
        for (place, cell) in row.iter().enumerate() {
            let tag = if place == 0 { "th" } else { "td" };
            out.push_str(if place == 0 { "<th scope=\"row\"" } else { "<td" });
            // A squeezed column may break long words anywhere, and should leave short ones whole.
            if cell.split_whitespace().all(|word| word.len() <= SHORT_WORD) {
                out.push_str(" class=\"whole\"");
            }
            out.push_str(" dir=\"auto\">");
            escape(out, cell);
            out.push_str("</");
            out.push_str(tag);
            out.push_str(">\n");
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// An element whose direction follows its own words, so that they cannot reorder their neighbours.
fn element(out: &mut String, tag: &str, words: &Text) {
    out.push('<');
    out.push_str(tag);
    out.push_str(" dir=\"auto\">");
    escape(out, words);
    out.push_str("</");
    out.push_str(tag);
    out.push_str(">\n");
}

/// The only way into the file for words: markup becomes text.
pub(crate) fn escape(out: &mut String, words: &Text) {
    for c in clean(words).chars() {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn document(words: &str) -> Document {
        Document {
            title: words.into(),
            marking: words.into(),
            reference: words.into(),
            initials: words.into(),
            practice: false,
            blocks: vec![
                Block::Heading(2, words.into()),
                Block::Paragraph(words.into()),
                Block::Notice(NoticeKind::Danger, words.into(), vec![words.into()]),
                Block::List(vec![words.into()]),
                Block::Table(Table {
                    caption: words.into(),
                    head: vec![words.into()],
                    rows: vec![vec![words.into()]],
                }),
                Block::Pairs(vec![(words.into(), words.into())]),
            ],
        }
    }

    #[test]
    fn markup_is_text_everywhere() {
        let html = document("</style></title><script>alert('1')</script>\"x").to_html();
        assert!(!html.contains("<script"), "{html}");
        assert_eq!(html.matches("</style>").count(), 1);
        assert_eq!(html.matches("</title>").count(), 1);
        assert!(!html.contains("x\"\""));
    }

    #[test]
    fn direction_marks_are_taken_out_everywhere() {
        let hostile = document("a\u{202e}b\u{2067}c\u{200f}");
        for out in [hostile.to_html(), hostile.to_text()] {
            assert!(!out.contains(['\u{202e}', '\u{2067}', '\u{200f}']));
        }
    }

    #[test]
    fn a_table_has_headings_for_its_columns_and_rows() {
        let html = document("x").to_html();
        assert!(html.contains("<th scope=\"col\">x</th>"));
        assert!(html.contains("<th scope=\"row\" class=\"whole\" dir=\"auto\">x</th>"));
    }
}
