//! What of a record bears on a question about the worker's own work: shown as it stands, shortened, and never judged.

use crate::form::asked::{Asked, Scope};
use crate::form::lines::row_line;
use crate::form::people::called;
use crate::form::rows::is_written;
use crate::form::shown::Shown;
use crate::form::values::value_words;
use crate::phrases::sentences::{figure, said, text};
use crate::phrases::terms::level_name;
use windscreen_core::{Field, FormPage, Per, Role, Row, SPEAKS_TOOLS, Subject, Text};
use windscreen_wording as wording;

/// So many letters of a piece are shown: enough to find it again.
const LETTERS: usize = 160;

/// So many rows of a list are shown, the first that were written.
const ROWS: usize = 3;

/// What of the record bears on a question, a line for each piece; none where nothing does. Of what is asked of each child,
/// a child of whom nothing is written is named as soon as something is of another. Nothing of an adult's tool is among it.
pub fn speaks(asked: &Asked<'_>, field: &Field) -> Vec<Text> {
    let mut lines: Vec<Text> = Vec::new();
    for id in &field.speaks {
        let in_list = |page: &&FormPage| page.list.as_ref().is_some_and(|list| *list.id == **id);
        let own = |page: &FormPage| page.fields.iter().find(|own| *own.id == **id).cloned();
        if **id == *SPEAKS_TOOLS {
            lines.extend(tools(asked));
        } else if let Some((page, own)) =
            asked.form.pages().find_map(|page| Some((page, own(page)?)))
        {
            lines.extend(of_field(asked, page, &own));
        } else if let Some(page) = asked.form.pages().find(in_list) {
            lines.extend(of_list(asked, page));
        }
    }
    lines
}

fn of_field(asked: &Asked<'_>, page: &FormPage, field: &Field) -> Vec<Text> {
    let words = |child: Option<&Subject>| {
        let scope = Scope { child, row: None };
        let is_asked =
            asked.is_asked(&page.asked_if, scope) && asked.is_asked(&field.asked_if, scope);
        is_asked.then(|| value_words(asked, field, scope))
    };
    let label = field.paper_label();
    match page.per {
        Per::Record => {
            let words = words(None).filter(|words| !words.is_empty());
            words.map(|words| wording::paper_pair(label, &shortened(&words))).into_iter().collect()
        }
        Per::Child => {
            let of = |child| Some((child, words(Some(child))?));
            let all: Vec<(&Subject, Text)> = asked.children().filter_map(of).collect();
            if all.iter().all(|(_, words)| words.is_empty()) {
                return Vec::new();
            }
            let line = |(child, words): &(&Subject, Text)| {
                let words = if words.is_empty() {
                    said(wording::speaks_nothing_of_child())
                } else {
                    shortened(words)
                };
                wording::speaks_of_child(&called(asked.record, child), label, &words)
            };
            all.iter().map(line).collect()
        }
        // An adult's papers stand apart.
        Per::Adult => Vec::new(),
    }
}

fn of_list(asked: &Asked<'_>, page: &FormPage) -> Vec<Text> {
    let Some(list) = &page.list else { return Vec::new() };
    let rows: Vec<&Row> = asked.rows(&list.id).iter().filter(|row| is_written(row)).collect();
    let line = |row: &&Row| row_line(asked, list, row, Shown::Everything, &[]);
    let mut lines: Vec<Text> = rows
        .iter()
        .take(ROWS)
        .filter_map(line)
        .map(|words| wording::paper_pair(&page.title, &shortened(&words)))
        .collect();
    if ROWS < rows.len() {
        lines.push(wording::speaks_more_rows(&figure(rows.len() - ROWS), &page.title));
    }
    lines
}

/// What came of each tool about a child, and how much of it is answered.
fn tools(asked: &Asked<'_>) -> Vec<Text> {
    let mut lines = Vec::new();
    for found in asked.found.iter().filter(|found| found.instrument.about == Role::Child) {
        let Some(child) = asked.record.subject(found.subject) else { continue };
        let (answered, shown) =
            (found.outcome.readings.n_answered(), found.outcome.readings.n_visible());
        let answered = wording::speaks_tool_answered(&figure(answered), &figure(shown));
        let words = if found.outcome.names_level() {
            let level = level_name(asked.area, found.outcome.level);
            wording::paper_sentences(&level, &answered)
        } else {
            answered
        };
        let whose = called(asked.record, child);
        lines.push(wording::speaks_of_child(&whose, &found.instrument.title, &words));
    }
    lines
}

/// Words in one line, and no more of them than it takes to find them again.
fn shortened(words: &str) -> Text {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LETTERS {
        return line.into();
    }
    let mut short = String::new();
    for word in line.split(' ') {
        if LETTERS < short.chars().count() + word.chars().count() {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    // One word longer than that is cut.
    if short.is_empty() {
        short = line.chars().take(LETTERS).collect();
    }
    text(&[&short, wording::speaks_and_on()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_piece_is_cut_between_words_and_says_so() {
        assert_eq!(&*shortened("Seen\nalone."), "Seen alone.");
        let long = shortened(&"word ".repeat(100));
        assert!(long.ends_with("word …") && long.chars().count() <= LETTERS + 2, "{long}");
        assert_eq!(shortened(&"x".repeat(500)).chars().count(), LETTERS + 2);
    }
}
