//! The proof that each rule can be tried, and can be met.

use super::{NONE, Proof};
use crate::{
    AnswerForm, AnswerTest, ChildrenSee, Condition, Definition, Item, Kind, Level, Meaning, Number,
    Only, Pick, Rule,
};

impl Proof<'_> {
    pub(super) fn rules(&mut self, definition: &Definition) {
        for (n, rule) in definition.rules.iter().enumerate() {
            let outside = self.enter("rules", n);
            self.provenance(&rule.provenance);
            for route in &rule.routes {
                self.declared("route", "routes", route, &self.names.routes);
            }
            if rule.level == Some(Level::NothingRecorded) {
                self.wrong(
                    "level",
                    "no rule sets \"nothing-recorded\": it is what is left when none fires",
                );
            }
            if !rule.headline.is_empty() && !rule.alert {
                self.wrong("headline", "a rule with a headline is an alert: add \"alert\": true");
            }
            if rule.kept_from_children && definition.children_see == ChildrenSee::Nothing {
                self.wrong(
                    "children-see",
                    "the children's papers say nothing of this tool, so nothing of a rule is kept back",
                );
            }
            self.only(definition, rule.only);
            let goes_on = |other: &Rule| {
                other.only == Some(Only::Born)
                    && other.when == rule.when
                    && rule.level <= other.level
            };
            if rule.only == Some(Only::Unborn)
                && rule.level.is_some()
                && !definition.rules.iter().any(goes_on)
            {
                self.wrong(
                    "only",
                    "the birth would take this level back: add a rule that is only for \"born\", with the same \
                     \"when\" and a level that is as high",
                );
            }
            if finds_out(&rule.when) && (rule.level.is_some() || !rule.routes.is_empty()) {
                self.wrong(
                    "",
                    "\"gaps\" asks to find out: a rule that rests on it sets no level and opens no route, \
                     because an answer would take them back",
                );
            }
            self.enter("when", NONE);
            self.condition(definition, &rule.when);
            self.leave(outside);
        }
    }

    /// The condition that stands where the proof stands.
    fn condition(&mut self, definition: &Definition, condition: &Condition) {
        match condition {
            Condition::Any(pick) => self.pick(definition, "any", pick, None),
            Condition::Count(pick, number) => self.pick(definition, "count", pick, Some(number)),
            Condition::Sections(pick, number) => {
                self.pick(definition, "sections", pick, Some(number));
            }
            Condition::CouldReach(pick, number) => {
                self.pick(definition, "could-reach", pick, Some(number));
            }
            Condition::Gaps(pick) => self.picked(definition, "gaps", pick),
            Condition::AtLeast(item, number) => {
                self.form(definition, "number", item, AnswerForm::Number);
                self.number("", number);
                let asked = definition.items.iter().find(|it| it.id == *item);
                let most = asked.map_or(crate::LARGEST_NUMBER, |it| it.most);
                self.can_be_met(definition, most.into(), Some(number));
            }
            Condition::Within(item, number) => {
                self.form(definition, "within", item, AnswerForm::Date);
                self.number("", number);
            }
            Condition::Age { from, under } => self.ages("age", *from, *under),
            Condition::Fact(fact) => self.declared("fact", "fact", fact, &self.names.facts),
            Condition::Harm | Condition::HarmUnknown => {
                if !definition
                    .items
                    .iter()
                    .any(|item| item.kind == Kind::Harm || item.follow_up.is_some())
                {
                    self.wrong(
                        "",
                        "this instrument has no sign of harm, so the rule could never fire",
                    );
                }
            }
            Condition::HarmAt(items) => {
                if items.is_empty() {
                    self.wrong("harm-at", "name at least one item");
                }
                for name in items {
                    self.declared("item", "harm-at", name, &self.names.items);
                    let is_harm = |item: &Item| item.kind == Kind::Harm || item.follow_up.is_some();
                    if definition.items.iter().any(|item| item.id == *name && !is_harm(item)) {
                        self.about("harm-at", "item ", name, " can never be a sign of harm");
                    }
                }
            }
            Condition::All(conditions) | Condition::OneOf(conditions) => {
                let key = if matches!(condition, Condition::All(_)) { "all" } else { "one-of" };
                if conditions.is_empty() {
                    self.wrong("", "a list of conditions may not be empty");
                }
                for (n, condition) in conditions.iter().enumerate() {
                    let outside = self.enter(key, n);
                    self.condition(definition, condition);
                    self.leave(outside);
                }
            }
        }
    }

    fn form(&mut self, definition: &Definition, key: &str, name: &str, form: AnswerForm) {
        self.declared("item", key, name, &self.names.items);
        if definition.items.iter().any(|item| &*item.id == name && item.form != form) {
            let after = if form == AnswerForm::Date {
                " is not answered by a date"
            } else {
                " is not answered by a number"
            };
            self.about(key, "item ", name, after);
        }
    }

    fn number(&mut self, key: &str, number: &Number) {
        match number {
            Number::Threshold(id) => {
                self.declared("threshold", key, id, &self.names.thresholds);
            }
            Number::Fixed(0) => self.wrong(key, "\"at least 0\" always holds; use 1 or more"),
            Number::Fixed(_) => {}
        }
    }

    /// What a pick names.
    fn picked(&mut self, definition: &Definition, key: &str, pick: &Pick) {
        let outside = self.enter(key, NONE);
        for item in &pick.items {
            self.declared("item", "items", item, &self.names.items);
            let is_words = |it: &&Item| it.id == *item && it.form == AnswerForm::Words;
            if definition.items.iter().any(|it| is_words(&it)) {
                self.about("items", "item ", item, " is answered in words: no rule weighs them");
            }
        }
        for section in &pick.sections {
            self.declared("section", "sections", section, &self.names.sections);
        }
        for item in &pick.except {
            self.declared("item", "except", item, &self.names.items);
        }
        self.leave(outside);
    }

    fn pick(&mut self, definition: &Definition, key: &str, pick: &Pick, number: Option<&Number>) {
        self.picked(definition, key, pick);
        let outside = self.enter(key, NONE);
        if pick.answered.is_empty() {
            self.wrong("answered", "name at least one answer that the rule looks for");
        }
        for test in &pick.answered {
            let mut choices = definition.scales.iter().flat_map(|scale| &scale.choices);
            if *test != AnswerTest::Is(Meaning::NotKnown)
                && !choices.any(|choice| test.accepts(choice.means))
            {
                self.wrong(
                    "answered",
                    "no scale of this instrument has an answer with that meaning",
                );
            }
        }
        if let Some(number) = number {
            self.number("", number);
        }
        // What is named and not there was said.
        if pick.items.iter().all(|name| self.names.items.contains(&&**name))
            && pick.sections.iter().all(|name| self.names.sections.contains(&&**name))
        {
            let most = if key == "sections" {
                pick.most_sections(definition)
            } else {
                pick.most(definition)
            };
            self.can_be_met(definition, most, number);
        }
        self.leave(outside);
    }

    /// Reports a condition that asks for more than there can be.
    fn can_be_met(&mut self, definition: &Definition, most: usize, number: Option<&Number>) {
        if most == 0 {
            self.wrong("", "no item is picked here, so this can never be met");
            return;
        }
        let wanted = match number {
            None => return,
            Some(Number::Fixed(number)) => *number,
            // As it is set where no area sets it; else the least that an area may set.
            Some(Number::Threshold(id)) => {
                match definition.thresholds.iter().find(|threshold| threshold.id == *id) {
                    Some(threshold) => {
                        let own = threshold.default.unwrap_or(threshold.min);
                        if !(threshold.min..=threshold.max).contains(&own) {
                            return;
                        }
                        own
                    }
                    None => return,
                }
            }
        };
        if most < usize::from(wanted) {
            self.wrong(
                "",
                &format!("\"at least {wanted}\" can never be met: there are {most} at most"),
            );
        }
    }
}

/// Whether a condition asks for what is not known or not answered.
fn finds_out(condition: &Condition) -> bool {
    match condition {
        Condition::Gaps(_) => true,
        Condition::All(all) | Condition::OneOf(all) => all.iter().any(finds_out),
        _ => false,
    }
}
