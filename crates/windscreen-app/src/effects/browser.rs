//! The browser: what the traits of this folder do in it. Nothing else in the app reaches the window.
//!
//! Events, timers and files go through gloo. History does not: gloo's stops the program where a browser refuses a step, as
//! Safari does after a hundred in half a minute.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one module that may reach the window and ask the date"
)]

use super::{
    AnswersCopy, BrowserNow, Device, Edge, Keeping, KeepsHere, Kept, LaterPart, Machine,
    SavedFiles, Steps, TakenAway, Window,
};
use crate::session::{Action, BrowserFacts, CopyLine, FileKind, KeepHere, Refusal, Route};
use crate::site::Files;
use chrono::NaiveDate;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::file::{Blob, ObjectUrl};
use gloo::utils::{document, document_element, window};
use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BeforeUnloadEvent, HtmlAnchorElement, HtmlElement, MouseEvent};
use yew::Callback;

/// The letters of a reference: none that are read as another.
const LETTERS: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";

// Made by www/scripts/copy.js before the program starts: a copy of the answers outside the program's memory.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = windscreenCopy, js_name = keep)]
    fn keep_copy(key: &str, line: &str);
    #[wasm_bindgen(js_namespace = windscreenCopy, js_name = forgetOf)]
    fn forget_copy_of(beginning: &str);
    #[wasm_bindgen(js_namespace = windscreenCopy, js_name = forget)]
    fn forget_copy();
    #[wasm_bindgen(js_namespace = windscreenCopy, js_name = offer)]
    fn offer_copy(message: &str);
}

// Made by www/scripts/kept.js: what is kept on this device, which the first page names.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = windscreenKept, js_name = remove)]
    fn remove_kept(name: &str);
    #[wasm_bindgen(js_namespace = windscreenKept, js_name = list)]
    fn kept_here() -> String;
    #[wasm_bindgen(js_namespace = windscreenKept, js_name = area)]
    fn kept_area() -> String;
    #[wasm_bindgen(js_namespace = windscreenKept, js_name = keepArea)]
    fn keep_area(id: &str) -> bool;
}

// Made by www/scripts/keep.js.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = windscreenKeep, js_name = isHere)]
    fn can_keep() -> bool;
    #[wasm_bindgen(js_namespace = windscreenKeep, js_name = seal)]
    fn seal_promise(text: &str, passphrase: &str) -> js_sys::Promise;
    #[wasm_bindgen(js_namespace = windscreenKeep, js_name = chooseAndOpen)]
    fn open_promise(passphrase: &str) -> js_sys::Promise;
    #[wasm_bindgen(js_namespace = windscreenKeep, js_name = isRight)]
    fn right_promise(passphrase: &str) -> js_sys::Promise;
    #[wasm_bindgen(js_namespace = windscreenKeep, js_name = mayKeep)]
    fn may_keep_here() -> bool;
    #[wasm_bindgen(js_namespace = windscreenKeep, js_name = start)]
    fn start_promise(
        passphrase: &str,
        days: u32,
        name: &str,
        ask: &Closure<dyn FnMut()>,
    ) -> js_sys::Promise;
    #[wasm_bindgen(js_namespace = windscreenKeep, js_name = give)]
    fn give(text: &str);
    #[wasm_bindgen(js_namespace = windscreenKeep, js_name = stop)]
    fn stop_keeping_here();
    #[wasm_bindgen(js_namespace = windscreenKeep, js_name = openKept)]
    fn open_kept_promise(name: &str, passphrase: &str) -> js_sys::Promise;
    #[wasm_bindgen(js_namespace = windscreenKeep, js_name = state)]
    fn keeping_here() -> String;
}

/// What a script of the page has put beside the program under this name (www/scripts/frame.js).
fn beside(name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str(name)).ok()
}

/// The browser itself. It holds the question before leaving while that is asked.
#[derive(Default)]
struct Browser {
    leaving: RefCell<Option<EventListener>>,
}

/// Everything that may be asked of this browser.
pub(crate) fn browser(later_part: Rc<dyn LaterPart>) -> Edge {
    Edge::of(&Rc::new(Browser::default()), later_part)
}

/// If the program stops, the page says so and offers the answers.
pub(crate) fn keep_answers_through_a_panic() {
    std::panic::set_hook(Box::new(|info| offer_copy(&info.to_string())));
}

/// The element in which the app is mounted: beside what can be read before it runs.
pub(crate) fn app_root() -> Option<web_sys::Element> {
    // Conditional reveals hide only once the program that shows them is there.
    let classes = document().body()?.class_list();
    classes.add_2("govuk-frontend-supported", "js-enabled").ok()?;
    document().get_element_by_id("app")
}

/// The id of the tool that the address asks for (`#/tools/<id>`).
pub(crate) fn first_address() -> Option<String> {
    let hash = window().location().hash().ok()?;
    hash.strip_prefix("#/tools/").map(str::to_owned)
}

/// Whether the address asks for an invented family to practise on (`#/practice`).
pub(crate) fn asks_for_practice() -> bool {
    window().location().hash().is_ok_and(|hash| hash == "#/practice")
}

/// Says on the page which language is spoken and which way it runs, where that is not what the page says already.
#[cfg(feature = "languages")]
pub(crate) fn say_language() {
    let root = document_element();
    let (lang, dir) = (windscreen_wording::tag(), windscreen_wording::direction());
    if root.get_attribute("lang").as_deref() != Some(lang) {
        let _ = root.set_attribute("lang", lang);
        let _ = root.set_attribute("dir", dir);
    }
}

/// What a script of the page gives after a while: a text, or the word with which it refused.
type Told = Result<String, String>;

/// Waits for a script of the page and passes on what came of it.
fn tell(promise: js_sys::Promise, done: Callback<Told>) {
    spawn_local(async move {
        done.emit(match JsFuture::from(promise).await {
            Ok(text) => text.as_string().ok_or_else(String::new),
            Err(error) => Err(js_sys::Error::from(error).message().into()),
        });
    });
}

/// Passes on a text that was opened, or why it did not open.
fn opened(done: &Callback<Result<String, Refusal>>) -> Callback<Told> {
    done.reform(|opened: Told| opened.map_err(|word| Refusal::from(&*word)))
}

impl AnswersCopy for Browser {
    fn keep(&self, line: &CopyLine) {
        keep_copy(&line.key, &line.words);
    }

    fn forget_of(&self, beginning: &str) {
        forget_copy_of(beginning);
    }

    fn forget(&self) {
        forget_copy();
    }
}

/// Whether this page stands in another. Steps of its own would then be steps of that page: it could count them, and
/// its reader's Back button would walk through them.
fn is_framed() -> bool {
    let window = window();
    window.parent().ok().flatten().is_some_and(|parent| !js_sys::Object::is(&parent, &window))
}

impl Steps for Browser {
    /// The address becomes the start page's, so that Back after leaving shows an empty start page. In a frame there is one
    /// step, whatever is shown.
    fn add(&self, at: usize) {
        let Ok(history) = window().history() else { return };
        let at = u32::try_from(at).unwrap_or(0);
        if is_framed() {
            let _ = history.replace_state_with_url(&JsValue::from(at), "", Some("#/"));
            return;
        }
        if at == 1 {
            let _ = history.replace_state_with_url(&JsValue::from(0), "", Some("#/"));
        }
        let _ = history.push_state_with_url(&JsValue::from(at), "", Some("#/"));
    }

    fn back(&self) {
        if let Ok(history) = window().history() {
            let _ = history.back();
        }
    }

    fn ask_before_leaving(&self, asks: bool) {
        let ask = |event: &web_sys::Event| {
            event.prevent_default();
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("unsaved");
            }
        };
        // A listener that is let go of listens no more.
        *self.leaving.borrow_mut() = asks.then(|| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window(), "beforeunload", options, ask)
        });
    }
}

impl Device for Browser {
    fn area(&self) -> String {
        kept_area()
    }

    fn remember_area(&self, id: &str) -> bool {
        keep_area(id)
    }

    fn keep(&self, wish: &KeepHere, text: Box<dyn Fn() -> String>, done: &Callback<Keeping>) {
        let ask = Closure::<dyn FnMut()>::new(move || give(&text()));
        let name = wish.name.as_deref().unwrap_or_default();
        let promise = start_promise(&wish.passphrase, wish.time.days(), name, &ask);
        ask.forget();
        let begun = done.reform(|begun: Told| match begun.as_ref().map_err(|word| &**word) {
            Ok(_) => Keeping::Begun,
            Err("over") => Keeping::Overtaken,
            Err(_) => Keeping::Refused,
        });
        tell(promise, begun);
    }

    fn stop(&self) {
        stop_keeping_here();
    }

    fn remove(&self, name: &str) {
        remove_kept(name);
    }

    fn open(&self, name: &str, passphrase: &str, done: &Callback<Result<String, Refusal>>) {
        tell(open_kept_promise(name, passphrase), opened(done));
    }
}

impl SavedFiles for Browser {
    fn seal(&self, text: &str, passphrase: &str, done: &Callback<Option<String>>) {
        tell(seal_promise(text, passphrase), done.reform(Told::ok));
    }

    fn choose_and_open(&self, passphrase: &str, done: &Callback<Result<String, Refusal>>) {
        tell(open_promise(passphrase), opened(done));
    }

    fn check(&self, passphrase: &str, done: &Callback<bool>) {
        tell(right_promise(passphrase), done.reform(|right: Told| right.is_ok()));
    }
}

/// How somebody shares what came of a tool with the page around, where that page asked for it (www/scripts/frame.js).
fn sharing() -> Option<js_sys::Function> {
    beside("windscreenShare")?.dyn_into().ok()
}

impl TakenAway for Browser {
    fn print(&self) -> bool {
        window().print().is_ok()
    }

    fn copy(&self, text: &str, done: &Callback<bool>) {
        let window = window();
        let promise =
            window.is_secure_context().then(|| window.navigator().clipboard().write_text(text));
        let done = done.clone();
        spawn_local(async move {
            let copied = match promise {
                Some(promise) => JsFuture::from(promise).await.is_ok(),
                None => false,
            };
            done.emit(copied);
        });
    }

    fn download(&self, kind: FileKind, is_practice: bool, bytes: &[u8]) -> bool {
        let address = ObjectUrl::from(Blob::new_with_options(bytes, Some(kind.media_type())));
        let link = document().create_element("a").ok();
        let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
        if let Some(link) = &link {
            link.set_href(&address);
            link.set_download(&kind.name(is_practice));
            link.click();
        }
        link.is_some()
    }

    fn share(&self, text: &str) {
        if let Some(share) = sharing() {
            let _ = share.call1(&JsValue::NULL, &JsValue::from_str(text));
        }
    }
}

/// Puts the keyboard on something that takes none of its own.
fn focus(element: Option<web_sys::Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.set_attribute("tabindex", "-1");
        let _ = element.focus();
    }
}

impl Window for Browser {
    fn show_app(&self) {
        if let Some(app) = document().get_element_by_id("app") {
            let _ = app.remove_attribute("hidden");
        }
        if let Some(first) = document().get_element_by_id("first") {
            first.remove();
        }
    }

    fn early_press(&self) -> Option<Action> {
        // Kept by www/scripts/early.js under the name that the first page gives it.
        match &*beside("windscreenEarly")?.as_string()? {
            "refer" => Some(Action::Refer),
            "people" => Some(Action::Go(Route::People)),
            "keep" => Some(Action::Go(Route::Keep)),
            "about" => Some(Action::Go(Route::About)),
            _ => None,
        }
    }

    fn show_top(&self) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus(document().query_selector("#app h1").ok().flatten());
    }

    fn focus_question(&self, event: &MouseEvent) {
        let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let around = pressed.and_then(|pressed| {
            // The line that asks for an answer stands below its question.
            let line = pressed.closest(".ws-danger-bar").ok().flatten();
            let above = line.and_then(|line| line.previous_element_sibling());
            above.or_else(|| pressed.closest(".ws-item, .ws-asked").ok().flatten())
        });
        focus(around.and_then(|around| {
            around.query_selector(".govuk-fieldset__legend, .govuk-label").ok().flatten()
        }));
    }

    fn say_practice(&self, is_practice: bool) {
        let title = if is_practice {
            windscreen_wording::practice_window()
        } else {
            windscreen_wording::www_index_title()
        };
        // The build's own title stands until somebody practises.
        if is_practice || document().title() == windscreen_wording::practice_window() {
            document().set_title(title);
        }
    }

    fn set_style(&self, name: &str, value: &str) {
        if let Ok(root) = document_element().dyn_into::<HtmlElement>() {
            let _ = root.style().set_property(name, value);
        }
    }

    fn listen(&self, happens: &Callback<Action>) {
        // www/scripts/clock.js says when nobody has touched the page for a while, and when somebody has answered for long;
        // www/scripts/keep.js when another tab deleted what this one keeps.
        for (name, action) in [
            ("windscreen-idle", Action::Idle),
            ("windscreen-offer", Action::OfferToKeep),
            ("windscreen-kept-deleted", Action::KeptDeleted),
        ] {
            let happens = happens.clone();
            EventListener::new(&window(), name, move |_| happens.emit(action.clone())).forget();
        }
        let goes = happens.clone();
        let step = move |event: &web_sys::Event| {
            let state =
                event.dyn_ref::<web_sys::PopStateEvent>().map(web_sys::PopStateEvent::state);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "the number was written by `add`, from a small whole number"
            )]
            let at = state.and_then(|state| state.as_f64()).unwrap_or(0.0) as usize;
            goes.emit(Action::Trail(at));
        };
        EventListener::new(&window(), "popstate", step).forget();
        let wipes = happens.clone();
        // The page comes back from the browser's memory of pages left.
        let shown = move |event: &web_sys::Event| {
            let event = event.dyn_ref::<web_sys::PageTransitionEvent>();
            if event.is_some_and(web_sys::PageTransitionEvent::persisted) {
                wipes.emit(Action::Wipe);
            }
        };
        EventListener::new(&window(), "pageshow", shown).forget();
    }
}

/// The address that *exit* goes to.
fn exit_address() -> String {
    let meta = document().query_selector("meta[name='windscreen:exit']").ok().flatten();
    let named = meta.and_then(|meta| meta.get_attribute("content"));
    named.unwrap_or_else(|| "about:blank".to_owned())
}

/// Whether this is the one-file build (www/scripts/frame.js).
fn is_one_file() -> bool {
    let fetch = beside("fetch");
    let mark = JsValue::from_str("windscreen");
    fetch
        .and_then(|fetch| js_sys::Reflect::get(&fetch, &mark).ok())
        .is_some_and(|mark| mark.is_truthy())
}

impl BrowserNow for Browser {
    fn can_seal(&self) -> bool {
        can_keep()
    }

    fn may_keep(&self) -> bool {
        may_keep_here()
    }

    fn keeps(&self) -> Option<KeepsHere> {
        let keeping = keeping_here();
        let (until, failed) = keeping.split_once('\t')?;
        Some(KeepsHere { until: until.to_owned(), has_failed: !failed.is_empty() })
    }

    fn kept(&self) -> Vec<Kept> {
        let entry = |line: &str| {
            let mut parts = line.split('\t').map(str::to_owned);
            Some(Kept { name: parts.next()?, written: parts.next()?, until: parts.next()? })
        };
        kept_here().lines().filter_map(entry).collect()
    }

    fn may_share(&self) -> bool {
        sharing().is_some()
    }

    fn time(&self) -> String {
        let now = js_sys::Date::new_0();
        format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
    }
}

impl Machine for Browser {
    fn facts(&self) -> BrowserFacts {
        BrowserFacts {
            keeps_steps: !is_framed() && window().history().is_ok(),
            is_one_file: is_one_file(),
            exit_address: exit_address().into(),
        }
    }

    fn today(&self) -> NaiveDate {
        let now = js_sys::Date::new_0();
        let year = i32::try_from(now.get_full_year()).unwrap_or_default();
        NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
    }

    fn reference(&self, today: NaiveDate) -> String {
        let mut bytes = [0_u8; 4];
        if let Ok(crypto) = window().crypto() {
            let _ = crypto.get_random_values_with_u8_array(&mut bytes);
        }
        let letters = bytes.map(|byte| char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
        format!("{today}-{}", letters.iter().collect::<String>())
    }
}

/// The site's own folder, over the network.
pub(crate) struct Network {
    /// Loads the later part of the program, which reads a partnership's own files.
    pub(crate) load_later_part: fn() -> Pin<Box<dyn Future<Output = bool>>>,
}

impl Files for Network {
    async fn text(&self, name: &str) -> Result<Option<String>, String> {
        let fail = || windscreen_wording::site_not_loaded(name).to_string();
        let fetch = window().fetch_with_str(name);
        let response: web_sys::Response =
            JsFuture::from(fetch).await.map_err(|_| fail())?.dyn_into().map_err(|_| fail())?;
        if response.status() == 404 {
            return Ok(None);
        }
        if !response.ok() {
            return Err(fail());
        }
        let text =
            JsFuture::from(response.text().map_err(|_| fail())?).await.map_err(|_| fail())?;
        Ok(text.as_string())
    }

    fn names_area(&self) -> bool {
        // What the element says of it (www/scripts/frame.js).
        beside("windscreenAsksArea").is_some_and(|asks| asks.is_truthy())
    }

    async fn can_be_read(&self) -> bool {
        (self.load_later_part)().await
    }
}
