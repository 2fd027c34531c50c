//! Something to press.

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::dom;
use crate::shared::attributes::Attributes;
use crate::shared::field::flag;

#[cfg(test)]
mod tests;

/// How long a second press is taken for a slip, in milliseconds.
const DEBOUNCE: u32 = 1000;

/// Options of [`Button`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct ButtonProps {
    /// What it says: upstream's `text` or `html`.
    #[prop_or_default]
    pub children: Html,
    /// What it does in a form. This has no effect if `href` is set.
    #[prop_or_default]
    pub r#type: ButtonType,
    /// The name, sent when a form is submitted. This has no effect if `href` is set.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The value, sent when a form is submitted. This has no effect if `href` is set.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// Whether it cannot be pressed. Better is a button that says what is missing. This has no effect if `href` is set.
    #[prop_or_default]
    pub disabled: bool,
    /// Where it leads; a button with this is a link that looks and acts like a button.
    #[prop_or_default]
    pub href: Option<AttrValue>,
    /// Classes to add to the button, such as `govuk-button--secondary`, `govuk-button--warning`.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the button.
    #[prop_or_default]
    pub attributes: Attributes,
    /// Whether a second press within a second is ignored.
    #[prop_or_default]
    pub prevent_double_click: Option<bool>,
    /// Whether it is the main call to action on a service's start page, and so has an arrow.
    #[prop_or_default]
    pub is_start_button: bool,
    /// The id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Called when it is pressed.
    #[prop_or_default]
    pub onclick: Option<Callback<MouseEvent>>,
}

/// What a [`Button`] does in a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonType {
    /// Submits it.
    #[default]
    Submit,
    /// Nothing but what its `onclick` does.
    Button,
    /// Empties it.
    Reset,
}

impl ButtonType {
    fn name(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Button => "button",
            Self::Reset => "reset",
        }
    }
}

/// Something to press.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let onclick = use_debounced(props.prevent_double_click == Some(true), props.onclick.clone());
    let ButtonProps { children, name, value, disabled, id, .. } = props;
    let start = props.is_start_button.then_some("govuk-button--start");
    let class = classes!("govuk-button", start, props.classes.clone());
    let content = html! {
        <>
            if props.is_start_button && !matches!(children, VNode::VText(_)) {
                // A start button is a flexbox, which would drop the space between the pieces of its text.
                <span>{children.clone()}</span>
            } else {
                {children.clone()}
            }
            if props.is_start_button {
                <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19"
                    viewBox="0 0 33 40" aria-hidden="true" focusable="false">
                    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
                </svg>
            }
        </>
    };
    props.attributes.on(if let Some(href) = &props.href {
        html! {
            <a {href} role="button" draggable="false" {class} data-module="govuk-button" id={id.clone()} {onclick}
                onkeydown={|event: KeyboardEvent| dom::click_on_space(&event)}>
                {content}
            </a>
        }
    } else {
        html! {
            <button type={props.r#type.name()} value={value.clone()} name={name.clone()} disabled={*disabled}
                aria-disabled={disabled.then_some("true")}
                data-prevent-double-click={props.prevent_double_click.map(flag)} {class} data-module="govuk-button"
                id={id.clone()} {onclick}>
                {content}
            </button>
        }
    })
}

/// The callback, which if `is_needed` lets no second press through while the first may still count as the same.
#[hook]
fn use_debounced(
    is_needed: bool,
    onclick: Option<Callback<MouseEvent>>,
) -> Option<Callback<MouseEvent>> {
    let resting = use_mut_ref(|| None::<Timeout>);
    if !is_needed {
        return onclick;
    }
    Some(Callback::from(move |event: MouseEvent| {
        if resting.borrow().is_some() {
            event.prevent_default();
            return;
        }
        let over = resting.clone();
        *resting.borrow_mut() = Some(Timeout::new(DEBOUNCE, move || {
            over.take();
        }));
        if let Some(onclick) = &onclick {
            onclick.emit(event);
        }
    }))
}
