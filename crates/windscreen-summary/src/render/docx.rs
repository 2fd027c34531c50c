//! A paper as a Word file: real headings, lists and tables, A4, to be edited and sent on.
//!
//! Office Open XML (ECMA-376): a folder of XML files in a zip. Only what a paper needs of it is written.

use crate::papers::document::{Block, Document, NoticeKind, Table};
use crate::render::zip::Zip;
use windscreen_wording as wording;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>"#;

const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

const OWN_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>"#;

const WORD: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// Makes the file.
pub fn docx(paper: &Document) -> Vec<u8> {
    let mut zip = Zip::default();
    for (name, text) in [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("word/_rels/document.xml.rels", OWN_RELATIONS),
        ("word/styles.xml", &styles()),
        ("word/numbering.xml", &numbering()),
        ("word/header1.xml", &header(paper)),
        ("word/footer1.xml", &footer(paper)),
        ("word/document.xml", &document(paper)),
    ] {
        zip.put(name, text.as_bytes());
    }
    zip.finish()
}

fn part(root: &str, inner: &str) -> String {
    [
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:",
        root,
        " ",
        WORD,
        " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">",
        inner,
        "</w:",
        root,
        ">",
    ]
    .concat()
}

fn styles() -> String {
    let tag = wording::tag();
    let mut inner = String::from(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>",
    );
    write_size(&mut inner, "22");
    inner.push_str(&["<w:lang w:val=\"", tag, "\""].concat());
    if is_rtl() {
        inner.push_str(&[" w:bidi=\"", tag, "\""].concat());
    }
    inner.push_str("/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/><w:rPr>");
    write_bold(&mut inner);
    write_size(&mut inner, "36");
    inner.push_str("</w:rPr></w:style>");
    for (level, size) in [("1", "32"), ("2", "28"), ("3", "24"), ("4", "22")] {
        let outline = match level {
            "1" => "0",
            "2" => "1",
            "3" => "2",
            _ => "3",
        };
        inner.push_str(&[
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading", level, "\"><w:name w:val=\"heading ", level,
            "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"",
            outline, "\"/></w:pPr><w:rPr>",
        ].concat());
        write_bold(&mut inner);
        write_size(&mut inner, size);
        inner.push_str("</w:rPr></w:style>");
    }
    part("styles", &inner)
}

/// Whether the paper runs from right to left. Word takes the look of such words from properties of their own.
fn is_rtl() -> bool {
    wording::direction() == "rtl"
}

fn write_if_rtl(out: &mut String, xml: &str) {
    if is_rtl() {
        out.push_str(xml);
    }
}

fn write_bold(out: &mut String) {
    out.push_str("<w:b/>");
    write_if_rtl(out, "<w:bCs/>");
}

/// A size, in half points.
fn write_size(out: &mut String, size: &str) {
    out.push_str(&["<w:sz w:val=\"", size, "\"/>"].concat());
    write_if_rtl(out, &["<w:szCs w:val=\"", size, "\"/>"].concat());
}

fn numbering() -> String {
    part(
        "numbering",
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"240\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
    )
}

fn header(paper: &Document) -> String {
    let mut inner = String::new();
    let gap = if paper.initials.is_empty() { "" } else { " " };
    paragraph(&mut inner, "", &[&*paper.marking, gap, &paper.initials].concat());
    part("hdr", &inner)
}

/// Stand in words for the number of the sheet and for how many there are. Nothing written can hold them: a run leaves
/// such characters out.
const PAGE: char = '\u{1}';

const PAGES: char = '\u{2}';

fn footer(paper: &Document) -> String {
    let reference = paper.reference.replace([PAGE, PAGES], "");
    let (page, pages) = (PAGE.to_string(), PAGES.to_string());
    let words = if reference.is_empty() {
        wording::paper_page_of(&page, &pages)
    } else {
        wording::export_footer(&page, &pages, &reference)
    };
    let mut inner = String::new();
    begin(&mut inner, "");
    for words in words.split_inclusive([PAGE, PAGES]) {
        let before = words.trim_end_matches([PAGE, PAGES]);
        if !before.is_empty() {
            run(&mut inner, Look::Plain, before);
        }
        match words.chars().last() {
            Some(PAGE) => field(&mut inner, "PAGE"),
            Some(PAGES) => field(&mut inner, "NUMPAGES"),
            _ => {}
        }
    }
    inner.push_str("</w:p>");
    part("ftr", &inner)
}

/// A number that Word works out.
fn field(out: &mut String, name: &str) {
    out.push_str(&["<w:fldSimple w:instr=\"", name, "\"><w:r>"].concat());
    write_if_rtl(out, "<w:rPr><w:rtl/></w:rPr>");
    out.push_str("<w:t>1</w:t></w:r></w:fldSimple>");
}

fn document(paper: &Document) -> String {
    let mut body = String::from("<w:body>");
    paragraph(&mut body, "<w:pStyle w:val=\"Title\"/>", &paper.title);
    for block in &paper.blocks {
        write_block(&mut body, block);
    }
    // A4, in twentieths of a point, with margins of two centimetres.
    body.push_str("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>");
    write_if_rtl(&mut body, "<w:bidi/>");
    body.push_str("</w:sectPr></w:body>");
    part("document", &body)
}

fn write_block(out: &mut String, block: &Block) {
    match block {
        Block::Heading(level, words) => {
            let style = match level {
                2 => "<w:pStyle w:val=\"Heading1\"/>",
                3 => "<w:pStyle w:val=\"Heading2\"/>",
                _ => "<w:pStyle w:val=\"Heading3\"/>",
            };
            paragraph(out, style, words);
        }
        Block::Paragraph(words) => paragraph(out, "", words),
        Block::Notice(kind, title, lines) => notice(out, *kind, title, lines),
        Block::List(lines) => {
            for line in lines {
                paragraph(out, LISTED, line);
            }
        }
        Block::Table(table) => write_table(out, table),
        Block::Pairs(pairs) => {
            for (name, value) in pairs {
                begin(out, "");
                run(out, Look::Bold, name);
                run(out, Look::Plain, ": ");
                run(out, Look::Plain, value);
                out.push_str("</w:p>");
            }
        }
        Block::Room => out.push_str(ROOM),
        Block::PageBreak => out.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
    }
}

/// An empty line with a rule under it.
const ROOM: &str = "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"505a5f\"/></w:pBdr></w:pPr></w:p>";

const LISTED: &str = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";

fn notice(out: &mut String, kind: NoticeKind, title: &str, lines: &[windscreen_core::Text]) {
    let border = |size: &str| {
        let side = |side: &str| {
            ["<w:", side, " w:val=\"single\" w:sz=\"", size, "\" w:space=\"4\" w:color=\"auto\"/>"]
                .concat()
        };
        ["<w:pBdr>", &side("top"), &side("left"), &side("bottom"), &side("right"), "</w:pBdr>"]
            .concat()
    };
    // What it is for is said in words, not by the border alone.
    let (title, box_style) = match kind {
        NoticeKind::Danger => (wording::export_notice_now(title), border("24")),
        NoticeKind::Caution => (wording::export_notice_caution(title), border("12")),
        NoticeKind::Note => (title.into(), border("6")),
    };
    begin(out, &["<w:keepNext/>", &*box_style].concat());
    run(out, Look::Bold, &title);
    out.push_str("</w:p>");
    for line in lines {
        paragraph(out, &box_style, line);
    }
}

fn write_table(out: &mut String, table: &Table) {
    paragraph(out, "<w:pStyle w:val=\"Heading4\"/>", &table.caption);
    out.push_str("<w:tbl><w:tblPr>");
    write_if_rtl(out, "<w:bidiVisual/>");
    out.push_str("<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders><w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
    for _ in &table.head {
        out.push_str("<w:gridCol/>");
    }
    out.push_str("</w:tblGrid>");
    write_row(out, &table.head, true);
    for row in &table.rows {
        write_row(out, row, false);
    }
    out.push_str("</w:tbl>");
    paragraph(out, "", "");
}

fn write_row(out: &mut String, cells: &[windscreen_core::Text], is_head: bool) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/>");
    out.push_str(if is_head { "<w:tblHeader/></w:trPr>" } else { "</w:trPr>" });
    for (n, cell) in cells.iter().enumerate() {
        out.push_str("<w:tc><w:tcPr/>");
        begin(out, "");
        run(out, if is_head || n == 0 { Look::Bold } else { Look::Plain }, cell);
        out.push_str("</w:p></w:tc>");
    }
    out.push_str("</w:tr>");
}

fn paragraph(out: &mut String, style: &str, words: &str) {
    begin(out, style);
    run(out, Look::Plain, words);
    out.push_str("</w:p>");
}

/// Begins a paragraph with its own properties, in the direction of the paper.
fn begin(out: &mut String, style: &str) {
    out.push_str("<w:p>");
    if !style.is_empty() || is_rtl() {
        out.push_str("<w:pPr>");
        out.push_str(style);
        write_if_rtl(out, "<w:bidi/>");
        out.push_str("</w:pPr>");
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Bold,
}

/// Words in one look. Line breaks stay; what XML may not hold is left out.
fn run(out: &mut String, look: Look, words: &str) {
    for (n, line) in words.split('\n').enumerate() {
        out.push_str("<w:r>");
        if look == Look::Bold || is_rtl() {
            out.push_str("<w:rPr>");
            if look == Look::Bold {
                write_bold(out);
            }
            write_if_rtl(out, "<w:rtl/>");
            out.push_str("</w:rPr>");
        }
        if 0 < n {
            out.push_str("<w:br/>");
        }
        out.push_str("<w:t xml:space=\"preserve\">");
        for letter in line.chars() {
            match letter {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '\t' => out.push(' '),
                letter if letter < ' ' || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
                letter => out.push(letter),
            }
        }
        out.push_str("</w:t></w:r>");
    }
}
