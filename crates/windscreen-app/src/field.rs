//! Fields and their names, alike everywhere: the browser's own helpers send and keep nothing.

use crate::context::Session;
use crate::session::{Action, Draft, DraftKey, DraftPart};
use crate::words::{Words, part};
use govuk_yew::{
    Attributes, Checkboxes, Choice, DateInput, DateInputItem, ErrorMessageProps, FieldsetProps,
    HintProps, Input, LabelProps, Legend, Part, Radios, Select, SelectItem, Textarea,
};
use windscreen_core::{ChoiceId, SubjectId, Text, Ticks, Truth};
use windscreen_wording as wording;
use yew::prelude::*;

/// What every text field carries, besides `autocomplete="off"`.
const QUIET: Attributes = Attributes::fixed(&[
    ("spellcheck", "false"),
    ("writingsuggestions", "false"),
    ("autocorrect", "off"),
    ("data-gramm", "false"),
]);

/// What every radio, tick and list carries.
const QUIET_CHOICE: Attributes = Attributes::fixed(&[("autocomplete", "off")]);

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

/// Words as a part; none if there are none.
pub(crate) fn any(words: &Text) -> Part {
    if words.is_empty() { Part::default() } else { part(words) }
}

/// A text field. It shows what is kept, and says at each keypress what it holds.
#[derive(Default)]
pub(crate) struct TextBox {
    /// Its name and id.
    pub(crate) name: AttrValue,
    /// Its label.
    pub(crate) label: Part,
    /// Help with it.
    pub(crate) hint: Part,
    /// What it holds.
    pub(crate) value: AttrValue,
    /// Whether it has several lines.
    pub(crate) long: bool,
    /// What is wrong with it.
    pub(crate) error: Part,
    /// Classes of the box.
    pub(crate) classes: &'static str,
    /// Whether it is for digits.
    pub(crate) digits: bool,
    /// Called at each change.
    pub(crate) oninput: Callback<AttrValue>,
}

impl TextBox {
    /// A field of one line.
    pub(crate) fn new(
        name: AttrValue,
        label: Part,
        value: AttrValue,
        oninput: Callback<AttrValue>,
    ) -> TextBox {
        TextBox {
            name,
            label,
            hint: Part::default(),
            value,
            long: false,
            error: Part::default(),
            classes: "",
            digits: false,
            oninput,
        }
    }

    /// With this help.
    pub(crate) fn hint(mut self, hint: Part) -> TextBox {
        self.hint = hint;
        self
    }

    /// Of several lines.
    pub(crate) fn long(mut self) -> TextBox {
        self.long = true;
        self
    }

    /// With these classes of the box.
    pub(crate) fn classes(mut self, classes: &'static str) -> TextBox {
        self.classes = classes;
        self
    }

    /// For a number, in a box of this width.
    pub(crate) fn digits(mut self, width: &'static str) -> TextBox {
        self.digits = true;
        self.classes(width)
    }

    /// The field.
    pub(crate) fn view(self) -> Html {
        let label = LabelProps::from(self.label);
        let hint = HintProps::from(self.hint);
        let error_message = error(self.error);
        let (name, value, oninput) = (self.name, self.value, self.oninput);
        if self.long {
            html! {
                <Textarea {name} {label} {hint} {error_message} rows={3} {value} {oninput} autocomplete="off"
                    classes={self.classes} attributes={QUIET} />
            }
        } else {
            html! {
                <Input {name} {label} {hint} {error_message} inputmode={self.digits.then_some("numeric")} {value}
                    {oninput} autocomplete="off" classes={self.classes} attributes={QUIET} />
            }
        }
    }
}

/// A day, typed in three boxes. They show what was typed, and say at each keypress what they hold.
pub(crate) struct DateBoxes {
    /// What their names and ids begin with.
    pub(crate) name: AttrValue,
    /// The question; none where it stands above already.
    pub(crate) legend: Part,
    /// Help with it.
    pub(crate) hint: Part,
    /// What is wrong with the day.
    pub(crate) error: Part,
    /// What they hold: day, month and year.
    pub(crate) date: [Text; 3],
    /// Called at each change with which of the three it is, and what it holds.
    pub(crate) oninput: Callback<(usize, AttrValue)>,
}

impl DateBoxes {
    /// Boxes for a draft, with no question of their own.
    pub(crate) fn new(
        session: &Session,
        name: AttrValue,
        key: DraftKey,
        draft: &Draft,
    ) -> DateBoxes {
        DateBoxes {
            name,
            legend: Part::default(),
            hint: Part::default(),
            error: Part::default(),
            date: draft.date.clone(),
            oninput: session.with(move |(n, words): (usize, AttrValue)| {
                Action::Fill(key.clone(), DraftPart::Date(n), Text::from(&*words))
            }),
        }
    }

    /// The three boxes.
    pub(crate) fn view(self) -> Html {
        let [day, month, year] = &self.date;
        let typed = |n: usize, label: &'static str, value: &Text| DateInputItem {
            label: Some(label.into()),
            value: Some(value.words()),
            autocomplete: Some("off".into()),
            attributes: QUIET,
            oninput: Some(self.oninput.reform(move |words| (n, words))),
            ..DateInputItem::default()
        };
        html! {
            <DateInput id={self.name.clone()} name_prefix={self.name.clone()}
                fieldset={Question::fieldset(self.legend, false)} hint={HintProps::from(self.hint)}
                error_message={error(self.error)} day={typed(0, wording::field_day(), day)}
                month={typed(1, wording::field_month(), month)} year={typed(2, wording::field_year(), year)} />
        }
    }
}

/// What is wrong with a field; nothing is drawn of nothing.
fn error(words: Part) -> ErrorMessageProps {
    let prefix = Some(AttrValue::Static(wording::field_error()));
    ErrorMessageProps { visually_hidden_text: prefix, ..words.into() }
}

/// A question answered by choosing.
#[derive(Default)]
pub(crate) struct Question {
    /// The name that its choices share.
    pub(crate) name: AttrValue,
    /// The question.
    pub(crate) legend: Part,
    /// Whether it is also the page's heading.
    pub(crate) is_page_heading: bool,
    /// Help with it.
    pub(crate) hint: Part,
    /// What is wrong with the answer.
    pub(crate) error: Part,
    /// The choices.
    pub(crate) items: Vec<Choice>,
    /// Classes of the list.
    pub(crate) classes: &'static str,
}

#[expect(clippy::needless_pass_by_value, reason = "what is chosen is made for this call only")]
impl Question {
    /// A question with these answers to choose from.
    pub(crate) fn new(name: AttrValue, legend: Part, items: Vec<Choice>) -> Question {
        Question {
            name,
            legend,
            is_page_heading: false,
            hint: Part::default(),
            error: Part::default(),
            items,
            classes: "",
        }
    }

    /// With this help.
    pub(crate) fn hint(mut self, hint: Part) -> Question {
        self.hint = hint;
        self
    }

    /// With these classes of the list.
    pub(crate) fn classes(mut self, classes: &'static str) -> Question {
        self.classes = classes;
        self
    }

    fn fieldset(legend: Part, is_page_heading: bool) -> Option<FieldsetProps> {
        (!legend.is_empty()).then(|| Legend { is_page_heading, ..legend.into() }.into())
    }

    /// The question with one answer. Called with the choice.
    pub(crate) fn radios(self, value: Option<AttrValue>, onchange: Callback<AttrValue>) -> Html {
        let fieldset = Question::fieldset(self.legend, self.is_page_heading);
        html! {
            <Radios name={self.name} {fieldset} hint={HintProps::from(self.hint)} error_message={error(self.error)}
                items={self.items} {value} {onchange} classes={self.classes} />
        }
    }

    /// The question with any number of answers. Called with all that are ticked.
    pub(crate) fn ticks(self, ticked: Ticks, onchange: Callback<Ticks>) -> Html {
        let values: Vec<AttrValue> = ticked.iter().map(|tick| tick.to_text().words()).collect();
        let onchange = onchange.reform(|values: Vec<AttrValue>| {
            values.iter().map(|value| ChoiceId::from(value.as_str())).collect()
        });
        let fieldset = Question::fieldset(self.legend, self.is_page_heading);
        html! {
            <Checkboxes name={self.name} {fieldset} hint={HintProps::from(self.hint)}
                error_message={error(self.error)} items={self.items} {values} {onchange} classes={self.classes} />
        }
    }
}

/// One tick, or none.
pub(crate) fn tick_if(is_ticked: bool, choice: &str) -> Ticks {
    is_ticked.then(|| ChoiceId::from(choice)).into_iter().collect()
}

/// A question answered from a list that drops down.
pub(crate) fn drop_down(
    name: &AttrValue,
    label: &'static str,
    hint: &'static str,
    items: &[SelectItem],
    value: &Text,
    onchange: &Callback<AttrValue>,
) -> Html {
    html! {
        <Select name={name.clone()} label={LabelProps::from(part(label).classes("govuk-label--s"))}
            hint={HintProps::from(part(hint))} items={items.to_vec()} value={value.words()}
            onchange={onchange.clone()} attributes={QUIET_CHOICE} />
    }
}

/// A choice.
pub(crate) fn choice(value: impl Words, label: impl Words) -> Choice {
    Choice::new(value.words(), part(label)).attributes(QUIET_CHOICE)
}

fn truth(chosen: &str) -> Truth {
    match chosen {
        "yes" => Truth::True,
        "no" => Truth::False,
        _ => Truth::Unknown,
    }
}

/// A question answered yes, no or not known: a follow-up, or a fact about the person.
pub(crate) fn yes_or_no(
    name: AttrValue,
    text: &Text,
    help: &Text,
    answer: Option<Truth>,
    onchange: &Callback<Truth>,
) -> Html {
    let value = answer.map(|truth| match truth {
        Truth::True => AttrValue::Static("yes"),
        Truth::False => AttrValue::Static("no"),
        Truth::Unknown => AttrValue::Static("not-known"),
    });
    let legend = part(text).classes("govuk-fieldset__legend--s");
    let items = vec![
        choice("yes", wording::yes()),
        choice("no", wording::no()),
        choice("not-known", wording::not_known()),
    ];
    Question::new(name, legend, items)
        .hint(any(help))
        .classes("govuk-radios--small govuk-radios--inline")
        .radios(value, onchange.reform(|chosen: AttrValue| truth(&chosen)))
}
