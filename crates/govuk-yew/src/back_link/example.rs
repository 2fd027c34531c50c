use govuk_yew::BackLink;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! { <BackLink href="#main" /> }
}
