//! Where a conversion stands in a file, so that it can say what no type says: spelled out only when something is wrong.

use crate::problems::{not_a_key, push_step};
use crate::reading::Report;
use windscreen_core::{Problem, Provenance, Source};

/// A place in a file that was read.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    report: &'a Report,
    outer: Option<&'a Place<'a>>,
    key: &'a str,
    n: usize,
}

impl<'a> Place<'a> {
    /// The file as a whole.
    pub(crate) fn top(report: &'a Report) -> Place<'a> {
        Place { report, outer: None, key: "", n: usize::MAX }
    }

    /// What is known of the file.
    pub(crate) fn report(&self) -> &'a Report {
        self.report
    }

    /// What stands under a key.
    pub(crate) fn key(&'a self, key: &'a str) -> Place<'a> {
        Place { report: self.report, outer: Some(self), key, n: usize::MAX }
    }

    /// A thing of the list that stands under a key.
    pub(crate) fn nth(&'a self, key: &'a str, n: usize) -> Place<'a> {
        Place { report: self.report, outer: Some(self), key, n }
    }

    /// The place, spelled out.
    pub(crate) fn place(&self) -> String {
        let mut place = self.outer.map(Place::place).unwrap_or_default();
        push_step(&mut place, self.key, self.n);
        place
    }

    /// Notes that what stands here is nothing that was read.
    pub(crate) fn lose(&self) {
        self.report.lose(self.place());
    }

    /// Says what is wrong here, unless something was said of it.
    pub(crate) fn wrong(&self, message: impl Into<String>) {
        self.report.wrong(&self.place(), message);
    }

    /// Says what else is wrong here.
    pub(crate) fn also_wrong(&self, message: impl Into<String>) {
        self.report.also_wrong(&self.place(), message);
    }

    /// Says what of this is not used, or not as it may be meant, without refusing the file.
    pub(crate) fn remark(&self, message: &str) {
        self.report.remark(&self.place(), message.to_owned());
    }

    /// Whether something is wrong here, or inside.
    pub(crate) fn is_wrong(&self) -> bool {
        self.report.is_wrong_in(&self.place())
    }

    /// Whether nothing could be read here.
    pub(crate) fn is_lost(&self) -> bool {
        self.report.is_lost(&self.place())
    }

    /// Whether nothing is wrong with these keys here, and no other is there.
    pub(crate) fn is_whole(&self, keys: &[&str]) -> bool {
        self.report.unknown(&self.place()).is_empty()
            && !keys.iter().any(|key| self.key(key).is_wrong())
    }

    /// Says what is wrong with where a fact of this group was read.
    pub(crate) fn prove(&self, provenance: &Provenance, sources: &[Source]) {
        for error in provenance.problems(&self.place(), sources) {
            if let Problem::NotDeclared { name, .. } = &error.problem
                // A source whose id cannot be read may be the one that is meant.
                && (name.is_empty() && self.key("sources").is_wrong()
                    || self.report.has_lost_ids("sources"))
            {
                continue;
            }
            self.report.also_wrong(&error.place, error.problem.to_string());
        }
    }

    /// Says that a key is missing which the others ask for.
    pub(crate) fn missing(&self, key: &str) {
        self.also_wrong(format!("\"{key}\" is missing"));
    }

    /// Says which of the keys that are there do not belong beside the one that was chosen.
    pub(crate) fn only(&self, present: &[(&str, bool)], belong: &[&str]) {
        for (key, _) in present.iter().filter(|(key, is)| *is && !belong.contains(key)) {
            self.also_wrong(not_a_key(key, belong));
        }
    }

    /// By which of these keys a condition is chosen: the first that is there. The others must belong to it (`belong`, which
    /// begins with the key itself).
    pub(crate) fn chosen<'k>(
        &self,
        present: &[(&str, bool)],
        keys: &'k [&'k [&'k str]],
    ) -> Option<&'k str> {
        let is_there = |key: &str| present.iter().any(|(known, is)| *is && *known == key);
        let chosen = keys.iter().find(|it| it.first().is_some_and(|key| is_there(key)));
        let Some(belong) = chosen else {
            // A key that is only misspelled was said to be so.
            if !self.report.was_guessed(&self.place()) {
                let keys: Vec<&str> = keys.iter().filter_map(|it| it.first().copied()).collect();
                self.also_wrong(format!("a condition has one of these keys: {}", keys.join(", ")));
            }
            return None;
        };
        self.only(present, belong);
        for key in belong.iter().filter(|key| !is_there(key)) {
            self.missing(key);
        }
        belong.first().copied()
    }
}
