//! Who it is about, and which tool for whom: every child of the household, each with each tool.

use crate::components::age_question::AgeQuestion;
use crate::components::basics::{Act, Press};
use crate::context::{Session, use_session, use_whole_state};
use crate::field::{DateBoxes, Question, TextBox, choice};
use crate::later;
use crate::open_tool::OpenTool;
use crate::session::{Action, Coming, DraftKey, DraftPart, Edit, Listing, Route};
use crate::words::{Words, part};
use govuk_yew::{Choice, Details, InsetText, Table, TableCell, Tag};
use windscreen_core::{Age, Completeness, Opening, Outcome, Role, Subject, SubjectId, Text, Ticks};
use windscreen_summary::age_words;
use windscreen_wording as wording;
use yew::prelude::*;

/// The age with which an adult is added: the word says it, and the gate asks.
pub(crate) const ADULT: Age = Age::Between(18, 130);

/// The people page.
#[component]
pub(crate) fn PeoplePage() -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    let people = &state.record.subjects;
    let add = |(words, role, age): (&'static str, Role, Age)| {
        html! {
            <Act classes="govuk-button--secondary" action={Action::AddPerson(role, age)}>{ words }</Act>
        }
    };
    let ways_to_add = [
        (wording::people_add_child(), Role::Child, Age::NotKnown),
        (wording::people_add_unborn(), Role::Child, Age::Unborn(None)),
        (wording::people_add_adult(), Role::Adult, ADULT),
        (wording::people_add_home(), Role::Home, Age::NotKnown),
    ];
    html! {
        <>
            <h1 class="govuk-heading-l">{ wording::people_title() }</h1>
            <p class="govuk-body">{ wording::people_add() }</p>
            if people.is_empty() {
                <InsetText>{ wording::people_nobody() }</InsetText>
            }
            <>{ for people.iter().map(|subject| person(&session, subject)) }</>
            <div class="govuk-button-group">{ for ways_to_add.into_iter().map(add) }</div>
            if !people.is_empty() {
                <div class="govuk-button-group">
                    <Act action={Action::Go(Route::Summary)}>{ wording::people_to_summary() }</Act>
                    <Act classes="govuk-button--secondary" action={Action::Refer}>
                        { wording::summary_page_continue() }
                    </Act>
                </div>
            }
        </>
    }
}

fn person(session: &Session, subject: &Subject) -> Html {
    let id = subject.id;
    // What was answered about one child can speak of another: known once a result was looked at.
    let is_here = session.state().later_part == Coming::Here;
    let door = later::door().filter(|_| is_here);
    let spoken_of = door.map(|door| (door.spoken_of)(session, subject)).unwrap_or_default();
    let title = crate::field::name(id, "", "", "title");
    let label = session.called(subject);
    let age = if subject.role == Role::Home {
        AttrValue::default()
    } else if subject.age == Age::NotKnown {
        wording::people_age_not_known().words()
    } else {
        age_words(subject, session.today()).words()
    };
    let tool = |listing: &Listing| {
        let opened = OpenTool::new(session, id, &listing.id)?;
        let title = opened.instrument.title.clone();
        let is_blocked = blocked(&opened, subject).is_some();
        Some((is_blocked, row(&opened, subject, &title, spoken_of.contains(&listing.id))))
    };
    let listings = session.library().listings();
    let own = listings.iter().filter(|listing| listing.about == subject.role);
    // What can be used stands first; what cannot, with why, at the end.
    let (closed, open): (Vec<_>, Vec<_>) =
        own.filter_map(tool).partition(|(is_blocked, _)| *is_blocked);
    let rows: Vec<Vec<TableCell>> = open.into_iter().chain(closed).map(|(_, row)| row).collect();
    let head: Vec<TableCell> =
        vec![wording::people_tool().into(), wording::people_standing().into()];
    html! {
        <section class="ws-person" key={id.0.to_string()} aria-labelledby={title.clone()}>
            <h2 class="govuk-heading-m" id={title}>
                { label.clone() }{ " " }
                <span class="ws-person__age">{ age }</span>
            </h2>
            if matches!(subject.age, Age::Unborn(_)) {
                { birth(session, subject, &label) }
            }
            { change(session, subject, &label) }
            if subject.role == Role::Home {
                { who_stays(session, subject) }
            }
            <Table caption={wording::people_tools(&label).words()} caption_classes="govuk-visually-hidden"
                {head} {rows} first_cell_is_header=true classes="ws-grid" />
        </section>
    }
}

/// The way to say that an unborn baby has been born: folded.
fn birth(session: &Session, subject: &Subject, label: &Text) -> Html {
    let id = subject.id;
    let state = session.state();
    let draft = state.draft(&DraftKey::Birth(id));
    let tried = 0 < state.on_page.tried;
    let problem = draft.birth_problem(session.today()).filter(|_| tried || draft.is_no_day());
    let name = crate::field::name(id, "", "", "birth");
    let boxes = DateBoxes {
        legend: part(wording::people_born_day()).classes("govuk-fieldset__legend--s"),
        hint: part(wording::people_born_hint()),
        error: problem.map(part).unwrap_or_default(),
        ..DateBoxes::new(session, name, DraftKey::Birth(id), &draft)
    };
    let summary = html! {
        <>
            { wording::people_born() }
            <span class="govuk-visually-hidden">{ wording::frame_after_label(label) }</span>
        </>
    };
    html! {
        <Details {summary}>
            { boxes.view() }
            <Act classes="govuk-button--secondary" action={Action::Born(id)}>{ wording::people_born_yes() }</Act>
        </Details>
    }
}

/// Which children stay in a home: all of them, until somebody says that one never does.
fn who_stays(session: &Session, home: &Subject) -> Html {
    let state = session.state();
    let children: Vec<&Subject> =
        state.record.subjects.iter().filter(|it| it.role == Role::Child).collect();
    if children.is_empty() {
        return html! { <p class="govuk-body">{ wording::people_stays_nobody() }</p> };
    }
    let offered: Vec<Choice> = children
        .iter()
        .map(|child| choice(child.id.0.to_string(), session.called(child)))
        .collect();
    let all: Vec<SubjectId> = children.iter().map(|child| child.id).collect();
    let ticked: Ticks = children
        .iter()
        .filter(|child| home.is_home_of(child))
        .map(|child| child.id.0.to_string().into())
        .collect();
    let id = home.id;
    let write = session.ticked(move |ticks: Ticks| {
        let stays = |child: &SubjectId| ticks.iter().any(|tick| **tick == *child.0.to_string());
        Action::NotHere(id, all.iter().copied().filter(|child| !stays(child)).collect())
    });
    let name = crate::field::name(id, "", "", "stays");
    let question = Question::new(name, part(wording::people_stays()), offered);
    question
        .hint(part(wording::people_stays_hint()))
        .classes("govuk-checkboxes--small")
        .ticks(ticked, write)
}

/// What is known of a person, to be changed, and the way to take them out: folded.
fn change(session: &Session, subject: &Subject, label: &Text) -> Html {
    let id = subject.id;
    let is_home = subject.role == Role::Home;
    let name = |part: &str| crate::field::name(id, "", "", part);
    let value = (&session.state().draft(&DraftKey::Label(id)).word).words();
    let write =
        session.typed(move |words| Action::Fill(DraftKey::Label(id), DraftPart::Word, words));
    let field = TextBox::new(name("label"), part(wording::people_label()), value, write)
        .hint(part(if is_home {
            wording::people_home_label_hint()
        } else {
            wording::people_label_hint()
        }))
        .classes("govuk-input--width-10");
    let summary = html! {
        <>
            { if is_home { wording::people_change_home() } else { wording::people_change() } }
            <span class="govuk-visually-hidden">{ wording::frame_after_label(label) }</span>
        </>
    };
    html! {
        <Details {summary}>
            { field.view() }
            if !is_home {
                <AgeQuestion name={name("age")} legend={wording::people_age()} role={subject.role} draft={DraftKey::Age(id)}
                    takes_dates=true />
            }
            <Details summary={wording::people_remove(label)}>
                <p class="govuk-body">
                    { if is_home { wording::people_remove_home_sure() } else { wording::people_remove_sure() } }
                </p>
                <Act classes="govuk-button--warning" action={Action::Remove(id)}>
                    { wording::people_remove_yes(label) }
                </Act>
            </Details>
        </Details>
    }
}

/// How a tool opens for a person.
fn opening(opened: &OpenTool, subject: &Subject) -> Opening {
    let session = &opened.session;
    session.state().record.opening(&opened.instrument, subject, session.today())
}

/// Why a tool cannot be used for a person now; `None` where it can.
fn blocked(opened: &OpenTool, subject: &Subject) -> Option<Text> {
    match opening(opened, subject) {
        Opening::NotForUnborn => Some(opened.instrument.unborn.clone()),
        Opening::NotForBorn => Some(opened.instrument.born.clone()),
        Opening::NeedsAge => Some(wording::people_needs_age().into()),
        Opening::Open | Opening::OutsideAges | Opening::NotAboutThem => None,
    }
}

/// Where one tool stands for one person: the two cells of its row.
fn row(opened: &OpenTool, subject: &Subject, title: &Text, is_spoken_of: bool) -> Vec<TableCell> {
    let sheet = opened.sheet();
    if let Some(blocked) = blocked(opened, subject) {
        let note = html! { <p class="ws-grid__note">{ blocked }</p> };
        return vec![title.words().into(), note.into()];
    }
    // A tool for other ages is not asked for, and opens for whoever means to use it all the same.
    let is_outside = opening(opened, subject) == Opening::OutsideAges;
    let outcome = if sheet.is_untouched() { None } else { opened.outcome() };
    let started = outcome.filter(|outcome| 0 < outcome.readings.n_answered());
    let action = if started.is_some() || is_spoken_of {
        Action::Go(opened.result())
    } else {
        Action::Open(opened.id, opened.tool())
    };
    let name = html! {
        <a class="govuk-link" href="#/" onclick={opened.session.on(action)}>
            if is_outside && started.is_none() {
                { wording::people_use_all_the_same(title) }
            } else {
                { title.clone() }
            }
            <span class="govuk-visually-hidden">
                { " " }{ wording::people_tool_for(&opened.session.called(subject)) }
            </span>
        </a>
    };
    let standing = html! {
        if let Some(outcome) = &started {
            { progress(opened, outcome, is_spoken_of) }
        } else {
            if is_spoken_of {
                { tag("govuk-tag--red", wording::people_act_now()) }
            }
            if is_outside {
                <p class="ws-grid__note">{ wording::people_other_ages() }</p>
            } else {
                { not_started(opened, title, sheet.not_needed.as_ref()) }
            }
        }
    };
    vec![name.into(), standing.into()]
}

/// How far a tool is on which something is answered.
fn progress(opened: &OpenTool, outcome: &Outcome, is_spoken_of: bool) -> Html {
    let (answered, asked) = (outcome.readings.n_answered(), outcome.readings.n_visible());
    let is_now = outcome.level.is_now() || is_spoken_of;
    let colour = if is_now {
        "govuk-tag--red"
    } else if outcome.completeness == Completeness::Complete {
        "govuk-tag--blue"
    } else {
        "govuk-tag--yellow"
    };
    let words = if is_now {
        wording::people_act_now()
    } else if answered == asked {
        wording::people_answered()
    } else {
        wording::people_in_progress()
    };
    let again = opened.session.on_go(opened.again());
    html! {
        <>
            { tag(colour, words) }
            <span class="ws-grid__count">
                { wording::tool_answered(&answered.to_string(), &asked.to_string()) }
            </span>
            <a class="govuk-link ws-grid__more" href="#/" onclick={again}>
                { wording::people_change_answers() }
            </a>
        </>
    }
}

fn tag(colour: &'static str, words: &'static str) -> Html {
    html! { <Tag classes={colour}>{ words }</Tag> }
}

/// A tool on which nothing is answered: it may be marked as not needed, with a reason.
fn not_started(opened: &OpenTool, title: &Text, reason: Option<&Text>) -> Html {
    let is_reason_given = reason.is_some_and(|reason| !reason.trim().is_empty());
    let stands =
        if is_reason_given { wording::people_not_needed() } else { wording::people_not_started() };
    let (words, claim) = if reason.is_some() {
        (wording::people_needed(), None)
    } else {
        (wording::people_not_needed(), Some(Text::default()))
    };
    let reason_box = reason.map(|reason| {
        let write = opened.typed(|reason| Edit::NotNeeded(Some(reason)));
        let label = part(wording::people_reason());
        let field = TextBox::new(opened.name("", "not-needed"), label, reason.words(), write);
        field.hint(part(wording::people_reason_hint())).view()
    });
    html! {
        <>
            { tag("govuk-tag--grey", stands) }
            <Press classes="govuk-button--secondary ws-button--quiet" onclick={opened.on(Edit::NotNeeded(claim))}>
                { words }
                <span class="govuk-visually-hidden">{ wording::frame_after_label(title) }</span>
            </Press>
            { reason_box.unwrap_or_default() }
        </>
    }
}
