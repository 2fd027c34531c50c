//! Targets of a graded profile: for the items graded worst, what should be reached and by when.

use crate::field::{Question, TextBox, choice};
use crate::open_tool::OpenTool;
use crate::session::Edit;
use crate::words::{Words, part};
use govuk_yew::{Choice, Details};
use windscreen_core::{Item, Meaning, Outcome, Sheet, Text};
use windscreen_wording as wording;
use yew::prelude::*;

/// The grades that ask for a target, worst first: practice/neglect-and-care.md 3.8.
const GRADES: [u8; 3] = [5, 4, 3];

/// The targets.
pub(crate) fn targets(opened: &OpenTool, outcome: &Outcome) -> Html {
    let sheet = &opened.sheet();
    let of_grade = |grade: u8| {
        let is_graded = move |item: &&Item| {
            let reading = outcome.readings.of(&item.id);
            reading.visible && reading.meaning == Some(Meaning::Grade(grade))
        };
        let items = opened.instrument.items.iter().filter(is_graded);
        items.map(move |item| target(opened, item, grade, sheet))
    };
    html! {
        <Details summary={wording::item_targets()}>{ for GRADES.into_iter().flat_map(of_grade) }</Details>
    }
}

/// What should be seen of an item of this grade, which lower grade that is, and by when.
fn target(opened: &OpenTool, item: &Item, grade: u8, sheet: &Sheet) -> Html {
    let target = sheet.targets.iter().find(|target| target.item == item.id);
    let words = |text: Option<&Text>| text.map(Words::words).unwrap_or_default();
    let aim = TextBox {
        name: opened.name(&item.id, "aim"),
        label: wording::item_aim().into(),
        hint: wording::item_aim_hint().into(),
        value: words(target.map(|target| &target.aim)),
        oninput: opened.typed({
            let id = item.id.clone();
            move |words| Edit::Aim(id.clone(), words)
        }),
        ..Default::default()
    };
    let lower: Vec<Choice> =
        (1..grade).map(|grade| choice(usize::from(grade), usize::from(grade))).collect();
    let aimed = Question::new(
        opened.name(&item.id, "aim-grade"),
        part(wording::item_aim_grade()).classes("govuk-fieldset__legend--s"),
        lower,
    )
    .classes("govuk-radios--small govuk-radios--inline");
    let chosen = target.and_then(|target| target.grade);
    let choose = opened.typed({
        let id = item.id.clone();
        move |grade| Edit::Grade(id.clone(), grade.parse().ok())
    });
    let by_when = TextBox {
        name: opened.name(&item.id, "by-when"),
        label: wording::item_by_when().into(),
        value: words(target.map(|target| &target.by_when)),
        oninput: opened.typed({
            let id = item.id.clone();
            move |words| Edit::ByWhen(id.clone(), words)
        }),
        classes: "govuk-input--width-10",
        ..Default::default()
    };
    html! {
        <div class="ws-target" key={item.id.as_str()}>
            <h3 class="govuk-heading-s">{ wording::item_target(&grade.to_string(), &item.topic) }</h3>
            { aim.view() }
            { aimed.radios(chosen.map(|grade| usize::from(grade).words()), choose) }
            { by_when.view() }
        </div>
    }
}
