//! An example, for the documentation and the page of all components.

use govuk_yew::{TagProps, TaskList, TaskListItem};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let blue = TagProps { classes: "govuk-tag--blue".into(), ..TagProps::from("Incomplete") };
    let items = vec![
        TaskListItem {
            title: "Company directors".into(),
            href: Some("#task-list".into()),
            status: "Completed".into(),
            ..TaskListItem::default()
        },
        TaskListItem {
            title: "Registered address".into(),
            hint: "It will be public".into(),
            href: Some("#task-list".into()),
            status: blue.into(),
            ..TaskListItem::default()
        },
    ];
    html! { <TaskList {items} /> }
}
