//! One part of a tool: its items, how far somebody is, and what must happen now if a sign of harm is raised.

use crate::components::item_list::ItemList;
use crate::components::{action_panel, exception_box, item_view, progress};
use crate::open_tool::OpenTool;
use crate::pages::gate;
use crate::session::{Action, Route, danger_item, next_section, section_items};
use govuk_yew::{Markup, text};
use windscreen_core::{Age, Instrument, Item, ItemId, Meaning, Outcome, Scale, Subject};
use windscreen_wording as wording;
use yew::prelude::*;

/// Every part of the tool, to go to directly: somebody may leave a part and come back.
fn parts(m: &mut Markup, opened: &OpenTool, outcome: &Outcome, here: usize) {
    m.more(text(wording::tool_parts()), false, |m| {
        m.within("ol.govuk-list govuk-list--number", |m| {
            for (n, section) in opened.instrument.sections.iter().enumerate() {
                let items = section_items(&opened.instrument, outcome, n);
                if items.is_empty() {
                    continue;
                }
                let mut n_answered = 0;
                for item in &items {
                    let reading = outcome.readings.of(&item.id);
                    n_answered += usize::from(reading.meaning.is_some());
                }
                let page = Route::Section(opened.id, opened.tool(), n);
                m.within("li", |m| {
                    if n == here {
                        m.attribute("aria-current", "step");
                    }
                    m.link_to("govuk-link", &section.title, opened.session.on_go(page));
                    m.text(" ");
                    let (n, of) = (n_answered.to_string(), items.len().to_string());
                    m.say("span.ws-parts__count", wording::tool_part_answered(&n, &of));
                });
            }
        });
        m.p_link(wording::tool_so_far(), opened.session.on_go(opened.result()));
    });
}

/// What the answers mean, once for each scale on the page that says so.
fn key(m: &mut Markup, instrument: &Instrument, items: &[&Item]) {
    let mut scales: Vec<&Scale> = Vec::new();
    for item in items.iter().filter(|it| it.anchors.is_empty()) {
        if let Some(scale) = instrument.scale_of(item)
            && scale.choices.iter().any(|choice| !choice.help.is_empty())
            && !scales.iter().any(|it| std::ptr::eq(*it, scale))
        {
            scales.push(scale);
        }
    }
    if scales.is_empty() {
        return;
    }
    m.within("div.ws-key", |m| {
        m.h2_s(wording::tool_key());
        for scale in scales {
            m.within("ul.govuk-list ws-key__list", |m| {
                for choice in &scale.choices {
                    if !choice.help.is_empty() {
                        m.within("li", |m| {
                            m.say("strong", &choice.text);
                            m.text(wording::frame_after_label(&choice.help));
                        });
                    }
                }
            });
        }
    });
}

/// Whether anyone is in danger: before everything else on every page, with a line that stays in sight until it is
/// answered. Once the answer is no, it stands on the first page alone.
fn danger(m: &mut Markup, opened: &OpenTool, outcome: &Outcome, is_first: bool) {
    let Some(item) = danger_item(&opened.instrument, outcome) else { return };
    let meaning = outcome.readings.of(&item.id).meaning;
    if meaning == Some(Meaning::No) && !is_first {
        return;
    }
    m.within("div.ws-danger", |m| {
        m.put(item_view::view(opened, item, false));
    });
    m.when(meaning.is_none(), |m| {
        m.within("p.ws-danger-bar", |m| {
            let edge = opened.session.edge().clone();
            let to_question =
                Callback::from(move |event: MouseEvent| edge.window.focus_question(&event));
            m.press_on("ws-danger-bar__button", text(wording::section_danger_open()), to_question);
        });
    });
}

/// One press that answers *not known* to the rest of the part, and one in its place that takes that back. Signs of harm are
/// left, and counted.
fn rest_not_known(m: &mut Markup, opened: &OpenTool, outcome: &Outcome, n: usize, items: &[&Item]) {
    let session = &opened.session;
    let rest = opened.instrument.rest_of_part(n, &outcome.readings);
    // The question of danger stands above the list, with a line of its own.
    let n_signs = rest.signs.iter().filter(|it| items.iter().any(|item| item.id == **it)).count();
    let state = session.state();
    let done = state.answered_rest.as_ref().filter(|it| {
        it.subject == opened.id
            && it.instrument == opened.instrument.id
            && it.part == n
            && 0 < it.n()
    });
    if done.is_none() && rest.answers.is_empty() && state.on_page.redrawn == 0 {
        return;
    }
    m.within("div.ws-rest", |m| {
        // One button in one place, so that the keyboard stays on it.
        let (words, action) = match done {
            Some(_) => (wording::section_rest_undo(), Action::TakeBack),
            None => (wording::section_rest(), Action::RestNotKnown(opened.id, opened.tool(), n)),
        };
        m.when(done.is_some() || !rest.answers.is_empty(), |m| {
            m.press("govuk-button--secondary ws-button--quiet", words, session.on(action));
        });
        m.when(done.is_some() && !rest.answers.is_empty(), |m| {
            let more = session.on(Action::RestNotKnown(opened.id, opened.tool(), n));
            m.press("govuk-button--secondary ws-button--quiet", wording::section_rest(), more);
        });
        m.within("p.govuk-body", |m| {
            m.attribute("role", "status");
            if let Some(done) = done {
                m.text(wording::section_rest_done(&done.n().to_string(), done.n()));
                if 0 < n_signs {
                    m.text(" ");
                    m.say("strong", wording::section_rest_signs(&n_signs.to_string(), n_signs));
                }
            } else if 0 < state.on_page.redrawn {
                m.text(wording::section_rest_undone());
            }
        });
    });
}

/// One part of a tool.
pub(crate) fn view(m: &mut Markup, opened: &OpenTool, subject: &Subject, n: usize) -> Option<()> {
    let outcome = opened.outcome()?;
    let section = opened.instrument.sections.get(n)?;
    let items = section_items(&opened.instrument, &outcome, n);
    let next = next_section(opened.id, &opened.instrument, &outcome, Some(n));
    let is_first =
        (0..n).all(|earlier| section_items(&opened.instrument, &outcome, earlier).is_empty());
    m.heading(opened.caption(subject), &section.title);
    m.group(|m| danger(m, opened, &outcome, is_first));
    m.when(is_first, |m| gate::steps(m, opened));
    m.p_any(&section.intro);
    progress::view(m, &outcome);
    m.group(|m| key(m, &opened.instrument, &items));
    m.group(|m| {
        let ids: Vec<ItemId> = items.iter().map(|item| item.id.clone()).collect();
        let says_ages = subject.age == Age::NotKnown;
        m.put(html! { <ItemList opened={opened.clone()} items={ids} {says_ages} /> });
    });
    m.group(|m| rest_not_known(m, opened, &outcome, n, &items));
    m.group(|m| exception_box::view(m, opened, &items));
    let (words, page) = match next {
        Some(page) => (wording::frame_continue(), page),
        None => (wording::frame_see_result(), opened.result()),
    };
    m.press("", words, opened.session.on_go(page));
    parts(m, opened, &outcome, n);
    action_panel::view(m, opened, &outcome);
    Some(())
}
