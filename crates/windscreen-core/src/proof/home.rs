//! The proof that a tool about a home asks nothing that only a person has.

use super::{NONE, Proof};
use crate::{Condition, Definition, Role};

impl Proof<'_> {
    /// A home has no age, is never unborn, and nothing is asked about it as about a person.
    pub(super) fn about_home(&mut self, definition: &Definition) {
        if definition.about != Role::Home {
            return;
        }
        let present = [
            ("ages", definition.ages.is_some()),
            ("unborn", !definition.unborn.is_empty()),
            ("gate", definition.gate.is_some()),
            ("facts", !definition.facts.is_empty()),
        ];
        for (key, is_there) in present {
            if is_there {
                self.wrong(key, "a tool about a home has none: only a person has");
            }
        }
        for (s, section) in definition.sections.iter().enumerate() {
            let outside = self.enter("sections", s);
            for (n, place) in section.items.clone().enumerate() {
                let has_ages = definition.items.get(place).is_some_and(|item| item.ages.is_some());
                if has_ages {
                    let outside = self.enter("items", n);
                    self.wrong(
                        "ages",
                        "a home has no age: ask whether there is a child of this age, and open the item by that",
                    );
                    self.leave(outside);
                }
            }
            self.leave(outside);
        }
        for (n, rule) in definition.rules.iter().enumerate() {
            let outside = self.enter("rules", n);
            self.enter("when", NONE);
            if asks_age(&rule.when) {
                self.wrong("", "a home has no age: ask whether there is a child of this age");
            }
            self.leave(outside);
        }
    }
}

fn asks_age(condition: &Condition) -> bool {
    match condition {
        Condition::Age { .. } => true,
        Condition::All(all) | Condition::OneOf(all) => all.iter().any(asks_age),
        _ => false,
    }
}
