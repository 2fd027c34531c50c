//! The proof that a sum counts what is there, and that what the record answers can be answered.

use super::Proof;
use crate::{Definition, Item, Meaning, Points, Sum};

impl Proof<'_> {
    pub(super) fn sums(&mut self, definition: &Definition) {
        let names: Vec<&str> = definition.sums.iter().map(|sum| &*sum.id).collect();
        self.once("sum", "sums", &names);
        for (n, sum) in definition.sums.iter().enumerate() {
            let outside = self.enter("sums", n);
            if sum.items.is_empty() && sum.sections.is_empty() {
                self.wrong("", "name the items or the sections that are counted");
            }
            for item in &sum.items {
                self.declared("item", "items", item, &self.names.items);
            }
            for section in &sum.sections {
                self.declared("section", "sections", section, &self.names.sections);
            }
            for (n, points) in sum.points.iter().enumerate() {
                if sum.points.iter().take(n).any(|before| before.means == points.means) {
                    let outside = self.enter("points", n);
                    self.wrong("means", "this meaning has points already");
                    self.leave(outside);
                }
            }
            self.can_be_summed(definition, sum);
            self.leave(outside);
        }
    }

    /// What is counted is a sign, and where points are added up every answer that says anything gives some: one that gave
    /// none would pass for nothing seen.
    fn can_be_summed(&mut self, definition: &Definition, sum: &Sum) {
        let belongs = |place: usize, item: &Item| {
            sum.items.contains(&item.id)
                || definition.sections.iter().any(|section| {
                    section.items.contains(&place) && sum.sections.contains(&section.id)
                })
        };
        for (place, item) in definition.items.iter().enumerate() {
            if !belongs(place, item) {
                continue;
            }
            if !item.counts() {
                if !sum.items.contains(&item.id) {
                    continue;
                }
                self.about("", "item ", &item.id, " is no sign, so it is not counted");
                continue;
            }
            let crate::AnswerForm::Choice(scale) = item.form else { continue };
            let choices = definition.scales.get(scale).map_or(&[][..], |scale| &scale.choices);
            let has_points = |means: Meaning| {
                matches!(means, Meaning::NotKnown | Meaning::NotApplicable)
                    || sum.points.iter().any(|points: &Points| points.means == means)
            };
            if !sum.points.is_empty() && choices.iter().any(|choice| !has_points(choice.means)) {
                self.about("points", "item ", &item.id, " has an answer that gives no points");
            }
        }
    }

    /// A question about children of some age is answered *yes*, or *not known*, by the record.
    pub(super) fn record_can_say(&mut self, definition: &Definition, item: &Item) {
        let crate::AnswerForm::Choice(scale) = item.form else { return };
        let choices = definition.scales.get(scale).map_or(&[][..], |scale| &scale.choices);
        for (meaning, word) in [(Meaning::Yes, "yes"), (Meaning::NotKnown, "not-known")] {
            if !choices.is_empty() && !choices.iter().any(|choice| choice.means == meaning) {
                self.about(
                    "from-record",
                    "the record answers this, and no choice of its scale means ",
                    word,
                    "",
                );
            }
        }
    }
}
