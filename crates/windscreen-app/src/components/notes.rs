//! What is asked beside an answer.

use crate::field::{Question, TextBox, any, choice};
use crate::open_tool::OpenTool;
use crate::session::Edit;
use crate::words::{Words, part};
use govuk_yew::{Choice, Details};
use windscreen_core::{
    Answer, CHILD_ELSEWHERE, CHILD_NOT_KNOWN, ChoiceId, Entry, Item, NoteField, NoteFieldId,
    NoteKind, Text, WayKind,
};
use windscreen_wording as wording;
use yew::prelude::*;

/// What is asked beside an answer: one field, for what was seen or heard, by whom and when, and the rest under *more*, which
/// stands open where anything is written in it. Neither what the way on from the gate asks for is folded, nor which other
/// child was harmed, who gets a result of their own by it. `noted` are the fields that were written in since the page came:
/// what holds them stays open.
pub(crate) fn notes(
    opened: &OpenTool,
    item: &Item,
    answer: &Answer,
    noted: &[NoteFieldId],
    fields: &[&NoteField],
) -> Html {
    if fields.is_empty() {
        return Html::default();
    }
    let source_needed = nobody_is_asked(opened);
    let first = fields.iter().find(|field| &*field.role == "evidence").or_else(|| fields.first());
    let stays = |field: &NoteField| {
        first.is_some_and(|first| first.id == field.id)
            || (source_needed && &*field.role == "source")
            || field.kind == NoteKind::Children
    };
    let is_written = |field: &NoteField| {
        answer.notes.get(&field.id).is_some_and(|entry| !entry.is_blank())
            || noted.contains(&field.id)
    };
    let one = |field: &&NoteField| {
        html! { <key={field.id.as_str()}>{ note_box(opened, item, answer, field, source_needed) }</> }
    };
    let (stay, rest): (Vec<&NoteField>, Vec<&NoteField>) =
        fields.iter().partition(|field| stays(field));
    let labels: Vec<&str> = rest.iter().map(|field| &*field.text).collect();
    let summary = html! {
        <>
            { wording::item_more(&labels.join(wording::paper_semicolon())) }
            <span class="govuk-visually-hidden">{ wording::frame_after_label(&item.topic) }</span>
        </>
    };
    let is_open = rest.iter().any(|field| is_written(field));
    html! {
        <div class="ws-item__beside">
            <>{ for stay.iter().map(one) }</>
            if !rest.is_empty() {
                <Details {summary} open={is_open}>{ for rest.iter().map(one) }</Details>
            }
        </div>
    }
}

/// One field beside an answer. `source_needed` says that the way on from the gate makes the field for where an answer
/// comes from one that must be filled in.
fn note_box(
    opened: &OpenTool,
    item: &Item,
    answer: &Answer,
    field: &NoteField,
    source_needed: bool,
) -> Html {
    let written = answer.notes.get(&field.id).cloned().unwrap_or_default();
    let (item_id, field_id) = (item.id.clone(), field.id.clone());
    let write = move |entry: Entry| Edit::Note(item_id.clone(), field_id.clone(), entry);
    let typed = || {
        opened.typed({
            let write = write.clone();
            move |words| write(words.into())
        })
    };
    let ticked = || {
        opened.ticked({
            let write = write.clone();
            move |ticks| write(ticks.into())
        })
    };
    let name = opened.name(&item.id, &field.id);
    let hint = if source_needed && &*field.role == "source" {
        part(wording::item_source_needed())
    } else {
        any(&field.help)
    };
    let label = part(&field.text);
    let legend = label.clone().classes("govuk-fieldset__legend--s");
    match &field.kind {
        NoteKind::Long | NoteKind::Short => {
            let words = written.words().words();
            let mut field_box = TextBox::new(name, label, words, typed()).hint(hint);
            field_box.long = matches!(field.kind, NoteKind::Long);
            field_box.view()
        }
        NoteKind::Choice(choices) => {
            let question = Question::new(name, legend, offered(choices)).hint(hint);
            question
                .classes("govuk-radios--small govuk-radios--inline")
                .radios(Some(written.words().words()), typed())
        }
        NoteKind::Ticks(choices) => {
            let question = Question::new(name, legend, offered(choices)).hint(hint);
            question.classes("govuk-checkboxes--small").ticks(written.ticks(), ticked())
        }
        NoteKind::Children => {
            let question = Question::new(name, legend, others(opened)).hint(hint);
            question.classes("govuk-checkboxes--small").ticks(written.ticks(), ticked())
        }
    }
}

/// The other children of the record, and what is said where it is none of them or nobody knows.
fn others(opened: &OpenTool) -> Vec<Choice> {
    let mut items = Vec::new();
    let state = opened.session.state();
    let subject = opened.subject();
    // Of a home, the children who stay there.
    for other in subject.iter().flat_map(|subject| state.record.children_of(subject)) {
        if other.id != opened.id {
            items.push(choice(other.id.0.to_string(), opened.session.called(other)));
        }
    }
    items.push(choice(CHILD_ELSEWHERE, wording::item_child_elsewhere()));
    items.push(choice(CHILD_NOT_KNOWN, wording::item_child_not_known()));
    items
}

fn offered(choices: &[(ChoiceId, Text)]) -> Vec<Choice> {
    let mut items = Vec::new();
    for (id, text) in choices {
        items.push(choice(id.to_text(), text));
    }
    items
}

/// Whether the way on from the gate is to complete the sheet from what is known.
fn nobody_is_asked(opened: &OpenTool) -> bool {
    let state = opened.session.state();
    let sheet = state.record.sheet(opened.id, &opened.instrument.id);
    let way = sheet.and_then(|sheet| opened.instrument.way(sheet.way.as_ref()?));
    way.is_some_and(|way| way.kind == WayKind::FromWhatIsKnown)
}
