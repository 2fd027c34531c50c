//! What of an area's file could not be used.

use crate::phrases::sentences::{joined, said};
use crate::phrases::terms::role_words;
use windscreen_core::{Area, AreaPart, LeftOut, Role, Text};
use windscreen_wording as wording;

/// What of the area's file could not be used, and what stands in its place; empty if everything could.
pub fn left_out(area: &Area) -> Text {
    let Some(first) = area.left_out.first() else { return said("") };
    if let Some(all) = area.left_out.iter().find(|left_out| left_out.part == AreaPart::Everything) {
        return if all.name.is_empty() {
            wording::area_unread_site(&area.title)
        } else {
            wording::area_unread_all(&area.title, &all.name)
        };
    }
    let mut parts = vec![part(first)];
    for other in area.left_out.iter().skip(1) {
        let words = part(other);
        if !parts.contains(&words) {
            parts.push(words);
        }
    }
    wording::area_unread(&area.title, &joined(&parts))
}

fn part(left_out: &LeftOut) -> Text {
    let unnamed = left_out.name.trim().is_empty();
    let name = &*left_out.name;
    match left_out.part {
        AreaPart::Everything | AreaPart::Other => wording::area_part_other(name),
        AreaPart::Emergency => said(wording::area_part_emergency()),
        AreaPart::Level if unnamed => said(wording::area_part_levels()),
        AreaPart::Level => wording::area_part_level(&role_words(name)),
        AreaPart::FrontDoor if unnamed => said(wording::area_part_door_unnamed()),
        AreaPart::FrontDoorFor(Role::Child | Role::Home) => {
            said(wording::area_part_door_children())
        }
        AreaPart::FrontDoorFor(Role::Adult) => said(wording::area_part_door_adults()),
        AreaPart::FrontDoor => wording::area_part_door(name),
        AreaPart::Phone if unnamed => wording::area_part_phone_unnamed(&left_out.of),
        AreaPart::Phone => wording::area_part_phone(&left_out.of, name),
        AreaPart::Contact if !unnamed => wording::area_part_contact(name),
        AreaPart::Contact if left_out.of.is_empty() => said(wording::area_part_contact_unnamed()),
        AreaPart::Contact => wording::area_part_contact(&role_words(&left_out.of)),
        AreaPart::Thresholds if unnamed => said(wording::area_part_thresholds_unnamed()),
        AreaPart::Thresholds => wording::area_part_thresholds(name),
        AreaPart::Bands => wording::area_part_bands(name),
        AreaPart::Groupings => wording::area_part_groupings(name),
        AreaPart::Time if unnamed => said(wording::area_part_time_unnamed()),
        AreaPart::Time => wording::area_part_time(name),
        AreaPart::Calendar => said(wording::area_part_calendar()),
        AreaPart::Escalation => said(wording::area_part_escalation()),
        AreaPart::Drift => said(wording::area_part_drift()),
        AreaPart::ReviewBy => said(wording::area_part_review()),
    }
}
