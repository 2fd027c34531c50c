//! The longer texts of a tool: the worker's analysis, the child's own words, and the like.

use crate::field::TextBox;
use crate::pages::{SheetPageProps, gone, heading};
use crate::store::{Edit, Page};
use govuk_yew::{Button, Part};
use windscreen_core::Text;
use yew::prelude::*;

/// The longer texts of a tool.
#[component]
pub(crate) fn Texts(props: &SheetPageProps) -> Html {
    let Some(opened) = props.open() else { return gone(&props.store) };
    let (subject, instrument) = (&opened.subject, &opened.instrument);
    let mut caption = String::from(&*subject.label);
    caption.push_str(", ");
    caption.push_str(&instrument.title);
    let field = |it: &windscreen_core::TextField| {
        let oninput = {
            let (store, id, tool, field) =
                (props.store.clone(), subject.id, instrument.id.clone(), it.id.clone());
            Callback::from(move |text: AttrValue| {
                store.edit(id, &tool, Edit::Text(field.clone(), Text::from(&*text)))
            })
        };
        let value = opened.sheet.texts.get(&it.id).cloned().unwrap_or_default();
        let hint = if it.help.is_empty() {
            Part::default()
        } else {
            AttrValue::from(it.help.clone()).into()
        };
        html! {
            <TextBox key={(*it.id).to_owned()} name={crate::field::name(subject.id, &instrument.id, &it.id, "text")}
                label={Part::from(AttrValue::from(it.text.clone())).classes("govuk-label--s")} {hint} long=true
                value={AttrValue::from(value)} {oninput} />
        }
    };
    html! {
        <>
            { heading(&caption, "In your own words") }
            <p class="govuk-body">{ "Leave any of these and come back. What is still empty is named in the result and holds nothing back." }</p>
            { for instrument.texts.iter().map(field) }
            <Button button_type="button" onclick={props.go(Page::Result(props.subject, props.tool.clone()))}>{ "See the result" }</Button>
        </>
    }
}
