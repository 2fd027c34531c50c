//! What was found while a file was read, and where: everything that is wrong, and everything that is remarked upon.

use crate::problems::{FileError, push_step};
use std::cell::RefCell;

/// What was found while a file was read, and where.
#[derive(Debug, Default)]
pub(crate) struct Report {
    place: RefCell<String>,
    problems: RefCell<Vec<FileError>>,
    remarks: RefCell<Vec<FileError>>,
    /// The places at which a group or a list is missing or wrong, and with it whatever is declared in it.
    pub(super) holes: RefCell<Vec<String>>,
    /// Keys that do not belong, with the places of their groups.
    pub(super) unknown: RefCell<Vec<(String, String)>>,
    /// The places at which an empty value stands for one that is missing or wrong.
    pub(super) lost: RefCell<Vec<String>>,
}

impl Report {
    /// Says what is wrong at a place, unless something was said of it, or of the whole in which it stands.
    pub(crate) fn wrong(&self, place: &str, message: impl Into<String>) {
        if !self.is_lost(place)
            && !self.problems.borrow().iter().any(|problem| problem.place == place)
        {
            self.also_wrong(place, message);
        }
    }

    /// The same, where several things may be wrong with one place.
    pub(crate) fn also_wrong(&self, place: &str, message: impl Into<String>) {
        let problem = FileError { place: place.to_owned(), message: message.into() };
        if !self.is_lost(place) && !self.problems.borrow().contains(&problem) {
            self.problems.borrow_mut().push(problem);
        }
    }

    /// Says what of a place is not used, without refusing the file.
    pub(crate) fn remark(&self, place: &str, message: String) {
        self.remarks.borrow_mut().push(FileError { place: place.to_owned(), message });
    }

    /// Notes that what stands at a place is nothing that was read.
    pub(crate) fn lose(&self, place: String) {
        self.lost.borrow_mut().push(place);
    }

    /// Whether nothing could be read at a place, or at one in which it stands.
    pub(crate) fn is_lost(&self, place: &str) -> bool {
        self.lost.borrow().iter().any(|lost| is_in(place, lost))
    }

    /// Whether nothing could be read at a place, at one in which it stands, or at one inside it.
    pub(crate) fn has_lost_in(&self, place: &str) -> bool {
        self.is_lost(place) || self.lost.borrow().iter().any(|lost| is_in(lost, place))
    }

    /// Whether something is wrong at a place or inside it.
    pub(crate) fn is_wrong_in(&self, place: &str) -> bool {
        self.problems.borrow().iter().any(|problem| is_in(&problem.place, place))
            || self.lost.borrow().iter().any(|lost| is_in(lost, place))
    }

    /// The keys of a group that do not belong to it, in the order of the file.
    pub(crate) fn unknown(&self, place: &str) -> Vec<String> {
        let unknown = self.unknown.borrow();
        unknown.iter().filter(|(at, _)| at == place).map(|(_, key)| key.clone()).collect()
    }

    /// Whether a key of a group was said to be likely meant as another.
    pub(crate) fn was_guessed(&self, place: &str) -> bool {
        let problems = self.problems.borrow();
        problems
            .iter()
            .any(|problem| problem.place == place && problem.message.contains("did you mean"))
    }

    /// Whether a thing of a list may be one that is named elsewhere, because its id could not be read.
    pub(crate) fn has_lost_ids(&self, list: &str) -> bool {
        let is_id = |place: &str| is_in(place, list) && place.rsplit('.').next() == Some("id");
        self.holes.borrow().iter().any(|hole| is_in(hole, list) || is_in(list, hole))
            || self.lost.borrow().iter().any(|lost| is_id(lost))
            || self.problems.borrow().iter().any(|problem| is_id(&problem.place))
    }

    /// Whether nothing is wrong.
    pub(crate) fn is_right(&self) -> bool {
        self.problems.borrow().is_empty()
    }

    /// Everything that is wrong, and everything that was remarked upon.
    pub(crate) fn finish(self) -> (Vec<FileError>, Vec<FileError>) {
        (self.problems.into_inner(), self.remarks.into_inner())
    }

    pub(super) fn here(&self) -> String {
        self.place.borrow().clone()
    }

    pub(super) fn step(&self, key: &str, n: usize) -> usize {
        let mut place = self.place.borrow_mut();
        let outer = place.len();
        push_step(&mut place, key, n);
        outer
    }

    pub(super) fn back(&self, outer: usize) {
        self.place.borrow_mut().truncate(outer);
    }
}

/// Whether a place is another, or lies inside it.
pub(crate) fn is_in(place: &str, outer: &str) -> bool {
    let rest = place.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || outer.is_empty() || rest.starts_with(['.', '[']))
}
