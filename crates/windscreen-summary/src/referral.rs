//! The referral: the children of a record, on paper, in one order or another, whole or as a copy that leaves parts out.

use crate::asked::{Asked, Filled, Found, Scope, as_written, filled, found};
use crate::builder::Paper;
use crate::checks::{Finding, Ground, Severity, checks_on_paper};
use crate::document::{Block, Document, NoticeKind};
use crate::form_words::{Shown, field_words, push_form, push_page};
use crate::head::{Head, head, of_children};
use crate::named::{choice, field, household};
use crate::now::{contacts, times};
use crate::paper::{
    Context, Rows, Standing, Told, called, joined, known_words, or_not_written, push_doors,
    push_editions, push_effects, push_evidence, push_gaps, push_judgement, push_left_out, push_now,
    push_other_answers, push_reached, push_result, push_texts, standing,
};
use crate::pieces::is_kept_from_family;
use crate::review::{Review, push_review, review};
use crate::words::{age_words, date_words, level_name, plain_date, said, text};
use crate::{AnswerWords, FiredWords};
use windscreen_core::{
    Age, Cause, Entry, Field, FieldKey, Level, Meaning, Order, PageId, PageOne, Reader, Role,
    Subject, Text, Truth, parse_age,
};
use windscreen_wording as wording;

/// What a referral is made from.
struct Referral<'a> {
    context: &'a Context<'a>,
    children: Vec<(&'a Subject, Vec<Told<'a>>)>,
    found: Vec<Found>,
    before: Review,
}

impl<'a> Referral<'a> {
    fn new(context: &'a Context<'a>) -> Referral<'a> {
        let children: Vec<(&Subject, Vec<Told<'_>>)> = context
            .people(Role::Child)
            .map(|child| {
                let told = context.instruments.iter().filter_map(|it| context.told(child, it));
                (child, told.collect())
            })
            .collect();
        let people: Vec<&Subject> = children.iter().map(|(child, _)| *child).collect();
        let before = review(context, &people);
        // Nothing of a tool about an adult bears on what stands here.
        let found = of_children(&found(&context.wide(), context.area));
        Referral { context, children, found, before }
    }

    fn asked(&self) -> Asked<'_> {
        self.context.asked(&self.found)
    }

    fn findings(&self) -> Vec<Finding> {
        let Context { record, form, area, today, .. } = *self.context;
        checks_on_paper(&Ground { record, form, found: &self.found, area, today })
    }

    fn document(&self, paper: Paper, is_draft: bool) -> Document {
        Document {
            title: said(wording::referral_title()),
            marking: said(if is_draft {
                wording::referral_marking_draft()
            } else {
                wording::referral_marking()
            }),
            reference: self.context.reference.into(),
            initials: initials(self.context, &|_| false),
            blocks: paper.blocks,
        }
    }

    fn push_end(&self, paper: &mut Paper) {
        push_doors_and_times(paper, self.context);
        let all: Vec<&Told<'_>> = self.children.iter().flat_map(|(_, told)| told).collect();
        push_editions(paper, self.context, &all);
    }
}

fn is_draft(findings: &[Finding]) -> bool {
    findings.iter().any(|it| it.severity == Severity::Stop)
}

/// Makes the referral of every child in the record. Page one is complete by itself. Nothing of a checklist about an adult
/// stands in it, nor that there is one: what the front door must know of it, the worker writes or says on the telephone.
pub fn referral(context: &Context<'_>) -> Document {
    let it = Referral::new(context);
    let asked = it.asked();
    let findings = it.findings();
    let mut paper = Paper { blocks: Vec::new() };
    push_page_one(&mut paper, context, &it.children, &findings, &it.found, &it.before);
    for (child, told) in &it.children {
        paper.push(Block::PageBreak);
        push_child(&mut paper, context, child, told, &asked);
    }
    push_review(&mut paper, &it.before);
    push_earlier(&mut paper, context);
    push_more(&mut paper, &asked);
    it.push_end(&mut paper);
    it.document(paper, is_draft(&findings))
}

/// The same in another order. What the order does not name comes at its end, and nothing is lost.
pub fn referral_in(context: &Context<'_>, order: &Order) -> Document {
    let it = Referral::new(context);
    let findings = it.findings();
    let mut paper = Paper { blocks: Vec::new() };
    push_top(&mut paper, context, &it.children, &it.found, &it.before);
    push_findings(&mut paper, &findings);
    let mut named: Vec<&PageId> = Vec::new();
    let asked = it.asked();
    for part in &order.parts {
        paper.push(Block::PageBreak);
        paper.heading(2, &part.title);
        let before = paper.blocks.len();
        for id in &part.pages {
            named.push(id);
            push_pages(&mut paper, &asked, id, Shown::Everything);
        }
        if part.tools {
            push_tools(&mut paper, context, &it.children);
        }
        if paper.blocks.len() == before {
            paper.paragraph(wording::referral_part_empty());
        }
    }
    for page in asked.form.pages().filter(|page| !named.contains(&&page.id)) {
        push_pages(&mut paper, &asked, &page.id, Shown::Everything);
    }
    if !order.parts.iter().any(|it| it.tools) {
        push_tools(&mut paper, context, &it.children);
    }
    push_review(&mut paper, &it.before);
    push_earlier(&mut paper, context);
    it.push_end(&mut paper);
    it.document(paper, is_draft(&findings))
}

/// A copy for somebody who is not the front door. It leaves out whatever the form, a row or the worker keeps from them,
/// everything about an adult's checklist, and what the checks say; and it says on its face that parts are withheld.
pub fn copy_for(context: &Context<'_>, reader: Reader) -> Document {
    let it = Referral::new(context);
    let mut paper = Paper { blocks: Vec::new() };
    let whom = match reader {
        Reader::Family => wording::referral_copy_family(),
        Reader::Agency => wording::referral_copy_agency(),
    };
    paper.notice(NoticeKind::Caution, whom, &[said(wording::referral_copy_not_whole())]);
    push_written(&mut paper, context);
    paper.table(
        wording::referral_children_all(),
        &[wording::referral_child(), wording::referral_age()],
    );
    let asked = it.asked();
    let hidden = |child: &Subject| reader == Reader::Family && is_kept_from_family(&asked, child);
    for (child, _) in it.children.iter().filter(|(child, _)| !hidden(child)) {
        paper.row(&[&called(context.record, child), &age_words(child, context.today)]);
    }
    paper.end_table();
    let may_read_results = reader == Reader::Agency || {
        let choice = choice::RESULTS_MAY_BE_READ;
        *asked.written(choice.field, None) == *choice.id
    };
    paper.heading(2, wording::referral_copy_form());
    for page in asked.form.pages() {
        push_pages(&mut paper, &asked, &page.id, Shown::To(reader));
    }
    let shown = it.children.iter().filter(|(child, _)| !hidden(child));
    let mut told: Vec<&Told<'_>> = shown.flat_map(|(_, told)| told).collect();
    match reader {
        Reader::Agency => {
            push_tools(&mut paper, context, &it.children);
            push_editions(&mut paper, context, &told);
        }
        // A tool's name says what is suspected, and its answers who spoke: the family reads the result at most.
        Reader::Family if may_read_results => {
            // What was answered about one child alone is not told of another.
            told.retain(|it| it.case.sheet.is_answered());
            paper.heading(2, wording::referral_copy_results());
            for told in &told {
                let whose = called(context.record, told.case.subject);
                let whose = wording::referral_of(&told.case.instrument.title, &whose);
                paper.pair(&whose, &told.explanation.headline.result);
            }
            paper.paragraph(wording::explain_suggested());
        }
        Reader::Family => {}
    }
    Document {
        title: said(wording::referral_copy_title()),
        marking: said(match reader {
            Reader::Family => wording::referral_copy_marking_family(),
            Reader::Agency => wording::referral_copy_marking_agency(),
        }),
        reference: context.reference.into(),
        initials: initials(context, &hidden),
        blocks: paper.blocks,
    }
}

/// One page of the form, for each child where it is asked for each.
fn push_pages(paper: &mut Paper, asked: &Asked<'_>, id: &PageId, shown: Shown) {
    for (page, child) in asked.pages().into_iter().filter(|(page, _)| page.id == *id) {
        let heading = match child {
            Some(child) => wording::referral_of(&page.title, &called(asked.record, child)),
            None => page.title.clone(),
        };
        push_page(paper, asked, page, child, &heading, shown);
    }
}

/// Every child's tools.
fn push_tools(paper: &mut Paper, context: &Context<'_>, children: &[(&Subject, Vec<Told<'_>>)]) {
    for (child, told) in children {
        let name = called(context.record, child);
        for told in told {
            paper.heading(2, &wording::referral_of(&told.case.instrument.title, &name));
            push_tool(paper, told);
        }
    }
}

/// The first letters of each child's name, or of what each is called: never a name in a margin.
fn initials(context: &Context<'_>, hidden: &dyn Fn(&Subject) -> bool) -> Text {
    let mut all = String::new();
    for child in context.people(Role::Child).filter(|child| !hidden(child)) {
        let name = called(context.record, child);
        if !all.is_empty() {
            all.push_str(wording::list_comma());
        }
        // What is as short as initials are stays as it is.
        if name.chars().count() <= 3 {
            all.push_str(&name);
            continue;
        }
        for word in name.split_whitespace() {
            all.extend(word.chars().next());
        }
    }
    all.into()
}

/// What was written and found about the children at earlier times and does not stand above: what is asked anew at each
/// review, tools that were not used again, and children who are no longer here. The last time first.
fn push_earlier(paper: &mut Paper, context: &Context<'_>) {
    for earlier in context.record.earlier.iter().rev() {
        let then = Context { record: &earlier.record, today: earlier.written, ..*context };
        paper.push(Block::PageBreak);
        paper.heading(2, &wording::referral_earlier(&plain_date(earlier.written)));
        let empty = paper.blocks.len();
        let found = of_children(&found(&then.wide(), context.area));
        let asked = then.asked(&found);
        for page in asked.form.pages() {
            push_pages(paper, &asked, &page.id, Shown::Again);
        }
        for child in then.people(Role::Child) {
            for instrument in context.instruments {
                let now = context.record.sheet(child.id, &instrument.id);
                let is_gone = context.record.subject(child.id).is_none();
                if (is_gone || standing(now) != Standing::Answered)
                    && let Some(told) = then.told(child, instrument)
                    && told.case.sheet.is_answered()
                {
                    let name = called(then.record, child);
                    paper.heading(3, &wording::referral_of(&instrument.title, &name));
                    push_tool(paper, &told);
                }
            }
        }
        if paper.blocks.len() == empty {
            paper.paragraph(wording::referral_earlier_empty());
        }
    }
}

/// What the referral form holds about the record as a whole, on sheets of its own.
fn push_more(paper: &mut Paper, asked: &Asked<'_>) {
    let before = paper.blocks.len();
    paper.push(Block::PageBreak);
    paper.heading(2, wording::referral_more());
    let empty = paper.blocks.len();
    push_form(paper, asked, None);
    if paper.blocks.len() == empty {
        paper.blocks.truncate(before);
    }
}

fn push_page_one(
    paper: &mut Paper,
    context: &Context<'_>,
    children: &[(&Subject, Vec<Told<'_>>)],
    findings: &[Finding],
    found: &[Found],
    before: &Review,
) {
    let level = push_top(paper, context, children, found, before);
    push_questions(paper, context);
    push_findings(paper, findings);
    let heading = if level.is_now() {
        wording::referral_times_after_call()
    } else {
        wording::referral_times()
    };
    paper.heading(2, heading);
    let mut unknown: Vec<Text> = Vec::new();
    for time in times(context.area, context.calendar, context.today) {
        if time.known {
            paper.pair(&time.text, &time.by);
        } else {
            unknown.push(time.text);
        }
    }
    if !unknown.is_empty() {
        paper.pair(wording::referral_times_unknown(), &joined(&unknown));
    }
}

/// What must happen now, whom to ring, who the children are and who refers them, what is asked for, what the family knows,
/// and what came of each tool. Says the level that the head rests on.
fn push_top(
    paper: &mut Paper,
    context: &Context<'_>,
    children: &[(&Subject, Vec<Told<'_>>)],
    found: &[Found],
    before: &Review,
) -> Level {
    let head = head(context, found);
    push_head(paper, &head);
    push_written(paper, context);
    if !before.days.is_empty() {
        let days = wording::referral_written_before(&joined(&before.days));
        paper.pair(wording::review_written_before(), &days);
    }
    push_doors(paper, &head.now.doors, false);
    push_left_out(paper, context.area);
    push_before_contact(paper, context);
    push_children(paper, context, children);
    push_who_and_what(paper, context);

    paper.table(
        wording::referral_tools(),
        &[
            wording::referral_child(),
            wording::referral_tool(),
            wording::referral_result(),
            wording::referral_because(),
            wording::referral_known(),
        ],
    );
    for (child, told) in children {
        push_tool_rows(paper, context, child, told, found);
    }
    paper.end_table();
    paper.paragraph(wording::explain_suggested());
    head.level
}

/// What must happen now; below it the worker's own judgement where it rests on that, and where harm is written down.
fn push_head(paper: &mut Paper, head: &Head) {
    let mut now = head.now.clone();
    if now.urgent && !head.judgement.is_empty() {
        now.by_rules.push(wording::head_judgement(&head.judgement));
    }
    if !head.recorded.is_empty() {
        now.by_rules.push(said(wording::head_recorded()));
        now.by_rules.extend_from_slice(&head.recorded);
    }
    push_now(paper, &now);
}

/// Every child by name, with date of birth, address and the worry; and where each of them is.
fn push_children(paper: &mut Paper, context: &Context<'_>, children: &[(&Subject, Vec<Told<'_>>)]) {
    paper.heading(2, wording::referral_children());
    if children.is_empty() {
        paper.paragraph(wording::referral_children_none());
    }
    paper.table(
        wording::referral_children_all(),
        &[
            wording::referral_child(),
            wording::referral_born(),
            wording::referral_address(),
            wording::referral_worry(),
        ],
    );
    for (child, _) in children {
        paper.row(&[
            &called(context.record, child),
            &born(context, child),
            &in_its_place(context, field::ADDRESS, Some(child)),
            &in_its_place(context, field::WORRY, Some(child)),
        ]);
    }
    paper.end_table();
    if let Some(field) = context.form.field(&field::CHILDREN_NOW.into()) {
        push_in_its_place(paper, context, field);
    }
}

/// Who refers and how to ring back, what is asked for, what the family knows, and what was done.
fn push_who_and_what(paper: &mut Paper, context: &Context<'_>) {
    push_place(paper, context, wording::referral_referrer(), PageOne::Referrer);
    push_place(paper, context, wording::referral_request(), PageOne::Request);
    push_place(paper, context, wording::referral_done(), PageOne::Urgent);
}

/// The fields of one place under a heading, in the order of the form.
fn push_place(paper: &mut Paper, context: &Context<'_>, heading: &str, place: PageOne) {
    paper.heading(2, heading);
    // Where the children are stands beside them.
    for field in context.form.at(place).filter(|it| *it.id != *field::CHILDREN_NOW) {
        push_in_its_place(paper, context, field);
    }
}

/// A field with a place of its own, unless that is left out while nothing is written.
fn push_in_its_place(paper: &mut Paper, context: &Context<'_>, field: &Field) {
    if !field.if_written || filled(context.record, &field.id, None) != Filled::Empty {
        paper.pair(&field.label, &in_its_place(context, &field.id, None));
    }
}

/// What stands in a field, or in one short form that nothing does.
fn in_its_place(context: &Context<'_>, id: &str, child: Option<&Subject>) -> Text {
    match filled(context.record, id, child.map(|it| it.id)) {
        Filled::Empty => said(wording::referral_not_given()),
        Filled::NotKnown => said(wording::referral_not_known()),
        Filled::With(_) | Filled::DoesNotApply(_) => {
            let asked = context.asked(&[]);
            let field = asked.form.field(&id.into());
            field.map(|it| field_words(&asked, it, Scope { child, row: None })).unwrap_or_default()
        }
    }
}

/// A child's date of birth, or the day on which a baby is due, with the age as far as it is known.
fn born(context: &Context<'_>, child: &Subject) -> Text {
    let estimate = context.note(choice::IS_ESTIMATE.field, Some(child.id));
    let is_estimate = *estimate == *choice::IS_ESTIMATE.id;
    let told = |words: Text| {
        if is_estimate { wording::referral_born_estimate(&words) } else { words }
    };
    let age = age_words(child, context.today);
    let is_unborn = matches!(child.age, Age::Unborn(_));
    let written = as_written(context.record, &FieldKey::of(field::BIRTH, child.id));
    // What is no day is said by the age, where it can be read as one.
    let is_read = |it: &Entry| it.day().is_none() && parse_age(it.words(), is_unborn).is_some();
    let date = match &written {
        Filled::With(it) if is_read(it) => said(wording::referral_not_given()),
        Filled::With(it) => it.day().map_or_else(|| it.words().clone(), plain_date),
        Filled::DoesNotApply(why) => why.clone(),
        Filled::NotKnown => said(wording::referral_not_known()),
        Filled::Empty => said(wording::referral_not_given()),
    };
    if matches!(child.age, Age::Born(_) | Age::Unborn(Some(_))) {
        let is_unread = |it: &Entry| parse_age(it.words(), is_unborn).is_none();
        return match &written {
            Filled::With(it) if is_unread(it) => wording::referral_born_aged(&age, &date),
            _ => told(age),
        };
    }
    let date = told(date);
    match child.age {
        Age::Unborn(_) => wording::referral_due_on(&date),
        Age::NotKnown => wording::referral_born_on(&date),
        _ => wording::referral_born_aged(&age, &date),
    }
}

/// When it was written.
fn push_written(paper: &mut Paper, context: &Context<'_>) {
    let at = wording::referral_written_at(&date_words(context.today), context.time);
    paper.pair(wording::referral_written(), &at);
}

/// What must be known before anybody rings, visits or sees a child: whether a doctor is needed, and how an adult may not be
/// contacted.
fn push_before_contact(paper: &mut Paper, context: &Context<'_>) {
    let asked = context.asked(&[]);
    let mut lines: Vec<Text> = Vec::new();
    let doctor = asked.written(field::DOCTOR, None);
    let is_needed =
        [choice::DOCTOR_NEEDED, choice::DOCTOR_NOT_KNOWN].iter().any(|it| *doctor == *it.id);
    if let Some(field) = asked.form.field(&field::DOCTOR.into()).filter(|_| is_needed) {
        let words = field_words(&asked, field, Scope::default());
        lines.push(wording::referral_before_doctor(&words, &field.label));
    }
    let mut is_warned = false;
    if let Some(list) = asked.form.list(&household::LIST.into()) {
        for (n, row) in asked.rows(&list.id).iter().enumerate() {
            let scope = Scope { child: None, row: Some(row) };
            let words = |id: &str| {
                let field = list.fields.iter().find(|it| *it.id == *id);
                field.map(|it| field_words(&asked, it, scope)).unwrap_or_default()
            };
            let how = words(household::CONTACT);
            if !how.is_empty() {
                is_warned = true;
                let who = who(n, &words(household::NAME), &words(household::RELATIONSHIP));
                lines.push(wording::referral_of(&in_a_line(&how), &who));
            }
        }
    }
    if !lines.is_empty() {
        paper.notice(NoticeKind::Danger, wording::referral_before_contact(), &lines);
    }
    if !is_warned {
        paper.pair(wording::referral_contact(), wording::referral_contact_unknown());
    }
    for field in asked.form.at(PageOne::Contact) {
        push_in_its_place(paper, context, field);
    }
}

/// Whom a warning is about, so that nobody else is meant: by name and relationship, or by what is known of them.
fn who(n: usize, name: &Text, relationship: &Text) -> Text {
    let number = wording::paper_adult(&(n + 1).to_string());
    match (is_known(name), is_known(relationship)) {
        (true, true) => wording::referral_adult_known(name, relationship),
        (true, false) => name.clone(),
        (false, true) => wording::referral_adult_unnamed(&number, relationship),
        (false, false) => wording::referral_adult_unknown(&number),
    }
}

/// Whether words name anything: "not known" typed where a name belongs does not.
fn is_known(words: &Text) -> bool {
    let small = words.to_lowercase();
    let small = small.trim_matches(|it: char| !it.is_alphanumeric());
    !small.is_empty() && !wording::referral_unknown_words().split(';').any(|it| it.trim() == small)
}

/// Words that begin a line, as they stand within one.
fn in_a_line(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// What the checks found missing, for whoever reads it and for the worker's manager. Nothing waits for it.
fn push_findings(paper: &mut Paper, findings: &[Finding]) {
    if findings.is_empty() {
        return;
    }
    let mut lines: Vec<Text> = Vec::new();
    for it in findings {
        let words = if it.is_kept_off_paper {
            said(wording::referral_look_again())
        } else {
            it.says.clone()
        };
        if !lines.contains(&words) {
            lines.push(words);
        }
    }
    paper.notice(NoticeKind::Note, wording::referral_checks(), &lines);
}

/// What to know about the front doors and the times, which page one says in short, and the area's
/// other services: the same for every family, whatever was answered.
fn push_doors_and_times(paper: &mut Paper, context: &Context<'_>) {
    paper.push(Block::PageBreak);
    paper.heading(2, wording::referral_doors());
    for door in context.area.front_doors_for(Role::Child) {
        if !door.note.is_empty() {
            paper.pair(&door.name, &door.note);
        }
    }
    for time in &context.area.times {
        paper.pair(&time.text, &time.says);
    }
    let contacts = contacts(context.area);
    if !contacts.is_empty() {
        paper.heading(2, &wording::referral_others(&context.area.title));
        paper.paragraph(wording::referral_others_same());
    }
    for contact in contacts {
        paper.pair(&contact.name, text(&[&contact.phone, "\n", &contact.note]).trim());
    }
}

/// One row for each tool about children.
fn push_tool_rows(
    paper: &mut Paper,
    context: &Context<'_>,
    child: &Subject,
    told: &[Told<'_>],
    found: &[Found],
) {
    let label = called(context.record, child);
    let mut none = true;
    for instrument in context.instruments.iter().filter(|it| it.about == Role::Child) {
        let done = told.iter().find(|it| it.case.instrument.id == instrument.id);
        let edition = wording::referral_tool_edition(&instrument.edition, &instrument.title);
        if let Some(done) = done {
            let it = &done.explanation;
            let title = &it.headline.result;
            paper.row(&[&label, &edition, title, &because(done), &known_words(it)]);
            none = false;
        }
        match (done, standing(context.record.sheet(child.id, &instrument.id))) {
            (Some(done), _) if done.case.sheet.is_answered() => {}
            (_, Standing::NotNeeded(reason)) => {
                paper.row(&[&label, &edition, &not_needed(&reason), "", ""]);
            }
            (_, _) => {
                let last = found
                    .iter()
                    .filter(|it| it.subject == child.id && it.instrument.id == instrument.id)
                    .find_map(|it| Some((it, it.earlier?)));
                let Some((last, day)) = last else { continue };
                let result = if last.outcome.names_level() {
                    level_name(context.area, last.outcome.level)
                } else {
                    said(wording::referral_not_named())
                };
                let then = wording::referral_still_stands(&plain_date(day));
                paper.row(&[&label, &edition, &result, &then, ""]);
            }
        }
        none = false;
    }
    if none {
        paper.row(&[
            &label,
            wording::referral_no_tool(),
            wording::referral_no_tool_reason(),
            "",
            "",
        ]);
    }
}

/// What set the result, in a line: the rules at its level, and every sign of harm, with the raised
/// answers they rest on. Where no level is named, everything that fired.
fn because(told: &Told<'_>) -> Text {
    let it = &told.explanation;
    let decides = |fired: &&FiredWords| {
        let own = matches!(fired.cause, Cause::Incomplete | Cause::NotAssessed);
        let at_level = fired.level == Some(it.outcome.level);
        let now = fired.level.is_some_and(Level::is_now);
        !own && (!it.outcome.names_level() || at_level || now || fired.alert)
    };
    let is_raised = |answer: &&AnswerWords| {
        let meaning = it.outcome.readings.of(&answer.item).meaning;
        meaning.is_some_and(|it| it.is_raised() || matches!(it, Meaning::Grade(_)))
    };
    let mut words = String::new();
    for fired in it.fired.iter().filter(decides) {
        if !words.is_empty() {
            words.push('\n');
        }
        let mut signs: Vec<Text> = Vec::new();
        for answer in fired.answers.iter().filter(is_raised) {
            signs.push(answer.topic.clone());
        }
        if signs.is_empty() {
            words.push_str(&fired.title);
        } else {
            words.push_str(&wording::referral_because_signs(&fired.title, &joined(&signs)));
        }
    }
    words.into()
}

fn not_needed(reason: &Text) -> Text {
    if reason.is_empty() {
        said(wording::referral_not_needed_no_reason())
    } else {
        wording::referral_not_needed(reason)
    }
}

/// The four questions; those of which nothing is written are named together.
fn push_questions(paper: &mut Paper, context: &Context<'_>) {
    paper.heading(2, wording::referral_questions());
    let mut empty: Vec<Text> = Vec::new();
    for field in context.form.at(PageOne::View) {
        if filled(context.record, &field.id, None) != Filled::Empty {
            push_in_its_place(paper, context, field);
        } else if !field.if_written {
            empty.push(field.label.clone());
        }
    }
    if !empty.is_empty() {
        paper.pair(wording::referral_not_written(), &joined(&empty));
    }
}

fn push_child(
    paper: &mut Paper,
    context: &Context<'_>,
    child: &Subject,
    told: &[Told<'_>],
    asked: &Asked<'_>,
) {
    paper.heading(2, &called(context.record, child));
    paper.pair(wording::referral_reference(), context.reference);
    paper.pair(wording::referral_age(), &age_words(child, context.today));
    let scope = Scope { child: Some(child), row: None };
    // The address stands in the table of page one.
    for field in context.form.at(PageOne::Child).filter(|it| *it.id != *field::ADDRESS) {
        let words = field_words(asked, field, scope);
        if !words.is_empty() || !field.if_written {
            paper.pair(&field.label, or_not_written(&words));
        }
    }
    push_facts(paper, context, child, told);
    push_form(paper, asked, Some(child));

    for instrument in context.instruments.iter().filter(|it| it.about == Role::Child) {
        if let Some(told) = told.iter().find(|it| it.case.instrument.id == instrument.id) {
            push_tool(paper, told);
        } else if let Standing::NotNeeded(reason) =
            standing(context.record.sheet(child.id, &instrument.id))
        {
            paper.heading(3, &instrument.title);
            paper.paragraph(&not_needed(&reason));
        }
    }
    if told.is_empty() {
        paper.paragraph(wording::referral_no_answers());
    }
}

/// Facts about the child that rules of the tools used ask.
fn push_facts(paper: &mut Paper, context: &Context<'_>, child: &Subject, told: &[Told<'_>]) {
    let mut asked: Vec<&Text> = Vec::new();
    for fact in told.iter().flat_map(|it| &it.case.instrument.facts) {
        let words = match child.facts.get(&fact.id) {
            None => wording::referral_not_answered(),
            Some(Truth::True) => wording::yes(),
            Some(Truth::False) => wording::no(),
            Some(Truth::Unknown) => wording::not_known(),
        };
        if !asked.contains(&&fact.text) {
            asked.push(&fact.text);
            paper.pair(&fact.text, words);
        }
    }
    if child.due_date_passed(context.today) {
        paper.pair(wording::referral_due(), wording::referral_due_passed());
    }
}

fn push_tool(paper: &mut Paper, told: &Told<'_>) {
    let (case, it) = (&told.case, &told.explanation);
    paper.heading(3, &it.edition.tool);
    if !case.sheet.is_answered() {
        push_unasked(paper, told);
        return;
    }
    if let Some(reason) = &case.sheet.not_needed {
        let reason = crate::clean(reason);
        if reason.is_empty() {
            paper.paragraph(wording::referral_not_needed_no_reason_answered());
        } else {
            paper.paragraph(&wording::referral_not_needed_answered(&reason));
        }
    }
    push_result(paper, told);
    paper.listed(wording::referral_steps(), &told.steps());
    push_evidence(paper, told, Rows::Evidence, wording::referral_evidence());
    push_evidence(paper, told, Rows::Suspicion, wording::referral_suspected());
    push_effects(paper, told);
    push_profile(paper, told);
    push_texts(paper, case, &["child-words"]);
    push_gaps(paper, told);
    push_evidence(paper, told, Rows::Strengths, wording::referral_strengths());
    push_texts(paper, case, &["strengths", "carer-words"]);
    push_evidence(paper, told, Rows::Background, wording::referral_background());
    push_texts(paper, case, &["other"]);
    push_texts(paper, case, &["analysis"]);
    push_judgement(paper, told);
    push_reached(paper, told);
    push_other_answers(paper, told);
    paper.listed(wording::referral_cautions(), &it.cautions);
}

/// A tool that was not used about this child, and what is said of them all the same.
fn push_unasked(paper: &mut Paper, told: &Told<'_>) {
    let it = &told.explanation;
    if let Some(reason) = &told.case.sheet.not_needed {
        paper.paragraph(&not_needed(&crate::clean(reason)));
    }
    push_result(paper, told);
    paper.listed(wording::referral_steps(), &told.steps());
    let mut lines: Vec<Text> = Vec::new();
    for fired in it.fired.iter().filter(|it| matches!(it.cause, Cause::Wide(_))) {
        let words = [&fired.says, &fired.assumed];
        let words: Vec<&str> = words.iter().map(|it| &***it).filter(|it| !it.is_empty()).collect();
        lines.push(wording::paper_sentences(&fired.title, &words.join(" ")));
    }
    paper.listed(wording::referral_unasked(), &lines);
    paper.listed(wording::referral_cautions(), &it.cautions);
}

fn push_profile(paper: &mut Paper, told: &Told<'_>) {
    let Some(profile) = &told.explanation.profile else { return };
    let mut exceptions: Vec<Text> = Vec::new();
    paper.table(
        wording::referral_profile(),
        &[
            wording::referral_profile_part(),
            wording::referral_profile_grade(),
            wording::referral_profile_worst(),
        ],
    );
    for area in &profile.areas {
        if !area.exception.is_empty() {
            exceptions.push(if area.comment.is_empty() {
                wording::referral_exception(&area.exception, &area.title)
            } else {
                wording::referral_exception_comment(&area.comment, &area.exception, &area.title)
            });
        }
        push_part(paper, &area.code, &area.title, &area.words, area.worst.as_ref());
        for sub in &area.sub_areas {
            push_part(paper, &sub.code, &sub.title, &sub.words, sub.worst.as_ref());
        }
    }
    paper.end_table();
    paper.listed(wording::referral_exceptions(), &exceptions);
    paper.table(
        wording::referral_targets(),
        &[
            wording::referral_target_about(),
            wording::referral_target_now(),
            wording::referral_target_by_when(),
            wording::referral_target_aim(),
        ],
    );
    for it in &profile.targets {
        paper.row(&[&it.topic, &it.now, &it.by_when, &it.aim]);
    }
    paper.end_table();
}

/// One area or sub-area of a profile.
#[inline(never)]
fn push_part(
    paper: &mut Paper,
    code: &str,
    title: &str,
    words: &str,
    worst: Option<&(u8, AnswerWords)>,
) {
    let worst = match worst {
        Some((_, it)) => wording::referral_of(&it.answer, &it.topic),
        None => said(""),
    };
    paper.row(&[&text(&[code, " ", title]), words, &worst]);
}
