//! A file of an invented family becomes a [`PracticeFamily`]. What it says of tools is held against the shipped ones: a
//! family that speaks of a question nobody is asked would teach something that is not so.

use crate::opening::Opening;
use crate::place::Place;
use crate::problems::FileErrors;
use crate::shipped::INSTRUMENTS;
use crate::shipped_tool::shipped_tool;
use crate::texts;
use crate::translations::{BRITISH_ENGLISH, Opened};
use crate::wire::{self, practice as file};
use chrono::{Days, NaiveDate};
use std::rc::Rc;
use windscreen_core::{
    Age, AnswerTest, Id, Instrument, InstrumentId, ItemId, Level, Meaning, Problem, Role, Text,
};

/// An invented family to practise on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PracticeFamily {
    /// Its id.
    pub id: Id,
    /// What it is called in the list.
    pub title: Text,
    /// What is learned on it.
    pub trains: Text,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// Who the reader is in the story.
    pub you_are: Text,
    /// The people, in the order in which they stand in the record.
    pub people: Vec<PracticePerson>,
    /// What reaches the worker, in its order.
    pub story: Vec<PracticeStep>,
    /// The tools that fit.
    pub tools: Vec<PracticeTool>,
    /// What an experienced colleague would have noticed.
    pub noticed: Vec<Noticed>,
    /// Two questions to talk over with the safeguarding lead.
    pub reflect: Vec<Text>,
}

/// Somebody in an invented family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticePerson {
    /// The name by which the file speaks of them.
    pub id: Id,
    /// What they are called: Child A, Adult 1.
    pub label: Text,
    /// Child or adult.
    pub about: Role,
    /// How old they are.
    pub age: PracticeAge,
    /// Who they are in the story.
    pub says: Text,
}

/// How old somebody is, told so that it never goes out of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PracticeAge {
    /// The story does not say.
    NotSaid,
    /// In whole years.
    Years(u8),
    /// Born so many weeks before the day of practice.
    WeeksOld(u16),
    /// To be born so many weeks after the day of practice.
    DueInWeeks(u16),
}

impl PracticeAge {
    /// The age as it is entered on this day.
    pub fn on(self, today: NaiveDate) -> Age {
        let weeks = |n: u16| Days::new(u64::from(n) * 7);
        match self {
            PracticeAge::NotSaid => Age::NotKnown,
            PracticeAge::Years(years) => Age::Years(years),
            PracticeAge::WeeksOld(n) => {
                today.checked_sub_days(weeks(n)).map_or(Age::NotKnown, Age::Born)
            }
            PracticeAge::DueInWeeks(n) => Age::Unborn(today.checked_add_days(weeks(n))),
        }
    }
}

/// Something that reaches the worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeStep {
    /// When it does; empty where that does not matter.
    pub moment: Text,
    /// What is seen, heard or read.
    pub text: Text,
}

/// A tool that fits a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeTool {
    /// The instrument.
    pub tool: InstrumentId,
    /// The place of the person in [`PracticeFamily::people`].
    pub person: usize,
    /// The level that a colleague would expect at least; `None` where the tool names none.
    pub level: Option<Level>,
    /// Whether a colleague would expect the result to ask for action today, whatever the level.
    pub act_today: bool,
    /// Why.
    pub why: Text,
}

/// Something that an experienced colleague would have noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noticed {
    /// Its id.
    pub id: Id,
    /// What it is.
    pub text: Text,
    /// The tool in which it can be recorded; empty where no tool asks for it.
    pub tool: InstrumentId,
    /// The place of the person about whom it can be recorded, in [`PracticeFamily::people`].
    pub person: Option<usize>,
    /// The items at which it shows: any of them is enough. Empty where none does.
    pub items: Vec<ItemId>,
    /// What such an item is answered then: any of these. The first is what a colleague would have answered.
    pub answered: Vec<AnswerTest>,
}

impl Noticed {
    /// Whether an answer to one of its items says it.
    pub fn is_said_by(&self, meaning: Meaning) -> bool {
        self.answered.iter().any(|test| test.accepts(meaning))
    }
}

/// Reads a file of an invented family, or says everything that is wrong with it; with its translations, and what is wrong
/// with any that are left out.
pub fn open_practice(file: &str, json: &str) -> Result<Opened<PracticeFamily>, FileErrors> {
    let (opening, it) = Opening::by_hand::<wire::Practice>(file, json)?;
    let own = family(&Place::top(&opening.report), it);
    opening.translated(own, BRITISH_ENGLISH, |it, walk| texts::practice(it, walk))
}

fn family(top: &Place<'_>, written: wire::Practice) -> PracticeFamily {
    not_empty(top, "people", written.people.len());
    not_empty(top, "story", written.story.len());
    not_empty(top, "tools", written.tools.len());
    not_empty(top, "noticed", written.noticed.len());
    if written.reflect.len() != 2 && !top.key("reflect").is_wrong() {
        top.key("reflect").wrong("there are two questions here, no more and no less");
    }
    let mut known = Known::default();
    let story = written.story.into_iter().map(|step| PracticeStep {
        moment: step.moment.map(|moment| moment.0).unwrap_or_default(),
        text: step.text.0,
    });
    PracticeFamily {
        id: written.id.0,
        title: written.title.0,
        trains: written.trains.0,
        minutes: written.minutes.0,
        you_are: written.you_are.0,
        people: people(top, written.people, &mut known),
        story: story.collect(),
        tools: tools(top, written.tools, &mut known),
        noticed: noticed(top, written.noticed, &mut known),
        reflect: written.reflect.into_iter().map(|question| question.0).collect(),
    }
}

fn not_empty(top: &Place<'_>, key: &str, n: usize) {
    if n == 0 && !top.key(key).is_wrong() {
        top.key(key).wrong("there is at least one here");
    }
}

/// The names declared so far.
#[derive(Default)]
struct Known {
    /// Each person, and whether a child or an adult, where that could be read.
    people: Vec<(Id, Option<Role>)>,
    /// Each tool with the person it fits.
    pairs: Vec<(InstrumentId, usize)>,
    noticed: Vec<Id>,
}

impl Known {
    /// The place of the person of this name, or that there is none.
    fn person(&self, here: &Place<'_>, id: &Id) -> Option<usize> {
        let place = self.people.iter().position(|(known, _)| known == id);
        // One whose id cannot be read may be the one that is meant, and that there is nobody is said already.
        let is_told = self.people.is_empty() || here.report().has_lost_ids("people");
        if place.is_none() && !id.is_empty() && !is_told {
            let all: Vec<&str> = self.people.iter().map(|(known, _)| &**known).collect();
            here.key("person").wrong(Problem::not_declared("person", id, &all).to_string());
        }
        place
    }
}

/// The shipped tool of this name, or that there is none.
fn tool(here: &Place<'_>, id: &Id) -> Option<Rc<Instrument>> {
    let tool = shipped_tool(id);
    if tool.is_none() && !id.is_empty() {
        let all: Vec<&str> = INSTRUMENTS.iter().map(|it| it.id).collect();
        here.key("tool").wrong(Problem::not_declared("tool", id, &all).to_string());
    }
    tool
}

/// Says that an id stands twice.
fn once(here: &Place<'_>, what: &'static str, name: &Id, known: &[Id]) {
    if !name.is_empty() && known.contains(name) {
        let problem = Problem::DeclaredTwice { what, name: (**name).into() };
        here.key("id").wrong(problem.to_string());
    }
}

fn people(
    top: &Place<'_>,
    written: Vec<file::PracticePerson>,
    known: &mut Known,
) -> Vec<PracticePerson> {
    let mut all = Vec::new();
    for (n, person) in written.into_iter().enumerate() {
        let here = top.nth("people", n);
        let id: Id = person.id.0;
        let ids: Vec<Id> = known.people.iter().map(|(id, _)| id.clone()).collect();
        once(&here, "person", &id, &ids);
        let about: Role = person.about.into();
        let age = match (&person.years, &person.weeks_old, &person.due_in_weeks) {
            (None, None, None) => PracticeAge::NotSaid,
            (Some(years), None, None) => PracticeAge::Years(years.0),
            (None, Some(weeks), None) => PracticeAge::WeeksOld(weeks.0),
            (None, None, Some(weeks)) => PracticeAge::DueInWeeks(weeks.0),
            _ => {
                here.also_wrong(
                    "an age is said once: by \"years\", \"weeks-old\" or \"due-in-weeks\"",
                );
                PracticeAge::NotSaid
            }
        };
        let is_baby = matches!(age, PracticeAge::WeeksOld(_) | PracticeAge::DueInWeeks(_));
        if about == Role::Adult && is_baby && !here.key("about").is_wrong() {
            here.also_wrong("an adult's age is said in \"years\"");
        }
        let is_read = !here.key("about").is_wrong();
        known.people.push((id.clone(), is_read.then_some(about)));
        all.push(PracticePerson { id, label: person.label.0, about, age, says: person.says.0 });
    }
    all
}

fn tools(
    top: &Place<'_>,
    written: Vec<file::PracticeTool>,
    known: &mut Known,
) -> Vec<PracticeTool> {
    let mut all = Vec::new();
    for (n, fits) in written.into_iter().enumerate() {
        let here = top.nth("tools", n);
        let id: Id = fits.tool.0;
        let tool = tool(&here, &id);
        let person = known.person(&here, &fits.person.0);
        if let (Some(tool), Some(place)) = (&tool, person) {
            let about = known.people.get(place).and_then(|(_, about)| *about);
            if about.is_some_and(|about| about != tool.about) {
                let whom = if tool.about == Role::Adult { "an adult" } else { "a child" };
                here.key("person").wrong(["this tool is about ", whom].concat());
            }
            if known.pairs.contains(&(tool.id.clone(), place)) {
                here.also_wrong("this tool is named twice for this person");
            }
            known.pairs.push((tool.id.clone(), place));
        }
        all.push(PracticeTool {
            tool: (*id).into(),
            person: person.unwrap_or_default(),
            level: fits.level.map(Level::from),
            act_today: fits.act_today.is_some(),
            why: fits.why.0,
        });
    }
    all
}

fn noticed(top: &Place<'_>, written: Vec<file::Noticed>, known: &mut Known) -> Vec<Noticed> {
    let mut all = Vec::new();
    for (n, point) in written.into_iter().enumerate() {
        let here = top.nth("noticed", n);
        let id: Id = point.id.0;
        once(&here, "point", &id, &known.noticed);
        known.noticed.push(id.clone());
        let present = [
            ("tool", point.tool.is_some()),
            ("person", point.person.is_some()),
            ("items", point.items.is_some()),
            ("answered", point.answered.is_some()),
        ];
        // What can be found in the answers says where, and by which answer.
        if present.iter().any(|(_, is)| *is) {
            for (key, _) in present.iter().filter(|(key, is)| !is && !here.key(key).is_wrong()) {
                here.missing(key);
            }
        }
        let items = point.items.unwrap_or_default();
        let answered = point.answered.unwrap_or_default();
        for (key, is_empty) in [("items", items.is_empty()), ("answered", answered.is_empty())] {
            let is_there = present.iter().any(|(known, is)| *is && *known == key);
            if is_there && is_empty && !here.key(key).is_wrong() {
                here.key(key).wrong("there is at least one here");
            }
        }
        let answered: Vec<AnswerTest> = answered.into_iter().map(AnswerTest::from).collect();
        let tool_id: Id = point.tool.map(|tool| tool.0).unwrap_or_default();
        let tool = tool(&here, &tool_id);
        let person = point.person.and_then(|person| known.person(&here, &person.0));
        if let Some(tool) = &tool {
            let fits =
                |place: usize| known.pairs.iter().any(|(id, it)| *id == tool.id && *it == place);
            if person.is_some_and(|place| !fits(place)) && !top.key("tools").is_wrong() {
                here.also_wrong("\"tools\" does not name this tool for this person");
            }
            for (n, item) in items.iter().enumerate() {
                holds(&here.nth("items", n), tool, item, &answered);
            }
        }
        all.push(Noticed {
            id,
            text: point.text.0,
            tool: (*tool_id).into(),
            person,
            items: wire::all(items),
            answered,
        });
    }
    all
}

/// Says that the tool has no such item, or that the item cannot be answered so.
fn holds(here: &Place<'_>, tool: &Instrument, name: &Text, answered: &[AnswerTest]) {
    if here.is_lost() {
        return;
    }
    let Some(item) = tool.item(&(**name).into()) else {
        let all: Vec<&str> = tool.items.iter().map(|item| &*item.id).collect();
        here.wrong(Problem::not_declared("item", name, &all).to_string());
        return;
    };
    let Some(scale) = tool.scale_of(item) else {
        here.wrong("this item has no choices, so no answer to it can be named");
        return;
    };
    let can_be = |test: &AnswerTest| scale.choices.iter().any(|choice| test.accepts(choice.means));
    if !answered.is_empty() && !answered.iter().all(can_be) {
        here.wrong("this item cannot be answered as \"answered\" says");
    }
}
