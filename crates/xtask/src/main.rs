//! The build tasks of this project, as one program: `cargo xtask help` lists them.
//!
//! It knows how to get the tools, build the site, serve it as production would, measure it, and prove the whole.
//! It knows nothing of what any questionnaire asks. Read `steps.rs` first for what `test` proves, then `program.rs` for
//! how the app becomes programs, and `site.rs` for how they and `www/` become `dist/`.

#![expect(clippy::print_stdout, reason = "a program whose output is its terminal")]

mod bench;
mod browser;
mod docs;
mod headers;
mod mutants;
mod npm;
mod npm_programs;
mod paper;
mod process;
mod program;
mod root;
mod schema;
mod server;
mod server_files;
mod site;
mod size;
mod steps;
mod tools;

use anyhow::Result;
use clap::{CommandFactory as _, Parser, Subcommand};
use std::process::ExitCode;

/// The build tasks of this project.
#[derive(Parser)]
#[command(
    bin_name = "cargo xtask",
    after_help = "`cargo xtask help serve` lists the options of serve."
)]
struct CommandLine {
    #[command(subcommand)]
    task: Option<Task>,
}

#[derive(Subcommand)]
enum Task {
    /// Get what is missing, build the site, serve it with the production headers
    Serve(server::Options),
    /// Get what is missing, build the pages unshrunk and in one part, and again after each change (trunk serve)
    Dev,
    /// Get what is missing, run everything; or only the steps named: cargo xtask test fmt clippy
    Test {
        #[arg(value_parser = steps::names())]
        steps: Vec<String>,
    },
    /// The quick half of test, for the desk: formatting, lints, docs, native tests
    Check,
    /// Write the release site to dist/
    Build,
    /// Write the npm package to dist-npm/, and print what its programs weigh
    Npm,
    /// Write every questionnaire and the referral form as blank paper to dist/paper/ (part of build)
    Paper,
    /// Write www/docs/ as pages to dist/docs/ (part of build)
    Docs,
    /// Write the JSON Schemas of the formats to crates/windscreen-content/schema/
    Schema,
    /// Print what each file and a first visit weigh; fails over budget (crates/xtask/budgets.json)
    Size,
    /// Run the benchmarks: of the engine, and of the pages beside plain HTML and SurveyJS (or bench page alone)
    Bench(bench::Options),
    /// Make core's rules wrong in one way after another: cases and laws must notice (slow; target/mutants.out)
    Mutants(mutants::Options),
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    match CommandLine::parse().task {
        Some(Task::Serve(options)) => server::serve(&options),
        Some(Task::Dev) => site::develop(),
        Some(Task::Test { steps }) => steps::test(&steps),
        Some(Task::Check) => steps::check(),
        Some(Task::Build) => site::build(),
        Some(Task::Npm) => npm::build(),
        Some(Task::Paper) => paper::write(),
        Some(Task::Docs) => docs::write(),
        Some(Task::Schema) => schema::write(),
        Some(Task::Size) => size::report(),
        Some(Task::Bench(options)) => bench::run_all(&options),
        Some(Task::Mutants(options)) => mutants::try_all(&options),
        None => Ok(CommandLine::command().print_help()?),
    }
}
