//! What the program names of the referral form stands in the form.

use windscreen_core::{Field, FieldKind, Form, PageOne};
use windscreen_summary::named::{CHOSEN_CELLS, LISTS, choice, field, page};

fn form() -> Form {
    windscreen_content::form().expect("it reads")
}

fn offers(field: &Field, choice: &str) -> bool {
    match &field.kind {
        FieldKind::Choice(all) | FieldKind::Ticks(all) => all.iter().any(|(id, _)| **id == *choice),
        _ => false,
    }
}

#[test]
fn every_field_id_the_code_names_stands_in_the_form() {
    let form = form();
    for id in page::ALL {
        assert!(form.page(&(*id).into()).is_some(), "no page {id}");
    }
    for id in field::ALL {
        assert!(form.field(&(*id).into()).is_some(), "no field {id}");
    }
    for it in choice::ALL {
        let field = form.field(&it.field.into()).expect("it is among the fields");
        assert!(offers(field, it.id), "{} does not offer {}", it.field, it.id);
    }
    for (list, cells) in LISTS {
        let list = form.list(&list.into()).unwrap_or_else(|| panic!("no list {list}"));
        for cell in cells {
            assert!(list.fields.iter().any(|it| *it.id == **cell), "no {cell} in {:?}", list.id);
        }
    }
    for (list, cell, choice) in CHOSEN_CELLS {
        let list = form.list(&list.into()).expect("it is among the lists");
        let cell = list.fields.iter().find(|it| *it.id == *cell).expect("it is among its cells");
        assert!(offers(cell, choice), "{:?} does not offer {choice}", cell.id);
    }
    let is_day = |it: &&Field| *it.id == *windscreen_core::ROW_DATE && it.kind == FieldKind::Date;
    let lists: Vec<_> = form.pages().filter_map(|page| page.list.as_ref()).collect();
    assert!(lists.iter().any(|list| list.fields.iter().any(|it| is_day(&it))));
}

#[test]
fn what_page_one_sets_in_its_table_is_said_to_stand_on_page_one() {
    let form = form();
    for (id, place) in [
        (field::ADDRESS, PageOne::Child),
        (field::WORRY, PageOne::Worry),
        (field::CHILDREN_NOW, PageOne::Urgent),
    ] {
        assert_eq!(form.field(&id.into()).and_then(|it| it.page_one), Some(place), "{id}");
    }
}
