//! Makes a function of every message of the catalogue (`en-GB/*.ftl`), so that a message that is not there, or that is
//! given too little, does not compile. What a function returns is worked out here as far as can be: the English of a
//! message is code, and costs the program no more than if it stood where it is said.
//!
//! Of Fluent's language a catalogue uses: messages, values put in (`{ $name }`), literals (`{" "}`), other messages
//! (`{ other-message }`) and selection. A value that selects by number (`[one]`, `[0]`) is a whole number, one that
//! selects by anything else is a word, and any other is a word too. All else is refused, with its place.

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The language in which the catalogue is written, and from which others are translated.
const SOURCE: &str = "en-GB";

/// By id, what a message says.
type Catalogue = BTreeMap<String, Pattern<String>>;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={SOURCE}");
    let mut files: Vec<PathBuf> =
        fs::read_dir(SOURCE)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    files.sort();
    let mut catalogue = Catalogue::new();
    let mut source = String::new();
    for path in files {
        let text = fs::read_to_string(&path)?;
        let name = path.display();
        let resource = fluent_syntax::parser::parse(text.clone())
            .map_err(|(_, errors)| format!("{name}: {}", errors[0]))?;
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) if message.attributes.is_empty() => message,
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
                other => return Err(format!("{name}: only messages belong here: {other:?}").into()),
            };
            let id = message.id.name;
            let says = message.value.ok_or_else(|| format!("{name}: {id} says nothing"))?;
            if catalogue.insert(id.clone(), says).is_some() {
                return Err(format!("{name}: {id} is there twice").into());
            }
        }
        source.push_str(&text);
        source.push('\n');
    }
    let mut code = String::new();
    let mut table = String::from("&[\n");
    for (id, says) in &catalogue {
        let mut values = BTreeMap::new();
        collect(&catalogue, id, says, &mut values)?;
        write_function(&mut code, &catalogue, id, says, &values)?;
        write_row(&mut table, id, &values)?;
    }
    table.push(']');
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("messages.rs"), code)?;
    fs::write(Path::new(&folder).join("table.rs"), table)?;
    fs::write(Path::new(&folder).join("source.ftl"), source)?;
    Ok(())
}

/// What a value that is put in may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Number,
}

/// The values that a message is given, with their kinds.
type Values = BTreeMap<String, Kind>;

fn collect(
    all: &Catalogue,
    id: &str,
    pattern: &Pattern<String>,
    values: &mut Values,
) -> Result<(), String> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => collect_inline(all, id, inline, values)?,
                Expression::Select { selector, variants } => {
                    let InlineExpression::VariableReference { id: name } = selector else {
                        return Err(format!("{id}: selects by something that is not a value"));
                    };
                    let is_number =
                        variants.iter().all(|variant| number_key(&variant.key).is_some());
                    let kind = if is_number { Kind::Number } else { Kind::Word };
                    values.insert(name.name.clone(), kind);
                    for variant in variants {
                        collect(all, id, &variant.value, values)?;
                    }
                }
            },
        }
    }
    Ok(())
}

fn collect_inline(
    all: &Catalogue,
    id: &str,
    inline: &InlineExpression<String>,
    values: &mut Values,
) -> Result<(), String> {
    match inline {
        InlineExpression::StringLiteral { .. } => {}
        InlineExpression::VariableReference { id: name } => {
            values.entry(name.name.clone()).or_insert(Kind::Word);
        }
        InlineExpression::MessageReference { id: name, attribute: None } => {
            let said = all.get(&name.name).ok_or_else(|| format!("{id}: no {}", name.name))?;
            collect(all, &name.name, said, values)?;
        }
        other => return Err(format!("{id}: this is more than a catalogue may use: {other:?}")),
    }
    Ok(())
}

/// The Rust pattern of a key that chooses by number; none for a key that does not. English knows *one* and *other*.
fn number_key(key: &VariantKey<String>) -> Option<&str> {
    match key {
        VariantKey::Identifier { name } if name == "one" => Some("1"),
        VariantKey::Identifier { name } if name == "other" => Some("_"),
        VariantKey::NumberLiteral { value } => Some(value),
        VariantKey::Identifier { .. } => None,
    }
}

/// A part of what a function returns: words that are known now, or an expression that borrows as words.
enum Piece {
    Known(String),
    Made(String),
}

impl Piece {
    fn borrowed(&self) -> String {
        match self {
            Self::Known(words) => format!("{words:?}"),
            Self::Made(code) => format!("&{code}"),
        }
    }
}

fn pieces(all: &Catalogue, pattern: &Pattern<String>, values: &Values, out: &mut Vec<Piece>) {
    for element in &pattern.elements {
        let words = match element {
            PatternElement::TextElement { value } => value.clone(),
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(InlineExpression::StringLiteral { value }) => {
                    let mut plain = String::new();
                    // Writing to a String does not fail.
                    let _ = fluent_syntax::unicode::unescape_unicode(&mut plain, value);
                    plain
                }
                Expression::Inline(InlineExpression::MessageReference { id, .. }) => {
                    if let Some(said) = all.get(&id.name) {
                        pieces(all, said, values, out);
                    }
                    continue;
                }
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    out.push(Piece::Made(match values.get(&id.name) {
                        Some(Kind::Number) => format!("*figure({})", rust_name(&id.name)),
                        _ => format!("*{}", rust_name(&id.name)),
                    }));
                    continue;
                }
                Expression::Inline(_) => continue, // refused by `collect`
                Expression::Select { selector, variants } => {
                    let InlineExpression::VariableReference { id } = selector else { continue };
                    // One form in English, where other languages have several.
                    if let [only] = &variants[..] {
                        pieces(all, &only.value, values, out);
                        continue;
                    }
                    let by_number = values.get(&id.name) == Some(&Kind::Number);
                    // What is meant by default comes last: no arm after it would ever be tried.
                    let mut ordered: Vec<_> =
                        variants.iter().filter(|variant| !variant.default).collect();
                    ordered.extend(variants.iter().filter(|variant| variant.default));
                    let mut arms: Vec<(String, Vec<Piece>)> = Vec::new();
                    for variant in ordered {
                        let key = match &variant.key {
                            _ if variant.default => "_".to_owned(),
                            key if by_number => number_key(key).unwrap_or("_").to_owned(),
                            VariantKey::Identifier { name } => format!("{name:?}"),
                            VariantKey::NumberLiteral { value } => format!("{value:?}"),
                        };
                        let mut said = Vec::new();
                        pieces(all, &variant.value, values, &mut said);
                        arms.push((key, said));
                    }
                    let is_known =
                        arms.iter().all(|(_, said)| matches!(&**said, [Piece::Known(_)] | []));
                    let mut code = String::from(if is_known { "*match " } else { "*(match " });
                    let name = rust_name(&id.name);
                    let _ = write!(code, "{name} {{ ");
                    for (key, said) in &arms {
                        let said = if is_known { plain(said) } else { joined(said) };
                        let _ = write!(code, "{key} => {said}, ");
                    }
                    code.push_str(if is_known { "}" } else { "})" });
                    out.push(Piece::Made(code));
                    continue;
                }
            },
        };
        match out.last_mut() {
            Some(Piece::Known(before)) => before.push_str(&words),
            _ => out.push(Piece::Known(words)),
        }
    }
}

/// Words that are all known now, as a literal.
fn plain(pieces: &[Piece]) -> String {
    pieces.first().map_or_else(|| "\"\"".to_owned(), Piece::borrowed)
}

/// The call that puts pieces together.
fn joined(pieces: &[Piece]) -> String {
    let all: Vec<String> = pieces.iter().map(Piece::borrowed).collect();
    format!("join(&[{}])", all.join(", "))
}

/// An id or the name of a value, as Rust writes it.
fn rust_name(id: &str) -> String {
    id.replace('-', "_")
}

fn write_function(
    code: &mut String,
    all: &Catalogue,
    id: &str,
    pattern: &Pattern<String>,
    values: &Values,
) -> Result<(), Box<dyn Error>> {
    let mut said = Vec::new();
    pieces(all, pattern, values, &mut said);
    let name = rust_name(id);
    writeln!(code, "/// {}", documented(pattern))?;
    if values.is_empty() {
        // A message without values is the same at every call.
        writeln!(code, "#[inline(always)]\npub fn {name}() -> &'static str {{")?;
        writeln!(code, "    if let Some(said) = spoken({id:?}) {{ return said; }}")?;
        writeln!(code, "    {}\n}}", plain(&said))?;
        return Ok(());
    }
    let arguments: Vec<String> = values
        .iter()
        .map(|(name, kind)| {
            format!("{}: {}", rust_name(name), if *kind == Kind::Number { "usize" } else { "&str" })
        })
        .collect();
    let given: Vec<String> = values
        .iter()
        .map(|(value, kind)| {
            let kind = if *kind == Kind::Number { "Number" } else { "Word" };
            format!("({value:?}, Value::{kind}({}))", rust_name(value))
        })
        .collect();
    writeln!(code, "#[must_use]\npub fn {name}({}) -> Rc<str> {{", arguments.join(", "))?;
    writeln!(
        code,
        "    if let Some(said) = spoken_with({id:?}, || vec![{}]) {{ return said; }}",
        given.join(", ")
    )?;
    writeln!(code, "    {}\n}}", joined(&said))?;
    Ok(())
}

/// What a message says, as a doc comment: each value by its name, each choice as it is by default. Marks that could be
/// taken for Markdown are only words.
fn documented(pattern: &Pattern<String>) -> String {
    fn write(pattern: &Pattern<String>, out: &mut String) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => out.push_str(&value.replace('\n', " ")),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    match inline {
                        InlineExpression::StringLiteral { value } => out.push_str(value),
                        InlineExpression::VariableReference { id } => {
                            out.push_str(&rust_name(&id.name));
                        }
                        InlineExpression::MessageReference { id, .. } => out.push_str(&id.name),
                        _ => {}
                    }
                }
                PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                    if let Some(it) = variants.iter().find(|variant| variant.default) {
                        write(&it.value, out);
                    }
                }
            }
        }
    }
    let mut plain = String::new();
    write(pattern, &mut plain);
    let mut safe = String::new();
    for letter in plain.trim().chars() {
        if letter.is_ascii_punctuation() {
            safe.push('\\');
        }
        safe.push(letter);
    }
    safe
}

/// The row by which the tests call a function: by the id of its message, with numbers and words.
fn write_row(table: &mut String, id: &str, values: &Values) -> Result<(), Box<dyn Error>> {
    let kinds: Vec<String> = values
        .iter()
        .map(|(name, kind)| format!("({name:?}, {})", *kind == Kind::Number))
        .collect();
    let given: Vec<String> = values
        .values()
        .enumerate()
        .map(|(place, kind)| {
            if *kind == Kind::Number {
                format!("given[{place}].number()")
            } else {
                format!("given[{place}].word()")
            }
        })
        .collect();
    writeln!(
        table,
        "    Row {{ id: {id:?}, values: &[{}], call: |given: &[Value<'_>]| {{ let _ = given; windscreen_wording::{}({}){} }} }},",
        kinds.join(", "),
        rust_name(id),
        given.join(", "),
        if values.is_empty() { ".to_owned()" } else { ".to_string()" }
    )?;
    Ok(())
}
