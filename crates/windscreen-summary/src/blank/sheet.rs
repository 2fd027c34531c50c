//! A page of paper as HTML: every word goes through one escape, and nothing is loaded but one style sheet.

use crate::phrases::sentences::said;
use crate::render::html::{escape, write_language, write_plain};
use windscreen_core::Area;

/// What a page may load: the style sheet beside it.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/// Choices stand in one row while their words are no longer than this, in bytes.
const ROW: usize = 120;

/// One page in the making.
pub(crate) struct Sheet {
    out: String,
}

impl Sheet {
    /// A page with this name in the browser, of this kind in the style sheet. The emergency line stands before anything
    /// else.
    pub(crate) fn new(title: &str, kind: &str, area: &Area) -> Sheet {
        let mut sheet = Sheet::bare(title, kind);
        sheet.open("div", "emergency");
        sheet.words("p", "", &area.emergency.text);
        sheet.close("div");
        sheet
    }

    /// The same with nothing on it.
    pub(crate) fn bare(title: &str, kind: &str) -> Sheet {
        let mut sheet = Sheet { out: String::new() };
        sheet.out.push_str("<!doctype html>\n");
        write_language(&mut sheet.out);
        sheet.out.push_str(
            ">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"",
        );
        sheet.out.push_str(POLICY);
        sheet.out.push_str(
            "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
        );
        sheet.words("title", "", title);
        sheet.out.push_str("<link rel=\"stylesheet\" href=\"paper.css\">\n</head>\n<body class=\"");
        write_plain(&mut sheet.out, kind);
        sheet.out.push_str("\">\n<main>\n");
        sheet
    }

    /// The finished page.
    pub(crate) fn finish(mut self) -> String {
        self.out.push_str("</main>\n</body>\n</html>\n");
        self.out
    }

    pub(crate) fn open(&mut self, tag: &str, class: &str) {
        self.out.push('<');
        self.out.push_str(tag);
        if !class.is_empty() {
            self.out.push_str(" class=\"");
            self.out.push_str(class);
            self.out.push('"');
        }
        self.out.push('>');
    }

    pub(crate) fn close(&mut self, tag: &str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push_str(if matches!(tag, "strong" | "span" | "a") { ">" } else { ">\n" });
    }

    /// A picture of ours, which says nothing.
    pub(crate) fn picture(&mut self, svg: Option<&'static str>) {
        self.out.push_str(svg.unwrap_or_default());
        self.out.push('\n');
    }

    /// Words within a line.
    pub(crate) fn say(&mut self, words: &str) {
        escape(&mut self.out, &said(words));
    }

    /// An element that holds words alone.
    pub(crate) fn words(&mut self, tag: &str, class: &str, words: &str) {
        self.open(tag, class);
        self.say(words);
        self.close(tag);
    }

    pub(crate) fn heading(&mut self, level: usize, words: &str) {
        let tag = ["h1", "h2", "h3", "h4"].get(level.saturating_sub(1)).copied().unwrap_or("h5");
        self.words(tag, "", words);
    }

    /// A paragraph, unless there is nothing to say.
    pub(crate) fn paragraph(&mut self, words: &str) {
        if !words.is_empty() {
            self.words("p", "", words);
        }
    }

    /// A line of explanation, unless there is none.
    pub(crate) fn help(&mut self, words: &str) {
        if !words.is_empty() {
            self.words("p", "help", words);
        }
    }

    /// A name and what it is, unless that is empty.
    pub(crate) fn pair(&mut self, name: &str, words: &str) {
        if !words.is_empty() {
            self.open("p", "");
            self.words("strong", "", &[name, ":"].concat());
            self.out.push(' ');
            self.say(words);
            self.close("p");
        }
    }

    pub(crate) fn list<T: AsRef<str>>(&mut self, tag: &str, lines: &[T]) {
        if lines.is_empty() {
            return;
        }
        self.open(tag, "");
        for line in lines {
            self.words("li", "", line.as_ref());
        }
        self.close(tag);
    }

    /// An empty box, for a tick. It says nothing to whoever listens to the page.
    pub(crate) fn tick(&mut self) {
        self.out.push_str("<span class=\"box\" aria-hidden=\"true\">\u{2610}</span> ");
    }

    /// Boxes to tick, each with its words and a line of explanation (empty for none). Few short words stand in one row.
    pub(crate) fn ticks<'a>(&mut self, choices: impl IntoIterator<Item = (&'a str, &'a str)>) {
        let choices: Vec<(&str, &str)> = choices.into_iter().collect();
        let length: usize = choices.iter().map(|(words, _)| words.len()).sum();
        let in_a_row = length <= ROW && choices.iter().all(|(_, more)| more.is_empty());
        self.open("ul", if in_a_row { "ticks row" } else { "ticks" });
        for (words, more) in choices {
            self.open("li", "");
            self.tick();
            self.say(words);
            if !more.is_empty() {
                self.out.push_str(": ");
                self.words("span", "help", more);
            }
            self.close("li");
        }
        self.close("ul");
    }

    /// Room for writing, with its label and a line of explanation (empty for none).
    pub(crate) fn room(&mut self, size: Room, label: &str, help: &str) {
        self.open("p", size.class());
        self.words("strong", "", label);
        if !help.is_empty() {
            self.out.push(' ');
            self.words("span", "help", help);
        }
        self.close("p");
    }

    /// A table whose first column names its rows.
    pub(crate) fn table(&mut self, caption: &str, head: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        self.open("table", "");
        self.words("caption", "", caption);
        self.open("thead", "");
        self.open("tr", "");
        for words in head {
            self.out.push_str("<th scope=\"col\">");
            self.say(words);
            self.close("th");
        }
        self.close("tr");
        self.close("thead");
        self.open("tbody", "");
        for row in rows {
            self.open("tr", "");
            for (place, words) in row.iter().enumerate() {
                let tag = if place == 0 { "th" } else { "td" };
                self.out.push_str(if place == 0 { "<th scope=\"row\">" } else { "<td>" });
                self.say(words);
                self.close(tag);
            }
            self.close("tr");
        }
        self.close("tbody");
        self.close("table");
    }

    /// A link to a page beside this one.
    pub(crate) fn link(&mut self, to: &str, words: &str) {
        self.out.push_str("<a href=\"");
        escape(&mut self.out, &said(to));
        self.out.push_str("\">");
        self.say(words);
        self.close("a");
    }
}

/// How much is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Room {
    /// A few words.
    Line,
    /// Several lines.
    Lines,
    /// A large part of a page.
    Large,
}

impl Room {
    const fn class(self) -> &'static str {
        match self {
            Room::Line => "room",
            Room::Lines => "room lines",
            Room::Large => "room large",
        }
    }
}
