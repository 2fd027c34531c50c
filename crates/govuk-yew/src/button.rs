//! Something to press.

use gloo::timers::callback::Timeout;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::dom;
use crate::field::flag;
use crate::markup::{Heard, Markup};
use crate::part::{Attributes, or};

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
    view(props, onclick.as_ref())
}

/// [`Button`] as a plain function, which does not mind a second press.
pub fn button(props: &ButtonProps) -> Html {
    view(props, props.onclick.as_ref())
}

fn view(props: &ButtonProps, onclick: Option<&Callback<MouseEvent>>) -> Html {
    let own = if props.is_start_button { "govuk-button govuk-button--start" } else { OWN };
    let shared = |m: &mut Markup| {
        self::own(m, own, &props.classes);
        m.any("id", props.id.as_ref());
        if let Some(onclick) = onclick {
            m.onclick(onclick.clone());
        }
        m.extra(&props.attributes);
        if props.is_start_button && !matches!(props.children, VNode::VText(_)) {
            // A start button is a flexbox, which would drop the space between the pieces of its text.
            m.within("span", |m| m.put(props.children.clone()));
        } else {
            m.put(props.children.clone());
        }
        m.when(props.is_start_button, start_icon);
    };
    Markup::of(|m| {
        if let Some(href) = &props.href {
            m.within("a", |m| {
                m.attribute("href", href);
                m.attribute("role", "button");
                m.attribute("draggable", "false");
                m.hear(Heard::Pressed(Callback::from(|event| dom::click_on_space(&event))));
                shared(m);
            });
        } else {
            m.within("button", |m| {
                m.attribute("type", or(props.button_type.as_ref(), "submit"));
                m.any("value", props.value.as_ref());
                m.any("name", props.name.as_ref());
                if props.disabled {
                    m.attribute("disabled", "disabled");
                    m.attribute("aria-disabled", "true");
                }
                if let Some(prevent) = props.prevent_double_click {
                    m.attribute("data-prevent-double-click", flag(prevent));
                }
                shared(m);
            });
        }
    })
}

/// The class of a button.
pub(crate) const OWN: &str = "govuk-button";

/// What makes an element a button, for the eye and for scripts.
pub(crate) fn own(m: &mut Markup, own: &'static str, classes: &AttrValue) {
    m.class(own, classes);
    m.attribute("data-module", "govuk-button");
}

fn start_icon(m: &mut Markup) {
    m.put(html! {
        <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19"
            viewBox="0 0 33 40" aria-hidden="true" focusable="false">
            <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
        </svg>
    });
}
