//! What must happen now, from the moment a sign of harm is chosen: fixed in view, announced once, gone when the
//! answer changes. It never moves the question under the pointer: the page always keeps room for it.

use crate::components::item_view::ItemView;
use crate::store::{Page, Store};
use govuk_yew::Button;
use std::rc::Rc;
use windscreen_core::{Condition, Instrument, Kind, Level, Outcome, SubjectId};
use yew::prelude::*;

/// The item that asks whether anyone is in danger now, if it is asked only once a sign is raised: the sign of harm
/// that a rule for immediate danger names.
pub(crate) fn danger_item(instrument: &Instrument) -> Option<usize> {
    let named = |condition: &Condition, id: &str| match condition {
        Condition::Any(pick) => pick.items.iter().any(|it| &**it == id),
        _ => false,
    };
    instrument.items.iter().position(|item| {
        item.kind == Kind::Harm
            && item.asked_if.is_some()
            && instrument
                .rules
                .iter()
                .any(|rule| rule.level == Some(Level::Immediate) && named(&rule.when, &item.id))
    })
}

/// Options of [`ActionPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ActionPanelProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The person.
    pub(crate) subject: SubjectId,
    /// The tool.
    pub(crate) instrument: Rc<Instrument>,
    /// The level to act on, if it asks for action now.
    pub(crate) level: Option<Level>,
    /// The danger question, if it is to be asked here.
    pub(crate) danger: Option<usize>,
}

impl ActionPanelProps {
    /// The panel for an outcome.
    pub(crate) fn new(
        store: &Store,
        subject: SubjectId,
        instrument: &Rc<Instrument>,
        outcome: &Outcome,
    ) -> Self {
        let shown = |place: &usize| outcome.readings.items.get(*place).is_some_and(|it| it.visible);
        ActionPanelProps {
            store: store.clone(),
            subject,
            instrument: instrument.clone(),
            level: Some(outcome.level).filter(|level| level.is_now()),
            danger: danger_item(instrument).filter(shown),
        }
    }
}

/// What must happen now. Says nothing while nothing must.
#[component]
pub(crate) fn ActionPanel(props: &ActionPanelProps) -> Html {
    let go = {
        let (store, page) =
            (props.store.clone(), Page::Result(props.subject, props.instrument.id.clone()));
        Callback::from(move |_: MouseEvent| store.go(page.clone()))
    };
    let workspace = props.store.workspace();
    let emergency = workspace.area.emergency.number.clone();
    let words = props.level.map(|level| {
        if level == Level::Immediate {
            html! {
                <><strong>{ "Ring " }{ &*emergency }{ " now." }</strong>
                { " Someone may be in danger. Then telephone the front door. Do not finish this first." }</>
            }
        } else {
            html! {
                <><strong>{ "Act now, by telephone, before the child goes home." }</strong>
                { " Tell your safeguarding lead and ring the front door. Do not finish this first." }</>
            }
        }
    });
    let is_immediate = props.level == Some(Level::Immediate);
    html! {
        <section class="ws-panel-place" aria-label="What to do now">
            // The region stands here from the start, so that a screen reader hears the words arrive, once.
            <div class={classes!("ws-panel", words.is_some().then_some("ws-panel--open"), is_immediate.then_some("ws-panel--immediate"))}>
                <div role="alert" class="ws-panel__words">
                    if let Some(words) = words { <p>{ words }</p> }
                </div>
                if props.level.is_some() {
                    <div class="ws-panel__rest">
                        if let Some(place) = props.danger {
                            <ItemView store={props.store.clone()} subject={props.subject}
                                instrument={props.instrument.clone()} {place} />
                        }
                        <Button classes="govuk-button--warning" button_type="button" onclick={go}>
                            { "Who to ring and what to say" }
                        </Button>
                    </div>
                }
            </div>
        </section>
    }
}
