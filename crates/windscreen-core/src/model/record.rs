//! Everything entered: people, and a sheet of answers for each person and instrument.

use crate::{
    AgeRange, AnswerForm, AskedIn, ChildrenAsked, ChoiceId, Entry, ExceptionId, FieldId, FieldKey,
    Gap, Grade, GroupId, Instrument, InstrumentId, Item, ItemId, Level, ListId, Meaning,
    NoteFieldId, Opening, PointId, Role, Subject, SubjectId, Text, TextId, Ticks, Truth, WayId,
};
use chrono::NaiveDate;
use litemap::LiteMap;
use std::borrow::Cow;
use std::fmt;

/// What was answered to an item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing. Never no.
    #[default]
    Unanswered,
    /// The choice of this id.
    Choice(ChoiceId),
    /// A whole number from 0 to 999.
    Number(u16),
    /// A day.
    Date(NaiveDate),
    /// What was said or shown, exactly as it was typed. Never blank.
    Words(Text),
    /// A number, a date or words that were asked and are not known, or that nobody asked for.
    NotKnown,
}

/// An answer with what was written beside it.
///
/// Notes stay when the choice changes, so that going back loses nothing; only those that the
/// present choice asks for are ever shown or printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// What was answered.
    pub value: Value,
    /// The answer to the item's follow-up; `None` while unanswered.
    pub follow_up: Option<Truth>,
    /// What was written, by note field.
    pub notes: LiteMap<NoteFieldId, Entry>,
}

/// A person's raise of the level. It never lowers one that a rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The level chosen.
    pub level: Level,
    /// Why. Empty is named as missing and withholds nothing.
    pub reason: Text,
}

/// A target set on an item of a graded profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The item.
    pub item: ItemId,
    /// By when, as written.
    pub by_when: Text,
    /// The aim, as written.
    pub aim: Text,
    /// The grade aimed at, if one was chosen.
    pub grade: Option<Grade>,
}

/// Everything answered about one person on one instrument.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Answers by item id.
    pub answers: LiteMap<ItemId, Answer>,
    /// Longer texts by id.
    pub texts: LiteMap<TextId, Text>,
    /// The worker's raise.
    pub judgement: Option<Judgement>,
    /// The way on chosen at the safety gate.
    pub way: Option<WayId>,
    /// The points of the safety gate that are met.
    pub points: Ticks<PointId>,
    /// The item picked by hand for each group of alternatives.
    pub stages: LiteMap<GroupId, ItemId>,
    /// Comments of exceptions claimed. An empty comment claims nothing yet.
    pub exceptions: LiteMap<ExceptionId, Text>,
    /// Why the tool is not needed for this person. Present while that is claimed; empty does not count.
    pub not_needed: Option<Text>,
    /// Targets of a graded profile.
    pub targets: Vec<Target>,
    /// In which licensed words it was asked; `None` for the instrument's own.
    pub asked: Option<AskedIn>,
}

impl Sheet {
    /// The answer to an item, if it has one.
    pub fn answer(&self, item: &ItemId) -> Option<&Answer> {
        self.answers.get(item)
    }

    /// Whether an item has no answer.
    pub fn is_unanswered(&self, item: &ItemId) -> bool {
        self.answer(item).is_none_or(|answer| answer.value == Value::Unanswered)
    }

    /// Whether anything at all was entered.
    pub fn is_untouched(&self) -> bool {
        *self == Sheet { asked: self.asked.clone(), ..Sheet::default() }
    }

    /// Whether there is a result to say: something was answered, chosen or written.
    pub fn is_answered(&self) -> bool {
        self.answers.values().any(|answer| answer.value != Value::Unanswered)
            || self.judgement.is_some()
            || self.way.is_some()
            || self.texts.values().any(|words| !words.trim().is_empty())
    }

    /// The worker's words of a longer text, without spaces at either end.
    pub fn text(&self, id: &TextId) -> &str {
        self.texts.get(id).map_or("", |text| text.trim())
    }
}

/// Why an answer was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnswerError {
    /// The instrument has no such item.
    NoSuchItem(ItemId),
    /// The item's scale has no such choice.
    NoSuchChoice(ChoiceId),
    /// The item takes another form of answer.
    WrongForm(ItemId),
    /// The number is over the greatest that the item takes.
    NumberTooLarge {
        /// What was given.
        given: u16,
        /// The greatest number it takes.
        most: u16,
    },
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AnswerError::NoSuchItem(id) => write!(f, "there is no item \"{id}\""),
            AnswerError::NoSuchChoice(id) => write!(f, "there is no choice \"{id}\""),
            AnswerError::WrongForm(id) => write!(f, "item \"{id}\" takes another form of answer"),
            AnswerError::NumberTooLarge { given, most } => write!(f, "{given} is over {most}"),
        }
    }
}

impl std::error::Error for AnswerError {}

/// Everything entered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// The people, in the order they were added.
    pub subjects: Vec<Subject>,
    /// A sheet for each person and instrument.
    pub sheets: LiteMap<(SubjectId, InstrumentId), Sheet>,
    /// What is written in the fields of the referral form.
    pub notes: LiteMap<FieldKey, Entry>,
    /// Fields that are filled by saying why they are empty.
    pub gaps: LiteMap<FieldKey, Gap>,
    /// Rows of the referral form's lists, by list id, in the order in which they were added.
    pub rows: LiteMap<ListId, Vec<Row>>,
    /// A number above that of everybody who was ever in the record: nobody inherits what was written about another.
    pub next_person: u32,
    /// The record as it stood at earlier times, oldest first. Nothing ever takes one out: history is not left out.
    pub earlier: Vec<Earlier>,
}

/// The record as it stood at an earlier time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The day on which it was written.
    pub written: NaiveDate,
    /// The id and edition of each instrument that was answered.
    pub instruments: Vec<(InstrumentId, Text)>,
    /// What was entered. Its own `earlier` is empty: the times stand beside each other, not inside.
    pub record: Record,
}

/// The cell that says which children a row is about, in any list that has one.
pub const ROW_CHILDREN: &str = "children";

/// The cell that says on which day a row was, in any list that has one.
pub const ROW_DATE: &str = "date";

/// One row of a list: an adult, something seen or heard, an action.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// A number that no other row of its list has had.
    pub id: u32,
    /// What is written in its fields, by field id.
    pub cells: LiteMap<FieldId, Entry>,
}

impl Record {
    /// Whether nothing is entered, now or before. Which number the next person would get is nothing that was entered.
    pub fn is_untouched(&self) -> bool {
        *self == Record { next_person: self.next_person, ..Record::default() }
    }

    /// The person of this id.
    pub fn subject(&self, id: SubjectId) -> Option<&Subject> {
        self.subjects.iter().find(|subject| subject.id == id)
    }

    /// Puts aside what is entered, as it stood on the day it was `written`, and begins to review it `today`.
    ///
    /// People, lists and what is written once stay. Answers do not, nor fields of the referral form that are asked
    /// `again` at each review. An age given in years alone may have moved on since: it becomes a span.
    pub fn begin_review(
        &mut self,
        written: NaiveDate,
        instruments: Vec<(InstrumentId, Text)>,
        again: &[FieldId],
        today: NaiveDate,
    ) {
        let earlier = std::mem::take(&mut self.earlier);
        let record = self.clone();
        self.earlier = earlier;
        self.earlier.push(Earlier { written, instruments, record });
        self.sheets = LiteMap::default();
        let stays = |key: &FieldKey| !again.contains(&key.field);
        self.notes.retain(|key, _| stays(key));
        self.gaps.retain(|key, _| stays(key));
        for subject in &mut self.subjects {
            subject.age = subject.age.later(written, today);
        }
    }

    /// The days on which it was written before, oldest first.
    pub fn earlier_days(&self) -> impl Iterator<Item = NaiveDate> {
        self.earlier.iter().map(|earlier| earlier.written)
    }

    /// An id that no person has had in this record, at any time.
    pub fn next_subject_id(&self) -> SubjectId {
        let before = self.earlier.iter().flat_map(|earlier| &earlier.record.subjects);
        let people = self.subjects.iter().chain(before).map(|subject| subject.id);
        let sheets = self.sheets.keys().map(|(subject, _)| *subject);
        let highest = people.chain(sheets).map(|id| id.0 + 1).max().unwrap_or(0);
        SubjectId(highest.max(self.next_person))
    }

    /// The sheet of a person on an instrument, if anything was entered.
    pub fn sheet(&self, subject: SubjectId, instrument: &InstrumentId) -> Option<&Sheet> {
        self.sheets.get(&(subject, instrument.clone()))
    }

    /// Whether an instrument opens for this person on `today`. One that is for unborn babies stays open after the birth
    /// where it was used before: what was answered is shown, and can be updated.
    pub fn opening(&self, instrument: &Instrument, subject: &Subject, today: NaiveDate) -> Opening {
        let opening = instrument.opening(subject, today);
        if opening == Opening::NotForBorn && self.was_used(subject.id, &instrument.id) {
            return Opening::Open;
        }
        opening
    }

    /// Whether anything was entered about this person on an instrument, now or at an earlier time.
    fn was_used(&self, subject: SubjectId, instrument: &InstrumentId) -> bool {
        let earlier = self.earlier.iter().map(|earlier| &earlier.record);
        std::iter::once(self)
            .chain(earlier)
            .any(|it| it.sheet(subject, instrument).is_some_and(Sheet::is_answered))
    }

    /// The children who bear on this subject: of a home those who stay there, of anybody else all of the record.
    pub fn children_of<'a>(&'a self, subject: &'a Subject) -> impl Iterator<Item = &'a Subject> {
        let children = self.subjects.iter().filter(|other| other.role == Role::Child);
        children.filter(|child| subject.role != Role::Home || subject.is_home_of(child))
    }

    /// The homes where this child stays.
    pub fn homes_of<'a>(&'a self, child: &'a Subject) -> impl Iterator<Item = &'a Subject> {
        self.subjects.iter().filter(|home| home.is_home_of(child))
    }

    /// The sheet with what the record answers by itself. A question whether there is a child, or one of some age, is
    /// answered *yes* where such a child stands in the record (of a home: stays there), whatever was answered to it before.
    /// Where nobody answered it, it is *not known* if a child of unknown age could be one, or if no child stands there at
    /// all: never *no*. A baby who is not born yet counts only once the due date has passed, as one who may be here.
    /// Nothing is entered: take the child out, and the sheet is as it was.
    pub fn answered_by_itself<'a>(
        &self,
        sheet: &'a Sheet,
        instrument: &Instrument,
        subject: &Subject,
        today: NaiveDate,
    ) -> Cow<'a, Sheet> {
        let mut filled = Cow::Borrowed(sheet);
        for item in &instrument.items {
            let Some(asked) = item.from_record else { continue };
            let meaning = match self.has_children(subject, asked, today) {
                Truth::True => Meaning::Yes,
                Truth::Unknown if sheet.is_unanswered(&item.id) => Meaning::NotKnown,
                Truth::Unknown | Truth::False => continue,
            };
            let choice = instrument
                .scale_of(item)
                .and_then(|scale| scale.choices.iter().find(|choice| choice.means == meaning));
            if let Some(choice) = choice {
                filled.to_mut().answers.entry(item.id.clone()).or_default().value =
                    Value::Choice(choice.id.clone());
            }
        }
        filled
    }

    /// Whether a child who bears on this subject is of the ages asked about. Where no child bears on a home, whoever lives
    /// there is not in the record: unknown.
    pub fn has_children(&self, subject: &Subject, asked: ChildrenAsked, today: NaiveDate) -> Truth {
        let mut children = self.children_of(subject).peekable();
        let Some(ages) = asked.ages else { return children.peek().is_some().into() };
        if children.peek().is_none() {
            return Truth::Unknown;
        }
        children.fold(Truth::False, |truth, child| {
            truth.or(match child.ages_on(today) {
                AgeRange::Unborn if child.due_date_passed(today) && ages.from == 0 => {
                    Truth::Unknown
                }
                range => range.is_within(ages.from, ages.under),
            })
        })
    }

    /// The sheet of a person on an instrument, to write on.
    pub fn sheet_mut(&mut self, subject: SubjectId, instrument: &InstrumentId) -> &mut Sheet {
        self.sheets.entry((subject, instrument.clone())).or_default()
    }

    /// Answers an item, or clears it with [`Value::Unanswered`] or with words that are blank. Notes and follow-up stay.
    pub fn set_answer(
        &mut self,
        subject: SubjectId,
        instrument: &Instrument,
        item: &ItemId,
        value: Value,
    ) -> Result<(), AnswerError> {
        let found = instrument.item(item).ok_or_else(|| AnswerError::NoSuchItem(item.clone()))?;
        let value = match value {
            Value::Words(words) if words.trim().is_empty() => Value::Unanswered,
            other => other,
        };
        match (&value, found.form) {
            (Value::Choice(choice), AnswerForm::Choice(_)) => {
                let known =
                    instrument.scale_of(found).is_some_and(|scale| scale.choice(choice).is_some());
                if !known {
                    return Err(AnswerError::NoSuchChoice(choice.clone()));
                }
            }
            (Value::Number(given), AnswerForm::Number) if found.most < *given => {
                return Err(AnswerError::NumberTooLarge { given: *given, most: found.most });
            }
            (Value::Unanswered, _)
            | (Value::Number(_), AnswerForm::Number)
            | (Value::Date(_), AnswerForm::Date)
            | (Value::Words(_), AnswerForm::Words)
            | (Value::NotKnown, AnswerForm::Number | AnswerForm::Date | AnswerForm::Words) => {}
            _ => return Err(AnswerError::WrongForm(item.clone())),
        }
        self.sheet_mut(subject, &instrument.id)
            .answers
            .entry(found.id.clone())
            .or_default()
            .value = value;
        Ok(())
    }

    /// Asks again what was answered about danger now before a birth: a *no* of that time says nothing of a baby who is
    /// here. What was worrying or not known stays, and so does every other answer and all that was written. Gives the items
    /// that are open again.
    pub fn ask_danger_again(&mut self, subject: SubjectId, instrument: &Instrument) -> Vec<ItemId> {
        let place = (subject, instrument.id.clone());
        let Some(sheet) = self.sheets.get_mut(&place) else { return Vec::new() };
        let mut open = Vec::new();
        for item in instrument.items.iter().filter(|item| instrument.asks_of_danger_now(&item.id)) {
            let Some(answer) = sheet.answers.get_mut(&item.id) else { continue };
            if answer.meaning(item, instrument) == Some(Meaning::No) {
                answer.value = Value::Unanswered;
                open.push(item.id.clone());
            }
        }
        open
    }

    /// Answers an item's follow-up question, or clears it.
    pub fn set_follow_up(
        &mut self,
        subject: SubjectId,
        instrument: &Instrument,
        item: &ItemId,
        answer: Option<Truth>,
    ) -> Result<(), AnswerError> {
        let found = instrument.item(item).ok_or_else(|| AnswerError::NoSuchItem(item.clone()))?;
        if found.follow_up.is_none() {
            return Err(AnswerError::WrongForm(item.clone()));
        }
        self.sheet_mut(subject, &instrument.id)
            .answers
            .entry(found.id.clone())
            .or_default()
            .follow_up = answer;
        Ok(())
    }
}

impl Answer {
    /// What the answer means to the rules; `None` while unanswered, or where the instrument does not offer it. Numbers,
    /// dates and words mean nothing by themselves unless they are not known.
    pub fn meaning(&self, item: &Item, instrument: &Instrument) -> Option<Meaning> {
        match &self.value {
            Value::Unanswered => None,
            Value::Choice(choice) => {
                instrument.scale_of(item)?.choice(choice).map(|choice| choice.means)
            }
            Value::NotKnown => Some(Meaning::NotKnown),
            Value::Number(number) if item.most < *number => None,
            Value::Number(_) | Value::Date(_) | Value::Words(_) => Some(Meaning::NotApplicable),
        }
    }
}
