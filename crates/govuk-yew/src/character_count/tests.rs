//! Every example and every option that upstream publishes of it.

use yew::html;

use super::count::{CountType, Messages, PluralForms};
use crate::testing::{Options, check};
use crate::{CharacterCount, CountMessage};

fn forms(o: &Options<'_>, name: &str) -> Option<PluralForms> {
    let o = o.of(name);
    o.is().then(|| PluralForms {
        zero: o.text("zero"),
        one: o.text("one"),
        two: o.text("two"),
        few: o.text("few"),
        many: o.text("many"),
        other: o.text("other"),
    })
}

#[test]
fn every_published_example_is_drawn_as_published() {
    check("character-count", |o| {
        let count_type = o.some("countType").map(|count_type| match &*count_type {
            "words" => CountType::Words,
            "characters" => CountType::Characters,
            _ => CountType::Length,
        });
        html! {
            <CharacterCount id={o.some("id")} name={o.text("name")} rows={o.number::<u32>("rows")}
                value={o.maybe("value")} maxlength={o.number::<usize>("maxlength")}
                maxwords={o.number::<usize>("maxwords")} threshold={o.number::<usize>("threshold")} {count_type}
                label={o.label()} hint={o.hint()} error_message={o.error_message()} form_group={o.form_group("Input")}
                classes={o.classes()} attributes={o.attributes()} spellcheck={o.maybe_flag("spellcheck")}
                count_message={CountMessage { classes: o.of("countMessage").classes() }}
                textarea_description_text={o.some("textareaDescriptionText")}
                characters_under_limit_text={forms(o, "charactersUnderLimitText")}
                characters_at_limit_text={o.some("charactersAtLimitText")}
                characters_over_limit_text={forms(o, "charactersOverLimitText")}
                words_under_limit_text={forms(o, "wordsUnderLimitText")}
                words_at_limit_text={o.some("wordsAtLimitText")}
                words_over_limit_text={forms(o, "wordsOverLimitText")} />
        }
    });
}

#[track_caller]
fn check_message(count_type: CountType, text: &str, limit: usize, message: &str) {
    let english = |n| if n == 1 { "one".into() } else { "other".into() };
    let messages = Messages::usual(count_type);
    assert_eq!(&*messages.say(count_type.count(text), limit, english), message);
}

#[test]
fn what_is_left_is_counted_down_in_words_that_agree() {
    check_message(CountType::Length, "", 3, "You have 3 characters remaining");
    check_message(CountType::Length, "ab", 3, "You have 1 character remaining");
    check_message(CountType::Length, "abc", 3, "You have 0 characters remaining");
    check_message(CountType::Length, "abcd", 3, "You have 1 character too many");
    check_message(CountType::Length, "abcde", 3, "You have 2 characters too many");
    check_message(CountType::Words, " one  two\n", 3, "You have 1 word remaining");
}

#[test]
fn length_is_measured_as_a_browser_measures_it() {
    check_message(CountType::Length, "😀", 3, "You have 1 character remaining");
    check_message(CountType::Characters, "😀", 3, "You have 2 characters remaining");
}

#[test]
fn a_form_that_a_language_has_not_is_said_as_other() {
    let forms = PluralForms {
        two: "%{count} air".into(),
        other: "%{count} gair".into(),
        ..PluralForms::default()
    };
    let messages = Messages { under: forms, ..Messages::usual(CountType::Words) };
    assert_eq!(&*messages.say(1, 3, |_| "two".into()), "2 air");
    assert_eq!(&*messages.say(0, 3, |_| "few".into()), "3 gair");
}
