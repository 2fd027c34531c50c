//! News that is not part of the page.

use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::dom;
use crate::field::flag;
use crate::part::{Attributes, class, is_empty};
use crate::summary_list::heading;

/// Options of [`NotificationBanner`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NotificationBannerProps {
    /// Whether it tells of a success: green, and announced at once.
    #[prop_or_default]
    pub success: bool,
    /// The ARIA role; otherwise `alert` for a success and `region` for the rest.
    #[prop_or_default]
    pub role: Option<AttrValue>,
    /// Its heading; otherwise "Success" or "Important".
    #[prop_or_default]
    pub title: Html,
    /// The heading's level, 1 to 6.
    #[prop_or(2)]
    pub title_heading_level: u8,
    /// The heading's id.
    #[prop_or(AttrValue::Static("govuk-notification-banner-title"))]
    pub title_id: AttrValue,
    /// Whether a banner with the role `alert` leaves the focus where it is when it appears.
    #[prop_or_default]
    pub disable_auto_focus: Option<bool>,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// What it says. Plain text is set as a heading.
    #[prop_or_default]
    pub children: Html,
}

/// News that is not part of the page.
#[component]
pub fn NotificationBanner(props: &NotificationBannerProps) -> Html {
    let root = use_node_ref();
    let NotificationBannerProps {
        success,
        title,
        title_heading_level,
        title_id,
        disable_auto_focus,
        ..
    } = props;
    let role = match &props.role {
        Some(role) => role.clone(),
        None => AttrValue::Static(if *success { "alert" } else { "region" }),
    };
    let to_focus = root.clone();
    use_effect_with(&*role == "alert" && *disable_auto_focus != Some(true), move |focuses| {
        if *focuses {
            dom::set_focus_on(&to_focus);
        }
    });
    let own = if *success {
        "govuk-notification-banner govuk-notification-banner--success"
    } else {
        "govuk-notification-banner"
    };
    props.attributes.on(html! {
        <div class={class(own, &props.classes)} {role} aria-labelledby={title_id}
            data-module="govuk-notification-banner" data-disable-auto-focus={disable_auto_focus.map(flag)} ref={root}>
            <div class="govuk-notification-banner__header">
                <@{heading(*title_heading_level)} class="govuk-notification-banner__title" id={title_id}>
                    if !is_empty(title) {
                        {title.clone()}
                    } else if *success {
                        {"Success"}
                    } else {
                        {"Important"}
                    }
                </@>
            </div>
            <div class="govuk-notification-banner__content">
                if is_empty(&props.children) {
                } else if matches!(props.children, VNode::VText(_)) {
                    <p class="govuk-notification-banner__heading">{props.children.clone()}</p>
                } else {
                    {props.children.clone()}
                }
            </div>
        </div>
    })
}
