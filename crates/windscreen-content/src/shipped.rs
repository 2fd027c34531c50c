//! The files that are compiled in, as text (see `build.rs`), in the order of `catalogue.json`.

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// One file that is compiled in, with the few words that a list of them needs.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// Its name in a narrow column.
    pub short: &'static str,
    /// The practitioner's own worry; empty for all but instruments.
    pub worry: &'static str,
    /// Whether the worry stands among those that cannot wait: `cannot-wait` of the catalogue.
    pub cannot_wait: bool,
    /// `child` or `adult`; empty for areas.
    pub about: &'static str,
    /// The file itself.
    pub json: &'static str,
}

/// The entry of this id.
pub(crate) fn find(entries: &'static [Entry], id: &str) -> Option<&'static Entry> {
    entries.iter().find(|entry| entry.id == id)
}
