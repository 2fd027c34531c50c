//! HTML: what stands between two tags, and the attributes that are read aloud. A link stands within its sentence; any
//! other element holds whole ones. Comments, and what scripts and styles hold, are passed over.

use super::{Book, Piece};
use crate::SOURCE;

/// Attributes that somebody reads or hears.
const READ: &[&str] = &["aria-label", "aria-description", "title", "alt", "placeholder"];

/// A page, or a part of one. `quoted` writes the words once more where the page itself stands in a string. A character
/// that [`is_code`] stands for code in between.
pub(super) fn exchange(page: &str, book: &mut Book<'_>, quoted: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut run = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        let (words, tag) = rest.split_at(start);
        push_words(&mut run, words);
        let n = if tag.starts_with("<!--") {
            tag.find("-->").map_or(tag.len(), |it| it + 3)
        } else {
            tag_length(tag)
        };
        let (tag, after) = tag.split_at(n);
        rest = after;
        let name = name(tag);
        if name.trim_start_matches('/') == "a" {
            run.push(Piece::Code(exchange_tag(tag, book, quoted)));
            continue;
        }
        out.push_str(&exchange_run(&run, book, quoted));
        run.clear();
        out.push_str(&exchange_tag(tag, book, quoted));
        if matches!(name, "script" | "style") {
            let end = rest.find(&format!("</{name}")).unwrap_or(rest.len());
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    push_words(&mut run, rest);
    out.push_str(&exchange_run(&run, book, quoted));
    out
}

/// The character that stands for the code with this number, in a page that a script makes.
pub(super) fn code_mark(n: usize) -> char {
    let n = u32::try_from(n).unwrap_or(u32::MAX);
    char::from_u32(0xf_0000_u32.saturating_add(n))
        .expect("no script has so much code in one string")
}

fn is_code(letter: char) -> bool {
    (0xf_0000..=0xf_fffd).contains(&u32::from(letter))
}

fn push_words(run: &mut Vec<Piece>, words: &str) {
    for part in words.split_inclusive(is_code) {
        let words = part.trim_end_matches(is_code);
        if !words.is_empty() {
            run.push(Piece::Words(words.to_owned()));
        }
        if words.len() < part.len() {
            run.push(Piece::Code(part[words.len()..].to_owned()));
        }
    }
}

/// How long a tag is; a `>` within a value does not end it.
fn tag_length(tag: &str) -> usize {
    let mut quote = None;
    for (at, letter) in tag.char_indices() {
        match (quote, letter) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(it), _) if it == letter => quote = None,
            _ => {}
        }
    }
    tag.len()
}

/// The name of a tag, with the `/` of one that ends.
fn name(tag: &str) -> &str {
    let tag = tag.trim_start_matches('<');
    tag.split(|char: char| !(char.is_ascii_alphanumeric() || char == '/'))
        .next()
        .unwrap_or_default()
}

/// What stands between two tags: the space around it stays.
fn exchange_run(run: &[Piece], book: &mut Book<'_>, quoted: &dyn Fn(&str) -> String) -> String {
    let mut own = run.to_vec();
    let (mut before, mut after) = (String::new(), String::new());
    if let Some(Piece::Words(words)) = own.first_mut() {
        let n = words.len() - words.trim_start().len();
        before = words.drain(..n).collect();
    }
    if let Some(Piece::Words(words)) = own.last_mut() {
        after = words.split_off(words.trim_end().len());
    }
    own.retain(|own| !matches!(own, Piece::Words(words) if words.is_empty()));
    let escaped = |words: &str| quoted(&text(words));
    match book.say(&own, &escaped) {
        Some(said) => [before, plain(&said), after].concat(),
        None => plain(run),
    }
}

fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|(Piece::Words(it) | Piece::Code(it))| it.as_str()).collect()
}

/// A tag with what it says aloud, and in which language.
fn exchange_tag(tag: &str, book: &mut Book<'_>, quoted: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = tag;
    // Up to each value in double quotes, which is how all of ours are written.
    while let Some((before, value, after)) = rest.split_once("=\"").and_then(|(before, it)| {
        let (value, after) = it.split_once('"')?;
        Some((before, value, after))
    }) {
        let attribute = before.rsplit(|char: char| char.is_whitespace()).next().unwrap_or_default();
        let mut value = value.to_owned();
        let mut direction = "";
        if READ.contains(&attribute) {
            let mut run = Vec::new();
            push_words(&mut run, &value);
            let escaped = |words: &str| quoted(&text(words).replace('"', "&quot;"));
            value = book.say(&run, &escaped).map_or(value, |said| plain(&said));
        } else if attribute == "lang" && value == SOURCE {
            book.language.tag().clone_into(&mut value);
            direction = if book.language.direction() == "rtl" { " dir=\"rtl\"" } else { "" };
        }
        out.push_str(&[before, "=\"", &value, "\"", direction].concat());
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Words as the text of an element.
fn text(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
