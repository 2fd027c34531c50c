//! Mutation testing of the rules: each function of core that decides is made wrong in one way after another, and the cases
//! and laws must notice.
//!
//! Every mutant costs a build, so all of them take a day. `--sample` tries a part that is spread over all of them, and what
//! else is typed goes to `cargo mutants`: `--shard 0/8`, `--re missing_texts`, `--list`.

use crate::process::{cargo, run};
use crate::root::root;
use crate::tools;
use anyhow::{Context, Result, bail};

/// Where core decides. The rest holds what was entered, or proves a definition.
const RULES: [&str; 8] = [
    "model/rule",
    "rules/compare",
    "rules/completeness",
    "rules/condition",
    "rules/grades",
    "rules/outcome",
    "rules/readings",
    "rules/wide",
];

/// The modules of tests/it that are laws of the rules, beside the cases of tests/rows.
const LAWS: [&str; 4] = ["coming_back", "known", "laws", "walks"];

/// Rows that are no cases.
const NO_CASES: [&str; 2] = ["messages/", "records/"];

/// What cargo-mutants is told to only list them.
const LIST: &str = "--list";

/// What `mutants` was asked for.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Try about so many, spread over all
    #[arg(long, value_name = "N")]
    sample: Option<usize>,
    /// Goes to cargo-mutants: --shard 0/8, --re NAME, --list
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

/// Runs it. A mutant that nobody notices is an error.
pub(crate) fn try_all(Options { sample, rest }: &Options) -> Result<()> {
    tools::cargo_mutants()?;
    let files: Vec<String> =
        RULES.iter().map(|rule| format!("--file=crates/windscreen-core/src/{rule}.rs")).collect();
    let mutants = |more: &[String]| {
        let mut command = tools::with_tools(cargo(&["mutants", "--package", "windscreen-core"]));
        command.args(&files).args(rest).args(more);
        command
    };
    let mut more = Vec::new();
    if let Some(sample) = *sample {
        let listed = mutants(&[LIST.to_owned()]).output();
        let listed = listed.context("the mutants could not be listed")?;
        let n = String::from_utf8_lossy(&listed.stdout).lines().count();
        if sample == 0 || n == 0 {
            bail!("a sample of {sample} of {n} mutants tries nothing");
        }
        let shards = n.div_ceil(sample);
        more.extend(["--sharding=round-robin".to_owned(), format!("--shard=0/{shards}")]);
    }
    if rest.iter().any(|word| word == LIST) {
        return run(&mut mutants(&more));
    }
    more.push("--test-package=windscreen-tests".to_owned());
    more.push(format!("--output={}", root().join("target").display()));
    // Their own folder has no build yet, and a mutant may loop for ever.
    more.extend(["--minimum-test-timeout=300".to_owned(), "--".to_owned()]);
    more.extend(["--test=rows", "--test=it", "--"].map(str::to_owned));
    more.extend(skipped()?.into_iter().map(|test| format!("--skip={test}")));
    run(&mut mutants(&more)).context("target/mutants.out/missed.txt lists what nobody notices")
}

/// What is not run: whatever stands in tests/it beside the laws, and rows that are no cases.
fn skipped() -> Result<Vec<String>> {
    let main = std::fs::read_to_string(root().join("tests/it/main.rs"))
        .context("tests/it/main.rs cannot be read")?;
    let modules: Vec<&str> =
        main.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).collect();
    if let Some(gone) = LAWS.iter().find(|law| !modules.contains(law)) {
        bail!("there is no tests/it/{gone}.rs");
    }
    let other = modules.iter().filter(|name| !LAWS.contains(name)).map(|name| format!("{name}::"));
    Ok(other.chain(NO_CASES.map(str::to_owned)).collect())
}

#[cfg(test)]
mod tests {
    use super::{RULES, skipped};

    #[test]
    fn what_is_mutated_and_what_is_run_is_there() {
        for file in RULES {
            let path = crate::root::root().join(format!("crates/windscreen-core/src/{file}.rs"));
            assert!(path.is_file(), "{file}");
        }
        let skipped = skipped().unwrap();
        assert!(skipped.contains(&"pages::".to_owned()) && !skipped.contains(&"laws::".to_owned()));
    }
}
