//! An instrument file becomes an [`Instrument`].

use crate::reader::{FileError, FileErrors, Reader, fail, is_id, parse_file};
use crate::texts;
use crate::translations::{KEY as TRANSLATIONS, Opened, translations};
use crate::words::{
    ANSWERS, COMPLETE_BY, CONDITIONS, FIELD_ROLES, FROM_RECORD, KINDS, LEVELS_OF_RULES, MARKS,
    MEANINGS, NOTE_KINDS, ROLES, TESTS, TEXT_ROLES, TIERS, TIERS_SEEN, WAYS, WHO,
};
use windscreen_core::{
    AgeBand, AnswerForm, AskedIf, Choice, ChoiceId, Condition, Definition, FactQuestion, FollowUp,
    Gate, GatePoint, Grade, Id, Instrument, Item, Kind, Mark, Meaning, Note, NoteField, NoteKind,
    Number, Permission, Pick, ProfileArea, ProfileDefinition, ProfileException, Provenance,
    ResultWords, Role, Route, Rule, Scale, Section, Source, SubArea, Text, TextField, Threshold,
    TierSeen, Way, WayKind,
};

/// The key by which an instrument file is known, with the number of its format.
const KIND: &str = "windscreen-instrument";

/// Reads an instrument file, or says everything that is wrong with it; what is wrong with a translation is passed over
/// (see [`open_instrument`]).
pub fn read_instrument(file: &str, json: &str) -> Result<Instrument, FileErrors> {
    Ok(open_instrument(file, json)?.value)
}

/// As [`read_instrument`], with the translations of the instrument and what is wrong with any that are left out.
pub fn open_instrument(file: &str, json: &str) -> Result<Opened<Instrument>, FileErrors> {
    let tree = parse_file(file, json)?;
    let mut it = Reader::new(&tree, KIND);
    let own = definition(&mut it);
    let language = own.language.clone();
    it.leave(TRANSLATIONS);
    let mut problems = it.finish();
    match Instrument::new(own) {
        Ok(instrument) if problems.is_empty() => {
            let again = || definition(&mut Reader::new(&tree, KIND));
            let (translated, remarks) = translations(&tree, &language, again, |it, walk| {
                texts::instrument(it, walk);
            });
            let mut opened = Reader::opened(file, instrument, &language, Vec::new(), remarks)?;
            for (tag, mut it) in translated {
                it.language = tag.clone();
                // Its texts alone are others, and no proof rests on a text.
                opened.translations.push((tag, Instrument::already_proved(it)));
            }
            return Ok(opened);
        }
        Ok(_) => {}
        Err(errors) => {
            let n_read = problems.len();
            for error in errors {
                let read = problems.get(..n_read).unwrap_or_default();
                // A place already reported is not reported again for what follows from it.
                let known = read
                    .iter()
                    .any(|known| !known.place.is_empty() && known.place.starts_with(&error.place));
                if !known {
                    problems
                        .push(FileError { place: error.place, message: error.problem.to_string() });
                }
            }
        }
    }
    Err(fail(file, problems))
}

#[inline(never)]
pub(crate) fn provenance(it: &mut Reader<'_>) -> Provenance {
    Provenance {
        mark: MARKS.at(it.word("mark", MARKS.words)).unwrap_or(Mark::Proposed),
        sources: it.optional_texts("sources"),
    }
}

#[inline(never)]
pub(crate) fn sources(it: &mut Reader<'_>) -> Vec<Source> {
    let mut all = Vec::new();
    it.groups("sources");
    while it.next() {
        all.push(Source {
            id: it.source_id("id"),
            title: it.text("title"),
            address: it.optional_text("address"),
        });
    }
    all
}

fn meanings(places: &[usize]) -> Vec<Meaning> {
    MEANINGS.all(places)
}

fn age(it: &mut Reader<'_>, key: &'static str) -> u8 {
    u8::try_from(it.number(key, 0, 200)).unwrap_or(0)
}

fn age_band(it: &mut Reader<'_>) -> AgeBand {
    AgeBand { from: age(it, "from"), under: age(it, "under") }
}

#[inline(never)]
fn definition(it: &mut Reader<'_>) -> Definition {
    let scales = scales(it);
    let notes = notes(it);
    let mut items = Vec::new();
    let sections = sections(it, &mut items, &scales, &notes);
    let mut ages = None;
    let mut age_needed = false;
    let mut ages_outside: Text = "".into();
    if it.opens("ages") {
        ages = Some(age_band(it));
        age_needed = it.flag("needed");
        ages_outside = it.optional_text("outside");
        it.close();
    }
    Definition {
        id: it.id("id"),
        edition: it.text("edition"),
        title: it.text("title"),
        short: it.text("short"),
        about: ROLES.at(it.word("about", ROLES.words)).unwrap_or(Role::Child),
        worry: it.text("worry"),
        purpose: it.text("purpose"),
        is_not: it.text("is-not"),
        minutes: minutes(it),
        cautions: it.optional_texts("cautions"),
        ages,
        age_needed,
        ages_outside,
        unborn: it.optional_text("unborn"),
        diagram: it.need_flag("diagram"),
        complete_by_numbered: it.optional_word("complete-by", COMPLETE_BY) == 0,
        language: it.text("language"),
        lineage: it.text("lineage"),
        permission: permission(it),
        sources: sources(it),
        gate: gate(it),
        facts: facts(it),
        scales,
        notes,
        sections,
        items,
        n_items: usize::try_from(it.number("n-items", 0, 100_000)).unwrap_or(0),
        texts: texts(it),
        thresholds: thresholds(it),
        routes: routes(it),
        rules: rules(it),
        results: results(it),
        profile: profile(it),
    }
}

#[inline(never)]
fn minutes(it: &mut Reader<'_>) -> Option<(u16, u16)> {
    match it.numbers("minutes", 1_000)[..] {
        [from, to] => Some((u16::try_from(from).ok()?, u16::try_from(to).ok()?)),
        [] => None,
        _ => {
            it.wrong_here("\"minutes\" holds two numbers, from and to, or none".to_owned());
            None
        }
    }
}

#[inline(never)]
fn permission(it: &mut Reader<'_>) -> Permission {
    it.open("permission");
    let permission = Permission {
        terms: it.text("terms"),
        evidence: it.text("evidence"),
        checked: it.text("checked"),
    };
    it.close();
    permission
}

#[inline(never)]
fn facts(it: &mut Reader<'_>) -> Vec<FactQuestion> {
    let mut all = Vec::new();
    it.optional_groups("facts");
    while it.next() {
        all.push(FactQuestion {
            id: it.id("id"),
            text: it.text("text"),
            help: it.optional_text("help"),
        });
    }
    all
}

#[inline(never)]
fn texts(it: &mut Reader<'_>) -> Vec<TextField> {
    let mut all = Vec::new();
    it.optional_groups("texts");
    while it.next() {
        all.push(TextField {
            id: it.id("id"),
            text: it.text("text"),
            help: it.optional_text("help"),
            wanted: it.flag("wanted"),
            role: it.role("role", TEXT_ROLES),
        });
    }
    all
}

#[inline(never)]
fn thresholds(it: &mut Reader<'_>) -> Vec<Threshold> {
    let mut all = Vec::new();
    it.optional_groups("thresholds");
    while it.next() {
        all.push(Threshold {
            id: it.id("id"),
            text: it.text("text"),
            default: it.small_or_null("default", 1),
            min: it.small("min", 1),
            max: it.small("max", 1),
            provenance: provenance(it),
        });
    }
    all
}

#[inline(never)]
fn routes(it: &mut Reader<'_>) -> Vec<Route> {
    let mut all = Vec::new();
    it.optional_groups("routes");
    while it.next() {
        all.push(Route {
            id: it.id("id"),
            title: it.text("title"),
            text: it.text("text"),
            tool: it.optional_id("tool"),
        });
    }
    all
}

#[inline(never)]
fn results(it: &mut Reader<'_>) -> ResultWords {
    it.open("results");
    let results = ResultWords {
        nothing: it.text("nothing"),
        always: it.optional_texts("always"),
        below: it.optional_text("below"),
    };
    it.close();
    results
}

#[inline(never)]
fn scales(it: &mut Reader<'_>) -> Vec<Scale> {
    let mut all = Vec::new();
    it.groups("scales");
    while it.next() {
        all.push(Scale { id: it.id("id"), choices: choices(it) });
    }
    all
}

#[inline(never)]
fn choices(it: &mut Reader<'_>) -> Vec<Choice> {
    let mut all = Vec::new();
    it.groups("choices");
    while it.next() {
        all.push(Choice {
            id: it.id("id"),
            text: it.text("text"),
            means: MEANINGS.at(it.word("means", MEANINGS.words)).unwrap_or(Meaning::NotKnown),
            help: it.optional_text("help"),
            ask_notes: it.flag("ask-notes"),
        });
    }
    all
}

#[inline(never)]
fn notes(it: &mut Reader<'_>) -> Vec<Note> {
    let mut all = Vec::new();
    it.optional_groups("notes");
    while it.next() {
        all.push(Note { id: it.id("id"), fields: fields(it) });
    }
    all
}

#[inline(never)]
fn fields(it: &mut Reader<'_>) -> Vec<NoteField> {
    let mut all = Vec::new();
    it.groups("fields");
    while it.next() {
        all.push(NoteField {
            id: it.id("id"),
            text: it.text("text"),
            help: it.optional_text("help"),
            kind: match it.word("kind", NOTE_KINDS) {
                1 => NoteKind::Short,
                2 => NoteKind::Choice(field_choices(it)),
                3 => NoteKind::Ticks(field_choices(it)),
                4 => NoteKind::Children,
                _ => NoteKind::Long,
            },
            answered: meanings(&it.optional_words("for", MEANINGS.words)),
            wanted: it.flag("wanted"),
            role: it.role("role", FIELD_ROLES),
            earlier: it.optional_id("earlier"),
        });
    }
    all
}

#[inline(never)]
pub(crate) fn field_choices(it: &mut Reader<'_>) -> Vec<(ChoiceId, Text)> {
    let mut all = Vec::new();
    it.groups("choices");
    while it.next() {
        all.push((it.id("id"), it.text("text")));
    }
    all
}

#[inline(never)]
fn sections(
    it: &mut Reader<'_>,
    items: &mut Vec<Item>,
    scales: &[Scale],
    notes: &[Note],
) -> Vec<Section> {
    let mut scale_ids = Vec::new();
    for scale in scales {
        scale_ids.push(&*scale.id);
    }
    let mut note_ids = Vec::new();
    for note in notes {
        note_ids.push(&*note.id);
    }
    let mut all = Vec::new();
    it.groups("sections");
    while it.next() {
        let (id, title, intro) = (it.id("id"), it.text("title"), it.optional_text("intro"));
        let first = items.len();
        it.groups("items");
        while it.next() {
            items.push(item(it, &scale_ids, &note_ids));
        }
        all.push(Section { id, title, intro, items: first..items.len() });
    }
    all
}

/// The worst grade that is a strength, where an item does not say.
pub(crate) const STRENGTH_TO: Grade = 2;

#[inline(never)]
fn grade(it: &mut Reader<'_>, key: &'static str) -> Grade {
    u8::try_from(it.number(key, 1, STRENGTH_TO.into())).unwrap_or(STRENGTH_TO)
}

#[inline(never)]
fn item(it: &mut Reader<'_>, scales: &[&str], notes: &[&str]) -> Item {
    let mut anchors = Vec::new();
    let form = match it.optional_word("answer", ANSWERS) {
        1 => AnswerForm::Number,
        2 => AnswerForm::Date,
        _ => {
            let scale = it.text("scale");
            let scale = it.place_of("scale", &scale, scales);
            if it.has("anchors") {
                anchors = it.texts("anchors");
                if anchors.is_empty() {
                    it.wrong("there must be five anchors, best first");
                }
            }
            AnswerForm::Choice(scale)
        }
    };
    let note = it.filled_text("notes");
    let note = if note.is_empty() { None } else { Some(it.place_of("note", &note, notes)) };
    Item {
        id: it.id("id"),
        number: it.optional_text("number"),
        kind: KINDS.at(it.word("kind", KINDS.words)).unwrap_or(Kind::Context),
        topic: it.text("topic"),
        text: it.text("text"),
        help: it.optional_text("help"),
        form,
        note,
        who: who(it),
        ages: opened_ages(it, "ages"),
        tier: TIERS.at(it.optional_word("tier", TIERS.words)),
        tiers_seen: tiers_seen(it),
        follow_up: follow_up(it),
        asked_if: asked_if(it),
        one_of: it.optional_id("one-of"),
        anchors,
        strength_to: if it.has("strength-to") { grade(it, "strength-to") } else { STRENGTH_TO },
        household: it.flag("household"),
        asks_for_children: it.optional_word("from-record", FROM_RECORD) == 0,
        provenance: provenance(it),
    }
}

#[inline(never)]
fn who(it: &mut Reader<'_>) -> Vec<Id> {
    let mut all = Vec::new();
    for place in it.optional_words("who", WHO) {
        all.push(WHO.get(place).copied().unwrap_or_default().into());
    }
    all
}

#[inline(never)]
pub(crate) fn opened_ages(it: &mut Reader<'_>, key: &'static str) -> Option<AgeBand> {
    if !it.opens(key) {
        return None;
    }
    let band = age_band(it);
    it.close();
    Some(band)
}

#[inline(never)]
fn tiers_seen(it: &mut Reader<'_>) -> Vec<TierSeen> {
    let mut all = Vec::new();
    it.optional_groups("tiers-seen");
    while it.next() {
        let tier = it.word("tier", TIERS.words);
        all.push(TierSeen {
            tier: TIERS.words.get(tier).copied().unwrap_or_default().into(),
            source: it.text("source").into(),
        });
    }
    all
}

#[inline(never)]
fn follow_up(it: &mut Reader<'_>) -> Option<FollowUp> {
    if !it.opens("follow-up") {
        return None;
    }
    let follow_up = FollowUp { text: it.text("text"), help: it.optional_text("help") };
    it.close();
    Some(follow_up)
}

#[inline(never)]
fn asked_if(it: &mut Reader<'_>) -> Option<AskedIf> {
    if !it.opens("asked-if") {
        return None;
    }
    let asked_if = if it.has("harm") {
        only_true(it, "harm");
        AskedIf::Harm
    } else {
        AskedIf::Answered {
            items: it.texts("items"),
            answered: meanings(&it.words("answered", MEANINGS.words)),
        }
    };
    it.close();
    Some(asked_if)
}

#[inline(never)]
fn only_true(it: &mut Reader<'_>, key: &'static str) {
    if !it.need_flag(key) {
        it.wrong("this can only be true: leave the key out instead");
    }
}

#[inline(never)]
fn rules(it: &mut Reader<'_>) -> Vec<Rule> {
    let mut all = Vec::new();
    it.groups("rules");
    while it.next() {
        all.push(Rule {
            id: it.id("id"),
            text: it.text("text"),
            says: it.text("says"),
            action: it.optional_text("do"),
            level: LEVELS_OF_RULES.at(it.optional_word("level", LEVELS_OF_RULES.words)),
            routes: it.optional_texts("routes"),
            alert: it.flag("alert"),
            headline: it.optional_text("headline"),
            when: when(it),
            provenance: provenance(it),
        });
    }
    all
}

#[inline(never)]
fn when(it: &mut Reader<'_>) -> Condition {
    it.open("when");
    let when = condition(it);
    it.close();
    when
}

#[inline(never)]
fn condition(it: &mut Reader<'_>) -> Condition {
    let place = CONDITIONS.iter().position(|key| it.has(key)).unwrap_or(CONDITIONS.len());
    let key = CONDITIONS.get(place).copied().unwrap_or_default();
    match place {
        0 => Condition::Any(pick(it, key)),
        1 => Condition::Count(pick(it, key), number(it, "at-least")),
        2 => Condition::Sections(pick(it, key), number(it, "at-least")),
        3 => Condition::CouldReach(pick(it, key), number(it, "at-least")),
        4 => Condition::AtLeast(it.text(key).into(), number(it, "at-least")),
        5 => Condition::Within(it.text(key).into(), number(it, "months")),
        6 => {
            let band = opened_ages(it, key).unwrap_or(AgeBand { from: 0, under: 1 });
            Condition::Age { from: band.from, under: band.under }
        }
        7 => Condition::Fact(it.text(key).into()),
        8 => {
            only_true(it, key);
            Condition::Harm
        }
        9 => {
            only_true(it, key);
            Condition::HarmUnknown
        }
        10 => Condition::All(conditions(it, key)),
        11 => Condition::OneOf(conditions(it, key)),
        12 => Condition::Gaps(picked(it, key)),
        13 => Condition::HarmAt(it.texts(key)),
        _ => {
            let mut message = String::from("a condition has one of these keys");
            for (n, key) in CONDITIONS.iter().enumerate() {
                message.push_str(if n == 0 { ": " } else { ", " });
                message.push_str(key);
            }
            it.wrong_here(message);
            Condition::Any(Pick::default())
        }
    }
}

#[inline(never)]
fn conditions(it: &mut Reader<'_>, key: &'static str) -> Vec<Condition> {
    let mut all = Vec::new();
    it.groups(key);
    while it.next() {
        all.push(condition(it));
    }
    all
}

#[inline(never)]
fn pick(it: &mut Reader<'_>, key: &'static str) -> Pick {
    it.open(key);
    let pick = Pick { answered: TESTS.all(&it.words("answered", TESTS.words)), ..items_picked(it) };
    it.close();
    pick
}

/// A pick that looks for no answer.
fn picked(it: &mut Reader<'_>, key: &'static str) -> Pick {
    it.open(key);
    let pick = items_picked(it);
    it.close();
    pick
}

#[inline(never)]
fn items_picked(it: &mut Reader<'_>) -> Pick {
    Pick {
        kinds: KINDS.all(&it.optional_words("kinds", KINDS.words)),
        tiers: TIERS.all(&it.optional_words("tiers", TIERS.words)),
        tiers_seen: TIERS_SEEN.at(it.optional_word("tiers-seen", TIERS_SEEN.words)),
        items: it.optional_texts("items"),
        sections: it.optional_texts("sections"),
        except: it.optional_texts("except"),
        answered: Vec::new(),
    }
}

/// A number, or the name of a threshold.
#[inline(never)]
pub(crate) fn number(it: &mut Reader<'_>, key: &'static str) -> Number {
    if !it.is_text(key) {
        return Number::Fixed(it.small(key, 0));
    }
    let text = it.text(key);
    let name = text.strip_prefix("threshold:").unwrap_or_default();
    if !is_id(name, false) {
        it.wrong("a number, or \"threshold:\" and the name of one");
    }
    Number::Threshold(name.into())
}

#[inline(never)]
fn gate(it: &mut Reader<'_>) -> Option<Gate> {
    if !it.opens_or_null("gate") {
        return None;
    }
    let gate = Gate {
        title: it.text("title"),
        intro: it.optional_text("intro"),
        points: points(it),
        ways: ways(it),
    };
    it.close();
    Some(gate)
}

#[inline(never)]
fn points(it: &mut Reader<'_>) -> Vec<GatePoint> {
    let mut all = Vec::new();
    it.groups("points");
    while it.next() {
        all.push(GatePoint { id: it.id("id"), text: it.text("text"), provenance: provenance(it) });
    }
    all
}

#[inline(never)]
fn ways(it: &mut Reader<'_>) -> Vec<Way> {
    let mut all = Vec::new();
    it.groups("ways");
    while it.next() {
        all.push(Way {
            id: it.id("id"),
            kind: WAYS.at(it.word("kind", WAYS.words)).unwrap_or(WayKind::NotSafe),
            title: it.text("title"),
            text: it.text("text"),
            steps: it.optional_texts("do"),
            items: it.optional_texts("items"),
        });
    }
    all
}

#[inline(never)]
fn profile(it: &mut Reader<'_>) -> Option<ProfileDefinition> {
    if !it.opens_or_null("profile") {
        return None;
    }
    it.word("tie", &["highest"]);
    let profile = ProfileDefinition {
        above: u8::try_from(it.number("above", 0, 5)).unwrap_or(0),
        areas: profile_areas(it),
    };
    it.close();
    Some(profile)
}

#[inline(never)]
fn profile_areas(it: &mut Reader<'_>) -> Vec<ProfileArea> {
    let mut all = Vec::new();
    it.groups("areas");
    while it.next() {
        all.push(ProfileArea {
            id: it.id("id"),
            code: it.text("code"),
            title: it.text("title"),
            sub_areas: sub_areas(it),
            exception: exception(it),
        });
    }
    all
}

#[inline(never)]
fn sub_areas(it: &mut Reader<'_>) -> Vec<SubArea> {
    let mut all = Vec::new();
    it.groups("sub-areas");
    while it.next() {
        all.push(SubArea {
            id: it.id("id"),
            code: it.text("code"),
            title: it.text("title"),
            items: it.texts("items"),
        });
    }
    all
}

#[inline(never)]
fn exception(it: &mut Reader<'_>) -> Option<ProfileException> {
    if !it.opens("exception") {
        return None;
    }
    let exception = ProfileException {
        id: it.id("id"),
        text: it.text("text"),
        help: it.optional_text("help"),
        leaves_out: it.text("leaves-out").into(),
        provenance: Provenance {
            mark: MARKS.at(it.optional_word("mark", MARKS.words)).unwrap_or(Mark::Proposed),
            sources: it.optional_texts("sources"),
        },
    };
    it.close();
    Some(exception)
}
