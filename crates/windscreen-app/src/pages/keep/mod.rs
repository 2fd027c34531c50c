//! Keeping the work: an encrypted file that the person chooses and carries, the same on this device for those who ask, and
//! opening an earlier one.
//!
//! Over 500 lines in one file: saving, opening and keeping here share one passphrase and what is asked before it is taken.

mod strength;

use self::strength::{Strength, strength};
use crate::components::basics::{Act, Go, Press, bullets};
use crate::context::{Session, first_tick, use_session, use_state_of, use_whole_state};
use crate::effects::{FileKind, Keeping};
use crate::field::{Question, TextBox, choice, tick_if};
use crate::pages::about::BUILD;
use crate::pages::paper::keep_copy;
use crate::pages::review;
use crate::session::{Action, DraftKey, DraftPart, Opened, Route};
use crate::words::{Words, part};
use govuk_yew::Part;
use std::rc::Rc;
use windscreen_content::{Saved, misfits, read_record, write_record};
use windscreen_core::{InstrumentId, Record, Text};
use windscreen_wording as wording;
use yew::prelude::*;

/// The page.
#[component]
pub(crate) fn KeepPage() -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    if !session.edge().files.can_seal() {
        return html! {
            <>
                <h1 class="govuk-heading-l">{ wording::keep_title() }</h1>
                <p class="govuk-body">{ wording::keep_cannot() }</p>
            </>
        };
    }
    let strength = strength(&state.draft(&DraftKey::Passphrase).word);
    let unfit = misfits(&state.record, &session.library().opened_in(&state.record));
    html! {
        <>
            <h1 class="govuk-heading-l">{ wording::keep_title() }</h1>
            <p class="govuk-body">{ wording::keep_intro() }</p>
            { passphrase_box(&session, wording::keep_passphrase_hint(), "") }
            <p class="govuk-body" role="status">{ strength.map_or("", Strength::words) }</p>
            { once_more(&session) }
            <Said />
            <h2 class="govuk-heading-m">{ wording::keep_save_title() }</h2>
            <p class="govuk-body">{ wording::keep_save_intro() }</p>
            <Press onclick={taking(&session, save)}>{ wording::keep_save() }</Press>
            <h2 class="govuk-heading-m">{ wording::keep_open_title() }</h2>
            <p class="govuk-body">
                if state.is_touched() {
                    { wording::keep_open_replaces() }
                } else {
                    { wording::keep_open_intro() }
                }
            </p>
            <Press classes={OTHER} onclick={on(&session, open)}>{ wording::keep_open() }</Press>
            <p class="govuk-body"><Go to={Route::People}>{ wording::keep_to_people() }</Go></p>
            { review::link() }
            <OnThisDevice />
            if !unfit.is_empty() {
                <h2 class="govuk-heading-m">{ wording::keep_unfit_title() }</h2>
                <p class="govuk-body">{ wording::keep_unfit_intro() }</p>
                { bullets(&unfit) }
            }
        </>
    }
}

/// The look of a way that is not the first.
const OTHER: &str = "govuk-button--secondary";

fn passphrase_box(session: &Session, hint: &'static str, width: &'static str) -> Html {
    let classes = match (is_shown(session), width.is_empty()) {
        (true, true) => "ws-passphrase ws-passphrase--shown",
        (true, false) => "ws-passphrase ws-passphrase--shown govuk-input--width-20",
        (false, true) => "ws-passphrase",
        (false, false) => "ws-passphrase govuk-input--width-20",
    };
    word_box(session, DraftKey::Passphrase, wording::keep_passphrase(), hint, classes)
}

fn word_box(
    session: &Session,
    key: DraftKey,
    label: &'static str,
    hint: &'static str,
    classes: &'static str,
) -> Html {
    let word = session.state().draft(&key).word;
    let name = if key == DraftKey::Passphrase { "passphrase" } else { "passphrase-again" };
    let label = part(label).classes("govuk-label--s");
    let write = session.typed(move |words| Action::Fill(key.clone(), DraftPart::Word, words));
    TextBox::new(field_name(name), label, (&word).words(), write)
        .hint(if hint.is_empty() { Part::default() } else { part(hint) })
        .classes(classes)
        .view()
}

fn field_name(item: &str) -> AttrValue {
    crate::field::name(windscreen_core::SubjectId(0), "keep", item, "")
}

/// Whether the passphrase is shown as it is typed.
fn is_shown(session: &Session) -> bool {
    !session.state().draft(&DraftKey::Passphrase).mode.is_empty()
}

/// What is typed unseen is typed twice before it is taken: a slip would lock everybody out.
fn once_more(session: &Session) -> Html {
    let shown = "shown";
    let show = Question::new(
        field_name("passphrase-shown"),
        Part::default(),
        vec![choice(shown, wording::keep_passphrase_show())],
    );
    let is_shown = is_shown(session);
    let switch = session
        .ticked(|ticks| Action::Fill(DraftKey::Passphrase, DraftPart::Mode, first_tick(&ticks)));
    let (label, hint) = (wording::keep_passphrase_again(), wording::keep_passphrase_again_hint());
    html! {
        <>
            { show.classes("govuk-checkboxes--small").ticks(tick_if(is_shown, shown), switch) }
            if !is_shown {
                { word_box(
                    session,
                    DraftKey::PassphraseAgain,
                    label,
                    hint,
                    "ws-passphrase ws-passphrase--again",
                ) }
            }
        </>
    }
}

/// Why a passphrase is not taken yet. Its strength is said before it is taken; a weak one is taken when it is asked for
/// once more.
fn not_yet(session: &Session, passphrase: &str) -> Option<&'static str> {
    if passphrase.is_empty() {
        return Some(wording::keep_passphrase_none());
    }
    let word = |blank| session.state().draft(&blank).word;
    if !is_shown(session) && *word(DraftKey::PassphraseAgain) != *passphrase {
        return Some(wording::keep_passphrase_differs());
    }
    if strength(passphrase) == Some(Strength::Weak)
        && *word(DraftKey::WeakPassphrase) != *passphrase
    {
        session.dispatch(Action::Fill(
            DraftKey::WeakPassphrase,
            DraftPart::Word,
            passphrase.into(),
        ));
        return Some(wording::keep_passphrase_weak_sure());
    }
    None
}

/// Does something that takes the passphrase for later.
fn taking(session: &Session, act: fn(&Session, &str)) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let passphrase = session.state().draft(&DraftKey::Passphrase).word;
        match not_yet(&session, &passphrase) {
            Some(why) => session.dispatch(Action::Say(why)),
            None => act(&session, &passphrase),
        }
    })
}

/// How something went that was tried here.
#[component]
fn Said() -> Html {
    let session = use_session();
    let said = use_state_of(&session, |state| state.on_page.said);
    let class = classes!("govuk-body", (!said.is_empty()).then_some("ws-said"));
    html! { <p {class} role="alert"><strong>{ said }</strong></p> }
}

/// Asks for the passphrase before a covered screen is shown again.
pub(crate) fn uncover(session: &Session) -> Html {
    html! {
        <>
            <p class="govuk-body">{ wording::keep_uncover_intro() }</p>
            { passphrase_box(session, "", "govuk-input--width-20") }
            <Said />
            <Press onclick={on(session, check)}>{ wording::keep_uncover() }</Press>
        </>
    }
}

fn check(session: &Session, passphrase: &str) {
    let told = session.clone();
    let done = Callback::from(move |right: Result<String, String>| {
        told.dispatch(match right {
            Ok(_) => Action::Hide(false),
            Err(_) => Action::Say(wording::keep_uncover_wrong()),
        });
    });
    session.edge().files.check(passphrase, &done);
}

// ----- on this device

/// For how many days something may be kept on this device.
const DAYS: [u32; 3] = [1, 7, 28];

/// Keeping on this device: off until somebody asks for it.
#[component]
fn OnThisDevice() -> Html {
    let session = use_session();
    let _ = use_whole_state(&session);
    let device = &session.edge().device;
    let keeping = device.keeping();
    let stop = act(&session, |session| {
        session.edge().device.stop();
        session.dispatch(Action::Say(wording::keep_here_stopped()));
    });
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::keep_here_title() }</h2>
            if let Some((until, failed)) = keeping.split_once('\t') {
                <p class="govuk-body">{ wording::keep_here_until(until) }</p>
                if !failed.is_empty() {
                    <p class="govuk-body" role="alert"><strong>{ wording::keep_here_failed() }</strong></p>
                }
                <p class="govuk-body">{ wording::keep_here_exit() }</p>
                <Press classes="govuk-button--warning" onclick={stop}>{ wording::keep_here_stop() }</Press>
            } else if device.may_keep() {
                <p class="govuk-body">{ wording::keep_here_intro() }</p>
                <div class="govuk-button-group">
                    <Press classes={OTHER} onclick={taking(&session, keep_a_day)}>
                        { wording::keep_here_one_day() }
                    </Press>
                    <Press classes={OTHER} onclick={taking(&session, keep_a_week)}>
                        { wording::keep_here_one_week() }
                    </Press>
                    <Press classes={OTHER} onclick={taking(&session, keep_four_weeks)}>
                        { wording::keep_here_four_weeks() }
                    </Press>
                </div>
            } else {
                <p class="govuk-body">{ wording::keep_here_cannot() }</p>
            }
            { kept(&session) }
        </>
    }
}

/// What earlier sittings and other tabs keep here.
fn kept(session: &Session) -> Html {
    let kept = session.edge().device.kept();
    if kept.is_empty() {
        return Html::default();
    }
    let deleting = session.state().draft(&DraftKey::Deleting).word;
    let entry = |line: &str| {
        let mut parts = line.split('\t');
        let (name, written, until) = (parts.next()?, parts.next()?, parts.next()?);
        Some(html! {
            <li>
                <p class="govuk-body">{ wording::keep_before_dates(until, written) }</p>
                if *deleting == *name {
                    <div key="sure">{ deletion(session, name, written) }</div>
                } else {
                    <div class="govuk-button-group" key="ways">{ ways_with_kept(session, name, written) }</div>
                }
            </li>
        })
    };
    html! {
        <>
            <h3 class="govuk-heading-s">{ wording::keep_before_title() }</h3>
            <p class="govuk-body">{ wording::keep_before_intro() }</p>
            <ul class="govuk-list">{ for kept.lines().filter_map(entry) }</ul>
        </>
    }
}

/// Words of a button, and which of several records it is about.
fn about_kept(words: &'static str, written: &str) -> Html {
    html! {
        <>
            { words }
            <span class="govuk-visually-hidden">{ wording::keep_before_which(written) }</span>
        </>
    }
}

fn ways_with_kept(session: &Session, name: &str, written: &str) -> Html {
    let own = name.to_owned();
    let open = act(session, move |session| open_kept(session, &own));
    let ask = Action::Fill(DraftKey::Deleting, DraftPart::Word, name.into());
    html! {
        <>
            <Press classes={OTHER} onclick={open}>{ about_kept(wording::keep_before_open(), written) }</Press>
            <Act classes="govuk-button--warning" action={ask}>
                { about_kept(wording::keep_before_delete(), written) }
            </Act>
        </>
    }
}

/// Asks before something is deleted for good.
fn deletion(session: &Session, name: &str, written: &str) -> Html {
    let own = name.to_owned();
    let delete = act(session, move |session| {
        session.edge().device.remove(&own);
        session.dispatch(Action::Say(wording::keep_before_deleted()));
    });
    let leave = Action::Fill(DraftKey::Deleting, DraftPart::Word, Text::default());
    html! {
        <>
            <p class="govuk-body" role="alert"><strong>{ wording::keep_before_sure(written) }</strong></p>
            <div class="govuk-button-group">
                <Press classes="govuk-button--warning" onclick={delete}>
                    { about_kept(wording::keep_before_sure_yes(), written) }
                </Press>
                <Act classes={OTHER} action={leave}>{ about_kept(wording::keep_before_sure_no(), written) }</Act>
            </div>
        </>
    }
}

fn act(session: &Session, act: impl Fn(&Session) + 'static) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        act(&session);
    })
}

fn keep_a_day(session: &Session, passphrase: &str) {
    keep_here(session, passphrase, DAYS[0], "");
}

fn keep_a_week(session: &Session, passphrase: &str) {
    keep_here(session, passphrase, DAYS[1], "");
}

fn keep_four_weeks(session: &Session, passphrase: &str) {
    keep_here(session, passphrase, DAYS[2], "");
}

/// Begins to keep what is entered on this device, in the entry of this name if no other tab holds it.
fn keep_here(session: &Session, passphrase: &str, days: u32, name: &str) {
    session.dispatch(Action::Say(wording::keep_encrypting()));
    let told = session.clone();
    let done = Callback::from(move |kept: Result<String, String>| {
        if kept.is_ok() {
            told.dispatch(Action::Lock);
        }
        // Somebody stopped it, or began again, while the keys were made: the later word counts.
        if kept.as_ref().is_err_and(|why| why == "over") {
            return;
        }
        told.dispatch(Action::Say(if kept.is_ok() {
            wording::keep_here_begun()
        } else {
            wording::keep_here_refused()
        }));
    });
    let kept = session.clone();
    let text = Box::new(move || payload(&kept));
    session.edge().device.keep(&Keeping { passphrase, days, name }, text, &done);
}

/// Opens what is kept here, and goes on keeping it.
fn open_kept(session: &Session, name: &str) {
    let passphrase = session.state().draft(&DraftKey::Passphrase).word;
    if passphrase.is_empty() {
        session.dispatch(Action::Say(wording::keep_passphrase_none()));
        return;
    }
    session.dispatch(Action::Say(wording::keep_opening()));
    let told = session.clone();
    let own = name.to_owned();
    let words = passphrase.clone();
    let done = Callback::from(move |opened: Result<String, String>| {
        if take_in(&told, opened) {
            keep_here(&told, &words, DAYS[1], &own);
        }
    });
    session.edge().device.open(name, &passphrase, &done);
}

fn on(session: &Session, act: fn(&Session, &str)) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let passphrase = session.state().draft(&DraftKey::Passphrase).word;
        if passphrase.is_empty() {
            session.dispatch(Action::Say(wording::keep_passphrase_none()));
        } else {
            act(&session, &passphrase);
        }
    })
}

/// What is entered, as it is saved.
fn payload(session: &Session) -> String {
    let state = session.state();
    let opened = state.opened.as_ref();
    // What was opened and not changed since was written then, and not today.
    let as_it_was = opened.filter(|it| it.record == state.record);
    write_record(&Saved {
        record: (*state.record).clone(),
        area: state.area.id.clone(),
        reference: state.reference.clone(),
        written: as_it_was.map_or(session.today(), |it| it.written),
        build: BUILD.into(),
        instruments: editions(session, &state.record, opened.map(|it| &**it)),
    })
}

/// The edition on which each tool was answered: the present one, or for a tool whose sheets are as they were opened, the
/// one that the file named.
fn editions(
    session: &Session,
    record: &Record,
    opened: Option<&Opened>,
) -> Vec<(InstrumentId, Text)> {
    let mut all = Vec::new();
    for tool in session.library().opened_in(record) {
        let sheets = |record: &Record| -> Vec<_> {
            let own = record.sheets.iter().filter(|((_, id), _)| *id == tool.id);
            own.map(|(place, sheet)| (place.clone(), sheet.clone())).collect()
        };
        let named = opened
            .filter(|it| sheets(&it.record) == sheets(record))
            .and_then(|it| it.instruments.iter().find(|(id, _)| *id == tool.id));
        all.push(named.cloned().unwrap_or_else(|| (tool.id.clone(), tool.edition.clone())));
    }
    all
}

/// Saves the record, and says how that went.
fn save(session: &Session, passphrase: &str) {
    session.dispatch(Action::Say(wording::keep_encrypting()));
    let told = session.clone();
    let done = Callback::from(move |sealed: Result<String, String>| {
        let is_saved = sealed
            .is_ok_and(|sealed| told.edge().files.download(FileKind::Sealed, sealed.as_bytes()));
        if is_saved {
            told.dispatch(Action::Lock);
        }
        told.dispatch(Action::Say(if is_saved {
            wording::keep_saved()
        } else {
            wording::keep_not_saved()
        }));
    });
    session.edge().files.seal(&payload(session), passphrase, &done);
}

/// Opens a file that the person chooses, or says why it does not open.
fn open(session: &Session, passphrase: &str) {
    session.dispatch(Action::Say(wording::keep_opening()));
    let told = session.clone();
    let done = Callback::from(move |opened: Result<String, String>| {
        take_in(&told, opened);
    });
    session.edge().files.choose_and_open(passphrase, &done);
}

/// Takes in what was opened, or says why it could not be; whether it was.
fn take_in(session: &Session, opened: Result<String, String>) -> bool {
    let read = opened.and_then(|text| {
        read_record("record", &text).map_err(|errors| {
            let newer = errors.problems.iter().any(|it| it.place == "windscreen-record");
            if newer { "newer" } else { "damaged" }.to_owned()
        })
    });
    let is_open = read.is_ok();
    match read {
        Ok(saved) => {
            session.dispatch(Action::Opened(Rc::new(Opened {
                record: Rc::new(saved.record),
                area: saved.area,
                reference: saved.reference,
                written: saved.written,
                instruments: saved.instruments,
            })));
            session.dispatch(Action::Lock);
            keep_copy(session);
            session.dispatch(Action::Say(wording::keep_opened()));
        }
        Err(why) => session.dispatch(Action::Say(refusal(&why))),
    }
    is_open
}

/// Why a file did not open, and what to do.
fn refusal(why: &str) -> &'static str {
    match why {
        "none" => wording::keep_refused_none(),
        "passphrase" => wording::keep_refused_passphrase(),
        "truncated" => wording::keep_refused_truncated(),
        "foreign" => wording::keep_refused_foreign(),
        "newer" => wording::keep_refused_newer(),
        "huge" => wording::keep_refused_huge(),
        "iterations" => wording::keep_refused_iterations(),
        _ => wording::keep_refused_damaged(),
    }
}

/// Where the page is reached from.
pub(crate) fn link() -> Html {
    html! { <p class="govuk-body"><Go to={Route::Keep}>{ wording::keep_link() }</Go></p> }
}

#[cfg(test)]
mod tests {
    use super::refusal;
    use crate::effects::{NoBrowser, SavedFiles};
    use std::cell::RefCell;
    use std::rc::Rc;
    use windscreen_wording as wording;
    use yew::Callback;

    /// What cannot be sealed is no file that was not chosen.
    #[test]
    fn a_refusal_to_seal_is_taken_for_nothing_else() {
        let said = Rc::new(RefCell::new(Vec::new()));
        let told = said.clone();
        let done = Callback::from(move |sealed| told.borrow_mut().push(sealed));
        NoBrowser.seal("{}", "lamp river eleven quiet moss", &done);
        NoBrowser.choose_and_open("lamp river eleven quiet moss", &done);
        let codes: Vec<String> =
            said.borrow().iter().filter_map(|it| Result::err(it.clone())).collect();
        assert_eq!(codes.len(), 2);
        assert_ne!(codes[0], codes[1]);
        assert_eq!(refusal(&codes[0]), wording::keep_refused_damaged(), "no code of a file");
        assert_eq!(refusal(&codes[1]), wording::keep_refused_none());
    }
}
