//! Another language than the one the catalogue is written in: read once, spoken by whoever asks from then on.
//!
//! Fluent's own library reads and speaks it, with the plural rules that Unicode has for the language.

use crate::{SOURCE, Value};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{
    Attribute, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource,
    Term,
};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// A language that can be spoken.
pub struct Language {
    tag: String,
    is_right_to_left: bool,
    bundle: FluentBundle<FluentResource>,
    /// What was said before of messages without values: they live as long as the program, as literals do.
    said: RefCell<BTreeMap<&'static str, &'static str>>,
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Language").field("tag", &self.tag).finish_non_exhaustive()
    }
}

thread_local! {
    /// None while the language of the catalogue is spoken.
    static SPOKEN: Cell<Option<&'static Language>> = const { Cell::new(None) };
}

pub(crate) fn spoken_now() -> Option<&'static Language> {
    SPOKEN.get()
}

/// Speaks a language on this thread from now on; the catalogue's own with `None`. What was said before stays as it was.
pub fn speak(language: Option<&'static Language>) {
    SPOKEN.set(language);
}

impl Language {
    /// Reads a language: its BCP 47 tag, and its messages as Fluent has them. It lives as long as the program.
    ///
    /// # Errors
    ///
    /// Says what is wrong: the tag or the file cannot be read, a message of the catalogue is not there (half a
    /// translation would mix two languages in one sentence of a referral), one is there that the catalogue has not, a
    /// message does not put in the values that the catalogue's does, or one cannot be said: it names a message or a term
    /// that is not there, or itself.
    pub fn read(tag: &str, messages: &str) -> Result<&'static Self, String> {
        let id: LanguageIdentifier =
            tag.parse().map_err(|error| format!("{tag} is no language tag: {error}"))?;
        let resource = FluentResource::try_new(messages.to_owned())
            .map_err(|(_, errors)| format!("{tag}: {}", errors[0]))?;
        let asked = used(crate::CATALOGUE)?;
        let given = used(messages).map_err(|why| format!("{tag}: {why}"))?;
        let wrong: Vec<String> = asked
            .iter()
            .filter_map(|(id, values)| match given.get(id) {
                None => Some(format!("{id} is not there")),
                Some(own) if own != values => Some(format!("{id} uses {own:?}, not {values:?}")),
                Some(_) => None,
            })
            .chain(
                given
                    .keys()
                    .filter(|id| !asked.contains_key(*id))
                    .map(|id| format!("{id} is no message")),
            )
            .collect();
        if !wrong.is_empty() {
            return Err(format!("{tag}: {}", wrong.join("; ")));
        }
        let is_right_to_left = id.character_direction() == CharacterDirection::RTL;
        let mut bundle = FluentBundle::new(vec![id]);
        // Marks around what is put in keep its direction from upsetting the sentence. The source language and what it
        // is printed beside run one way, and take none.
        bundle.set_use_isolating(is_right_to_left);
        bundle.add_resource(resource).map_err(|errors| format!("{tag}: {}", errors[0]))?;
        let language =
            Self { tag: tag.to_owned(), is_right_to_left, bundle, said: RefCell::default() };
        // Fluent's own word on each, before somebody's page depends on it.
        for (id, values) in &asked {
            let values = values.iter().map(|name| (&**name, Value::Word("")));
            language.say(id, values).map_err(|why| format!("{tag}: {id} cannot be said: {why}"))?;
        }
        Ok(Box::leak(Box::new(language)))
    }

    /// Its BCP 47 tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Which way it runs, as `dir` has it.
    pub fn direction(&self) -> &'static str {
        if self.is_right_to_left { "rtl" } else { "ltr" }
    }

    pub(crate) fn plain(&self, id: &'static str) -> &'static str {
        if let Some(said) = self.said.borrow().get(id) {
            return said;
        }
        let said: &'static str = Box::leak(self.with(id, Vec::new()).into_boxed_str());
        self.said.borrow_mut().insert(id, said);
        said
    }

    pub(crate) fn with(&self, id: &str, values: Vec<(&'static str, Value<'_>)>) -> String {
        let said = self.say(id, values);
        assert!(said.is_ok(), "`read` lets none through: {SOURCE} {id} in {}: {said:?}", self.tag);
        said.unwrap_or_default()
    }

    /// A message with these values, or why it cannot be said.
    fn say<'a>(
        &self,
        id: &str,
        values: impl IntoIterator<Item = (&'a str, Value<'a>)>,
    ) -> Result<String, String> {
        let mut given = FluentArgs::new();
        for (name, value) in values {
            match value {
                Value::Number(n) => given.set(name, FluentValue::from(n)),
                Value::Word(words) => given.set(name, FluentValue::from(words.to_owned())),
            }
        }
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let pattern = pattern.ok_or("it says nothing")?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&given), &mut errors);
        if errors.is_empty() { Ok(said.into_owned()) } else { Err(format!("{errors:?}")) }
    }

    /// Whether a message chooses its words by a value.
    pub(crate) fn chooses(&self, id: &str) -> bool {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let elements = pattern.map_or(&[][..], |it| &it.elements);
        elements.iter().any(|element| {
            matches!(element, PatternElement::Placeable { expression: Expression::Select { .. } })
        })
    }
}

/// Of each message, the values that it puts in or chooses by, itself or by another message that it names.
fn used(messages: &str) -> Result<BTreeMap<String, BTreeSet<String>>, String> {
    let resource =
        fluent_syntax::parser::parse(messages).map_err(|(_, errors)| errors[0].to_string())?;
    let file = File::of(&resource);
    let mut all = BTreeMap::new();
    for (id, message) in &file.messages {
        let says = message.value.as_ref().ok_or_else(|| format!("{id} says nothing"))?;
        let mut values = BTreeSet::new();
        file.follow(says, &mut vec![(*id).to_owned()], &mut values)
            .map_err(|why| format!("{id} {why}"))?;
        all.insert((*id).to_owned(), values);
    }
    Ok(all)
}

/// What a file of messages holds, by id.
struct File<'a> {
    messages: BTreeMap<&'a str, &'a Message<&'a str>>,
    terms: BTreeMap<&'a str, &'a Term<&'a str>>,
}

impl<'a> File<'a> {
    fn of(resource: &'a Resource<&'a str>) -> Self {
        let mut file = Self { messages: BTreeMap::new(), terms: BTreeMap::new() };
        for entry in &resource.body {
            match entry {
                Entry::Message(it) => drop(file.messages.insert(it.id.name, it)),
                Entry::Term(it) => drop(file.terms.insert(it.id.name, it)),
                _ => {}
            }
        }
        file
    }

    /// Walks through all that a pattern may say, whichever choice is made, and collects the values. What is named on the
    /// way must be there: the choice in which it stands may be one that only a rare number makes. `within` holds the
    /// names that led here.
    fn follow(
        &self,
        says: &Pattern<&str>,
        within: &mut Vec<String>,
        values: &mut BTreeSet<String>,
    ) -> Result<(), String> {
        for element in &says.elements {
            if let PatternElement::Placeable { expression } = element {
                self.follow_expression(expression, within, values)?;
            }
        }
        Ok(())
    }

    fn follow_expression(
        &self,
        expression: &Expression<&str>,
        within: &mut Vec<String>,
        values: &mut BTreeSet<String>,
    ) -> Result<(), String> {
        match expression {
            Expression::Inline(inline) => self.follow_inline(inline, within, values),
            Expression::Select { selector, variants } => {
                self.follow_inline(selector, within, values)?;
                variants.iter().try_for_each(|variant| self.follow(&variant.value, within, values))
            }
        }
    }

    fn follow_inline(
        &self,
        inline: &InlineExpression<&str>,
        within: &mut Vec<String>,
        values: &mut BTreeSet<String>,
    ) -> Result<(), String> {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {
                Ok(())
            }
            InlineExpression::VariableReference { id } => {
                values.insert(id.name.to_owned());
                Ok(())
            }
            InlineExpression::Placeable { expression } => {
                self.follow_expression(expression, within, values)
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                let said = self.messages.get(id.name).and_then(|message| match attribute {
                    Some(name) => of_attribute(&message.attributes, name),
                    None => message.value.as_ref(),
                });
                self.enter(full_name(id.name, attribute), said, within, values)
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                for given in arguments.iter().flat_map(|argument| &argument.positional) {
                    self.follow_inline(given, within, values)?;
                }
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                let said = self.terms.get(id.name).and_then(|term| match attribute {
                    Some(name) => of_attribute(&term.attributes, name),
                    None => Some(&term.value),
                });
                // A term has no values but those that it is given by name.
                let name = ["-", &full_name(id.name, attribute)].concat();
                self.enter(name, said, within, &mut BTreeSet::new())
            }
            InlineExpression::FunctionReference { id, .. } => {
                Err(format!("uses {}, and there are no functions here", id.name))
            }
        }
    }

    /// Goes on with what a message or term says that was named.
    fn enter(
        &self,
        name: String,
        said: Option<&Pattern<&str>>,
        within: &mut Vec<String>,
        values: &mut BTreeSet<String>,
    ) -> Result<(), String> {
        let said = said.ok_or_else(|| format!("names {name}, which is not there"))?;
        if within.contains(&name) {
            return Err(format!("names {name}, which leads back to itself"));
        }
        within.push(name);
        self.follow(said, within, values)?;
        within.pop();
        Ok(())
    }
}

fn of_attribute<'a>(all: &'a [Attribute<&'a str>], name: &str) -> Option<&'a Pattern<&'a str>> {
    all.iter().find(|it| it.id.name == name).map(|it| &it.value)
}

/// A name with that of its attribute, as Fluent writes them.
fn full_name(name: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| name.to_owned(), |attribute| [name, ".", attribute].concat())
}
