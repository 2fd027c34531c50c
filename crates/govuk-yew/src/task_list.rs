//! What there is to do, and how far each task has come.

use yew::prelude::*;

use crate::part::{Attributes, Part, class, join};
use crate::tag;

/// A task of a [`TaskList`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TaskListItem {
    /// The name of the task.
    pub title: Part,
    /// Where it is done; without it the task cannot be started yet.
    pub href: Option<AttrValue>,
    /// Called when its link is followed; it may prevent the event's default.
    pub onclick: Option<Callback<MouseEvent>>,
    /// Help with the task.
    pub hint: Part,
    /// How far it has come, in plain text, such as "Completed".
    pub status: Part,
    /// How far it has come, as a tag in place of the text, such as "Incomplete".
    pub status_tag: Part,
    /// Classes of the item.
    pub classes: AttrValue,
}

/// Options of [`TaskList`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TaskListProps {
    /// The tasks.
    pub items: Vec<TaskListItem>,
    /// What ids are made from.
    #[prop_or(AttrValue::Static("task-list"))]
    pub id_prefix: AttrValue,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// What there is to do, and how far each task has come.
#[component]
pub fn TaskList(props: &TaskListProps) -> Html {
    let TaskListProps { items, id_prefix, classes, attributes } = props;
    attributes.on(html! {
        <ul class={class("govuk-task-list", classes)}>
            {for items.iter().enumerate().map(|(index, item)| view_item(item, id_prefix, index + 1))}
        </ul>
    })
}

fn view_item(item: &TaskListItem, id_prefix: &str, number: usize) -> Html {
    let TaskListItem { title, href, onclick, hint, status, status_tag, classes } = item;
    let number = number.to_string();
    let status_id = join(&[id_prefix, "-", &number, "-status"]);
    let hint_id = (!hint.is_empty()).then(|| join(&[id_prefix, "-", &number, "-hint"]));
    let own = if href.is_some() {
        "govuk-task-list__item govuk-task-list__item--with-link"
    } else {
        "govuk-task-list__item"
    };
    let described_by =
        hint_id.as_ref().map_or_else(|| status_id.clone(), |hint| join(&[hint, " ", &status_id]));
    let title_view = if let Some(href) = href {
        html! {
            <a class={class("govuk-link govuk-task-list__link", &title.classes)} {href} onclick={onclick.clone()}
                aria-describedby={described_by}>
                {title.content.clone()}
            </a>
        }
    } else {
        let class = (!title.classes.is_empty()).then_some(&title.classes);
        html! { <div {class}>{title.content.clone()}</div> }
    };
    let title = title.attributes.on(title_view);
    let content =
        if status_tag.is_empty() { status.content.clone() } else { tag::view(status_tag) };
    html! {
        <li class={class(own, classes)}>
            <div class="govuk-task-list__name-and-hint">
                {title}
                if hint_id.is_some() {
                    <div id={hint_id} class="govuk-task-list__hint">{hint.content.clone()}</div>
                }
            </div>
            <div class={class("govuk-task-list__status", &status.classes)} id={status_id}>{content}</div>
        </li>
    }
}
