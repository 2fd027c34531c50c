//! The last results of every person side by side.

use crate::case::context::Context;
use crate::case::history::History;
use crate::form::people::called;
use crate::phrases::dates::plain_date;
use crate::phrases::sentences::said;
use crate::review::results::result;
use windscreen_core::{ProfileAreaId, Role, Subject, Text, Time};
use windscreen_wording as wording;

/// The present result of every person, tool by tool; of a profile, area by area.
pub(crate) fn side_by_side(
    context: &Context<'_>,
    people: &[&Subject],
    histories: &[History<'_>],
) -> (Vec<Text>, Vec<Vec<Text>>) {
    // A home stands beside no child: other tools are used about it.
    let people: Vec<&Subject> =
        people.iter().copied().filter(|person| person.role != Role::Home).collect();
    let mut head: Vec<Text> = vec![said(wording::review_tool())];
    for person in &people {
        head.push(called(context.record, person));
    }
    let mut rows: Vec<Vec<Text>> = Vec::new();
    for instrument in context.instruments {
        let mut row: Vec<Text> = vec![instrument.title.clone()];
        let mut areas: Vec<(&ProfileAreaId, Vec<Text>)> = Vec::new();
        let definition = instrument.profile.as_ref();
        for area in definition.map_or(&[][..], |it| &it.areas) {
            let title = wording::review_tool_part(&area.title, &instrument.title);
            areas.push((&area.id, vec![title]));
        }
        let mut none = true;
        for person in &people {
            let is_it = |one: &&History<'_>| {
                one.subject.id == person.id && one.instrument.id == instrument.id
            };
            let all = histories.iter().find(is_it).map_or(&[][..], |one| &one.times);
            let last = all.last();
            none &= last.is_none();
            let when = |time: &Time<'_>, words: &Text| {
                if time.day == context.today {
                    words.clone()
                } else {
                    wording::review_result_on(&plain_date(time.day), words)
                }
            };
            row.push(match last {
                Some(time) => when(time, &result(context, instrument, time)),
                None => said(wording::review_not_used()),
            });
            for (area, line) in &mut areas {
                // One that is not graded now is as it last was.
                let graded = all.iter().rev().find_map(|time| Some((time.area_grade(area)?, time)));
                line.push(match graded {
                    Some((grade, time)) => when(time, &wording::review_grade(&grade.to_string())),
                    None => said(wording::review_no_grade()),
                });
            }
        }
        if !none {
            rows.push(row);
            rows.extend(areas.into_iter().map(|(_, line)| line));
        }
    }
    (head, rows)
}
