//! An example, for the documentation and the page of all components.

use govuk_yew::{Choice, Input, Legend, Radios};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let items = vec![
        Choice::new("town", "In a town"),
        Choice::new("village", "In a village").hint("Or outside of one"),
        Choice::divider("or"),
        Choice::new("abroad", "Abroad").conditional(html! { <Input name="country" label="Country" /> }),
    ];
    let onchange = |chosen: AttrValue| drop(chosen);
    html! {
        <Radios name="where" fieldset={Legend::new("Where do you live?")} {items} value="abroad" {onchange} />
    }
}
