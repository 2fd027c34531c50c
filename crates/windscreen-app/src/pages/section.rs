//! One part of a tool: its items, how far somebody is, and what must happen now if a sign of harm is raised.

use crate::components::action_panel::{self, danger_item};
use crate::components::item_list::ItemList;
use crate::components::{exception_box, item_view, progress};
use crate::desk::Desk;
use crate::pages::gate;
use crate::platform;
use crate::store::{Action, Page};
use govuk_yew::{Markup, live, text};
use std::rc::Rc;
use windscreen_core::{Age, Instrument, Item, Meaning, Outcome, Scale, Subject};
use windscreen_wording as wording;
use yew::prelude::*;

/// The items of a section that its page shows: visible, and not the question of danger, which stands above every list.
fn items<'a>(instrument: &'a Instrument, outcome: &Outcome, n: usize) -> Vec<&'a Item> {
    let danger = danger_item(instrument, outcome);
    let mut items = Vec::new();
    if let Some(section) = instrument.sections.get(n) {
        for place in section.items.clone() {
            let Some(item) = instrument.items.get(place) else { continue };
            let is_danger = danger.is_some_and(|it| it.id == item.id);
            if outcome.readings.of(&item.id).visible && !is_danger {
                items.push(item);
            }
        }
    }
    items
}

/// The page after this section (or the first, after `None`); `None` when the result comes next.
pub(crate) fn next(desk: &Desk, after: Option<usize>) -> Option<Page> {
    next_after(desk, &desk.outcome()?, after)
}

fn next_after(desk: &Desk, outcome: &Outcome, after: Option<usize>) -> Option<Page> {
    let first = after.map_or(0, |n| n + 1);
    for n in first..desk.instrument.sections.len() {
        if !items(&desk.instrument, outcome, n).is_empty() {
            return Some(Page::Section(desk.id, desk.tool(), n));
        }
    }
    (!desk.instrument.texts.is_empty()).then(|| Page::Texts(desk.id, desk.tool()))
}

/// Every part of the tool, to go to directly: somebody may leave a part and come back.
fn parts(m: &mut Markup, desk: &Desk, outcome: &Outcome, here: usize) {
    m.more(text(wording::tool_parts()), false, |m| {
        m.within("ol.govuk-list govuk-list--number", |m| {
            for (n, section) in desk.instrument.sections.iter().enumerate() {
                let items = items(&desk.instrument, outcome, n);
                if items.is_empty() {
                    continue;
                }
                let mut n_answered = 0;
                for item in &items {
                    let reading = outcome.readings.of(&item.id);
                    n_answered += usize::from(reading.meaning.is_some());
                }
                let page = Page::Section(desk.id, desk.tool(), n);
                m.within("li", |m| {
                    if n == here {
                        m.attribute("aria-current", "step");
                    }
                    m.link_to("govuk-link", &section.title, desk.store.on_go(page));
                    m.text(" ");
                    let (n, of) = (n_answered.to_string(), items.len().to_string());
                    m.say("span.ws-parts__count", wording::tool_part_answered(&n, &of));
                });
            }
        });
        m.p_link(wording::tool_so_far(), desk.store.on_go(desk.result()));
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
fn danger(m: &mut Markup, desk: &Desk, outcome: &Outcome, is_first: bool) {
    let Some(item) = danger_item(&desk.instrument, outcome) else { return };
    let meaning = outcome.readings.of(&item.id).meaning;
    if meaning == Some(Meaning::No) && !is_first {
        return;
    }
    m.within("div.ws-danger", |m| {
        m.put(item_view::view(desk, item, false));
    });
    m.when(meaning.is_none(), |m| {
        m.within("p.ws-danger-bar", |m| {
            let to_question = Callback::from(|event: MouseEvent| platform::focus_question(&event));
            m.press_on("ws-danger-bar__button", text(wording::section_danger_open()), to_question);
        });
    });
}

/// One press that answers *not known* to the rest of the part, and one in its place that takes that back. Signs of harm are
/// left, and counted.
fn rest_not_known(m: &mut Markup, desk: &Desk, outcome: &Outcome, n: usize, items: &[&Item]) {
    let store = &desk.store;
    let rest = desk.instrument.rest_of_part(n, &outcome.readings);
    // The question of danger stands above the list, with a line of its own.
    let n_signs = rest.signs.iter().filter(|it| items.iter().any(|item| item.id == **it)).count();
    let workspace = store.workspace();
    let done = workspace.answered_rest.as_ref().filter(|it| {
        it.subject == desk.id && it.instrument == desk.instrument.id && it.part == n && 0 < it.n()
    });
    if done.is_none() && rest.answers.is_empty() && workspace.ui.redrawn == 0 {
        return;
    }
    m.within("div.ws-rest", |m| {
        // One button in one place, so that the keyboard stays on it.
        let (words, action) = match done {
            Some(_) => (wording::section_rest_undo(), Action::TakeBack),
            None => (wording::section_rest(), Action::RestNotKnown(desk.id, desk.tool(), n)),
        };
        m.when(done.is_some() || !rest.answers.is_empty(), |m| {
            m.press("govuk-button--secondary ws-button--quiet", words, store.on(action));
        });
        m.when(done.is_some() && !rest.answers.is_empty(), |m| {
            let more = store.on(Action::RestNotKnown(desk.id, desk.tool(), n));
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
            } else if 0 < workspace.ui.redrawn {
                m.text(wording::section_rest_undone());
            }
        });
    });
}

/// One part of a tool.
pub(crate) fn view(m: &mut Markup, desk: &Desk, subject: &Subject, n: usize) -> Option<()> {
    let outcome = desk.outcome()?;
    let section = desk.instrument.sections.get(n)?;
    let items = items(&desk.instrument, &outcome, n);
    let next = next_after(desk, &outcome, Some(n));
    let is_first =
        (0..n).all(|earlier| self::items(&desk.instrument, &outcome, earlier).is_empty());
    m.heading(desk.caption(subject), &section.title);
    m.group(|m| danger(m, desk, &outcome, is_first));
    m.when(is_first, |m| gate::steps(m, desk));
    m.p_any(&section.intro);
    progress::view(m, &outcome);
    m.group(|m| key(m, &desk.instrument, &items));
    m.group(|m| {
        let list = ItemList {
            desk: desk.clone(),
            items: items.iter().map(|it| it.id.clone()).collect(),
            says_ages: subject.age == Age::NotKnown,
            redrawn: desk.store.workspace().ui.redrawn,
        };
        m.put(live(Rc::new(list)));
    });
    m.group(|m| rest_not_known(m, desk, &outcome, n, &items));
    m.group(|m| exception_box::view(m, desk, &items));
    let (words, page) = match next {
        Some(page) => (wording::frame_continue(), page),
        None => (wording::frame_see_result(), desk.result()),
    };
    m.press("", words, desk.store.on_go(page));
    parts(m, desk, &outcome, n);
    action_panel::view(m, desk, &outcome);
    Some(())
}
