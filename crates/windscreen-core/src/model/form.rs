//! What is asked for a referral beside the instruments: steps, pages, fields and lists, as data.
//!
//! A form works nothing out. It says what is asked of whom, when, and whether its absence is named; and it carries the
//! rules that look beyond one sheet, for they may ask what stands in it.

use crate::{
    ChoiceId, Event, FieldId, FieldKey, FormPaper, Id, InstrumentId, Level, Limit, ListId, PageId,
    Provenance, Record, Role, Row, Source, StepId, Text, WideRule,
};

/// A referral form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its id.
    pub id: Id,
    /// Which version of the content this is.
    pub edition: Text,
    /// What was read.
    pub sources: Vec<Source>,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Rules that look beyond one sheet.
    pub rules: Vec<WideRule>,
    /// How long what follows may take, wherever it is.
    pub limits: Vec<Limit>,
    /// Other duties, of which a record may remind somebody.
    pub duties: Vec<Duty>,
    /// Papers for one purpose and one reader each.
    pub papers: Vec<FormPaper>,
    /// Where the fields of earlier editions went.
    pub moved: Vec<FieldMoved>,
    /// Other orders in which the same may be read.
    pub orders: Vec<Order>,
}

/// Another duty than the referral, of which the worker is reminded where the record calls for it. It is never on a paper
/// that leaves their hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Its id.
    pub id: Id,
    /// What it is about.
    pub title: Text,
    /// What to do, who does it and by when.
    pub says: Text,
    /// When somebody is reminded: where any of these holds.
    pub asked_if: Vec<Ask>,
    /// Where there are any, one of these must hold too.
    pub and_if: Vec<Ask>,
    /// Why nobody is reminded of it yet; empty for a duty that is in force.
    pub off: Text,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

/// Where a field of an earlier edition of the form went, so that nothing of a saved record is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldMoved {
    /// From the record to each child.
    ToChildren(FieldId),
    /// Into a row of a list.
    ToRow {
        /// The field.
        field: FieldId,
        /// The list.
        list: ListId,
        /// The cell of the row.
        cell: FieldId,
        /// The field that holds why there was nothing, where that was said; `None` if that is not kept.
        gap: Option<FieldId>,
    },
}

/// An order in which a referral is read. What it does not name comes at its end, so that no order loses anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// Its parts.
    pub parts: Vec<OrderPart>,
}

/// A part of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderPart {
    /// Its heading.
    pub title: Text,
    /// The pages of the form that it holds, by id.
    pub pages: Vec<PageId>,
    /// Whether it holds what came of the tools.
    pub tools: bool,
}

/// Who reads a copy, besides the front door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reader {
    /// The family.
    Family,
    /// Another agency.
    Agency,
}

impl Reader {
    /// Everybody who may read a copy.
    pub const ALL: [Reader; 2] = [Reader::Family, Reader::Agency];

    /// The id by which a row names it.
    pub const fn id(self) -> &'static str {
        match self {
            Reader::Family => "family",
            Reader::Agency => "agency",
        }
    }
}

/// A step of the work: gather, analyse, decide, act, review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id.
    pub id: StepId,
    /// Its name.
    pub title: Text,
    /// What it is for.
    pub says: Text,
    /// Its pages, in order.
    pub pages: Vec<FormPage>,
}

/// A short page of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormPage {
    /// Its id.
    pub id: PageId,
    /// Its heading.
    pub title: Text,
    /// A line under the heading; empty for none.
    pub intro: Text,
    /// Whether it is asked once, or once for each child or adult.
    pub per: Per,
    /// When it is shown: always if empty, else if any of these holds.
    pub asked_if: Vec<Ask>,
    /// Whose copies leave it out.
    pub not_for: Vec<Reader>,
    /// Whether it stands on the worker's own sheet and not in the referral: what happens to the referral, and what the
    /// worker does if nothing happens.
    pub for_worker: bool,
    /// What is asked once on the page.
    pub fields: Vec<Field>,
    /// What is asked as often as somebody likes, row by row.
    pub list: Option<FormList>,
}

/// How often a page is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Per {
    /// Once.
    Record,
    /// Once for each child, unborn included.
    Child,
    /// Once for each adult about whom a tool is asked. Nothing of it stands on a paper or in a file about children.
    Adult,
}

/// Rows of the same fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormList {
    /// The id under which the record keeps its rows.
    pub id: ListId,
    /// What one row is called ("an adult", "something seen or heard").
    pub row: Text,
    /// What is asked in each row.
    pub fields: Vec<Field>,
    /// Whether a row stays out of the family's copy until somebody puts it in by hand.
    pub by_hand: bool,
}

/// One thing asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its id.
    pub id: FieldId,
    /// The label.
    pub label: Text,
    /// The label on the referral, where it is another; empty if it is not. It speaks to the front door.
    pub on_paper: Text,
    /// Whether what stands in it needs no label on the referral.
    pub bare: bool,
    /// A line of explanation; empty for none.
    pub help: Text,
    /// How it is written.
    pub kind: FieldKind,
    /// Whether its absence is named.
    pub need: Need,
    /// What may be said in its place where nothing can be written: none where neither can be true.
    pub gaps: Vec<GapKind>,
    /// Whether it is asked again at each review; otherwise what was written stays.
    pub again: bool,
    /// Whose copies leave it out.
    pub not_for: Vec<Reader>,
    /// Whether it stays out of the family's copy until somebody puts it in by hand.
    pub by_hand: bool,
    /// Where it has a place of its own on paper, before what the other pages hold; `None` for no such place.
    pub page_one: Option<PageOne>,
    /// Whether that place is left out while nothing is written.
    pub if_written: bool,
    /// Whether what stands in it is harm, or may be.
    pub harm: Harm,
    /// When it is shown: always if empty, else if any of these holds.
    pub asked_if: Vec<Ask>,
    /// Of which event it holds the day; `None` for any other field.
    pub event: Option<Event>,
    /// What of the record bears on the question and stands beside it: fields and lists by their ids, or
    /// [`SPEAKS_TOOLS`]; empty for nothing. It is shown as it stands, and never judged.
    pub speaks: Vec<Id>,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

/// Where on the first sheet of the referral a field has a place of its own. Source of the places and of their order:
/// practice/good-referral.md, section 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageOne {
    /// Whether it is urgent, and what was done already.
    Urgent,
    /// Before anybody rings, visits or sees a child.
    Contact,
    /// What is asked for.
    Request,
    /// Who is referring, and how to ring back.
    Referrer,
    /// Who a child is and where to find them: of a page that is asked for each child, and of no other.
    Child,
    /// The worry about a child and what it does to them: likewise.
    Worry,
    /// Why now.
    WhyNow,
    /// What the referrer thinks of what they know.
    View,
    /// Whether the parents know, and whether they agree.
    Told,
    /// What is not known, and who may know it.
    Gaps,
    /// The level that the referrer suggests for a child, and why: likewise.
    Level,
}

impl Field {
    /// The label as it stands on the referral.
    pub fn paper_label(&self) -> &Text {
        if self.on_paper.is_empty() { &self.label } else { &self.on_paper }
    }
}

impl PageOne {
    /// Whether a field with this place is asked for each child; any other is asked once.
    pub fn is_of_child(self) -> bool {
        matches!(self, PageOne::Child | PageOne::Worry | PageOne::Level)
    }
}

/// What may be said of a field in which nothing can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapKind {
    /// That it is not known.
    NotKnown,
    /// That it does not apply, and why.
    DoesNotApply,
}

/// Whether what stands in a field is harm, or may be: then a level is asked for, and nothing calmer heads the referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Harm {
    /// It is not.
    No,
    /// Whatever is written in it.
    Written,
    /// One of these choices.
    Chosen(Vec<ChoiceId>),
}

/// What [`Field::speaks`] holds for what came of the tools about children.
pub const SPEAKS_TOOLS: &str = "tools";

/// How a field is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of text.
    Short,
    /// Several lines of text.
    Long,
    /// A day, written as `2026-11-22`.
    Date,
    /// An NHS number, whose last digit proves the others.
    NhsNumber,
    /// One of these (id, words).
    Choice(Vec<(ChoiceId, Text)>),
    /// Any of these (id, words).
    Ticks(Vec<(ChoiceId, Text)>),
    /// Any of the children of the record.
    Children,
    /// Rows of a list, by their numbers.
    Rows {
        /// The list.
        list: ListId,
        /// Whether several may be named, or one.
        many: bool,
    },
    /// Any of those who may read a copy: theirs leaves out the row in which this stands.
    Readers,
    /// Any of the pieces that the family's copy leaves out until they are put in by hand.
    Pieces,
}

/// Whether the absence of a field is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Named wherever it is asked. *Not known* and *does not apply, because* fill it.
    Required,
    /// Never named.
    Optional,
}

/// When something is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// A field (of the same page or row, else of the record) has one of these choices.
    Field(FieldId, Vec<ChoiceId>),
    /// One of these instruments was answered: about this child on a child's page, about anybody elsewhere.
    Tool(Vec<InstrumentId>),
    /// What came of some instrument is at least this level (likewise).
    Level(Level),
    /// The child's age lies, or may lie, in these years: the first included, the last not.
    Age {
        /// The first age inside.
        from: u8,
        /// The first age outside.
        under: u8,
    },
    /// The child is not born yet.
    Unborn,
}

impl Form {
    /// Every page, in order.
    pub fn pages(&self) -> impl Iterator<Item = &FormPage> {
        self.steps.iter().flat_map(|step| &step.pages)
    }

    /// The page of this id.
    pub fn page(&self, id: &PageId) -> Option<&FormPage> {
        self.pages().find(|page| page.id == *id)
    }

    /// The list of this id.
    pub fn list(&self, id: &ListId) -> Option<&FormList> {
        self.pages().filter_map(|page| page.list.as_ref()).find(|list| list.id == *id)
    }

    /// The ids of the fields that are asked again at each review.
    pub fn asked_again(&self) -> Vec<FieldId> {
        let fields = self.pages().flat_map(|page| &page.fields);
        fields.filter(|field| field.again).map(|field| field.id.clone()).collect()
    }

    /// The fields with a place of their own on paper, in order.
    pub fn on_page_one(&self) -> impl Iterator<Item = &Field> {
        self.pages().flat_map(|page| &page.fields).filter(|field| field.page_one.is_some())
    }

    /// The fields with this place of their own on paper, in order.
    pub fn at(&self, place: PageOne) -> impl Iterator<Item = &Field> {
        self.on_page_one().filter(move |field| field.page_one == Some(place))
    }

    /// Puts what stands in fields of earlier editions where this one asks for it, in the record and at each earlier time.
    /// What was written of all children stands with each; what stands there already is not touched.
    pub fn take_in(&self, record: &mut Record) {
        FieldMoved::take_all(&self.moved, record);
    }

    /// The field of this id that is asked once, or once for each child.
    pub fn field(&self, id: &FieldId) -> Option<&Field> {
        self.pages().flat_map(|page| &page.fields).find(|field| field.id == *id)
    }
}

impl FieldMoved {
    /// Puts what stands in fields of earlier editions where it went, in the record and at each earlier time.
    pub fn take_all(all: &[FieldMoved], record: &mut Record) {
        for moved in all {
            moved.take(record);
            for earlier in &mut record.earlier {
                moved.take(&mut earlier.record);
            }
        }
    }

    fn take(&self, record: &mut Record) {
        match self {
            FieldMoved::ToChildren(field) => {
                let once = FieldKey::once(field);
                // With nobody to go to it waits where it is.
                if record.subjects.iter().all(|it| it.role != Role::Child) {
                    return;
                }
                let (note, gap) = (record.notes.remove(&once), record.gaps.remove(&once));
                for child in record.subjects.iter().filter(|it| it.role == Role::Child) {
                    let own = FieldKey::of(field, child.id);
                    if record.notes.contains_key(&own) || record.gaps.contains_key(&own) {
                        continue;
                    }
                    if let Some(note) = &note {
                        record.notes.insert(own.clone(), note.clone());
                    }
                    if let Some(gap) = &gap {
                        record.gaps.insert(own, gap.clone());
                    }
                }
            }
            FieldMoved::ToRow { field, list, cell, gap } => {
                let once = FieldKey::once(field);
                if let Some(why) = record.gaps.remove(&once)
                    && let Some(to) = gap.clone().map(FieldKey::once)
                    && !record.notes.contains_key(&to)
                    && !record.gaps.contains_key(&to)
                {
                    record.gaps.insert(to, why);
                }
                let Some(words) = record.notes.remove(&once).filter(|it| !it.is_blank()) else {
                    return;
                };
                let rows = record.rows.entry(list.clone()).or_default();
                let id = rows.iter().map(|row| row.id + 1).max().unwrap_or(0);
                let mut row = Row { id, ..Row::default() };
                row.cells.insert(cell.clone(), words);
                rows.push(row);
            }
        }
    }
}

/// Whether ten digits are an NHS number: the last proves the others, by weights from ten to two, modulo eleven.
///
/// Spaces and hyphens are passed over. Source: the check digit is part of the number's published format.
pub fn is_nhs_number(written: &str) -> bool {
    let mut digits = Vec::new();
    for letter in written.chars().filter(|letter| !matches!(letter, ' ' | '-')) {
        match letter.to_digit(10) {
            Some(digit) => digits.push(digit),
            None => return false,
        }
    }
    if digits.len() != 10 {
        return false;
    }
    let mut sum = 0;
    for (place, digit) in digits.iter().take(9).enumerate() {
        sum += digit * (10 - u32::try_from(place).unwrap_or(0));
    }
    let check = match 11 - sum % 11 {
        11 => 0,
        other => other,
    };
    digits.last() == Some(&check)
}

#[cfg(test)]
mod tests {
    use super::is_nhs_number;

    #[test]
    fn the_last_digit_of_an_nhs_number_proves_the_others() {
        assert!(is_nhs_number("943 476 5919"));
        assert!(is_nhs_number("943-476-5919"));
        assert!(!is_nhs_number("943 476 5918"), "one digit off");
        assert!(!is_nhs_number("943 467 5919"), "two digits swapped");
        assert!(!is_nhs_number("943476591"), "a digit short");
        assert!(!is_nhs_number("94347659I9"), "a letter");
    }
}
