//! One of the answers on offer, and the list of them: what radios and checkboxes share.

use yew::prelude::*;

use crate::field::{Notes, flag, form_group};
use crate::fieldset::Group;
use crate::markup::{Heard, Markup};
use crate::part::{Attributes, Part, join};
use crate::{hint, label};

/// One answer of [`Radios`](crate::Radios) or [`Checkboxes`](crate::Checkboxes), or a divider between answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// What is handed to `onchange`.
    pub value: AttrValue,
    /// What the answer says.
    pub label: Part,
    /// More about the answer.
    pub hint: Part,
    /// The id of its input; otherwise made from the list's prefix and the place in the list.
    pub id: Option<AttrValue>,
    /// The name of its input, if it is not the list's (checkboxes only).
    pub name: Option<AttrValue>,
    /// Whether it is chosen; otherwise the list's `value` or `values` decide.
    pub checked: Option<bool>,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// Whether choosing it clears the others, as "none of these" does (checkboxes only).
    pub exclusive: bool,
    /// What is revealed below while it is chosen.
    pub conditional: Option<Html>,
    /// Attributes of its input.
    pub attributes: Attributes,
    /// If there is one, this is no answer but a line between answers that says this, such as "or".
    pub divider: Option<AttrValue>,
}

impl Choice {
    /// An answer.
    #[must_use]
    pub fn new(value: impl Into<AttrValue>, label: impl Into<Part>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// A line between answers.
    #[must_use]
    pub fn divider(text: impl Into<AttrValue>) -> Self {
        Self { divider: Some(text.into()), ..Self::default() }
    }

    /// The answer with this hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Part>) -> Self {
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
        self.exclusive = true;
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
}

/// The words in which radios and checkboxes differ.
pub(crate) struct Kind {
    pub(crate) input: &'static str,
    /// Whether an input of a list without fieldset is described by what describes the list.
    pub(crate) describes_each: bool,
    pub(crate) module: &'static str,
    pub(crate) list_class: &'static str,
    pub(crate) item_class: &'static str,
    pub(crate) input_class: &'static str,
    pub(crate) label_class: &'static str,
    pub(crate) hint_class: &'static str,
    pub(crate) divider_class: &'static str,
    pub(crate) conditional_class: &'static str,
    pub(crate) conditional_hidden_class: &'static str,
}

/// A list of choices, whichever the kind.
pub(crate) struct List<'a> {
    pub(crate) kind: &'static Kind,
    pub(crate) enhanced: bool,
    pub(crate) name: &'a AttrValue,
    pub(crate) id_prefix: Option<&'a AttrValue>,
    pub(crate) items: &'a [Choice],
    /// Named first in the `aria-describedby` of the fieldset.
    pub(crate) described_by: Option<&'a AttrValue>,
    pub(crate) hint: &'a Part,
    pub(crate) error_message: &'a Part,
    pub(crate) error_prefix: Option<&'a AttrValue>,
    pub(crate) has_fieldset: bool,
    pub(crate) legend: &'a Part,
    pub(crate) legend_is_page_heading: bool,
    pub(crate) fieldset_classes: &'a AttrValue,
    pub(crate) fieldset_attributes: &'a Attributes,
    pub(crate) form_group_classes: &'a AttrValue,
    pub(crate) form_group_attributes: &'a Attributes,
    pub(crate) before_inputs: &'a Html,
    pub(crate) after_inputs: &'a Html,
    pub(crate) classes: &'a AttrValue,
    pub(crate) attributes: &'a Attributes,
}

impl List<'_> {
    /// Draws the list. `checked` says which choices are chosen, `onchange` what a change of one calls.
    pub(crate) fn view(
        &self,
        checked: &dyn Fn(&Choice) -> bool,
        onchange: &dyn Fn(&Choice) -> Heard,
    ) -> Html {
        let mut m = Markup::default();
        let has_error = !self.error_message.is_empty();
        let has_fieldset = self.has_fieldset || !self.legend.is_empty();
        let (classes, attributes) = (self.form_group_classes, self.form_group_attributes);
        form_group(&mut m, has_error, classes, attributes, |m| {
            if !has_fieldset {
                self.content(m, has_fieldset, checked, onchange);
                return;
            }
            let mut described_by = None;
            let children = Markup::of(|m| {
                described_by = self.content(m, has_fieldset, checked, onchange);
            });
            let group = Group {
                legend: self.legend,
                legend_is_page_heading: self.legend_is_page_heading,
                role: None,
                classes: self.fieldset_classes,
                attributes: self.fieldset_attributes,
            };
            group.write(m, described_by.as_ref(), children);
        });
        m.done()
    }

    /// Writes hint, error and choices, and says what describes them.
    fn content(
        &self,
        m: &mut Markup,
        has_fieldset: bool,
        checked: &dyn Fn(&Choice) -> bool,
        onchange: &dyn Fn(&Choice) -> Heard,
    ) -> Option<AttrValue> {
        let prefix = crate::field::id_or_name(self.id_prefix, self.name);
        let notes = Notes {
            id: prefix,
            described_by: self.described_by,
            hint: self.hint,
            error: self.error_message,
            error_prefix: self.error_prefix,
        };
        let described_by = notes.write(m);
        let each = described_by.as_ref().filter(|_| self.kind.describes_each && !has_fieldset);
        m.within("div", |m| {
            m.class(self.kind.list_class, self.classes);
            m.attribute("data-module", self.kind.module);
            m.extra(self.attributes);
            m.put(self.before_inputs.clone());
            for (index, item) in self.items.iter().enumerate() {
                match &item.divider {
                    Some(text) => m.within("div", |m| {
                        m.attribute("class", self.kind.divider_class);
                        m.text(text);
                    }),
                    None => m.group(|m| {
                        self.item(m, prefix, index, item, each, checked(item), onchange(item));
                    }),
                }
            }
            m.put(self.after_inputs.clone());
        });
        described_by
    }

    #[expect(clippy::too_many_arguments, reason = "a part of the list that only it draws")]
    fn item(
        &self,
        m: &mut Markup,
        prefix: &AttrValue,
        index: usize,
        item: &Choice,
        described_by: Option<&AttrValue>,
        checked: bool,
        onchange: Heard,
    ) {
        let kind = self.kind;
        let id = match &item.id {
            Some(id) => id.clone(),
            // The first has the bare prefix, so that an error summary can link to it.
            None if index == 0 => prefix.clone(),
            None => join(&[prefix, "-", &(index + 1).to_string()]),
        };
        let hint_id = (!item.hint.is_empty()).then(|| join(&[&id, "-item-hint"]));
        let described_by = match (described_by, &hint_id) {
            (Some(ids), Some(hint)) => Some(join(&[ids, " ", hint])),
            (ids, hint) => ids.or(hint.as_ref()).cloned(),
        };
        let controls = item.conditional.as_ref().map(|_| join(&["conditional-", &id]));
        m.within("div", |m| {
            m.attribute("class", kind.item_class);
            m.within("input", |m| {
                m.attribute("class", kind.input_class);
                m.attribute("id", &id);
                m.attribute("name", item.name.as_ref().unwrap_or(self.name));
                m.attribute("type", kind.input);
                m.value(Some(&item.value));
                m.checked(checked);
                m.flag("disabled", item.disabled);
                // A template names what a choice reveals; a script turns that into a control with a state.
                if !self.enhanced {
                    m.any("data-aria-controls", controls.as_ref());
                } else if let Some(controls) = &controls {
                    m.attribute("aria-expanded", flag(checked));
                    m.attribute("aria-controls", controls);
                }
                if item.exclusive {
                    m.attribute("data-behaviour", "exclusive");
                }
                m.any("aria-describedby", described_by.as_ref());
                m.extra(&item.attributes);
                m.hear(onchange);
            });
            label::write(m, &item.label, kind.label_class, Some(&id), false);
            if hint_id.is_some() {
                hint::write(m, &item.hint, kind.hint_class, hint_id.as_ref());
            }
        });
        if let Some(conditional) = &item.conditional {
            m.within("div", |m| {
                let class =
                    if checked { kind.conditional_class } else { kind.conditional_hidden_class };
                m.attribute("class", class);
                m.any("id", controls.as_ref());
                m.put(conditional.clone());
            });
        }
    }
}
