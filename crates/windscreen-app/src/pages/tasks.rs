//! The tasks of a referral: the pages of the form by step, what the checks find, and the days to come. Nothing has an
//! order that it must be done in, and nothing waits for it: an urgent call comes first.

use crate::components::basics::Press;
use crate::context::Session;
use crate::field::any;
use crate::pages::about::BUILD;
use crate::pages::asking::Asking;
use crate::session::{Action, FileKind, Route, Take};
use crate::shipped;
use crate::words::{Words, join, part};
use govuk_yew::{Details, TagProps, TaskList, TaskListItem, TaskListStatus};
use windscreen_core::{FormPage, Per, Role, Step, Subject, SubjectId, Text};
use windscreen_summary::{
    Asked, Due, DueStands, DutyWords, Finding, Severity, audit, calendar, checks, checks_on_paper,
    date_words, due, duties,
};
use windscreen_wording as wording;
use yew::prelude::*;

/// The pages of the form, step by step, and how far each has come.
pub(crate) fn steps(session: &Session, asking: &Asking) -> Html {
    let asked = asking.asked();
    let pages = asked.pages();
    let step = |step: &Step| {
        let own = pages.iter().filter(|(page, _)| step.pages.iter().any(|own| own.id == page.id));
        let items: Vec<TaskListItem> =
            own.map(|(page, child)| task(session, &asked, page, *child)).collect();
        // A step of which nothing is asked in this record is not there.
        if items.is_empty() {
            return Html::default();
        }
        html! {
            <section class="ws-step">
                <h2 class="govuk-heading-m">{ step.title.clone() }</h2>
                <p class="govuk-body">{ step.says.clone() }</p>
                <TaskList {items} id_prefix={join(&["tasks-", &step.id])} />
            </section>
        }
    };
    html! { <>{ for asking.form.steps.iter().map(step) }</> }
}

/// These pages of the form alone, and how far each has come.
pub(crate) fn only(session: &Session, asking: &Asking, ids: &[&str]) -> Html {
    let asked = asking.asked();
    let pages = asked.pages();
    let own = pages.iter().filter(|(page, _)| ids.contains(&&*page.id));
    let items: Vec<TaskListItem> =
        own.map(|(page, child)| task(session, &asked, page, *child)).collect();
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::tasks_only() }</h2>
            <TaskList {items} id_prefix="tasks" />
        </>
    }
}

/// What the form asks about an adult, and how far each page has come.
pub(crate) fn of_adult(session: &Session, asking: &Asking, adult: &Subject) -> Vec<TaskListItem> {
    let asked = asking.asked();
    let pages = asked.pages_of_adult(adult).into_iter();
    pages.map(|page| task(session, &asked, page, Some(adult))).collect()
}

/// Other duties than the referral, of which the record reminds somebody.
pub(crate) fn other_duties(asking: &Asking) -> Html {
    let all = duties(&asking.asked());
    if all.is_empty() {
        return Html::default();
    }
    let one = |duty: &DutyWords| {
        html! {
            <>
                <h3 class="govuk-heading-s">{ duty.heading() }</h3>
                <p class="govuk-body">{ duty.says.clone() }</p>
            </>
        }
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::duties_title() }</h2>
            <>{ for all.iter().map(one) }</>
        </>
    }
}

/// What the checks find missing, each with the page that clears it.
pub(crate) fn missing(session: &Session, asking: &Asking) -> Html {
    let findings = checks(&asking.asked());
    if findings.is_empty() {
        return html! {
            <>
                <h2 class="govuk-heading-m">{ wording::tasks_checks_title() }</h2>
                <p class="govuk-body">{ wording::tasks_checks_none() }</p>
            </>
        };
    }
    let on_paper = checks_on_paper(&asking.asked());
    let is_draft = on_paper.iter().any(|finding| finding.severity == Severity::Stop);
    let line = |finding: &Finding| {
        let page = asking.form.page(&finding.page.into());
        let is_of_child = page.is_some_and(|page| page.per == Per::Child);
        let child = finding.child.or_else(|| first_child(asking)).filter(|_| is_of_child);
        let stops = finding.severity == Severity::Stop;
        let stands = stops.then(|| coloured("govuk-tag--yellow", wording::tasks_check_stops()));
        let to = Route::Form(finding.page.into(), child);
        task_item(session, to, &finding.says, stands.unwrap_or_default())
    };
    let items: Vec<TaskListItem> = findings.iter().map(line).collect();
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::tasks_checks_title() }</h2>
            <p class="govuk-body">
                if is_draft {
                    { wording::tasks_checks_draft() }
                } else {
                    { wording::tasks_checks_printed() }
                }
            </p>
            <TaskList {items} id_prefix="checks" />
        </>
    }
}

/// What is due: what is overdue or near in sight, the rest to be opened.
pub(crate) fn due_now(session: &Session, asking: &Asking) -> Html {
    let (near, later): (Vec<Due>, Vec<Due>) = days(asking)
        .into_iter()
        .partition(|one| matches!(one.stands, DueStands::Overdue | DueStands::Soon));
    let items = |all: &[Due]| all.iter().map(|one| day(session, one)).collect::<Vec<_>>();
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::tasks_days_title() }</h2>
            if near.is_empty() {
                <p class="govuk-body">{ wording::tasks_days_none_near() }</p>
            } else {
                <TaskList items={items(&near)} id_prefix="due" />
            }
            if !later.is_empty() {
                <Details summary={wording::tasks_days_later(later.len())}>
                    <TaskList items={items(&later)} id_prefix="due-later" />
                </Details>
            }
        </>
    }
}

/// What of all this may go into a calendar or a service's statistics.
pub(crate) fn to_take_along(session: &Session, asking: &Asking) -> Html {
    let save = |kind: FileKind, write: fn(&Asking) -> String| {
        let session = session.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            let text = write(&Asking::new(&session));
            session.dispatch(Action::TakeAway(Take::Save(kind, text.as_bytes().into())));
        })
    };
    let has_children =
        asking.state.record.subjects.iter().any(|person| person.role.is_of_children());
    let is_practice = asking.state.practice.is_some();
    let has_adults = asking.found.iter().any(|found| found.instrument.about == Role::Adult);
    let classes = "govuk-button--secondary";
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::tasks_take_title() }</h2>
            <p class="govuk-body">{ wording::tasks_days_calendar() }</p>
            <p class="govuk-body" role="status">{ session.state().on_page.said }</p>
            <div class="govuk-button-group">
                <Press {classes} onclick={save(FileKind::Dates, as_calendar)}>{ wording::tasks_save_days() }</Press>
                if has_children && !is_practice {
                    <Press {classes} onclick={save(FileKind::Row, children_as_row)}>{ wording::tasks_save_row() }</Press>
                }
                if has_adults && !is_practice {
                    <Press {classes} onclick={save(FileKind::Row, adults_as_row)}>
                        { wording::tasks_save_row_adults() }
                    </Press>
                }
            </div>
            if is_practice {
                <p class="govuk-body">{ wording::practice_files_off() }</p>
            }
        </>
    }
}

/// Something that is due: by when, from when that counts, and how it stands. It leads to where it is said to be done.
fn day(session: &Session, one: &Due) -> TaskListItem {
    let title = match one.day {
        Some(day) => wording::tasks_day(&date_words(day), &one.what),
        None => one.what.clone(),
    };
    let stands = match one.stands {
        DueStands::Overdue => coloured("govuk-tag--red", wording::due_overdue()),
        DueStands::Soon if one.day == Some(session.today()) => {
            coloured("govuk-tag--yellow", wording::due_today())
        }
        DueStands::Soon => coloured("govuk-tag--yellow", wording::due_soon()),
        DueStands::Later => coloured("govuk-tag--blue", wording::due_later()),
        DueStands::NoDay => TaskListStatus::default(),
    };
    let page = session.setting().form();
    let is_of_child = page.page(&one.page.into()).is_some_and(|page| page.per == Per::Child);
    let to = Route::Form(one.page.into(), one.child.filter(|_| is_of_child));
    // What to do about it is for whoever must do it now.
    let is_near = matches!(one.stands, DueStands::Overdue | DueStands::Soon);
    let hint = if one.counts.is_empty() {
        one.says.clone()
    } else if is_near && !one.says.is_empty() {
        wording::paper_sentences(&one.counts, &one.says)
    } else {
        one.counts.clone()
    };
    TaskListItem { hint: any(&hint), ..task_item(session, to, &title, stands) }
}

/// What is due.
fn days(asking: &Asking) -> Vec<Due> {
    due(&asking.asked(), &shipped::calendar_of(&asking.state.area))
}

fn as_calendar(asking: &Asking) -> String {
    let is_practice = asking.state.practice.is_some();
    calendar(&days(asking), &asking.state.reference, is_practice, asking.state.today)
}

fn children_as_row(asking: &Asking) -> String {
    as_row(asking, Role::Child)
}

/// A file of its own, as an adult's paper is.
fn adults_as_row(asking: &Asking) -> String {
    as_row(asking, Role::Adult)
}

fn as_row(asking: &Asking, role: Role) -> String {
    let asked = asking.asked();
    audit(role, &asked, &checks_on_paper(&asked), BUILD)
}

fn first_child(asking: &Asking) -> Option<SubjectId> {
    asking
        .state
        .record
        .subjects
        .iter()
        .find(|person| person.role == Role::Child)
        .map(|child| child.id)
}

/// One page of the form: its name, whose it is, and how far it has come.
fn task(
    session: &Session,
    asked: &Asked<'_>,
    page: &FormPage,
    child: Option<&Subject>,
) -> TaskListItem {
    let (filled, wanted) = asked.progress(page, child);
    let stands = if wanted != 0 && filled == wanted {
        coloured("govuk-tag--blue", wording::tasks_filled())
    } else if asked.is_begun(page, child) && wanted == 0 {
        coloured("govuk-tag--yellow", wording::tasks_begun())
    } else if asked.is_begun(page, child) {
        let so_far = wording::tasks_filled_so_far(&filled.to_string(), &wanted.to_string());
        coloured("govuk-tag--yellow", so_far)
    } else if wanted == 0 {
        coloured("govuk-tag--grey", wording::tasks_if_needed())
    } else {
        coloured("govuk-tag--grey", wording::tasks_not_started())
    };
    let title = match child {
        Some(child) => wording::tasks_task_of_child(&session.called(child), &page.title),
        None => page.title.clone(),
    };
    let to = Route::Form(page.id.clone(), child.map(|child| child.id));
    task_item(session, to, &title, stands)
}

/// A task in a list. Like every link of the program it names no address.
pub(crate) fn task_item(
    session: &Session,
    to: Route,
    title: &Text,
    stands: TaskListStatus,
) -> TaskListItem {
    TaskListItem {
        title: part(title),
        status: stands,
        href: Some("#/".into()),
        onclick: Some(session.on_go(to)),
        ..TaskListItem::default()
    }
}

/// How a task stands, as a coloured word.
pub(crate) fn coloured(colour: &'static str, words: impl Words) -> TaskListStatus {
    TagProps { classes: colour.into(), ..words.words().into() }.into()
}

/// The page after this one in its step, for each child where it is asked for each; `None` after the last.
pub(crate) fn next(asked: &Asked<'_>, page: &FormPage, child: Option<&Subject>) -> Option<Route> {
    if let Some(adult) = child.filter(|_| page.per == Per::Adult) {
        let pages = asked.pages_of_adult(adult);
        let here = pages.iter().position(|own| own.id == page.id)?;
        let next = pages.get(here + 1)?;
        return Some(Route::Form(next.id.clone(), Some(adult.id)));
    }
    let steps = &asked.form.steps;
    let step = steps.iter().find(|step| step.pages.iter().any(|own| own.id == page.id))?;
    let pages = asked.pages();
    let of_child = child.map(|child| child.id);
    let here = pages
        .iter()
        .position(|(own, of)| own.id == page.id && of.map(|child| child.id) == of_child)?;
    let (next, of) = pages.get(here + 1)?;
    let is_own = step.pages.iter().any(|own| own.id == next.id);
    is_own.then(|| Route::Form(next.id.clone(), of.map(|child| child.id)))
}
