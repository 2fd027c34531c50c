//! The longer texts of a tool: the worker's analysis, the child's own words, and the like.

use crate::components::basics::Act;
use crate::context::use_whole_state;
use crate::field::{TextBox, any};
use crate::open_tool::ToolPageProps;
use crate::session::{Action, Edit};
use crate::words::{Words, part};
use windscreen_core::TextField;
use windscreen_wording as wording;
use yew::prelude::*;

/// The longer texts of a tool.
#[component]
pub(crate) fn TextsPage(props: &ToolPageProps) -> Html {
    let opened = &props.opened;
    use_whole_state(&opened.session);
    let Some(subject) = opened.subject() else { return Html::default() };
    let sheet = opened.sheet();
    let text = |text: &TextField| {
        let write = opened.typed({
            let id = text.id.clone();
            move |words| Edit::Text(id.clone(), words)
        });
        let label = part(&text.text).classes("govuk-label--s");
        let written = sheet.texts.get(&text.id).map(Words::words).unwrap_or_default();
        let field = TextBox::new(opened.name(&text.id, "text"), label, written, write);
        field.hint(any(&text.help)).long().view()
    };
    html! {
        <>
            <span class="govuk-caption-l">{ opened.caption(&subject) }</span>
            <h1 class="govuk-heading-l">{ wording::tool_texts_title() }</h1>
            <p class="govuk-body">{ wording::tool_texts() }</p>
            <>{ for opened.instrument.texts.iter().map(text) }</>
            <Act action={Action::Go(opened.result())}>{ wording::frame_see_result() }</Act>
        </>
    }
}
