//! What fields share: the form group around them, and the hint and error that describe them.

use yew::prelude::*;

use crate::part::{Attributes, Part, join, or};
use crate::{error_message, hint};

/// A field's hint and error message, and the ids to name in `aria-describedby`.
pub(crate) struct Notes {
    pub(crate) view: Html,
    pub(crate) described_by: Option<AttrValue>,
}

/// Draws hint and error; `described_by` comes first among the ids, then the hint's, then the error's.
pub(crate) fn notes(
    id: &str,
    described_by: Option<&AttrValue>,
    hint: &Part,
    error: &Part,
    error_prefix: Option<&AttrValue>,
) -> Notes {
    let mut ids = described_by.filter(|ids| !ids.is_empty()).cloned();
    let mut add = |suffix: &str| {
        let id = join(&[id, suffix]);
        ids = Some(ids.as_ref().map_or_else(|| id.clone(), |ids| join(&[ids, " ", &id])));
        id
    };
    let hint = (!hint.is_empty()).then(|| hint::view(hint, "govuk-hint", Some(add("-hint"))));
    let error = (!error.is_empty())
        .then(|| error_message::view(error, &or(error_prefix, "Error"), Some(add("-error"))));
    let view = html! {<>{hint}{error}</>};
    Notes { view, described_by: ids }
}

/// The group that a field stands in, marked if the field has an error.
pub(crate) fn form_group(
    has_error: bool,
    classes: &AttrValue,
    attributes: &Attributes,
    content: Html,
) -> Html {
    let own =
        if has_error { "govuk-form-group govuk-form-group--error" } else { "govuk-form-group" };
    attributes.on(html! { <div class={crate::part::class(own, classes)}>{content}</div> })
}

/// `true` and `false` as HTML's enumerated attributes write them.
pub(crate) fn flag(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// The id that was given, or else the name.
pub(crate) fn id_or_name<'a>(id: Option<&'a AttrValue>, name: &'a AttrValue) -> &'a AttrValue {
    id.filter(|id| !id.is_empty()).unwrap_or(name)
}
