//! What several tests of the whole need: where files are, how a case becomes a sheet, and what papers are drawn from.
#![allow(clippy::panic, reason = "a test that cannot read its files should say so and stop")]

pub mod case;
pub mod desk;
pub mod pseudo;
pub mod referral_case;

use std::path::PathBuf;

/// The top of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The files with this ending in a folder of the repository, in order of name.
///
/// # Panics
///
/// If the folder cannot be read.
pub fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = root().join(folder);
    let entries =
        std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    files.sort();
    files
}

/// The text of a file.
///
/// # Panics
///
/// If it cannot be read.
pub fn read(path: &std::path::Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
