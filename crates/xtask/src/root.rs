//! Where things are in the checkout.

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
