//! How far somebody is: "12 of 24 answered".

use govuk_yew::Markup;
use windscreen_core::Outcome;
use windscreen_wording as wording;

/// How far somebody is, *not known* counted as answered. Nothing forces an answer.
pub(crate) fn view(m: &mut Markup, outcome: &Outcome) {
    let (answered, shown) = (outcome.readings.n_answered(), outcome.readings.n_visible());
    m.within("p.ws-progress govuk-body", |m| {
        m.attribute("data-answered", answered);
        let words = wording::tool_answered(&answered.to_string(), &shown.to_string());
        m.say("span.ws-progress__count", words);
        m.within("progress.ws-progress__bar", |m| {
            m.attribute("aria-hidden", "true");
            m.attribute("value", answered);
            m.attribute("max", shown.max(1));
        });
    });
}
