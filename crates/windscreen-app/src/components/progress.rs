//! How far somebody is: "12 of 24 answered".

use govuk_yew::{Markup, join};
use windscreen_core::Outcome;

/// How far somebody is, *not known* counted as answered. Nothing forces an answer.
pub(crate) fn view(m: &mut Markup, outcome: &Outcome) {
    let (answered, shown) = (outcome.readings.n_answered(), outcome.readings.n_visible());
    m.within("p.ws-progress govuk-body", |m| {
        m.attribute("data-answered", answered);
        let words = join(&[&answered.to_string(), " of ", &shown.to_string(), " answered"]);
        m.say("span.ws-progress__count", words);
        m.within("progress.ws-progress__bar", |m| {
            m.attribute("aria-hidden", "true");
            m.attribute("value", answered);
            m.attribute("max", shown.max(1));
        });
    });
}
