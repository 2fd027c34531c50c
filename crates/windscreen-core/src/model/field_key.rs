//! Which field of the referral form something is written in, and what may be said of one that stays empty.

use crate::{FieldId, SubjectId, Text};
use std::fmt;

/// A field of the referral form: of the record, or of one child.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldKey {
    /// The field.
    pub field: FieldId,
    /// The child, where it is asked for each.
    pub child: Option<SubjectId>,
}

impl FieldKey {
    /// A field of this child, or of the record where there is none.
    pub fn new(field: impl Into<FieldId>, child: Option<SubjectId>) -> FieldKey {
        FieldKey { field: field.into(), child }
    }

    /// A field that is asked once.
    pub fn once(field: impl Into<FieldId>) -> FieldKey {
        FieldKey::new(field, None)
    }

    /// A field of this child.
    pub fn of(field: impl Into<FieldId>, child: SubjectId) -> FieldKey {
        FieldKey::new(field, Some(child))
    }

    /// The key that a file writes so, as [`fmt::Display`] does. Whatever is written comes back as it stood: a child's
    /// number that we would have written otherwise is none.
    pub fn from_written(written: &str) -> FieldKey {
        let of_child = written.rsplit_once(':').and_then(|(field, number)| {
            let child = number.parse().ok()?;
            Some(FieldKey::of(field, SubjectId(child)))
        });
        match of_child {
            Some(key) if key.to_string() == written => key,
            _ => FieldKey::once(written),
        }
    }
}

/// As files and copies write it: `know`, or `e2:2` for the child of number 2.
impl fmt::Display for FieldKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.child {
            None => f.write_str(&self.field),
            Some(SubjectId(child)) => write!(f, "{}:{child}", self.field),
        }
    }
}

/// What fills a field that stays empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Somebody looked, and it is not known.
    NotKnown,
    /// It does not apply, for this reason. The reason may still be empty: then it fills nothing yet.
    DoesNotApply(Text),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_written_as_it_was_read() {
        assert_eq!(FieldKey::from_written("e2:2"), FieldKey::of("e2", SubjectId(2)));
        assert_eq!(FieldKey::from_written("know"), FieldKey::once("know"));
        for odd in ["", ":", "e2:", "e2:02", "e2:+2", "e2:99999999999", "a:b:3", "e2: 2", ":7"] {
            assert_eq!(FieldKey::from_written(odd).to_string(), odd);
        }
    }
}
