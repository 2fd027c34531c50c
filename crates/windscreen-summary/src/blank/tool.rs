//! One tool on paper.

use super::area::{push_area, push_levels};
use super::rules::{answers, kind_words, label, label_of, push_result, push_rules, tier_words};
use super::sheet::{Room, Sheet};
use super::{Blanks, about, ages, provenance, push_sources, quoted};
use crate::words::{listed, who_words};
use windscreen_core::{
    AnswerForm, AskedIf, Gate, Id, Instrument, Item, Meaning, NoteField, NoteKind,
    ProfileDefinition, Role, WayKind,
};
use windscreen_wording as wording;

/// The answers to a question that rules ask about a person, and to a second question.
const YES_NO: [(&str, &str); 3] = [("Yes", ""), ("No", ""), ("Not known", "")];

/// One instrument with its rules and levels, as a page to print and to fill in.
pub fn blank_tool(blanks: &Blanks<'_>, instrument: &Instrument) -> String {
    // A title ends up in tabs, histories and margins. That of an adult's paper says nothing.
    let (title, marking) = match instrument.about {
        Role::Child => {
            (&*instrument.short, "Restricted. Give it only to those who must act on it.")
        }
        Role::Adult => ("Restricted", wording::restricted_keep_from()),
    };
    let kind = ["paper-", &instrument.id].concat();
    let mut sheet = Sheet::new(&[title, ": on paper"].concat(), &kind, blanks.area);
    push_head(&mut sheet, instrument, marking);
    if let Some(gate) = &instrument.gate {
        push_gate(&mut sheet, instrument, gate);
    }
    push_facts(&mut sheet, instrument);
    push_scales(&mut sheet, instrument);
    for section in &instrument.sections {
        sheet.heading(2, &section.title);
        sheet.paragraph(&section.intro);
        let mut group: &str = "";
        for item in instrument.items.get(section.items.clone()).unwrap_or_default() {
            if *item.one_of != *group {
                group = &item.one_of;
                if !group.is_empty() {
                    sheet.paragraph("One of these by age. Choose another if it fits better.");
                }
            }
            push_item(&mut sheet, instrument, item);
        }
    }
    if let Some(profile) = &instrument.profile {
        push_profile(&mut sheet, instrument, profile);
    }
    if !instrument.texts.is_empty() {
        sheet.heading(2, "In your own words");
    }
    for text in &instrument.texts {
        sheet.room(Room::Large, &text.text, &text.help);
    }
    push_rules(&mut sheet, blanks, instrument);
    if instrument.diagram || instrument.rules.iter().any(|it| it.level.is_some()) {
        sheet.heading(2, "Levels");
        push_levels(&mut sheet, blanks.area);
    }
    push_result(&mut sheet, blanks, instrument);
    let roles: &[Role] = match instrument.about {
        Role::Child => &[Role::Child],
        Role::Adult => &[Role::Adult, Role::Child],
    };
    push_area(&mut sheet, blanks.area, 2, roles);
    sheet.heading(2, "Where this comes from");
    sheet.paragraph(&instrument.lineage);
    sheet.paragraph(&instrument.permission.terms);
    push_sources(&mut sheet, &instrument.sources);
    sheet.finish()
}

fn push_head(sheet: &mut Sheet, instrument: &Instrument, marking: &str) {
    sheet.words("p", "mark", marking);
    sheet.heading(1, &instrument.title);
    sheet.help(&["Edition ", &instrument.edition].concat());
    sheet.paragraph(about(instrument));
    sheet.pair("The worry that leads here", &instrument.worry);
    sheet.pair("What it is for", &instrument.purpose);
    sheet.pair("What it is not", &instrument.is_not);
    if let Some((from, to)) = instrument.minutes {
        sheet.pair("Minutes it takes", &[&*from.to_string(), " to ", &to.to_string()].concat());
    }
    if let Some(band) = instrument.ages {
        sheet.pair("Ages", &ages(band));
        if instrument.age_needed {
            sheet.paragraph("It cannot be used without an age.");
        }
        sheet.pair("Outside these ages", &instrument.ages_outside);
    }
    sheet.pair("Before birth", &instrument.unborn);
    if !instrument.cautions.is_empty() {
        sheet.heading(2, "Before you begin");
    }
    sheet.list("ul", &instrument.cautions);
    sheet.heading(2, "This paper");
    sheet.room(Room::Line, "Reference, written on every sheet", "");
    sheet.room(Room::Line, "Name or initials of whom it is about", "");
    sheet.room(Room::Line, "Age or date of birth, or that it is not known", "");
    sheet.room(Room::Line, "Filled in by: name, role, school or service, telephone", "");
    sheet.room(Room::Line, "Date and time", "");
}

fn push_gate(sheet: &mut Sheet, instrument: &Instrument, gate: &Gate) {
    sheet.heading(2, &gate.title);
    sheet.paragraph(&gate.intro);
    sheet.heading(3, "What must be so before anybody is asked");
    let marks: Vec<String> = gate.points.iter().map(|it| provenance(&it.provenance)).collect();
    sheet.ticks(gate.points.iter().zip(&marks).map(|(it, mark)| (&*it.text, &**mark)));
    sheet.heading(3, "Choose one way");
    for way in &gate.ways {
        sheet.open("div", "whole way");
        sheet.open("h4", "");
        sheet.tick();
        sheet.say(&way.title);
        sheet.close("h4");
        sheet.paragraph(&way.text);
        match way.kind {
            WayKind::Ask => sheet.paragraph("Only when every point above is ticked."),
            WayKind::FromWhatIsKnown => {
                sheet.room(Room::Lines, "Where the answers come from", "");
            }
            WayKind::NotSafe => {}
        }
        sheet.list("ul", &way.steps);
        if !way.items.is_empty() {
            let labels: Vec<String> = way.items.iter().map(|id| label_of(instrument, id)).collect();
            sheet.pair("Answer only these, from what you already know", &labels.join("; "));
        }
        sheet.close("div");
    }
}

fn push_facts(sheet: &mut Sheet, instrument: &Instrument) {
    if instrument.facts.is_empty() {
        return;
    }
    sheet.heading(2, "To know first");
    for fact in &instrument.facts {
        sheet.open("div", "item whole");
        sheet.words("p", "label", &fact.text);
        sheet.help(&fact.help);
        sheet.ticks(YES_NO);
        sheet.close("div");
    }
}

/// What choices mean, said once; beside the questions stand the choices alone.
fn push_scales(sheet: &mut Sheet, instrument: &Instrument) {
    let mut lines: Vec<String> = Vec::new();
    for choice in instrument.scales.iter().flat_map(|it| &it.choices) {
        if !choice.help.is_empty() {
            let line = [&*choice.text, ": ", &*choice.help].concat();
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    sheet.heading(2, "How to answer");
    sheet.paragraph(
        "Tick one box for each question. A question without a tick is a gap, and is never read as no.",
    );
    sheet.list("ul", &lines);
}

fn push_item(sheet: &mut Sheet, instrument: &Instrument, item: &Item) {
    sheet.open("div", "item whole");
    sheet.heading(3, &label(item));
    sheet.words("p", "label", &item.text);
    sheet.help(&item.help);
    if let Some(band) = item.ages {
        sheet.paragraph(&["Only ", &ages(band), "."].concat());
    }
    push_asked_if(sheet, instrument, item);
    push_answer(sheet, instrument, item);
    if let Some(follow_up) = &item.follow_up {
        let raised = answers(instrument, &[item], Meaning::is_raised);
        sheet.pair(&["If ", &raised].concat(), &follow_up.text);
        sheet.help(&follow_up.help);
        sheet.ticks(YES_NO);
        sheet.help("Anything but \u{201c}No\u{201d}, no tick included, makes it a sign of harm.");
    }
    push_notes(sheet, instrument, item);
    let who: Vec<&str> = item.who.iter().map(|id| who_words(id)).collect();
    let mut about: Vec<String> = vec![kind_words(item.kind).to_owned()];
    if let Some(tier) = item.tier {
        about.push(["weight in its sources: ", tier_words(tier)].concat());
    }
    for seen in &item.tiers_seen {
        about.push([&*seen.source, " says \u{201c}", &*seen.tier, "\u{201d}"].concat());
    }
    if !who.is_empty() {
        about.push(["Who may know: ", &listed(&who, "or")].concat());
    }
    about.push(provenance(&item.provenance));
    sheet.words("p", "help small", &[&*about.join(". "), "."].concat());
    sheet.close("div");
}

fn push_asked_if(sheet: &mut Sheet, instrument: &Instrument, item: &Item) {
    match &item.asked_if {
        None => {}
        Some(AskedIf::Harm) => sheet.paragraph("Only if a sign of harm is raised."),
        Some(AskedIf::Answered { items, answered }) => {
            let asked: Vec<&Item> = items.iter().filter_map(|id| instrument.item(id)).collect();
            let labels: Vec<String> = asked.iter().map(|it| label(it)).collect();
            let labels: Vec<&str> = labels.iter().map(|it| &**it).collect();
            let words = answers(instrument, &asked, |it| answered.contains(&it));
            sheet.paragraph(&["Only if ", &quoted(&labels), " is answered ", &words, "."].concat());
        }
    }
}

fn push_answer(sheet: &mut Sheet, instrument: &Instrument, item: &Item) {
    match item.form {
        AnswerForm::Number => {
            sheet.room(Room::Line, "Number", "");
            sheet.ticks([("Not known", "")]);
        }
        AnswerForm::Date => {
            sheet.room(Room::Line, "Day, month and year", "");
            sheet.ticks([("Not known", "")]);
        }
        AnswerForm::Choice(_) => {
            let choices =
                instrument.scale_of(item).map(|it| it.choices.as_slice()).unwrap_or_default();
            let anchor = |means: Meaning| match means {
                Meaning::Grade(grade) => usize::from(grade)
                    .checked_sub(1)
                    .and_then(|place| item.anchors.get(place))
                    .map_or("", |it| &**it),
                _ => "",
            };
            sheet.ticks(choices.iter().map(|it| (&*it.text, anchor(it.means))));
            // A grade that no choice offers is described all the same.
            for (grade, words) in (1..).zip(&item.anchors) {
                if !choices.iter().any(|it| it.means == Meaning::Grade(grade)) {
                    sheet.pair(&["Grade ", &grade.to_string()].concat(), words);
                }
            }
        }
    }
}

/// The meanings that a note is asked for, in the words of the item's choices; empty for all that open the notes.
fn push_notes(sheet: &mut Sheet, instrument: &Instrument, item: &Item) {
    let Some(note) = instrument.note_of(item) else { return };
    if let Some(scale) = instrument.scale_of(item) {
        let opens =
            |means: Meaning| scale.choices.iter().any(|it| it.means == means && it.ask_notes);
        let opening = answers(instrument, &[item], opens);
        if opening.is_empty() {
            return;
        }
        sheet.words("p", "help", &["If ", &*opening, ":"].concat());
    }
    sheet.open("div", "notes");
    for field in &note.fields {
        push_note(sheet, instrument, item, field);
    }
    sheet.close("div");
}

fn push_note(sheet: &mut Sheet, instrument: &Instrument, item: &Item, field: &NoteField) {
    let mut more: Vec<String> = Vec::new();
    if !field.answered.is_empty() {
        let words = answers(instrument, &[item], |it| field.answered.contains(&it));
        if words.is_empty() {
            return;
        }
        more.push(["for ", &*words].concat());
    }
    if !field.help.is_empty() {
        more.push(field.help.to_string());
    }
    let more = more.join(". ");
    match &field.kind {
        NoteKind::Long => sheet.room(Room::Lines, &field.text, &more),
        NoteKind::Short => sheet.room(Room::Line, &field.text, &more),
        NoteKind::Choice(choices) | NoteKind::Ticks(choices) => {
            sheet.open("div", "room");
            sheet.words("p", "label", &field.text);
            sheet.help(&more);
            sheet.ticks(choices.iter().map(|(_, words)| (&**words, "")));
            sheet.close("div");
        }
    }
}

/// The tree up which grades are combined, with room for each, and how.
fn push_profile(sheet: &mut Sheet, instrument: &Instrument, profile: &ProfileDefinition) {
    sheet.heading(2, "The profile");
    sheet.paragraph(
        "Combine the grades of the items of each sub-area, then the grades of the sub-areas of each area, by these rules. \
         Grades are never added up and never averaged.",
    );
    let above = profile.above.to_string();
    sheet.list(
        "ol",
        &[
            ["Is any grade above ", &above, "? Then the worst of them stands for the whole."]
                .concat(),
            "Else: does one grade stand more often than every other? Then that grade.".to_owned(),
            "Else, at a tie: the worst grade.".to_owned(),
        ],
    );
    sheet.paragraph(
        "What was not graded is left out, and the grade is then marked partial. Write the worst item beside each grade: the \
         level follows it, and never a combined grade.",
    );
    let labels = |items: &[Id]| {
        items.iter().map(|id| label_of(instrument, id)).collect::<Vec<_>>().join("; ")
    };
    for area in &profile.areas {
        let name = [&*area.code, " ", &*area.title].concat();
        sheet.open("div", "whole");
        sheet.heading(3, &name);
        let rows: Vec<Vec<String>> = area
            .sub_areas
            .iter()
            .map(|sub| {
                vec![
                    [&*sub.code, " ", &*sub.title].concat(),
                    labels(&sub.items),
                    String::new(),
                    String::new(),
                ]
            })
            .collect();
        sheet.table(&name, &["Sub-area", "Its items", "Grade", "Worst item, its grade"], &rows);
        sheet.room(Room::Line, "Grade of the area, and its worst item", "");
        if let Some(exception) = &area.exception {
            let left_out = area.sub_areas.iter().find(|it| it.id == exception.leaves_out);
            sheet.ticks([(&*exception.text, &*exception.help)]);
            if let Some(sub) = left_out {
                sheet.paragraph(
                    &[
                        "Leaves out ",
                        &quoted(&[&[&*sub.code, " ", &*sub.title].concat()]),
                        " from the area's grade, once its comment is written. It never changes the level.",
                    ]
                    .concat(),
                );
            }
            sheet.room(Room::Lines, "Comment", "");
            sheet.help(&provenance(&exception.provenance));
        }
        sheet.close("div");
    }
    let rows: Vec<Vec<String>> = ["1", "2", "3"]
        .map(|n| vec![n.to_owned(), String::new(), String::new(), String::new()])
        .to_vec();
    sheet.heading(3, "Targets");
    sheet.table("Targets", &["No.", "Item, and its grade now", "By when", "Aim"], &rows);
}
