//! The proof that a definition is well-formed: every name declared once and used rightly.

mod home;
pub(crate) mod problem;
mod rules;
mod sums;

use crate::{
    AnswerForm, AskedIf, ChildrenSee, Choice, Definition, DefinitionError, Instrument, Item, Kind,
    Mark, Meaning, NoteField, NoteKind, Only, Problem, Provenance, Role, Section, Source, WayKind,
};

/// The ids of a list of things, as plain text.
macro_rules! names {
    ($list:expr) => {{
        let mut names: Vec<&str> = Vec::with_capacity($list.len());
        for named in $list.iter() {
            names.push(&named.id);
        }
        names
    }};
}

impl Provenance {
    /// What is wrong with where a fact at this place was read: a source that is not among the
    /// file's own, or none where it was seen.
    pub fn problems(&self, place: &str, sources: &[Source]) -> Vec<DefinitionError> {
        let names = Names { sources: names!(sources), ..Names::default() };
        let mut proof = Proof { names: &names, place: place.to_owned(), found: Vec::new() };
        proof.provenance(self);
        proof.found
    }
}

impl Instrument {
    /// Proves a definition, or says everything that is wrong with it, each with its place.
    pub fn new(definition: Definition) -> Result<Instrument, Vec<DefinitionError>> {
        let problems = problems(&definition);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Instrument::already_proved(definition))
    }
}

/// Everything wrong with a definition, in the order of the file.
fn problems(definition: &Definition) -> Vec<DefinitionError> {
    let names = Names {
        sources: names!(definition.sources),
        facts: names!(definition.facts),
        sections: names!(definition.sections),
        items: names!(definition.items),
        thresholds: names!(definition.thresholds),
        routes: names!(definition.routes),
    };
    let mut proof = Proof { names: &names, place: String::new(), found: Vec::new() };
    proof.names(definition);
    proof.children_see(definition);
    proof.items(definition);
    proof.groupings(definition);
    proof.rules(definition);
    proof.sums(definition);
    proof.about_home(definition);
    proof.gate(definition);
    proof.profile(definition);
    proof.found
}

/// What is declared, as plain text, so that one function serves every kind of name.
#[derive(Default)]
struct Names<'a> {
    sources: Vec<&'a str>,
    facts: Vec<&'a str>,
    sections: Vec<&'a str>,
    items: Vec<&'a str>,
    thresholds: Vec<&'a str>,
    routes: Vec<&'a str>,
}

/// What has been found so far, and where the proof stands.
struct Proof<'a> {
    names: &'a Names<'a>,
    place: String,
    found: Vec<DefinitionError>,
}

/// The range of whole years an age band may span.
const OLDEST: u8 = 200;

/// A step that is no place in a list.
const NONE: usize = usize::MAX;

impl Proof<'_> {
    /// Steps to a key, or to a place in its list; returns the way back.
    fn enter(&mut self, key: &str, n: usize) -> usize {
        let outside = self.place.len();
        if !key.is_empty() {
            if outside != 0 {
                self.place.push('.');
            }
            self.place.push_str(key);
        }
        if n != NONE {
            self.place.push('[');
            self.place.push_str(&n.to_string());
            self.place.push(']');
        }
        outside
    }

    /// Only a tool about an adult is kept from the children's papers, and only a level can be said there.
    fn children_see(&mut self, definition: &Definition) {
        if definition.children_see == ChildrenSee::Nothing {
            return;
        }
        if definition.about != Role::Adult {
            self.wrong(
                "children-see",
                "only a tool about an adult is kept from the children's papers",
            );
        }
        if !definition.diagram {
            self.wrong(
                "children-see",
                "the level of a tool without a place on the diagram is not said on paper",
            );
        }
    }

    fn leave(&mut self, outside: usize) {
        self.place.truncate(outside);
    }

    /// Reports a problem at this key of the place where the proof stands, or at the place itself.
    fn report(&mut self, key: &str, problem: Problem) {
        let outside = self.enter(key, NONE);
        self.found.push(DefinitionError { place: self.place.clone(), problem });
        self.leave(outside);
    }

    fn wrong(&mut self, key: &str, sentence: &str) {
        self.report(key, Problem::Wrong(sentence.to_owned()));
    }

    fn declared(&mut self, what: &'static str, key: &str, name: &str, names: &[&str]) {
        if !names.contains(&name) {
            self.report(key, Problem::not_declared(what, name, names));
        }
    }

    /// Reports a sentence about a name.
    fn about(&mut self, key: &str, before: &str, name: &str, after: &str) {
        let mut sentence = String::from(before);
        sentence.push('"');
        sentence.push_str(name);
        sentence.push('"');
        sentence.push_str(after);
        self.report(key, Problem::Wrong(sentence));
    }

    fn kebab(&mut self, what: &str, key: &str, name: &str) {
        if !is_kebab(name) {
            let mut before = String::from(what);
            before.push(' ');
            self.about(key, &before, name, " must be lower-case words joined by hyphens");
        }
    }

    fn once(&mut self, what: &'static str, key: &str, names: &[&str]) {
        for n in 0..names.len() {
            let outside = self.enter(key, n);
            self.new_name(what, n, names);
            self.leave(outside);
        }
    }

    /// One name among its like, which stands where the proof stands.
    fn new_name(&mut self, what: &'static str, n: usize, names: &[&str]) {
        let Some(name) = names.get(n) else { return };
        if what != "source" {
            self.kebab(what, "id", name);
        }
        if names.iter().take(n).any(|known| known == name) {
            self.report("id", Problem::DeclaredTwice { what, name: (*name).to_owned() });
        }
    }

    /// Time limits are the referral form's, which stands in another file: here each is named once, and a tool that is for
    /// nobody is none.
    fn limits(&mut self, definition: &Definition) {
        for (n, limit) in definition.limits.iter().enumerate() {
            let outside = self.enter("limits", n);
            self.kebab("the time limit", "", limit);
            if definition.limits.iter().take(n).any(|known| known == limit) {
                self.about("", "the time limit ", limit, " is named twice");
            }
            self.leave(outside);
        }
        if !definition.born.is_empty() && !definition.unborn.is_empty() {
            self.wrong(
                "born",
                "a tool with \"unborn\" and \"born\" would open for nobody: leave one of them out",
            );
        }
        if !definition.born.is_empty() && definition.about == Role::Adult {
            self.wrong("born", "only a tool about a child can be for one not born yet");
        }
    }

    /// What is only for the time before a birth, or after it, stands in a tool that is used at both.
    fn only(&mut self, definition: &Definition, only: Option<Only>) {
        if only.is_some() && (definition.about != Role::Child || !definition.unborn.is_empty()) {
            self.wrong(
                "only",
                "only a tool about a child that is used before a birth and after it has this",
            );
        }
    }

    fn ages(&mut self, key: &str, from: u8, under: u8) {
        if under <= from || OLDEST < under {
            self.wrong(key, "\"under\" must be greater than \"from\", and at most 200");
        }
    }

    fn names(&mut self, definition: &Definition) {
        let names = self.names;
        if !is_kebab(&definition.id) {
            self.wrong("id", "the id must be lower-case words joined by hyphens");
        }
        self.once("source", "sources", &names.sources);
        self.once("fact", "facts", &names.facts);
        self.once("scale", "scales", &names!(definition.scales));
        self.once("note", "notes", &names!(definition.notes));
        self.once("section", "sections", &names.sections);
        self.once("text", "texts", &names!(definition.texts));
        self.once("threshold", "thresholds", &names.thresholds);
        self.once("route", "routes", &names.routes);
        self.once("rule", "rules", &names!(definition.rules));
        self.limits(definition);
        for (n, scale) in definition.scales.iter().enumerate() {
            let outside = self.enter("scales", n);
            self.once("choice", "choices", &names!(scale.choices));
            if scale.choices.is_empty() {
                self.wrong("", "a scale needs at least one choice");
            }
            self.not_known_can_be_said(definition, n);
            self.leave(outside);
        }
        for (n, note) in definition.notes.iter().enumerate() {
            let outside = self.enter("notes", n);
            self.once("field", "fields", &names!(note.fields));
            for (n, field) in note.fields.iter().enumerate() {
                let outside = self.enter("fields", n);
                if let NoteKind::Choice(choices) | NoteKind::Ticks(choices) = &field.kind {
                    let choices: Vec<&str> = choices.iter().map(|(id, _)| &**id).collect();
                    self.once("choice", "choices", &choices);
                }
                if !field.earlier.is_empty() {
                    self.earlier(field);
                }
                self.leave(outside);
            }
            self.leave(outside);
        }
        if definition.n_items != definition.items.len() {
            let problem =
                Problem::ItemCount { stated: definition.n_items, counted: definition.items.len() };
            self.report("n-items", problem);
        }
        for (n, threshold) in definition.thresholds.iter().enumerate() {
            let outside = self.enter("thresholds", n);
            match threshold.default {
                Some(default) if default < threshold.min || threshold.max < default => {
                    self.wrong("", "the default must lie between min and max");
                }
                None if threshold.max < threshold.min => {
                    self.wrong("", "no number lies between min and max, so an area could set none");
                }
                _ => {}
            }
            if threshold.min == 0 {
                self.wrong("min", "\"at least 0\" always holds; use 1 or more");
            }
            self.provenance(&threshold.provenance);
            self.leave(outside);
        }
        for (n, route) in definition.routes.iter().enumerate() {
            if !route.tool.is_empty() {
                let outside = self.enter("routes", n);
                self.kebab("tool", "tool", &route.tool);
                self.leave(outside);
            }
        }
        if let Some(band) = definition.ages {
            self.ages("ages", band.from, band.under);
        }
    }

    /// What says that a sign was long ago: one choice, of a field that asks when it was.
    fn earlier(&mut self, field: &NoteField) {
        match &field.kind {
            NoteKind::Choice(choices) => {
                let names: Vec<&str> = choices.iter().map(|(id, _)| &**id).collect();
                self.declared("choice", "earlier", &field.earlier, &names);
            }
            _ => self.wrong("earlier", "only a field of kind \"choice\" says what was earlier"),
        }
        if *field.role != *"when" {
            self.wrong("earlier", "only a field of role \"when\" says what was earlier");
        }
    }

    /// Where *not known* cannot be said, somebody says *no* instead: so every scale of a sign that
    /// counts offers it. Reported of the scale, with the first sign that needs it.
    fn not_known_can_be_said(&mut self, definition: &Definition, scale: usize) {
        let offers = |choice: &Choice| choice.means == Meaning::NotKnown;
        let choices = definition.scales.get(scale).map_or(&[][..], |it| &it.choices);
        if choices.is_empty() || choices.iter().any(offers) {
            return;
        }
        let counts = |item: &&Item| item.counts() && item.form == AnswerForm::Choice(scale);
        if let Some(item) = definition.items.iter().find(counts) {
            self.about(
                "choices",
                "no choice here means \"not-known\", and the sign ",
                &item.id,
                " is answered by this scale: add one, so that nobody has to say no instead",
            );
        }
    }

    fn provenance(&mut self, provenance: &Provenance) {
        for source in &provenance.sources {
            self.declared("source", "sources", source, &self.names.sources);
        }
        if provenance.mark == Mark::Seen && provenance.sources.is_empty() {
            self.wrong("", "a fact marked \"seen\" must name the source it was seen in");
        }
    }

    fn items(&mut self, definition: &Definition) {
        for (s, section) in definition.sections.iter().enumerate() {
            let outside = self.enter("sections", s);
            if let Some(band) = section.ages {
                self.ages("ages", band.from, band.under);
            }
            self.alternative(definition, section);
            for (n, place) in section.items.clone().enumerate() {
                if let Some(item) = definition.items.get(place) {
                    let outside = self.enter("items", n);
                    self.new_name("item", place, &self.names.items);
                    self.item(definition, item);
                    self.leave(outside);
                }
            }
            self.leave(outside);
        }
    }

    /// Each section under one heading at most, and the headings in the order of the tool: whoever goes through it page by
    /// page must find them in that order.
    fn groupings(&mut self, definition: &Definition) {
        self.once("grouping", "groupings", &names!(definition.groupings));
        for (n, grouping) in definition.groupings.iter().enumerate() {
            let outside = self.enter("groupings", n);
            if grouping.parts.is_empty() {
                self.wrong("parts", "name at least one heading");
            }
            let mut last = None;
            for (n, part) in grouping.parts.iter().enumerate() {
                let outside = self.enter("parts", n);
                if part.sections.is_empty() {
                    self.wrong("sections", "name at least one section under this heading");
                }
                for section in &part.sections {
                    self.declared("section", "sections", section, &self.names.sections);
                    let at = self.names.sections.iter().position(|known| *known == &**section);
                    if at.is_some() && at <= last {
                        self.about(
                            "sections",
                            "section ",
                            section,
                            " stands under a heading already, or before one that comes later in the tool",
                        );
                    }
                    last = last.max(at);
                }
                self.leave(outside);
            }
            self.leave(outside);
        }
    }

    /// A section that is one of several, or that is read with a child.
    fn alternative(&mut self, definition: &Definition, section: &Section) {
        if section.ages.is_some() && section.one_of.is_empty() {
            self.wrong("ages", "only a section that is one of several has ages: add \"one-of\"");
        }
        if section.is_for_child() && !definition.with_child {
            self.wrong(
                "picture",
                "a section is read with a child where the tool is: add \"with-child\"",
            );
        }
        if !section.one_of.is_empty() {
            self.kebab("group", "one-of", &section.one_of);
            let of_item = |place: usize| definition.items.get(place).map(|item| &item.one_of);
            if section.items.clone().any(|place| of_item(place) != Some(&section.one_of)) {
                self.wrong(
                    "one-of",
                    "where sections are alternatives, no item has a \"one-of\" of its own",
                );
            }
            let is_asked = |it: &&Item| it.asked_if.is_some() || it.counts();
            let mut own = definition.items.iter().filter(|it| it.one_of == section.one_of);
            if own.any(|it| is_asked(&it)) {
                self.wrong(
                    "one-of",
                    "no sign that counts, and nothing that is asked only sometimes, stands in a section that may \
                     not be shown",
                );
            }
        }
    }

    fn item(&mut self, definition: &Definition, item: &Item) {
        self.provenance(&item.provenance);
        for seen in &item.tiers_seen {
            self.declared("source", "tiers-seen", &seen.source, &self.names.sources);
        }
        if !item.anchors.is_empty() && item.anchors.len() != 5 {
            self.wrong("anchors", "there must be five anchors, best first");
        }
        if item.anchors.is_empty() && item.strength_to < 2 {
            self.wrong(
                "strength-to",
                "only an item answered by grade says which grade is a strength",
            );
        }
        if item.no_is_strength && !matches!(item.kind, Kind::Risk | Kind::Vulnerability) {
            self.wrong(
                "no-is-strength",
                "only of an item of kind \"risk\" or \"vulnerability\" is \"no\" a strength: that no harm was seen is none",
            );
        }
        if item.form != AnswerForm::Number && item.most != crate::LARGEST_NUMBER {
            self.wrong("most", "only an item answered by a number has a greatest number");
        }
        if let Some(band) = item.ages {
            self.ages("ages", band.from, band.under);
        }
        self.only(definition, item.only);
        let is_words = item.form == AnswerForm::Words;
        if is_words && item.kind != Kind::Context
            || !matches!(item.form, AnswerForm::Choice(_)) && item.counts()
        {
            let sentence = match item.form {
                AnswerForm::Words => {
                    "words are of kind \"context\": no rule weighs what somebody said"
                }
                _ => "a number or a date is of kind \"context\": rules ask it by name",
            };
            self.wrong("", sentence);
        }
        if let Some(asked) = item.from_record {
            if item.kind != Kind::Context {
                self.wrong(
                    "from-record",
                    "only an item of kind \"context\" is answered by the record: a sign is seen by somebody",
                );
            }
            if let Some(band) = asked.ages {
                self.ages("record-ages", band.from, band.under);
                self.record_can_say(definition, item);
            }
        }
        if !item.same_as.is_empty() {
            self.kebab("worry", "same-as", &item.same_as);
            if !item.counts() && item.kind != Kind::Vulnerability {
                self.wrong(
                    "same-as",
                    "only a sign (harm, risk or vulnerability) is the same worry as another",
                );
            }
        }
        if item.follow_up.is_some() && item.kind != Kind::Risk {
            self.wrong("follow-up", "only an item of kind \"risk\" has a follow-up");
        }
        if !item.one_of.is_empty() {
            self.kebab("group", "one-of", &item.one_of);
        }
        if let Some(AskedIf::Answered { items, answered }) = &item.asked_if {
            if items.is_empty() || answered.is_empty() {
                self.wrong("asked-if", "name at least one item, and one answer that opens it");
            }
            for opener in items {
                self.declared("item", "asked-if", opener, &self.names.items);
                let named = || definition.items.iter().filter(|other| other.id == *opener);
                if named().any(|other| other.form == AnswerForm::Words) {
                    self.about("asked-if", "", opener, " is answered in words: they open nothing");
                }
                if named().any(|other| other.asked_if.is_some()) {
                    self.about(
                        "asked-if",
                        "",
                        opener,
                        " is itself asked only sometimes; name an item that is always asked",
                    );
                }
            }
        }
    }

    fn gate(&mut self, definition: &Definition) {
        let Some(gate) = &definition.gate else { return };
        let outside = self.enter("gate", NONE);
        self.once("point", "points", &names!(gate.points));
        self.once("way", "ways", &names!(gate.ways));
        for (n, point) in gate.points.iter().enumerate() {
            let outside = self.enter("points", n);
            self.provenance(&point.provenance);
            self.leave(outside);
        }
        for kind in [WayKind::Ask, WayKind::FromWhatIsKnown, WayKind::NotSafe] {
            if gate.ways.iter().filter(|way| way.kind == kind).count() != 1 {
                self.wrong(
                    "ways",
                    "there must be one way of each kind: ask, from-what-is-known, not-safe",
                );
                break;
            }
        }
        for (n, way) in gate.ways.iter().enumerate() {
            let outside = self.enter("ways", n);
            for item in &way.items {
                self.declared("item", "items", item, &self.names.items);
            }
            self.leave(outside);
        }
        self.leave(outside);
    }

    fn profile(&mut self, definition: &Definition) {
        let Some(profile) = &definition.profile else { return };
        let outside = self.enter("profile", NONE);
        self.once("area", "areas", &names!(profile.areas));
        let mut placed: Vec<&str> = Vec::new();
        for (n, area) in profile.areas.iter().enumerate() {
            let outside = self.enter("areas", n);
            let sub_areas = names!(area.sub_areas);
            self.once("sub-area", "sub-areas", &sub_areas);
            for (n, sub) in area.sub_areas.iter().enumerate() {
                let outside = self.enter("sub-areas", n);
                for item in &sub.items {
                    self.declared("item", "items", item, &self.names.items);
                    if placed.contains(&&**item) {
                        self.about("items", "item ", item, " stands in two places of the tree");
                    }
                    placed.push(item);
                }
                self.leave(outside);
            }
            if let Some(exception) = &area.exception {
                self.enter("exception", NONE);
                self.kebab("exception", "id", &exception.id);
                self.provenance(&exception.provenance);
                self.declared("sub-area", "leaves-out", &exception.leaves_out, &sub_areas);
            }
            self.leave(outside);
        }
        self.leave(outside);
        for item in &definition.items {
            if !item.anchors.is_empty() && !placed.contains(&&*item.id) {
                self.about("profile", "graded item ", &item.id, " stands nowhere in the tree");
            }
        }
    }
}

/// Lower-case letters and digits in words joined by single hyphens.
fn is_kebab(id: &str) -> bool {
    let mut after_letter = false;
    for byte in id.bytes() {
        let letter = byte.is_ascii_lowercase() || byte.is_ascii_digit();
        if !(letter || byte == b'-' && after_letter) {
            return false;
        }
        after_letter = letter;
    }
    after_letter
}
