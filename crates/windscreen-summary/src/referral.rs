//! The referral: the children of a record, on paper.

use crate::document::{Block, Document, NoticeKind};
use crate::explain::SUGGESTED;
use crate::note_fields::{FieldFor, FieldGroup, NOTE_FIELDS};
use crate::now::{Now, times};
use crate::paper::{
    Context, Rows, Standing, Told, door_pairs, known_words, label, or_not_written, push_editions,
    push_effects, push_evidence, push_gaps, push_judgement, push_listed, push_now,
    push_other_answers, push_reached, push_result, push_table, push_texts, standing,
};
use crate::words::{age_words, date_words, text};
use crate::{AnswerWords, FiredWords};
use windscreen_core::{Cause, Level, Meaning, Role, Subject, Text};

/// Makes the referral of every child in the record. Page one is complete by itself. No answer from
/// a checklist about an adult stands in it.
pub fn referral(context: &Context<'_>) -> Document {
    let children: Vec<(&Subject, Vec<Told<'_>>)> = context
        .people(Role::Child)
        .map(|child| {
            let told = context.instruments.iter().filter_map(|it| context.told(child, it));
            (child, told.collect())
        })
        .collect();
    let adults: Vec<Told<'_>> = context
        .people(Role::Adult)
        .flat_map(|adult| context.instruments.iter().filter_map(|it| context.told(adult, it)))
        .collect();

    let mut blocks = Vec::new();
    push_page_one(&mut blocks, context, &children, &adults);
    for (child, told) in &children {
        blocks.push(Block::PageBreak);
        push_child(&mut blocks, context, child, told, !adults.is_empty());
    }
    push_doors_and_times(&mut blocks, context);
    let all: Vec<&Told<'_>> = children.iter().flat_map(|(_, told)| told).chain(&adults).collect();
    push_editions(&mut blocks, context, &all);

    Document {
        title: "Referral summary".into(),
        marking: "Restricted. Give it only to those who must act on it.".into(),
        reference: context.reference.into(),
        blocks,
    }
}

fn push_page_one(
    blocks: &mut Vec<Block>,
    context: &Context<'_>,
    children: &[(&Subject, Vec<Told<'_>>)],
    adults: &[Told<'_>],
) {
    let child_told = || children.iter().flat_map(|(_, told)| told);
    let level_of = |told: &Told<'_>| told.explanation.outcome.level;
    let by_children = child_told().map(level_of).max();
    // A checklist about an adult can ask for a child to be protected now: that urgency is said, and
    // nothing that it rests on.
    let by_adults = adults.iter().map(level_of).filter(|level| level.is_now()).max();
    let level = by_children.max(by_adults).unwrap_or(Level::NothingRecorded);
    let named = level.is_now()
        || (by_children.is_some()
            && child_told().all(|told| told.explanation.outcome.names_level()));

    let now = Now::new(level, named, context.area, Role::Child);
    push_now(blocks, &now);
    let mut pairs =
        vec![("Written".into(), text(&[&date_words(context.today), ", ", context.time]))];
    pairs.extend(door_pairs(&now.doors, false));
    blocks.push(Block::Pairs(pairs));

    blocks.push(Block::Heading(2, "The children".into()));
    if children.is_empty() {
        blocks.push(Block::Paragraph("No child stands in this record yet.".into()));
    }
    let rows = children.iter().map(|(child, _)| {
        vec![
            label(child),
            age_words(child, context.today),
            or_not_written(context.note("concern", Some(child.id))),
        ]
    });
    push_table(
        blocks,
        "Every child in the record",
        &["Child", "Age", "The worry, in one sentence"],
        rows,
    );
    let mut rows: Vec<Vec<Text>> = Vec::new();
    for (child, _) in children {
        rows.extend(tool_rows(context, child, children));
    }
    push_table(
        blocks,
        "Tools used for each child",
        &["Child", "Tool", "Result", "Because", "How much is known"],
        rows.into_iter(),
    );
    blocks.push(Block::Paragraph(SUGGESTED.into()));
    push_adults(blocks, adults);
    push_fields(blocks, context, "What has been done", FieldGroup::Done);
    push_fields(blocks, context, "Who is referring", FieldGroup::Referrer);
    push_fields(blocks, context, "What is asked for", FieldGroup::Request);
    push_fields(blocks, context, "Four questions", FieldGroup::Questions);
    let heading =
        if level.is_now() { "After the telephone call: by when" } else { "If you refer: by when" };
    blocks.push(Block::Heading(2, heading.into()));
    let mut pairs: Vec<(Text, Text)> = Vec::new();
    let mut unknown: Vec<Text> = Vec::new();
    for time in times(context.area, context.calendar, context.today) {
        if time.known {
            pairs.push((time.text, time.by));
        } else {
            unknown.push(time.text);
        }
    }
    if !unknown.is_empty() {
        pairs.push(("No time is known: ask the front door".into(), unknown.join("; ").into()));
    }
    blocks.push(Block::Pairs(pairs));
}

/// What to know about the front doors and the times, which page one says in short.
fn push_doors_and_times(blocks: &mut Vec<Block>, context: &Context<'_>) {
    blocks.push(Block::PageBreak);
    blocks.push(Block::Heading(2, "Front doors and times: what to know".into()));
    let now = Now::new(Level::NothingRecorded, true, context.area, Role::Child);
    let notes = now.doors.into_iter().filter(|door| !door.note.is_empty());
    let mut pairs: Vec<(Text, Text)> = notes.map(|door| (door.name, door.note)).collect();
    pairs.extend(
        times(context.area, context.calendar, context.today)
            .into_iter()
            .map(|time| (time.text, time.says)),
    );
    blocks.push(Block::Pairs(pairs));
}

/// What a checklist about an adult may say here: that it was done, and its routes by title.
fn push_adults(blocks: &mut Vec<Block>, adults: &[Told<'_>]) {
    for told in adults {
        let routes: Vec<&str> = told.explanation.routes.iter().map(|it| &*it.title).collect();
        let routes = if routes.is_empty() { "none".to_owned() } else { routes.join("; ") };
        blocks.push(Block::Notice(
            NoticeKind::Caution,
            text(&[&told.case.instrument.title, ": done, and kept apart"]),
            vec![
                text(&["Routes: ", &routes, "."]),
                if told.explanation.now.urgent {
                    "It asks for a call about the children now."
                } else {
                    "The decision about each child is separate from it."
                }
                .into(),
                "It is a restricted record of its own. Ask the worker for it. Do not speak of it to, or in front of, anyone named as causing harm.".into(),
            ],
        ));
    }
}

/// One row for each tool about children.
fn tool_rows(
    context: &Context<'_>,
    child: &Subject,
    children: &[(&Subject, Vec<Told<'_>>)],
) -> Vec<Vec<Text>> {
    let told = children.iter().find(|(it, _)| it.id == child.id).map(|(_, told)| told);
    let mut rows = Vec::new();
    for instrument in context.instruments.iter().filter(|it| it.about == Role::Child) {
        let done = told.into_iter().flatten().find(|it| it.case.instrument.id == instrument.id);
        let edition = text(&[&instrument.title, ", edition ", &instrument.edition]);
        let sheet = context.record.sheet(child.id, &instrument.id);
        match (done, standing(sheet)) {
            (Some(done), _) => rows.push(vec![
                label(child),
                edition,
                done.explanation.headline.title.clone(),
                because(done),
                known_words(&done.explanation),
            ]),
            (None, Standing::NotNeeded(reason)) => {
                rows.push(vec![label(child), edition, not_needed(&reason), "".into(), "".into()]);
            }
            (None, _) => {}
        }
    }
    if rows.is_empty() {
        rows.push(vec![
            label(child),
            "No tool was used".into(),
            NO_TOOL.into(),
            "".into(),
            "".into(),
        ]);
    }
    rows
}

/// What set the result, in a line: the rules at its level, and every sign of harm, with the raised
/// answers they rest on. Where no level is named, everything that fired.
fn because(told: &Told<'_>) -> Text {
    let it = &told.explanation;
    let decides = |fired: &&FiredWords| {
        let own = matches!(fired.cause, Cause::Incomplete | Cause::NotAssessed);
        let at_level = fired.level == Some(it.outcome.level);
        let now = fired.level.is_some_and(Level::is_now);
        !own && (!it.outcome.names_level() || at_level || now || fired.alert)
    };
    let is_raised = |answer: &&AnswerWords| {
        let meaning = it.outcome.readings.items.get(answer.place).and_then(|it| it.meaning);
        meaning.is_some_and(|it| it.is_raised() || matches!(it, Meaning::Grade(_)))
    };
    let mut words = String::new();
    for fired in it.fired.iter().filter(decides) {
        if !words.is_empty() {
            words.push('\n');
        }
        words.push_str(&fired.title);
        let raised = fired.answers.iter().filter(is_raised);
        let topics: Vec<&str> = raised.map(|answer| &*answer.topic).collect();
        if !topics.is_empty() {
            words.push_str(" (");
            words.push_str(&topics.join("; "));
            words.push(')');
        }
    }
    words.into()
}

/// Said of a child for whom no tool was used and none was said not to be needed.
const NO_TOOL: &str = "No reason given. Each child in the home needs looking at";

fn not_needed(reason: &Text) -> Text {
    if reason.is_empty() {
        "Marked as not needed. No reason given: this child still needs looking at".into()
    } else {
        text(&["Marked as not needed: ", reason])
    }
}

fn push_fields(blocks: &mut Vec<Block>, context: &Context<'_>, heading: &str, group: FieldGroup) {
    blocks.push(Block::Heading(2, heading.into()));
    let mut pairs = Vec::new();
    let mut empty = Vec::new();
    for field in NOTE_FIELDS.iter().filter(|it| it.group == group && it.asked == FieldFor::Record) {
        let words = context.note(field.id, None);
        if words.is_empty() {
            empty.push(field.label);
        } else {
            pairs.push((field.label.into(), words));
        }
    }
    if !empty.is_empty() {
        pairs.push(("Not written yet".into(), empty.join("; ").into()));
    }
    blocks.push(Block::Pairs(pairs));
}

fn push_child(
    blocks: &mut Vec<Block>,
    context: &Context<'_>,
    child: &Subject,
    told: &[Told<'_>],
    beside_adult: bool,
) {
    blocks.push(Block::Heading(2, label(child)));
    let mut pairs = vec![
        ("Reference".into(), context.reference.into()),
        ("Age".into(), age_words(child, context.today)),
    ];
    for field in NOTE_FIELDS.iter().filter(|it| it.asked == FieldFor::EachChild) {
        pairs.push((field.label.into(), or_not_written(context.note(field.id, Some(child.id)))));
    }
    for field in
        NOTE_FIELDS.iter().filter(|it| it.asked == FieldFor::EachChildBesideAdult && beside_adult)
    {
        let words = context.note(field.id, Some(child.id));
        if !words.is_empty() {
            pairs.push(("Added by the worker from the adult's checklist".into(), words));
        }
    }
    blocks.push(Block::Pairs(pairs));
    push_facts(blocks, context, child, told);

    for instrument in context.instruments.iter().filter(|it| it.about == Role::Child) {
        if let Some(told) = told.iter().find(|it| it.case.instrument.id == instrument.id) {
            push_tool(blocks, told);
        } else if let Standing::NotNeeded(reason) =
            standing(context.record.sheet(child.id, &instrument.id))
        {
            blocks.push(Block::Heading(3, instrument.title.clone()));
            blocks.push(Block::Paragraph(not_needed(&reason)));
        }
    }
    if told.is_empty() {
        blocks.push(Block::Paragraph(
            "No tool was answered for this child. That says nothing about what is happening."
                .into(),
        ));
    }
}

/// Facts about the child that rules of the tools used ask.
fn push_facts(blocks: &mut Vec<Block>, context: &Context<'_>, child: &Subject, told: &[Told<'_>]) {
    use windscreen_core::Truth;
    let mut pairs: Vec<(Text, Text)> = Vec::new();
    for fact in told.iter().flat_map(|it| &it.case.instrument.facts) {
        let words = match child.facts.get(&fact.id) {
            None => "Not answered",
            Some(Truth::True) => "Yes",
            Some(Truth::False) => "No",
            Some(Truth::Unknown) => "Not known",
        };
        if !pairs.iter().any(|(question, _)| *question == fact.text) {
            pairs.push((fact.text.clone(), words.into()));
        }
    }
    if child.due_date_passed(context.today) {
        pairs.push(("Due date".into(), "Passed: the baby may be here. Check.".into()));
    }
    if !pairs.is_empty() {
        blocks.push(Block::Pairs(pairs));
    }
}

fn push_tool(blocks: &mut Vec<Block>, told: &Told<'_>) {
    let (case, it) = (&told.case, &told.explanation);
    blocks.push(Block::Heading(3, it.edition.tool.clone()));
    if let Some(reason) = &case.sheet.not_needed {
        blocks.push(Block::Paragraph(text(&[
            &not_needed(&crate::clean(reason)),
            ". It was answered all the same, and what was answered stands.",
        ])));
    }
    push_result(blocks, told);
    let steps = it.now.steps.get(it.now.n_general..).unwrap_or_default();
    push_listed(blocks, "What the rules that fired ask for", steps.to_vec());
    push_evidence(blocks, told, Rows::Evidence, "Evidence");
    push_evidence(
        blocks,
        told,
        Rows::Suspicion,
        "Suspected: a gut feeling, kept apart from the evidence",
    );
    push_effects(blocks, told);
    push_profile(blocks, told);
    push_texts(blocks, case, &["child-words"]);
    push_gaps(blocks, told);
    push_evidence(blocks, told, Rows::Strengths, "Strengths. They never lower a level");
    push_texts(blocks, case, &["strengths", "carer-words"]);
    push_evidence(
        blocks,
        told,
        Rows::Background,
        "What makes harm more likely, and context. Never counted",
    );
    push_texts(blocks, case, &["other"]);
    push_texts(blocks, case, &["analysis"]);
    push_judgement(blocks, told);
    push_reached(blocks, told);
    push_other_answers(blocks, told);
    push_listed(blocks, "Cautions", it.cautions.clone());
}

fn push_profile(blocks: &mut Vec<Block>, told: &Told<'_>) {
    let Some(profile) = &told.explanation.profile else { return };
    let mut rows: Vec<Vec<Text>> = Vec::new();
    let mut exceptions: Vec<Text> = Vec::new();
    for area in &profile.areas {
        let worst = |it: &Option<(u8, AnswerWords)>| {
            it.as_ref().map_or_else(|| "".into(), |(_, it)| text(&[&it.topic, ": ", &it.answer]))
        };
        if !area.exception.is_empty() {
            let comment = if area.comment.is_empty() { "" } else { " Comment: " };
            exceptions.push(text(&[&area.title, ". ", &area.exception, comment, &area.comment]));
        }
        rows.push(vec![
            text(&[&area.code, " ", &area.title]),
            area.words.clone(),
            worst(&area.worst),
        ]);
        for sub in &area.sub_areas {
            rows.push(vec![
                text(&[&sub.code, " ", &sub.title]),
                sub.words.clone(),
                worst(&sub.worst),
            ]);
        }
    }
    push_table(
        blocks,
        "The profile. Grades are never added up or averaged",
        &["Part of care", "Grade", "Worst item"],
        rows.into_iter(),
    );
    push_listed(blocks, "Exceptions", exceptions);
    let targets = profile
        .targets
        .iter()
        .map(|it| vec![it.topic.clone(), it.now.clone(), it.by_when.clone(), it.aim.clone()]);
    push_table(blocks, "Targets", &["About", "Now", "By when", "Aim"], targets);
}
