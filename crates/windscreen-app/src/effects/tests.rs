//! What the edge says back, without a browser.

use super::*;
use std::collections::BTreeSet;

/// Every word with which a script of the page refuses to open, seal or keep something.
fn refusals(script: &str) -> BTreeSet<&str> {
    let words = ["refuse(\"", "new Error(\""].map(|call| {
        let after = script.split(call).skip(1);
        after.filter_map(|after| after.split_once("\")")).map(|(word, _)| word)
    });
    words.into_iter().flatten().collect()
}

#[test]
fn every_word_with_which_a_file_is_refused_has_a_sentence_of_its_own() {
    let mut words = refusals(include_str!("../../../../www/scripts/keep.js"));
    // These two say that nothing is kept on the device (`Keeping`).
    assert!(words.remove("storage") && words.remove("over"), "{words:?}");
    let refusals: Vec<Refusal> = words.iter().map(|word| Refusal::from(*word)).collect();
    assert_eq!(refusals.len(), 8, "{words:?}");
    for (n, refusal) in refusals.iter().enumerate() {
        assert!(!refusals[..n].contains(refusal), "{words:?}: {refusal:?} stands for two");
    }
    assert_eq!(Refusal::from("a word of the browser's"), Refusal::Damaged);
}
