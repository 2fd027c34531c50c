//! A published exception of a graded profile: it makes an area's grade milder only once its comment is written.

use crate::field::{Question, TextBox, any, choice, tick_if};
use crate::open_tool::OpenTool;
use crate::session::Edit;
use govuk_yew::{Markup, Words, part};
use windscreen_core::{Instrument, Item, ProfileException};
use windscreen_wording as wording;

/// The exception that is claimed beside the items of a section, if there is one.
fn exception_of<'a>(instrument: &'a Instrument, items: &[&Item]) -> Option<&'a ProfileException> {
    for area in &instrument.profile.as_ref()?.areas {
        let Some(exception) = &area.exception else { continue };
        for sub in area.sub_areas.iter().filter(|sub| sub.id == exception.leaves_out) {
            for item in &sub.items {
                if items.iter().any(|it| it.id == *item) {
                    return Some(exception);
                }
            }
        }
    }
    None
}

/// The tick and its comment, where there is an exception.
pub(crate) fn view(m: &mut Markup, opened: &OpenTool, items: &[&Item]) {
    let Some(it) = exception_of(&opened.instrument, items) else { return };
    let comment = opened.sheet().exceptions.get(&it.id).cloned();
    m.within("div.ws-exception", |m| {
        let question = Question::new(
            opened.name(&it.id, "claim"),
            part(wording::item_exception()).classes("govuk-fieldset__legend--s"),
            vec![choice("claimed", &it.text)],
        );
        let claim = opened.switched({
            let id = it.id.clone();
            move |is_claimed| Edit::Claim(id.clone(), is_claimed)
        });
        m.put(question.hint(any(&it.help)).ticks(tick_if(comment.is_some(), "claimed"), claim));
        if let Some(comment) = &comment {
            let field = TextBox::new(
                opened.name(&it.id, "comment"),
                part(wording::item_exception_comment()),
                comment.words(),
                opened.typed({
                    let id = it.id.clone();
                    move |comment| Edit::Comment(id.clone(), comment)
                }),
            );
            let hint = part(wording::item_exception_hint());
            m.put(field.hint(hint).long().view());
        }
    });
}
