//! The only place that reaches the page itself. Everything here runs behind events and effects, never while rendering.
#![expect(clippy::disallowed_methods, reason = "the one module that may reach the window")]

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, EventTarget, FocusOptions, HtmlAnchorElement, HtmlElement, HtmlInputElement,
    HtmlSelectElement, HtmlTextAreaElement, Window,
};
use yew::prelude::*;

const HIDE_CONTENT: &str = "govuk-exit-this-page-hide-content";
const OVERLAY: &str = "govuk-exit-this-page-overlay";

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn target(target: impl Into<EventTarget>) -> EventTarget {
    target.into()
}

/// Focuses an element that cannot usually have the focus, for as long as it has it.
fn set_focus(element: &HtmlElement, focused_class: &'static str) {
    let was_focusable = element.has_attribute("tabindex");
    if !was_focusable {
        // A refusal leaves the focus where it is, which is all there is to do about it.
        let _ = element.set_attribute("tabindex", "-1");
    }
    if !focused_class.is_empty() {
        let _ = element.class_list().add_1(focused_class);
    }
    let blurred = element.clone();
    EventListener::once(element, "blur", move |_| {
        if !focused_class.is_empty() {
            let _ = blurred.class_list().remove_1(focused_class);
        }
        if !was_focusable {
            let _ = blurred.remove_attribute("tabindex");
        }
    })
    .forget();
    let _ = element.focus();
}

/// Focuses the element that a component drew.
pub(crate) fn set_focus_on(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        set_focus(&element, "");
    }
}

/// Focuses the first element of a class.
pub(crate) fn focus_first(class: &str) {
    let first = document().and_then(|document| document.get_elements_by_class_name(class).item(0));
    if let Some(element) = first.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        set_focus(&element, "");
    }
}

/// The link that an event is about, whichever piece of it was pressed.
fn link_of(event: &Event) -> Option<HtmlAnchorElement> {
    event.target()?.dyn_into::<Element>().ok()?.closest("a").ok()??.dyn_into().ok()
}

/// The element that a link within the page leads to.
fn target_of(event: &MouseEvent) -> Option<HtmlElement> {
    let hash = link_of(event)?.hash();
    document()?.get_element_by_id(hash.strip_prefix('#')?)?.dyn_into().ok()
}

/// A skip link was followed: the content takes the focus.
pub(crate) fn skip(event: &MouseEvent) {
    if let Some(target) = target_of(event) {
        event.prevent_default();
        set_focus(&target, "govuk-skip-link-focused-element");
        target.scroll_into_view();
    }
}

/// A link of an error summary was followed: the field takes the focus, and its question comes into view.
pub(crate) fn follow_to_field(event: &MouseEvent) {
    let Some(field) = target_of(event) else { return };
    let Some(question) = legend_or_label(&field) else { return };
    event.prevent_default();
    question.scroll_into_view();
    // Unlike upstream: where answers are chosen the question itself takes the focus, so that a press of the space bar
    // chooses nothing.
    if is_choice(&field)
        && let Some(question) = question.dyn_ref::<HtmlElement>()
    {
        set_focus(question, "");
        return;
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = field.focus_with_options(&options);
}

fn is_choice(field: &HtmlElement) -> bool {
    field
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(|input| matches!(input.type_().as_str(), "checkbox" | "radio"))
}

/// The legend of a field's fieldset where it is close enough to be seen with the field, or else the field's label.
fn legend_or_label(field: &HtmlElement) -> Option<Element> {
    if let Some(fieldset) = field.closest("fieldset").ok().flatten()
        && let Some(legend) = fieldset.get_elements_by_tag_name("legend").item(0)
    {
        if is_choice(field) {
            return Some(legend);
        }
        // For a text field only if legend and field fit into the upper half of the window: a touch keyboard hides the
        // lower half.
        let field = field.get_bounding_client_rect();
        let height = window()?.inner_height().ok()?.as_f64()?;
        if field.height() > 0.0
            && is_within_half(legend.get_bounding_client_rect().top(), field.bottom(), height)
        {
            return Some(legend);
        }
    }
    let labels = document()?.get_elements_by_tag_name("label");
    (0..labels.length())
        .filter_map(|index| labels.item(index))
        .find(|label| label.get_attribute("for").is_some_and(|id| id == field.id()))
        .or_else(|| field.closest("label").ok().flatten())
}

#[expect(clippy::float_arithmetic, reason = "places on the screen, not counts or grades")]
fn is_within_half(top: f64, bottom: f64, height: f64) -> bool {
    bottom - top < height / 2.0
}

/// Space presses a link that acts as a button.
pub(crate) fn click_on_space(event: &KeyboardEvent) {
    if event.key() == " "
        && let Some(link) = link_of(event)
    {
        event.prevent_default();
        link.click();
    }
}

/// Whether the checkbox that changed is now checked.
pub(crate) fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
}

/// Calls this with what the field holds that the event is about.
pub(crate) fn with_value<E: AsRef<Event> + 'static>(
    callback: Option<&Callback<AttrValue>>,
) -> Option<Callback<E>> {
    let callback = callback?.clone();
    Some(Callback::from(move |event: E| {
        if let Some(value) = value_of(event.as_ref()) {
            callback.emit(value);
        }
    }))
}

/// What the field that changed holds.
pub(crate) fn value_of(event: &Event) -> Option<AttrValue> {
    let field = event.target()?;
    let value = if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else if let Some(textarea) = field.dyn_ref::<HtmlTextAreaElement>() {
        textarea.value()
    } else {
        field.dyn_ref::<HtmlSelectElement>()?.value()
    };
    Some(AttrValue::from(value))
}

/// Which form of a message the page's language needs for a number, such as `one` or `other`.
pub(crate) fn plural_category(n: usize) -> AttrValue {
    let english = if n == 1 { "one" } else { "other" };
    plural_rules().map_or(AttrValue::Static(english), |it| String::from(it.select(count(n))).into())
}

#[expect(clippy::cast_precision_loss, reason = "nobody types so much that it shows")]
fn count(n: usize) -> f64 {
    n as f64
}

/// The browser's rules for the page's language; none if it has none, or the page names no language.
fn plural_rules() -> Option<js_sys::Intl::PluralRules> {
    let language = document()?.document_element()?.get_attribute("lang")?;
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &JsValue::from_str(name)).ok();
    let rules = get(&get(&js_sys::global(), "Intl")?, "PluralRules")?;
    // Not by the constructor that js-sys offers: a language that is none would end the program.
    let of_language = js_sys::Array::of1(&JsValue::from_str(&language));
    let made =
        js_sys::Reflect::construct(rules.dyn_ref::<js_sys::Function>()?, &of_language).ok()?;
    Some(made.unchecked_into())
}

/// Chooses an answer of a `<select>`.
pub(crate) fn set_select_value(node: &NodeRef, value: &str) {
    if let Some(select) = node.cast::<HtmlSelectElement>() {
        select.set_value(value);
    }
}

/// Something that a keyboard did, anywhere on the page.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Key {
    /// Shift went down.
    ShiftDown,
    /// A key was let go.
    Up {
        /// Whether it was Shift.
        is_shift: bool,
        /// Whether Shift is held.
        holds_shift: bool,
        /// Whether the keyboard is in a box for text.
        is_in_text: bool,
        /// When, in milliseconds since the page opened.
        at: u64,
    },
    /// What a box for text holds has changed: by a key, or pasted or dictated.
    Typed,
}

/// Whether words can be typed into this.
fn takes_text(target: Option<EventTarget>) -> bool {
    let Some(element) = target.and_then(|target| target.dyn_into::<Element>().ok()) else {
        return false;
    };
    let choices = "input:is([type=radio], [type=checkbox], [type=button], [type=submit])";
    element.matches("textarea, input, [contenteditable]").unwrap_or(false)
        && !element.matches(choices).unwrap_or(false)
}

/// Tells of what the keyboard does anywhere on the page.
pub(crate) fn on_keys(told: impl Fn(Key) + 'static) -> Option<[EventListener; 3]> {
    let document = target(document()?);
    let told = std::rc::Rc::new(told);
    let hear = |kind: &'static str, key: fn(&Event) -> Option<Key>| {
        let told = told.clone();
        let capture = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&document, kind, capture, move |event| {
            if let Some(key) = key(event) {
                told(key);
            }
        })
    };
    Some([
        hear("keydown", |event| {
            let event = event.dyn_ref::<KeyboardEvent>()?;
            (event.key() == "Shift" && !event.repeat()).then_some(Key::ShiftDown)
        }),
        hear("keyup", |event| {
            let keyboard = event.dyn_ref::<KeyboardEvent>()?;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "milliseconds since the page opened: a small whole number will do"
            )]
            let at = event.time_stamp() as u64;
            Some(Key::Up {
                is_shift: keyboard.key() == "Shift",
                holds_shift: keyboard.shift_key(),
                is_in_text: takes_text(event.target()),
                at,
            })
        }),
        hear("input", |event| takes_text(event.target()).then_some(Key::Typed)),
    ])
}

/// Tells when the browser shows the page, perhaps again.
pub(crate) fn on_pageshow(shown: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(&target(window()?), "pageshow", move |_| shown()))
}

/// Tells when a skip link that leaves the page is followed.
pub(crate) fn on_exit_link(followed: impl Fn() + 'static) -> Option<EventListener> {
    let options =
        EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
    Some(EventListener::new_with_options(&target(document()?), "click", options, move |event| {
        if link_of(event)
            .is_some_and(|link| link.class_list().contains("govuk-js-exit-this-page-skiplink"))
        {
            event.prevent_default();
            followed();
        }
    }))
}

/// Blanks the page, calls `onexit`, and leaves for `url`, in that order.
pub(crate) fn leave_page(url: &str, text: &str, onexit: Option<&Callback<()>>) {
    cover_page(text);
    let Some(window) = window() else { return };
    let location = window.location();
    // Should `onexit` fail, no code of ours runs any more. So the browser itself is asked first to leave, as soon as
    // this event is over.
    if let Ok(replace) = js_sys::Reflect::get(&location, &JsValue::from_str("replace"))
        && let Some(replace) = replace.dyn_ref::<js_sys::Function>()
    {
        let replace = replace.bind1(&location, &JsValue::from_str(url));
        let _ = window.set_timeout_with_callback(replace.unchecked_ref());
    }
    if let Some(onexit) = onexit {
        onexit.emit(());
    }
    let _ = location.replace(url);
}

fn cover_page(text: &str) -> Option<()> {
    let document = document()?;
    let body = document.body()?;
    let _ = body.class_list().add_1(HIDE_CONTENT);
    if document.get_elements_by_class_name(OVERLAY).length() == 0 {
        let overlay = document.create_element("div").ok()?;
        overlay.set_class_name(OVERLAY);
        overlay.set_attribute("role", "alert").ok()?;
        body.append_child(&overlay).ok()?;
        // Text that comes after the alert is in the page is read out.
        overlay.set_text_content(Some(text));
    }
    Some(())
}

/// Undoes what leaving the page did to it.
pub(crate) fn show_page_again() {
    let Some(document) = document() else { return };
    if let Some(body) = document.body() {
        let _ = body.class_list().remove_1(HIDE_CONTENT);
    }
    while let Some(overlay) = document.get_elements_by_class_name(OVERLAY).item(0) {
        overlay.remove();
    }
}
