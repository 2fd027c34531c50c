//! Which version this is, where its contents come from, and which tools are not here and why.

use crate::pages::tool::provenance;
use crate::store::Store;
use yew::prelude::*;

/// Options of the about page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AboutProps {
    /// What is entered.
    pub(crate) store: Store,
}

/// The version of the program.
pub(crate) const BUILD: &str = env!("CARGO_PKG_VERSION");

/// The about page.
#[component]
pub(crate) fn About(props: &AboutProps) -> Html {
    let store = &props.store;
    let area = store.workspace().area.clone();
    let withheld = windscreen_content::withheld().unwrap_or_default();
    let tools = store.library().listings();
    html! {
        <>
            <h1 class="govuk-heading-l">{ "About this toolkit" }</h1>
            <p class="govuk-body">
                { "Screening questionnaires for neglect, child sexual exploitation, domestic abuse and the care a child receives. \
                   They help you see what must happen now and write it down. They do not diagnose, do not prove or rule out harm, and do not decide: \
                   the front door decides." }
            </p>
            <p class="govuk-body">{ "Version " }{ BUILD }{ ". Area: " }{ &*area.title }{ ", edition " }{ &*area.edition }
                { ", review by " }{ area.review_by.to_string() }{ "." }</p>
            <h2 class="govuk-heading-m">{ "The tools" }</h2>
            { for tools.iter().filter_map(|it| store.library().open(&it.id)).map(|it| html! {
                <><h3 class="govuk-heading-s">{ &*it.title }</h3><p class="govuk-body">{ &*it.is_not }</p>{ provenance(&it) }</>
            }) }
            <h2 class="govuk-heading-m">{ "Who to ring in " }{ &*area.title }</h2>
            { for area.front_doors.iter().map(|door| html! {
                <>
                    <h3 class="govuk-heading-s">{ if door.name.is_empty() { "Front door" } else { &*door.name } }</h3>
                    <ul class="govuk-list">{ for door.phones.iter().map(|it| html! {
                        <li>{ &*it.text }{ ": " }{ if it.number.is_empty() { "not known, ask your partnership" } else { &*it.number } }
                            { if it.hours.is_empty() { "" } else { ", " } }{ &*it.hours }</li>
                    }) }</ul>
                    <p class="govuk-body">{ &*door.note }</p>
                </>
            }) }
            <h2 class="govuk-heading-m">{ "Tools that may not be printed here" }</h2>
            <dl class="govuk-summary-list">
                { for withheld.withheld.iter().map(|it| html! {
                    <div class="govuk-summary-list__row">
                        <dt class="govuk-summary-list__key">{ &*it.title }</dt>
                        <dd class="govuk-summary-list__value">{ &*it.reason }{ " Owner: " }{ &*it.owner }{ ". " }{ &*it.instead }</dd>
                    </div>
                }) }
            </dl>
            <h2 class="govuk-heading-m">{ "Not here yet" }</h2>
            <dl class="govuk-summary-list">
                { for withheld.coming.iter().map(|it| html! {
                    <div class="govuk-summary-list__row">
                        <dt class="govuk-summary-list__key">{ &*it.title }</dt>
                        <dd class="govuk-summary-list__value">{ &*it.instead }</dd>
                    </div>
                }) }
            </dl>
        </>
    }
}
