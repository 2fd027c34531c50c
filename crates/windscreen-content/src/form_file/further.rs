//! What a form file says of what follows: time limits, other duties, papers, and where the fields of earlier editions went.

use super::asks;
use super::known::{Known, once};
use crate::area_file::allowed;
use crate::place::Place;
use crate::shipped_tool::shipped_tool;
use crate::wire::{self, form as file};
use windscreen_core::{
    Allowed, Duty, Event, FieldId, FieldMoved, FormPaper, Id, Limit, PaperPart, Shows, Source, Text,
};

/// The time limits that are the same everywhere, or of which an area sets the number.
pub(super) fn limits(top: &Place<'_>, limits: Vec<file::Limit>, sources: &[Source]) -> Vec<Limit> {
    let mut all = Vec::new();
    let mut names = Vec::new();
    for (n, written) in limits.into_iter().enumerate() {
        let here = top.nth("limits", n);
        once(&here, &mut names, &written.id.0);
        let limit = Limit {
            id: written.id.0,
            text: written.text.0,
            from: written.from.into(),
            until: written.until.map(Event::from),
            ends_with: written.ends_with.map(Event::from),
            allowed: allowed(
                &here,
                &[
                    ("working-days", &written.working_days, Allowed::WorkingDays),
                    ("hours", &written.hours, Allowed::Hours),
                    ("days", &written.days, Allowed::Days),
                    ("weeks", &written.weeks, Allowed::Weeks),
                    ("months", &written.months, Allowed::Months),
                    ("days-before", &written.days_before, Allowed::DaysBefore),
                ],
            ),
            says: written.says.unwrap_or_default(),
            provenance: wire::provenance(written.mark, written.sources),
        };
        here.prove(&limit.provenance, sources);
        all.push(limit);
    }
    all
}

/// Other duties than the referral.
pub(super) fn duties(
    top: &Place<'_>,
    duties: Vec<file::Duty>,
    sources: &[Source],
    known: &mut Known,
) -> Vec<Duty> {
    let mut all = Vec::new();
    let mut names = Vec::new();
    for (n, written) in duties.into_iter().enumerate() {
        let here = top.nth("duties", n);
        once(&here, &mut names, &written.id.0);
        if written.asked_if.is_empty() && !here.key("asked-if").is_lost() {
            here.key("asked-if").wrong("say when somebody is reminded of it");
        }
        let duty = Duty {
            id: written.id.0,
            title: written.title.0,
            says: written.says.0,
            asked_if: asks(&here, "asked-if", Some(written.asked_if), known),
            and_if: asks(&here, "and-if", written.and_if, known),
            off: written.off.map(|off| off.0).unwrap_or_default(),
            provenance: wire::provenance(written.mark, written.sources),
        };
        here.prove(&duty.provenance, sources);
        all.push(duty);
    }
    all
}

/// Papers for one purpose and one reader each.
pub(super) fn papers(
    top: &Place<'_>,
    papers: Vec<file::Paper>,
    known: &mut Known,
) -> Vec<FormPaper> {
    let mut all = Vec::new();
    let mut names = Vec::new();
    for (n, written) in papers.into_iter().enumerate() {
        let here = top.nth("papers", n);
        once(&here, &mut names, &written.id.0);
        let mut parts = Vec::new();
        for (n, part) in written.parts.into_iter().enumerate() {
            let place = here.nth("parts", n);
            let shows = part.shows.into_iter().enumerate();
            let shows = shows.filter_map(|(n, it)| shown(&place.nth("shows", n), it, known));
            parts.push(PaperPart { title: part.title.0, shows: shows.collect() });
        }
        all.push(FormPaper {
            id: written.id.0,
            name: written.name.0,
            title: written.title.0,
            marking: written.marking.0,
            warning: written.warning.unwrap_or_default(),
            per: written.per.into(),
            asked_if: asks(&here, "asked-if", written.asked_if, known),
            for_family: written.for_family.unwrap_or_default(),
            parts,
        });
    }
    all
}

/// The keys by which what a part shows is chosen, each with those that belong to it.
const SHOWS: &[&[&str]] = &[
    &["fields"],
    &["rows", "cells"],
    &["named", "cells"],
    &["answers", "tool"],
    &["texts", "tool"],
    &["children"],
    &["others"],
    &["person"],
    &["referrer"],
    &["reasons"],
    &["tools"],
    &["events"],
    &["due"],
    &["stages"],
    &["words"],
    &["room"],
];

fn shown(here: &Place<'_>, written: file::Shows, known: &mut Known) -> Option<Shows> {
    if here.is_lost() {
        return None;
    }
    let present = [
        ("fields", written.fields.is_some()),
        ("rows", written.rows.is_some()),
        ("named", written.named.is_some()),
        ("cells", written.cells.is_some()),
        ("tool", written.tool.is_some()),
        ("answers", written.answers.is_some()),
        ("texts", written.texts.is_some()),
        ("children", written.children.is_some()),
        ("others", written.others.is_some()),
        ("person", written.person.is_some()),
        ("referrer", written.referrer.is_some()),
        ("reasons", written.reasons.is_some()),
        ("tools", written.tools.is_some()),
        ("events", written.events.is_some()),
        ("due", written.due.is_some()),
        ("stages", written.stages.is_some()),
        ("words", written.words.is_some()),
        ("room", written.room.is_some()),
    ];
    let key = here.chosen(&present, SHOWS)?;
    if written.field.is_some() && written.is.is_none() {
        here.missing("is");
    }
    if written.is.is_some() && written.field.is_none() {
        here.missing("field");
    }
    if written.answered.is_some() && key != "answers" {
        here.also_wrong("\"answered\" is not a key that belongs here");
    }
    let only = written.field.zip(written.is).map(|(field, is)| (field.0, is.0));
    let cells = written.cells.unwrap_or_default();
    let number = |number: Option<wire::Small>| number.map_or(0, |number| number.0);
    Some(match key {
        "fields" | "children" => {
            let ids = written.fields.or(written.children).unwrap_or_default();
            fields_are_known(here, &ids, known);
            let ids = wire::all(ids);
            if key == "fields" { Shows::Fields(ids) } else { Shows::Children(ids) }
        }
        "rows" => {
            let list = written.rows.map(|rows| rows.0).unwrap_or_default();
            cells_are_known(here, &list, &cells, only.as_ref(), known);
            let only = only.map(|(field, is)| (field.into(), is.into()));
            Shows::Rows(list.into(), wire::all(cells), only)
        }
        "named" => {
            let field = written.named.map(|named| named.0).unwrap_or_default();
            fields_are_known(here, std::slice::from_ref(&field), known);
            Shows::Named(field.into(), wire::all(cells))
        }
        "answers" | "texts" => {
            let tool = written.tool.map(|tool| tool.0).unwrap_or_default();
            let ids = written.answers.or(written.texts).unwrap_or_default();
            of_tool_are_known(here, &tool, &ids, key);
            if key == "answers" {
                let answered = wire::all(written.answered.unwrap_or_default());
                Shows::Answers(tool.into(), wire::all(ids), answered)
            } else {
                Shows::Texts(tool.into(), wire::all(ids))
            }
        }
        "others" => Shows::Others,
        "person" => Shows::Person,
        "referrer" => Shows::Referrer,
        "reasons" => Shows::Reasons,
        "tools" => Shows::Tools,
        "events" => Shows::Events(number(written.events)),
        "due" => Shows::Due,
        "stages" => Shows::Stages,
        "words" => Shows::Words(written.words.map(|words| words.0).unwrap_or_default()),
        _ => Shows::Room(number(written.room)),
    })
}

fn fields_are_known(here: &Place<'_>, ids: &[Text], known: &Known) {
    // Where no field could be read at all, that was said.
    if here.report().has_lost_ids("steps") || known.fields.is_empty() {
        return;
    }
    let missing = ids.iter().filter(|id| !known.fields.iter().any(|(field, _)| field == *id));
    let missing: Vec<&str> = missing.map(|id| &**id).collect();
    if !missing.is_empty() {
        here.also_wrong(["there is no field \"", &missing.join("\", \""), "\""].concat());
    }
}

/// Holds questions or texts against the shipped tool of this name.
fn of_tool_are_known(here: &Place<'_>, tool: &Id, ids: &[Text], key: &str) {
    let Some(read) = shipped_tool(tool) else {
        return here.also_wrong(["there is no instrument \"", tool, "\""].concat());
    };
    let is_known = |id: &Text| match key {
        "answers" => read.item(&id.clone().into()).is_some(),
        _ => read.texts.iter().any(|text| *text.id == **id),
    };
    for id in ids.iter().filter(|id| !is_known(id)) {
        here.also_wrong(["that instrument has no \"", id, "\""].concat());
    }
}

fn cells_are_known(
    here: &Place<'_>,
    list: &Id,
    cells: &[Text],
    only: Option<&(Id, Id)>,
    known: &Known,
) {
    if here.report().has_lost_ids("steps") || known.fields.is_empty() {
        return;
    }
    if !known.lists.contains(list) {
        return here.also_wrong(["there is no list \"", list, "\""].concat());
    }
    let cell = |id: &str| known.cells.iter().find(|(of, cell, _)| of == list && **cell == *id);
    for id in cells.iter().filter(|id| cell(id).is_none()) {
        here.also_wrong(["there is no cell \"", id, "\" in that list"].concat());
    }
    if let Some((field, is)) = only
        && !cell(field).is_some_and(|(_, _, choices)| choices.contains(is))
    {
        here.also_wrong(["no cell \"", field, "\" of that list offers \"", is, "\""].concat());
    }
}

/// Where the fields of earlier editions went.
pub(super) fn moved(top: &Place<'_>, moved: Vec<file::Moved>, known: &Known) -> Vec<FieldMoved> {
    let mut all = Vec::new();
    for (n, written) in moved.into_iter().enumerate() {
        let here = top.nth("moved", n);
        let field = FieldId::from(written.field.0);
        let gap = written.gap.map(|gap| gap.0);
        if let Some(gap) = &gap {
            fields_are_known(&here, std::slice::from_ref(gap), known);
        }
        all.push(match (written.to_list, written.cell) {
            (None, None) => {
                fields_are_known(&here, &[field.to_text()], known);
                FieldMoved::ToChildren(field)
            }
            (list, cell) => {
                let (list, cell) = (list.map(|it| it.0), cell.map(|it| it.0));
                let (list, cell) = (list.unwrap_or_default(), cell.unwrap_or_default());
                cells_are_known(&here, &list, std::slice::from_ref(&cell), None, known);
                FieldMoved::ToRow {
                    field,
                    list: list.into(),
                    cell: cell.into(),
                    gap: gap.map(FieldId::from),
                }
            }
        });
    }
    all
}
