//! What came before, on sheets of its own.

use crate::papers::builder::DocumentBuilder;
use crate::papers::document::{Block, NoticeKind};
use crate::phrases::sentences::{joined, said};
use crate::review::parts::Review;
use windscreen_core::Text;
use windscreen_wording as wording;

/// Writes what came before on sheets of its own; nothing while there are no earlier times.
pub(crate) fn write_review(paper: &mut DocumentBuilder, review: &Review) {
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
    write_table(paper, wording::review_side_by_side(), head, rows);
    paper.table(
        wording::review_help(),
        &[
            wording::review_about(),
            wording::review_then(),
            wording::review_now(),
            wording::review_says(),
        ],
    );
    for [what, then, now, says] in &review.help {
        paper.row(&[what, then, now, says]);
    }
    paper.end_table();
    for person in &review.people {
        for tool in &person.tools {
            paper.heading(3, &wording::referral_of(&tool.title, &person.label));
            paper.pair(wording::review_compared(), &tool.between);
            for words in &tool.words {
                paper.paragraph(words);
            }
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
            for moved in &tool.moved {
                paper.row(&[&moved.topic, &moved.then, &moved.now, &moved.says]);
            }
            paper.end_table();
            paper.paragraph(&tool.same);
            let mut head = vec![said(wording::review_line())];
            head.extend(tool.trend.days.iter().cloned());
            write_table(paper, &tool.trend.title, &head, &tool.trend.rows());
            paper.table(
                wording::review_targets(),
                &[
                    wording::review_about(),
                    wording::review_target_aim(),
                    wording::review_target_grades_head(),
                    wording::review_target_stands(),
                ],
            );
            for target in &tool.targets {
                paper.row(&[&target.topic, &target.aim, &target.grades, &target.stands]);
            }
            paper.end_table();
        }
    }
}

fn write_table(paper: &mut DocumentBuilder, caption: &str, head: &[Text], rows: &[Vec<Text>]) {
    let head: Vec<&str> = head.iter().map(|head| &**head).collect();
    paper.table(caption, &head);
    for row in rows {
        let row: Vec<&str> = row.iter().map(|row| &**row).collect();
        paper.row(&row);
    }
    paper.end_table();
}
