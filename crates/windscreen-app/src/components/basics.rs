//! What every page is made of: links within the program, things to press, lists of sentences.

use crate::context::{Same, use_session};
use crate::session::{Action, Route};
use govuk_yew::{Button, ButtonType};
use windscreen_core::Text;
use windscreen_wording as wording;
use yew::html::IntoPropValue;
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
    html! {
        <Button r#type={ButtonType::Button} classes={props.classes.clone()} onclick={props.onclick.clone()}>
            { props.children.clone() }
        </Button>
    }
}

/// Options of [`Act`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ActProps {
    /// What happens.
    pub(crate) action: Same<Action>,
    /// Its further classes.
    #[prop_or_default]
    pub(crate) classes: Classes,
    /// Its words.
    pub(crate) children: Html,
}

/// Something to press by which something happens in the session.
#[component]
pub(crate) fn Act(props: &ActProps) -> Html {
    let onclick = use_session().on((*props.action).clone());
    html! { <Press {onclick} classes={props.classes.clone()}>{ props.children.clone() }</Press> }
}

impl IntoPropValue<Same<Action>> for Action {
    fn into_prop_value(self) -> Same<Action> {
        Same::new(self)
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

/// In place of a page about somebody or something that is no longer there.
#[component]
pub(crate) fn Gone() -> Html {
    html! {
        <>
            <h1 class="govuk-heading-l">{ wording::frame_gone() }</h1>
            <p class="govuk-body"><Go to={Route::People}>{ wording::frame_to_people() }</Go></p>
        </>
    }
}
