//! Targets of a graded profile: for the items graded worst, what should be reached and by when.

use crate::desk::Desk;
use crate::field::{Question, TextBox, choice};
use crate::store::Edit;
use govuk_yew::{Choice, Markup, Words, join, part, text};
use windscreen_core::{Meaning, Outcome, Sheet, Text};

/// The grades that ask for a target, worst first: practice/neglect-and-care.md 3.8.
const GRADES: [u8; 3] = [5, 4, 3];

/// The targets.
pub(crate) fn view(m: &mut Markup, desk: &Desk, outcome: &Outcome, sheet: &Sheet) {
    let summary = text("Set targets for the items graded 3 to 5, worst first");
    m.more(summary, false, |m| {
        for grade in GRADES {
            for (item, reading) in desk.instrument.items.iter().zip(&outcome.readings.items) {
                if !reading.visible || reading.meaning != Some(Meaning::Grade(grade)) {
                    continue;
                }
                let target = sheet.targets.iter().find(|it| it.item == item.id);
                let words = |text: Option<&Text>| text.map(Words::words).unwrap_or_default();
                m.within("div.ws-target", |m| {
                    m.key(&item.id);
                    m.h3(join(&[&item.topic, ", now grade ", &grade.to_string()]));
                    let aim = TextBox {
                        name: desk.name(&item.id, "aim"),
                        label: "Aim".into(),
                        hint: "What would be seen for this child".into(),
                        value: words(target.map(|it| &it.aim)),
                        oninput: desk.typed(Edit::Aim(item.id.clone(), Text::default())),
                        ..Default::default()
                    };
                    m.put(aim.view());
                    let mut lower: Vec<Choice> = Vec::new();
                    for aimed in 1..grade {
                        lower.push(choice(usize::from(aimed), usize::from(aimed)));
                    }
                    let aimed = Question::new(
                        desk.name(&item.id, "aim-grade"),
                        part("Grade aimed at").classes("govuk-fieldset__legend--s"),
                        lower,
                        desk.typed(Edit::Grade(item.id.clone(), Text::default())),
                    )
                    .classes("govuk-radios--small govuk-radios--inline");
                    let chosen = target.and_then(|it| it.grade);
                    m.put(aimed.radios(chosen.map(|it| usize::from(it).words())));
                    let by_when = TextBox {
                        name: desk.name(&item.id, "by-when"),
                        label: "By when".into(),
                        value: words(target.map(|it| &it.by_when)),
                        oninput: desk.typed(Edit::ByWhen(item.id.clone(), Text::default())),
                        classes: "govuk-input--width-10",
                        ..Default::default()
                    };
                    m.put(by_when.view());
                });
            }
        }
    });
}
