//! Every example and every option that upstream publishes of it.

use yew::html;

use crate::testing::check;
use crate::{ErrorSummary, ErrorSummaryItem};

#[test]
fn every_published_example_is_drawn_as_published() {
    check("error-summary", |o| {
        let error_list = o.list("errorList", |it| ErrorSummaryItem {
            href: it.some("href"),
            content: it.content(),
            attributes: it.attributes(),
        });
        html! {
            <ErrorSummary title={o.either("titleHtml", "titleText")} {error_list}
                disable_auto_focus={o.maybe_flag("disableAutoFocus")} classes={o.classes()}
                attributes={o.attributes()}>
                {o.either("descriptionHtml", "descriptionText")}
            </ErrorSummary>
        }
    });
}
