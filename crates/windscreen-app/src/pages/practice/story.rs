//! The story of an invented family, to be read again from every page.

use super::{OfTheFamily, leave, of_the_family};
use crate::components::basics::{Act, Go};
use crate::context::{Session, use_session, use_whole_state};
use crate::session::{Action, Practising, Route};
use crate::words::{Words, part};
use govuk_yew::{SummaryList, SummaryListRow};
use windscreen_content::{PracticePerson, PracticeStep, PracticeTool};
use windscreen_core::{Age, Subject};
use windscreen_summary::age_words;
use windscreen_wording as wording;
use yew::prelude::*;

/// The story of the family that somebody practises on; `None` where nobody does.
pub(crate) fn story(session: &Session) -> Option<Html> {
    of_the_family::<StoryPage>(session)
}

#[component]
fn StoryPage(props: &OfTheFamily) -> Html {
    let session = use_session();
    let state = use_whole_state(&session);
    let practising = &props.practising;
    let family = &practising.family;
    let people: Vec<SummaryListRow> = family
        .people
        .iter()
        .zip(&practising.people)
        .map(|(person, id)| {
            // An age is that of the story, whatever somebody made of it in the record.
            let told =
                Subject::new(*id, person.label.clone(), person.about, person.age.on(state.today));
            SummaryListRow::new(part(&person.label), part(who(person, &told, &session)))
        })
        .collect();
    html! {
        <>
            <span class="govuk-caption-l">{ wording::practice_story_caption() }</span>
            <h1 class="govuk-heading-l">{ family.title.clone() }</h1>
            <p class="govuk-body-l">{ family.you_are.clone() }</p>
            <h2 class="govuk-heading-m">{ wording::practice_story_people() }</h2>
            <SummaryList rows={people} />
            <h2 class="govuk-heading-m">{ wording::practice_story_title() }</h2>
            <div class="ws-story">{ for family.story.iter().map(step) }</div>
            <h2 class="govuk-heading-m">{ wording::practice_story_tools() }</h2>
            <p class="govuk-body">{ wording::practice_story_tools_says() }</p>
            <ul class="govuk-list ws-story__ways">
                <>{ for family.tools.iter().map(|fits| tool(&session, practising, fits)) }</>
                <li><Act classes={super::OTHER} action={Action::Refer}>{ wording::practice_story_form() }</Act></li>
                <li><Go to={Route::Summary}>{ wording::practice_story_summary() }</Go></li>
            </ul>
            <Act action={Action::Go(Route::PracticeEnd)}>{ wording::practice_banner_end() }</Act>
            { leave() }
        </>
    }
}

/// Who somebody is, with their age where the story tells it.
fn who(person: &PracticePerson, told: &Subject, session: &Session) -> AttrValue {
    if told.age == Age::NotKnown {
        return (&person.says).words();
    }
    wording::paper_sentences(&age_words(told, session.today()), &person.says).words()
}

fn step(step: &PracticeStep) -> Html {
    html! {
        <>
            if !step.moment.is_empty() {
                <h3 class="govuk-heading-s">{ step.moment.clone() }</h3>
            }
            <p class="govuk-body">{ step.text.clone() }</p>
        </>
    }
}

/// A tool that fits somebody. One that the site has not, and somebody who was taken out, has no way in.
fn tool(session: &Session, practising: &Practising, fits: &PracticeTool) -> Html {
    let Some(id) = practising.people.get(fits.person).copied() else { return Html::default() };
    let (Some(subject), Some(instrument)) =
        (session.subject(id), session.library().open(&fits.tool))
    else {
        return Html::default();
    };
    let words = wording::practice_story_tool(&instrument.title, &session.called(&subject));
    let onclick = session.on(Action::Open(id, fits.tool.clone()));
    html! { <li><a class="govuk-link" href="#/" {onclick}>{ words }</a></li> }
}
