//! What both papers share: who is in the record, and how a result is set out.

use crate::answers::{Gap, answer_words};
use crate::area_words::left_out;
use crate::asked::{Asked, Found};
use crate::builder::Paper;
use crate::document::{Block, NoticeKind};
use crate::explain::{Case, Explanation, RouteWords, area_edition, explain, past_review};
use crate::named::field;
use crate::now::{Door, Now, with_hours};
use crate::words::{clean, figure, said, text};
use chrono::NaiveDate;
use std::rc::Rc;
use windscreen_core::{
    Area, Calendar, FieldId, FieldKey, Form, Instrument, Item, Kind, Meaning, NoteField, Outcome,
    Reading, Record, Role, RouteId, Sheet, Subject, SubjectId, Text, Wide, speaks_unasked,
};
use windscreen_wording as wording;

/// Everything a paper is made from.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Everything entered.
    pub record: &'a Record,
    /// The instruments, in the order of the catalogue.
    pub instruments: &'a [Rc<Instrument>],
    /// The referral form.
    pub form: &'a Form,
    /// The area.
    pub area: &'a Area,
    /// The calendar by which working days are counted.
    pub calendar: &'a Calendar,
    /// The day of writing.
    pub today: NaiveDate,
    /// The time of writing, in words.
    pub time: &'a str,
    /// The reference that stands on each sheet. It says nothing about anybody.
    pub reference: &'a str,
    /// The build that made it.
    pub build: &'a str,
}

/// How one person stands with one tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was entered.
    Untouched,
    /// Marked as not needed, with the reason; empty if none was given.
    NotNeeded(Text),
    /// Something was answered, chosen or written: there is a result to say.
    Answered,
}

/// How a person stands with a tool. What was answered counts, even beside *not needed*.
pub fn standing(sheet: Option<&Sheet>) -> Standing {
    let Some(sheet) = sheet else { return Standing::Untouched };
    match &sheet.not_needed {
        _ if sheet.is_answered() => Standing::Answered,
        Some(reason) => Standing::NotNeeded(clean(reason)),
        None => Standing::Untouched,
    }
}

/// What stands in for the sheet of somebody about whom a tool was not used.
pub(crate) fn empty_sheet() -> &'static Sheet {
    thread_local! {
        // One for as long as the program runs: a sheet cannot be shared between threads, nor made beforehand.
        static EMPTY: &'static Sheet = Box::leak(Box::default());
    }
    EMPTY.with(|it| *it)
}

/// One tool with a result for one person.
pub(crate) struct Told<'a> {
    pub(crate) case: Case<'a>,
    pub(crate) explanation: Explanation,
}

impl Told<'_> {
    /// Whether a route leads from a child's paper to a tool about an adult: whoever causes harm may read it there, and
    /// learn that somebody will be asked.
    fn is_kept(&self, route: &RouteId) -> bool {
        let Case { subject, instrument, wide, .. } = &self.case;
        let tool = instrument.route(route).map(|it| &it.tool);
        let about = wide.instruments.iter().find(|it| Some(&it.id) == tool).map(|it| it.about);
        subject.role == Role::Child && about == Some(Role::Adult)
    }

    /// The routes that stand on this person's paper.
    pub(crate) fn routes(&self) -> Vec<RouteWords> {
        let routes = self.explanation.routes.iter().filter(|it| !self.is_kept(&it.id));
        routes.cloned().collect()
    }

    /// What the rules that fired ask for, as far as it stands on this person's paper.
    pub(crate) fn steps(&self) -> Vec<Text> {
        let now = &self.explanation.now;
        let mut steps: Vec<Text> = now.before.iter().chain(&now.by_rules).cloned().collect();
        let rules = self.explanation.outcome.fired.iter();
        for rule in rules.filter_map(|it| it.rule(self.case.instrument)) {
            if rule.routes.iter().any(|it| self.is_kept(it)) {
                steps.retain(|it| *it != rule.action);
            }
        }
        steps
    }
}

impl<'a> Context<'a> {
    /// The result of a person on an instrument about people like them, if there is one to say.
    pub(crate) fn told(
        &self,
        subject: &'a Subject,
        instrument: &'a Instrument,
    ) -> Option<Told<'a>> {
        if instrument.about != subject.role {
            return None;
        }
        let sheet = self.record.sheet(subject.id, &instrument.id);
        let is_answered = standing(sheet) == Standing::Answered;
        if !is_answered && !speaks_unasked(&self.wide(), subject, instrument) {
            return None;
        }
        let case = Case {
            subject,
            sheet: sheet.unwrap_or_else(|| empty_sheet()),
            instrument,
            area: self.area,
            calendar: self.calendar,
            today: self.today,
            wide: self.wide(),
        };
        Some(Told { explanation: explain(&case), case })
    }

    /// What rules that look beyond one sheet look at.
    pub fn wide(&self) -> Wide<'a> {
        Wide {
            record: self.record,
            instruments: self.instruments,
            rules: &self.form.rules,
            today: self.today,
        }
    }

    /// The form before the record, with what came of the instruments as far as it matters there.
    pub(crate) fn asked(&self, found: &'a [Found]) -> Asked<'a> {
        Asked { record: self.record, form: self.form, found, area: self.area, today: self.today }
    }

    pub(crate) fn people(&self, role: Role) -> impl Iterator<Item = &'a Subject> {
        self.record.subjects.iter().filter(move |subject| subject.role == role)
    }

    /// What was written in a field of the summary; empty if nothing was.
    #[inline(never)]
    pub(crate) fn note(&self, field: impl Into<FieldId>, child: Option<SubjectId>) -> Text {
        match self.record.notes.get(&FieldKey::new(field, child)) {
            Some(entry) => clean(entry.words()),
            None => said(""),
        }
    }
}

/// The words, or that they are still to come.
pub(crate) fn or_not_written(words: &str) -> &str {
    if words.is_empty() { wording::paper_not_written() } else { words }
}

/// Where people look for it: the label of a person, cleaned; "Child" if it is empty.
#[inline(never)]
pub(crate) fn label(subject: &Subject) -> Text {
    let words = clean(&subject.label);
    match (words.is_empty(), subject.role) {
        (false, _) => words,
        (true, Role::Child) => wording::paper_child(&figure(subject.id.0 as usize + 1)),
        (true, Role::Adult) => wording::paper_adult(&figure(subject.id.0 as usize + 1)),
    }
}

/// The name of a child where one stands in the record, else what they are called where people look for them.
#[inline(never)]
pub fn called(record: &Record, subject: &Subject) -> Text {
    let name = record.notes.get(&FieldKey::of(field::CHILD_NAME, subject.id));
    let name = name
        .filter(|_| subject.role == Role::Child)
        .map(|it| clean(it.words()))
        .unwrap_or_default();
    if name.is_empty() { label(subject) } else { name }
}

/// The notice with which every paper begins.
pub(crate) fn push_now(paper: &mut Paper, now: &Now) {
    let mut lines = now.also.clone();
    lines.push(now.emergency.clone());
    lines.extend(now.steps().cloned());
    let kind = if now.urgent || now.today { NoticeKind::Danger } else { NoticeKind::Caution };
    paper.notice(kind, &now.title, &lines);
}

/// Whom to ring, each beside its name; with what to know about it, or the numbers alone.
pub(crate) fn push_doors(paper: &mut Paper, doors: &[Door], notes: bool) {
    for door in doors {
        let mut words = String::new();
        for phone in &door.phones {
            let number = with_hours(&phone.number, &phone.hours);
            words.push_str(&if phone.text.is_empty() {
                number
            } else {
                wording::paper_pair(&phone.text, &number)
            });
            words.push('\n');
        }
        if notes {
            words.push_str(&door.note);
        }
        paper.pair(&door.name, words.trim());
    }
    if doors.is_empty() {
        paper.pair(wording::paper_front_door(), wording::now_ask_partnership());
    }
}

/// What of the area's file could not be used, beside its numbers.
pub(crate) fn push_left_out(paper: &mut Paper, area: &Area) {
    let words = left_out(area);
    if !words.is_empty() {
        paper.notice(NoticeKind::Caution, &words, &[]);
    }
}

/// How much of a tool is known: "38 of 40 answered, 2 of them not known; 2 not answered".
#[inline(never)]
pub(crate) fn known_words(explanation: &Explanation) -> Text {
    let gaps = &explanation.gaps;
    wording::paper_known(
        &figure(gaps.n_answered),
        &figure(gaps.n_shown),
        gaps.unanswered.len(),
        gaps.unknown.len(),
    )
}

/// The result: headline, warnings, routes.
pub(crate) fn push_result(paper: &mut Paper, told: &Told<'_>) {
    let it = &told.explanation;
    let mut lines = it.headline.says.clone();
    lines.extend(Some(&it.headline.band).filter(|it| !it.is_empty()).cloned());
    lines.push(it.headline.suggested.clone());
    let kind = if it.now.urgent { NoticeKind::Danger } else { NoticeKind::Note };
    paper.notice(kind, &it.headline.result, &lines);
    paper.paragraph(&known_words(it));
    lines.clear();
    for alert in &it.alerts {
        lines.push(wording::paper_sentences(&alert.title, &alert.says));
    }
    paper.listed(wording::paper_warnings(), &lines);
    lines.clear();
    for route in &told.routes() {
        let gap = if route.contact.is_empty() { "" } else { " " };
        let words = text(&[&route.text, gap, &route.contact]);
        lines.push(wording::paper_sentences(&route.title, &words));
    }
    paper.listed(wording::paper_routes(), &lines);
    lines.clear();
    for answer in &it.earlier {
        lines.push(wording::paper_pair(&answer.topic, &answer.answer));
    }
    paper.listed(wording::paper_earlier(), &lines);
}

/// The judgement, and what is asked for in writing and still empty.
pub(crate) fn push_judgement(paper: &mut Paper, told: &Told<'_>) {
    let it = &told.explanation;
    if let Some(judgement) = &it.judgement {
        paper.heading(4, wording::paper_judgement());
        paper.pair(wording::paper_judgement_level(), &judgement.name);
        paper.pair(wording::paper_judgement_reason(), &judgement.reason);
        paper.pair(wording::paper_judgement_says(), &judgement.says);
    }
    paper.listed(wording::paper_missing(), &it.missing);
}

/// Which note fields are meant.
#[derive(Clone, Copy)]
pub(crate) enum Fields {
    /// Those of this role, without their labels: the column says what they are.
    Of(&'static str),
    /// All but the source, with their labels.
    NotSource,
}

impl Fields {
    fn keep(self, field: &NoteField) -> bool {
        match self {
            Fields::Of(role) => *field.role == *role,
            Fields::NotSource => *field.role != *"source",
        }
    }

    fn label(self) -> bool {
        match self {
            Fields::Of(_) => false,
            Fields::NotSource => true,
        }
    }
}

/// What is written beside an answer in these fields. A wanted one that is empty is said.
#[inline(never)]
pub(crate) fn written(case: &Case<'_>, item: &Item, meaning: Meaning, fields: Fields) -> String {
    let mut out = String::new();
    let Some(answer) = case.sheet.answer(&item.id) else { return out };
    for field in case.instrument.asked_notes(item, answer, meaning) {
        if !fields.keep(field) {
            continue;
        }
        let noted = answer.notes.get(&field.id);
        let mut words = match noted {
            Some(noted) => crate::answers::note_words(case.wide.record, &field.kind, noted),
            None => said(""),
        };
        if words.is_empty() {
            if !field.wanted {
                continue;
            }
            words = said(wording::paper_not_written());
        }
        if !out.is_empty() {
            out.push('\n');
        }
        if fields.label() {
            words = wording::paper_pair(&field.text, &words);
        }
        out.push_str(&words);
    }
    out
}

/// Which items a table is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rows {
    /// Raised signs, and grades that are no strength, with something seen or said.
    Evidence,
    /// Signs that are only suspected.
    Suspicion,
    /// Raised vulnerabilities and context.
    Background,
    /// Raised strengths, and the grades that are strengths.
    Strengths,
}

fn belongs(rows: Rows, item: &Item, meaning: Meaning) -> bool {
    match (meaning, item.kind) {
        (Meaning::Grade(_), _) => {
            rows == if item.is_strength(meaning) { Rows::Strengths } else { Rows::Evidence }
        }
        (Meaning::Suspected, Kind::Harm | Kind::Risk) => rows == Rows::Suspicion,
        (_, Kind::Harm | Kind::Risk) => rows == Rows::Evidence && meaning.is_raised(),
        (_, Kind::Vulnerability | Kind::Context) => rows == Rows::Background && meaning.is_raised(),
        (_, Kind::Strength) => rows == Rows::Strengths && item.is_strength(meaning),
    }
}

/// The shown and answered items that belong in a table, signs of harm first.
#[inline(never)]
pub(crate) fn rows_of<'a>(
    case: &Case<'a>,
    outcome: &Outcome,
    rows: Rows,
) -> Vec<(Reading, &'a Item, Meaning)> {
    let mut found = Vec::new();
    for harm in [true, false] {
        for item in &case.instrument.items {
            let reading = outcome.readings.of(&item.id);
            let Some(meaning) = reading.meaning else { continue };
            if reading.visible && reading.harm == harm && belongs(rows, item, meaning) {
                found.push((reading, item, meaning));
            }
        }
    }
    found
}

/// The longer texts of these roles. A wanted one that is empty is said.
#[inline(never)]
pub(crate) fn push_texts(paper: &mut Paper, case: &Case<'_>, roles: &[&str]) {
    for field in &case.instrument.texts {
        if !roles.contains(&&*field.role) {
            continue;
        }
        let words = match case.sheet.texts.get(&field.id) {
            Some(words) => clean(words),
            None => said(""),
        };
        if !words.is_empty() || field.wanted {
            paper.heading(4, &field.text);
            paper.paragraph(or_not_written(&words));
        }
    }
}

/// What is not known and what was not answered, apart, with whom to ask.
pub(crate) fn push_gaps(paper: &mut Paper, told: &Told<'_>) {
    let gaps = &told.explanation.gaps;
    paper.listed(wording::paper_gaps_unknown(), &gap_lines(&gaps.unknown));
    paper.listed(wording::paper_gaps_unanswered(), &gap_lines(&gaps.unanswered));
    if !gaps.could_raise.is_empty() {
        paper.paragraph(&gaps.could_raise);
    }
    paper.listed(wording::paper_gaps_not_tried(), &told.explanation.could_not_try);
}

#[inline(never)]
fn gap_lines(found: &[Gap]) -> Vec<Text> {
    let mut lines = Vec::new();
    for gap in found {
        lines.push(if gap.ask.is_empty() {
            gap.topic.clone()
        } else {
            wording::paper_gap_ask(&gap.topic, &gap.ask)
        });
    }
    lines
}

/// How the result was reached.
pub(crate) fn push_reached(paper: &mut Paper, told: &Told<'_>) {
    let it = &told.explanation;
    paper.heading(4, wording::paper_reached());
    paper.table(
        wording::paper_fired(),
        &[
            wording::paper_fired_rule(),
            wording::paper_fired_says(),
            wording::paper_fired_level(),
            wording::paper_fired_mark(),
        ],
    );
    for fired in &it.fired {
        let mut says = String::from(&*fired.says);
        for more in [&fired.tally, &fired.assumed] {
            if !more.is_empty() {
                says.push(' ');
                says.push_str(more);
            }
        }
        paper.row(&[&fired.title, &says, &fired.level_name, &fired.mark]);
    }
    paper.end_table();
    paper.table(
        wording::paper_counted(),
        &[
            wording::paper_evidence_about(),
            wording::paper_evidence_answer(),
            wording::paper_counted_in(),
        ],
    );
    for it in &it.reached.answers {
        paper.row(&[&it.answer.topic, &it.answer.answer, &joined(&it.counted_in)]);
    }
    paper.end_table();
    paper.table(
        wording::paper_counts(),
        &[
            wording::paper_fired_rule(),
            wording::paper_counts_count(),
            wording::paper_counts_reached(),
            wording::paper_counts_set_by(),
        ],
    );
    for count in &it.reached.counts {
        paper.row(&[&count.rule, &count.words, &count.state, &count.set_by]);
    }
    paper.end_table();
}

/// Lines in one, with "; " between them.
#[inline(never)]
pub(crate) fn joined(lines: &[Text]) -> Text {
    let mut out = String::new();
    for line in lines {
        if !out.is_empty() {
            out.push_str(wording::paper_semicolon());
        }
        out.push_str(line);
    }
    out.into()
}

/// Every answer given, in the order of the tool, with what was written beside it.
pub(crate) fn push_answers(paper: &mut Paper, told: &Told<'_>) {
    let (case, outcome) = (&told.case, &told.explanation.outcome);
    for section in &case.instrument.sections {
        paper.table(
            &section.title,
            &[
                wording::restricted_answer_about(),
                wording::restricted_answer(),
                wording::restricted_answer_notes(),
                wording::restricted_answer_source(),
            ],
        );
        for place in section.items.clone() {
            let Some(item) = case.instrument.items.get(place) else { continue };
            let reading = outcome.readings.of(&item.id);
            let Some(meaning) = reading.meaning.filter(|_| reading.visible) else { continue };
            let topic = if item.number.is_empty() {
                item.topic.clone()
            } else {
                wording::restricted_item(&item.number, &item.topic)
            };
            paper.row(&[
                &topic,
                &answer_words(case, item, reading.follow_up_open),
                &written(case, item, meaning, Fields::NotSource),
                &written(case, item, meaning, Fields::Of("source")),
            ]);
        }
        paper.end_table();
    }
}

/// Build, editions, marks, area and review date.
pub(crate) fn push_editions(paper: &mut Paper, context: &Context<'_>, told: &[&Told<'_>]) {
    paper.heading(2, wording::paper_editions());
    let mut lines: Vec<Text> = Vec::new();
    for it in told {
        let edition = &it.explanation.edition;
        let line = wording::paper_sentences(&edition.tool, &edition.marks);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.push(wording::paper_editions_area(&area_edition(context.area)));
    let past = past_review(context.area, context.today);
    if !past.is_empty() {
        lines.push(past);
    }
    lines.push(wording::paper_editions_holidays(&context.calendar.until.to_string()));
    for time in crate::times(context.area, context.calendar, context.today) {
        if !time.source.is_empty() {
            lines.push(wording::paper_editions_time(&time.source, &time.text));
        }
    }
    lines.push(wording::paper_editions_build(context.build));
    lines.push(said(wording::paper_editions_device()));
    paper.push(Block::List(lines));
}
