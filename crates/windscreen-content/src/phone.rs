//! Whether a text can be a telephone number in the United Kingdom, whole.
//!
//! A digit too few, or a letter in place of a digit, rings nobody or somebody else. How many digits a number has is
//! told by how it begins; which numbers there are is not known here.

/// What is wrong with a text that should be a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It holds no whole number.
    NotWhole,
    /// It begins with a whole number, or names one, and says more than an option or an extension.
    SaysMore,
    /// The figures are a whole number, and what stands between them is not as it is in one.
    Misshapen,
}

/// What is wrong with a text that should be a telephone number, with an option or an extension after it at most.
pub(crate) fn fault(text: &str) -> Option<Fault> {
    let start =
        text.find(|letter: char| letter.is_ascii_digit() || letter == '+').unwrap_or(text.len());
    let (before, rest) = text.split_at(start);
    let end = rest.find(|letter: char| !is_of_number(letter)).unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    if !is_whole(number) {
        return Some(Fault::NotWhole);
    }
    let is_only_option = after.split(|after| !is_of_word(after)).all(is_option);
    let is_first = before.trim_end_matches(is_of_number).is_empty();
    if !is_first || !is_only_option {
        return Some(Fault::SaysMore);
    }
    let number = text.get(..start + end).unwrap_or(text);
    if is_shaped(number) { None } else { Some(Fault::Misshapen) }
}

/// Whether the figures of a number stand as they do in one: single spaces, hyphens or full stops between them, one pair of
/// brackets at a time, and a plus sign only before all of them.
fn is_shaped(number: &str) -> bool {
    // A bracket after it may begin the option.
    let number =
        number.trim().trim_end_matches(|letter: char| !letter.is_ascii_digit() && letter != ')');
    let (mut gap, mut is_open, mut is_begun) = (String::new(), false, false);
    for letter in number.chars() {
        match letter {
            '0'..='9' => {
                if !matches!(&*gap, "" | " " | "-" | "." | "(" | " (" | ")" | ") " | ")-") {
                    return false;
                }
                gap.clear();
                is_begun = true;
            }
            '+' if !is_begun && !gap.contains('+') => {}
            '(' if !is_open => {
                is_open = true;
                gap.push('(');
            }
            ')' if is_open && gap.is_empty() => {
                is_open = false;
                gap.push(')');
            }
            '-' | '.' => gap.push(letter),
            _ if letter.is_whitespace() => gap.push(' '),
            _ => return false,
        }
    }
    !is_open
}

fn is_of_number(letter: char) -> bool {
    letter.is_ascii_digit()
        || letter.is_whitespace()
        || matches!(letter, '+' | '(' | ')' | '-' | '.')
}

fn is_of_word(letter: char) -> bool {
    !letter.is_whitespace() && !matches!(letter, ',' | ';' | ':' | '.' | '(' | ')')
}

/// Whether it is a word by which an option or an extension is said, or its figures.
fn is_option(word: &str) -> bool {
    const WORDS: &[&str] = &["option", "opt", "extension", "ext", "then", "press"];
    WORDS.iter().any(|it| it.eq_ignore_ascii_case(word))
        || word.len() <= 6
            && word.bytes().all(|it| it.is_ascii_digit() || matches!(it, b'#' | b'*'))
}

/// Whether these are all digits of a number: with the code of its place, as it is rung from anywhere in the country.
fn is_whole(number: &str) -> bool {
    let n = number.bytes().filter(u8::is_ascii_digit).count();
    let mut digits = number.bytes().filter(u8::is_ascii_digit);
    if number.contains('+') {
        return (9..=15).contains(&n);
    }
    match (digits.next(), digits.next()) {
        // From here the world is rung so.
        (Some(b'0'), Some(b'0')) => (12..=17).contains(&n),
        (Some(b'0'), Some(b'2' | b'3' | b'7')) => n == 11,
        // Some of these are short.
        (Some(b'0'), Some(b'8')) => n == 8 || n == 10 || n == 11,
        (Some(b'0'), Some(b'1' | b'5' | b'9')) => n == 10 || n == 11,
        // For everybody, and to write to.
        (Some(b'1'), Some(b'1')) => n == 3 || n == 6,
        (Some(b'1'), Some(b'8')) | (Some(b'6'..=b'8'), Some(_)) => n == 5,
        (Some(b'1' | b'9'), Some(_)) => n == 3,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, fault};

    #[test]
    fn a_number_is_told_from_what_cannot_be_one() {
        for whole in [
            "0300 123 7047",
            "01244 977277",
            "(01244) 977277",
            "+44 (0)300 123 7047",
            "016977 2345",
            "0800 1111",
            "101",
            "116 123",
            "18000",
            "85258",
            "0300 123 7047, option 3",
            "0300 123 7047 (option 3, then 1)",
            "01244 977277 ext. 12",
            "0044 300 123 7047",
            "01244-977277",
            "+44 (300) 123-7047",
        ] {
            assert_eq!(fault(whole), None, "{whole}");
        }
        for wrong in [
            "",
            " ",
            "ask the council",
            "0300 123 704",
            "0300 l23 7047",
            "O300 123 7047",
            "977277",
            "12",
            "0",
            "+44",
            "07700 90012",
            "0300 123 70477",
            "option 3",
        ] {
            assert_eq!(fault(wrong), Some(Fault::NotWhole), "{wrong}");
        }
        for more in
            ["0300 123 7047 (ask for i-ART)", "Tel: 0300 123 7047", "0300 123 7047 or 01244 977277"]
        {
            assert_eq!(fault(more), Some(Fault::SaysMore), "{more}");
        }
        for misshapen in [
            "0300  123 7047",
            "(01244 977277",
            "01244) 977277",
            "0300)123(7047",
            "0300 12+3 7047",
            "0300--123 7047",
            "((01244)) 977277",
        ] {
            assert_eq!(fault(misshapen), Some(Fault::Misshapen), "{misshapen}");
        }
    }
}
