//! A page of the referral form: what it asks once, and its list, row by row.

mod birth;
mod field;
mod list;

use crate::components::basics::{Act, Go, Press, bullets, paragraph};
use crate::components::numbers::{NumbersSection, linked};
use crate::context::{Session, use_session, use_whole_state};
use crate::pages::asking::Asking;
use crate::pages::tasks::next;
use crate::session::{Action, Route};
use govuk_yew::{Details, InsetText};
use windscreen_core::{Age, Field, PageId, Role, SubjectId, Text};
use windscreen_summary::named::{self, page};
use windscreen_summary::{Asked, Scope, called, clean, doors, speaks};
use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`FormPage`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FormPageProps {
    /// The page.
    pub(crate) page: PageId,
    /// The child it is about, where it is asked of each.
    pub(crate) child: Option<SubjectId>,
}

/// Whether the form has a page of this id, and the record the child.
pub(crate) fn is_here(session: &Session, id: &PageId, child: Option<SubjectId>) -> bool {
    let is_in_record = |child| session.subject(child).is_some();
    session.setting().form().page(id).is_some() && child.is_none_or(is_in_record)
}

/// A page of the form.
#[component]
pub(crate) fn FormPage(props: &FormPageProps) -> Html {
    let session = &use_session();
    let state = use_whole_state(session);
    let asking = Asking::new(session);
    let asked = asking.asked();
    let Some(form_page) = asked.form.page(&props.page) else { return Html::default() };
    let child = props.child.and_then(|id| asked.record.subject(id));
    let scope = Scope { child, row: None };
    let question = |field: &&Field| {
        html! {
            <div class="ws-asked" key={field.id.as_str()}>
                { field::field(session, &asked, field, scope, None) }
                { what_speaks(&asked, field) }
                { danger(session, &asked, field) }
                { not_agreed(&asked, field) }
            </div>
        }
    };
    // Beside what to say: the children's front door, before anything else.
    let says = *form_page.id == *page::URGENT;
    let front_doors = doors(&state.area, Role::Child, true);
    let onwards = next(&asked, form_page, child);
    let to_summary = onwards.is_some().then_some("govuk-button--secondary");
    html! {
        <>
            if let Some(child) = child {
                <span class="govuk-caption-l">{ called(asked.record, child) }</span>
            }
            <h1 class="govuk-heading-l">{ form_page.title.clone() }</h1>
            if says {
                <NumbersSection doors={front_doors} place="-say" />
            }
            { intro(&form_page.intro) }
            <>{ for asked.shown(&form_page.fields, scope).iter().map(question) }</>
            if *form_page.id == *page::STRENGTHS {
                { strengths_in_tools(&asked) }
            }
            if let Some(list) = &form_page.list {
                { list::rows(session, &asked, list) }
            }
            if *form_page.id == *page::CHILD {
                { more_children(session, &form_page.id) }
            }
            <div class="govuk-button-group">
                if let Some(onwards) = onwards {
                    <Act action={Action::Go(onwards)}>{ wording::form_continue() }</Act>
                }
                <Act classes={classes!(to_summary)} action={Action::Go(Route::Summary)}>
                    { wording::form_to_summary() }
                </Act>
            </div>
        </>
    }
}

/// Ways to add a child, whose own page is shown then.
fn more_children(session: &Session, page: &PageId) -> Html {
    let add = |(words, age): (&'static str, Age)| {
        let (session, page) = (session.clone(), page.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            let id = session.add_person(Role::Child, age);
            session.go(Route::Form(page.clone(), Some(id)));
        });
        html! { <Press classes="govuk-button--secondary" {onclick}>{ words }</Press> }
    };
    let ways = [
        (wording::form_add_child(), Age::NotKnown),
        (wording::form_add_unborn(), Age::Unborn(None)),
    ];
    html! { <div class="govuk-button-group">{ for ways.into_iter().map(add) }</div> }
}

/// Strengths that were written in a tool about a child, beside the list that asks for them.
fn strengths_in_tools(asked: &Asked<'_>) -> Html {
    let mut lines: Vec<Text> = Vec::new();
    for found in asked.found.iter().filter(|found| found.instrument.about.is_of_children()) {
        let sheet = asked.record.sheet(found.subject, &found.instrument.id);
        let (Some(child), Some(sheet)) = (asked.record.subject(found.subject), sheet) else {
            continue;
        };
        let texts = found.instrument.texts.iter().filter(|text| *text.role == *"strengths");
        for words in texts.map(|text| clean(&sheet.text(&text.id).into())) {
            if !words.is_empty() {
                let whose = called(asked.record, child);
                let title = &found.instrument.title;
                lines.push(wording::form_strengths_in_tool(&whose, title, &words));
            }
        }
    }
    if lines.is_empty() { Html::default() } else { bullets(&lines) }
}

/// What to do first where there is danger now, or may be: under the question, whatever stands above it has been scrolled to.
fn danger(session: &Session, asked: &Asked<'_>, field: &Field) -> Html {
    let entry = asked.entry(named::field::DANGER, None);
    let is_danger = [named::choice::DANGER_NOW, named::choice::DANGER_NOT_KNOWN]
        .iter()
        .any(|choice| entry.has(&choice.id.into()));
    if *field.id != *named::field::DANGER || !is_danger {
        return Html::default();
    }
    let emergency = &session.state().area.emergency;
    html! {
        <div class="ws-now ws-now--urgent" role="alert">
            <p class="govuk-body ws-now__emergency">{ linked(&emergency.text, &emergency.number) }</p>
        </div>
    }
}

/// What of the record bears on a question about one's own work, under it; that nothing does, where nothing does.
fn what_speaks(asked: &Asked<'_>, field: &Field) -> Html {
    if field.speaks.is_empty() {
        return Html::default();
    }
    let lines = speaks(asked, field);
    html! {
        <InsetText>
            if lines.is_empty() {
                { wording::speaks_nothing() }
            } else {
                <p class="govuk-body">{ wording::speaks_title() }</p>
                { bullets(&lines) }
            }
        </InsetText>
    }
}

/// Where to go where somebody does not agree with a decision, or none has come.
fn not_agreed(asked: &Asked<'_>, field: &Field) -> Html {
    let entry = asked.entry(named::field::AGREED, None);
    let is_open = [named::choice::NOT_AGREED, named::choice::NO_ANSWER]
        .iter()
        .any(|choice| entry.has(&choice.id.into()));
    if *field.id != *named::field::AGREED || !is_open {
        return Html::default();
    }
    html! {
        <p class="govuk-body">
            <Go to={Route::Form(page::ESCALATION.into(), None)}>{ wording::form_to_escalation() }</Go>
        </p>
    }
}

/// The words under the heading: a line, and what follows on lines of its own as a numbered list, to be opened.
fn intro(words: &Text) -> Html {
    let mut lines = words.split('\n');
    let first = lines.next().unwrap_or_default();
    let rest: Vec<&str> = lines.collect();
    html! {
        <>
            { paragraph(&first.into()) }
            if !rest.is_empty() {
                <Details summary={wording::form_intro_more()}>
                    <ol class="govuk-list govuk-list--number">
                        <>{ for rest.iter().map(|line| html! { <li>{ line.to_string() }</li> }) }</>
                    </ol>
                </Details>
            }
        </>
    }
}
