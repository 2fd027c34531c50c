//! A date that somebody knows by heart, in day, month and year.

use yew::prelude::*;

use crate::field::{Notes, form_group};
use crate::fieldset::Group;
use crate::input::{self, InputProps};
use crate::markup::Markup;
use crate::part::{Attributes, Part, join};

/// One field of a [`DateInput`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DateInputItem {
    /// Its name, such as `day`; the date's `name_prefix` comes before it.
    pub name: AttrValue,
    /// Its label; otherwise its name with a capital.
    pub label: AttrValue,
    /// Its id; otherwise made from the date's id and its name.
    pub id: Option<AttrValue>,
    /// What it holds.
    pub value: Option<AttrValue>,
    /// Whether it is (or is not) where the date's error is. If no field says so, the error is in all.
    pub error: Option<bool>,
    /// How many digits wide it is, 2 or 4, unless its classes say so.
    pub width: u8,
    /// Which keyboard a touch screen shows; `numeric` if none.
    pub inputmode: Option<AttrValue>,
    /// What the browser may fill in; `off` for nothing.
    pub autocomplete: Option<AttrValue>,
    /// The pattern that what it holds must match.
    pub pattern: Option<AttrValue>,
    /// Classes of its input.
    pub classes: AttrValue,
    /// Attributes of its input.
    pub attributes: Attributes,
}

impl DateInputItem {
    /// A field of two digits with this name.
    #[must_use]
    pub fn new(name: impl Into<AttrValue>) -> Self {
        Self { name: name.into(), width: 2, ..Self::default() }
    }

    /// The day.
    #[must_use]
    pub fn day() -> Self {
        Self::new("day")
    }

    /// The month.
    #[must_use]
    pub fn month() -> Self {
        Self::new("month")
    }

    /// The year.
    #[must_use]
    pub fn year() -> Self {
        Self { width: 4, ..Self::new("year") }
    }

    /// The field with what it holds.
    #[must_use]
    pub fn value(mut self, value: impl Into<AttrValue>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// The field, saying whether the error is in it.
    #[must_use]
    pub fn error(mut self, error: bool) -> Self {
        self.error = Some(error);
        self
    }

    fn has_error(&self) -> bool {
        self.error == Some(true) || self.classes.contains("govuk-input--error")
    }
}

/// Options of [`DateInput`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DateInputProps {
    /// The id, from which those of the fields are made.
    pub id: AttrValue,
    /// What the names of the fields begin with, if anything.
    #[prop_or_default]
    pub name_prefix: Option<AttrValue>,
    /// The fields: day, month and year if none are given.
    #[prop_or_default]
    pub items: Vec<DateInputItem>,
    /// Called at each keypress with the name of a field, without prefix, and what it holds.
    #[prop_or_default]
    pub oninput: Option<Callback<(AttrValue, AttrValue)>>,
    /// Help with the question.
    #[prop_or_default]
    pub hint: Part,
    /// What is wrong with the date.
    #[prop_or_default]
    pub error_message: Part,
    /// Said before the error by screen readers; "Error" if nothing is given.
    #[prop_or_default]
    pub error_prefix: Option<AttrValue>,
    /// Whether there is a fieldset even without a legend.
    #[prop_or_default]
    pub has_fieldset: bool,
    /// The question; with one there is a fieldset.
    #[prop_or_default]
    pub legend: Part,
    /// Whether the question is also the page's heading.
    #[prop_or_default]
    pub legend_is_page_heading: bool,
    /// Ids of elements that describe the fieldset, besides its hint and error.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Classes of the fieldset.
    #[prop_or_default]
    pub fieldset_classes: AttrValue,
    /// Attributes of the fieldset.
    #[prop_or_default]
    pub fieldset_attributes: Attributes,
    /// Classes of the form group.
    #[prop_or_default]
    pub form_group_classes: AttrValue,
    /// Attributes of the form group.
    #[prop_or_default]
    pub form_group_attributes: Attributes,
    /// Drawn before the fields.
    #[prop_or_default]
    pub before_inputs: Html,
    /// Drawn after the fields.
    #[prop_or_default]
    pub after_inputs: Html,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// A date that somebody knows by heart.
#[component]
pub fn DateInput(props: &DateInputProps) -> Html {
    let usual;
    let items = if props.items.is_empty() {
        usual = [DateInputItem::day(), DateInputItem::month(), DateInputItem::year()];
        &usual[..]
    } else {
        &props.items
    };
    let has_error = !props.error_message.is_empty();
    let marks_all = has_error && !items.iter().any(DateInputItem::has_error);
    let notes = Notes {
        id: &props.id,
        described_by: props.described_by.as_ref(),
        hint: &props.hint,
        error: &props.error_message,
        error_prefix: props.error_prefix.as_ref(),
    };
    let content = |m: &mut Markup| {
        let described_by = notes.write(m);
        m.within("div", |m| {
            m.class("govuk-date-input", &props.classes);
            if !props.id.is_empty() {
                m.attribute("id", &props.id);
            }
            m.extra(&props.attributes);
            m.put(props.before_inputs.clone());
            for item in items {
                m.put(field(props, item, marks_all));
            }
            m.put(props.after_inputs.clone());
        });
        described_by
    };
    let (classes, attributes) = (&props.form_group_classes, &props.form_group_attributes);
    let mut m = Markup::default();
    form_group(&mut m, has_error, classes, attributes, |m| {
        if !props.has_fieldset && props.legend.is_empty() {
            content(m);
            return;
        }
        let mut described_by = None;
        let children = Markup::of(|m| described_by = content(m));
        let group = Group {
            legend: &props.legend,
            legend_is_page_heading: props.legend_is_page_heading,
            // Otherwise JAWS does not read the description of a group of text fields.
            role: Some(&AttrValue::Static("group")),
            classes: &props.fieldset_classes,
            attributes: &props.fieldset_attributes,
        };
        group.write(m, described_by.as_ref(), children);
    });
    m.done()
}

fn field(props: &DateInputProps, item: &DateInputItem, marks_all: bool) -> Html {
    let name = match &props.name_prefix {
        Some(prefix) if !prefix.is_empty() => join(&[prefix, "-", &item.name]),
        _ => item.name.clone(),
    };
    let error = if item.has_error() || (marks_all && item.error != Some(false)) {
        " govuk-input--error"
    } else {
        ""
    };
    let width = match item.width {
        _ if item.classes.contains("govuk-input--width-") => "",
        4 => " govuk-input--width-4",
        _ => " govuk-input--width-2",
    };
    let label = if item.label.is_empty() { capitalised(&item.name) } else { item.label.clone() };
    let oninput = props.oninput.as_ref().map(|oninput| {
        let name = item.name.clone();
        oninput.reform(move |value| (name.clone(), value))
    });
    let input = input::input(&InputProps {
        id: Some(item.id.clone().unwrap_or_else(|| join(&[&props.id, "-", &item.name]))),
        name,
        inputmode: Some(item.inputmode.clone().unwrap_or(AttrValue::Static("numeric"))),
        value: item.value.clone(),
        oninput,
        label: Part::from(label).classes("govuk-date-input__label"),
        autocomplete: item.autocomplete.clone(),
        pattern: item.pattern.clone(),
        classes: join(&["govuk-date-input__input", error, width, " ", &item.classes]),
        attributes: item.attributes.clone(),
        ..InputProps::default()
    });
    html! { <div class="govuk-date-input__item">{input}</div> }
}

fn capitalised(name: &str) -> AttrValue {
    let mut rest = name.chars();
    rest.next().map_or_else(AttrValue::default, |first| {
        join(&[&first.to_uppercase().to_string(), rest.as_str()])
    })
}
