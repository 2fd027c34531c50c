//! Getting the programs that the build and the tests need.
//!
//! What is already there in the right version is used. The rest goes into `target/tools` and `node_modules`, never into
//! the user's own folders; only the compiler's Wasm target (rustup) and the browser (apt) are installed outside.

use crate::process::{cargo, command, output, run, timed};
use crate::root::root;
use anyhow::{Context, Result, bail};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

const WASM_TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
/// Of the same release as `wasm_split_helpers` in the workspace.
const WASM_SPLIT: &str = "0.2.4";
const CARGO_DENY: &str = "0.20.2";
const CARGO_MUTANTS: &str = "27.1.0";
const GECKODRIVER: &str = "0.37.1";
const OLDEST_NODE: u32 = 20;

/// The program npm.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// What the browser tests run on.
#[derive(Clone, Copy)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// All that the site and the npm package are built with.
pub(crate) fn for_building() -> Result<()> {
    wasm_target()?;
    wasm_bindgen()?;
    wasm_split()?;
    npm_packages()
}

/// The standard library for the browser.
pub(crate) fn wasm_target() -> Result<()> {
    let mut rustc = command("rustc", &["--print", "target-libdir", "--target", WASM_TARGET]);
    if output(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    timed("the compiler's part for the browser (a few seconds)", || {
        run(&mut command("rustup", &["target", "add", WASM_TARGET])).with_context(|| {
            format!("the Rust target {WASM_TARGET} is needed; rustup (https://rustup.rs) can add it: `rustup target add {WASM_TARGET}`")
        })
    })
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

/// The tool that parts the program (crates/windscreen-app/src/later.rs). It does not say its version, so the list of what was
/// installed is asked.
pub(crate) fn wasm_split() -> Result<()> {
    let package = "wasm_split_cli_support";
    let mut list = cargo(&["install", "--list", "--root"]);
    let line = format!("{package} v{WASM_SPLIT}:");
    if output(list.arg(tools_folder())).is_some_and(|all| all.lines().any(|listed| listed == line))
    {
        return Ok(());
    }
    install(package, WASM_SPLIT, &["--locked", "--features", "build-binary"], "under a minute")
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

/// Cargo-mutants, which makes the rules wrong in one way after another.
pub(crate) fn cargo_mutants() -> Result<()> {
    cargo_tool("cargo-mutants", CARGO_MUTANTS, &["--locked"], "about a minute on two cores")
}

/// Makes sure of one program from the Rust package registry.
fn cargo_tool(package: &str, version: &str, options: &[&str], time: &str) -> Result<()> {
    let program = package.trim_end_matches("-cli");
    // A program that only Cargo calls asks for the name by which Cargo calls it.
    let asked: &[&str] =
        if package == "cargo-mutants" { &["mutants", "--version"] } else { &["--version"] };
    let found = output(&mut with_tools(command(program, asked)));
    if found.is_some_and(|line| line.split_whitespace().nth(1) == Some(version)) {
        return Ok(());
    }
    install(package, version, options, time)
}

/// Builds a program from the Rust package registry.
fn install(package: &str, version: &str, options: &[&str], time: &str) -> Result<()> {
    let folder = tools_folder();
    let mut install = cargo(&["install", package, "--version", version, "--debug", "--quiet"]);
    install.args(options).arg("--root").arg(&folder);
    // A quick build is worth more here than a quick program.
    install.env("CARGO_PROFILE_DEV_DEBUG", "false").env("CARGO_INCREMENTAL", "0");
    // Into its own folder, or it would wait for whoever builds here.
    install.env_remove("CARGO_TARGET_DIR");
    timed(&format!("{package} {version}, into target/tools ({time})"), || {
        run(&mut install).with_context(|| {
            format!("{package} {version} is needed and could not be built; `cargo install {package} --version {version}` shows why")
        })
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
    timed("the npm packages, into node_modules (a few seconds)", || {
        // None of the packages needs its install script.
        run(&mut command(NPM, &["ci", "--ignore-scripts"]))
            .context("the npm packages are needed; if npm itself is missing, it comes with Node.js (https://nodejs.org)")
    })
}

fn node_advice(why: &str) -> String {
    format!(
        "Node.js {OLDEST_NODE} or newer, with npm, is needed and {why}; get it from https://nodejs.org or your system's packages"
    )
}

fn modified(file: &Path) -> Option<std::time::SystemTime> {
    file.metadata().ok()?.modified().ok()
}

impl Engine {
    /// As the tests call it (`WINDSCREEN_ENGINE`).
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The programs that must be on the PATH, and what must be installed on Debian for them.
    const fn wanted(self) -> (&'static str, &'static [&'static str]) {
        // With a font: a page without one prints no text.
        match self {
            Self::Chromium => (
                "Chromium (or Chrome) and its driver, `chromedriver`, of the same version,",
                &["chromium", "chromium-driver", "fonts-liberation"],
            ),
            Self::Firefox => ("Firefox", &["firefox-esr", "fonts-liberation"]),
            Self::WebKit => (
                "WebKitGTK's `MiniBrowser` and `WebKitWebDriver`, and `xvfb-run`,",
                &["webkit2gtk-driver", "xvfb", "xauth", "fonts-liberation"],
            ),
        }
    }

    /// Its programs, each with the setting by which the tests learn of it.
    fn programs(self) -> Option<Vec<(&'static str, PathBuf)>> {
        let any = |names: &[&str]| names.iter().find_map(|name| find(name));
        Some(match self {
            Self::Chromium => vec![
                (
                    "WINDSCREEN_CHROMIUM",
                    any(&[
                        "chromium",
                        "chromium-browser",
                        "google-chrome",
                        "google-chrome-stable",
                    ])?,
                ),
                ("WINDSCREEN_CHROMEDRIVER", find("chromedriver")?),
            ],
            Self::Firefox => vec![("WINDSCREEN_FIREFOX", any(&["firefox-esr", "firefox"])?)],
            Self::WebKit => {
                find("xvfb-run")?;
                vec![
                    ("WINDSCREEN_WEBKITDRIVER", find("WebKitWebDriver")?),
                    ("WINDSCREEN_MINIBROWSER", mini_browser()?),
                ]
            }
        })
    }

    /// Finds the browser and its driver, or gets them: through apt where that needs no password, and geckodriver, which
    /// Debian does not have, from its source.
    pub(crate) fn get(self) -> Result<Vec<(&'static str, PathBuf)>> {
        let mut found = match self.programs() {
            Some(found) => found,
            None => self.install()?,
        };
        if matches!(self, Self::Firefox) {
            cargo_tool("geckodriver", GECKODRIVER, &["--locked"], "about a minute on two cores")?;
            let path = with_tools_path().context("the PATH cannot be joined")?;
            let driver = find_in("geckodriver", &path).context("geckodriver is not there")?;
            found.push(("WINDSCREEN_GECKODRIVER", driver));
        }
        Ok(found)
    }

    fn install(self) -> Result<Vec<(&'static str, PathBuf)>> {
        let (wanted, packages) = self.wanted();
        let list = packages.join(" ");
        let advice = format!(
            "the browser tests need {wanted} on the PATH; on Debian: `apt-get update && apt-get install {list}` as root"
        );
        let Some(prefix) = apt() else { bail!(advice) };
        timed(&format!("{list}, through apt"), || {
            for arguments in [
                &["update"][..],
                &[&["install", "--yes", "--no-install-recommends"], packages].concat(),
            ] {
                let line: Vec<&str> =
                    prefix.iter().copied().chain(arguments.iter().copied()).collect();
                let (program, arguments) = line.split_first().context("an empty command")?;
                run(command(program, arguments).env("DEBIAN_FRONTEND", "noninteractive"))
                    .with_context(|| advice.clone())?;
            }
            Ok(())
        })?;
        self.programs().context(advice)
    }
}

/// The small browser that comes with `WebKitGTK`. It is on no PATH: Debian has it in the library's own folder.
fn mini_browser() -> Option<PathBuf> {
    find("MiniBrowser").or_else(|| {
        let folders = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
        let mut all: Vec<PathBuf> = folders
            .flat_map(|folder| {
                ["webkit2gtk-4.1", "webkit2gtk-4.0"]
                    .map(|library| folder.path().join(library).join("MiniBrowser"))
            })
            .filter(|file| file.is_file())
            .collect();
        all.sort();
        all.pop()
    })
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

/// A program on the PATH.
fn find(program: &str) -> Option<PathBuf> {
    find_in(program, &std::env::var_os("PATH")?)
}

fn find_in(program: &str, path: &OsStr) -> Option<PathBuf> {
    std::env::split_paths(path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

fn tools_folder() -> PathBuf {
    root().join("target/tools")
}

/// The PATH with the project's own tools first.
fn with_tools_path() -> Option<OsString> {
    let mut folders = vec![tools_folder().join("bin"), root().join("node_modules/.bin")];
    let path: OsString = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    // Only a folder with a colon in its name cannot be joined.
    std::env::join_paths(folders).ok()
}

/// The command with the project's own tools first on its PATH; where that cannot be, the PATH stays as it is.
pub(crate) fn with_tools(mut command: Command) -> Command {
    if let Some(path) = with_tools_path() {
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
