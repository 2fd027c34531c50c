//! The words of the format, and what each means.

use windscreen_core::{
    AnswerTest, Kind, Level, Mark, Meaning, Need, Per, Reader, Role, Tier, TiersSeen, WayKind,
};

/// Words and what they mean, in the same order.
pub(crate) struct Words<T: 'static> {
    pub(crate) words: &'static [&'static str],
    pub(crate) means: &'static [T],
}

impl<T: Copy> Words<T> {
    /// What the word at this place means; `None` past the last, as where a word is absent or wrong.
    pub(crate) fn at(&self, place: usize) -> Option<T> {
        self.means.get(place).copied()
    }

    /// What the words at these places mean.
    #[inline(never)]
    pub(crate) fn all(&self, places: &[usize]) -> Vec<T> {
        let mut all = Vec::new();
        for place in places {
            if let Some(it) = self.at(*place) {
                all.push(it);
            }
        }
        all
    }
}

pub(crate) const MARKS: Words<Mark> = Words {
    words: &["seen", "recalled", "proposed"],
    means: &[Mark::Seen, Mark::Recalled, Mark::Proposed],
};
pub(crate) const ROLES: Words<Role> =
    Words { words: &["child", "adult"], means: &[Role::Child, Role::Adult] };
pub(crate) const KINDS: Words<Kind> = Words {
    words: &["harm", "risk", "vulnerability", "strength", "context"],
    means: &[Kind::Harm, Kind::Risk, Kind::Vulnerability, Kind::Strength, Kind::Context],
};
pub(crate) const TIERS: Words<Tier> =
    Words { words: &["high", "medium", "low"], means: &[Tier::High, Tier::Medium, Tier::Low] };
pub(crate) const TIERS_SEEN: Words<TiersSeen> =
    Words { words: &["agree", "differ"], means: &[TiersSeen::Agree, TiersSeen::Differ] };
pub(crate) const WAYS: Words<WayKind> = Words {
    words: &["ask", "from-what-is-known", "not-safe"],
    means: &[WayKind::Ask, WayKind::FromWhatIsKnown, WayKind::NotSafe],
};
pub(crate) const LEVELS: Words<Level> = Words {
    words: &["nothing-recorded", "watch", "early-help", "multi-agency", "statutory", "immediate"],
    means: &Level::ALL,
};
/// The levels that a rule may set.
pub(crate) const LEVELS_OF_RULES: Words<Level> =
    Words { words: LEVELS.words.split_at(1).1, means: LEVELS.means.split_at(1).1 };
/// What a rule may look for; the meanings of choices come first.
pub(crate) const TESTS: Words<AnswerTest> = Words {
    words: &[
        "yes",
        "sometimes",
        "suspected",
        "no",
        "not-known",
        "not-applicable",
        "grade-1",
        "grade-2",
        "grade-3",
        "grade-4",
        "grade-5",
        "grade-at-least-1",
        "grade-at-least-2",
        "grade-at-least-3",
        "grade-at-least-4",
        "grade-at-least-5",
    ],
    means: &[
        AnswerTest::Is(Meaning::Yes),
        AnswerTest::Is(Meaning::Sometimes),
        AnswerTest::Is(Meaning::Suspected),
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
    ],
};
/// What a choice may mean.
pub(crate) const MEANINGS: Words<Meaning> = Words {
    words: TESTS.words.split_at(11).0,
    means: &[
        Meaning::Yes,
        Meaning::Sometimes,
        Meaning::Suspected,
        Meaning::No,
        Meaning::NotKnown,
        Meaning::NotApplicable,
        Meaning::Grade(1),
        Meaning::Grade(2),
        Meaning::Grade(3),
        Meaning::Grade(4),
        Meaning::Grade(5),
    ],
};
pub(crate) const PERS: Words<Per> =
    Words { words: &["record", "child"], means: &[Per::Record, Per::Child] };
pub(crate) const NEEDS: Words<Need> =
    Words { words: &["required", "optional"], means: &[Need::Required, Need::Optional] };
pub(crate) const FIELD_KINDS: &[&str] =
    &["short", "long", "date", "nhs-number", "choice", "ticks", "children", "readers", "pieces"];
pub(crate) const READERS: Words<Reader> =
    Words { words: &["family", "agency"], means: &[Reader::Family, Reader::Agency] };
/// The keys by which conditions of a form are told apart.
pub(crate) const ASKS: &[&str] = &["field", "tool", "level", "ages", "unborn"];
/// The keys by which conditions of a rule over more than one sheet are told apart.
pub(crate) const WIDE: &[&str] =
    &["grade-on", "no-better", "again", "written", "rows-of", "age", "other-child"];
pub(crate) const NOTE_KINDS: &[&str] = &["long", "short", "choice", "ticks", "children"];
pub(crate) const ANSWERS: &[&str] = &["choice", "number", "date"];
pub(crate) const WHO: &[&str] = &[
    "school",
    "health-visitor",
    "school-nurse",
    "midwife",
    "gp",
    "home-visit",
    "police",
    "housing",
    "social-care",
    "specialist",
    "person",
    "anyone",
];
/// What the summary uses a field for.
pub(crate) const FIELD_ROLES: &[&str] =
    &["evidence", "impact", "source", "when", "fact-or-opinion", "reason"];
/// What the summary uses a longer text for.
pub(crate) const TEXT_ROLES: &[&str] =
    &["analysis", "child-words", "strengths", "carer-words", "other"];
/// The keys by which conditions are told apart.
pub(crate) const CONDITIONS: &[&str] = &[
    "any",
    "count",
    "sections",
    "could-reach",
    "number",
    "within",
    "age",
    "fact",
    "harm",
    "harm-unknown",
    "all",
    "one-of",
    "gaps",
    "harm-at",
];
/// What a record can answer by itself: whether there is a child.
pub(crate) const FROM_RECORD: &[&str] = &["children"];
/// Which items decide whether enough is known; without the key, all.
pub(crate) const COMPLETE_BY: &[&str] = &["numbered"];
