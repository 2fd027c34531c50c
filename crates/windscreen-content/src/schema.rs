//! The JSON Schemas of the formats, made from the types that read and write them. Nothing that ships holds this: `cargo
//! xtask schema` writes the files of `schema/`, and a test holds them against what is made here.

use crate::wire;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// The schema of each kind of file that is read here, by the name of the kind.
pub fn schemas() -> Vec<(&'static str, String)> {
    vec![
        ("area", schema::<wire::area::Area>()),
        ("calendar", schema::<wire::Calendar>()),
        ("form", schema::<wire::form::Form>()),
        ("instrument", schema::<wire::instrument::Instrument>()),
        ("practice", schema::<wire::Practice>()),
        ("record", schema::<wire::record::Record>()),
        ("site", schema::<wire::Site>()),
        ("withheld", schema::<wire::Withheld>()),
        ("wording-pack", schema::<wire::WordingPack>()),
    ]
}

/// The schema of a type by which a file is read or written, as it is kept.
pub fn schema<T: JsonSchema>() -> String {
    let made = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    let mut schema = made.to_value();
    strict(&mut schema);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// Says what the reader says: a key that may be left out may not be `null`, unless its type begins with that. And words
/// are not broken into lines as the source is.
fn strict(schema: &mut Value) {
    match schema {
        Value::Array(all) => all.iter_mut().for_each(strict),
        Value::Object(keys) => {
            if let Some(Value::String(words)) = keys.get_mut("description") {
                *words = words.replace('\n', " ");
            }
            if let Some(Value::Array(types)) = keys.get_mut("type") {
                if types.len() == 2 && types.last().is_some_and(|it| it == "null") {
                    types.pop();
                }
                if let [only] = &types[..] {
                    let only = only.clone();
                    keys.insert("type".to_owned(), only);
                }
            }
            if let Some(Value::Array(words)) = keys.get_mut("enum") {
                words.retain(|word| !word.is_null());
            }
            let is_null = |value: &Value| value == &serde_json::json!({ "type": "null" });
            if let Some(Value::Array(all)) = keys.get_mut("anyOf")
                && let [only, null] = &mut all[..]
                && is_null(null)
                && let Value::Object(only) = only.take()
            {
                keys.remove("anyOf");
                for (key, value) in only {
                    keys.entry(key).or_insert(value);
                }
            }
            keys.values_mut().for_each(strict);
        }
        _ => {}
    }
}
