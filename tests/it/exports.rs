//! What a referral is taken away as: a Word file, a calendar, a row for statistics.

use std::io::Read;
use windscreen_core::{Age, FieldId, FieldKey, Record, Role, Row, Subject, SubjectId};
use windscreen_summary::{
    Asked, Block, Document, Due, DueStands, NoticeKind, Table, audit, calendar, docx, due,
};
use windscreen_wording::CATALOGUE;
use windscreen_wording::language::{Language, speak};

fn day(d: u32) -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, d).expect("the day exists")
}

/// A paper with every kind of block, and words that hurt.
fn paper() -> Document {
    let hostile = "<b>&amp; \u{0}\u{8}]]> \u{202e}\"'\nsecond line\u{ffff}";
    Document {
        title: "Referral summary".into(),
        marking: "Restricted".into(),
        reference: "2026-11-22-TEST".into(),
        initials: "C1, C2".into(),
        practice: false,
        blocks: vec![
            Block::Heading(2, "The children".into()),
            Block::Paragraph(hostile.into()),
            Block::Notice(
                NoticeKind::Danger,
                "Ring 999 now".into(),
                vec!["Then the front door".into()],
            ),
            Block::List(vec!["one".into(), "two".into()]),
            Block::Table(Table {
                caption: "Evidence".into(),
                head: vec!["No.".into(), "What".into()],
                rows: vec![vec!["1".into(), "a".repeat(100_000).into()]],
            }),
            Block::Pairs(vec![("Name".into(), "Invented".into())]),
            Block::PageBreak,
            Block::Heading(3, "Child A".into()),
        ],
    }
}

fn part(file: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).expect("it is a zip");
    let mut text = String::new();
    zip.by_name(name).expect("the part is there").read_to_string(&mut text).expect("it is text");
    text
}

#[test]
fn a_word_file_is_well_formed_and_says_all_that_the_paper_says() {
    let file = docx(&paper());
    assert_eq!(file, docx(&paper()), "the same paper is another file");
    for name in [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/numbering.xml",
        "word/header1.xml",
        "word/footer1.xml",
        "word/document.xml",
    ] {
        let text = part(&file, name);
        roxmltree::Document::parse(&text)
            .unwrap_or_else(|error| panic!("Word would not open this: {name}: {error}"));
    }
    let text = part(&file, "word/document.xml");
    let xml = roxmltree::Document::parse(&text).expect("it parses");
    let words: String = xml
        .descendants()
        .filter(|it| {
            it.has_tag_name(("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "t"))
        })
        .filter_map(|it| it.text())
        .collect::<Vec<_>>()
        .join("|");
    for said in [
        "Referral summary",
        "The children",
        "<b>&amp; ]]> \u{202e}\"'",
        "second line",
        "Now: Ring 999 now",
        "Then the front door",
        "two",
        "Evidence",
        &"a".repeat(100_000),
        "Invented",
        "Child A",
    ] {
        assert!(words.contains(said), "the Word file lacks {:?}", &said[..said.len().min(40)]);
    }
    assert_eq!(
        text.matches("<w:tblHeader/>").count(),
        1,
        "a table's heading row is not marked as one"
    );
    assert!(text.contains("w:val=\"Heading1\""), "headings are no headings");
}

#[test]
fn a_word_file_runs_as_its_language_does() {
    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let english = docx(&paper());
    speak(Some(Language::read("ar", CATALOGUE).expect("the catalogue reads")));
    let arabic = docx(&paper());
    speak(None);
    assert!(part(&english, "word/styles.xml").contains("<w:lang w:val=\"en-GB\"/>"));
    assert!(part(&arabic, "word/styles.xml").contains("<w:lang w:val=\"ar\" w:bidi=\"ar\"/>"));
    for name in ["word/document.xml", "word/header1.xml", "word/footer1.xml"] {
        let text = part(&english, name);
        assert!(!["bidi", "rtl", "Cs"].iter().any(|it| text.contains(it)), "{name}: {text}");
        let text = part(&arabic, name);
        let xml = roxmltree::Document::parse(&text).expect("it parses");
        let all = |name| xml.descendants().filter(move |it| it.has_tag_name((W, name)));
        let says = |it: &roxmltree::Node<'_, '_>| it.descendants().any(|it| it.is_text());
        for it in all("p").filter(says) {
            let own = it.children().find(|it| it.has_tag_name((W, "pPr")));
            // Word refuses a file in which properties are out of order: this one comes after all that are used here.
            let last = own.and_then(|it| it.last_element_child());
            assert!(
                last.is_some_and(|it| it.has_tag_name((W, "bidi"))),
                "runs the wrong way: {it:?}"
            );
        }
        for it in all("r").filter(says) {
            assert!(it.descendants().any(|it| it.has_tag_name((W, "rtl"))), "{name}: {it:?}");
        }
        assert_eq!(all("tbl").count(), all("bidiVisual").count(), "columns run the wrong way");
    }
    let footer = part(&arabic, "word/footer1.xml");
    let places = ["Reference ", "w:instr=\"PAGE\"", " of ", "w:instr=\"NUMPAGES\""].map(|it| {
        footer.find(it).unwrap_or_else(|| panic!("no {it:?} at the foot of a sheet: {footer}"))
    });
    assert!(places.is_sorted(), "the foot of a sheet is out of order: {footer}");
}

#[test]
fn a_calendar_says_days_and_nothing_else() {
    let mut record = Record::default();
    record.notes.insert(FieldKey::once("r3-review"), "1 12 2026".into());
    let cells = [("by-when", "24/11/2026"), ("what", "Visit Child A at home")];
    let cells =
        cells.map(|(field, words)| (FieldId::from(field), words.into())).into_iter().collect();
    record.rows.insert("actions".into(), vec![Row { id: 0, cells }]);
    let area = windscreen_content::area(windscreen_content::default_area())
        .expect("listed")
        .expect("it reads");
    let bank_holidays =
        windscreen_content::calendar(&area.calendar).expect("listed").expect("it reads");
    let form = windscreen_content::form().expect("it reads");
    record.notes.insert(FieldKey::once("u3-day"), "20 11 2026".into());
    let asked = Asked { record: &record, form: &form, found: &[], area: &area, today: day(22) };
    let days = due(&asked, &bank_holidays);
    assert!(days.iter().filter_map(|it| it.day).is_sorted(), "the days are out of order: {days:?}");
    assert!(
        days.iter().any(|it| it.day == Some(day(24))) && days.len() >= 2,
        "a day is missing: {days:?}"
    );
    let file = calendar(&days, "2026-11-22-TEST", false, day(22));
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    assert!(file.contains("DTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261125"), "{file}");
    assert!(
        !file.contains("Child") && !file.contains("Visit"),
        "a calendar is shared, and says whom this is about"
    );
    let one = Due {
        what: "".into(),
        day: Some(day(24)),
        stands: DueStands::Soon,
        counts: "".into(),
        says: "".into(),
        rule: "".into(),
        source: "".into(),
        page: "actions",
        child: None,
    };
    let long = calendar(&[one], &"x,;".repeat(60), false, day(22));
    assert!(long.lines().all(|line| line.len() <= 75), "a line is longer than a calendar may hold");
}

#[test]
fn a_row_for_statistics_identifies_nobody() {
    let instrument = windscreen_content::instrument("neglect").expect("listed").expect("it reads");
    let mut record = Record::default();
    let secret = "=Robin Invented";
    record.subjects.push(Subject::new(SubjectId(0), secret, Role::Child, Age::Born(day(1))));
    let item = instrument.items[0].clone();
    let choice = instrument.scale_of(&item).expect("a scale").choices[0].id.clone();
    record
        .set_answer(SubjectId(0), &instrument, &item.id, windscreen_core::Value::Choice(choice))
        .expect("its own");
    record.sheet_mut(SubjectId(0), &instrument.id).texts.insert("analysis".into(), secret.into());
    record.notes.insert(FieldKey::of("e2", SubjectId(0)), secret.into());
    let area = windscreen_content::area(windscreen_content::default_area())
        .expect("listed")
        .expect("it reads");
    let wide = windscreen_core::Wide {
        record: &record,
        instruments: &[instrument.into()],
        rules: &[],
        today: day(22),
        to_worker: true,
    };
    let found = windscreen_summary::found(&wide, &area);
    let form = windscreen_content::form().expect("it reads");
    let ground = windscreen_summary::Asked {
        record: &record,
        form: &form,
        found: &found,
        area: &area,
        today: day(22),
    };
    let rows = audit(Role::Child, &ground, &[], "=1+1");
    let adults = audit(Role::Adult, &ground, &[], "=1+1");
    assert_eq!(adults.trim_end().split("\r\n").count(), 1, "a child stands among the adults");
    let lines: Vec<&str> = rows.trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), 2, "{rows}");
    assert!(lines[1].starts_with("\"child\",\"0 to 4\",\"neglect\",\"2026-11\","), "{rows}");
    assert!(
        !rows.contains("Robin") && !rows.contains("2026-11-01"),
        "somebody could be known by this: {rows}"
    );
    assert!(rows.contains("\"'=1+1\""), "a spreadsheet would run this: {rows}");

    let messages = CATALOGUE.replacen("audit-level = level", "audit-level = lefel", 1);
    speak(Some(Language::read("cy", &messages).expect("the catalogue reads")));
    let welsh = audit(Role::Child, &ground, &[], "=1+1");
    speak(None);
    let (head, cells) = welsh.split_once("\r\n").expect("it has a head");
    assert!(head.contains("\"lefel\""), "{head}");
    assert_eq!(cells.trim_end(), lines[1], "rows of two languages could not be counted together");
}

/// Where `LibreOffice` is at hand it opens the file and gives back the same words. Elsewhere that is not tried.
#[test]
fn libreoffice_opens_the_word_file() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("word");
    std::fs::create_dir_all(&folder).expect("a folder of our own");
    let file = folder.join("summary.docx");
    std::fs::write(&file, docx(&paper())).expect("it can be written");
    let profile =
        ["-env:UserInstallation=file://", &folder.join("profile").to_string_lossy()].concat();
    let convert = std::process::Command::new("soffice")
        .args([&*profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
        .arg(&folder)
        .arg(&file)
        .output();
    let Ok(told) = convert else {
        return; // not on this machine
    };
    let text = std::fs::read_to_string(folder.join("summary.txt"))
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&told.stderr)));
    for said in [
        "Referral summary",
        "The children",
        "second line",
        "Now: Ring 999 now",
        "two",
        "Invented",
        "Child A",
    ] {
        assert!(text.contains(said), "LibreOffice does not show {said:?}");
    }
}
