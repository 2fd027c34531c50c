//! Blank paper: what the files hold stands on it, whole, and nothing on it can do harm.

use crate::files::everything;
use crate::pages::first_page;
use scraper::{Html, Selector};
use std::rc::Rc;
use windscreen_core::{AnswerForm, Area, Form, Instrument, NoteKind};
use windscreen_summary::{Blanks, blank_index, blank_referral, blank_style, blank_tool};
use windscreen_tests::{read, root};
use windscreen_wording::CATALOGUE;
use windscreen_wording::language::{Language, speak};

fn area() -> Area {
    let area = windscreen_content::area(windscreen_content::default_area());
    area.expect("there is an area").expect("it is well-formed")
}

fn form() -> Form {
    windscreen_content::form().expect("the form is well-formed")
}

fn shipped() -> Vec<Rc<Instrument>> {
    let read =
        |id| windscreen_content::instrument(id).expect("it is shipped").expect("well-formed");
    windscreen_content::instruments().iter().map(|it| Rc::new(read(it.id))).collect()
}

/// Everything that a page says, with single spaces.
fn words(page: &Html) -> String {
    normal(&page.root_element().text().collect::<Vec<_>>().join(" "))
}

fn normal(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn count(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).expect("a selector of a test")).count()
}

#[track_caller]
fn says(page: &str, wanted: &str, what: &str) {
    assert!(page.contains(&normal(wanted)), "{what} is missing: {wanted}");
}

/// Whether a page is sound HTML that loads one style sheet and runs nothing.
#[track_caller]
fn check_page(text: &str) -> Html {
    let page = Html::parse_document(text);
    assert!(text.starts_with("<!doctype html>"));
    assert_eq!(count(&page, "h1"), 1, "one main heading");
    assert_eq!(count(&page, "html[lang='en-GB']"), 1);
    assert_eq!(count(&page, "script, style, [style], img, iframe, object, form, base"), 0);
    assert_eq!(count(&page, "[src], [onload], [onclick], [onerror]"), 0);
    for link in page.select(&Selector::parse("link").expect("a selector of a test")) {
        assert_eq!(link.value().attr("href"), Some("paper.css"));
    }
    for link in page.select(&Selector::parse("a").expect("a selector of a test")) {
        let to = link.value().attr("href").unwrap_or_default();
        assert!(!to.contains(':') && !to.starts_with("//"), "leads elsewhere: {to}");
    }
    // Headings leave out no step.
    let mut before = 1;
    for heading in page.select(&Selector::parse("h1, h2, h3, h4, h5").expect("a selector")) {
        let level: usize = heading.value().name()[1..].parse().expect("a heading has a number");
        let at = heading.text().collect::<String>();
        assert!(level <= before + 1, "a step is left out before \"{at}\"");
        before = level;
    }
    // What the parser must repair is not as it was written.
    let tags = |name: &str| {
        let opened =
            text.matches(&format!("<{name}>")).count() + text.matches(&format!("<{name} ")).count();
        (opened, text.matches(&format!("</{name}>")).count(), count(&page, name))
    };
    for name in ["div", "p", "ul", "ol", "li", "table", "tr", "td", "span", "strong", "main"] {
        let (opened, closed, parsed) = tags(name);
        assert!(opened == closed && opened == parsed, "<{name}>: {opened}, {closed}, {parsed}");
    }
    page
}

#[track_caller]
fn check_emergency_first(page: &Html, area: &Area) {
    let said: String = page
        .select(&Selector::parse("main").expect("a selector of a test"))
        .flat_map(|it| it.text())
        .collect();
    assert!(normal(&said).starts_with(&normal(&area.emergency.text)));
    assert!(area.emergency.text.contains(&*area.emergency.number));
}

#[test]
fn everything_that_an_instrument_holds_stands_on_its_paper() {
    let (area, form, instruments) = (area(), form(), shipped());
    let blanks = Blanks { area: &area, instruments: &instruments, form: &form };
    let everything =
        windscreen_content::read_instrument("everything.json", &everything().to_string());
    let everything = Rc::new(everything.expect("the definition of every feature is well-formed"));
    for it in instruments.iter().chain([&everything]) {
        let page = check_page(&blank_tool(&blanks, it));
        check_emergency_first(&page, &area);
        let said = words(&page);
        for (wanted, what) in [
            (&it.title, "the title"),
            (&it.edition, "the edition"),
            (&it.purpose, "the purpose"),
            (&it.is_not, "what it is not"),
            (&it.results.nothing, "what no rule met means"),
            (&it.results.below, "what no route open means"),
            (&it.ages_outside, "what is said outside the ages"),
            (&it.unborn, "what is said before birth"),
        ] {
            says(&said, wanted, what);
        }
        for wanted in it.cautions.iter().chain(&it.results.always) {
            says(&said, wanted, "a caution");
        }
        for point in it.gate.iter().flat_map(|gate| &gate.points) {
            says(&said, &point.text, "a point of the gate");
        }
        for way in it.gate.iter().flat_map(|gate| &gate.ways) {
            says(&said, &way.title, "a way");
            says(&said, &way.text, "a way");
            way.steps.iter().for_each(|step| says(&said, step, "a step"));
        }
        for fact in &it.facts {
            says(&said, &fact.text, "a fact");
        }
        for text in &it.texts {
            says(&said, &text.text, "a text");
        }
        for rule in &it.rules {
            for wanted in [&rule.text, &rule.says, &rule.action] {
                says(&said, wanted, &rule.id);
            }
        }
        for rule in form.rules.iter().filter(|rule| rule.on == it.id) {
            says(&said, &rule.text, &rule.id);
        }
        for route in &it.routes {
            says(&said, &route.title, "a route");
            says(&said, &route.text, "a route");
        }
        for threshold in &it.thresholds {
            says(&said, &threshold.text, "a threshold");
        }
        for level in &area.levels {
            says(&said, &level.says, "a level");
        }
        for part in it.profile.iter().flat_map(|profile| &profile.areas) {
            says(&said, &part.title, "an area of the profile");
            for sub in &part.sub_areas {
                says(&said, &[&*sub.code, " ", &*sub.title].concat(), "a sub-area");
            }
            if let Some(exception) = &part.exception {
                says(&said, &exception.text, "an exception");
            }
        }
        check_items(&page, it);
    }
}

/// Every item holds its own words and every choice that it offers.
#[track_caller]
fn check_items(page: &Html, it: &Instrument) {
    let blocks: Vec<String> = page
        .select(&Selector::parse("div.item").expect("a selector of a test"))
        .map(|block| normal(&block.text().collect::<Vec<_>>().join(" ")))
        .collect();
    assert_eq!(blocks.len(), it.facts.len() + it.items.len());
    for (item, block) in it.items.iter().zip(&blocks[it.facts.len()..]) {
        for wanted in [&item.number, &item.topic, &item.text, &item.help] {
            says(block, wanted, &item.id);
        }
        for choice in it.scale_of(item).into_iter().flat_map(|scale| &scale.choices) {
            says(block, &["\u{2610} ", &*choice.text].concat(), &item.id);
        }
        if item.form == AnswerForm::Words {
            says(block, "\u{2610} Not asked, or not known", &item.id);
        } else if it.scale_of(item).is_none() {
            says(block, "\u{2610} Not known", &item.id);
        }
        for anchor in &item.anchors {
            says(block, anchor, &item.id);
        }
        if let Some(follow_up) = &item.follow_up {
            says(block, &follow_up.text, &item.id);
        }
        // What a whole section is for is said above it.
        let section = it.place(&item.id).and_then(|place| it.section_of(place));
        let own = item.ages.filter(|band| section.is_none_or(|it| it.ages != Some(*band)));
        if let Some(band) = own {
            says(block, "Only ", &item.id);
            let under = band.under.to_string();
            assert!(block.contains(&under) || 110 < band.under, "{}: under {under}", item.id);
        }
        let opens = it
            .scale_of(item)
            .is_none_or(|scale| scale.choices.iter().any(|choice| choice.ask_notes));
        for field in it.note_of(item).into_iter().flat_map(|note| &note.fields) {
            let asked = field.answered.is_empty()
                || it.scale_of(item).is_some_and(|scale| {
                    scale.choices.iter().any(|it| field.answered.contains(&it.means))
                });
            if opens && asked {
                says(block, &field.text, &item.id);
                if let NoteKind::Choice(choices) | NoteKind::Ticks(choices) = &field.kind {
                    for (_, words) in choices {
                        says(block, words, &item.id);
                    }
                }
            }
        }
    }
}

#[test]
fn a_paper_about_an_adult_says_who_must_not_have_it_and_its_title_says_nothing() {
    let (area, form, instruments) = (area(), form(), shipped());
    let blanks = Blanks { area: &area, instruments: &instruments, form: &form };
    for it in instruments.iter().filter(|it| it.about == windscreen_core::Role::Adult) {
        let page = Html::parse_document(&blank_tool(&blanks, it));
        says(&words(&page), "Not to be given to, or left where it can be seen by,", &it.id);
        let title = Selector::parse("title").expect("a selector of a test");
        let title: String = page.select(&title).flat_map(|it| it.text()).collect();
        assert_eq!(title, "Restricted: on paper");
    }
}

#[test]
fn the_referral_form_stands_on_paper_with_what_to_say_on_the_telephone() {
    let (area, form, instruments) = (area(), form(), shipped());
    let blanks = Blanks { area: &area, instruments: &instruments, form: &form };
    let page = check_page(&blank_referral(&blanks));
    check_emergency_first(&page, &area);
    let said = words(&page);
    for it in form.pages() {
        says(&said, &it.title, "a page");
        says(&said, &it.intro, "what a page is for");
        for field in it.fields.iter().chain(it.list.iter().flat_map(|list| &list.fields)) {
            says(&said, &field.label, &field.id);
            says(&said, &field.help, &field.id);
        }
    }
    let first = Selector::parse("main ol").expect("a selector of a test");
    let first = page.select(&first).next().expect("the first page has a list");
    let item = Selector::parse("li").expect("a selector of a test");
    assert_eq!(first.select(&item).count(), 12, "what to say on the telephone");
}

#[test]
fn the_list_leads_to_every_paper_and_says_what_is_not_known() {
    let (area, form, instruments) = (area(), form(), shipped());
    let blanks = Blanks { area: &area, instruments: &instruments, form: &form };
    let text = blank_index(&blanks);
    let page = check_page(&text);
    check_emergency_first(&page, &area);
    for it in &instruments {
        assert!(text.contains(&format!("href=\"{}.html\"", it.id)));
    }
    assert!(text.contains("href=\"referral.html\""));
    says(&words(&page), "ask your partnership", "what is said where a number is not known");
    let style = blank_style(&blanks);
    assert!(style.contains("size:A4") && !style.contains("url(") && !style.contains("@import"));
    assert_eq!(style.matches('{').count(), style.matches('}').count());
}

#[test]
fn a_paper_runs_as_its_language_does() {
    let (area, form, instruments) = (area(), form(), shipped());
    let blanks = Blanks { area: &area, instruments: &instruments, form: &form };
    let english = blank_style(&blanks);
    speak(Some(Language::read("ar", CATALOGUE).expect("the catalogue reads")));
    let style = blank_style(&blanks);
    let pages =
        [blank_tool(&blanks, &instruments[0]), blank_referral(&blanks), blank_index(&blanks)];
    speak(None);
    for page in pages {
        assert_eq!(count(&Html::parse_document(&page), "html[lang='ar'][dir='rtl']"), 1);
    }
    assert!(!blank_index(&blanks).contains(" dir="), "English needs no direction");
    // What stands at the beginning of a line in one stands there in the other, and all else is the same.
    let turned =
        |css: &str| css.replace("left", "\0").replace("right", "left").replace('\0', "right");
    let unmarked = style.replace(['\u{2068}', '\u{2069}'], "").replace(" \"\"", "");
    assert_eq!(turned(&english), unmarked);
    for start in ["@top-left{font-size:9pt;content:\"Danger now: ", "padding-left:1.4rem"] {
        assert!(english.contains(start), "{start}");
    }
}

#[test]
fn the_page_leads_to_the_papers_where_the_program_cannot_run() {
    let page = Html::parse_document(&read(&root().join("www/index.html")));
    assert_eq!(count(&page, "#failed a[href='./paper/index.html']"), 1);
    let before = Html::parse_fragment(&first_page());
    assert_eq!(count(&before, "a[href='./paper/index.html']"), 1);
}

/// Whoever writes an instrument or an area of a site cannot put markup on the paper.
#[test]
fn words_of_a_file_are_only_words_on_paper() {
    const HOSTILE: &str = "</title></p><script>alert(1)</script>\"'><img src=x onerror=y>{}\\";
    fn spoil(json: &mut serde_json::Value, key: &str) {
        match json {
            serde_json::Value::Object(map) => {
                for (key, value) in map {
                    spoil(value, key);
                }
            }
            serde_json::Value::Array(list) => list.iter_mut().for_each(|it| spoil(it, key)),
            serde_json::Value::String(text) => {
                let words = [
                    "title", "short", "text", "topic", "help", "says", "do", "worry", "purpose",
                    "intro", "is-not", "edition", "outside", "unborn", "cautions", "always",
                    "nothing", "below", "number", "anchors", "name", "hours", "note", "lineage",
                    "terms", "label", "row",
                ];
                if words.contains(&key) && !text.starts_with("threshold:") {
                    text.push_str(HOSTILE);
                }
            }
            _ => {}
        }
    }
    // A threshold is named by a text, and so is the item of a rule: these are ids.
    let mut json = everything();
    let rules = json["rules"].take();
    spoil(&mut json, "");
    json["rules"] = rules;
    let tool = windscreen_content::read_instrument("hostile.json", &json.to_string());
    let tool = Rc::new(tool.unwrap_or_else(|errors| panic!("{errors}")));
    let area = windscreen_content::areas().first().map_or("", |it| it.json);
    let mut area: serde_json::Value = serde_json::from_str(area).expect("an area is JSON");
    for part in ["front-doors", "contacts", "times", "levels", "title", "emergency"] {
        spoil(&mut area[part], part);
    }
    // A number that is none is not kept; one with words after it is.
    area["emergency"]["number"] = "999".into();
    for door in area["front-doors"].as_array_mut().into_iter().flatten() {
        for phone in door["phones"].as_array_mut().into_iter().flatten() {
            phone["number"] = ["01632 960001", HOSTILE].concat().into();
        }
    }
    let area = windscreen_content::read_area("hostile.json", &area.to_string());
    let area = area.unwrap_or_else(|errors| panic!("{errors}"));
    let form = form();
    let instruments = [tool];
    let blanks = Blanks { area: &area, instruments: &instruments, form: &form };
    for text in
        [blank_tool(&blanks, &instruments[0]), blank_referral(&blanks), blank_index(&blanks)]
    {
        assert!(text.contains("&lt;script&gt;"), "the hostile words are there, as words");
        let page = check_page(&text);
        assert_eq!(count(&page, "title"), 1);
    }
    let style = blank_style(&blanks);
    assert!(!style.contains('<') && !style.contains('\\'), "{style}");
    assert_eq!(style.matches('{').count(), style.matches('}').count());
}
