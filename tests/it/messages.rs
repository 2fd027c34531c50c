//! What the reader says, literally: each a sentence that somebody who does not program can act on.
//!
//! A message that changes is changed here too, on purpose, after reading it aloud.

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

/// What must be said of the small instrument with one value changed.
#[track_caller]
fn check(place: &str, value: Json, expected: &str) {
    let mut json = everything();
    match json.pointer_mut(place) {
        Some(slot) => *slot = value,
        None => panic!("the small instrument has no {place}"),
    }
    let said = said(windscreen_content::read_instrument("my-tool.json", &json.to_string()));
    assert_eq!(said, expected);
}

/// What must be said of the neutral area with one key changed.
#[track_caller]
fn check_area(key: &str, value: Json, expected: &str) {
    let id = windscreen_content::default_area();
    let entry = windscreen_content::areas().iter().find(|it| it.id == id);
    let text = entry.map_or("", |it| it.json);
    let mut json: Json = serde_json::from_str(text).expect("a shipped area is JSON");
    json[key] = value;
    assert_eq!(said(windscreen_content::read_area("my-area.json", &json.to_string())), expected);
}

#[test]
fn something_is_missing_or_of_another_kind() {
    check("/title", json!(null), "my-tool.json: \"title\" is missing");
    check("/title", json!("  "), "my-tool.json: title: this may not be empty");
    check(
        "/title",
        json!(["a"]),
        "my-tool.json: title: there should be text in quotes here, not a list",
    );
    check(
        "/about",
        json!("children"),
        "my-tool.json: about: there should be one of \"child\", \"adult\" here, not \"children\"",
    );
    check(
        "/minutes",
        json!([5, -1]),
        "my-tool.json: minutes[1]: there should be a whole number from 0 to 1000 here, not -1",
    );
    check(
        "/minutes",
        json!([5]),
        "my-tool.json: \"minutes\" holds two numbers, from and to, or none",
    );
    check(
        "/windscreen-instrument",
        json!(2),
        "my-tool.json: windscreen-instrument: this reader reads format 1",
    );
}

#[test]
fn a_name_is_not_declared() {
    check(
        "/sections/0/items/0/scale",
        json!("sign"),
        "my-tool.json: sections[0].items[0].scale: scale \"sign\" is not declared; did you mean \"signs\"?",
    );
    check(
        "/sections/0/items/0/sources",
        json!(["S2"]),
        "my-tool.json: sections[0].items[0].sources: source \"S2\" is not declared; did you mean \"S1\"?",
    );
    check(
        "/rules/2/routes",
        json!(["somewhere"]),
        "my-tool.json: rules[2].routes: route \"somewhere\" is not declared",
    );
}

#[test]
fn a_fact_is_not_proved() {
    check(
        "/sections/0/items/0/sources",
        json!([]),
        "my-tool.json: sections[0].items[0]: a fact marked \"seen\" must name the source it was seen in",
    );
    check(
        "/n-items",
        json!(8),
        "my-tool.json: n-items: the file states 8 items and has 7; count again, or mend n-items",
    );
    check(
        "/thresholds/0/default",
        json!(9),
        "my-tool.json: thresholds[0]: the default must lie between min and max",
    );
    check(
        "/thresholds/1/max",
        json!(0),
        "my-tool.json: thresholds[1].max: there should be a whole number from 1 to 10000 here, not 0",
    );
    check(
        "/thresholds/1/min",
        json!(4),
        "my-tool.json: thresholds[1]: no number lies between min and max, so an area could set none",
    );
    check(
        "/notes/0/fields/3/earlier",
        json!("lon"),
        "my-tool.json: notes[0].fields[3].earlier: choice \"lon\" is not declared; did you mean \"long\"?",
    );
    check(
        "/notes/0/fields/3/role",
        json!("reason"),
        "my-tool.json: notes[0].fields[3].earlier: only a field of role \"when\" says what was earlier",
    );
    check(
        "/notes/0/fields/3/kind",
        json!("ticks"),
        "my-tool.json: notes[0].fields[3].earlier: only a field of kind \"choice\" says what was earlier",
    );
    check(
        "/rules/8/when/harm-at",
        json!([]),
        "my-tool.json: rules[8].when.harm-at: name at least one item",
    );
    check(
        "/rules/8/when/harm-at",
        json!(["grade"]),
        "my-tool.json: rules[8].when.harm-at: item \"grade\" can never be a sign of harm",
    );
    check(
        "/rules/9/when/count/except",
        json!(["grad"]),
        "my-tool.json: rules[9].when.count.except: item \"grad\" is not declared; did you mean \"grade\"?",
    );
    check(
        "/sections/0/items/2",
        json!({
            "id": "opened", "kind": "context", "topic": "Opened", "text": "Opened", "scale": "signs",
            "strength-to": 1, "mark": "seen", "sources": ["S1"]
        }),
        "my-tool.json: sections[0].items[2].strength-to: only an item answered by grade says which grade is a strength",
    );
    check(
        "/sections/1/items/2/strength-to",
        json!(3),
        "my-tool.json: sections[1].items[2].strength-to: there should be a whole number from 1 to 2 here, not 3",
    );
    check(
        "/sections/1/items/2/anchors",
        json!(["1"]),
        "my-tool.json: sections[1].items[2].anchors: there must be five anchors, best first",
    );
    check(
        "/scales/0/choices/3/means",
        json!("no"),
        "my-tool.json: scales[0].choices: no choice here means \"not-known\", and the sign \"harm\" is answered \
         by this scale: add one, so that nobody has to say no instead",
    );
    check(
        "/scales/1/choices/2/means",
        json!("not-applicable"),
        "my-tool.json: scales[1].choices: no choice here means \"not-known\", and the sign \"grade\" is answered \
         by this scale: add one, so that nobody has to say no instead",
    );
    check(
        "/gate/ways/0/kind",
        json!("not-safe"),
        "my-tool.json: gate.ways: there must be one way of each kind: ask, from-what-is-known, not-safe",
    );
}

#[test]
fn a_rule_could_never_work() {
    check(
        "/rules/0/level",
        json!("nothing-recorded"),
        "my-tool.json: rules[0].level: there should be one of \"watch\", \"early-help\", \"multi-agency\", \
         \"statutory\", \"immediate\" here, not \"nothing-recorded\"",
    );
    check(
        "/rules/0/when",
        json!({ "any": { "answered": [] } }),
        "my-tool.json: rules[0].when.any.answered: name at least one answer that the rule looks for",
    );
    check(
        "/rules/7/when/harm",
        json!(false),
        "my-tool.json: rules[7].when.harm: this can only be true: leave the key out instead",
    );
    check(
        "/sections/0/items/2/asked-if/items",
        json!(["danger"]),
        "my-tool.json: sections[0].items[2].asked-if: \"danger\" is itself asked only sometimes; \
         name an item that is always asked",
    );
}

#[test]
fn a_key_does_not_belong() {
    let mut json = everything();
    json["sections"][0]["items"][0]["texts"] = json!("x");
    assert_eq!(
        said(windscreen_content::read_instrument("my-tool.json", &json.to_string())),
        "my-tool.json: sections[0].items[0]: \"texts\" is not a key that belongs here; did you mean \"text\"?"
    );
}

#[test]
fn the_file_is_not_json() {
    let comma = "{\n  \"id\": \"x\"\n  \"title\": \"y\"\n}";
    assert_eq!(
        said(windscreen_content::read_instrument("my-tool.json", comma)),
        "my-tool.json: the file is not well-formed JSON (a missing comma, quote or bracket?): \
         expected `,` or `}` at line 3 column 3"
    );
    assert_eq!(
        said(windscreen_content::read_area("my-area.json", "[]")),
        "my-area.json: there should be a group in { } here, not a list"
    );
}

#[test]
fn an_area_is_wrong() {
    check_area(
        "thresholds",
        json!({ "domestic-abuse": { "visible-high": 9 } }),
        "my-area.json: thresholds.domestic-abuse.visible-high: this number must lie from 10 to 17",
    );
    check_area(
        "thresholds",
        json!({ "domestic-abuse": { "visible": 12 } }),
        "my-area.json: thresholds.domestic-abuse.visible: this instrument has no threshold of that name",
    );
    check_area(
        "review-by",
        json!("31/05/2027"),
        "my-area.json: review-by: a day is written year-month-day, as 2026-11-22, and must exist",
    );
    check_area(
        "levels",
        json!([]),
        "my-area.json: \"levels\" names the six levels once each, from \"nothing-recorded\" to \"immediate\"",
    );
    check_area(
        "links",
        json!([{ "text": "Procedures", "address": "http://example.org/" }]),
        "my-area.json: links[0].address: an address begins with https://",
    );
}

#[test]
fn an_area_sends_nobody_to_a_number_that_is_none() {
    check_area(
        "emergency",
        json!({ "number": "0300 123 4567", "text": "Ring us." }),
        "my-area.json: emergency.number: there should be one of \"999\", \"112\" here, not \"0300 123 4567\"",
    );
    check_area(
        "emergency",
        json!({ "number": "999", "text": "Ring us first." }),
        "my-area.json: emergency.text: name the number of \"number\" here, as in \"ring 999\"",
    );
    check_area(
        "contacts",
        json!([{ "role": "idva", "phone": "0300 l23 4567" }]),
        "my-area.json: contacts[0].phone: there should be a whole telephone number with its code here, not \
         \"0300 l23 4567\"",
    );
    check_area(
        "calendar",
        json!("englund"),
        "my-area.json: calendar: there is no calendar of this id; did you mean \"england\"?",
    );
    check_area("not-issued-by", json!(" "), "my-area.json: not-issued-by: this may not be empty");
    let door = json!({ "id": "children", "for": ["child"], "phones": [], "mark": "proposed" });
    check_area(
        "front-doors",
        json!([door]),
        "my-area.json: \"front-doors\" has none for \"adult\": add one, with an empty number where it is not known",
    );
    let both =
        json!({ "id": "children", "for": ["child", "adult"], "phones": [], "mark": "proposed" });
    check_area(
        "front-doors",
        json!([both, both]),
        "my-area.json: front-doors[1].id: another front door has this id",
    );
}

#[test]
fn an_area_sets_numbers_for_an_instrument_that_is_not_there() {
    check_area(
        "thresholds",
        json!({ "domestic-abuze": { "visible-high": 14 } }),
        "my-area.json: thresholds.domestic-abuze: there is no instrument of this id; did you mean \"domestic-abuse\"?",
    );
    check_area(
        "bands",
        json!({ "domestic": { "source": "S", "rule": "r", "bands": [{ "from": 0, "to": 9, "name": "a" }] } }),
        "my-area.json: bands.domestic: there is no instrument of this id; did you mean \"domestic-abuse\"?",
    );
}

/// What must be said of the neutral area with these bands for the adult checklist.
#[track_caller]
fn check_bands(rule: &str, bands: &[(u16, u16)], expected: &str) {
    let bands: Vec<Json> = bands
        .iter()
        .map(|(from, to)| json!({ "from": from, "to": to, "name": "a word" }))
        .collect();
    let bands = json!({ "domestic-abuse": { "source": "S", "rule": rule, "bands": bands } });
    check_area("bands", bands, expected);
}

#[test]
fn bands_leave_the_reader_unsure() {
    check_bands(
        "r1-visible",
        &[(0, 9), (9, 24)],
        "my-area.json: bands.domestic-abuse.bands[1].from: this band must begin at 10, right after the one \
         before: in order, without gap or overlap",
    );
    check_bands(
        "r1-visible",
        &[(0, 9), (14, 24)],
        "my-area.json: bands.domestic-abuse.bands[1].from: this band must begin at 10, right after the one \
         before: in order, without gap or overlap",
    );
    check_bands(
        "r1-visible",
        &[(10, 24), (0, 9)],
        "my-area.json: bands.domestic-abuse.bands[1].from: this band must begin at 25, right after the one \
         before: in order, without gap or overlap\n\
         my-area.json: bands.domestic-abuse.bands: the last band must end at 24 or more, the most that this \
         rule can count",
    );
    check_bands(
        "r1-visible",
        &[(9, 0), (10, 24)],
        "my-area.json: bands.domestic-abuse.bands[0].to: a band ends where it begins or after: \"to\" may not \
         be less than \"from\"",
    );
    check_bands(
        "r1-visible",
        &[(0, 9), (10, 20)],
        "my-area.json: bands.domestic-abuse.bands: the last band must end at 24 or more, the most that this \
         rule can count",
    );
    check_bands(
        "r1-visible",
        &[],
        "my-area.json: bands.domestic-abuse.bands: name at least one band, or take this instrument out",
    );
    check_bands(
        "r1-visable",
        &[(0, 24)],
        "my-area.json: bands.domestic-abuse.rule: this instrument has no rule of that name; did you mean \
         \"r1-visible\"?",
    );
    check_bands(
        "r2-judgement",
        &[(0, 24)],
        "my-area.json: bands.domestic-abuse.rule: this rule does not count: name one that does",
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

#[test]
fn the_settings_of_a_site_are_wrong() {
    let json =
        r#"{"windscreen-site": 1, "instruments": ["../x.json"], "theme": {"colour": "red"}}"#;
    assert_eq!(
        said(windscreen_content::read_site("windscreen.json", json)),
        "windscreen.json: instruments[0]: name a .json file of the same folder, without a path: \
         letters, digits, - and _\n\
         windscreen.json: theme.colour: a colour is # and six hexadecimal digits, as #1d4a5f, so another colour is used"
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
    let whole = open_area("f", &area.to_string()).and_then(Opened::whole);
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
