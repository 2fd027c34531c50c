//! The items of one page. Its options hold no answers, so that answering never draws the list anew.

use crate::components::item_view::{ItemProps, ItemView};
use crate::desk::Desk;
use crate::field::drop_down;
use crate::store::Edit;
use govuk_yew::{Markup, SelectItem, Words};
use windscreen_core::Id;
use yew::prelude::*;

/// Options of [`ItemList`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ItemListProps {
    /// The sheet.
    pub(crate) desk: Desk,
    /// The places of the items shown.
    pub(crate) places: Vec<usize>,
    /// Whether each item says the ages it is for, because the person's age is not known.
    pub(crate) says_ages: bool,
}

/// The items of one page.
pub(crate) struct ItemList;

impl Component for ItemList {
    type Message = ();
    type Properties = ItemListProps;

    fn create(_: &Context<Self>) -> Self {
        ItemList
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ItemListProps { desk, places, says_ages } = ctx.props();
        let mut m = Markup::default();
        m.within("div.ws-item-list", |m| {
            for place in places.iter().copied() {
                m.within("div.ws-item-list__item", |m| {
                    m.key(&place.to_string());
                    if let Some(item) = desk.instrument.items.get(place)
                        && !item.one_of.is_empty()
                    {
                        m.put(stage(desk, &item.one_of, &item.id));
                    }
                    let props = ItemProps { desk: desk.clone(), place, says_ages: *says_ages };
                    m.put(html! { <ItemView ..props /> });
                });
            }
        });
        m.done()
    }
}

/// Which of a group of alternatives is shown: the age picks one, the worker may pick another.
fn stage(desk: &Desk, group: &Id, shown: &Id) -> Html {
    let mut items = Vec::new();
    for item in desk.instrument.items.iter().filter(|it| it.one_of == *group) {
        items.push(SelectItem::new((&item.id).words(), (&item.topic).words()));
    }
    drop_down(
        desk.name(group, "stage"),
        "Which stage fits this child?",
        "Suggested from the age. Choose another if it fits better.",
        items,
        shown,
        desk.typed(Edit::Stage(group.clone(), "".into())),
    )
}
