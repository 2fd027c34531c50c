//! A document as plain text.

use crate::papers::document::{Block, Document};
use crate::phrases::clean::clean;
use crate::phrases::sentences::said;
use windscreen_core::Text;
use windscreen_wording as wording;

/// The longest underline of a heading.
const LONGEST_LINE: usize = 60;

impl Document {
    /// The parts alone as plain text, without title, marking and reference.
    pub fn to_bare_text(&self) -> String {
        bare(self)
    }

    /// Plain text for pasting: headings underlined, tables as "Label: value" lines, nothing wrapped.
    pub fn to_text(&self) -> String {
        whole(self)
    }
}

fn whole(document: &Document) -> String {
    let mut out = String::new();
    heading(&mut out, &document.title, '=');
    line(&mut out, &document.marking);
    if !document.reference.is_empty() {
        pair(&mut out, wording::paper_reference(), &document.reference);
    }
    if !document.initials.is_empty() {
        pair(&mut out, wording::paper_initials(), &document.initials);
    }
    out.push_str(&bare(document));
    out
}

/// The parts alone.
fn bare(document: &Document) -> String {
    let mut out = String::new();
    // Whatever is taken out of the paper of an invented family begins so: each part, and the whole.
    if document.practice {
        line(&mut out, &wording::practice_paper_warning().into());
    }
    let mut after_heading = false;
    for block in &document.blocks {
        if matches!(block, Block::Pairs(_) | Block::Table(_)) && !after_heading {
            out.push('\n');
        }
        after_heading = matches!(block, Block::Heading(..));
        match block {
            Block::Heading(level, words) => {
                out.push('\n');
                match level {
                    0..=2 if document.practice => {
                        heading(&mut out, &wording::practice_paper_title(words), '=');
                    }
                    0..=2 => heading(&mut out, words, '='),
                    3 => heading(&mut out, words, '-'),
                    _ => {
                        out.push_str(&wording::paper_small_heading(&clean(words)));
                        out.push('\n');
                    }
                }
            }
            Block::Paragraph(words) => line(&mut out, words),
            Block::Notice(_, title, lines) => {
                out.push_str("\n*** ");
                out.push_str(&clean(title));
                out.push_str(" ***\n");
                for words in lines {
                    item(&mut out, words);
                }
                out.push('\n');
            }
            Block::List(lines) => {
                for words in lines {
                    item(&mut out, words);
                }
            }
            Block::Table(table) => {
                line(&mut out, &table.caption);
                for row in &table.rows {
                    for (head, cell) in table.head.iter().zip(row) {
                        if !cell.is_empty() {
                            pair(&mut out, head, cell);
                        }
                    }
                    out.push('\n');
                }
            }
            Block::Pairs(pairs) => {
                for (name, value) in pairs {
                    pair(&mut out, name, value);
                }
            }
            Block::Room => line(&mut out, &"_".repeat(LONGEST_LINE).into()),
            Block::PageBreak => {}
        }
    }
    out
}

fn heading(out: &mut String, words: &Text, under: char) {
    let words = clean(words);
    line(out, &words);
    for _ in 0..words.chars().count().min(LONGEST_LINE) {
        out.push(under);
    }
    out.push('\n');
}

fn line(out: &mut String, words: &Text) {
    if !words.is_empty() {
        out.push_str(&clean(words));
        out.push('\n');
    }
}

fn item(out: &mut String, words: &Text) {
    out.push_str("- ");
    line(out, words);
}

fn pair(out: &mut String, name: &str, value: &Text) {
    let (name, value) = (clean(&said(name)), clean(value));
    if name.ends_with('?') {
        out.push_str(&name);
        out.push(' ');
        out.push_str(&value);
    } else {
        out.push_str(&wording::paper_pair(&name, &value));
    }
    out.push('\n');
}
