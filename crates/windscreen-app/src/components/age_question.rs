//! How old somebody is: in years, by date of birth, not born yet, or not known.

use crate::context::{use_session, use_state_of};
use crate::field::{DateBoxes, Question, TextBox, choice};
use crate::session::Action;
use crate::session::{DraftKey, DraftPart};
use crate::words::{Words, join, part};
use windscreen_core::{Role, Text};
use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`AgeQuestion`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AgeQuestionProps {
    /// What the names of its fields begin with.
    pub(crate) name: AttrValue,
    /// The question.
    pub(crate) legend: &'static str,
    /// Whether it is about a child or an adult.
    pub(crate) role: Role,
    /// Where the answer goes.
    pub(crate) draft: DraftKey,
    /// Whether a date of birth or a due date may be given: not on a quick screen.
    #[prop_or_default]
    pub(crate) takes_dates: bool,
    /// Whether it is asked of a baby not born yet, and of nobody else: when the baby is due.
    #[prop_or_default]
    pub(crate) is_unborn: bool,
    /// Whether the question is the page's heading.
    #[prop_or_default]
    pub(crate) is_page_heading: bool,
    /// What is wrong with the answer.
    #[prop_or_default]
    pub(crate) error: Option<&'static str>,
}

/// How old somebody is.
#[component]
pub(crate) fn AgeQuestion(props: &AgeQuestionProps) -> Html {
    let session = &use_session();
    let key = props.draft.clone();
    let draft = use_state_of(session, move |state| state.draft(&key));
    let filled = |part: DraftPart| {
        let draft = props.draft.clone();
        session.typed(move |words| Action::Fill(draft.clone(), part, words))
    };
    let mut items = Vec::new();
    if props.role == Role::Adult {
        items.push(choice("18", wording::field_age_18()));
        items.push(choice("16", wording::field_age_16()));
        items.push(choice("13", wording::field_age_13()));
        items.push(choice("0", wording::field_age_0()));
    } else {
        let name = join(&[&props.name, "-years"]);
        let value = (&draft.word).words();
        let years =
            TextBox::new(name, part(wording::field_years()), value, filled(DraftPart::Word))
                .digits("govuk-input--width-2");
        // The choice that shows the boxes says which day it is, and the question what is wrong with it.
        let date = |kind: &str| {
            DateBoxes::new(session, join(&[&props.name, kind]), props.draft.clone(), &draft).view()
        };
        let by_weeks = || {
            let count = |kind: &str, label: &'static str, n: usize, to: DraftPart| {
                let value = draft.weeks.get(n).map(Words::words).unwrap_or_default();
                TextBox::new(join(&[&props.name, kind]), part(label), value, filled(to))
                    .digits("govuk-input--width-2")
                    .view()
            };
            let key = props.draft.clone();
            let on = DateBoxes {
                legend: part(wording::field_weeks_on()),
                hint: part(wording::field_weeks_on_hint()),
                date: draft.said_on.clone(),
                oninput: session.with(move |(n, words): (usize, AttrValue)| {
                    Action::Fill(key.clone(), DraftPart::SaidOn(n), Text::from(&*words))
                }),
                ..DateBoxes::new(session, join(&[&props.name, "-on"]), props.draft.clone(), &draft)
            };
            html! {
                <>
                    { count("-weeks", wording::field_weeks(), 0, DraftPart::Weeks) }
                    { count("-days", wording::field_days(), 1, DraftPart::Days) }
                    { on.view() }
                </>
            }
        };
        if props.is_unborn {
            items.push(choice("unborn", wording::field_due_by_day()).conditional(date("-due")));
            items.push(choice("weeks", wording::field_due_by_weeks()).conditional(by_weeks()));
            let not_known = choice("due-not-known", wording::not_known());
            items.push(not_known.hint(wording::field_due_not_known()));
        } else {
            items.push(choice("years", wording::field_age_years()).conditional(years.view()));
            let mut unborn = choice("unborn", wording::field_age_unborn());
            if props.takes_dates {
                items.push(choice("born", wording::field_age_born()).conditional(date("-born")));
                unborn = unborn.hint(wording::field_age_due()).conditional(date("-due"));
            }
            items.push(unborn);
            if props.takes_dates {
                let weeks = choice("weeks", wording::field_age_weeks());
                items.push(weeks.conditional(by_weeks()));
            }
        }
    }
    if !props.is_unborn {
        items.push(choice("not-known", wording::not_known()));
    }
    let size = if props.is_page_heading {
        "govuk-fieldset__legend--l"
    } else {
        "govuk-fieldset__legend--s"
    };
    let legend = part(props.legend).classes(size);
    let onchange = filled(DraftPart::Mode);
    let mut question = Question::new(props.name.clone(), legend, items);
    question.is_page_heading = props.is_page_heading;
    question.error = props.error.or_else(|| draft.age_problem(props.role, session.today())).into();
    question.classes("govuk-radios--small").radios(Some((&draft.mode).words()), onchange)
}
