//! `windscreen.json`, the settings of a site.

use crate::Opened;
use crate::reader::{FileErrors, Reader, is_id, parse_file};
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
    /// How the site looks.
    pub theme: Theme,
}

/// Reads the settings of a site, or says everything that is wrong with them.
pub fn read_site(file: &str, json: &str) -> Result<Opened<Site>, FileErrors> {
    let tree = parse_file(file, json)?;
    let mut it = Reader::new(&tree, "windscreen-site");
    let area = it.optional_text("area");
    if !area.is_empty() && !is_id(&area, false) && !is_file(&area, &[".json"]) {
        it.wrong("name a shipped area by its id, or a .json file of the same folder");
    }
    let mut site = Site {
        area,
        areas: file_names(&mut it, "areas"),
        instruments: file_names(&mut it, "instruments"),
        theme: Theme::default(),
    };
    if it.opens("theme") {
        site.theme.name = it.optional_text("name");
        site.theme.logo = it.optional_text("logo");
        if !site.theme.logo.is_empty() && !is_file(&site.theme.logo, PICTURES) {
            it.wrong(
                "name a picture of the same folder, without a path: .svg, .png, .jpg or .webp",
            );
        }
        site.theme.colour = it.colour("colour");
        it.close();
    }
    let remarks = it.remarks();
    Reader::opened(file, site, "", it.finish(), remarks)
}

const PICTURES: &[&str] = &[".svg", ".png", ".jpg", ".jpeg", ".webp"];

/// Reads a list of files of the same folder, each named once.
fn file_names(it: &mut Reader<'_>, key: &'static str) -> Vec<Text> {
    let names: Vec<Text> = it.optional_texts(key);
    for (n, name) in names.iter().enumerate() {
        it.at(n);
        if !is_file(name, &[".json"]) {
            it.wrong(
                "name a .json file of the same folder, without a path: letters, digits, - and _",
            );
        }
        if names.iter().take(n).any(|known| known == name) {
            it.wrong("this file is named twice");
        }
    }
    names
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
