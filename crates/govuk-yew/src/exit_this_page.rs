//! Leaving in a hurry: a press, or Shift three times, blanks the page and goes elsewhere.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::dom;
use crate::markup::{Heard, Markup};
use crate::part::{Attributes, is_empty};

/// How long three presses may take, and how long an announcement stays, in milliseconds.
const TIMEOUT: u32 = 5000;

/// Options of [`ExitThisPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ExitThisPageProps {
    /// The id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Where it leads: something anyone might be looking at.
    #[prop_or(AttrValue::Static("https://www.bbc.co.uk/weather"))]
    pub redirect_url: AttrValue,
    /// Called once the page is blank and before it is left, to wipe what it holds. Should it fail, the page is left all
    /// the same.
    #[prop_or_default]
    pub onexit: Callback<()>,
    /// What the blank page says to screen readers.
    #[prop_or(AttrValue::Static("Loading."))]
    pub activated_text: AttrValue,
    /// What is announced when the presses took too long.
    #[prop_or(AttrValue::Static("Exit this page expired."))]
    pub timed_out_text: AttrValue,
    /// What is announced after the first press of Shift.
    #[prop_or(AttrValue::Static("Shift, press 2 more times to exit."))]
    pub press_two_more_times_text: AttrValue,
    /// What is announced after the second press of Shift.
    #[prop_or(AttrValue::Static("Shift, press 1 more time to exit."))]
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

/// Leaving in a hurry. Keeps nothing and stores nothing.
///
/// Unlike upstream the page is replaced in the browser's history, so that "back" does not return to it. A link with the
/// class `govuk-js-exit-this-page-skiplink` anywhere on the page does the same.
#[derive(Debug)]
pub struct ExitThisPage {
    exit: Rc<Exit>,
    /// There once the browser has taken over.
    listeners: Option<[Option<EventListener>; 3]>,
}

impl Component for ExitThisPage {
    type Message = ();
    type Properties = ExitThisPageProps;

    fn create(ctx: &Context<Self>) -> Self {
        let exit = Exit {
            props: RefCell::new(ctx.props().clone()),
            presses: RefCell::default(),
            expiry: RefCell::default(),
            silence: RefCell::default(),
            lights: Cell::default(),
            notice: RefCell::default(),
            redraw: ctx.link().callback(|()| ()),
        };
        Self { exit: Rc::new(exit), listeners: None }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &ExitThisPageProps) -> bool {
        // The listeners are set once, and always see the options of the last render.
        self.exit.props.replace(ctx.props().clone());
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ExitThisPageProps { id, redirect_url, classes, attributes, children, .. } = ctx.props();
        let enhanced = self.listeners.is_some();
        let exit = self.exit.clone();
        // Not by a message: the page goes blank before the event is over.
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            exit.leave();
        });
        Markup::of(|m| {
            m.within("div", |m| {
                m.any("id", id.as_ref());
                m.class("govuk-exit-this-page", classes);
                m.attribute("data-module", "govuk-exit-this-page");
                m.extra(attributes);
                m.within("a.govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button", |m| {
                    m.attribute("href", redirect_url);
                    m.attribute("role", "button");
                    m.attribute("draggable", "false");
                    m.attribute("data-module", "govuk-button");
                    m.attribute("rel", "nofollow noreferrer");
                    m.onclick(onclick);
                    m.hear(Heard::Pressed(Callback::from(|event| dom::click_on_space(&event))));
                    if is_empty(children) {
                        m.say("span.govuk-visually-hidden", "Emergency");
                        m.text(" Exit this page");
                    } else {
                        m.put(children.clone());
                    }
                    m.when(enhanced, |m| indicator(m, self.exit.lights.get()));
                });
                m.when(enhanced, |m| {
                    m.within("span.govuk-visually-hidden", |m| {
                        m.attribute("role", "status");
                        m.text(&*self.exit.notice.borrow());
                    });
                });
            });
        })
    }

    fn rendered(&mut self, ctx: &Context<Self>, first_render: bool) {
        if first_render {
            let (keys, shown, links) = (self.exit.clone(), self.exit.clone(), self.exit.clone());
            self.listeners = Some([
                dom::on_keyup(move |is_shift, holds_shift| keys.keyup(is_shift, holds_shift)),
                dom::on_pageshow(move || shown.reset_page()),
                dom::on_exit_link(move || links.leave()),
            ]);
            ctx.link().send_message(());
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        self.exit.stop();
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
struct Exit {
    props: RefCell<ExitThisPageProps>,
    presses: RefCell<Presses>,
    /// Runs out when the presses take too long.
    expiry: RefCell<Option<Timeout>>,
    /// Takes the announcement of that away again.
    silence: RefCell<Option<Timeout>>,
    /// How many lights are on.
    lights: Cell<u8>,
    /// What is announced.
    notice: RefCell<AttrValue>,
    redraw: Callback<()>,
}

impl Exit {
    fn keyup(self: &Rc<Self>, is_shift: bool, holds_shift: bool) {
        let step = self.presses.borrow_mut().keyup(is_shift, holds_shift);
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
                self.expiry.replace(Some(Timeout::new(TIMEOUT, move || {
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
        self.redraw.emit(());
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
    count: u8,
    /// Whether Shift was held when the last key was let go, so that its own release ends a capital letter.
    was_modified: bool,
}

impl Presses {
    fn keyup(&mut self, is_shift: bool, holds_shift: bool) -> Step {
        let step = if is_shift && !self.was_modified {
            self.count += 1;
            if self.count < 3 {
                Step::Pressed(self.count)
            } else {
                self.count = 0;
                Step::Exit
            }
        } else if self.count > 0 {
            self.count = 0;
            Step::Interrupted
        } else {
            Step::Nothing
        };
        self.was_modified = holds_shift;
        step
    }

    fn reset(&mut self) {
        self.count = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIFT: (bool, bool) = (true, false);
    const LETTER: (bool, bool) = (false, false);
    const CAPITAL: (bool, bool) = (false, true);

    #[track_caller]
    fn check(keys: &[(bool, bool)], steps: &[Step]) {
        let mut presses = Presses::default();
        let done: Vec<Step> =
            keys.iter().map(|(shift, held)| presses.keyup(*shift, *held)).collect();
        assert_eq!(done, steps);
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
}
