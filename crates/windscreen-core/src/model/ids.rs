//! Names that never change, each kind a type of its own: who swaps an item and a choice is told so by the compiler.
//!
//! A kind that is not here, such as who usually knows or what a text is used for, is a plain [`crate::Id`].

use crate::Text;
use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $id(Text);

        impl $id {
            /// As files write it.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// As words, where it is shown or written.
            pub fn to_text(&self) -> Text {
                self.0.clone()
            }
        }

        /// As words: read like them, but never taken for an id of another kind.
        impl Deref for $id {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $id {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $id {
            fn from(words: &str) -> $id {
                $id(words.into())
            }
        }

        impl From<String> for $id {
            fn from(words: String) -> $id {
                $id(words.into())
            }
        }

        impl From<Text> for $id {
            fn from(words: Text) -> $id {
                $id(words)
            }
        }

        impl From<&$id> for $id {
            fn from(id: &$id) -> $id {
                id.clone()
            }
        }

        impl fmt::Display for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }
    )*};
}

ids! {
    /// Of an instrument.
    InstrumentId
    /// Of an item of an instrument.
    ///
    /// ```compile_fail
    /// use windscreen_core::{ChoiceId, Sheet};
    /// Sheet::default().answer(&ChoiceId::from("yes"));
    /// ```
    ItemId
    /// Of a scale, by which items name it.
    ScaleId
    /// Of one of the offered answers: of a scale, of a note field or of a field of the form.
    ChoiceId
    /// Of a note block, by which items name it.
    NoteId
    /// Of a field of a note block.
    NoteFieldId
    /// Of a section.
    SectionId
    /// Of one of the ways in which sections stand under headings.
    GroupingId
    /// Of a longer text about one person.
    TextId
    /// Of a number that an area may set.
    ThresholdId
    /// Of something to do.
    RouteId
    /// Of a sum.
    SumId
    /// Of a rule, be it an instrument's or one that looks beyond one sheet.
    RuleId
    /// Of a fact about a person.
    FactId
    /// Of a point of the safety gate.
    PointId
    /// Of a way on from the safety gate.
    WayId
    /// Of a group of items, or of sections, of which one is shown.
    GroupId
    /// Of a picture.
    PictureId
    /// Of an area of a graded profile.
    ProfileAreaId
    /// Of a sub-area of a graded profile.
    SubAreaId
    /// Of an exception of a graded profile.
    ExceptionId
    /// Of something read, by which the same file cites it.
    SourceId
    /// Of a partnership's area.
    AreaId
    /// Of a calendar of working days.
    CalendarId
    /// Of a step of the referral form.
    StepId
    /// Of a page of the referral form.
    PageId
    /// Of a field of the referral form, or of one of its lists.
    FieldId
    /// Of a list of the referral form.
    ListId
    /// Of a licensed wording of an instrument.
    PackId
}
