//! The settings of a site.

use super::{Colour, Format1, Id};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use windscreen_core::Text;

/// windscreen.json, beside index.html. Every file it names stands in the same folder and is loaded at start. A key that
/// is not named here is refused.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "The settings of a Windscreen site"))]
pub(crate) struct Site {
    /// Where an editor finds the schema.
    #[serde(rename = "$schema")]
    pub(crate) schema: Option<Text>,
    /// The number of this format: 1.
    #[serde(rename = "windscreen-site")]
    pub(crate) format: Format1,
    /// The area the site opens with: the id of a shipped area, or the name of a file in the same folder. Left out: the
    /// neutral England area.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(
            pattern = r"^([a-z0-9]+(-[a-z0-9]+)*|[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.json)?$"
        ))
    )]
    pub(crate) area: Option<Text>,
    /// Areas of your own that people may choose: files in the same folder.
    #[cfg_attr(feature = "schema", schemars(inner(regex(
        pattern = r"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.json$"
    )), extend("uniqueItems" = true)))]
    pub(crate) areas: Option<Vec<Text>>,
    /// Questionnaires of your own: files in the same folder.
    #[cfg_attr(feature = "schema", schemars(inner(regex(
        pattern = r"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.json$"
    )), extend("uniqueItems" = true)))]
    pub(crate) instruments: Option<Vec<Text>>,
    /// Ids of shipped questionnaires whose place one of your own takes, on purpose.
    pub(crate) replaces: Option<Vec<Id>>,
    /// Wording packs of the licences that you hold: files in the same folder. Of several for one questionnaire the first
    /// is used whose licence holds on the day.
    #[cfg_attr(feature = "schema", schemars(inner(regex(
        pattern = r"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.json$"
    )), extend("uniqueItems" = true)))]
    pub(crate) wording: Option<Vec<Text>>,
    /// How the site looks. What is set here goes before the area's own.
    pub(crate) theme: Option<Theme>,
}

/// How the site looks.
#[skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "theme"))]
pub(crate) struct Theme {
    /// The name in the header. Empty: the area's.
    pub(crate) name: Option<Text>,
    /// The file name of a picture in the same folder. Empty: the area's.
    #[cfg_attr(
        feature = "schema",
        schemars(regex(
            pattern = r"^([A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.(svg|png|jpg|jpeg|webp))?$"
        ))
    )]
    pub(crate) logo: Option<Text>,
    /// Six hexadecimal digits after a #, with a contrast of 4.5 or more on white: a paler one is not used. Empty: the
    /// area's.
    pub(crate) colour: Option<Colour>,
}
