//! The engine: what was answered about one person on one instrument becomes an [`Outcome`].
//!
//! It knows instruments, subjects, answers, rules, grades, thresholds and levels. It deliberately
//! does not know any instrument or area by name, any clock (the caller says what day it is), any
//! file format, any browser and any word a person reads except those the definition carries.
//! It depends on nothing but chrono's calendar types and litemap's maps.
//!
//! # Glossary
//!
//! | word | means |
//! | --- | --- |
//! | [`Instrument`] | a questionnaire or profile, proved well-formed |
//! | [`Item`] | one question or sign |
//! | [`Scale`], [`Choice`] | the offered answers, and one of them |
//! | [`Meaning`] | what a choice means to the rules: yes, sometimes, suspected, no, not known … |
//! | [`Answer`] | what was chosen, with its notes |
//! | unknown / unanswered | *not known* was chosen / nothing was chosen |
//! | [`Subject`], [`Record`] | whom it is about; everything entered |
//! | [`Kind`] | harm, risk, vulnerability, strength or context |
//! | [`Rule`], [`Fired`] | a condition with words; the fact that it was met |
//! | [`Level`] | how much help or protection is asked for |
//! | [`Grade`] | a place on a care profile's one-to-five line, 5 the worst |
//! | [`Judgement`] | a person's raise, with its reason |
//! | [`WideRule`] | a rule that looks beyond one sheet: at another tool, an earlier time, the chronology |
//! | [`Earlier`] | the record as it stood at an earlier time |
//! | [`Form`], [`Field`] | what is asked for a referral beside the instruments; one thing asked |
//! | [`FieldKey`], [`Gap`] | a field of the record or of a child; why one stays empty |
//! | [`Outcome`] | level, fired rules, unknowns, gaps |
//! | [`Area`] | a partnership's names, thresholds, contacts and times |
//! | edition, [`Mark`] | which version of the published thing; how sure we are |
//!
//! # Example
//!
//! ```
//! use windscreen_core::{Level, Truth, combine};
//! assert!(Level::Watch < Level::Statutory);
//! assert_eq!(Truth::Unknown.and(Truth::False), Truth::False);
//! assert_eq!(combine(&[2, 2, 2, 4], 3), Some(4)); // one serious failing is never hidden by a mode
//! ```
//!
//! Read `rules/outcome.rs` first: everything else serves it.
#![forbid(unsafe_code)]

mod model;
mod proof;
mod rules;

pub use litemap::LiteMap;
pub use model::area::{
    Area, AreaLevel, AreaPart, Band, Bands, Brand, Contact, Emergency, FrontDoor, LeftOut, Link,
    Phone, Stage, Thresholds, TimeLimit,
};
pub use model::calendar::{Calendar, WorkingDay};
pub use model::day::{WrittenDay, day_of, parse_day, read_day, written_day};
pub use model::entry::{Entry, Named, Ticks};
pub use model::field_key::{FieldKey, Gap};
pub use model::form::{
    Ask, Field, FieldKind, Form, FormList, FormPage, GapKind, Harm, Need, Order, OrderPart,
    PageOne, Per, Reader, Step, is_nhs_number,
};
pub use model::gate::{Gate, GatePoint, Way, WayKind};
pub use model::ids::{
    AreaId, CalendarId, ChoiceId, ExceptionId, FactId, FieldId, GroupId, InstrumentId, ItemId,
    ListId, NoteFieldId, NoteId, PageId, PointId, ProfileAreaId, RouteId, RuleId, ScaleId,
    SectionId, SourceId, StepId, SubAreaId, TextId, ThresholdId, WayId,
};
pub use model::instrument::{
    Definition, FactQuestion, Instrument, Opening, Permission, ResultWords, Route, Section,
    TextField, Threshold,
};
pub use model::item::{
    AgeBand, AnswerForm, AskedIf, CHILD_ELSEWHERE, CHILD_NOT_KNOWN, Choice, FollowUp, Item, Kind,
    Meaning, Note, NoteField, NoteKind, Scale, Tier, TierSeen,
};
pub use model::level::Level;
pub use model::profile::{Grade, ProfileArea, ProfileDefinition, ProfileException, SubArea};
pub use model::provenance::{Mark, Provenance, Source};
pub use model::record::{
    Answer, AnswerError, Earlier, Judgement, ROW_DATE, Record, Row, Sheet, Target, Value,
};
pub use model::rule::{AnswerTest, Condition, Number, Pick, Rule, TiersSeen};
pub use model::subject::{Age, AgeRange, Role, Subject, SubjectId, years_on};
pub use model::truth::Truth;
pub use model::wide_rule::{WideCondition, WideRule};
pub use model::written_age::parse_age;
pub use proof::problem::{DefinitionError, Problem};
pub use rules::compare::{
    Direction, Gain, Hindrance, Moved, TargetStands, Time, moved, no_longer_here, not_done_again,
    target_stands, times,
};
pub use rules::completeness::Completeness;
pub use rules::condition::Tally;
pub use rules::grades::{AreaGrade, Profile, SubAreaGrade, combine};
pub use rules::outcome::{Cause, Fired, MissingText, Outcome, outcome, outcome_so_far};
pub use rules::readings::{Reading, Readings};
pub use rules::rest_of_part::{AnsweredRest, RestOfPart};
pub use rules::wide::{RestsOn, Wide, WideFired, speaks_unasked, wide_outcome};

/// A kebab-case name that never changes, of a kind without a type of its own: who usually knows, what a text is for …
pub type Id = std::rc::Rc<str>;

/// Words that come from a definition or from the person at the keyboard.
pub type Text = std::rc::Rc<str>;
