//! Packs what is shipped: every instrument, area and calendar of the catalogue is read by the strict reader, proved, and
//! packed, so that the program opens them without a reader.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};
use windscreen_content::{Packed, pack};

fn main() -> Result<(), Box<dyn Error>> {
    // The files are part of windscreen-content: when they change, it is built anew, and so is this.
    println!("cargo::rerun-if-changed=build.rs");
    let mut shipped =
        Shelf { folder: env::var("OUT_DIR")?, code: String::new(), list: String::new() };
    shipped.open("INSTRUMENTS");
    for entry in windscreen_content::instruments() {
        let instrument = windscreen_content::instrument(entry.id).ok_or("it is not listed")??;
        shipped.put(entry, &instrument)?;
    }
    shipped.close()?;
    let mut calendars = Vec::new();
    shipped.open("AREAS");
    for entry in windscreen_content::areas() {
        let area = windscreen_content::area(entry.id).ok_or("it is not listed")??;
        shipped.put(entry, &area)?;
        calendars.push(area.calendar);
    }
    shipped.close()?;
    calendars.sort();
    calendars.dedup();
    shipped.open("CALENDARS");
    for id in &calendars {
        if let Some(calendar) = windscreen_content::calendar(id) {
            shipped.lay(id, "", &calendar?)?;
        }
    }
    shipped.close()?;
    shipped.code.push_str("pub(crate) static PRACTICE: &[Packet] = &[\n");
    for entry in windscreen_content::practice_families() {
        let family = windscreen_content::practice_family(entry.id).ok_or("it is not listed")??;
        let packet = shipped.packet(&format!("practice-{}", entry.id), &family)?;
        writeln!(shipped.code, "    {packet},")?;
    }
    shipped.close()?;
    shipped.alone("WITHHELD", &windscreen_content::withheld()?)?;
    shipped.alone("FORM", &windscreen_content::form()?)?;
    fs::write(Path::new(&shipped.folder).join("shipped.rs"), shipped.code)?;
    Ok(())
}

/// What is shipped, in the making, as code.
struct Shelf {
    folder: String,
    code: String,
    /// The list that is being filled: an area and a calendar may have the same id.
    list: String,
}

impl Shelf {
    fn open(&mut self, name: &str) {
        self.code.push_str("pub(crate) static ");
        self.code.push_str(name);
        self.list = name.to_lowercase();
        self.code.push_str(": &[Shipped] = &[\n");
    }

    fn close(&mut self) -> Result<(), Box<dyn Error>> {
        Ok(writeln!(self.code, "];")?)
    }

    fn put(
        &mut self,
        entry: &windscreen_content::Entry,
        it: &impl Packed,
    ) -> Result<(), Box<dyn Error>> {
        let words = format!(
            ", title: {:?}, short: {:?}, worry: {:?}, cannot_wait: {}, about: {:?}",
            entry.title, entry.short, entry.worry, entry.cannot_wait, entry.about
        );
        self.lay(entry.id, &words, it)
    }

    fn lay(&mut self, id: &str, words: &str, it: &impl Packed) -> Result<(), Box<dyn Error>> {
        let packet = self.packet(&format!("{}-{id}", self.list), it)?;
        let words = if words.is_empty() {
            ", title: \"\", short: \"\", worry: \"\", cannot_wait: false, about: \"\""
        } else {
            words
        };
        Ok(writeln!(self.code, "    Shipped {{ id: {id:?}{words}, packet: {packet} }},")?)
    }

    /// One thing that stands in no list.
    fn alone(&mut self, name: &str, it: &impl Packed) -> Result<(), Box<dyn Error>> {
        let packet = self.packet(&name.to_lowercase(), it)?;
        Ok(writeln!(self.code, "pub(crate) static {name}: Packet = {packet};")?)
    }

    /// Packs a thing into two files, and says as code how to take them in.
    fn packet(&self, name: &str, it: &impl Packed) -> Result<String, Box<dyn Error>> {
        let packed = pack(it);
        fs::write(Path::new(&self.folder).join(format!("{name}.numbers")), packed.numbers)?;
        fs::write(Path::new(&self.folder).join(format!("{name}.words")), packed.words)?;
        let [numbers, words] =
            ["numbers", "words"].map(|it| format!("concat!(env!(\"OUT_DIR\"), \"/{name}.{it}\")"));
        Ok(format!("Packet {{ numbers: include_bytes!({numbers}), words: include_str!({words}) }}"))
    }
}
