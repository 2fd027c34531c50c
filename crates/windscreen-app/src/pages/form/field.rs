//! One field of the referral form, with the ways to say that it cannot be filled.

use super::birth::{Unread, born, take_birth, unread_birth, unread_day};
use crate::components::basics::{Act, Go, Press, bullets};
use crate::components::item_view::clearing;
use crate::context::Session;
use crate::field::{Question, TextBox, any, choice, tick_if};
use crate::session::{Action, Route};
use crate::words::{Words, join, part};
use govuk_yew::{Choice, Part};
use windscreen_core::{
    Age, AgeRange, ChoiceId, Entry, Field, FieldKey, FieldKind, FormList, Gap, GapKind, ListId,
    Reader, Row, Subject, SubjectId, Text, Ticks, is_nhs_number,
};
use windscreen_summary::named::{field as fields, household};
use windscreen_summary::{
    Asked, Filled, Scope, called, clean, copy_parts, figures_of, level_name, plain_date,
    reader_words, rows_to_name, suggested_by_adults,
};
use windscreen_wording as wording;
use yew::prelude::*;

/// Where what is written in a field goes: into a row, or into the referral as a whole.
#[derive(Clone)]
struct Place {
    key: FieldKey,
    row: Option<(ListId, u32)>,
}

impl Place {
    fn write(&self, entry: Entry) -> Action {
        match self.row.clone() {
            Some((list, row)) => Action::Cell(list, row, self.key.field.clone(), entry),
            None => Action::Note(self.key.clone(), entry),
        }
    }
}

/// One field, with the ways to say that it cannot be filled.
pub(super) fn field(
    session: &Session,
    asked: &Asked<'_>,
    field: &Field,
    scope: Scope<'_>,
    row: Option<(&FormList, &Row)>,
) -> Html {
    let place = Place {
        key: FieldKey::new(&field.id, scope.child.map(|child| child.id)),
        row: row.map(|(list, row)| (list.id.clone(), row.id)),
    };
    // As typed, for a field shows what stands in it, spaces and all.
    let written = match row {
        Some((_, row)) => row.cells.get(&field.id),
        None => asked.record.notes.get(&place.key),
    };
    let mut written = written.cloned().unwrap_or_default();
    let is_typed = !written.is_blank();
    let filled = asked.filled(field, scope);
    // What is known from elsewhere stands filled in.
    if let Filled::With(known) = &filled
        && row.is_none()
        && *clean(written.words()) != **known.words()
    {
        written = known.clone();
    }
    let name = name(field, scope, row);
    let is_gap = matches!(filled, Filled::NotKnown | Filled::DoesNotApply(_));
    // A gap is an answer: it says who looked, and fills what is asked for. One that was given stays in sight.
    let may_be_gap = row.is_none() && (is_gap || !field.gaps.is_empty());
    // An age that is known from elsewhere is no day.
    let is_open = !is_typed && written.day().is_none();
    html! {
        <>
            if *field.id == *fields::SUGGESTED {
                { said_by_tools(asked) }
            }
            { question(session, asked, field, scope, &place, &name, &written) }
            if let (Some(child), None) = (scope.child, row) {
                { as_other(session, asked, field, child) }
            }
            if may_be_gap && (is_gap || is_open) {
                { gap(session, field, &place.key, &name, &filled) }
            }
        </>
    }
}

/// A name for the field that is used once on its page.
fn name(field: &Field, scope: Scope<'_>, row: Option<(&FormList, &Row)>) -> AttrValue {
    let subject = scope.child.map_or(SubjectId(0), |child| child.id);
    let place = match row {
        Some((list, row)) => join(&[&list.id, "-", &row.id.to_string()]),
        None => AttrValue::Static(if scope.child.is_some() { "child" } else { "" }),
    };
    crate::field::name(subject, "referral", &field.id, &place)
}

/// The question itself, as its kind asks for.
fn question(
    session: &Session,
    asked: &Asked<'_>,
    field: &Field,
    scope: Scope<'_>,
    place: &Place,
    name: &AttrValue,
    written: &Entry,
) -> Html {
    let tick = || {
        let place = place.clone();
        session.ticked(move |ticks| place.write(ticks.into()))
    };
    let ticks = |items: Vec<Choice>| chosen(field, name, items).ticks(written.ticks(), tick());
    match &field.kind {
        FieldKind::Choice(choices) => one_of(session, field, choices, place, name, written),
        FieldKind::Ticks(choices) => ticks(offered(choices)),
        FieldKind::Readers => {
            let reader = |reader: Reader| choice(reader.id(), reader_words(reader));
            ticks(Reader::ALL.into_iter().map(reader).collect())
        }
        FieldKind::Pieces => {
            let piece = |piece: &windscreen_summary::CopyPart| {
                choice(piece.id.to_text(), &piece.title).hint(part(&piece.shows))
            };
            let items: Vec<Choice> = copy_parts(asked).iter().map(piece).collect();
            if items.is_empty() {
                html! {
                    <>
                        <h3 class="govuk-heading-s">{ field.label.clone() }</h3>
                        <p class="govuk-body">{ wording::form_pieces_none() }</p>
                    </>
                }
            } else {
                ticks(items)
            }
        }
        FieldKind::Rows { list, many } => {
            rows_named(session, asked, field, list, *many, place, name, written)
        }
        FieldKind::Children => {
            // Before the birth nobody holds responsibility for a baby.
            let is_for_born = *field.id == *household::RESPONSIBILITY;
            let is_born = |child: &Subject| child.ages_on(asked.today) != AgeRange::Unborn;
            let children = asked.children().filter(|child| !is_for_born || is_born(child));
            let child =
                |child: &Subject| choice(child.id.0.to_string(), called(asked.record, child));
            ticks(children.map(child).collect())
        }
        FieldKind::Short | FieldKind::Long | FieldKind::Date | FieldKind::NhsNumber => {
            words(session, field, scope, place, name, written)
        }
    }
}

/// Rows of a list, by what they are called; where there are none yet, the page on which they are written.
#[expect(clippy::too_many_arguments, reason = "a question hands on all that it was given")]
fn rows_named(
    session: &Session,
    asked: &Asked<'_>,
    field: &Field,
    list: &ListId,
    many: bool,
    place: &Place,
    name: &AttrValue,
    written: &Entry,
) -> Html {
    let rows = rows_to_name(asked, list);
    let mut pages = asked.form.pages();
    let own = pages.find(|page| page.list.as_ref().is_some_and(|it| it.id == *list));
    if rows.is_empty() {
        return html! {
            <>
                <h2 class="govuk-heading-s">{ field.label.clone() }</h2>
                if let Some(own) = own {
                    <p class="govuk-body">
                        <Go to={Route::Form(own.id.clone(), None)}>{ wording::form_rows_none(&own.title) }</Go>
                    </p>
                }
            </>
        };
    }
    if !many {
        return one_of(session, field, &rows, place, name, written);
    }
    let place = place.clone();
    let tick = session.ticked(move |ticks| place.write(ticks.into()));
    chosen(field, name, offered(&rows)).ticks(written.ticks(), tick)
}

/// One of several, and the way to take it back.
fn one_of(
    session: &Session,
    field: &Field,
    choices: &[(ChoiceId, Text)],
    place: &Place,
    name: &AttrValue,
    written: &Entry,
) -> Html {
    let is_chosen = !written.words().is_empty();
    let value = is_chosen.then(|| written.words().words());
    let choose = {
        let place = place.clone();
        session.typed(move |words| place.write(words.into()))
    };
    let clear = clearing(session, session.on(place.write(Entry::default())));
    html! {
        <>
            { chosen(field, name, offered(choices)).radios(value, choose) }
            if is_chosen {
                <Press classes="govuk-button--secondary ws-button--quiet" onclick={clear}>
                    { wording::form_clear() }
                    <span class="govuk-visually-hidden">{ wording::form_clear_which(&field.label) }</span>
                </Press>
            }
        </>
    }
}

/// Words, a day or a number, with what is wrong with it and the days that may be meant.
fn words(
    session: &Session,
    field: &Field,
    scope: Scope<'_>,
    place: &Place,
    name: &AttrValue,
    written: &Entry,
) -> Html {
    let today = session.today();
    let birth = scope.child.filter(|_| *field.id == *fields::BIRTH);
    let unread = match (&field.kind, birth) {
        _ if written.is_blank() => Unread::default(),
        (_, Some(child)) => unread_birth(written, child, today),
        (FieldKind::Date, None) => unread_day(written, today),
        (FieldKind::NhsNumber, None) if !is_nhs_number(written.words()) => {
            Unread { says: wording::form_nhs_number_wrong().into(), ..Unread::default() }
        }
        _ => Unread::default(),
    };
    let is_date = field.kind == FieldKind::Date;
    let hint = if is_date && birth.is_some() {
        Part::from(wording::form_birth_hint())
    } else if is_date && field.help.is_empty() {
        Part::from(wording::form_date_hint())
    } else {
        any(&field.help)
    };
    let oninput = if let Some(child) = birth {
        born(session, &place.key, child)
    } else {
        let place = place.clone();
        session.typed(move |words| place.write(words.into()))
    };
    let text_box = TextBox {
        name: name.clone(),
        label: part(&field.label).classes("govuk-label--s"),
        hint,
        value: written.words().words(),
        long: field.kind == FieldKind::Long,
        error: any(&unread.says),
        classes: if is_date { "govuk-input--width-20" } else { "" },
        // A month may be written by its name.
        digits: field.kind == FieldKind::NhsNumber,
        oninput,
    };
    html! {
        <>
            { text_box.view() }
            if !unread.days.is_empty() || unread.is_due.is_some() {
                { meant(session, place, birth, &unread) }
            }
        </>
    }
}

/// The days that may be meant, each to be pressed.
fn meant(session: &Session, place: &Place, birth: Option<&Subject>, unread: &Unread) -> Html {
    let classes = "govuk-button--secondary ws-button--quiet";
    let day = |day: &chrono::NaiveDate| {
        let entry = Entry::from(figures_of(*day));
        let onclick = match birth {
            Some(child) => {
                let (session, key, child) = (session.clone(), place.key.clone(), child.clone());
                Callback::from(move |event: MouseEvent| {
                    event.prevent_default();
                    take_birth(&session, &key, &child, entry.clone());
                })
            }
            None => session.on(place.write(entry)),
        };
        html! { <Press {classes} {onclick}>{ plain_date(*day) }</Press> }
    };
    let due = unread.is_due.zip(birth).map(|(due, child)| {
        let action = Action::Age(child.id, Some(Age::Unborn(Some(due))));
        html! { <Act {classes} {action}>{ wording::form_birth_is_due(&plain_date(due)) }</Act> }
    });
    html! { <div class="ws-days"><>{ for unread.days.iter().map(day) }</>{ due.unwrap_or_default() }</div> }
}

fn offered(choices: &[(ChoiceId, Text)]) -> Vec<Choice> {
    choices.iter().map(|(id, words)| choice(id.to_text(), words)).collect()
}

fn chosen(field: &Field, name: &AttrValue, items: Vec<Choice>) -> Question {
    Question {
        name: name.clone(),
        legend: part(&field.label).classes("govuk-fieldset__legend--s"),
        hint: any(&field.help),
        items,
        classes: "govuk-radios--small govuk-checkboxes--small",
        ..Default::default()
    }
}

/// Which level each tool suggests, beside the worker's own: of a tool about an adult, what the children's papers may say.
fn said_by_tools(asked: &Asked<'_>) -> Html {
    let mut lines: Vec<Text> = Vec::new();
    for found in asked.found.iter().filter(|found| found.instrument.about.is_of_children()) {
        let Some(child) = asked.record.subject(found.subject) else { continue };
        if found.outcome.names_level() {
            let level = level_name(asked.area, found.outcome.level);
            let whose = called(asked.record, child);
            lines.push(wording::form_level_of_tool(&whose, &level, &found.instrument.title));
        }
    }
    if let Some(level) = suggested_by_adults(asked.found) {
        lines.push(wording::referral_by_adults(&level_name(asked.area, level)));
    }
    if lines.is_empty() { Html::default() } else { bullets(&lines) }
}

/// Offers what stands at the child before this one, of what brothers and sisters share.
fn as_other(session: &Session, asked: &Asked<'_>, field: &Field, child: &Subject) -> Html {
    const SHARED: [&str; 2] = [fields::ADDRESS, fields::GP];
    if !SHARED.contains(&&*field.id) {
        return Html::default();
    }
    let written =
        |of: &Subject, id: &str| asked.record.notes.get(&FieldKey::of(id, of.id)).cloned();
    let is_written =
        |of: &Subject, id: &str| written(of, id).is_some_and(|entry| !entry.is_blank());
    let is_empty = |id: &str| {
        asked.record.gaps.get(&FieldKey::of(id, child.id)).is_none() && !is_written(child, id)
    };
    let mut others = asked.children().filter(|other| other.id != child.id);
    let Some(other) = others.find(|other| is_written(other, &field.id) && is_empty(&field.id))
    else {
        return Html::default();
    };
    let shared = SHARED.iter().filter(|id| is_empty(id));
    let entries: Vec<Action> = shared
        .filter_map(|id| Some(Action::Note(FieldKey::of(*id, child.id), written(other, id)?)))
        .collect();
    let session = session.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        for entry in &entries {
            session.dispatch(entry.clone());
        }
    });
    html! {
        <Press classes="govuk-button--secondary ws-button--quiet" {onclick}>
            { wording::form_as_other(&called(asked.record, other)) }
        </Press>
    }
}

/// What ticks beside a field say: that it is not known, or that it does not apply. Of both, the later counts.
fn later_gap(ticks: &Ticks) -> Option<Gap> {
    match ticks.iter().last()?.as_str() {
        NOT_APPLICABLE => Some(Gap::DoesNotApply(Text::default())),
        NOT_KNOWN => Some(Gap::NotKnown),
        _ => None,
    }
}

/// The choices of the ticks beside a field.
const NOT_KNOWN: &str = "not-known";
const NOT_APPLICABLE: &str = "not-applicable";

/// The ways to say that a field cannot be filled: it is not known, or it does not apply, because.
fn gap(
    session: &Session,
    field: &Field,
    key: &FieldKey,
    name: &AttrValue,
    filled: &Filled,
) -> Html {
    let ticked = match filled {
        Filled::NotKnown => tick_if(true, NOT_KNOWN),
        Filled::DoesNotApply(_) => tick_if(true, NOT_APPLICABLE),
        Filled::With(_) | Filled::Empty => Ticks::default(),
    };
    let ways = [
        (GapKind::NotKnown, NOT_KNOWN, wording::not_known()),
        (GapKind::DoesNotApply, NOT_APPLICABLE, wording::form_gap_not_applicable()),
    ];
    let is_offered =
        |kind: &GapKind, id: &str| field.gaps.contains(kind) || ticked.contains(&id.into());
    let items: Vec<Choice> = ways
        .into_iter()
        .filter(|(kind, id, _)| is_offered(kind, id))
        .map(|(_, id, words)| choice(id, words))
        .collect();
    // One way alone speaks for itself.
    let is_hidden = items.len() == 1;
    let legend = html! {
        <>
            <span class="govuk-visually-hidden">{ wording::form_gap_which(&field.label) }</span>
            <span class={is_hidden.then_some("govuk-visually-hidden")}>{ wording::form_gap() }</span>
        </>
    };
    let question = Question {
        name: join(&[name, "-gap"]),
        legend: Part::from(legend).classes("ws-gap"),
        items,
        classes: "govuk-checkboxes--small ws-gap__ticks",
        ..Default::default()
    };
    let tick = {
        let key = key.clone();
        session.ticked(move |ticks| Action::Gap(key.clone(), later_gap(&ticks)))
    };
    let because = match filled {
        Filled::DoesNotApply(why) => {
            let key = key.clone();
            let reason = TextBox {
                name: join(&[name, "-because"]),
                label: wording::form_gap_because().into(),
                value: why.words(),
                oninput: session
                    .typed(move |why| Action::Gap(key.clone(), Some(Gap::DoesNotApply(why)))),
                ..Default::default()
            };
            reason.view()
        }
        _ => Html::default(),
    };
    html! {
        <>
            { question.ticks(ticked, tick) }
            { because }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_gaps_the_later_counts() {
        let said = |ids: &[&str]| later_gap(&ids.iter().map(|id| ChoiceId::from(*id)).collect());
        assert_eq!(said(&[]), None);
        assert_eq!(said(&[NOT_KNOWN]), Some(Gap::NotKnown));
        let does_not_apply = Some(Gap::DoesNotApply(Text::default()));
        assert_eq!(said(&[NOT_KNOWN, NOT_APPLICABLE]), does_not_apply);
        assert_eq!(said(&[NOT_APPLICABLE, NOT_KNOWN]), Some(Gap::NotKnown));
    }
}
