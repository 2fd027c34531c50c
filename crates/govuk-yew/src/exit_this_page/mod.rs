//! Leaving in a hurry: a press, or Shift three times, blanks the page and goes elsewhere.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::dom::{self, Key};
use crate::shared::attributes::Attributes;
use crate::shared::part::is_empty;

mod presses;
#[cfg(test)]
mod tests;

use presses::{Presses, Step, TIMEOUT_IN_TEXT};

/// How long the next press may take, and how long an announcement stays, in milliseconds.
const TIMEOUT: u32 = 5000;

/// Options of [`ExitThisPage`].
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct ExitThisPageProps {
    /// What the link says: upstream's `text` or `html`; "Emergency Exit this page" if nothing, with the first word hidden.
    #[prop_or_default]
    pub children: Html,
    /// Where it leads, something anyone might be looking at; the BBC's weather if nothing is given.
    #[prop_or_default]
    pub redirect_url: Option<AttrValue>,
    /// The id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Classes to add to the container.
    #[prop_or_default]
    pub classes: Classes,
    /// HTML attributes to add to the container.
    #[prop_or_default]
    pub attributes: Attributes,
    /// What screen readers say once the page is left; "Loading." if nothing is given.
    #[prop_or_default]
    pub activated_text: Option<AttrValue>,
    /// What they say when the presses took too long; "Exit this page expired." if nothing is given.
    #[prop_or_default]
    pub timed_out_text: Option<AttrValue>,
    /// What they say after the first press; "Shift, press 2 more times to exit." if nothing is given.
    #[prop_or_default]
    pub press_two_more_times_text: Option<AttrValue>,
    /// What they say after the second press; "Shift, press 1 more time to exit." if nothing is given.
    #[prop_or_default]
    pub press_one_more_time_text: Option<AttrValue>,
    /// Called once the page is blank and before it is left, to wipe what it holds. Should it fail, the page is left all
    /// the same.
    #[prop_or_default]
    pub onexit: Option<Callback<()>>,
}

impl ExitThisPageProps {
    fn redirect_url(&self) -> AttrValue {
        self.redirect_url.clone().unwrap_or("https://www.bbc.co.uk/weather".into())
    }

    /// What was given, and the texts that the template writes down for upstream's script.
    fn all_attributes(&self) -> Attributes {
        let texts = [
            ("data-i18n.activated", &self.activated_text),
            ("data-i18n.timed-out", &self.timed_out_text),
            ("data-i18n.press-two-more-times", &self.press_two_more_times_text),
            ("data-i18n.press-one-more-time", &self.press_one_more_time_text),
        ];
        let mut all = self.attributes.pairs();
        all.extend(texts.into_iter().filter_map(|(name, text)| Some((name, text.clone()?))));
        all.into()
    }
}

/// Leaving in a hurry. Keeps nothing and stores nothing.
///
/// Unlike upstream the page is replaced in the browser's history, so that "back" does not return to it. A link with the
/// class `govuk-js-exit-this-page-skiplink` anywhere on the page does the same. In a box for text the presses of Shift
/// count only where all three come within a second and a half and nothing is typed between them.
///
/// ```
#[doc = include_str!("example.rs")]
/// ```
#[component]
pub fn ExitThisPage(props: &ExitThisPageProps) -> Html {
    let shown = use_state(|| None::<Shown>);
    let exit = use_memo((), |()| Exit::new(props, shown.setter()));
    // The listeners are set once, and always see the options of the last render.
    exit.props.replace(props.clone());
    let listening = exit.clone();
    use_effect_with((), move |()| {
        let listeners = listening.listen();
        move || {
            drop(listeners);
            listening.stop();
        }
    });
    // The page goes blank before the event is over, and so this is no message to the component.
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        exit.leave();
    };
    let ExitThisPageProps { children, id, classes, .. } = props;
    props.all_attributes().on(html! {
        <div id={id.clone()} class={classes!("govuk-exit-this-page", classes.clone())}
            data-module="govuk-exit-this-page">
            <a href={props.redirect_url()} role="button" draggable="false"
                class="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
                data-module="govuk-button" rel="nofollow noreferrer" {onclick}
                onkeydown={|event: KeyboardEvent| dom::click_on_space(&event)}>
                if is_empty(children) {
                    <span class="govuk-visually-hidden">{"Emergency"}</span>{" Exit this page"}
                } else {
                    {children.clone()}
                }
                if let Some(Shown { lights, .. }) = &*shown {
                    {indicator(*lights)}
                }
            </a>
            if let Some(Shown { notice, .. }) = &*shown {
                <span class="govuk-visually-hidden" role="status">{notice}</span>
            }
        </div>
    })
}

/// Three lights that count the presses.
fn indicator(lights: u8) -> Html {
    let visible = (0 < lights).then_some("govuk-exit-this-page__indicator--visible");
    let light = |n: u8| {
        let on = (n < lights).then_some("govuk-exit-this-page__indicator-light--on");
        html! { <div class={classes!("govuk-exit-this-page__indicator-light", on)} /> }
    };
    html! {
        <div class={classes!("govuk-exit-this-page__indicator", visible)} aria-hidden="true">{for (0..3).map(light)}</div>
    }
}

/// What has come of the presses so far. It is not there before the browser has taken over.
#[derive(Debug, Default)]
struct Shown {
    /// How many lights are on.
    lights: u8,
    /// What is announced.
    notice: AttrValue,
}

/// The way out, with what its listeners hold of it.
struct Exit {
    props: RefCell<ExitThisPageProps>,
    shown: UseStateSetter<Option<Shown>>,
    presses: RefCell<Presses>,
    /// Runs out when the presses take too long.
    expiry: RefCell<Option<Timeout>>,
    /// Takes the announcement of that away again.
    silence: RefCell<Option<Timeout>>,
}

impl Exit {
    fn new(props: &ExitThisPageProps, shown: UseStateSetter<Option<Shown>>) -> Self {
        Self {
            props: RefCell::new(props.clone()),
            shown,
            presses: RefCell::default(),
            expiry: RefCell::default(),
            silence: RefCell::default(),
        }
    }

    fn listen(self: &Rc<Self>) -> Vec<EventListener> {
        let (keys, page, links) = (self.clone(), self.clone(), self.clone());
        let mut listeners = Vec::new();
        listeners.extend(dom::on_keys(move |key| keys.key(key)).into_iter().flatten());
        listeners.extend(dom::on_pageshow(move || page.reset_page()));
        listeners.extend(dom::on_exit_link(move || links.leave()));
        self.show(0, AttrValue::default());
        listeners
    }

    fn key(self: &Rc<Self>, key: Key) {
        let step = self.presses.borrow_mut().key(key);
        match step {
            Step::Nothing => {}
            Step::Pressed(presses) => {
                self.silence.take();
                self.announce_press(presses);
                let is_in_text = matches!(key, Key::Up { is_in_text: true, .. });
                let timeout = if is_in_text { TIMEOUT_IN_TEXT } else { TIMEOUT };
                let exit = self.clone();
                self.expiry.replace(Some(Timeout::new(timeout, move || {
                    exit.presses.borrow_mut().reset();
                    exit.announce_expiry();
                })));
            }
            Step::Interrupted => {
                self.expiry.take();
                self.announce_expiry();
            }
            Step::Exit => self.leave(),
        }
    }

    fn show(&self, lights: u8, notice: AttrValue) {
        self.shown.set(Some(Shown { lights, notice }));
    }

    fn announce_press(&self, presses: u8) {
        let props = self.props.borrow();
        let (text, usual) = if presses == 1 {
            (&props.press_two_more_times_text, "Shift, press 2 more times to exit.")
        } else {
            (&props.press_one_more_time_text, "Shift, press 1 more time to exit.")
        };
        self.show(presses, text.clone().unwrap_or(usual.into()));
    }

    fn announce_expiry(self: &Rc<Self>) {
        let text = self.props.borrow().timed_out_text.clone();
        self.show(0, text.unwrap_or("Exit this page expired.".into()));
        let exit = self.clone();
        self.silence
            .replace(Some(Timeout::new(TIMEOUT, move || exit.show(0, AttrValue::default()))));
    }

    fn leave(&self) {
        self.stop();
        self.show(0, AttrValue::default());
        let props = self.props.borrow().clone();
        let text = props.activated_text.as_ref().map_or("Loading.", |text| text);
        dom::leave_page(&props.redirect_url(), text, props.onexit.as_ref());
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
