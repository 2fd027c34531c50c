//! The passphrase: typed once to open something, twice or in sight to seal something with it.

use super::Said;
use crate::components::basics::Act;
use crate::context::{use_session, use_state_of};
use crate::field::{self, Question, TextBox, choice, tick_if};
use crate::session::{Action, DraftKey, DraftPart, Strength, strength};
use crate::words::{Words, part};
use govuk_yew::Part;
use windscreen_core::{ChoiceId, SubjectId, Text, Ticks};
use windscreen_wording as wording;
use yew::prelude::*;

/// The passphrase, how hard it is to guess, and once more where it is typed unseen.
#[component]
pub(super) fn Passphrase() -> Html {
    let session = use_session();
    let passphrase = use_state_of(&session, |state| state.draft(&DraftKey::Passphrase).word);
    let is_shown = use_state_of(&session, |state| state.shows_passphrase());
    let shown = "shown";
    let show = Question::new(
        field_name("passphrase-shown"),
        Part::default(),
        vec![choice(shown, wording::keep_passphrase_show())],
    );
    let switch = session
        .ticked(|ticks| Action::Fill(DraftKey::Passphrase, DraftPart::Mode, first_tick(&ticks)));
    html! {
        <>
            <PassphraseBox hint={wording::keep_passphrase_hint()} />
            <p class="govuk-body" role="status">{ strength(&passphrase).map_or("", words) }</p>
            { show.classes("govuk-checkboxes--small").ticks(tick_if(is_shown, shown), switch) }
            if !is_shown {
                <WordBox
                    draft={DraftKey::PassphraseAgain}
                    label={wording::keep_passphrase_again()}
                    hint={wording::keep_passphrase_again_hint()}
                    classes="ws-passphrase ws-passphrase--again"
                />
            }
        </>
    }
}

/// How hard a passphrase is to guess, in words.
fn words(strength: Strength) -> &'static str {
    match strength {
        Strength::Weak => wording::keep_passphrase_weak(),
        Strength::Fair => wording::keep_passphrase_fair(),
        Strength::Good => wording::keep_passphrase_good(),
    }
}

/// Asks for the passphrase before a covered screen is shown again.
#[component]
pub(crate) fn Uncover() -> Html {
    html! {
        <>
            <p class="govuk-body">{ wording::keep_uncover_intro() }</p>
            <PassphraseBox is_narrow={true} />
            <Said />
            <Act action={Action::Uncover}>{ wording::keep_uncover() }</Act>
        </>
    }
}

/// Options of [`PassphraseBox`].
#[derive(Clone, PartialEq, Properties)]
struct PassphraseBoxProps {
    /// What helps to find one; none where it is empty.
    #[prop_or_default]
    hint: &'static str,
    /// Whether it is no wider than a few words.
    #[prop_or_default]
    is_narrow: bool,
}

/// The box of the passphrase, whose letters are hidden until somebody asks to see them.
#[component]
fn PassphraseBox(props: &PassphraseBoxProps) -> Html {
    let session = use_session();
    let is_shown = use_state_of(&session, |state| state.shows_passphrase());
    let classes = match (is_shown, props.is_narrow) {
        (true, false) => "ws-passphrase ws-passphrase--shown",
        (true, true) => "ws-passphrase ws-passphrase--shown govuk-input--width-20",
        (false, false) => "ws-passphrase",
        (false, true) => "ws-passphrase govuk-input--width-20",
    };
    html! {
        <WordBox
            draft={DraftKey::Passphrase}
            label={wording::keep_passphrase()}
            hint={props.hint}
            {classes}
        />
    }
}

/// Options of [`WordBox`].
#[derive(Clone, PartialEq, Properties)]
struct WordBoxProps {
    /// What is typed.
    draft: DraftKey,
    /// What is asked for.
    label: &'static str,
    /// What helps to answer; none where it is empty.
    hint: &'static str,
    /// Its classes.
    classes: &'static str,
}

/// A box for one of the words that seal and open.
#[component]
fn WordBox(props: &WordBoxProps) -> Html {
    let session = use_session();
    let key = props.draft.clone();
    let word = {
        let key = key.clone();
        use_state_of(&session, move |state| state.draft(&key).word)
    };
    let name = if key == DraftKey::Passphrase { "passphrase" } else { "passphrase-again" };
    let label = part(props.label).classes("govuk-label--s");
    let write = session.typed(move |words| Action::Fill(key.clone(), DraftPart::Word, words));
    TextBox::new(field_name(name), label, (&word).words(), write)
        .hint(if props.hint.is_empty() { Part::default() } else { part(props.hint) })
        .classes(props.classes)
        .view()
}

fn field_name(item: &str) -> AttrValue {
    field::name(SubjectId(0), "keep", item, "")
}

/// The first of what is ticked, as a draft keeps it; nothing of none.
fn first_tick(ticks: &Ticks) -> Text {
    ticks.iter().next().map(ChoiceId::to_text).unwrap_or_default()
}
