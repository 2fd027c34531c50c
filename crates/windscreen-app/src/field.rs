//! Text fields and names of fields, alike everywhere: the browser's own helpers send and keep nothing.

use govuk_yew::{Attributes, Input, Part, Textarea};
use windscreen_core::SubjectId;
use yew::prelude::*;

/// What every text field carries, besides `autocomplete="off"` and `spellcheck="false"`.
pub(crate) const QUIET: Attributes = Attributes::fixed(&[
    ("writingsuggestions", "false"),
    ("autocorrect", "off"),
    ("data-gramm", "false"),
]);

/// What every radio and tick carries.
pub(crate) const QUIET_CHOICE: Attributes = Attributes::fixed(&[("autocomplete", "off")]);

/// A name for a field that is used once in a sitting and says nothing of the answer: person, tool, item, part.
pub(crate) fn name(subject: SubjectId, tool: &str, item: &str, part: &str) -> AttrValue {
    let mut name = String::from("p");
    name.push_str(&subject.0.to_string());
    for word in [tool, item, part] {
        if !word.is_empty() {
            name.push('-');
            name.push_str(word);
        }
    }
    name.into()
}

/// Options of [`TextBox`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TextBoxProps {
    /// Its name and id.
    pub(crate) name: AttrValue,
    /// Its label.
    pub(crate) label: Part,
    /// Help with it.
    #[prop_or_default]
    pub(crate) hint: Part,
    /// What it holds when it is first shown.
    pub(crate) value: AttrValue,
    /// Whether it has several lines.
    #[prop_or_default]
    pub(crate) long: bool,
    /// What is wrong with it.
    #[prop_or_default]
    pub(crate) error: Option<AttrValue>,
    /// Classes of the box.
    #[prop_or_default]
    pub(crate) classes: AttrValue,
    /// `numeric` for digits.
    #[prop_or_default]
    pub(crate) inputmode: Option<AttrValue>,
    /// Called at each change, so that a closed page loses nothing.
    pub(crate) oninput: Callback<AttrValue>,
}

/// A text field that keeps its own words while they are typed.
#[component]
pub(crate) fn TextBox(props: &TextBoxProps) -> Html {
    let value = use_state(|| props.value.clone());
    let oninput = {
        let (value, told) = (value.clone(), props.oninput.clone());
        Callback::from(move |text: AttrValue| {
            value.set(text.clone());
            told.emit(text);
        })
    };
    let error: Part = props.error.clone().into();
    if props.long {
        html! {
            <Textarea id={props.name.clone()} name={props.name.clone()} rows={3} label={props.label.clone()}
                hint={props.hint.clone()} value={(*value).clone()} {oninput} error_message={error}
                autocomplete="off" spellcheck={false} attributes={QUIET} classes={props.classes.clone()} />
        }
    } else {
        html! {
            <Input id={props.name.clone()} name={props.name.clone()} label={props.label.clone()}
                hint={props.hint.clone()} value={(*value).clone()} {oninput} error_message={error}
                inputmode={props.inputmode.clone()} autocomplete="off" spellcheck={false} attributes={QUIET}
                classes={props.classes.clone()} />
        }
    }
}
