//! Keeping the work: an encrypted file that the person chooses and carries, and opening an earlier one.

use crate::draft::{Blank, DraftPart};
use crate::field::TextBox;
use crate::pages::about::BUILD;
use crate::pages::paper::keep_copy;
use crate::pages::review;
use crate::platform::{self, FileKind};
use crate::store::{Action, Opened, Page, Store};
use govuk_yew::{Markup, Words, part};
use std::rc::Rc;
use windscreen_content::{Saved, misfits, read_record, write_record};
use windscreen_core::Text;
use yew::prelude::*;

/// The page.
pub(crate) fn view(m: &mut Markup, store: &Store) {
    m.h1("Keep it, or open an earlier one");
    if !platform::can_keep() {
        m.p("This browser cannot encrypt at this address, so nothing can be kept as a file here: that needs an address that begins with https. You can still print the papers, copy them or save them as text.");
        return;
    }
    m.p("What you entered can be kept in one encrypted file, which you take with you. Nobody can open it without the passphrase: if it is lost, so is the file. There is no other way in, for us neither.");
    let passphrase = store.workspace().draft(&Blank::Passphrase).word;
    let mut field = TextBox::new(
        crate::field::name(windscreen_core::SubjectId(0), "keep", "passphrase", ""),
        part("Passphrase").classes("govuk-label--s"),
        (&passphrase).words(),
        store.typed(Action::Fill(Blank::Passphrase, DraftPart::Word, Text::default())),
    )
    .hint(part("Four or more words that nobody would guess. Do not use a name, a date or a word from the record."))
    .classes("ws-passphrase");
    field.error = part("");
    m.put(field.view());
    m.within("p.govuk-body", |m| {
        m.attribute("role", "status");
        m.text(strength(&passphrase));
    });
    m.group(|m| {
        let said = store.workspace().ui.said;
        m.within("p.govuk-body", |m| {
            m.attribute("role", "alert");
            m.say("strong", said);
        });
    });
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
    review::link(m, store);
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

/// Saves the record, and says how that went.
fn save(store: &Store, passphrase: &str) {
    let saved = {
        let workspace = store.workspace();
        let used = store.library().opened_in(&workspace.record);
        Saved {
            record: workspace.record.clone(),
            area: workspace.area.id.clone(),
            reference: workspace.reference.clone(),
            written: store.today(),
            build: BUILD.into(),
            instruments: used.iter().map(|it| (it.id.clone(), it.edition.clone())).collect(),
        }
    };
    store.dispatch(&Action::Say("Encrypting. This takes a moment."));
    let told = store.clone();
    let done = Callback::from(move |sealed: Result<String, String>| {
        let is_saved =
            sealed.is_ok_and(|sealed| platform::download(FileKind::Sealed, sealed.as_bytes()));
        told.dispatch(&Action::Say(if is_saved {
            "Saved among this browser’s downloads."
        } else {
            "This browser would not save the file. What you entered is still here: print it, or copy it as text."
        }));
    });
    platform::seal(&write_record(&saved), passphrase, &done);
}

/// Opens a file that the person chooses, or says why it does not open.
fn open(store: &Store, passphrase: &str) {
    store.dispatch(&Action::Say("Opening. This takes a moment."));
    let told = store.clone();
    let done = Callback::from(move |opened: Result<String, String>| {
        let read = opened.and_then(|text| {
            read_record("the file", &text).map_err(|errors| {
                let newer = errors.problems.iter().any(|it| it.place == "windscreen-record");
                if newer { "newer" } else { "damaged" }.to_owned()
            })
        });
        match read {
            Ok(saved) => {
                told.dispatch(&Action::Opened(Rc::new(Opened {
                    record: saved.record,
                    area: saved.area,
                    reference: saved.reference,
                    written: saved.written,
                    instruments: saved.instruments,
                })));
                keep_copy(&told);
                told.dispatch(&Action::Say("Opened. Check below whether every answer still fits."));
            }
            Err(why) => told.dispatch(&Action::Say(refusal(&why))),
        }
    });
    platform::choose_and_open(passphrase, &done);
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
