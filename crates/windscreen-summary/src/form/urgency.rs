//! What heads the referral: what must happen now, by what the tools say of the children, by what is written in the form,
//! and by the level that the worker suggests.
//!
//! Harm that stands in a field is never headed by anything calmer than a question for the level. What the worker
//! suggests raises what the tools say and never lowers it. Of a tool about an adult nothing is looked at but the level that
//! the children's papers may say of it ([`suggested_by_adults`]).

use crate::case::context::Context;
use crate::case::found::Found;
use crate::explain::now::Now;
use crate::form::asked::{Asked, Scope};
use crate::form::field_words::field_words;
use crate::form::filled::{Filled, children, filled, is_danger, suggested, suggested_for};
use crate::form::named::{choice, field};
use crate::form::people::{called, may_go_home};
use crate::phrases::sentences::said;
use windscreen_core::{Field, FieldKey, FieldKind, Harm, Level, Per, Record, Role, Text};
use windscreen_wording as wording;

/// What heads the referral, on screen and on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Urgency {
    /// What must happen now.
    pub now: Now,
    /// The level that it rests on.
    pub level: Level,
    /// The worker's own judgement in words, where the head rests on it; empty where it does not.
    pub judgement: Text,
    /// The fields in which harm is written down, where no tool names a level that answers to it.
    pub harm_recorded: Vec<Text>,
    /// Whether the worker is asked for the level.
    pub asks_level: bool,
}

/// What heads the referral of this record.
pub fn urgency(context: &Context<'_>, found: &[Found]) -> Urgency {
    let Context { record, area, .. } = *context;
    let tools = || found.iter().filter(|found| found.instrument.about.is_of_children());
    let by_own_tools = tools().map(|tool| tool.outcome.level).max();
    let by_tools = by_own_tools.max(suggested_by_adults(found));
    let is_named = by_tools.is_some() && tools().all(|tool| tool.outcome.names_level());
    let tools_say = by_tools.unwrap_or(Level::NothingRecorded);
    let own = suggested(record);
    let danger = if is_danger(record) { Level::Immediate } else { Level::NothingRecorded };
    let recorded = harm_recorded(context);
    let level = tools_say.max(danger).max(own.unwrap_or(Level::NothingRecorded));
    // What a tool suggests about an adult answers to no harm to a child, unless it asks for the call.
    let is_answered_to = is_named && by_own_tools.is_some_and(|level| Level::EarlyHelp <= level);
    let by_own = own.filter(|own| *own == level && (tools_say < *own || !is_named));
    let mut urgency = Urgency {
        now: Now::new(
            level,
            level.is_now() || is_named || by_own.is_some(),
            area,
            Role::Child,
            may_go_home(record, context.today),
        ),
        level,
        judgement: by_own.map(|_| judgement(context)).unwrap_or_default(),
        harm_recorded: if tools_say.is_now() || is_answered_to { Vec::new() } else { recorded },
        asks_level: false,
    };
    for one in tools() {
        urgency.now.today |= one.outcome.act_today;
        for headline in one.outcome.headlines(&one.instrument) {
            if !urgency.now.also.contains(headline) && *headline != urgency.now.title {
                urgency.now.also.push(headline.clone());
            }
        }
    }
    if level.is_now() {
        return urgency;
    }
    let cannot_say = own.is_none() && is_not_known(record);
    if by_own.is_some() {
        urgency.now.title = wording::head_judgement(&urgency.judgement);
    } else if !is_answered_to && (cannot_say || !urgency.harm_recorded.is_empty()) {
        urgency.asks_level = true;
        urgency.now.title =
            said(if cannot_say { wording::head_decide_together() } else { wording::head_ask() });
        urgency.now.general = vec![
            said(wording::head_ask_level()),
            said(wording::head_telephone()),
            said(wording::now_tell_lead()),
        ];
    }
    urgency
}

/// The level that tools about adults suggest for the children, as far as their papers may say it: not whose tool, and none
/// where it may rest on domestic abuse.
pub fn suggested_by_adults(found: &[Found]) -> Option<Level> {
    found.iter().filter_map(|found| found.outcome.level_for_children(&found.instrument)).max()
}

/// What a tool about an adult asks for the children now, for the worker's eyes: none while it asks for nothing so urgent.
pub fn asked_by_adults(context: &Context<'_>, found: &[Found]) -> Option<Now> {
    let tools = found.iter().filter(|found| found.instrument.about == Role::Adult);
    let level = tools.map(|tool| tool.outcome.level).max().filter(|tool| tool.is_now())?;
    let may_go_home = may_go_home(context.record, context.today);
    Some(Now::new(level, true, context.area, Role::Child, may_go_home))
}

/// Whether the worker said of a child that they cannot name a level.
fn is_not_known(record: &Record) -> bool {
    children(record).any(|child| match filled(record, field::SUGGESTED, Some(child.id)) {
        Filled::With(chosen) => **chosen.words() == *choice::LEVEL_NOT_KNOWN.id,
        Filled::NotKnown | Filled::DoesNotApply(_) => true,
        Filled::Empty => false,
    })
}

/// The worker's highest choice in the words in which it was offered.
fn judgement(context: &Context<'_>) -> Text {
    let asked = context.asked(&[]);
    let highest = children(context.record).max_by_key(|it| suggested_for(context.record, it.id));
    let level = asked.form.field(&field::SUGGESTED.into());
    let scope = Scope { child: highest, row: None };
    level.map(|level| field_words(&asked, level, scope)).unwrap_or_default()
}

/// Every field in which harm is written down, in the order of the form: by its label, with what was chosen.
fn harm_recorded(context: &Context<'_>) -> Vec<Text> {
    let mut all: Vec<Text> = Vec::new();
    let asked = context.asked(&[]);
    let people: Vec<_> = asked.children().collect();
    for page in asked.form.pages().filter(|page| page.per != Per::Adult) {
        for field in page.fields.iter().filter(|field| field.harm != Harm::No) {
            let record = Scope::default();
            if is_harm(field, &asked.filled(field, record)) {
                all.push(line(&asked, field, record));
            }
            for child in &people {
                let key = FieldKey::of(&field.id, child.id);
                let scope = Scope { child: Some(child), row: None };
                if context.record.notes.contains_key(&key)
                    && is_harm(field, &asked.filled(field, scope))
                {
                    let whose = called(context.record, child);
                    all.push(wording::referral_of(&line(&asked, field, scope), &whose));
                }
            }
        }
        let Some(list) = &page.list else { continue };
        let has_harm = asked.rows(&list.id).iter().any(|row| {
            let scope = Scope { child: None, row: Some(row) };
            list.fields.iter().any(|field| is_harm(field, &asked.filled(field, scope)))
        });
        if has_harm {
            all.push(page.title.clone());
        }
    }
    all
}

/// Whether what stands in a field is harm, or may be.
fn is_harm(field: &Field, filled: &Filled) -> bool {
    match (&field.harm, filled) {
        (Harm::Written, Filled::With(_)) => true,
        (Harm::Chosen(choices), Filled::With(chosen)) => {
            choices.iter().any(|choice| chosen.has(choice))
        }
        (Harm::Chosen(choices), Filled::NotKnown) => {
            choices.iter().any(|choice| &**choice == "not-known")
        }
        _ => false,
    }
}

/// The label of a field, with what was chosen: what was written stands further on.
fn line(asked: &Asked<'_>, field: &Field, scope: Scope<'_>) -> Text {
    if !matches!(field.kind, FieldKind::Choice(_) | FieldKind::Ticks(_)) {
        return field.label.clone();
    }
    let words = field_words(asked, field, scope);
    if field.label.ends_with('?') {
        wording::referral_before_doctor(&words, &field.label)
    } else {
        wording::referral_of(&words, &field.label)
    }
}
