//! A paper about an invented family. It says so on its face, on each sheet, in each part that can be taken alone, and in
//! what another program reads.

use crate::papers::document::{Block, Document, NoticeKind};
use windscreen_wording as wording;

impl Document {
    /// The same paper as that of an invented family, which goes into no record and to nobody.
    #[must_use]
    pub fn for_practice(self) -> Document {
        let warning = Block::Notice(
            NoticeKind::Caution,
            wording::practice_paper_warning().into(),
            vec![
                wording::practice_paper_no_record().into(),
                wording::practice_do_not_ring().into(),
            ],
        );
        let mut blocks = vec![warning];
        blocks.extend(self.blocks);
        Document {
            title: wording::practice_paper_title(&self.title),
            marking: wording::practice_paper_marking(&self.marking),
            // It stands on each sheet, whatever prints it.
            reference: wording::practice_word().into(),
            initials: self.initials,
            practice: true,
            blocks,
        }
    }
}
