//! Help that was given, with what it changed for the child last time and now.

use crate::case::context::Context;
use crate::form::named::help;
use crate::phrases::clean::clean;
use crate::phrases::sentences::said;
use windscreen_core::{Row, Text};
use windscreen_wording as wording;

/// Every kind of help that is or was written down: what it is, its effect then, its effect now, and what that says. Empty
/// while there is no earlier time.
pub(crate) fn help_then_and_now(context: &Context<'_>) -> Vec<[Text; 4]> {
    let Some(earlier) = context.record.earlier.last() else { return Vec::new() };
    let now = rows(&context.record.rows);
    let then = rows(&earlier.record.rows);
    let mut all = Vec::new();
    for row in now {
        let before = then.iter().find(|it| it.id == row.id);
        let effect = cell(row, help::EFFECT);
        let was = before.map(|it| cell(it, help::EFFECT));
        let says = match &was {
            None => wording::review_help_new(),
            Some(was) if *was == effect => wording::review_help_same(),
            Some(_) => wording::review_help_other(),
        };
        let was = was.unwrap_or_default();
        all.push([cell(row, help::WHAT), was, effect, said(says)]);
    }
    for row in then.iter().filter(|it| !now.iter().any(|own| own.id == it.id)) {
        let says = said(wording::review_help_gone());
        all.push([cell(row, help::WHAT), cell(row, help::EFFECT), said(""), says]);
    }
    all
}

fn rows(all: &windscreen_core::LiteMap<windscreen_core::ListId, Vec<Row>>) -> &[Row] {
    all.get(help::LIST).map_or(&[], |rows| rows)
}

fn cell(row: &Row, id: &str) -> Text {
    row.cells.get(id).map(|cell| clean(cell.words())).unwrap_or_default()
}
