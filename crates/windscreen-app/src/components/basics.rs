//! What every page is made of: links within the program, things to press, and words that are folded away.

use crate::context::use_session;
use crate::session::{Action, Route};
use windscreen_core::Text;
use yew::prelude::*;

/// Options of [`Go`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct GoProps {
    /// Where it leads.
    pub(crate) to: Route,
    /// Its classes.
    #[prop_or(AttrValue::Static("govuk-link"))]
    pub(crate) class: AttrValue,
    /// Its words.
    pub(crate) children: Html,
}

/// A link to a page of the program. It names no address: an address would stay in the browser's history.
#[component]
pub(crate) fn Go(props: &GoProps) -> Html {
    let onclick = use_session().on_go(props.to.clone());
    let class = (!props.class.is_empty()).then(|| props.class.clone());
    html! { <a {class} href="#/" {onclick}>{ props.children.clone() }</a> }
}

/// Options of [`Press`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PressProps {
    /// What happens.
    pub(crate) onclick: Callback<MouseEvent>,
    /// Its further classes.
    #[prop_or_default]
    pub(crate) classes: Classes,
    /// Its words.
    pub(crate) children: Html,
}

/// Something to press.
#[component]
pub(crate) fn Press(props: &PressProps) -> Html {
    let class = classes!("govuk-button", props.classes.clone());
    html! {
        <button type="button" {class} data-module="govuk-button" onclick={props.onclick.clone()}>
            { props.children.clone() }
        </button>
    }
}

/// Options of [`Act`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ActProps {
    /// What happens.
    pub(crate) action: Action,
    /// Its further classes.
    #[prop_or_default]
    pub(crate) classes: Classes,
    /// Its words.
    pub(crate) children: Html,
}

/// Something to press by which something happens in the session.
#[component]
pub(crate) fn Act(props: &ActProps) -> Html {
    let onclick = use_session().on(props.action.clone());
    html! { <Press {onclick} classes={props.classes.clone()}>{ props.children.clone() }</Press> }
}

/// Options of [`More`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct MoreProps {
    /// What opens it.
    pub(crate) summary: Html,
    /// Whether it stands open.
    #[prop_or_default]
    pub(crate) open: bool,
    /// What is folded.
    pub(crate) children: Html,
}

/// More, for those who want it.
#[component]
pub(crate) fn More(props: &MoreProps) -> Html {
    html! {
        <details class="govuk-details" open={props.open}>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ props.summary.clone() }</span>
            </summary>
            <div class="govuk-details__text">{ props.children.clone() }</div>
        </details>
    }
}

/// A list of sentences.
pub(crate) fn bullets(lines: &[Text]) -> Html {
    let line = |line: &Text| html! { <li>{ line.clone() }</li> };
    html! { <ul class="govuk-list govuk-list--bullet">{ for lines.iter().map(line) }</ul> }
}

/// A paragraph, if there are words.
pub(crate) fn paragraph(words: &Text) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    html! { <p class="govuk-body">{ words.clone() }</p> }
}
