//! An example, for the documentation and the page of all components.

use govuk_yew::WarningText;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! { <WarningText>{"You can be fined up to £5,000 if you do not register."}</WarningText> }
}
