//! The referral, or an adult's restricted record, as versioned JSON (`schema/referral.schema.json` of windscreen-content).
//!
//! It says what the paper says, from the same parts: what the paper leaves out stays out.

use crate::area::doors::{Door, DoorPhone, doors};
use crate::case::context::{Context, label};
use crate::case::tool_use::{ToolUse, tool_use};
use crate::checks::finding::Finding;
use crate::checks::run::checks_on_paper;
use crate::explain::sums::SumWords;
use crate::form::asked::{Asked, Scope};
use crate::form::field_words::field_words;
use crate::form::filled::Filled;
use crate::form::rows::in_order;
use crate::papers::document::Document;
use crate::papers::tool_result::ToolResult;
use crate::phrases::clean::clean;
use crate::phrases::dates::age_words;
use crate::render::json::wire as file;
use crate::render::papers::{Papers, PeopleAndFound, cause_id, people_and_found};
use file::Filled as With;
use file::{NotEmpty, Number};
use windscreen_core::{Field, PageOne, Role, Row, Subject, Text};
use windscreen_wording as wording;

/// Makes the JSON of these papers. `document` is their paper: what [`crate::referral`] or [`crate::restricted`] made of
/// the same context. Its title, marking and reference stand here too.
///
/// # Panics
///
/// Never: every key is a text.
pub fn json(document: &Document, context: &Context<'_>, papers: Papers<'_>) -> String {
    let file = referral(document, context, papers);
    serde_json::to_string(&file).expect("every key of a referral is a text")
}

fn referral(document: &Document, context: &Context<'_>, papers: Papers<'_>) -> file::ReferralFile {
    let PeopleAndFound { people, found } = people_and_found(context, papers);
    // The form is about the children: nothing of it stands in an adult's record.
    let Context { record, form, area, today, .. } = *context;
    let asked = (papers == Papers::Children).then(|| context.asked(&found));
    let doors = match people.first().and_then(|(_, tool_results)| tool_results.first()) {
        Some(tool_result) if papers != Papers::Children => {
            tool_result.explanation.now.doors.clone()
        }
        _ => doors(area, Role::Child, false),
    };
    let findings = asked
        .as_ref()
        .map(|_| checks_on_paper(&Asked { record, form, found: &found, area, today }));
    file::ReferralFile {
        format: file::Version,
        practice: document.practice.then_some(file::True),
        papers: match papers {
            Papers::Children => file::Whose::Children,
            Papers::Adult(..) => file::Whose::Adult,
        },
        title: With(document.title.clone()),
        marking: With(document.marking.clone()),
        reference: document.reference.clone(),
        written: file::Day(today),
        time: context.time.into(),
        build: context.build.into(),
        area: file::Area {
            id: With::of(&area.id),
            title: With(area.title.clone()),
            edition: With::of(&area.edition),
        },
        recipient: doors.iter().map(door).collect(),
        people: people
            .iter()
            .map(|(subject, tool_results)| person(context, subject, tool_results, asked.as_ref()))
            .collect(),
        fields: asked.as_ref().map(|asked| fields(asked, None)).unwrap_or_default(),
        lists: asked.as_ref().map(lists).unwrap_or_default(),
        checks: checks(&findings.unwrap_or_default()),
    }
}

fn door(door: &Door) -> file::Door {
    let phone = |phone: &DoorPhone| file::Phone {
        text: NotEmpty::any(&phone.text),
        number: phone.known.then(|| NotEmpty(phone.number.clone())),
        hours: NotEmpty::any(&phone.hours),
    };
    file::Door { name: With(door.name.clone()), phones: door.phones.iter().map(phone).collect() }
}

fn person(
    context: &Context<'_>,
    subject: &Subject,
    tool_results: &[ToolResult<'_>],
    asked: Option<&Asked<'_>>,
) -> file::Person {
    let mut not_needed = Vec::new();
    if subject.role.is_of_children() {
        for instrument in
            context.instruments.iter().filter(|instrument| instrument.about == subject.role)
        {
            let sheet = context.record.sheet(subject.id, &instrument.id);
            if let ToolUse::NotNeeded(reason) = tool_use(sheet) {
                not_needed.push(file::NotNeeded {
                    instrument: With::of(&instrument.id),
                    title: With(instrument.title.clone()),
                    reason,
                });
            }
        }
    }
    file::Person {
        person: Number(subject.id.0),
        role: subject.role.into(),
        label: With(label(subject)),
        age: (subject.role != Role::Home).then(|| With(age_words(subject, context.today))),
        children: (subject.role == Role::Home)
            .then(|| context.record.children_of(subject).map(|child| Number(child.id.0)).collect()),
        tools: tool_results.iter().map(tool).collect(),
        not_needed,
        fields: asked
            .filter(|_| subject.role == Role::Child)
            .map(|asked| fields(asked, Some(subject)))
            .unwrap_or_default(),
    }
}

fn tool(tool_result: &ToolResult<'_>) -> file::Tool {
    let (instrument, explanation) = (tool_result.case.instrument, &tool_result.explanation);
    let earlier = explanation.earlier.iter().map(|answer| file::EarlierSign {
        item: With::of(&answer.item),
        text: With(wording::paper_pair(&answer.topic, &answer.answer)),
    });
    let earlier: Vec<file::EarlierSign> = earlier.collect();
    let sums: Vec<file::Sum> = explanation.sums.iter().map(sum).collect();
    let fired = explanation.fired.iter().map(|words| file::Fired {
        id: With::of(cause_id(&words.cause)),
        text: With(words.title.clone()),
        level: words.level.filter(|_| !words.level_name.is_empty()).map(file::Level),
        count: NotEmpty::any(&words.tally),
        assumed: NotEmpty::any(&words.assumed),
    });
    let routes = tool_result.routes();
    let routes = routes.iter().map(|route| file::Route {
        id: With::of(&route.id),
        title: With(route.title.clone()),
        text: route.text.clone(),
    });
    file::Tool {
        instrument: With::of(&instrument.id),
        title: With(instrument.title.clone()),
        edition: With(instrument.edition.clone()),
        wording: asked_in(tool_result),
        result: With(explanation.headline.result.clone()),
        // Where no level is named on paper, none is here.
        level: explanation.headline.level.map(file::Level),
        at_least: explanation.outcome.is_at_least().then_some(file::True),
        act_today: explanation.outcome.act_today.then_some(file::True),
        completeness: explanation.outcome.completeness.into(),
        shown: Number::of(explanation.gaps.n_shown),
        answered: Number::of(explanation.gaps.n_answered),
        not_known: Number::of(explanation.gaps.unknown.len()),
        earlier: Some(earlier).filter(|words| !words.is_empty()),
        sums: Some(sums).filter(|all| !all.is_empty()),
        fired: fired.collect(),
        routes: routes.collect(),
    }
}

/// A sum, with what is flagged first: the total never stands alone.
fn sum(sum: &SumWords) -> file::Sum {
    file::Sum {
        id: With::of(&sum.summed.sum),
        title: With(sum.title.clone()),
        flagged: sum.summed.flagged.iter().map(|item| With::of(item)).collect(),
        seen: Number::of(sum.summed.n_seen),
        looked_at: Number::of(sum.summed.n_looked_at),
        not_looked_at: Number::of(sum.summed.n_not_looked_at),
        points: sum.summed.points.map(|points| Number(points.into())),
    }
}

/// The licensed words in which it was asked.
fn asked_in(tool_result: &ToolResult<'_>) -> Option<file::Wording> {
    let asked = tool_result.case.entered.asked.as_ref()?;
    let licence = tool_result.case.instrument.licence();
    let own: Vec<With> = asked.own.iter().map(|item| With::of(item)).collect();
    Some(file::Wording {
        pack: With::of(&asked.pack),
        owner: With(clean(&asked.owner)),
        holder: With(clean(&asked.holder)),
        licence: licence.and_then(|licence| NotEmpty::any(&clean(&licence.terms))),
        credit: licence.and_then(|licence| NotEmpty::any(&clean(&licence.credit))),
        until: file::Day(licence.map_or(asked.until, |licence| licence.until)),
        own: Some(own).filter(|own| !own.is_empty()),
        missing: licence.is_none().then_some(file::True),
    })
}

/// A field and what stands in it, unless nothing does.
fn field(id: &str, label: &str, filled: &Filled, words: &Text) -> Option<file::Field> {
    let mut field = file::Field {
        id: With::of(id),
        label: With::of(label),
        text: None,
        not_known: None,
        does_not_apply: None,
    };
    match filled {
        Filled::Empty => return None,
        Filled::NotKnown => field.not_known = Some(file::True),
        Filled::DoesNotApply(why) => field.does_not_apply = Some(why.clone()),
        Filled::With(_) => field.text = Some(NotEmpty(words.clone())),
    }
    Some(field)
}

/// The fields about this child, or about the record as a whole: those with a place of their own on paper, then the pages
/// of the form.
fn fields(asked: &Asked<'_>, child: Option<&Subject>) -> Vec<file::Field> {
    let mut all = Vec::new();
    let of = child.map(|child| child.id);
    let scope = Scope { child, row: None };
    let written = |shown: &Field| {
        let words = clean(&field_words(asked, shown, scope));
        field(&shown.id, &shown.label, &asked.filled(shown, scope), &words)
    };
    for shown in asked.form.on_page_one() {
        if shown.page_one.is_some_and(PageOne::is_of_child) == child.is_some() {
            all.extend(written(shown));
        }
    }
    for (page, page_of) in asked.pages() {
        // What stands on the worker's own sheet is no part of the referral.
        if page_of.map(|page| page.id) == of && !page.for_worker {
            for shown in asked.shown(&page.fields, scope) {
                if shown.page_one.is_none() {
                    all.extend(written(shown));
                }
            }
        }
    }
    all
}

fn lists(asked: &Asked<'_>) -> Vec<file::List> {
    let mut all = Vec::new();
    for (page, _) in asked.pages() {
        let Some(list) = page.list.as_ref().filter(|_| !page.for_worker) else { continue };
        let rows: Vec<&Row> = asked.rows(&list.id).iter().collect();
        let rows = in_order(&rows);
        if rows.is_empty() {
            continue;
        }
        let row = |row: &Row| {
            let scope = Scope { child: None, row: Some(row) };
            let cells = list.fields.iter().filter_map(|cell| {
                let words = clean(&field_words(asked, cell, scope));
                field(&cell.id, &cell.label, &asked.filled(cell, scope), &words)
            });
            file::Row { cells: cells.collect() }
        };
        all.push(file::List {
            list: With::of(&list.id),
            title: With(page.title.clone()),
            rows: rows.into_iter().map(row).collect(),
        });
    }
    all
}

/// The checks that are not met. Those for the worker's eyes say here no more than on paper: that there is something to
/// look at again, once and last, so that not even their place tells which they are.
fn checks(findings: &[Finding]) -> Vec<file::Check> {
    let open = findings.iter().filter(|finding| !finding.is_kept_off_paper);
    let mut all: Vec<file::Check> = open
        .map(|open| file::Check {
            check: Some(With::of(open.check)),
            severity: Some(open.severity.into()),
            says: With(open.says.clone()),
            person: open.child.map(|child| Number(child.0)),
        })
        .collect();
    if findings.iter().any(|finding| finding.is_kept_off_paper) {
        all.push(file::Check {
            check: None,
            severity: None,
            says: With::of(wording::referral_look_again()),
            person: None,
        });
    }
    all
}
