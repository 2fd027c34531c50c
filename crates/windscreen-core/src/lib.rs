//! The engine: what was answered about one person on one instrument becomes an [`Outcome`].
//!
//! It knows instruments, subjects, answers, rules, grades, thresholds and levels. It deliberately
//! does not know any instrument or area by name, any clock (the caller says what day it is), any
//! file format, any browser and any word a person reads except those the definition carries.
//! It depends on nothing but chrono's calendar types and litemap's maps.
//!
//! # Glossary
//!
//! One word for one thing, in code, files and documents. Ids have types of their own (`ItemId` …).
//!
//! What is asked:
//!
//! | word | means |
//! | --- | --- |
//! | [`Instrument`], [`Definition`] | a questionnaire or profile, proved well-formed; the same as it was written, before the proof |
//! | [`Section`], [`Item`] | a page of items; one question or sign |
//! | [`Scale`], [`Choice`] | the offered answers, and one of them |
//! | [`Meaning`] | what a choice means to the rules: yes, sometimes, suspected, no, not known … |
//! | [`AnswerForm`] | whether an item is answered by a choice, a number, a date or words |
//! | [`Kind`] | harm, risk, vulnerability, strength or context |
//! | [`Tier`], [`TierSeen`] | the weight of a sign; what one source says of it |
//! | [`FollowUp`], [`AskedIf`] | the question that makes a raised sign a sign of harm; when an item is shown |
//! | [`Note`], [`NoteField`], [`TextField`] | what is asked beside an answer, and one thing of it; a longer text about one person |
//! | [`FactQuestion`] | a fact about the person that rules ask |
//! | [`Gate`], [`GatePoint`], [`Way`] | the page before every question of a tool about an adult, what must be so, and the ways on |
//! | [`ChildrenSee`] | what the children's papers may say of a tool about an adult |
//! | [`Opening`] | whether an instrument opens for a person |
//! | [`ProfileDefinition`], [`ProfileArea`], [`SubArea`], [`ProfileException`] | the tree of a graded profile, its areas, their parts, and what a published exception leaves out |
//! | [`Grade`] | a place on a care profile's one-to-five line, 5 the worst |
//! | [`Rule`], [`Condition`], [`Pick`], [`AnswerTest`] | what a rule says, what must hold for it, which items that counts, and with which answers |
//! | [`WideRule`], [`WideCondition`] | a rule that looks beyond one sheet: at another tool, an earlier time, the chronology; what it asks |
//! | [`Threshold`], [`Thresholds`] | a number that an area may set; those that one has set |
//! | [`Route`], [`ResultWords`] | something to do, opened by rules; what is said under a result |
//! | edition, [`Mark`], [`Provenance`], [`Source`] | which version of the published thing; how sure we are; that and where it was read; something read |
//! | [`Permission`] | what may be done with the wording |
//! | [`Licence`] | licensed words in the place of an instrument's own: whose, and from when until when |
//! | [`Form`], [`Step`], [`FormPage`], [`FormList`], [`Field`] | what is asked for a referral beside the instruments, from the whole to one thing asked |
//! | [`Order`], [`Reader`], [`PageOne`] | an order in which a referral is read; who reads a copy; a place on its first page |
//! | [`Need`], [`Ask`], [`Harm`] | whether a field may stay empty without a word; when it is asked; whether what stands in it is harm |
//!
//! What an area says:
//!
//! | word | means |
//! | --- | --- |
//! | [`Area`] | a partnership's names, thresholds, contacts and times |
//! | [`Level`], [`AreaLevel`] | how much help or protection is asked for; what an area calls it |
//! | [`FrontDoor`], [`Contact`], [`Phone`], [`Emergency`], [`Link`] | where referrals go; another service; a number; whom to call in an emergency; an address to read at |
//! | [`Band`], [`Bands`] | a local word for a range of counts; those of one instrument |
//! | [`TimeLimit`], [`Stage`] | how long something may take there; a step of a professional disagreement |
//! | [`Brand`] | how a site looks |
//! | [`LeftOut`], [`AreaPart`] | a part of an area that could not be used; which part |
//! | [`Calendar`], [`WorkingDay`] | the bank holidays of a country; a day counted in working days |
//!
//! What is entered:
//!
//! | word | means |
//! | --- | --- |
//! | [`Subject`], [`Role`], [`Age`], [`AgeRange`], [`AgeBand`] | whom it is about; child or adult; what is known of their age; the years it may be; the years that something is for |
//! | [`Record`], [`Sheet`] | everything entered; what was answered about one person on one instrument |
//! | [`Answer`], [`Value`] | what was chosen, with its notes; the choice, number or date alone |
//! | [`Entry`], [`Ticks`], [`Named`] | what stands in a field; the choices ticked in it; a child named in it |
//! | [`WrittenDay`] | what somebody wrote where a day is asked for |
//! | [`FieldKey`], [`Gap`], [`Row`] | a field of the record or of a child; why one stays empty; a row of a list |
//! | [`AskedIn`], [`WordsStand`] | in which licensed words a sheet was asked; how words stand for somebody about to answer |
//! | [`Judgement`] | a person's raise, with its reason |
//! | [`Target`] | an aim set on an item of a profile |
//! | [`Earlier`] | the record as it stood at an earlier time |
//! | [`RestOfPart`], [`RestAs`], [`AnsweredRest`] | what is still unanswered in a section; as what one press answers it; what it answered |
//! | [`LastAnswer`] | what was answered to an item at the last earlier time |
//! | unknown / unanswered | *not known* was chosen / nothing was chosen |
//!
//! What comes of it:
//!
//! | word | means |
//! | --- | --- |
//! | [`Outcome`] | level, fired rules, unknowns, gaps |
//! | [`Reading`], [`Readings`] | one item as it stands for one person; all of them |
//! | [`Truth`] | true, false or unknown |
//! | [`Fired`], [`Cause`], [`Tally`] | the fact that a rule was met; what set a level; a count beside the number it is held against |
//! | [`Completeness`], [`MissingText`] | how much is known; what is asked for in writing and still empty |
//! | [`Summed`] | signs seen of those looked at, flags and points of a [`Sum`]: beside the result, never a level |
//! | [`Profile`], [`AreaGrade`], [`SubAreaGrade`] | the grades of a profile, of one of its areas, of a part of it |
//! | [`Wide`], [`WideFired`], [`RestsOn`] | all that wide rules look at; one that was met; what it rests on |
//! | [`Time`], [`Moved`], [`Direction`], [`Hindrance`], [`Gain`] | one tool at one time; what moved between two; which way; why it cannot be compared; what became of a gain |
//! | [`TargetStands`] | how a target stands at a review |
//! | [`DefinitionError`], [`Problem`], [`AnswerError`] | what is wrong with a definition, and where; why an answer was refused |
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
    Ask, Duty, Field, FieldKind, FieldMoved, Form, FormList, FormPage, GapKind, Harm, Need, Order,
    OrderPart, PageOne, Per, Reader, SPEAKS_TOOLS, Step, is_nhs_number,
};
pub use model::gate::{Gate, GatePoint, Way, WayKind};
pub use model::ids::{
    AreaId, CalendarId, ChoiceId, ExceptionId, FactId, FieldId, GroupId, GroupingId, InstrumentId,
    ItemId, ListId, NoteFieldId, NoteId, PackId, PageId, PictureId, PointId, ProfileAreaId,
    RouteId, RuleId, ScaleId, SectionId, SourceId, StepId, SubAreaId, SumId, TextId, ThresholdId,
    WayId,
};
pub use model::instrument::{
    ChildrenSee, Definition, FactQuestion, Grouping, GroupingPart, Instrument, Opening, Permission,
    ResultWords, Route, Section, TextField, Threshold,
};
pub use model::item::{
    AgeBand, AnswerForm, AskedIf, CHILD_ELSEWHERE, CHILD_NOT_KNOWN, ChildrenAsked, Choice,
    FollowUp, Item, Kind, LARGEST_NUMBER, Meaning, Note, NoteField, NoteKind, Only, Scale, Tier,
    TierSeen,
};
pub use model::level::Level;
pub use model::licence::{AskedIn, Licence, WordsStand};
pub use model::limit::{Allowed, Event, Limit};
pub use model::paper::{FormPaper, PaperPart, Shows};
pub use model::pregnancy::{DueDate, Gestation, MOST_WEEKS};
pub use model::profile::{Grade, ProfileArea, ProfileDefinition, ProfileException, SubArea};
pub use model::provenance::{Mark, Provenance, Source};
pub use model::record::{
    Answer, AnswerError, Earlier, Judgement, ROW_CHILDREN, ROW_DATE, Record, Row, Sheet, Target,
    Value,
};
pub use model::rule::{AnswerTest, Condition, Number, Pick, Rule, TiersSeen};
pub use model::subject::{Age, AgeRange, BeforeBirth, Role, Subject, SubjectId, years_on};
pub use model::sum::{Points, Sum};
pub use model::truth::Truth;
pub use model::wide_rule::{WideCondition, WideRule};
pub use model::written_age::parse_age;
pub use proof::problem::{DefinitionError, Problem};
pub use rules::compare::{
    Direction, Gain, Hindrance, Moved, TargetStands, Time, earlier_times, moved, no_longer_here,
    not_done_again, target_stands, times,
};
pub use rules::completeness::Completeness;
pub use rules::condition::Tally;
pub use rules::grades::{AreaGrade, Profile, SubAreaGrade, combine};
pub use rules::outcome::{Cause, Fired, MissingText, Outcome, outcome, outcome_so_far};
pub use rules::readings::{Reading, Readings};
pub use rules::rest_of_part::{AnsweredRest, RestAs, RestOfPart};
pub use rules::still_so::LastAnswer;
pub use rules::sums::Summed;
pub use rules::wide::{RestsOn, Wide, WideFired, speaks_unasked, wide_outcome};

/// A kebab-case name that never changes, of a kind without a type of its own: who usually knows, what a text is for …
pub type Id = std::rc::Rc<str>;

/// Words that come from a definition or from the person at the keyboard.
pub type Text = std::rc::Rc<str>;
