//! The items of one page. Its options hold no answers, so that answering never draws the list anew.

use crate::components::item_view::ItemView;
use crate::store::{Edit, Store};
use govuk_yew::{Part, Select, SelectItem};
use std::rc::Rc;
use windscreen_core::{Id, Instrument, SubjectId};
use yew::prelude::*;

/// Options of [`ItemList`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ItemListProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The person.
    pub(crate) subject: SubjectId,
    /// The tool.
    pub(crate) instrument: Rc<Instrument>,
    /// The places of the items shown.
    pub(crate) places: Vec<usize>,
    /// Whether each item says the ages it is for.
    pub(crate) says_ages: bool,
}

/// The items of one page.
#[component]
pub(crate) fn ItemList(props: &ItemListProps) -> Html {
    let view = |place: usize| {
        let item = props.instrument.items.get(place);
        let stage =
            item.filter(|it| !it.one_of.is_empty()).map(|it| stage(props, &it.one_of, &it.id));
        html! {
            <div key={place} class="ws-item-list__item">
                { stage }
                <ItemView store={props.store.clone()} subject={props.subject} instrument={props.instrument.clone()}
                    {place} says_ages={props.says_ages} />
            </div>
        }
    };
    html! { <div class="ws-item-list">{ for props.places.iter().copied().map(view) }</div> }
}

/// Which of a group of alternatives is shown: the age picks one, the worker may pick another.
fn stage(props: &ItemListProps, group: &Id, shown: &Id) -> Html {
    let items: Vec<SelectItem> = props
        .instrument
        .items
        .iter()
        .filter(|it| it.one_of == *group)
        .map(|it| SelectItem::new(it.id.clone(), AttrValue::from(it.topic.clone())))
        .collect();
    let onchange = {
        let (store, subject, tool, group) =
            (props.store.clone(), props.subject, props.instrument.id.clone(), group.clone());
        Callback::from(move |item: AttrValue| {
            store.edit(subject, &tool, Edit::Stage(group.clone(), Id::from(&*item)))
        })
    };
    let name = crate::field::name(props.subject, &props.instrument.id, group, "stage");
    html! {
        <Select id={name.clone()} {name} {items} value={AttrValue::from(shown.clone())} {onchange}
            label={Part::from("Which stage fits this child?").classes("govuk-label--s")}
            hint="Suggested from the age. Choose another if it fits better."
            attributes={crate::field::QUIET_CHOICE} />
    }
}
