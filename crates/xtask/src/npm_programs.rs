//! The programs that the npm package is made of, and where each is built.

use crate::root;
use std::path::PathBuf;

/// Where all of it is built, from the top of the checkout.
pub(crate) const FOLDER: &str = "target/npm";

/// The programs, with how each is compiled and where in the package it lies: all of it, and the engine alone.
pub(crate) const PROGRAMS: &[(&str, &[&str], &str)] =
    &[("whole", &[], ""), ("engine", &["--no-default-features"], "engine")];

/// The form of the whole program that is JavaScript, for places without WebAssembly: its name, and where it lies.
pub(crate) const NOWASM: &str = "nowasm";

/// The folder of a built program.
pub(crate) fn program_folder(name: &str) -> PathBuf {
    root::root().join(FOLDER).join(name)
}
