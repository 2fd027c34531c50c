//! The referral, or an adult's restricted record, as versioned JSON (`schema/referral.schema.json` of windscreen-content).
//!
//! It says what the paper says, from the same parts: what the paper leaves out stays out.

use super::{Papers, cause_id, completeness_id, told};
use crate::asked::{Asked, Filled, Scope, found};
use crate::checks::{Finding, Ground, Severity, checks_on_paper};
use crate::document::Document;
use crate::form_words::{field_words, in_order};
use crate::head::of_children;
use crate::now::{Door, doors};
use crate::paper::{Context, Standing, Told, label, standing};
use crate::words::{age_words, clean};
use windscreen_core::{Field, JsonWriter, PageOne, Role, Row, Subject, Text};
use windscreen_wording as wording;

const VERSION: u32 = 1;

/// Makes the JSON of these papers. `document` is their paper: what [`crate::referral`] or [`crate::restricted`] made of
/// the same context. Its title, marking and reference stand here too.
pub fn json(document: &Document, context: &Context<'_>, papers: Papers<'_>) -> String {
    let people = told(context, papers);
    // Nothing of a tool about an adult bears on what stands among the children's papers.
    let found = of_children(&found(&context.wide(), context.area));
    // The form is about the children: nothing of it stands in an adult's record.
    let Context { record, form, area, today, .. } = *context;
    let asked = (papers == Papers::Children).then(|| context.asked(&found));
    JsonWriter::whole(|out| {
        out.key("windscreen-referral");
        out.number(VERSION);
        out.text("papers", if papers == Papers::Children { "children" } else { "adult" });
        out.text("title", &document.title);
        out.text("marking", &document.marking);
        out.text("reference", &document.reference);
        out.text("written", &today.to_string());
        out.text("time", context.time);
        out.text("build", context.build);
        out.key("area");
        out.group(|out| {
            out.text("id", &area.id);
            out.text("title", &area.title);
            out.text("edition", &area.edition);
        });
        let doors = match people.first().and_then(|(_, told)| told.first()) {
            Some(told) if papers != Papers::Children => told.explanation.now.doors.clone(),
            _ => doors(area, Role::Child, false),
        };
        out.list("recipient", &doors, door);
        out.list("people", &people, |out, (subject, told)| {
            person(out, context, subject, told, asked.as_ref());
        });
        out.array("fields", |out| {
            if let Some(asked) = &asked {
                fields(out, asked, None);
            }
        });
        out.array("lists", |out| {
            if let Some(asked) = &asked {
                lists(out, asked);
            }
        });
        let findings =
            asked.map(|_| checks_on_paper(&Ground { record, form, found: &found, area, today }));
        out.array("checks", |out| push_findings(out, &findings.unwrap_or_default()));
    })
}

fn door(out: &mut JsonWriter, door: &Door) {
    out.text("name", &door.name);
    out.list("phones", &door.phones, |out, phone| {
        text_if_any(out, "text", &phone.text);
        if phone.known {
            out.text("number", &phone.number);
        }
        text_if_any(out, "hours", &phone.hours);
    });
}

fn text_if_any(out: &mut JsonWriter, key: &str, words: &str) {
    if !words.is_empty() {
        out.text(key, words);
    }
}

fn person(
    out: &mut JsonWriter,
    context: &Context<'_>,
    subject: &Subject,
    told: &[Told<'_>],
    asked: Option<&Asked<'_>>,
) {
    out.key("person");
    out.number(subject.id.0);
    out.text("role", if subject.role == Role::Adult { "adult" } else { "child" });
    out.text("label", &label(subject));
    out.text("age", &age_words(subject, context.today));
    out.list("tools", told, tool);
    out.array("not-needed", |out| {
        if subject.role == Role::Child {
            for instrument in context.instruments.iter().filter(|it| it.about == subject.role) {
                let sheet = context.record.sheet(subject.id, &instrument.id);
                if let Standing::NotNeeded(reason) = standing(sheet) {
                    out.entry(|out| {
                        out.text("instrument", &instrument.id);
                        out.text("title", &instrument.title);
                        out.text("reason", &reason);
                    });
                }
            }
        }
    });
    out.array("fields", |out| {
        if let Some(asked) = asked.filter(|_| subject.role == Role::Child) {
            fields(out, asked, Some(subject));
        }
    });
}

fn tool(out: &mut JsonWriter, told: &Told<'_>) {
    let (instrument, it) = (told.case.instrument, &told.explanation);
    out.text("instrument", &instrument.id);
    out.text("title", &instrument.title);
    out.text("edition", &instrument.edition);
    out.text("result", &it.headline.result);
    // Where no level is named on paper, none is here.
    if let Some(level) = it.headline.level {
        out.text("level", level.id());
    }
    if it.outcome.is_at_least() {
        out.flag("at-least");
    }
    if it.outcome.act_today {
        out.flag("act-today");
    }
    out.text("completeness", completeness_id(it.outcome.completeness));
    for (key, n) in [
        ("shown", it.gaps.n_shown),
        ("answered", it.gaps.n_answered),
        ("not-known", it.gaps.unknown.len()),
    ] {
        out.key(key);
        out.number(u32::try_from(n).unwrap_or(u32::MAX));
    }
    out.array_if_any("earlier", |out| {
        for answer in &it.earlier {
            out.entry(|out| {
                out.text("item", &answer.item);
                out.text("text", &wording::paper_pair(&answer.topic, &answer.answer));
            });
        }
    });
    out.array("fired", |out| {
        for words in &it.fired {
            out.entry(|out| {
                out.text("id", cause_id(&words.cause));
                out.text("text", &words.title);
                if let Some(level) = words.level.filter(|_| !words.level_name.is_empty()) {
                    out.text("level", level.id());
                }
                text_if_any(out, "count", &words.tally);
                text_if_any(out, "assumed", &words.assumed);
            });
        }
    });
    out.list("routes", &told.routes(), |out, route| {
        out.text("id", &route.id);
        out.text("title", &route.title);
        out.text("text", &route.text);
    });
}

/// A field and what stands in it, unless nothing does.
fn field(out: &mut JsonWriter, id: &str, label: &str, filled: &Filled, words: &Text) {
    if *filled == Filled::Empty {
        return;
    }
    out.entry(|out| {
        out.text("id", id);
        out.text("label", label);
        match filled {
            Filled::NotKnown => out.flag("not-known"),
            Filled::DoesNotApply(why) => out.text("does-not-apply", why),
            Filled::With(_) | Filled::Empty => out.text("text", words),
        }
    });
}

/// The fields about this child, or about the record as a whole: those with a place of their own on paper, then the pages
/// of the form.
fn fields(out: &mut JsonWriter, asked: &Asked<'_>, child: Option<&Subject>) {
    let of = child.map(|it| it.id);
    let scope = Scope { child, row: None };
    let write = |out: &mut JsonWriter, it: &Field| {
        let words = clean(&field_words(asked, it, scope));
        field(out, &it.id, &it.label, &asked.filled(it, scope), &words);
    };
    for it in asked.form.on_page_one() {
        if (it.page_one == Some(PageOne::Child)) == child.is_some() {
            write(out, it);
        }
    }
    for (page, page_of) in asked.pages() {
        if page_of.map(|it| it.id) == of {
            for it in asked.shown(&page.fields, scope) {
                if it.page_one.is_none() {
                    write(out, it);
                }
            }
        }
    }
}

fn lists(out: &mut JsonWriter, asked: &Asked<'_>) {
    for (page, _) in asked.pages() {
        let Some(list) = &page.list else { continue };
        let rows: Vec<&Row> = asked.rows(&list.id).iter().collect();
        let rows = in_order(&rows);
        if rows.is_empty() {
            continue;
        }
        out.entry(|out| {
            out.text("list", &list.id);
            out.text("title", &page.title);
            out.array("rows", |out| {
                for row in rows {
                    let scope = Scope { child: None, row: Some(row) };
                    out.entry(|out| {
                        out.array("cells", |out| {
                            for it in &list.fields {
                                let words = clean(&field_words(asked, it, scope));
                                let filled = asked.filled(it, scope);
                                field(out, &it.id, &it.label, &filled, &words);
                            }
                        });
                    });
                }
            });
        });
    }
}

/// The checks that are not met. Those for the worker's eyes say here no more than on paper: that there is something to
/// look at again, once and last, so that not even their place tells which they are.
fn push_findings(out: &mut JsonWriter, findings: &[Finding]) {
    for it in findings.iter().filter(|it| !it.is_kept_off_paper) {
        out.entry(|out| finding(out, it));
    }
    if findings.iter().any(|it| it.is_kept_off_paper) {
        out.entry(|out| out.text("says", wording::referral_look_again()));
    }
}

fn finding(out: &mut JsonWriter, it: &Finding) {
    out.text("check", it.check);
    out.text(
        "severity",
        match it.severity {
            Severity::Stop => "stop",
            Severity::Warn => "warn",
            Severity::Note => "note",
        },
    );
    out.text("says", &it.says);
    if let Some(child) = it.child {
        out.key("person");
        out.number(child.0);
    }
}
