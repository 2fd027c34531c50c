//! A file of the site that runs as it is, in another language: the page around the program, a script, a style. Exactly
//! the sentences of `www.ftl` are exchanged, and the name of the language with them; all else stays, letter for letter.
//!
//! A sentence is found by what it says, in the places where such a file can say something: a text or an attribute of a
//! page, a string of a script, what a style puts out. Code within a sentence (`${…}`, `" + … + "`, `counter(page)`), and
//! a link, is a value of its message, and goes where the other language puts it.

mod page;
mod script;
mod style;

use crate::language::Language;
use crate::{CATALOGUE, Value};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The messages of such files are those whose ids begin so.
pub const PREFIX: &str = "www-";

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// HTML.
    Page,
    /// JavaScript, in which templates may be HTML.
    Script,
    /// CSS or Sass.
    Style,
}

/// A file in another language.
#[derive(Debug)]
pub struct Exchanged {
    /// The file.
    pub text: String,
    /// The messages that it says, by their ids.
    pub said: BTreeSet<&'static str>,
    /// What else stands where something could be said, as it is written; `…` for code.
    pub others: Vec<String>,
}

/// Says a file, which is written in the language of the catalogue, in this one.
///
/// # Errors
///
/// Says which message cannot stand in such a file: one that chooses by a value, which is known only when the file runs,
/// or one that turns the two ends of a link around.
pub fn exchange(file: &str, syntax: Syntax, language: &Language) -> Result<Exchanged, String> {
    let mut book = Book::open(language)?;
    let text = match syntax {
        Syntax::Page => page::exchange(file, &mut book, &|words| words.to_owned()),
        Syntax::Script => script::exchange(file, &mut book),
        Syntax::Style => style::exchange(file, &mut book),
    };
    match book.wrong.first() {
        Some(wrong) => Err(format!("{}: {wrong}", language.tag())),
        None => Ok(Exchanged { text, said: book.said, others: book.others }),
    }
}

/// A piece of a sentence as a file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// Words, as the file writes them.
    Words(String),
    /// Code, or a tag: of the file, and left as it is.
    Code(String),
}

/// A piece of a message.
enum Part {
    Words(&'static str),
    Value(&'static str),
}

struct Message {
    id: &'static str,
    parts: Vec<Part>,
}

/// The messages of such files, as the catalogue has them.
static MESSAGES: LazyLock<Result<Vec<Message>, String>> = LazyLock::new(|| {
    let resource = fluent_syntax::parser::parse(CATALOGUE);
    let resource = resource.map_err(|(_, errors)| errors[0].to_string())?;
    let ours = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(it) if it.id.name.starts_with(PREFIX) => Some((it.id.name, it.value?)),
        _ => None,
    });
    ours.map(|(id, says)| {
        let parts = says.elements.into_iter().map(|element| match element {
            PatternElement::TextElement { value } => Ok(Part::Words(value)),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Ok(Part::Value(id.name)),
            PatternElement::Placeable { .. } => Err(format!("{id} is more than words and values")),
        });
        Ok(Message { id, parts: parts.collect::<Result<_, _>>()? })
    })
    .collect()
});

/// The language in which a file is to be said, and what was found in it so far.
struct Book<'a> {
    language: &'a Language,
    messages: &'static [Message],
    said: BTreeSet<&'static str>,
    others: Vec<String>,
    wrong: Vec<String>,
}

impl<'a> Book<'a> {
    fn open(language: &'a Language) -> Result<Self, String> {
        let messages = MESSAGES.as_ref().map_err(Clone::clone)?;
        Ok(Self {
            language,
            messages,
            said: BTreeSet::new(),
            others: Vec::new(),
            wrong: Vec::new(),
        })
    }

    /// What a sentence is in the other language, if it is one of ours. `escaped` writes words as its place needs them.
    fn say(&mut self, pieces: &[Piece], escaped: &dyn Fn(&str) -> String) -> Option<Vec<Piece>> {
        if !pieces.iter().any(|piece| matches!(piece, Piece::Words(words) if has_letters(words))) {
            return None;
        }
        let found = self.messages.iter().find_map(|message| {
            let mut values = Vec::new();
            is_said(&message.parts, pieces, escaped, &mut values).then_some((message.id, values))
        });
        let Some((id, values)) = found else {
            let shown = pieces.iter().map(|piece| match piece {
                Piece::Words(words) => words,
                Piece::Code(_) => "…",
            });
            self.others.push(shown.collect());
            return None;
        };
        self.said.insert(id);
        if self.language.chooses(id) {
            self.wrong.push(format!("{id} chooses by a value, and no program is there to ask"));
            return None;
        }
        let said = self.said_with(id, &values, escaped);
        if tags(&said) != tags(pieces) {
            self.wrong.push(format!("{id} changes the order of tags"));
            return None;
        }
        Some(said)
    }

    fn said_with(
        &self,
        id: &str,
        values: &[(&'static str, String)],
        escaped: &dyn Fn(&str) -> String,
    ) -> Vec<Piece> {
        let marks: Vec<String> =
            (0..values.len()).map(|n| format!("{VALUE}{n}{VALUE_ENDS}")).collect();
        let given = values.iter().zip(&marks).map(|((name, _), it)| (*name, Value::Word(it)));
        let said = self.language.with(id, given.collect());
        let mut pieces = Vec::new();
        let push = |words: &str, pieces: &mut Vec<Piece>| {
            if !words.is_empty() {
                pieces.push(Piece::Words(escaped(words)));
            }
        };
        let mut rest = said.as_str();
        while let Some((mut before, after)) = rest.split_once(VALUE) {
            let (n, mut after) = after.split_once(VALUE_ENDS).unwrap_or((after, ""));
            let code = n.parse().ok().and_then(|n: usize| values.get(n));
            let code = code.map_or("", |(_, code)| code.as_str());
            if is_tag(code) {
                // What keeps the direction of a value to itself has nothing to keep here.
                before = before.strip_suffix(ISOLATE).unwrap_or(before);
                after = after.strip_prefix(ISOLATE_ENDS).unwrap_or(after);
            }
            push(before, &mut pieces);
            pieces.push(Piece::Code(code.to_owned()));
            rest = after;
        }
        push(rest, &mut pieces);
        pieces
    }
}

/// Around the number of a value, while Fluent puts it where it belongs: no sentence has these.
const VALUE: char = '\u{e000}';
const VALUE_ENDS: char = '\u{e001}';

/// What Fluent writes around a value where the language runs from right to left.
const ISOLATE: char = '\u{2068}';
const ISOLATE_ENDS: char = '\u{2069}';

/// Whether these pieces say this message; then `values` has what stands for each of its values.
fn is_said(
    parts: &[Part],
    pieces: &[Piece],
    escaped: &dyn Fn(&str) -> String,
    values: &mut Vec<(&'static str, String)>,
) -> bool {
    match (parts, pieces) {
        ([], []) => true,
        ([Part::Words(said), parts @ ..], [Piece::Words(words), pieces @ ..]) => {
            escaped(said) == *words && is_said(parts, pieces, escaped, values)
        }
        ([Part::Value(name), parts @ ..], [Piece::Code(code), rest @ ..]) => {
            let n = values.len();
            values.push((name, code.clone()));
            if is_said(parts, rest, escaped, values) {
                return true;
            }
            values.truncate(n);
            // A whole link, such as a number to ring, whose own words are not of the sentence.
            let [Piece::Words(inner), Piece::Code(end), rest @ ..] = rest else { return false };
            values.push((name, [code.as_str(), inner, end].concat()));
            is_tag(code) && is_tag(end) && is_said(parts, rest, escaped, values)
        }
        _ => false,
    }
}

/// Whether code is one tag, such as the beginning of a link.
fn is_tag(code: &str) -> bool {
    code.starts_with('<') && code.find('>') == Some(code.len() - 1)
}

/// The tags among these pieces, in order; a whole link is two.
fn tags(pieces: &[Piece]) -> Vec<&str> {
    let code = pieces.iter().filter_map(|piece| match piece {
        Piece::Code(code) if code.starts_with('<') => Some(code.as_str()),
        Piece::Code(_) | Piece::Words(_) => None,
    });
    code.flat_map(|code| code.split_inclusive('>'))
        .filter_map(|code| code.find('<').map(|at| &code[at..]))
        .collect()
}

fn has_letters(words: &str) -> bool {
    words.chars().any(char::is_alphabetic)
}
