//! News that is not part of the page.

use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::dom;
use crate::shared::attributes::Attributes;
use crate::shared::field::flag;
use crate::shared::heading::heading;
use crate::shared::part::{is_empty, or_text};

#[cfg(test)]
mod tests;

/// Options of [`NotificationBanner`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct NotificationBannerProps {
    /// What it says: upstream's `text`, which is set as a heading, or `html`.
    #[prop_or_default]
    pub children: Html,
    /// The title: upstream's `titleText` or `titleHtml`; otherwise "Important", or "Success".
    #[prop_or_default]
    pub title: Html,
    /// The level of the title's heading, from 1 to 6; 2 if nothing is given.
    #[prop_or_default]
    pub title_heading_level: Option<u8>,
    /// What it tells of.
    #[prop_or_default]
    pub r#type: NotificationType,
    /// The ARIA role; otherwise `alert` for a success and `region` for the rest.
    #[prop_or_default]
    pub role: Option<AttrValue>,
    /// The id of the title; `govuk-notification-banner-title` if nothing is given.
    #[prop_or_default]
    pub title_id: Option<AttrValue>,
    /// Whether a banner with the role `alert` leaves the focus where it is when it appears.
    #[prop_or_default]
    pub disable_auto_focus: Option<bool>,
    /// Classes to add to the notification banner.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the notification banner.
    #[prop_or_default]
    pub attributes: Attributes,
}

/// What a [`NotificationBanner`] tells of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NotificationType {
    /// Something important: upstream's `null`.
    #[default]
    Important,
    /// A success: green, and announced at once.
    Success,
}

/// News that is not part of the page. As an alert it takes the focus when it appears.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn NotificationBanner(props: &NotificationBannerProps) -> Html {
    let root = use_node_ref();
    let NotificationBannerProps { children, title, disable_auto_focus, classes, .. } = props;
    let (own, usual_role, usual_title) = match props.r#type {
        NotificationType::Important => (None, "region", "Important"),
        NotificationType::Success => {
            (Some("govuk-notification-banner--success"), "alert", "Success")
        }
    };
    let role = props.role.clone().unwrap_or(usual_role.into());
    let title_id = props.title_id.clone().unwrap_or("govuk-notification-banner-title".into());
    let to_focus = root.clone();
    use_effect_with(role == "alert" && *disable_auto_focus != Some(true), move |takes_focus| {
        if *takes_focus {
            dom::set_focus_on(&to_focus);
        }
    });
    props.attributes.on(html! {
        <div class={classes!("govuk-notification-banner", own, classes.clone())} {role} aria-labelledby={title_id.clone()}
            data-module="govuk-notification-banner" data-disable-auto-focus={disable_auto_focus.map(flag)} ref={root}>
            <div class="govuk-notification-banner__header">
                <@{heading(props.title_heading_level)} class="govuk-notification-banner__title" id={title_id}>
                    {or_text(title, usual_title)}
                </@>
            </div>
            <div class="govuk-notification-banner__content">
                if is_empty(children) {
                } else if matches!(children, VNode::VText(_)) {
                    <p class="govuk-notification-banner__heading">{children.clone()}</p>
                } else {
                    {children.clone()}
                }
            </div>
        </div>
    })
}
