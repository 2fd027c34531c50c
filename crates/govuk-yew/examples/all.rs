//! Every component's own example on one page, with the styles of GOV.UK Frontend:
//! `cargo run -p govuk-yew --example all > page.html`
//!
//! The styles come from `npm ci` at the root of this repository, or from the `dist/govuk` folder that `GOVUK_FRONTEND`
//! names.

use std::error::Error;
use std::path::{Path, PathBuf};

use yew::prelude::*;
use yew::{LocalServerRenderer, Properties};

macro_rules! examples {
    ($($name:ident in $path:literal,)*) => {
        $(
            #[path = $path]
            mod $name;
        )*

        /// The name and the example of each component.
        fn examples() -> Vec<(&'static str, Html)> {
            vec![$((stringify!($name), $name::example()),)*]
        }
    };
}

examples! {
    skip_link in "../src/skip_link/example.rs",
    exit_this_page in "../src/exit_this_page/example.rs",
    back_link in "../src/back_link/example.rs",
    notification_banner in "../src/notification_banner/example.rs",
    error_summary in "../src/error_summary/example.rs",
    button in "../src/button/example.rs",
    character_count in "../src/character_count/example.rs",
    checkboxes in "../src/checkboxes/example.rs",
    date_input in "../src/date_input/example.rs",
    details in "../src/details/example.rs",
    label in "../src/label/example.rs",
    hint in "../src/hint/example.rs",
    error_message in "../src/error_message/example.rs",
    fieldset in "../src/fieldset/example.rs",
    input in "../src/input/example.rs",
    inset_text in "../src/inset_text/example.rs",
    radios in "../src/radios/example.rs",
    select in "../src/select/example.rs",
    summary_list in "../src/summary_list/example.rs",
    table in "../src/table/example.rs",
    tag in "../src/tag/example.rs",
    task_list in "../src/task_list/example.rs",
    textarea in "../src/textarea/example.rs",
    warning_text in "../src/warning_text/example.rs",
}

#[derive(PartialEq, Properties)]
struct PageProps {
    styles: AttrValue,
}

/// The page, but for its first line and its class for browsers that run scripts.
#[component]
fn Page(props: &PageProps) -> Html {
    let (before, within): (Vec<_>, Vec<_>) = examples()
        .into_iter()
        .partition(|(name, _)| ["skip_link", "exit_this_page", "back_link"].contains(name));
    html! {
        <html lang="en" class="govuk-template">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{"The components of govuk-yew"}</title>
                <style>{Html::from_html_unchecked(props.styles.clone())}</style>
            </head>
            // Without this class the styles would show what no answer has revealed.
            <body class="govuk-template__body govuk-frontend-supported">
                <div class="govuk-width-container">
                    <header>{for before.into_iter().map(|(_, example)| example)}</header>
                    <main class="govuk-main-wrapper" id="main">
                        <h1 class="govuk-heading-xl">{"The components of govuk-yew"}</h1>
                        {for within.into_iter().map(|(name, example)| html! {
                            <>
                                <h2 class="govuk-heading-l">{name.replace('_', " ")}</h2>
                                {example}
                            </>
                        })}
                    </main>
                </div>
            </body>
        </html>
    }
}

#[expect(clippy::print_stdout, reason = "the page is what the program is asked for")]
fn main() -> Result<(), Box<dyn Error>> {
    let package = std::env::var_os("GOVUK_FRONTEND").map_or_else(
        || {
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("../../node_modules/govuk-frontend/dist/govuk")
        },
        PathBuf::from,
    );
    let styles = std::fs::read_to_string(package.join("govuk-frontend.min.css"))?;
    let page = LocalServerRenderer::<Page>::with_props(PageProps { styles: styles.into() });
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let page = tokio::task::LocalSet::new().block_on(&runtime, page.hydratable(false).render());
    println!("<!DOCTYPE html>\n{page}");
    Ok(())
}
