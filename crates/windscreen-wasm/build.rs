//! Packs the rules that look beyond one sheet, and where fields of earlier editions went, so that they open without a reader: the engine needs nothing else of the
//! referral form, neither its words nor its reader.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    // The form is part of windscreen-content: when it changes, that is built anew, and so is this.
    println!("cargo::rerun-if-changed=build.rs");
    let form = windscreen_content::form()?;
    let packed = windscreen_content::pack(&(form.rules, form.moved));
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("rules.numbers"), packed.numbers)?;
    fs::write(Path::new(&folder).join("rules.words"), packed.words)?;
    Ok(())
}
