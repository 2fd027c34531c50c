//! One question or sign. In a list it shows its own answer, so that answering draws it anew and not its neighbours.

use crate::components::notes::notes;
use crate::context::{Session, use_state_of};
use crate::field::{Question, TextBox, choice, tick_if, yes_or_no};
use crate::open_tool::OpenTool;
use crate::session::{Action, Edit};
use crate::session::{Draft, DraftKey, DraftPart};
use govuk_yew::{Markup, Part, Words, join, part};
use windscreen_core::{
    Answer, AnswerForm, Item, ItemId, Meaning, NoteFieldId, Text, Value, WayKind,
};
use windscreen_summary::who_words;
use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`ItemView`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ItemViewProps {
    /// The person's sheet on the tool.
    pub(crate) opened: OpenTool,
    /// The item.
    pub(crate) item: ItemId,
    /// Whether the ages it is for are said, because the person's age is not known.
    pub(crate) says_ages: bool,
}

/// What an item shows of the session: its question is drawn anew when any of it changes, and no other question with it.
#[derive(Clone, PartialEq)]
struct Shown {
    answer: Answer,
    draft: Option<Draft>,
    noted: Vec<NoteFieldId>,
}

/// One question or sign of a list.
#[component]
pub(crate) fn ItemView(props: &ItemViewProps) -> Html {
    let ItemViewProps { opened, item, says_ages } = props;
    let (own, id) = (opened.clone(), item.clone());
    use_state_of(&opened.session, move |state| {
        let sheet = state.record.sheet(own.id, &own.instrument.id);
        let noted = state.on_page.noted.iter().filter(|(of, _)| *of == id);
        Shown {
            answer: sheet.and_then(|sheet| sheet.answer(&id)).cloned().unwrap_or_default(),
            draft: state.on_page.draft_of_answer(own.id, &own.instrument.id, &id).cloned(),
            noted: noted.map(|(_, field)| field.clone()).collect(),
        }
    });
    let item = opened.instrument.item(item);
    item.map(|item| view(opened, item, *says_ages)).unwrap_or_default()
}

/// Whether somebody is named as knowing, and not only anyone.
pub(crate) fn is_known_to_some(item: &Item) -> bool {
    item.who.iter().any(|it| &**it != "anyone")
}

/// Who is named as knowing, if it is not only anyone.
fn who_knows(item: &Item) -> Text {
    if !is_known_to_some(item) {
        return Text::default();
    }
    let mut who = String::new();
    for id in &item.who {
        if !who.is_empty() {
            who.push_str(wording::list_comma());
        }
        who.push_str(who_words(id));
    }
    wording::item_who(&who)
}

/// Help with an item: each thing on a line of its own.
fn hint(item: &Item, says_ages: bool) -> Part {
    let who = who_knows(item);
    let ages = item.ages.filter(|_| says_ages);
    if item.help.is_empty() && who.is_empty() && ages.is_none() {
        return Part::default();
    }
    let lines = Markup::of(|m| {
        if !item.help.is_empty() {
            m.say("div.ws-item__line", &item.help);
        }
        if let Some(band) = ages {
            let (from, to) = (band.from.to_string(), band.under.saturating_sub(1).to_string());
            m.say("div.ws-item__line", wording::item_ages(&from, &to));
        }
        if !who.is_empty() {
            m.say("div.ws-item__line ws-item__who", who);
        }
    });
    lines.into()
}

/// One question or sign, with what is asked beside its answer.
pub(crate) fn view(opened: &OpenTool, item: &Item, says_ages: bool) -> Html {
    let tool = &opened.instrument.id;
    let answer = opened.session.answer(opened.id, tool, &item.id);
    let name = opened.name(&item.id, "");
    let id = join(&["item-", &name]);
    let question = Markup::of(|m| {
        if !item.number.is_empty() {
            m.say("span.ws-item__number", join(&[&item.number, ". "]));
        }
        m.text(&item.text);
    });
    let hint = hint(item, says_ages);
    let meaning = answer.meaning(item, &opened.instrument);
    let mut m = Markup::default();
    m.within("div.ws-item", |m| {
        m.attribute("id", id);
        match item.form {
            _ if opened.is_answered_by_record(item) => from_record(m, question),
            AnswerForm::Choice(_) => choices(m, opened, item, &answer, name, question, hint),
            AnswerForm::Number => number(m, opened, item, &answer, &name, question, hint),
            AnswerForm::Date => date(m, opened, item, &answer, &name, question, hint),
        }
        m.group(|m| {
            if let Some(follow_up) =
                item.follow_up.as_ref().filter(|_| meaning.is_some_and(Meaning::is_raised))
            {
                m.within("div.ws-item__beside", |m| {
                    m.put(yes_or_no(
                        opened.name(&item.id, "follow-up"),
                        &follow_up.text,
                        &follow_up.help,
                        answer.follow_up,
                        &opened.with({
                            let id = item.id.clone();
                            move |truth| Edit::FollowUp(id.clone(), truth)
                        }),
                    ));
                });
            }
        });
        m.group(|m| {
            let Some(meaning) = meaning else { return };
            let fields: Vec<_> = opened.instrument.asked_notes(item, &answer, meaning).collect();
            notes(m, opened, item, &answer, &fields);
        });
        m.when(answer.value != Value::Unanswered && !opened.is_answered_by_record(item), |m| {
            let words = Markup::of(|m| {
                m.text(wording::item_clear());
                m.say("span.govuk-visually-hidden", wording::frame_after_label(&item.topic));
            });
            let clear = clearing(
                &opened.session,
                opened.on(Edit::Answer(item.id.clone(), Value::Unanswered)),
            );
            m.press_on("govuk-button--secondary ws-button--quiet", words, clear);
        });
    });
    m.done()
}

/// A question that the record answers by itself.
fn from_record(m: &mut Markup, question: Html) {
    m.within("p.govuk-body", |m| {
        m.within("strong", |m| m.put(question));
    });
    m.p(wording::item_from_record());
}

/// Takes an answer back, and with it the button that was pressed: the keyboard goes to the question.
pub(crate) fn clearing(session: &Session, clear: Callback<MouseEvent>) -> Callback<MouseEvent> {
    let edge = session.edge().clone();
    Callback::from(move |event: MouseEvent| {
        edge.window.focus_question(&event);
        clear.emit(event);
    })
}

/// Whether the way on from the gate is to complete the sheet from what is known.
pub(crate) fn nobody_is_asked(opened: &OpenTool) -> bool {
    let state = opened.session.state();
    let sheet = state.record.sheet(opened.id, &opened.instrument.id);
    let way = sheet.and_then(|sheet| opened.instrument.way(sheet.way.as_ref()?));
    way.is_some_and(|way| way.kind == WayKind::FromWhatIsKnown)
}

/// The longest label that still stands beside others.
const SHORT: usize = 24;

fn choices(
    m: &mut Markup,
    opened: &OpenTool,
    item: &Item,
    answer: &Answer,
    name: AttrValue,
    question: Html,
    hint: Part,
) {
    let Some(scale) = opened.instrument.scale_of(item) else { return };
    let mut items = Vec::new();
    let mut is_short = true;
    for it in &scale.choices {
        let mut choice = choice(it.id.to_text(), &it.text);
        is_short &= it.text.len() <= SHORT;
        if let Meaning::Grade(grade) = it.means
            && let Some(anchor) = item.anchors.get(usize::from(grade).saturating_sub(1))
        {
            choice = choice.hint(part(anchor));
            is_short = false;
        }
        items.push(choice);
    }
    let value = match &answer.value {
        Value::Choice(choice) => Some(choice.to_text().words()),
        _ => None,
    };
    let classes =
        if is_short { "govuk-radios--small govuk-radios--inline" } else { "govuk-radios--small" };
    let legend = Part::from(question).classes("govuk-fieldset__legend--s");
    let onchange = opened.typed({
        let id = item.id.clone();
        move |choice| Edit::Answer(id.clone(), Value::Choice(choice.into()))
    });
    let question = Question::new(name, legend, items);
    m.put(question.hint(hint).classes(classes).radios(value, onchange));
}

/// The tick for "Not known" beside a number or a date.
fn not_known(m: &mut Markup, opened: &OpenTool, item: &Item, answer: &Answer, name: &AttrValue) {
    let question = Question::new(
        join(&[name, "-not-known"]),
        Part::default(),
        vec![choice("not-known", wording::not_known())],
    );
    let ticked = tick_if(answer.value == Value::NotKnown, "not-known");
    let onchange = opened.switched({
        let id = item.id.clone();
        move |is_unknown| Edit::NotKnown(id.clone(), is_unknown)
    });
    m.put(question.classes("govuk-checkboxes--small").ticks(ticked, onchange));
}

/// A whole number from 0 to 999, or not known. What is no such number is said and not taken.
fn number(
    m: &mut Markup,
    opened: &OpenTool,
    item: &Item,
    answer: &Answer,
    name: &AttrValue,
    question: Html,
    hint: Part,
) {
    let blank = DraftKey::Number(opened.id, opened.tool(), item.id.clone());
    let draft = opened.session.state().draft(&blank);
    let mut field = TextBox::new(
        name.clone(),
        Part::from(question).classes("govuk-label--s"),
        (&draft.word).words(),
        opened.session.typed(move |words| Action::Fill(blank.clone(), DraftPart::Word, words)),
    );
    if draft.is_no_number() {
        field.error = part(wording::field_no_number());
    }
    m.put(field.hint(hint).digits("govuk-input--width-4").view());
    not_known(m, opened, item, answer, name);
}

/// A day, or not known. What is no day is said and not taken.
fn date(
    m: &mut Markup,
    opened: &OpenTool,
    item: &Item,
    answer: &Answer,
    name: &AttrValue,
    question: Html,
    hint: Part,
) {
    let blank = DraftKey::Date(opened.id, opened.tool(), item.id.clone());
    let draft = opened.session.state().draft(&blank);
    let filled = |part: DraftPart| {
        let blank = blank.clone();
        opened.session.typed(move |words| Action::Fill(blank.clone(), part, words))
    };
    let wrong = draft.is_no_day();
    let group = if wrong { "govuk-form-group govuk-form-group--error" } else { "govuk-form-group" };
    let hint_id = join(&[name, "-hint"]);
    m.within("div", |m| {
        m.attribute("class", group);
        m.within("fieldset.govuk-fieldset", |m| {
            m.attribute("role", "group");
            m.attribute("aria-describedby", &hint_id);
            m.within("legend.govuk-fieldset__legend govuk-fieldset__legend--s", |m| {
                m.put(question);
            });
            m.within("div.govuk-hint", |m| {
                m.attribute("id", hint_id);
                m.put(hint.content);
                m.text(wording::field_date_hint());
            });
            m.when(wrong, |m| {
                m.within("p.govuk-error-message", |m| {
                    m.say("span.govuk-visually-hidden", join(&[wording::field_error(), ": "]));
                    m.text(wording::field_no_day());
                });
            });
            m.put(date_fields(name, &draft, &filled));
        });
    });
    not_known(m, opened, item, answer, name);
}

/// Day, month and year.
pub(crate) fn date_fields(
    name: &str,
    draft: &Draft,
    filled: &dyn Fn(DraftPart) -> Callback<AttrValue>,
) -> Html {
    let mut m = Markup::default();
    m.within("div.govuk-date-input", |m| {
        for (n, (label, ending, width)) in [
            (wording::field_day(), "-day", "govuk-input--width-2"),
            (wording::field_month(), "-month", "govuk-input--width-2"),
            (wording::field_year(), "-year", "govuk-input--width-4"),
        ]
        .into_iter()
        .enumerate()
        {
            let value = draft.date.get(n).map(Words::words).unwrap_or_default();
            let name = join(&[name, ending]);
            let field = TextBox::new(name, part(label), value, filled(DraftPart::Date(n)));
            m.within("div.govuk-date-input__item", |m| m.put(field.digits(width).view()));
        }
    });
    m.done()
}
