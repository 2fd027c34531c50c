//! One question or sign. It shows its own answer, so that answering draws it anew and not its neighbours.

use crate::components::notes::NoteBox;
use crate::field::{QUIET_CHOICE, TextBox, name};
use crate::store::{Edit, Store};
use chrono::{Datelike, NaiveDate};
use govuk_yew::{Button, Choice, Part, Radios};
use std::rc::Rc;
use windscreen_core::{
    AgeBand, Answer, AnswerForm, Id, Instrument, Item, SubjectId, Truth, Value, WayKind,
};
use yew::prelude::*;

/// Options of [`ItemView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ItemViewProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The person.
    pub(crate) subject: SubjectId,
    /// The tool.
    pub(crate) instrument: Rc<Instrument>,
    /// The place of the item.
    pub(crate) place: usize,
    /// Whether the ages it is for are said, because the person's age is not known.
    #[prop_or_default]
    pub(crate) says_ages: bool,
    /// Where it is shown twice, what keeps its ids apart.
    #[prop_or_default]
    pub(crate) twin: AttrValue,
}

/// The words for who usually knows.
pub(crate) fn who(id: &str) -> &'static str {
    match id {
        "school" => "school or nursery",
        "health-visitor" => "health visitor",
        "school-nurse" => "school nurse",
        "midwife" => "midwife",
        "gp" => "GP",
        "home-visit" => "somebody who visits the home",
        "police" => "police",
        "housing" => "housing",
        "social-care" => "social care",
        "specialist" => "a specialist",
        "person" => "the person themself",
        _ => "anyone who knows the person",
    }
}

fn ages(band: AgeBand) -> String {
    let mut words = String::from("For ages ");
    words.push_str(&band.from.to_string());
    words.push_str(" to ");
    words.push_str(&band.under.saturating_sub(1).to_string());
    words.push_str(" (age not known here).");
    words
}

/// One question or sign, with what is asked beside its answer.
#[component]
pub(crate) fn ItemView(props: &ItemViewProps) -> Html {
    let redraw = use_force_update();
    let Some(item) = props.instrument.items.get(props.place) else { return Html::default() };
    let tool = &props.instrument.id;
    let answer = props.store.answer(props.subject, tool, &item.id);
    let edit = {
        let (store, subject, tool) = (props.store.clone(), props.subject, tool.clone());
        Callback::from(move |edit: Edit| {
            store.edit(subject, &tool, edit);
            redraw.force_update();
        })
    };
    let name = name(props.subject, tool, &item.id, &props.twin);
    let mut id = String::from("item-");
    id.push_str(&name);

    let mut lines: Vec<Html> = Vec::new();
    if !item.help.is_empty() {
        lines.push(html! { <span class="ws-item__line">{ &*item.help }</span> });
    }
    if let Some(band) = item.ages.filter(|_| props.says_ages) {
        lines.push(html! { <span class="ws-item__line">{ ages(band) }</span> });
    }
    if !item.who.is_empty() {
        let people: Vec<&str> = item.who.iter().map(|it| who(it)).collect();
        lines.push(html! { <span class="ws-item__line ws-item__who">{ "Who usually knows: " }{ people.join(", ") }</span> });
    }
    let hint =
        if lines.is_empty() { Part::default() } else { Part::from(html! { <>{ lines }</> }) };
    let question = html! {
        <>
            if !item.number.is_empty() { <span class="ws-item__number">{ &*item.number }{ ". " }</span> }
            { &*item.text }
        </>
    };
    let body = match item.form {
        AnswerForm::Choice(_) => choice_view(props, item, &answer, &edit, name, question, hint),
        AnswerForm::Number => number_view(item, &answer, &edit, name, question, hint),
        AnswerForm::Date => html! {
            <DateBox name={name} item={item.id.clone()} {question} {hint} value={answer.value.clone()} edit={edit.clone()} />
        },
    };
    let meaning = answer.meaning(item, &props.instrument);
    let fields: Vec<Id> = meaning
        .map(|meaning| {
            props
                .instrument
                .asked_notes(item, &answer, meaning)
                .map(|field| field.id.clone())
                .collect()
        })
        .unwrap_or_default();
    let follow_up = item
        .follow_up
        .as_ref()
        .filter(|_| meaning.is_some_and(windscreen_core::Meaning::is_raised));
    let source_needed = props
        .store
        .sheet(props.subject, tool)
        .way
        .and_then(|way| props.instrument.way(&way).map(|way| way.kind))
        == Some(WayKind::FromWhatIsKnown);
    let clear = {
        let (edit, item) = (edit.clone(), item.id.clone());
        Callback::from(move |_: MouseEvent| {
            edit.emit(Edit::Answer(item.clone(), Value::Unanswered))
        })
    };
    html! {
        <div class="ws-item" {id}>
            { body }
            if let Some(follow_up) = follow_up {
                <div class="ws-item__beside">
                    <FollowUpBox name={crate::field::name(props.subject, tool, &item.id, "follow-up")}
                        text={AttrValue::from(follow_up.text.clone())} help={AttrValue::from(follow_up.help.clone())}
                        answer={answer.follow_up} onanswer={ {
                            let (edit, item) = (edit.clone(), item.id.clone());
                            Callback::from(move |truth| edit.emit(Edit::FollowUp(item.clone(), truth)))
                        } } />
                </div>
            }
            if !fields.is_empty() {
                <div class="ws-item__beside">
                    { for fields.iter().map(|field| html! {
                        <NoteBox key={(**field).to_owned()} store={props.store.clone()} subject={props.subject}
                            instrument={props.instrument.clone()} place={props.place} field={field.clone()} {source_needed} />
                    }) }
                </div>
            }
            if answer.value != Value::Unanswered {
                <Button classes="govuk-button--secondary ws-button--quiet" button_type="button" onclick={clear}>
                    { "Clear this answer" }<span class="govuk-visually-hidden">{ ": " }{ &*item.topic }</span>
                </Button>
            }
        </div>
    }
}

fn choice_view(
    props: &ItemViewProps,
    item: &Item,
    answer: &Answer,
    edit: &Callback<Edit>,
    name: AttrValue,
    question: Html,
    hint: Part,
) -> Html {
    let Some(scale) = props.instrument.scale_of(item) else { return Html::default() };
    let items = scale.choices.iter().map(|choice| {
        let it = Choice::new(choice.id.clone(), AttrValue::from(choice.text.clone()))
            .attributes(QUIET_CHOICE);
        let anchor = match choice.means {
            windscreen_core::Meaning::Grade(grade) => {
                item.anchors.get(usize::from(grade).saturating_sub(1))
            }
            _ => None,
        };
        match anchor {
            Some(anchor) => it.hint(AttrValue::from(anchor.clone())),
            None if choice.help.is_empty() => it,
            None => it.hint(AttrValue::from(choice.help.clone())),
        }
    });
    let items: Vec<Choice> = items.collect();
    let value = match &answer.value {
        Value::Choice(choice) => Some(AttrValue::from(choice.clone())),
        _ => None,
    };
    let onchange = {
        let (edit, item) = (edit.clone(), item.id.clone());
        Callback::from(move |choice: AttrValue| {
            edit.emit(Edit::Answer(item.clone(), Value::Choice(Id::from(&*choice))));
        })
    };
    let few = item.anchors.is_empty() && scale.choices.iter().all(|choice| choice.help.is_empty());
    let classes =
        if few { "govuk-radios--small govuk-radios--inline" } else { "govuk-radios--small" };
    html! {
        <Radios {name} {items} value={value} {onchange} {hint} {classes}
            legend={Part::from(question).classes("govuk-fieldset__legend--s")} />
    }
}

/// The box for "Not known" beside a number or a date.
fn not_known_box(name: &AttrValue, is_known: bool, edit: &Callback<Edit>, item: &Id) -> Html {
    let mut id = String::from(&**name);
    id.push_str("-not-known");
    let onchange = {
        let (edit, item) = (edit.clone(), item.clone());
        Callback::from(move |event: Event| {
            let ticked =
                event.target_dyn_into::<web_sys::HtmlInputElement>().is_some_and(|it| it.checked());
            let value = if ticked { Value::NotKnown } else { Value::Unanswered };
            edit.emit(Edit::Answer(item.clone(), value));
        })
    };
    html! {
        <div class="govuk-checkboxes govuk-checkboxes--small">
            <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" type="checkbox" id={id.clone()} name={id.clone()}
                    autocomplete="off" checked={!is_known} {onchange} />
                <label class="govuk-label govuk-checkboxes__label" for={id}>{ "Not known" }</label>
            </div>
        </div>
    }
}

fn number_view(
    item: &Item,
    answer: &Answer,
    edit: &Callback<Edit>,
    name: AttrValue,
    question: Html,
    hint: Part,
) -> Html {
    html! { <NumberBox {name} item={item.id.clone()} {question} {hint} value={answer.value.clone()} edit={edit.clone()} /> }
}

/// Options of [`NumberBox`] and [`DateBox`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct ValueBoxProps {
    name: AttrValue,
    item: Id,
    question: Html,
    hint: Part,
    value: Value,
    edit: Callback<Edit>,
}

/// A whole number from 0 to 999, or not known. What is no such number is said and not taken.
#[component]
fn NumberBox(props: &ValueBoxProps) -> Html {
    let wrong = use_state(|| false);
    let value = match props.value {
        Value::Number(n) => n.to_string(),
        _ => String::new(),
    };
    let oninput = {
        let (wrong, edit, item) = (wrong.clone(), props.edit.clone(), props.item.clone());
        Callback::from(move |text: AttrValue| {
            let text = text.trim();
            let number = text.parse::<u16>().ok().filter(|n| *n <= 999);
            wrong.set(number.is_none() && !text.is_empty());
            edit.emit(Edit::Answer(item.clone(), number.map_or(Value::Unanswered, Value::Number)));
        })
    };
    let error = (*wrong).then(|| AttrValue::Static("Write a whole number from 0 to 999"));
    // Ticking "not known" empties the box: it is then another box.
    let key = if props.value == Value::NotKnown { "not-known" } else { "number" };
    html! {
        <>
            <TextBox {key} name={props.name.clone()} label={Part::from(props.question.clone()).classes("govuk-label--s")}
                hint={props.hint.clone()} {value} {oninput} {error} inputmode="numeric" classes="govuk-input--width-4" />
            { not_known_box(&props.name, props.value != Value::NotKnown, &props.edit, &props.item) }
        </>
    }
}

/// A day, or not known. What is no day is said and not taken.
#[component]
fn DateBox(props: &ValueBoxProps) -> Html {
    let parts = use_state(|| match props.value {
        Value::Date(day) => {
            [day.day().to_string(), day.month().to_string(), day.year().to_string()]
        }
        _ => [String::new(), String::new(), String::new()],
    });
    let is_empty = parts.iter().all(String::is_empty);
    let wrong = !is_empty && parts.iter().all(|it| !it.is_empty()) && day(&parts).is_none();
    let part = |place: usize, word: &'static str, width: &'static str| {
        let mut name = String::from(&*props.name);
        name.push('-');
        name.push_str(word);
        let name = AttrValue::from(name.to_lowercase());
        let oninput = {
            let (parts, edit, item) = (parts.clone(), props.edit.clone(), props.item.clone());
            Callback::from(move |text: AttrValue| {
                let mut new = (*parts).clone();
                if let Some(slot) = new.get_mut(place) {
                    *slot = text.trim().to_owned();
                }
                edit.emit(Edit::Answer(
                    item.clone(),
                    day(&new).map_or(Value::Unanswered, Value::Date),
                ));
                parts.set(new);
            })
        };
        let value = parts.get(place).cloned().unwrap_or_default();
        html! {
            <div class="govuk-date-input__item">
                <TextBox {name} label={Part::from(word)} {value} {oninput} inputmode="numeric" classes={width} />
            </div>
        }
    };
    let hint_id = AttrValue::from({
        let mut id = String::from(&*props.name);
        id.push_str("-hint");
        id
    });
    let key = if props.value == Value::NotKnown { "not-known" } else { "date" };
    html! {
        <>
            <div {key} class={classes!("govuk-form-group", wrong.then_some("govuk-form-group--error"))}>
                <fieldset class="govuk-fieldset" role="group" aria-describedby={hint_id.clone()}>
                    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{ props.question.clone() }</legend>
                    <div class="govuk-hint" id={hint_id}>{ props.hint.content.clone() }{ "For example, 27 3 2026" }</div>
                    if wrong {
                        <p class="govuk-error-message">
                            <span class="govuk-visually-hidden">{ "Error: " }</span>{ "There is no such day" }
                        </p>
                    }
                    <div class="govuk-date-input">
                        { part(0, "Day", "govuk-input--width-2") }
                        { part(1, "Month", "govuk-input--width-2") }
                        { part(2, "Year", "govuk-input--width-4") }
                    </div>
                </fieldset>
            </div>
            { not_known_box(&props.name, props.value != Value::NotKnown, &props.edit, &props.item) }
        </>
    }
}

/// The day that three fields name, if they name one in this century or the last.
pub(crate) fn day(parts: &[String; 3]) -> Option<NaiveDate> {
    let [day, month, year] = parts;
    let year: i32 = year.parse().ok().filter(|year| (1900..=2200).contains(year))?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

/// Options of [`FollowUpBox`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct FollowUpBoxProps {
    /// The name its radios share.
    pub(crate) name: AttrValue,
    /// The question.
    pub(crate) text: AttrValue,
    /// Help with it; empty for none.
    #[prop_or_default]
    pub(crate) help: AttrValue,
    /// What was answered.
    pub(crate) answer: Option<Truth>,
    /// Called with what somebody answers.
    pub(crate) onanswer: Callback<Truth>,
}

/// A question answered yes, no or not known: a follow-up, or a fact about the person.
#[component]
pub(crate) fn FollowUpBox(props: &FollowUpBoxProps) -> Html {
    let items = vec![
        Choice::new("yes", "Yes").attributes(QUIET_CHOICE),
        Choice::new("no", "No").attributes(QUIET_CHOICE),
        Choice::new("not-known", "Not known").attributes(QUIET_CHOICE),
    ];
    let value = props.answer.map(|truth| {
        AttrValue::Static(match truth {
            Truth::True => "yes",
            Truth::False => "no",
            Truth::Unknown => "not-known",
        })
    });
    let onchange = props.onanswer.reform(|value: AttrValue| match &*value {
        "yes" => Truth::True,
        "no" => Truth::False,
        _ => Truth::Unknown,
    });
    let hint = if props.help.is_empty() { Part::default() } else { Part::from(props.help.clone()) };
    html! {
        <Radios name={props.name.clone()} {items} value={value} {onchange} {hint}
            legend={Part::from(props.text.clone()).classes("govuk-fieldset__legend--s")}
            classes="govuk-radios--small govuk-radios--inline" />
    }
}
