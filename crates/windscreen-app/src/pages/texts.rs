//! The longer texts of a tool: the worker's analysis, the child's own words, and the like.

use crate::field::{TextBox, any};
use crate::open_tool::OpenTool;
use crate::session::Edit;
use govuk_yew::{Markup, Words, part};
use windscreen_core::Subject;
use windscreen_wording as wording;

/// The longer texts of a tool.
pub(crate) fn view(m: &mut Markup, opened: &OpenTool, subject: &Subject) {
    let sheet = opened.sheet();
    m.heading(opened.caption(subject), wording::tool_texts_title());
    m.p(wording::tool_texts());
    for it in &opened.instrument.texts {
        let field = TextBox::new(
            opened.name(&it.id, "text"),
            part(&it.text).classes("govuk-label--s"),
            sheet.texts.get(&it.id).map(Words::words).unwrap_or_default(),
            opened.typed({
                let id = it.id.clone();
                move |words| Edit::Text(id.clone(), words)
            }),
        );
        m.put(field.hint(any(&it.help)).long().view());
    }
    m.press("", wording::frame_see_result(), opened.session.on_go(opened.result()));
}
