//! Puts a paper together, block by block, from borrowed words.
//!
//! Everything that ends in a block goes through these few functions, from every room that makes papers.

use crate::papers::document::{Block, NoticeKind, Table};
use crate::phrases::sentences::said;
use windscreen_core::Text;

/// A paper in the making.
pub(crate) struct DocumentBuilder {
    pub(crate) blocks: Vec<Block>,
}

impl DocumentBuilder {
    pub(crate) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    pub(crate) fn heading(&mut self, level: u8, words: &str) {
        self.push(Block::Heading(level, said(words)));
    }

    pub(crate) fn paragraph(&mut self, words: &str) {
        self.push(Block::Paragraph(said(words)));
    }

    pub(crate) fn notice(&mut self, kind: NoticeKind, title: &str, lines: &[Text]) {
        self.push(Block::Notice(kind, said(title), lines.to_vec()));
    }

    /// A list under its own small heading, if there is anything to list.
    pub(crate) fn listed(&mut self, heading: &str, lines: &[Text]) {
        if !lines.is_empty() {
            self.heading(4, heading);
            self.push(Block::List(lines.to_vec()));
        }
    }

    /// A name and what stands beside it; one after another they make one block.
    pub(crate) fn pair(&mut self, name: &str, value: &str) {
        let pair = (said(name), said(value));
        if let Some(Block::Pairs(pairs)) = self.blocks.last_mut() {
            pairs.push(pair);
        } else {
            self.push(Block::Pairs(vec![pair]));
        }
    }

    /// Begins a table; [`DocumentBuilder::row`] fills it and [`DocumentBuilder::end_table`] ends it.
    pub(crate) fn table(&mut self, caption: &str, head: &[&str]) {
        let head = cells(head);
        self.push(Block::Table(Table { caption: said(caption), head, rows: Vec::new() }));
    }

    pub(crate) fn row(&mut self, row: &[&str]) {
        if let Some(Block::Table(table)) = self.blocks.last_mut() {
            table.rows.push(cells(row));
        }
    }

    /// Leaves out columns that are empty throughout, and a table without rows.
    pub(crate) fn end_table(&mut self) {
        let Some(Block::Table(table)) = self.blocks.last_mut() else { return };
        let mut column = 1;
        while column < table.head.len() {
            let used =
                table.rows.iter().any(|row| row.get(column).is_some_and(|row| !row.is_empty()));
            if used {
                column += 1;
            } else {
                table.head.remove(column);
                for row in &mut table.rows {
                    if column < row.len() {
                        row.remove(column);
                    }
                }
            }
        }
        if table.rows.is_empty() {
            self.blocks.pop();
        }
    }
}

fn cells(words: &[&str]) -> Vec<Text> {
    let mut cells = Vec::with_capacity(words.len());
    for cell in words {
        cells.push(said(cell));
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_column_and_an_empty_table_are_left_out() {
        let mut paper = DocumentBuilder { blocks: Vec::new() };
        paper.table("T", &["a", "b", "c"]);
        paper.row(&["1", "", "3"]);
        paper.row(&["", "", ""]);
        paper.end_table();
        paper.table("U", &["a"]);
        paper.end_table();
        let [Block::Table(table)] = paper.blocks.as_slice() else { panic!("one table stays") };
        assert_eq!(table.head, ["a".into(), "c".into()]);
        assert_eq!(table.rows, [vec!["1".into(), "3".into()], vec!["".into(), "".into()]]);
    }
}
