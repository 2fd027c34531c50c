//! Keys and values, with what can be done about each.

use yew::prelude::*;

use crate::part::{Attributes, Part, class};

/// Something that can be done about a row or card of a [`SummaryList`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryListAction {
    /// Where it leads.
    pub href: AttrValue,
    /// What it says, such as "Change".
    pub content: Part,
    /// What screen readers say after it, such as the row's key.
    pub visually_hidden_text: AttrValue,
    /// Called when it is followed; it may prevent the event's default.
    pub onclick: Option<Callback<MouseEvent>>,
}

/// A row of a [`SummaryList`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryListRow {
    /// What it is about.
    pub key: Part,
    /// What there is to say.
    pub value: Part,
    /// What can be done about it.
    pub actions: Vec<SummaryListAction>,
    /// Classes of the actions.
    pub actions_classes: AttrValue,
    /// Classes of the row.
    pub classes: AttrValue,
}

impl SummaryListRow {
    /// A row without actions.
    #[must_use]
    pub fn new(key: impl Into<Part>, value: impl Into<Part>) -> Self {
        Self { key: key.into(), value: value.into(), ..Self::default() }
    }

    /// The row with one more action.
    #[must_use]
    pub fn action(mut self, action: SummaryListAction) -> Self {
        self.actions.push(action);
        self
    }
}

/// The card that a [`SummaryList`] can stand in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SummaryCard {
    /// Its heading.
    pub title: Part,
    /// The heading's level; 2 unless 1 to 6 is given.
    pub heading_level: u8,
    /// What can be done about all of it.
    pub actions: Vec<SummaryListAction>,
    /// Classes of the actions.
    pub actions_classes: AttrValue,
    /// Classes of the card.
    pub classes: AttrValue,
    /// Attributes of the card.
    pub attributes: Attributes,
}

/// Options of [`SummaryList`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SummaryListProps {
    /// The rows.
    pub rows: Vec<SummaryListRow>,
    /// The card it stands in.
    #[prop_or_default]
    pub card: Option<SummaryCard>,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// Keys and values, with what can be done about each.
#[component]
pub fn SummaryList(props: &SummaryListProps) -> Html {
    let SummaryListProps { rows, card, classes, attributes } = props;
    let title = card.as_ref().map(|card| &card.title).filter(|title| !title.is_empty());
    let any_row_has_actions = rows.iter().any(|row| !row.actions.is_empty());
    let list = attributes.on(html! {
        <dl class={class("govuk-summary-list", classes)}>
            {for rows.iter().map(|row| view_row(row, any_row_has_actions, title))}
        </dl>
    });
    match card {
        Some(card) => view_card(card, title, list),
        None => list,
    }
}

fn view_row(row: &SummaryListRow, any_row_has_actions: bool, title: Option<&Part>) -> Html {
    let own = if any_row_has_actions && row.actions.is_empty() {
        "govuk-summary-list__row govuk-summary-list__row--no-actions"
    } else {
        "govuk-summary-list__row"
    };
    let SummaryListRow { key, value, actions, actions_classes, classes } = row;
    let key = key.attributes.on(html! { <dt class={class("govuk-summary-list__key", &key.classes)}>{key.content.clone()}</dt> });
    let value =
        value.attributes.on(html! { <dd class={class("govuk-summary-list__value", &value.classes)}>{value.content.clone()}</dd> });
    html! {
        <div class={class(own, classes)}>
            {key}{value}
            if !actions.is_empty() {
                <dd class={class("govuk-summary-list__actions", actions_classes)}>
                    if let [action] = actions.as_slice() {
                        {link(action, title)}
                    } else {
                        <ul class="govuk-summary-list__actions-list">
                            {items(actions, title, "govuk-summary-list__actions-list-item")}
                        </ul>
                    }
                </dd>
            }
        </div>
    }
}

fn view_card(card: &SummaryCard, title: Option<&Part>, list: Html) -> Html {
    let SummaryCard { heading_level, actions, actions_classes, classes, attributes, .. } = card;
    let actions_class = class("govuk-summary-card__actions", actions_classes);
    attributes.on(html! {
        <div class={class("govuk-summary-card", classes)}>
            <div class="govuk-summary-card__title-wrapper">
                if let Some(title) = title {
                    <@{heading(*heading_level)} class={class("govuk-summary-card__title", &title.classes)}>
                        {title.content.clone()}
                    </@>
                }
                if let [action] = actions.as_slice() {
                    <div class={actions_class}>{link(action, title)}</div>
                } else if !actions.is_empty() {
                    <ul class={actions_class}>{items(actions, title, "govuk-summary-card__action")}</ul>
                }
            </div>
            <div class="govuk-summary-card__content">{list}</div>
        </div>
    })
}

fn items(actions: &[SummaryListAction], title: Option<&Part>, own: &'static str) -> Html {
    actions.iter().map(|action| html! { <li class={own}>{link(action, title)}</li> }).collect()
}

fn link(action: &SummaryListAction, title: Option<&Part>) -> Html {
    let SummaryListAction { href, content, visually_hidden_text: hidden, onclick } = action;
    content.attributes.on(html! {
        <a class={class("govuk-link", &content.classes)} {href} onclick={onclick.clone()}>
            {content.content.clone()}
            if !hidden.is_empty() || title.is_some() {
                <span class="govuk-visually-hidden">
                    if !hidden.is_empty() {
                        {" "}{hidden}
                    }
                    if let Some(title) = title {
                        {" ("}{title.content.clone()}{")"}
                    }
                </span>
            }
        </a>
    })
}

/// The heading element of a level; that of level 2 if there is no such level.
pub(crate) fn heading(level: u8) -> &'static str {
    match level {
        1 => "h1",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6 => "h6",
        _ => "h2",
    }
}
