//! What somebody typed or pasted, without the characters that show nothing and could make a page lie.

use crate::phrases::sentences::said;
use windscreen_core::Text;

/// Typed or pasted words without characters that could reorder or hide other words on the page:
/// text-direction controls, other control characters and tags. Line breaks and tabs stay, and so
/// does everything a language needs.
pub fn clean(words: &Text) -> Text {
    let trimmed = words.trim();
    if trimmed.len() == words.len() && !words.contains(|c| c == '\r' || is_hidden(c)) {
        return words.clone();
    }
    let mut out = String::with_capacity(trimmed.len());
    let mut before = ' ';
    for c in trimmed.chars() {
        match c {
            // The second half of a line break that is already there.
            '\n' if before == '\r' => {}
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => out.push('\n'),
            c if is_hidden(c) => {}
            c => out.push(c),
        }
        before = c;
    }
    said(out.trim())
}

/// Whether a character shows nothing and can change how its neighbours are read.
fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_reorder_words_are_taken_out_and_languages_stay() {
        assert_eq!(&*clean(&"no\u{202e}t\u{2066} seen\u{0}\u{e0041}".into()), "not seen");
        assert_eq!(&*clean(&" a\r\nb\u{2028}c\td ".into()), "a\nb\nc\td");
        assert_eq!(&*clean(&"سلام \u{5e9}\u{5dc} n\u{303}".into()), "سلام \u{5e9}\u{5dc} n\u{303}");
    }
}
