//! A kept tree becomes a wire type, and everything that is wrong with it is said at once, each with its place, in
//! sentences that somebody who does not program can act on.
//!
//! Why a deserializer of our own and not `serde_json`'s: serde stops at the first problem. This one never does. Where a
//! value is missing or of another kind it says so, hands over an empty one in its place, and goes on; so the derived
//! code comes to the end of every file. A key that may be left out is an `Option`; every other one is missed. What a
//! text or a number must be like stands in the name of its type (`wire/leaves.rs`), which serde hands to the
//! deserializer.
//!
//! serde makes code anew for each type, so whatever does not depend on one stands in `cursor.rs`, which is compiled once.

mod cursor;
mod deserializer;
mod report;

use crate::json::Json;
use cursor::{Cursor, Slot};
pub(crate) use report::Report;
use serde::de::DeserializeOwned;

/// Reads a tree as a wire type.
pub(crate) fn read<T: DeserializeOwned>(tree: &Json) -> (T, Report) {
    let report = Report::default();
    let slot = Slot::Value(tree);
    let mut cursor = Cursor { slot, report: &report, key: "", outer: 0, may_be: false, form: "" };
    let Ok(value) = T::deserialize(&mut cursor);
    (value, report)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::json::parse;
    use crate::wire;
    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};
    use std::collections::{BTreeMap, BTreeSet};

    /// Where values stand in a file: of things of lists that are spelled alike, the first.
    fn places(value: &Value, place: &str, shape: &str, all: &mut BTreeMap<String, String>) {
        all.entry(shape.to_owned()).or_insert_with(|| place.to_owned());
        match value {
            Value::Array(list) => {
                for (n, entry) in list.iter().enumerate() {
                    places(entry, &format!("{place}/{n}"), &format!("{shape}/*"), all);
                }
            }
            Value::Object(group) => {
                for (key, value) in group {
                    places(value, &format!("{place}/{key}"), &format!("{shape}/{key}"), all);
                }
            }
            _ => {}
        }
    }

    /// Takes out of every list what is spelled like something before it; says whether something is not.
    fn thin(value: &mut Value, shape: &str, seen: &mut BTreeSet<String>) -> bool {
        let mut is_new = seen.insert(shape.to_owned());
        match value {
            Value::Array(list) => {
                list.retain_mut(|inner| thin(inner, &format!("{shape}/*"), seen));
                is_new |= !list.is_empty();
            }
            Value::Object(group) => {
                for (key, value) in group {
                    is_new |= thin(value, &format!("{shape}/{key}"), seen);
                }
            }
            _ => {}
        }
        is_new
    }

    /// Reads a file with every kind of value in every place, and without every key. Nothing that it is read as may ask for
    /// what the reader does not hand over: serde's code would then ask for an error, which there is not.
    fn exchange<T: DeserializeOwned>(file: &str) {
        let read_as = |file: &Value| {
            let tree = parse(&file.to_string()).expect("it is JSON");
            read::<T>(&tree);
        };
        let mut file: Value = serde_json::from_str(file).expect("it is JSON");
        thin(&mut file, "", &mut BTreeSet::new());
        let mut all = BTreeMap::new();
        places(&file, "", "", &mut all);
        for place in all.into_values() {
            for other in [
                json!(null),
                json!(true),
                json!(70_000),
                json!("a-word"),
                json!([[], {}, "a-word", 7, null]),
                json!({ "a-word": 1 }),
            ] {
                let mut changed = file.clone();
                *changed.pointer_mut(&place).expect("it was found there") = other;
                read_as(&changed);
            }
            let Some((outer, key)) = place.rsplit_once('/') else { continue };
            let mut changed = file.clone();
            let outer = changed.pointer_mut(outer).expect("it was found there");
            if outer.as_object_mut().is_some_and(|fields| fields.remove(key).is_some()) {
                read_as(&changed);
            }
        }
    }

    #[test]
    fn something_is_handed_over_for_whatever_stands_in_a_file() {
        exchange::<wire::instrument::Instrument>(include_str!(
            "../../../../tests/instruments/everything.json"
        ));
        exchange::<wire::area::Area>(include_str!("../../../../tests/areas/harbour.json"));
        exchange::<wire::area::Area>(include_str!("../../areas/england.json"));
        exchange::<wire::record::Record>(include_str!("../../../../tests/records/v2.json"));
        exchange::<wire::form::Form>(include_str!("../../referral/form.json"));
        exchange::<wire::Withheld>(include_str!("../../withheld.json"));
        exchange::<wire::Calendar>(r#"{ "windscreen-calendar": 1, "days": ["2026-12-25"] }"#);
        exchange::<wire::WordingPack>(include_str!("../../../../tests/wording/everything.json"));
        let site =
            r##"{ "areas": ["a.json"], "replaces": ["a"], "theme": { "colour": "#123456" } }"##;
        exchange::<wire::Site>(site);
    }
}
