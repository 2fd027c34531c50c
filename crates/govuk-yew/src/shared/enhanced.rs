//! Telling the page that the template writes from the page that a script has taken over.

use yew::prelude::*;

/// False when rendering natively and in the browser's first pass; true from then on, if `needed`.
///
/// It stands for upstream's "initialisation": what a script adds to the template's HTML is drawn only when it is true.
/// Effects run before the browser paints, so nobody sees the difference.
#[hook]
pub(crate) fn use_enhanced(needed: bool) -> bool {
    let enhanced = use_state_eq(|| false);
    let set = enhanced.setter();
    use_effect_with(needed, move |needed| {
        if *needed {
            set.set(true);
        }
    });
    *enhanced
}
