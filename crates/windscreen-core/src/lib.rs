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
//! Read `outcome.rs` first: everything else serves it.
#![forbid(unsafe_code)]

mod area;
mod calendar;
mod compare;
mod day;
mod entry;
mod field_key;
mod form;
mod ids;
mod instrument;
mod level;
mod not_known;
mod outcome;
mod profile;
mod proof;
mod reading;
mod record;
mod rule;
mod subject;
mod truth;
mod wide;

pub use area::{
    Area, AreaLevel, AreaPart, Band, Bands, Brand, Contact, Emergency, FrontDoor, LeftOut, Link,
    Phone, Stage, Thresholds, TimeLimit,
};
pub use calendar::{Calendar, WorkingDay};
pub use compare::{
    Direction, Gain, Hindrance, Moved, TargetStands, Time, earlier_times, moved, no_longer_here,
    not_done_again, target_stands, times,
};
pub use day::{WrittenDay, day_of, parse_day, read_day, written_day};
pub use entry::{Entry, Named, Ticks};
pub use field_key::{FieldKey, Gap};
pub use form::{
    Ask, Field, FieldKind, Form, FormList, FormPage, GapKind, Harm, Need, Order, OrderPart,
    PageOne, Per, Reader, Step, is_nhs_number,
};
pub use ids::{
    AreaId, CalendarId, ChoiceId, ExceptionId, FactId, FieldId, GroupId, InstrumentId, ItemId,
    ListId, NoteFieldId, NoteId, PageId, PointId, ProfileAreaId, RouteId, RuleId, ScaleId,
    SectionId, SourceId, StepId, SubAreaId, TextId, ThresholdId, WayId,
};
pub use instrument::{
    AgeBand, AnswerForm, AskedIf, CHILD_ELSEWHERE, CHILD_NOT_KNOWN, Choice, Definition,
    FactQuestion, FollowUp, Gate, GatePoint, Instrument, Item, Kind, Mark, Meaning, Note,
    NoteField, NoteKind, Opening, Permission, ProfileArea, ProfileDefinition, ProfileException,
    Provenance, ResultWords, Route, Scale, Section, Source, SubArea, TextField, Threshold, Tier,
    TierSeen, Way, WayKind,
};
pub use level::Level;
pub use litemap::LiteMap;
pub use not_known::{AnsweredRest, RestOfPart};
pub use outcome::{
    Cause, Completeness, Fired, MissingText, Outcome, Tally, outcome, outcome_so_far,
};
pub use profile::{AreaGrade, Grade, Profile, SubAreaGrade, combine};
pub use proof::{DefinitionError, Problem};
pub use reading::{Reading, Readings};
pub use record::{
    Answer, AnswerError, Earlier, Judgement, ROW_DATE, Record, Row, Sheet, Target, Value,
};
pub use rule::{AnswerTest, Condition, Number, Pick, Rule, TiersSeen};
pub use subject::{Age, AgeRange, Role, Subject, SubjectId, parse_age, years_on};
pub use truth::Truth;
pub use wide::{RestsOn, Wide, WideCondition, WideFired, WideRule, speaks_unasked, wide_outcome};

/// A kebab-case name that never changes, of a kind without a type of its own: who usually knows, what a text is for …
pub type Id = std::rc::Rc<str>;

/// Words that come from a definition or from the person at the keyboard.
pub type Text = std::rc::Rc<str>;
