//! A partnership's names, thresholds, contacts and times.

use crate::{
    Allowed, AreaId, CalendarId, GroupingId, Id, Instrument, InstrumentId, Level, Provenance, Role,
    RuleId, Source, Text, ThresholdId,
};
use chrono::NaiveDate;
use litemap::LiteMap;

/// How a site looks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brand {
    /// The partnership's name; empty for the toolkit's own.
    pub name: Text,
    /// A picture as a data address; empty for none.
    pub logo: Text,
    /// A colour as `#rrggbb`, that can be read with white; empty for the toolkit's own.
    pub colour: Text,
}

/// Whom to call in an emergency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emergency {
    /// The number.
    pub number: Text,
    /// What to say and do.
    pub text: Text,
}

/// What an area calls a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaLevel {
    /// The level.
    pub level: Level,
    /// The area's name; empty where it has none.
    pub name: Text,
    /// What it means there.
    pub says: Text,
}

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// When or for what it is used.
    pub text: Text,
    /// The number; empty if not known.
    pub number: Text,
    /// Its hours; empty if not known.
    pub hours: Text,
}

/// Where referrals go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontDoor {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: Text,
    /// Whether it takes concerns about children, adults or both.
    pub roles: Vec<Role>,
    /// Its numbers.
    pub phones: Vec<Phone>,
    /// What to know about it; empty for nothing.
    pub note: Text,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

/// Another service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// What it is for (`idva`, `marac` …).
    pub role: Id,
    /// Its name.
    pub name: Text,
    /// Its number; empty if not known.
    pub phone: Text,
    /// Its hours; empty if not known.
    pub hours: Text,
    /// What to know about it; empty for nothing.
    pub note: Text,
}

/// A local word for a range of counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// The first count inside.
    pub from: u16,
    /// The last count inside.
    pub to: u16,
    /// The area's word.
    pub name: Text,
}

/// An area's bands for one instrument, with where they come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bands {
    /// Where they come from.
    pub source: Text,
    /// The counting rule whose count they divide.
    pub rule: RuleId,
    /// The bands, in order.
    pub bands: Vec<Band>,
}

impl Bands {
    /// The word for a count.
    pub fn name(&self, n: usize) -> Option<&Text> {
        self.bands
            .iter()
            .find(|band| (usize::from(band.from)..=usize::from(band.to)).contains(&n))
            .map(|band| &band.name)
    }
}

/// A time limit of the area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeLimit {
    /// Its id (`written`, `reply`, `chase` …).
    pub id: Id,
    /// What it limits.
    pub text: Text,
    /// How long, from the event of the form's [`Limit`](crate::Limit) of the same id; `None` if that is not known. One
    /// that the form does not have counts from the day on which the front door heard of it.
    pub allowed: Option<Allowed>,
    /// What to know about it.
    pub says: Text,
    /// How sure we are, and where it was read.
    pub provenance: Provenance,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its words.
    pub text: Text,
    /// Its address.
    pub address: Text,
}

/// The numbers an area sets for one instrument.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Thresholds(pub LiteMap<ThresholdId, u16>);

impl Thresholds {
    /// The number for a threshold: the area's own if it lies within the permitted range, else the
    /// instrument's default. `None` where neither sets one: what uses it never holds.
    pub fn number(&self, instrument: &Instrument, id: &ThresholdId) -> Option<u16> {
        let threshold = instrument.thresholds.iter().find(|threshold| threshold.id == *id)?;
        let own = self.0.get(id).copied().filter(|n| (threshold.min..=threshold.max).contains(n));
        own.or(threshold.default)
    }
}

/// A step of a professional disagreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// What it is called.
    pub title: Text,
    /// Who speaks with whom.
    pub whom: Text,
    /// What to write, or to bring; empty where the area does not say.
    pub write: Text,
    /// How soon an answer is due; `None` if that is not known.
    pub allowed: Option<Allowed>,
}

/// Which part of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaPart {
    /// All of it: what stands here is another area's.
    Everything,
    /// What to say and do in an emergency.
    Emergency,
    /// What a level is called, or what it means.
    Level,
    /// A front door, beside its numbers.
    FrontDoor,
    /// Any front door for a child, or for an adult.
    FrontDoorFor(Role),
    /// A number of a front door, or its hours.
    Phone,
    /// Another service.
    Contact,
    /// The numbers for an instrument.
    Thresholds,
    /// The words for the counts of an instrument.
    Bands,
    /// The headings under which the sections of an instrument stand.
    Groupings,
    /// A time limit.
    Time,
    /// The calendar by which working days are counted.
    Calendar,
    /// The steps of a professional disagreement.
    Escalation,
    /// The months after which work that changes nothing is named as drift.
    Drift,
    /// The day by which somebody should have checked it.
    ReviewBy,
    /// Something under a name that nobody knows.
    Other,
}

/// A part of an area that could not be used as its file has it. Nothing half-read stands in its place: it is not known,
/// or is the neutral area's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Which part.
    pub part: AreaPart,
    /// What it is called; empty where it has no name. Of a level, its id.
    pub name: Text,
    /// Whose it is: the front door of a number; the role of a service. Else empty.
    pub of: Text,
}

/// A partnership's names, thresholds, contacts and times, with their edition and review date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Its id.
    pub id: AreaId,
    /// Which version of the pack this is.
    pub edition: Text,
    /// Its name.
    pub title: Text,
    /// Its name in a narrow column.
    pub short: Text,
    /// The partnership that did not issue this pack, though it is about its area; empty for every other pack.
    pub not_issued_by: Text,
    /// The day by which somebody should have checked it.
    pub review_by: NaiveDate,
    /// How the site looks.
    pub brand: Brand,
    /// Whom to call in an emergency.
    pub emergency: Emergency,
    /// The six levels, in order.
    pub levels: Vec<AreaLevel>,
    /// Where referrals go.
    pub front_doors: Vec<FrontDoor>,
    /// Other services.
    pub contacts: Vec<Contact>,
    /// Numbers by instrument.
    pub thresholds: LiteMap<InstrumentId, Thresholds>,
    /// What the area calls an instrument, where it has a name of its own for it.
    pub titles: LiteMap<InstrumentId, Text>,
    /// Bands by instrument.
    pub bands: LiteMap<InstrumentId, Bands>,
    /// Under which headings the sections of an instrument stand; its first way for those that are not here.
    pub groupings: LiteMap<InstrumentId, GroupingId>,
    /// Time limits.
    pub times: Vec<TimeLimit>,
    /// Links.
    pub links: Vec<Link>,
    /// The calendar by which working days are counted.
    pub calendar: CalendarId,
    /// Months since the first record after which work that changes nothing for a child is named as drift, in rising order;
    /// none if the area says nothing. How sure that is, and from where, stands in the area's file: no page shows it.
    pub drift_months: Vec<Text>,
    /// Whether its front door wants every answer of the tools with a referral.
    pub answers_wanted: bool,
    /// The steps of a professional disagreement, in order; empty if the area's are not known.
    pub escalation: Vec<Stage>,
    /// What was read.
    pub sources: Vec<Source>,
    /// What of its file could not be used; empty for every area that a strict reader took.
    pub left_out: Vec<LeftOut>,
}

impl Area {
    /// This area, standing in for one of which nothing could be used. `name` is what is known of that one; empty for
    /// nothing.
    #[must_use]
    pub fn instead_of(&self, name: &str) -> Area {
        let mut area = self.clone();
        area.left_out.push(LeftOut {
            part: AreaPart::Everything,
            name: name.into(),
            of: Text::default(),
        });
        area
    }

    /// What this area calls a level.
    pub fn level(&self, level: Level) -> Option<&AreaLevel> {
        self.levels.iter().find(|other| other.level == level)
    }

    /// The area's numbers for an instrument.
    pub fn thresholds_for(&self, instrument: &InstrumentId) -> Thresholds {
        self.thresholds.get(instrument).cloned().unwrap_or_default()
    }

    /// Whether the pack should have been checked before `today`.
    pub fn is_past_review(&self, today: NaiveDate) -> bool {
        self.review_by < today
    }

    /// The front doors for children or for adults.
    pub fn front_doors_for(&self, role: Role) -> impl Iterator<Item = &FrontDoor> {
        self.front_doors.iter().filter(move |door| door.roles.contains(&role))
    }

    /// Whether any of its front doors has a number to ring.
    pub fn has_numbers(&self) -> bool {
        self.front_doors
            .iter()
            .flat_map(|door| &door.phones)
            .any(|front_door| !front_door.number.is_empty())
    }

    /// The time limit of this id.
    pub fn time(&self, id: &str) -> Option<&TimeLimit> {
        self.times.iter().find(|time| &*time.id == id)
    }
}
