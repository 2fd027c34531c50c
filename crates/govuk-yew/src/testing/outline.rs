//! HTML as an outline that is the same for all ways of writing the same page.

use std::fmt::Write as _;

use scraper::{ElementRef, Html, Node};

/// Elements whose text runs on with what is around them, so that a space beside them counts.
const INLINE: [&str; 9] = ["a", "abbr", "b", "code", "em", "i", "label", "span", "strong"];

/// Attributes that count by being there.
const BOOLEAN: [&str; 4] = ["checked", "disabled", "open", "selected"];

/// One line per element and per text: attributes in order, classes as a set, runs of space as one.
pub(crate) fn outline(html: &str) -> String {
    let document = Html::parse_fragment(html);
    let mut lines = String::new();
    children(document.root_element(), 0, &mut lines);
    lines
}

fn children(parent: ElementRef<'_>, depth: usize, lines: &mut String) {
    for child in parent.children() {
        match child.value() {
            Node::Text(text) => {
                let words: Vec<&str> = text.split_whitespace().collect();
                if words.is_empty() {
                    continue;
                }
                let is_inline = |neighbour: Option<ego_tree::NodeRef<'_, Node>>| {
                    neighbour
                        .and_then(|node| {
                            node.value()
                                .as_element()
                                .map(|element| INLINE.contains(&element.name()))
                        })
                        .unwrap_or(false)
                };
                let before =
                    text.starts_with(char::is_whitespace) && is_inline(child.prev_sibling());
                let after = text.ends_with(char::is_whitespace) && is_inline(child.next_sibling());
                let (before, after) = (if before { " " } else { "" }, if after { " " } else { "" });
                line(depth, &format!("{:?}", [before, &words.join(" "), after].concat()), lines);
            }
            Node::Element(element) => {
                let mut attributes: Vec<String> = element
                    .attrs()
                    .map(|(name, value)| {
                        if BOOLEAN.contains(&name) {
                            return name.to_owned();
                        }
                        let value = if name == "class" {
                            let mut classes: Vec<&str> = value.split_whitespace().collect();
                            classes.sort_unstable();
                            classes.dedup();
                            classes.join(" ")
                        } else {
                            value.to_owned()
                        };
                        format!("{name}={value:?}")
                    })
                    .collect();
                attributes.sort_unstable();
                line(depth, &format!("<{} {}>", element.name(), attributes.join(" ")), lines);
                if let Some(child) = ElementRef::wrap(child) {
                    children(child, depth + 1, lines);
                }
            }
            _ => {}
        }
    }
}

fn line(depth: usize, text: &str, lines: &mut String) {
    writeln!(lines, "{}{text}", "  ".repeat(depth)).expect("writing to a string cannot fail");
}

/// The first lines that differ, for a person to read.
pub(crate) fn first_difference(published: &str, ours: &str) -> String {
    let (mut published_lines, mut our_lines) = (published.lines(), ours.lines());
    loop {
        match (published_lines.next(), our_lines.next()) {
            (Some(published), Some(ours)) if published == ours => {}
            (published, ours) => {
                let (published, ours) =
                    (published.unwrap_or("(nothing)"), ours.unwrap_or("(nothing)"));
                return format!("  published: {published}\n  ours:      {ours}");
            }
        }
    }
}

#[test]
fn what_does_not_matter_is_left_out() {
    let one = "<p class='b a' id=x>\n  One <b>two</b>\n</p>";
    let other = "<p id='x' class='a b a'>One <b>two</b></p>";
    assert_eq!(outline(one), outline(other));
}

#[test]
fn what_matters_is_kept() {
    assert_ne!(outline("<p>One <b>two</b></p>"), outline("<p>One<b>two</b></p>"));
    assert_ne!(outline("<p id=x></p>"), outline("<p id=y></p>"));
    assert_ne!(outline("<p><b></b></p>"), outline("<p></p><b></b>"));
}
