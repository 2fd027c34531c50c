//! An area file becomes an [`Area`] in which somebody can look up whom to ring, whatever is wrong with it.
//!
//! A partnership's file with a slip in it still holds the right numbers, and another area's would be the wrong ones. So
//! every number, hour and name that reads well is kept; what does not is not known, or is the neutral area's; and what
//! that was is noted (`left_out`), for whoever relies on it. Whoever writes a file has the strict reader
//! (`area_file.rs`), which says the same and refuses the file.

use crate::area_file::{Beside, convert, leave_out};
use crate::json::Json;
use crate::opening::Opening;
use crate::problems::{FileError, FileErrors, fail, is_id};
use crate::texts;
use crate::translations::{BRITISH_ENGLISH, Opened};
use crate::wire::area as file;
use windscreen_core::{Area, AreaLevel, AreaPart, FrontDoor, LeftOut, Level, Role, Text};

/// Reads an area file for use. Refused is only what is no area at all; everything else that is wrong is remarked upon,
/// and [`Area::left_out`] says what of it somebody would miss. `neutral` stands in where something must be said.
pub fn open_area_for_use(
    file: &str,
    json: &str,
    beside: &Beside<'_>,
    neutral: &Area,
) -> Result<Opened<Area>, FileErrors> {
    let (opening, it) = Opening::by_hand::<file::Area>(file, json)?;
    let (mut area, is_area) = convert(&opening, it, beside);
    if is_area && opening.report.is_right() {
        return opening.translated(area, BRITISH_ENGLISH, |it, walk| texts::area(it, walk));
    }
    let Opening { tree, report, .. } = opening;
    let (mut problems, mut remarks) = report.finish();
    if !is_area {
        return Err(fail(file, problems));
    }
    let mending = Mending { tree: &tree, problems: &problems, neutral };
    mending.mend(&mut area, file, beside);
    problems.append(&mut remarks);
    // Translations are looked at once the rest is right.
    Ok(Opened::new(file, area, BRITISH_ENGLISH, problems))
}

/// Whether an area does not say which it is: its id is wrong or missing.
pub fn says_no_id(remarks: &FileErrors) -> bool {
    let is_of_id = |file_error: &FileError| {
        file_error.place == "id"
            || file_error.place.is_empty() && file_error.message.starts_with("\"id\" ")
    };
    remarks.problems.iter().any(is_of_id)
}

struct Mending<'a> {
    tree: &'a Json,
    problems: &'a [FileError],
    neutral: &'a Area,
}

impl Mending<'_> {
    /// Whether something is wrong at a place or inside it.
    fn is_wrong_in(&self, place: &str) -> bool {
        self.problems.iter().any(|problem| {
            let rest = problem.place.strip_prefix(place);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    }

    /// Whether a key of the file is missing, or nothing could be read under it.
    fn is_lost(&self, key: &str) -> bool {
        let Json::Group(group) = self.tree else { return true };
        !group.iter().any(|(known, value)| known == key && !matches!(value, Json::Null))
            || self.problems.iter().any(|problem| problem.place == key)
    }

    fn mend(&self, area: &mut Area, file: &str, beside: &Beside<'_>) {
        let left_out = &mut std::mem::take(&mut area.left_out);
        let neutral = self.neutral;
        names(area, file);
        if self.is_lost("review-by") {
            area.review_by = neutral.review_by;
            leave_out(left_out, AreaPart::ReviewBy, "", "");
        }
        if self.is_lost("emergency") || self.is_wrong_in("emergency") {
            area.emergency = neutral.emergency.clone();
            leave_out(left_out, AreaPart::Emergency, "", "");
        }
        levels(&mut area.levels, neutral, left_out);
        self.front_doors(&mut area.front_doors, left_out);
        if self.is_lost("contacts") {
            area.contacts.clone_from(&neutral.contacts);
            leave_out(left_out, AreaPart::Contact, "", "");
        }
        if self.is_lost("times") {
            area.times.clone_from(&neutral.times);
            leave_out(left_out, AreaPart::Time, "", "");
        }
        area.times.retain(|time| !time.text.trim().is_empty());
        self.numbers(area, left_out, beside);
        area.links
            .retain(|link| !link.text.trim().is_empty() && link.address.starts_with("https://"));
        if self.is_lost("calendar") {
            area.calendar.clone_from(&neutral.calendar);
            leave_out(left_out, AreaPart::Calendar, "", "");
        }
        if area.drift_months.is_empty() && self.is_wrong_in("drift") {
            area.drift_months.clone_from(&neutral.drift_months);
            leave_out(left_out, AreaPart::Drift, "", "");
        }
        area.left_out = std::mem::take(left_out);
    }

    fn front_doors(&self, doors: &mut Vec<FrontDoor>, left_out: &mut Vec<LeftOut>) {
        let mut known: Vec<Text> = Vec::new();
        for (n, door) in doors.iter_mut().enumerate() {
            // Two of one id would be taken for one.
            if door.id.is_empty() || known.contains(&door.id) {
                door.id = ["door-", &(n + 1).to_string()].concat().into();
            }
            known.push(door.id.clone());
            if door.name.trim().is_empty() && !is_id(&door.id, false) {
                door.name = door.id.clone();
            }
        }
        for role in [Role::Child, Role::Adult] {
            if !doors.iter().any(|door| door.roles.contains(&role)) {
                leave_out(left_out, AreaPart::FrontDoorFor(role), "", "");
                for door in self.neutral.front_doors_for(role) {
                    let id = ["neutral-", &door.id].concat().into();
                    doors.push(FrontDoor { id, ..door.clone() });
                }
            }
        }
        // Rather under both than nowhere.
        for door in doors.iter_mut().filter(|door| door.roles.is_empty()) {
            door.roles = vec![Role::Child, Role::Adult];
        }
    }

    /// Of numbers for instruments, only those that are right; of words for counts, all of a rule or none.
    fn numbers(&self, area: &mut Area, left_out: &mut Vec<LeftOut>, beside: &Beside<'_>) {
        let mut lost = |part: AreaPart, id: &str| {
            let instrument = (beside.instrument)(id);
            leave_out(left_out, part, instrument.as_ref().map_or(id, |it| &it.title), "");
        };
        if self.is_lost("thresholds") {
            lost(AreaPart::Thresholds, "");
        }
        for (id, own) in &mut area.thresholds {
            let place = ["thresholds.", id].concat();
            if self.is_wrong_in(&place) {
                lost(AreaPart::Thresholds, id);
            }
            own.0.retain(|name, _| !self.is_wrong_in(&[&place, ".", name].concat()));
        }
        // The instrument keeps the name that it has.
        area.titles.retain(|id, _| !self.is_wrong_in(&["titles.", id].concat()));
        area.bands.retain(|id, _| {
            let is_wrong = self.is_wrong_in(&["bands.", id].concat());
            if is_wrong {
                lost(AreaPart::Bands, id);
            }
            !is_wrong
        });
        area.groupings.retain(|id, _| {
            let is_wrong = self.is_wrong_in(&["groupings.", id].concat());
            if is_wrong {
                lost(AreaPart::Groupings, id);
            }
            !is_wrong
        });
    }
}

/// What the area is called. A file that does not say is called by its own name.
fn names(area: &mut Area, file: &str) {
    let stem = file.strip_suffix(".json").unwrap_or(file);
    if !is_id(&area.id, false) {
        let mut id = String::new();
        for letter in stem.chars().map(|letter| letter.to_ascii_lowercase()) {
            if letter.is_ascii_lowercase() || letter.is_ascii_digit() {
                id.push(letter);
            } else if !id.is_empty() && !id.ends_with('-') {
                id.push('-');
            }
        }
        area.id = id.trim_end_matches('-').into();
    }
    let known = [&area.title, &area.short, &area.brand.name];
    let known = known.into_iter().find(|known| !known.trim().is_empty());
    let name: Text = known.map_or_else(|| stem.into(), Text::clone);
    for empty in [&mut area.title, &mut area.short] {
        if empty.trim().is_empty() {
            *empty = name.clone();
        }
    }
    if area.edition.trim().is_empty() {
        area.edition = "?".into();
    }
}

/// Each level once and in order; of one that the file does not say, what the neutral area says.
fn levels(levels: &mut Vec<AreaLevel>, neutral: &Area, left_out: &mut Vec<LeftOut>) {
    let own = std::mem::take(levels);
    if own.is_empty() {
        levels.clone_from(&neutral.levels);
        leave_out(left_out, AreaPart::Level, "", "");
        return;
    }
    for level in Level::ALL {
        let known = own.iter().find(|own| own.level == level && !own.says.trim().is_empty());
        let other = neutral.level(level);
        if known.is_none() {
            leave_out(left_out, AreaPart::Level, level.id(), "");
        }
        levels.extend(known.or(other).cloned());
    }
    // Which one was meant stands there by its id.
    if left_out.iter().any(|left_out| left_out.part == AreaPart::Level && !left_out.name.is_empty())
    {
        left_out.retain(|left_out| left_out.part != AreaPart::Level || !left_out.name.is_empty());
    }
}
