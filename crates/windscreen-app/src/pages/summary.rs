//! The referral: what is asked once, and the papers to take away.

use crate::field::TextBox;
use crate::pages::form::one;
use crate::pages::paper::{Paper, papers, with_context};
use crate::pages::referral::Asking;
use crate::pages::result::now;
use crate::pages::{keep, review};
use crate::store::{Action, Page, Store};
use govuk_yew::{InsetTextProps, Markup, Part, Words, inset_text, part, text};
use windscreen_core::{Entry, FieldKey, Role, Subject, SubjectId};
use windscreen_summary::{
    FieldFor, FieldGroup, NOTE_FIELDS, SUGGESTED, Scope, SummaryField, area_left_out,
    asked_by_adults, head,
};
use windscreen_wording as wording;

/// The groups of fields, in their order.
const GROUPS: [FieldGroup; 5] = [
    FieldGroup::Done,
    FieldGroup::Child,
    FieldGroup::Questions,
    FieldGroup::Request,
    FieldGroup::Referrer,
];

/// What a group is called.
fn group_title(group: FieldGroup) -> &'static str {
    match group {
        FieldGroup::Done => wording::summary_page_done(),
        FieldGroup::Child => wording::summary_page_each_child(),
        FieldGroup::Questions => wording::summary_page_questions(),
        FieldGroup::Request => wording::summary_page_request(),
        FieldGroup::Referrer => wording::summary_page_referrer(),
    }
}

/// The summary page.
pub(crate) fn view(m: &mut Markup, store: &Store) {
    let mut children = store.workspace().record.subjects.clone();
    let n_people = children.len();
    children.retain(|it| it.role == Role::Child);
    let has_adults = children.len() < n_people;
    m.h1(wording::summary_page_title());
    if n_people == 0 {
        m.put(inset_text(&InsetTextProps {
            children: text(wording::summary_page_nobody()),
            ..Default::default()
        }));
        m.press("", wording::summary_page_to_people(), store.on_go(Page::People));
        return;
    }
    m.p_link(wording::referral_page_title(), store.on_go(Page::Referral));
    keep::link(m, store);
    review::link(m, store);
    let asking = Asking::new(store);
    m.group(|m| {
        if !children.is_empty() {
            level(m, store, &asking);
        }
    });
    m.p(wording::summary_page_intro());
    for group in GROUPS {
        // An adult's paper says who refers; the rest is for the children's.
        if children.is_empty() && group != FieldGroup::Referrer {
            continue;
        }
        m.within("section.ws-fields", |m| {
            m.h2(group_title(group));
            for it in NOTE_FIELDS.iter().filter(|it| it.group == group) {
                if it.asked == FieldFor::Record {
                    field(m, store, it, None);
                } else if it.asked == FieldFor::EachChild || has_adults {
                    for child in &children {
                        field(m, store, it, Some(child));
                    }
                }
            }
            m.group(|m| {
                if group == FieldGroup::Child && has_adults {
                    of_form(m, store, &asking, RESTRICTED);
                }
            });
        });
    }
    m.h2(wording::summary_page_papers_title());
    m.p(wording::summary_page_papers_intro());
    let papers = papers(store);
    listed(m, store, &papers, false);
    m.when(papers.iter().any(|it| it.is_other), |m| {
        m.more(text(wording::summary_page_other_papers()), false, |m| {
            listed(m, store, &papers, true);
        });
    });
    if has_adults {
        m.p(wording::summary_page_adults());
    }
}

/// The tick by which a worker says that there is more than may stand on paper.
const RESTRICTED: &str = "restricted";

/// What must happen now where something must, and which level the worker suggests: the head of the children's papers.
fn level(m: &mut Markup, store: &Store, asking: &Asking) {
    let (head, by_adults) = with_context(store, |context| {
        (head(context, asking.found()), asked_by_adults(context, asking.found()))
    });
    let area = &store.workspace().area;
    m.group(|m| {
        // For the worker's eyes: the children's papers say nothing of it.
        if let Some(urgent) = by_adults.filter(|_| !head.now.urgent) {
            now(m, &urgent.title, &urgent, &area_left_out(area));
            m.p(wording::summary_page_from_adult());
        } else if head.now.urgent || head.asks_level {
            now(m, &head.now.title, &head.now, &area_left_out(area));
        }
    });
    m.when(!head.recorded.is_empty(), |m| {
        m.p(wording::summary_page_recorded());
        m.bullets(&head.recorded);
    });
    m.within("section.ws-fields", |m| of_form(m, store, asking, SUGGESTED));
}

/// A field of the referral form.
fn of_form(m: &mut Markup, store: &Store, asking: &Asking, id: &str) {
    let asked = asking.asked();
    if let Some(field) = asked.form.field(&id.into()) {
        m.within("div.ws-asked", |m| {
            m.key(id);
            one(m, store, &asked, field, Scope::default(), None);
        });
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
                    wording::summary_page_look_at(&paper.name),
                    store.on_go(Page::Paper(paper.kind.clone())),
                );
            });
        }
    });
}

fn field(m: &mut Markup, store: &Store, field: &'static SummaryField, child: Option<&Subject>) {
    let id = FieldKey::new(field.id, child.map(|it| it.id));
    let value = store.workspace().record.notes.get(&id).cloned().unwrap_or_default();
    let label = match child {
        Some(child) => wording::summary_page_field_of_child(&child.label, field.label()).words(),
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
        value: value.words().words(),
        oninput: store.typed(Action::Note(id.clone(), Entry::default())),
        ..Default::default()
    };
    m.put(text_box.view());
}
