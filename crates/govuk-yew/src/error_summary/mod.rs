//! All that is wrong with a page, at its top, with links to the fields.

use yew::prelude::*;

use crate::dom;
use crate::shared::attributes::Attributes;
use crate::shared::field::flag;
use crate::shared::part::{is_empty, or_text};

#[cfg(test)]
mod tests;

/// One problem of an [`ErrorSummary`]: an entry of upstream's `errorList`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorSummaryItem {
    /// The field that needs attention, as `#id`; without it the problem is not a link.
    pub href: Option<AttrValue>,
    /// What is wrong (upstream's `text` or `html`), in the words of the field's own error message.
    pub content: Html,
    /// HTML attributes to add to the link.
    pub attributes: Attributes,
}

impl ErrorSummaryItem {
    /// A problem with the field of this id.
    #[must_use]
    pub fn new(id: &str, text: impl Into<AttrValue>) -> Self {
        let text = text.into();
        Self {
            href: Some(format!("#{id}").into()),
            content: html! { {text} },
            attributes: Attributes::default(),
        }
    }

    fn view(&self) -> Html {
        let Self { href, content, attributes } = self;
        match href {
            Some(href) => attributes.on(html! { <a {href}>{content.clone()}</a> }),
            None => content.clone(),
        }
    }
}

/// Options of [`ErrorSummary`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct ErrorSummaryProps {
    /// The heading: upstream's `titleText` or `titleHtml`; "There is a problem" if nothing is given.
    #[prop_or_default]
    pub title: Html,
    /// The description of the errors, between heading and list: upstream's `descriptionText` or `descriptionHtml`.
    #[prop_or_default]
    pub children: Html,
    /// The errors.
    #[prop_or_default]
    pub error_list: Vec<ErrorSummaryItem>,
    /// Whether it leaves the focus where it is when it appears.
    #[prop_or_default]
    pub disable_auto_focus: Option<bool>,
    /// Classes to add to the container.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the container.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// All that is wrong with a page. Takes the focus when it appears; its links focus the field and bring its question
/// into view.
///
/// Unlike upstream a link to radios or checkboxes focuses their question, so that a press of the space bar chooses
/// nothing.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let root = use_node_ref();
    let to_focus = root.clone();
    use_effect_with(props.disable_auto_focus, move |disabled| {
        if *disabled != Some(true) {
            dom::set_focus_on(&to_focus);
        }
    });
    let ErrorSummaryProps { title, children, error_list, classes, attributes, .. } = props;
    attributes.on(html! {
        <div class={classes!("govuk-error-summary", classes.clone())} data-module="govuk-error-summary"
            data-disable-auto-focus={props.disable_auto_focus.map(flag)} ref={root}
            onclick={|event: MouseEvent| dom::follow_to_field(&event)}>
            // A child has the role, so that focusing the summary does not cut the alert short.
            <div role="alert">
                <h2 class="govuk-error-summary__title">{or_text(title, "There is a problem")}</h2>
                <div class="govuk-error-summary__body">
                    if !is_empty(children) {
                        <p>{children.clone()}</p>
                    }
                    if !error_list.is_empty() {
                        <ul class="govuk-list govuk-error-summary__list">
                            {for error_list.iter().map(|item| html! { <li>{item.view()}</li> })}
                        </ul>
                    }
                </div>
            </div>
        </div>
    })
}

/// Focuses the page's error summary, if there is one: for a second attempt that finds the same problems.
pub fn focus_error_summary() {
    dom::focus_first("govuk-error-summary");
}
