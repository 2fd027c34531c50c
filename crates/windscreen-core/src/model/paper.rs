//! Papers for one purpose and one reader each, as data: what stands on each, part by part.

use crate::{
    AnswerTest, Ask, ChoiceId, FieldId, Id, InstrumentId, ItemId, ListId, Per, Text, TextId,
};

/// A paper beside the referral: a Marac referral, a plan for the family, a briefing, a disagreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormPaper {
    /// Its id.
    pub id: Id,
    /// What it is called where it is chosen.
    pub name: Text,
    /// Its heading, which names nobody; of a paper about an adult, no tool either.
    pub title: Text,
    /// Who may have it.
    pub marking: Text,
    /// A line of warning at its head; empty for none.
    pub warning: Text,
    /// Whom each sheet is about.
    pub per: Per,
    /// When it is offered: always if empty, else if any of these holds.
    pub asked_if: Vec<Ask>,
    /// Whether the family reads it: then nothing stands on it that the form keeps from them.
    pub for_family: bool,
    /// Its parts, in order. One of which nothing is known is left out, unless it shows room to write.
    pub parts: Vec<PaperPart>,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperPart {
    /// Its heading.
    pub title: Text,
    /// What stands under it, in order.
    pub shows: Vec<Shows>,
}

/// What a part shows. About children it is always about all that the paper may name: of a paper about one child, that
/// child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shows {
    /// These fields: of the person whom the sheet is about, else of the record.
    Fields(Vec<FieldId>),
    /// Rows of a list, in these cells, where one of them has this choice; all rows where none is named.
    Rows(ListId, Vec<FieldId>, Option<(FieldId, ChoiceId)>),
    /// The rows that a field names, in these cells.
    Named(FieldId, Vec<FieldId>),
    /// Each child of the record, with these fields.
    Children(Vec<FieldId>),
    /// The other children of the record, by name and age.
    Others,
    /// The person whom the sheet is about: name and age.
    Person,
    /// Who refers.
    Referrer,
    /// What was answered to these questions of a tool about the person whom the sheet is about; those alone that
    /// were answered so, where any answers are named.
    Answers(InstrumentId, Vec<ItemId>, Vec<AnswerTest>),
    /// What was written in these longer texts of such a tool.
    Texts(InstrumentId, Vec<TextId>),
    /// What came of the tools about the person: why they are referred, what is critical first, what is counted last.
    Reasons,
    /// What came of the tools about the child, a line for each.
    Tools,
    /// The last dated events, at most so many.
    Events(u16),
    /// What is due, and by when.
    Due,
    /// The area's steps of a professional disagreement.
    Stages,
    /// A sentence.
    Words(Text),
    /// Room to write in, so many lines.
    Room(u16),
}
