//! What stands around every page: name, area, ways out, and what is wrong with the site's settings.

use crate::platform;
use crate::store::{Action, Page, Store};
use govuk_yew::{BackLink, Button, ExitThisPage, SkipLink};
use yew::prelude::*;

/// Options of [`Frame`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct FrameProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The page.
    pub(crate) children: Html,
}

/// The name of the toolkit, where neither site nor area gives one.
const NAME: &str = "Windscreen";

/// What stands around every page.
#[component]
pub(crate) fn Frame(props: &FrameProps) -> Html {
    let store = &props.store;
    let workspace = store.workspace();
    let theme = &store.site().theme;
    let name =
        [&theme.name, &workspace.area.brand.name].into_iter().find(|it| !it.is_empty()).cloned();
    let name = name.map_or(AttrValue::Static(NAME), AttrValue::from);
    let logo =
        [&theme.logo, &workspace.area.brand.logo].into_iter().find(|it| !it.is_empty()).cloned();
    let onexit = {
        let store = store.clone();
        Callback::from(move |()| store.dispatch(Action::Wipe))
    };
    let hide = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.dispatch(Action::Hide(true)))
    };
    let go = |page: Page| {
        let store = store.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            store.go(page.clone());
        })
    };
    let back = (0 < workspace.at).then(|| {
        let (store, at) = (store.clone(), workspace.at - 1);
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            store.dispatch(Action::Trail(at));
        })
    });
    let is_past_review = workspace.area.is_past_review(store.today());
    let has_people = !workspace.record.subjects.is_empty();
    html! {
        <>
            <SkipLink href="#main">{ "Skip to main content" }</SkipLink>
            <header class="ws-header">
                <div class="ws-header__inner">
                    <div class="ws-header__name">
                        if let Some(logo) = logo { <img class="ws-header__logo" src={AttrValue::from(logo)} alt="" /> }
                        <a href="#/" onclick={go(Page::Start)}>{ name }</a>
                        <span class="ws-header__area">{ &*workspace.area.short }</span>
                    </div>
                    <nav class="ws-header__ways" aria-label="This sitting">
                        if has_people {
                            <a href="#/" onclick={go(Page::People)}>{ "People and tools" }</a>
                            <a href="#/" onclick={go(Page::Summary)}>{ "Summary" }</a>
                        }
                        <a href="#/" onclick={go(Page::About)}>{ "About" }</a>
                        <Button classes="govuk-button--secondary ws-button--quiet" button_type="button" onclick={hide}>
                            { "Hide the screen" }
                        </Button>
                    </nav>
                </div>
            </header>
            <ExitThisPage classes="ws-exit" redirect_url={platform::exit_address()} {onexit} />
            <div class="ws-page">
                if let Some(onclick) = back { <BackLink href="#/" {onclick}>{ "Back" }</BackLink> }
                <main id="main" class="ws-main" data-page={page_word(workspace.page())}>
                    if !store.site().is_sound() {
                        <div class="ws-problems" role="alert">
                            <h2 class="govuk-heading-s">{ "This site’s settings have a fault" }</h2>
                            <p class="govuk-body">{ "The rest works. Show this to whoever looks after the site:" }</p>
                            { for store.site().problems.iter().map(|it| html! { <pre class="ws-problems__text">{ &**it }</pre> }) }
                        </div>
                    }
                    if is_past_review {
                        <p class="ws-review-banner">
                            <strong>{ "Check before relying on it: " }</strong>
                            { "the names, numbers and times for " }{ &*workspace.area.title }
                            { " should have been reviewed by " }{ workspace.area.review_by.to_string() }{ "." }
                        </p>
                    }
                    { props.children.clone() }
                </main>
            </div>
            <footer class="ws-footer">
                <p>{ "A screening aid, not an assessment. Nothing you enter leaves this device, and nothing is kept on it. Suggested: the front door decides." }</p>
                <p>{ "Exit this page wipes what you entered and leaves. It does not clear your browsing history. Pressing Shift three times does the same." }</p>
            </footer>
        </>
    }
}

/// A word for the kind of page, for tests to find it by. It says nothing of a person or a tool.
fn page_word(page: &Page) -> &'static str {
    match page {
        Page::Start => "start",
        Page::Quick(_) => "quick",
        Page::People => "people",
        Page::Tool(..) => "tool",
        Page::Gate(..) => "gate",
        Page::Section(..) => "section",
        Page::Texts(..) => "texts",
        Page::Result(..) => "result",
        Page::Summary => "summary",
        Page::Paper(_) => "paper",
        Page::About => "about",
    }
}
