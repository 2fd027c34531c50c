//! From `crates/windscreen-wasm` to the npm package in `dist-npm/`.

use crate::npm_programs::{FOLDER, NOWASM, PROGRAMS, program_folder};
use crate::process::{cargo, command, run, timed};
use crate::program::Features;
use crate::root::empty;
use crate::{program, root, size, tools};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// The files of the package that are written by hand.
const BY_HAND: &str = "crates/windscreen-wasm/npm";

/// Gets what is missing, builds the package and packs it.
pub(crate) fn build() -> Result<()> {
    tools::wasm_target()?;
    tools::wasm_bindgen()?;
    tools::npm_packages()?;
    same_version()?;
    for (name, features, _) in PROGRAMS {
        let task = format!("the program of the npm package ({name})");
        timed(&task, || program(name, features))?;
    }
    let package = assemble()?;
    pack(&package)?;
    size::programs()
}

/// Compiles one program, makes its JavaScript and makes it small.
fn program(name: &str, features: &[&str]) -> Result<()> {
    let mut compile = cargo(&["rustc", "--package", "windscreen-wasm", "--lib"]);
    compile.args(["--crate-type", "cdylib"]).args(features);
    let work = root::root().join(FOLDER).join("work");
    let compiled = program::compiled(&mut compile, "windscreen_wasm.wasm", Features::Plain, &work)?;

    let folder = program_folder(name);
    empty(&folder)?;
    program::bind(&compiled, &folder, &["--target", "web"])?;
    let wasm = folder.join("windscreen_bg.wasm");
    program::shrink(&wasm, &wasm)?;
    if *name != *PROGRAMS[0].0 {
        return Ok(());
    }
    let folder = program_folder(NOWASM);
    empty(&folder)?;
    let made = root::root().join(FOLDER).join("plain");
    program::as_javascript(&compiled, &work.join("plain"), &made)?;
    let file = folder.join("windscreen.js");
    run(command("node", &["crates/xtask/src/plain.mjs"]).arg(&made).arg(&file))
}

/// Puts the package together: what is written by hand, the programs, the licences.
fn assemble() -> Result<PathBuf> {
    let package = root::root().join(FOLDER).join("package");
    let by_hand = root::root().join(BY_HAND);
    empty(&package)?;
    let programs = PROGRAMS.iter().map(|(name, _, place)| (*name, *place));
    for (name, place) in programs.chain([(NOWASM, NOWASM)]) {
        let folder = package.join(place);
        std::fs::create_dir_all(&folder)?;
        copy(&by_hand.join(place), &folder, |_| true)?;
        copy(&program_folder(name), &folder, |name| !size::is_packed(name))?;
    }
    copy(root::root(), &package, |name| name.starts_with("LICENSE-"))?;
    Ok(package)
}

/// Copies the files of a folder that have such names.
fn copy(from: &Path, to: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<()> {
    for entry in std::fs::read_dir(from).with_context(|| from.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().context("a file has a name")?;
        if path.is_file() && is_wanted(&name.to_string_lossy()) {
            std::fs::copy(&path, to.join(name))
                .with_context(|| format!("{} cannot be copied", path.display()))?;
        }
    }
    Ok(())
}

fn pack(package: &Path) -> Result<()> {
    let packed = root::dist_npm();
    empty(&packed)?;
    let mut npm = command(tools::NPM, &["pack", "--silent", "--pack-destination"]);
    run(npm.arg(&packed).arg(package))?;
    println!("The package is in dist-npm/");
    Ok(())
}

/// Installs the package as anybody would, and runs everything in tests/npm.
pub(crate) fn test() -> Result<()> {
    build()?;
    let tarball = tarball()?;
    let tests = ["--test", "--test-reporter=spec", "tests/npm/npm.test.mjs"];
    let mut node = command("node", &tests);
    run(node.env("WINDSCREEN_TARBALL", tarball))
}

fn tarball() -> Result<PathBuf> {
    let entries = std::fs::read_dir(root::dist_npm()).context("dist-npm/ is not there")?;
    let mut files = entries.flatten().map(|entry| entry.path());
    files
        .find(|file| file.extension().is_some_and(|ending| ending == "tgz"))
        .context("nothing was packed")
}

/// The package and the crates have one version.
fn same_version() -> Result<()> {
    let file = root::root().join(BY_HAND).join("package.json");
    let text = std::fs::read_to_string(&file).context("package.json cannot be read")?;
    let package: serde_json::Value = serde_json::from_str(&text)?;
    let (stated, ours) = (package["version"].as_str(), env!("CARGO_PKG_VERSION"));
    if stated != Some(ours) {
        bail!("{BY_HAND}/package.json should have the version of the crates, {ours}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_package_has_the_version_of_the_crates() {
        super::same_version().unwrap();
    }
}
