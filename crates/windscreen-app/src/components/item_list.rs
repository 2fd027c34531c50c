//! The items of one page. It holds no answers, so that answering never draws the list anew.

use crate::components::item_view::ItemView;
use crate::field::drop_down;
use crate::open_tool::OpenTool;
use crate::session::Edit;
use crate::words::Words;
use govuk_yew::SelectItem;
use windscreen_core::{GroupId, ItemId};
use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`ItemList`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ItemListProps {
    /// The person's sheet on the tool.
    pub(crate) opened: OpenTool,
    /// The items shown.
    pub(crate) items: Vec<ItemId>,
    /// Whether each item says the ages it is for, because the person's age is not known.
    pub(crate) says_ages: bool,
    /// Whether it was said above them who usually knows.
    pub(crate) who_is_said: bool,
}

/// The items of one page.
#[component]
pub(crate) fn ItemList(props: &ItemListProps) -> Html {
    let opened = &props.opened;
    let entry = |id: &ItemId| {
        let group = opened.instrument.item(id).map(|item| &item.one_of);
        let own = opened.instrument.place(id).and_then(|place| opened.instrument.section_of(place));
        // Where whole sections are alternatives, it is asked once, above them.
        let is_of_section = own.is_some_and(|section| group == Some(&section.one_of));
        let group = group.filter(|group| !group.is_empty() && !is_of_section);
        html! {
            <div key={id.as_str()} class="ws-item-list__item">
                if let Some(group) = group {
                    { stage(opened, group, id) }
                }
                <ItemView opened={opened.clone()} item={id.clone()} says_ages={props.says_ages}
                    who_is_said={props.who_is_said} />
            </div>
        }
    };
    html! { <div class="ws-item-list">{ for props.items.iter().map(entry) }</div> }
}

/// Which of a group of alternatives is shown: the age picks one, the worker may pick another.
fn stage(opened: &OpenTool, group: &GroupId, shown: &ItemId) -> Html {
    let mut items = Vec::new();
    for item in opened.instrument.items.iter().filter(|item| item.one_of == *group) {
        items.push(SelectItem::new(item.id.to_text().words(), (&item.topic).words()));
    }
    drop_down(
        &opened.name(group, "stage"),
        wording::item_stage(),
        wording::item_stage_hint(),
        &items,
        &shown.to_text(),
        &opened.typed({
            let group = group.clone();
            move |item| Edit::Stage(group.clone(), item.into())
        }),
    )
}
