//! Rules that look beyond one sheet: at another tool, at an earlier time, at the chronology.
//!
//! They are rules like the others, with an id, words and a source, and they speak in the result of one instrument. They
//! can open a route, raise an alert and raise a level; they lower nothing.

use crate::{
    AgeBand, AnswerTest, ChoiceId, FieldId, Grade, InstrumentId, ItemId, Kind, Level, ListId,
    NoteFieldId, Number, Provenance, RouteId, RuleId, Text,
};

/// A condition over more than one sheet, with words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WideRule {
    /// Its id.
    pub id: RuleId,
    /// The instrument in whose result it speaks.
    pub on: InstrumentId,
    /// The condition in plain words.
    pub text: Text,
    /// What it means.
    pub says: Text,
    /// What to do; empty for nothing beyond its routes.
    pub action: Text,
    /// The level it sets, if any.
    pub level: Option<Level>,
    /// Routes of that instrument which it opens.
    pub routes: Vec<RouteId>,
    /// Whether it warns whatever the level.
    pub alert: bool,
    /// When it fires: all of these.
    pub when: Vec<WideCondition>,
    /// How sure we are, and from where.
    pub provenance: Provenance,
}

/// What a wide rule asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WideCondition {
    /// An area of the person's graded profile on this tool has at least this grade: as it is now, else as it last was.
    Grade(InstrumentId, Grade),
    /// The tool was used before, something had fired, and the level is no lower now. Too little known now is unknown.
    NoBetter,
    /// Something is raised, or graded 4 or 5, that was so at an earlier time.
    Again,
    /// This field of the referral form is filled. *Not known* and empty are unknown; *does not apply* is no.
    Written(FieldId),
    /// Something stands in a list about this person, or about nobody in particular. An empty list is unknown, unless this
    /// field has this choice, or is said not to apply: then there was nothing to write.
    Listed {
        /// The list.
        list: ListId,
        /// The field that says whether there was anything.
        field: FieldId,
        /// The choice that says that there was nothing.
        none: ChoiceId,
    },
    /// At least so many rows of a list have this choice in a field, dated within so many months.
    Rows {
        /// The list.
        list: ListId,
        /// The field with the choice.
        field: FieldId,
        /// The choice.
        is: ChoiceId,
        /// How far back.
        months: u16,
        /// How many.
        at_least: Number,
    },
    /// The person's age.
    Age(AgeBand),
    /// Of another child of the record this item of a tool has one of these answers, and a note beside it names this child.
    /// A note that is empty or says that nobody knows who is unknown. What stood at an earlier time stands until the tool
    /// is used again about that child.
    OtherChild {
        /// The tool.
        tool: InstrumentId,
        /// Its item.
        item: ItemId,
        /// The answers looked for.
        answered: Vec<AnswerTest>,
        /// The note field of the kind [`crate::NoteKind::Children`].
        note: NoteFieldId,
    },
    /// In a home where this child stays, an item of a tool has one of these answers. What stood at an earlier time stands
    /// until the tool is used again about that home.
    Home {
        /// The tool.
        tool: InstrumentId,
        /// The kinds of item looked at; all if empty.
        kinds: Vec<Kind>,
        /// The items looked at; all if empty.
        items: Vec<ItemId>,
        /// The answers looked for.
        answered: Vec<AnswerTest>,
    },
    /// Of an adult of the record this tool suggests at least this level for the children, as far as their papers may say
    /// it ([`crate::Outcome::level_for_children`]). It speaks to the worker alone ([`crate::Wide::to_worker`]).
    Adult {
        /// The tool, about adults.
        tool: InstrumentId,
        /// The least level.
        at_least: Level,
    },
}

impl WideRule {
    /// Whether it rests on a tool about an adult. Then it speaks on no paper, and sets no level: a result that stands on
    /// a child's paper would tell of it.
    pub fn looks_at_adults(&self) -> bool {
        self.when.iter().any(|when| matches!(when, WideCondition::Adult { .. }))
    }
}
