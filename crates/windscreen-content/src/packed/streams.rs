//! The two streams, what goes into them and comes out of them, and what everything is made of: texts, numbers, lists.

use chrono::{Datelike, NaiveDate};
use std::ops::Range;
use windscreen_core::{LiteMap, Text};

/// Ends each text among the words. No shipped file holds it, which packing proves; others are never packed.
const END: char = '\0';

/// A thing taken apart into numbers and words.
#[derive(Debug, Default)]
pub struct Pack {
    /// Its numbers, seven bits to a byte, the last byte of each below 128.
    pub numbers: Vec<u8>,
    /// Its texts, in the order in which they first stand in it, each ended.
    pub words: String,
    known: Vec<Text>,
}

/// Takes a thing apart.
pub fn pack(value: &impl Packed) -> Pack {
    let mut to = Pack { known: vec![Text::default()], ..Pack::default() };
    value.pack(&mut to);
    to
}

/// Puts a thing together that [`pack`] took apart. Anything else comes out as nonsense, never as a panic.
pub fn unpack<T: Packed>(numbers: &[u8], words: &str) -> T {
    T::unpack(&mut Unpack { numbers, words, known: vec![Text::default()] })
}

impl Pack {
    pub(super) fn number(&mut self, mut number: usize) {
        loop {
            let [low, ..] = number.to_le_bytes();
            number >>= 7;
            self.numbers.push(if number == 0 { low } else { low | 128 });
            if number == 0 {
                break;
            }
        }
    }

    pub(super) fn text(&mut self, text: &Text) {
        if let Some(place) = self.known.iter().position(|known| known == text) {
            self.number(place + 1);
        } else {
            assert!(!text.contains(END), "a text holds a character that ends texts: {text:?}");
            self.number(0);
            self.words.push_str(text);
            self.words.push(END);
            self.known.push(text.clone());
        }
    }

    pub(super) fn place_in<T: PartialEq>(&mut self, all: &[T], value: &T) {
        self.number(all.iter().position(|other| other == value).unwrap_or(all.len()));
    }
}

/// A pack being read.
#[derive(Debug)]
pub struct Unpack<'a> {
    numbers: &'a [u8],
    words: &'a str,
    known: Vec<Text>,
}

impl Unpack<'_> {
    pub(super) fn number(&mut self) -> usize {
        let mut number = 0;
        let mut shift = 0;
        while let Some((byte, rest)) = self.numbers.split_first() {
            self.numbers = rest;
            number |= usize::from(byte & 127) << shift;
            shift += 7;
            if *byte < 128 || 28 < shift {
                break;
            }
        }
        number
    }

    pub(super) fn text(&mut self) -> Text {
        match self.number() {
            0 => {
                let end = self.words.find(END).unwrap_or(self.words.len());
                let (word, rest) = self.words.split_at(end);
                self.words = rest.get(1..).unwrap_or_default();
                let text = Text::from(word);
                self.known.push(text.clone());
                text
            }
            place => self.known.get(place - 1).cloned().unwrap_or_default(),
        }
    }
}

/// What can be packed.
pub trait Packed: Sized {
    /// Adds it to a pack.
    fn pack(&self, to: &mut Pack);
    /// Takes it from a pack, from where [`Packed::pack`] put it.
    fn unpack(from: &mut Unpack<'_>) -> Self;
}

impl Packed for Text {
    fn pack(&self, to: &mut Pack) {
        to.text(self);
    }

    fn unpack(from: &mut Unpack<'_>) -> Text {
        from.text()
    }
}

impl Packed for bool {
    fn pack(&self, to: &mut Pack) {
        to.number(usize::from(*self));
    }

    fn unpack(from: &mut Unpack<'_>) -> bool {
        from.number() != 0
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Packed for $number {
            fn pack(&self, to: &mut Pack) {
                to.number(usize::try_from(*self).expect("no number of a file is negative"));
            }

            fn unpack(from: &mut Unpack<'_>) -> $number {
                <$number>::try_from(from.number()).unwrap_or_default()
            }
        }
    )*};
}
numbers!(u8, u16, usize, i32);

impl Packed for NaiveDate {
    fn pack(&self, to: &mut Pack) {
        self.num_days_from_ce().pack(to);
    }

    fn unpack(from: &mut Unpack<'_>) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(i32::unpack(from)).unwrap_or_default()
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, to: &mut Pack) {
        to.number(self.len());
        for value in self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Unpack<'_>) -> Vec<T> {
        let mut all = Vec::new();
        for _ in 0..from.number() {
            if from.numbers.is_empty() {
                break; // no pack of ours
            }
            all.push(T::unpack(from));
        }
        all
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, to: &mut Pack) {
        self.is_some().pack(to);
        if let Some(it) = self {
            it.pack(to);
        }
    }

    fn unpack(from: &mut Unpack<'_>) -> Option<T> {
        bool::unpack(from).then(|| T::unpack(from))
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, to: &mut Pack) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Unpack<'_>) -> (A, B) {
        (A::unpack(from), B::unpack(from))
    }
}

impl Packed for Range<usize> {
    fn pack(&self, to: &mut Pack) {
        (self.start, self.end).pack(to);
    }

    fn unpack(from: &mut Unpack<'_>) -> Range<usize> {
        let (start, end) = Packed::unpack(from);
        start..end
    }
}

impl<K: Packed + Ord, T: Packed> Packed for LiteMap<K, T> {
    fn pack(&self, to: &mut Pack) {
        to.number(self.len());
        for (id, value) in self {
            id.pack(to);
            value.pack(to);
        }
    }

    fn unpack(from: &mut Unpack<'_>) -> LiteMap<K, T> {
        let mut all = LiteMap::new();
        for _ in 0..from.number() {
            let key = K::unpack(from);
            all.insert(key, T::unpack(from));
        }
        all
    }
}
