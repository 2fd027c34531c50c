//! What stands in the fields that have a place of their own on the first page.

use crate::form::asked::Scope;
use crate::form::field_words::field_words;
use crate::form::lines::{in_words, labelled};
use crate::phrases::sentences::said;
use crate::referral::contents::Contents;
use windscreen_core::{Field, PageOne, Subject, Text};
use windscreen_wording as wording;

/// What stands in the fields of a place, each with its label, in the order of the form. What has to be said of every
/// family is said to be missing.
pub(crate) fn place(contents: &Contents<'_>, at: PageOne, child: Option<&Subject>) -> Vec<Text> {
    contents.context.form.at(at).filter_map(|field| in_its_place(contents, field, child)).collect()
}

/// A field with its label on the referral; `None` where nothing stands in it and that need not be said.
pub(crate) fn in_its_place(
    contents: &Contents<'_>,
    field: &Field,
    child: Option<&Subject>,
) -> Option<Text> {
    let asked = contents.asked();
    let scope = Scope { child, row: None };
    let words = field_words(&asked, field, scope);
    if words.is_empty() {
        // What is not asked here is not missing.
        let is_missed = !field.if_written && asked.is_missed(field, scope);
        return is_missed.then(|| labelled(field, wording::referral_not_given()));
    }
    in_words(&asked, field, scope, &words)
}

pub(crate) fn or_not_given(words: Text) -> Text {
    if words.is_empty() { said(wording::referral_not_given()) } else { words }
}
