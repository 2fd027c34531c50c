//! `windscreen.json`, the settings of a site.

use crate::area_file::colour;
use crate::instrument_file::format;
use crate::reader::{FileErrors, Node, read_file};
use windscreen_core::Text;

/// How a site looks. Empty texts leave it to the area.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Theme {
    /// The name in the header.
    pub name: Text,
    /// The name of a picture in the same folder.
    pub logo: Text,
    /// A colour as `#rrggbb`.
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
pub fn read_site(file: &str, json: &str) -> Result<Site, FileErrors> {
    let (site, problems) = read_file(file, json, |node| {
        node.object(|it| {
            format(it, "windscreen-site");
            Some(Site {
                area: it.optional_text("area"),
                areas: it.optional_list("areas", file_name),
                instruments: it.optional_list("instruments", file_name),
                theme: it
                    .optional("theme", |node| {
                        node.object(|it| Theme {
                            name: it.optional_text("name"),
                            logo: it.optional_text("logo"),
                            colour: it.optional("colour", colour).unwrap_or_else(|| "".into()),
                        })
                    })
                    .unwrap_or_default(),
            })
        })
    })?;
    match site {
        Some(site) if problems.is_empty() => Ok(site),
        _ => Err(FileErrors { file: file.to_owned(), problems }),
    }
}

/// A file of the same folder: letters, digits, `_` and `-`, dots only between them, `.json` at the end.
fn file_name(node: &Node<'_>) -> Text {
    let name = node.text();
    let plain = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
    };
    if !name.ends_with(".json") || name.split('.').count() < 2 || !name.split('.').all(plain) {
        node.wrong(
            "name a .json file of the same folder, without a path: letters, digits, - and _",
        );
    }
    name
}
