//! Keeping the work: an encrypted file that the person chooses and carries, the same on this device for those who ask, and
//! opening an earlier one.

use crate::draft::{Blank, DraftPart};
use crate::field::TextBox;
use crate::pages::about::BUILD;
use crate::pages::paper::keep_copy;
use crate::pages::review;
use crate::platform::{self, FileKind};
use crate::store::{Action, Opened, Page, Store};
use govuk_yew::{Markup, Part, Words, join, part};
use std::rc::Rc;
use windscreen_content::{Saved, misfits, read_record, write_record};
use windscreen_core::{Id, Record, Text};
use yew::prelude::*;

/// The page.
pub(crate) fn view(m: &mut Markup, store: &Store) {
    m.h1("Keep it, or open an earlier one");
    if !platform::can_keep() {
        m.p("This browser cannot encrypt at this address, so nothing can be kept here: that needs an address that begins with https, and a script of this site that may have been blocked. You can still print the papers, copy them or save them as text.");
        return;
    }
    m.p("What you entered can be kept in one encrypted file, which you take with you. Nobody can open it without the passphrase: if it is lost, so is the file. There is no other way in, for us neither.");
    passphrase_box(m, store, HOW_TO_CHOOSE, "ws-passphrase");
    m.within("p.govuk-body", |m| {
        m.attribute("role", "status");
        m.text(strength(&store.workspace().draft(&Blank::Passphrase).word));
    });
    said(m, store);
    m.h2("Save");
    m.p("The file is called windscreen.jwe and says nothing of what is inside. It lands among this browser’s downloads: move it where your agency keeps such files, and delete it there.");
    m.press("", "Save what is entered", on(store, save));
    m.h2("Open");
    let is_touched = store.workspace().is_touched();
    m.p(if is_touched {
        "Opening a file lets go of what is entered now. Save that first if you need it. If the file does not open, nothing changes."
    } else {
        "Give its passphrase above, then choose the file."
    });
    m.press("govuk-button--secondary", "Choose a file and open it", on(store, open));
    m.p_link("People and tools", store.on_go(Page::People));
    review::link(m, store);
    on_this_device(m, store);
    let unfit = {
        let workspace = store.workspace();
        misfits(&workspace.record, &store.library().opened_in(&workspace.record))
    };
    m.when(!unfit.is_empty(), |m| {
        m.h2("Answers that no longer fit");
        m.p("This record was made with another edition of a tool. These answers are kept, and count for nothing until they are given again:");
        m.bullets(&unfit);
    });
}

/// What makes a passphrase good.
const HOW_TO_CHOOSE: &str = "Four or more words that nobody would guess. Do not use a name, a date or a word from the record.";

fn passphrase_box(m: &mut Markup, store: &Store, hint: &'static str, classes: &'static str) {
    let passphrase = store.workspace().draft(&Blank::Passphrase).word;
    let mut field = TextBox::new(
        crate::field::name(windscreen_core::SubjectId(0), "keep", "passphrase", ""),
        part("Passphrase").classes("govuk-label--s"),
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
    m.p("It asks for the passphrase that was used last.");
    passphrase_box(m, store, "", "ws-passphrase govuk-input--width-20");
    said(m, store);
    m.press("", "Show it again", on(store, check));
}

fn check(store: &Store, passphrase: &str) {
    let told = store.clone();
    let done = Callback::from(move |right: Result<String, String>| {
        told.dispatch(&match right {
            Ok(_) => Action::Hide(false),
            Err(_) => {
                Action::Say("That is not the passphrase that was used last. Nothing was deleted.")
            }
        });
    });
    platform::check(passphrase, &done);
}

// ----- on this device

/// For how many days something may be kept on this device.
const DAYS: [(u32, &str); 3] = [(1, "One day"), (7, "A week"), (28, "Four weeks")];

/// Keeping on this device: off until somebody asks for it.
fn on_this_device(m: &mut Markup, store: &Store) {
    m.h2("Keep on this device");
    let state = platform::keeping_here();
    if let Some((until, failed)) = state.split_once('\t') {
        m.p(join(&[
            "What is entered here is kept on this device, encrypted, a few seconds after each change, until ",
            until,
            ".",
        ]));
        m.when(!failed.is_empty(), |m| {
            m.within("p.govuk-body", |m| {
                m.attribute("role", "alert");
                m.say("strong", "The last changes could not be written here: there may be no room. Save a file as well.");
            });
        });
        m.p("Exit this page deletes it. If the browser closes or stops, it is still here: open it below, with the passphrase.");
        m.press(
            "govuk-button--warning",
            "Stop, and delete what is kept here",
            act(store, |store| {
                platform::stop_keeping_here();
                store.dispatch(&Action::Say("Nothing of this is kept on this device any more."));
            }),
        );
    } else if platform::may_keep_here() {
        m.p("So that a browser that closes by mistake loses nothing. It is encrypted with the passphrase above, and is deleted when its time has run out, when you exit, or here. Do not use it on a device that other people share unless your agency agrees.");
        m.within("div.govuk-button-group", |m| {
            for (n, (_, words)) in DAYS.iter().enumerate() {
                let keep = match n {
                    0 => keep_a_day,
                    1 => keep_a_week,
                    _ => keep_four_weeks,
                };
                m.press("govuk-button--secondary", join(&["Keep here: ", words]), on(store, keep));
            }
        });
    } else {
        m.p(
            "This browser does not let this page keep anything on the device. Save a file instead.",
        );
    }
    kept(m, store);
}

/// What earlier sittings and other tabs keep here.
fn kept(m: &mut Markup, store: &Store) {
    let kept = platform::kept_here();
    if kept.is_empty() {
        return;
    }
    m.h3("Kept on this device before, or in another tab");
    m.p("Give the passphrase above, then open it. What is open in another tab is opened as a copy of its own, so that neither writes over the other.");
    m.within("ul.govuk-list", |m| {
        for line in kept.lines() {
            let mut parts = line.split('\t');
            let (Some(name), Some(written), Some(until)) =
                (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            m.within("li", |m| {
                m.p(join(&["Last written on ", written, ". Stays until ", until, "."]));
                let own = name.to_owned();
                let opens = store.clone();
                m.within("div.govuk-button-group", |m| {
                    let which = Markup::of(|m| {
                        m.text("Open it");
                        m.say("span.govuk-visually-hidden", join(&[", written on ", written]));
                    });
                    let open = Callback::from(move |event: MouseEvent| {
                        event.prevent_default();
                        open_kept(&opens, &own);
                    });
                    m.press_on("govuk-button--secondary", which, open);
                    let own = name.to_owned();
                    let which = Markup::of(|m| {
                        m.text("Delete it");
                        m.say("span.govuk-visually-hidden", join(&[", written on ", written]));
                    });
                    let delete = act(store, move |store| {
                        platform::remove_kept(&own);
                        store.dispatch(&Action::Say("Deleted."));
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
    keep_here(store, passphrase, DAYS[0].0, "");
}

fn keep_a_week(store: &Store, passphrase: &str) {
    keep_here(store, passphrase, DAYS[1].0, "");
}

fn keep_four_weeks(store: &Store, passphrase: &str) {
    keep_here(store, passphrase, DAYS[2].0, "");
}

/// Begins to keep what is entered on this device, in the entry of this name if no other tab holds it.
fn keep_here(store: &Store, passphrase: &str, days: u32, name: &str) {
    store.dispatch(&Action::Say("Encrypting. This takes a moment."));
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
            "From now on this is kept on this device."
        } else {
            "This browser would not keep it on the device. Nothing is lost: save a file instead."
        }));
    });
    let kept = store.clone();
    platform::keep_here(passphrase, days, name, move || payload(&kept), &done);
}

/// Opens what is kept here, and goes on keeping it.
fn open_kept(store: &Store, name: &str) {
    let passphrase = store.workspace().draft(&Blank::Passphrase).word;
    if passphrase.is_empty() {
        store.dispatch(&Action::Say("Write a passphrase first."));
        return;
    }
    store.dispatch(&Action::Say("Opening. This takes a moment."));
    let told = store.clone();
    let own = name.to_owned();
    let words = passphrase.clone();
    let done = Callback::from(move |opened: Result<String, String>| {
        if take_in(&told, opened) {
            keep_here(&told, &words, DAYS[1].0, &own);
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
            store.dispatch(&Action::Say("Write a passphrase first."));
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
    store.dispatch(&Action::Say("Encrypting. This takes a moment."));
    let told = store.clone();
    let done = Callback::from(move |sealed: Result<String, String>| {
        let is_saved =
            sealed.is_ok_and(|sealed| platform::download(FileKind::Sealed, sealed.as_bytes()));
        if is_saved {
            told.dispatch(&Action::Lock);
        }
        told.dispatch(&Action::Say(if is_saved {
            "Saved among this browser’s downloads."
        } else {
            "This browser would not save the file. What you entered is still here: print it, or copy it as text."
        }));
    });
    platform::seal(&payload(store), passphrase, &done);
}

/// Opens a file that the person chooses, or says why it does not open.
fn open(store: &Store, passphrase: &str) {
    store.dispatch(&Action::Say("Opening. This takes a moment."));
    let told = store.clone();
    let done = Callback::from(move |opened: Result<String, String>| {
        take_in(&told, opened);
    });
    platform::choose_and_open(passphrase, &done);
}

/// Said once a file is open.
const OPENED: &str =
    "Opened. Go on with the people and tools, or start a review of what was written then.";

/// Takes in what was opened, or says why it could not be; whether it was.
fn take_in(store: &Store, opened: Result<String, String>) -> bool {
    let read = opened.and_then(|text| {
        read_record("the file", &text).map_err(|errors| {
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
            store.dispatch(&Action::Say(OPENED));
        }
        Err(why) => store.dispatch(&Action::Say(refusal(&why))),
    }
    is_open
}

/// Why a file did not open, and what to do.
fn refusal(why: &str) -> &'static str {
    match why {
        "none" => "No file was chosen. Nothing has changed.",
        "passphrase" => {
            "The passphrase does not open this file. Check capital letters and spaces, and try again. Nothing has changed."
        }
        "truncated" => {
            "The end of this file is missing: it was not copied whole. Look for another copy. Nothing has changed."
        }
        "foreign" => {
            "This is not a file that was saved here. Its name ends in .jwe, and it was saved with this toolkit. Nothing has changed."
        }
        "newer" => {
            "This file was made by a later version of this toolkit, or by another program. Open it with the version that made it. Nothing has changed."
        }
        "huge" => "This file is larger than any that is saved here. Nothing has changed.",
        "iterations" => {
            "This file asks for more work than any that is saved here, so it was not opened. Nothing has changed."
        }
        _ => {
            "This file is damaged: something in it was changed after it was saved. Look for another copy. Nothing has changed."
        }
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
        "Weak: short or repeated passphrases are guessed by machines. It still works."
    } else if letters < LONG || words < 4 {
        "Fair. Longer is better: four words or more."
    } else {
        "Good, if it stands nowhere else."
    }
}

/// Where the page is reached from.
pub(crate) fn link(m: &mut Markup, store: &Store) {
    m.p_link("Keep it as an encrypted file, or open an earlier one", store.on_go(Page::Keep));
}

#[cfg(test)]
mod tests {
    use super::strength;

    #[test]
    fn a_weak_passphrase_is_called_weak_and_never_refused() {
        assert_eq!(strength(""), "");
        for weak in ["secret", "aaaaaaaaaaaaaaaaaaaaaaaaa", "Autumn2026!"] {
            assert!(strength(weak).starts_with("Weak"), "{weak}");
        }
        assert!(strength("correct-horse-battery").starts_with("Fair"));
        assert!(strength("lamp river eleven quiet moss").starts_with("Good"));
    }
}
