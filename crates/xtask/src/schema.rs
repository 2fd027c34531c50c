//! The JSON Schemas of the formats: made from the types that read and write them, kept beside the content, and shipped in
//! `dist/schema/`, where an editor finds them.

use crate::root;
use anyhow::{Context, Result};
use std::fs;

const FOLDER: &str = "crates/windscreen-content/schema";

/// Writes the schemas that are kept. (A test fails where they differ from what is made here.)
pub(crate) fn write() -> Result<()> {
    let folder = root::root().join(FOLDER);
    // What is read, and the referral, which is only written.
    let referral = ("referral", windscreen_content::schema::<windscreen_summary::ReferralFile>());
    for (kind, schema) in windscreen_content::schemas().into_iter().chain([referral]) {
        root::write(&folder, &format!("{kind}.schema.json"), &schema)?;
    }
    println!("The schemas are in {FOLDER}/");
    Ok(())
}

/// Copies them into the built site.
pub(crate) fn ship() -> Result<()> {
    let to = root::emptied("schema")?;
    let from = root::root().join(FOLDER);
    for entry in fs::read_dir(&from).with_context(|| format!("{FOLDER} cannot be read"))? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))
            .with_context(|| format!("{FOLDER} cannot be copied"))?;
    }
    Ok(())
}
