//! The area of one partnership.

use super::{
    Colour, Day, DoorFor, EmergencyNumber, Filled, Format1, Id, Level, Mark, Month, Phone, Small,
    SmallOrNone, Source, Translations,
};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use std::collections::BTreeMap;
use windscreen_core::Text;

/// What is local to one partnership: names, numbers, times. FORMAT.md explains each key. A key that is not named
/// here is refused.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "A Windscreen area"))]
pub(crate) struct Area {
    /// Where an editor finds the schema.
    #[serde(rename = "$schema")]
    pub(crate) schema: Option<Text>,
    /// The number of this format: 1.
    #[serde(rename = "windscreen-area")]
    pub(crate) format: Format1,
    /// What the keepers of this file tell each other: where it was seen, what is doubtful. No page and no paper
    /// shows it.
    pub(crate) for_keepers: Option<Text>,
    /// The same as the name of the file, without .json.
    pub(crate) id: Id,
    /// The year and month of this file, for example 2026-11.
    pub(crate) edition: Filled,
    /// The full name.
    pub(crate) title: Filled,
    /// A short name.
    pub(crate) short: Filled,
    /// The partnership in whose area this is, where it did not issue this file: everywhere that the area is named,
    /// it is then called an example. Leave the key out in a partnership's own file.
    pub(crate) not_issued_by: Option<Filled>,
    /// After this day a banner says that the file is due for review.
    pub(crate) review_by: Day,
    /// How the area looks.
    pub(crate) brand: Brand,
    /// What comes before everything else.
    pub(crate) emergency: Emergency,
    /// Exactly six, in this order.
    #[cfg_attr(feature = "schema", schemars(length(equal = 6), extend("allOf" = [{ "prefixItems": [
        { "properties": { "level": { "const": "nothing-recorded" }, "name": { "pattern": "^\\s*$" } } },
        { "properties": { "level": { "const": "watch" }, "name": { "pattern": "^\\s*$" } } },
        { "properties": { "level": { "const": "early-help" } } },
        { "properties": { "level": { "const": "multi-agency" } } },
        { "properties": { "level": { "const": "statutory" } } },
        { "properties": { "level": { "const": "immediate" } } },
    ] }])))]
    pub(crate) levels: Vec<AreaLevel>,
    /// Where to ring with a worry: at least one for a child and one for an adult.
    #[cfg_attr(feature = "schema", schemars(extend("allOf" = [
        { "contains": { "properties": { "for": { "contains": { "const": "child" } } }, "required": ["for"] } },
        { "contains": { "properties": { "for": { "contains": { "const": "adult" } } }, "required": ["for"] } },
    ])))]
    pub(crate) front_doors: Vec<FrontDoor>,
    /// Other services.
    pub(crate) contacts: Vec<Contact>,
    /// The area's own numbers: instrument, then threshold, then number. Empty when it uses the defaults.
    #[cfg_attr(feature = "schema", schemars(transform = super::ids_are_keys))]
    pub(crate) thresholds: BTreeMap<Text, BTreeMap<Text, Small>>,
    /// The area's own names for shipped instruments, each under its id. Normally absent.
    #[cfg_attr(feature = "schema", schemars(transform = super::ids_are_keys))]
    pub(crate) titles: Option<BTreeMap<Text, Filled>>,
    /// Band words by instrument. Normally absent.
    #[cfg_attr(feature = "schema", schemars(transform = super::ids_are_keys))]
    pub(crate) bands: Option<BTreeMap<Text, Bands>>,
    /// Under which headings the sections of an instrument stand: instrument, then one of its groupings. Left out: its first.
    #[cfg_attr(feature = "schema", schemars(transform = super::ids_are_keys))]
    pub(crate) groupings: Option<BTreeMap<Text, Id>>,
    /// Time limits for what follows the telephone call.
    pub(crate) times: Vec<Time>,
    /// Where to read more.
    pub(crate) links: Vec<Link>,
    /// The id of a calendar of bank holidays.
    pub(crate) calendar: Id,
    /// When work that changes nothing for a child is named as drift.
    pub(crate) drift: Option<Drift>,
    /// Whether its front door wants every answer of the tools with a referral. Leave it out if not, or if it is not known.
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::True>"))]
    pub(crate) answers_wanted: Option<bool>,
    /// The steps of a professional disagreement, in order.
    pub(crate) escalation: Option<Vec<Stage>>,
    /// What was read.
    pub(crate) sources: Vec<Source>,
    /// The texts of this file in other languages, each under its BCP 47 tag: every text that the file has, in the
    /// nesting of the file, and nothing else. What has an id stands under it.
    pub(crate) translations: Option<Translations>,
}

/// How the area looks.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "brand"))]
pub(crate) struct Brand {
    /// The name shown in the header. Empty for our own.
    pub(crate) name: Option<Text>,
    /// A picture. Empty for none.
    pub(crate) logo: Option<Text>,
    /// Six hexadecimal digits after a #, with a contrast of 4.5 or more on white: a paler one is not used. Empty
    /// for our own.
    pub(crate) colour: Option<Colour>,
}

/// What comes before everything else.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "emergency"))]
pub(crate) struct Emergency {
    /// The number to ring in an emergency.
    pub(crate) number: EmergencyNumber,
    /// When to ring it, with the number in it, for example: If a child or anyone else is in danger now, ring 999.
    /// Then telephone the front door.
    pub(crate) text: Filled,
}

/// What the area calls one level.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "area-level"))]
pub(crate) struct AreaLevel {
    /// Which of the six levels.
    pub(crate) level: Level,
    /// The area's own name for it. Empty when it has none; always empty for the two lowest, which are no step of a
    /// partnership's continuum.
    pub(crate) name: Option<Text>,
    /// What it means and what to do.
    pub(crate) says: Filled,
}

/// Where to ring with a worry.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "front-door"))]
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
pub(crate) struct FrontDoor {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// What the team is called. Empty when not known.
    pub(crate) name: Option<Text>,
    /// About whom to ring it.
    #[serde(rename = "for")]
    pub(crate) whom: Vec<DoorFor>,
    /// What to know before ringing.
    pub(crate) note: Option<Text>,
    /// Its numbers.
    pub(crate) phones: Vec<PhoneNumber>,
    /// What the keepers of this file tell each other: where it was seen, what is doubtful. No page and no paper
    /// shows it.
    pub(crate) for_keepers: Option<Text>,
    /// How sure we are. seen: read in a named source. recalled: known from the published tool and not read again,
    /// so check it before relying on it. proposed: ours.
    pub(crate) mark: Mark,
    /// Ids from this file's own list of sources. A thing marked seen names at least one.
    pub(crate) sources: Option<Vec<Text>>,
}

/// One telephone number.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "phone"))]
pub(crate) struct PhoneNumber {
    /// What the number is for, for example Office hours.
    pub(crate) text: Filled,
    /// A whole number with the code of its place, in figures; after it at most an option or an extension, for
    /// example option 3. Empty when not known: it is then shown as ask your partnership. Never guess one.
    pub(crate) number: Option<Phone>,
    /// When it is answered. Empty when not known.
    pub(crate) hours: Option<Text>,
    /// What the keepers of this file tell each other: where it was seen, what is doubtful. No page and no paper
    /// shows it.
    pub(crate) for_keepers: Option<Text>,
}

/// Another service.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "contact"))]
pub(crate) struct Contact {
    /// What it is for, for example idva.
    pub(crate) role: Id,
    /// Its name. Empty when not known.
    pub(crate) name: Option<Text>,
    /// A whole number with the code of its place, in figures; after it at most an option or an extension, for
    /// example option 3. Empty when not known: it is then shown as ask your partnership. Never guess one.
    pub(crate) phone: Option<Phone>,
    /// Empty when not known.
    pub(crate) hours: Option<Text>,
    /// What to know before ringing.
    pub(crate) note: Option<Text>,
    /// What the keepers of this file tell each other: where it was seen, what is doubtful. No page and no paper
    /// shows it.
    pub(crate) for_keepers: Option<Text>,
}

/// Band words that the area has published for a tool. Normally absent.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "bands"))]
pub(crate) struct Bands {
    /// Where the bands were published.
    pub(crate) source: Filled,
    /// The rule whose count is put into words: one of the instrument's that counts a single thing.
    pub(crate) rule: Id,
    /// The bands, lowest first, each right after the one before, the last up to the most that can be counted.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    #[serde(rename = "bands")]
    pub(crate) all: Vec<Band>,
}

/// One band.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "band"))]
pub(crate) struct Band {
    /// From this count.
    pub(crate) from: super::Count0,
    /// To this count, included.
    pub(crate) to: super::Count0,
    /// The area's own word.
    pub(crate) name: Filled,
}

/// A time limit. Never one for the telephone call, which is always now. From what it counts, and what ends it, stands in
/// the referral form under the same id; one that the form does not have counts from the day on which the front door heard.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "time"))]
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
pub(crate) struct Time {
    /// A short name in small letters, digits and single hyphens, for example clothing-weather. Once published it
    /// never changes.
    pub(crate) id: Id,
    /// What is to happen.
    pub(crate) text: Filled,
    /// In working days. null when not known. Give one measure at most.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) working_days: SmallOrNone,
    /// In hours. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) hours: SmallOrNone,
    /// In days, weekends and bank holidays included. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) days: SmallOrNone,
    /// In weeks. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) weeks: SmallOrNone,
    /// In calendar months. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) months: SmallOrNone,
    /// In days before the event. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) days_before: SmallOrNone,
    /// What to do about it, in a sentence or two.
    pub(crate) says: Option<Text>,
    /// What the keepers of this file tell each other: where it was seen, what is doubtful. No page and no paper
    /// shows it.
    pub(crate) for_keepers: Option<Text>,
    /// How sure we are. seen: read in a named source. recalled: known from the published tool and not read again,
    /// so check it before relying on it. proposed: ours.
    pub(crate) mark: Mark,
    /// Ids from this file's own list of sources. A thing marked seen names at least one.
    pub(crate) sources: Option<Vec<Text>>,
}

/// One link.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "link"))]
pub(crate) struct Link {
    /// The words of the link.
    pub(crate) text: Filled,
    /// A web address that begins with https://.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = "^https://")))]
    pub(crate) address: Filled,
}

/// When work that changes nothing for a child is named as drift.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "drift"))]
#[cfg_attr(feature = "schema", schemars(transform = super::seen_names_a_source))]
pub(crate) struct Drift {
    /// Months since the first record, in rising order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) months: Vec<Month>,
    /// How sure we are. seen: read in a named source. recalled: known from the published tool and not read again,
    /// so check it before relying on it. proposed: ours.
    pub(crate) mark: Mark,
    /// Ids from this file's own list of sources. A thing marked seen names at least one.
    pub(crate) sources: Option<Vec<Text>>,
}

/// A step.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "stage"))]
pub(crate) struct Stage {
    /// What it is called.
    pub(crate) title: Filled,
    /// Who speaks with whom.
    pub(crate) whom: Filled,
    /// What to write, or to bring. Leave it out where the area does not say.
    pub(crate) write: Option<Text>,
    /// In working days. null when not known. Give one measure at most.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) working_days: SmallOrNone,
    /// In hours. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) hours: SmallOrNone,
    /// In days, weekends and bank holidays included. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) days: SmallOrNone,
    /// In weeks. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) weeks: SmallOrNone,
    /// In calendar months. null when not known.
    #[serde(default, skip_serializing_if = "SmallOrNone::is_none")]
    pub(crate) months: SmallOrNone,
}
