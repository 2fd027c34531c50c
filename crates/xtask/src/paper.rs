//! The questionnaires as blank paper, for when the browser cannot run the program: `dist/paper/`.
//!
//! The words are windscreen-summary's; here they only become files.

use crate::root;
use anyhow::{Context, Result, anyhow};
use std::rc::Rc;
use windscreen_core::Instrument;
use windscreen_summary::{
    Blanks, blank_child, blank_child_file, blank_index, blank_referral, blank_style, blank_tool,
    sections_for_child,
};

/// Writes the papers of every instrument that is shipped, in the words of the area that names no place.
pub(crate) fn write() -> Result<()> {
    let area = windscreen_content::area(windscreen_content::default_area())
        .context("the catalogue has no area")?
        .map_err(|errors| anyhow!("{errors}"))?;
    let form = windscreen_content::form().map_err(|errors| anyhow!("{errors}"))?;
    let instruments = instruments()?;
    let blanks = Blanks { area: &area, instruments: &instruments, form: &form };

    let folder = root::emptied("paper")?;
    root::write(&folder, "index.html", &blank_index(&blanks))?;
    root::write(&folder, "referral.html", &blank_referral(&blanks))?;
    root::write(&folder, "paper.css", &blank_style(&blanks))?;
    for instrument in &instruments {
        let name = format!("{}.html", instrument.id);
        root::write(&folder, &name, &blank_tool(&blanks, instrument))?;
        for section in sections_for_child(instrument) {
            let pages = blank_child(instrument, section, &windscreen_content::picture);
            root::write(&folder, &blank_child_file(instrument, section), &pages)?;
        }
    }
    println!("{} papers are in dist/paper/", instruments.len() + 1);
    Ok(())
}

fn instruments() -> Result<Vec<Rc<Instrument>>> {
    let mut all = Vec::new();
    for entry in windscreen_content::instruments() {
        let instrument = windscreen_content::instrument(entry.id)
            .with_context(|| format!("the catalogue has no {}", entry.id))?
            .map_err(|errors| anyhow!("{}: {errors}", entry.id))?;
        all.push(Rc::new(instrument));
    }
    Ok(all)
}
