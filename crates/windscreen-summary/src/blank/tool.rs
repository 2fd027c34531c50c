//! One tool on paper.

use crate::blank::area::{write_area, write_levels};
use crate::blank::rules::{answers, kind_words, label, label_of, write_result, write_rules};
use crate::blank::shared::{Blanks, about, ages, only_words, provenance, quoted, write_sources};
use crate::blank::sheet::{Room, Sheet};
use crate::form::due::limit_rules;
use crate::phrases::sentences::listed;
use crate::phrases::terms::who_words;
use windscreen_core::{
    AnswerForm, AskedIf, Gate, Instrument, Item, ItemId, Meaning, NoteField, NoteKind,
    ProfileDefinition, Role, Section, Text, Tier, WayKind,
};
use windscreen_wording as wording;

/// The answers to a question that rules ask about a person, and to a second question.
fn yes_no() -> [(&'static str, &'static str); 3] {
    [(wording::yes(), ""), (wording::no(), ""), (wording::not_known(), "")]
}

/// One instrument with its rules and levels, as a page to print and to fill in.
pub fn blank_tool(blanks: &Blanks<'_>, instrument: &Instrument) -> String {
    // A title ends up in tabs, histories and margins. That of an adult's paper says nothing.
    let (title, marking) = match instrument.about {
        Role::Child | Role::Home => (&*instrument.short, wording::blank_marking()),
        Role::Adult => (wording::blank_restricted(), wording::restricted_keep_from()),
    };
    let kind = ["paper-", &instrument.id].concat();
    let mut sheet = Sheet::new(&wording::blank_title_of(title), &kind, blanks.area);
    write_head(&mut sheet, instrument, marking);
    if let Some(gate) = &instrument.gate {
        write_gate(&mut sheet, instrument, gate);
    }
    write_facts(&mut sheet, instrument);
    write_scales(&mut sheet, instrument);
    let mut under: Option<&Text> = None;
    for section in &instrument.sections {
        let heading = instrument.heading_of(&section.id, blanks.area);
        if let Some(heading) = heading.filter(|_| heading != under) {
            sheet.heading(2, heading);
        }
        under = heading;
        // Under a heading of several parts, all that is below steps down by one.
        let level = if heading.is_some() { 3 } else { 2 };
        sheet.heading(level, &section.title);
        if !section.one_of.is_empty() {
            sheet.paragraph(wording::blank_one_of());
            if let Some(band) = section.ages {
                sheet.paragraph(&ages(band, wording::blank_ages_only));
            }
        }
        if section.is_for_child() {
            sheet.pair(wording::blank_said_first(), &section.intro);
        } else {
            sheet.paragraph(&section.intro);
        }
        let mut group: &str = &section.one_of;
        for item in instrument.items.get(section.items.clone()).unwrap_or_default() {
            if *item.one_of != *group {
                group = &item.one_of;
                if !group.is_empty() {
                    sheet.paragraph(wording::blank_one_of());
                }
            }
            write_item(&mut sheet, instrument, section, item, level + 1);
        }
    }
    if let Some(profile) = &instrument.profile {
        write_profile(&mut sheet, instrument, profile);
    }
    if !instrument.texts.is_empty() {
        sheet.heading(2, wording::blank_own_words());
    }
    for text in &instrument.texts {
        sheet.room(Room::Large, &text.text, &text.help);
    }
    write_sums(&mut sheet, instrument);
    write_rules(&mut sheet, blanks, instrument);
    if instrument.diagram || instrument.rules.iter().any(|rule| rule.level.is_some()) {
        sheet.heading(2, wording::blank_levels_head());
        write_levels(&mut sheet, blanks.area);
    }
    write_result(&mut sheet, blanks, instrument);
    write_limits(&mut sheet, blanks, instrument);
    let roles: &[Role] = match instrument.about {
        Role::Child | Role::Home => &[Role::Child],
        Role::Adult => &[Role::Adult, Role::Child],
    };
    write_area(&mut sheet, blanks.area, 2, roles);
    sheet.heading(2, wording::blank_lineage());
    sheet.paragraph(&instrument.lineage);
    sheet.paragraph(&instrument.permission.terms);
    write_sources(&mut sheet, &instrument.sources);
    sheet.finish()
}

fn write_head(sheet: &mut Sheet, instrument: &Instrument, marking: &str) {
    sheet.words("p", "mark", marking);
    sheet.heading(1, &instrument.title);
    sheet.help(&wording::blank_edition(&instrument.edition));
    sheet.paragraph(about(instrument));
    sheet.pair(wording::blank_worry(), &instrument.worry);
    sheet.pair(wording::blank_purpose(), &instrument.purpose);
    sheet.pair(wording::blank_is_not(), &instrument.is_not);
    if let Some((from, to)) = instrument.minutes {
        let range = wording::blank_range(&from.to_string(), &to.to_string());
        sheet.pair(wording::blank_minutes(), &range);
    }
    if let Some(band) = instrument.ages {
        sheet.pair(wording::blank_ages_head(), &ages(band, wording::blank_ages));
        if instrument.age_needed {
            sheet.paragraph(wording::blank_age_needed());
        }
        sheet.pair(wording::blank_ages_outside(), &instrument.ages_outside);
    }
    sheet.pair(wording::blank_unborn(), &instrument.unborn);
    sheet.pair(wording::blank_born(), &instrument.born);
    if !instrument.cautions.is_empty() {
        sheet.heading(2, wording::blank_cautions());
    }
    sheet.list("ul", &instrument.cautions);
    sheet.heading(2, wording::blank_paper());
    sheet.room(Room::Line, wording::blank_room_reference(), "");
    if instrument.about == Role::Home {
        sheet.room(Room::Line, wording::blank_room_home(), wording::blank_room_home_help());
        sheet.room(Room::Lines, wording::blank_room_home_children(), "");
    } else {
        sheet.room(Room::Line, wording::blank_room_name(), "");
        sheet.room(Room::Line, wording::blank_room_age(), "");
    }
    sheet.room(Room::Line, wording::blank_room_by(), "");
    sheet.room(Room::Line, wording::blank_room_date(), "");
}

fn write_gate(sheet: &mut Sheet, instrument: &Instrument, gate: &Gate) {
    sheet.heading(2, &gate.title);
    sheet.paragraph(&gate.intro);
    sheet.heading(3, wording::blank_gate_points());
    let marks: Vec<Text> = gate.points.iter().map(|point| provenance(&point.provenance)).collect();
    sheet.ticks(gate.points.iter().zip(&marks).map(|(it, mark)| (&*it.text, &**mark)));
    sheet.heading(3, wording::blank_gate_ways());
    for way in &gate.ways {
        sheet.open("div", "whole way");
        sheet.open("h4", "");
        sheet.tick();
        sheet.say(&way.title);
        sheet.close("h4");
        sheet.paragraph(&way.text);
        match way.kind {
            WayKind::Ask => sheet.paragraph(wording::blank_gate_ask()),
            WayKind::FromWhatIsKnown => {
                sheet.room(Room::Lines, wording::blank_gate_sources(), "");
            }
            WayKind::NotSafe => {}
        }
        sheet.list("ul", &way.steps);
        if !way.items.is_empty() {
            let labels: Vec<String> = way.items.iter().map(|id| label_of(instrument, id)).collect();
            sheet.pair(wording::blank_gate_items(), &labels.join(wording::paper_semicolon()));
        }
        sheet.close("div");
    }
}

fn write_facts(sheet: &mut Sheet, instrument: &Instrument) {
    if instrument.facts.is_empty() {
        return;
    }
    sheet.heading(2, wording::blank_facts());
    for fact in &instrument.facts {
        sheet.open("div", "item whole");
        sheet.words("p", "label", &fact.text);
        sheet.help(&fact.help);
        sheet.ticks(yes_no());
        sheet.close("div");
    }
}

/// What choices mean, said once; beside the questions stand the choices alone.
fn write_scales(sheet: &mut Sheet, instrument: &Instrument) {
    let mut lines: Vec<Text> = Vec::new();
    for choice in instrument.scales.iter().flat_map(|scale| &scale.choices) {
        if !choice.help.is_empty() {
            let line = wording::paper_pair(&choice.text, &choice.help);
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    sheet.heading(2, wording::blank_answering());
    sheet.paragraph(wording::blank_answering_how());
    sheet.list("ul", &lines);
}

fn write_item(
    sheet: &mut Sheet,
    instrument: &Instrument,
    section: &Section,
    item: &Item,
    level: usize,
) {
    sheet.open("div", "item whole");
    sheet.heading(level, &label(item));
    sheet.words("p", "label", &item.text);
    sheet.help(&item.help);
    if let Some(band) = item.ages.filter(|band| section.ages != Some(*band)) {
        sheet.paragraph(&ages(band, wording::blank_ages_only));
    }
    if let Some(only) = item.only {
        sheet.paragraph(only_words(only));
    }
    write_asked_if(sheet, instrument, item);
    write_answer(sheet, instrument, item);
    if let Some(follow_up) = &item.follow_up {
        let raised = answers(instrument, &[item], Meaning::is_raised);
        sheet.pair(&wording::blank_if(&raised), &follow_up.text);
        sheet.help(&follow_up.help);
        sheet.ticks(yes_no());
        sheet.help(wording::blank_follow_up());
    }
    write_notes(sheet, instrument, item);
    let who: Vec<&str> = item.who.iter().map(|id| who_words(id)).collect();
    let mut about: Vec<Text> = vec![kind_words(item.kind).into()];
    if let Some(tier) = item.tier {
        about.push(wording::blank_weight(match tier {
            Tier::High => "high",
            Tier::Medium => "medium",
            Tier::Low => "low",
        }));
    }
    for seen in &item.tiers_seen {
        about.push(wording::blank_weight_in_source(&seen.source, &seen.tier));
    }
    if !who.is_empty() {
        about.push(wording::blank_who(&listed(&who, wording::list_or())));
    }
    about.push(wording::blank_provenance_sentence(&provenance(&item.provenance)));
    sheet.words("p", "help small", &about.join(" "));
    sheet.close("div");
}

fn write_asked_if(sheet: &mut Sheet, instrument: &Instrument, item: &Item) {
    match &item.asked_if {
        None => {}
        Some(AskedIf::Harm) => sheet.paragraph(wording::blank_only_harm()),
        Some(AskedIf::Answered { items, answered }) => {
            let asked: Vec<&Item> = items.iter().filter_map(|id| instrument.item(id)).collect();
            let labels: Vec<String> = asked.iter().map(|asked| label(asked)).collect();
            let labels: Vec<&str> = labels.iter().map(|label| &**label).collect();
            let words = answers(instrument, &asked, |it| answered.contains(&it));
            sheet.paragraph(&wording::blank_only_answered(&words, &quoted(&labels)));
        }
    }
}

fn write_answer(sheet: &mut Sheet, instrument: &Instrument, item: &Item) {
    match item.form {
        AnswerForm::Number => {
            sheet.room(Room::Line, wording::blank_number(), "");
            sheet.ticks([(wording::not_known(), "")]);
        }
        AnswerForm::Date => {
            sheet.room(Room::Line, wording::blank_date(), "");
            sheet.ticks([(wording::not_known(), "")]);
        }
        AnswerForm::Words => {
            let label = if instrument.is_child_speaking(item) {
                wording::blank_child_said()
            } else {
                wording::blank_written()
            };
            sheet.room(Room::Large, label, "");
            sheet.ticks([(wording::not_asked_or_known(), "")]);
        }
        AnswerForm::Choice(_) => {
            let choices =
                instrument.scale_of(item).map(|scale| scale.choices.as_slice()).unwrap_or_default();
            let anchor = |means: Meaning| match means {
                Meaning::Grade(grade) => usize::from(grade)
                    .checked_sub(1)
                    .and_then(|place| item.anchors.get(place))
                    .map_or("", |it| &**it),
                _ => "",
            };
            sheet.ticks(choices.iter().map(|choice| (&*choice.text, anchor(choice.means))));
            // A grade that no choice offers is described all the same.
            for (grade, words) in (1..).zip(&item.anchors) {
                if !choices.iter().any(|choice| choice.means == Meaning::Grade(grade)) {
                    sheet.pair(&wording::blank_grade(&grade.to_string()), words);
                }
            }
        }
    }
}

/// The meanings that a note is asked for, in the words of the item's choices; empty for all that open the notes.
fn write_notes(sheet: &mut Sheet, instrument: &Instrument, item: &Item) {
    let Some(note) = instrument.note_of(item) else { return };
    if let Some(scale) = instrument.scale_of(item) {
        let opens = |means: Meaning| {
            scale.choices.iter().any(|choice| choice.means == means && choice.ask_notes)
        };
        let opening = answers(instrument, &[item], opens);
        if opening.is_empty() {
            return;
        }
        sheet.words("p", "help", &wording::blank_if_then(&opening));
    }
    sheet.open("div", "notes");
    for field in &note.fields {
        write_note(sheet, instrument, item, field);
    }
    sheet.close("div");
}

fn write_note(sheet: &mut Sheet, instrument: &Instrument, item: &Item, field: &NoteField) {
    let mut more = field.help.clone();
    if !field.answered.is_empty() {
        let words = answers(instrument, &[item], |it| field.answered.contains(&it));
        if words.is_empty() {
            return;
        }
        more = if more.is_empty() {
            wording::blank_note_for(&words)
        } else {
            wording::blank_note_for_help(&words, &more)
        };
    }
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
        NoteKind::Children => {
            sheet.room(Room::Line, &wording::blank_field_children(&field.text), &more);
            sheet.ticks([
                (wording::item_child_elsewhere(), ""),
                (wording::item_child_not_known(), ""),
            ]);
        }
    }
}

/// The time limits that the tool names, each with room for its day.
fn write_limits(sheet: &mut Sheet, blanks: &Blanks<'_>, instrument: &Instrument) {
    let rules = limit_rules(blanks.form, blanks.area, &instrument.limits);
    if rules.is_empty() {
        return;
    }
    sheet.heading(2, wording::dates_title());
    sheet.paragraph(wording::dates_intro());
    let head =
        [wording::dates_what(), wording::dates_when(), wording::dates_rule(), wording::dates_do()];
    let rows: Vec<Vec<String>> = rules
        .iter()
        .map(|rule| {
            vec![
                rule.what.to_string(),
                wording::dates_write().to_owned(),
                wording::paper_sentences(&rule.counts, &rule.rule).to_string(),
                rule.says.to_string(),
            ]
        })
        .collect();
    sheet.table(wording::dates_title(), &head, &rows);
}

/// What is counted and added up, with room for each: what is flagged before the total.
fn write_sums(sheet: &mut Sheet, instrument: &Instrument) {
    if instrument.sums.is_empty() {
        return;
    }
    sheet.heading(2, wording::blank_sums());
    for sum in &instrument.sums {
        sheet.open("div", "whole");
        sheet.heading(3, &sum.title);
        sheet.paragraph(&sum.text);
        let labels: Vec<String> = instrument.summed_items(sum).map(label).collect();
        sheet.pair(wording::blank_sum_items(), &labels.join(wording::paper_semicolon()));
        let items: Vec<&Item> = instrument.summed_items(sum).collect();
        if !sum.flags.is_empty() {
            let flags = |meaning: Meaning| sum.flags.iter().any(|flag| flag.accepts(meaning));
            let words = answers(instrument, &items, flags);
            sheet.room(Room::Lines, &wording::blank_sum_flagged(&words), "");
        }
        sheet.room(Room::Line, wording::blank_sum_seen(), "");
        if !sum.points.is_empty() {
            let mut points: Vec<String> = Vec::new();
            for each in &sum.points {
                let words = answers(instrument, &items, |meaning| meaning == each.means);
                points.push(wording::blank_sum_point(&each.points.to_string(), &words).to_string());
            }
            let points = points.join(wording::paper_semicolon());
            sheet.room(Room::Line, wording::blank_sum_points(), &points);
        }
        sheet.close("div");
    }
}

/// The tree up which grades are combined, with room for each, and how.
fn write_profile(sheet: &mut Sheet, instrument: &Instrument, profile: &ProfileDefinition) {
    sheet.heading(2, wording::blank_profile());
    sheet.paragraph(wording::blank_profile_how());
    let above = wording::blank_profile_above(&profile.above.to_string());
    sheet.list("ol", &[&*above, wording::blank_profile_most(), wording::blank_profile_tie()]);
    sheet.paragraph(wording::blank_profile_gaps());
    let labels = |items: &[ItemId]| {
        let labels: Vec<String> = items.iter().map(|id| label_of(instrument, id)).collect();
        labels.join(wording::paper_semicolon())
    };
    let head = [
        wording::blank_profile_sub_area(),
        wording::blank_profile_items(),
        wording::blank_profile_grade(),
        wording::blank_profile_worst(),
    ];
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
        sheet.table(&name, &head, &rows);
        sheet.room(Room::Line, wording::blank_profile_area(), "");
        if let Some(exception) = &area.exception {
            let left_out =
                area.sub_areas.iter().find(|sub_area| sub_area.id == exception.leaves_out);
            sheet.ticks([(&*exception.text, &*exception.help)]);
            if let Some(sub) = left_out {
                let part = [&*sub.code, " ", &*sub.title].concat();
                sheet.paragraph(&wording::blank_profile_exception(&wording::blank_quoted(&part)));
            }
            sheet.room(Room::Lines, wording::blank_profile_comment(), "");
            sheet.help(&provenance(&exception.provenance));
        }
        sheet.close("div");
    }
    let rows: Vec<Vec<String>> = ["1", "2", "3"]
        .map(|n| vec![n.to_owned(), String::new(), String::new(), String::new()])
        .to_vec();
    sheet.heading(3, wording::blank_targets());
    sheet.table(
        wording::blank_targets(),
        &[
            wording::blank_target_number(),
            wording::blank_target_item(),
            wording::blank_target_by_when(),
            wording::blank_target_aim(),
        ],
        &rows,
    );
}
