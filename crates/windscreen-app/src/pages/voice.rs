//! Pages that are used together with a child: one question a screen, in large type, with a picture. Nothing of the record
//! stands on them. What was written on a page is hidden once somebody has left it, until it is asked for.

use crate::components::basics::{Act, Go, bullets};
use crate::context::use_whole_state;
use crate::field::{Question, TextBox, choice};
use crate::open_tool::OpenTool;
use crate::session::{Action, Edit, Route, VoiceStep};
use crate::words::{Words, part};
use govuk_yew::Details;
use windscreen_core::{AnswerForm, Item, Kind, PictureId, Section, Text, Value};
use windscreen_wording as wording;
use yew::prelude::*;

/// Options of [`VoicePage`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct VoicePageProps {
    /// The child's sheet on the tool.
    pub(crate) opened: OpenTool,
    /// Which page.
    pub(crate) step: VoiceStep,
}

/// A page that is used together with a child.
#[component]
pub(crate) fn VoicePage(props: &VoicePageProps) -> Html {
    let opened = &props.opened;
    use_whole_state(&opened.session);
    let VoiceStep::Page(place, page) = props.step else { return before(opened) };
    let Some(section) = opened.instrument.sections.get(place).filter(|it| it.is_for_child()) else {
        return before(opened);
    };
    let questions = questions(opened, section);
    let to = |page: usize| opened_at(opened, VoiceStep::Page(place, page));
    let back = match page.checked_sub(1) {
        Some(page) => to(page),
        None => opened.with_child(),
    };
    let end = questions.len() + 1;
    if end <= page {
        return after(opened, back);
    }
    let shown = match page.checked_sub(1).and_then(|n| questions.get(n)) {
        None => html! {
            <>
                { picture(&section.picture) }
                <h1 class="govuk-heading-l">{ wording::voice_first() }</h1>
                <p class="ws-voice__says">{ section.intro.clone() }</p>
            </>
        },
        Some(item) => question(opened, item),
    };
    html! {
        <>
            <div class="ws-voice__cover">
                <Act classes="govuk-button--secondary" action={Action::Hide(true)}>{ wording::voice_cover() }</Act>
            </div>
            { shown }
            <div class="ws-voice__ways">
                <Act action={Action::Go(to(page + 1))}>{ wording::voice_next() }</Act>
                <Act classes="govuk-button--secondary" action={Action::Go(back)}>{ wording::voice_back() }</Act>
                if page != 0 {
                    <Act classes="govuk-button--secondary ws-button--quiet" action={Action::Go(to(end))}>
                        { wording::voice_stop() }
                    </Act>
                }
            </div>
        </>
    }
}

fn opened_at(opened: &OpenTool, step: VoiceStep) -> Route {
    Route::Voice(opened.id, opened.tool(), step)
}

/// What is asked of the child in a section.
fn questions<'a>(opened: &'a OpenTool, section: &Section) -> Vec<&'a Item> {
    let all = opened.instrument.items.get(section.items.clone()).unwrap_or_default();
    all.iter().filter(|item| item.form == AnswerForm::Words).collect()
}

/// A picture. It says nothing: what it shows is said beside it.
fn picture(id: &PictureId) -> Html {
    let Some(svg) = windscreen_content::picture(id) else { return Html::default() };
    html! { <div class="ws-voice__picture">{ Html::from_html_unchecked(AttrValue::Static(svg)) }</div> }
}

/// One question, with room to write. What was written before is hidden.
fn question(opened: &OpenTool, item: &Item) -> Html {
    let state = opened.session.state();
    let sheet = state.record.sheet(opened.id, &opened.instrument.id);
    let written = match sheet.and_then(|sheet| sheet.answer(&item.id)).map(|it| &it.value) {
        Some(Value::Words(words)) => words.clone(),
        _ => Text::default(),
    };
    let is_hidden = !written.is_empty() && !state.on_page.shows_words;
    let write = opened.typed({
        let id = item.id.clone();
        move |words| Edit::Words(id.clone(), words)
    });
    html! {
        <>
            { picture(&item.picture) }
            <h1 class="govuk-heading-xl">{ item.text.clone() }</h1>
            if is_hidden {
                <p class="govuk-body">{ wording::voice_written() }</p>
                <Act classes="govuk-button--secondary ws-button--quiet" action={Action::ShowWords}>
                    { wording::voice_show() }
                </Act>
            } else {
                { TextBox::new(opened.name(&item.id, ""), part(wording::voice_write()), written.words(), write)
                    .long().classes("ws-voice__words").view() }
            }
        </>
    }
}

/// For the adult, before the child sees the screen: which pages, what they show, and what to do if a child starts to tell.
fn before(opened: &OpenTool) -> Html {
    let instrument = &opened.instrument;
    let Some(outcome) = opened.outcome() else { return Html::default() };
    let is_shown = |section: &Section| {
        let mut items = instrument.items.get(section.items.clone()).unwrap_or_default().iter();
        items.any(|item| outcome.readings.of(&item.id).visible)
    };
    let place_of = |passes: &dyn Fn(&Section) -> bool| instrument.sections.iter().position(passes);
    let first = place_of(&|section| section.is_for_child() && is_shown(section));
    let watched = place_of(&|section| {
        !section.is_for_child() && !section.one_of.is_empty() && is_shown(section)
    });
    html! {
        <>
            <h1 class="govuk-heading-l">{ wording::voice_title() }</h1>
            <p class="govuk-body"><strong>{ wording::voice_turn() }</strong></p>
            <p class="govuk-body">{ wording::voice_shows() }</p>
            <p class="govuk-body">{ wording::voice_hides() }</p>
            <Details summary={wording::voice_told()}>{ bullets(&instrument.cautions) }</Details>
            { which(opened, first) }
            if let Some(place) = first {
                <Act action={Action::Go(opened_at(opened, VoiceStep::Page(place, 0)))}>{ wording::voice_begin() }</Act>
            } else if let Some(place) = watched {
                <p class="govuk-body">{ wording::voice_not_read() }</p>
                <p class="govuk-body">
                    <Go to={Route::Section(opened.id, opened.tool(), place)}>{ wording::voice_watch() }</Go>
                </p>
            }
        </>
    }
}

/// Which pages: the age picks some, the adult may pick others.
fn which(opened: &OpenTool, shown: Option<usize>) -> Html {
    let instrument = &opened.instrument;
    let for_child = || instrument.sections.iter().filter(|section| section.is_for_child());
    let Some(group) = for_child().map(|section| &section.one_of).find(|it| !it.is_empty()) else {
        return Html::default();
    };
    let first =
        |section: &Section| instrument.items.get(section.items.start).map(|it| it.id.to_text());
    let mut items = Vec::new();
    for section in for_child().filter(|section| section.one_of == *group) {
        items.extend(first(section).map(|id| choice(id, &section.title)));
    }
    let picked = shown.and_then(|place| first(instrument.sections.get(place)?)).map(Words::words);
    let legend = part(wording::voice_which()).classes("govuk-fieldset__legend--m");
    let pick = opened.typed({
        let group = group.clone();
        move |item| Edit::Stage(group.clone(), item.into())
    });
    Question::new(opened.name(group, "pages"), legend, items)
        .hint(part(wording::voice_which_hint()))
        .radios(picked, pick)
}

/// The end, for the child; and the way on, for the adult: to what is asked of them, whether harm was told first of all.
fn after(opened: &OpenTool, back: Route) -> Html {
    let items = &opened.instrument.items;
    let asks_harm = |section: &Section| {
        let own = items.get(section.items.clone()).unwrap_or_default();
        own.iter().any(|item| item.kind == Kind::Harm)
    };
    let onwards = match opened.instrument.sections.iter().position(asks_harm) {
        Some(place) => Route::Section(opened.id, opened.tool(), place),
        None => opened.result(),
    };
    html! {
        <>
            { picture(&"rest".into()) }
            <h1 class="govuk-heading-xl">{ wording::voice_end() }</h1>
            <p class="ws-voice__says">{ wording::voice_end_says() }</p>
            <div class="ws-voice__ways">
                <Act action={Action::Hide(true)}>{ wording::voice_cover() }</Act>
                <Act classes="govuk-button--secondary" action={Action::Go(back)}>{ wording::voice_back() }</Act>
            </div>
            <Details summary={wording::voice_after()}>
                <p class="govuk-body">{ wording::voice_after_turn() }</p>
                <Act classes="govuk-button--secondary" action={Action::Go(onwards)}>{ wording::voice_after_go() }</Act>
            </Details>
        </>
    }
}
