//! CSS and Sass: what `content` puts out. Functions among its strings are code.

use super::{Book, Piece, has_letters};
use std::fmt::Write as _;

pub(super) fn exchange(style: &str, book: &mut Book<'_>) -> String {
    let mut out = String::new();
    let mut rest = style;
    while let Some(letter) = rest.chars().next() {
        let n = if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |it| it + 2)
        } else if rest.starts_with("//") && !out.ends_with(':') {
            rest.find('\n').unwrap_or(rest.len())
        } else if matches!(letter, '"' | '\'') {
            string_length(rest)
        } else if let Some(value) = rest.strip_prefix("content:")
            && !out.ends_with(|char: char| char.is_alphanumeric() || char == '-')
        {
            let n = value_length(value);
            out.push_str("content:");
            out.push_str(&exchange_value(&value[..n], book));
            rest = &value[n..];
            continue;
        } else {
            letter.len_utf8()
        };
        out.push_str(&rest[..n]);
        rest = &rest[n..];
    }
    out
}

/// How long the string is with which this begins, with its quotes.
fn string_length(text: &str) -> usize {
    let mut letters = text.char_indices();
    let quote = letters.next().map(|(_, it)| it);
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' {
            letters.next();
        } else if Some(letter) == quote {
            return at + letter.len_utf8();
        }
    }
    text.len()
}

/// Up to where a value goes.
fn value_length(text: &str) -> usize {
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        at += match letter {
            ';' | '}' => return at,
            '"' | '\'' => string_length(&text[at..]),
            _ => letter.len_utf8(),
        };
    }
    at
}

fn exchange_value(value: &str, book: &mut Book<'_>) -> String {
    let own = value.trim();
    let mut pieces = Vec::new();
    let mut rest = own;
    while !rest.is_empty() {
        let n = if rest.starts_with(['"', '\'']) {
            string_length(rest)
        } else {
            rest.find(['"', '\'']).unwrap_or(rest.len())
        };
        let (piece, after) = rest.split_at(n);
        pieces.push(if piece.starts_with(['"', '\'']) {
            Piece::Words(piece[1..piece.len() - 1].to_owned())
        } else {
            Piece::Code(piece.trim().to_owned())
        });
        rest = after.trim_start();
    }
    let is_read =
        pieces.iter().any(|piece| matches!(piece, Piece::Words(words) if has_letters(words)));
    let said = if is_read { book.say(&pieces, &escaped) } else { None };
    let Some(said) = said else { return value.to_owned() };
    let said: Vec<String> = said
        .into_iter()
        .map(|said| match said {
            Piece::Words(words) => format!("\"{words}\""),
            Piece::Code(code) => code,
        })
        .collect();
    value.replacen(own, &said.join(" "), 1)
}

/// Words within double quotes. What would begin a value of Sass, or end the element around a style, is written by its
/// number.
fn escaped(words: &str) -> String {
    let mut out = String::new();
    for letter in words.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' | '<' | '#' => {
                // Writing to a String does not fail.
                let _ = write!(out, "\\{:x} ", u32::from(letter));
            }
            _ => out.push(letter),
        }
    }
    out
}
