//! Where things are in the checkout.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The top of the checkout.
pub(crate) fn root() -> &'static Path {
    // `crates/xtask` is two levels down; the fallback is unreachable, and harmless: cargo starts us at the top anyway.
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new("."))
}

/// Where the built site goes.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where the packed npm package goes.
pub(crate) fn dist_npm() -> PathBuf {
    root().join("dist-npm")
}

/// An empty folder in the built site, whatever stood there before.
pub(crate) fn emptied(name: &str) -> Result<PathBuf> {
    let folder = dist().join(name);
    empty(&folder)?;
    Ok(folder)
}

/// Makes a folder that holds nothing, whatever stood there before.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)
            .with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Writes a file of the built site.
pub(crate) fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    let file = folder.join(name);
    std::fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))
}
