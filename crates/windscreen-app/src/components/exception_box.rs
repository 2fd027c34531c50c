//! A published exception of a graded profile: it makes an area's grade milder only once its comment is written.

use crate::field::{QUIET_CHOICE, TextBox};
use crate::store::{Edit, Store};
use govuk_yew::{Checkboxes, Choice, Part};
use std::rc::Rc;
use windscreen_core::{Instrument, ProfileException, SubjectId, Text};
use yew::prelude::*;

/// The exception that is claimed beside the items of a section, if there is one.
pub(crate) fn exception_of(instrument: &Instrument, places: &[usize]) -> Option<ProfileException> {
    let here = |id: &str| instrument.place(id).is_some_and(|place| places.contains(&place));
    instrument.profile.as_ref()?.areas.iter().find_map(|area| {
        let exception = area.exception.as_ref()?;
        let sub = area.sub_areas.iter().find(|sub| sub.id == exception.leaves_out)?;
        sub.items.iter().any(|item| here(item)).then(|| exception.clone())
    })
}

/// Options of [`ExceptionBox`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ExceptionBoxProps {
    /// What is entered.
    pub(crate) store: Store,
    /// The person.
    pub(crate) subject: SubjectId,
    /// The tool.
    pub(crate) instrument: Rc<Instrument>,
    /// The exception.
    pub(crate) exception: Rc<ProfileException>,
}

/// The tick and its comment.
#[component]
pub(crate) fn ExceptionBox(props: &ExceptionBoxProps) -> Html {
    let redraw = use_force_update();
    let it = &props.exception;
    let claimed =
        props.store.sheet(props.subject, &props.instrument.id).exceptions.get(&it.id).cloned();
    let edit = {
        let (store, subject, tool, id) =
            (props.store.clone(), props.subject, props.instrument.id.clone(), it.id.clone());
        move |comment: Option<Text>| {
            store.edit(subject, &tool, Edit::Exception(id.clone(), comment))
        }
    };
    let onchange = {
        let edit = edit.clone();
        Callback::from(move |ticked: Vec<AttrValue>| {
            edit(if ticked.is_empty() { None } else { Some(Text::from("")) });
            redraw.force_update();
        })
    };
    let oninput = Callback::from(move |text: AttrValue| edit(Some(Text::from(&*text))));
    let name = |part: &str| crate::field::name(props.subject, &props.instrument.id, &it.id, part);
    let box_ = claimed.as_ref().map(|comment| {
        html! {
            <TextBox name={name("comment")} label="What the difficulty is, and how it is known"
                hint="Until this is written the exception changes nothing. It never changes what must be done: that rests on the worst item."
                long=true value={AttrValue::from(comment.clone())} {oninput} />
        }
    });
    let values = if claimed.is_some() { vec![AttrValue::Static("claimed")] } else { Vec::new() };
    let items =
        vec![Choice::new("claimed", AttrValue::from(it.text.clone())).attributes(QUIET_CHOICE)];
    let hint: Part =
        if it.help.is_empty() { Part::default() } else { AttrValue::from(it.help.clone()).into() };
    html! {
        <div class="ws-exception">
            <Checkboxes name={name("claim")} {items} {values} {onchange} {hint}
                legend={Part::from("An exception").classes("govuk-fieldset__legend--s")} />
            { box_ }
        </div>
    }
}
