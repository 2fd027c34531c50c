//! The benchmarks.

use crate::process::{cargo, run};
use crate::root::root;
use anyhow::Result;

/// Runs every benchmark of the workspace; what is typed after `bench` goes to them.
pub(crate) fn run_all(arguments: &[String]) -> Result<()> {
    if !any() {
        println!("There are no benchmarks yet (crates/*/benches/*.rs).");
        return Ok(());
    }
    let mut bench = cargo(&["bench", "--workspace", "--bench", "*"]);
    if !arguments.is_empty() {
        bench.arg("--").args(arguments);
    }
    run(&mut bench)
}

/// Whether a crate has a `benches` folder.
fn any() -> bool {
    let crates = std::fs::read_dir(root().join("crates"))
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    crates.chain([root().join("tests")]).any(|folder| folder.join("benches").is_dir())
}
