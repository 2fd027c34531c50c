//! The browser's window, and a harmless twin of it for native rendering. Nothing else in the app reaches it.

#![cfg_attr(
    all(target_arch = "wasm32", feature = "csr"),
    expect(
        clippy::disallowed_methods,
        reason = "this is the one module that may reach the window and ask the date"
    )
)]

#[cfg(all(target_arch = "wasm32", feature = "csr"))]
pub(crate) use browser::*;
#[cfg(not(all(target_arch = "wasm32", feature = "csr")))]
pub(crate) use native::*;

/// The address that a copy of a text goes to when somebody saves it, and its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// Plain text.
    Text,
    /// A page that stands by itself.
    Html,
    /// An encrypted record.
    Sealed,
    /// A Word file.
    Word,
    /// Follow-up dates.
    Dates,
    /// A row for statistics.
    Row,
    /// A paper for another program.
    Json,
    /// Answers for another program, as FHIR.
    Fhir,
}

#[cfg(all(target_arch = "wasm32", feature = "csr"))]
impl FileKind {
    /// A neutral name: it must say nothing of what is inside.
    fn name(self) -> &'static str {
        match self {
            FileKind::Text => "summary.txt",
            FileKind::Html => "summary.html",
            FileKind::Sealed => "windscreen.jwe",
            FileKind::Word => "summary.docx",
            FileKind::Dates => "dates.ics",
            FileKind::Row => "row.csv",
            FileKind::Json => "summary.json",
            FileKind::Fhir => "answers.json",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            FileKind::Text => "text/plain;charset=utf-8",
            FileKind::Html => "text/html;charset=utf-8",
            FileKind::Sealed => "application/jose",
            FileKind::Word => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            FileKind::Dates => "text/calendar;charset=utf-8",
            FileKind::Row => "text/csv;charset=utf-8",
            FileKind::Json => "application/json",
            FileKind::Fhir => "application/fhir+json",
        }
    }
}

/// Whether a browser draws the pages: what a script adds to them is then drawn at once.
pub(crate) const IS_BROWSER: bool = cfg!(all(target_arch = "wasm32", feature = "csr"));

/// The letters of a reference: none that are read as another.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
const LETTERS: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";

/// When each record was last written that other tabs or earlier sittings keep on this device, with commas.
pub(crate) fn kept_written() -> String {
    let mut written = String::new();
    for when in kept_here().lines().filter_map(|line| line.split('\t').nth(1)) {
        if !written.is_empty() {
            written.push_str(windscreen_wording::list_comma());
        }
        written.push_str(when);
    }
    written
}

#[cfg(all(target_arch = "wasm32", feature = "csr"))]
mod browser {
    use super::{FileKind, LETTERS};
    use crate::site::Files;
    use crate::store::{Coming, Part};
    use chrono::NaiveDate;
    use std::cell::{Cell, RefCell};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{BeforeUnloadEvent, HtmlAnchorElement, HtmlElement, MouseEvent, Window};
    use yew::Callback;

    // Made by www/loader.js before the program starts: a copy of the answers outside the program's memory.
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = windscreenCopy, js_name = keep)]
        pub(crate) fn keep_copy(key: &str, line: &str);
        #[wasm_bindgen(js_namespace = windscreenCopy, js_name = forgetOf)]
        pub(crate) fn forget_copy_of(beginning: &str);
        #[wasm_bindgen(js_namespace = windscreenCopy, js_name = forget)]
        pub(crate) fn forget_copy();
        #[wasm_bindgen(js_namespace = windscreenCopy, js_name = offer)]
        fn offer_copy(message: &str);
    }

    // Made by www/copy.js too: what is kept on this device, which the first page names.
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = windscreenKept, js_name = remove)]
        pub(crate) fn remove_kept(name: &str);
        #[wasm_bindgen(js_namespace = windscreenKept, js_name = list)]
        pub(crate) fn kept_here() -> String;
        #[wasm_bindgen(js_namespace = windscreenKept, js_name = area)]
        pub(crate) fn kept_area() -> String;
        #[wasm_bindgen(js_namespace = windscreenKept, js_name = keepArea)]
        pub(crate) fn keep_area(id: &str) -> bool;
    }

    // Made by www/keep.js.
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = windscreenKeep, js_name = isHere)]
        pub(crate) fn can_keep() -> bool;
        #[wasm_bindgen(js_namespace = windscreenKeep, js_name = seal)]
        fn seal_promise(text: &str, passphrase: &str) -> js_sys::Promise;
        #[wasm_bindgen(js_namespace = windscreenKeep, js_name = chooseAndOpen)]
        fn open_promise(passphrase: &str) -> js_sys::Promise;
        #[wasm_bindgen(js_namespace = windscreenKeep, js_name = isRight)]
        fn right_promise(passphrase: &str) -> js_sys::Promise;
        #[wasm_bindgen(js_namespace = windscreenKeep, js_name = mayKeep)]
        pub(crate) fn may_keep_here() -> bool;
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
        pub(crate) fn stop_keeping_here();
        #[wasm_bindgen(js_namespace = windscreenKeep, js_name = openKept)]
        fn open_kept_promise(name: &str, passphrase: &str) -> js_sys::Promise;
        #[wasm_bindgen(js_namespace = windscreenKeep, js_name = state)]
        pub(crate) fn keeping_here() -> String;
    }

    /// How somebody shares what came of a tool with the page around, where that page asked for it (www/onefile.js).
    fn sharing() -> Option<js_sys::Function> {
        js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("windscreenShare"))
            .ok()?
            .dyn_into()
            .ok()
    }

    /// Whether this is the one-file build, which brings what it would load (www/onefile.js).
    pub(crate) fn is_one_file() -> bool {
        let get = |of: &JsValue, key| js_sys::Reflect::get(of, &JsValue::from_str(key));
        let fetch = get(&js_sys::global(), "fetch");
        fetch.and_then(|it| get(&it, "windscreen")).is_ok_and(|it| it.is_truthy())
    }

    /// Whether the page around asked to be told what came of a tool.
    #[inline(never)]
    pub(crate) fn may_share() -> bool {
        sharing().is_some()
    }

    /// Tells the page around.
    #[inline(never)]
    pub(crate) fn share(text: &str) {
        if let Some(share) = sharing() {
            let _ = share.call1(&JsValue::NULL, &JsValue::from_str(text));
        }
    }

    /// Says whether this is the passphrase that was used last.
    #[inline(never)]
    pub(crate) fn check(passphrase: &str, done: &Callback<Result<String, String>>) {
        tell(right_promise(passphrase), done);
    }

    /// Opens what is kept on this device under this name.
    #[inline(never)]
    pub(crate) fn open_kept(name: &str, passphrase: &str, done: &Callback<Result<String, String>>) {
        tell(open_kept_promise(name, passphrase), done);
    }

    /// Keeps on this device, for so many days, whatever is entered: `text` is asked for it every few seconds.
    #[inline(never)]
    pub(crate) fn keep_here(
        passphrase: &str,
        days: u32,
        name: &str,
        text: impl Fn() -> String + 'static,
        done: &Callback<Result<String, String>>,
    ) {
        let ask = Closure::<dyn FnMut()>::new(move || give(&text()));
        tell(start_promise(passphrase, days, name, &ask), done);
        ask.forget();
    }

    /// Encrypts a text.
    #[inline(never)]
    pub(crate) fn seal(text: &str, passphrase: &str, done: &Callback<Result<String, String>>) {
        tell(seal_promise(text, passphrase), done);
    }

    /// Lets somebody choose a file and decrypts it; otherwise one word that says why not.
    #[inline(never)]
    pub(crate) fn choose_and_open(passphrase: &str, done: &Callback<Result<String, String>>) {
        tell(open_promise(passphrase), done);
    }

    fn tell(promise: js_sys::Promise, done: &Callback<Result<String, String>>) {
        let done = done.clone();
        wasm_bindgen_futures::spawn_local(async move {
            done.emit(match JsFuture::from(promise).await {
                Ok(text) => text.as_string().ok_or_else(String::new),
                Err(error) => Err(js_sys::Error::from(error).message().into()),
            });
        });
    }

    // Made by www/loader.js too.
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = windscreenRest, js_name = load)]
        fn part_promise(name: &str) -> js_sys::Promise;
    }

    /// How the later parts of the program stand when the page opens.
    pub(crate) const AT_START: Coming = Coming::Away;

    /// Loads a part of the program, and says whether it came.
    pub(crate) fn load(part: Part, done: &Callback<bool>) {
        let done = done.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let came = JsFuture::from(part_promise(part.name())).await.is_ok();
            done.emit(came);
        });
    }

    type Leaving = Closure<dyn FnMut(BeforeUnloadEvent)>;

    thread_local! {
        static LEAVING: RefCell<Option<Leaving>> = const { RefCell::new(None) };
        static TOUCHED: Cell<bool> = const { Cell::new(false) };
    }

    fn window() -> Option<Window> {
        web_sys::window()
    }

    /// If the program stops, the page says so and offers the answers.
    pub(crate) fn keep_answers_through_a_panic() {
        std::panic::set_hook(Box::new(|info| offer_copy(&info.to_string())));
    }

    /// The element in which the app is mounted, emptied of its loading words.
    pub(crate) fn app_root() -> Option<web_sys::Element> {
        let document = window()?.document()?;
        let root = document.get_element_by_id("app")?;
        root.set_inner_html("");
        // Conditional reveals hide only once the program that shows them is there.
        document.body()?.class_list().add_2("govuk-frontend-supported", "js-enabled").ok()?;
        Some(root)
    }

    /// Today, by this machine's clock and place.
    pub(crate) fn today() -> NaiveDate {
        let now = js_sys::Date::new_0();
        let year = i32::try_from(now.get_full_year()).unwrap_or_default();
        NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default()
    }

    /// The time of day, as it is printed.
    pub(crate) fn time() -> String {
        let now = js_sys::Date::new_0();
        let mut time = String::new();
        for (n, part) in [now.get_hours(), now.get_minutes()].into_iter().enumerate() {
            if 0 < n {
                time.push(':');
            }
            if part < 10 {
                time.push('0');
            }
            time.push_str(&part.to_string());
        }
        time
    }

    /// A reference for this sitting: the date and four letters by chance. It says nothing of anybody.
    pub(crate) fn reference(today: NaiveDate) -> String {
        let mut bytes = [0_u8; 4];
        if let Some(crypto) = window().and_then(|it| it.crypto().ok()) {
            let _ = crypto.get_random_values_with_u8_array(&mut bytes);
        }
        let mut reference = today.to_string();
        reference.push('-');
        for byte in bytes {
            reference.push(char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
        }
        reference
    }

    /// The id of the tool that the address asks for (`#/tools/<id>`).
    pub(crate) fn deep_link() -> Option<String> {
        let hash = window()?.location().hash().ok()?;
        hash.strip_prefix("#/tools/").map(str::to_owned)
    }

    /// Whether this page stands in another. Steps of its own would then be steps of that page: it could count them, and
    /// its reader's Back button would walk through them.
    fn is_framed(window: &Window) -> bool {
        window.parent().ok().flatten().is_some_and(|parent| !js_sys::Object::is(&parent, window))
    }

    /// Adds a step to the browser's history that holds nothing but its number. The address becomes the start
    /// page's, so that Back after leaving shows an empty start page. In a frame there is one step, whatever is shown.
    pub(crate) fn remember_page(at: usize) {
        let Some(window) = window() else { return };
        let Ok(history) = window.history() else { return };
        let at = u32::try_from(at).unwrap_or(0);
        if is_framed(&window) {
            let _ = history.replace_state_with_url(&JsValue::from(at), "", Some("#/"));
            return;
        }
        if at == 1 {
            let _ = history.replace_state_with_url(&JsValue::from(0), "", Some("#/"));
        }
        let _ = history.push_state_with_url(&JsValue::from(at), "", Some("#/"));
    }

    /// Presses the browser's Back button. `false` where there is none of this page's own.
    pub(crate) fn go_back() -> bool {
        window()
            .filter(|it| !is_framed(it))
            .and_then(|it| it.history().ok())
            .is_some_and(|it| it.back().is_ok())
    }

    /// Calls back with the number of the step when somebody uses Back or Forward.
    pub(crate) fn on_trail(callback: Callback<usize>) {
        let Some(window) = window() else { return };
        let listener = Closure::<dyn FnMut(web_sys::PopStateEvent)>::new(
            move |event: web_sys::PopStateEvent| {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "the number was written by remember_page, from a small whole number"
                )]
                let at = event.state().as_f64().unwrap_or(0.0) as usize;
                callback.emit(at);
            },
        );
        let _ =
            window.add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
        listener.forget();
    }

    fn on_event(name: &str, callback: Callback<()>) {
        let Some(window) = window() else { return };
        let listener = Closure::<dyn FnMut()>::new(move || callback.emit(()));
        let function = listener.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback(name, function);
        listener.forget();
    }

    /// Calls back when nobody has touched the page for a while (www/copy.js says how long).
    pub(crate) fn on_idle(callback: Callback<()>) {
        on_event("windscreen-idle", callback);
    }

    /// Calls back when somebody has answered for a while, once (www/copy.js says how long).
    pub(crate) fn on_offer(callback: Callback<()>) {
        on_event("windscreen-offer", callback);
    }

    /// Calls back when another tab deleted what this one keeps (www/keep.js).
    pub(crate) fn on_kept_deleted(callback: Callback<()>) {
        on_event("windscreen-kept-deleted", callback);
    }

    /// Calls back when the page comes back from the browser's memory of pages left.
    pub(crate) fn on_return(callback: Callback<()>) {
        let Some(window) = window() else { return };
        let listener = Closure::<dyn FnMut(web_sys::PageTransitionEvent)>::new(
            move |event: web_sys::PageTransitionEvent| {
                if event.persisted() {
                    callback.emit(());
                }
            },
        );
        let _ =
            window.add_event_listener_with_callback("pageshow", listener.as_ref().unchecked_ref());
        listener.forget();
    }

    /// Asks before the page is left, while there is something to lose.
    pub(crate) fn warn_before_leaving(touched: bool) {
        if TOUCHED.replace(touched) == touched {
            return;
        }
        let Some(window) = window() else { return };
        LEAVING.with_borrow_mut(|leaving| {
            let listener = leaving.get_or_insert_with(|| {
                Closure::new(|event: BeforeUnloadEvent| {
                    event.prevent_default();
                    event.set_return_value("unsaved");
                })
            });
            let function = listener.as_ref().unchecked_ref();
            let _ = if touched {
                window.add_event_listener_with_callback("beforeunload", function)
            } else {
                window.remove_event_listener_with_callback("beforeunload", function)
            };
        });
    }

    /// The address that *exit* goes to, as the page names it.
    pub(crate) fn exit_address() -> String {
        let named = || {
            let meta =
                window()?.document()?.query_selector("meta[name='windscreen:exit']").ok()??;
            meta.get_attribute("content")
        };
        named().unwrap_or_else(|| "about:blank".to_owned())
    }

    /// Shows the top of the new page and puts the keyboard on its heading, so that it is read aloud.
    pub(crate) fn show_top() {
        let Some(window) = window() else { return };
        window.scroll_to_with_x_and_y(0.0, 0.0);
        let heading = window.document().and_then(|it| it.query_selector("#app h1").ok().flatten());
        if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = heading.set_attribute("tabindex", "-1");
            let _ = heading.focus();
        }
    }

    /// Puts the keyboard on the question beside whose answers something was pressed: a press of the space bar then chooses
    /// nothing.
    pub(crate) fn focus_question(event: &MouseEvent) {
        let pressed = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let around = pressed.and_then(|it| {
            // The line that asks for an answer stands below its question.
            let line = it.closest(".ws-danger-bar").ok().flatten();
            let above = line.and_then(|it| it.previous_element_sibling());
            above.or_else(|| it.closest(".ws-item, .ws-asked").ok().flatten())
        });
        let question = around.and_then(|it| {
            it.query_selector(".govuk-fieldset__legend, .govuk-label").ok().flatten()
        });
        if let Some(question) = question.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = question.set_attribute("tabindex", "-1");
            let _ = question.focus();
        }
    }

    /// Sets custom properties of the page, for a theme.
    pub(crate) fn set_style(name: &str, value: &str) {
        let root = window().and_then(|it| it.document()).and_then(|it| it.document_element());
        if let Some(root) = root.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = root.style().set_property(name, value);
        }
    }

    /// Says on the page which language is spoken and which way it runs, where that is not what the page says already.
    #[cfg(feature = "languages")]
    pub(crate) fn say_language() {
        let root = window().and_then(|it| it.document()).and_then(|it| it.document_element());
        let Some(root) = root else { return };
        let (lang, dir) = (windscreen_wording::tag(), windscreen_wording::direction());
        if root.get_attribute("lang").as_deref() != Some(lang) {
            let _ = root.set_attribute("lang", lang);
            let _ = root.set_attribute("dir", dir);
        }
    }

    /// Opens the browser's print window. `false` where there is none.
    pub(crate) fn print() -> bool {
        window().is_some_and(|it| it.print().is_ok())
    }

    /// Copies text, and says whether it worked.
    pub(crate) fn copy(text: &str, done: &Callback<bool>) {
        let promise = window()
            .filter(Window::is_secure_context)
            .map(|it| it.navigator().clipboard().write_text(text));
        let done = done.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let copied = match promise {
                Some(promise) => JsFuture::from(promise).await.is_ok(),
                None => false,
            };
            done.emit(copied);
        });
    }

    /// Offers bytes as a file, and says whether it worked.
    pub(crate) fn download(kind: FileKind, bytes: &[u8]) -> bool {
        let offer = || -> Result<(), JsValue> {
            let document = window().and_then(|it| it.document()).ok_or(JsValue::NULL)?;
            let options = web_sys::BlobPropertyBag::new();
            options.set_type(kind.media_type());
            let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
            let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
            let address = web_sys::Url::create_object_url_with_blob(&blob)?;
            let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
            link.set_href(&address);
            link.set_download(kind.name());
            link.click();
            web_sys::Url::revoke_object_url(&address)
        };
        offer().is_ok()
    }

    /// The site's own folder, over the network.
    pub(crate) struct Network;

    impl Files for Network {
        async fn text(&self, name: &str) -> Result<Option<String>, String> {
            let fail = || windscreen_wording::site_not_loaded(name).to_string();
            let fetch = window().ok_or_else(fail)?.fetch_with_str(name);
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
            // What the element says of it (www/onefile.js).
            let key = JsValue::from_str("windscreenAsksArea");
            js_sys::Reflect::get(&js_sys::global(), &key).is_ok_and(|it| it.is_truthy())
        }

        async fn can_be_read(&self) -> bool {
            // Which brings the instruments as well: an area sets numbers for them.
            JsFuture::from(part_promise(Part::Rest.name())).await.is_ok()
        }
    }
}

#[cfg(not(all(target_arch = "wasm32", feature = "csr")))]
mod native {
    use super::FileKind;
    use crate::store::{Coming, Part};
    use chrono::NaiveDate;
    use yew::Callback;

    pub(crate) fn can_keep() -> bool {
        true
    }
    pub(crate) fn seal(_text: &str, _passphrase: &str, done: &Callback<Result<String, String>>) {
        done.emit(Err("not-in-a-browser".to_owned()));
    }
    pub(crate) fn choose_and_open(_passphrase: &str, done: &Callback<Result<String, String>>) {
        done.emit(Err("none".to_owned()));
    }
    pub(crate) fn check(_passphrase: &str, done: &Callback<Result<String, String>>) {
        done.emit(Ok(String::new()));
    }
    pub(crate) fn is_one_file() -> bool {
        false
    }
    pub(crate) fn may_keep_here() -> bool {
        true
    }
    pub(crate) fn may_share() -> bool {
        false
    }
    pub(crate) fn share(_text: &str) {}
    pub(crate) fn keep_here(
        _passphrase: &str,
        _days: u32,
        _name: &str,
        text: impl Fn() -> String + 'static,
        done: &Callback<Result<String, String>>,
    ) {
        done.emit(Ok(text()));
    }
    pub(crate) fn stop_keeping_here() {}
    pub(crate) fn remove_kept(_name: &str) {}
    pub(crate) fn kept_here() -> String {
        String::new()
    }
    pub(crate) fn open_kept(_: &str, _: &str, done: &Callback<Result<String, String>>) {
        done.emit(Err("none".to_owned()));
    }
    pub(crate) fn keeping_here() -> String {
        String::new()
    }
    pub(crate) const AT_START: Coming = Coming::Here;
    pub(crate) fn load(_part: Part, done: &Callback<bool>) {
        done.emit(true);
    }
    pub(crate) fn kept_area() -> String {
        String::new()
    }
    // As where storage is refused: what becomes of that is to be seen here too.
    pub(crate) fn keep_area(id: &str) -> bool {
        id.is_empty()
    }
    pub(crate) fn keep_copy(_key: &str, _line: &str) {}
    pub(crate) fn forget_copy_of(_beginning: &str) {}
    pub(crate) fn forget_copy() {}
    pub(crate) fn today() -> NaiveDate {
        NaiveDate::default()
    }
    pub(crate) fn time() -> String {
        "09:00".to_owned()
    }
    pub(crate) fn reference(today: NaiveDate) -> String {
        let mut reference = today.to_string();
        reference.push_str("-TEST");
        reference
    }
    pub(crate) fn deep_link() -> Option<String> {
        None
    }
    pub(crate) fn remember_page(_at: usize) {}
    pub(crate) fn go_back() -> bool {
        false
    }
    pub(crate) fn on_trail(_callback: Callback<usize>) {}
    pub(crate) fn on_idle(_callback: Callback<()>) {}
    pub(crate) fn on_offer(_callback: Callback<()>) {}
    pub(crate) fn on_kept_deleted(_callback: Callback<()>) {}
    pub(crate) fn on_return(_callback: Callback<()>) {}
    pub(crate) fn warn_before_leaving(_touched: bool) {}
    pub(crate) fn exit_address() -> String {
        "about:blank".to_owned()
    }
    pub(crate) fn show_top() {}
    pub(crate) fn focus_question(_event: &yew::MouseEvent) {}
    pub(crate) fn set_style(_name: &str, _value: &str) {}
    pub(crate) fn print() -> bool {
        false
    }
    pub(crate) fn copy(_text: &str, done: &Callback<bool>) {
        done.emit(false);
    }
    pub(crate) fn download(_kind: FileKind, _bytes: &[u8]) -> bool {
        false
    }
}
