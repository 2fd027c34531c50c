//! Keeping the work: an encrypted file that the person chooses and carries, the same on this device for those who ask, and
//! opening an earlier one.

use crate::draft::{Blank, DraftPart};
use crate::field::TextBox;
use crate::pages::about::BUILD;
use crate::pages::paper::keep_copy;
use crate::pages::review;
use crate::platform::{self, FileKind};
use crate::store::{Action, Opened, Page, Store};
use govuk_yew::{Markup, Part, Words, part};
use std::rc::Rc;
use windscreen_content::{Saved, misfits, read_record, write_record};
use windscreen_core::{Id, Record, Text};
use windscreen_wording as wording;
use yew::prelude::*;

/// The page.
pub(crate) fn view(m: &mut Markup, store: &Store) {
    m.h1(wording::keep_title());
    if !platform::can_keep() {
        m.p(wording::keep_cannot());
        return;
    }
    m.p(wording::keep_intro());
    passphrase_box(m, store, wording::keep_passphrase_hint(), "ws-passphrase");
    m.within("p.govuk-body", |m| {
        m.attribute("role", "status");
        m.text(strength(&store.workspace().draft(&Blank::Passphrase).word));
    });
    said(m, store);
    m.h2(wording::keep_save_title());
    m.p(wording::keep_save_intro());
    m.press("", wording::keep_save(), on(store, save));
    m.h2(wording::keep_open_title());
    let is_touched = store.workspace().is_touched();
    m.p(if is_touched { wording::keep_open_replaces() } else { wording::keep_open_intro() });
    m.press("govuk-button--secondary", wording::keep_open(), on(store, open));
    m.p_link(wording::keep_to_people(), store.on_go(Page::People));
    review::link(m, store);
    on_this_device(m, store);
    let unfit = {
        let workspace = store.workspace();
        misfits(&workspace.record, &store.library().opened_in(&workspace.record))
    };
    m.when(!unfit.is_empty(), |m| {
        m.h2(wording::keep_unfit_title());
        m.p(wording::keep_unfit_intro());
        m.bullets(&unfit);
    });
}

fn passphrase_box(m: &mut Markup, store: &Store, hint: &'static str, classes: &'static str) {
    let passphrase = store.workspace().draft(&Blank::Passphrase).word;
    let mut field = TextBox::new(
        crate::field::name(windscreen_core::SubjectId(0), "keep", "passphrase", ""),
        part(wording::keep_passphrase()).classes("govuk-label--s"),
        (&passphrase).words(),
        store.typed(Action::Fill(Blank::Passphrase, DraftPart::Word, Text::default())),
    )
    .hint(if hint.is_empty() { Part::default() } else { part(hint) })
    .classes(classes);
    field.error = part("");
    m.put(field.view());
}

fn said(m: &mut Markup, store: &Store) {
    m.group(|m| {
        let said = store.workspace().ui.said;
        m.within("p.govuk-body", |m| {
            m.attribute("role", "alert");
            m.say("strong", said);
        });
    });
}

/// Asks for the passphrase before a covered screen is shown again.
pub(crate) fn uncover(m: &mut Markup, store: &Store) {
    m.p(wording::keep_uncover_intro());
    passphrase_box(m, store, "", "ws-passphrase govuk-input--width-20");
    said(m, store);
    m.press("", wording::keep_uncover(), on(store, check));
}

fn check(store: &Store, passphrase: &str) {
    let told = store.clone();
    let done = Callback::from(move |right: Result<String, String>| {
        told.dispatch(&match right {
            Ok(_) => Action::Hide(false),
            Err(_) => Action::Say(wording::keep_uncover_wrong()),
        });
    });
    platform::check(passphrase, &done);
}

// ----- on this device

/// For how many days something may be kept on this device.
const DAYS: [u32; 3] = [1, 7, 28];

/// Keeping on this device: off until somebody asks for it.
fn on_this_device(m: &mut Markup, store: &Store) {
    m.h2(wording::keep_here_title());
    let state = platform::keeping_here();
    if let Some((until, failed)) = state.split_once('\t') {
        m.p(wording::keep_here_until(until));
        m.when(!failed.is_empty(), |m| {
            m.within("p.govuk-body", |m| {
                m.attribute("role", "alert");
                m.say("strong", wording::keep_here_failed());
            });
        });
        m.p(wording::keep_here_exit());
        m.press(
            "govuk-button--warning",
            wording::keep_here_stop(),
            act(store, |store| {
                platform::stop_keeping_here();
                store.dispatch(&Action::Say(wording::keep_here_stopped()));
            }),
        );
    } else if platform::may_keep_here() {
        m.p(wording::keep_here_intro());
        m.within("div.govuk-button-group", |m| {
            let class = "govuk-button--secondary";
            m.press(class, wording::keep_here_one_day(), on(store, keep_a_day));
            m.press(class, wording::keep_here_one_week(), on(store, keep_a_week));
            m.press(class, wording::keep_here_four_weeks(), on(store, keep_four_weeks));
        });
    } else {
        m.p(wording::keep_here_cannot());
    }
    kept(m, store);
}

/// What earlier sittings and other tabs keep here.
fn kept(m: &mut Markup, store: &Store) {
    let kept = platform::kept_here();
    if kept.is_empty() {
        return;
    }
    m.h3(wording::keep_before_title());
    m.p(wording::keep_before_intro());
    m.within("ul.govuk-list", |m| {
        for line in kept.lines() {
            let mut parts = line.split('\t');
            let (Some(name), Some(written), Some(until)) =
                (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            m.within("li", |m| {
                m.p(wording::keep_before_dates(until, written));
                let own = name.to_owned();
                let opens = store.clone();
                m.within("div.govuk-button-group", |m| {
                    let which = Markup::of(|m| {
                        m.text(wording::keep_before_open());
                        m.say("span.govuk-visually-hidden", wording::keep_before_which(written));
                    });
                    let open = Callback::from(move |event: MouseEvent| {
                        event.prevent_default();
                        open_kept(&opens, &own);
                    });
                    m.press_on("govuk-button--secondary", which, open);
                    let own = name.to_owned();
                    let which = Markup::of(|m| {
                        m.text(wording::keep_before_delete());
                        m.say("span.govuk-visually-hidden", wording::keep_before_which(written));
                    });
                    let delete = act(store, move |store| {
                        platform::remove_kept(&own);
                        store.dispatch(&Action::Say(wording::keep_before_deleted()));
                    });
                    m.press_on("govuk-button--warning", which, delete);
                });
            });
        }
    });
}

fn act(store: &Store, act: impl Fn(&Store) + 'static) -> Callback<MouseEvent> {
    let store = store.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        act(&store);
    })
}

fn keep_a_day(store: &Store, passphrase: &str) {
    keep_here(store, passphrase, DAYS[0], "");
}

fn keep_a_week(store: &Store, passphrase: &str) {
    keep_here(store, passphrase, DAYS[1], "");
}

fn keep_four_weeks(store: &Store, passphrase: &str) {
    keep_here(store, passphrase, DAYS[2], "");
}

/// Begins to keep what is entered on this device, in the entry of this name if no other tab holds it.
fn keep_here(store: &Store, passphrase: &str, days: u32, name: &str) {
    store.dispatch(&Action::Say(wording::keep_encrypting()));
    let told = store.clone();
    let done = Callback::from(move |kept: Result<String, String>| {
        if kept.is_ok() {
            told.dispatch(&Action::Lock);
        }
        // Somebody stopped it, or began again, while the keys were made: the later word counts.
        if kept.as_ref().is_err_and(|why| why == "over") {
            return;
        }
        told.dispatch(&Action::Say(if kept.is_ok() {
            wording::keep_here_begun()
        } else {
            wording::keep_here_refused()
        }));
    });
    let kept = store.clone();
    platform::keep_here(passphrase, days, name, move || payload(&kept), &done);
}

/// Opens what is kept here, and goes on keeping it.
fn open_kept(store: &Store, name: &str) {
    let passphrase = store.workspace().draft(&Blank::Passphrase).word;
    if passphrase.is_empty() {
        store.dispatch(&Action::Say(wording::keep_passphrase_none()));
        return;
    }
    store.dispatch(&Action::Say(wording::keep_opening()));
    let told = store.clone();
    let own = name.to_owned();
    let words = passphrase.clone();
    let done = Callback::from(move |opened: Result<String, String>| {
        if take_in(&told, opened) {
            keep_here(&told, &words, DAYS[1], &own);
        }
    });
    platform::open_kept(name, &passphrase, &done);
}

fn on(store: &Store, act: fn(&Store, &str)) -> Callback<MouseEvent> {
    let store = store.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        let passphrase = store.workspace().draft(&Blank::Passphrase).word;
        if passphrase.is_empty() {
            store.dispatch(&Action::Say(wording::keep_passphrase_none()));
        } else {
            act(&store, &passphrase);
        }
    })
}

/// What is entered, as it is saved.
fn payload(store: &Store) -> String {
    let workspace = store.workspace();
    let opened = workspace.opened.as_ref();
    // What was opened and not changed since was written then, and not today.
    let as_it_was = opened.filter(|it| it.was == workspace.record);
    write_record(&Saved {
        record: workspace.record.clone(),
        area: workspace.area.id.clone(),
        reference: workspace.reference.clone(),
        written: as_it_was.map_or(store.today(), |it| it.written),
        build: BUILD.into(),
        instruments: editions(store, &workspace.record, opened.map(|it| &**it)),
    })
}

/// The edition on which each tool was answered: the present one, or for a tool whose sheets are as they were opened, the
/// one that the file named.
fn editions(store: &Store, record: &Record, opened: Option<&Opened>) -> Vec<(Id, Text)> {
    let mut all = Vec::new();
    for tool in store.library().opened_in(record) {
        let sheets = |record: &Record| -> Vec<_> {
            let own = record.sheets.iter().filter(|((_, id), _)| *id == tool.id);
            own.map(|(place, sheet)| (place.clone(), sheet.clone())).collect()
        };
        let named = opened
            .filter(|it| sheets(&it.was) == sheets(record))
            .and_then(|it| it.instruments.iter().find(|(id, _)| *id == tool.id));
        all.push(named.cloned().unwrap_or_else(|| (tool.id.clone(), tool.edition.clone())));
    }
    all
}

/// Saves the record, and says how that went.
fn save(store: &Store, passphrase: &str) {
    store.dispatch(&Action::Say(wording::keep_encrypting()));
    let told = store.clone();
    let done = Callback::from(move |sealed: Result<String, String>| {
        let is_saved =
            sealed.is_ok_and(|sealed| platform::download(FileKind::Sealed, sealed.as_bytes()));
        if is_saved {
            told.dispatch(&Action::Lock);
        }
        told.dispatch(&Action::Say(if is_saved {
            wording::keep_saved()
        } else {
            wording::keep_not_saved()
        }));
    });
    platform::seal(&payload(store), passphrase, &done);
}

/// Opens a file that the person chooses, or says why it does not open.
fn open(store: &Store, passphrase: &str) {
    store.dispatch(&Action::Say(wording::keep_opening()));
    let told = store.clone();
    let done = Callback::from(move |opened: Result<String, String>| {
        take_in(&told, opened);
    });
    platform::choose_and_open(passphrase, &done);
}

/// Takes in what was opened, or says why it could not be; whether it was.
fn take_in(store: &Store, opened: Result<String, String>) -> bool {
    let read = opened.and_then(|text| {
        read_record("record", &text).map_err(|errors| {
            let newer = errors.problems.iter().any(|it| it.place == "windscreen-record");
            if newer { "newer" } else { "damaged" }.to_owned()
        })
    });
    let is_open = read.is_ok();
    match read {
        Ok(saved) => {
            store.dispatch(&Action::Opened(Rc::new(Opened {
                was: saved.record.clone(),
                record: saved.record.into(),
                area: saved.area,
                reference: saved.reference,
                written: saved.written,
                instruments: saved.instruments,
            })));
            store.dispatch(&Action::Lock);
            keep_copy(store);
            store.dispatch(&Action::Say(wording::keep_opened()));
        }
        Err(why) => store.dispatch(&Action::Say(refusal(&why))),
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

/// How long a passphrase must be before it is not called weak, by the kinds of characters in it.
const LONG: usize = 20;
const LONGISH: usize = 14;

/// How hard a passphrase is to guess, in words. It refuses none.
fn strength(passphrase: &str) -> &'static str {
    let words = passphrase.split_whitespace().count();
    let letters = passphrase.chars().count();
    let mut different: Vec<char> = Vec::new();
    for letter in passphrase.chars() {
        if !different.contains(&letter) {
            different.push(letter);
        }
    }
    if letters == 0 {
        ""
    } else if letters < LONGISH || different.len() < 6 {
        wording::keep_passphrase_weak()
    } else if letters < LONG || words < 4 {
        wording::keep_passphrase_fair()
    } else {
        wording::keep_passphrase_good()
    }
}

/// Where the page is reached from.
pub(crate) fn link(m: &mut Markup, store: &Store) {
    m.p_link(wording::keep_link(), store.on_go(Page::Keep));
}

#[cfg(test)]
mod tests {
    use super::{refusal, strength};
    use crate::platform;
    use std::cell::RefCell;
    use std::rc::Rc;
    use windscreen_wording as wording;
    use yew::Callback;

    #[test]
    fn a_weak_passphrase_is_called_weak_and_never_refused() {
        assert_eq!(strength(""), "");
        for weak in ["secret", "aaaaaaaaaaaaaaaaaaaaaaaaa", "Autumn2026!"] {
            assert!(strength(weak).starts_with("Weak"), "{weak}");
        }
        assert!(strength("correct-horse-battery").starts_with("Fair"));
        assert!(strength("lamp river eleven quiet moss").starts_with("Good"));
    }

    /// What cannot be sealed is no file that was not chosen.
    #[test]
    fn a_refusal_to_seal_is_taken_for_nothing_else() {
        let said = Rc::new(RefCell::new(Vec::new()));
        let told = said.clone();
        let done = Callback::from(move |sealed| told.borrow_mut().push(sealed));
        platform::seal("{}", "lamp river eleven quiet moss", &done);
        platform::choose_and_open("lamp river eleven quiet moss", &done);
        let codes: Vec<String> =
            said.borrow().iter().filter_map(|it| Result::err(it.clone())).collect();
        assert_eq!(codes.len(), 2);
        assert_ne!(codes[0], codes[1]);
        assert_eq!(refusal(&codes[0]), wording::keep_refused_damaged(), "no code of a file");
        assert_eq!(refusal(&codes[1]), wording::keep_refused_none());
    }
}
