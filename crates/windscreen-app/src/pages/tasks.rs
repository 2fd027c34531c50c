//! The tasks of a referral: the pages of the form by step, what the checks find, and the days to come. Nothing has an
//! order that it must be done in, and nothing waits for it: an urgent call comes first.

use crate::context::Session;
use crate::effects::FileKind;
use crate::pages::about::BUILD;
use crate::session::{Action, Route};
use crate::shipped;
use govuk_yew::{Markup, TagProps, Words, tag, text};
use std::rc::Rc;
use windscreen_core::{Area, Form, FormPage, Per, Record, Role, Subject, SubjectId, Wide};
use windscreen_summary::{
    Asked, Finding, Found, Ground, Severity, audit, calendar, checks, checks_on_paper, date_words,
    follow_ups, found,
};
use windscreen_wording as wording;
use yew::prelude::*;

/// A form before the record, with what it borrows.
pub(crate) struct Asking {
    form: Form,
    record: Record,
    found: Vec<Found>,
    area: Rc<Area>,
    today: chrono::NaiveDate,
}

impl Asking {
    /// The form before what is entered.
    pub(crate) fn new(session: &Session) -> Asking {
        let form = shipped::form();
        let state = session.state();
        let instruments = session.library().opened_in(&state.record);
        let wide = Wide {
            record: &state.record,
            instruments: &instruments,
            rules: &form.rules,
            today: session.today(),
        };
        let found = found(&wide, &state.area);
        Asking {
            form,
            record: (*state.record).clone(),
            found,
            area: state.area.clone(),
            today: session.today(),
        }
    }

    /// What came of the tools.
    pub(crate) fn found(&self) -> &[Found] {
        &self.found
    }

    /// What the checks find.
    fn findings(&self, area: &Area) -> Vec<Finding> {
        checks(&self.ground(area))
    }

    fn ground<'a>(&'a self, area: &'a Area) -> Ground<'a> {
        let Asking { form, record, found, today, .. } = self;
        Ground { record, form, found, area, today: *today }
    }

    /// What it asks.
    pub(crate) fn asked(&self) -> Asked<'_> {
        Asked {
            record: &self.record,
            form: &self.form,
            found: &self.found,
            area: &self.area,
            today: self.today,
        }
    }
}

/// The pages of the form, step by step, and how far each has come.
pub(crate) fn steps(m: &mut Markup, session: &Session, asking: &Asking) {
    let asked = asking.asked();
    let pages = asked.pages();
    for step in &asking.form.steps {
        let own = |it: &FormPage| step.pages.iter().any(|page| page.id == it.id);
        m.within("section.ws-step", |m| {
            m.h2(&step.title);
            m.p(&step.says);
            m.within("ul.ws-tasks", |m| {
                for (page, child) in pages.iter().filter(|(page, _)| own(page)) {
                    task(m, session, &asked, page, *child);
                }
            });
        });
    }
}

/// One page of the form alone, and how far it has come.
pub(crate) fn only(m: &mut Markup, session: &Session, asking: &Asking, id: &str) {
    let asked = asking.asked();
    m.within("ul.ws-tasks", |m| {
        for (page, child) in asked.pages().iter().filter(|(page, _)| *page.id == *id) {
            task(m, session, &asked, page, *child);
        }
    });
}

/// What the checks find missing, each with the page that clears it.
pub(crate) fn missing(m: &mut Markup, session: &Session, asking: &Asking) {
    let area = session.state().area.clone();
    let findings = asking.findings(&area);
    m.h2(wording::tasks_checks_title());
    if findings.is_empty() {
        m.p(wording::tasks_checks_none());
        return;
    }
    let on_paper = checks_on_paper(&asking.ground(&area));
    let is_draft = on_paper.iter().any(|it| it.severity == Severity::Stop);
    m.p(if is_draft { wording::tasks_checks_draft() } else { wording::tasks_checks_printed() });
    m.within("ul.ws-tasks", |m| {
        for it in &findings {
            m.within("li.ws-tasks__task", |m| {
                let own =
                    asking.form.page(&it.page.into()).is_some_and(|page| page.per == Per::Child);
                let child = if own { it.child.or_else(|| first_child(asking)) } else { None };
                m.link_to(
                    "govuk-link",
                    &it.says,
                    session.on_go(Route::Form(it.page.into(), child)),
                );
                m.when(it.severity == Severity::Stop, |m| {
                    m.put(tag(&TagProps {
                        classes: AttrValue::Static("govuk-tag--yellow"),
                        children: text(wording::tasks_check_stops()),
                        ..Default::default()
                    }));
                });
            });
        }
    });
}

/// The days to come, and what of all this may go into a calendar or a service's statistics.
pub(crate) fn dates(m: &mut Markup, session: &Session, asking: &Asking) {
    let area = session.state().area.clone();
    let days = follow_ups(&asking.record, &area, &shipped::calendar_of(&area), asking.today);
    m.h2(wording::tasks_days_title());
    if days.is_empty() {
        m.p(wording::tasks_days_none());
    }
    m.within("ul.govuk-list govuk-list--bullet", |m| {
        for it in &days {
            m.say("li", wording::tasks_day(&date_words(it.day), &it.what));
        }
    });
    m.p(wording::tasks_days_calendar());
    let said = session.state().on_page.said;
    m.within("p.govuk-body", |m| {
        m.attribute("role", "status");
        m.text(said);
    });
    let save = |kind: FileKind, write: fn(&Session, &Asking) -> String| {
        let session = session.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            let text = write(&session, &Asking::new(&session));
            let is_saved = session.edge().files.download(kind, text.as_bytes());
            session.dispatch(Action::Say(if is_saved {
                wording::tasks_saved()
            } else {
                wording::tasks_not_saved()
            }));
        })
    };
    m.within("div.govuk-button-group", |m| {
        let class = "govuk-button--secondary";
        m.press(class, wording::tasks_save_days(), save(FileKind::Dates, as_calendar));
        m.press(class, wording::tasks_save_row(), save(FileKind::Row, children_as_row));
        m.when(asking.found.iter().any(|it| it.instrument.about == Role::Adult), |m| {
            let words = wording::tasks_save_row_adults();
            m.press(class, words, save(FileKind::Row, adults_as_row));
        });
    });
}

fn as_calendar(session: &Session, asking: &Asking) -> String {
    let state = session.state();
    let bank_holidays = shipped::calendar_of(&state.area);
    let days = follow_ups(&asking.record, &state.area, &bank_holidays, asking.today);
    calendar(&days, &state.reference, asking.today)
}

fn children_as_row(session: &Session, asking: &Asking) -> String {
    as_row(session, asking, Role::Child)
}

/// A file of its own, as an adult's paper is.
fn adults_as_row(session: &Session, asking: &Asking) -> String {
    as_row(session, asking, Role::Adult)
}

fn as_row(session: &Session, asking: &Asking, role: Role) -> String {
    let area = session.state().area.clone();
    let ground = asking.ground(&area);
    audit(role, &ground, &checks_on_paper(&ground), BUILD)
}

fn first_child(asking: &Asking) -> Option<SubjectId> {
    asking.record.subjects.iter().find(|it| it.role == Role::Child).map(|it| it.id)
}

/// One page of the form: its name, whose it is, and how far it has come.
fn task(
    m: &mut Markup,
    session: &Session,
    asked: &Asked<'_>,
    page: &FormPage,
    child: Option<&Subject>,
) {
    let (filled, wanted) = asked.progress(page, child);
    let (colour, words) = if wanted != 0 && filled == wanted {
        ("govuk-tag--blue", wording::tasks_filled().words())
    } else if asked.is_begun(page, child) {
        let so_far = if wanted == 0 {
            wording::tasks_begun().words()
        } else {
            let (filled, wanted) = (filled.to_string(), wanted.to_string());
            wording::tasks_filled_so_far(&filled, &wanted).words()
        };
        ("govuk-tag--yellow", so_far)
    } else if wanted == 0 {
        ("govuk-tag--grey", wording::tasks_if_needed().words())
    } else {
        ("govuk-tag--grey", wording::tasks_not_started().words())
    };
    m.within("li.ws-tasks__task", |m| {
        let title = match child {
            Some(child) => wording::tasks_task_of_child(&session.called(child), &page.title),
            None => page.title.clone(),
        };
        let to = Route::Form(page.id.clone(), child.map(|it| it.id));
        m.link_to("govuk-link", title, session.on_go(to));
        m.put(tag(&TagProps {
            classes: AttrValue::Static(colour),
            children: text(words),
            ..Default::default()
        }));
    });
}

/// The page after this one in its step, for each child where it is asked for each; `None` after the last.
pub(crate) fn next(asked: &Asked<'_>, page: &FormPage, child: Option<&Subject>) -> Option<Route> {
    let step = asked.form.steps.iter().find(|it| it.pages.iter().any(|it| it.id == page.id))?;
    let pages = asked.pages();
    let here = pages
        .iter()
        .position(|(it, of)| it.id == page.id && of.map(|it| it.id) == child.map(|it| it.id))?;
    let (next, of) = pages.get(here + 1)?;
    let is_own = step.pages.iter().any(|it| it.id == next.id);
    is_own.then(|| Route::Form(next.id.clone(), of.map(|it| it.id)))
}
