//! A date that somebody knows by heart, in day, month and year.

use yew::prelude::*;

use crate::error_message::ErrorMessageProps;
use crate::fieldset::{self, FieldsetProps};
use crate::hint::HintProps;
use crate::input::{self, InputProps};
use crate::label::LabelProps;
use crate::shared::attributes::Attributes;
use crate::shared::field::{FormGroup, Notes};

#[cfg(test)]
mod tests;

/// One of the inputs of a [`DateInput`]: an entry of upstream's `items`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DateInputItem {
    /// The id; otherwise made from the date's id and the name.
    pub id: Option<AttrValue>,
    /// The name, such as `day`; the date's `name_prefix` comes before it.
    pub name: AttrValue,
    /// The text of the label; the name, with a capital, if nothing is given.
    pub label: Option<AttrValue>,
    /// What it holds.
    pub value: Option<AttrValue>,
    /// Whether it is (or is not) where the date's error is. If no input says so, the error is in all.
    pub error: Option<bool>,
    /// Which keyboard a touch screen shows; `numeric` if nothing is given.
    pub inputmode: Option<AttrValue>,
    /// What the browser may fill in, such as `bday-day`; `off` for nothing.
    pub autocomplete: Option<AttrValue>,
    /// A regular expression that the value must match.
    pub pattern: Option<AttrValue>,
    /// Classes to add to the input, such as `govuk-input--width-4`.
    pub classes: Classes,
    /// HTML attributes to add to the input.
    pub attributes: Attributes,
    /// Called at each keypress with what it holds, in place of the date's own `oninput`.
    pub oninput: Option<Callback<AttrValue>>,
}

impl DateInputItem {
    /// An input of this name.
    #[must_use]
    pub fn new(name: impl Into<AttrValue>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    fn has_error(&self) -> bool {
        self.error == Some(true) || self.classes.contains("govuk-input--error")
    }
}

/// Options of [`DateInput`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct DateInputProps {
    /// The id, from which those of the inputs are made.
    pub id: AttrValue,
    /// What the names of the inputs begin with, followed by `-`.
    #[prop_or_default]
    pub name_prefix: Option<AttrValue>,
    /// The inputs; a day, a month and a year if none are given.
    #[prop_or_default]
    pub items: Vec<DateInputItem>,
    /// The input for the day, where no `items` are given; what it holds and its name count there too.
    #[prop_or_default]
    pub day: Option<DateInputItem>,
    /// The input for the month, likewise.
    #[prop_or_default]
    pub month: Option<DateInputItem>,
    /// The input for the year, likewise.
    #[prop_or_default]
    pub year: Option<DateInputItem>,
    /// What the inputs hold that do not say so themselves: their names (`day`, `month`, `year`, or with the prefix as
    /// in `born-day`) and values.
    #[prop_or_default]
    pub values: Vec<(AttrValue, AttrValue)>,
    /// A hint.
    #[prop_or_default]
    pub hint: HintProps,
    /// An error message.
    #[prop_or_default]
    pub error_message: ErrorMessageProps,
    /// The form group around it, with what stands before and after the inputs.
    #[prop_or_default]
    pub form_group: FormGroup,
    /// The fieldset, with the question as its legend.
    #[prop_or_default]
    pub fieldset: Option<FieldsetProps>,
    /// Classes to add to the date input container.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the date input container.
    #[prop_or_default]
    pub attributes: Attributes,
    /// Called at each keypress with the name of an input, without prefix, and what it holds, unless the input has an
    /// `oninput` of its own.
    #[prop_or_default]
    pub oninput: Option<Callback<(AttrValue, AttrValue)>>,
}

/// A date that somebody knows by heart.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn DateInput(props: &DateInputProps) -> Html {
    let DateInputProps { id, items, hint, error_message, form_group, .. } = props;
    let usual = [
        props.usual("day", props.day.as_ref()),
        props.usual("month", props.month.as_ref()),
        props.usual("year", props.year.as_ref()),
    ];
    let items = if items.is_empty() { &usual[..] } else { items };
    let marks_all = !error_message.is_empty() && !items.iter().any(DateInputItem::has_error);
    let described_by = props.fieldset.as_ref().and_then(|fieldset| fieldset.described_by.as_ref());
    let Notes { hint, error, described_by } = Notes::new(id, described_by, hint, error_message);
    let inputs = props.attributes.on(html! {
        <div class={classes!("govuk-date-input", props.classes.clone())} id={(!id.is_empty()).then_some(id.clone())}>
            {form_group.before_input.clone()}
            {items.iter().map(|item| props.item(item, &usual, marks_all)).collect::<Html>()}
            {form_group.after_input.clone()}
        </div>
    });
    let content = html! { <>{hint}{error}{inputs}</> };
    let content = match &props.fieldset {
        // Otherwise JAWS does not read the description of a group of text fields.
        Some(options) => fieldset::view(options, described_by, Some("group"), content),
        None => content,
    };
    form_group.view(error_message, content)
}

impl DateInputProps {
    /// One of the three inputs of a date, as given or else as usual.
    fn usual(&self, part: &'static str, given: Option<&DateInputItem>) -> DateInputItem {
        let Some(given) = given else {
            return DateInputItem { value: self.value_of(part), ..DateInputItem::new(part) };
        };
        let name = if given.name.is_empty() { part.into() } else { given.name.clone() };
        DateInputItem { name, ..given.clone() }
    }

    fn value_of(&self, name: &str) -> Option<AttrValue> {
        self.values.iter().find(|(of, _)| of == name).map(|(_, value)| value.clone())
    }

    fn item(&self, item: &DateInputItem, usual: &[DateInputItem; 3], marks_all: bool) -> Html {
        let name = match &self.name_prefix {
            Some(prefix) if !prefix.is_empty() => format!("{prefix}-{}", item.name).into(),
            _ => item.name.clone(),
        };
        let of_name =
            |(usual, part): &(&DateInputItem, &str)| item.name == *part || item.name == usual.name;
        let usual = usual.iter().zip(["day", "month", "year"]).find(of_name);
        let value = item.value.clone().or_else(|| usual.and_then(|(usual, _)| usual.value.clone()));
        let error = item.has_error() || (marks_all && item.error != Some(false));
        let width = match usual {
            _ if item.classes.to_string().contains("govuk-input--width-") => None,
            Some((_, "year")) => Some("govuk-input--width-4"),
            _ => Some("govuk-input--width-2"),
        };
        let label = item.label.clone().filter(|label| !label.is_empty());
        let oninput = item.oninput.clone().or_else(|| {
            let name = item.name.clone();
            Some(self.oninput.as_ref()?.reform(move |value| (name.clone(), value)))
        });
        let input = input::view(&InputProps {
            label: LabelProps {
                classes: "govuk-date-input__label".into(),
                ..label.unwrap_or_else(|| capitalised(&item.name)).into()
            },
            id: Some(
                item.id.clone().unwrap_or_else(|| format!("{}-{}", self.id, item.name).into()),
            ),
            classes: classes!(
                "govuk-date-input__input",
                error.then_some("govuk-input--error"),
                width,
                item.classes.clone()
            ),
            value: value.or_else(|| self.value_of(&name)),
            name,
            inputmode: Some(item.inputmode.clone().unwrap_or("numeric".into())),
            autocomplete: item.autocomplete.clone(),
            pattern: item.pattern.clone(),
            attributes: item.attributes.clone(),
            oninput,
            ..InputProps::default()
        });
        html! { <div class="govuk-date-input__item">{input}</div> }
    }
}

/// A name of upstream's three with a capital, as its template writes it. They are plain letters: Unicode's tables of capitals
/// would weigh more than the component.
fn capitalised(name: &str) -> AttrValue {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name.into()
}
