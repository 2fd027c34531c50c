//! An example, for the documentation and the page of all components.

use govuk_yew::Details;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! {
        <Details summary="Help with nationality">
            {"We need to know your nationality to see which elections you can vote in."}
        </Details>
    }
}
