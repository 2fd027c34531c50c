//! What is compiled in: the instruments, areas, calendars and the list of withheld tools, packed when the program was
//! built and opened when first asked for.

use windscreen_content::{Packed, PracticeFamily, Withheld, unpack};
use windscreen_core::{Area, Calendar, Form, Instrument, Role};

include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// One thing that is shipped, with the few words that a list of them needs.
pub(crate) struct Shipped {
    /// Its id.
    pub(crate) id: &'static str,
    /// Its name; only of instruments and areas, as what follows.
    pub(crate) title: &'static str,
    /// Its name in a narrow column.
    pub(crate) short: &'static str,
    /// The practitioner's own worry that leads to it; empty for areas.
    pub(crate) worry: &'static str,
    /// Whether an instrument's worry stands among those that cannot wait.
    pub(crate) cannot_wait: bool,
    about: &'static str,
    packet: Packet,
}

/// Something packed: its numbers and its words.
pub(crate) struct Packet {
    numbers: &'static [u8],
    words: &'static str,
}

impl Packet {
    fn open<T: Packed>(&self) -> T {
        unpack(self.numbers, self.words)
    }
}

impl Shipped {
    /// Whom an instrument is about.
    pub(crate) fn about(&self) -> Role {
        match self.about {
            "adult" => Role::Adult,
            "home" => Role::Home,
            _ => Role::Child,
        }
    }

    fn open<T: Packed>(&self) -> T {
        self.packet.open()
    }
}

fn find(all: &'static [Shipped], id: &str) -> Option<&'static Shipped> {
    all.iter().find(|it| it.id == id)
}

/// The instrument of this id, if it is compiled in.
pub(crate) fn instrument(id: &str) -> Option<Instrument> {
    find(INSTRUMENTS, id).map(Shipped::open)
}

/// Every area that is compiled in, the one used where a site names none first.
pub(crate) fn areas() -> impl Iterator<Item = Area> {
    AREAS.iter().map(Shipped::open)
}

/// The bank holidays of an area, as far as they are held. A calendar that is not held is taken as empty and past its
/// last year, so that a result still shows and says that bank holidays may be missing.
pub(crate) fn calendar_of(area: &Area) -> Calendar {
    let held = find(CALENDARS, &area.calendar).map(Shipped::open);
    held.unwrap_or_else(|| Calendar::not_held(area.calendar.clone()))
}

/// The tools that are withheld or not here yet.
pub(crate) fn withheld() -> Withheld {
    WITHHELD.open()
}

/// The invented families to practise on, in the order in which they are offered.
pub(crate) fn practice() -> impl Iterator<Item = PracticeFamily> {
    PRACTICE.iter().map(Packet::open)
}

/// The referral form.
pub(crate) fn form() -> Form {
    FORM.open()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is shipped says what its file says.
    #[test]
    fn what_is_shipped_is_the_catalogue() {
        let ids: Vec<&str> = INSTRUMENTS.iter().map(|it| it.id).collect();
        assert_eq!(
            ids,
            windscreen_content::instruments().iter().map(|it| it.id).collect::<Vec<_>>()
        );
        for it in INSTRUMENTS {
            let read = windscreen_content::instrument(it.id).expect("it is listed");
            assert_eq!(instrument(it.id), read.ok(), "{}", it.id);
        }
        let read: Vec<Area> = windscreen_content::areas()
            .iter()
            .filter_map(|it| windscreen_content::area(it.id)?.ok())
            .collect();
        assert_eq!(areas().collect::<Vec<_>>(), read);
        for area in &read {
            let read = windscreen_content::calendar(&area.calendar).and_then(Result::ok);
            assert_eq!(Some(calendar_of(area)), read);
        }
        assert_eq!(Ok(withheld()), windscreen_content::withheld());
        assert_eq!(Ok(form()), windscreen_content::form());
        let read = windscreen_content::practice_families().iter();
        let read = read.filter_map(|it| windscreen_content::practice_family(it.id)?.ok());
        assert_eq!(practice().collect::<Vec<_>>(), read.collect::<Vec<_>>());
    }
}
