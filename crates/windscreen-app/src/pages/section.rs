//! One part of a tool: its items, how far somebody is, and what must happen now if a sign of harm is raised.

use crate::components::action_panel::ActionPanel;
use crate::components::basics::{Act, Go, Press};
use crate::components::exception_box::exception_box;
use crate::components::item_list::ItemList;
use crate::components::item_view::{ItemView, who_knows_all};
use crate::components::progress::progress;
use crate::components::words_note::words_note;
use crate::context::use_whole_state;
use crate::field::drop_down;
use crate::open_tool::OpenTool;
use crate::pages::gate;
use crate::session::{Action, Edit, Route, danger_item, section_items};
use crate::words::Words;
use govuk_yew::{Details, SelectItem};
use windscreen_core::{
    Age, AnsweredRest, Choice, Instrument, Item, ItemId, Meaning, Outcome, RestAs, Section,
};
use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`SectionPage`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SectionPageProps {
    /// The person's sheet on the tool.
    pub(crate) opened: OpenTool,
    /// The place of the part in the tool.
    pub(crate) section: usize,
}

/// One part of a tool.
#[component]
pub(crate) fn SectionPage(props: &SectionPageProps) -> Html {
    let SectionPageProps { opened, section } = props;
    let section = *section;
    use_whole_state(&opened.session);
    let instrument = &opened.instrument;
    let (Some(subject), Some(outcome), Some(words)) =
        (opened.subject(), opened.outcome(), instrument.sections.get(section))
    else {
        return Html::default();
    };
    let items = section_items(instrument, &outcome, section);
    let who = who_knows_all(&items);
    let ids: Vec<ItemId> = items.iter().map(|item| item.id.clone()).collect();
    let is_first =
        (0..section).all(|earlier| section_items(instrument, &outcome, earlier).is_empty());
    let (onwards, leads_to) = match opened.section_after(&outcome, Some(section)) {
        Some(next) => (next, wording::frame_continue()),
        None => (opened.result(), wording::frame_see_result()),
    };
    let area = &opened.session.state().area;
    let heading = instrument.heading_of(&words.id, area);
    html! {
        <>
            <span class="govuk-caption-l">{ opened.caption(&subject) }</span>
            <h1 class="govuk-heading-l">
                { match heading {
                    Some(heading) => wording::tool_part_under(heading, &words.title),
                    None => words.title.clone(),
                } }
            </h1>
            { danger(opened, &outcome, is_first) }
            { words_note(opened, false) }
            if is_first {
                { gate::steps(opened) }
            }
            { alternatives(opened, section) }
            if words.is_for_child() {
                <Act classes="govuk-button--secondary" action={Action::Go(opened.with_child())}>
                    { wording::voice_open() }
                </Act>
            } else if !words.intro.is_empty() {
                <p class="govuk-body">{ words.intro.clone() }</p>
            }
            { progress(&outcome.readings) }
            { key(instrument, &items) }
            if !who.is_empty() {
                <p class="govuk-body-s">{ who.clone() }</p>
            }
            <ItemList opened={opened.clone()} items={ids.clone()} says_ages={subject.age == Age::NotKnown}
                who_is_said={!who.is_empty()} />
            { rest(opened, &outcome, section, &items, RestAs::StillSo) }
            { rest(opened, &outcome, section, &items, RestAs::NotKnown) }
            { exception_box(opened, &ids) }
            <Act action={Action::Go(onwards)}>{ leads_to }</Act>
            { parts(opened, &outcome, section) }
            <ActionPanel opened={opened.clone()} {outcome} />
        </>
    }
}

/// Every part of the tool, to go to directly: somebody may leave a part and come back.
fn parts(opened: &OpenTool, outcome: &Outcome, here: usize) -> Html {
    let area = opened.session.state().area.clone();
    let part = |section: usize| {
        let items = section_items(&opened.instrument, outcome, section);
        let title = opened.instrument.sections.get(section).filter(|_| !items.is_empty())?;
        let is_answered = |item: &&&Item| outcome.readings.of(&item.id).meaning.is_some();
        let n_answered = items.iter().filter(is_answered).count();
        let count = wording::tool_part_answered(&n_answered.to_string(), &items.len().to_string());
        Some(html! {
            <li aria-current={(section == here).then_some("step")}>
                <Go to={Route::Section(opened.id, opened.tool(), section)}>
                    { match opened.instrument.heading_of(&title.id, &area) {
                        Some(heading) => wording::tool_part_under(heading, &title.title),
                        None => title.title.clone(),
                    } }
                </Go>
                { " " }
                <span class="ws-parts__count">{ count }</span>
            </li>
        })
    };
    html! {
        <Details summary={wording::tool_parts()}>
            <ol class="govuk-list govuk-list--number">
                <>{ for (0..opened.instrument.sections.len()).filter_map(part) }</>
            </ol>
            <p class="govuk-body"><Go to={opened.result()}>{ wording::tool_so_far() }</Go></p>
        </Details>
    }
}

/// Which of several sections is shown: the age picks one, the worker may pick another, and goes there.
fn alternatives(opened: &OpenTool, shown: usize) -> Html {
    let Some(section) = opened.instrument.sections.get(shown) else { return Html::default() };
    let first = |section: &Section| opened.instrument.items.get(section.items.start);
    let mut items = Vec::new();
    for (_, other) in opened.instrument.alternatives(&section.one_of) {
        if let Some(item) = first(other) {
            items.push(SelectItem::new(item.id.to_text().words(), (&other.title).words()));
        }
    }
    let Some(own) = first(section).filter(|_| !items.is_empty()) else { return Html::default() };
    let onchange = Callback::from({
        let (opened, group) = (opened.clone(), section.one_of.clone());
        move |item: AttrValue| {
            let item = ItemId::from(&*item);
            let place = opened.instrument.place(&item);
            let is_its =
                |section: &Section| place.is_some_and(|place| section.items.contains(&place));
            let section = opened.instrument.sections.iter().position(is_its);
            let edit = Edit::Stage(group.clone(), item);
            opened.session.dispatch(Action::Edit(opened.id, opened.tool(), edit));
            if let Some(section) = section {
                let route = Route::Section(opened.id, opened.tool(), section);
                opened.session.dispatch(Action::Go(route));
            }
        }
    });
    drop_down(
        &opened.name(&section.one_of, "stage"),
        wording::section_stage(),
        wording::item_stage_hint(),
        &items,
        &own.id.to_text(),
        &onchange,
    )
}

/// What the answers on the page mean, each meaning once, whichever scales say it.
fn key(instrument: &Instrument, items: &[&Item]) -> Html {
    let mut helped: Vec<&Choice> = Vec::new();
    for item in items.iter().filter(|item| item.anchors.is_empty()) {
        for choice in instrument.scale_of(item).into_iter().flat_map(|scale| &scale.choices) {
            let is_said = helped.iter().any(|it| it.text == choice.text && it.help == choice.help);
            if !choice.help.is_empty() && !is_said {
                helped.push(choice);
            }
        }
    }
    if helped.is_empty() {
        return Html::default();
    }
    let meaning = helped.iter().map(|choice| {
        html! {
            <li>
                <strong>{ choice.text.clone() }</strong>
                { wording::frame_after_label(&choice.help) }
            </li>
        }
    });
    html! {
        <div class="ws-key">
            <h2 class="govuk-heading-s">{ wording::tool_key() }</h2>
            <ul class="govuk-list ws-key__list">{ for meaning }</ul>
        </div>
    }
}

/// Whether anyone is in danger: before everything else on every page, with a line that stays in sight until it is
/// answered. Once the answer is no, it stands on the first page alone.
fn danger(opened: &OpenTool, outcome: &Outcome, is_first: bool) -> Html {
    let Some(item) = danger_item(&opened.instrument, outcome) else { return Html::default() };
    let meaning = outcome.readings.of(&item.id).meaning;
    if meaning == Some(Meaning::No) && !is_first {
        return Html::default();
    }
    let window = opened.session.window();
    let to_question = Callback::from(move |event: MouseEvent| window.focus_question(&event));
    html! {
        <>
            <div class="ws-danger"><ItemView opened={opened.clone()} item={item.id.clone()} /></div>
            if meaning.is_none() {
                <p class="ws-danger-bar">
                    <Press classes="ws-danger-bar__button" onclick={to_question}>
                        { wording::section_danger_open() }
                    </Press>
                </p>
            }
        </>
    }
}

/// One press that answers the rest of the part, and one in its place that takes that back. Signs of harm that it leaves are
/// counted.
fn rest(
    opened: &OpenTool,
    outcome: &Outcome,
    section: usize,
    items: &[&Item],
    answered: RestAs,
) -> Html {
    let state = opened.session.state();
    let rest = match answered {
        RestAs::NotKnown => opened.instrument.rest_of_part(section, &outcome.readings),
        RestAs::StillSo => {
            opened.instrument.part_still_so(&state.record, opened.id, section, &outcome.readings)
        }
    };
    let done = state.answered_rest.as_ref().filter(|done| {
        done.subject == opened.id
            && done.instrument == opened.instrument.id
            && done.part == section
            && done.answered == answered
            && 0 < done.n()
    });
    let is_taken_back = state.on_page.taken_back == Some(answered);
    if done.is_none() && rest.answers.is_empty() && !is_taken_back {
        return Html::default();
    }
    // The question of danger stands above the list, with a line of its own.
    let is_listed = |id: &&ItemId| items.iter().any(|item| item.id == **id);
    let n_signs = rest.signs.iter().filter(is_listed).count();
    let (answer, undo, answer_rest) = match answered {
        RestAs::NotKnown => (
            wording::section_rest(),
            wording::section_rest_undo(),
            Action::RestNotKnown(opened.id, opened.tool(), section),
        ),
        RestAs::StillSo => (
            wording::section_still(),
            wording::section_still_undo(),
            Action::StillSo(opened.id, opened.tool(), section),
        ),
    };
    // One button in one place, so that the keyboard stays on it.
    let (words, action) = match done {
        Some(_) => (undo, Action::TakeBack),
        None => (answer, answer_rest.clone()),
    };
    let says = |done: &AnsweredRest| match answered {
        RestAs::NotKnown => wording::section_rest_done(&done.n().to_string(), done.n()),
        RestAs::StillSo => wording::section_still_done(&done.n().to_string(), done.n()),
    };
    let classes = "govuk-button--secondary ws-button--quiet";
    html! {
        <div class="ws-rest">
            if done.is_some() || !rest.answers.is_empty() {
                <Act {classes} {action}>{ words }</Act>
            }
            if done.is_some() && !rest.answers.is_empty() {
                <Act {classes} action={answer_rest}>{ answer }</Act>
            }
            <p class="govuk-body" role="status">
                if let Some(done) = done {
                    { says(done) }
                    if 0 < n_signs {
                        { " " }
                        <strong>{ wording::section_rest_signs(&n_signs.to_string(), n_signs) }</strong>
                    }
                } else if is_taken_back {
                    { wording::section_rest_undone() }
                }
            </p>
        </div>
    }
}
