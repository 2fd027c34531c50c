//! What can be read before the program runs. It is rendered natively when the site is built and stands in `index.html`
//! (`crates/xtask/src/site.rs`), so it says what is true of every area and every site, and no number of any.

use crate::pages::start;
use govuk_yew::{Button, ExitThisPage};
use windscreen_wording as wording;
use yew::prelude::*;

/// The first page. Each of its links names in `data-early` where it leads: a press is kept (`www/scripts/early.js`) and
/// followed once the program runs. Where an address opens a tool only what is not of the class `ws-first` shows.
#[component]
pub fn FirstPage() -> Html {
    html! {
        <>
            <header class="ws-header">
                <div class="ws-header__inner">
                    <div class="ws-header__name"></div>
                    <nav class="ws-header__ways ws-first" aria-label={wording::frame_ways()}>
                        <a href="#/" data-early="about">{ wording::frame_about() }</a>
                    </nav>
                </div>
            </header>
            <div data-early="exit">
                <ExitThisPage classes="ws-exit">
                    <span class="govuk-visually-hidden">{ wording::frame_exit_urgency() }</span>
                    { " " }{ wording::frame_exit() }
                </ExitThisPage>
            </div>
            <div class="ws-page">
                <main class="ws-main">
                    <div class="ws-first">{ start::heading() }</div>
                    <p class="govuk-body" role="status">{ wording::first_loading() }</p>
                    <noscript><p class="govuk-body"><strong>{ wording::first_no_script() }</strong></p></noscript>
                    <div class="ws-first">
                        <div data-early="refer">
                            <Button href="#/" classes="ws-button--first">{ wording::summary_page_refer() }</Button>
                        </div>
                        <p class="govuk-body">{ wording::start_refer() }</p>
                        { early("people", wording::start_people_go()) }
                        { early("keep", wording::start_open()) }
                    </div>
                    <p class="govuk-body">{ wording::first_still() }</p>
                    // One file may lie anywhere, and the paper version lies beside the site.
                    <p class="govuk-body" data-only="site">
                        <a class="govuk-link" href="./paper/index.html">{ wording::first_paper() }</a>
                    </p>
                </main>
            </div>
        </>
    }
}

fn early(to: &'static str, words: &'static str) -> Html {
    html! {
        <p class="govuk-body"><a class="govuk-link" href="#/" data-early={to}>{ words }</a></p>
    }
}
