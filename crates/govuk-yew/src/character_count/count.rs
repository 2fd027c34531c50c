//! Counting, and saying how much more fits.

use yew::prelude::*;

/// What a [`CharacterCount`](crate::CharacterCount) counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CountType {
    /// The length as a browser measures it, in UTF-16 units.
    #[default]
    Length,
    /// Characters. Upstream counts what looks like one; here each Unicode scalar value counts, so that an accent or a
    /// skin tone that is a character of its own counts as one more.
    Characters,
    /// Words, separated by spaces.
    Words,
}

impl CountType {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::Characters => "characters",
            Self::Words => "words",
        }
    }

    pub(crate) fn count(self, text: &str) -> usize {
        match self {
            Self::Length => text.encode_utf16().count(),
            Self::Characters => text.chars().count(),
            Self::Words => text.split_whitespace().count(),
        }
    }
}

/// A message in the forms that a language needs for different numbers, with `%{count}` for the number. English needs
/// `one` and `other`, Welsh all of them; a form that is empty is said as `other`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PluralForms {
    /// For none.
    pub zero: AttrValue,
    /// For one.
    pub one: AttrValue,
    /// For two.
    pub two: AttrValue,
    /// For a few.
    pub few: AttrValue,
    /// For many.
    pub many: AttrValue,
    /// For the rest.
    pub other: AttrValue,
}

impl PluralForms {
    /// The forms by the names of their categories, without those that are empty.
    pub(crate) fn by_category(&self) -> impl Iterator<Item = (&'static str, &AttrValue)> {
        let Self { zero, one, two, few, many, other } = self;
        [("zero", zero), ("one", one), ("two", two), ("few", few), ("many", many), ("other", other)]
            .into_iter()
            .filter(|(_, form)| !form.is_empty())
    }

    fn with(&self, category: &str, n: usize) -> AttrValue {
        let form = self.by_category().find(|(name, _)| *name == category);
        with_count(form.map_or(&self.other, |(_, form)| form), n)
    }
}

/// The text with a number in the place of `%{count}`.
pub(crate) fn with_count(text: &str, n: usize) -> AttrValue {
    AttrValue::from(text.replacen("%{count}", &n.to_string(), 1))
}

/// What is said under, at and over the limit.
#[derive(Clone, Debug)]
pub(crate) struct Messages {
    pub(crate) under: PluralForms,
    pub(crate) at: AttrValue,
    pub(crate) over: PluralForms,
}

impl Messages {
    /// Upstream's own, about what is counted.
    pub(crate) fn usual(count_type: CountType) -> Self {
        let [one, other] = match count_type {
            CountType::Words => ["word", "words"],
            CountType::Length | CountType::Characters => ["character", "characters"],
        };
        let forms = |what: &str| PluralForms {
            one: format!("You have %{{count}} {one} {what}").into(),
            other: format!("You have %{{count}} {other} {what}").into(),
            ..PluralForms::default()
        };
        Self {
            under: forms("remaining"),
            at: format!("You have 0 {other} remaining").into(),
            over: forms("too many"),
        }
    }

    /// The message for this count. `category` names the form that a language needs for a number.
    pub(crate) fn say(
        &self,
        count: usize,
        limit: usize,
        category: impl Fn(usize) -> AttrValue,
    ) -> AttrValue {
        let n = count.abs_diff(limit);
        match count.cmp(&limit) {
            std::cmp::Ordering::Equal => self.at.clone(),
            std::cmp::Ordering::Less => self.under.with(&category(n), n),
            std::cmp::Ordering::Greater => self.over.with(&category(n), n),
        }
    }
}
