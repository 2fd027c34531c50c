//! The worker's own judgement, which raises a level and never lowers one.

use crate::components::item_view::ItemView;
use crate::field::{Question, TextBox, choice};
use crate::open_tool::OpenTool;
use crate::session::Edit;
use crate::words::{Words, part};
use govuk_yew::Details;
use windscreen_core::{Item, Level, Meaning, Text};
use windscreen_summary::Explanation;
use windscreen_wording as wording;
use yew::prelude::*;

/// Over the worker's own judgement, which stays as folded or open as somebody left it.
fn judgement_title(is_given: bool) -> &'static str {
    if is_given { wording::result_judgement_given() } else { wording::result_judgement_title() }
}

/// The worker's own raise. It counts from the moment it is chosen; an empty reason is named and withholds nothing.
pub(super) fn own_judgement(opened: &OpenTool) -> Html {
    let area = &opened.session.state().area;
    let given = opened.sheet().judgement;
    let level = |level: Level| {
        let plain = plain_level(level)?;
        let name = area.level(level).map(|level| &*level.name).unwrap_or_default();
        let is_said = level == Level::Immediate || name.is_empty() || *name == *plain;
        let words =
            if is_said { plain.words() } else { wording::result_level_named(plain, name).words() };
        Some(choice(level.id(), words))
    };
    let not_raised = choice("none", wording::result_judgement_none());
    let question = Question {
        name: opened.name("judgement", "level"),
        items: std::iter::once(not_raised)
            .chain(Level::ALL.into_iter().filter_map(level))
            .collect(),
        classes: "govuk-radios--small",
        legend: part(wording::result_judgement_legend()).classes("govuk-fieldset__legend--s"),
        ..Default::default()
    };
    let raised_to = given.as_ref().map_or("none", |given| given.level.id());
    let write = opened.typed(|level: Text| Edit::Judge(Level::from_id(&level)));
    let reasons = given.as_ref().map(|given| {
        TextBox {
            name: opened.name("judgement", "reason"),
            label: part(wording::result_judgement_reasons()).classes("govuk-label--s"),
            hint: part(wording::result_judgement_reasons_hint()),
            long: true,
            value: (&given.reason).words(),
            oninput: opened.typed(Edit::Reason),
            ..Default::default()
        }
        .view()
    });
    html! {
        <Details summary={judgement_title(given.is_some())}>
            <p class="govuk-body">{ wording::result_judgement_intro() }</p>
            { question.radios(Some(raised_to.into()), write) }
            { reasons.unwrap_or_default() }
        </Details>
    }
}

/// A tool of routes has no level to raise: it asks for the worker's judgement in a question of its own, which is
/// shown here again. It is the one beside which reasons are asked.
pub(super) fn own_questions(opened: &OpenTool, explained: &Explanation) -> Html {
    let readings = &explained.outcome.readings;
    let asks_reason = |item: &Item| {
        let note = opened.instrument.note_of(item);
        note.is_some_and(|note| {
            note.fields.iter().any(|field| field.wanted && &*field.role == "reason")
        })
    };
    let is_asked = |item: &&Item| readings.of(&item.id).visible && asks_reason(item);
    let asked: Vec<&Item> = opened.instrument.items.iter().filter(is_asked).collect();
    let is_raised = |item: &&Item| readings.of(&item.id).meaning.is_some_and(Meaning::is_raised);
    let is_given = asked.iter().any(is_raised);
    html! {
        <Details summary={judgement_title(is_given)}>
            <p class="govuk-body">{ wording::result_judgement_routes() }</p>
            <>{ for asked.into_iter().map(|item| html! { <ItemView opened={opened.clone()} item={item.id.clone()} /> }) }</>
        </Details>
    }
}

/// A level in plain words, beside the area's own name; `None` for the one that nobody raises to.
fn plain_level(level: Level) -> Option<&'static str> {
    match level {
        Level::NothingRecorded => None,
        Level::Watch => Some(wording::result_level_watch()),
        Level::EarlyHelp => Some(wording::result_level_early_help()),
        Level::MultiAgency => Some(wording::result_level_multi_agency()),
        Level::Statutory => Some(wording::result_level_statutory()),
        Level::Immediate => Some(wording::result_level_immediate()),
    }
}
