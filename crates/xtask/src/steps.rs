//! What `cargo xtask test` proves, step by step. A failing step does not hide the later ones.

use crate::process::{cargo, command, run, time_shown};
use crate::tools::{self, Engine};
use crate::{browser, npm, site, size};
use anyhow::{Context, Result, bail};
use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// One thing that can fail. `cargo xtask test NAME` runs it alone.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<()>,
    /// Is part of `check` as well.
    is_quick: bool,
    /// Fails for certain where this earlier one has failed.
    needs: Option<&'static str>,
    /// Begins with this earlier one, for both use little more than one core.
    beside: Option<&'static str>,
}

/// All of them, in the order in which they are run.
const STEPS: &[Step] = &[
    Step::new("fmt", "formatting", fmt).quick(),
    Step::new("clippy", "lints, for this machine", clippy).quick(),
    Step::new("clippy-wasm", "lints, for the browser", clippy_wasm).quick(),
    Step::new("docs", "documentation without warnings", docs).quick(),
    Step::new("native", "native tests", native).quick(),
    Step::new("licences", "licences, banned crates and sources", licences),
    Step::new("tools", "the programs that build the site", tools::for_building),
    Step::new("site", "the release site", site::build),
    Step::new("fuzz", "files changed at random, for a minute", fuzz).beside("site"),
    Step::new("npm", "the npm package, packed and installed", npm::test).beside("site"),
    Step::new("size", "size budgets", size::report).needs("site"),
    Step::new("browser", "browser tests, Chromium", chromium).needs("site"),
    Step::new("browser-firefox", "browser tests, Firefox", firefox).needs("site"),
    Step::new("browser-webkit", "browser tests, WebKit", webkit).needs("site"),
];

impl Step {
    const fn new(name: &'static str, what: &'static str, run: fn() -> Result<()>) -> Self {
        Self { name, what, run, is_quick: false, needs: None, beside: None }
    }

    const fn quick(self) -> Self {
        Self { is_quick: true, ..self }
    }

    const fn needs(self, earlier: &'static str) -> Self {
        Self { needs: Some(earlier), ..self }
    }

    const fn beside(self, earlier: &'static str) -> Self {
        Self { beside: Some(earlier), ..self }
    }
}

/// The names of all steps.
pub(crate) fn names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

/// Every step, or only the steps named.
pub(crate) fn test(names: &[String]) -> Result<()> {
    let is_wanted = |step: &Step| names.is_empty() || names.iter().any(|name| name == step.name);
    run_steps(is_wanted)
}

/// The quick half.
pub(crate) fn check() -> Result<()> {
    run_steps(|step| step.is_quick)
}

/// How a step ended.
enum End {
    Passed,
    Failed(anyhow::Error),
    NotRun,
}

/// How a step ended, and after how long.
struct Ended {
    step: &'static Step,
    end: End,
    time: Duration,
}

fn run_steps(is_wanted: impl Fn(&Step) -> bool) -> Result<()> {
    let start = Instant::now();
    let mut all: Vec<Ended> = Vec::new();
    let mut aside: Vec<Aside> = Vec::new();
    let steps = || STEPS.iter().filter(|step| is_wanted(step));
    for step in steps() {
        let failed = |name: &str| {
            all.iter().any(|ended| ended.step.name == name && !matches!(ended.end, End::Passed))
        };
        if let Some(needed) = step.needs.filter(|needed| failed(needed)) {
            println!("\n== {}: not run, because `{needed}` failed ==", step.name);
            all.push(Ended { step, end: End::NotRun, time: Duration::ZERO });
            continue;
        }
        for other in steps().filter(|other| other.beside == Some(step.name)) {
            println!("\n(`{}` runs beside `{}`, and is heard in its turn.)", other.name, step.name);
            aside.push(Aside::start(other));
        }
        all.push(match aside.iter().position(|aside| aside.step.name == step.name) {
            Some(place) => aside.swap_remove(place).end(),
            None => run_step(step),
        });
    }
    summarise(&all, start.elapsed())
}

fn run_step(step: &'static Step) -> Ended {
    println!("\n== {}: {} ==", step.name, step.what);
    let start = Instant::now();
    let end = (step.run)();
    let time = start.elapsed();
    let end = match end {
        Ok(()) => {
            println!("== {}: passed in {} ==", step.name, time_shown(time));
            End::Passed
        }
        Err(error) => {
            println!("== {}: FAILED: {error:#} ==", step.name);
            End::Failed(error)
        }
    };
    Ended { step, end, time }
}

/// A step that runs beside another, in a process of its own that is heard when its turn comes.
struct Aside {
    step: &'static Step,
    process: JoinHandle<Result<(Vec<u8>, bool, Duration)>>,
}

impl Aside {
    fn start(step: &'static Step) -> Self {
        let process = std::thread::spawn(move || {
            let start = Instant::now();
            let (mut reader, writer) = std::io::pipe()?;
            let mut child = Command::new(std::env::current_exe()?)
                .args(["test", step.name])
                .stdin(Stdio::null())
                .stdout(writer.try_clone()?)
                .stderr(writer)
                .spawn()?;
            let mut said = Vec::new();
            reader.read_to_end(&mut said)?;
            Ok((said, child.wait()?.success(), start.elapsed()))
        });
        Self { step, process }
    }

    /// Waits for it, and prints what it said.
    fn end(self) -> Ended {
        let step = self.step;
        let process = self.process.join().unwrap_or_else(|_| bail!("nobody listened to it"));
        let (end, time) = match process {
            Ok((said, passed, time)) => {
                let _ = std::io::stdout().write_all(&said); // nobody reads on: the end is said all the same
                let failed = || End::Failed(anyhow::anyhow!("what it said stands above"));
                (if passed { End::Passed } else { failed() }, time)
            }
            Err(error) => (End::Failed(error), Duration::ZERO),
        };
        Ended { step, end, time }
    }
}

/// Prints how all steps ended, unless one ran alone and has said so; an error when any failed.
fn summarise(all: &[Ended], total: Duration) -> Result<()> {
    if 1 < all.len() {
        println!("\n{:<16} {:<8} {:>8}", "step", "", "time");
        for Ended { step, end, time } in all {
            let word = match end {
                End::Passed => "passed",
                End::Failed(_) => "FAILED",
                End::NotRun => "not run",
            };
            println!("{:<16} {word:<8} {:>8}", step.name, time_shown(*time));
        }
        println!("{:<16} {:<8} {:>8}", "all", "", time_shown(total));
    }

    let failed: Vec<String> = all
        .iter()
        .filter_map(|Ended { step, end, .. }| match end {
            End::Failed(error) => Some(format!(
                "  {}: {error:#}\n    alone: cargo xtask test {}",
                step.name, step.name
            )),
            _ => None,
        })
        .collect();
    if failed.is_empty() {
        return Ok(());
    }
    bail!("{} of {} steps failed:\n{}", failed.len(), all.len(), failed.join("\n"))
}

fn fmt() -> Result<()> {
    run(&mut cargo(&["fmt", "--all", "--check"])).context("`cargo fmt --all` repairs it")
}

fn clippy() -> Result<()> {
    tools::npm_packages()?; // tests read GOV.UK Frontend's fixtures
    run(&mut cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ]))
}

fn clippy_wasm() -> Result<()> {
    tools::wasm_target()?;
    // All but the two that never run in a browser.
    run(&mut cargo(&[
        "clippy",
        "--target",
        "wasm32-unknown-unknown",
        "--workspace",
        "--exclude",
        "xtask",
        "--exclude",
        "windscreen-tests",
        "--all-features",
        "--",
        "-D",
        "warnings",
    ]))
}

fn docs() -> Result<()> {
    run(cargo(&["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
}

/// Each kind of file has its share of the minute (tests/it/fuzz.rs): one of records, ten of a partnership's files.
fn fuzz() -> Result<()> {
    // Of the whole workspace, as `native` is: with other features the libraries would be compiled once more.
    let mut tests = cargo(&["test", "--quiet", "--workspace", "--test", "it", "fuzz::"]);
    run(tests.env("WINDSCREEN_FUZZ_SECONDS", "6"))
}

fn native() -> Result<()> {
    tools::npm_packages()?; // tests read GOV.UK Frontend's fixtures
    run(&mut cargo(&["test", "--workspace", "--no-fail-fast"]))
}

fn licences() -> Result<()> {
    tools::cargo_deny()?;
    // It looks at the packages of every platform, so all must be here first. Advisories would need the network.
    run(&mut cargo(&["fetch", "--locked", "--quiet"]))?;
    let arguments = ["--offline", "check", "licenses", "bans", "sources"];
    run(&mut tools::with_tools(command("cargo-deny", &arguments)))
}

fn chromium() -> Result<()> {
    browser::test(Engine::Chromium)
}

fn firefox() -> Result<()> {
    browser::test(Engine::Firefox)
}

fn webkit() -> Result<()> {
    browser::test(Engine::WebKit)
}

#[cfg(test)]
mod tests {
    use super::STEPS;

    #[test]
    fn what_a_step_waits_for_comes_before_it() {
        for (place, step) in STEPS.iter().enumerate() {
            for earlier in step.needs.iter().chain(&step.beside) {
                assert!(STEPS[..place].iter().any(|step| step.name == *earlier), "{}", step.name);
            }
        }
    }
}
