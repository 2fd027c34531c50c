//! An instrument file becomes an [`Instrument`].

use crate::reader::{FileError, FileErrors, Node, Object, as_flag, as_text, read_file};
use windscreen_core::{
    AgeBand, AnswerForm, AnswerTest, AskedIf, Choice, Condition, Definition, FactQuestion,
    FollowUp, Gate, GatePoint, Id, Instrument, Item, Kind, Level, Mark, Meaning, Note, NoteField,
    NoteKind, Number, Permission, Pick, ProfileArea, ProfileDefinition, ProfileException,
    Provenance, ResultWords, Role, Route, Rule, Scale, Section, Source, SubArea, Text, TextField,
    Threshold, Tier, TierSeen, Way, WayKind,
};

pub(crate) const MARKS: &[(&str, Mark)] =
    &[("seen", Mark::Seen), ("recalled", Mark::Recalled), ("proposed", Mark::Proposed)];
pub(crate) const ROLES: &[(&str, Role)] = &[("child", Role::Child), ("adult", Role::Adult)];
pub(crate) const MEANINGS: &[(&str, Meaning)] = &[
    ("yes", Meaning::Yes),
    ("sometimes", Meaning::Sometimes),
    ("suspected", Meaning::Suspected),
    ("no", Meaning::No),
    ("not-known", Meaning::NotKnown),
    ("not-applicable", Meaning::NotApplicable),
    ("grade-1", Meaning::Grade(1)),
    ("grade-2", Meaning::Grade(2)),
    ("grade-3", Meaning::Grade(3)),
    ("grade-4", Meaning::Grade(4)),
    ("grade-5", Meaning::Grade(5)),
];
pub(crate) const TESTS: &[(&str, u8)] = &[
    ("grade-at-least-1", 1),
    ("grade-at-least-2", 2),
    ("grade-at-least-3", 3),
    ("grade-at-least-4", 4),
    ("grade-at-least-5", 5),
];
pub(crate) const KINDS: &[(&str, Kind)] = &[
    ("harm", Kind::Harm),
    ("risk", Kind::Risk),
    ("vulnerability", Kind::Vulnerability),
    ("strength", Kind::Strength),
    ("context", Kind::Context),
];
pub(crate) const TIERS: &[(&str, Tier)] =
    &[("high", Tier::High), ("medium", Tier::Medium), ("low", Tier::Low)];
pub(crate) const WAYS: &[(&str, WayKind)] = &[
    ("ask", WayKind::Ask),
    ("from-what-is-known", WayKind::FromWhatIsKnown),
    ("not-safe", WayKind::NotSafe),
];
const LEVELS: &[(&str, Level)] = &[
    ("watch", Level::Watch),
    ("early-help", Level::EarlyHelp),
    ("multi-agency", Level::MultiAgency),
    ("statutory", Level::Statutory),
    ("immediate", Level::Immediate),
];
const NOTE_KINDS: &[(&str, u8)] = &[("long", 0), ("short", 1), ("choice", 2), ("ticks", 3)];
const WHO: &[(&str, ())] = &[
    ("school", ()),
    ("health-visitor", ()),
    ("school-nurse", ()),
    ("midwife", ()),
    ("gp", ()),
    ("home-visit", ()),
    ("police", ()),
    ("housing", ()),
    ("social-care", ()),
    ("specialist", ()),
    ("person", ()),
    ("anyone", ()),
];
/// The version of the format that this reader reads.
const FORMAT: u64 = 1;

/// Reads an instrument file, or says everything that is wrong with it.
pub fn read_instrument(file: &str, json: &str) -> Result<Instrument, FileErrors> {
    let (definition, mut problems) =
        read_file(file, json, |node| node.object(|it| Some(definition(it))))?;
    let fail = |problems| Err(FileErrors { file: file.to_owned(), problems });
    let Some(definition) = definition else { return fail(problems) };
    match Instrument::new(definition) {
        Ok(instrument) if problems.is_empty() => Ok(instrument),
        Ok(_) => fail(problems),
        Err(errors) => {
            for error in errors {
                let error = FileError { place: error.place, message: error.problem.to_string() };
                // A place already reported is not reported again for what follows from it.
                if !problems
                    .iter()
                    .any(|known| !known.place.is_empty() && known.place.starts_with(&error.place))
                {
                    problems.push(error);
                }
            }
            fail(problems)
        }
    }
}

/// Reports a file of another kind or a newer format.
pub(crate) fn format(it: &mut Object<'_>, key: &'static str) {
    it.required(key, |node| {
        if node.number(u64::MAX) != FORMAT {
            node.wrong("this reader reads format 1");
        }
    });
}

pub(crate) fn provenance(it: &mut Object<'_>) -> Provenance {
    Provenance {
        mark: it.word("mark", MARKS).unwrap_or(Mark::Proposed),
        sources: it.ids("sources"),
    }
}

pub(crate) fn sources(it: &mut Object<'_>) -> Vec<Source> {
    it.list("sources", |node| {
        node.object(|it| {
            Some(Source {
                id: it.text("id"),
                title: it.text("title"),
                address: it.optional_text("address"),
            })
        })
    })
    .into_iter()
    .flatten()
    .collect()
}

/// Reads a list of groups; one that is no group is reported and left out.
fn groups<T>(
    it: &mut Object<'_>,
    key: &'static str,
    mut read: impl FnMut(&mut Object<'_>) -> T,
) -> Vec<T> {
    it.list(key, |node| node.object(|it| Some(read(it)))).into_iter().flatten().collect()
}

fn optional_groups<T>(
    it: &mut Object<'_>,
    key: &'static str,
    mut read: impl FnMut(&mut Object<'_>) -> T,
) -> Vec<T> {
    it.optional_list(key, |node| node.object(|it| Some(read(it)))).into_iter().flatten().collect()
}

fn meanings(it: &mut Object<'_>, key: &'static str) -> Vec<Meaning> {
    it.optional_list(key, |node| node.word(MEANINGS)).into_iter().flatten().collect()
}

fn age_band(it: &mut Object<'_>) -> AgeBand {
    let age = |it: &mut Object<'_>, key| {
        u8::try_from(it.required(key, |node| node.number(200)).unwrap_or(0)).unwrap_or(u8::MAX)
    };
    AgeBand { from: age(it, "from"), under: age(it, "under") }
}

fn definition(it: &mut Object<'_>) -> Definition {
    format(it, "windscreen-instrument");
    let scales = groups(it, "scales", scale);
    let notes = optional_groups(it, "notes", note);
    let mut items = Vec::new();
    let sections = groups(it, "sections", |it| {
        let (id, title, intro) = (it.text("id"), it.text("title"), it.optional_text("intro"));
        let first = items.len();
        items.extend(groups(it, "items", |it| item(it, &scales, &notes)));
        Section { id, title, intro, items: first..items.len() }
    });
    let mut ages = None;
    let mut age_needed = false;
    let mut ages_outside: Text = "".into();
    it.optional("ages", |node| {
        node.object(|it| {
            ages = Some(age_band(it));
            age_needed = it.flag("needed");
            ages_outside = it.optional_text("outside");
        });
    });
    let minutes = it.list("minutes", |node| u16::try_from(node.number(1_000)).unwrap_or(0));
    let minutes = match minutes[..] {
        [from, to] => Some((from, to)),
        [] => None,
        _ => {
            it.wrong("\"minutes\" holds two numbers, from and to, or none");
            None
        }
    };
    Definition {
        id: it.id("id"),
        edition: it.text("edition"),
        title: it.text("title"),
        short: it.text("short"),
        about: it.word("about", ROLES).unwrap_or(Role::Child),
        worry: it.text("worry"),
        purpose: it.text("purpose"),
        is_not: it.text("is-not"),
        minutes,
        cautions: it.optional_list("cautions", as_text),
        ages,
        age_needed,
        ages_outside,
        unborn: it.optional_text("unborn"),
        diagram: it.required("diagram", as_flag).unwrap_or(true),
        language: it.text("language"),
        lineage: it.text("lineage"),
        permission: it
            .required("permission", |node| {
                node.object(|it| {
                    Some(Permission {
                        terms: it.text("terms"),
                        evidence: it.text("evidence"),
                        checked: it.text("checked"),
                    })
                })
            })
            .flatten()
            .unwrap_or_else(|| Permission {
                terms: "".into(),
                evidence: "".into(),
                checked: "".into(),
            }),
        sources: sources(it),
        gate: it.optional("gate", |node| node.object(|it| Some(gate(it)))).flatten(),
        facts: optional_groups(it, "facts", |it| FactQuestion {
            id: it.id("id"),
            text: it.text("text"),
            help: it.optional_text("help"),
        }),
        scales,
        notes,
        sections,
        items,
        n_items: usize::try_from(it.required("n-items", |node| node.number(100_000)).unwrap_or(0))
            .unwrap_or(0),
        texts: optional_groups(it, "texts", |it| TextField {
            id: it.id("id"),
            text: it.text("text"),
            help: it.optional_text("help"),
            wanted: it.flag("wanted"),
            role: it.optional_text("role"),
        }),
        thresholds: optional_groups(it, "thresholds", |it| {
            let number = |it: &mut Object<'_>, key| {
                u16::try_from(it.required(key, |node| node.number(10_000)).unwrap_or(0))
                    .unwrap_or(0)
            };
            Threshold {
                id: it.id("id"),
                text: it.text("text"),
                default: number(it, "default"),
                min: number(it, "min"),
                max: number(it, "max"),
                provenance: provenance(it),
            }
        }),
        routes: optional_groups(it, "routes", |it| Route {
            id: it.id("id"),
            title: it.text("title"),
            text: it.text("text"),
            tool: it.optional_text("tool"),
        }),
        rules: groups(it, "rules", rule),
        results: it
            .required("results", |node| {
                node.object(|it| {
                    Some(ResultWords {
                        nothing: it.text("nothing"),
                        always: it.optional_list("always", as_text),
                        below: it.optional_text("below"),
                    })
                })
            })
            .flatten()
            .unwrap_or_else(|| ResultWords {
                nothing: "".into(),
                always: Vec::new(),
                below: "".into(),
            }),
        profile: it.optional("profile", |node| node.object(|it| Some(profile(it)))).flatten(),
    }
}

fn scale(it: &mut Object<'_>) -> Scale {
    Scale {
        id: it.id("id"),
        choices: groups(it, "choices", |it| Choice {
            id: it.id("id"),
            text: it.text("text"),
            means: it.word("means", MEANINGS).unwrap_or(Meaning::NotKnown),
            help: it.optional_text("help"),
            ask_notes: it.flag("ask-notes"),
        }),
    }
}

fn note(it: &mut Object<'_>) -> Note {
    Note {
        id: it.id("id"),
        fields: groups(it, "fields", |it| {
            let kind = it.word("kind", NOTE_KINDS).unwrap_or(0);
            let choices = if 2 <= kind {
                groups(it, "choices", |it| (it.id("id"), it.text("text")))
            } else {
                Vec::new()
            };
            NoteField {
                id: it.id("id"),
                text: it.text("text"),
                help: it.optional_text("help"),
                kind: match kind {
                    0 => NoteKind::Long,
                    1 => NoteKind::Short,
                    2 => NoteKind::Choice(choices),
                    _ => NoteKind::Ticks(choices),
                },
                answered: meanings(it, "for"),
                wanted: it.flag("wanted"),
                role: it.optional_text("role"),
            }
        }),
    }
}

fn item(it: &mut Object<'_>, scales: &[Scale], notes: &[Note]) -> Item {
    let form =
        it.optional("answer", |node| node.word(&[("choice", 0), ("number", 1), ("date", 2)]));
    let form = match form.flatten() {
        Some(1) => AnswerForm::Number,
        Some(2) => AnswerForm::Date,
        _ => AnswerForm::Choice(
            it.required("scale", |node| find(node, "scale", scales.iter().map(|scale| &scale.id)))
                .flatten()
                .unwrap_or(0),
        ),
    };
    Item {
        id: it.id("id"),
        number: it.optional_text("number"),
        kind: it.word("kind", KINDS).unwrap_or(Kind::Context),
        topic: it.text("topic"),
        text: it.text("text"),
        help: it.optional_text("help"),
        form,
        note: it
            .optional("notes", |node| find(node, "note", notes.iter().map(|note| &note.id)))
            .flatten(),
        who: it.optional_list("who", |node| {
            node.word(WHO);
            node.text()
        }),
        ages: it.optional("ages", |node| node.object(|it| Some(age_band(it)))).flatten(),
        tier: it.optional("tier", |node| node.word(TIERS)).flatten(),
        tiers_seen: optional_groups(it, "tiers-seen", |it| TierSeen {
            tier: it.text("tier"),
            source: it.text("source"),
        }),
        follow_up: it
            .optional("follow-up", |node| {
                node.object(|it| {
                    Some(FollowUp { text: it.text("text"), help: it.optional_text("help") })
                })
            })
            .flatten(),
        asked_if: it.optional("asked-if", |node| node.object(|it| Some(asked_if(it)))).flatten(),
        one_of: it.optional_text("one-of"),
        anchors: it.optional_list("anchors", as_text),
        provenance: provenance(it),
    }
}

/// The place of a named thing that stands earlier in the file.
fn find<'a>(
    node: &Node<'_>,
    what: &str,
    mut ids: impl Iterator<Item = &'a Id> + Clone,
) -> Option<usize> {
    let name = node.text();
    let place = ids.clone().position(|id| *id == name);
    if place.is_none() && !name.is_empty() {
        let mut message = String::from(what);
        message.push_str(" \"");
        message.push_str(&name);
        message.push_str("\" is not declared");
        if let Some(near) = ids.find(|id| id.contains(&*name) || name.contains(&***id)) {
            message.push_str("; did you mean \"");
            message.push_str(near);
            message.push_str("\"?");
        }
        node.wrong(&message);
    }
    place
}

fn asked_if(it: &mut Object<'_>) -> AskedIf {
    if it.has("harm") {
        only_true(it, "harm");
        AskedIf::Harm
    } else {
        AskedIf::Answered { items: it.list("items", as_text), answered: meanings(it, "answered") }
    }
}

fn only_true(it: &mut Object<'_>, key: &'static str) {
    it.required(key, |node| {
        if !node.flag() {
            node.wrong("this can only be true: leave the key out instead");
        }
    });
}

fn rule(it: &mut Object<'_>) -> Rule {
    Rule {
        id: it.id("id"),
        text: it.text("text"),
        says: it.text("says"),
        action: it.optional_text("do"),
        level: it.optional("level", |node| node.word(LEVELS)).flatten(),
        routes: it.ids("routes"),
        alert: it.flag("alert"),
        when: it
            .required("when", |node| node.object(|it| Some(condition(it))))
            .flatten()
            .unwrap_or_else(|| Condition::Any(Pick::default())),
        provenance: provenance(it),
    }
}

fn condition(it: &mut Object<'_>) -> Condition {
    let pick = |it: &mut Object<'_>, key| it.required(key, pick).unwrap_or_default();
    if it.has("any") {
        Condition::Any(pick(it, "any"))
    } else if it.has("count") {
        Condition::Count(pick(it, "count"), number(it, "at-least"))
    } else if it.has("sections") {
        Condition::Sections(pick(it, "sections"), number(it, "at-least"))
    } else if it.has("could-reach") {
        Condition::CouldReach(pick(it, "could-reach"), number(it, "at-least"))
    } else if it.has("number") {
        Condition::AtLeast(it.text("number"), number(it, "at-least"))
    } else if it.has("within") {
        Condition::Within(it.text("within"), number(it, "months"))
    } else if it.has("age") {
        let band = it.required("age", |node| node.object(|it| Some(age_band(it)))).flatten();
        let band = band.unwrap_or(AgeBand { from: 0, under: 1 });
        Condition::Age { from: band.from, under: band.under }
    } else if it.has("fact") {
        Condition::Fact(it.text("fact"))
    } else if it.has("harm") {
        only_true(it, "harm");
        Condition::Harm
    } else if it.has("harm-unknown") {
        only_true(it, "harm-unknown");
        Condition::HarmUnknown
    } else if it.has("all") {
        Condition::All(groups(it, "all", condition))
    } else if it.has("one-of") {
        Condition::OneOf(groups(it, "one-of", condition))
    } else {
        it.wrong(
            "a condition has one of these keys: any, count, sections, could-reach, number, within, age, fact, harm, \
             harm-unknown, all, one-of",
        );
        Condition::Any(Pick::default())
    }
}

fn pick(node: &Node<'_>) -> Pick {
    node.object(|it| Pick {
        kinds: it.optional_list("kinds", |node| node.word(KINDS)).into_iter().flatten().collect(),
        tiers: it.optional_list("tiers", |node| node.word(TIERS)).into_iter().flatten().collect(),
        items: it.ids("items"),
        sections: it.ids("sections"),
        answered: it.list("answered", answer_test).into_iter().flatten().collect(),
    })
}

fn answer_test(node: &Node<'_>) -> Option<AnswerTest> {
    let grade = node.value.as_str().and_then(|text| TESTS.iter().find(|(word, _)| *word == text));
    match grade {
        Some((_, grade)) => Some(AnswerTest::GradeAtLeast(*grade)),
        None => node.word(MEANINGS).map(AnswerTest::Is),
    }
}

/// A number, or the name of a threshold.
fn number(it: &mut Object<'_>, key: &'static str) -> Number {
    it.required(key, |node| match node.value.as_str() {
        Some(text) => {
            let name = text.strip_prefix("threshold:").unwrap_or_else(|| {
                node.wrong("a number, or \"threshold:\" and the name of one");
                text
            });
            Number::Threshold(name.into())
        }
        None => Number::Fixed(u16::try_from(node.number(10_000)).unwrap_or(1)),
    })
    .unwrap_or(Number::Fixed(1))
}

fn gate(it: &mut Object<'_>) -> Gate {
    Gate {
        title: it.text("title"),
        intro: it.optional_text("intro"),
        points: groups(it, "points", |it| GatePoint {
            id: it.id("id"),
            text: it.text("text"),
            provenance: provenance(it),
        }),
        ways: groups(it, "ways", |it| Way {
            id: it.id("id"),
            kind: it.word("kind", WAYS).unwrap_or(WayKind::NotSafe),
            title: it.text("title"),
            text: it.text("text"),
            steps: it.optional_list("do", as_text),
            items: it.ids("items"),
        }),
    }
}

fn profile(it: &mut Object<'_>) -> ProfileDefinition {
    it.word("tie", &[("highest", ())]);
    ProfileDefinition {
        above: u8::try_from(it.required("above", |node| node.number(5)).unwrap_or(3)).unwrap_or(3),
        areas: groups(it, "areas", |it| ProfileArea {
            id: it.id("id"),
            code: it.text("code"),
            title: it.text("title"),
            sub_areas: groups(it, "sub-areas", |it| SubArea {
                id: it.id("id"),
                code: it.text("code"),
                title: it.text("title"),
                items: it.list("items", as_text),
            }),
            exception: it
                .optional("exception", |node| {
                    node.object(|it| {
                        Some(ProfileException {
                            id: it.id("id"),
                            text: it.text("text"),
                            help: it.optional_text("help"),
                            leaves_out: it.text("leaves-out"),
                            provenance: Provenance {
                                mark: it
                                    .optional("mark", |node| node.word(MARKS))
                                    .flatten()
                                    .unwrap_or(Mark::Proposed),
                                sources: it.ids("sources"),
                            },
                        })
                    })
                })
                .flatten(),
        }),
    }
}
