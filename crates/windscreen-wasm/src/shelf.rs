//! What is compiled in, as lists.

use windscreen_content::Entry;
use windscreen_core::JsonWriter;

/// The version of this crate.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A list of instruments or areas: of each the few words by which somebody chooses.
pub(crate) fn list(entries: &[Entry]) -> String {
    JsonWriter::whole(|out| {
        out.key("windscreen-list");
        out.number(1);
        out.list("list", entries, |out, it| {
            out.text("id", it.id);
            out.text("title", it.title);
            out.text("short", it.short);
            if !it.about.is_empty() {
                out.text("about", it.about);
                out.text("worry", it.worry);
            }
        });
    })
}
