//! Practising on an invented family: the page that offers them. Nothing of it is loaded before somebody asks for it.

mod end;
mod story;

pub(crate) use self::end::end;
pub(crate) use self::story::story;

use crate::components::basics::{Act, Go};
use crate::context::{Session, use_session, use_whole_state};
use crate::session::{Action, PracticeFamily, Practising, Route};
use crate::shipped;
use crate::words::Words;
use govuk_yew::InsetText;
use std::rc::Rc;
use windscreen_wording as wording;
use yew::prelude::*;

/// The look of a way that is not the first.
const OTHER: &str = "govuk-button--secondary";

/// Options of a page about the family that somebody practises on.
#[derive(Clone, PartialEq, Properties)]
struct OfTheFamily {
    /// The family.
    practising: Rc<Practising>,
}

/// A page about the family that somebody practises on; `None` where nobody does.
fn of_the_family<Page>(session: &Session) -> Option<Html>
where
    Page: BaseComponent<Properties = OfTheFamily>,
{
    let practising = session.state().practice.clone()?;
    Some(html! { <Page {practising} /> })
}

/// The page that offers the invented families.
#[component]
pub(crate) fn PracticePage() -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    let families = use_memo((), |()| shipped::practice().map(Rc::new).collect::<Vec<_>>());
    let may_begin = state.may_practise() && session.browser_now().keeps().is_none();
    let listed = |family: &Rc<PracticeFamily>| listed(family, may_begin);
    html! {
        <>
            <h1 class="govuk-heading-l">{ wording::practice_title() }</h1>
            <p class="govuk-body">{ wording::practice_intro() }</p>
            <p class="govuk-body">{ wording::practice_invented() }</p>
            if let Some(practising) = &state.practice {
                { running(practising) }
            } else if !may_begin {
                <section class="ws-offer" aria-label={wording::practice_blocked_title()}>
                    <h2 class="govuk-heading-s">{ wording::practice_blocked_title() }</h2>
                    <p class="govuk-body">{ wording::practice_blocked() }</p>
                    <p class="govuk-body"><Go to={Route::Keep}>{ wording::practice_blocked_save() }</Go></p>
                </section>
            }
            <p class="govuk-body" role="status">{ state.on_page.said }</p>
            <ul class="ws-families">{ for families.iter().map(listed) }</ul>
        </>
    }
}

/// On which family somebody practises already, with the way out.
fn running(practising: &Practising) -> Html {
    html! {
        <>
            <InsetText>{ wording::practice_running(&practising.family.title) }</InsetText>
            <p class="govuk-body"><Go to={Route::PracticeStory}>{ wording::practice_banner_story() }</Go></p>
            { leave() }
        </>
    }
}

/// The way out of practice.
fn leave() -> Html {
    html! {
        <>
            <p class="govuk-body">{ wording::practice_leave_says() }</p>
            <Act classes={OTHER} action={Action::Wipe}>{ wording::practice_leave() }</Act>
        </>
    }
}

/// A family: what is learned on it, how long it takes, and the way in where practice may begin.
fn listed(family: &Rc<PracticeFamily>, may_begin: bool) -> Html {
    let minutes = wording::practice_minutes(&family.minutes.to_string(), &family.you_are);
    html! {
        <li class="ws-family">
            <h2 class="govuk-heading-m">{ family.title.clone() }</h2>
            <p class="govuk-body">{ family.trains.clone() }</p>
            <p class="govuk-body">{ minutes }</p>
            if may_begin {
                <Act classes={OTHER} action={Action::Practise(family.clone())}>
                    { wording::practice_open() }
                    <span class="govuk-visually-hidden">{ wording::practice_open_which(&family.title).words() }</span>
                </Act>
            }
        </li>
    }
}
