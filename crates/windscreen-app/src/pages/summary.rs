//! The referral: what is asked once, and the papers to take away.

use crate::field::TextBox;
use crate::pages::go;
use crate::store::{Action, Page, Store};
use govuk_yew::{Button, InsetText, Part};
use windscreen_core::{Role, Subject, SubjectId, Text};
use windscreen_summary::{FieldFor, FieldGroup, NOTE_FIELDS, SummaryField, note_id};
use yew::prelude::*;

/// Options of the summary page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct SummaryProps {
    /// What is entered.
    pub(crate) store: Store,
}

/// What a group of fields is called.
fn group_title(group: FieldGroup) -> &'static str {
    match group {
        FieldGroup::Done => "What has been done",
        FieldGroup::Referrer => "Who is referring",
        FieldGroup::Request => "What you ask, and what the family knows",
        FieldGroup::Questions => "Four questions",
        FieldGroup::Child => "For each child",
    }
}

/// The summary page.
#[component]
pub(crate) fn Summary(props: &SummaryProps) -> Html {
    let store = &props.store;
    let (children, adults) = {
        let workspace = store.workspace();
        let people = |role: Role| -> Vec<Subject> {
            workspace.record.subjects.iter().filter(|it| it.role == role).cloned().collect()
        };
        (people(Role::Child), people(Role::Adult))
    };
    let groups = [
        FieldGroup::Done,
        FieldGroup::Child,
        FieldGroup::Questions,
        FieldGroup::Request,
        FieldGroup::Referrer,
    ];
    let papers = crate::pages::paper::papers(store);
    html! {
        <>
            <h1 class="govuk-heading-l">{ "Summary" }</h1>
            if children.is_empty() && adults.is_empty() {
                <InsetText>{ "Nobody has been added yet, so there is nothing to sum up." }</InsetText>
                <Button button_type="button" onclick={go(store, Page::People)}>{ "Start with the people" }</Button>
            } else {
                <p class="govuk-body">
                    { "Fill in what you can. Leave the rest: the paper says what is missing, and nothing waits for it. \
                       In an emergency, ring first and write later." }
                </p>
                { for groups.into_iter().map(|group| html! {
                    if group != FieldGroup::Child || !children.is_empty() {
                        <section class="ws-fields">
                            <h2 class="govuk-heading-m">{ group_title(group) }</h2>
                            { for NOTE_FIELDS.iter().filter(|it| it.group == group).map(|it| fields(store, it, &children, !adults.is_empty())) }
                        </section>
                    }
                }) }
                <h2 class="govuk-heading-m">{ "Take it away" }</h2>
                <p class="govuk-body">{ "Look at each paper first. From there you can print it, save it as PDF, copy it, or save it as a file." }</p>
                <ul class="ws-papers">
                    { for papers.iter().enumerate().map(|(n, (name, _))| html! {
                        <li><Button button_type="button" onclick={go(store, Page::Paper(n))}>{ "Look at: " }{ name }</Button></li>
                    }) }
                </ul>
                if !adults.is_empty() {
                    <p class="govuk-body">{ "An adult’s checklist is a paper of its own. Nothing of it stands in a child’s summary but that it was done, and what you write for that child." }</p>
                }
            }
        </>
    }
}

fn fields(
    store: &Store,
    field: &'static SummaryField,
    children: &[Subject],
    has_adults: bool,
) -> Html {
    let one = |child: Option<&Subject>| one_field(store, field, child);
    match field.asked {
        FieldFor::Record => one(None),
        FieldFor::EachChild => html! { for child in children.iter() { { one(Some(child)) } } },
        FieldFor::EachChildBesideAdult if has_adults => {
            html! { for child in children.iter() { { one(Some(child)) } } }
        }
        FieldFor::EachChildBesideAdult => Html::default(),
    }
}

fn one_field(store: &Store, field: &'static SummaryField, child: Option<&Subject>) -> Html {
    let key = note_id(field.id, child.map(|it| it.id));
    let value = store.workspace().record.notes.get(&key).cloned().unwrap_or_default();
    let oninput = {
        let (store, key) = (store.clone(), key.clone());
        Callback::from(move |text: AttrValue| {
            store.dispatch(Action::Note(key.clone(), Text::from(&*text)))
        })
    };
    let mut label = String::new();
    if let Some(child) = child {
        label.push_str(&child.label);
        label.push_str(": ");
    }
    label.push_str(field.label);
    let hint = if field.help.is_empty() { Part::default() } else { field.help.into() };
    // Named by field and person, so that no browser offers one child's words for another.
    let name = crate::field::name(
        child.map_or(SubjectId(0), |it| it.id),
        "summary",
        field.id,
        if child.is_some() { "child" } else { "" },
    );
    html! {
        <TextBox key={(*key).to_owned()} {name} label={Part::from(label).classes("govuk-label--s")} {hint} long={field.long}
            value={AttrValue::from(value)} {oninput} />
    }
}
