//! What was worked out for each sheet, as JSON.
//!
//! Everything is named by its id, as files name it, so that a caller can look its words up in the definition.

use crate::desk::Desk;
use windscreen_core::{
    Cause, Completeness, Fired, Instrument, ItemId, JsonWriter, MissingText, Outcome,
    ProfileDefinition, Sheet, Subject, Wide, speaks_unasked, wide_outcome,
};

/// Works out every sheet of the record, and writes it down.
pub(crate) fn outcomes(desk: &Desk) -> String {
    let record = &desk.saved.record;
    JsonWriter::whole(|out| {
        out.key("windscreen-outcomes");
        out.number(1);
        out.text("today", &desk.today.to_string());
        out.text("area", &desk.area.id);
        out.array("outcomes", |out| {
            for ((person, id), sheet) in &record.sheets {
                // A sheet about nobody is among the misfits.
                if let Some((subject, instrument)) =
                    record.subject(*person).zip(desk.instrument(id))
                {
                    out.entry(|out| one(out, desk, subject, sheet, instrument));
                }
            }
            // A tool that was not used about a child of whom another's answers speak.
            for subject in &record.subjects {
                for instrument in desk.instruments.iter().filter(|it| it.about == subject.role) {
                    if record.sheet(subject.id, &instrument.id).is_none()
                        && speaks_unasked(&wide(desk), subject, instrument)
                    {
                        let empty = Sheet::default();
                        out.entry(|out| one(out, desk, subject, &empty, instrument));
                    }
                }
            }
        });
        out.list("misfits", &desk.misfits, |out, it| {
            out.text("place", &it.place);
            out.text("message", &it.message);
        });
    })
}

fn number(out: &mut JsonWriter, key: &str, n: usize) {
    out.key(key);
    out.number(u32::try_from(n).unwrap_or(u32::MAX));
}

fn flag_if(out: &mut JsonWriter, key: &str, is: bool) {
    if is {
        out.flag(key);
    }
}

/// The ids of items, by their places.
fn items(out: &mut JsonWriter, key: &str, instrument: &Instrument, places: &[usize]) {
    out.array(key, |out| {
        for item in places.iter().filter_map(|place| instrument.items.get(*place)) {
            out.item(&item.id);
        }
    });
}

/// What rules that look beyond one sheet look at.
fn wide(desk: &Desk) -> Wide<'_> {
    Wide {
        record: &desk.saved.record,
        instruments: &desk.instruments,
        rules: &desk.rules,
        today: desk.today,
    }
}

fn one(
    out: &mut JsonWriter,
    desk: &Desk,
    subject: &Subject,
    sheet: &Sheet,
    instrument: &Instrument,
) {
    let wide = wide(desk);
    let thresholds = desk.area.thresholds_for(&instrument.id);
    let (it, _) = wide_outcome(&wide, subject, sheet, instrument, &thresholds);

    out.key("person");
    out.number(subject.id.0);
    out.text("instrument", &instrument.id);
    out.text("edition", &instrument.edition);
    out.text("level", it.level.id());
    flag_if(out, "namesLevel", it.shown_level(instrument).is_some());
    flag_if(out, "atLeast", it.is_at_least());
    flag_if(out, "actToday", it.act_today);
    out.text(
        "completeness",
        match it.completeness {
            Completeness::NotAssessed => "not-assessed",
            Completeness::Incomplete => "incomplete",
            Completeness::Complete => "complete",
        },
    );
    flag_if(out, "harm", it.harm);
    if let Some(reason) = &sheet.not_needed {
        out.text("notNeeded", reason);
    }
    out.list("fired", &it.fired, |out, it| fired(out, it, desk, instrument));
    out.array("couldNotTry", |out| {
        for rule in &it.could_not_try {
            out.item(rule);
        }
    });
    out.list("counts", &it.tallies, |out, (rule, tally)| {
        out.text("rule", rule);
        number(out, "n", tally.n);
        number(out, "needed", tally.needed.into());
    });
    let bands = desk.area.bands.get(&instrument.id);
    let band = bands.and_then(|bands| bands.name(it.tally(&bands.rule)?.n));
    if let Some(band) = band {
        out.text("band", band);
    }
    out.array("routes", |out| it.routes.iter().for_each(|route| out.item(route)));
    let shown: Vec<usize> = it.readings.visible().collect();
    items(out, "shown", instrument, &shown);
    items(out, "notKnown", instrument, &it.unknown);
    items(out, "notAnswered", instrument, &it.unanswered);
    items(out, "earlier", instrument, &it.earlier);
    out.list("missingTexts", &it.missing_texts, |out, missing| match missing {
        MissingText::Note(item, field) => {
            out.text("item", item);
            out.text("field", field);
        }
        MissingText::Text(field) => out.text("text", field),
        MissingText::JudgementReason => out.flag("judgement"),
    });
    if let Some(tree) = &instrument.profile {
        profile(out, tree, &it);
    }
}

fn fired(out: &mut JsonWriter, it: &Fired, desk: &Desk, instrument: &Instrument) {
    let mut rule = |cause, id: &str, text: &str, alert| {
        out.text("cause", cause);
        out.text("rule", id);
        out.text("text", text);
        flag_if(out, "alert", alert);
    };
    match &it.cause {
        Cause::Rule(id) => {
            if let Some(it) = instrument.rule(id) {
                rule("rule", &it.id, &it.text, it.alert);
            }
        }
        Cause::Wide(id) => {
            if let Some(it) = desk.rules.iter().find(|it| it.id == *id) {
                rule("wide-rule", &it.id, &it.text, it.alert);
            }
        }
        Cause::HarmUnknown => out.text("cause", "harm-unknown"),
        Cause::Incomplete => out.text("cause", "incomplete"),
        Cause::NotAssessed => out.text("cause", "not-assessed"),
        Cause::Judgement => out.text("cause", "judgement"),
    }
    if let Some(level) = it.level {
        out.text("level", level.id());
    }
    flag_if(out, "assumed", it.assumed);
    items(out, "items", instrument, &it.items);
    if let Some(tally) = it.tally {
        out.key("count");
        out.group(|out| {
            number(out, "n", tally.n);
            number(out, "needed", tally.needed.into());
        });
    }
}

/// The graded profile, in the order of its definition. It has no total.
fn profile(out: &mut JsonWriter, tree: &ProfileDefinition, outcome: &Outcome) {
    let Some(profile) = &outcome.profile else { return };
    let grade = |out: &mut JsonWriter, grade: Option<u8>, worst: Option<&(ItemId, u8)>| {
        if let Some(grade) = grade {
            number(out, "grade", grade.into());
        }
        if let Some((item, _)) = worst {
            out.text("worst", item);
        }
    };
    out.array("profile", |out| {
        for area in &tree.areas {
            let Some(it) = profile.area(&area.id) else { continue };
            out.entry(|out| {
                out.text("code", &area.code);
                grade(out, it.grade, it.worst.as_ref());
                number(out, "nGraded", it.n_graded);
                number(out, "nOf", it.n_sub_areas);
                flag_if(out, "exceptionApplied", it.exception_applied);
                flag_if(out, "exceptionWaiting", it.exception_waiting);
                out.array("subAreas", |out| {
                    for sub in &area.sub_areas {
                        let Some(it) = it.sub_area(&sub.id) else { continue };
                        out.entry(|out| {
                            out.text("code", &sub.code);
                            grade(out, it.grade, it.worst.as_ref());
                            number(out, "nGraded", it.n_graded);
                            number(out, "nOf", it.n_items);
                        });
                    }
                });
            });
        }
    });
}
