//! One of the answers on offer, and the list of them: what radios and checkboxes share.

use yew::prelude::*;

use crate::error_message::ErrorMessageProps;
use crate::fieldset::{self, FieldsetProps};
use crate::hint::{self, HintProps};
use crate::label::{self, LabelProps};
use crate::shared::attributes::Attributes;
use crate::shared::field::{FormGroup, Notes, flag, id_or_name, ids};

/// One answer of [`Radios`](crate::Radios) or [`Checkboxes`](crate::Checkboxes), or a divider between answers: an entry
/// of upstream's `items`.
///
/// An entry that is the default is not drawn, but keeps its number, as an empty entry upstream does: the ids of the
/// others stay when `condition.then(|| …).unwrap_or_default()` comes and goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// The value of its input, which is handed to `onchange`.
    pub value: AttrValue,
    /// What it says (upstream's `text` or `html`), with the options of its label.
    pub label: LabelProps,
    /// A hint to add to it.
    pub hint: HintProps,
    /// The id of its input; otherwise made from the list's `id_prefix` and the place in the list.
    pub id: Option<AttrValue>,
    /// The name of its input, if it is not the list's (checkboxes only).
    pub name: Option<AttrValue>,
    /// Whether it is chosen. Takes precedence over the list's `value` or `values`.
    pub checked: Option<bool>,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// What choosing it does to the others (checkboxes only).
    pub behaviour: Option<Behaviour>,
    /// Content to reveal below while it is chosen.
    pub conditional: Option<Html>,
    /// HTML attributes to add to its input.
    pub attributes: Attributes,
    /// Text of a divider, such as "or", that stands here in place of an answer.
    pub divider: Option<AttrValue>,
}

/// What choosing an answer does to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// It clears them, and they clear it, as "none of these" does.
    Exclusive,
}

impl Choice {
    /// An answer.
    #[must_use]
    pub fn new(value: impl Into<AttrValue>, label: impl Into<LabelProps>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// A line between answers.
    #[must_use]
    pub fn divider(text: impl Into<AttrValue>) -> Self {
        Self { divider: Some(text.into()), ..Self::default() }
    }

    /// The answer with this hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<HintProps>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The answer, revealing this while it is chosen.
    #[must_use]
    pub fn conditional(mut self, conditional: Html) -> Self {
        self.conditional = Some(conditional);
        self
    }

    /// The answer, clearing the others when it is chosen (checkboxes only).
    #[must_use]
    pub fn exclusive(mut self) -> Self {
        self.behaviour = Some(Behaviour::Exclusive);
        self
    }

    /// The answer with its own id.
    #[must_use]
    pub fn id(mut self, id: impl Into<AttrValue>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The answer with these attributes on its input.
    #[must_use]
    pub fn attributes(mut self, attributes: impl Into<Attributes>) -> Self {
        self.attributes = attributes.into();
        self
    }

    fn is_nothing(&self) -> bool {
        self.label.is_empty() && self.value.is_empty() && self.divider.is_none()
    }
}

/// In which names radios and checkboxes differ.
pub(crate) struct Kind {
    pub(crate) input: &'static str,
    /// Whether an input of a list without fieldset is described by what describes the list.
    pub(crate) describes_each: bool,
    pub(crate) list: &'static str,
    pub(crate) item: &'static str,
    pub(crate) item_input: &'static str,
    pub(crate) item_label: &'static str,
    pub(crate) item_hint: &'static str,
    pub(crate) divider: &'static str,
    pub(crate) conditional: &'static str,
    pub(crate) conditional_hidden: &'static str,
}

/// A list of choices, whichever the kind.
pub(crate) struct ChoiceList<'a> {
    pub(crate) kind: &'static Kind,
    pub(crate) name: &'a AttrValue,
    pub(crate) id_prefix: Option<&'a AttrValue>,
    pub(crate) items: &'a [Choice],
    pub(crate) hint: &'a HintProps,
    pub(crate) error_message: &'a ErrorMessageProps,
    pub(crate) fieldset: Option<&'a FieldsetProps>,
    /// What describes the list besides its hint and error.
    pub(crate) described_by: Option<&'a AttrValue>,
    pub(crate) form_group: &'a FormGroup,
    pub(crate) classes: &'a Classes,
    pub(crate) attributes: &'a Attributes,
    /// Whether inputs say that what they reveal is theirs to control.
    pub(crate) controls: bool,
    /// Which choices are chosen.
    pub(crate) is_checked: &'a dyn Fn(&Choice) -> bool,
    /// What a change of one calls.
    pub(crate) onchange: &'a dyn Fn(&Choice) -> Option<Callback<Event>>,
}

impl ChoiceList<'_> {
    pub(crate) fn view(&self) -> Html {
        let prefix = id_or_name(self.id_prefix, self.name);
        let Notes { hint, error, described_by } =
            Notes::new(prefix, self.described_by, self.hint, self.error_message);
        let of_each =
            described_by.as_ref().filter(|_| self.kind.describes_each && self.fieldset.is_none());
        let items = self.items.iter().zip(1..);
        let list = self.attributes.on(html! {
            <div class={classes!(self.kind.list, self.classes.clone())} data-module={self.kind.list}>
                {self.form_group.before_input.clone()}
                {items.map(|(item, n)| self.item(item, prefix, n, of_each)).collect::<Html>()}
                {self.form_group.after_input.clone()}
            </div>
        });
        let content = html! { <>{hint}{error}{list}</> };
        let content = match self.fieldset {
            Some(options) => fieldset::view(options, described_by, None, content),
            None => content,
        };
        self.form_group.view(self.error_message, content)
    }

    /// One entry of the list; nothing, but in its place, if it says nothing.
    fn item(
        &self,
        item: &Choice,
        prefix: &str,
        n: usize,
        described_by: Option<&AttrValue>,
    ) -> Html {
        if let Some(text) = &item.divider {
            return html! { <div class={self.kind.divider}>{text}</div> };
        }
        html! {
            <>
                if !item.is_nothing() {
                    {self.answer(item, prefix, n, described_by)}
                }
            </>
        }
    }

    fn answer(
        &self,
        item: &Choice,
        prefix: &str,
        n: usize,
        described_by: Option<&AttrValue>,
    ) -> Html {
        let kind = self.kind;
        // The first has the bare prefix, so that an error summary can link to it.
        let id = item.id.clone().unwrap_or_else(|| match n {
            1 => prefix.to_owned().into(),
            _ => format!("{prefix}-{n}").into(),
        });
        let hint_id = (!item.hint.is_empty()).then(|| AttrValue::from(format!("{id}-item-hint")));
        let reveals =
            item.conditional.as_ref().map(|_| AttrValue::from(format!("conditional-{id}")));
        let checked = (self.is_checked)(item);
        // A template names what a choice reveals; a script turns that into a control with a state.
        let (named, controlled) =
            if self.controls { (None, reveals.clone()) } else { (reveals.clone(), None) };
        let input = item.attributes.on(html! {
            <input class={kind.item_input} id={id.clone()} name={item.name.as_ref().unwrap_or(self.name).clone()}
                type={kind.input} value={item.value.clone()} {checked} disabled={item.disabled}
                data-aria-controls={named} aria-expanded={controlled.is_some().then_some(flag(checked))}
                aria-controls={controlled} data-behaviour={item.behaviour.map(|Behaviour::Exclusive| "exclusive")}
                aria-describedby={ids([described_by, hint_id.as_ref()])} onchange={(self.onchange)(item)} />
        });
        let hidden = (!checked).then_some(kind.conditional_hidden);
        html! {
            <>
                <div class={kind.item}>
                    {input}
                    {label::view(&item.label, Some(id), Some(kind.item_label))}
                    if hint_id.is_some() {
                        {hint::view(&item.hint, hint_id, Some(kind.item_hint))}
                    }
                </div>
                if let Some(conditional) = &item.conditional {
                    <div class={classes!(kind.conditional, hidden)} id={reveals}>{conditional.clone()}</div>
                }
            </>
        }
    }
}
