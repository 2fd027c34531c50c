//! What is written about the whole referral, beside the answers: one list, used by the page that
//! asks and by the paper that prints.

use windscreen_wording as wording;

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
    /// Once for each child: on the summary page only if an adult stands in the record, and always in the form.
    EachChildBesideAdult,
}

/// A message of the catalogue.
type Said = fn() -> &'static str;

/// One field of `Record::notes` that the summary prints.
#[derive(Debug, Clone, Copy)]
pub struct SummaryField {
    /// Its id.
    pub id: &'static str,
    label: Said,
    help: Said,
    /// Whether it is several lines.
    pub long: bool,
    /// Where it stands.
    pub group: FieldGroup,
    /// Whether it is asked once or for each child.
    pub asked: FieldFor,
    /// Whether page one names it when it is empty. It never withholds anything.
    pub wanted: bool,
}

impl SummaryField {
    /// The label.
    pub fn label(&self) -> &'static str {
        (self.label)()
    }

    /// A line of explanation; empty for none.
    pub fn help(&self) -> &'static str {
        (self.help)()
    }
}

fn no_help() -> &'static str {
    ""
}

const fn field(id: &'static str, label: Said, help: Said, group: FieldGroup) -> SummaryField {
    SummaryField { id, label, help, long: false, group, asked: FieldFor::Record, wanted: true }
}

const fn long(id: &'static str, label: Said, help: Said, group: FieldGroup) -> SummaryField {
    SummaryField { long: true, ..field(id, label, help, group) }
}

/// Every field, in the order of the paper.
///
/// Their ids are those of the referral form (windscreen-content/referral/form.json): what is written here stands there,
/// and the other way round. Source: practice/referral.md 7 (what printed page one must hold) and S97 (the four questions).
pub const NOTE_FIELDS: &[SummaryField] = &[
    field("u2", wording::notes_police_called, wording::notes_police_called_help, FieldGroup::Done),
    field(
        "u3",
        wording::notes_door_telephoned,
        wording::notes_door_telephoned_help,
        FieldGroup::Done,
    ),
    long("u5", wording::notes_children_now, wording::notes_children_now_help, FieldGroup::Done),
    field("f1-name", wording::notes_name, no_help, FieldGroup::Referrer),
    field("f1-role", wording::notes_role, wording::notes_role_help, FieldGroup::Referrer),
    field("f1-agency", wording::notes_agency, no_help, FieldGroup::Referrer),
    field(
        "f2-phone",
        wording::notes_telephone,
        wording::notes_telephone_help,
        FieldGroup::Referrer,
    ),
    field("f4", wording::notes_lead_told, wording::notes_lead_told_help, FieldGroup::Referrer),
    long(
        "r9",
        wording::notes_asked_of_door,
        wording::notes_asked_of_door_help,
        FieldGroup::Request,
    ),
    long(
        "k1-who",
        wording::notes_family_told,
        wording::notes_family_told_help,
        FieldGroup::Request,
    ),
    long("know", wording::notes_know, no_help, FieldGroup::Questions),
    long("tell", wording::notes_tell, no_help, FieldGroup::Questions),
    long("r7", wording::notes_gaps, no_help, FieldGroup::Questions),
    field(
        "r6-first",
        wording::notes_explanations,
        wording::notes_explanations_help,
        FieldGroup::Questions,
    ),
    field("r6-second", wording::notes_second_explanation, no_help, FieldGroup::Questions),
    SummaryField {
        asked: FieldFor::EachChild,
        ..field("e2", wording::notes_worry, wording::notes_worry_help, FieldGroup::Child)
    },
    SummaryField {
        asked: FieldFor::EachChildBesideAdult,
        wanted: false,
        ..long(
            "for-child",
            wording::notes_for_child,
            wording::notes_for_child_help,
            FieldGroup::Child,
        )
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_field_stands_twice() {
        let mut ids: Vec<&str> = NOTE_FIELDS.iter().map(|field| field.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), NOTE_FIELDS.len());
    }
}
