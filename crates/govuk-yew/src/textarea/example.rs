//! An example, for the documentation and the page of all components.

use govuk_yew::Textarea;
use yew::prelude::*;

pub(crate) fn example() -> Html {
    let oninput = |typed: AttrValue| drop(typed);
    html! {
        <Textarea name="comments" label="What should we know?" hint="Do not include your bank details" rows=3
            {oninput} />
    }
}
