//! What stands in any field of the form, in words.

use crate::form::asked::{Asked, Scope};
use crate::form::family_copy::copy_parts;
use crate::form::filled::Filled;
use crate::form::values::value_words;
use crate::phrases::sentences::joined;
use windscreen_core::{Field, FieldKind, Text};

/// What stands in a field, in words; empty if nothing does. A day stands there in full, and what is none as it was typed.
pub fn field_words(asked: &Asked<'_>, field: &Field, scope: Scope<'_>) -> Text {
    match (&field.kind, asked.filled(field, scope)) {
        (FieldKind::Pieces, Filled::With(chosen)) => {
            let parts = copy_parts(asked).into_iter().filter(|copy_part| chosen.has(&copy_part.id));
            joined(&parts.map(|part| part.title).collect::<Vec<_>>())
        }
        _ => value_words(asked, field, scope),
    }
}
