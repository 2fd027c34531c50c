//! What is counted and added up beside the result: how many signs were seen of how many that were looked at, what is
//! flagged, and the points.
//!
//! Nothing is scaled up for what was not looked at, and no level rests on any of it (practice/neglect-and-care.md 5.1:
//! no cut-off was found; 5.2: flags first, never the total alone).

use super::readings::Readings;
use crate::{Instrument, Item, ItemId, Meaning, Sum, SumId};

/// One sum, worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summed {
    /// The sum.
    pub sum: SumId,
    /// The items that are flagged, in the order of the definition.
    pub flagged: Vec<ItemId>,
    /// How many are seen: raised.
    pub n_seen: usize,
    /// How many were looked at: answered, and not with *not known* or *does not apply*.
    pub n_looked_at: usize,
    /// How many were not looked at: *not known*, or no answer.
    pub n_not_looked_at: usize,
    /// The points over those that were looked at; `None` where nothing is added up.
    pub points: Option<u16>,
}

impl Instrument {
    /// The items of a sum, in the order of the definition: those that it names, and every sign of its sections.
    pub fn summed_items<'a>(&'a self, sum: &'a Sum) -> impl Iterator<Item = &'a Item> + 'a {
        let belongs = |place: usize, item: &Item| {
            sum.items.contains(&item.id)
                || item.counts()
                    && self.section_of(place).is_some_and(|it| sum.sections.contains(&it.id))
        };
        let items = self.items.iter().enumerate();
        items.filter(move |(place, item)| belongs(*place, item)).map(|(_, item)| item)
    }
}

/// Works out every sum of an instrument.
pub(super) fn sums(instrument: &Instrument, readings: &Readings) -> Vec<Summed> {
    let one = |sum: &Sum| {
        let mut summed = Summed {
            sum: sum.id.clone(),
            flagged: Vec::new(),
            n_seen: 0,
            n_looked_at: 0,
            n_not_looked_at: 0,
            points: (!sum.points.is_empty()).then_some(0),
        };
        for item in instrument.summed_items(sum) {
            let reading = readings.of(&item.id);
            let meaning = match reading.meaning {
                _ if !reading.visible => continue,
                Some(Meaning::NotApplicable) => continue,
                None | Some(Meaning::NotKnown) => {
                    summed.n_not_looked_at += 1;
                    continue;
                }
                Some(meaning) => meaning,
            };
            summed.n_looked_at += 1;
            summed.n_seen += usize::from(meaning.is_raised());
            if sum.flags.iter().any(|flag| flag.accepts(meaning)) {
                summed.flagged.push(item.id.clone());
            }
            if let (Some(total), Some(points)) = (&mut summed.points, sum.points_of(meaning)) {
                *total = total.saturating_add(points);
            }
        }
        summed
    };
    instrument.sums.iter().map(one).collect()
}
