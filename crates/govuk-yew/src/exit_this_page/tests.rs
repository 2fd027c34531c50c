//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::ExitThisPage;
use crate::testing::check;

#[test]
fn every_published_example_is_drawn_as_published() {
    check("exit-this-page", |o| {
        html! {
            <ExitThisPage id={o.some("id")} redirect_url={o.some("redirectUrl")}
                activated_text={o.some("activatedText")} timed_out_text={o.some("timedOutText")}
                press_two_more_times_text={o.some("pressTwoMoreTimesText")}
                press_one_more_time_text={o.some("pressOneMoreTimeText")} classes={o.classes()}
                attributes={o.attributes()}>
                {o.content()}
            </ExitThisPage>
        }
    });
}
