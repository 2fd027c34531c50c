//! The same referral in other orders, and copies that leave parts out: an order loses nothing, a copy tells nothing.

use windscreen_core::{
    Age, Entry, Field, FieldKey, FieldKind, LiteMap, Per, Reader, Record, Role, Row, Subject,
    SubjectId, Text, Value,
};
use windscreen_summary::{Document, copy_for, referral, referral_in, worker_sheet};
use windscreen_tests::desk::Desk;

/// The copy about the child.
fn copy(desk: &Desk, reader: Reader) -> Document {
    copy_for(&desk.context(), reader, CHILD).expect("the child may be named")
}

const CHILD: SubjectId = SubjectId(0);
const ADULT: SubjectId = SubjectId(1);
const HOME: SubjectId = SubjectId(2);

/// Words that stand nowhere else, so that whoever prints them is found.
fn mark(place: &str) -> String {
    format!("Mark<{place}>")
}

trait Marked {
    fn full() -> Self;
    fn marks(&self) -> Vec<(String, Vec<Reader>)>;
}

impl Marked for Desk {
    /// A household in which every field of the form is filled and every list has a row for everybody and one withheld
    /// from each reader; a child's screen, and an adult's checklist with a note beside each answer.
    fn full() -> Desk {
        let mut desk = Desk::of(Record::default());
        let Desk { record, form, instruments: tools, .. } = &mut desk;
        record.subjects.push(Subject::new(CHILD, "Child A", Role::Child, Age::Years(6)));
        record.subjects.push(Subject::new(ADULT, "Adult A", Role::Adult, Age::Years(30)));
        record.subjects.push(Subject::new(HOME, "Home A", Role::Home, Age::NotKnown));
        for tool in &*tools {
            let who = match tool.about {
                Role::Child => CHILD,
                Role::Adult => ADULT,
                Role::Home => HOME,
            };
            for item in &tool.items {
                let Some(scale) = tool.scale_of(item) else { continue };
                let worst = scale.choices.iter().max_by_key(|it| it.means).expect("it offers one");
                let value = Value::Choice(worst.id.clone());
                record.set_answer(who, tool, &item.id, value).expect("its own choice");
                let sheet = record.sheet_mut(who, &tool.id);
                let answer = sheet.answers.entry(item.id.clone()).or_default();
                for field in tool.note_of(item).map_or(&[][..], |it| &it.fields) {
                    answer.notes.insert(field.id.clone(), mark(&tool.id).into());
                }
            }
        }
        for page in form.pages() {
            for field in &page.fields {
                let child = (page.per == Per::Child).then_some(CHILD);
                record
                    .notes
                    .insert(FieldKey::new(&field.id, child), words(field, &field.id).into());
            }
            let Some(list) = &page.list else { continue };
            let mut rows = Vec::new();
            for (id, who) in [(0, ""), (1, "family"), (2, "agency")] {
                let mut cells = LiteMap::default();
                for field in &list.fields {
                    let place = format!("{}/{}/{who}", list.id, field.id);
                    let words = if field.kind == FieldKind::Readers {
                        who.into()
                    } else {
                        words(field, &place)
                    };
                    cells.insert(field.id.clone(), words.into());
                }
                rows.push(Row { id, cells });
            }
            record.rows.insert(list.id.clone(), rows);
        }
        // Answered yes where a field opens others, so that as many as possible are asked.
        record.notes.insert(FieldKey::once("copy-answers"), Entry::default());
        desk
    }

    /// The marks of every field and cell, with whom it is kept from by what the form says.
    fn marks(&self) -> Vec<(String, Vec<Reader>)> {
        let mut all = Vec::new();
        for page in self.form.pages() {
            let hidden = |field: &Field| {
                let mut readers = [&page.not_for[..], &field.not_for[..]].concat();
                // Nobody has put it in.
                readers.extend(field.by_hand.then_some(Reader::Family));
                readers
            };
            for field in page.fields.iter().filter(|it| is_marked(it)) {
                all.push((mark(&field.id), hidden(field)));
            }
            let Some(list) = &page.list else { continue };
            let withholds = list.fields.iter().any(|it| it.kind == FieldKind::Readers);
            for field in list.fields.iter().filter(|it| is_marked(it)) {
                for who in ["", "family", "agency"] {
                    let mut readers = hidden(field);
                    readers.extend(list.by_hand.then_some(Reader::Family));
                    readers
                        .extend(Reader::ALL.into_iter().filter(|it| withholds && it.id() == who));
                    all.push((mark(&format!("{}/{}/{who}", list.id, field.id)), readers));
                }
            }
        }
        all
    }
}

fn is_marked(field: &Field) -> bool {
    matches!(field.kind, FieldKind::Short | FieldKind::Long)
}

fn words(field: &Field, place: &str) -> Text {
    match &field.kind {
        FieldKind::Short | FieldKind::Long => mark(place).into(),
        FieldKind::Date => "22 11 2026".into(),
        FieldKind::NhsNumber => "943 476 5919".into(),
        FieldKind::Choice(choices) => choices[0].0.to_text(),
        FieldKind::Ticks(choices) => {
            choices.iter().map(|(id, _)| &**id).collect::<Vec<_>>().join(" ").into()
        }
        FieldKind::Children | FieldKind::Rows { .. } => "0".into(),
        // Nothing is put into the family's copy.
        FieldKind::Readers | FieldKind::Pieces => Text::default(),
    }
}

fn holds(paper: &Document, words: &str) -> bool {
    paper.to_text().contains(words)
}

#[test]
fn nothing_that_is_written_is_lost() {
    let desk = Desk::full();
    let (referral, own) = (referral(&desk.context()), worker_sheet(&desk.context()));
    let mut n = 0;
    for page in desk.form.pages().filter(|it| it.asked_if.is_empty()) {
        let paper = if page.for_worker { &own } else { &referral };
        let fields = page.fields.iter().filter(|it| is_marked(it) && it.asked_if.is_empty());
        let mut marks: Vec<String> = fields.map(|it| mark(&it.id)).collect();
        if let Some(list) = &page.list {
            let cells = list.fields.iter().filter(|it| is_marked(it) && it.asked_if.is_empty());
            let rows = |it: &Field| {
                ["", "family", "agency"].map(|who| mark(&format!("{}/{}/{who}", list.id, it.id)))
            };
            marks.extend(cells.flat_map(rows));
        }
        for mark in marks {
            n += 1;
            assert!(holds(paper, &mark), "{}: {mark} is asked and never printed", page.id);
        }
    }
    assert!(100 < n, "only {n} fields and cells were tried");
}

#[test]
fn no_order_loses_anything() {
    let desk = Desk::full();
    let front = referral(&desk.context());
    assert!(!desk.form.orders.is_empty());
    for order in &desk.form.orders {
        let paper = referral_in(&desk.context(), order);
        let mut n = 0;
        for (mark, _) in desk.marks() {
            // Fields that these answers do not call for stand on neither.
            if holds(&front, &mark) {
                n += 1;
                assert!(holds(&paper, &mark), "{}: {mark} is lost", order.id);
            }
        }
        assert!(80 < n, "only {n} fields were tried");
        assert!(
            holds(&paper, &mark("neglect")),
            "{}: what stands beside answers is lost",
            order.id
        );
        for part in &order.parts {
            assert!(holds(&paper, &part.title), "{}: no part is called {}", order.id, part.title);
        }
        for words in ["Urgent: yes", "Before anybody rings or visits"] {
            assert_eq!(holds(&front, words), holds(&paper, words), "{}: {words}", order.id);
        }
    }
}

#[test]
fn a_copy_holds_what_its_reader_may_see_and_nothing_else() {
    let desk = Desk::full();
    let front = referral(&desk.context());
    for reader in Reader::ALL {
        let paper = copy(&desk, reader);
        let (mut kept, mut withheld) = (0, 0);
        for (mark, not_for) in desk.marks() {
            if !holds(&front, &mark) {
                continue;
            }
            if not_for.contains(&reader) {
                withheld += 1;
                assert!(!holds(&paper, &mark), "{reader:?} reads what is kept from them: {mark}");
            } else {
                kept += 1;
                assert!(holds(&paper, &mark), "{reader:?}: {mark} is lost");
            }
        }
        assert!(10 < withheld && 15 < kept, "{reader:?}: {withheld} withheld, {kept} kept");
        assert!(paper.marking.contains("Parts are withheld"), "its face does not say so");
        assert!(!holds(&paper, &mark("domestic-abuse")), "{reader:?} reads an adult's checklist");
        for adult in ["Marac", "Adult A", "Not yet complete"] {
            assert!(!holds(&paper, adult), "{reader:?} reads \"{adult}\"");
        }
        // What kind of worry it is would tell somebody causing harm that they were named.
        assert_eq!(holds(&paper, "Domestic abuse"), reader == Reader::Agency, "{reader:?}");
        let reads_answers = holds(&paper, &mark("neglect"));
        assert_eq!(
            reads_answers,
            reader == Reader::Agency,
            "{reader:?}: what stands beside answers"
        );
    }
    let mut desk = desk;
    let screen =
        &desk.instruments.iter().find(|it| &*it.id == "neglect").expect("it is here").title.clone();
    assert!(!holds(&copy(&desk, Reader::Family), screen), "a tool's name tells what is suspected");
    desk.record.notes.insert(FieldKey::once("copy-answers"), "yes".into());
    let paper = copy(&desk, Reader::Family);
    assert!(holds(&paper, screen));
    assert!(!holds(&paper, &mark("neglect")), "an answer tells who spoke");
}

#[test]
fn a_part_alone_says_what_the_paper_says_there() {
    let desk = Desk::full();
    let paper = referral(&desk.context());
    let whole = paper.to_text();
    let mut n = 0;
    for (title, part) in paper.sections() {
        n += 1;
        for line in part.to_bare_text().lines().filter(|it| !it.trim().is_empty()) {
            assert!(whole.contains(line.trim()), "{title}: {line:?} stands on no paper");
        }
        assert!(!part.to_bare_text().contains("WS-TEST-0001\n\n\n"));
    }
    assert!(5 < n, "{n} parts");
    let all: usize = paper.sections().iter().map(|(_, it)| it.blocks.len()).sum();
    let breaks = paper.blocks.iter().filter(|it| **it == windscreen_summary::Block::PageBreak);
    assert_eq!(all + breaks.count(), paper.blocks.len(), "something stands in no part");
}

#[test]
fn a_margin_holds_initials_and_never_a_name() {
    let mut desk = Desk::full();
    desk.record.notes.insert(FieldKey::of("c1-name", SubjectId(0)), "Robin Invented-Name".into());
    let paper = referral(&desk.context());
    assert_eq!(&*paper.initials, "RI");
    desk.record.notes.insert(FieldKey::of("c1-name", SubjectId(0)), "CD".into());
    assert_eq!(&*referral(&desk.context()).initials, "CD", "initials are cut short");
    desk.record.notes.insert(FieldKey::of("c1-name", SubjectId(0)), "Robin Invented-Name".into());
    assert_eq!(paper.running(), "WS-TEST-0001 / RI");
    let adult = windscreen_summary::restricted(&desk.context(), ADULT, &"domestic-abuse".into());
    assert_eq!(&*adult.initials, "", "an adult's paper says whose it is in its margin");
}
