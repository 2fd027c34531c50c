//! In whose words a tool is asked, where that is not its own, or would have been.

use crate::open_tool::OpenTool;
use windscreen_core::{Licence, WordsStand};
use windscreen_summary::{LicensedWords, date_words, licence_words, missing_words};
use windscreen_wording as wording;
use yew::prelude::*;

/// Says in whose words the questions are. On the opening page of a tool with the terms of the licence, and that one has
/// ended; on the others what must stand there.
pub(crate) fn words_note(opened: &OpenTool, is_opening: bool) -> Html {
    let (sheet, today) = (opened.sheet(), opened.session.today());
    let instrument = opened.in_every_wording();
    let line = |words: windscreen_core::Text| html! { <p class="govuk-body">{ words }</p> };
    match instrument.words_stand(&sheet, today) {
        WordsStand::Licensed(licence) if is_opening => licensed(&licence_words(licence)),
        WordsStand::Licensed(licence) => {
            let words = licence_words(licence);
            let credit = words.also.first().filter(|_| !licence.credit.is_empty()).cloned();
            html! { <>{ line(words.says) }<>{ for credit.map(line) }</></> }
        }
        WordsStand::Missing(asked) => line(missing_words(asked)),
        WordsStand::EndedWhileAnswering(licence) => {
            let why = if licence.other_edition { "edition" } else { "ended" };
            line(wording::licence_ended_while(&licence.holder, &licence.owner, why))
        }
        _ if !is_opening => Html::default(),
        WordsStand::Own => Html::default(),
        WordsStand::Ended(Licence { holder, owner, until, .. }) => {
            line(wording::licence_ended(holder, owner, &date_words(*until)))
        }
        WordsStand::NotYet(Licence { owner, from, .. }) => {
            line(wording::licence_not_yet(&date_words(*from), owner))
        }
        WordsStand::OtherEdition(Licence { holder, owner, .. }) => {
            line(wording::licence_other_edition(holder, owner))
        }
    }
}

/// In whose words something was asked, a line for each sentence.
pub(crate) fn licensed(words: &LicensedWords) -> Html {
    let line =
        |words: &windscreen_core::Text| html! { <p class="govuk-body">{ words.clone() }</p> };
    html! { <>{ for words.lines().map(line) }</> }
}
