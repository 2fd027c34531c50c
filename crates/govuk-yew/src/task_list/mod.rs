//! What there is to do, and how far each task has come.

use yew::prelude::*;

use crate::shared::attributes::Attributes;
use crate::shared::field::ids;
use crate::shared::part::{Part, is_empty, says};
use crate::tag::{self, TagProps};

#[cfg(test)]
mod tests;

/// A task of a [`TaskList`]: an entry of upstream's `items`.
///
/// An entry that has no title is not drawn, but keeps its number, as an empty entry upstream does: the ids of the others
/// stay when `condition.then(|| …).unwrap_or_default()` comes and goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TaskListItem {
    /// The title.
    pub title: Part,
    /// A hint to add to the task.
    pub hint: Part,
    /// The status.
    pub status: TaskListStatus,
    /// Where the task is done; without it the task cannot be started yet.
    pub href: Option<AttrValue>,
    /// Classes to add to the item.
    pub classes: Classes,
    /// Called when its link is followed; it may prevent the event's default.
    pub onclick: Option<Callback<MouseEvent>>,
}

/// How far a task has come. Text alone may stand for it, such as "Completed".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TaskListStatus {
    /// What it says: upstream's `text` or `html`. Not drawn if there is a tag.
    pub content: Html,
    /// A tag in place of the text, such as "Incomplete".
    pub tag: TagProps,
    /// Classes to add to the status container.
    pub classes: Classes,
}

says!(TaskListStatus by content);

impl From<TagProps> for TaskListStatus {
    fn from(tag: TagProps) -> Self {
        Self { tag, ..Self::default() }
    }
}

/// Options of [`TaskList`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct TaskListProps {
    /// The tasks.
    pub items: Vec<TaskListItem>,
    /// What ids of statuses and hints begin with; `task-list` if nothing is given.
    #[prop_or_default]
    pub id_prefix: Option<AttrValue>,
    /// Classes to add to the list.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the list.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// What there is to do, and how far each task has come.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn TaskList(props: &TaskListProps) -> Html {
    let TaskListProps { items, id_prefix, classes, attributes } = props;
    let id_prefix = id_prefix.as_ref().map_or("task-list", |prefix| prefix);
    let numbered = items.iter().zip(1..).filter(|(item, _)| !item.title.is_empty());
    attributes.on(html! {
        <ul class={classes!("govuk-task-list", classes.clone())}>
            {for numbered.map(|(item, n)| item.view(&format!("{id_prefix}-{n}")))}
        </ul>
    })
}

impl TaskListItem {
    fn view(&self, id: &str) -> Html {
        let Self { title, hint, status, href, classes, onclick } = self;
        let status_id = AttrValue::from(format!("{id}-status"));
        let hint_id = (!hint.is_empty()).then(|| AttrValue::from(format!("{id}-hint")));
        let title = title.attributes.on(if let Some(href) = href {
            let described_by = ids([hint_id.as_ref(), Some(&status_id)]);
            html! {
                <a class={classes!("govuk-link", "govuk-task-list__link", title.classes.clone())} {href}
                    onclick={onclick.clone()} aria-describedby={described_by}>
                    {title.content.clone()}
                </a>
            }
        } else {
            html! { <div class={title.classes.clone()}>{title.content.clone()}</div> }
        });
        let with_link = href.as_ref().map(|_| "govuk-task-list__item--with-link");
        html! {
            <li class={classes!("govuk-task-list__item", with_link, classes.clone())}>
                <div class="govuk-task-list__name-and-hint">
                    {title}
                    if hint_id.is_some() {
                        <div id={hint_id} class="govuk-task-list__hint">{hint.content.clone()}</div>
                    }
                </div>
                <div class={classes!("govuk-task-list__status", status.classes.clone())} id={status_id}>
                    if is_empty(&status.tag.children) {
                        {status.content.clone()}
                    } else {
                        {tag::view(&status.tag)}
                    }
                </div>
            </li>
        }
    }
}
