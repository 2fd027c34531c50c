//! Who it is about, and which tool for whom: every child of the household, each with each tool.

use crate::components::age_question::AgeQuestion;
use crate::context::Session;
use crate::field::TextBox;
use crate::open_tool::OpenTool;
use crate::pages::later;
use crate::session::{Action, Coming, Edit, Route};
use crate::session::{DraftKey, DraftPart};
use govuk_yew::{Markup, Words, join, part, text};
use windscreen_core::{Age, Completeness, InstrumentId, Opening, Role, Subject, Text};
use windscreen_wording as wording;
use yew::prelude::*;

/// The age with which an adult is added: the word says it, and the gate asks.
pub(crate) const ADULT: Age = Age::Between(18, 130);

/// The people page.
pub(crate) fn people_page(session: &Session) -> Html {
    Markup::of(|m| view(m, session))
}

fn view(m: &mut Markup, session: &Session) {
    let people = session.state().record.subjects.clone();
    m.h1(wording::people_title());
    m.p(wording::people_add());
    m.when(people.is_empty(), |m| m.say("p.govuk-inset-text", wording::people_nobody()));
    m.group(|m| {
        for subject in &people {
            person(m, session, subject);
        }
    });
    m.within("div.govuk-button-group", |m| {
        for (words, role, age) in [
            (wording::people_add_child(), Role::Child, Age::NotKnown),
            (wording::people_add_unborn(), Role::Child, Age::Unborn(None)),
            (wording::people_add_adult(), Role::Adult, ADULT),
        ] {
            m.press("govuk-button--secondary", words, session.on(Action::AddPerson(role, age)));
        }
    });
    m.when(!people.is_empty(), |m| {
        m.within("div.govuk-button-group", |m| {
            m.press("", wording::people_to_summary(), session.on_go(Route::Summary));
            let refer = session.on(Action::Refer);
            m.press("govuk-button--secondary", wording::summary_page_continue(), refer);
        });
    });
}

fn person(m: &mut Markup, session: &Session, subject: &Subject) {
    let id = subject.id;
    // What was answered about one child can speak of another: known once a result was looked at.
    let is_here = session.state().rest == Coming::Here;
    let spoken_of: Vec<InstrumentId> =
        if is_here { later::spoken_of(session, subject) } else { Vec::new() };
    let name = |part: &str| crate::field::name(id, "", "", part);
    let label = session.called(subject);
    m.within("section.ws-person", |m| {
        m.key(&id.0.to_string());
        m.attribute("aria-labelledby", name("title"));
        m.within("h2.govuk-heading-m", |m| {
            m.attribute("id", name("title"));
            m.text(join(&[&label, " "]));
            let age = if subject.age == Age::NotKnown {
                wording::people_age_not_known().words()
            } else {
                windscreen_summary::age_words(subject, session.today()).words()
            };
            m.say("span.ws-person__age", age);
        });
        let summary = Markup::of(|m| {
            m.text(wording::people_change());
            m.say("span.govuk-visually-hidden", wording::frame_after_label(&label));
        });
        m.more(summary, false, |m| {
            let blank = DraftKey::Label(id);
            let value = (&session.state().draft(&blank).word).words();
            let oninput =
                session.typed(move |words| Action::Fill(blank.clone(), DraftPart::Word, words));
            let field = TextBox::new(name("label"), part(wording::people_label()), value, oninput)
                .hint(part(wording::people_label_hint()));
            m.put(field.classes("govuk-input--width-10").view());
            let age = AgeQuestion {
                name: name("age"),
                legend: wording::people_age(),
                role: subject.role,
                blank: DraftKey::Age(id),
                takes_dates: true,
                is_page_heading: false,
                error: None,
            };
            m.put(age.view(session));
            m.more(text(wording::people_remove(&label)), false, |m| {
                m.p(wording::people_remove_sure());
                let words = wording::people_remove_yes(&label);
                m.press("govuk-button--warning", words, session.on(Action::Remove(id)));
            });
        });
        m.within("table.govuk-table ws-grid", |m| {
            m.say("caption.govuk-visually-hidden", wording::people_tools(&label));
            m.columns(&[wording::people_tool(), wording::people_standing()]);
            m.within("tbody.govuk-table__body", |m| {
                for listing in session.library().listings() {
                    if listing.about == subject.role
                        && let Some(opened) = OpenTool::new(session, id, &listing.id)
                    {
                        m.within("tr.govuk-table__row", |m| {
                            m.key(&listing.id);
                            let is_spoken_of = spoken_of.contains(&listing.id);
                            row(m, &opened, subject, &listing.title, is_spoken_of);
                        });
                    }
                }
            });
        });
    });
}

/// Where one tool stands for one person.
fn row(m: &mut Markup, opened: &OpenTool, subject: &Subject, title: &Text, is_spoken_of: bool) {
    let (instrument, sheet) = (&opened.instrument, opened.sheet());
    let blocked = match instrument.opening(subject, opened.session.today()) {
        Opening::NotForUnborn => Some((&instrument.unborn).words()),
        Opening::NeedsAge => Some(wording::people_needs_age().words()),
        Opening::Open | Opening::OutsideAges | Opening::NotAboutThem => None,
    };
    // A tool for other ages is not asked for, and opens for whoever means to use it all the same.
    let is_outside = instrument.opening(subject, opened.session.today()) == Opening::OutsideAges;
    let outcome = if sheet.is_untouched() { None } else { opened.outcome() };
    let started = outcome.filter(|it| 0 < it.readings.n_answered());
    m.row_head(|m| {
        if blocked.is_some() {
            m.text(title);
            return;
        }
        let words = Markup::of(|m| {
            if is_outside && started.is_none() {
                m.text(wording::people_use_all_the_same(title));
            } else {
                m.text(title);
            }
            m.say(
                "span.govuk-visually-hidden",
                join(&[" ", &wording::people_tool_for(&opened.session.called(subject))]),
            );
        });
        let action = if started.is_some() || is_spoken_of {
            Action::Go(opened.result())
        } else {
            Action::Open(opened.id, opened.tool())
        };
        m.link("govuk-link", words, opened.session.on(action));
    });
    m.cell(|m| {
        if let Some(blocked) = blocked {
            m.say("p.ws-grid__note", blocked);
        } else if let Some(it) = started {
            let (n, of) = (it.readings.n_answered(), it.readings.n_visible());
            let is_now = it.level.is_now() || is_spoken_of;
            let colour = if is_now {
                "govuk-tag--red"
            } else if it.completeness == Completeness::Complete {
                "govuk-tag--blue"
            } else {
                "govuk-tag--yellow"
            };
            let words = if is_now {
                wording::people_act_now()
            } else if n == of {
                wording::people_answered()
            } else {
                wording::people_in_progress()
            };
            standing(m, colour, words);
            let count = wording::tool_answered(&n.to_string(), &of.to_string());
            m.say("span.ws-grid__count", count);
            let again = opened.session.on_go(opened.again());
            m.link("govuk-link ws-grid__more", text(wording::people_change_answers()), again);
        } else {
            m.when(is_spoken_of, |m| standing(m, "govuk-tag--red", wording::people_act_now()));
            if is_outside {
                m.say("p.ws-grid__note", wording::people_other_ages());
                return;
            }
            not_started(m, opened, title, sheet.not_needed.as_ref());
        }
    });
}

fn standing(m: &mut Markup, colour: &'static str, words: &'static str) {
    m.within("strong", |m| {
        m.attribute("class", join(&["govuk-tag ", colour]));
        m.text(words);
    });
}

/// A tool on which nothing is answered: it may be marked as not needed, with a reason.
fn not_started(m: &mut Markup, opened: &OpenTool, title: &Text, reason: Option<&Text>) {
    let is_reason_given = reason.is_some_and(|it| !it.trim().is_empty());
    standing(
        m,
        "govuk-tag--grey",
        if is_reason_given { wording::people_not_needed() } else { wording::people_not_started() },
    );
    let (words, claim) = if reason.is_some() {
        (wording::people_needed(), None)
    } else {
        (wording::people_not_needed(), Some(Text::default()))
    };
    let words = Markup::of(|m| {
        m.text(words);
        m.say("span.govuk-visually-hidden", wording::frame_after_label(title));
    });
    m.press_on(
        "govuk-button--secondary ws-button--quiet",
        words,
        opened.on(Edit::NotNeeded(claim)),
    );
    m.group(|m| {
        if let Some(reason) = reason {
            let field = TextBox::new(
                opened.name("", "not-needed"),
                part(wording::people_reason()),
                reason.words(),
                opened.typed(|reason| Edit::NotNeeded(Some(reason))),
            );
            let hint = part(wording::people_reason_hint());
            m.put(field.hint(hint).view());
        }
    });
}
