//! All that is wrong with a page, at its top, with links to the fields.

use yew::prelude::*;

use crate::dom;
use crate::field::flag;
use crate::part::{Attributes, Part, class, is_empty};

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
    view(props, root)
}

/// [`ErrorSummary`] as a plain function. Whoever draws it gives it the focus, by [`focus_error_summary`].
pub fn error_summary(props: &ErrorSummaryProps) -> Html {
    view(props, NodeRef::default())
}

/// Focuses the page's error summary, if there is one.
pub fn focus_error_summary() {
    dom::focus_first("govuk-error-summary");
}

fn view(props: &ErrorSummaryProps, root: NodeRef) -> Html {
    let ErrorSummaryProps { title, error_list, disable_auto_focus, classes, attributes, children } =
        props;
    attributes.on(html! {
        <div class={class("govuk-error-summary", classes)} data-disable-auto-focus={disable_auto_focus.map(flag)}
            data-module="govuk-error-summary" ref={root} onclick={|event: MouseEvent| dom::follow_to_field(&event)}>
            // A child has the role, so that focusing the summary does not cut the alert short.
            <div role="alert">
                <h2 class="govuk-error-summary__title">
                    if title.is_empty() { {"There is a problem"} } else { {title.content.clone()} }
                </h2>
                <div class="govuk-error-summary__body">
                    if !is_empty(children) {
                        <p>{children.clone()}</p>
                    }
                    if !error_list.is_empty() {
                        <ul class="govuk-list govuk-error-summary__list">
                            {for error_list.iter().map(item)}
                        </ul>
                    }
                </div>
            </div>
        </div>
    })
}

fn item(item: &ErrorSummaryItem) -> Html {
    let Part { content, classes, attributes } = &item.content;
    let content = match &item.href {
        Some(href) => {
            let class = (!classes.is_empty()).then_some(classes);
            attributes.on(html! { <a {href} {class}>{content}</a> })
        }
        None => content.clone(),
    };
    html! { <li>{content}</li> }
}
