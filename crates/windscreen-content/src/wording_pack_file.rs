//! A wording pack becomes an [`Instrument`] in licensed words.
//!
//! Nothing but texts is exchanged, and each is held against the instrument at hand: a word for a question that is not there
//! may belong to one that has changed, and would put somebody's answer under another question.

use crate::opening::Opening;
use crate::place::Place;
use crate::problems::FileErrors;
use crate::translations::{Opened, is_tag};
use crate::wire::{self, Filled, PackItem, PackWords};
use std::rc::Rc;
use windscreen_core::{Definition, Instrument, Licence, Problem, Text};

/// The most letters of a text that is asked or explains.
const LONGEST_TEXT: usize = 1000;
/// The most letters of a heading or a name.
const LONGEST_NAME: usize = 200;

/// Reads a wording pack beside the instruments at hand, of which these are the ids, or says everything that is wrong with
/// it. What comes of it is the instrument that it is for, in its words, with its licence.
///
/// One that was made for another edition of the instrument opens with a remark: nothing new is asked in its words
/// ([`Licence::other_edition`]), but records that were made with it are shown in them.
///
/// # Errors
///
/// Everything that is wrong with it.
///
/// # Panics
///
/// Never: where there is no instrument of its id, the file is refused.
pub fn open_wording_pack(
    file: &str,
    json: &str,
    instruments: &[&str],
    instrument: &dyn Fn(&str) -> Option<Rc<Instrument>>,
) -> Result<Opened<Instrument>, FileErrors> {
    let (opening, it) = Opening::by_hand::<wire::WordingPack>(file, json)?;
    let language = it.language.0.clone();
    let own = instrument(&it.instrument.0);
    let value = {
        let top = Place::top(&opening.report);
        if own.is_none() {
            let what = Problem::nearest(&it.instrument.0, instruments);
            let mut message = "there is no instrument of this id here".to_owned();
            crate::problems::push_nearest(&mut message, what);
            top.key("instrument").wrong(message);
        }
        convert(&top, it, own.as_deref())
    };
    let opened = opening.opened(value, &language)?;
    let value =
        opened.value.expect("where there is no instrument that was said, and the file refused");
    Ok(Opened {
        value,
        remarks: opened.remarks,
        language: opened.language,
        translations: Vec::new(),
    })
}

/// Exchanges texts, and says what is wrong.
struct Exchange<'a> {
    here: &'a Place<'a>,
    /// Whether it is told, and not refused, that something is not there: the pack is for another edition, and asks nothing
    /// new.
    other_edition: bool,
}

/// Puts words in the place of others, which stay if these are none to show.
fn put(place: &Place<'_>, own: &mut Text, words: Option<Filled>, most: usize) {
    let Some(Filled(words)) = words else { return };
    hold(place, &words, most);
    *own = words;
}

impl Exchange<'_> {
    /// Says that something is not there, with what may be meant.
    fn not_there(&self, place: &Place<'_>, what: &'static str, name: &str, names: &[&str]) {
        let message = Problem::not_declared(what, name, names).to_string();
        if self.other_edition {
            place.remark(&message);
        } else {
            place.wrong(message);
        }
    }

    fn words(place: &Place<'_>, text: &mut Text, help: &mut Text, words: PackWords) {
        put(&place.key("text"), text, Some(words.text), LONGEST_TEXT);
        put(&place.key("help"), help, words.help, LONGEST_TEXT);
    }

    fn item(&self, place: &Place<'_>, item: &mut windscreen_core::Item, words: PackItem) {
        put(&place.key("text"), &mut item.text, Some(words.text), LONGEST_TEXT);
        put(&place.key("help"), &mut item.help, words.help, LONGEST_TEXT);
        put(&place.key("topic"), &mut item.topic, words.topic, LONGEST_NAME);
        if let Some(follow_up) = words.follow_up {
            let place = place.key("follow-up");
            match &mut item.follow_up {
                Some(own) => Exchange::words(&place, &mut own.text, &mut own.help, follow_up),
                None => self.left(&place, "no question follows this one"),
            }
        }
        if let Some(anchors) = words.anchors {
            if anchors.len() == item.anchors.len() {
                for (n, (own, words)) in item.anchors.iter_mut().zip(anchors).enumerate() {
                    put(&place.nth("anchors", n), own, Some(words), LONGEST_TEXT);
                }
            } else if item.anchors.is_empty() {
                self.left(&place.key("anchors"), "this item is not answered by grade");
            } else {
                self.left(&place.key("anchors"), "there must be five anchors, best first");
            }
        }
    }

    /// Says why something is not used.
    fn left(&self, place: &Place<'_>, message: &str) {
        if self.other_edition { place.remark(message) } else { place.wrong(message) }
    }
}

/// Says what of these words may not be shown.
fn hold(place: &Place<'_>, words: &str, most: usize) {
    let n = words.chars().count();
    if most < n {
        place.wrong(format!("this has {n} letters, and may have {most} at most"));
    }
    if words.chars().any(is_hidden) {
        place.wrong(
            "this holds a character that shows nothing and may change how other words are read: a line break, another \
             control character, or one that turns the direction of writing",
        );
    }
}

/// Whether a character shows nothing and can change how its neighbours are read.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn convert(top: &Place<'_>, it: wire::WordingPack, own: Option<&Instrument>) -> Option<Instrument> {
    for (key, words, most) in [
        ("holder", &it.holder, LONGEST_NAME),
        ("owner", &it.owner, LONGEST_NAME),
        ("licence", &it.licence, LONGEST_TEXT),
    ] {
        hold(&top.key(key), &words.0, most);
    }
    if let Some(credit) = &it.credit {
        hold(&top.key("credit"), &credit.0, LONGEST_TEXT);
    }
    let is_read = |key: &str| !top.key(key).is_wrong();
    if it.until.0 < it.from.0 && is_read("from") && is_read("until") {
        top.key("until")
            .wrong("the last day may not be before the first, which stands in \"from\"");
    }
    let is_language = is_tag(&it.language.0);
    if is_read("language") && !is_language {
        top.key("language").wrong("a language is named by its BCP 47 tag, as cy, pt-BR or zh-Hant");
    }
    if it.items.is_empty() && is_read("items") {
        top.key("items").wrong("name at least one item");
    }
    let own = own?;
    let first = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    if is_language && first(&it.language.0) != first(&own.language) && is_read("language") {
        top.key("language").wrong(format!(
            "the instrument is written in \"{}\": one page would speak two languages",
            own.language
        ));
    }
    let other_edition = *it.edition.0 != *own.edition && is_read("edition");
    if other_edition {
        top.key("edition").remark(&format!(
            "the instrument is edition \"{}\" now: nothing new is asked in these words until they are checked against it, and \
             its edition stands here; records that were made with them are shown in them",
            own.edition
        ));
    }
    let mut definition = own.definition().clone();
    let words = fingerprint(&it);
    let exchange = Exchange { here: top, other_edition };
    let (title, short) = (&mut definition.title, &mut definition.short);
    put(&top.key("title"), title, it.title, LONGEST_NAME);
    put(&top.key("short"), short, it.short, LONGEST_NAME);
    sections(&exchange, &mut definition, it.sections.unwrap_or_default());
    items(&exchange, &mut definition, it.items);
    choices(&exchange, &mut definition, it.choices.unwrap_or_default());
    let licence = Licence {
        id: it.id.0.into(),
        words,
        holder: it.holder.0,
        owner: it.owner.0,
        terms: it.licence.0,
        credit: it.credit.map(|credit| credit.0).unwrap_or_default(),
        from: it.from.0,
        until: it.until.0,
        other_edition,
    };
    Some(Instrument::licensed(definition, licence))
}

/// Whether two answers read alike.
fn is_alike(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

type ById<T> = std::collections::BTreeMap<Text, T>;

fn sections(exchange: &Exchange<'_>, definition: &mut Definition, all: ById<wire::PackSection>) {
    let list = exchange.here.key("sections");
    let names: Vec<String> = definition.sections.iter().map(|it| it.id.to_string()).collect();
    let names: Vec<&str> = names.iter().map(|it| &**it).collect();
    for (id, words) in all {
        let place = list.key(&id);
        match definition.sections.iter_mut().find(|section| *section.id == *id) {
            Some(own) => {
                put(&place.key("title"), &mut own.title, Some(words.title), LONGEST_NAME);
                put(&place.key("intro"), &mut own.intro, words.intro, LONGEST_TEXT);
            }
            None => exchange.not_there(&place, "section", &id, &names),
        }
    }
}

fn items(exchange: &Exchange<'_>, definition: &mut Definition, all: ById<PackItem>) {
    let list = exchange.here.key("items");
    let names: Vec<String> = definition.items.iter().map(|it| it.id.to_string()).collect();
    let names: Vec<&str> = names.iter().map(|it| &**it).collect();
    for (id, words) in all {
        let place = list.key(&id);
        match definition.items.iter_mut().find(|item| *item.id == *id) {
            Some(own) => exchange.item(&place, own, words),
            None => exchange.not_there(&place, "item", &id, &names),
        }
    }
}

fn choices(exchange: &Exchange<'_>, definition: &mut Definition, all: ById<ById<PackWords>>) {
    let list = exchange.here.key("choices");
    let scales: Vec<String> = definition.scales.iter().map(|it| it.id.to_string()).collect();
    let scales: Vec<&str> = scales.iter().map(|it| &**it).collect();
    for (id, choices) in all {
        let place = list.key(&id);
        let Some(scale) = definition.scales.iter_mut().find(|scale| *scale.id == *id) else {
            exchange.not_there(&place, "scale", &id, &scales);
            continue;
        };
        let names: Vec<String> = scale.choices.iter().map(|it| it.id.to_string()).collect();
        let names: Vec<&str> = names.iter().map(|it| &**it).collect();
        let before: Vec<Text> = scale.choices.iter().map(|choice| choice.text.clone()).collect();
        for (id, words) in choices {
            let place = place.key(&id);
            let Some(at) = scale.choices.iter().position(|choice| *choice.id == *id) else {
                exchange.not_there(&place, "choice", &id, &names);
                continue;
            };
            // Somebody who reads "No" must not have answered yes.
            let mut others = before.iter().enumerate().filter(|(n, _)| *n != at);
            if others.any(|(_, other)| is_alike(other, &words.text.0)) {
                place.key("text").wrong("these are the instrument's own words for another answer");
            }
            if let Some(own) = scale.choices.get_mut(at) {
                Exchange::words(&place, &mut own.text, &mut own.help, words);
            }
        }
        for (n, choice) in scale.choices.iter().enumerate() {
            if scale.choices.iter().take(n).any(|other| is_alike(&other.text, &choice.text)) {
                place.also_wrong(format!("two answers read alike: \"{}\"", choice.text));
            }
        }
    }
}

/// Tells the words of a pack from all others, whatever the days and the terms of its licence: FNV-1a over its texts and
/// their places. It guards against slips; no stranger writes a site's packs.
fn fingerprint(pack: &wire::WordingPack) -> Text {
    let wire::WordingPack { instrument, title, short, sections, items, choices, .. } = pack;
    let texts = serde_json::to_string(&(instrument, title, short, sections, items, choices));
    let texts = texts.expect("every key of a pack is a text");
    let add = |print: u64, byte: u8| (print ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let print = texts.bytes().fold(0xcbf2_9ce4_8422_2325, add);
    format!("{print:016x}").into()
}
