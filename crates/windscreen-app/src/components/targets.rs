//! Targets of a graded profile: for the items graded worst, what should be reached and by when.

use crate::field::TextBox;
use crate::store::{Edit, Store};
use govuk_yew::Details;
use std::rc::Rc;
use windscreen_core::{Id, Instrument, Meaning, Outcome, SubjectId, Target, Text};
use yew::prelude::*;

/// Options of [`Targets`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TargetsProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The person.
    pub(crate) subject: SubjectId,
    /// The tool.
    pub(crate) instrument: Rc<Instrument>,
    /// The items to set targets for, worst first, with their grades.
    pub(crate) items: Vec<(usize, u8)>,
}

/// The grade from which an item asks for a target: practice/neglect-and-care.md 3.8.
const FROM: u8 = 3;

/// The items graded 3 or worse, worst first.
pub(crate) fn targeted(outcome: &Outcome) -> Vec<(usize, u8)> {
    let graded = outcome.readings.items.iter().enumerate().filter(|(_, it)| it.visible);
    let mut items: Vec<(usize, u8)> = graded
        .filter_map(|(place, it)| match it.meaning {
            Some(Meaning::Grade(grade)) if FROM <= grade => Some((place, grade)),
            _ => None,
        })
        .collect();
    items.sort_by_key(|(_, grade)| std::cmp::Reverse(*grade));
    items
}

/// The targets.
#[component]
pub(crate) fn Targets(props: &TargetsProps) -> Html {
    let sheet = props.store.sheet(props.subject, &props.instrument.id);
    let row = |(place, grade): &(usize, u8)| {
        let Some(item) = props.instrument.items.get(*place) else { return Html::default() };
        let target = sheet.targets.iter().find(|it| it.item == item.id).cloned();
        let (aim, by_when) = target.map(|it| (it.aim, it.by_when)).unwrap_or_default();
        let name =
            |part: &str| crate::field::name(props.subject, &props.instrument.id, &item.id, part);
        html! {
            <div class="ws-target" key={(*item.id).to_owned()}>
                <h3 class="govuk-heading-s">{ &*item.topic }{ ", now grade " }{ *grade }</h3>
                <TextBox name={name("aim")} label="Aim" hint="What would be seen for this child" value={AttrValue::from(aim)}
                    oninput={write(props, &item.id, |target, text| target.aim = text)} />
                <TextBox name={name("by-when")} label="By when" value={AttrValue::from(by_when)} classes="govuk-input--width-10"
                    oninput={write(props, &item.id, |target, text| target.by_when = text)} />
            </div>
        }
    };
    html! {
        <Details summary={html! { { "Set targets for the items graded 3 to 5, worst first" } }}>
            { for props.items.iter().map(row) }
        </Details>
    }
}

fn write(props: &TargetsProps, item: &Id, put: fn(&mut Target, Text)) -> Callback<AttrValue> {
    let (store, subject, tool, item) =
        (props.store.clone(), props.subject, props.instrument.id.clone(), item.clone());
    Callback::from(move |text: AttrValue| {
        let mut targets = store.sheet(subject, &tool).targets;
        let place = targets.iter().position(|it| it.item == item).unwrap_or_else(|| {
            targets.push(Target {
                item: item.clone(),
                by_when: Text::default(),
                aim: Text::default(),
            });
            targets.len() - 1
        });
        if let Some(target) = targets.get_mut(place) {
            put(target, Text::from(&*text));
        }
        store.edit(subject, &tool, Edit::Targets(targets));
    })
}
