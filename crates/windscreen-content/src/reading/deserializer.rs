//! What serde asks of a deserializer, answered from the place where the cursor stands.

use super::cursor::{Cursor, Either, Slot};
use super::report::Report;
use crate::json::Json;
use crate::translations::KEY as TRANSLATIONS;
use serde::de::value::{StrDeserializer, U32Deserializer};
use serde::de::{
    DeserializeSeed, Deserializer, Error, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, Visitor,
};
use std::fmt;

/// serde asks for an error, and there is none: every value asked for is handed over. So nothing is compiled that hands
/// one on.
#[derive(Debug)]
pub(crate) enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    fn custom<T: fmt::Display>(message: T) -> Never {
        unreachable!("a wire type asks for what no reader of it hands over: {message}")
    }

    fn invalid_type(_: Unexpected<'_>, wanted: &dyn Expected) -> Never {
        Never::custom(wanted)
    }

    fn invalid_value(_: Unexpected<'_>, wanted: &dyn Expected) -> Never {
        Never::custom(wanted)
    }

    fn invalid_length(_: usize, wanted: &dyn Expected) -> Never {
        Never::custom(wanted)
    }
}

impl<'de> Deserializer<'de> for &mut Cursor<'_> {
    type Error = Never;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        match self.either() {
            Either::Number(it) => visitor.visit_u64(it.into()),
            Either::Text(it) => visitor.visit_str(it),
            Either::Flag(it) => visitor.visit_bool(it),
            Either::List => self.deserialize_seq(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.flag_in_form())
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_u32(self.number_in_form())
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_u32(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_u32(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_str(self.text_in_form())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.is_there() { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.form = name;
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let list = self.list();
        visitor.visit_seq(Entries { cursor: self, group: Group::List(list), n: 0 })
    }

    /// A group whose keys are not ours to name: ids.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let group = self.by_id();
        visitor.visit_map(Entries { cursor: self, group: Group::ById(group), n: 0 })
    }

    /// serde's code for a list of fields in the order of the type is far shorter than the one for keys in any order, and
    /// every key is asked for, there or not.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let group = self.group();
        let read = visitor.visit_seq(Keys { cursor: self, group, left: fields.iter() })?;
        self.say_unknown(group, fields);
        Ok(read)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        let which: U32Deserializer<Never> = self.word(variants).into_deserializer();
        visitor.visit_enum(which)
    }

    /// What another reader looks into.
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u64 u128 f32 f64 char bytes byte_buf unit_struct tuple tuple_struct identifier ignored_any
    }
}

/// What stands in a group or a list.
#[derive(Clone, Copy)]
enum Group<'r> {
    /// The things of a list.
    List(&'r [Json]),
    /// The things of a group whose keys are ids.
    ById(&'r [(String, Json)]),
}

/// Inside a list, or a group whose keys are ids. What stands there is read one after another.
struct Entries<'a, 'r> {
    cursor: &'a mut Cursor<'r>,
    group: Group<'r>,
    n: usize,
}

impl Entries<'_, '_> {
    /// Goes to the next thing, if there is one; says how long the place is without it.
    fn enter(&mut self) -> Option<usize> {
        let n = self.n;
        let cursor = &mut *self.cursor;
        let report = cursor.report;
        let outer = match self.group {
            Group::List(list) => {
                cursor.slot = Slot::Value(list.get(n)?);
                cursor.key = "";
                report.step("", n)
            }
            Group::ById(group) => {
                let (id, value) = group.get(n)?;
                cursor.slot = Slot::Value(value);
                cursor.key = "";
                report.step(id, usize::MAX)
            }
        };
        self.n += 1;
        cursor.begin(outer);
        Some(outer)
    }
}

/// Inside a group whose keys the type names: each is read in the order of the type, whether it is there or not.
struct Keys<'a, 'r> {
    cursor: &'a mut Cursor<'r>,
    group: Option<&'r [(String, Json)]>,
    left: std::slice::Iter<'static, &'static str>,
}

impl Keys<'_, '_> {
    /// Goes to the next key; says how long the place is without it. serde asks for as many as there are.
    fn enter(&mut self) -> usize {
        let key = self.left.next().copied().unwrap_or_default();
        let cursor = &mut *self.cursor;
        let outer = cursor.report.step(key, usize::MAX);
        cursor.slot = self.group.map_or(Slot::Nothing, |group| find(group, key, cursor.report));
        cursor.key = key;
        cursor.begin(outer);
        outer
    }
}

impl<'de> SeqAccess<'de> for Keys<'_, '_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        let outer = self.enter();
        let read = seed.deserialize(&mut *self.cursor)?;
        self.cursor.report.back(outer);
        Ok(Some(read))
    }
}

/// What stands under a key.
fn find<'r>(group: &'r [(String, Json)], key: &str, report: &Report) -> Slot<'r> {
    let mut found = group.iter().filter(|(known, _)| known == key).map(|(_, it)| it);
    let first = found.next();
    let last = found.next_back();
    // Of translations it costs no more than themselves, and their own reader says so.
    if last.is_some() && key != TRANSLATIONS {
        report.wrong(&report.here(), "this key stands twice");
    }
    last.or(first).map_or(Slot::Missing, Slot::Value)
}

impl<'de> SeqAccess<'de> for Entries<'_, '_> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        let Some(outer) = self.enter() else { return Ok(None) };
        let read = seed.deserialize(&mut *self.cursor)?;
        self.cursor.report.back(outer);
        Ok(Some(read))
    }
}

/// Of a group whose keys are ids.
impl<'de> MapAccess<'de> for Entries<'_, '_> {
    type Error = Never;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Never> {
        let Group::ById(group) = self.group else { return Ok(None) };
        let Some((key, _)) = group.get(self.n) else { return Ok(None) };
        let key: StrDeserializer<'_, Never> = key.as_str().into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Never> {
        let outer = self.enter();
        let read = seed.deserialize(&mut *self.cursor)?;
        if let Some(outer) = outer {
            self.cursor.report.back(outer);
        }
        Ok(read)
    }
}
