//! An example, for the documentation and the page of all components.

use govuk_yew::{NotificationBanner, NotificationType};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! {
        <NotificationBanner r#type={NotificationType::Success}>{"Your application is saved"}</NotificationBanner>
    }
}
