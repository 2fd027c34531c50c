//! An example, for the documentation and the page of all components.

use govuk_yew::{Select, SelectItem};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let items = vec![
        SelectItem::new("published", "Recently published"),
        SelectItem::new("updated", "Recently updated"),
        SelectItem { disabled: true, ..SelectItem::new("views", "Most views") },
    ];
    let onchange = |chosen: AttrValue| drop(chosen);
    html! { <Select name="sort" label="Sort by" {items} value="updated" {onchange} /> }
}
