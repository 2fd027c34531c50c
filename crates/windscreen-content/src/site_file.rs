//! `windscreen.json`, the settings of a site.

use crate::Opened;
use crate::opening::Opening;
use crate::problems::{FileErrors, is_id};
use crate::reading::Report;
use crate::wire;
use windscreen_core::Text;

/// How a site looks. Empty texts leave it to the area.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Theme {
    /// The name in the header.
    pub name: Text,
    /// The name of a picture in the same folder.
    pub logo: Text,
    /// A colour as `#rrggbb`, that can be read with white.
    pub colour: Text,
}

/// The settings of a site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Site {
    /// The id of a shipped area, or the name of an area file; empty for the default.
    pub area: Text,
    /// Names of area files in the same folder.
    pub areas: Vec<Text>,
    /// Names of instrument files in the same folder.
    pub instruments: Vec<Text>,
    /// The ids of shipped instruments whose place one of its own takes, on purpose.
    pub replaces: Vec<Text>,
    /// Names of wording packs in the same folder.
    pub wording: Vec<Text>,
    /// How the site looks.
    pub theme: Theme,
}

/// Reads the settings of a site, or says everything that is wrong with them.
pub fn read_site(file: &str, json: &str) -> Result<Opened<Site>, FileErrors> {
    let (opening, it) = Opening::by_hand::<wire::Site>(file, json)?;
    let report = &opening.report;
    let area = it.area.unwrap_or_default();
    if !area.is_empty() && !is_id(&area, false) && !is_file(&area, &[".json"]) {
        report.wrong("area", "name a shipped area by its id, or a .json file of the same folder");
    }
    let theme = it.theme.map_or_else(Theme::default, |it| Theme {
        name: it.name.unwrap_or_default(),
        logo: it.logo.unwrap_or_default(),
        colour: it.colour.map(|colour| colour.0).unwrap_or_default(),
    });
    if !theme.logo.is_empty() && !is_file(&theme.logo, PICTURES) {
        report.wrong(
            "theme.logo",
            "name a picture of the same folder, without a path: .svg, .png, .jpg or .webp",
        );
    }
    let areas = it.areas.unwrap_or_default();
    let instruments = it.instruments.unwrap_or_default();
    file_names(report, "areas", &areas);
    file_names(report, "instruments", &instruments);
    let wording = it.wording.unwrap_or_default();
    file_names(report, "wording", &wording);
    let replaces = it.replaces.into_iter().flatten().map(|id| id.0).collect();
    opening.opened(Site { area, areas, instruments, replaces, wording, theme }, "")
}

const PICTURES: &[&str] = &[".svg", ".png", ".jpg", ".jpeg", ".webp"];

/// Holds a list of files of the same folder, each named once.
fn file_names(report: &Report, key: &str, names: &[Text]) {
    for (n, name) in names.iter().enumerate() {
        let place = format!("{key}[{n}]");
        if !is_file(name, &[".json"]) {
            report.wrong(
                &place,
                "name a .json file of the same folder, without a path: letters, digits, - and _",
            );
        }
        if names.iter().take(n).any(|known| known == name) {
            report.wrong(&place, "this file is named twice");
        }
    }
}

/// Whether it is a file of the same folder: letters, digits, `_` and `-`, dots only between them,
/// and one of these endings.
fn is_file(name: &str, endings: &[&str]) -> bool {
    let mut after_letter = false;
    for byte in name.bytes() {
        let letter = byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        if !(letter || byte == b'.' && after_letter) {
            return false;
        }
        after_letter = letter;
    }
    // The ending begins with a dot, and none may stand first.
    endings.iter().any(|ending| name.ends_with(ending))
}
