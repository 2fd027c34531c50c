//! Keys and values, with what can be done about each.

use yew::prelude::*;

use crate::shared::attributes::Attributes;
use crate::shared::heading::heading;
use crate::shared::part::{Part, is_empty};

#[cfg(test)]
mod tests;

/// What can be done about a row or card of a [`SummaryList`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryListActions {
    /// The links.
    pub items: Vec<SummaryListAction>,
    /// Classes to add to the element around them.
    pub classes: Classes,
}

/// A link of [`SummaryListActions`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryListAction {
    /// Where it leads.
    pub href: AttrValue,
    /// What it says (upstream's `text` or `html`), such as "Change".
    pub content: Html,
    /// What screen readers say after it, such as the row's key.
    pub visually_hidden_text: AttrValue,
    /// Classes to add to the link.
    pub classes: Classes,
    /// HTML attributes to add to the link.
    pub attributes: Attributes,
    /// Called when it is followed; it may prevent the event's default.
    pub onclick: Option<Callback<MouseEvent>>,
}

/// A row of a [`SummaryList`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryListRow {
    /// Classes to add to the row.
    pub classes: Classes,
    /// What it is about.
    pub key: Part,
    /// What there is to say.
    pub value: Part,
    /// What can be done about it.
    pub actions: SummaryListActions,
}

impl SummaryListRow {
    /// A row without actions.
    #[must_use]
    pub fn new(key: impl Into<Part>, value: impl Into<Part>) -> Self {
        Self { key: key.into(), value: value.into(), ..Self::default() }
    }
}

/// Options of the card that a [`SummaryList`] can stand in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryCard {
    /// Its title.
    pub title: SummaryCardTitle,
    /// What can be done about all of it.
    pub actions: SummaryListActions,
    /// Classes to add to the card.
    pub classes: Classes,
    /// HTML attributes to add to the card.
    pub attributes: Attributes,
}

/// The title of a [`SummaryCard`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryCardTitle {
    /// What it says: upstream's `text` or `html`. It is not drawn if it says nothing.
    pub content: Html,
    /// The heading's level, from 1 to 6; 2 if nothing is given.
    pub heading_level: Option<u8>,
    /// Classes to add to the title.
    pub classes: Classes,
}

/// Options of [`SummaryList`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct SummaryListProps {
    /// The rows.
    pub rows: Vec<SummaryListRow>,
    /// The card around it.
    #[prop_or_default]
    pub card: Option<SummaryCard>,
    /// Classes to add to the list.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the list.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// Keys and values, with what can be done about each.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn SummaryList(props: &SummaryListProps) -> Html {
    let SummaryListProps { rows, card, classes, attributes } = props;
    let title = card.as_ref().map(|card| &card.title.content).filter(|title| !is_empty(title));
    let any_has_actions = rows.iter().any(|row| !row.actions.items.is_empty());
    let list = attributes.on(html! {
        <dl class={classes!("govuk-summary-list", classes.clone())}>
            {for rows.iter().map(|row| row.view(any_has_actions, title))}
        </dl>
    });
    match card {
        Some(card) => card.view(title, list),
        None => list,
    }
}

impl SummaryListRow {
    fn view(&self, any_has_actions: bool, card_title: Option<&Html>) -> Html {
        let Self { classes, key, value, actions } = self;
        let lacks = any_has_actions && actions.items.is_empty();
        let lacks = lacks.then_some("govuk-summary-list__row--no-actions");
        let key = key.attributes.on(html! {
            <dt class={classes!("govuk-summary-list__key", key.classes.clone())}>{key.content.clone()}</dt>
        });
        let value = value.attributes.on(html! {
            <dd class={classes!("govuk-summary-list__value", value.classes.clone())}>{value.content.clone()}</dd>
        });
        html! {
            <div class={classes!("govuk-summary-list__row", lacks, classes.clone())}>
                {key}
                {value}
                if !actions.items.is_empty() {
                    <dd class={classes!("govuk-summary-list__actions", actions.classes.clone())}>
                        if let [action] = actions.items.as_slice() {
                            {action.view(card_title)}
                        } else {
                            <ul class="govuk-summary-list__actions-list">
                                {for actions.items.iter().map(|action| html! {
                                    <li class="govuk-summary-list__actions-list-item">{action.view(card_title)}</li>
                                })}
                            </ul>
                        }
                    </dd>
                }
            </div>
        }
    }
}

impl SummaryCard {
    fn view(&self, title: Option<&Html>, list: Html) -> Html {
        let Self { title: options, actions, classes, attributes } = self;
        let actions_class = classes!("govuk-summary-card__actions", actions.classes.clone());
        attributes.on(html! {
            <div class={classes!("govuk-summary-card", classes.clone())}>
                <div class="govuk-summary-card__title-wrapper">
                    if let Some(title) = title {
                        <@{heading(options.heading_level)}
                            class={classes!("govuk-summary-card__title", options.classes.clone())}>
                            {title.clone()}
                        </@>
                    }
                    if let [action] = actions.items.as_slice() {
                        <div class={actions_class}>{action.view(title)}</div>
                    } else if !actions.items.is_empty() {
                        <ul class={actions_class}>
                            {for actions.items.iter().map(|action| html! {
                                <li class="govuk-summary-card__action">{action.view(title)}</li>
                            })}
                        </ul>
                    }
                </div>
                <div class="govuk-summary-card__content">{list}</div>
            </div>
        })
    }
}

impl SummaryListAction {
    fn view(&self, card_title: Option<&Html>) -> Html {
        let Self { href, content, visually_hidden_text: hidden, classes, .. } = self;
        self.attributes.on(html! {
            <a class={classes!("govuk-link", classes.clone())} {href} onclick={self.onclick.clone()}>
                {content.clone()}
                if !hidden.is_empty() || card_title.is_some() {
                    <span class="govuk-visually-hidden">
                        if !hidden.is_empty() {
                            {" "}{hidden}
                        }
                        if let Some(title) = card_title {
                            {" ("}{title.clone()}{")"}
                        }
                    </span>
                }
            </a>
        })
    }
}
