//! What the site weighs, and whether that is within the budget.

use crate::npm_programs::{NOWASM, PROGRAMS, program_folder};
use crate::process::{command, run};
use crate::{root, site};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::Path;

/// The later part of the program, which comes when the first page stands.
const LATER: &str = "windscreen-later-";

/// The program as JavaScript, which the page asks for only where the ordinary one cannot run.
const FALLBACK: &str = "windscreen-nowasm-";

/// What says why the program cannot start, which the page asks for only then.
const CAUSE: &str = "cause-";

/// The whole program in one page, which other sites show in a frame.
const FRAME: &str = "windscreen.html";

/// The same where there is no WebAssembly.
const FRAME_FALLBACK: &str = "windscreen-nowasm.html";

/// Files with a budget of their own: the name of it, how the file begins, and in words.
const ALONE: &[(&str, &str, &str)] = &[
    ("later", LATER, "The later part, when the first page stands"),
    ("fallback", FALLBACK, "Without WebAssembly, in place of the program in two parts"),
    ("frame", FRAME, "In a frame or as one file, in place of all"),
    ("frame_fallback", FRAME_FALLBACK, "The same without WebAssembly"),
];

/// The key of a budget.
const BROTLI: &str = "brotli_bytes";

/// Folders that the page links to and loads nothing from.
const APART: &[&str] = &["paper/", "docs/", "schema/"];

/// One file of the site: as it is, and as a server would send it.
struct Weight {
    name: String,
    first_visit: bool,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the table; an error when over budget.
pub(crate) fn report() -> Result<()> {
    let dist = root::dist();
    let page = std::fs::read_to_string(dist.join("index.html"))
        .context("there is no built site; `cargo xtask build` writes it to dist/")?;
    site::compress()?;
    let budget = Budget::read()?;

    let mut names = Vec::new();
    collect(&dist, "", &mut names)?;
    names.sort();
    let weights: Vec<Weight> =
        names.into_iter().map(|name| weigh(&dist, name, &page, &budget)).collect::<Result<_>>()?;

    println!("{:<52} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip -9", "brotli -11");
    for weight in &weights {
        let mark = if weight.first_visit { "*" } else { " " };
        println!(
            "{mark} {:<50} {:>10} {:>10} {:>10}",
            weight.name, weight.raw, weight.gzip, weight.brotli
        );
    }
    let sum = |of: fn(&Weight) -> u64| {
        weights.iter().filter(|weight| weight.first_visit).map(of).sum::<u64>()
    };
    let brotli = sum(|weight| weight.brotli);
    println!(
        "* {:<50} {:>10} {:>10} {:>10}",
        "first visit",
        sum(|weight| weight.raw),
        sum(|weight| weight.gzip),
        brotli
    );
    programs()?;
    budget.hold("first_visit", "A first visit", brotli)?;
    let alone = |file: &str| -> Result<u64> {
        let found: Vec<u64> = weights
            .iter()
            .filter(|weight| weight.name.starts_with(file))
            .map(|weight| weight.brotli)
            .collect();
        if found.is_empty() {
            bail!("the site has no {file}");
        }
        Ok(found.iter().sum())
    };
    for (name, file, what) in ALONE {
        budget.hold(name, what, alone(file)?)?;
    }
    Ok(())
}

/// Prints what the programs of the npm package weigh, if they were built; an error when one is over its budget.
pub(crate) fn programs() -> Result<()> {
    let budget = Budget::read()?;
    let programs = PROGRAMS.iter().map(|(name, ..)| (*name, "windscreen_bg.wasm"));
    for (name, file) in programs.chain([(NOWASM, "windscreen.js")]) {
        let folder = program_folder(name);
        let program = folder.join(file);
        if !program.is_file() {
            continue;
        }
        run(command("node", &["crates/xtask/src/compress.mjs"]).arg(&folder))?;
        let raw = program.metadata()?.len();
        let brotli = folder.join(format!("{file}.br")).metadata()?.len();
        let most = most(&budget.all["npm"], name)?;
        println!("npm, {name}: {raw} bytes, {brotli} as brotli, of at most {most}");
        if most < brotli {
            bail!(
                "the program of the npm package ({name}) is {} over its budget in crates/xtask/budgets.json",
                brotli - most
            );
        }
    }
    Ok(())
}

/// How much something may weigh.
fn most(budgets: &Value, name: &str) -> Result<u64> {
    budgets[name][BROTLI]
        .as_u64()
        .with_context(|| format!("budgets.json: {name}.{BROTLI} should be a number"))
}

/// The data file.
struct Budget {
    also: Vec<String>,
    /// The whole file: a figure for a first visit, for each of [`ALONE`],
    /// and below `npm` for each program of the package.
    all: Value,
}

impl Budget {
    fn read() -> Result<Self> {
        let file = root::root().join("crates/xtask/budgets.json");
        let text = std::fs::read_to_string(&file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        Self::parse(&text).with_context(|| format!("{} is not as expected", file.display()))
    }

    fn parse(text: &str) -> Result<Self> {
        let value: Value = serde_json::from_str(text)?;
        for name in ["first_visit"].into_iter().chain(ALONE.iter().map(|alone| alone.0)) {
            most(&value, name)?;
        }
        let also = value["first_visit"]["also"].as_array();
        let also = also.context("first_visit.also should be a list")?;
        let also = also.iter().filter_map(Value::as_str).map(ToOwned::to_owned).collect();
        Ok(Self { also, all: value })
    }

    /// Prints what something weighs; an error when it is over its budget.
    fn hold(&self, name: &str, what: &str, brotli: u64) -> Result<()> {
        let most = most(&self.all, name)?;
        println!("{what}: {brotli}, of at most {most}.");
        if most < brotli {
            bail!("{what}: {} over the budget in crates/xtask/budgets.json", brotli - most);
        }
        Ok(())
    }
}

/// All files below a folder, by their place in it, but for the packed twins.
fn collect(folder: &Path, place: &str, names: &mut Vec<String>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{place}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), names)?;
        } else if !is_packed(&name) {
            names.push(name);
        }
    }
    Ok(())
}

pub(crate) fn is_packed(name: &str) -> bool {
    [".br", ".gz"].iter().any(|ending| name.ends_with(ending))
}

fn weigh(dist: &Path, name: String, page: &str, budget: &Budget) -> Result<Weight> {
    let raw = dist.join(&name).metadata()?.len();
    let packed = |ending: &str| {
        dist.join(format!("{name}{ending}")).metadata().map_or(raw, |found| found.len())
    };
    let (gzip, brotli) = (packed(".gz"), packed(".br"));
    // The page names everything that it loads, and the program asks only for what `also` lists.
    let first_visit = name == "index.html"
        || (page.contains(&name)
            && ![LATER, FALLBACK, CAUSE].iter().any(|late| name.starts_with(late))
            && !APART.iter().any(|folder| name.starts_with(folder)))
        || budget.also.contains(&name);
    Ok(Weight { name, first_visit, raw, gzip, brotli })
}

#[cfg(test)]
mod tests {
    use super::Budget;

    #[test]
    fn the_budget_file_can_be_read() {
        assert!(Budget::read().is_ok());
        assert!(Budget::parse("{}").is_err());
    }
}
