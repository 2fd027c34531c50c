//! The build tasks of this project, as one program: `cargo xtask help` lists them.
//!
//! It knows how to get the tools, build the site, serve it as production would, measure it, and prove the whole.
//! It knows nothing of what any questionnaire asks. Read `steps.rs` first for what `test` proves, then `program.rs` for
//! how the app becomes programs, and `site.rs` for how they and `www/` become `dist/`.

#![expect(clippy::print_stdout, reason = "a program whose output is its terminal")]

mod arguments;
mod bench;
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

use anyhow::{Result, bail};
use arguments::Arguments;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve   get what is missing, build the site, serve it with the production headers
            --port N      another port than 8080 (0: any free one)
            --log FILE    write one line per request to FILE
            --no-build    serve what is there
            --dir FOLDER  serve another folder than dist/ (nothing is built)
  dev     get what is missing, build the pages unshrunk and in one part, and again after each change (trunk serve)
  test    get what is missing, run everything; or only the steps named: cargo xtask test fmt clippy
  check   the quick half of test, for the desk: formatting, lints, docs, native tests
  build   write the release site to dist/
  npm     write the npm package to dist-npm/, and print what its programs weigh
  paper   write every questionnaire and the referral form as blank paper to dist/paper/ (part of build)
  docs    write www/docs/ as pages to dist/docs/ (part of build)
  schema  write the JSON Schemas of the formats to crates/windscreen-content/schema/
  size    print what each file and a first visit weigh; fails over budget (crates/xtask/budgets.json)
  bench   run the benchmarks: of the engine, and of the pages beside plain HTML and SurveyJS (or bench page alone)
  mutants make core's rules wrong in one way after another: cases and laws must notice (slow; target/mutants.out)
            --sample N    about so many, spread over all; the rest goes to cargo-mutants: --shard 0/8, --re NAME, --list
  help    this list";

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
    let mut arguments = Arguments::of_this_program();
    let command = arguments.word().unwrap_or_else(|| "help".to_owned());
    match command.as_str() {
        "serve" => {
            let options = server::Options::read(&mut arguments)?;
            arguments.finish()?;
            server::serve(&options)
        }
        "dev" => {
            arguments.finish()?;
            site::develop()
        }
        "test" => steps::test(&arguments.words()?),
        "check" => {
            arguments.finish()?;
            steps::check()
        }
        "build" => {
            arguments.finish()?;
            site::build()
        }
        "npm" => {
            arguments.finish()?;
            npm::build()
        }
        "paper" => {
            arguments.finish()?;
            paper::write()
        }
        "docs" => {
            arguments.finish()?;
            docs::write()
        }
        "schema" => {
            arguments.finish()?;
            schema::write()
        }
        "size" => {
            arguments.finish()?;
            size::report()
        }
        "bench" => bench::run_all(&arguments.rest()),
        "mutants" => mutants::try_all(arguments),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("there is no command `{other}`.\n\n{HELP}"),
    }
}
