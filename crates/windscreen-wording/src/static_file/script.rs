//! JavaScript: strings, templates, and strings put together with `+`. A template that holds tags is read as a page.

use super::{Book, Piece, page};
use crate::SOURCE;
use std::fmt::Write as _;
use std::ops::Range;

pub(super) fn exchange(script: &str, book: &mut Book<'_>) -> String {
    let mut reader = Reader { text: script, at: 0 };
    let tokens = reader.tokens(false);
    Writer { text: script, book }.exchange(&tokens)
}

// ----- reading

struct Token {
    what: What,
    range: Range<usize>,
}

enum What {
    /// Space and comments.
    Nothing,
    /// A string in quotes.
    Words,
    /// A string in backticks: its pieces, in order.
    Template(Vec<TemplatePiece>),
    /// A name, a keyword or a number.
    Name,
    Pattern,
    Sign,
}

enum TemplatePiece {
    Words(Range<usize>),
    Code(Vec<Token>),
}

/// Words after which an expression begins, as after an operator.
const BEFORE: &[&str] = &[
    "return", "typeof", "case", "in", "of", "else", "do", "void", "throw", "new", "await",
    "default", "yield",
];

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// All tokens from here; in a template up to the brace that ends its code.
    fn tokens(&mut self, is_in_template: bool) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut depth = 0;
        while let Some(letter) = self.rest().chars().next() {
            if is_in_template && letter == '}' && depth == 0 {
                break;
            }
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            let start = self.at;
            let what = self.token(letter, &tokens);
            tokens.push(Token { what, range: start..self.at });
        }
        tokens
    }

    fn token(&mut self, letter: char, before: &[Token]) -> What {
        let rest = self.rest();
        let is_name = |it: char| it.is_alphanumeric() || matches!(it, '_' | '$' | '#');
        if letter.is_whitespace() {
            self.at += rest.find(|char: char| !char.is_whitespace()).unwrap_or(rest.len());
            What::Nothing
        } else if rest.starts_with("//") {
            self.at += rest.find('\n').unwrap_or(rest.len());
            What::Nothing
        } else if rest.starts_with("/*") {
            self.at += rest.find("*/").map_or(rest.len(), |it| it + 2);
            What::Nothing
        } else if matches!(letter, '"' | '\'') {
            self.string(letter);
            What::Words
        } else if letter == '`' {
            What::Template(self.template())
        } else if letter == '/' && begins_expression(self.text, before) {
            self.pattern();
            What::Pattern
        } else if is_name(letter) {
            self.at += rest.find(|char: char| !is_name(char)).unwrap_or(rest.len());
            What::Name
        } else {
            let signs = ["?.", "++", "+=", "=>"];
            let sign = signs.iter().find(|sign| rest.starts_with(**sign));
            self.at += sign.map_or(letter.len_utf8(), |it| it.len());
            What::Sign
        }
    }

    fn string(&mut self, quote: char) {
        self.at += 1;
        while let Some(letter) = self.rest().chars().next() {
            self.at += letter.len_utf8();
            if letter == quote {
                return;
            }
            if letter == '\\' {
                self.at += self.rest().chars().next().map_or(0, char::len_utf8);
            }
        }
    }

    fn pattern(&mut self) {
        self.at += 1;
        let mut is_in_class = false;
        while let Some(letter) = self.rest().chars().next() {
            self.at += letter.len_utf8();
            match letter {
                '\\' => self.at += self.rest().chars().next().map_or(0, char::len_utf8),
                '[' => is_in_class = true,
                ']' => is_in_class = false,
                '/' if !is_in_class => return,
                _ => {}
            }
        }
    }

    fn template(&mut self) -> Vec<TemplatePiece> {
        self.at += 1;
        let mut pieces = Vec::new();
        let mut start = self.at;
        while let Some(letter) = self.rest().chars().next() {
            let is_code = self.rest().starts_with("${");
            if (is_code || letter == '`') && start < self.at {
                pieces.push(TemplatePiece::Words(start..self.at));
            }
            if is_code {
                self.at += 2;
                pieces.push(TemplatePiece::Code(self.tokens(true)));
                start = self.at + 1;
            }
            self.at += letter.len_utf8(); // of code, the brace that ends it
            if letter == '`' {
                break;
            }
            if letter == '\\' {
                self.at += self.rest().chars().next().map_or(0, char::len_utf8);
            }
        }
        pieces
    }
}

/// Whether after these tokens an expression begins: then a `/` opens a pattern and a `(` calls nothing.
fn begins_expression(text: &str, before: &[Token]) -> bool {
    let last = before.iter().rev().find(|before| !matches!(before.what, What::Nothing));
    last.is_none_or(|it| match it.what {
        What::Name => BEFORE.contains(&&text[it.range.clone()]),
        What::Sign => !matches!(&text[it.range.clone()], ")" | "]" | "}"),
        _ => false,
    })
}

// ----- writing

struct Writer<'a, 'b> {
    text: &'a str,
    book: &'a mut Book<'b>,
}

impl Writer<'_, '_> {
    fn exchange(&mut self, tokens: &[Token]) -> String {
        let mut out = String::new();
        let mut at = 0;
        while at < tokens.len() {
            let operands = self.sum(tokens, at);
            if let [.., last] = &operands[..]
                && operands.iter().any(|operand| Self::is_words(tokens, operand))
            {
                out.push_str(&self.exchange_sum(tokens, &operands));
                at = last.end;
                continue;
            }
            let own = &self.text[tokens[at].range.clone()];
            match &tokens[at].what {
                What::Template(pieces) => out.push_str(&self.exchange_template(pieces)),
                _ => out.push_str(own),
            }
            at += 1;
        }
        out
    }

    fn is_sign(&self, tokens: &[Token], at: usize, signs: &[&str]) -> bool {
        tokens.get(at).is_some_and(|token| signs.contains(&&self.text[token.range.clone()]))
    }

    /// The next token that is something.
    fn next(tokens: &[Token], at: usize) -> usize {
        at + tokens[at.min(tokens.len())..]
            .iter()
            .take_while(|token| matches!(token.what, What::Nothing))
            .count()
    }

    /// What is put together with `+` from here on: the tokens of each operand. One alone is a sum as well.
    fn sum(&self, tokens: &[Token], start: usize) -> Vec<Range<usize>> {
        let mut operands = Vec::new();
        let mut at = start;
        while let Some(end) = self.operand(tokens, at) {
            operands.push(at..end);
            let plus = Self::next(tokens, end);
            if !self.is_sign(tokens, plus, &["+"]) {
                break;
            }
            at = Self::next(tokens, plus + 1);
        }
        operands
    }

    /// Where an operand ends that begins here: a string by itself; a name or brackets, with all that hangs on it.
    fn operand(&self, tokens: &[Token], start: usize) -> Option<usize> {
        let first = tokens.get(start)?;
        let mut end = match first.what {
            What::Words | What::Template(_) => return Some(start + 1),
            What::Name if !BEFORE.contains(&&self.text[first.range.clone()]) => start + 1,
            What::Sign if self.is_sign(tokens, start, &["("]) => {
                if !begins_expression(self.text, &tokens[..start]) {
                    return None;
                }
                self.closing(tokens, start)?
            }
            _ => return None,
        };
        loop {
            let at = Self::next(tokens, end);
            if self.is_sign(tokens, at, &[".", "?."]) {
                end = Self::next(tokens, at + 1) + 1;
            } else if self.is_sign(tokens, at, &["(", "["]) {
                end = self.closing(tokens, at)?;
            } else {
                return Some(end.min(tokens.len()));
            }
        }
    }

    /// Behind the bracket that closes the one here.
    fn closing(&self, tokens: &[Token], start: usize) -> Option<usize> {
        let mut depth = 0;
        for at in start..tokens.len() {
            if self.is_sign(tokens, at, &["(", "[", "{"]) {
                depth += 1;
            } else if self.is_sign(tokens, at, &[")", "]", "}"]) {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
        }
        None
    }

    fn is_words(tokens: &[Token], operand: &Range<usize>) -> bool {
        operand.len() == 1 && matches!(tokens[operand.start].what, What::Words)
    }

    fn exchange_sum(&mut self, tokens: &[Token], operands: &[Range<usize>]) -> String {
        let mut pieces = Vec::new();
        let mut quote = "\"";
        for operand in operands {
            if !Self::is_words(tokens, operand) {
                pieces.push(Piece::Code(self.exchange(&tokens[operand.clone()])));
                continue;
            }
            let own = &self.text[tokens[operand.start].range.clone()];
            quote = &own[..1];
            let words = &own[1..own.len() - 1];
            if operands.len() == 1 && words == SOURCE {
                return [quote, self.book.language.tag(), quote].concat();
            }
            match pieces.last_mut() {
                Some(Piece::Words(before)) => before.push_str(words),
                _ => pieces.push(Piece::Words(words.to_owned())),
            }
        }
        let escaped = |words: &str| in_quotes(words, quote);
        if let Some(said) = self.book.say(&pieces, &escaped) {
            return put_together(&said, quote);
        }
        // As it is; but the code in it may say something.
        let mut out = String::new();
        let mut pieces = pieces.into_iter();
        let (Some(first), Some(last)) = (operands.first(), operands.last()) else { return out };
        let mut at = first.start;
        while at < last.end {
            let operand = operands.iter().find(|operand| operand.start == at);
            if let Some(operand) = operand.filter(|operand| !Self::is_words(tokens, operand)) {
                let code = pieces.find(|piece| matches!(piece, Piece::Code(_)));
                if let Some(Piece::Code(code)) = code {
                    out.push_str(&code);
                }
                at = operand.end;
            } else {
                out.push_str(&self.text[tokens[at].range.clone()]);
                at += 1;
            }
        }
        out
    }

    fn exchange_template(&mut self, template: &[TemplatePiece]) -> String {
        let pieces: Vec<Piece> = template
            .iter()
            .map(|template| match template {
                TemplatePiece::Words(range) => Piece::Words(self.text[range.clone()].to_owned()),
                TemplatePiece::Code(tokens) => Piece::Code(self.exchange(tokens)),
            })
            .collect();
        let has_tags = pieces.iter().any(
            |piece| matches!(piece, Piece::Words(words) if words.contains('<') && words.contains('>')),
        );
        if has_tags {
            return self.exchange_page(&pieces);
        }
        let escaped = |words: &str| in_quotes(words, "`");
        let said = self.book.say(&pieces, &escaped).unwrap_or(pieces);
        let mut out = String::from("`");
        for piece in &said {
            push_piece(&mut out, piece);
        }
        out.push('`');
        out
    }

    /// A template that holds tags.
    fn exchange_page(&mut self, pieces: &[Piece]) -> String {
        let mut page = String::new();
        let mut code = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Words(words) => page.push_str(words),
                Piece::Code(it) => {
                    page.push(page::code_mark(code.len()));
                    code.push(it);
                }
            }
        }
        let mut said = page::exchange(&page, self.book, &|words| in_quotes(words, "`"));
        for (n, placed) in code.iter().enumerate() {
            said = said.replace(page::code_mark(n), &format!("${{{placed}}}"));
        }
        format!("`{said}`")
    }
}

fn push_piece(out: &mut String, piece: &Piece) {
    match piece {
        Piece::Words(words) => out.push_str(words),
        Piece::Code(code) => out.extend(["${", code, "}"]),
    }
}

/// Strings and code, put together with `+`, so that the oldest browsers understand it as well.
fn put_together(pieces: &[Piece], quote: &str) -> String {
    let mut operands: Vec<String> = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => [quote, words, quote].concat(),
            Piece::Code(code) => code.clone(),
        })
        .collect();
    // Two numbers in front would be added up.
    if let [Piece::Code(_), Piece::Code(_), ..] = pieces {
        operands.insert(0, quote.repeat(2));
    }
    operands.join(" + ")
}

/// Words within these quotes, in a script that may stand in a page.
fn in_quotes(words: &str, quote: &str) -> String {
    let mut out = String::new();
    for letter in words.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' | '\u{2028}' | '\u{2029}' => {
                // Writing to a String does not fail.
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            '$' if quote == "`" => out.push_str("\\$"),
            _ if quote.contains(letter) => out.extend(['\\', letter]),
            _ => out.push(letter),
        }
    }
    // As a tag it would end the element around the script.
    out.replace("</", "<\\/").replace("<!--", "<\\!--")
}
