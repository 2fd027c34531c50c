//! What both papers share: who is in the record, and how a result is set out.

use crate::document::{Block, NoticeKind, Table};
use crate::explain::{Case, Explanation, area_edition, explain, past_review};
use crate::now::{Door, Now};
use crate::words::{ASK_PARTNERSHIP, NOT_WRITTEN, clean, figure, text};
use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_core::{
    Area, Calendar, Instrument, Item, Kind, Meaning, NoteField, Outcome, Record, Role, Sheet,
    Subject, SubjectId, Text, Value,
};

/// Everything a paper is made from.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Everything entered.
    pub record: &'a Record,
    /// The instruments, in the order of the catalogue.
    pub instruments: &'a [Rc<Instrument>],
    /// The area.
    pub area: &'a Area,
    /// The calendar by which working days are counted.
    pub calendar: &'a Calendar,
    /// The day of writing.
    pub today: NaiveDate,
    /// The time of writing, in words.
    pub time: &'a str,
    /// The reference that stands on each sheet. It says nothing about anybody.
    pub reference: &'a str,
    /// The build that made it.
    pub build: &'a str,
}

/// How one person stands with one tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was entered.
    Untouched,
    /// Marked as not needed, with the reason; empty if none was given.
    NotNeeded(Text),
    /// Something was answered, chosen or written: there is a result to say.
    Answered,
}

/// How a person stands with a tool. What was answered counts, even beside *not needed*.
pub fn standing(sheet: Option<&Sheet>) -> Standing {
    let Some(sheet) = sheet else { return Standing::Untouched };
    let answered = sheet.answers.values().any(|answer| answer.value != Value::Unanswered)
        || sheet.judgement.is_some()
        || sheet.way.is_some()
        || sheet.texts.values().any(|words| !words.trim().is_empty());
    match &sheet.not_needed {
        _ if answered => Standing::Answered,
        Some(reason) => Standing::NotNeeded(clean(reason)),
        None => Standing::Untouched,
    }
}

/// One tool with a result for one person.
pub(crate) struct Told<'a> {
    pub(crate) case: Case<'a>,
    pub(crate) explanation: Explanation,
}

impl<'a> Context<'a> {
    /// The result of a person on an instrument about people like them, if there is one to say.
    pub(crate) fn told(
        &self,
        subject: &'a Subject,
        instrument: &'a Instrument,
    ) -> Option<Told<'a>> {
        let sheet = self.record.sheet(subject.id, &instrument.id);
        if instrument.about != subject.role || standing(sheet) != Standing::Answered {
            return None;
        }
        let case = Case {
            subject,
            sheet: sheet?,
            instrument,
            area: self.area,
            calendar: self.calendar,
            today: self.today,
        };
        Some(Told { explanation: explain(&case), case })
    }

    pub(crate) fn people(&self, role: Role) -> impl Iterator<Item = &'a Subject> {
        self.record.subjects.iter().filter(move |subject| subject.role == role)
    }

    /// What was written in a field of the summary; empty if nothing was.
    pub(crate) fn note(&self, field: &str, child: Option<SubjectId>) -> Text {
        self.record.notes.get(&crate::note_id(field, child)).map_or_else(|| "".into(), clean)
    }
}

/// The words, or that they are still to come.
pub(crate) fn or_not_written(words: Text) -> Text {
    if words.is_empty() { NOT_WRITTEN.into() } else { words }
}

/// Where people look for it: the label of a person, cleaned; "Child" if it is empty.
pub(crate) fn label(subject: &Subject) -> Text {
    let words = clean(&subject.label);
    match (words.is_empty(), subject.role) {
        (false, _) => words,
        (true, Role::Child) => text(&["Child ", &figure(subject.id.0 as usize + 1)]),
        (true, Role::Adult) => text(&["Adult ", &figure(subject.id.0 as usize + 1)]),
    }
}

/// The notice with which every paper begins.
pub(crate) fn push_now(blocks: &mut Vec<Block>, now: &Now) {
    let mut lines = vec![now.emergency.clone()];
    lines.extend(now.steps.iter().cloned());
    let kind = if now.urgent { NoticeKind::Danger } else { NoticeKind::Caution };
    blocks.push(Block::Notice(kind, now.title.clone(), lines));
}

/// Whom to ring, each beside its name; with what to know about it, or the numbers alone.
pub(crate) fn door_pairs(doors: &[Door], notes: bool) -> Vec<(Text, Text)> {
    let mut pairs = Vec::new();
    for door in doors {
        let mut words = String::new();
        for phone in &door.phones {
            if !phone.text.is_empty() {
                words.push_str(&phone.text);
                words.push_str(": ");
            }
            words.push_str(&phone.number);
            if !phone.hours.is_empty() {
                words.push_str(" (");
                words.push_str(&phone.hours);
                words.push(')');
            }
            words.push('\n');
        }
        if notes {
            words.push_str(&door.note);
        }
        pairs.push((door.name.clone(), words.trim().into()));
    }
    if pairs.is_empty() {
        pairs.push(("Front door".into(), ASK_PARTNERSHIP.into()));
    }
    pairs
}

/// A list under its own small heading, if there is anything to list.
pub(crate) fn push_listed(blocks: &mut Vec<Block>, heading: &str, lines: Vec<Text>) {
    if !lines.is_empty() {
        blocks.push(Block::Heading(4, heading.into()));
        blocks.push(Block::List(lines));
    }
}

/// A table under its caption, if it has rows. Columns that are empty throughout are left out.
pub(crate) fn push_table(
    blocks: &mut Vec<Block>,
    caption: &str,
    head: &[&str],
    rows: impl Iterator<Item = Vec<Text>>,
) {
    let rows: Vec<Vec<Text>> = rows.collect();
    if rows.is_empty() {
        return;
    }
    let used = |column: &usize| {
        *column == 0 || rows.iter().any(|row| row.get(*column).is_some_and(|it| !it.is_empty()))
    };
    let columns: Vec<usize> = (0..head.len()).filter(used).collect();
    let cell = |row: &Vec<Text>, column: &usize| row.get(*column).cloned().unwrap_or_default();
    blocks.push(Block::Table(Table {
        caption: caption.into(),
        head: columns
            .iter()
            .filter_map(|column| head.get(*column))
            .map(|it| (*it).into())
            .collect(),
        rows: rows
            .iter()
            .map(|row| columns.iter().map(|column| cell(row, column)).collect())
            .collect(),
    }));
}

/// How much of a tool is known: "38 of 40 answered, 2 of them not known; 2 not answered".
pub(crate) fn known_words(explanation: &Explanation) -> Text {
    let gaps = &explanation.gaps;
    text(&[
        &figure(gaps.n_answered),
        " of ",
        &figure(gaps.n_shown),
        " answered, ",
        &figure(gaps.unknown.len()),
        " of them \"not known\"; ",
        &figure(gaps.unanswered.len()),
        " not answered",
    ])
}

/// The result: headline, warnings, routes, what fired.
pub(crate) fn push_result(blocks: &mut Vec<Block>, told: &Told<'_>) {
    let it = &told.explanation;
    let mut lines = it.headline.says.clone();
    lines.push(it.headline.suggested.clone());
    blocks.push(Block::Notice(
        if it.now.urgent { NoticeKind::Danger } else { NoticeKind::Note },
        it.headline.title.clone(),
        lines,
    ));
    blocks.push(Block::Paragraph(known_words(it)));
    push_listed(
        blocks,
        "Warnings, whatever the result",
        it.alerts.iter().map(|it| text(&[&it.title, ". ", &it.says])).collect(),
    );
    push_listed(
        blocks,
        "Routes",
        it.routes
            .iter()
            .map(|route| {
                let gap = if route.contact.is_empty() { "" } else { " " };
                text(&[&route.title, ". ", &route.text, gap, &route.contact])
            })
            .collect(),
    );
}

/// The judgement, and what is asked for in writing and still empty.
pub(crate) fn push_judgement(blocks: &mut Vec<Block>, told: &Told<'_>) {
    let it = &told.explanation;
    if let Some(judgement) = &it.judgement {
        blocks.push(Block::Heading(4, "The worker's judgement".into()));
        blocks.push(Block::Pairs(vec![
            ("Level chosen".into(), judgement.name.clone()),
            ("Reason".into(), judgement.reason.clone()),
            ("What it does".into(), judgement.says.clone()),
        ]));
    }
    push_listed(blocks, "Asked for in writing, and not written yet", it.missing.clone());
}

/// Whether a note field holds what its role says.
fn has_role(field: &NoteField, roles: &[&str]) -> bool {
    roles.contains(&&*field.role)
}

/// What is written beside an answer in the fields kept.
pub(crate) fn written(
    case: &Case<'_>,
    item: &Item,
    meaning: Meaning,
    keep: impl Fn(&NoteField) -> bool,
    always_label: bool,
) -> String {
    let Some(answer) = case.sheet.answer(&item.id) else { return String::new() };
    let mut parts: Vec<(Text, Text, bool)> = Vec::new();
    for field in case.instrument.asked_notes(item, answer, meaning).filter(|it| keep(it)) {
        let words = answer
            .notes
            .get(&field.id)
            .map_or_else(|| "".into(), |words| crate::answers::note_words(&field.kind, words));
        // A column says what these are; everything else needs its label.
        let label = always_label
            || !has_role(field, &["evidence", "reason", "source", "impact", "fact-or-opinion"]);
        if !words.is_empty() {
            parts.push((field.text.clone(), words, label));
        } else if field.wanted {
            parts.push((field.text.clone(), NOT_WRITTEN.into(), label));
        }
    }
    let mut out = String::new();
    for (name, words, label) in parts {
        if !out.is_empty() {
            out.push('\n');
        }
        if label {
            out.push_str(&name);
            out.push_str(": ");
        }
        out.push_str(&words);
    }
    out
}

/// What is written in the field of this role; that it was not said, where it was asked.
fn or_not_said(case: &Case<'_>, item: &Item, meaning: Meaning, role: &str) -> Text {
    let words = written(case, item, meaning, |it| *it.role == *role, false);
    let asked = case.sheet.answer(&item.id).is_some_and(|answer| {
        case.instrument.asked_notes(item, answer, meaning).any(|it| *it.role == *role)
    });
    if words.is_empty() && asked { "Not said".into() } else { words.into() }
}

/// Which items a table is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rows {
    /// Raised signs and grades 3 to 5 with something seen or said.
    Evidence,
    /// Signs that are only suspected.
    Suspicion,
    /// Raised vulnerabilities and context.
    Background,
    /// Raised strengths and grades 1 and 2.
    Strengths,
}

fn belongs(rows: Rows, item: &Item, meaning: Meaning) -> bool {
    match (meaning, item.kind) {
        (Meaning::Grade(grade), _) => {
            rows == if grade <= 2 { Rows::Strengths } else { Rows::Evidence }
        }
        (Meaning::Suspected, Kind::Harm | Kind::Risk) => rows == Rows::Suspicion,
        (_, Kind::Harm | Kind::Risk) => rows == Rows::Evidence && meaning.is_raised(),
        (_, Kind::Vulnerability | Kind::Context) => rows == Rows::Background && meaning.is_raised(),
        (_, Kind::Strength) => rows == Rows::Strengths && meaning.is_raised(),
    }
}

/// The shown and answered items that belong in a table, signs of harm first.
pub(crate) fn rows_of<'a>(
    case: &Case<'a>,
    outcome: &Outcome,
    rows: Rows,
) -> Vec<(usize, &'a Item, Meaning)> {
    let mut found: Vec<(usize, &Item, Meaning)> = case
        .instrument
        .items
        .iter()
        .zip(&outcome.readings.items)
        .enumerate()
        .filter(|(_, (_, reading))| reading.visible)
        .filter_map(|(place, (item, reading))| Some((place, item, reading.meaning?)))
        .filter(|(_, item, meaning)| belongs(rows, item, *meaning))
        .collect();
    let is_harm = |place: usize| outcome.readings.items.get(place).is_some_and(|it| it.harm);
    found.sort_by_key(|(place, _, _)| !is_harm(*place));
    found
}

/// The evidence, sign by sign.
pub(crate) fn push_evidence(blocks: &mut Vec<Block>, told: &Told<'_>, rows: Rows, caption: &str) {
    let (case, outcome) = (&told.case, &told.explanation.outcome);
    let set_apart = ["source", "when", "fact-or-opinion", "impact"];
    let table = rows_of(case, outcome, rows).into_iter().map(|(place, item, meaning)| {
        let reading = outcome.readings.items.get(place).copied().unwrap_or_default();
        let mut sign = item.topic.to_string();
        if reading.harm {
            sign.push_str(" (sign of harm)");
        }
        let mut seen = String::new();
        if let Meaning::Grade(grade) = meaning {
            let anchor = usize::from(grade).checked_sub(1).and_then(|at| item.anchors.get(at));
            if let Some(anchor) = anchor {
                seen.push_str("Nearest description: ");
                seen.push_str(anchor);
                seen.push('\n');
            }
        }
        seen.push_str(&written(case, item, meaning, |it| !has_role(it, &set_apart), false));
        vec![
            sign.into(),
            crate::answers::answer_words(case, item, reading.follow_up_open),
            seen.trim_end().into(),
            or_not_said(case, item, meaning, "source"),
            written(case, item, meaning, |it| has_role(it, &["when"]), true).into(),
            or_not_said(case, item, meaning, "fact-or-opinion"),
        ]
    });
    push_table(
        blocks,
        caption,
        &["About", "Answer", "What was seen or heard", "Source", "When", "Fact or opinion"],
        table,
    );
}

/// The effect on the child, sign by sign.
pub(crate) fn push_effects(blocks: &mut Vec<Block>, told: &Told<'_>) {
    let (case, outcome) = (&told.case, &told.explanation.outcome);
    let mut pairs = Vec::new();
    for rows in [Rows::Evidence, Rows::Suspicion, Rows::Background] {
        for (_, item, meaning) in rows_of(case, outcome, rows) {
            let words = written(case, item, meaning, |it| has_role(it, &["impact"]), false);
            if !words.is_empty() {
                pairs.push((item.topic.clone(), words.into()));
            }
        }
    }
    if !pairs.is_empty() {
        blocks.push(Block::Heading(4, "Effect on the child".into()));
        blocks.push(Block::Pairs(pairs));
    }
}

/// The longer texts of these roles. A wanted one that is empty is said.
pub(crate) fn push_texts(blocks: &mut Vec<Block>, case: &Case<'_>, roles: &[&str]) {
    for field in case.instrument.texts.iter().filter(|it| roles.contains(&&*it.role)) {
        let words = case.sheet.texts.get(&field.id).map_or_else(|| "".into(), clean);
        if !words.is_empty() || field.wanted {
            blocks.push(Block::Heading(4, field.text.clone()));
            blocks.push(Block::Paragraph(or_not_written(words)));
        }
    }
}

/// What is not known and what was not answered, apart, with whom to ask.
pub(crate) fn push_gaps(blocks: &mut Vec<Block>, told: &Told<'_>) {
    let gaps = &told.explanation.gaps;
    let lines = |found: &[crate::Gap]| {
        found
            .iter()
            .map(|gap| {
                if gap.ask.is_empty() {
                    gap.topic.clone()
                } else {
                    text(&[&gap.topic, " (ask: ", &gap.ask, ")"])
                }
            })
            .collect()
    };
    push_listed(blocks, "Not known", lines(&gaps.unknown));
    push_listed(blocks, "Not answered", lines(&gaps.unanswered));
    if !gaps.could_raise.is_empty() {
        blocks.push(Block::Paragraph(gaps.could_raise.clone()));
    }
    push_listed(blocks, "Rules that could not be tried", told.explanation.could_not_try.clone());
}

/// How the result was reached.
pub(crate) fn push_reached(blocks: &mut Vec<Block>, told: &Told<'_>) {
    let it = &told.explanation;
    blocks.push(Block::Heading(4, "How this was reached".into()));
    let fired = it.fired.iter().map(|fired| {
        let mut says = fired.says.to_string();
        for more in [&fired.tally, &fired.assumed] {
            if !more.is_empty() {
                says.push(' ');
                says.push_str(more);
            }
        }
        vec![fired.title.clone(), says.into(), fired.level_name.clone(), fired.mark.clone()]
    });
    push_table(
        blocks,
        "What fired",
        &["Rule", "What it means", "Level it asks for", "Where the rule comes from"],
        fired,
    );
    let answers = it.reached.answers.iter().map(|it| {
        vec![it.answer.topic.clone(), it.answer.answer.clone(), it.counted_in.join("; ").into()]
    });
    push_table(blocks, "Answers that counted", &["About", "Answer", "Counted in"], answers);
    let counts = it.reached.counts.iter().map(|count| {
        vec![count.rule.clone(), count.words.clone(), count.state.clone(), count.set_by.clone()]
    });
    push_table(
        blocks,
        "Counts beside their numbers",
        &["Rule", "Count", "Reached", "Who set the number"],
        counts,
    );
}

/// Every answer given that no other table shows, gathered by the words chosen.
pub(crate) fn push_other_answers(blocks: &mut Vec<Block>, told: &Told<'_>) {
    let (case, outcome) = (&told.case, &told.explanation.outcome);
    let mut groups: Vec<(Text, String)> = Vec::new();
    for (item, reading) in case.instrument.items.iter().zip(&outcome.readings.items) {
        let Some(meaning) = reading.meaning.filter(|_| reading.visible) else { continue };
        let told_elsewhere = reading.is_unknown()
            || [Rows::Evidence, Rows::Suspicion, Rows::Background, Rows::Strengths]
                .into_iter()
                .any(|rows| belongs(rows, item, meaning));
        if told_elsewhere {
            continue;
        }
        let given = matches!(
            case.sheet.answer(&item.id).map(|it| &it.value),
            Some(Value::Number(_) | Value::Date(_))
        );
        let answer = crate::answers::answer_words(case, item, false);
        let (group, words) = if given {
            ("Numbers and dates".into(), [&*item.topic, ": ", &*answer].concat())
        } else {
            (answer, item.topic.to_string())
        };
        match groups.iter_mut().find(|(name, _)| *name == group) {
            Some((_, line)) => {
                line.push_str("; ");
                line.push_str(&words);
            }
            None => groups.push((group, words)),
        }
    }
    if !groups.is_empty() {
        blocks.push(Block::Heading(4, "Other answers given".into()));
        blocks.push(Block::Pairs(
            groups.into_iter().map(|(name, words)| (name, words.into())).collect(),
        ));
    }
}

/// Build, editions, marks, area and review date.
pub(crate) fn push_editions(blocks: &mut Vec<Block>, context: &Context<'_>, told: &[&Told<'_>]) {
    blocks.push(Block::Heading(2, "What this rests on".into()));
    let mut lines: Vec<Text> = Vec::new();
    for it in told {
        let edition = &it.explanation.edition;
        let line = text(&[&edition.tool, ". ", &edition.marks]);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.push(text(&["Area: ", &area_edition(context.area)]));
    let past = past_review(context.area, context.today);
    if !past.is_empty() {
        lines.push(past);
    }
    lines
        .push(text(&["Bank holidays held up to the end of ", &context.calendar.until.to_string()]));
    for time in crate::times(context.area, context.calendar, context.today) {
        if !time.source.is_empty() {
            lines.push(text(&["Time: ", &time.text, ". Source: ", &time.source]));
        }
    }
    lines.push(text(&["Build ", context.build]));
    lines.push("Worked out on the worker's own device. A screen is not an assessment.".into());
    blocks.push(Block::List(lines));
}
