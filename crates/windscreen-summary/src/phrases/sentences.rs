//! Words put together: lists, sentences one after another, and words that begin a line or stand within one.

use windscreen_core::Text;
use windscreen_wording as wording;

/// Words as shared text.
pub(crate) fn said(words: &str) -> Text {
    words.into()
}

/// Puts pieces together. Cheaper in Wasm than `format!`.
pub(crate) fn text(parts: &[&str]) -> Text {
    parts.concat().into()
}

/// A whole number in figures.
pub(crate) fn figure(n: usize) -> String {
    n.to_string()
}

/// Words that begin a line, as they stand within one. What begins with capitals, as an abbreviation does, stays.
pub(crate) fn in_a_line(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next();
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return words.to_owned();
    }
    first.into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Words with which a line begins.
pub(crate) fn capital(words: &str) -> Text {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect::<String>().into()
}

/// Parts that are whole sentences or are made such, one after another.
pub(crate) fn sentences(parts: &[Text]) -> Text {
    let mut out = String::new();
    for part in parts {
        let part = part.trim();
        if part.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(part);
        let closed = part.trim_end_matches(['”', '’', '"', '\'', ')']);
        if !closed.ends_with(['.', '!', '?', ':', '…']) {
            out.push('.');
        }
    }
    out.into()
}

/// "a, b or c": `last` is what the catalogue says before the last of several.
pub(crate) fn listed(parts: &[&str], last: &str) -> String {
    let mut words = String::new();
    for (place, part) in parts.iter().enumerate() {
        if 0 < place {
            if place + 1 == parts.len() {
                words.push(' ');
                words.push_str(last);
                words.push(' ');
            } else {
                words.push_str(wording::list_comma());
            }
        }
        words.push_str(part);
    }
    words
}

/// Lines in one, with "; " between them.
pub(crate) fn joined(lines: &[Text]) -> Text {
    let mut out = String::new();
    for line in lines {
        if !out.is_empty() {
            out.push_str(wording::paper_semicolon());
        }
        out.push_str(line);
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_as_a_sentence() {
        assert_eq!(listed(&["a"], wording::list_or()), "a");
        assert_eq!(listed(&["a", "b"], wording::list_or()), "a or b");
        assert_eq!(listed(&["a", "b", "c"], wording::list_or()), "a, b or c");
    }
}
