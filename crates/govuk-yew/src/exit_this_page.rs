//! Leaving in a hurry: a press, or Shift three times, blanks the page and goes elsewhere.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::dom::{self, Key};
use crate::live::Draw;
use crate::markup::{Heard, Markup};
use crate::part::{Attributes, is_empty};

/// How long the next press may take, and how long an announcement stays, in milliseconds.
const TIMEOUT: u32 = 5000;
/// How long all three presses may take in a box for text, in milliseconds: whoever types presses Shift as well.
const TIMEOUT_IN_TEXT: u32 = 1500;

const REDIRECT_URL: AttrValue = AttrValue::Static("https://www.bbc.co.uk/weather");
const ACTIVATED: AttrValue = AttrValue::Static("Loading.");
const TIMED_OUT: AttrValue = AttrValue::Static("Exit this page expired.");
const TWO_MORE: AttrValue = AttrValue::Static("Shift, press 2 more times to exit.");
const ONE_MORE: AttrValue = AttrValue::Static("Shift, press 1 more time to exit.");

/// Options of [`ExitThisPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExitThisPageProps {
    /// The id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Where it leads: something anyone might be looking at.
    #[prop_or(REDIRECT_URL)]
    pub redirect_url: AttrValue,
    /// Called once the page is blank and before it is left, to wipe what it holds. Should it fail, the page is left all
    /// the same.
    #[prop_or_default]
    pub onexit: Callback<()>,
    /// What the blank page says to screen readers.
    #[prop_or(ACTIVATED)]
    pub activated_text: AttrValue,
    /// What is announced when the presses took too long.
    #[prop_or(TIMED_OUT)]
    pub timed_out_text: AttrValue,
    /// What is announced after the first press of Shift.
    #[prop_or(TWO_MORE)]
    pub press_two_more_times_text: AttrValue,
    /// What is announced after the second press of Shift.
    #[prop_or(ONE_MORE)]
    pub press_one_more_time_text: AttrValue,
    /// Classes besides the component's own.
    #[prop_or_default]
    pub classes: AttrValue,
    /// Attributes besides the component's own.
    #[prop_or_default]
    pub attributes: Attributes,
    /// What it says; "Exit this page" (an "Emergency") if empty.
    #[prop_or_default]
    pub children: Html,
}

impl Default for ExitThisPageProps {
    fn default() -> Self {
        Self {
            id: None,
            redirect_url: REDIRECT_URL,
            onexit: Callback::default(),
            activated_text: ACTIVATED,
            timed_out_text: TIMED_OUT,
            press_two_more_times_text: TWO_MORE,
            press_one_more_time_text: ONE_MORE,
            classes: AttrValue::default(),
            attributes: Attributes::default(),
            children: Html::default(),
        }
    }
}

/// Leaving in a hurry. Keeps nothing and stores nothing.
///
/// Unlike upstream the page is replaced in the browser's history, so that "back" does not return to it. A link with the
/// class `govuk-js-exit-this-page-skiplink` anywhere on the page does the same. In a box for text the presses of Shift
/// count only where all three come within a second and a half and nothing is typed between them.
#[derive(Debug)]
pub struct ExitThisPage(Exit);

impl Component for ExitThisPage {
    type Message = ();
    type Properties = ExitThisPageProps;

    fn create(ctx: &Context<Self>) -> Self {
        let exit = Exit::new(ctx.props().clone());
        exit.start(&ctx.link().callback(|()| ()));
        Self(exit)
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &ExitThisPageProps) -> bool {
        // The listeners are set once, and always see the options of the last render.
        self.0.0.props.replace(Rc::new(ctx.props().clone()));
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        self.0.0.view()
    }

    fn rendered(&mut self, _: &Context<Self>, first_render: bool) {
        self.0.drawn(first_render);
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.0.end();
    }
}

/// [`ExitThisPage`] as something that a [`Live`](crate::Live) part of a page can draw. It is made once and given at
/// every drawing, so that what was pressed so far counts.
pub fn exit_this_page(props: ExitThisPageProps) -> Rc<dyn Draw> {
    Rc::new(Exit::new(props))
}

/// The way out, with what its listeners hold of it.
#[derive(Debug)]
struct Exit(Rc<State>);

impl Exit {
    fn new(props: ExitThisPageProps) -> Exit {
        Exit(Rc::new(State {
            props: RefCell::new(Rc::new(props)),
            listeners: RefCell::default(),
            presses: RefCell::default(),
            expiry: RefCell::default(),
            silence: RefCell::default(),
            lights: Cell::default(),
            notice: RefCell::default(),
            redraw: RefCell::default(),
        }))
    }
}

impl Draw for Exit {
    fn start(&self, redraw: &Callback<()>) {
        self.0.redraw.replace(redraw.clone());
    }

    fn view(&self, _: &Callback<()>) -> Html {
        self.0.view()
    }

    fn drawn(&self, is_first: bool) {
        if is_first {
            let (keys, shown, links) = (self.0.clone(), self.0.clone(), self.0.clone());
            let mut listeners: Vec<EventListener> =
                dom::on_keys(move |key| keys.key(key)).into_iter().flatten().collect();
            listeners.extend(dom::on_pageshow(move || shown.reset_page()));
            listeners.extend(dom::on_exit_link(move || links.leave()));
            self.0.listeners.replace(Some(listeners));
            self.0.redraw.borrow().emit(());
        }
    }

    fn end(&self) {
        self.0.listeners.take();
        self.0.stop();
        self.0.presses.take();
        self.0.lights.take();
        self.0.notice.take();
    }
}

/// Three lights that count the presses.
fn indicator(m: &mut Markup, lights: u8) {
    m.within("div.govuk-exit-this-page__indicator", |m| {
        if 0 < lights {
            m.attribute(
                "class",
                "govuk-exit-this-page__indicator govuk-exit-this-page__indicator--visible",
            );
        }
        m.attribute("aria-hidden", "true");
        for light in 0..3 {
            let class = if light < lights {
                "govuk-exit-this-page__indicator-light govuk-exit-this-page__indicator-light--on"
            } else {
                "govuk-exit-this-page__indicator-light"
            };
            m.within("div", |m| m.attribute("class", class));
        }
    });
}

#[derive(Debug)]
struct State {
    props: RefCell<Rc<ExitThisPageProps>>,
    /// There once the browser has taken over.
    listeners: RefCell<Option<Vec<EventListener>>>,
    presses: RefCell<Presses>,
    /// Runs out when the presses take too long.
    expiry: RefCell<Option<Timeout>>,
    /// Takes the announcement of that away again.
    silence: RefCell<Option<Timeout>>,
    /// How many lights are on.
    lights: Cell<u8>,
    /// What is announced.
    notice: RefCell<AttrValue>,
    redraw: RefCell<Callback<()>>,
}

impl State {
    fn view(self: &Rc<Self>) -> Html {
        let props = self.props.borrow();
        let enhanced = self.listeners.borrow().is_some();
        let exit = self.clone();
        // Not by a message: the page goes blank before the event is over.
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            exit.leave();
        });
        let mut m = Markup::default();
        m.within("div", |m| {
            m.any("id", props.id.as_ref());
            m.class("govuk-exit-this-page", &props.classes);
            m.attribute("data-module", "govuk-exit-this-page");
            m.extra(&props.attributes);
            m.within("a.govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button", |m| {
                m.attribute("href", &props.redirect_url);
                m.attribute("role", "button");
                m.attribute("draggable", "false");
                m.attribute("data-module", "govuk-button");
                m.attribute("rel", "nofollow noreferrer");
                m.onclick(onclick);
                m.hear(Heard::Pressed(Callback::from(|event| dom::click_on_space(&event))));
                if is_empty(&props.children) {
                    m.say("span.govuk-visually-hidden", "Emergency");
                    m.text(" Exit this page");
                } else {
                    m.put(props.children.clone());
                }
                m.when(enhanced, |m| indicator(m, self.lights.get()));
            });
            m.when(enhanced, |m| {
                m.within("span.govuk-visually-hidden", |m| {
                    m.attribute("role", "status");
                    m.text(&*self.notice.borrow());
                });
            });
        });
        m.done()
    }

    fn key(self: &Rc<Self>, key: Key) {
        let step = self.presses.borrow_mut().key(key);
        let is_in_text = matches!(key, Key::Up { is_in_text: true, .. });
        match step {
            Step::Nothing => {}
            Step::Pressed(presses) => {
                self.silence.take();
                let props = self.props.borrow();
                let text = if presses == 1 {
                    &props.press_two_more_times_text
                } else {
                    &props.press_one_more_time_text
                };
                self.show(presses, text.clone());
                let exit = self.clone();
                let timeout = if is_in_text { TIMEOUT_IN_TEXT } else { TIMEOUT };
                self.expiry.replace(Some(Timeout::new(timeout, move || {
                    exit.presses.borrow_mut().reset();
                    exit.announce_expiry();
                })));
            }
            Step::Interrupted => {
                self.expiry.take();
                self.announce_expiry();
            }
            Step::Exit => {
                self.leave();
            }
        }
    }

    fn show(&self, lights: u8, notice: AttrValue) {
        self.lights.set(lights);
        self.notice.replace(notice);
        self.redraw.borrow().emit(());
    }

    fn announce_expiry(self: &Rc<Self>) {
        self.show(0, self.props.borrow().timed_out_text.clone());
        let exit = self.clone();
        self.silence
            .replace(Some(Timeout::new(TIMEOUT, move || exit.show(0, AttrValue::default()))));
    }

    fn leave(&self) {
        self.stop();
        self.show(0, AttrValue::default());
        let props = self.props.borrow().clone();
        dom::leave_page(&props.redirect_url, &props.activated_text, &props.onexit);
    }

    /// The browser shows a page that was left, as it was: it must not stay blank.
    fn reset_page(&self) {
        dom::show_page_again();
        self.stop();
        self.presses.borrow_mut().reset();
        self.show(0, AttrValue::default());
    }

    fn stop(&self) {
        self.expiry.take();
        self.silence.take();
    }
}

/// What a key did to the count of presses.
#[derive(Debug, PartialEq)]
enum Step {
    Nothing,
    Pressed(u8),
    Interrupted,
    Exit,
}

/// Counts presses of Shift alone; any other key starts the count again.
#[derive(Debug, Default)]
struct Presses {
    /// When each press came that counts.
    times: Vec<u64>,
    /// Whether Shift was held when the last key was let go, so that its own release ends a capital letter.
    was_modified: bool,
    /// Whether something was typed since Shift went down: fast fingers let go of it before they let go of the letter.
    has_typed: bool,
}

impl Presses {
    fn key(&mut self, key: Key) -> Step {
        match key {
            Key::ShiftDown => {
                self.has_typed = false;
                Step::Nothing
            }
            Key::Typed => {
                self.has_typed = true;
                self.interrupt()
            }
            Key::Up { is_shift, holds_shift, is_in_text, at } => {
                let counts = is_shift && !self.was_modified && !self.has_typed;
                self.was_modified = holds_shift;
                if counts { self.press(is_in_text, at) } else { self.interrupt() }
            }
        }
    }

    fn press(&mut self, is_in_text: bool, at: u64) -> Step {
        if is_in_text {
            self.times.retain(|it| at.saturating_sub(*it) <= u64::from(TIMEOUT_IN_TEXT));
        }
        self.times.push(at);
        match self.times.len() {
            1 => Step::Pressed(1),
            2 => Step::Pressed(2),
            _ => {
                self.reset();
                Step::Exit
            }
        }
    }

    fn interrupt(&mut self) -> Step {
        if self.times.is_empty() {
            return Step::Nothing;
        }
        self.reset();
        Step::Interrupted
    }

    fn reset(&mut self) {
        self.times.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIFT: (bool, bool) = (true, false);
    const LETTER: (bool, bool) = (false, false);
    const CAPITAL: (bool, bool) = (false, true);

    /// Keys let go outside of boxes for text, a second after one another.
    #[track_caller]
    fn check(keys: &[(bool, bool)], steps: &[Step]) {
        let up = |(n, (is_shift, holds_shift)): (usize, &(bool, bool))| Key::Up {
            is_shift: *is_shift,
            holds_shift: *holds_shift,
            is_in_text: false,
            at: 1000 * n as u64,
        };
        check_keys(keys.iter().enumerate().map(up), steps);
    }

    #[track_caller]
    fn check_keys(keys: impl IntoIterator<Item = Key>, steps: &[Step]) {
        let mut presses = Presses::default();
        let done: Vec<Step> = keys.into_iter().map(|key| presses.key(key)).collect();
        assert_eq!(done, steps);
    }

    fn shift_in_text(at: u64) -> Key {
        Key::Up { is_shift: true, holds_shift: false, is_in_text: true, at }
    }

    fn letter_in_text(at: u64) -> Key {
        Key::Up { is_shift: false, holds_shift: false, is_in_text: true, at }
    }

    #[test]
    fn three_presses_of_shift_exit() {
        check(&[SHIFT, SHIFT, SHIFT], &[Step::Pressed(1), Step::Pressed(2), Step::Exit]);
    }

    #[test]
    fn another_key_starts_the_count_again() {
        check(&[SHIFT, LETTER, SHIFT], &[Step::Pressed(1), Step::Interrupted, Step::Pressed(1)]);
    }

    #[test]
    fn typing_capitals_does_not_count() {
        check(
            &[CAPITAL, SHIFT, CAPITAL, SHIFT],
            &[Step::Nothing, Step::Nothing, Step::Nothing, Step::Nothing],
        );
    }

    #[test]
    fn in_a_box_for_text_three_quick_presses_exit() {
        check_keys(
            [shift_in_text(0), shift_in_text(750), shift_in_text(1500)],
            &[Step::Pressed(1), Step::Pressed(2), Step::Exit],
        );
    }

    #[test]
    fn in_a_box_for_text_slower_presses_do_not() {
        check_keys(
            [shift_in_text(0), shift_in_text(750), shift_in_text(1501), shift_in_text(2300)],
            &[Step::Pressed(1), Step::Pressed(2), Step::Pressed(2), Step::Pressed(2)],
        );
    }

    #[test]
    fn what_is_typed_pasted_or_dictated_starts_the_count_again() {
        check_keys(
            [
                shift_in_text(0),
                shift_in_text(200),
                Key::Typed,
                letter_in_text(300),
                shift_in_text(400),
            ],
            &[Step::Pressed(1), Step::Pressed(2), Step::Interrupted, Step::Nothing, Step::Nothing],
        );
    }

    /// Shift is let go before the letter, as fast fingers do.
    #[test]
    fn rolled_capitals_do_not_count() {
        let rolled = |at| [Key::ShiftDown, Key::Typed, shift_in_text(at), letter_in_text(at + 40)];
        let keys: Vec<Key> = (0..4).flat_map(|n| rolled(200 * n)).collect();
        let steps: Vec<Step> = keys.iter().map(|_| Step::Nothing).collect();
        check_keys(keys, &steps);
    }
}
