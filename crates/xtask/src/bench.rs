//! The benchmarks. They print figures and never fail over one: budgets that fail are bytes (`size.rs`).

use crate::process::{cargo, command, run};
use crate::root;
use crate::tools::{self, Engine};
use anyhow::{Result, bail};

/// The page bench, where it is named alone: `cargo xtask bench page`.
const PAGE: &str = "page";

/// What `bench` was asked for.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Goes to the benchmarks of the workspace; page alone runs those of the pages
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

/// Runs every benchmark of the workspace, then the pages' (tests/bench/page.mjs).
pub(crate) fn run_all(Options { rest: arguments }: &Options) -> Result<()> {
    if *arguments == [PAGE] {
        return pages();
    }
    let mut bench = cargo(&["bench", "--workspace", "--bench", "*"]);
    if !arguments.is_empty() {
        bench.arg("--").args(arguments);
        return run(&mut bench);
    }
    run(&mut bench)?;
    pages()
}

/// How long somebody waits for the built site, beside plain HTML and `SurveyJS`, on Chromium.
fn pages() -> Result<()> {
    if !root::dist().join("index.html").is_file() {
        bail!("there is no site in dist/ to measure: cargo xtask build");
    }
    tools::npm_packages()?;
    // The peers are measured and not shipped: nobody who only builds or tests gets them.
    run(&mut command("npm", &["ci", "--prefix", "tests/bench"]))?;
    let programs = Engine::Chromium.get()?;
    let mut node = tools::with_tools(command("node", &["tests/bench/page.mjs"]));
    node.env("WINDSCREEN_DIST", root::dist()).env("WINDSCREEN_ENGINE", Engine::Chromium.name());
    run(node.envs(programs))
}
