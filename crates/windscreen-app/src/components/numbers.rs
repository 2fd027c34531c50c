//! Numbers to ring, with their hours: the same wherever they stand, and each can be tapped.

use crate::components::area_choice::AreaFolded;
use crate::context::{use_session, use_whole_state};
use govuk_yew::Details;
use windscreen_summary::Door;
use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`Numbers`], [`ShortNumbers`] and [`NumbersSection`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct NumbersProps {
    /// The front doors.
    pub(crate) doors: Vec<Door>,
    /// Tells apart the several that may stand on one page.
    pub(crate) place: AttrValue,
}

/// The front doors and their numbers, under headings of the third rank.
#[component]
pub(crate) fn Numbers(props: &NumbersProps) -> Html {
    let (is_area_known, is_practice) = (use_is_area_known(), use_is_practice());
    let door = |door: &Door| {
        html! {
            <div class="ws-door">
                <h3 class="govuk-heading-s">{ door.name.clone() }</h3>
                if is_area_known {
                    { phones(door, is_practice) }
                }
                if !door.note.is_empty() {
                    <Details summary={wording::result_door_note()}>
                        <p class="govuk-body">{ door.note.clone() }</p>
                    </Details>
                }
            </div>
        }
    };
    html! {
        <>
            { do_not_ring(is_practice) }
            <>{ for props.doors.iter().map(door) }</>
            if !is_area_known {
                { choose_area(&props.place) }
            }
        </>
    }
}

/// The same without headings and notes, where room is dear.
#[component]
pub(crate) fn ShortNumbers(props: &NumbersProps) -> Html {
    let (is_area_known, is_practice) = (use_is_area_known(), use_is_practice());
    let door = |door: &Door| {
        html! {
            <div class="ws-door ws-door--short">
                <p><strong>{ door.name.clone() }</strong></p>
                if is_area_known {
                    { phones(door, is_practice) }
                }
            </div>
        }
    };
    html! {
        <>
            { do_not_ring(is_practice) }
            <>{ for props.doors.iter().map(door) }</>
            if !is_area_known {
                { choose_area(&props.place) }
            }
        </>
    }
}

/// The emergency number and the front doors, under a heading of their own: first on a page that says what to say.
#[component]
pub(crate) fn NumbersSection(props: &NumbersProps) -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    let emergency = &state.area.emergency;
    html! {
        <section class="ws-now" aria-labelledby="numbers-title">
            <h2 class="govuk-heading-m" id="numbers-title">{ wording::form_numbers() }</h2>
            <p class="govuk-body ws-now__emergency">
                { linked(&emergency.text, &emergency.number) }
            </p>
            <Numbers ..props.clone() />
        </section>
    }
}

/// Whether an area is chosen. While none is, a door has no numbers.
#[hook]
fn use_is_area_known() -> bool {
    let session = use_session();
    let _ = use_whole_state(&session);
    session.is_area_known()
}

/// Whether somebody practises: then no number but that of an emergency can be tapped.
#[hook]
fn use_is_practice() -> bool {
    let session = use_session();
    use_whole_state(&session).practice.is_some()
}

/// In practice: that nobody is to ring because of an invented family.
fn do_not_ring(is_practice: bool) -> Html {
    if !is_practice {
        return Html::default();
    }
    html! { <p class="govuk-body ws-practice-ring"><strong>{ wording::practice_do_not_ring() }</strong></p> }
}

/// The numbers of one door.
fn phones(door: &Door, is_practice: bool) -> Html {
    let phones = door.phones.iter().map(|phone| {
        html! {
            <li>
                { wording::result_phone_what(&phone.text) }
                if phone.known && !is_practice {
                    { number(&phone.number) }
                } else {
                    <strong>{ phone.number.clone() }</strong>
                }
                if !phone.hours.is_empty() {
                    { wording::result_phone_hours(&phone.hours) }
                }
            </li>
        }
    });
    html! { <ul class="govuk-list">{ for phones }</ul> }
}

/// While no area is chosen, how to find the numbers, and the way to choose one.
fn choose_area(place: &AttrValue) -> Html {
    html! {
        <div class="ws-door__choose">
            <p class="govuk-body">{ wording::area_find_numbers() }</p>
            <AreaFolded place={place.clone()} />
        </div>
    }
}

/// A number that rings when it is tapped.
fn number(number: &str) -> Html {
    match telephone(number) {
        Some(href) => {
            html! { <a class="govuk-link ws-door__number" {href}>{ number.to_owned() }</a> }
        }
        None => html! { <strong>{ number.to_owned() }</strong> },
    }
}

/// Words in which a number stands that can be tapped.
pub(crate) fn linked(words: &str, number: &str) -> Html {
    let parts = words.split_once(number).filter(|_| !number.is_empty());
    let Some(((before, after), href)) = parts.zip(telephone(number)) else {
        return html! { { words.to_owned() } };
    };
    html! {
        <>
            { before.to_owned() }
            <a class="ws-ring" {href}>{ number.to_owned() }</a>
            { after.to_owned() }
        </>
    }
}

/// The address by which a telephone rings a number: what stands before an option or an extension. `None` for no number.
fn telephone(number: &str) -> Option<String> {
    let figures = number.split(|c: char| c.is_alphabetic() || c == ',').next()?;
    let figures: String = figures.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    (2 < figures.len()).then(|| format!("tel:{figures}"))
}
