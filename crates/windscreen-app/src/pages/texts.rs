//! The longer texts of a tool: the worker's analysis, the child's own words, and the like.

use crate::desk::Desk;
use crate::field::{TextBox, any};
use crate::store::Edit;
use govuk_yew::{Markup, Words, part};
use windscreen_core::{Subject, Text};

/// The longer texts of a tool.
pub(crate) fn view(m: &mut Markup, desk: &Desk, subject: &Subject) {
    let sheet = desk.sheet();
    m.heading(desk.caption(subject), "In your own words");
    m.p("Leave any of these and come back. What is still empty is named in the result and holds nothing back.");
    for it in &desk.instrument.texts {
        let field = TextBox::new(
            desk.name(&it.id, "text"),
            part(&it.text).classes("govuk-label--s"),
            sheet.texts.get(&it.id).map(Words::words).unwrap_or_default(),
            desk.typed(Edit::Text(it.id.clone(), Text::default())),
        );
        m.put(field.hint(any(&it.help)).long().view());
    }
    m.press("", "See the result", desk.store.on_go(desk.result()));
}
