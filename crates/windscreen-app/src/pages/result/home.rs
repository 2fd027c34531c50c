//! What was answered about the home, offered to the other children.

use crate::components::basics::Press;
use crate::open_tool::OpenTool;
use crate::session::{Action, Edit};
use windscreen_core::{Item, Opening, Sheet, Subject, Value};
use windscreen_wording as wording;
use yew::prelude::*;

/// Offers to give the other children what was answered about the home, where nothing was answered for them yet.
pub(super) fn share_home(opened: &OpenTool) -> Html {
    let session = &opened.session;
    let state = session.state();
    let sheet = &opened.sheet();
    let every_wording = opened.in_every_wording();
    let given = |item: &Item, sheet: &Sheet| {
        sheet.answer(&item.id).is_some_and(|answer| answer.value != Value::Unanswered)
    };
    // What could be given to somebody: answers about the home to what is unanswered for them.
    let new_to = |other: &Subject| -> Vec<Action> {
        let theirs = session.sheet(other.id, &opened.instrument.id);
        let about_home = opened.instrument.items.iter().filter(|item| item.household);
        // An answer that was given to other words is no answer to these.
        let licence = every_wording.to_ask(&theirs, session.today()).licence();
        let same_words = |item: &Item| match (sheet.asked_in(&item.id), licence) {
            (Some(asked), Some(licence)) => asked.is(licence),
            (None, None) => true,
            _ => false,
        };
        let new = about_home
            .filter(|item| given(item, sheet) && !given(item, &theirs) && same_words(item));
        let edits = new.filter_map(|item| {
            let answer = sheet.answer(&item.id)?;
            let value = Edit::Answer(item.id.clone(), answer.value.clone());
            let notes = answer.notes.iter();
            let notes = notes
                .map(|(field, words)| Edit::Note(item.id.clone(), field.clone(), words.clone()));
            let follow_up = answer.follow_up.map(|truth| Edit::FollowUp(item.id.clone(), truth));
            Some(std::iter::once(value).chain(notes).chain(follow_up).collect::<Vec<_>>())
        });
        edits.flatten().map(|edit| Action::Edit(other.id, opened.tool(), edit)).collect()
    };
    let opens = |other: &Subject| {
        state.record.opening(&opened.instrument, other, session.today()) == Opening::Open
    };
    let others = state.record.subjects.iter().filter(|other| other.id != opened.id && opens(other));
    let others: Vec<(&Subject, Vec<Action>)> =
        others.map(|other| (other, new_to(other))).filter(|(_, new)| !new.is_empty()).collect();
    if others.is_empty() {
        return Html::default();
    }
    let give = |(other, new): (&Subject, Vec<Action>)| {
        let session = session.clone();
        let called = session.called(other);
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            for action in &new {
                session.dispatch(action.clone());
            }
        });
        html! {
            <Press classes="govuk-button--secondary" {onclick}>{ wording::result_home_give(&called) }</Press>
        }
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::result_home_title() }</h2>
            <p class="govuk-body">{ wording::result_home_intro() }</p>
            <div class="govuk-button-group">{ for others.into_iter().map(give) }</div>
        </>
    }
}
