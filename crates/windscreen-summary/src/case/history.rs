//! One person and one tool over all its times, each worked out once for everything that a paper says of it.

use crate::case::found::Found;
use crate::case::person_tool::Case;
use crate::case::tool_use::{ToolUse, empty_sheet, tool_use};
use std::rc::Rc;
use windscreen_core::{
    Area, Gain, Instrument, Subject, Time, Wide, earlier_times, moved, not_done_again,
    speaks_unasked,
};

/// One person and one tool about people like them: now, and at earlier times.
pub(crate) struct History<'a> {
    pub(crate) subject: &'a Subject,
    pub(crate) instrument: &'a Rc<Instrument>,
    /// What comes of it now. None if it is not used, and no rule speaks of this person because of what was answered about
    /// another child.
    pub(crate) case: Option<Case<'a>>,
    /// Every time at which it was used, the earliest first; the present one, if it is used now, comes last.
    pub(crate) times: Vec<Time<'a>>,
    is_used: bool,
}

impl<'a> History<'a> {
    fn new(
        wide: Wide<'a>,
        area: &'a Area,
        subject: &'a Subject,
        instrument: &'a Rc<Instrument>,
    ) -> History<'a> {
        let sheet = wide.record.sheet(subject.id, &instrument.id);
        let is_used = tool_use(sheet) == ToolUse::Used;
        let case = (is_used || speaks_unasked(&wide, subject, instrument)).then(|| {
            Case::new(wide, subject, sheet.unwrap_or_else(|| empty_sheet()), instrument, area)
        });
        let thresholds = area.thresholds_for(&instrument.id);
        let mut times = earlier_times(wide.record, subject.id, instrument, &thresholds);
        // What is not used again stands as it last was, and in the words in which it was asked.
        let last = times.last().map(|time| time.sheet);
        let words = sheet.filter(|_| is_used).or(last);
        let instrument = words.map_or(instrument, |sheet| instrument.shared_as_asked(sheet));
        if let Some(now) = case.as_ref().filter(|_| is_used) {
            times.push(Time {
                day: wide.today,
                subject,
                sheet: now.entered,
                same_edition: true,
                outcome: now.outcome.clone(),
            });
        }
        History { subject, instrument, case, times, is_used }
    }

    /// What asked for action now when it was used last, while it is begun again and not finished: that stands until it is.
    pub(crate) fn standing(&self) -> Option<&Time<'a>> {
        let [.., last, now] = &self.times[..] else { return None };
        let is_unfinished = self.is_used && !now.is_complete();
        let was_now = last.outcome.level.is_now() || last.outcome.act_today;
        Some(last).filter(|_| is_unfinished && was_now)
    }

    /// What stands of it in the form and before the checks: how it last was, where it is not used again and nobody said
    /// why; and what comes of it now.
    fn found(&self, wide: &Wide<'_>) -> Vec<Found> {
        let mut all = Vec::new();
        let found = |outcome, earlier, has_new_gain| Found {
            subject: self.subject.id,
            instrument: self.instrument.clone(),
            outcome,
            earlier,
            has_new_gain,
        };
        let left = not_done_again(wide.record, self.subject.id);
        let is_left = !self.is_used && left.iter().any(|(_, tool)| **tool == self.instrument.id);
        if let Some(last) = self.times.last().filter(|_| is_left) {
            all.push(found(last.outcome.clone(), Some(last.day), false));
        } else if let Some(last) = self.standing() {
            all.push(found(last.outcome.clone(), Some(last.day), false));
        }
        if let Some(case) = &self.case {
            let moved = moved(&self.times, self.instrument);
            let has_new_gain = moved.iter().any(|one| one.gain == Gain::New);
            all.push(found(case.outcome.clone(), None, has_new_gain));
        }
        all
    }
}

/// Works out every tool for every person, where both are among those that are looked at: by person, and for each in the
/// order of the tools.
pub(crate) fn histories<'a>(
    wide: Wide<'a>,
    area: &'a Area,
    is_looked_at: impl Fn(&Subject, &Instrument) -> bool,
) -> Vec<History<'a>> {
    let mut all = Vec::new();
    for subject in &wide.record.subjects {
        for instrument in wide.instruments {
            if instrument.about == subject.role && is_looked_at(subject, instrument) {
                all.push(History::new(wide, area, subject, instrument));
            }
        }
    }
    all
}

/// What came of each of them.
pub(crate) fn found_in(wide: &Wide<'_>, histories: &[History<'_>]) -> Vec<Found> {
    histories.iter().flat_map(|history| history.found(wide)).collect()
}

/// Works out every tool on which something was answered, for every person; where it was not used again, as it last was.
/// One that was not used about a child is there too, if what was answered about another child speaks of them.
pub fn found(wide: &Wide<'_>, area: &Area) -> Vec<Found> {
    found_in(wide, &histories(*wide, area, |_, _| true))
}
