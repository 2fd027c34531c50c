//! What is written about the whole referral, beside the answers: one list, used by the page that
//! asks and by the paper that prints.

use windscreen_core::{Id, SubjectId};

/// Where on the paper a field stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldGroup {
    /// What has been done already.
    Done,
    /// Who is referring.
    Referrer,
    /// What is asked for, and what the family knows of it.
    Request,
    /// The four questions.
    Questions,
    /// About each child.
    Child,
}

/// Whether a field is asked once, or once for each child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldFor {
    /// Once for the record.
    Record,
    /// Once for each child.
    EachChild,
    /// Once for each child, if an adult's checklist stands in the record.
    EachChildBesideAdult,
}

/// One field of `Record::notes` that the summary prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SummaryField {
    /// Its id; for a child's field the first part of it (see [`note_id`]).
    pub id: &'static str,
    /// The label.
    pub label: &'static str,
    /// A line of explanation; empty for none.
    pub help: &'static str,
    /// Whether it is several lines.
    pub long: bool,
    /// Where it stands.
    pub group: FieldGroup,
    /// Whether it is asked once or for each child.
    pub asked: FieldFor,
    /// Whether page one names it when it is empty. It never withholds anything.
    pub wanted: bool,
}

const fn field(
    id: &'static str,
    label: &'static str,
    help: &'static str,
    group: FieldGroup,
) -> SummaryField {
    SummaryField { id, label, help, long: false, group, asked: FieldFor::Record, wanted: true }
}

const fn long(
    id: &'static str,
    label: &'static str,
    help: &'static str,
    group: FieldGroup,
) -> SummaryField {
    SummaryField { long: true, ..field(id, label, help, group) }
}

/// Every field, in the order of the paper.
///
/// Their ids are those of the referral form (windscreen-content/referral/form.json): what is written here stands there,
/// and the other way round. Source: practice/referral.md 7 (what printed page one must hold) and S97 (the four questions).
pub const NOTE_FIELDS: &[SummaryField] = &[
    field(
        "u2",
        "Police or ambulance called",
        "When, and the log number. Write \"not needed yet\" if so.",
        FieldGroup::Done,
    ),
    field(
        "u3",
        "Front door telephoned",
        "When, whom you spoke to, and what was agreed.",
        FieldGroup::Done,
    ),
    long(
        "u5",
        "Where each child is now",
        "With whom, and until when. Say if a child is hurt or needs a doctor.",
        FieldGroup::Done,
    ),
    field("f1-name", "Name", "", FieldGroup::Referrer),
    field("f1-role", "Role", "And how you know the family.", FieldGroup::Referrer),
    field("f1-agency", "School, service or agency", "", FieldGroup::Referrer),
    field("f2-phone", "Telephone", "And when you can be reached.", FieldGroup::Referrer),
    field("f4", "Safeguarding lead told", "Or your manager: who, and when.", FieldGroup::Referrer),
    long("r9", "Asked of the front door", "What you want to happen.", FieldGroup::Request),
    long(
        "k1-who",
        "What the family has been told",
        "Parents or carers, and the child: who told them, when, and what they said. If nobody was told, why not. Never delay for this.",
        FieldGroup::Request,
    ),
    long("know", "What do I know?", "", FieldGroup::Questions),
    long("tell", "Who needs to be told?", "", FieldGroup::Questions),
    long("r7", "What gaps are there, and who could fill them?", "", FieldGroup::Questions),
    field(
        "r6-first",
        "What other explanations are there?",
        "One here, and a second below.",
        FieldGroup::Questions,
    ),
    field("r6-second", "A second explanation", "", FieldGroup::Questions),
    SummaryField {
        asked: FieldFor::EachChild,
        ..field(
            "e2",
            "The worry, in one sentence",
            "What you saw or heard, and what it does to this child.",
            FieldGroup::Child,
        )
    },
    SummaryField {
        asked: FieldFor::EachChildBesideAdult,
        wanted: false,
        ..long(
            "for-child",
            "What the front door must know for this child from the adult's checklist",
            "Nothing is copied by itself. The person named as causing harm may have a right to see the child's papers: write only what this child needs.",
            FieldGroup::Child,
        )
    },
];

/// The key of a field in `Record::notes`: `know`, or `e2:2` for the child of id 2.
pub fn note_id(field: &str, child: Option<SubjectId>) -> Id {
    match child {
        None => field.into(),
        Some(SubjectId(id)) => [field, ":", &*id.to_string()].concat().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_field_stands_twice_and_a_childs_key_carries_the_child() {
        let mut ids: Vec<&str> = NOTE_FIELDS.iter().map(|field| field.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), NOTE_FIELDS.len());
        assert_eq!(&*note_id("e2", Some(SubjectId(2))), "e2:2");
        assert_eq!(&*note_id("know", None), "know");
    }
}
