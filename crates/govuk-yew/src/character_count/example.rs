//! An example, for the documentation and the page of all components.

use govuk_yew::{CharacterCount, CountType};
use yew::prelude::*;

pub(crate) fn example() -> Html {
    html! {
        <CharacterCount name="more-detail" label="Can you provide more detail?"
            hint="Do not include personal or financial information" maxlength=150 count_type={CountType::Words}
            threshold=75 />
    }
}
