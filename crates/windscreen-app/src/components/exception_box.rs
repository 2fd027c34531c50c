//! A published exception of a graded profile: it makes an area's grade milder only once its comment is written.

use crate::field::{Question, TextBox, any, choice, tick_if};
use crate::open_tool::OpenTool;
use crate::session::Edit;
use crate::words::{Words, part};
use windscreen_core::{Instrument, ItemId, ProfileException};
use windscreen_wording as wording;
use yew::prelude::*;

/// The exception that is claimed beside the items of a section, if there is one.
fn exception_of<'a>(instrument: &'a Instrument, items: &[ItemId]) -> Option<&'a ProfileException> {
    instrument.profile.as_ref()?.areas.iter().find_map(|area| {
        let exception = area.exception.as_ref()?;
        let mut left_out = area.sub_areas.iter().filter(|sub| sub.id == exception.leaves_out);
        let is_here = left_out.any(|sub| items.iter().any(|item| sub.items.contains(item)));
        is_here.then_some(exception)
    })
}

/// The tick and its comment, where there is an exception beside these items.
pub(crate) fn exception_box(opened: &OpenTool, items: &[ItemId]) -> Html {
    let exception = exception_of(&opened.instrument, items);
    let Some(exception) = exception else { return Html::default() };
    let id = exception.id.clone();
    let comment = opened.sheet().exceptions.get(&id).cloned();
    let claim = opened.switched({
        let id = id.clone();
        move |is_claimed| Edit::Claim(id.clone(), is_claimed)
    });
    let tick = Question::new(
        opened.name(&id, "claim"),
        part(wording::item_exception()).classes("govuk-fieldset__legend--s"),
        vec![choice("claimed", &exception.text)],
    );
    let comment_box = comment.as_ref().map(|comment| {
        let write = opened.typed({
            let id = id.clone();
            move |comment| Edit::Comment(id.clone(), comment)
        });
        let label = part(wording::item_exception_comment());
        TextBox::new(opened.name(&id, "comment"), label, comment.words(), write)
            .hint(part(wording::item_exception_hint()))
            .long()
            .view()
    });
    html! {
        <div class="ws-exception">
            { tick.hint(any(&exception.help)).ticks(tick_if(comment.is_some(), "claimed"), claim) }
            { comment_box.unwrap_or_default() }
        </div>
    }
}
