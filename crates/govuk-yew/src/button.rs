//! Something to press.

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::dom;
use crate::field::flag;
use crate::part::{Attributes, class, or};

/// How long a second press is taken for a slip, in milliseconds.
const DEBOUNCE: u32 = 1000;

/// Options of [`Button`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct ButtonProps {
    /// Where it leads; a button with this is a link that looks and acts like a button.
    #[prop_or_default]
    pub href: Option<AttrValue>,
    /// `submit` if nothing is given, `button` or `reset`.
    #[prop_or_default]
    pub button_type: Option<AttrValue>,
    /// The name sent with a form.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The value sent with a form.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// The id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Whether it cannot be pressed. Better is a button that says what is missing.
    #[prop_or_default]
    pub disabled: bool,
    /// Whether it starts something, and so has an arrow.
    #[prop_or_default]
    pub is_start_button: bool,
    /// Whether a second press within a second is ignored.
    #[prop_or_default]
    pub prevent_double_click: Option<bool>,
    /// Classes besides the component's own, such as `govuk-button--secondary`, `govuk-button--warning`.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// Called when it is pressed.
    #[prop_or_default]
    pub onclick: Option<Callback<MouseEvent>>,
    /// What it says.
    #[prop_or_default]
    pub children: Html,
}

/// Something to press.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let resting = use_mut_ref(|| None::<Timeout>);
    let over = use_mut_ref(|| true);
    let onclick = if props.prevent_double_click == Some(true) {
        let pressed = props.onclick.clone();
        Some(Callback::from(move |event: MouseEvent| {
            if !over.replace(false) {
                event.prevent_default();
                return;
            }
            let done = over.clone();
            *resting.borrow_mut() = Some(Timeout::new(DEBOUNCE, move || {
                done.replace(true);
            }));
            if let Some(pressed) = &pressed {
                pressed.emit(event);
            }
        }))
    } else {
        props.onclick.clone()
    };
    view(props, onclick)
}

/// [`Button`] as a plain function, which does not mind a second press.
pub fn button(props: &ButtonProps) -> Html {
    view(props, props.onclick.clone())
}

fn view(props: &ButtonProps, onclick: Option<Callback<MouseEvent>>) -> Html {
    let ButtonProps {
        href,
        button_type,
        name,
        value,
        id,
        disabled,
        is_start_button,
        classes,
        attributes,
        ..
    } = props;
    let own = if *is_start_button { "govuk-button govuk-button--start" } else { "govuk-button" };
    let class = class(own, classes);
    let text = if *is_start_button && !matches!(props.children, VNode::VText(_)) {
        // A start button is a flexbox, which would drop the space between the pieces of its text.
        html! { <span>{props.children.clone()}</span> }
    } else {
        props.children.clone()
    };
    let content = html! {<>{text}if *is_start_button { {start_icon()} }</>};
    attributes.on(if let Some(href) = href {
        html! {
            <a {href} role="button" draggable="false" {class} data-module="govuk-button" {id}
                {onclick} onkeydown={|event: KeyboardEvent| dom::click_on_space(&event)}>
                {content}
            </a>
        }
    } else {
        html! {
            <button type={or(button_type.as_ref(), "submit")} {value} {name} disabled={*disabled}
                aria-disabled={disabled.then_some("true")}
                data-prevent-double-click={props.prevent_double_click.map(flag)}
                {class} data-module="govuk-button" {id} {onclick}>
                {content}
            </button>
        }
    })
}

fn start_icon() -> Html {
    html! {
        <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19"
            viewBox="0 0 33 40" aria-hidden="true" focusable="false">
            <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
        </svg>
    }
}
