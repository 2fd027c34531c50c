//! The items of one page. It holds no answers, so that answering never draws the list anew.

use crate::components::item_view::ItemView;
use crate::field::drop_down;
use crate::open_tool::OpenTool;
use crate::session::Edit;
use govuk_yew::{Draw, Markup, SelectItem, Words, live};
use std::any::Any;
use std::rc::Rc;
use windscreen_core::{GroupId, ItemId};

use windscreen_wording as wording;
use yew::prelude::*;

/// The items of one page.
#[derive(PartialEq)]
pub(crate) struct ItemList {
    /// The sheet.
    pub(crate) opened: OpenTool,
    /// The items shown.
    pub(crate) items: Vec<ItemId>,
    /// Whether each item says the ages it is for, because the person's age is not known.
    pub(crate) says_ages: bool,
    /// How often many answers changed at once: another number draws every question anew.
    pub(crate) redrawn: u32,
}

impl Draw for ItemList {
    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }

    fn view(&self, _: &Callback<()>) -> Html {
        let ItemList { opened, items, says_ages, redrawn } = self;
        let mut m = Markup::default();
        m.within("div.ws-item-list", |m| {
            for id in items {
                m.within("div.ws-item-list__item", |m| {
                    m.key(id);
                    if let Some(item) = opened.instrument.item(id)
                        && !item.one_of.is_empty()
                    {
                        m.put(stage(opened, &item.one_of, id));
                    }
                    let item = ItemView {
                        opened: opened.clone(),
                        item: id.clone(),
                        says_ages: *says_ages,
                        redrawn: *redrawn,
                    };
                    m.put(live(Rc::new(item)));
                });
            }
        });
        m.done()
    }
}

/// Which of a group of alternatives is shown: the age picks one, the worker may pick another.
fn stage(opened: &OpenTool, group: &GroupId, shown: &ItemId) -> Html {
    let mut items = Vec::new();
    for item in opened.instrument.items.iter().filter(|it| it.one_of == *group) {
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
