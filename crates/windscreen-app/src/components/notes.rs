//! What is asked beside an answer.

use crate::field::{QUIET_CHOICE, TextBox, name};
use crate::store::{Edit, Store};
use govuk_yew::{Checkboxes, Choice, Part, Radios};
use std::rc::Rc;
use windscreen_core::{Id, Instrument, NoteField, NoteKind, SubjectId, Text};
use yew::prelude::*;

/// Options of [`NoteBox`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct NoteBoxProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The person.
    pub(crate) subject: SubjectId,
    /// The tool.
    pub(crate) instrument: Rc<Instrument>,
    /// The place of the item.
    pub(crate) place: usize,
    /// The field's id.
    pub(crate) field: Id,
    /// Whether the way on from the gate makes this field the one that must say where an answer comes from.
    #[prop_or_default]
    pub(crate) source_needed: bool,
}

/// One field beside an answer.
#[component]
pub(crate) fn NoteBox(props: &NoteBoxProps) -> Html {
    let redraw = use_force_update();
    let Some(item) = props.instrument.items.get(props.place) else { return Html::default() };
    let field = props
        .instrument
        .note_of(item)
        .and_then(|note| note.fields.iter().find(|it| it.id == props.field));
    let Some(field) = field else { return Html::default() };
    let written = props
        .store
        .answer(props.subject, &props.instrument.id, &item.id)
        .notes
        .get(&field.id)
        .cloned()
        .unwrap_or_default();
    let write = {
        let (store, subject, tool) =
            (props.store.clone(), props.subject, props.instrument.id.clone());
        let (item, field) = (item.id.clone(), field.id.clone());
        Callback::from(move |text: Text| {
            store.edit(subject, &tool, Edit::Note(item.clone(), field.clone(), text));
            redraw.force_update();
        })
    };
    let name = name(props.subject, &props.instrument.id, &item.id, &field.id);
    let hint: Part = if props.source_needed && &*field.role == "source" {
        "Needed here, because nobody is being asked: say who told you, or where you read it.".into()
    } else if field.help.is_empty() {
        Part::default()
    } else {
        AttrValue::from(field.help.clone()).into()
    };
    view(field, name, hint, &written, write)
}

fn view(
    field: &NoteField,
    name: AttrValue,
    hint: Part,
    written: &Text,
    write: Callback<Text>,
) -> Html {
    let label = AttrValue::from(field.text.clone());
    match &field.kind {
        NoteKind::Long | NoteKind::Short => {
            let oninput = write.reform(|text: AttrValue| Text::from(&*text));
            let long = matches!(field.kind, NoteKind::Long);
            html! { <TextBox {name} {label} {hint} {long} value={AttrValue::from(written.clone())} {oninput} /> }
        }
        NoteKind::Choice(choices) => {
            let items = choices
                .iter()
                .map(|(id, text)| {
                    Choice::new(id.clone(), AttrValue::from(text.clone())).attributes(QUIET_CHOICE)
                })
                .collect::<Vec<_>>();
            let onchange = write.reform(|value: AttrValue| Text::from(&*value));
            let legend = Part::from(label).classes("govuk-fieldset__legend--s");
            html! {
                <Radios {name} {items} {legend} {hint} value={AttrValue::from(written.clone())} {onchange}
                    classes="govuk-radios--small govuk-radios--inline" />
            }
        }
        NoteKind::Ticks(choices) => {
            let items = choices
                .iter()
                .map(|(id, text)| {
                    Choice::new(id.clone(), AttrValue::from(text.clone())).attributes(QUIET_CHOICE)
                })
                .collect::<Vec<_>>();
            let values = written
                .split(' ')
                .filter(|id| !id.is_empty())
                .map(|id| AttrValue::from(id.to_owned()));
            let values = values.collect::<Vec<_>>();
            let onchange = write.reform(|values: Vec<AttrValue>| {
                let ids: Vec<&str> = values.iter().map(|id| &**id).collect();
                Text::from(ids.join(" "))
            });
            let legend = Part::from(label).classes("govuk-fieldset__legend--s");
            html! { <Checkboxes {name} {items} {legend} {hint} {values} {onchange} classes="govuk-checkboxes--small" /> }
        }
    }
}
