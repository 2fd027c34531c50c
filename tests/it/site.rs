//! A site as it is loaded: what its files say of each other.

use crate::files::everything;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use windscreen_app::session::LoadedSite;
use windscreen_app::site::{Files, load_from};

/// The folder of a site.
struct Folder {
    files: BTreeMap<&'static str, String>,
    /// Whether the part of the program that reads areas and instruments could be loaded.
    can_be_read: bool,
    /// Whether the element on a page named the area.
    names_area: bool,
}

impl Files for Folder {
    async fn text(&self, name: &str) -> Result<Option<String>, String> {
        Ok(self.files.get(name).cloned())
    }

    fn names_area(&self) -> bool {
        self.names_area
    }

    async fn can_be_read(&self) -> bool {
        self.can_be_read
    }
}

fn load(files: impl Into<BTreeMap<&'static str, String>>) -> LoadedSite {
    load_folder(&Folder { files: files.into(), can_be_read: true, names_area: false })
}

fn load_folder(folder: &Folder) -> LoadedSite {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.expect("the runtime starts").block_on(load_from(folder))
}

/// A site with an instrument of its own, and an area of its own that sets this.
fn site(instrument: &Json, thresholds: Json, bands: Json) -> LoadedSite {
    let text = windscreen_content::areas().first().map_or("", |it| it.json);
    let mut area: Json = serde_json::from_str(text).expect("a shipped area is JSON");
    area["id"] = json!("our-town");
    area["thresholds"] = thresholds;
    area["bands"] = bands;
    let settings = json!({ "windscreen-site": 1, "area": "our.json", "instruments": ["own.json"] });
    load([
        ("windscreen.json", settings.to_string()),
        ("our.json", area.to_string()),
        ("own.json", instrument.to_string()),
    ])
}

#[track_caller]
fn check(site: &LoadedSite, opens: &str, problems: &[&str]) {
    assert_eq!(site.problems.iter().map(|it| &**it).collect::<Vec<_>>(), problems);
    assert_eq!(&*site.area.id, opens);
}

fn bands(rule: &str) -> Json {
    json!({ "source": "S", "rule": rule, "bands": [{ "from": 0, "to": 9, "name": "a" }] })
}

#[test]
fn an_area_sets_numbers_for_an_instrument_of_the_site() {
    let site = site(
        &everything(),
        json!({ "everything": { "some": 3 } }),
        json!({ "everything": bands("count") }),
    );
    check(&site, "our-town", &[]);
    let own = &site.instruments[0];
    assert_eq!(site.area.thresholds_for(&own.id).number(own, &"some".into()), Some(3));
}

#[test]
fn what_an_area_sets_wrongly_for_an_instrument_of_the_site_is_left_out() {
    let site = site(
        &everything(),
        json!({ "everything": { "some": 4, "more": 1 } }),
        json!({ "everything": bands("any") }),
    );
    check(
        &site,
        "our-town",
        &["our.json: thresholds.everything.more: this instrument has no threshold of that name\n\
           our.json: thresholds.everything.some: this number must lie from 1 to 3\n\
           our.json: bands.everything.rule: this rule does not count: name one that does"],
    );
}

/// The numbers to ring of such an area are needed all the same.
#[test]
fn what_an_area_sets_for_no_instrument_is_said_and_the_area_opens() {
    let site = site(
        &everything(),
        json!({ "everythink": { "some": 2 } }),
        json!({ "another": bands("count") }),
    );
    check(
        &site,
        "our-town",
        &[
            "our.json: thresholds.everythink: no instrument of this id is shipped or named in windscreen.json, \
           so what is set here is never used; did you mean \"everything\"?\n\
           our.json: bands.another: no instrument of this id is shipped or named in windscreen.json, so what \
           is set here is never used",
        ],
    );
}

/// A partnership that holds a licence brings the licensed wording, with numbers of its own.
#[test]
fn an_instrument_that_takes_the_place_of_a_shipped_one_is_the_one_held_against() {
    let shipped = windscreen_content::instruments().last().map_or("", |it| it.id);
    let mut own = everything();
    own["id"] = json!(shipped);
    let by_slip = windscreen_wording::site_takes_place("own.json", shipped);
    check(&site(&own, json!({ shipped: { "some": 3 } }), json!({})), "our-town", &[&by_slip]);
    let named = |replaces: Json| {
        let settings =
            json!({ "windscreen-site": 1, "instruments": ["own.json"], "replaces": replaces });
        load([("windscreen.json", settings.to_string()), ("own.json", own.to_string())])
    };
    check(&named(json!([shipped])), windscreen_content::default_area(), &[]);
    let nothing = windscreen_wording::site_replaces_nothing("windscreen.json", "nowhere");
    let said = [&*nothing];
    check(&named(json!([shipped, "nowhere"])), windscreen_content::default_area(), &said);
}

#[test]
fn two_instruments_of_one_id_are_said() {
    let settings = json!({ "windscreen-site": 1, "instruments": ["one.json", "two.json"] });
    let site = load([
        ("windscreen.json", settings.to_string()),
        ("one.json", everything().to_string()),
        ("two.json", everything().to_string()),
    ]);
    let said = windscreen_wording::site_same_id("two.json", "everything");
    check(&site, windscreen_content::default_area(), &[&said]);
}

/// A wrong colour never costs a partnership its telephone numbers, nor a site its area.
#[test]
fn a_colour_that_cannot_be_read_is_said_and_everything_else_opens() {
    let text = windscreen_content::areas().first().map_or("", |it| it.json);
    let mut area: Json = serde_json::from_str(text).expect("a shipped area is JSON");
    area["id"] = json!("our-town");
    area["brand"] = json!({ "name": "Our town", "colour": "#ffdd00" });
    let settings = |theme: Json| {
        let settings = json!({ "windscreen-site": 1, "area": "our.json", "theme": theme });
        load([("windscreen.json", settings.to_string()), ("our.json", area.to_string())])
    };
    let of_area = "our.json: brand.colour: its contrast with white is 1.34 to 1 and words need 4.5, so another colour is used";
    let site = settings(json!({}));
    check(&site, "our-town", &[of_area]);
    assert_eq!((&*site.area.brand.name, &*site.area.brand.colour), ("Our town", ""));

    let site = settings(json!({ "name": "Our site", "colour": "orange" }));
    let of_site = "windscreen.json: theme.colour: a colour is # and six hexadecimal digits, as #1d4a5f, so another \
                   colour is used";
    check(&site, "our-town", &[of_site, of_area]);
    assert_eq!((&*site.theme.name, &*site.theme.colour), ("Our site", ""));
}

/// A text that no page shows never costs a partnership its telephone numbers, nor its questions.
#[test]
fn a_slip_in_a_translation_is_said_and_everything_else_opens() {
    let text = windscreen_content::areas().first().map_or("", |it| it.json);
    let mut area: Json = serde_json::from_str(text).expect("a shipped area is JSON");
    area["id"] = json!("our-town");
    area["translations"] = json!({ "cymraeg": {} });
    let mut own = everything();
    own["translations"] = json!({ "cy": [] });
    let settings = json!({ "windscreen-site": 1, "area": "our.json", "instruments": ["own.json"] });
    let site = load([
        ("windscreen.json", settings.to_string()),
        ("our.json", area.to_string()),
        ("own.json", own.to_string()),
    ]);
    check(
        &site,
        "our-town",
        &[
            "own.json: translations.cy: there should be a group in { } here, not a list",
            "our.json: translations.cymraeg: a language is named by its BCP 47 tag, as cy, pt-BR or zh-Hant",
        ],
    );
    assert_eq!(site.instruments.iter().map(|it| &*it.id).collect::<Vec<_>>(), ["everything"]);
}

/// Where only the part that reads a partnership's own files is missing, what was chosen of ours is still there: the
/// numbers to ring of another place would be the wrong ones.
#[test]
fn an_area_of_ours_and_the_look_stay_where_own_files_cannot_be_read() {
    let last = windscreen_content::areas().last().map_or("", |it| it.id);
    assert_ne!(last, windscreen_content::default_area());
    let settings = json!({
        "windscreen-site": 1, "area": last, "instruments": ["own.json"], "theme": { "name": "Our site" }
    });
    let site = load_folder(&Folder {
        files: BTreeMap::from([("windscreen.json", settings.to_string())]),
        can_be_read: false,
        names_area: false,
    });
    check(&site, last, &[windscreen_wording::site_no_reader()]);
    assert_eq!(&*site.theme.name, "Our site");
}

#[test]
fn an_area_of_ours_opens_by_its_id_and_one_that_is_nowhere_is_said() {
    let last = windscreen_content::areas().last().map_or("", |it| it.id);
    let named = |id: &str| {
        load([("windscreen.json", json!({ "windscreen-site": 1, "area": id }).to_string())])
    };
    check(&named(last), last, &[]);
    let said = windscreen_wording::site_no_area("nowhere", "windscreen.json");
    check(&named("nowhere"), windscreen_content::default_area(), &[&said]);
}

/// What an element asks for is no fault of the file that the partnership wrote.
#[test]
fn an_area_that_an_element_asks_for_is_not_blamed_on_the_settings() {
    let named = |area: &str, theme: Json| {
        let settings = json!({ "windscreen-site": 1, "area": area, "theme": theme });
        let files = [("windscreen.json", settings.to_string())].into();
        load_folder(&Folder { files, can_be_read: true, names_area: true })
    };
    let first = windscreen_content::default_area();
    let said = "The page that shows this asks for an area that is not here: area=\"nowhere\" on <windscreen-toolkit>";
    check(&named("nowhere", json!({})), first, &[said]);
    let said = "The attribute \"area\" of <windscreen-toolkit>, on the page that shows this: name a shipped area by its \
                id, or a .json file of the same folder";
    check(&named("No Where", json!({})), first, &[said]);
    let other = "windscreen.json: \"them\" is not a key that belongs here";
    let settings = json!({ "windscreen-site": 1, "area": "No Where", "them": 1 });
    let files = [("windscreen.json", settings.to_string())].into();
    let site = load_folder(&Folder { files, can_be_read: true, names_area: true });
    assert_eq!(&*site.problems[0], said);
    assert!(site.problems[1].starts_with(other), "{}", site.problems[1]);
}

/// One slip in an otherwise right area, and what must come of it.
struct Slip {
    name: String,
    file: Json,
    expect: Json,
}

/// The slips of `tests/areas/slips.json`.
fn slips() -> Vec<Slip> {
    let parse = |path: &str| -> Json {
        let text = windscreen_tests::read(&windscreen_tests::root().join(path));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let all = parse("tests/areas/slips.json");
    let whole = parse(all["whole"].as_str().expect("it names a file"));
    let slip = |expect: &Json| {
        let mut file = whole.clone();
        for place in expect["remove"].as_array().into_iter().flatten() {
            let place = place.as_str().expect("a place is text");
            let (group, key) = place.rsplit_once('/').expect("a place has a key");
            match file.pointer_mut(group) {
                Some(Json::Object(group)) => drop(group.remove(key)),
                Some(Json::Array(list)) => drop(list.remove(key.parse().expect("a number"))),
                _ => panic!("there is no {place}"),
            }
        }
        for (place, value) in expect["set"].as_object().into_iter().flatten() {
            let (group, key) = place.rsplit_once('/').expect("a place has a key");
            match file.pointer_mut(group) {
                Some(Json::Array(list)) => {
                    list[key.parse::<usize>().expect("a number")] = value.clone();
                }
                Some(group) => group[key] = value.clone(),
                None => panic!("there is no {place}"),
            }
        }
        let name = expect["name"].as_str().expect("a slip has a name").to_owned();
        Slip { name, file, expect: expect.clone() }
    };
    all["cases"].as_array().expect("cases are a list").iter().map(slip).collect()
}

/// A fault in an area's file never swaps the area: every number, hour and name that reads well is kept, and what could
/// not be used is said, to whoever relies on it and to whoever looks after the site.
#[test]
fn a_slip_in_an_area_costs_what_cannot_be_read_and_nothing_else() {
    let mut wrong = Vec::new();
    for Slip { name, file, expect } in slips() {
        let texts = |key: &str| -> Vec<String> {
            let list = expect[key].as_array().into_iter().flatten();
            list.map(|it| it.as_str().expect("it is text").to_owned()).collect()
        };
        let settings = json!({ "windscreen-site": 1, "area": "our.json" });
        let site =
            load([("windscreen.json", settings.to_string()), ("our.json", file.to_string())]);
        let lines: Vec<String> =
            texts("problems").iter().map(|it| format!("our.json: {it}")).collect();
        let said = site.problems.iter().flat_map(|it| it.lines()).collect::<Vec<_>>();
        if said != lines {
            wrong.push(format!("{name}: the site says {said:#?}"));
        }
        // An editor is told the same, and such a file is not taken.
        let strict = windscreen_content::open_area("our.json", &file.to_string());
        let strict = strict.and_then(windscreen_content::Opened::without_remarks).err();
        let strict = strict.map(|it| it.to_string()).unwrap_or_default();
        if strict.lines().ne(lines.iter()) {
            wrong.push(format!("{name}: an editor is told {strict}"));
        }
        let words = windscreen_summary::area_left_out(&site.area);
        let mut expected = expect["left-out"].as_str().expect("it is text").to_owned();
        for it in windscreen_content::instruments() {
            expected = expected.replace(&format!("{{{}}}", it.id), it.title);
        }
        if *words != *expected {
            wrong.push(format!("{name}: {words}"));
        }
        let mut area = (*site.area).clone();
        area.left_out.clear();
        let area = format!("{area:?}");
        if &*site.area.id != "harbour" {
            wrong.push(format!("{name}: another area opens"));
        }
        for it in texts("holds") {
            if !area.contains(&it) {
                wrong.push(format!("{name}: {it} is gone"));
            }
        }
        for it in texts("lacks") {
            if area.contains(&it) {
                wrong.push(format!("{name}: {it} is there"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where nothing of the area can be read, the neutral one says that it stands in, and for which.
#[test]
fn an_area_of_which_nothing_can_be_read_is_never_swapped_in_silence() {
    let settings = |area: &str| json!({ "windscreen-site": 1, "area": area }).to_string();
    let neutral = windscreen_content::default_area();
    let stands_in = |site: &LoadedSite, name: &str| {
        assert_eq!(&*site.area.id, neutral);
        let words = windscreen_summary::area_left_out(&site.area);
        let title = &site.area.title;
        let expected = if name.is_empty() {
            windscreen_wording::area_unread_site(title)
        } else {
            windscreen_wording::area_unread_all(title, name)
        };
        assert_eq!(words, expected);
        // Whoever chooses it from the list is told too.
        assert!(site.areas.iter().filter(|it| &*it.id == neutral).all(|it| **it == *site.area));
        assert!(!site.problems.is_empty());
    };
    for text in ["{", "[]", "{}", r#"{"windscreen-area": 2}"#, r#"{"windscreen-site": 1}"#, ""] {
        let files = [("windscreen.json", settings("our.json")), ("our.json", text.to_owned())];
        stands_in(&load(files), "our.json");
    }
    stands_in(&load([("windscreen.json", settings("our.json"))]), "our.json");
    stands_in(&load([("windscreen.json", settings("nowhere"))]), "nowhere");
    stands_in(&load([("windscreen.json", "{".to_owned())]), "");
    let folder = Folder {
        files: BTreeMap::from([("windscreen.json", settings("our.json"))]),
        can_be_read: false,
        names_area: false,
    };
    stands_in(&load_folder(&folder), "our.json");
}

/// A file whose id is wrong is still the one that was meant, where no other could be.
#[test]
fn an_area_that_does_not_say_its_id_is_found_by_being_alone() {
    let text = windscreen_content::areas().first().map_or("", |it| it.json);
    let mut area: Json = serde_json::from_str(text).expect("a shipped area is JSON");
    area["id"] = json!("Our Town");
    area["title"] = json!("Our town");
    let settings = json!({ "windscreen-site": 1, "area": "our-town", "areas": ["our.json"] });
    let site = load([("windscreen.json", settings.to_string()), ("our.json", area.to_string())]);
    check(&site, "our", &["our.json: id: an id is lower-case words joined by hyphens"]);
    assert_eq!(&*site.area.title, "Our town");
}

/// The wording pack of the tests for a tool.
fn pack(tool: &str) -> Json {
    let path = windscreen_tests::root().join(format!("tests/wording/{tool}.json"));
    serde_json::from_str(&windscreen_tests::read(&path)).expect("a pack of the tests is JSON")
}

/// A site with these packs, by the names of their files.
fn licensed(packs: &[(&'static str, String)]) -> LoadedSite {
    let names: Vec<&str> = packs.iter().map(|(name, _)| *name).collect();
    let settings = json!({ "windscreen-site": 1, "wording": names });
    let mut files = BTreeMap::from([("windscreen.json", settings.to_string())]);
    // One without words stands for a file that is not there.
    files.extend(packs.iter().filter(|(_, text)| !text.is_empty()).cloned());
    load(files)
}

#[test]
fn wording_packs_are_loaded_at_start_beside_the_tools_that_they_are_for() {
    let area = windscreen_content::default_area();
    let site = licensed(&[
        ("one.json", pack("domestic-abuse").to_string()),
        ("two.json", pack("neglect").to_string()),
    ]);
    check(&site, area, &[]);
    let tools: Vec<&str> = site.wordings.iter().map(|it| &*it.id).collect();
    assert_eq!(tools, ["domestic-abuse", "neglect"]);

    // For a tool that the site adds itself.
    let settings = json!({
        "windscreen-site": 1, "instruments": ["own.json"], "wording": ["words.json"]
    });
    let site = load([
        ("windscreen.json", settings.to_string()),
        ("own.json", everything().to_string()),
        ("words.json", pack("everything").to_string()),
    ]);
    check(&site, area, &[]);
    assert_eq!(&*site.wordings[0].title, "Invented title");
}

/// A pack that cannot be used costs nobody a question: the tool asks in our words.
#[test]
fn a_wording_pack_that_cannot_be_used_is_said_and_everything_else_opens() {
    let mut for_nothing = pack("neglect");
    for_nothing["instrument"] = json!("neglekt");
    let mut with_a_slip = pack("neglect");
    with_a_slip["items"]["clothing-fitt"] = json!({ "text": "Words" });
    with_a_slip["items"]["hurt"] = json!({ "text": "" });
    let area = include_str!("../../crates/windscreen-content/areas/england.json").to_owned();
    let site = licensed(&[
        ("gone.json", String::new()),
        ("broken.json", "{".to_owned()),
        ("area.json", area),
        ("nothing.json", for_nothing.to_string()),
        ("slip.json", with_a_slip.to_string()),
        ("good.json", pack("domestic-abuse").to_string()),
    ]);
    let said: Vec<&str> = site.problems.iter().map(|it| &**it).collect();
    assert_eq!(said[0], &*windscreen_wording::site_no_file("gone.json"));
    assert!(said[1].starts_with("broken.json: the file is not well-formed JSON"), "{}", said[1]);
    assert!(said[2].contains("area.json: \"windscreen-wording-pack\" is missing"), "{}", said[2]);
    let nothing = "nothing.json: instrument: there is no instrument of this id here; did you mean \"neglect\"?";
    assert_eq!(said[3], nothing);
    assert!(
        said[4].contains("slip.json: items.clothing-fitt: item \"clothing-fitt\" is not declared")
    );
    assert!(said[4].contains("slip.json: items.hurt.text: this may not be empty"), "{}", said[4]);
    assert_eq!(said.len(), 5);
    assert_eq!(site.wordings.iter().map(|it| &*it.id).collect::<Vec<_>>(), ["domestic-abuse"]);
}

#[test]
fn two_wording_packs_that_a_day_or_a_record_could_not_tell_apart_are_said() {
    let area = windscreen_content::default_area();
    let of = |changes: Json| {
        let mut pack = pack("neglect");
        for (key, value) in changes.as_object().into_iter().flatten() {
            pack[key] = value.clone();
        }
        pack.to_string()
    };
    let two = |other: Json| {
        licensed(&[("one.json", pack("neglect").to_string()), ("two.json", of(other))])
    };
    let next = json!({ "id": "next", "from": "2026-12-01", "until": "2027-11-30" });
    check(&two(next), area, &[]);
    let meets = windscreen_wording::site_wordings_meet("two.json", "example-neglect");
    check(
        &two(json!({ "id": "next", "from": "2026-11-30" , "until": "2027-11-30" })),
        area,
        &[&meets],
    );
    let same = windscreen_wording::site_same_pack("two.json", "example-neglect");
    let other = json!({ "title": "Other", "from": "2026-12-01", "until": "2027-11-30" });
    check(&two(other), area, &[&same]);
    // A pack for another edition is there for the records that were made with it.
    let old = two(json!({ "id": "old", "edition": "2025-01" }));
    assert_eq!((old.wordings.len(), old.problems.len()), (2, 1), "{:?}", old.problems);
}

#[test]
fn a_site_that_names_a_wording_pack_says_that_no_reader_of_it_came() {
    let settings = json!({ "windscreen-site": 1, "wording": ["pack.json"] });
    let folder = Folder {
        files: BTreeMap::from([
            ("windscreen.json", settings.to_string()),
            ("pack.json", pack("neglect").to_string()),
        ]),
        can_be_read: false,
        names_area: false,
    };
    let site = load_folder(&folder);
    let said = windscreen_wording::site_no_reader();
    check(&site, windscreen_content::default_area(), &[said]);
    assert!(site.wordings.is_empty());
}
