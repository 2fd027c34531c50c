//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::testing::check;
use crate::{TaskList, TaskListItem, TaskListStatus};

#[test]
fn every_published_example_is_drawn_as_published() {
    check("task-list", |o| {
        let items = o.numbered("items", |item| {
            let status = item.of("status");
            TaskListItem {
                title: item.part("title"),
                hint: item.part("hint"),
                status: TaskListStatus {
                    content: status.content(),
                    tag: status.tag(),
                    classes: status.classes(),
                },
                href: item.some("href"),
                classes: item.classes(),
                onclick: None,
            }
        });
        html! {
            <TaskList {items} id_prefix={o.some("idPrefix")} classes={o.classes()} attributes={o.attributes()} />
        }
    });
}
