//! Another language than the one the catalogue is written in: read once, spoken by whoever asks from then on.
//!
//! Fluent's own library reads and speaks it, with the plural rules that Unicode has for the language.

use crate::{SOURCE, Value};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
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
    /// translation would mix two languages in one sentence of a referral), one is there that the catalogue has not, or a
    /// message does not put in the values that the catalogue's does.
    pub fn read(tag: &str, messages: &str) -> Result<&'static Self, String> {
        let id: LanguageIdentifier =
            tag.parse().map_err(|error| format!("{tag} is no language tag: {error}"))?;
        let resource = FluentResource::try_new(messages.to_owned())
            .map_err(|(_, errors)| format!("{tag}: {}", errors[0]))?;
        let asked = used(crate::CATALOGUE)?;
        let given = used(messages)?;
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
        Ok(Box::leak(Box::new(Self {
            tag: tag.to_owned(),
            is_right_to_left,
            bundle,
            said: RefCell::default(),
        })))
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
        let mut given = FluentArgs::new();
        for (name, value) in values {
            match value {
                Value::Number(n) => given.set(name, FluentValue::from(n)),
                Value::Word(words) => given.set(name, FluentValue::from(words.to_owned())),
            }
        }
        let pattern = self.bundle.get_message(id).and_then(|it| it.value());
        let pattern = pattern.expect("`read` refuses a language without every message");
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&given), &mut errors);
        assert!(errors.is_empty(), "{SOURCE} {id} in {}: {errors:?}", self.tag);
        said.into_owned()
    }

    /// Whether a message chooses its words by a value.
    pub(crate) fn chooses(&self, id: &str) -> bool {
        let pattern = self.bundle.get_message(id).and_then(|it| it.value());
        let elements = pattern.map_or(&[][..], |it| &it.elements);
        elements.iter().any(|it| {
            matches!(it, PatternElement::Placeable { expression: Expression::Select { .. } })
        })
    }
}

/// Of each message, the values that it puts in or chooses by.
fn used(messages: &str) -> Result<BTreeMap<String, BTreeSet<String>>, String> {
    let resource =
        fluent_syntax::parser::parse(messages).map_err(|(_, errors)| errors[0].to_string())?;
    let mut all = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut values = BTreeSet::new();
        if let Some(says) = &message.value {
            used_in(says, &mut values);
        }
        all.insert(message.id.name.to_owned(), values);
    }
    Ok(all)
}

fn used_in(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (by, variants) = match expression {
            Expression::Inline(inline) => (inline, &[][..]),
            Expression::Select { selector, variants } => (selector, &variants[..]),
        };
        if let InlineExpression::VariableReference { id } = by {
            values.insert(id.name.to_owned());
        }
        for variant in variants {
            used_in(&variant.value, values);
        }
    }
}
