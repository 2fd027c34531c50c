//! Keeping the work: an encrypted file that the person chooses and carries, the same on this device for those who ask, and
//! opening an earlier one.

mod device;
mod passphrase;

pub(crate) use self::passphrase::Uncover;

use self::device::OnThisDevice;
use self::passphrase::Passphrase;
use crate::components::basics::{Act, Go, bullets};
use crate::context::{use_session, use_state_of, use_whole_state};
use crate::pages::review;
use crate::session::{Action, Route};
use windscreen_content::misfits;
use windscreen_wording as wording;
use yew::prelude::*;

/// The look of a way that is not the first.
const OTHER: &str = "govuk-button--secondary";

/// The page.
#[component]
pub(crate) fn KeepPage() -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    if state.practice.is_some() {
        return html! {
            <>
                <h1 class="govuk-heading-l">{ wording::keep_title() }</h1>
                <p class="govuk-body">{ wording::practice_keep_off() }</p>
            </>
        };
    }
    if !session.browser_now().can_seal() {
        return html! {
            <>
                <h1 class="govuk-heading-l">{ wording::keep_title() }</h1>
                <p class="govuk-body">{ wording::keep_cannot() }</p>
            </>
        };
    }
    let unfit = misfits(&state.record, &session.library().opened_in(&state.record));
    html! {
        <>
            <h1 class="govuk-heading-l">{ wording::keep_title() }</h1>
            <p class="govuk-body">{ wording::keep_intro() }</p>
            <Passphrase />
            <Said />
            <h2 class="govuk-heading-m">{ wording::keep_save_title() }</h2>
            <p class="govuk-body">{ wording::keep_save_intro() }</p>
            <Act action={Action::Save}>{ wording::keep_save() }</Act>
            <h2 class="govuk-heading-m">{ wording::keep_open_title() }</h2>
            <p class="govuk-body">
                if state.is_touched() {
                    { wording::keep_open_replaces() }
                } else {
                    { wording::keep_open_intro() }
                }
            </p>
            <Act classes={OTHER} action={Action::OpenFile}>{ wording::keep_open() }</Act>
            <p class="govuk-body"><Go to={Route::People}>{ wording::keep_to_people() }</Go></p>
            { review::link() }
            <OnThisDevice />
            if !unfit.is_empty() {
                <h2 class="govuk-heading-m">{ wording::keep_unfit_title() }</h2>
                <p class="govuk-body">{ wording::keep_unfit_intro() }</p>
                { bullets(&unfit) }
            }
        </>
    }
}

/// How something went that was tried here.
#[component]
fn Said() -> Html {
    let session = use_session();
    let said = use_state_of(&session, |state| state.on_page.said);
    let class = classes!("govuk-body", (!said.is_empty()).then_some("ws-said"));
    html! { <p {class} role="alert"><strong>{ said }</strong></p> }
}

/// Where the page is reached from.
pub(crate) fn link() -> Html {
    html! { <p class="govuk-body"><Go to={Route::Keep}>{ wording::keep_link() }</Go></p> }
}
