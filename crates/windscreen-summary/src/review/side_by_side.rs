//! The last results of every person side by side.

use crate::case::context::Context;
use crate::form::people::called;
use crate::phrases::dates::plain_date;
use crate::phrases::sentences::said;
use crate::review::results::{result, times_of};
use windscreen_core::{ProfileAreaId, Subject, Text, Time};
use windscreen_wording as wording;

/// The present result of every person, tool by tool; of a profile, area by area.
pub(crate) fn side_by_side(
    context: &Context<'_>,
    people: &[&Subject],
) -> (Vec<Text>, Vec<Vec<Text>>) {
    let mut head: Vec<Text> = vec![said(wording::review_tool())];
    for person in people {
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
        for person in people {
            let all = times_of(context, person, instrument);
            let last = all.last().filter(|_| instrument.about == person.role);
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
                    Some((grade, time)) if instrument.about == person.role => {
                        when(time, &wording::review_grade(&grade.to_string()))
                    }
                    _ => said(wording::review_no_grade()),
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
