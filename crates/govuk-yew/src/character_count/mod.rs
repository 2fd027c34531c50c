//! Several lines of text, with how much more there is room for.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::dom;
use crate::error_message::ErrorMessageProps;
use crate::hint::HintProps;
use crate::label::LabelProps;
use crate::shared::attributes::Attributes;
use crate::shared::enhanced::use_enhanced;
use crate::shared::field::{FormGroup, id_or_name};
use crate::textarea::{self, TextareaProps};

mod count;
#[cfg(test)]
mod tests;

pub use count::{CountType, PluralForms};
use count::{Messages, with_count};

/// How long after the last keypress the count is read out, in milliseconds.
const DEBOUNCE: u32 = 1000;

/// Options of [`CharacterCount`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct CharacterCountProps {
    /// The id of the textarea; the name if nothing is given.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The name of the textarea, which is submitted with the form data.
    pub name: AttrValue,
    /// How many rows are shown; 5 if nothing is given.
    #[prop_or_default]
    pub rows: Option<u32>,
    /// What it holds.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// The maximum number of characters, or of words if `count_type` says so. Nothing is counted without it.
    #[prop_or_default]
    pub maxlength: Option<usize>,
    /// The maximum number of words. Upstream deprecates it in favour of `maxlength` and `count_type`.
    #[prop_or_default]
    pub maxwords: Option<usize>,
    /// The percentage of the limit from which the count is shown.
    #[prop_or_default]
    pub threshold: Option<usize>,
    /// What is counted; the length, or with `maxwords` words, if nothing is given.
    #[prop_or_default]
    pub count_type: Option<CountType>,
    /// The label.
    #[prop_or_default]
    pub label: LabelProps,
    /// A hint.
    #[prop_or_default]
    pub hint: HintProps,
    /// An error message.
    #[prop_or_default]
    pub error_message: ErrorMessageProps,
    /// The form group around it, with what stands before the textarea and after the count.
    #[prop_or_default]
    pub form_group: FormGroup,
    /// Classes to add to the textarea.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the textarea.
    #[prop_or_default]
    pub attributes: Attributes,
    /// Whether the browser checks the spelling.
    #[prop_or_default]
    pub spellcheck: Option<bool>,
    /// What the browser may fill in; `off` for nothing.
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    /// The count message.
    #[prop_or_default]
    pub count_message: CountMessage,
    /// What describes the limit to assistive technologies, with `%{count}` for it; otherwise "You can enter up to …".
    #[prop_or_default]
    pub textarea_description_text: Option<AttrValue>,
    /// The message while there are fewer characters than the limit.
    #[prop_or_default]
    pub characters_under_limit_text: Option<PluralForms>,
    /// The message when the number of characters is the limit.
    #[prop_or_default]
    pub characters_at_limit_text: Option<AttrValue>,
    /// The message when there are more characters than the limit.
    #[prop_or_default]
    pub characters_over_limit_text: Option<PluralForms>,
    /// The message while there are fewer words than the limit.
    #[prop_or_default]
    pub words_under_limit_text: Option<PluralForms>,
    /// The message when the number of words is the limit.
    #[prop_or_default]
    pub words_at_limit_text: Option<AttrValue>,
    /// The message when there are more words than the limit.
    #[prop_or_default]
    pub words_over_limit_text: Option<PluralForms>,
    /// Called with what it holds at each keypress.
    #[prop_or_default]
    pub oninput: Option<Callback<AttrValue>>,
    /// Called with what it holds once somebody has finished.
    #[prop_or_default]
    pub onchange: Option<Callback<AttrValue>>,
}

/// Options of the count message of a [`CharacterCount`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CountMessage {
    /// Classes to add to it.
    pub classes: Classes,
}

/// Several lines of text, with how much more there is room for. It never stops somebody from writing more.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn CharacterCount(props: &CharacterCountProps) -> Html {
    let enhanced = use_enhanced(true);
    let typed = use_state_eq(|| None::<AttrValue>);
    let text = props.value.as_ref().or(typed.as_ref()).map_or("", |text| text);
    let status = if enhanced { props.status(text) } else { None };
    let spoken = use_pause(status.as_ref().map(|status| status.message.clone()));

    let id = id_or_name(props.id.as_ref(), &props.name);
    let info = AttrValue::from(format!("{id}-info"));
    let message_class =
        classes!("govuk-character-count__message", props.count_message.classes.clone());
    let hidden = enhanced.then_some("govuk-visually-hidden");
    let after_input = html! {
        <>
            <div id={info.clone()} class={classes!("govuk-hint", message_class.clone(), hidden)}>
                {props.description()}
            </div>
            if let Some(Status { message, is_over, is_shown }) = &status {
                <div class={classes!(
                    if *is_over { "govuk-error-message" } else { "govuk-hint" },
                    message_class,
                    "govuk-character-count__status",
                    (!is_shown).then_some("govuk-character-count__message--disabled"),
                )} aria-hidden="true">
                    {message}
                </div>
                <div class="govuk-character-count__sr-status govuk-visually-hidden" aria-live="polite"
                    aria-hidden={(!is_shown).then_some("true")}>
                    {spoken}
                </div>
            }
            {props.form_group.after_input.clone()}
        </>
    };
    let is_over = status.is_some_and(|status| status.is_over) && props.error_message.is_empty();
    let is_over = is_over.then_some("govuk-textarea--error");

    let set_typed = typed.setter();
    let oninput = props.oninput.clone();
    let oninput = Callback::from(move |text: AttrValue| {
        set_typed.set(Some(text.clone()));
        if let Some(oninput) = &oninput {
            oninput.emit(text);
        }
    });
    let form_group = FormGroup {
        classes: classes!("govuk-character-count", props.form_group.classes.clone()),
        attributes: props.settings().into(),
        before_input: props.form_group.before_input.clone(),
        after_input,
    };
    textarea::view(&TextareaProps {
        id: Some(id.clone()),
        name: props.name.clone(),
        spellcheck: props.spellcheck,
        rows: props.rows,
        value: props.value.clone(),
        disabled: false,
        described_by: Some(info),
        label: props.label.clone(),
        hint: props.hint.clone(),
        error_message: props.error_message.clone(),
        form_group,
        classes: classes!("govuk-js-character-count", is_over, props.classes.clone()),
        autocomplete: props.autocomplete.clone(),
        attributes: props.attributes.clone(),
        oninput: Some(oninput),
        onchange: props.onchange.clone(),
    })
}

/// How much more fits.
struct Status {
    message: AttrValue,
    is_over: bool,
    is_shown: bool,
}

impl CharacterCountProps {
    fn limit(&self) -> Option<usize> {
        self.maxlength.or(self.maxwords)
    }

    fn count_type(&self) -> Option<CountType> {
        self.count_type.or(self.maxwords.map(|_| CountType::Words))
    }

    fn status(&self, text: &str) -> Option<Status> {
        let limit = self.limit()?;
        let count_type = self.count_type().unwrap_or_default();
        let usual = Messages::usual(count_type);
        let (under, at, over) = match count_type {
            CountType::Words => (
                &self.words_under_limit_text,
                &self.words_at_limit_text,
                &self.words_over_limit_text,
            ),
            CountType::Length | CountType::Characters => (
                &self.characters_under_limit_text,
                &self.characters_at_limit_text,
                &self.characters_over_limit_text,
            ),
        };
        let messages = Messages {
            under: under.clone().unwrap_or(usual.under),
            at: at.clone().unwrap_or(usual.at),
            over: over.clone().unwrap_or(usual.over),
        };
        let count = count_type.count(text);
        Some(Status {
            message: messages.say(count, limit, dom::plural_category),
            is_over: limit < count,
            is_shown: self.threshold.is_none_or(|percentage| limit * percentage <= count * 100),
        })
    }

    /// What describes the limit; nothing if there is none.
    fn description(&self) -> AttrValue {
        let Some(limit) = self.limit() else { return AttrValue::default() };
        let usual = match self.count_type() {
            Some(CountType::Words) => "You can enter up to %{count} words",
            _ => "You can enter up to %{count} characters",
        };
        with_count(self.textarea_description_text.as_ref().map_or(usual, |text| text), limit)
    }

    /// What the template writes down for upstream's script, and what was given for the form group.
    fn settings(&self) -> Vec<(&'static str, AttrValue)> {
        let number = |n: Option<usize>| n.map(|n| AttrValue::from(n.to_string()));
        let settings = [
            ("data-module", Some("govuk-character-count".into())),
            ("data-maxlength", number(self.maxlength)),
            ("data-maxwords", number(self.maxwords)),
            ("data-threshold", number(self.threshold)),
            ("data-count-type", self.count_type().map(|count_type| count_type.name().into())),
            ("data-i18n.characters-at-limit", self.characters_at_limit_text.clone()),
            ("data-i18n.words-at-limit", self.words_at_limit_text.clone()),
            (
                "data-i18n.textarea-description.other",
                self.textarea_description_text.clone().filter(|_| self.limit().is_none()),
            ),
        ];
        let mut settings: Vec<_> =
            settings.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        for (names, forms) in [
            (CHARACTERS_UNDER_LIMIT, &self.characters_under_limit_text),
            (CHARACTERS_OVER_LIMIT, &self.characters_over_limit_text),
            (WORDS_UNDER_LIMIT, &self.words_under_limit_text),
            (WORDS_OVER_LIMIT, &self.words_over_limit_text),
        ] {
            for (category, form) in forms.iter().flat_map(PluralForms::by_category) {
                settings.extend(
                    names
                        .iter()
                        .find(|name| name.ends_with(category))
                        .map(|name| (*name, form.clone())),
                );
            }
        }
        settings.extend(self.form_group.attributes.pairs());
        settings
    }
}

/// The attribute names of a message's forms, which Yew wants fixed.
macro_rules! i18n_names {
    ($($name:ident: $message:literal,)*) => {$(
        const $name: [&str; 6] = [
            concat!("data-i18n.", $message, ".zero"),
            concat!("data-i18n.", $message, ".one"),
            concat!("data-i18n.", $message, ".two"),
            concat!("data-i18n.", $message, ".few"),
            concat!("data-i18n.", $message, ".many"),
            concat!("data-i18n.", $message, ".other"),
        ];
    )*};
}
i18n_names! {
    CHARACTERS_UNDER_LIMIT: "characters-under-limit",
    CHARACTERS_OVER_LIMIT: "characters-over-limit",
    WORDS_UNDER_LIMIT: "words-under-limit",
    WORDS_OVER_LIMIT: "words-over-limit",
}

/// The message once nobody has typed for a moment: what is read out waits for a pause.
#[hook]
fn use_pause(message: Option<AttrValue>) -> Option<AttrValue> {
    let spoken = use_state_eq(|| message.clone());
    let speak = spoken.setter();
    use_effect_with(message, move |message| {
        let message = message.clone();
        let pause = Timeout::new(DEBOUNCE, move || speak.set(message));
        move || drop(pause)
    });
    (*spoken).clone()
}
