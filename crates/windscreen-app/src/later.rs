//! The door to the later part of the program: what nobody needs before the first result.
//!
//! With the feature `split` the program comes in two files (`wasm_split_helpers`; `crates/xtask/src/program.rs` runs the
//! tool that parts it). The second holds whatever is reached only through the functions of the [`Door`]: results in words,
//! the summary, the papers, the reader of a partnership's own files. They are private here, so that nothing else calls into
//! it. Without the feature all is one program, and the door is open from the start.

use crate::context::Session;
use crate::effects::LaterPart;
use crate::open_tool::OpenTool;
use crate::pages::{about, form, keep, paper, practice, result, review, summary, voice};
use crate::session::{
    CopyLine, Library, Refusal, Route, SavedRecord, Setting, State, Strength, strength, to_save,
};
use crate::shipped;
use std::rc::Rc;
use windscreen_content::{Beside, FileErrors, Opened, Saved, read_record, write_record};
use windscreen_core::{Area, Instrument, InstrumentId, Subject, speaks_unasked};
use yew::prelude::*;

/// What came of reading a partnership's own file.
type Read<T> = Result<Opened<T>, FileErrors>;

/// What can be asked of the later part.
pub(crate) struct Door {
    /// The result page.
    pub(crate) result: fn(OpenTool) -> Html,
    /// Any other page of the later part; `None` where what it is about is no longer there.
    pub(crate) page: fn(&Session, &Route) -> Option<Html>,
    /// The tools in whose result a rule speaks about this person because of what was answered about another child.
    pub(crate) spoken_of: fn(&Session, &Subject) -> Vec<InstrumentId>,
    /// Asks for the passphrase before a covered screen is shown again. Nobody has one before this part is here.
    pub(crate) uncover: fn() -> Html,
    /// How hard a passphrase is to guess.
    strength: fn(&str) -> Option<Strength>,
    /// What is entered, as the text of a saved record.
    text_to_save: fn(&State, &Setting) -> String,
    /// What the text of a saved record holds, or why it cannot be read.
    saved_record: fn(&str) -> Result<SavedRecord, Refusal>,
    /// Every paper, as it stands, for the copy of what is entered.
    papers_to_copy: fn(&State, &Setting, &str) -> Vec<CopyLine>,
    /// Reads an area that a site brings, beside the instruments of the site, as far as it can be read. The last stands in
    /// where something must be said.
    pub(crate) read_area: fn(&str, &str, &Library, &Area) -> Read<Area>,
    /// Whether an area does not say which it is.
    pub(crate) says_no_id: fn(&FileErrors) -> bool,
    /// What an area sets for instruments that the site has not.
    pub(crate) sets_for_nothing: fn(&str, &Area, &Library) -> Option<FileErrors>,
    /// Reads an instrument that a site brings.
    pub(crate) read_instrument: fn(&str, &str) -> Read<Instrument>,
    /// Reads a wording pack that a site brings, beside the instruments of the site.
    pub(crate) read_wording: fn(&str, &str, &Library) -> Read<Instrument>,
    /// All that is wrong with a file, in sentences.
    pub(crate) said: fn(&FileErrors) -> String,
}

pub(crate) use way::door;
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
pub(crate) use way::load;

/// The later part, as effects ask for it. It lies above them, so that nothing below knows a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Later;

impl LaterPart for Later {
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    fn at_start(&self) -> crate::session::Coming {
        crate::session::Coming::Away
    }

    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    fn load(&self, done: &Callback<bool>) {
        let done = done.clone();
        wasm_bindgen_futures::spawn_local(async move {
            done.emit(way::load().await);
        });
    }

    fn strength(&self, passphrase: &str) -> Option<Strength> {
        (door()?.strength)(passphrase)
    }

    fn text_to_save(&self, state: &State, setting: &Setting) -> Option<String> {
        Some((door()?.text_to_save)(state, setting))
    }

    fn saved_record(&self, text: &str) -> Result<SavedRecord, Refusal> {
        (door().ok_or(Refusal::Damaged)?.saved_record)(text)
    }

    fn papers_to_copy(&self, state: &State, setting: &Setting, time: &str) -> Vec<CopyLine> {
        door().map(|door| (door.papers_to_copy)(state, setting, time)).unwrap_or_default()
    }
}

/// How the door is opened: by loading the part.
#[cfg(all(target_arch = "wasm32", feature = "split"))]
#[expect(clippy::unnecessary_wraps, reason = "it is the loading that may fail")]
mod way {
    use super::{BEHIND, Door};
    use std::sync::OnceLock;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    static DOOR: OnceLock<Door> = OnceLock::new();

    /// The door, once the part behind it is here.
    pub(crate) fn door() -> Option<&'static Door> {
        DOOR.get()
    }

    /// Loads the part, and says whether it came. One that did not is fetched anew when it is asked for again.
    pub(crate) async fn load() -> bool {
        let Ok(door) = behind().await else { return false };
        DOOR.get_or_init(|| door);
        true
    }

    #[wasm_split(later, fallible)]
    fn behind() -> Result<Door, SplitLoaderError> {
        Ok(BEHIND)
    }
}

/// There is nothing to load.
#[cfg(not(all(target_arch = "wasm32", feature = "split")))]
mod way {
    use super::{BEHIND, Door};

    /// The door.
    #[expect(clippy::unnecessary_wraps, reason = "it has to be loaded where the program is split")]
    pub(crate) fn door() -> Option<&'static Door> {
        Some(&BEHIND)
    }

    /// Nothing has to come.
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    pub(crate) async fn load() -> bool {
        true
    }
}

const BEHIND: Door = Door {
    result,
    page,
    spoken_of,
    uncover,
    strength,
    text_to_save,
    saved_record,
    papers_to_copy: paper::to_copy,
    read_area,
    says_no_id: windscreen_content::says_no_id,
    sets_for_nothing,
    read_instrument: windscreen_content::open_instrument,
    read_wording,
    said: FileErrors::to_string,
};

fn result(opened: OpenTool) -> Html {
    html! { <result::ResultPage {opened} /> }
}

fn page(session: &Session, route: &Route) -> Option<Html> {
    match route {
        Route::Paper(kind) => Some(html! { <paper::PaperPage kind={kind.clone()} /> }),
        Route::Form(page, child) => form::is_here(session, page, *child)
            .then(|| html! { <form::FormPage page={page.clone()} child={*child} /> }),
        Route::Voice(id, tool, step) => OpenTool::new(session, *id, tool)
            .filter(|opened| opened.instrument.with_child && opened.subject().is_some())
            .map(|opened| html! { <voice::VoicePage {opened} step={*step} /> }),
        Route::About => Some(html! { <about::AboutPage /> }),
        Route::Keep => Some(html! { <keep::KeepPage /> }),
        Route::Review => Some(html! { <review::ReviewPage /> }),
        Route::Practice => Some(html! { <practice::PracticePage /> }),
        Route::PracticeStory => practice::story(session),
        Route::PracticeEnd => practice::end(session),
        _ => Some(html! { <summary::SummaryPage /> }),
    }
}

fn spoken_of(session: &Session, subject: &Subject) -> Vec<InstrumentId> {
    let form = session.setting().form();
    let state = session.state();
    let instruments = session.library().opened_in(&state.record);
    let wide = state.wide(&instruments, &form);
    let mut all = Vec::new();
    for instrument in instruments.iter().filter(|instrument| instrument.about == subject.role) {
        if speaks_unasked(&wide, subject, instrument) {
            all.push(instrument.id.clone());
        }
    }
    all
}

fn uncover() -> Html {
    html! { <keep::Uncover /> }
}

fn text_to_save(state: &State, setting: &Setting) -> String {
    let SavedRecord { record, area, reference, written, instruments } = to_save(state, setting);
    let record = (*record).clone();
    let build = about::BUILD.into();
    write_record(&Saved { record, area, reference, written, build, instruments })
}

fn saved_record(text: &str) -> Result<SavedRecord, Refusal> {
    match read_record("record", text) {
        Ok(Saved { record, area, reference, written, build: _, instruments }) => {
            // A form of an earlier edition asked some of it elsewhere.
            let mut record = record;
            shipped::form().take_in(&mut record);
            Ok(SavedRecord { record: Rc::new(record), area, reference, written, instruments })
        }
        Err(errors) if errors.problems.iter().any(|problem| problem.place == FORMAT) => {
            Err(Refusal::Newer)
        }
        Err(_) => Err(Refusal::Damaged),
    }
}

/// Where a saved record says in which format it is written.
const FORMAT: &str = "windscreen-record";

fn read_area(name: &str, text: &str, library: &Library, neutral: &Area) -> Read<Area> {
    let shipped: Vec<&str> = shipped::INSTRUMENTS.iter().map(|it| it.id).collect();
    let calendars: Vec<&str> = shipped::CALENDARS.iter().map(|it| it.id).collect();
    let instrument = |id: &str| library.open(&id.into());
    let beside = Beside { shipped: &shipped, instrument: &instrument, calendars: &calendars };
    windscreen_content::open_area_for_use(name, text, &beside, neutral)
}

fn read_wording(name: &str, text: &str, library: &Library) -> Read<Instrument> {
    let listings = library.listings();
    let known: Vec<&str> = listings.iter().map(|it| &*it.id).collect();
    let instrument = |id: &str| library.open(&id.into());
    windscreen_content::open_wording_pack(name, text, &known, &instrument)
}

fn sets_for_nothing(name: &str, area: &Area, library: &Library) -> Option<FileErrors> {
    let listings = library.listings();
    let known: Vec<&str> = listings.iter().map(|it| &*it.id).collect();
    windscreen_content::sets_for_nothing(name, area, &known)
}
