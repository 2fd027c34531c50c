//! Several lines of text, with how much more there is room for.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::enhanced::use_enhanced;
use crate::part::{Attributes, Part, class, join};
use crate::textarea::Textarea;

/// How long after the last keypress the count is read out, in milliseconds.
const DEBOUNCE: u32 = 1000;

/// What is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CountType {
    /// The length as a browser measures it, in UTF-16 units.
    #[default]
    Length,
    /// Characters. Upstream counts what looks like one; here each Unicode scalar value counts, so that an accent or a
    /// skin tone that is a character of its own counts as one more.
    Characters,
    /// Words, separated by spaces.
    Words,
}

impl CountType {
    fn name(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::Characters => "characters",
            Self::Words => "words",
        }
    }

    fn count(self, text: &str) -> usize {
        match self {
            Self::Length => text.encode_utf16().count(),
            Self::Characters => text.chars().count(),
            Self::Words => text.split_whitespace().count(),
        }
    }
}

/// The announcements of a [`CharacterCount`]. `%{count}` stands for the number.
#[derive(Clone, Debug, PartialEq)]
pub struct CountTexts {
    /// One more fits.
    pub under_limit_one: AttrValue,
    /// More than one more fits.
    pub under_limit_other: AttrValue,
    /// No more fits.
    pub at_limit: AttrValue,
    /// One too many.
    pub over_limit_one: AttrValue,
    /// More than one too many.
    pub over_limit_other: AttrValue,
}

impl CountTexts {
    /// The announcements about characters.
    pub const CHARACTERS: Self = Self {
        under_limit_one: AttrValue::Static("You have %{count} character remaining"),
        under_limit_other: AttrValue::Static("You have %{count} characters remaining"),
        at_limit: AttrValue::Static("You have 0 characters remaining"),
        over_limit_one: AttrValue::Static("You have %{count} character too many"),
        over_limit_other: AttrValue::Static("You have %{count} characters too many"),
    };

    /// The announcements about words.
    pub const WORDS: Self = Self {
        under_limit_one: AttrValue::Static("You have %{count} word remaining"),
        under_limit_other: AttrValue::Static("You have %{count} words remaining"),
        at_limit: AttrValue::Static("You have 0 words remaining"),
        over_limit_one: AttrValue::Static("You have %{count} word too many"),
        over_limit_other: AttrValue::Static("You have %{count} words too many"),
    };

    fn message(&self, count: usize, limit: usize) -> AttrValue {
        let text = match (count.cmp(&limit), count.abs_diff(limit)) {
            (std::cmp::Ordering::Equal, _) => return self.at_limit.clone(),
            (std::cmp::Ordering::Less, 1) => &self.under_limit_one,
            (std::cmp::Ordering::Less, _) => &self.under_limit_other,
            (std::cmp::Ordering::Greater, 1) => &self.over_limit_one,
            (std::cmp::Ordering::Greater, _) => &self.over_limit_other,
        };
        with_count(text, count.abs_diff(limit))
    }
}

/// Options of [`CharacterCount`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct CharacterCountProps {
    /// The id, if not the name.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The name.
    pub name: AttrValue,
    /// How much fits.
    pub maxlength: usize,
    /// What is counted; the length if nothing is said.
    #[prop_or_default]
    pub count_type: Option<CountType>,
    /// The percentage of the limit from which the count is shown.
    #[prop_or_default]
    pub threshold: Option<usize>,
    /// The announcements; otherwise upstream's, about words or characters.
    #[prop_or_default]
    pub count_texts: Option<CountTexts>,
    /// The description of the limit, with `%{count}` for the number; otherwise upstream's.
    #[prop_or_default]
    pub textarea_description_text: Option<AttrValue>,
    /// Classes of the count.
    #[prop_or_default]
    pub count_message_classes: AttrValue,
    /// How many lines are shown.
    #[prop_or(5)]
    pub rows: u32,
    /// What it holds.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// Called with what it holds at each keypress.
    #[prop_or_default]
    pub oninput: Option<Callback<AttrValue>>,
    /// Called with what it holds once somebody has finished.
    #[prop_or_default]
    pub onchange: Option<Callback<AttrValue>>,
    /// The name of the field.
    #[prop_or_default]
    pub label: Part,
    /// Whether the label is also the page's heading.
    #[prop_or_default]
    pub label_is_page_heading: bool,
    /// Help with the field.
    #[prop_or_default]
    pub hint: Part,
    /// What is wrong with what it holds.
    #[prop_or_default]
    pub error_message: Part,
    /// Said before the error by screen readers; "Error" if nothing is given.
    #[prop_or_default]
    pub error_prefix: Option<AttrValue>,
    /// Drawn before it.
    #[prop_or_default]
    pub before_input: Html,
    /// Drawn after it and its count.
    #[prop_or_default]
    pub after_input: Html,
    /// What the browser may fill in; `off` for nothing.
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    /// Whether the browser checks the spelling.
    #[prop_or_default]
    pub spellcheck: Option<bool>,
    /// Classes of the form group.
    #[prop_or_default]
    pub form_group_classes: AttrValue,
    /// Attributes of the form group.
    #[prop_or_default]
    pub form_group_attributes: Attributes,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// Several lines of text, with how much more there is room for. It never stops somebody from writing more.
#[component]
pub fn CharacterCount(props: &CharacterCountProps) -> Html {
    let enhanced = use_enhanced(true);
    let typed = use_state_eq(|| None::<AttrValue>);
    let text = props.value.as_ref().or(typed.as_ref()).map_or("", |text| text);
    let limit = props.maxlength;
    let count_type = props.count_type.unwrap_or_default();
    let count = count_type.count(text);
    let is_words = count_type == CountType::Words;
    let message = match &props.count_texts {
        Some(texts) => texts.message(count, limit),
        None if is_words => CountTexts::WORDS.message(count, limit),
        None => CountTexts::CHARACTERS.message(count, limit),
    };
    let is_shown = props.threshold.is_none_or(|percentage| limit * percentage <= count * 100);

    // What is read out waits for a pause in the typing.
    let spoken = use_state_eq(|| message.clone());
    let speak = spoken.setter();
    use_effect_with(message.clone(), move |message| {
        let message = message.clone();
        let pause = Timeout::new(DEBOUNCE, move || speak.set(message));
        move || drop(pause)
    });

    let id = crate::field::id_or_name(props.id.as_ref(), &props.name);
    let info = join(&[id, "-info"]);
    let description = match &props.textarea_description_text {
        Some(text) => text,
        None if is_words => &AttrValue::Static("You can enter up to %{count} words"),
        None => &AttrValue::Static("You can enter up to %{count} characters"),
    };
    let is_over = limit < count;
    let after_input = html! {<>
        <div id={info.clone()} class={class(
            if enhanced {
                "govuk-hint govuk-character-count__message govuk-visually-hidden"
            } else {
                "govuk-hint govuk-character-count__message"
            },
            &props.count_message_classes,
        )}>
            {with_count(description, limit)}
        </div>
        if enhanced {
            <div class={join(&[
                if is_over { "govuk-error-message" } else { "govuk-hint" },
                " govuk-character-count__message govuk-character-count__status ",
                if is_shown { "" } else { "govuk-character-count__message--disabled " },
                &props.count_message_classes,
            ])} aria-hidden="true">
                {message}
            </div>
            <div class="govuk-character-count__sr-status govuk-visually-hidden" aria-live="polite"
                aria-hidden={(!is_shown).then_some("true")}>
                {(*spoken).clone()}
            </div>
        }
        {props.after_input.clone()}
    </>};

    let mut attributes = vec![
        ("data-module", AttrValue::Static("govuk-character-count")),
        ("data-maxlength", AttrValue::from(limit.to_string())),
    ];
    if let Some(percentage) = props.threshold {
        attributes.push(("data-threshold", AttrValue::from(percentage.to_string())));
    }
    if let Some(count_type) = props.count_type {
        attributes.push(("data-count-type", AttrValue::Static(count_type.name())));
    }
    attributes.extend(props.form_group_attributes.to_vec());
    let own = if enhanced && is_over && props.error_message.is_empty() {
        "govuk-js-character-count govuk-textarea--error"
    } else {
        "govuk-js-character-count"
    };
    let CharacterCountProps {
        value,
        onchange,
        rows,
        label,
        label_is_page_heading,
        hint,
        error_message,
        ..
    } = props.clone();
    let CharacterCountProps { name, error_prefix, before_input, autocomplete, spellcheck, .. } =
        props.clone();
    let set_typed = typed.setter();
    let oninput = props.oninput.clone();
    let oninput = Callback::from(move |text: AttrValue| {
        set_typed.set(Some(text.clone()));
        if let Some(oninput) = &oninput {
            oninput.emit(text);
        }
    });
    html! {
        <Textarea id={id.clone()} {name} described_by={info} {rows} {value} {oninput} {onchange} {spellcheck}
            {autocomplete} {label} {label_is_page_heading} {hint} {error_message} {error_prefix} {before_input}
            {after_input} classes={class(own, &props.classes)} attributes={props.attributes.clone()}
            form_group_classes={class("govuk-character-count", &props.form_group_classes)}
            form_group_attributes={Attributes::from(attributes)} />
    }
}

fn with_count(text: &str, count: usize) -> AttrValue {
    match text.split_once("%{count}") {
        Some((before, after)) => join(&[before, &count.to_string(), after]),
        None => join(&[text]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(count_type: CountType, text: &str, limit: usize, message: &str) {
        let texts =
            if count_type == CountType::Words { CountTexts::WORDS } else { CountTexts::CHARACTERS };
        assert_eq!(&*texts.message(count_type.count(text), limit), message);
    }

    #[test]
    fn what_is_left_is_counted_down_in_words_that_agree() {
        check(CountType::Length, "", 3, "You have 3 characters remaining");
        check(CountType::Length, "ab", 3, "You have 1 character remaining");
        check(CountType::Length, "abc", 3, "You have 0 characters remaining");
        check(CountType::Length, "abcd", 3, "You have 1 character too many");
        check(CountType::Length, "abcde", 3, "You have 2 characters too many");
        check(CountType::Words, " one  two\n", 3, "You have 1 word remaining");
    }

    #[test]
    fn length_is_measured_as_a_browser_measures_it() {
        check(CountType::Length, "😀", 3, "You have 1 character remaining");
        check(CountType::Characters, "😀", 3, "You have 2 characters remaining");
    }
}
