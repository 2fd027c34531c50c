//! Whom to ring in an area: its front doors, and its other services.

use crate::phrases::sentences::said;
use crate::phrases::terms::role_words;
use windscreen_core::{Area, FrontDoor, Role, Text};
use windscreen_wording as wording;

/// A number of a front door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorPhone {
    /// When or for what it is used.
    pub text: Text,
    /// The number, or that it is not known.
    pub number: Text,
    /// Whether the number is known.
    pub known: bool,
    /// Its hours; empty if not known.
    pub hours: Text,
}

/// Whom to ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    /// Its name.
    pub name: Text,
    /// Its numbers.
    pub phones: Vec<DoorPhone>,
    /// What to know about it; empty for nothing.
    pub note: Text,
}

/// Another service of the area, and how to reach it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactWords {
    /// Its name, or what it is for.
    pub name: Text,
    /// The number and its hours, or that it is not known.
    pub phone: Text,
    /// What to know about it; empty for nothing.
    pub note: Text,
}

/// The front doors of an area for this role. For an adult those for children follow, and come
/// first where a child must be protected now.
pub fn doors(area: &Area, role: Role, urgent: bool) -> Vec<Door> {
    let order: &[Role] = match (role, urgent) {
        (Role::Child | Role::Home, _) => &[Role::Child],
        (Role::Adult, true) => &[Role::Child, Role::Adult],
        (Role::Adult, false) => &[Role::Adult, Role::Child],
    };
    let mut seen: Vec<&FrontDoor> = Vec::new();
    for role in order {
        for door in area.front_doors_for(*role) {
            if !seen.iter().any(|seen| seen.id == door.id) {
                seen.push(door);
            }
        }
    }
    seen.into_iter().map(door).collect()
}

fn door(door: &FrontDoor) -> Door {
    let phones = door.phones.iter().map(|phone| {
        let known = !phone.number.is_empty();
        DoorPhone {
            text: phone.text.clone(),
            number: if known { phone.number.clone() } else { said(wording::now_ask_partnership()) },
            known,
            hours: phone.hours.clone(),
        }
    });
    Door { name: door.name.clone(), phones: phones.collect(), note: door.note.clone() }
}

/// Every other service that an area names, in its order, whatever route leads to it or none.
pub fn contacts(area: &Area) -> Vec<ContactWords> {
    let mut all = Vec::new();
    for contact in &area.contacts {
        let phone =
            if contact.phone.is_empty() { wording::now_ask_partnership() } else { &*contact.phone };
        let phone = with_hours(phone, &contact.hours);
        let name =
            if contact.name.is_empty() { role_words(&contact.role) } else { contact.name.clone() };
        all.push(ContactWords { name, phone, note: contact.note.clone() });
    }
    all
}

/// A number with its hours, if they are known.
pub(crate) fn with_hours(number: &str, hours: &str) -> Text {
    if hours.is_empty() { said(number) } else { wording::now_telephone_hours(hours, number) }
}
