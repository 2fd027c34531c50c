//! Files changed at random, byte by byte: whatever a browser may be handed is read or refused in words, and what is read
//! can be printed. `WINDSCREEN_FUZZ_SECONDS` asks for more than the few hundred tries of an ordinary run; each then begins
//! somewhere else and names its seed when it fails.

use crate::scenes::today;
use std::rc::Rc;
use std::time::{Duration, Instant, SystemTime};
use windscreen_content::Opened;
use windscreen_core::{Instrument, Role};
use windscreen_summary::{Context, Papers, fhir, json, referral, restricted};
use windscreen_tests::pseudo;

/// How many tries an ordinary run makes of each kind of file.
const TRIES: u64 = 200;

/// Numbers at random, the same for the same seed (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or(0) % sides.max(1)
    }
}

/// What stands in such files, and what does not.
const PIECES: &[&str] = &[
    "",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "-1",
    "1e9",
    "999999999999",
    "0",
    "\"\"",
    "\u{0}",
    "\u{202e}",
    "😀",
    "\"id\"",
    "\"2026-02-31\"",
    "\"not-known\"",
];

fn changed(text: &str, dice: &mut Dice) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..=dice.roll(4) {
        let at = dice.roll(bytes.len());
        match dice.roll(5) {
            0 => bytes[at] = u8::try_from(dice.roll(256)).unwrap_or(0),
            1 => {
                let end = (at + dice.roll(40)).min(bytes.len());
                bytes.drain(at..end);
            }
            2 => bytes.truncate(at.max(1)),
            3 => {
                let end = (at + dice.roll(60)).min(bytes.len());
                let again = bytes[at..end].to_vec();
                let to = dice.roll(bytes.len());
                bytes.splice(to..to, again);
            }
            _ => {
                let piece = PIECES[dice.roll(PIECES.len())];
                bytes.splice(at..at, piece.bytes());
            }
        }
        if bytes.is_empty() {
            bytes.push(b' ');
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Tries changed texts until the tries or the seconds are over.
fn fuzz(text: &str, mut tried: impl FnMut(&str)) {
    let seconds = std::env::var("WINDSCREEN_FUZZ_SECONDS").ok().and_then(|it| it.parse().ok());
    let begun = Instant::now();
    let first = match seconds {
        Some(_) => {
            SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(1, |it| it.as_secs())
        }
        None => 20_261_122,
    };
    for seed in 0.. {
        let is_over = match seconds {
            Some(seconds) => Duration::from_secs(seconds) < begun.elapsed(),
            None => TRIES <= seed,
        };
        if is_over {
            break;
        }
        let seed = first.wrapping_mul(1_000_003).wrapping_add(seed) | 1;
        let file = changed(text, &mut Dice(seed));
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| tried(&file)));
        assert!(outcome.is_ok(), "seed {seed} stops the program with:\n{file}");
    }
}

/// A refusal says something.
fn in_words<T>(read: Result<T, windscreen_content::FileErrors>) -> Option<T> {
    match read {
        Ok(it) => Some(it),
        Err(errors) => {
            assert!(!errors.to_string().is_empty(), "refused without a word");
            None
        }
    }
}

#[test]
fn a_changed_record_is_refused_in_words_or_printed() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/records/v2.json");
    let text = std::fs::read_to_string(path).expect("the fixture is here");
    let area = windscreen_content::area(windscreen_content::default_area());
    let area = area.expect("listed").expect("it reads");
    let calendar = windscreen_content::calendar(&area.calendar).expect("listed").expect("it reads");
    let form = windscreen_content::form().expect("it reads");
    let instruments: Vec<Rc<Instrument>> = windscreen_content::instruments()
        .iter()
        .map(|it| {
            Rc::new(windscreen_content::instrument(it.id).expect("listed").expect("it reads"))
        })
        .collect();
    fuzz(&text, |file| {
        let Some(saved) = in_words(windscreen_content::read_record("the file", file)) else {
            return;
        };
        let context = Context {
            record: &saved.record,
            instruments: &instruments,
            form: &form,
            area: &area,
            calendar: &calendar,
            today: today(),
            time: "10:15",
            reference: &saved.reference,
            build: "test",
        };
        let paper = referral(&context);
        assert!(!paper.to_text().is_empty() && !paper.to_html().is_empty());
        fhir(&context, Papers::Children);
        json(&paper, &context, Papers::Children);
        for person in saved.record.subjects.iter().filter(|it| it.role == Role::Adult) {
            for tool in &instruments {
                restricted(&context, person.id, &tool.id).to_text();
            }
        }
        let again =
            windscreen_content::read_record("again", &windscreen_content::write_record(&saved));
        assert_eq!(again.as_ref(), Ok(&saved), "what was read is lost when it is saved again");
    });
}

#[test]
fn a_changed_file_of_a_partnership_is_refused_in_words_or_read() {
    for entry in windscreen_content::instruments() {
        fuzz(entry.json, |file| {
            in_words(windscreen_content::read_instrument("the file", file));
        });
    }
    for entry in windscreen_content::areas() {
        fuzz(entry.json, |file| {
            in_words(windscreen_content::read_area("the file", file));
        });
    }
    // With a translation, which is about as long as the rest.
    if let Some(entry) = windscreen_content::areas().first() {
        let own = windscreen_content::read_area(entry.id, entry.json).expect("it reads");
        let texts = windscreen_content::area_texts(&own);
        let file = pseudo::with_translation(entry.json, &texts, pseudo::TAG, &pseudo::accented);
        fuzz(&file, |file| {
            in_words(
                windscreen_content::open_area("the file", file).and_then(Opened::without_remarks),
            );
        });
    }
    if let Some(entry) = windscreen_content::instruments().first() {
        let own = windscreen_content::read_instrument(entry.id, entry.json).expect("it reads");
        let texts = windscreen_content::instrument_texts(own.definition());
        let file = pseudo::with_translation(entry.json, &texts, pseudo::TAG, &pseudo::accented);
        fuzz(&file, |file| {
            in_words(
                windscreen_content::open_instrument("the file", file)
                    .and_then(Opened::without_remarks),
            );
        });
    }
    fuzz(
        "{\"windscreen-site\":1,\"area\":\"england\",\"theme\":{\"colour\":\"#123456\"}}",
        |file| {
            in_words(windscreen_content::read_site("the file", file));
        },
    );
}
