//! A page of the referral form: what it asks once, and its list, row by row.

use crate::components::item_view::clearing;
use crate::components::numbers::{NumbersSection, linked};
use crate::context::Session;
use crate::field::{Question, TextBox, any, choice, drop_down, tick_if};
use crate::pages::tasks::{Asking, next};
use crate::session::{Action, Route, new_cells};
use crate::session::{DraftKey, DraftPart};
use crate::shipped;
use chrono::NaiveDate;
use govuk_yew::{Choice, Markup, Part, SelectItem, Words, join, part};
use windscreen_core::{
    Age, AgeRange, ChoiceId, Entry, Field, FieldId, FieldKey, FieldKind, FormList, Gap, GapKind,
    LiteMap, PageId, ROW_DATE, Reader, Role, Row, Subject, SubjectId, Text, Ticks, WrittenDay,
    is_nhs_number, parse_age, written_day, years_on,
};
use windscreen_summary::named::{self, escalation, evidence, field, household, page};
use windscreen_summary::{
    Asked, Filled, Scope, called, clean, date_words, doors, evidence_from_answers, figures_of,
    level_name, pieces, plain_date, reader_words,
};
use windscreen_wording as wording;
use yew::prelude::*;

/// A page of the form; `None` if there is none of this id, or the child is not in the record.
pub(crate) fn view(
    m: &mut Markup,
    session: &Session,
    id: &PageId,
    child: Option<SubjectId>,
) -> Option<()> {
    let asking = Asking::new(session);
    let asked = asking.asked();
    let page = asked.form.page(id)?;
    let child = match child {
        Some(id) => Some(asked.record.subject(id)?),
        None => None,
    };
    match child {
        Some(child) => m.heading(called(asked.record, child), &page.title),
        None => m.h1(&page.title),
    }
    m.when(&**id == page::URGENT, |m| {
        // Beside what to say: the children's front door, before anything else.
        let doors = doors(&session.state().area, Role::Child, true);
        m.put(html! { <NumbersSection doors={doors} place="-say" /> });
    });
    intro(m, &page.intro);
    let scope = Scope { child, row: None };
    m.group(|m| {
        for field in asked.shown(&page.fields, scope) {
            m.within("div.ws-asked", |m| {
                m.key(&field.id);
                one(m, session, &asked, field, scope, None);
                danger(m, session, &asked, field);
            });
        }
    });
    m.when(*page.id == *page::STRENGTHS, |m| strengths_in_tools(m, &asked));
    m.group(|m| {
        if let Some(list) = &page.list {
            rows(m, session, &asked, list);
        }
    });
    m.when(*page.id == *page::CHILD, |m| more_children(m, session, &page.id));
    m.within("div.govuk-button-group", |m| {
        let next = next(&asked, page, child);
        let class = if next.is_some() { "govuk-button--secondary" } else { "" };
        m.group(|m| {
            if let Some(to) = next {
                m.press("", wording::form_continue(), session.on_go(to));
            }
        });
        m.press(class, wording::form_to_summary(), session.on_go(Route::Summary));
    });
    Some(())
}

/// Ways to add a child, whose own page is shown then.
fn more_children(m: &mut Markup, session: &Session, page: &PageId) {
    m.within("div.govuk-button-group", |m| {
        for (words, age) in [
            (wording::form_add_child(), Age::NotKnown),
            (wording::form_add_unborn(), Age::Unborn(None)),
        ] {
            let (told, page) = (session.clone(), page.clone());
            let add = Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                let id = told.add_person(Role::Child, age);
                told.go(Route::Form(page.clone(), Some(id)));
            });
            m.press("govuk-button--secondary", words, add);
        }
    });
}

/// Which level each tool suggests, beside the worker's own: nothing of a checklist about an adult.
fn said_by_tools(m: &mut Markup, asked: &Asked<'_>) {
    let mut lines: Vec<Text> = Vec::new();
    for it in asked.found.iter().filter(|it| it.instrument.about == Role::Child) {
        let Some(child) = asked.record.subject(it.subject) else { continue };
        if it.outcome.names_level() {
            let level = level_name(asked.area, it.outcome.level);
            let whose = called(asked.record, child);
            lines.push(wording::form_level_of_tool(&whose, &level, &it.instrument.title));
        }
    }
    m.when(!lines.is_empty(), |m| m.bullets(&lines));
}

/// Strengths that were written in a tool about a child, beside the list that asks for them.
fn strengths_in_tools(m: &mut Markup, asked: &Asked<'_>) {
    let mut lines: Vec<Text> = Vec::new();
    for it in asked.found.iter().filter(|it| it.instrument.about == Role::Child) {
        let sheet = asked.record.sheet(it.subject, &it.instrument.id);
        let (Some(child), Some(sheet)) = (asked.record.subject(it.subject), sheet) else {
            continue;
        };
        for field in it.instrument.texts.iter().filter(|it| *it.role == *"strengths") {
            let words = clean(&sheet.text(&field.id).into());
            if !words.is_empty() {
                let whose = called(asked.record, child);
                lines.push(wording::form_strengths_in_tool(&whose, &it.instrument.title, &words));
            }
        }
    }
    m.when(!lines.is_empty(), |m| m.bullets(&lines));
}

/// Offers what stands at the child before this one, of what brothers and sisters share.
fn as_other(m: &mut Markup, session: &Session, asked: &Asked<'_>, field: &Field, child: &Subject) {
    const SHARED: [&str; 2] = [field::ADDRESS, field::GP];
    if !SHARED.contains(&&*field.id) {
        return;
    }
    let written =
        |of: &Subject, id: &str| asked.record.notes.get(&FieldKey::of(id, of.id)).cloned();
    let is_empty = |id: &str| {
        asked.record.gaps.get(&FieldKey::of(id, child.id)).is_none()
            && written(child, id).is_none_or(|it| it.is_blank())
    };
    let other = asked
        .children()
        .find(|it| it.id != child.id && written(it, &field.id).is_some_and(|it| !it.is_blank()));
    let Some(other) = other.filter(|_| is_empty(&field.id)) else { return };
    let mut entries = Vec::new();
    for id in SHARED.iter().filter(|id| is_empty(id)) {
        if let Some(entry) = written(other, id) {
            entries.push(Action::Note(FieldKey::of(*id, child.id), entry));
        }
    }
    let told = session.clone();
    let take = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        for entry in &entries {
            told.dispatch(entry.clone());
        }
    });
    let words = wording::form_as_other(&called(asked.record, other));
    m.press("govuk-button--secondary ws-button--quiet", words, take);
}

/// What to do first where there is danger now, or may be: under the question, whatever stands above it has been scrolled to.
fn danger(m: &mut Markup, session: &Session, asked: &Asked<'_>, field: &Field) {
    let entry = asked.entry(field::DANGER, None);
    let is_danger = [named::choice::DANGER_NOW, named::choice::DANGER_NOT_KNOWN]
        .iter()
        .any(|it| entry.has(&it.id.into()));
    m.group(|m| {
        if *field.id == *field::DANGER && is_danger {
            m.within("div.ws-now ws-now--urgent", |m| {
                m.attribute("role", "alert");
                m.within("p.govuk-body ws-now__emergency", |m| {
                    let emergency = session.state().area.emergency.clone();
                    m.put(linked(&emergency.text, &emergency.number));
                });
            });
        }
    });
}

/// The words under the heading: a line, and what follows on lines of its own as a numbered list, to be opened.
fn intro(m: &mut Markup, words: &Text) {
    let mut lines = words.split('\n');
    m.p_any(lines.next().unwrap_or_default().to_owned());
    let rest: Vec<&str> = lines.collect();
    m.when(!rest.is_empty(), |m| {
        m.more(govuk_yew::text(wording::form_intro_more()), false, |m| {
            m.within("ol.govuk-list govuk-list--number", |m| {
                for line in rest {
                    m.say("li", line.to_owned());
                }
            });
        });
    });
}

/// The rows of a list, and a way to add one.
fn rows(m: &mut Markup, session: &Session, asked: &Asked<'_>, list: &FormList) {
    let only = filter(m, session, asked, list);
    let mut hidden = 0;
    let mut shown = by_date(session, asked, list);
    // The first event stands open, so that nobody has to add it: it is a row once something is written in it.
    let first = Row { id: 0, cells: new_cells(asked.record, &list.id) };
    let is_first = shown.is_empty() && *list.id == *evidence::LIST;
    if is_first {
        shown.push((0, &first));
    }
    for (n, row) in shown {
        if !is_about(list, row, &only) {
            hidden += 1;
            continue;
        }
        m.within("section.ws-row", |m| {
            m.key(&row.id.to_string());
            let number = (n + 1).to_string();
            m.h2_s(wording::form_row_title(&number, &list.row));
            m.group(|m| cells(m, session, asked, list, row));
            let words = Markup::of(|m| {
                m.text(wording::form_row_remove());
                m.say(
                    "span.govuk-visually-hidden",
                    wording::form_row_remove_which(&number, &list.row),
                );
            });
            let out = Action::RemoveRow(list.id.clone(), row.id);
            m.when(!is_first, |m| {
                m.press_on("govuk-button--secondary ws-button--quiet", words, session.on(out));
            });
        });
    }
    m.when(hidden > 0, |m| {
        m.p(wording::form_rows_hidden(hidden));
    });
    m.group(|m| {
        if *list.id == *evidence::LIST {
            bring_in(m, session, asked);
        }
        if *list.id == *escalation::LIST {
            stages(m, session);
        }
    });
    m.when(!is_first, |m| {
        let add = session.on(Action::AddRow(list.id.clone()));
        m.press("govuk-button--secondary", wording::form_row_add(&list.row), add);
    });
}

/// The fields of a row that are asked first: when, what, who saw it and which child.
const FIRST: [&str; 4] = [evidence::DATE, evidence::WHAT, evidence::SOURCE, evidence::CHILDREN];

/// The fields of a row; of an event those that are asked first, and the rest to be opened.
fn cells(m: &mut Markup, session: &Session, asked: &Asked<'_>, list: &FormList, row: &Row) {
    let scope = Scope { child: None, row: Some(row) };
    let shown = asked.shown(&list.fields, scope);
    let cell = |m: &mut Markup, field: &Field| {
        m.within("div.ws-asked", |m| {
            m.key(&field.id);
            one(m, session, asked, field, scope, Some((list, row)));
        });
    };
    if *list.id != *evidence::LIST {
        for field in shown {
            cell(m, field);
        }
        return;
    }
    for id in FIRST {
        if let Some(field) = shown.iter().find(|it| *it.id == *id) {
            cell(m, field);
        }
    }
    m.more(govuk_yew::text(wording::form_row_more()), false, |m| {
        for field in shown.iter().filter(|it| !FIRST.contains(&&*it.id)) {
            cell(m, field);
        }
    });
}

/// The rows of a list with the place of each, by their date, the earliest first; those without one that can be read come
/// last. A date that was typed since the page was shown moves nothing.
fn by_date<'a>(session: &Session, asked: &Asked<'a>, list: &FormList) -> Vec<(usize, &'a Row)> {
    let state = session.state();
    let mut rows: Vec<(usize, &Row)> = asked.rows(&list.id).iter().enumerate().collect();
    rows.sort_by_key(|(_, row)| {
        let typed = state.on_page.dates.iter().find(|(of, id, _)| *of == list.id && *id == row.id);
        let before = typed.map(|(.., before)| before);
        let day = before.or_else(|| row.cells.get(ROW_DATE)).and_then(Entry::day);
        (day.is_none(), day)
    });
    rows
}

/// How many rows a list has before it can be narrowed to one child's.
const MANY: usize = 3;

/// Asks whose rows to show, where there are several rows and several children. Empty shows all.
fn filter(m: &mut Markup, session: &Session, asked: &Asked<'_>, list: &FormList) -> Text {
    let has_children = list.fields.iter().any(|it| it.kind == FieldKind::Children);
    if !has_children || asked.rows(&list.id).len() < MANY || asked.children().count() < 2 {
        return Text::default();
    }
    let only = session.state().draft(&DraftKey::RowsOf).word;
    let mut items = vec![SelectItem::new("", wording::form_rows_of_all())];
    for child in asked.children() {
        items.push(SelectItem::new(child.id.0.to_string(), called(asked.record, child).words()));
    }
    m.put(drop_down(
        &"rows-of".into(),
        wording::form_rows_of(),
        wording::form_rows_of_hint(),
        &items,
        &only,
        &session.typed(|words| Action::Fill(DraftKey::RowsOf, DraftPart::Word, words)),
    ));
    only
}

/// Whether a row is shown: those about this child, and those about nobody yet.
fn is_about(list: &FormList, row: &Row, only: &str) -> bool {
    let about = list
        .fields
        .iter()
        .filter(|it| it.kind == FieldKind::Children)
        .filter_map(|it| row.cells.get(&it.id))
        .find(|it| !it.is_blank());
    only.is_empty() || about.is_none_or(|ids| ids.has(&only.into()))
}

/// The area's stages, each with a way to begin it. Where the area's own are not known, the neutral ones, said to be so.
fn stages(m: &mut Markup, session: &Session) {
    let area = session.state().area.clone();
    let neutral = shipped::areas().next();
    let is_neutral = neutral.as_ref().is_some_and(|it| it.id == area.id);
    let own = !area.escalation.is_empty() && !is_neutral;
    let stages = match neutral {
        Some(neutral) if !own => neutral.escalation,
        _ => area.escalation.clone(),
    };
    m.h2(wording::form_stages_title());
    m.p(if own { wording::form_stages_own() } else { wording::form_stages_usual() });
    let calendar = shipped::calendar_of(&area);
    for stage in stages {
        let due = stage.working_days.map(|days| calendar.working_days_after(session.today(), days));
        m.within("div.ws-asked", |m| {
            m.h3(&stage.title);
            m.p(&stage.whom);
            m.p(match &due {
                Some(due) => wording::form_stage_due(&date_words(due.date)).words(),
                None => wording::form_stage_due_unknown().words(),
            });
            let mut cells = LiteMap::default();
            for (field, words) in [
                (escalation::STAGE, stage.title.clone()),
                (escalation::WHEN, figures_of(session.today())),
                (escalation::DUE, due.map(|it| figures_of(it.date)).unwrap_or_default()),
            ] {
                cells.insert(FieldId::from(field), words.into());
            }
            let begin = session.on(Action::FilledRow(escalation::LIST.into(), cells));
            m.press("govuk-button--secondary", wording::form_stage_begin(&stage.title), begin);
        });
    }
}

/// Offers to bring in what was written beside answers, where there is any that is not here yet.
fn bring_in(m: &mut Markup, session: &Session, asked: &Asked<'_>) {
    let instruments = session.library().opened_in(asked.record);
    let new = evidence_from_answers(asked.record, &instruments);
    if new.is_empty() {
        return;
    }
    let told = session.clone();
    let bring = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        for row in &new {
            told.dispatch(Action::FilledRow(evidence::LIST.into(), row.clone()));
        }
    });
    m.press("govuk-button--secondary", wording::form_rows_from_answers(), bring);
}

/// One field, with the ways to say that it cannot be filled.
pub(crate) fn one(
    m: &mut Markup,
    session: &Session,
    asked: &Asked<'_>,
    field: &Field,
    scope: Scope<'_>,
    row: Option<(&FormList, &Row)>,
) {
    let key = FieldKey::new(&field.id, scope.child.map(|it| it.id));
    let write = {
        let (key, cell) = (key.clone(), row.map(|(list, row)| (list.id.clone(), row.id)));
        move |entry: Entry| match cell.clone() {
            Some((list, row)) => Action::Cell(list, row, key.field.clone(), entry),
            None => Action::Note(key.clone(), entry),
        }
    };
    // As typed, for a field shows what stands in it, spaces and all.
    let written = match row {
        Some((_, row)) => row.cells.get(&field.id),
        None => asked.record.notes.get(&key),
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
    let subject = scope.child.map_or(SubjectId(0), |it| it.id);
    let place = match row {
        Some((list, row)) => join(&[&list.id, "-", &row.id.to_string()]),
        None => AttrValue::Static(if scope.child.is_some() { "child" } else { "" }),
    };
    let name = crate::field::name(subject, "referral", &field.id, &place);
    let oninput = session.typed({
        let write = write.clone();
        move |words| write(words.into())
    });
    let ontick = || {
        session.ticked({
            let write = write.clone();
            move |ticks| write(ticks.into())
        })
    };
    let is_gap = matches!(filled, Filled::NotKnown | Filled::DoesNotApply(_));
    if *field.id == *field::SUGGESTED {
        said_by_tools(m, asked);
    }
    match &field.kind {
        FieldKind::Choice(choices) => {
            let question = question(field, &name, offered(choices));
            let is_chosen = !written.words().is_empty();
            let value = is_chosen.then(|| written.words().words());
            m.put(question.radios(value, oninput));
            m.when(is_chosen, |m| {
                let words = Markup::of(|m| {
                    m.text(wording::form_clear());
                    m.say("span.govuk-visually-hidden", wording::form_clear_which(&field.label));
                });
                let clear = clearing(session, session.on(write(Entry::default())));
                m.press_on("govuk-button--secondary ws-button--quiet", words, clear);
            });
        }
        FieldKind::Ticks(choices) => {
            m.put(question(field, &name, offered(choices)).ticks(written.ticks(), ontick()));
        }
        FieldKind::Readers => {
            let mut items = Vec::new();
            for reader in Reader::ALL {
                items.push(choice(reader.id(), reader_words(reader)));
            }
            m.put(question(field, &name, items).ticks(written.ticks(), ontick()));
        }
        FieldKind::Pieces => {
            let mut items = Vec::new();
            for it in pieces(asked) {
                let mut item = choice(it.id.to_text(), &it.title);
                item.hint = part(&it.shows).into();
                items.push(item);
            }
            if items.is_empty() {
                m.h3(&field.label);
                m.p(wording::form_pieces_none());
            } else {
                m.put(question(field, &name, items).ticks(written.ticks(), ontick()));
            }
        }
        FieldKind::Children => {
            let mut items = Vec::new();
            // Before the birth nobody holds responsibility for a baby.
            let is_for_born = *field.id == *household::RESPONSIBILITY;
            let is_born = |it: &Subject| it.ages_on(asked.today) != AgeRange::Unborn;
            for child in asked.children().filter(|it| !is_for_born || is_born(it)) {
                items.push(choice(child.id.0.to_string(), called(asked.record, child)));
            }
            m.put(question(field, &name, items).ticks(written.ticks(), ontick()));
        }
        FieldKind::Short | FieldKind::Long | FieldKind::Date | FieldKind::NhsNumber => {
            let birth = scope.child.filter(|_| *field.id == *field::BIRTH);
            let unread = match (&field.kind, birth) {
                _ if written.is_blank() => Unread::default(),
                (_, Some(child)) => unread_birth(&written, child, session.today()),
                (FieldKind::Date, None) => unread_day(&written, session.today()),
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
            let oninput = match birth {
                Some(child) => born(session, &key, child),
                None => oninput,
            };
            let field_box = TextBox {
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
            m.put(field_box.view());
            m.when(!unread.days.is_empty() || unread.is_due.is_some(), |m| {
                m.within("div.ws-days", |m| {
                    let class = "govuk-button--secondary ws-button--quiet";
                    for day in &unread.days {
                        let entry = Entry::from(figures_of(*day));
                        let choose = match birth {
                            Some(child) => {
                                let told = session.clone();
                                let (key, child) = (key.clone(), child.clone());
                                Callback::from(move |event: MouseEvent| {
                                    event.prevent_default();
                                    take_birth(&told, &key, &child, entry.clone());
                                })
                            }
                            None => session.on(write(entry)),
                        };
                        m.press(class, plain_date(*day), choose);
                    }
                    if let (Some(due), Some(child)) = (unread.is_due, birth) {
                        let age = Action::Age(child.id, Some(Age::Unborn(Some(due))));
                        let words = wording::form_birth_is_due(&plain_date(due));
                        m.press(class, words, session.on(age));
                    }
                });
            });
        }
    }
    if let (Some(child), None) = (scope.child, row) {
        as_other(m, session, asked, field, child);
    }
    // A gap is an answer: it says who looked, and fills what is asked for. One that was given stays in sight.
    let may_be_gap = row.is_none() && (is_gap || !field.gaps.is_empty());
    // An age that is known from elsewhere is no day.
    let is_open = !is_typed && written.day().is_none();
    m.when(may_be_gap && (is_gap || is_open), |m| {
        gap(m, session, field, &key, &name, &filled);
    });
}

/// What is wrong with a field, and the days that may be meant.
#[derive(Default)]
struct Unread {
    says: Text,
    days: Vec<NaiveDate>,
    /// The day on which a baby may be due who is not said to be unborn.
    is_due: Option<NaiveDate>,
}

/// What is wrong with a day, if anything is: what was typed stays, and whoever typed it says what was meant.
fn unread_day(written: &Entry, today: NaiveDate) -> Unread {
    let (says, days): (Text, _) = match written_day(written.words(), today) {
        WrittenDay::Day(_) => return Unread::default(),
        WrittenDay::NoYear(days) | WrittenDay::ShortYear(days) => {
            (wording::form_date_which_year().into(), days)
        }
        WrittenDay::OtherWeekday(day) => {
            (wording::form_date_other_weekday(&date_words(day)), vec![day])
        }
        WrittenDay::Counted(day) => (wording::form_date_counted().into(), vec![day]),
        WrittenDay::Unread => (wording::form_date_wrong().into(), Vec::new()),
    };
    Unread { says, days, is_due: None }
}

/// The same of a day of birth, or of an age.
fn unread_birth(written: &Entry, child: &Subject, today: NaiveDate) -> Unread {
    let is_unborn = matches!(child.age, Age::Unborn(_));
    let says = |words: &str| Unread { says: words.into(), ..Unread::default() };
    match parse_age(written.words(), is_unborn) {
        Some(Age::Born(born)) => match years_on(born, today) {
            None => Unread { is_due: Some(born), ..says(wording::form_birth_later()) },
            Some(years) if 18 <= years => says(wording::field_born_adult()),
            Some(_) => Unread::default(),
        },
        Some(_) => Unread::default(),
        None => match written_day(written.words(), today) {
            // Without its year a day of birth may be one of eighteen.
            WrittenDay::NoYear(_) => says(wording::form_date_which_year()),
            WrittenDay::ShortYear(mut days) => {
                let age = |day: NaiveDate| years_on(day, today);
                days.retain(|it| is_unborn == (today < *it) && age(*it).is_none_or(|it| it < 18));
                Unread { days, ..says(wording::form_date_which_year()) }
            }
            WrittenDay::Unread => says(wording::form_birth_wrong()),
            WrittenDay::Day(_) | WrittenDay::OtherWeekday(_) | WrittenDay::Counted(_) => {
                unread_day(written, today)
            }
        },
    }
}

/// Takes what is typed as a day of birth or an age.
fn born(session: &Session, key: &FieldKey, child: &Subject) -> Callback<AttrValue> {
    let (session, key, child) = (session.clone(), key.clone(), child.clone());
    Callback::from(move |words: AttrValue| {
        take_birth(&session, &key, &child, Entry::from(words.as_str()));
    })
}

/// Writes it down, and says how old the child is. What cannot be read changes no age, and an empty field knows none.
fn take_birth(session: &Session, key: &FieldKey, child: &Subject, entry: Entry) {
    let is_unborn = matches!(child.age, Age::Unborn(_));
    let age = if entry.is_blank() {
        Some(if is_unborn { Age::Unborn(None) } else { Age::NotKnown })
    } else {
        let later = |it: &Age| matches!(it, Age::Born(born) if session.today() < *born);
        parse_age(entry.words(), is_unborn).filter(|it| !later(it))
    };
    session.dispatch(Action::Note(key.clone(), entry));
    session.dispatch(Action::Age(child.id, age));
}

fn offered(choices: &[(ChoiceId, Text)]) -> Vec<Choice> {
    choices.iter().map(|(id, words)| choice(id.to_text(), words)).collect()
}

fn question(field: &Field, name: &AttrValue, items: Vec<Choice>) -> Question {
    Question {
        name: name.clone(),
        legend: part(&field.label).classes("govuk-fieldset__legend--s"),
        hint: any(&field.help),
        items,
        classes: "govuk-radios--small govuk-checkboxes--small",
        ..Default::default()
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
    m: &mut Markup,
    session: &Session,
    field: &Field,
    key: &FieldKey,
    name: &AttrValue,
    filled: &Filled,
) {
    let ticked = match filled {
        Filled::NotKnown => tick_if(true, NOT_KNOWN),
        Filled::DoesNotApply(_) => tick_if(true, NOT_APPLICABLE),
        Filled::With(_) | Filled::Empty => Ticks::default(),
    };
    let offers =
        |kind: GapKind, id: &str| field.gaps.contains(&kind) || ticked.contains(&id.into());
    let mut items = Vec::new();
    if offers(GapKind::NotKnown, NOT_KNOWN) {
        items.push(choice(NOT_KNOWN, wording::not_known()));
    }
    if offers(GapKind::DoesNotApply, NOT_APPLICABLE) {
        items.push(choice(NOT_APPLICABLE, wording::form_gap_not_applicable()));
    }
    let legend = Markup::of(|m| {
        m.say("span.govuk-visually-hidden", wording::form_gap_which(&field.label));
        // One way alone speaks for itself.
        let class = if items.len() == 1 { "span.govuk-visually-hidden" } else { "span" };
        m.say(class, wording::form_gap());
    });
    let question = Question {
        name: join(&[name, "-gap"]),
        legend: Part::from(legend).classes("ws-gap"),
        items,
        classes: "govuk-checkboxes--small ws-gap__ticks",
        ..Default::default()
    };
    m.put(question.ticks(
        ticked,
        session.ticked({
            let key = key.clone();
            move |ticks| Action::Gap(key.clone(), later_gap(&ticks))
        }),
    ));
    m.group(|m| {
        if let Filled::DoesNotApply(why) = filled {
            let told = session.clone();
            let own = key.clone();
            let reason = TextBox {
                name: join(&[name, "-because"]),
                label: wording::form_gap_because().into(),
                value: why.words(),
                oninput: Callback::from(move |words: AttrValue| {
                    let why = Gap::DoesNotApply(words.as_str().into());
                    told.dispatch(Action::Gap(own.clone(), Some(why)));
                }),
                ..Default::default()
            };
            m.put(reason.view());
        }
    });
}
