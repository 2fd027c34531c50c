//! All that is wrong with a page, at its top, with links to the fields.

use yew::prelude::*;

use crate::dom;
use crate::field::flag;
use crate::markup::Markup;
use crate::part::{Attributes, Part, is_empty};

/// One problem of an [`ErrorSummary`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorSummaryItem {
    /// The field that needs attention, as `#id`; without it the problem is not a link.
    pub href: Option<AttrValue>,
    /// What is wrong, in the words of the field's own error message.
    pub content: Part,
}

impl ErrorSummaryItem {
    /// A problem with the field of this id.
    #[must_use]
    pub fn new(id: &str, content: impl Into<Part>) -> Self {
        Self { href: Some(crate::part::join(&["#", id])), content: content.into() }
    }
}

/// Options of [`ErrorSummary`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct ErrorSummaryProps {
    /// Its heading; "There is a problem" if nothing is given.
    #[prop_or_default]
    pub title: Part,
    /// The problems.
    #[prop_or_default]
    pub error_list: Vec<ErrorSummaryItem>,
    /// Whether it leaves the focus where it is when it appears.
    #[prop_or_default]
    pub disable_auto_focus: Option<bool>,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// A description between heading and list.
    #[prop_or_default]
    pub children: Html,
}

/// All that is wrong with a page. Takes the focus when it appears; its links focus the field and bring its question
/// into view.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let root = use_node_ref();
    let to_focus = root.clone();
    use_effect_with(props.disable_auto_focus, move |disabled| {
        if *disabled != Some(true) {
            dom::set_focus_on(&to_focus);
        }
    });
    view(props, Some(&root))
}

/// [`ErrorSummary`] as a plain function. Whoever draws it gives it the focus, by [`focus_error_summary`].
pub fn error_summary(props: &ErrorSummaryProps) -> Html {
    view(props, None)
}

/// Focuses the page's error summary, if there is one.
pub fn focus_error_summary() {
    dom::focus_first("govuk-error-summary");
}

fn view(props: &ErrorSummaryProps, root: Option<&NodeRef>) -> Html {
    Markup::of(|m| {
        m.within("div", |m| {
            m.class("govuk-error-summary", &props.classes);
            if let Some(disabled) = props.disable_auto_focus {
                m.attribute("data-disable-auto-focus", flag(disabled));
            }
            m.attribute("data-module", "govuk-error-summary");
            if let Some(root) = root {
                m.node(root);
            }
            m.onclick(Callback::from(|event| dom::follow_to_field(&event)));
            m.extra(&props.attributes);
            m.within("div", |m| {
                // A child has the role, so that focusing the summary does not cut the alert short.
                m.attribute("role", "alert");
                m.within("h2.govuk-error-summary__title", |m| {
                    if props.title.is_empty() {
                        m.text("There is a problem");
                    } else {
                        m.put(props.title.content.clone());
                    }
                });
                m.within("div.govuk-error-summary__body", |m| {
                    m.when(!is_empty(&props.children), |m| {
                        m.within("p", |m| m.put(props.children.clone()));
                    });
                    m.when(!props.error_list.is_empty(), |m| {
                        m.within("ul.govuk-list govuk-error-summary__list", |m| {
                            for problem in &props.error_list {
                                m.within("li", |m| item(m, problem));
                            }
                        });
                    });
                });
            });
        });
    })
}

fn item(m: &mut Markup, item: &ErrorSummaryItem) {
    let Part { content, classes, attributes } = &item.content;
    let Some(href) = &item.href else { return m.put(content.clone()) };
    m.within("a", |m| {
        m.attribute("href", href);
        if !classes.is_empty() {
            m.attribute("class", classes);
        }
        m.extra(attributes);
        m.put(content.clone());
    });
}
