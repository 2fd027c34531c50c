//! Sheets at random, for the laws: any person, any answers an instrument offers, any numbers an area may set.
//!
//! `PROPTEST_CASES` asks for more sheets and `PROPTEST_RNG_SEED` for other ones; without them every
//! run tries the same.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestError, TestRunner};
use std::fmt;
use windscreen_core::{
    Age, Answer, AnswerForm, ExceptionId, Instrument, Item, Judgement, Level, LiteMap, Meaning,
    Outcome, Role, Sheet, Subject, SubjectId, Thresholds, Truth, Value, outcome,
};

/// Says what a practitioner would lose where something does not hold.
macro_rules! ensure {
    ($holds:expr, $($why:tt)+) => {
        if !$holds {
            return Err(format!($($why)+));
        }
    };
}
pub(crate) use ensure;

/// The day on which everything here is worked out.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("the day exists")
}

/// Every instrument that is compiled in.
pub(crate) fn instruments() -> Vec<Instrument> {
    windscreen_content::instruments()
        .iter()
        .map(|entry| {
            windscreen_content::read_instrument(entry.id, entry.json)
                .unwrap_or_else(|errors| panic!("{errors}"))
        })
        .collect()
}

/// One person, their sheet and the area's numbers.
#[derive(Clone)]
pub(crate) struct Scene {
    pub(crate) subject: Subject,
    pub(crate) sheet: Sheet,
    pub(crate) thresholds: Thresholds,
}

impl Scene {
    pub(crate) fn outcome(&self, instrument: &Instrument) -> Outcome {
        outcome(&self.subject, &self.sheet, instrument, &self.thresholds, today())
    }

    pub(crate) fn with(&self, change: impl FnOnce(&mut Scene)) -> Scene {
        let mut scene = self.clone();
        change(&mut scene);
        scene
    }

    pub(crate) fn set(&mut self, item: &Item, value: Value) {
        self.sheet.answers.entry(item.id.clone()).or_default().value = value;
    }

    pub(crate) fn with_answer(&self, item: &Item, value: Value) -> Scene {
        self.with(|scene| scene.set(item, value))
    }
}

/// Short enough to read in a failure: only what was entered.
impl fmt::Debug for Scene {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}, facts {:?}", self.subject.age, self.subject.facts)?;
        for (id, answer) in &self.sheet.answers {
            if answer.value != Value::Unanswered {
                write!(f, "\n    {id}: {:?}", answer.value)?;
                if answer.follow_up.is_some() {
                    write!(f, ", follow-up {:?}", answer.follow_up)?;
                }
            }
        }
        let sheet = Sheet { answers: LiteMap::new(), ..self.sheet.clone() };
        if !sheet.is_untouched() {
            write!(f, "\n    {sheet:?}")?;
        }
        if !self.thresholds.0.is_empty() {
            write!(f, "\n    {:?}", self.thresholds)?;
        }
        Ok(())
    }
}

/// The values that an item takes, *unanswered* first, from the least worrying.
pub(crate) fn values(instrument: &Instrument, item: &Item) -> Vec<Value> {
    let days = |n| Value::Date(today() - Days::new(n));
    match item.form {
        AnswerForm::Choice(_) => {
            let choices = instrument.scale_of(item).map_or(&[][..], |scale| &scale.choices);
            std::iter::once(Value::Unanswered)
                .chain(choices.iter().map(|choice| Value::Choice(choice.id.clone())))
                .collect()
        }
        AnswerForm::Number => {
            let mut all = vec![Value::Unanswered, Value::NotKnown];
            all.extend((0..8).chain([item.most]).map(Value::Number));
            all
        }
        AnswerForm::Words => {
            let words = |words: &str| Value::Words(words.into());
            vec![Value::Unanswered, Value::NotKnown, words("He hits me."), words(" two\nlines ")]
        }
        AnswerForm::Date => {
            let mut all = vec![Value::Unanswered, Value::NotKnown];
            all.extend([0, 30, 364, 365, 366, 800].map(days));
            all.push(Value::Date(today() + Days::new(3)));
            all
        }
    }
}

pub(crate) fn meaning(instrument: &Instrument, item: &Item, value: &Value) -> Option<Meaning> {
    Answer { value: value.clone(), ..Answer::default() }.meaning(item, instrument)
}

/// The value of an item that means this, if it takes one.
pub(crate) fn meaning_of(instrument: &Instrument, item: &Item, wanted: Meaning) -> Option<Value> {
    values(instrument, item).into_iter().find(|it| meaning(instrument, item, it) == Some(wanted))
}

pub(crate) fn ages(about: Role) -> BoxedStrategy<Age> {
    let years = match about {
        Role::Child => 0_u8..20,
        Role::Adult => 10_u8..100,
        // A home has none.
        Role::Home => return Just(Age::NotKnown).boxed(),
    };
    let born = (0_u64..20 * 365).prop_map(|n| Age::Born(today() - Days::new(n)));
    let due = (0_u64..300).prop_map(|n| Age::Unborn(Some(today() + Days::new(n) - Days::new(30))));
    prop_oneof![
        Just(Age::NotKnown),
        years.clone().prop_map(Age::Years),
        born,
        (years.clone(), years).prop_map(|(a, b)| Age::Between(a.min(b), a.max(b))),
        Just(Age::Unborn(None)),
        due,
    ]
    .boxed()
}

pub(crate) fn truths() -> impl Strategy<Value = Option<Truth>> + Clone {
    prop_oneof![
        Just(None),
        Just(Some(Truth::False)),
        Just(Some(Truth::Unknown)),
        Just(Some(Truth::True))
    ]
}

/// What lies beneath the answers that differ, so that sheets of every fullness are tried.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Ground {
    Unanswered,
    No,
    NotKnown,
    NotApplicable,
    Anything,
}

pub(crate) fn ground_value(instrument: &Instrument, item: &Item, ground: Ground) -> Value {
    let wanted = match ground {
        Ground::Unanswered | Ground::Anything => return Value::Unanswered,
        Ground::No => [Meaning::No, Meaning::Grade(1)],
        Ground::NotKnown => [Meaning::NotKnown; 2],
        Ground::NotApplicable => [Meaning::NotApplicable, Meaning::No],
    };
    wanted.into_iter().find_map(|meaning| meaning_of(instrument, item, meaning)).unwrap_or_default()
}

/// Any person and any sheet for an instrument. It shrinks towards an empty sheet.
pub(crate) fn scenes(instrument: &Instrument) -> BoxedStrategy<Scene> {
    let it = instrument.clone();
    let grounds = prop_oneof![
        1 => Just(Ground::Unanswered),
        4 => Just(Ground::No),
        2 => Just(Ground::NotKnown),
        1 => Just(Ground::NotApplicable),
        2 => Just(Ground::Anything),
    ];
    let one_in = prop_oneof![Just(60_u8), Just(20), Just(6), Just(2)];
    let answers = proptest::collection::vec((any::<u8>(), any::<u8>(), truths()), it.items.len());
    let facts = proptest::collection::vec(truths(), it.facts.len());
    let judgement = prop_oneof![
        6 => Just(None),
        1 => (0..Level::ALL.len(), any::<bool>()).prop_map(Some),
    ];
    let rest = (any::<u8>(), any::<u8>(), any::<u8>());
    (ages(it.about), facts, grounds, one_in, answers, judgement, rest)
        .prop_map(move |(age, facts, ground, one_in, answers, judgement, (way, stage, other))| {
            let mut subject = Subject::new(SubjectId(0), "One", it.about, age);
            for (fact, truth) in it.facts.iter().zip(facts) {
                subject.facts.extend(truth.map(|truth| (fact.id.clone(), truth)));
            }
            let mut sheet = Sheet::default();
            for (item, (differs, which, follow_up)) in it.items.iter().zip(answers) {
                let all = values(&it, item);
                let differs = matches!(ground, Ground::Anything) || 255 - 255 / one_in < differs;
                // Without a difference the ground; else any value, the first being *unanswered*.
                let value = if differs {
                    all[usize::from(which) % all.len()].clone()
                } else {
                    ground_value(&it, item, ground)
                };
                let follow_up = follow_up.filter(|_| item.follow_up.is_some());
                if value != Value::Unanswered || follow_up.is_some() {
                    let answer = Answer { value, follow_up, ..Answer::default() };
                    sheet.answers.insert(item.id.clone(), answer);
                }
            }
            sheet.judgement = judgement.map(|(level, reason)| Judgement {
                level: Level::ALL[level],
                reason: if reason { "seen twice".into() } else { "".into() },
            });
            if let Some(gate) = &it.gate {
                let n = usize::from(way) % (gate.ways.len() + 1);
                sheet.way = n.checked_sub(1).and_then(|n| gate.ways.get(n)).map(|w| w.id.clone());
            }
            for item in it.items.iter().filter(|item| !item.one_of.is_empty()) {
                if stage % 3 == 1 || (stage % 3 == 2 && !sheet.stages.contains_key(&item.one_of)) {
                    sheet.stages.insert(item.one_of.clone(), item.id.clone());
                }
            }
            for exception in exceptions(&it) {
                match other % 4 {
                    1 => drop(sheet.exceptions.insert(exception, " ".into())),
                    2 => drop(sheet.exceptions.insert(exception, "very irritable".into())),
                    _ => {}
                }
            }
            let mut thresholds = Thresholds::default();
            if other % 5 == 0 {
                for threshold in &it.thresholds {
                    let span = u8::try_from(threshold.max - threshold.min + 1).unwrap_or(u8::MAX);
                    thresholds.0.insert(
                        threshold.id.clone(),
                        threshold.min + u16::from((other / 5) % span),
                    );
                }
            }
            Scene { subject, sheet, thresholds }
        })
        .boxed()
}

pub(crate) fn exceptions(instrument: &Instrument) -> Vec<ExceptionId> {
    let areas = instrument.profile.iter().flat_map(|tree| &tree.areas);
    areas.filter_map(|area| area.exception.as_ref()).map(|it| it.id.clone()).collect()
}

/// Tries a law on every instrument, with sheets and whatever else it asks for.
#[track_caller]
pub(crate) fn law<T: fmt::Debug + 'static>(
    name: &str,
    asks: impl Fn(&Instrument) -> BoxedStrategy<T>,
    holds: impl Fn(&Instrument, &T) -> Result<(), String>,
) {
    let given = |name: &str| std::env::var_os(name).is_some();
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if !given("PROPTEST_CASES") {
        config.cases = 48;
    }
    if !given("PROPTEST_RNG_SEED") {
        config.rng_seed = RngSeed::Fixed(20_261_122);
    }
    for instrument in instruments() {
        let mut runner = TestRunner::new(config.clone());
        let tried = runner.run(&asks(&instrument), |asked| {
            holds(&instrument, &asked).map_err(TestCaseError::fail)
        });
        match tried {
            Ok(()) => {}
            Err(TestError::Fail(why, scene)) => {
                panic!("{name}\n  {}: {why}\n  with {scene:?}", instrument.id)
            }
            Err(TestError::Abort(why)) => panic!("{name}\n  {}: {why}", instrument.id),
        }
    }
}

/// A sheet, and the place of one item.
pub(crate) fn scenes_and_item(instrument: &Instrument) -> BoxedStrategy<(Scene, usize)> {
    (scenes(instrument), 0..instrument.items.len()).boxed()
}
