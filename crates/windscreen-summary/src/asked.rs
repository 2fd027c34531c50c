//! What the referral form asks in a record, and how each thing it asks is filled.

use crate::named::{choice, evidence, field, household};
use crate::paper::{Standing, empty_sheet, standing};
use crate::words::{clean, figure, figures_of};
use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_core::{
    Age, AgeRange, Area, Ask, Entry, Field, FieldId, FieldKey, Form, FormPage, Gap, Instrument,
    ListId, Meaning, Named, Need, Outcome, Per, Phone, Record, Role, Row, Subject, SubjectId, Text,
    Thresholds, Truth, Wide, not_done_again, parse_age, speaks_unasked, times, wide_outcome,
};
use windscreen_wording as wording;

/// What came of one instrument for one person.
#[derive(Debug, Clone)]
pub struct Found {
    /// The person.
    pub subject: SubjectId,
    /// The instrument.
    pub instrument: Rc<Instrument>,
    /// What came of it.
    pub outcome: Outcome,
    /// The day of an earlier time, where it was not used again: what stood there stands until it is looked at again.
    pub earlier: Option<NaiveDate>,
}

/// Works out every instrument on which something was answered, for every person; where it was not used again, as it last
/// was. One that was not used about a child is there too, if what was answered about another child speaks of them.
pub fn found(wide: &Wide<'_>, area: &Area) -> Vec<Found> {
    let mut all = Vec::new();
    for subject in &wide.record.subjects {
        for instrument in wide.instruments {
            let sheet = wide.record.sheet(subject.id, &instrument.id);
            if instrument.about != subject.role {
                continue;
            }
            let thresholds = area.thresholds_for(&instrument.id);
            if standing(sheet) != Standing::Answered {
                all.extend(last_time(wide, subject, instrument, &thresholds));
                if !speaks_unasked(wide, subject, instrument) {
                    continue;
                }
            }
            let sheet = sheet.unwrap_or_else(|| empty_sheet());
            let (outcome, _) = wide_outcome(wide, subject, sheet, instrument, &thresholds);
            let instrument = instrument.clone();
            all.push(Found { subject: subject.id, instrument, outcome, earlier: None });
        }
    }
    all
}

/// A tool that is not used again, as it last was; none if somebody said why it is not needed any more.
fn last_time(
    wide: &Wide<'_>,
    subject: &Subject,
    instrument: &Rc<Instrument>,
    thresholds: &Thresholds,
) -> Option<Found> {
    let left = not_done_again(wide.record, subject.id);
    left.iter().find(|(_, tool)| **tool == instrument.id)?;
    let all = times(wide.record, subject.id, instrument, thresholds, wide.today);
    let last = all.last()?;
    Some(Found {
        subject: subject.id,
        instrument: instrument.clone(),
        outcome: last.outcome.clone(),
        earlier: Some(last.day),
    })
}

/// The role of a tool's text that holds what a child said.
const CHILD_WORDS: &str = "child-words";

/// How a field stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filled {
    /// With these words, or with what was chosen.
    With(Entry),
    /// By saying that it is not known.
    NotKnown,
    /// By saying that it does not apply, and why; the reason may still be empty.
    DoesNotApply(Text),
    /// Not at all.
    Empty,
}

impl Filled {
    /// Whether nothing more is asked for: words, *not known*, or a reason why it does not apply.
    pub fn is_filled(&self) -> bool {
        match self {
            Filled::With(_) | Filled::NotKnown => true,
            Filled::DoesNotApply(why) => !why.is_empty(),
            Filled::Empty => false,
        }
    }
}

/// Of whom, or of which row, something is asked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Scope<'a> {
    /// The child, on a child's page.
    pub child: Option<&'a Subject>,
    /// The row, in a list.
    pub row: Option<&'a Row>,
}

/// A form before a record.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Everything entered.
    pub record: &'a Record,
    /// What is asked.
    pub form: &'a Form,
    /// What came of the instruments.
    pub found: &'a [Found],
    /// Where it goes.
    pub area: &'a Area,
    /// The day.
    pub today: NaiveDate,
}

impl<'a> Asked<'a> {
    /// The children of the record, unborn included.
    pub fn children(&self) -> impl Iterator<Item = &'a Subject> {
        self.record.subjects.iter().filter(|it| it.role == Role::Child)
    }

    /// Every page that is shown, for each child where it is asked for each.
    pub fn pages(&self) -> Vec<(&'a FormPage, Option<&'a Subject>)> {
        let mut all = Vec::new();
        for page in self.form.pages() {
            match page.per {
                Per::Record if self.is_asked(&page.asked_if, Scope::default()) => {
                    all.push((page, None));
                }
                Per::Record => {}
                Per::Child => {
                    for child in self.children() {
                        if self.is_asked(&page.asked_if, Scope { child: Some(child), row: None }) {
                            all.push((page, Some(child)));
                        }
                    }
                }
            }
        }
        all
    }

    /// Whether something is shown here. What is not known counts as reason to ask.
    pub fn is_asked(&self, asks: &[Ask], scope: Scope<'_>) -> bool {
        asks.is_empty() || asks.iter().any(|ask| self.holds(ask, scope))
    }

    fn holds(&self, ask: &Ask, scope: Scope<'_>) -> bool {
        // A checklist about an adult bears on every child of the household.
        let bears = |found: &&Found| {
            scope.child.is_none_or(|child| {
                child.id == found.subject || found.instrument.about == Role::Adult
            })
        };
        match ask {
            Ask::Field(id, choices) => {
                let entry = match scope.row.and_then(|row| row.cells.get(id)) {
                    Some(entry) => entry.clone(),
                    None => self.entry(id, scope.child),
                };
                choices.iter().any(|it| entry.has(it))
            }
            Ask::Tool(tools) => {
                self.found.iter().filter(bears).any(|it| tools.contains(&it.instrument.id))
            }
            Ask::Level(level) => {
                self.found.iter().filter(bears).any(|it| *level <= it.outcome.level)
                    || crate::head::suggested(self.record).is_some_and(|own| *level <= own)
            }
            Ask::Age { from, under } => self.of_children(scope, |child| {
                child.ages_on(self.today).is_within(*from, *under) != Truth::False
            }),
            Ask::Unborn => {
                self.of_children(scope, |child| child.ages_on(self.today) == AgeRange::Unborn)
            }
        }
    }

    /// Whether something is so of the child here, or of any child where there is none.
    fn of_children(&self, scope: Scope<'_>, test: impl Fn(&Subject) -> bool) -> bool {
        match scope.child {
            Some(child) => test(child),
            None => self.children().any(test),
        }
    }

    /// What is written in a field: of the child, else of the record.
    pub fn written(&self, field: impl Into<FieldId>, child: Option<&Subject>) -> Text {
        self.entry(field, child).words().clone()
    }

    /// What stands in a field: of the child, else of the record.
    pub fn entry(&self, field: impl Into<FieldId>, child: Option<&Subject>) -> Entry {
        let field = field.into();
        let of_child = child.and_then(|it| self.record.notes.get(&FieldKey::of(&field, it.id)));
        let found = of_child.or_else(|| self.record.notes.get(&FieldKey::once(field.clone())));
        if let Some(found) = found {
            return cleaned(found);
        }
        match self.filled_of(&field, None) {
            Filled::With(known) => known,
            Filled::NotKnown | Filled::DoesNotApply(_) | Filled::Empty => Entry::default(),
        }
    }

    /// How a field stands.
    pub fn filled(&self, field: &Field, scope: Scope<'_>) -> Filled {
        match scope.row {
            Some(row) => filled_with(row.cells.get(&field.id)),
            None => self.filled_of(&field.id, scope.child),
        }
    }

    /// How a field of the record, or of a child, stands: as it was written, else with what an earlier page, a tool or the
    /// area says. Nothing is asked twice.
    pub(crate) fn filled_of(&self, field: &str, child: Option<&Subject>) -> Filled {
        let key = FieldKey::new(field, child.map(|it| it.id));
        let written = filled(self.record, field, key.child);
        // What was cleared by hand stays so.
        if written != Filled::Empty || self.record.notes.contains_key(&key) {
            return written;
        }
        let known = match (field, child) {
            (field::RECIPIENT, None) => self.area_named(),
            (field::DANGER, None) => self.danger_in_tools(),
            (field::OWN_WORDS, Some(child)) => self.own_words(child),
            (field::RESPONSIBILITY, Some(child)) => self.responsible(child),
            _ => None,
        };
        known.map_or(Filled::Empty, Filled::With)
    }

    /// The area's name, where it is one: of no particular area no number is known.
    fn area_named(&self) -> Option<Entry> {
        let has_number = |phones: &[Phone]| phones.iter().any(|it| !it.number.is_empty());
        let is_one = self.area.front_doors.iter().any(|it| has_number(&it.phones));
        is_one.then(|| self.area.title.clone().into())
    }

    /// What a tool about a child says of danger now: the gravest of all.
    fn danger_in_tools(&self) -> Option<Entry> {
        let mut said: Vec<Meaning> = Vec::new();
        for it in self.found.iter().filter(|it| it.instrument.about == Role::Child) {
            let of = it.instrument.items.iter().filter(|item| it.instrument.asks_danger(item));
            said.extend(of.filter_map(|item| it.outcome.readings.of(&item.id).meaning));
        }
        let has = |meaning: Meaning| said.contains(&meaning);
        let choice = if has(Meaning::Yes) {
            choice::DANGER_NOW
        } else if has(Meaning::NotKnown) {
            choice::DANGER_NOT_KNOWN
        } else if has(Meaning::No) {
            choice::NO_DANGER
        } else {
            return None;
        };
        Some(choice.id.into())
    }

    /// The child's own words, where a tool holds them.
    fn own_words(&self, child: &Subject) -> Option<Entry> {
        let mut all: Vec<Text> = Vec::new();
        for it in self.found.iter().filter(|it| it.subject == child.id && it.earlier.is_none()) {
            let Some(sheet) = self.record.sheet(child.id, &it.instrument.id) else { continue };
            for field in it.instrument.texts.iter().filter(|it| *it.role == *CHILD_WORDS) {
                let words = clean(&sheet.text(&field.id).into());
                if !words.is_empty() && !all.contains(&words) {
                    all.push(words);
                }
            }
        }
        let words: Vec<&str> = all.iter().map(|it| &**it).collect();
        if words.is_empty() { None } else { Some(words.join("\n").into()) }
    }

    /// The adults of whom it is said that they hold parental responsibility for the child.
    fn responsible(&self, child: &Subject) -> Option<Entry> {
        let holds = |row: &&Row| {
            let of = row.cells.get(household::RESPONSIBILITY);
            of.is_some_and(|it| it.children().contains(&Named::Child(child.id)))
        };
        let words = |row: &Row| {
            let name = row.cells.get(household::NAME).filter(|it| !it.is_blank());
            name.or_else(|| row.cells.get(household::RELATIONSHIP)).map(cleaned)
        };
        let rows = self.rows(household::LIST).iter().filter(holds);
        let all: Vec<Text> = rows.filter_map(words).map(|it| it.words().clone()).collect();
        if all.is_empty() { None } else { Some(all.join(wording::list_comma()).into()) }
    }

    /// The fields of a page or row that are shown.
    pub fn shown<'f>(&self, fields: &'f [Field], scope: Scope<'_>) -> Vec<&'f Field> {
        fields.iter().filter(|field| self.is_asked(&field.asked_if, scope)).collect()
    }

    /// How many fields of a page and of its rows are wanted, and how many of those are filled. Of events one is wanted at
    /// least.
    pub fn progress(&self, page: &FormPage, child: Option<&Subject>) -> (usize, usize) {
        let scope = Scope { child, row: None };
        let mut filled = 0;
        let mut wanted = 0;
        for field in self.shown(&page.fields, scope) {
            if field.need == Need::Required {
                wanted += 1;
                filled += usize::from(self.filled(field, scope).is_filled());
            }
        }
        let Some(list) = &page.list else { return (filled, wanted) };
        let mut is_empty = true;
        for row in self.rows(&list.id).iter().filter(|row| is_written(row)) {
            is_empty = false;
            let scope = Scope { child: None, row: Some(row) };
            let has_period = row.cells.get(evidence::PERIOD).is_some_and(|it| !it.is_blank());
            for field in self.shown(&list.fields, scope) {
                // A time that is no day stands in its place.
                let is_said = has_period && *field.id == *evidence::DATE;
                if field.need == Need::Required {
                    wanted += 1;
                    filled += usize::from(is_said || self.filled(field, scope).is_filled());
                }
            }
        }
        if is_empty && *list.id == *evidence::LIST {
            wanted += 1;
        }
        (filled, wanted)
    }

    /// Whether anything is written on a page, in its fields or its rows.
    pub fn is_begun(&self, page: &FormPage, child: Option<&Subject>) -> bool {
        let is_filled = |field: &Field| {
            let key = FieldKey::new(&field.id, child.map(|it| it.id));
            as_written(self.record, &key) != Filled::Empty
        };
        page.fields.iter().any(is_filled)
            || page.list.as_ref().is_some_and(|list| self.rows(&list.id).iter().any(is_written))
    }

    /// The rows of a list.
    pub fn rows(&self, list: impl Into<ListId>) -> &'a [Row] {
        self.record.rows.get(&list.into()).map_or(&[], |rows| rows)
    }
}

/// Whether anything was written in a row: which children it is about may be filled in by itself.
pub(crate) fn is_written(row: &Row) -> bool {
    row.cells.iter().any(|(id, it)| **id != *evidence::CHILDREN && !it.is_blank())
}

/// How a field of the record, or of a child, stands.
pub(crate) fn filled(
    record: &Record,
    field: impl Into<FieldId>,
    child: Option<SubjectId>,
) -> Filled {
    let key = FieldKey::new(field, child);
    // Said once, here or on the page of people or before a tool: it stands in both places.
    if *key.field == *field::BIRTH
        && let Some(child) = child.and_then(|it| record.subject(it))
        && let Some(entry) = birth(record, child)
    {
        return Filled::With(entry);
    }
    as_written(record, &key)
}

/// How a field stands by itself, whatever is known from elsewhere.
pub(crate) fn as_written(record: &Record, key: &FieldKey) -> Filled {
    match record.gaps.get(key) {
        Some(Gap::DoesNotApply(why)) => Filled::DoesNotApply(clean(why)),
        Some(Gap::NotKnown) => Filled::NotKnown,
        None => filled_with(record.notes.get(key)),
    }
}

/// When a child was born or is due, or how old the child is: what was written, or what is known from elsewhere where
/// nothing was, or where that is more exact; `None` if nothing is known, or no more than that the day is not.
fn birth(record: &Record, child: &Subject) -> Option<Entry> {
    let key = FieldKey::of(field::BIRTH, child.id);
    let is_unborn = matches!(child.age, Age::Unborn(_));
    let is_day = |age: Age| matches!(age, Age::Born(_) | Age::Unborn(Some(_)));
    if record.gaps.contains_key(&key) && !is_day(child.age) {
        return None;
    }
    let written = record.notes.get(&key).map(cleaned);
    let Some(written) = written.filter(|it| !it.is_blank()) else { return age_entry(child.age) };
    // Words that cannot be read stay, and so does a day beside an age in years.
    match parse_age(written.words(), is_unborn) {
        Some(age) if age != child.age && (is_day(child.age) || !is_day(age)) => {
            age_entry(child.age).or(Some(written))
        }
        _ => Some(written),
    }
}

/// An age as somebody could have written it; `None` if it is not known.
fn age_entry(age: Age) -> Option<Entry> {
    Some(match age {
        Age::Born(day) | Age::Unborn(Some(day)) => figures_of(day).into(),
        Age::Years(years) => wording::age_years(years.into()).into(),
        Age::Between(from, to) => {
            let (low, high) = (from.min(to), from.max(to));
            wording::age_between(&figure(low.into()), high.into()).into()
        }
        Age::Unborn(None) | Age::NotKnown => return None,
    })
}

/// What stands in a field, as it may stand on a page.
fn cleaned(entry: &Entry) -> Entry {
    clean(entry.words()).into()
}

fn filled_with(written: Option<&Entry>) -> Filled {
    let entry = written.map(cleaned).unwrap_or_default();
    if entry.is_blank() { Filled::Empty } else { Filled::With(entry) }
}
