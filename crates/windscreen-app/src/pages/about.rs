//! Which version this is, where its contents come from, and which tools are not here and why.

use crate::context::{use_session, use_whole_state};
use crate::pages::start::about_area;
use crate::pages::tool::provenance;
use crate::shipped;
use crate::words::{Words, part};
use govuk_yew::{SummaryList, SummaryListRow};
use windscreen_core::{Area, FrontDoor, Instrument};
use windscreen_summary::contacts;
use windscreen_wording as wording;
use yew::prelude::*;

/// The version of the program.
pub(crate) const BUILD: &str = env!("CARGO_PKG_VERSION");

/// The about page.
#[component]
pub(crate) fn AboutPage() -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    let area: &Area = &state.area;
    let library = session.library();
    let instruments =
        library.listings().into_iter().filter_map(|listing| library.open(&listing.id));
    let contact = contacts(area).into_iter().map(|contact| {
        html! {
            <>
                <h3 class="govuk-heading-s">{ contact.name }</h3>
                <ul class="govuk-list"><li>{ wording::about_contact_phone(&contact.phone) }</li></ul>
                if !contact.note.is_empty() {
                    <p class="govuk-body">{ contact.note }</p>
                }
            </>
        }
    });
    let withheld = shipped::withheld();
    let rows_withheld = withheld.withheld.iter().map(|tool| {
        let why = wording::about_withheld_why(&tool.instead, &tool.owner, &tool.reason);
        SummaryListRow::new(part(&tool.title), part(why))
    });
    let coming = withheld.coming.iter();
    let rows_coming: Vec<_> =
        coming.map(|tool| SummaryListRow::new(part(&tool.title), part(&tool.instead))).collect();
    let review_by = area.review_by.to_string();
    html! {
        <>
            <h1 class="govuk-heading-l">{ wording::about_title() }</h1>
            <p class="govuk-body">{ wording::about_intro() }</p>
            <p class="govuk-body">
                { wording::about_version(&area.title, BUILD, &area.edition, &review_by) }
            </p>
            { about_area(area) }
            <h2 class="govuk-heading-m">{ wording::about_tools_title() }</h2>
            <>{ for instruments.map(|instrument| tool(&instrument)) }</>
            <h2 class="govuk-heading-m">{ wording::about_doors_title(&area.title) }</h2>
            <>{ for area.front_doors.iter().map(front_door) }</>
            <>{ for contact }</>
            <h2 class="govuk-heading-m">{ wording::about_withheld_title() }</h2>
            <SummaryList rows={rows_withheld.collect::<Vec<_>>()} />
            if !rows_coming.is_empty() {
                <h2 class="govuk-heading-m">{ wording::about_coming_title() }</h2>
                <SummaryList rows={rows_coming} />
            }
        </>
    }
}

fn tool(instrument: &Instrument) -> Html {
    html! {
        <>
            <h3 class="govuk-heading-s">{ instrument.title.clone() }</h3>
            <p class="govuk-body">{ instrument.is_not.clone() }</p>
            { provenance(instrument) }
        </>
    }
}

fn front_door(door: &FrontDoor) -> Html {
    let name =
        if door.name.is_empty() { wording::about_door().words() } else { (&door.name).words() };
    let phones = door.phones.iter().map(|phone| {
        let number: &str =
            if phone.number.is_empty() { wording::about_phone_unknown() } else { &phone.number };
        let words = if phone.hours.is_empty() {
            wording::about_phone(number, &phone.text)
        } else {
            wording::about_phone_hours(&phone.hours, number, &phone.text)
        };
        html! { <li>{ words }</li> }
    });
    html! {
        <>
            <h3 class="govuk-heading-s">{ name }</h3>
            <ul class="govuk-list">{ for phones }</ul>
            <p class="govuk-body">{ door.note.clone() }</p>
        </>
    }
}
