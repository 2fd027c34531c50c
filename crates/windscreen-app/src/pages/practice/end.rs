//! The end of practice: what an experienced colleague would have noticed, beside what the answers show. It is no mark and
//! no score, and it says no more of the answers than whether they hold a thing.

use super::{OfTheFamily, leave, of_the_family};
use crate::components::basics::{Act, Go, bullets};
use crate::context::{Session, use_session, use_whole_state};
use crate::open_tool::OpenTool;
use crate::session::{Action, Practising, Route, State, Take};
use crate::words::Words;
use govuk_yew::{Table, TableCell};
use windscreen_content::{Noticed, PracticeTool};
use windscreen_core::Text;
use windscreen_summary::{Case, explain, level_name};
use windscreen_wording as wording;
use yew::prelude::*;

/// What a colleague would have noticed in the family that somebody practises on; `None` where nobody does.
pub(crate) fn end(session: &Session) -> Option<Html> {
    of_the_family::<EndPage>(session)
}

#[component]
fn EndPage(props: &OfTheFamily) -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    let practising = &props.practising;
    let family = &practising.family;
    let head = [
        wording::practice_end_tool(),
        wording::practice_end_yours(),
        wording::practice_end_expected(),
        wording::practice_end_why(),
    ];
    let head: Vec<TableCell> = head.into_iter().map(|it| it.words().into()).collect();
    let rows: Vec<Vec<TableCell>> =
        family.tools.iter().filter_map(|fits| row(&session, &state, practising, fits)).collect();
    html! {
        <>
            <span class="govuk-caption-l">{ family.title.clone() }</span>
            <h1 class="govuk-heading-l">{ wording::practice_end_title() }</h1>
            <p class="govuk-body">{ wording::practice_end_intro() }</p>
            <ol class="govuk-list ws-noticed">
                <>{ for family.noticed.iter().map(|point| noticed(&session, practising, point)) }</>
            </ol>
            <h2 class="govuk-heading-m">{ wording::practice_end_level_title() }</h2>
            <Table caption={wording::practice_end_level_title().words()}
                caption_classes="govuk-visually-hidden" {head} {rows} first_cell_is_header=true classes="ws-grid" />
            <h2 class="govuk-heading-m">{ wording::practice_end_reflect() }</h2>
            { bullets(&family.reflect) }
            <p class="govuk-body" role="status">{ state.on_page.said }</p>
            <div class="govuk-button-group">
                <Act action={Action::TakeAway(Take::Print)}>{ wording::practice_end_print() }</Act>
                <Act classes={super::OTHER} action={Action::Go(Route::PracticeStory)}>
                    { wording::practice_banner_story() }
                </Act>
            </div>
            { leave() }
        </>
    }
}

/// Whether the answers of the person hold what was to be noticed; `None` where no tool at hand asks for it, or the person was
/// taken out.
fn is_recorded(opened: &OpenTool, point: &Noticed) -> Option<bool> {
    let outcome = opened.outcome()?;
    let says = |item| {
        let meaning = outcome.readings.of(item).meaning;
        meaning.is_some_and(|meaning| point.is_said_by(meaning))
    };
    Some(point.items.iter().any(says))
}

/// Where the first of its items that is shown is asked; the gate where it was not passed.
fn asked_at(opened: &OpenTool, point: &Noticed) -> Route {
    let instrument = &opened.instrument;
    if instrument.gate.is_some() && opened.sheet().way.is_none() {
        return Route::Gate(opened.id, opened.tool());
    }
    let place = point.items.iter().find_map(|item| instrument.place(item));
    let section = place.and_then(|place| {
        instrument.sections.iter().position(|section| section.items.contains(&place))
    });
    match section {
        Some(section) => Route::Section(opened.id, opened.tool(), section),
        None => opened.again(),
    }
}

fn noticed(session: &Session, practising: &Practising, point: &Noticed) -> Html {
    let person = point.person.and_then(|place| practising.people.get(place)).copied();
    let opened = person.and_then(|id| OpenTool::new(session, id, &point.tool));
    let found = opened.as_ref().and_then(|opened| {
        let is_recorded = is_recorded(opened, point)?;
        Some((is_recorded, asked_at(opened, point)))
    });
    html! {
        <li class="ws-noticed__point">
            <p class="govuk-body">{ point.text.clone() }</p>
            if let Some((is_recorded, to)) = found {
                <p class="govuk-body ws-noticed__found">
                    <strong>
                        if is_recorded {
                            { wording::practice_end_recorded() }
                        } else {
                            { wording::practice_end_not_recorded() }
                        }
                    </strong>
                    { " " }<Go {to}>{ wording::practice_end_look() }</Go>
                </p>
            } else {
                <p class="govuk-body ws-noticed__found">{ wording::practice_end_untold() }</p>
            }
        </li>
    }
}

/// What came of a tool, beside what a colleague would expect; `None` where it or the person is not there.
fn row(
    session: &Session,
    state: &State,
    practising: &Practising,
    fits: &PracticeTool,
) -> Option<Vec<TableCell>> {
    let id = practising.people.get(fits.person).copied()?;
    let opened = OpenTool::new(session, id, &fits.tool)?;
    let subject = opened.subject()?;
    let sheet = opened.sheet();
    let yours: Text = if sheet.is_answered() {
        let form = session.setting().form();
        let instruments = session.library().opened_in(&state.record);
        let wide = state.wide(&instruments, &form);
        let case = Case::new(wide, &subject, &sheet, &opened.instrument, &state.area);
        explain(&case).headline.result
    } else {
        wording::practice_end_not_opened().into()
    };
    let level = fits.level.map(|level| level_name(&state.area, level));
    let expected: Text = match (level, fits.act_today) {
        (Some(level), false) => level,
        (Some(level), true) => wording::paper_sentences(wording::practice_end_today(), &level),
        (None, true) => wording::practice_end_today().into(),
        (None, false) => wording::practice_end_no_level().into(),
    };
    let tool = wording::practice_story_tool(&opened.instrument.title, &session.called(&subject));
    let cells = [tool, yours, expected, fits.why.clone()];
    Some(cells.iter().map(|cell| cell.words().into()).collect())
}
