//! Headings whose level is an option.

/// The heading element of a level; that of level 2 if there is no such level.
pub(crate) fn heading(level: Option<u8>) -> &'static str {
    match level {
        Some(1) => "h1",
        Some(3) => "h3",
        Some(4) => "h4",
        Some(5) => "h5",
        Some(6) => "h6",
        _ => "h2",
    }
}
