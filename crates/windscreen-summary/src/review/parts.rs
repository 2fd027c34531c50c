//! The parts of a review: every person, with every tool that was used of them at two times or more.

use crate::review::moved::MovedWords;
use crate::review::targets::TargetReview;
use crate::review::trend::Trend;
use windscreen_core::Text;

/// One tool for one person, at all its times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToolReview {
    /// The tool.
    pub title: Text,
    /// From when to when, and how many days lie between.
    pub between: Text,
    /// In whose words it was asked at any of its times, where not in the instrument's own; a sentence each.
    pub words: Vec<Text>,
    /// The result at each time.
    pub results: Vec<(Text, Text)>,
    /// What moved and what cannot be compared, worst first; what stayed as it was is counted in `same`.
    pub moved: Vec<MovedWords>,
    /// How many answers are as they were, in words.
    pub same: Text,
    /// A part that stayed the same while what it rests on moved, in words.
    pub hidden: Vec<Text>,
    /// Over all the times.
    pub trend: Trend,
    /// Targets set last time.
    pub targets: Vec<TargetReview>,
}

/// One person, then and now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonReview {
    /// The person.
    pub label: Text,
    /// Their tools with two times or more.
    pub tools: Vec<ToolReview>,
    /// Tools that were used last time and not now.
    pub not_again: Vec<Text>,
}

/// Everything there is to say of earlier times.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Review {
    /// The earlier times, in words, oldest first.
    pub days: Vec<Text>,
    /// The people.
    pub people: Vec<PersonReview>,
    /// What must be looked at before anything is called better: drift, gains that do not count yet, people and tools
    /// that have gone.
    pub cautions: Vec<Text>,
    /// Help that was given: what it is, its effect then and now, and what that says. Of a paper about an adult, none.
    pub help: Vec<[Text; 4]>,
    /// The last results of every person side by side: tool, then a cell for each person.
    pub side_by_side: (Vec<Text>, Vec<Vec<Text>>),
}
