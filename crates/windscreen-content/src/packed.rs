//! What a file says, packed: as few bytes as it takes, read without a check.
//!
//! The app ships its instruments and areas in this form. It is made from files that the strict reader has accepted,
//! when the program is built, and only ever read by the same build: so it needs no keys, no places and no messages,
//! and the reader need not be loaded before somebody brings a file of their own. A test holds every shipped file,
//! packed and unpacked, against what its reader says.
//!
//! Two streams: numbers (counts, choices, flags) and words, each text once. Words that stand beside words, and
//! numbers beside numbers, compress best.

mod streams;

pub use streams::{Pack, Packed, Unpack, pack, unpack};

use crate::{
    ComingTool, Noticed, PracticeAge, PracticeFamily, PracticePerson, PracticeStep, PracticeTool,
    Withheld, WithheldTool,
};
use windscreen_core::{
    AgeBand, Allowed, AnswerForm, AnswerTest, Area, AreaId, AreaLevel, AreaPart, Ask, AskedIf,
    Band, Bands, Brand, Calendar, CalendarId, ChildrenAsked, ChildrenSee, Choice, ChoiceId,
    Condition, Contact, Definition, Duty, Emergency, Event, ExceptionId, FactId, FactQuestion,
    Field, FieldId, FieldKind, FieldMoved, FollowUp, Form, FormList, FormPage, FormPaper,
    FrontDoor, GapKind, Gate, GatePoint, GroupId, Grouping, GroupingId, GroupingPart, Harm,
    Instrument, InstrumentId, Item, ItemId, Kind, LeftOut, Level, Limit, Link, ListId, Mark,
    Meaning, Need, Note, NoteField, NoteFieldId, NoteId, NoteKind, Number, Only, Order, OrderPart,
    PageId, PageOne, PaperPart, Per, Permission, Phone, Pick, PictureId, PointId, Points,
    ProfileArea, ProfileAreaId, ProfileDefinition, ProfileException, Provenance, Reader,
    ResultWords, Role, Route, RouteId, Rule, RuleId, Scale, ScaleId, Section, SectionId, Shows,
    Source, SourceId, Stage, Step, StepId, SubArea, SubAreaId, Sum, SumId, Text, TextField, TextId,
    Threshold, ThresholdId, Thresholds, Tier, TierSeen, TiersSeen, TimeLimit, Way, WayId, WayKind,
    WideCondition, WideRule,
};

macro_rules! ids {
    ($($id:ty),*) => {$(
        impl Packed for $id {
            fn pack(&self, to: &mut Pack) {
                to.text(&self.to_text());
            }

            fn unpack(from: &mut Unpack<'_>) -> $id {
                from.text().into()
            }
        }
    )*};
}
ids!(
    InstrumentId,
    ItemId,
    ScaleId,
    ChoiceId,
    NoteId,
    NoteFieldId,
    SectionId,
    GroupingId,
    TextId,
    ThresholdId,
    RouteId,
    RuleId,
    FactId,
    PointId,
    WayId,
    GroupId,
    ProfileAreaId,
    SubAreaId,
    SumId,
    ExceptionId,
    SourceId,
    AreaId,
    CalendarId,
    StepId,
    PageId,
    FieldId,
    ListId,
    PictureId
);

/// Values out of a few are packed as places in a list of them.
macro_rules! places {
    ($($value:ty: $all:expr, or $none:expr;)*) => {$(
        impl Packed for $value {
            fn pack(&self, to: &mut Pack) {
                to.place_in(&$all, self);
            }

            fn unpack(from: &mut Unpack<'_>) -> $value {
                $all.get(from.number()).copied().unwrap_or($none)
            }
        }
    )*};
}
places! {
    Mark: [Mark::Seen, Mark::Recalled, Mark::Proposed], or Mark::Proposed;
    Role: [Role::Child, Role::Adult, Role::Home], or Role::Child;
    Kind: [Kind::Harm, Kind::Risk, Kind::Vulnerability, Kind::Strength, Kind::Context], or Kind::Context;
    Tier: [Tier::High, Tier::Medium, Tier::Low], or Tier::High;
    TiersSeen: [TiersSeen::Agree, TiersSeen::Differ], or TiersSeen::Differ;
    Reader: Reader::ALL, or Reader::Family;
    Only: [Only::Unborn, Only::Born], or Only::Born;
    Per: [Per::Record, Per::Child, Per::Adult], or Per::Record;
    Event: Event::ALL, or Event::Referral;
    Need: [Need::Required, Need::Optional], or Need::Required;
    PageOne: [
        PageOne::Urgent, PageOne::Contact, PageOne::Request, PageOne::Referrer, PageOne::Child, PageOne::Worry,
        PageOne::WhyNow, PageOne::View, PageOne::Told, PageOne::Gaps, PageOne::Level,
    ], or PageOne::Urgent;
    GapKind: [GapKind::NotKnown, GapKind::DoesNotApply], or GapKind::NotKnown;
    ChildrenSee: [ChildrenSee::Nothing, ChildrenSee::Level], or ChildrenSee::Nothing;
    WayKind: [WayKind::Ask, WayKind::FromWhatIsKnown, WayKind::NotSafe], or WayKind::NotSafe;
    Level: Level::ALL, or Level::Immediate;
    Meaning: MEANINGS, or Meaning::NotKnown;
    AnswerTest: TESTS, or AnswerTest::Is(Meaning::NotKnown);
}

const MEANINGS: [Meaning; 14] = [
    Meaning::Yes,
    Meaning::Sometimes,
    Meaning::Suspected,
    Meaning::Slight,
    Meaning::Clear,
    Meaning::Severe,
    Meaning::No,
    Meaning::NotKnown,
    Meaning::NotApplicable,
    Meaning::Grade(1),
    Meaning::Grade(2),
    Meaning::Grade(3),
    Meaning::Grade(4),
    Meaning::Grade(5),
];

const TESTS: [AnswerTest; 19] = [
    AnswerTest::Is(Meaning::Yes),
    AnswerTest::Is(Meaning::Sometimes),
    AnswerTest::Is(Meaning::Suspected),
    AnswerTest::Is(Meaning::Slight),
    AnswerTest::Is(Meaning::Clear),
    AnswerTest::Is(Meaning::Severe),
    AnswerTest::Is(Meaning::No),
    AnswerTest::Is(Meaning::NotKnown),
    AnswerTest::Is(Meaning::NotApplicable),
    AnswerTest::Is(Meaning::Grade(1)),
    AnswerTest::Is(Meaning::Grade(2)),
    AnswerTest::Is(Meaning::Grade(3)),
    AnswerTest::Is(Meaning::Grade(4)),
    AnswerTest::Is(Meaning::Grade(5)),
    AnswerTest::GradeAtLeast(1),
    AnswerTest::GradeAtLeast(2),
    AnswerTest::GradeAtLeast(3),
    AnswerTest::GradeAtLeast(4),
    AnswerTest::GradeAtLeast(5),
];

/// Groups of fields, packed one after another.
macro_rules! groups {
    ($($group:ident { $($field:ident),* })*) => {$(
        impl Packed for $group {
            fn pack(&self, to: &mut Pack) {
                $(self.$field.pack(to);)*
            }

            fn unpack(from: &mut Unpack<'_>) -> $group {
                $group { $($field: Packed::unpack(from)),* }
            }
        }
    )*};
}
groups! {
    Provenance { mark, sources }
    Source { id, title, address }
    Choice { id, text, means, help, ask_notes }
    Scale { id, choices }
    NoteField { id, text, help, kind, answered, wanted, role, earlier }
    Note { id, fields }
    TierSeen { tier, source }
    AgeBand { from, under }
    FollowUp { text, help }
    Item {
        id, number, kind, topic, text, help, picture, form, most, note, who, ages, only, tier, tiers_seen, follow_up, asked_if, one_of,
        anchors, strength_to, household, from_record, same_as, no_is_strength, provenance
    }
    ChildrenAsked { ages }
    Section { id, title, intro, ages, one_of, picture, items }
    Sum { id, title, text, items, sections, points, flags }
    Points { means, points }
    Grouping { id, title, parts }
    GroupingPart { title, sections }
    TextField { id, text, help, wanted, role }
    Threshold { id, text, default, min, max, provenance }
    Route { id, title, text, tool, by_level }
    FactQuestion { id, text, help }
    GatePoint { id, text, provenance }
    Way { id, kind, title, text, steps, items }
    Gate { title, intro, points, ways }
    ResultWords { nothing, always, below }
    Permission { terms, evidence, checked }
    SubArea { id, code, title, items }
    ProfileException { id, text, help, leaves_out, provenance }
    ProfileArea { id, code, title, sub_areas, exception }
    ProfileDefinition { above, areas }
    Rule { id, text, says, action, level, routes, alert, headline, kept_from_children, only, when, provenance }
    Pick { kinds, tiers, tiers_seen, items, sections, except, answered }
    Definition {
        id, edition, title, short, about, worry, purpose, is_not, minutes, cautions, ages, age_needed, ages_outside,
        unborn, born, with_child, diagram, children_see, complete_by_numbered, language, lineage, permission, sources, gate, facts, scales, notes, sections, groupings, items, n_items,
        texts, thresholds, routes, rules, limits, sums, results, profile
    }
    Brand { name, logo, colour }
    Emergency { number, text }
    AreaLevel { level, name, says }
    Phone { text, number, hours }
    FrontDoor { id, name, roles, phones, note, provenance }
    Contact { role, name, phone, hours, note }
    Band { from, to, name }
    Bands { source, rule, bands }
    TimeLimit { id, text, allowed, says, provenance }
    Limit { id, text, from, until, ends_with, allowed, says, provenance }
    Duty { id, title, says, asked_if, and_if, off, provenance }
    FormPaper { id, name, title, marking, warning, per, asked_if, for_family, parts }
    PaperPart { title, shows }
    Link { text, address }
    Stage { title, whom, write, allowed }
    Area {
        id, edition, title, short, not_issued_by, review_by, brand, emergency, levels, front_doors, contacts,
        thresholds, titles, bands, groupings, times, links, calendar, drift_months, answers_wanted, escalation, sources, left_out
    }
    Calendar { id, until, mark, days }
    Form { id, edition, sources, steps, rules, limits, duties, papers, moved, orders }
    Order { id, title, parts }
    OrderPart { title, pages, tools }
    WideRule { id, on, text, says, action, level, routes, alert, when, provenance }
    Step { id, title, says, pages }
    FormPage { id, title, intro, per, asked_if, not_for, for_worker, fields, list }
    FormList { id, row, fields, by_hand }
    Field {
        id, label, on_paper, bare, help, kind, need, gaps, again, not_for, by_hand, page_one, if_written, harm, asked_if,
        event, speaks, provenance
    }
    WithheldTool { id, title, owner, reason, instead, provenance }
    ComingTool { id, title, instead }
    Withheld { sources, withheld, coming }
    PracticeFamily { id, title, trains, minutes, you_are, people, story, tools, noticed, reflect }
    PracticePerson { id, label, about, age, says }
    PracticeStep { moment, text }
    PracticeTool { tool, person, level, act_today, why }
    Noticed { id, text, tool, person, items, answered }
}

/// Nothing of a shipped area is left out, so there is nothing of it to pack.
impl Packed for LeftOut {
    fn pack(&self, _: &mut Pack) {}

    fn unpack(_: &mut Unpack<'_>) -> LeftOut {
        LeftOut { part: AreaPart::Other, name: Text::default(), of: Text::default() }
    }
}

impl Packed for Thresholds {
    fn pack(&self, to: &mut Pack) {
        self.0.pack(to);
    }

    fn unpack(from: &mut Unpack<'_>) -> Thresholds {
        Thresholds(Packed::unpack(from))
    }
}

impl Packed for Instrument {
    fn pack(&self, to: &mut Pack) {
        self.definition().pack(to);
    }

    fn unpack(from: &mut Unpack<'_>) -> Instrument {
        Instrument::already_proved(Definition::unpack(from))
    }
}

/// Values of several kinds, each with its number and what it holds.
macro_rules! kinds {
    ($($value:ident {
        $($n:literal: $kind:ident $(($($part:ident),*))? $({ $($field:ident),* })?),* ; $none:expr
    })*) => {$(
        impl Packed for $value {
            fn pack(&self, to: &mut Pack) {
                match self {
                    $($value::$kind $(($($part),*))? $({ $($field),* })? => {
                        to.number($n);
                        $($($part.pack(to);)*)?
                        $($($field.pack(to);)*)?
                    })*
                }
            }

            fn unpack(from: &mut Unpack<'_>) -> $value {
                match from.number() {
                    $($n => {
                        $($(let $part = Packed::unpack(from);)*)?
                        $($(let $field = Packed::unpack(from);)*)?
                        $value::$kind $(($($part),*))? $({ $($field),* })?
                    })*
                    _ => $none,
                }
            }
        }
    )*};
}
kinds! {
    NoteKind { 0: Long, 1: Short, 2: Choice(choices), 3: Ticks(choices), 4: Children; NoteKind::Long }
    FieldKind {
        0: Short, 1: Long, 2: Date, 3: NhsNumber, 4: Choice(choices), 5: Ticks(choices), 6: Children,
        7: Readers, 8: Pieces, 9: Rows { list, many };
        FieldKind::Long
    }
    Allowed {
        0: WorkingDays(n), 1: Hours(n), 2: Days(n), 3: Weeks(n), 4: Months(n), 5: DaysBefore(n); Allowed::WorkingDays(0)
    }
    FieldMoved { 0: ToChildren(field), 1: ToRow { field, list, cell, gap }; FieldMoved::ToChildren(FieldId::default()) }
    Shows {
        0: Fields(fields), 1: Rows(list, cells, only), 2: Named(field, cells), 3: Children(fields), 4: Person, 5: Referrer,
        6: Reasons, 7: Tools, 8: Events(n), 9: Due, 10: Stages, 11: Words(words), 12: Room(n),
        13: Answers(tool, items, answered), 14: Texts(tool, texts), 15: Others; Shows::Person
    }
    PracticeAge { 0: NotSaid, 1: Years(n), 2: WeeksOld(n), 3: DueInWeeks(n); PracticeAge::NotSaid }
    Harm { 0: No, 1: Written, 2: Chosen(choices); Harm::Written }
    Ask { 0: Field(field, is), 1: Tool(tools), 2: Level(level), 3: Age { from, under }, 4: Unborn; Ask::Unborn }
    AskedIf { 0: Harm, 1: Answered { items, answered }; AskedIf::Harm }
    AnswerForm { 0: Choice(scale), 1: Number, 2: Date, 3: Words; AnswerForm::Words }
    WideCondition {
        0: Grade(tool, least), 1: NoBetter, 2: Again, 3: Written(field), 4: Rows { list, field, is, months, at_least },
        5: Age(band), 6: OtherChild { tool, item, answered, note }, 7: Listed { list, field, none },
        8: Home { tool, kinds, items, answered }, 9: Adult { tool, at_least }; WideCondition::Again
    }
    Number { 0: Fixed(number), 1: Threshold(id); Number::Fixed(0) }
    Condition {
        0: Any(pick), 1: Count(pick, number), 2: Sections(pick, number), 3: CouldReach(pick, number),
        4: AtLeast(item, number), 5: Within(item, number), 6: Age { from, under }, 7: Fact(fact), 8: Harm,
        9: HarmUnknown, 10: All(all), 11: OneOf(all), 12: Gaps(pick), 13: HarmAt(items); Condition::Harm
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pack_comes_out_as_nonsense_and_not_as_a_panic() {
        let _: Withheld = unpack(&[255; 40], "a");
        let _: Area = unpack(&[0, 1, 200, 0], "");
        let _: Instrument = unpack(&[], "");
    }

    #[test]
    fn every_shipped_file_comes_out_as_it_went_in() {
        fn holds<T: Packed + PartialEq + std::fmt::Debug>(value: &T) {
            let packed = pack(value);
            assert_eq!(unpack::<T>(&packed.numbers, &packed.words), *value);
        }
        for entry in crate::instruments() {
            holds(&crate::instrument(entry.id).expect("it is listed").expect("it reads"));
        }
        for entry in crate::areas() {
            let area = crate::area(entry.id).expect("it is listed").expect("it reads");
            holds(&crate::calendar(&area.calendar).expect("it is listed").expect("it reads"));
            holds(&area);
        }
        holds(&crate::withheld().expect("it reads"));
        holds(&crate::form().expect("it reads"));
        for entry in crate::practice_families() {
            holds(&crate::practice_family(entry.id).expect("it is listed").expect("it reads"));
        }
    }

    #[test]
    fn a_text_that_stands_twice_is_packed_once() {
        let texts: Vec<Text> = vec!["a".into(), "".into(), "b".into(), "a".into()];
        let packed = pack(&texts);
        assert_eq!(packed.words, "a\0b\0");
        assert_eq!(unpack::<Vec<Text>>(&packed.numbers, &packed.words), texts);
    }
}
