//! What came before, on sheets of its own.

use crate::papers::builder::Paper;
use crate::papers::document::{Block, NoticeKind};
use crate::phrases::sentences::{joined, said};
use crate::review::parts::Review;
use windscreen_core::Text;
use windscreen_wording as wording;

/// Writes what came before on sheets of its own; nothing while there are no earlier times.
pub(crate) fn push_review(paper: &mut Paper, review: &Review) {
    if review.days.is_empty() {
        return;
    }
    paper.push(Block::PageBreak);
    paper.heading(2, wording::review_title());
    paper.pair(wording::review_written_before(), &joined(&review.days));
    if !review.cautions.is_empty() {
        paper.notice(NoticeKind::Caution, wording::review_cautions(), &review.cautions);
    }
    let (head, rows) = &review.side_by_side;
    push_table(paper, wording::review_side_by_side(), head, rows);
    for person in &review.people {
        for tool in &person.tools {
            paper.heading(3, &wording::referral_of(&tool.title, &person.label));
            paper.pair(wording::review_compared(), &tool.between);
            for (day, result) in &tool.results {
                paper.pair(day, result);
            }
            paper.listed(wording::review_hidden(), &tool.hidden);
            paper.table(
                wording::review_moved(),
                &[
                    wording::review_about(),
                    wording::review_then(),
                    wording::review_now(),
                    wording::review_says(),
                ],
            );
            for it in &tool.moved {
                paper.row(&[&it.topic, &it.then, &it.now, &it.says]);
            }
            paper.end_table();
            paper.paragraph(&tool.same);
            let mut head = vec![said(wording::review_line())];
            head.extend(tool.trend.days.iter().cloned());
            push_table(paper, &tool.trend.title, &head, &tool.trend.rows());
            paper.table(
                wording::review_targets(),
                &[
                    wording::review_about(),
                    wording::review_target_aim(),
                    wording::review_target_grades_head(),
                    wording::review_target_stands(),
                ],
            );
            for it in &tool.targets {
                paper.row(&[&it.topic, &it.aim, &it.grades, &it.stands]);
            }
            paper.end_table();
        }
    }
}

fn push_table(paper: &mut Paper, caption: &str, head: &[Text], rows: &[Vec<Text>]) {
    let head: Vec<&str> = head.iter().map(|it| &**it).collect();
    paper.table(caption, &head);
    for row in rows {
        let row: Vec<&str> = row.iter().map(|it| &**it).collect();
        paper.row(&row);
    }
    paper.end_table();
}
