//! Rules that look beyond one sheet.

use super::ItemKind;
use crate::wire::{Ages, Counted, Filled, Id, LevelOfRule, Mark, Small, Test, True};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::Text;

/// A rule.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "rule"))]
#[cfg_attr(feature = "schema", schemars(transform = crate::wire::seen_names_a_source))]
pub(crate) struct WideRule {
    /// Its id.
    pub(crate) id: Id,
    /// The instrument in whose result it speaks.
    pub(crate) on: Id,
    /// The condition in plain words.
    pub(crate) text: Filled,
    /// What it means.
    pub(crate) says: Filled,
    /// What to do.
    #[serde(rename = "do")]
    pub(crate) action: Option<Text>,
    /// The level it sets.
    pub(crate) level: Option<LevelOfRule>,
    /// Routes of that instrument which it opens.
    pub(crate) routes: Option<Vec<Text>>,
    /// Whether it warns whatever the level.
    pub(crate) alert: Option<bool>,
    /// When it fires: all of these.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(crate) when: Vec<Wide>,
    /// How sure we are.
    pub(crate) mark: Mark,
    /// Where it was read, by the ids of sources.
    pub(crate) sources: Option<Vec<Text>>,
}

/// What a rule asks.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "wide"))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
    { "required": ["grade-on", "at-least"] }, { "required": ["no-better"] }, { "required": ["again"] },
    { "required": ["written"] }, { "required": ["listed", "field", "is"] }, { "required": ["rows-of", "field", "is", "months", "at-least"] },
    { "required": ["age"] }, { "required": ["other-child", "item", "answered", "note"] },
    { "required": ["home", "answered"] }, { "required": ["adult", "level"] }
])))]
pub(crate) struct Wide {
    /// An area of the person's profile on this tool has at least the grade in at-least.
    pub(crate) grade_on: Option<Id>,
    /// The tool was used before, something had fired, and the level is no lower now.
    pub(crate) no_better: Option<True>,
    /// Something is raised, or graded 4 or 5, that was so before.
    pub(crate) again: Option<True>,
    /// This field of the form is filled.
    pub(crate) written: Option<Id>,
    /// Something stands in this list about the person, or about nobody in particular. Where it is empty, field and is name
    /// the choice that says that there was nothing.
    pub(crate) listed: Option<Id>,
    /// At least so many rows of this list have a choice, dated within so many months.
    pub(crate) rows_of: Option<Id>,
    /// The field of the rows; of listed, the field that says whether there was anything.
    pub(crate) field: Option<Id>,
    /// The choice in it.
    pub(crate) is: Option<Id>,
    /// How far back.
    pub(crate) months: Option<Small>,
    /// How many; of grade-on, the grade.
    pub(crate) at_least: Option<Counted>,
    /// The person's age.
    pub(crate) age: Option<Ages>,
    /// Of another child of the record an item of this tool has one of the answers, and a note beside it names this
    /// child. A note that names nobody, or says that it is not known who, is unknown and taken as the worrying
    /// answer.
    pub(crate) other_child: Option<Id>,
    /// Its item.
    pub(crate) item: Option<Id>,
    /// The meanings looked for.
    pub(crate) answered: Option<Vec<Test>>,
    /// The note field of kind children beside it.
    pub(crate) note: Option<Id>,
    /// In a home where the child stays, an item of this tool has one of the answers.
    pub(crate) home: Option<Id>,
    /// Of home, the kinds of item looked at. Left out: all.
    pub(crate) kinds: Option<Vec<ItemKind>>,
    /// Of home, the items looked at. Left out: all.
    pub(crate) items: Option<Vec<Text>>,
    /// Of an adult of the record this tool suggests at least the level in level, as far as the children's papers may say
    /// it. Such a rule sets no level, and speaks on no paper.
    pub(crate) adult: Option<Id>,
    /// That level.
    pub(crate) level: Option<LevelOfRule>,
}
