//! What was worked out for each sheet, as it goes out.

use crate::request::Request;
use crate::wire;
use windscreen_core::{
    Cause, Completeness, Fired, Instrument, ItemId, Level, MissingText, Outcome, ProfileDefinition,
    RouteId, RuleId, Sheet, Subject, Text, Wide, speaks_unasked, wide_outcome,
};

/// Works out every sheet of the record, and writes it down.
pub(crate) fn outcomes(request: &Request) -> String {
    let record = &request.saved.record;
    let mut all = Vec::new();
    for ((person, id), sheet) in &record.sheets {
        // A sheet about nobody is among the misfits.
        if let Some((subject, instrument)) = record.subject(*person).zip(request.instrument(id)) {
            all.push(one(request, subject, sheet, instrument));
        }
    }
    // A tool that was not used about a child of whom another's answers speak.
    for subject in &record.subjects {
        for instrument in
            request.instruments.iter().filter(|instrument| instrument.about == subject.role)
        {
            if record.sheet(subject.id, &instrument.id).is_none()
                && speaks_unasked(&wide(request), subject, instrument)
            {
                all.push(one(request, subject, &Sheet::default(), instrument));
            }
        }
    }
    wire::json(&wire::Outcomes {
        format: 1,
        today: request.today.to_string(),
        area: request.area.id.to_text(),
        outcomes: all,
        misfits: request.misfits.iter().map(wire::Problem::from).collect(),
    })
}

/// A flag, left out where it is not raised.
fn flag(is: bool) -> Option<bool> {
    is.then_some(true)
}

/// The ids of items, as words.
fn items<'a>(ids: impl IntoIterator<Item = &'a ItemId>) -> Vec<Text> {
    ids.into_iter().map(ItemId::to_text).collect()
}

/// What rules that look beyond one sheet look at.
fn wide(request: &Request) -> Wide<'_> {
    Wide {
        record: &request.saved.record,
        instruments: &request.instruments,
        rules: &request.rules,
        today: request.today,
        to_worker: true,
    }
}

fn one(
    request: &Request,
    subject: &Subject,
    sheet: &Sheet,
    instrument: &Instrument,
) -> wire::Outcome {
    let wide = wide(request);
    let thresholds = request.area.thresholds_for(&instrument.id);
    let (outcome, _) = wide_outcome(&wide, subject, sheet, instrument, &thresholds);
    let bands = request.area.bands.get(&instrument.id);
    let band = bands.and_then(|bands| bands.name(outcome.tally(&bands.rule)?.n));
    let counts = outcome.tallies.iter().map(|(rule, tally)| wire::RuleCount {
        rule: rule.to_text(),
        n: tally.n,
        needed: tally.needed,
    });
    let sums = outcome.sums.iter().map(|sum| wire::Sum {
        sum: sum.sum.to_text(),
        flagged: items(&sum.flagged),
        seen: sum.n_seen,
        looked_at: sum.n_looked_at,
        not_looked_at: sum.n_not_looked_at,
        points: sum.points,
    });
    let missing_texts = outcome.missing_texts.iter().map(|missing| match missing {
        MissingText::Note(item, field) => {
            wire::MissingText::Note { item: item.to_text(), field: field.to_text() }
        }
        MissingText::Text(field) => wire::MissingText::Text { text: field.to_text() },
        MissingText::JudgementReason => wire::MissingText::Judgement { judgement: true },
    });
    wire::Outcome {
        person: subject.id.0,
        instrument: instrument.id.to_text(),
        edition: instrument.edition.clone(),
        asked: sheet.asked.as_ref().map(|asked| wire::Asked {
            pack: asked.pack.to_text(),
            words: asked.words.clone(),
            owner: asked.owner.clone(),
            holder: asked.holder.clone(),
            until: asked.until.to_string(),
        }),
        level: outcome.level.id(),
        level_for_children: outcome.level_for_children(instrument).map(Level::id),
        names_level: flag(outcome.shown_level(instrument).is_some()),
        at_least: flag(outcome.is_at_least()),
        act_today: flag(outcome.act_today),
        completeness: match outcome.completeness {
            Completeness::NotAssessed => "not-assessed",
            Completeness::Incomplete => "incomplete",
            Completeness::Complete => "complete",
        },
        harm: flag(outcome.harm),
        not_needed: sheet.not_needed.clone(),
        fired: outcome.fired.iter().map(|other| fired(other, request, instrument)).collect(),
        could_not_try: outcome.could_not_try.iter().map(RuleId::to_text).collect(),
        counts: counts.collect(),
        band: band.cloned(),
        routes: outcome.routes.iter().map(RouteId::to_text).collect(),
        shown: items(outcome.readings.visible()),
        not_known: items(&outcome.unknown),
        not_answered: items(&outcome.unanswered),
        earlier: items(&outcome.earlier),
        missing_texts: missing_texts.collect(),
        sums: Some(sums.collect()).filter(|all: &Vec<_>| !all.is_empty()),
        profile: instrument.profile.as_ref().and_then(|tree| profile(tree, &outcome)),
    }
}

fn fired(fired: &Fired, request: &Request, instrument: &Instrument) -> wire::Fired {
    // Its kind, and of a rule its id, its condition and whether it warns.
    let (cause, rule) = match &fired.cause {
        Cause::Rule(id) => {
            let rule = instrument.rule(id).map(|rule| (&rule.id, &rule.text, rule.alert));
            ("rule", rule)
        }
        Cause::Wide(id) => {
            let rule = request.rules.iter().find(|rule| rule.id == *id);
            ("wide-rule", rule.map(|rule| (&rule.id, &rule.text, rule.alert)))
        }
        Cause::HarmUnknown => ("harm-unknown", None),
        Cause::Incomplete => ("incomplete", None),
        Cause::NotAssessed => ("not-assessed", None),
        Cause::Judgement => ("judgement", None),
    };
    wire::Fired {
        cause,
        rule: rule.map(|(id, ..)| id.to_text()),
        text: rule.map(|(_, text, _)| text.clone()),
        alert: rule.and_then(|(.., alert)| flag(alert)),
        level: fired.level.map(Level::id),
        assumed: flag(fired.assumed),
        items: items(&fired.items),
        count: fired.tally.map(|tally| wire::Count { n: tally.n, needed: tally.needed }),
    }
}

/// The graded profile, in the order of its definition.
fn profile(tree: &ProfileDefinition, outcome: &Outcome) -> Option<Vec<wire::ProfileArea>> {
    let profile = outcome.profile.as_ref()?;
    let worst = |worst: &Option<(ItemId, u8)>| worst.as_ref().map(|(item, _)| item.to_text());
    let areas = tree.areas.iter().filter_map(|area| {
        let area_grade = profile.area(&area.id)?;
        let parts = area.sub_areas.iter().filter_map(|sub| {
            let grade = area_grade.sub_area(&sub.id)?;
            Some(wire::SubArea {
                code: sub.code.clone(),
                grade: grade.grade,
                worst: worst(&grade.worst),
                n_graded: grade.n_graded,
                n_of: grade.n_items,
            })
        });
        Some(wire::ProfileArea {
            code: area.code.clone(),
            grade: area_grade.grade,
            worst: worst(&area_grade.worst),
            n_graded: area_grade.n_graded,
            n_of: area_grade.n_sub_areas,
            exception_applied: flag(area_grade.exception_applied),
            exception_waiting: flag(area_grade.exception_waiting),
            sub_areas: parts.collect(),
        })
    });
    Some(areas.collect())
}
