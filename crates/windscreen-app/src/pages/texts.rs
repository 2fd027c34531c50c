//! The longer texts of a tool: the worker's analysis, the child's own words, and the like.

use crate::desk::Desk;
use crate::field::{TextBox, any};
use crate::store::Edit;
use govuk_yew::{Markup, Words, part};
use windscreen_core::{Subject, Text};
use windscreen_wording as wording;

/// The longer texts of a tool.
pub(crate) fn view(m: &mut Markup, desk: &Desk, subject: &Subject) {
    let sheet = desk.sheet();
    m.heading(desk.caption(subject), wording::tool_texts_title());
    m.p(wording::tool_texts());
    for it in &desk.instrument.texts {
        let field = TextBox::new(
            desk.name(&it.id, "text"),
            part(&it.text).classes("govuk-label--s"),
            sheet.texts.get(&it.id).map(Words::words).unwrap_or_default(),
            desk.typed(Edit::Text(it.id.clone(), Text::default())),
        );
        m.put(field.hint(any(&it.help)).long().view());
    }
    m.press("", wording::frame_see_result(), desk.store.on_go(desk.result()));
}
