//! The rows of the referral form's lists.

use super::effect::{CopyLine, Effect};
use super::reduce::Reducer;
use windscreen_core::{Entry, FieldId, ListId, LiteMap, ROW_DATE, Record, Role, Row};
use windscreen_summary::named::evidence;
use windscreen_wording as wording;

/// What a new row is filled with: an event is about the only child, where there is one.
pub(crate) fn new_cells(record: &Record, list: &ListId) -> LiteMap<FieldId, Entry> {
    let mut cells = LiteMap::default();
    let mut children = record.subjects.iter().filter(|subject| subject.role == Role::Child);
    if **list == *evidence::LIST
        && let (Some(only), None) = (children.next(), children.next())
    {
        cells.insert(evidence::CHILDREN.into(), only.id.into());
    }
    cells
}

/// The key of a field of a row in the copy of the answers. The lines of a row share its beginning.
fn copy_key(list: &ListId, row: u32, field: &str) -> String {
    format!("{list}/{row}/{field}")
}

impl Reducer<'_> {
    /// Adds a row with what every new one is filled with.
    pub(super) fn add_empty_row(&mut self, list: &ListId) {
        let cells = new_cells(&self.state.record, list);
        self.add_row(list, cells);
    }

    /// Adds a row with a number that none of its list has.
    pub(super) fn add_row(&mut self, list: &ListId, cells: LiteMap<FieldId, Entry>) {
        let rows = self.record().rows.entry(list.clone()).or_default();
        let id = rows.iter().map(|row| row.id + 1).max().unwrap_or(0);
        rows.push(Row { id, cells });
    }

    /// Writes a field of a row.
    pub(super) fn write_cell(&mut self, list: &ListId, id: u32, field: &FieldId, entry: Entry) {
        let key = copy_key(list, id, field);
        let words = wording::frame_copy_line(field, entry.words());
        self.effects.push(Effect::KeepCopy(CopyLine { key, words }));
        let cells = new_cells(&self.state.record, list);
        let rows = self.record().rows.entry(list.clone()).or_default();
        // The first row stands open before there is one.
        if rows.is_empty() {
            rows.push(Row { id, cells });
        }
        let Some(row) = rows.iter_mut().find(|row| row.id == id) else { return };
        let before = row.cells.insert(field.clone(), entry);
        let dates = &mut self.state.on_page.dates;
        if **field == *ROW_DATE && !dates.iter().any(|(of, row, _)| of == list && *row == id) {
            dates.push((list.clone(), id, before.unwrap_or_default()));
        }
    }

    /// Takes a row out.
    pub(super) fn remove_row(&mut self, list: &ListId, id: u32) {
        self.record().rows.entry(list.clone()).or_default().retain(|row| row.id != id);
        self.effects.push(Effect::ForgetCopyOf(copy_key(list, id, "")));
    }
}
