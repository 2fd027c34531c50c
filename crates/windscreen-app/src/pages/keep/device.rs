//! Keeping on this device: off until somebody asks for it.

use super::OTHER;
use crate::components::basics::Act;
use crate::context::{use_session, use_state_of, use_whole_state};
use crate::effects::{KeepsHere, Kept};
use crate::session::{Action, KeepFor};
use windscreen_core::Text;
use windscreen_wording as wording;
use yew::prelude::*;

/// Whether this sitting is kept on this device, and what other tabs and earlier sittings keep there.
#[component]
pub(super) fn OnThisDevice() -> Html {
    let session = use_session();
    // What is so in the browser is asked whenever something happened.
    let _ = use_whole_state(&session);
    let browser = session.browser_now();
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::keep_here_title() }</h2>
            if let Some(keeps) = browser.keeps() {
                { kept_until(&keeps) }
            } else if browser.may_keep() {
                <p class="govuk-body">{ wording::keep_here_intro() }</p>
                <div class="govuk-button-group">
                    <Act classes={OTHER} action={Action::KeepHere(KeepFor::Day)}>
                        { wording::keep_here_one_day() }
                    </Act>
                    <Act classes={OTHER} action={Action::KeepHere(KeepFor::Week)}>
                        { wording::keep_here_one_week() }
                    </Act>
                    <Act classes={OTHER} action={Action::KeepHere(KeepFor::FourWeeks)}>
                        { wording::keep_here_four_weeks() }
                    </Act>
                </div>
            } else {
                <p class="govuk-body">{ wording::keep_here_cannot() }</p>
            }
            { kept_before(browser.kept()) }
        </>
    }
}

/// Until when this sitting is kept, and how that stops.
fn kept_until(keeps: &KeepsHere) -> Html {
    html! {
        <>
            <p class="govuk-body">{ wording::keep_here_until(&keeps.until) }</p>
            if keeps.has_failed {
                <p class="govuk-body" role="alert"><strong>{ wording::keep_here_failed() }</strong></p>
            }
            <p class="govuk-body">{ wording::keep_here_exit() }</p>
            <Act classes="govuk-button--warning" action={Action::StopKeeping}>{ wording::keep_here_stop() }</Act>
        </>
    }
}

/// What earlier sittings and other tabs keep here.
fn kept_before(kept: Vec<Kept>) -> Html {
    if kept.is_empty() {
        return Html::default();
    }
    let entry = |kept: Kept| html! { <Entry {kept} /> };
    html! {
        <>
            <h3 class="govuk-heading-s">{ wording::keep_before_title() }</h3>
            <p class="govuk-body">{ wording::keep_before_intro() }</p>
            <ul class="govuk-list">{ for kept.into_iter().map(entry) }</ul>
        </>
    }
}

/// Options of [`Entry`].
#[derive(Clone, PartialEq, Properties)]
struct EntryProps {
    /// What is kept.
    kept: Kept,
}

/// One record that is kept here, and what may be done with it.
#[component]
fn Entry(props: &EntryProps) -> Html {
    let session = use_session();
    let deleting = use_state_of(&session, |state| state.on_page.deleting.clone());
    let kept = &props.kept;
    html! {
        <li>
            <p class="govuk-body">{ wording::keep_before_dates(&kept.until, &kept.written) }</p>
            if deleting.is_some_and(|name| *name == *kept.name) {
                <div key="sure">{ deletion(kept) }</div>
            } else {
                <div class="govuk-button-group" key="ways">{ ways(kept) }</div>
            }
        </li>
    }
}

/// Opens it, or asks whether to delete it.
fn ways(kept: &Kept) -> Html {
    let Kept { name, written, .. } = kept;
    let name = Text::from(&**name);
    html! {
        <>
            <Act classes={OTHER} action={Action::OpenKept(name.clone())}>
                { about_kept(wording::keep_before_open(), written) }
            </Act>
            <Act classes="govuk-button--warning" action={Action::AskToDelete(Some(name))}>
                { about_kept(wording::keep_before_delete(), written) }
            </Act>
        </>
    }
}

/// Asks before something is deleted for good.
fn deletion(kept: &Kept) -> Html {
    let Kept { name, written, .. } = kept;
    let delete = Action::DeleteKept((&**name).into());
    html! {
        <>
            <p class="govuk-body" role="alert"><strong>{ wording::keep_before_sure(written) }</strong></p>
            <div class="govuk-button-group">
                <Act classes="govuk-button--warning" action={delete}>
                    { about_kept(wording::keep_before_sure_yes(), written) }
                </Act>
                <Act classes={OTHER} action={Action::AskToDelete(None)}>
                    { about_kept(wording::keep_before_sure_no(), written) }
                </Act>
            </div>
        </>
    }
}

/// Words of a button, and which of several records it is about.
fn about_kept(words: &'static str, written: &str) -> Html {
    html! {
        <>
            { words }
            <span class="govuk-visually-hidden">{ wording::keep_before_which(written) }</span>
        </>
    }
}
