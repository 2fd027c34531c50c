//! What fields share: the form group around them, and the label, hint and error that describe them.

use yew::prelude::*;

use crate::markup::{Heard, Markup};
use crate::part::{Attributes, Part, class, join};
use crate::{error_message, hint, label};

/// What describes a field: its hint, its error, and elements elsewhere.
pub(crate) struct Notes<'a> {
    /// What the ids are made from.
    pub(crate) id: &'a str,
    pub(crate) described_by: Option<&'a AttrValue>,
    pub(crate) hint: &'a Part,
    pub(crate) error: &'a Part,
    pub(crate) error_prefix: Option<&'a AttrValue>,
}

impl Notes<'_> {
    /// Writes hint and error, and names in `aria-describedby` what was given, then the hint, then the error.
    pub(crate) fn write(&self, m: &mut Markup) -> Option<AttrValue> {
        let mut ids = self.described_by.filter(|ids| !ids.is_empty()).cloned();
        let mut add = |suffix: &str| {
            let id = join(&[self.id, suffix]);
            ids = Some(match &ids {
                Some(ids) => join(&[ids, " ", &id]),
                None => id.clone(),
            });
            id
        };
        m.when(!self.hint.is_empty(), |m| {
            hint::write(m, self.hint, "govuk-hint", Some(&add("-hint")));
        });
        m.when(!self.error.is_empty(), |m| {
            let prefix = self.error_prefix.map_or("Error", |prefix| prefix);
            error_message::write(m, self.error, prefix, Some(&add("-error")));
        });
        ids
    }
}

/// The group that a field stands in, marked if the field has an error.
pub(crate) fn form_group(
    m: &mut Markup,
    has_error: bool,
    classes: &AttrValue,
    attributes: &Attributes,
    write: impl FnOnce(&mut Markup),
) {
    let own =
        if has_error { "govuk-form-group govuk-form-group--error" } else { "govuk-form-group" };
    m.within("div", |m| {
        m.class(own, classes);
        m.extra(attributes);
        write(m);
    });
}

/// What a line of text, several lines and a list that drops down share.
pub(crate) struct Control<'a> {
    pub(crate) tag: &'static str,
    /// Its class, and its class beside an error.
    pub(crate) own: [&'static str; 2],
    pub(crate) name: &'a AttrValue,
    pub(crate) notes: Notes<'a>,
    pub(crate) label: &'a Part,
    pub(crate) label_is_page_heading: bool,
    pub(crate) value: Option<&'a AttrValue>,
    pub(crate) oninput: Option<&'a Callback<AttrValue>>,
    pub(crate) onchange: Option<&'a Callback<AttrValue>>,
    pub(crate) disabled: bool,
    pub(crate) autocomplete: Option<&'a AttrValue>,
    pub(crate) spellcheck: Option<bool>,
    pub(crate) form_group_classes: &'a AttrValue,
    pub(crate) form_group_attributes: &'a Attributes,
    pub(crate) classes: &'a AttrValue,
    pub(crate) attributes: &'a Attributes,
}

/// Something that writes a piece of a page.
type Write<'a> = &'a dyn Fn(&mut Markup);

impl Control<'_> {
    /// The field. `inside` writes its further attributes and what it holds, `around` what stands beside it.
    pub(crate) fn view(
        &self,
        inside: &dyn Fn(&mut Markup),
        around: &dyn Fn(&mut Markup, Write<'_>),
    ) -> Html {
        let has_error = !self.notes.error.is_empty();
        let id = AttrValue::from(self.notes.id.to_owned());
        let mut m = Markup::default();
        form_group(&mut m, has_error, self.form_group_classes, self.form_group_attributes, |m| {
            label::write(m, self.label, "govuk-label", Some(&id), self.label_is_page_heading);
            let described_by = self.notes.write(m);
            around(m, &|m| {
                m.within(self.tag, |m| {
                    m.attribute("class", class(self.own[usize::from(has_error)], self.classes));
                    m.attribute("id", &id);
                    m.attribute("name", self.name);
                    m.value(self.value);
                    m.flag("disabled", self.disabled);
                    m.any("aria-describedby", described_by.as_ref());
                    m.any("autocomplete", self.autocomplete);
                    if let Some(spellcheck) = self.spellcheck {
                        m.attribute("spellcheck", flag(spellcheck));
                    }
                    if let Some(told) = self.oninput {
                        m.hear(Heard::Typed(told.clone()));
                    }
                    if let Some(told) = self.onchange {
                        m.hear(Heard::Chosen(told.clone()));
                    }
                    inside(m);
                    m.extra(self.attributes);
                });
            });
        });
        m.done()
    }
}

/// `true` and `false` as HTML's enumerated attributes write them.
pub(crate) fn flag(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// The id that was given, or else the name.
pub(crate) fn id_or_name<'a>(id: Option<&'a AttrValue>, name: &'a AttrValue) -> &'a AttrValue {
    id.filter(|id| !id.is_empty()).unwrap_or(name)
}
