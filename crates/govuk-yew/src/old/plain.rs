//! Fields as plain functions, with the options that most fields need and no more.

use yew::prelude::*;

use crate::checkboxes::{self, CheckboxesProps};
use crate::error_message::ErrorMessageProps;
use crate::fieldset::{FieldsetProps, Legend};
use crate::input::{self, InputProps};
use crate::label::LabelProps;
use crate::radios::{self, RadiosProps};
use crate::select::{self, SelectItem, SelectProps};
use crate::shared::attributes::Attributes;
use crate::shared::choice::Choice;
use crate::shared::part::Part;
use crate::textarea::{self, TextareaProps};

/// What every field has.
#[derive(Debug)]
pub struct Field<'a> {
    /// Its name, which is also its id.
    pub name: &'a AttrValue,
    /// What it is called: its label, or the question above its choices.
    pub label: &'a Part,
    /// Whether that is also the page's heading.
    pub is_page_heading: bool,
    /// Help with it.
    pub hint: &'a Part,
    /// What is wrong with it.
    pub error: &'a Part,
    /// Said before the error by screen readers, such as "Error"; nothing if empty.
    pub error_prefix: &'static str,
    /// Classes besides the component's own.
    pub classes: &'static str,
    /// Attributes besides the component's own.
    pub attributes: Attributes,
}

/// What a field of text has besides.
#[derive(Debug)]
pub struct Typed<'a> {
    /// What it holds.
    pub value: &'a AttrValue,
    /// Called with what it holds at each keypress.
    pub oninput: &'a Callback<AttrValue>,
    /// What the browser may fill in; `off` for nothing.
    pub autocomplete: &'static str,
    /// Whether the browser checks the spelling.
    pub spellcheck: bool,
}

impl Field<'_> {
    /// A line of text ([`Input`](crate::Input)). `inputmode` says which keyboard a touch screen shows.
    pub fn line(&self, typed: &Typed<'_>, inputmode: Option<&'static str>) -> Html {
        input::view(&InputProps {
            name: self.name.clone(),
            label: self.label(),
            hint: self.hint.clone().into(),
            error_message: self.error(),
            inputmode: inputmode.map(AttrValue::Static),
            value: Some(typed.value.clone()),
            oninput: Some(typed.oninput.clone()),
            autocomplete: Some(typed.autocomplete.into()),
            spellcheck: Some(typed.spellcheck),
            classes: self.classes.into(),
            attributes: self.attributes.clone(),
            ..InputProps::default()
        })
    }

    /// Several lines of text ([`Textarea`](crate::Textarea)).
    pub fn lines(&self, typed: &Typed<'_>, rows: u32) -> Html {
        textarea::view(&TextareaProps {
            name: self.name.clone(),
            label: self.label(),
            hint: self.hint.clone().into(),
            error_message: self.error(),
            rows: Some(rows),
            value: Some(typed.value.clone()),
            oninput: Some(typed.oninput.clone()),
            autocomplete: Some(typed.autocomplete.into()),
            spellcheck: Some(typed.spellcheck),
            classes: self.classes.into(),
            attributes: self.attributes.clone(),
            ..TextareaProps::default()
        })
    }

    /// One answer out of a few ([`Radios`](crate::Radios)).
    pub fn one_of(
        &self,
        items: &[Choice],
        value: Option<&AttrValue>,
        onchange: &Callback<AttrValue>,
    ) -> Html {
        radios::view(&RadiosProps {
            name: self.name.clone(),
            items: items.to_vec(),
            value: value.cloned(),
            onchange: Some(onchange.clone()),
            fieldset: self.fieldset(),
            hint: self.hint.clone().into(),
            error_message: self.error(),
            classes: self.classes.into(),
            attributes: self.attributes.clone(),
            ..RadiosProps::default()
        })
    }

    /// Any number of answers ([`Checkboxes`](crate::Checkboxes)). `enhanced` says that a browser draws it, so that what
    /// an answer reveals is said to be its to control.
    pub fn any_of(
        &self,
        items: &[Choice],
        values: &[AttrValue],
        onchange: &Callback<Vec<AttrValue>>,
        enhanced: bool,
    ) -> Html {
        let props = CheckboxesProps {
            name: self.name.clone(),
            items: items.to_vec(),
            values: values.to_vec(),
            onchange: Some(onchange.clone()),
            fieldset: self.fieldset(),
            hint: self.hint.clone().into(),
            error_message: self.error(),
            classes: self.classes.into(),
            attributes: self.attributes.clone(),
            ..CheckboxesProps::default()
        };
        checkboxes::view(&props, enhanced)
    }

    /// One answer out of many, in a list that drops down ([`Select`](crate::Select)), for values that change only because
    /// somebody chose them.
    pub fn drop_down(
        &self,
        items: &[SelectItem],
        value: &AttrValue,
        onchange: &Callback<AttrValue>,
    ) -> Html {
        let props = SelectProps {
            name: self.name.clone(),
            items: items.to_vec(),
            value: Some(value.clone()),
            onchange: Some(onchange.clone()),
            label: self.label(),
            hint: self.hint.clone().into(),
            error_message: self.error(),
            classes: self.classes.into(),
            attributes: self.attributes.clone(),
            ..SelectProps::default()
        };
        select::view(&props, NodeRef::default())
    }

    fn label(&self) -> LabelProps {
        LabelProps { is_page_heading: self.is_page_heading, ..self.label.clone().into() }
    }

    fn error(&self) -> ErrorMessageProps {
        let visually_hidden_text = Some(self.error_prefix.into());
        ErrorMessageProps { visually_hidden_text, ..self.error.clone().into() }
    }

    fn fieldset(&self) -> Option<FieldsetProps> {
        let legend = Legend { is_page_heading: self.is_page_heading, ..self.label.clone().into() };
        (!self.label.is_empty()).then(|| legend.into())
    }
}
