//! A site as it is loaded: what its files say of each other.

use crate::files::everything;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use windscreen_app::site::{Files, LoadedSite, load_from};

/// The folder of a site.
struct Folder {
    files: BTreeMap<&'static str, String>,
    /// Whether the part of the program that reads areas and instruments could be loaded.
    can_be_read: bool,
}

impl Files for Folder {
    async fn text(&self, name: &str) -> Result<Option<String>, String> {
        Ok(self.files.get(name).cloned())
    }

    async fn can_be_read(&self) -> bool {
        self.can_be_read
    }
}

fn load(files: impl Into<BTreeMap<&'static str, String>>) -> LoadedSite {
    load_folder(&Folder { files: files.into(), can_be_read: true })
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
    assert_eq!(site.area.thresholds_for(&own.id).number(own, "some"), Some(3));
}

#[test]
fn what_an_area_sets_wrongly_for_an_instrument_of_the_site_is_refused() {
    let site = site(
        &everything(),
        json!({ "everything": { "some": 4, "more": 1 } }),
        json!({ "everything": bands("any") }),
    );
    check(
        &site,
        windscreen_content::default_area(),
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
    check(&site(&own, json!({ shipped: { "some": 3 } }), json!({})), "our-town", &[]);
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
