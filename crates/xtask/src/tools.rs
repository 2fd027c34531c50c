//! Getting the programs that the build and the tests need.
//!
//! What is already there in the right version is used. The rest goes into `target/tools` and `node_modules`, never into
//! the user's own folders; only the compiler's Wasm target (rustup) and the browser (apt) are installed outside.

use crate::process::{cargo, command, output, run};
use crate::root::root;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const OLDEST_NODE: u32 = 20;

/// The program npm.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The browser for the tests: as it may be called, its driver, and where Debian has them.
const BROWSERS: &[&str] =
    &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const DRIVER: &str = "chromedriver";
// With a font: a page without one prints no text.
const DEBIAN_PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-liberation"];

/// The standard library for the browser.
pub(crate) fn wasm_target() -> Result<()> {
    let mut rustc = command("rustc", &["--print", "target-libdir", "--target", WASM_TARGET]);
    if output(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    println!("Installing the Rust target {WASM_TARGET}");
    run(&mut command("rustup", &["target", "add", WASM_TARGET])).with_context(|| {
        format!("the Rust target {WASM_TARGET} is needed; rustup (https://rustup.rs) can add it: `rustup target add {WASM_TARGET}`")
    })
}

/// Set to anything, the program is built with the standard library as it came with the compiler.
const PREBUILT: &str = "WINDSCREEN_PREBUILT_STD";

/// The sources of the standard library, if they can be had: the program is lighter with them, and runs without.
pub(crate) fn standard_library() -> bool {
    if std::env::var_os(PREBUILT).is_some() {
        return false;
    }
    let here = || {
        let sysroot = output(&mut command("rustc", &["--print", "sysroot"]));
        sysroot.is_some_and(|it| Path::new(&it).join("lib/rustlib/src/rust/library/std").is_dir())
    };
    if here() {
        return true;
    }
    println!("Installing the sources of the standard library, with which the program is lighter");
    let added = run(&mut command("rustup", &["component", "add", "rust-src"]));
    if added.is_err() || !here() {
        println!(
            "They could not be had (`rustup component add rust-src`), so the program will be heavier than its budget."
        );
    }
    here()
}

/// Trunk, which turns `www/` and the app into the site.
pub(crate) fn trunk() -> Result<()> {
    let features = ["--locked", "--no-default-features", "--features", "rustls"];
    cargo_tool("trunk", TRUNK, &features, "about 3 minutes on two cores")
}

/// The wasm-bindgen command, which must be of the very version that the app is built with.
pub(crate) fn wasm_bindgen() -> Result<()> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock"))
        .context("Cargo.lock cannot be read; `cargo generate-lockfile` writes it")?;
    let version = locked_version(&lock, "wasm-bindgen")
        .context("Cargo.lock does not name wasm-bindgen; `cargo update --workspace` repairs it")?;
    // Without --locked: the lock file published with it names a version that has been withdrawn.
    cargo_tool("wasm-bindgen-cli", version, &[], "about a minute on two cores")
}

/// Cargo-deny, which checks licences and sources.
pub(crate) fn cargo_deny() -> Result<()> {
    cargo_tool(
        "cargo-deny",
        CARGO_DENY,
        &["--locked", "--no-default-features"],
        "a few minutes on two cores",
    )
}

/// Makes sure of one program from the Rust package registry.
fn cargo_tool(package: &str, version: &str, options: &[&str], time: &str) -> Result<()> {
    let program = package.trim_end_matches("-cli");
    let found = output(&mut with_tools(command(program, &["--version"])));
    if found.is_some_and(|line| line.split_whitespace().nth(1) == Some(version)) {
        return Ok(());
    }
    println!("Installing {package} {version} into target/tools ({time})");
    let folder = tools_folder();
    let mut install = cargo(&["install", package, "--version", version, "--debug", "--quiet"]);
    install.args(options).arg("--root").arg(&folder);
    // A quick build is worth more here than a quick program.
    install.env("CARGO_PROFILE_DEV_DEBUG", "false").env("CARGO_INCREMENTAL", "0");
    // Into its own folder, or it would wait for whoever builds here.
    install.env_remove("CARGO_TARGET_DIR");
    run(&mut install).with_context(|| {
        format!("{package} {version} is needed and could not be built; `cargo install {package} --version {version}` shows why")
    })
}

/// The version of one package in a lock file.
fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// The npm packages that `package-lock.json` names: Sass, GOV.UK Frontend, Binaryen, and what the tests use.
pub(crate) fn npm_packages() -> Result<()> {
    let version = output(&mut command("node", &["--version"]))
        .with_context(|| node_advice("it is not on the PATH"))?;
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        bail!(node_advice(&format!("this is {version}")));
    }
    let wanted = modified(&root().join("package-lock.json"));
    let there = modified(&root().join("node_modules/.package-lock.json"));
    if there.is_some() && wanted <= there {
        return Ok(());
    }
    println!("Installing the npm packages into node_modules (a few seconds)");
    // None of the packages needs its install script.
    run(&mut command(NPM, &["ci", "--ignore-scripts"]))
        .context("the npm packages are needed; if npm itself is missing, it comes with Node.js (https://nodejs.org)")
}

fn node_advice(why: &str) -> String {
    format!(
        "Node.js {OLDEST_NODE} or newer, with npm, is needed and {why}; get it from https://nodejs.org or your system's packages"
    )
}

fn modified(file: &Path) -> Option<std::time::SystemTime> {
    file.metadata().ok()?.modified().ok()
}

/// A browser and its driver, for the browser tests.
pub(crate) struct Browser {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Finds Chromium and its driver, or gets them through apt where that needs no password.
pub(crate) fn chromium() -> Result<Browser> {
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    let packages = DEBIAN_PACKAGES.join(" ");
    let advice = format!(
        "the browser tests need Chromium (or Chrome) and its driver, `{DRIVER}`, of the same version, on the PATH; \
         on Debian: `apt-get update && apt-get install {packages}` as root"
    );
    let Some(prefix) = apt() else { bail!(advice) };
    println!("Installing {packages} through apt");
    for arguments in [
        &["update"][..],
        &[&["install", "--yes", "--no-install-recommends"], DEBIAN_PACKAGES].concat(),
    ] {
        let line: Vec<&str> = prefix.iter().copied().chain(arguments.iter().copied()).collect();
        let (program, arguments) = line.split_first().context("an empty command")?;
        run(command(program, arguments).env("DEBIAN_FRONTEND", "noninteractive"))
            .with_context(|| advice.clone())?;
    }
    find_chromium().context(advice)
}

/// How to call apt-get without being asked for a password, if there is a way.
fn apt() -> Option<&'static [&'static str]> {
    find("apt-get")?;
    if output(&mut command("id", &["-u"])).as_deref() == Some("0") {
        Some(&["apt-get"])
    } else if output(&mut command("sudo", &["-n", "true"])).is_some() {
        Some(&["sudo", "-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
    } else {
        None
    }
}

fn find_chromium() -> Option<Browser> {
    let browser = BROWSERS.iter().find_map(|name| find(name))?;
    Some(Browser { browser, driver: find(DRIVER)? })
}

/// A program on the PATH.
fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn tools_folder() -> PathBuf {
    root().join("target/tools")
}

/// The command with the project's own tools first on its PATH.
pub(crate) fn with_tools(mut command: Command) -> Command {
    let mut folders = vec![tools_folder().join("bin"), root().join("node_modules/.bin")];
    let path: OsString = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    // Only a folder with a colon in its name cannot be joined; then the PATH stays as it is.
    if let Ok(path) = std::env::join_paths(folders) {
        command.env("PATH", path);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_locked_version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }
}
