//! How far somebody is: "12 of 24 answered".

use crate::markup::{Markup, attributes, join};
use windscreen_core::Outcome;

/// How far somebody is, *not known* counted as answered. Nothing forces an answer.
pub(crate) fn view(m: &mut Markup, outcome: &Outcome) {
    let (answered, shown) = (outcome.readings.n_answered(), outcome.readings.n_visible());
    let progress = attributes! { "class": "ws-progress govuk-body", "data-answered": answered };
    m.with("p", progress, |m| {
        let words = join(&[&answered.to_string(), " of ", &shown.to_string(), " answered"]);
        m.say("span", "ws-progress__count", words);
        let bar = attributes! {
            "class": "ws-progress__bar",
            "aria-hidden": "true",
            "value": answered,
            "max": shown.max(1),
        };
        m.with("progress", bar, |_| ());
    });
}
