//! What stands in a field, as it was typed or chosen.

use crate::{CHILD_ELSEWHERE, CHILD_NOT_KNOWN, ChoiceId, SubjectId, Text, parse_day};
use chrono::NaiveDate;

/// What was typed into a field or chosen in it.
///
/// A record knows neither form nor instrument, and those of another edition may ask otherwise: so the field that asks says
/// by its kind how this is to be taken, as words, a day, ticks or children. Files write ticks as ids with spaces between
/// them; nobody but this type puts them together or takes them apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry(Text);

impl Entry {
    /// As it was typed, and as files write it.
    pub fn words(&self) -> &Text {
        &self.0
    }

    /// Whether nothing stands in it, or nothing but spaces.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The day that was typed; `None` if it is none.
    pub fn day(&self) -> Option<NaiveDate> {
        parse_day(&self.0)
    }

    /// What was chosen.
    pub fn ticks(&self) -> Ticks {
        self.0.split_whitespace().map(ChoiceId::from).collect()
    }

    /// Whether this was chosen.
    pub fn has(&self, choice: &ChoiceId) -> bool {
        self.0.split_whitespace().any(|it| *it == **choice)
    }

    /// The children who were chosen.
    pub fn children(&self) -> Vec<Named> {
        self.0.split_whitespace().map(Named::from_written).collect()
    }
}

impl From<&str> for Entry {
    fn from(words: &str) -> Entry {
        Entry(words.into())
    }
}

impl From<String> for Entry {
    fn from(words: String) -> Entry {
        Entry(words.into())
    }
}

impl From<Text> for Entry {
    fn from(words: Text) -> Entry {
        Entry(words)
    }
}

impl From<ChoiceId> for Entry {
    fn from(choice: ChoiceId) -> Entry {
        Entry(choice.to_text())
    }
}

impl From<SubjectId> for Entry {
    fn from(child: SubjectId) -> Entry {
        child.0.to_string().into()
    }
}

impl From<Ticks> for Entry {
    fn from(ticks: Ticks) -> Entry {
        let ids: Vec<&str> = ticks.0.iter().map(ChoiceId::as_str).collect();
        ids.join(" ").into()
    }
}

/// Choices, each once, in the order in which they were made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticks<Id = ChoiceId>(Vec<Id>);

impl<Id: PartialEq> Ticks<Id> {
    /// The choices.
    pub fn iter(&self) -> std::slice::Iter<'_, Id> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this is one of them.
    pub fn contains(&self, choice: &Id) -> bool {
        self.0.contains(choice)
    }
}

impl<Id> Default for Ticks<Id> {
    fn default() -> Ticks<Id> {
        Ticks(Vec::new())
    }
}

impl<Id: PartialEq> FromIterator<Id> for Ticks<Id> {
    fn from_iter<I: IntoIterator<Item = Id>>(choices: I) -> Ticks<Id> {
        let mut all = Ticks::default();
        for choice in choices {
            if !all.contains(&choice) {
                all.0.push(choice);
            }
        }
        all
    }
}

impl<'a, Id: PartialEq> IntoIterator for &'a Ticks<Id> {
    type Item = &'a Id;
    type IntoIter = std::slice::Iter<'a, Id>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A child who is named in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// Somebody of the record, at least when it was said.
    Child(SubjectId),
    /// A child who is not in the record.
    Elsewhere,
    /// Nobody knows who.
    NotKnown,
    /// Written in a way that nobody knows any more.
    Unread,
}

impl Named {
    fn from_written(word: &str) -> Named {
        match word {
            CHILD_ELSEWHERE => Named::Elsewhere,
            CHILD_NOT_KNOWN => Named::NotKnown,
            number => number.parse().map_or(Named::Unread, |it| Named::Child(SubjectId(it))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_keep_their_order_and_stand_once() {
        let entry = Entry::from(" cold  alone cold ");
        assert_eq!(Entry::from(entry.ticks()), Entry::from("cold alone"));
        assert!(entry.has(&"alone".into()) && !entry.has(&"al".into()));
        assert_eq!(&**entry.words(), " cold  alone cold ", "nothing is tidied that nobody changed");
    }

    #[test]
    fn children_are_told_from_those_who_are_not_here() {
        let of = |words: &str| Entry::from(words).children();
        let [two, elsewhere] = of("2 elsewhere")[..] else { panic!("two are named") };
        assert_eq!((two, elsewhere), (Named::Child(SubjectId(2)), Named::Elsewhere));
        assert_eq!(of("not-known nobody"), [Named::NotKnown, Named::Unread]);
        assert_eq!(of("  "), []);
    }
}
