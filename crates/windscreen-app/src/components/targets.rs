//! Targets of a graded profile: for the items graded worst, what should be reached and by when.

use crate::field::{Question, TextBox, choice};
use crate::open_tool::OpenTool;
use crate::session::Edit;
use govuk_yew::{Choice, Markup, Words, part, text};
use windscreen_core::{Meaning, Outcome, Sheet, Text};
use windscreen_wording as wording;

/// The grades that ask for a target, worst first: practice/neglect-and-care.md 3.8.
const GRADES: [u8; 3] = [5, 4, 3];

/// The targets.
pub(crate) fn view(m: &mut Markup, opened: &OpenTool, outcome: &Outcome, sheet: &Sheet) {
    let summary = text(wording::item_targets());
    m.more(summary, false, |m| {
        for grade in GRADES {
            for item in &opened.instrument.items {
                let reading = outcome.readings.of(&item.id);
                if !reading.visible || reading.meaning != Some(Meaning::Grade(grade)) {
                    continue;
                }
                let target = sheet.targets.iter().find(|it| it.item == item.id);
                let words = |text: Option<&Text>| text.map(Words::words).unwrap_or_default();
                m.within("div.ws-target", |m| {
                    m.key(&item.id);
                    m.h3(wording::item_target(&grade.to_string(), &item.topic));
                    let aim = TextBox {
                        name: opened.name(&item.id, "aim"),
                        label: wording::item_aim().into(),
                        hint: wording::item_aim_hint().into(),
                        value: words(target.map(|it| &it.aim)),
                        oninput: opened.typed({
                            let id = item.id.clone();
                            move |words| Edit::Aim(id.clone(), words)
                        }),
                        ..Default::default()
                    };
                    m.put(aim.view());
                    let mut lower: Vec<Choice> = Vec::new();
                    for aimed in 1..grade {
                        lower.push(choice(usize::from(aimed), usize::from(aimed)));
                    }
                    let aimed = Question::new(
                        opened.name(&item.id, "aim-grade"),
                        part(wording::item_aim_grade()).classes("govuk-fieldset__legend--s"),
                        lower,
                    )
                    .classes("govuk-radios--small govuk-radios--inline");
                    let chosen = target.and_then(|it| it.grade);
                    let onchange = opened.typed({
                        let id = item.id.clone();
                        move |grade| Edit::Grade(id.clone(), grade.parse().ok())
                    });
                    m.put(aimed.radios(chosen.map(|it| usize::from(it).words()), onchange));
                    let by_when = TextBox {
                        name: opened.name(&item.id, "by-when"),
                        label: wording::item_by_when().into(),
                        value: words(target.map(|it| &it.by_when)),
                        oninput: opened.typed({
                            let id = item.id.clone();
                            move |words| Edit::ByWhen(id.clone(), words)
                        }),
                        classes: "govuk-input--width-10",
                        ..Default::default()
                    };
                    m.put(by_when.view());
                });
            }
        }
    });
}
