//! One question or sign. In a list it shows its own answer, so that answering draws it anew and not its neighbours.

use crate::components::basics::Press;
use crate::components::notes::notes;
use crate::context::{Session, use_state_of};
use crate::field::{DateBoxes, Question, TextBox, choice, tick_if, yes_or_no};
use crate::open_tool::OpenTool;
use crate::session::{Action, Draft, DraftKey, DraftPart, Edit, value_words};
use crate::words::{Words, join, part};
use govuk_yew::Part;
use windscreen_core::{
    Answer, AnswerForm, AskedIn, Item, ItemId, Meaning, NoteFieldId, Record, Text, Truth, Value,
};
use windscreen_summary::{plain_date, who_words};
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
    #[prop_or_default]
    pub(crate) says_ages: bool,
    /// Whether it was said above the list who usually knows.
    #[prop_or_default]
    pub(crate) who_is_said: bool,
}

/// What an item shows of the session: its question is drawn anew when any of it changes, and no other question with it.
#[derive(Clone, PartialEq)]
struct Shown {
    /// What was answered.
    answer: Answer,
    /// What is typed into its number or its date.
    draft: Draft,
    /// The fields beside the answer that were written in since the page came.
    noted: Vec<NoteFieldId>,
    /// What the record answers to it by itself.
    from_record: Option<Truth>,
    /// The question as it was asked when it was answered, where it is asked in other words today.
    asked_as: Option<Text>,
    /// The last earlier answer.
    last: Option<Last>,
}

/// What was answered at the last of the earlier times.
#[derive(Clone, PartialEq)]
struct Last {
    /// The day.
    day: Text,
    /// The answer in words.
    words: Text,
    /// The question as it was asked then, where it is asked in other words today.
    asked_as: Option<Text>,
    /// The value that gives it again.
    still_so: Option<Value>,
}

/// One question or sign of a list.
#[component]
pub(crate) fn ItemView(props: &ItemViewProps) -> Html {
    let ItemViewProps { opened, item, says_ages, who_is_said } = props;
    let (own, id) = (opened.clone(), item.clone());
    let shown = use_state_of(&opened.session, move |state| {
        let item = own.instrument.item(&id)?;
        let sheet = state.record.sheet(own.id, &own.instrument.id);
        let noted = state.on_page.noted.iter().filter(|(of, _)| *of == id);
        Some(Shown {
            answer: sheet.and_then(|sheet| sheet.answer(&id)).cloned().unwrap_or_default(),
            draft: draft_key(&own, item).map(|key| state.draft(&key)).unwrap_or_default(),
            noted: noted.map(|(_, field)| field.clone()).collect(),
            from_record: own.answer_of_record(item),
            asked_as: sheet
                .filter(|sheet| sheet.answer(&id).is_some_and(|it| it.value != Value::Unanswered))
                .and_then(|sheet| asked_as(&own, item, sheet.asked_in(&id))),
            last: last(&state.record, &own, item),
        })
    });
    match (opened.instrument.item(item), shown) {
        (Some(item), Some(shown)) => {
            let who = if *who_is_said { Text::default() } else { who_knows(item) };
            view(opened, item, &shown, hint(item, &who, *says_ages))
        }
        _ => Html::default(),
    }
}

/// What was answered last time.
fn last(record: &Record, opened: &OpenTool, item: &Item) -> Option<Last> {
    let last = record.last_answer(opened.id, &opened.instrument, &item.id)?;
    let then = opened.in_every_wording();
    Some(Last {
        day: plain_date(last.day),
        words: value_words(then.in_words(last.asked), &item.id, &last.answer.value),
        asked_as: asked_as(opened, item, last.asked),
        still_so: opened.instrument.still_so(record, opened.id, item),
    })
}

/// The question in the words in which it was asked, if they are others than today's.
fn asked_as(opened: &OpenTool, item: &Item, asked: Option<&AskedIn>) -> Option<Text> {
    let instrument = opened.in_every_wording();
    let words = &instrument.in_words(asked).item(&item.id)?.text;
    (*words != item.text).then(|| wording::licence_asked_as(words))
}

/// Where a number or a date stands while it is typed; `None` for what is chosen.
fn draft_key(opened: &OpenTool, item: &Item) -> Option<DraftKey> {
    match item.form {
        AnswerForm::Choice(_) | AnswerForm::Words => None,
        AnswerForm::Number => Some(number_key(opened, item)),
        AnswerForm::Date => Some(DraftKey::Date(opened.id, opened.tool(), item.id.clone())),
    }
}

fn number_key(opened: &OpenTool, item: &Item) -> DraftKey {
    DraftKey::Number(opened.id, opened.tool(), item.id.clone(), item.most)
}

/// Whether somebody is named as knowing, and not only anyone.
pub(crate) fn is_known_to_some(item: &Item) -> bool {
    item.who.iter().any(|who| &**who != "anyone")
}

/// Who is named as knowing, where all of several items name the same; empty otherwise.
pub(crate) fn who_knows_all(items: &[&Item]) -> Text {
    let is_shared = 1 < items.len() && items.iter().all(|item| item.who == items[0].who);
    items.first().filter(|_| is_shared).map(|item| who_knows(item)).unwrap_or_default()
}

/// Who is named as knowing, if it is not only anyone.
fn who_knows(item: &Item) -> Text {
    if !is_known_to_some(item) {
        return Text::default();
    }
    let who: Vec<&str> = item.who.iter().map(|id| who_words(id)).collect();
    wording::item_who(&who.join(wording::list_comma()))
}

/// Help with an item: each thing on a line of its own.
fn hint(item: &Item, who: &Text, says_ages: bool) -> Part {
    let ages = item.ages.filter(|_| says_ages).map(|band| {
        wording::item_ages(&band.from.to_string(), &band.under.saturating_sub(1).to_string())
    });
    if item.help.is_empty() && who.is_empty() && ages.is_none() {
        return Part::default();
    }
    let lines = html! {
        <>
            if !item.help.is_empty() {
                <div class="ws-item__line">{ item.help.clone() }</div>
            }
            if let Some(ages) = ages {
                <div class="ws-item__line">{ ages }</div>
            }
            if !who.is_empty() {
                <div class="ws-item__line ws-item__who">{ who.clone() }</div>
            }
        </>
    };
    lines.into()
}

/// The field of an item: what is asked, help with it, what it shows, and its name.
struct ItemField<'a> {
    opened: &'a OpenTool,
    item: &'a Item,
    shown: &'a Shown,
    name: AttrValue,
    question: Html,
    hint: Part,
}

/// One question or sign, with what is asked beside its answer.
fn view(opened: &OpenTool, item: &Item, shown: &Shown, hint: Part) -> Html {
    let Shown { answer, from_record: of_record, .. } = shown;
    let is_from_record = *of_record == Some(Truth::True);
    // Taken as not known while nobody answers it.
    let is_open = *of_record == Some(Truth::Unknown) && answer.value == Value::Unanswered;
    let meaning = answer.meaning(item, &opened.instrument);
    let name = opened.name(&item.id, "");
    let question = html! {
        <>
            if !item.number.is_empty() {
                <span class="ws-item__number">{ item.number.clone() }{ ". " }</span>
            }
            { item.text.clone() }
        </>
    };
    let id = join(&["item-", &name]);
    let asked = ItemField { opened, item, shown, name, question, hint };
    let field = match item.form {
        _ if is_from_record => from_record(asked),
        AnswerForm::Choice(_) => choices(asked),
        AnswerForm::Number => number(asked),
        AnswerForm::Date => date(asked),
        AnswerForm::Words => words(asked),
    };
    let beside = meaning.map(|meaning| {
        let fields: Vec<_> = opened.instrument.asked_notes(item, answer, meaning).collect();
        html! {
            <>
                { follow_up(opened, item, answer, meaning) }
                { notes(opened, item, answer, &shown.noted, &fields) }
            </>
        }
    });
    let clear =
        clearing(&opened.session, opened.on(Edit::Answer(item.id.clone(), Value::Unanswered)));
    html! {
        <div class="ws-item" {id}>
            { field }
            if is_open {
                <p class="govuk-body">{ wording::item_from_record_not_known() }</p>
            }
            if let Some(words) = &shown.asked_as {
                <p class="govuk-body ws-item__last">{ words.clone() }</p>
            }
            { before(opened, item, shown) }
            { beside.unwrap_or_default() }
            if answer.value != Value::Unanswered && !is_from_record {
                <Press classes="govuk-button--secondary ws-button--quiet" onclick={clear}>
                    { wording::item_clear() }
                    <span class="govuk-visually-hidden">{ wording::frame_after_label(&item.topic) }</span>
                </Press>
            }
        </div>
    }
}

/// What was answered last time, and the way to say that it is still so.
fn before(opened: &OpenTool, item: &Item, shown: &Shown) -> Html {
    let Some(Last { day, words, asked_as, still_so }) = &shown.last else {
        return Html::default();
    };
    let is_open = shown.answer.value == Value::Unanswered && shown.from_record != Some(Truth::True);
    let give = still_so.as_ref().filter(|_| is_open).map(|value| {
        let edit = Edit::Answer(item.id.clone(), value.clone());
        let onclick = clearing(&opened.session, opened.on(edit));
        html! {
            <Press classes="govuk-button--secondary ws-button--quiet" {onclick}>
                { wording::item_still_so() }
                <span class="govuk-visually-hidden">{ wording::frame_after_label(&item.topic) }</span>
            </Press>
        }
    });
    html! {
        <div class="ws-item__last">
            <p class="govuk-body">
                { wording::item_last(words, day) }
                if let Some(words) = asked_as {
                    { " " }{ words.clone() }
                }
            </p>
            { give.unwrap_or_default() }
        </div>
    }
}

/// The question that follows where a sign is raised.
fn follow_up(opened: &OpenTool, item: &Item, answer: &Answer, meaning: Meaning) -> Html {
    let Some(asked) = item.follow_up.as_ref().filter(|_| meaning.is_raised()) else {
        return Html::default();
    };
    let write = opened.with({
        let id = item.id.clone();
        move |truth| Edit::FollowUp(id.clone(), truth)
    });
    let name = opened.name(&item.id, "follow-up");
    html! {
        <div class="ws-item__beside">
            { yes_or_no(name, &asked.text, &asked.help, answer.follow_up, &write) }
        </div>
    }
}

/// A question that the record answers by itself.
fn from_record(asked: ItemField<'_>) -> Html {
    html! {
        <>
            <p class="govuk-body"><strong>{ asked.question }</strong></p>
            <p class="govuk-body">{ wording::item_from_record() }</p>
        </>
    }
}

/// Takes an answer back, and with it the button that was pressed: the keyboard goes to the question.
pub(crate) fn clearing(session: &Session, clear: Callback<MouseEvent>) -> Callback<MouseEvent> {
    let window = session.window();
    Callback::from(move |event: MouseEvent| {
        window.focus_question(&event);
        clear.emit(event);
    })
}

/// The longest label that still stands beside others.
const SHORT: usize = 24;

fn choices(asked: ItemField<'_>) -> Html {
    let ItemField { opened, item, shown, name, question, hint } = asked;
    let Some(scale) = opened.instrument.scale_of(item) else { return Html::default() };
    let anchor = |meaning: Meaning| match meaning {
        Meaning::Grade(grade) => item.anchors.get(usize::from(grade).saturating_sub(1)),
        _ => None,
    };
    let is_short = scale
        .choices
        .iter()
        .all(|offered| offered.text.len() <= SHORT && anchor(offered.means).is_none());
    let offer = |offered: &windscreen_core::Choice| {
        let shown = choice(offered.id.to_text(), &offered.text);
        match anchor(offered.means) {
            Some(anchor) => shown.hint(part(anchor)),
            None => shown,
        }
    };
    let value = match &shown.answer.value {
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
    let items = scale.choices.iter().map(offer).collect();
    Question::new(name, legend, items).hint(hint).classes(classes).radios(value, onchange)
}

/// The tick for "Not known" beside a number, a date or words.
fn not_known(opened: &OpenTool, item: &Item, answer: &Answer, name: &AttrValue) -> Html {
    let words = match item.form {
        AnswerForm::Words => wording::not_asked_or_known(),
        _ => wording::not_known(),
    };
    let question = Question::new(
        join(&[name, "-not-known"]),
        Part::default(),
        vec![choice("not-known", words)],
    );
    let ticked = tick_if(answer.value == Value::NotKnown, "not-known");
    let onchange = opened.switched({
        let id = item.id.clone();
        move |is_unknown| Edit::NotKnown(id.clone(), is_unknown)
    });
    question.classes("govuk-checkboxes--small").ticks(ticked, onchange)
}

/// A whole number from 0 to the greatest that the item takes, or not known. What is no such number is said and not taken.
fn number(asked: ItemField<'_>) -> Html {
    let ItemField { opened, item, shown, name, question, hint } = asked;
    let draft = &shown.draft;
    let key = number_key(opened, item);
    let mut field = TextBox::new(
        name.clone(),
        Part::from(question).classes("govuk-label--s"),
        (&draft.word).words(),
        opened.session.typed(move |words| Action::Fill(key.clone(), DraftPart::Word, words)),
    );
    if draft.is_no_number(item.most) {
        field.error = part(wording::field_no_number(&item.most.to_string()));
    }
    html! {
        <>
            { field.hint(hint).digits("govuk-input--width-4").view() }
            { not_known(opened, item, &shown.answer, &name) }
        </>
    }
}

/// A day, or not known. What is no day is said and not taken.
fn date(asked: ItemField<'_>) -> Html {
    let ItemField { opened, item, shown, name, question, hint } = asked;
    let key = DraftKey::Date(opened.id, opened.tool(), item.id.clone());
    let boxes = DateBoxes {
        legend: Part::from(question).classes("govuk-fieldset__legend--s"),
        hint: html! { <>{ hint.content }{ wording::field_date_hint() }</> }.into(),
        error: shown.draft.is_no_day().then(wording::field_no_day).into(),
        ..DateBoxes::new(&opened.session, name.clone(), key, &shown.draft)
    };
    html! {
        <>
            { boxes.view() }
            { not_known(opened, item, &shown.answer, &name) }
        </>
    }
}

/// What was said or shown, as it is typed; or not asked, or not known.
fn words(asked: ItemField<'_>) -> Html {
    let ItemField { opened, item, shown, name, question, hint } = asked;
    let written = match &shown.answer.value {
        Value::Words(words) => words.words(),
        _ => AttrValue::default(),
    };
    let write = opened.typed({
        let id = item.id.clone();
        move |words| Edit::Words(id.clone(), words)
    });
    let label = Part::from(question).classes("govuk-label--s");
    html! {
        <>
            { TextBox::new(name.clone(), label, written, write).hint(hint).long().view() }
            { not_known(opened, item, &shown.answer, &name) }
        </>
    }
}
