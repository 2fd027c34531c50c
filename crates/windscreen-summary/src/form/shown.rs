//! What of the form is written, and for whom.

use crate::form::asked::{Asked, Scope};
use crate::form::family_copy::{family_words, is_withheld, row_waits, waits};
use crate::form::field_words::field_words;
use crate::form::filled::Filled;
use crate::form::people::called;
use windscreen_core::{
    Field, FieldKind, FormList, Named, ROW_CHILDREN, Reader, Row, Subject, SubjectId, Text,
};

/// What of the form is written, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    /// Everything.
    Everything,
    /// What this reader of this child's copy may see: nothing that is about another child alone.
    To(Reader, SubjectId),
    /// What is asked anew at each review, and no list: of an earlier time, the rest stands in the present record.
    Again,
}

impl Shown {
    pub(crate) fn hides(self, not_for: &[Reader]) -> bool {
        matches!(self, Shown::To(reader, _) if not_for.contains(&reader))
    }

    /// Whether a field is shown, as far as that does not hang on what stands in it.
    pub(crate) fn field(self, field: &Field) -> bool {
        !(self == Shown::Again && !field.again || self.hides(&field.not_for))
    }

    pub(crate) fn is_for_family(self) -> bool {
        matches!(self, Shown::To(Reader::Family, _))
    }

    /// Whether a field stays out of the family's copy, because nobody has put it in.
    pub(crate) fn waits(self, asked: &Asked<'_>, field: &Field, child: Option<&Subject>) -> bool {
        self.is_for_family() && waits(asked, field, child)
    }

    /// Whether a row may be read: none that names the reader may, nor one that nobody has put in, nor one about another
    /// child alone.
    pub(crate) fn row(self, asked: &Asked<'_>, list: &FormList, row: &Row) -> bool {
        let Shown::To(reader, child) = self else { return self != Shown::Again };
        let waits = reader == Reader::Family && row_waits(asked, list, row);
        // Another agency must know of every adult, whosever parent they are.
        let is_asked = |field: &&Field| {
            field.kind == FieldKind::Children
                && (reader == Reader::Family || *field.id == *ROW_CHILDREN)
        };
        let named = list.fields.iter().filter(is_asked);
        let mut named =
            named.filter_map(|named| row.cells.get(&named.id)).filter(|named| !named.is_blank());
        let is_about = named.all(|named| named.children().contains(&Named::Child(child)));
        !waits && is_about && !is_withheld(list, row, reader)
    }

    /// What stands in a field, for whoever reads it.
    pub(crate) fn words(self, asked: &Asked<'_>, field: &Field, scope: Scope<'_>) -> Text {
        match self {
            // The other children who were there are no business of whoever reads it.
            Shown::To(_, child) if field.kind == FieldKind::Children => {
                let is_named = match asked.filled(field, scope) {
                    Filled::With(entry) => entry.children().contains(&Named::Child(child)),
                    Filled::NotKnown | Filled::DoesNotApply(_) | Filled::Empty => false,
                };
                let child = asked.record.subject(child).filter(|_| is_named);
                child.map(|child| called(asked.record, child)).unwrap_or_default()
            }
            Shown::To(Reader::Family, _) => family_words(asked, field, scope),
            _ => field_words(asked, field, scope),
        }
    }
}
