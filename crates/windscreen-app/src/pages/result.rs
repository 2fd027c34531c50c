//! What came of a tool: what must happen now, the level or the routes, why, what is not known, and the worker's
//! own judgement. Every word comes from windscreen-summary, so that screen and paper say the same.

use crate::components::action_panel::danger_item;
use crate::components::item_view::ItemView;
use crate::components::targets::{Targets, targeted};
use crate::components::{diagram::Diagram, profile_chart::ProfileChart};
use crate::field::{QUIET_CHOICE, TextBox};
use crate::pages::{Opened, SheetPageProps, gone, heading, opening_page, section};
use crate::store::{Edit, Page};
use govuk_yew::{Button, Choice, Details, Part, Radios};
use windscreen_core::{Judgement, Level, Text};
use windscreen_summary::{AnswerWords, Case, Explanation, FiredWords, Now, explain};
use yew::prelude::*;

/// What came of a tool.
#[component]
pub(crate) fn ResultPage(props: &SheetPageProps) -> Html {
    let redraw = use_force_update();
    let Some(opened) = props.open() else { return gone(&props.store) };
    let Some(calendar) = props.store.calendar() else { return gone(&props.store) };
    let area = props.store.workspace().area.clone();
    let it = explain(&Case {
        subject: &opened.subject,
        sheet: &opened.sheet,
        instrument: &opened.instrument,
        area: &area,
        calendar,
        today: props.store.today(),
    });
    let mut caption = String::from(&*opened.subject.label);
    caption.push_str(", ");
    caption.push_str(&opened.instrument.title);
    let danger = danger_item(&opened.instrument).filter(|place| {
        it.outcome.readings.items.get(*place).is_some_and(|reading| reading.visible)
    });
    html! {
        <>
            { heading(&caption, &it.headline.title) }
            { now(&it.now) }
            if let Some(place) = danger {
                <div class="ws-danger-question">
                    <ItemView store={props.store.clone()} subject={props.subject} instrument={opened.instrument.clone()} {place} />
                </div>
            }
            { for it.headline.says.iter().map(|says| html! { <p class="govuk-body">{ &**says }</p> }) }
            if !it.rungs.is_empty() { <Diagram rungs={it.rungs.clone()} /> }
            <p class="govuk-body ws-suggested">{ &*it.headline.suggested }</p>
            { alerts(&it.alerts) }
            if let Some(profile) = it.profile.clone() {
                <ProfileChart {profile} />
                <Targets store={props.store.clone()} subject={props.subject} instrument={opened.instrument.clone()}
                    items={targeted(&it.outcome)} />
            }
            { routes(props, &it) }
            { why(&it) }
            { gaps(props, &it) }
            { judgement(props, &opened, redraw) }
            { missing(props, &it) }
            { strengths(&it.strengths) }
            { cautions(&it) }
            <div class="govuk-button-group">
                <Button button_type="button" onclick={props.go(Page::Summary)}>{ "Go to the summary" }</Button>
                <Button button_type="button" classes="govuk-button--secondary" onclick={props.go(back(props, &opened))}>{ "Change answers" }</Button>
                <Button button_type="button" classes="govuk-button--secondary" onclick={props.go(Page::People)}>{ "Other people and tools" }</Button>
            </div>
            <p class="govuk-body-s">{ &*it.edition.tool }{ " " }{ &*it.edition.marks }{ " " }{ &*it.edition.area }{ " " }{ &*it.edition.past_review }</p>
        </>
    }
}

/// Where answers are changed: the first part, or the gate if no way on was chosen.
fn back(props: &SheetPageProps, opened: &Opened) -> Page {
    if opened.instrument.gate.is_some() && opened.sheet.way.is_none() {
        return opening_page(&opened.instrument, props.subject);
    }
    section::next(props, None).unwrap_or_else(|| opening_page(&opened.instrument, props.subject))
}

/// What must happen now, first on the page.
fn now(it: &Now) -> Html {
    html! {
        <section class={classes!("ws-now", it.urgent.then_some("ws-now--urgent"))} aria-labelledby="now-title">
            <h2 class="govuk-heading-m" id="now-title">{ &*it.title }</h2>
            if !it.emergency.is_empty() { <p class="govuk-body ws-now__emergency">{ &*it.emergency }</p> }
            <ul class="govuk-list govuk-list--bullet">{ for it.steps.iter().map(|step| html! { <li>{ &**step }</li> }) }</ul>
            { for it.doors.iter().map(|door| html! {
                <div class="ws-door">
                    <h3 class="govuk-heading-s">{ &*door.name }</h3>
                    <ul class="govuk-list">
                        { for door.phones.iter().map(|phone| html! {
                            <li>
                                { &*phone.text }{ ": " }
                                <strong class="ws-door__number">{ &*phone.number }</strong>
                                if !phone.hours.is_empty() { { " (" }{ &*phone.hours }{ ")" } }
                            </li>
                        }) }
                    </ul>
                    if !door.note.is_empty() { <p class="govuk-body-s">{ &*door.note }</p> }
                </div>
            }) }
        </section>
    }
}

/// Warnings, whatever the level.
fn alerts(alerts: &[FiredWords]) -> Html {
    html! {
        for it in alerts.iter() {
            <div class="ws-alert">
                <h2 class="govuk-heading-s">{ "Warning: " }{ &*it.title }</h2>
                <p class="govuk-body">{ &*it.says }</p>
                if !it.action.is_empty() { <p class="govuk-body"><strong>{ &*it.action }</strong></p> }
                if !it.assumed.is_empty() { <p class="govuk-body">{ &*it.assumed }</p> }
            </div>
        }
    }
}

/// What to do next, with a link where the tool it leads to is here.
fn routes(props: &SheetPageProps, it: &Explanation) -> Html {
    if it.routes.is_empty() {
        return Html::default();
    }
    let link = |tool: &windscreen_core::Id| {
        let instrument = (!tool.is_empty()).then(|| props.store.library().open(tool)).flatten()?;
        let page = if instrument.about == props.store.subject(props.subject)?.role {
            opening_page(&instrument, props.subject)
        } else {
            Page::People
        };
        Some(html! {
            <a class="govuk-link" href="#/" onclick={props.go(page)}>{ "Open: " }{ &*instrument.title }</a>
        })
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ "What to do next" }</h2>
            <ul class="ws-routes">
                { for it.routes.iter().map(|route| html! {
                    <li class="ws-route">
                        <h3 class="govuk-heading-s">{ &*route.title }</h3>
                        <p class="govuk-body">{ &*route.text }</p>
                        { link(&route.tool) }
                    </li>
                }) }
            </ul>
        </>
    }
}

fn answers(answers: &[AnswerWords]) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet ws-answers">
            { for answers.iter().map(|it| html! { <li>{ &*it.topic }{ ": " }{ &*it.answer }</li> }) }
        </ul>
    }
}

/// The rules that fired, and the table of how this was reached.
fn why(it: &Explanation) -> Html {
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Why" }</h2>
            { for it.fired.iter().map(|fired| html! {
                <div class="ws-fired">
                    <h3 class="govuk-heading-s">{ &*fired.title }
                        if !fired.level_name.is_empty() { <span class="ws-fired__level">{ &*fired.level_name }</span> }
                    </h3>
                    <p class="govuk-body">{ &*fired.says }</p>
                    if !fired.action.is_empty() { <p class="govuk-body"><strong>{ &*fired.action }</strong></p> }
                    if !fired.tally.is_empty() { <p class="govuk-body">{ &*fired.tally }</p> }
                    if !fired.assumed.is_empty() { <p class="govuk-body ws-fired__assumed">{ &*fired.assumed }</p> }
                    { answers(&fired.answers) }
                </div>
            }) }
            <Details summary={html! { { "How this was reached" } }}>
                if !it.reached.counts.is_empty() {
                    <table class="govuk-table">
                        <caption class="govuk-table__caption govuk-table__caption--s">{ "Counts and the numbers they are held against" }</caption>
                        <thead class="govuk-table__head"><tr class="govuk-table__row">
                            <th class="govuk-table__header" scope="col">{ "Rule" }</th>
                            <th class="govuk-table__header" scope="col">{ "Count" }</th>
                            <th class="govuk-table__header" scope="col">{ "Number set by" }</th>
                        </tr></thead>
                        <tbody class="govuk-table__body">
                            { for it.reached.counts.iter().map(|count| html! {
                                <tr class="govuk-table__row">
                                    <th class="govuk-table__header" scope="row">{ &*count.rule }</th>
                                    <td class="govuk-table__cell">{ &*count.words }</td>
                                    <td class="govuk-table__cell">{ &*count.set_by }</td>
                                </tr>
                            }) }
                        </tbody>
                    </table>
                }
                if it.reached.answers.is_empty() { <p class="govuk-body">{ "No answer counted in a rule." }</p> } else {
                    <table class="govuk-table">
                        <caption class="govuk-table__caption govuk-table__caption--s">{ "Every answer that counted" }</caption>
                        <thead class="govuk-table__head"><tr class="govuk-table__row">
                            <th class="govuk-table__header" scope="col">{ "Sign" }</th>
                            <th class="govuk-table__header" scope="col">{ "Answer" }</th>
                            <th class="govuk-table__header" scope="col">{ "Counted in" }</th>
                        </tr></thead>
                        <tbody class="govuk-table__body">
                            { for it.reached.answers.iter().map(|row| html! {
                                <tr class="govuk-table__row">
                                    <th class="govuk-table__header" scope="row">{ &*row.answer.topic }</th>
                                    <td class="govuk-table__cell">{ &*row.answer.answer }</td>
                                    <td class="govuk-table__cell">{ for row.counted_in.iter().map(|rule| html! { <div>{ &**rule }</div> }) }</td>
                                </tr>
                            }) }
                        </tbody>
                    </table>
                }
            </Details>
            if !it.could_not_try.is_empty() {
                <h3 class="govuk-heading-s">{ "Could not be tried" }</h3>
                <ul class="govuk-list govuk-list--bullet">{ for it.could_not_try.iter().map(|it| html! { <li>{ &**it }</li> }) }</ul>
            }
        </>
    }
}

/// What is not known, who could be asked, and what was not answered.
fn gaps(props: &SheetPageProps, it: &Explanation) -> Html {
    let gaps = &it.gaps;
    if gaps.unknown.is_empty() && gaps.unanswered.is_empty() {
        return Html::default();
    }
    let list = |title: &'static str, gaps: &[windscreen_summary::Gap]| {
        if gaps.is_empty() {
            return Html::default();
        }
        html! {
            <Details open={gaps.len() <= 8} summary={html! { <>{ title }{ ": " }{ gaps.len() }</> }}>
                <ul class="govuk-list govuk-list--bullet">
                    { for gaps.iter().map(|gap| html! {
                        <li>{ &*gap.topic }if !gap.ask.is_empty() { <span class="ws-ask">{ " " }{ &*gap.ask }</span> }</li>
                    }) }
                </ul>
            </Details>
        }
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ "What is not known" }</h2>
            if !gaps.could_raise.is_empty() { <p class="govuk-body">{ &*gaps.could_raise }</p> }
            if !gaps.ask.is_empty() { <p class="govuk-body">{ &*gaps.ask }</p> }
            { list("Not known", &gaps.unknown) }
            { list("Not answered", &gaps.unanswered) }
            if !gaps.unanswered.is_empty() {
                <p class="govuk-body"><a class="govuk-link" href="#/" onclick={ {
                    let page = section::next(props, None).unwrap_or(Page::People);
                    props.go(page)
                } }>{ "Go back to the questions" }</a></p>
            }
        </>
    }
}

/// The worker's own raise. It counts from the moment it is chosen; an empty reason is named and withholds nothing.
fn judgement(props: &SheetPageProps, opened: &Opened, redraw: UseForceUpdateHandle) -> Html {
    let area = props.store.workspace().area.clone();
    let reason = opened.sheet.judgement.as_ref().map(|it| it.reason.clone()).unwrap_or_default();
    let chosen = opened.sheet.judgement.as_ref().map_or("none", |it| it.level.id());
    let levels = Level::ALL.into_iter().filter(|level| *level != Level::NothingRecorded);
    let mut items = vec![Choice::new("none", "I leave it as it is").attributes(QUIET_CHOICE)];
    for level in levels {
        let name = area.level(level).map(|it| it.name.clone()).filter(|name| !name.is_empty());
        let plain = plain_level(level);
        let it = match name {
            Some(name) if level != Level::Immediate && *name != *plain => {
                let mut label = String::from(plain);
                label.push_str(" (");
                label.push_str(&name);
                label.push(')');
                Choice::new(level.id(), AttrValue::from(label))
            }
            _ => Choice::new(level.id(), plain),
        };
        items.push(it.attributes(QUIET_CHOICE));
    }
    let onchange = {
        let (store, id, tool, reason) =
            (props.store.clone(), props.subject, props.tool.clone(), reason.clone());
        Callback::from(move |level: AttrValue| {
            let judgement =
                Level::from_id(&level).map(|level| Judgement { level, reason: reason.clone() });
            store.edit(id, &tool, Edit::Judge(judgement));
            redraw.force_update();
        })
    };
    let onreason = {
        let (store, id, tool) = (props.store.clone(), props.subject, props.tool.clone());
        let level = opened.sheet.judgement.as_ref().map(|it| it.level);
        Callback::from(move |text: AttrValue| {
            if let Some(level) = level {
                store.edit(
                    id,
                    &tool,
                    Edit::Judge(Some(Judgement { level, reason: Text::from(&*text) })),
                );
            }
        })
    };
    let name = |part: &str| crate::field::name(props.subject, &props.tool, "judgement", part);
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Your judgement" }</h2>
            <p class="govuk-body">{ "You may raise what is suggested, at once and for any reason you can give. It can never lower what a rule found." }</p>
            <Radios name={name("level")} {items} value={chosen} {onchange} classes="govuk-radios--small"
                legend={Part::from("At the least, I think this needs").classes("govuk-fieldset__legend--s")} />
            if opened.sheet.judgement.is_some() {
                <TextBox name={name("reason")} label={Part::from("Your reasons").classes("govuk-label--s")}
                    hint="What you saw or know that the questions did not ask. Until it is written the paper says that it is missing; nothing waits for it."
                    long=true value={AttrValue::from(reason)} oninput={onreason} />
            }
        </>
    }
}

/// A level in plain words, beside the area's own name.
fn plain_level(level: Level) -> &'static str {
    match level {
        Level::NothingRecorded => "nothing more than is recorded",
        Level::Watch => "Talk, record, and look again by a date",
        Level::EarlyHelp => "Early help",
        Level::MultiAgency => "Several agencies together",
        Level::Statutory => "Children’s social care, by telephone, now",
        Level::Immediate => "Someone is in danger now",
    }
}

fn missing(props: &SheetPageProps, it: &Explanation) -> Html {
    if it.missing.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Still to write" }</h2>
            <p class="govuk-body">{ "These are empty. The paper will say so; nothing waits for them." }</p>
            <ul class="govuk-list govuk-list--bullet">{ for it.missing.iter().map(|it| html! { <li>{ &**it }</li> }) }</ul>
            <p class="govuk-body"><a class="govuk-link" href="#/"
                onclick={props.go(Page::Texts(props.subject, props.tool.clone()))}>{ "Write them" }</a></p>
        </>
    }
}

fn strengths(strengths: &[AnswerWords]) -> Html {
    if strengths.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Strengths recorded" }</h2>
            { answers(strengths) }
        </>
    }
}

fn cautions(it: &Explanation) -> Html {
    if it.cautions.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2 class="govuk-heading-m">{ "Keep in mind" }</h2>
            <ul class="govuk-list govuk-list--bullet">{ for it.cautions.iter().map(|it| html! { <li>{ &**it }</li> }) }</ul>
        </>
    }
}
