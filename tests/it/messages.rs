//! What the reader says, literally, where one file is read beside another or says the same in two places. What it says of
//! every other slip is data: `tests/messages/`.

use crate::files::everything;
use serde_json::{Value as Json, json};

/// What is said of a file.
#[track_caller]
fn said<T>(read: Result<T, windscreen_content::FileErrors>) -> String {
    match read {
        Ok(_) => panic!("it is read, though it is wrong"),
        Err(errors) => errors.to_string(),
    }
}

/// What a browser hands over of a file in another encoding has a mark in the place of each letter that was lost.
#[test]
fn a_file_that_is_not_utf_8_is_told_so() {
    let mut own = everything();
    own["title"] = json!("Caf\u{fffd}");
    let text = serde_json::to_string_pretty(&own).expect("it is JSON");
    let line = text.lines().position(|it| it.contains('\u{fffd}')).expect("it is there") + 1;
    let opened = windscreen_content::open_instrument("own.json", &text);
    assert_eq!(
        said(opened.and_then(windscreen_content::Opened::without_remarks)),
        format!(
            "own.json: a letter in line {line} cannot be read: save the file as UTF-8, which an editor asks for as \
             its encoding"
        )
    );
}

#[test]
fn a_rule_that_counts_several_things_has_no_bands() {
    let mut own = everything();
    let count = own["rules"][1]["when"].clone();
    own["rules"][1]["when"] = json!({ "all": [count.clone(), count] });
    let own = windscreen_content::read_instrument("own.json", &own.to_string());
    let own = std::rc::Rc::new(own.unwrap_or_else(|errors| panic!("{errors}")));
    let text = windscreen_content::areas().first().map_or("", |it| it.json);
    let mut area: Json = serde_json::from_str(text).expect("a shipped area is JSON");
    area["bands"] = json!({ "everything": { "source": "S", "rule": "count", "bands": [{ "from": 0, "to": 9, "name": "a" }] } });
    let instrument = |_: &str| Some(own.clone());
    let calendars: Vec<&str> = windscreen_content::calendars().iter().map(|it| it.id).collect();
    let beside =
        windscreen_content::Beside { shipped: &[], instrument: &instrument, calendars: &calendars };
    assert_eq!(
        said(windscreen_content::open_area_beside("a.json", &area.to_string(), &beside)),
        "a.json: bands.everything.rule: this rule counts several things: name one that counts a single thing"
    );
}

/// What must be remarked of a colour, of an area and of a site alike; the file itself is read.
#[track_caller]
fn check_colour(colour: &Json, kept: &str, expected: &str) {
    let text = windscreen_content::areas().first().map_or("", |it| it.json);
    let mut area: Json = serde_json::from_str(text).expect("a shipped area is JSON");
    area["brand"]["colour"] = colour.clone();
    let area = windscreen_content::open_area("f", &area.to_string());
    let area = area.unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(&*area.value.brand.colour, kept);
    let site = json!({ "windscreen-site": 1, "theme": { "colour": colour } });
    let site = windscreen_content::read_site("f", &site.to_string());
    let site = site.unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!(&*site.value.theme.colour, kept);
    for (place, remarks) in [("brand", area.remarks), ("theme", site.remarks)] {
        let said = remarks.map(|it| it.to_string()).unwrap_or_default();
        let place = format!("f: {place}.colour: ");
        assert_eq!(said.strip_prefix(&place).unwrap_or(&said), expected);
    }
}

#[test]
fn a_colour_that_cannot_be_read_is_left_out_and_the_file_is_read() {
    check_colour(&json!(""), "", "");
    check_colour(&json!("#000000"), "#000000", "");
    check_colour(&json!("#1D4A5F"), "#1D4A5F", "");
    check_colour(&json!("#767676"), "#767676", "");
    check_colour(
        &json!("#777777"),
        "",
        "its contrast with white is 4.47 to 1 and words need 4.5, so another colour is used",
    );
    check_colour(
        &json!("#ffffff"),
        "",
        "its contrast with white is 1.00 to 1 and words need 4.5, so another colour is used",
    );
    let no_colour =
        "a colour is # and six hexadecimal digits, as #1d4a5f, so another colour is used";
    check_colour(&json!("rebeccapurple"), "", no_colour);
    check_colour(&json!("#fff"), "", no_colour);
    check_colour(&json!("#1d4a5f;} *{display:none"), "", no_colour);
    check_colour(&json!(7), "", "there should be text in quotes here, not 7");
}

#[test]
fn nothing_is_remarked_of_the_areas_that_are_compiled_in() {
    for entry in windscreen_content::areas() {
        let area = windscreen_content::open_area(entry.id, entry.json).expect("it reads");
        assert_eq!(area.remarks, None);
    }
}

/// What the build asks: nothing of a shipped file may be left out, so the build stops at a slip in a translation too.
#[test]
fn nothing_of_what_is_compiled_in_is_left_out() {
    use windscreen_content::{Opened, open_area};
    let text = windscreen_content::areas().first().map_or("", |it| it.json);
    let mut area: Json = serde_json::from_str(text).expect("a shipped area is JSON");
    area["translations"] = json!({ "Welsh": {} });
    let whole = open_area("f", &area.to_string()).and_then(Opened::without_remarks);
    assert_eq!(
        said(whole),
        "f: translations.Welsh: a language is named by its BCP 47 tag, as cy, pt-BR or zh-Hant"
    );
    for entry in windscreen_content::instruments() {
        let opened = windscreen_content::open_instrument(entry.id, entry.json).expect("it reads");
        assert_eq!(opened.remarks, None);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config {
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(20_261_122),
        ..proptest::test_runner::Config::default()
    })]
    /// As WCAG 2.2 works it out, in another way than the reader does.
    #[test]
    #[expect(clippy::float_arithmetic, reason = "the formula of WCAG 2.2, against which the reader is held")]
    fn a_colour_that_is_kept_has_the_contrast(channels: [u8; 3]) {
        let [red, green, blue] = channels;
        let colour = format!("#{red:02x}{green:02x}{blue:02x}");
        let site = json!({ "windscreen-site": 1, "theme": { "colour": colour } });
        let site = windscreen_content::read_site("f", &site.to_string()).expect("it is read");
        let light = channels.map(|it| {
            let it = f64::from(it) / 255.0;
            if it <= 0.04045 { it / 12.92 } else { ((it + 0.055) / 1.055).powf(2.4) }
        });
        let luminance = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
        let contrast = 1.05 / (luminance + 0.05);
        proptest::prop_assert_eq!(*site.value.theme.colour == *colour, 4.5 <= contrast);
        proptest::prop_assert_eq!(site.remarks.is_none(), 4.5 <= contrast);
    }
}
