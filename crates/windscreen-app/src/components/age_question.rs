//! How old somebody is: in years, by date of birth, not born yet, or not known.

use crate::components::item_view::day;
use crate::field::{QUIET_CHOICE, TextBox};
use chrono::Datelike;
use govuk_yew::{Choice, Part, Radios};
use windscreen_core::{Age, Role};
use yew::prelude::*;

/// Options of [`AgeQuestion`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AgeQuestionProps {
    /// What the names of its fields begin with.
    pub(crate) name: AttrValue,
    /// The question.
    pub(crate) legend: AttrValue,
    /// Whether it is about a child or an adult.
    pub(crate) role: Role,
    /// Whether a date of birth or a due date may be given: not on a quick screen.
    #[prop_or_default]
    pub(crate) takes_dates: bool,
    /// Whether the question is the page's heading.
    #[prop_or_default]
    pub(crate) is_page_heading: bool,
    /// What is known when it is first shown; `None` while nothing was chosen.
    pub(crate) age: Option<Age>,
    /// What is wrong with the answer.
    #[prop_or_default]
    pub(crate) error: Option<AttrValue>,
    /// Called with what is known; `None` while it is not yet an age.
    pub(crate) onage: Callback<Option<Age>>,
}

/// What has been chosen and typed so far.
#[derive(Clone, Debug, PartialEq, Default)]
struct Draft {
    mode: AttrValue,
    years: String,
    date: [String; 3],
}

impl Draft {
    fn new(age: Option<Age>) -> Draft {
        let date = |it: chrono::NaiveDate| {
            [it.day().to_string(), it.month().to_string(), it.year().to_string()]
        };
        let (mode, years, date) = match age {
            None => ("", String::new(), <[String; 3]>::default()),
            Some(Age::Years(years)) => ("years", years.to_string(), Default::default()),
            Some(Age::Born(born)) => ("born", String::new(), date(born)),
            Some(Age::Unborn(due)) => ("unborn", String::new(), due.map(date).unwrap_or_default()),
            Some(Age::Between(18, _)) => ("18", String::new(), Default::default()),
            Some(Age::Between(16, _)) => ("16", String::new(), Default::default()),
            Some(Age::Between(13, _)) => ("13", String::new(), Default::default()),
            Some(Age::Between(_, _)) => ("0", String::new(), Default::default()),
            Some(Age::NotKnown) => ("not-known", String::new(), Default::default()),
        };
        Draft { mode: AttrValue::Static(mode), years, date }
    }

    fn age(&self) -> Option<Age> {
        match &*self.mode {
            "years" => self.years.trim().parse().ok().filter(|years| *years < 18).map(Age::Years),
            "born" => day(&self.date).map(Age::Born),
            "unborn" => Some(Age::Unborn(day(&self.date))),
            "not-known" => Some(Age::NotKnown),
            "18" => Some(Age::Between(18, 130)),
            "16" => Some(Age::Between(16, 17)),
            "13" => Some(Age::Between(13, 15)),
            "0" => Some(Age::Between(0, 12)),
            _ => None,
        }
    }
}

/// How old somebody is.
#[component]
pub(crate) fn AgeQuestion(props: &AgeQuestionProps) -> Html {
    let draft = use_state(|| Draft::new(props.age));
    let change = {
        let (draft, onage) = (draft.clone(), props.onage.clone());
        Callback::from(move |new: Draft| {
            onage.emit(new.age());
            draft.set(new);
        })
    };
    let part_name = |part: &str| {
        let mut name = String::from(&*props.name);
        name.push('-');
        name.push_str(part);
        AttrValue::from(name)
    };
    let text = |part: &'static str,
                label: &'static str,
                classes: &'static str,
                value: String,
                put: fn(&mut Draft, String)| {
        let (draft, change) = (draft.clone(), change.clone());
        let oninput = Callback::from(move |text: AttrValue| {
            let mut new = (*draft).clone();
            put(&mut new, text.trim().to_owned());
            change.emit(new);
        });
        html! {
            <TextBox name={part_name(part)} label={Part::from(label)} {value} {oninput} inputmode="numeric" {classes} />
        }
    };
    let date = |part: &'static str| {
        let [day, month, year] = draft.date.clone();
        let name = |word: &str| {
            let mut name = String::from(part);
            name.push('-');
            name.push_str(word);
            name
        };
        let field = |word: &'static str,
                     label: &'static str,
                     classes: &'static str,
                     value: String,
                     put: fn(&mut Draft, String)| {
            let (draft, change) = (draft.clone(), change.clone());
            let oninput = Callback::from(move |text: AttrValue| {
                let mut new = (*draft).clone();
                put(&mut new, text.trim().to_owned());
                change.emit(new);
            });
            html! {
                <div class="govuk-date-input__item">
                    <TextBox name={part_name(&name(word))} label={Part::from(label)} {value} {oninput} inputmode="numeric" {classes} />
                </div>
            }
        };
        html! {
            <div class="govuk-date-input">
                { field("day", "Day", "govuk-input--width-2", day, |it, text| it.date[0] = text) }
                { field("month", "Month", "govuk-input--width-2", month, |it, text| it.date[1] = text) }
                { field("year", "Year", "govuk-input--width-4", year, |it, text| it.date[2] = text) }
            </div>
        }
    };
    let years = text("years", "Years", "govuk-input--width-2", draft.years.clone(), |it, text| {
        it.years = text
    });
    let choice = |value: &'static str, label: &'static str| {
        Choice::new(value, label).attributes(QUIET_CHOICE)
    };
    let items = if props.role == Role::Adult {
        vec![
            choice("18", "18 or over"),
            choice("16", "16 or 17"),
            choice("13", "13 to 15"),
            choice("0", "Under 13"),
            choice("not-known", "Not known"),
        ]
    } else {
        let mut items = vec![choice("years", "In whole years").conditional(years)];
        if props.takes_dates {
            items.push(choice("born", "By date of birth").conditional(date("born")));
        }
        let unborn = choice("unborn", "Not born yet");
        items.push(if props.takes_dates {
            unborn.hint("With the due date, if it is known").conditional(date("due"))
        } else {
            unborn
        });
        items.push(choice("not-known", "Not known"));
        items
    };
    let onchange = {
        let (draft, change) = (draft.clone(), change.clone());
        Callback::from(move |mode: AttrValue| change.emit(Draft { mode, ..(*draft).clone() }))
    };
    let size = if props.is_page_heading {
        "govuk-fieldset__legend--l"
    } else {
        "govuk-fieldset__legend--s"
    };
    html! {
        <Radios name={props.name.clone()} {items} value={draft.mode.clone()} {onchange} classes="govuk-radios--small"
            legend={Part::from(props.legend.clone()).classes(size)} legend_is_page_heading={props.is_page_heading}
            error_message={Part::from(props.error.clone())} />
    }
}
