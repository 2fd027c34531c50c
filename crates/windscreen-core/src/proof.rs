//! The proof that a definition is well-formed: every name declared once and used rightly.

use crate::{
    AnswerForm, AskedIf, Condition, Definition, Id, Kind, Level, Meaning, Number, Pick, WayKind,
};
use std::collections::BTreeSet;
use std::fmt;

/// What is wrong with a definition, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DefinitionError {
    /// The place, as a path into the file: `rules[3].when`.
    pub place: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What may be wrong with a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// A name is used that is not declared; with the nearest that is, if one is near.
    NotDeclared {
        /// What kind of thing it names.
        what: &'static str,
        /// The name used.
        name: String,
        /// The nearest declared name.
        nearest: Option<String>,
    },
    /// A name is declared twice.
    DeclaredTwice {
        /// What kind of thing it names.
        what: &'static str,
        /// The name.
        name: String,
    },
    /// The file states one number of items and has another.
    ItemCount {
        /// As stated.
        stated: usize,
        /// As counted.
        counted: usize,
    },
    /// Anything else, as a whole sentence that says what would be right.
    Wrong(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::NotDeclared { what, name, nearest } => {
                write!(f, "{what} \"{name}\" is not declared")?;
                match nearest {
                    Some(nearest) => write!(f, "; did you mean \"{nearest}\"?"),
                    None => Ok(()),
                }
            }
            Problem::DeclaredTwice { what, name } => {
                write!(f, "{what} \"{name}\" is declared twice")
            }
            Problem::ItemCount { stated, counted } => {
                write!(
                    f,
                    "the file states {stated} items and has {counted}; count again, or mend n-items"
                )
            }
            Problem::Wrong(sentence) => f.write_str(sentence),
        }
    }
}

impl fmt::Display for DefinitionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl std::error::Error for DefinitionError {}

/// Everything wrong with a definition, in the order of the file.
pub(crate) fn problems(definition: &Definition) -> Vec<DefinitionError> {
    let mut proof = Proof { definition, found: Vec::new() };
    proof.names();
    proof.items();
    proof.rules();
    proof.gate();
    proof.profile();
    proof.found
}

struct Proof<'a> {
    definition: &'a Definition,
    found: Vec<DefinitionError>,
}

/// The range of whole years an age band may span.
const OLDEST: u8 = 200;

impl Proof<'_> {
    fn wrong(&mut self, place: String, sentence: &str) {
        self.found.push(DefinitionError { place, problem: Problem::Wrong(sentence.to_owned()) });
    }

    fn declared<'n>(
        &mut self,
        what: &'static str,
        place: &str,
        name: &str,
        mut names: impl Iterator<Item = &'n Id> + Clone,
    ) {
        if names.clone().any(|known| &**known == name) {
            return;
        }
        let nearest = names.find(|known| near(known, name)).map(|known| (**known).to_owned());
        let problem = Problem::NotDeclared { what, name: name.to_owned(), nearest };
        self.found.push(DefinitionError { place: place.to_owned(), problem });
    }

    fn once<'n>(&mut self, what: &'static str, place: &str, names: impl Iterator<Item = &'n Id>) {
        let mut seen = BTreeSet::new();
        for (n, name) in names.enumerate() {
            let place = format!("{place}[{n}].id");
            if what != "source" && !is_kebab(name) {
                self.wrong(
                    place.clone(),
                    &format!("{what} \"{name}\" must be lower-case words joined by hyphens"),
                );
            }
            if !seen.insert(name) {
                let problem = Problem::DeclaredTwice { what, name: (**name).to_owned() };
                self.found.push(DefinitionError { place, problem });
            }
        }
    }

    fn names(&mut self) {
        let it = self.definition;
        if !is_kebab(&it.id) {
            self.wrong("id".into(), "the id must be lower-case words joined by hyphens");
        }
        self.once("source", "sources", it.sources.iter().map(|it| &it.id));
        self.once("fact", "facts", it.facts.iter().map(|it| &it.id));
        self.once("scale", "scales", it.scales.iter().map(|it| &it.id));
        self.once("note", "notes", it.notes.iter().map(|it| &it.id));
        self.once("section", "sections", it.sections.iter().map(|it| &it.id));
        self.once("item", "items", it.items.iter().map(|it| &it.id));
        self.once("text", "texts", it.texts.iter().map(|it| &it.id));
        self.once("threshold", "thresholds", it.thresholds.iter().map(|it| &it.id));
        self.once("route", "routes", it.routes.iter().map(|it| &it.id));
        self.once("rule", "rules", it.rules.iter().map(|it| &it.id));
        for (n, scale) in it.scales.iter().enumerate() {
            self.once(
                "choice",
                &format!("scales[{n}].choices"),
                scale.choices.iter().map(|it| &it.id),
            );
            if scale.choices.is_empty() {
                self.wrong(format!("scales[{n}]"), "a scale needs at least one choice");
            }
        }
        for (n, note) in it.notes.iter().enumerate() {
            self.once("field", &format!("notes[{n}].fields"), note.fields.iter().map(|it| &it.id));
        }
        if it.n_items != it.items.len() {
            let problem = Problem::ItemCount { stated: it.n_items, counted: it.items.len() };
            self.found.push(DefinitionError { place: "n-items".into(), problem });
        }
        for (n, threshold) in it.thresholds.iter().enumerate() {
            if !(threshold.min..=threshold.max).contains(&threshold.default) {
                self.wrong(format!("thresholds[{n}]"), "the default must lie between min and max");
            }
        }
        if it.ages.is_some_and(|band| band.under <= band.from || OLDEST < band.under) {
            self.wrong("ages".into(), "\"under\" must be greater than \"from\", and at most 200");
        }
    }

    fn provenance(&mut self, place: &str, provenance: &crate::Provenance) {
        let it = self.definition;
        for source in &provenance.sources {
            self.declared(
                "source",
                &format!("{place}.sources"),
                source,
                it.sources.iter().map(|it| &it.id),
            );
        }
        if provenance.mark == crate::Mark::Seen && provenance.sources.is_empty() {
            self.wrong(
                place.to_owned(),
                "a fact marked \"seen\" must name the source it was seen in",
            );
        }
    }

    fn items(&mut self) {
        let it = self.definition;
        for (s, section) in it.sections.iter().enumerate() {
            for (n, place) in section.items.clone().enumerate() {
                let Some(item) = it.items.get(place) else { continue };
                let at = format!("sections[{s}].items[{n}]");
                self.provenance(&at, &item.provenance);
                for seen in &item.tiers_seen {
                    self.declared(
                        "source",
                        &format!("{at}.tiers-seen"),
                        &seen.source,
                        it.sources.iter().map(|it| &it.id),
                    );
                }
                if !item.anchors.is_empty() && item.anchors.len() != 5 {
                    self.wrong(format!("{at}.anchors"), "there must be five anchors, best first");
                }
                if item.ages.is_some_and(|band| band.under <= band.from || OLDEST < band.under) {
                    self.wrong(
                        format!("{at}.ages"),
                        "\"under\" must be greater than \"from\", and at most 200",
                    );
                }
                if item.form != AnswerForm::Choice(0)
                    && !matches!(item.form, AnswerForm::Choice(_))
                    && item.counts()
                {
                    self.wrong(
                        at.clone(),
                        "a number or a date is of kind \"context\": rules ask it by name",
                    );
                }
                if item.follow_up.is_some() && !matches!(item.kind, Kind::Risk) {
                    self.wrong(
                        format!("{at}.follow-up"),
                        "only an item of kind \"risk\" has a follow-up",
                    );
                }
                if let Some(AskedIf::Answered { items, .. }) = &item.asked_if {
                    for opener in items {
                        self.declared(
                            "item",
                            &format!("{at}.asked-if"),
                            opener,
                            it.items.iter().map(|it| &it.id),
                        );
                        if it
                            .items
                            .iter()
                            .any(|other| other.id == *opener && other.asked_if.is_some())
                        {
                            self.wrong(
                                format!("{at}.asked-if"),
                                &format!("\"{opener}\" is itself asked only sometimes; name an item that is always asked"),
                            );
                        }
                    }
                }
            }
        }
    }

    fn rules(&mut self) {
        let it = self.definition;
        for (n, rule) in it.rules.iter().enumerate() {
            let at = format!("rules[{n}]");
            self.provenance(&at, &rule.provenance);
            for route in &rule.routes {
                self.declared(
                    "route",
                    &format!("{at}.routes"),
                    route,
                    it.routes.iter().map(|it| &it.id),
                );
            }
            if rule.level == Some(Level::NothingRecorded) {
                self.wrong(
                    format!("{at}.level"),
                    "no rule sets \"nothing-recorded\": it is what is left when none fires",
                );
            }
            self.condition(&format!("{at}.when"), &rule.when);
        }
        for (n, threshold) in it.thresholds.iter().enumerate() {
            self.provenance(&format!("thresholds[{n}]"), &threshold.provenance);
        }
    }

    fn condition(&mut self, at: &str, condition: &Condition) {
        let it = self.definition;
        match condition {
            Condition::Any(pick) => self.pick(&format!("{at}.any"), pick),
            Condition::Count(pick, number) => self.counted(&format!("{at}.count"), pick, number),
            Condition::Sections(pick, number) => {
                self.counted(&format!("{at}.sections"), pick, number);
            }
            Condition::CouldReach(pick, number) => {
                self.counted(&format!("{at}.could-reach"), pick, number);
            }
            Condition::AtLeast(item, number) => {
                self.form(&format!("{at}.number"), item, AnswerForm::Number, "a number");
                self.number(at, number);
            }
            Condition::Within(item, number) => {
                self.form(&format!("{at}.within"), item, AnswerForm::Date, "a date");
                self.number(at, number);
            }
            Condition::Age { from, under } => {
                if under <= from || OLDEST < *under {
                    self.wrong(
                        format!("{at}.age"),
                        "\"under\" must be greater than \"from\", and at most 200",
                    );
                }
            }
            Condition::Fact(fact) => {
                self.declared(
                    "fact",
                    &format!("{at}.fact"),
                    fact,
                    it.facts.iter().map(|it| &it.id),
                );
            }
            Condition::Harm | Condition::HarmUnknown => {
                if !it.items.iter().any(|item| item.kind == Kind::Harm || item.follow_up.is_some())
                {
                    self.wrong(
                        at.to_owned(),
                        "this instrument has no sign of harm, so the rule could never fire",
                    );
                }
            }
            Condition::All(conditions) | Condition::OneOf(conditions) => {
                if conditions.is_empty() {
                    self.wrong(at.to_owned(), "a list of conditions may not be empty");
                }
                for (n, condition) in conditions.iter().enumerate() {
                    self.condition(&format!("{at}[{n}]"), condition);
                }
            }
        }
    }

    fn form(&mut self, at: &str, name: &str, form: AnswerForm, word: &str) {
        let it = self.definition;
        self.declared("item", at, name, it.items.iter().map(|it| &it.id));
        if it.items.iter().any(|item| &*item.id == name && item.form != form) {
            self.wrong(at.to_owned(), &format!("item \"{name}\" is not answered by {word}"));
        }
    }

    fn counted(&mut self, at: &str, pick: &Pick, number: &Number) {
        self.pick(at, pick);
        self.number(at, number);
    }

    fn number(&mut self, at: &str, number: &Number) {
        let it = self.definition;
        match number {
            Number::Threshold(id) => {
                self.declared("threshold", at, id, it.thresholds.iter().map(|it| &it.id));
            }
            Number::Fixed(0) => {
                self.wrong(at.to_owned(), "\"at least 0\" always holds; use 1 or more");
            }
            Number::Fixed(_) => {}
        }
    }

    fn pick(&mut self, at: &str, pick: &Pick) {
        let it = self.definition;
        for item in &pick.items {
            self.declared("item", &format!("{at}.items"), item, it.items.iter().map(|it| &it.id));
        }
        for section in &pick.sections {
            self.declared(
                "section",
                &format!("{at}.sections"),
                section,
                it.sections.iter().map(|it| &it.id),
            );
        }
        if pick.answered.is_empty() {
            self.wrong(
                format!("{at}.answered"),
                "name at least one answer that the rule looks for",
            );
        }
        let possible = |test: &crate::AnswerTest| {
            it.scales
                .iter()
                .flat_map(|scale| &scale.choices)
                .any(|choice| test.accepts(choice.means))
        };
        for test in &pick.answered {
            if !possible(test) && !matches!(test, crate::AnswerTest::Is(Meaning::NotKnown)) {
                self.wrong(
                    format!("{at}.answered"),
                    "no scale of this instrument has an answer with that meaning",
                );
            }
        }
    }

    fn gate(&mut self) {
        let it = self.definition;
        let Some(gate) = &it.gate else { return };
        self.once("point", "gate.points", gate.points.iter().map(|it| &it.id));
        self.once("way", "gate.ways", gate.ways.iter().map(|it| &it.id));
        for (n, point) in gate.points.iter().enumerate() {
            self.provenance(&format!("gate.points[{n}]"), &point.provenance);
        }
        for kind in [WayKind::Ask, WayKind::FromWhatIsKnown, WayKind::NotSafe] {
            if gate.ways.iter().filter(|way| way.kind == kind).count() != 1 {
                self.wrong(
                    "gate.ways".into(),
                    "there must be one way of each kind: ask, from-what-is-known, not-safe",
                );
            }
        }
        for (n, way) in gate.ways.iter().enumerate() {
            for item in &way.items {
                self.declared(
                    "item",
                    &format!("gate.ways[{n}].items"),
                    item,
                    it.items.iter().map(|it| &it.id),
                );
            }
        }
    }

    fn profile(&mut self) {
        let it = self.definition;
        let Some(profile) = &it.profile else { return };
        self.once("area", "profile.areas", profile.areas.iter().map(|it| &it.id));
        let mut placed = BTreeSet::new();
        for (a, area) in profile.areas.iter().enumerate() {
            let at = format!("profile.areas[{a}]");
            self.once(
                "sub-area",
                &format!("{at}.sub-areas"),
                area.sub_areas.iter().map(|it| &it.id),
            );
            for (s, sub) in area.sub_areas.iter().enumerate() {
                for item in &sub.items {
                    let at = format!("{at}.sub-areas[{s}].items");
                    self.declared("item", &at, item, it.items.iter().map(|it| &it.id));
                    if !placed.insert(item) {
                        self.wrong(
                            at,
                            &format!("item \"{item}\" stands in two places of the tree"),
                        );
                    }
                }
            }
            if let Some(exception) = &area.exception {
                self.provenance(&format!("{at}.exception"), &exception.provenance);
                let at = format!("{at}.exception.leaves-out");
                self.declared(
                    "sub-area",
                    &at,
                    &exception.leaves_out,
                    area.sub_areas.iter().map(|it| &it.id),
                );
            }
        }
        for item in it.items.iter().filter(|item| !item.anchors.is_empty()) {
            if !placed.contains(&item.id) {
                self.wrong(
                    "profile".into(),
                    &format!("graded item \"{}\" stands nowhere in the tree", item.id),
                );
            }
        }
    }
}

/// Lower-case letters and digits in words joined by single hyphens.
fn is_kebab(id: &str) -> bool {
    !id.is_empty()
        && id.split('-').all(|word| {
            !word.is_empty()
                && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// Whether one is likely a slip for the other: one contains the other, or they differ in a letter or two.
fn near(known: &str, name: &str) -> bool {
    if known.contains(name) || name.contains(known) {
        return true;
    }
    let differing = known.bytes().zip(name.bytes()).filter(|(a, b)| a != b).count();
    differing + known.len().abs_diff(name.len()) <= 2
}
