//! The referral: what is asked once, and the papers to take away.

use crate::field::TextBox;
use crate::pages::paper::{Paper, papers};
use crate::pages::{keep, review};
use crate::store::{Action, Page, Store};
use govuk_yew::{InsetTextProps, Markup, Part, Words, inset_text, join, part, text};
use windscreen_core::{Role, Subject, SubjectId, Text};
use windscreen_summary::{FieldFor, FieldGroup, NOTE_FIELDS, SummaryField, note_id};

/// The groups of fields, and what each is called.
const GROUPS: [(FieldGroup, &str); 5] = [
    (FieldGroup::Done, "What has been done"),
    (FieldGroup::Child, "For each child"),
    (FieldGroup::Questions, "Four questions"),
    (FieldGroup::Request, "What you ask, and what the family knows"),
    (FieldGroup::Referrer, "Who is referring"),
];

/// The summary page.
pub(crate) fn view(m: &mut Markup, store: &Store) {
    let mut children = store.workspace().record.subjects.clone();
    let n_people = children.len();
    children.retain(|it| it.role == Role::Child);
    let has_adults = children.len() < n_people;
    m.h1("Summary");
    if n_people == 0 {
        m.put(inset_text(&InsetTextProps {
            children: text("Nobody has been added yet, so there is nothing to sum up."),
            ..Default::default()
        }));
        m.press("", "Start with the people", store.on_go(Page::People));
        return;
    }
    m.p_link("The whole referral, step by step", store.on_go(Page::Referral));
    keep::link(m, store);
    review::link(m, store);
    m.p(
        "Fill in what you can. Leave the rest: the paper says what is missing, and nothing waits for it. \
         In an emergency, ring first and write later.",
    );
    for (group, title) in GROUPS {
        if group == FieldGroup::Child && children.is_empty() {
            continue;
        }
        m.within("section.ws-fields", |m| {
            m.h2(title);
            for it in NOTE_FIELDS.iter().filter(|it| it.group == group) {
                if it.asked == FieldFor::Record {
                    field(m, store, it, None);
                } else if it.asked == FieldFor::EachChild || has_adults {
                    for child in &children {
                        field(m, store, it, Some(child));
                    }
                }
            }
        });
    }
    m.h2("Take it away");
    m.p("Look at each paper first. From there you can print it, save it as PDF, copy it, or save it as a file.");
    let papers = papers(store);
    listed(m, store, &papers, false);
    m.when(papers.iter().any(|it| it.is_other), |m| {
        m.more(text("Other orders, and copies with parts left out"), false, |m| {
            listed(m, store, &papers, true);
        });
    });
    if has_adults {
        m.p("An adult’s checklist is a paper of its own. Nothing of it stands in a child’s summary but that it was done, and what you write for that child.");
    }
}

/// The papers that everybody needs, or the others.
fn listed(m: &mut Markup, store: &Store, papers: &[Paper], others: bool) {
    m.within("ul.ws-papers", |m| {
        for paper in papers.iter().filter(|it| it.is_other == others) {
            m.within("li", |m| {
                let class = if others { "govuk-button--secondary" } else { "" };
                m.press(
                    class,
                    join(&["Look at: ", &paper.name]),
                    store.on_go(Page::Paper(paper.kind.clone())),
                );
            });
        }
    });
}

fn field(m: &mut Markup, store: &Store, field: &'static SummaryField, child: Option<&Subject>) {
    let id = note_id(field.id, child.map(|it| it.id));
    let value = store.workspace().record.notes.get(&id).cloned().unwrap_or_default();
    let label = match child {
        Some(child) => join(&[&child.label, ": ", field.label()]),
        None => field.label().words(),
    };
    // Named by field and person, so that no browser offers one child's words for another.
    let name = crate::field::name(
        child.map_or(SubjectId(0), |it| it.id),
        "summary",
        field.id,
        if child.is_some() { "child" } else { "" },
    );
    let text_box = TextBox {
        name,
        label: part(label).classes("govuk-label--s"),
        hint: if field.help().is_empty() { Part::default() } else { field.help().into() },
        long: field.long,
        value: (&value).words(),
        oninput: store.typed(Action::Note(id.clone(), Text::default())),
        ..Default::default()
    };
    m.put(text_box.view());
}
