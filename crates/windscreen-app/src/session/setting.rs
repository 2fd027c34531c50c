//! What stays the same while the page is open: the site's settings, the instruments at hand, and what is so of the browser.

use super::library::library;
use super::passphrase::Strength;
use super::route::Route;
use crate::shipped;
use std::cell::OnceCell;
use std::rc::Rc;
use windscreen_content::{Library, Theme};
use windscreen_core::{Area, AreaId, Form, Instrument, InstrumentId, Text};
use windscreen_wording as wording;

/// The site's settings, the instruments at hand, and what is so of the browser.
#[derive(Debug)]
pub struct Setting {
    /// The site's settings.
    pub site: LoadedSite,
    /// The instruments at hand.
    pub library: Library,
    /// What is so of the browser.
    pub browser: BrowserFacts,
    /// How hard a passphrase is to guess.
    pub(super) strength: StrengthOf,
    /// The referral form, once it was asked for.
    form: OnceCell<Rc<Form>>,
}

/// Says how hard a passphrase is to guess; `None` of an empty one. It takes Unicode's tables of small letters, so it comes with
/// the later part of the program.
#[derive(Clone)]
pub struct StrengthOf(pub Rc<Judge>);

/// What judges a passphrase.
type Judge = dyn Fn(&str) -> Option<Strength>;

impl std::fmt::Debug for StrengthOf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StrengthOf")
    }
}

impl Setting {
    /// A site with its instruments, in a browser.
    #[must_use]
    pub fn new(site: LoadedSite, browser: BrowserFacts, strength: StrengthOf) -> Setting {
        let library = library(site.instruments.clone(), site.wordings.clone());
        Setting { site, library, browser, strength, form: OnceCell::new() }
    }

    /// The instrument of this id, if it is at hand.
    #[must_use]
    pub fn open(&self, tool: &InstrumentId) -> Option<Rc<Instrument>> {
        self.library.open(tool)
    }

    /// The referral form, opened once. It is in the later part of the program, and asked for by nothing else.
    pub(crate) fn form(&self) -> Rc<Form> {
        self.form.get_or_init(|| Rc::new(shipped::form())).clone()
    }

    /// The area of this id, if it is at hand.
    #[must_use]
    pub fn area(&self, id: &AreaId) -> Option<&Rc<Area>> {
        self.site.areas.iter().find(|area| area.id == *id)
    }

    /// Whether this is the area that is used where none is chosen: its numbers are nobody's.
    #[must_use]
    pub fn is_neutral(&self, area: &Area) -> bool {
        let first = self.site.areas.first();
        first.is_some_and(|neutral| neutral.id == area.id) && !area.has_numbers()
    }

    /// Whether the site says which area it is for, even where that cannot be used.
    #[must_use]
    pub fn site_sets_area(&self) -> bool {
        !self.is_neutral(&self.site.area) || !self.site.area.left_out.is_empty()
    }
}

/// What is so of the browser for as long as the page is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowserFacts {
    /// Whether it keeps steps of this page's own, by which Back goes: not in a frame.
    pub keeps_steps: bool,
    /// Whether this is the one-file build, which brings what it would load.
    pub is_one_file: bool,
    /// The address that *exit* goes to.
    pub exit_address: Text,
}

impl Default for BrowserFacts {
    /// No browser.
    fn default() -> BrowserFacts {
        BrowserFacts { keeps_steps: false, is_one_file: false, exit_address: "about:blank".into() }
    }
}

/// A site ready to use: what could be read, and everything that was wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct LoadedSite {
    /// The area it opens with.
    pub area: Rc<Area>,
    /// Every area that may be chosen.
    pub areas: Vec<Rc<Area>>,
    /// Instruments beyond those compiled in.
    pub instruments: Vec<Rc<Instrument>>,
    /// Instruments in licensed words, in the order in which they are preferred.
    pub wordings: Vec<Rc<Instrument>>,
    /// How it looks.
    pub theme: Theme,
    /// What was wrong with the settings, in sentences for the person who wrote them.
    pub problems: Vec<Text>,
}

impl LoadedSite {
    /// The page that an address asks for by the id of a tool. One that is not here is named as such.
    pub fn first_route(&mut self, tool: Option<&str>) -> Route {
        let library = library(self.instruments.clone(), Vec::new());
        match tool {
            None | Some("") => Route::Start,
            Some(id) if library.listings().iter().any(|listing| *listing.id == *id) => {
                Route::Quick(id.into())
            }
            Some(id) => {
                // Anybody can write an address: no more of it is shown than could be an id.
                let is_id = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-';
                let shown: String = id.chars().filter(is_id).take(40).collect();
                self.problems.push(wording::site_no_tool(&shown));
                Route::Start
            }
        }
    }

    /// The area that is used where a site names none.
    #[must_use]
    pub(crate) fn area_of_everywhere(&self) -> Rc<Area> {
        self.areas.first().cloned().unwrap_or_else(|| self.area.clone())
    }

    /// Opens with the area of everywhere, which says of itself that it stands in for the one of this name.
    pub(crate) fn stand_in(&mut self, name: &str) {
        let neutral = self.area_of_everywhere();
        let area = Rc::new(neutral.instead_of(name));
        for other in &mut self.areas {
            if other.id == area.id {
                *other = area.clone();
            }
        }
        self.area = area;
    }
}

impl Default for LoadedSite {
    /// The compiled-in areas, opening with the first, and nothing else.
    fn default() -> LoadedSite {
        let mut areas = Vec::new();
        for area in shipped::areas() {
            areas.push(Rc::new(area));
        }
        let area = areas
            .first()
            .cloned()
            .expect("the catalogue has an area, and tests read every one of them");
        LoadedSite {
            area,
            areas,
            instruments: Vec::new(),
            wordings: Vec::new(),
            theme: Theme::default(),
            problems: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_that_the_address_asks_for_and_is_not_here_is_named() {
        let shipped = shipped::INSTRUMENTS.first().map_or("", |entry| entry.id);
        let asked = |tool: Option<&str>| {
            let mut site = LoadedSite::default();
            let route = site.first_route(tool);
            (route, site.problems)
        };
        assert_eq!(asked(None), (Route::Start, Vec::new()));
        assert_eq!(asked(Some("")), (Route::Start, Vec::new()));
        assert_eq!(asked(Some(shipped)), (Route::Quick(shipped.into()), Vec::new()));
        let said = |id: &str| (Route::Start, vec![wording::site_no_tool(id)]);
        assert_eq!(asked(Some("no-such-tool")), said("no-such-tool"));
        // Nobody writes on our page by an address.
        assert_eq!(asked(Some("<b>Ring %20 us")), said("bing20us"));
    }
}
