//! What `cargo xtask test` proves, step by step. A failing step does not hide the later ones.

use crate::process::{cargo, command, run};
use crate::server::Server;
use crate::tools::Engine;
use crate::{npm, root, site, size, tools};
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// One thing that can fail. `cargo xtask test NAME` runs it alone.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<()>,
    /// Fails for certain where this one has failed.
    needs: Option<&'static str>,
}

/// How many of the steps make the quick half.
const N_QUICK: usize = 5;

const STEPS: &[Step] = &[
    Step { name: "fmt", what: "formatting", run: fmt, needs: None },
    Step { name: "clippy", what: "lints, for this machine", run: clippy, needs: None },
    Step { name: "clippy-wasm", what: "lints, for the browser", run: clippy_wasm, needs: None },
    Step { name: "docs", what: "documentation without warnings", run: docs, needs: None },
    Step { name: "native", what: "native tests", run: native, needs: None },
    Step { name: "fuzz", what: "files changed at random, for a minute", run: fuzz, needs: None },
    Step {
        name: "licences",
        what: "licences, banned crates and sources",
        run: licences,
        needs: None,
    },
    Step { name: "site", what: "the release site", run: site::build, needs: None },
    Step { name: "size", what: "size budgets", run: size::report, needs: Some("site") },
    Step { name: "browser", what: "browser tests, Chromium", run: chromium, needs: Some("site") },
    Step {
        name: "browser-firefox",
        what: "browser tests, Firefox",
        run: firefox,
        needs: Some("site"),
    },
    Step {
        name: "browser-webkit",
        what: "browser tests, WebKit",
        run: webkit,
        needs: Some("site"),
    },
    Step {
        name: "npm",
        what: "the npm package, packed and installed",
        run: npm::test,
        needs: None,
    },
];

/// The names of all steps.
pub(crate) fn names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

/// Every step, or only the steps named.
pub(crate) fn test(names: &[String]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!("there is no step `{unknown}`; the steps are: {}", known.join(", "));
    }
    let is_wanted = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    run_steps(STEPS.iter().filter(is_wanted))
}

/// The quick half.
pub(crate) fn check() -> Result<()> {
    run_steps(STEPS.iter().take(N_QUICK))
}

/// How a step ended.
enum End {
    Passed,
    Failed(anyhow::Error),
    NotRun(&'static str),
}

fn run_steps(steps: impl Iterator<Item = &'static Step>) -> Result<()> {
    let start = Instant::now();
    let mut ends: Vec<(&Step, Duration, End)> = Vec::new();
    for step in steps {
        let missing = step.needs.filter(|needed| {
            ends.iter()
                .any(|(earlier, _, end)| earlier.name == *needed && !matches!(end, End::Passed))
        });
        let start = Instant::now();
        let end = if let Some(needed) = missing {
            End::NotRun(needed)
        } else {
            println!("\n== {}: {} ==", step.name, step.what);
            (step.run)().map_or_else(End::Failed, |()| End::Passed)
        };
        match &end {
            End::Passed => println!("== {}: passed in {} ==", step.name, shown(start.elapsed())),
            End::Failed(error) => println!("== {}: FAILED: {error:#} ==", step.name),
            End::NotRun(needed) => {
                println!("\n== {}: not run, because `{needed}` failed ==", step.name);
            }
        }
        ends.push((step, start.elapsed(), end));
    }
    summarise(&ends, start.elapsed())
}

/// Prints how all steps ended; an error when any failed.
fn summarise(ends: &[(&Step, Duration, End)], total: Duration) -> Result<()> {
    println!("\n{:<16} {:<8} {:>8}", "step", "", "time");
    for (step, time, end) in ends {
        let word = match end {
            End::Passed => "passed",
            End::Failed(_) => "FAILED",
            End::NotRun(_) => "not run",
        };
        println!("{:<16} {word:<8} {:>8}", step.name, shown(*time));
    }
    println!("{:<16} {:<8} {:>8}", "all", "", shown(total));

    let failed: Vec<String> = ends
        .iter()
        .filter_map(|(step, _, end)| match end {
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
    bail!("{} of {} steps failed:\n{}", failed.len(), ends.len(), failed.join("\n"))
}

/// Minutes and seconds, as a person reads them.
fn shown(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{seconds}.{}s", time.subsec_millis() / 100)
    } else {
        format!("{}m{:02}s", seconds / 60, seconds % 60)
    }
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
    let mut tests = cargo(&["test", "--quiet", "-p", "windscreen-tests", "--test", "it", "fuzz::"]);
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
    browser(Engine::Chromium)
}

fn firefox() -> Result<()> {
    browser(Engine::Firefox)
}

fn webkit() -> Result<()> {
    browser(Engine::WebKit)
}

/// How Node.js runs the journeys.
const NODE_TESTS: [&str; 4] =
    ["--test", "--test-concurrency=2", "--test-timeout=600000", "--test-reporter=spec"];

/// Journeys in a real browser, against the built site; on Chromium many of them again in the other forms of the program
/// (`tests/browser/forms.json`).
///
/// The tests learn where things are from the environment: `WINDSCREEN_URL` (the served site), `WINDSCREEN_LOG` (a line
/// for each request: method, status, address), `WINDSCREEN_DIST`, `WINDSCREEN_XTASK` (this program, to serve another
/// folder with `serve --dir FOLDER --port 0`), `WINDSCREEN_LANGUAGES` (a folder of pages in a made-up language, written
/// here by tests/it/languages.rs), `WINDSCREEN_COMPONENTS` (the page of all components of govuk-yew), `WINDSCREEN_ENGINE`
/// and where that engine's programs are (`tools::Engine`).
fn browser(engine: Engine) -> Result<()> {
    let folder = root::root().join("tests/browser");
    let files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    let mut tests: Vec<&PathBuf> = files.iter().filter(|file| is_browser_test(file)).collect();
    if files.is_empty() {
        println!("There are no browser tests yet (tests/browser/*.test.mjs).");
        return Ok(());
    }
    if tests.is_empty() {
        bail!("tests/browser holds no *.test.mjs, so nothing was tested in a browser");
    }
    tests.sort();

    tools::npm_packages()?;
    let programs = engine.get()?;
    let folder = root::root().join("target");
    std::fs::create_dir_all(&folder).context("target/ cannot be made")?;
    let log = folder.join("browser-requests.log");
    let languages = folder.join("languages");
    // Nothing of an earlier run is left among them.
    if languages.is_dir() {
        std::fs::remove_dir_all(&languages)?;
    }
    let written = ["test", "--quiet", "-p", "windscreen-tests", "--test", "it", "languages::pages"];
    run(cargo(&written).env("WINDSCREEN_LANGUAGES", &languages))?;
    let components = folder.join("components.html");
    let page = cargo(&["run", "--quiet", "-p", "govuk-yew", "--example", "all"]).output()?;
    if !page.status.success() {
        bail!(
            "the page of all components was not drawn: {}",
            String::from_utf8_lossy(&page.stderr)
        );
    }
    std::fs::write(&components, page.stdout)?;
    let server = Server::start(&root::dist(), 0, Some(&log))?;
    let mut node = tools::with_tools(command("node", &NODE_TESTS));
    node.args(&tests)
        .env("WINDSCREEN_URL", server.address())
        .env("WINDSCREEN_LOG", &log)
        .env("WINDSCREEN_DIST", root::dist())
        .env("WINDSCREEN_LANGUAGES", &languages)
        .env("WINDSCREEN_COMPONENTS", &components)
        .env(
            "WINDSCREEN_XTASK",
            std::env::current_exe().context("this program cannot find itself")?,
        )
        .env("WINDSCREEN_ENGINE", engine.name())
        .envs(programs);
    run(&mut node)?;
    if !matches!(engine, Engine::Chromium) {
        return Ok(());
    }

    // The same journeys in the other forms of the program.
    let forms = std::fs::read_to_string(root::root().join("tests/browser/forms.json"))
        .context("tests/browser/forms.json cannot be read")?;
    let forms: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&forms)?;
    for (form, about) in &forms {
        println!("\nIn another form: {}", about["what"].as_str().unwrap_or(form));
        let mut again = command("node", &NODE_TESTS);
        let kept = tests.iter().filter(|file| {
            let name = file.file_name().and_then(OsStr::to_str).unwrap_or_default();
            about["leaves out"][name].is_null()
        });
        again.args(kept).env("WINDSCREEN_FORM", form);
        again.envs(node.get_envs().filter_map(|(name, value)| Some((name, value?))));
        run(&mut again)?;
    }
    Ok(())
}

fn is_browser_test(file: &std::path::Path) -> bool {
    file.file_name().and_then(OsStr::to_str).is_some_and(|name| name.ends_with(".test.mjs"))
}

#[cfg(test)]
mod tests {
    use super::{STEPS, shown};
    use std::time::Duration;

    #[test]
    fn what_a_step_needs_comes_before_it() {
        for (place, step) in STEPS.iter().enumerate() {
            if let Some(needed) = step.needs {
                assert!(
                    STEPS[..place].iter().any(|earlier| earlier.name == needed),
                    "{}",
                    step.name
                );
            }
        }
    }

    #[test]
    fn times_are_shown_in_minutes_and_seconds() {
        assert_eq!(shown(Duration::from_millis(1_250)), "1.2s");
        assert_eq!(shown(Duration::from_secs(184)), "3m04s");
    }
}
