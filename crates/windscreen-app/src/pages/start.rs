//! What this is and is not; the area; choose by worry or by name.

use crate::components::area_choice::AreaChoice;
use crate::components::basics::{Act, Go};
use crate::context::{use_session, use_whole_state};
use crate::session::{Action, Listing, Route};
use windscreen_core::Area;
use windscreen_summary::{area_example, area_left_out};
use windscreen_wording as wording;
use yew::prelude::*;

/// The start page.
#[component]
pub(crate) fn StartPage() -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    let kept = session.kept_written();
    let (first, others): (Vec<Listing>, Vec<Listing>) =
        session.library().listings().into_iter().partition(|listing| listing.cannot_wait);
    html! {
        <>
            { heading() }
            if !kept.is_empty() {
                <section class="ws-offer" aria-label={wording::start_kept_title()}>
                    <h2 class="govuk-heading-s">{ wording::start_kept_title() }</h2>
                    <p class="govuk-body">{ wording::start_kept(&kept) }</p>
                    <p class="govuk-body"><Go to={Route::Keep}>{ wording::start_kept_open() }</Go></p>
                </section>
            }
            <section class="ws-area-first" aria-label={wording::area_label()}>
                <AreaChoice />
                { about_area(&state.area) }
            </section>
            <Act classes="ws-button--first" action={Action::Refer}>{ wording::summary_page_refer() }</Act>
            <p class="govuk-body">{ wording::start_refer() }</p>
            { worries(wording::start_cannot_wait(), &first) }
            { worries(wording::start_worries(), &others) }
            <h2 class="govuk-heading-m">{ wording::start_people_title() }</h2>
            <p class="govuk-body">{ wording::start_people() }</p>
            <Act action={Action::Go(Route::People)}>{ wording::start_people_go() }</Act>
            <p class="govuk-body"><Go to={Route::Keep}>{ wording::start_open() }</Go></p>
            if state.practice.is_none() {
                <p class="govuk-body"><Go to={Route::Practice}>{ wording::practice_link() }</Go></p>
            }
        </>
    }
}

/// What this is and is not: what stands here already before the program runs.
pub(crate) fn heading() -> Html {
    html! {
        <>
            <h1 class="govuk-heading-xl">{ wording::start_title() }</h1>
            <p class="govuk-body-l">{ wording::start_lead() }</p>
            <p class="govuk-body">{ wording::start_is_not() }</p>
        </>
    }
}

/// Cards under a heading, each of which leads to a tool by the worry it is for.
fn worries(title: &'static str, listings: &[Listing]) -> Html {
    if listings.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-l">{ title }</h2>
            <ul class="ws-worries">
                <>{ for listings.iter().map(|listing| html! { <Worry listing={listing.clone()} /> }) }</>
            </ul>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WorryProps {
    listing: Listing,
}

/// A card that leads to a tool.
#[component]
fn Worry(props: &WorryProps) -> Html {
    let Listing { id, title, worry, about, .. } = &props.listing;
    let onclick = use_session().on(Action::Begin(id.clone(), *about));
    html! {
        <li class="ws-worry">
            <a class="ws-worry__link" href="#/" {onclick}>
                <span class="ws-worry__text">{ worry.clone() }</span>
                <span class="ws-worry__tool">{ title.clone() }</span>
            </a>
        </li>
    }
}

/// Whose the names and numbers of an area are, and what of them could not be used.
pub(crate) fn about_area(area: &Area) -> Html {
    let (left_out, example) = (area_left_out(area), area_example(area));
    html! {
        <div role="status">
            if !left_out.is_empty() {
                <p class="govuk-body ws-area-left-out">{ left_out }</p>
            }
            if !example.is_empty() {
                <p class="govuk-body">{ example }</p>
            }
        </div>
    }
}
