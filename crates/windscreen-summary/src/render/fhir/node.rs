//! An item of a questionnaire, and what was answered to it.
//!
//! Questionnaire and response are written from the same items, so no answer can stand in a response without its
//! question in the questionnaire, and no coding without its option.

use crate::phrases::clean::clean;
use crate::phrases::sentences::{said, text};
use crate::phrases::terms::role_words;
use crate::render::fhir::wire as file;
use chrono::NaiveDate;
use windscreen_core::{Instrument, Level, Text, Truth};
use windscreen_wording as wording;

/// One of the answers that an item offers.
pub(crate) struct Choosable {
    pub(super) system: Text,
    pub(super) code: Text,
    pub(super) display: Text,
    /// Its number, where the instrument gives one.
    pub(super) ordinal: Option<u8>,
}

/// What was answered.
pub(crate) enum Given {
    /// The option with this code.
    Code(Text),
    Number(u32),
    Day(NaiveDate),
    Words(Text),
    /// A number or date that was asked and is not known.
    Unknown,
}

/// An item of a questionnaire, and what was answered to it.
pub(crate) struct Node {
    pub(super) link: Text,
    pub(super) words: Text,
    pub(super) number: Text,
    pub(super) kind: &'static str,
    pub(super) read_only: bool,
    pub(super) repeats: bool,
    /// Opened by any of these choices of another item: its link, and the option's system and code.
    pub(super) opened_by: Vec<(Text, Text, Text)>,
    pub(super) options: Vec<Choosable>,
    pub(super) given: Vec<Given>,
    pub(super) nodes: Vec<Node>,
}

pub(crate) const GROUP: &str = "group";

pub(crate) const CHOICE: &str = "choice";

pub(crate) const INTEGER: &str = "integer";

pub(crate) const DATE: &str = "date";

pub(crate) const STRING: &str = "string";

pub(crate) const TEXT: &str = "text";

const ORDINAL: &str = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

const ABSENT: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

impl Node {
    pub(super) fn new(link: &[&str], words: &str, kind: &'static str) -> Node {
        Node {
            link: text(link),
            words: said(words),
            number: said(""),
            kind,
            read_only: false,
            repeats: false,
            opened_by: Vec::new(),
            options: Vec::new(),
            given: Vec::new(),
            nodes: Vec::new(),
        }
    }

    /// A question that is answered by yes, no or not known.
    pub(super) fn yes_no(link: &[&str], words: &str) -> Node {
        let mut node = Node::new(link, words, CHOICE);
        for (truth, display) in [
            (Truth::True, wording::yes()),
            (Truth::False, wording::no()),
            (Truth::Unknown, wording::not_known()),
        ] {
            node.offer("urn:windscreen:yes-no-not-known", truth_code(truth), display);
        }
        node
    }

    pub(super) fn offer(&mut self, system: &str, code: &str, display: &str) {
        self.options.push(Choosable {
            system: said(system),
            code: said(code),
            display: said(display),
            ordinal: None,
        });
    }

    /// A code that is not among the options is not given: it belongs to another edition.
    pub(super) fn give_code(&mut self, code: &str) {
        if self.options.iter().any(|option| *option.code == *code) {
            self.given.push(Given::Code(said(code)));
        }
    }

    pub(super) fn give_words(&mut self, words: &str) {
        let words = clean(&said(words));
        if !words.is_empty() {
            self.given.push(Given::Words(words));
        }
    }

    pub(super) fn give_number(&mut self, number: usize) {
        self.given.push(Given::Number(u32::try_from(number).unwrap_or(u32::MAX)));
    }

    /// Whether there is an answer to write, its own or of what stands in it.
    pub(super) fn is_given(&self) -> bool {
        !self.given.is_empty() || (self.kind == GROUP && self.nodes.iter().any(Node::is_given))
    }
}

/// Words as FHIR takes them: every character is printable, a plain space, a tab or a line break; `None` for no words.
pub(crate) fn words(words: &str) -> Option<Text> {
    let clean = clean(&said(words));
    let mut plain = String::with_capacity(clean.len());
    for letter in clean.chars() {
        let other = letter.is_whitespace() && !matches!(letter, '\n' | '\t');
        plain.push(if other { ' ' } else { letter });
    }
    Some(plain.into()).filter(|text: &Text| !text.is_empty())
}

fn coding(offered: &Choosable, ordinal: Option<u8>) -> file::Coding {
    file::Coding {
        extension: ordinal.map(|ordinal| [file::Ordinal { url: ORDINAL, value_decimal: ordinal }]),
        system: offered.system.clone(),
        code: offered.code.clone(),
        display: words(&offered.display),
    }
}

/// The items of a questionnaire.
pub(crate) fn asked_items(nodes: Vec<Node>) -> Vec<file::Item> {
    nodes.into_iter().map(asked_item).collect()
}

fn asked_item(node: Node) -> file::Item {
    let opened = |(question, system, code)| file::EnableWhen {
        question,
        operator: "=",
        answer_coding: file::Coding { extension: None, system, code, display: None },
    };
    let option = |choosable: &Choosable| file::AnswerOption {
        value_coding: coding(choosable, choosable.ordinal),
    };
    file::Item {
        link_id: node.link,
        prefix: words(&node.number),
        text: words(&node.words),
        kind: node.kind,
        enable_behavior: (1 < node.opened_by.len()).then_some("any"),
        enable_when: node.opened_by.into_iter().map(opened).collect(),
        repeats: node.repeats.then_some(true),
        read_only: node.read_only.then_some(true),
        answer_option: node.options.iter().map(option).collect(),
        item: asked_items(node.nodes),
    }
}

/// The answers of a response. What was not answered has no item.
pub(crate) fn answered_items(nodes: Vec<Node>) -> Vec<file::ResponseItem> {
    nodes.into_iter().filter(Node::is_given).map(answered_item).collect()
}

fn answered_item(node: Node) -> file::ResponseItem {
    let mut answer: Vec<file::Answer> =
        node.given.iter().map(|other| given(&node, other)).collect();
    let below = answered_items(node.nodes);
    let mut item = Vec::new();
    // What stands below a question is asked once, whatever the number of its answers.
    match answer.first_mut() {
        Some(first) => first.item = below,
        None => item = below,
    }
    file::ResponseItem { link_id: node.link, text: words(&node.words), item, answer }
}

pub(crate) fn given(node: &Node, given: &Given) -> file::Answer {
    let mut answer = file::Answer::default();
    match given {
        Given::Code(code) => {
            let option = node.options.iter().find(|option| option.code == *code);
            answer.value_coding = option.map(|option| coding(option, None));
        }
        Given::Number(number) => answer.value_integer = Some(*number),
        Given::Day(day) => answer.value_date = Some(*day),
        Given::Words(given) => answer.value_string = words(given),
        Given::Unknown => {
            let absent = file::Absent { url: ABSENT, value_code: "asked-unknown" };
            let why = Some(file::NoValue { extension: [absent] });
            match node.kind {
                INTEGER => answer.no_integer = why,
                TEXT => answer.no_string = why,
                _ => answer.no_date = why,
            }
        }
    }
    answer
}

pub(crate) fn truth_code(truth: Truth) -> &'static str {
    match truth {
        Truth::True => "yes",
        Truth::False => "no",
        Truth::Unknown => "not-known",
    }
}

/// The system of an instrument's own codes.
pub(crate) fn system(instrument: &Instrument, kind: &str, id: &str) -> Text {
    let gap = if id.is_empty() { "" } else { ":" };
    text(&["urn:windscreen:", kind, ":", &instrument.id, gap, id])
}

pub(crate) fn levels(link: &[&str], words: &str) -> Node {
    let mut node = Node::new(link, words, CHOICE);
    for level in Level::ALL {
        node.offer("urn:windscreen:level", level.id(), &role_words(level.id()));
    }
    node
}
