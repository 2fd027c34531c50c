//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::testing::check;
use crate::{NotificationBanner, NotificationType};

#[test]
fn every_published_example_is_drawn_as_published() {
    check("notification-banner", |o| {
        let r#type = match &*o.text("type") {
            "success" => NotificationType::Success,
            _ => NotificationType::Important,
        };
        html! {
            <NotificationBanner title={o.either("titleHtml", "titleText")}
                title_heading_level={o.number::<u8>("titleHeadingLevel")} {r#type} role={o.some("role")}
                title_id={o.some("titleId")} disable_auto_focus={o.maybe_flag("disableAutoFocus")}
                classes={o.classes()} attributes={o.attributes()}>
                {o.content()}
            </NotificationBanner>
        }
    });
}
