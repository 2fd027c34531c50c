//! The referral: what is asked once, and the papers to take away.

use crate::field::{TextBox, any};
use crate::pages::form::one;
use crate::pages::paper::{Paper, papers, with_context};
use crate::pages::referral::Asking;
use crate::pages::result::now;
use crate::pages::{keep, review};
use crate::store::{Action, Page, Store};
use govuk_yew::{InsetTextProps, Markup, Words, inset_text, part, text};
use windscreen_core::{
    Entry, Field, FieldKey, FieldKind, PageOne, Role, Subject, SubjectId,
};
use windscreen_summary::named::field;
use windscreen_summary::{Scope, area_left_out, asked_by_adults, head};
use windscreen_wording as wording;

/// A message of the catalogue.
type Title = fn() -> &'static str;

/// The groups of fields, in their order: by which heading they stand under, and where the form puts them on paper.
const GROUPS: [(Title, &[PageOne]); 5] = [
    (wording::summary_page_done, &[PageOne::Urgent]),
    (wording::summary_page_each_child, &[PageOne::Child, PageOne::Worry, PageOne::Contact]),
    (wording::summary_page_questions, &[PageOne::View]),
    (wording::summary_page_request, &[PageOne::Request, PageOne::Told]),
    (wording::summary_page_referrer, &[PageOne::Referrer]),
];

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
    for (title, places) in GROUPS {
        // An adult's paper says who refers; the rest is for the children's.
        if children.is_empty() && !places.contains(&PageOne::Referrer) {
            continue;
        }
        m.within("section.ws-fields", |m| {
            m.h2(title());
            for place in places {
                let fields = asking.asked().form.at(*place);
                m.group(|m| {
                    for it in fields {
                        if !place.is_of_child() {
                            in_short(m, store, &asking, it, None);
                            continue;
                        }
                        for child in &children {
                            in_short(m, store, &asking, it, Some(child));
                        }
                    }
                });
            }
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
    m.within("section.ws-fields", |m| {
        if let Some(suggested) = asking.asked().form.field(&field::SUGGESTED.into()) {
            of_form(m, store, asking, suggested, None);
        }
    });
}

/// A field as the referral form asks it.
fn of_form(m: &mut Markup, store: &Store, asking: &Asking, field: &Field, child: Option<&Subject>) {
    m.within("div.ws-asked", |m| {
        m.key(&FieldKey::new(&field.id, child.map(|it| it.id)).to_string());
        one(m, store, &asking.asked(), field, Scope { child, row: None }, None);
    });
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

/// A field in short: words without the ways to say that it cannot be filled, which stand in the form. What is not words is
/// asked as the form asks it.
fn in_short(
    m: &mut Markup,
    store: &Store,
    asking: &Asking,
    field: &Field,
    child: Option<&Subject>,
) {
    if !matches!(field.kind, FieldKind::Short | FieldKind::Long) {
        of_form(m, store, asking, field, child);
        return;
    }
    let id = FieldKey::new(&field.id, child.map(|it| it.id));
    let value = store.workspace().record.notes.get(&id).cloned().unwrap_or_default();
    let label = match child {
        Some(child) => {
            wording::summary_page_field_of_child(&store.called(child), &field.label).words()
        }
        None => field.label.clone().words(),
    };
    // Named by field and person, so that no browser offers one child's words for another.
    let name = crate::field::name(
        child.map_or(SubjectId(0), |it| it.id),
        "summary",
        &field.id,
        if child.is_some() { "child" } else { "" },
    );
    let text_box = TextBox {
        name,
        label: part(label).classes("govuk-label--s"),
        hint: any(&field.help),
        long: field.kind == FieldKind::Long,
        value: value.words().words(),
        oninput: store.typed(Action::Note(id.clone(), Entry::default())),
        ..Default::default()
    };
    m.put(text_box.view());
}
