//! What is data, each row a test of its own name: `cargo test strangle` finds the cases that speak of it.
//!
//! The rows stand in `tests/cases/`, `tests/messages/` and `tests/records/`, and in the families to practise on. Tests of their own in code are in `tests/it/`.
#![allow(clippy::panic, reason = "a failing test says what a practitioner would lose, and stops")]

mod cases;
mod messages;
mod practice;
mod records;

use libtest_mimic::{Arguments, Failed, Trial, run};
use std::process::ExitCode;

/// One row: a test, and what else it is found by.
struct Row {
    trial: Trial,
    words: String,
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    let mut rows = Vec::new();
    cases::add(&mut rows);
    messages::add(&mut rows);
    practice::add(&mut rows);
    records::add(&mut rows);
    // A row is found by its name however it is written, and by the ids that it answers or expects.
    if let Some(filter) = arguments.filter.take_if(|_| !arguments.exact) {
        let filter = filter.to_lowercase();
        rows.retain(|row| row.words.contains(&filter));
    }
    let trials = rows.into_iter().map(|row| row.trial).collect();
    run(&arguments, trials).exit_code()
}

impl Row {
    /// A row that says what differs, in lines.
    fn new(
        name: String,
        found_by: &str,
        differences: impl FnOnce() -> Vec<String> + Send + 'static,
    ) -> Row {
        let words = [&*name, " ", found_by].concat().to_lowercase();
        let trial = Trial::test(name, move || {
            let all = differences();
            if all.is_empty() { Ok(()) } else { Err(Failed::from(all.join("\n"))) }
        });
        Row { trial, words }
    }

    /// A row that only says why a file cannot be taken apart into rows.
    fn broken(name: String, why: impl std::fmt::Display) -> Row {
        let why = why.to_string();
        Row::new(name, "", move || vec![why])
    }
}

/// Whether what is so today is to be written into the rows, to be read as a difference.
fn is_writing() -> bool {
    std::env::var_os("WINDSCREEN_WRITE_ROWS").is_some()
}
