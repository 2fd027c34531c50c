//! Numbers to ring, with their hours: the same wherever they stand, and each can be tapped.

use crate::components::area_choice;
use crate::context::Session;
use govuk_yew::{Markup, text};
use windscreen_summary::Door;
use windscreen_wording as wording;

/// The front doors and their numbers, under headings of the third rank.
pub(crate) fn view(m: &mut Markup, session: &Session, doors: &[Door], place: &'static str) {
    for it in doors {
        m.within("div.ws-door", |m| {
            m.h3(&it.name);
            door(m, session, it);
            m.when(!it.note.is_empty(), |m| {
                m.more(text(wording::result_door_note()), false, |m| m.p(&it.note));
            });
        });
    }
    choose(m, session, place);
}

/// The emergency number and the front doors, under a heading of their own: first on a page that says what to say.
pub(crate) fn heading(m: &mut Markup, session: &Session, doors: &[Door], place: &'static str) {
    m.within("section.ws-now", |m| {
        m.attribute("aria-labelledby", "numbers-title");
        m.within("h2.govuk-heading-m", |m| {
            m.attribute("id", "numbers-title");
            m.text(wording::form_numbers());
        });
        m.within("p.govuk-body ws-now__emergency", |m| {
            let emergency = session.state().area.emergency.clone();
            linked(m, &emergency.text, &emergency.number);
        });
        m.group(|m| view(m, session, doors, place));
    });
}

/// The same without headings and notes, where room is dear.
pub(crate) fn short(m: &mut Markup, session: &Session, doors: &[Door], place: &'static str) {
    for it in doors {
        m.within("div.ws-door ws-door--short", |m| {
            m.within("p", |m| m.say("strong", &it.name));
            door(m, session, it);
        });
    }
    choose(m, session, place);
}

/// The numbers of one door. While no area is chosen there are none.
fn door(m: &mut Markup, session: &Session, door: &Door) {
    if !session.is_area_known() {
        return;
    }
    m.within("ul.govuk-list", |m| {
        for phone in &door.phones {
            m.within("li", |m| {
                m.text(wording::result_phone_what(&phone.text));
                if phone.known {
                    number(m, &phone.number);
                } else {
                    m.say("strong", &phone.number);
                }
                if !phone.hours.is_empty() {
                    m.text(wording::result_phone_hours(&phone.hours));
                }
            });
        }
    });
}

/// While no area is chosen, how to find the numbers, and the way to choose one.
fn choose(m: &mut Markup, session: &Session, place: &'static str) {
    m.when(!session.is_area_known(), |m| {
        m.within("div.ws-door__choose", |m| {
            m.p(wording::area_find_numbers());
            area_choice::folded(m, session, place);
        });
    });
}

/// A number that rings when it is tapped.
fn number(m: &mut Markup, number: &str) {
    match telephone(number) {
        Some(address) => m.within("a.govuk-link ws-door__number", |m| {
            m.attribute("href", address);
            m.text(number.to_owned());
        }),
        None => m.say("strong", number.to_owned()),
    }
}

/// Words in which a number stands that can be tapped.
pub(crate) fn linked(m: &mut Markup, words: &str, number: &str) {
    // By bytes: a searcher of texts would weigh more than all the rest of this file.
    let mut places = words.as_bytes().windows(number.len().max(1));
    let at = places.position(|it| it == number.as_bytes());
    let parts = at.and_then(|at| Some((words.get(..at)?, words.get(at + number.len()..)?)));
    let Some(((before, after), address)) = parts.zip(telephone(number)) else {
        m.text(words.to_owned());
        return;
    };
    m.text(before.to_owned());
    m.within("a.ws-ring", |m| {
        m.attribute("href", address);
        m.text(number.to_owned());
    });
    m.text(after.to_owned());
}

/// The address by which a telephone rings a number: what stands before an option or an extension. `None` for no number.
fn telephone(number: &str) -> Option<String> {
    let figures = number.split(|it: char| it.is_alphabetic() || it == ',').next()?;
    let figures: String = figures.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect();
    (2 < figures.len()).then(|| ["tel:", &figures].concat())
}
