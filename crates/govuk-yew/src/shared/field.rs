//! What every field has: the form group around it, and the hint and error that describe it.

use yew::prelude::*;

use crate::error_message::{self, ErrorMessageProps};
use crate::hint::{self, HintProps};
use crate::shared::attributes::Attributes;

/// Options of the form group that a field stands in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormGroup {
    /// Classes to add to the form group, for example to show an error of the whole group.
    pub classes: Classes,
    /// HTML attributes to add to the form group.
    pub attributes: Attributes,
    /// Content to add before the field; upstream says `beforeInputs` where there are several.
    pub before_input: Html,
    /// Content to add after the field; upstream says `afterInputs` where there are several.
    pub after_input: Html,
}

impl FormGroup {
    /// The group with a field in it, marked if the field has an error.
    pub(crate) fn view(&self, error: &ErrorMessageProps, content: Html) -> Html {
        let has_error = (!error.is_empty()).then_some("govuk-form-group--error");
        self.attributes.on(html! {
            <div class={classes!("govuk-form-group", has_error, self.classes.clone())}>{content}</div>
        })
    }
}

/// A field's hint and error, and the ids by which the field says that they describe it.
pub(crate) struct Notes {
    pub(crate) hint: Html,
    pub(crate) error: Html,
    /// What was given, then the hint, then the error.
    pub(crate) described_by: Option<AttrValue>,
}

impl Notes {
    /// The notes of the field whose ids are made from `id`.
    pub(crate) fn new(
        id: &str,
        described_by: Option<&AttrValue>,
        hint: &HintProps,
        error: &ErrorMessageProps,
    ) -> Self {
        let id_of =
            |is_there: bool, what| is_there.then(|| AttrValue::from(format!("{id}-{what}")));
        let hint_id = id_of(!hint.is_empty(), "hint");
        let error_id = id_of(!error.is_empty(), "error");
        Self {
            described_by: ids([described_by, hint_id.as_ref(), error_id.as_ref()]),
            hint: html! {
                if hint_id.is_some() {
                    {hint::view(hint, hint_id, None)}
                }
            },
            error: html! {
                if error_id.is_some() {
                    {error_message::view(error, error_id)}
                }
            },
        }
    }
}

/// Ids as one attribute, none if there are none.
pub(crate) fn ids<'a>(all: impl IntoIterator<Item = Option<&'a AttrValue>>) -> Option<AttrValue> {
    let mut all = all.into_iter().flatten().filter(|id| !id.is_empty());
    let first = all.next()?.clone();
    Some(all.fold(first, |ids, id| AttrValue::from(format!("{ids} {id}"))))
}

/// The id that was given, or else the name.
pub(crate) fn id_or_name<'a>(id: Option<&'a AttrValue>, name: &'a AttrValue) -> &'a AttrValue {
    id.filter(|id| !id.is_empty()).unwrap_or(name)
}

/// `true` and `false` as HTML's enumerated attributes write them.
pub(crate) fn flag(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}
