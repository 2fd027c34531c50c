//! What came of a tool: what must happen now, the level or the routes, why, what is not known, and the worker's
//! own judgement. Every word comes from windscreen-summary, so that screen and paper say the same.

use crate::components::basics::{Act, Go, Press, bullets, paragraph};
use crate::components::diagram::Diagram;
use crate::components::item_view;
use crate::components::numbers::{Numbers, linked};
use crate::components::profile_chart::ProfileChart;
use crate::components::progress::Progress;
use crate::components::targets::targets;
use crate::context::Session;
use crate::field::{Question, TextBox, choice};
use crate::open_tool::OpenTool;
use crate::session::{Action, Edit, Route, danger_item};
use crate::shipped;
use crate::words::{Words, part};
use govuk_yew::Details;
use windscreen_core::{
    Item, Judgement, Kind, Level, Meaning, Opening, Role, Sheet, Subject, Text, Value, Wide,
};
use windscreen_summary::{
    AnswerWords, Case, Explanation, FiredWords, Gap, Now, Reason, RouteWords, area_left_out,
    explain,
};
use windscreen_wording as wording;
use yew::prelude::*;

/// What came of a tool.
pub(crate) fn result_page(opened: &OpenTool, subject: &Subject) -> Html {
    let (session, instrument) = (&opened.session, &opened.instrument);
    let state = session.state();
    let sheet = opened.sheet();
    let form = session.setting().form();
    let wide = Wide {
        record: &state.record,
        instruments: &session.library().opened_in(&state.record),
        rules: &form.rules,
        today: state.today,
    };
    let case = Case::new(wide, subject, &sheet, instrument, &state.area);
    let it = explain(&case, &shipped::calendar_of(&state.area));
    let is_grave = it.now.urgent || it.now.today;
    // Where the diagram shows the area's word, it is said.
    let area_word = Some(&it.headline.area_word)
        .filter(|word| !word.is_empty() && !it.rungs.iter().any(|rung| rung.current));
    let readings = &it.outcome.readings;
    // What an adult said behind a safety gate is no page's business.
    let may_share = subject.role == Role::Child && session.edge().window.may_share();
    html! {
        <>
            <div class={is_grave.then_some("ws-grave")}>
                <span class="govuk-caption-l">{ opened.caption(subject) }</span>
                <h1 class="govuk-heading-l">{ it.headline.title.clone() }</h1>
                <>{ for it.headline.also.iter().map(|also| html! { <p class="govuk-heading-l">{ also.clone() }</p> }) }</>
            </div>
            <div class="ws-result">
                <div class="ws-result__first">
                    { now(session, wording::result_do_now(), &it.now) }
                    if let Some(item) = danger_item(instrument, &it.outcome) {
                        { danger(opened, &it, item) }
                    }
                    if !it.routes.is_empty() {
                        { routes(opened, subject, &it) }
                    }
                    { why(opened, &it) }
                    { gaps(opened, &it) }
                </div>
                <div class="ws-result__beside">
                    if !it.rungs.is_empty() {
                        <Diagram rungs={it.rungs.clone()} />
                    }
                    if let Some(word) = area_word {
                        <p class="govuk-body">{ word.clone() }</p>
                    }
                    <p class="govuk-body ws-suggested">{ it.headline.suggested.clone() }</p>
                    <Progress n_answered={readings.n_answered()} n_asked={readings.n_visible()} />
                </div>
            </div>
            if let Some(profile) = &it.profile {
                <ProfileChart profile={profile.clone()} />
                { targets(opened, &it.outcome, &sheet) }
            }
            if instrument.diagram {
                { judgement(opened, sheet.judgement.as_ref()) }
            } else {
                { own_questions(opened, &it) }
            }
            { share_home(opened, subject, &sheet) }
            { folded(opened, &it) }
            { reached(&it) }
            if may_share {
                { share(opened, &it) }
            }
            { ways_on(opened, subject) }
        </>
    }
}

/// What is there for those who want it: texts that are missing, strengths, earlier answers, and how far the tool goes.
fn folded(opened: &OpenTool, it: &Explanation) -> Html {
    html! {
        <>
            if !it.missing.is_empty() {
                <Details summary={wording::result_missing_title(&it.missing.len().to_string())}>
                    <p class="govuk-body">{ wording::result_missing_intro() }</p>
                    { bullets(&it.missing) }
                    <p class="govuk-body">
                        <Go to={Route::Texts(opened.id, opened.tool())}>{ wording::result_missing_link() }</Go>
                    </p>
                </Details>
            }
            if !it.strengths.is_empty() {
                <Details summary={wording::result_strengths_title(&it.strengths.len().to_string())}>
                    { answers(&it.strengths) }
                </Details>
            }
            if !it.earlier.is_empty() {
                <Details summary={wording::result_earlier_title(&it.earlier.len().to_string())}>
                    <p class="govuk-body">{ wording::result_earlier_intro() }</p>
                    { answers(&it.earlier) }
                </Details>
            }
            if !it.cautions.is_empty() {
                <Details summary={wording::result_cautions_title()}>{ bullets(&it.cautions) }</Details>
            }
        </>
    }
}

/// One way on leads: the summary also stands above every page.
fn ways_on(opened: &OpenTool, subject: &Subject) -> Html {
    let classes = "govuk-button--secondary";
    // Of an adult alone there is no children's referral to write.
    let has_child = subject.role == Role::Child
        || opened.session.state().record.subjects.iter().any(|other| other.role == Role::Child);
    html! {
        <div class="govuk-button-group">
            if has_child {
                <Act action={Action::Refer}>{ wording::summary_page_continue() }</Act>
            } else {
                <Act action={Action::Go(Route::Summary)}>{ wording::result_to_summary() }</Act>
            }
            <Act {classes} action={Action::Go(opened.again())}>{ wording::result_change_answers() }</Act>
            <Act {classes} action={Action::Go(Route::People)}>{ wording::result_to_people() }</Act>
        </div>
    }
}

/// Whether anyone is in danger now: asked here again until it is answered with a no, and then a press away.
fn danger(opened: &OpenTool, it: &Explanation, item: &Item) -> Html {
    let is_no = it.outcome.readings.of(&item.id).meaning == Some(Meaning::No);
    let question = item_view::view(opened, item, false);
    html! {
        <div class="ws-danger-question">
            if is_no {
                <Details summary={wording::result_danger_no()}>{ question }</Details>
            } else {
                { question }
            }
        </div>
    }
}

/// Offers to tell the page around what came of the tool: the level and the rules, and nothing that was answered.
fn share(opened: &OpenTool, it: &Explanation) -> Html {
    let text = windscreen_summary::share(&opened.instrument, it);
    let session = opened.session.clone();
    let tell = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        session.edge().window.share(&text);
        session.dispatch(Action::Say(wording::result_shared()));
    });
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::result_share_title() }</h2>
            <p class="govuk-body">{ wording::result_share_intro() }</p>
            <Press classes="govuk-button--secondary" onclick={tell}>{ wording::result_share() }</Press>
            <p class="govuk-body" role="status">{ opened.session.state().on_page.said }</p>
        </>
    }
}

/// Offers to give the other children what was answered about the home, where nothing was answered for them yet.
fn share_home(opened: &OpenTool, subject: &Subject, sheet: &Sheet) -> Html {
    let session = &opened.session;
    let state = session.state();
    let given = |item: &Item, sheet: &Sheet| {
        sheet.answer(&item.id).is_some_and(|answer| answer.value != Value::Unanswered)
    };
    // What could be given to somebody: answers about the home to what is unanswered for them.
    let new_to = |other: &Subject| -> Vec<Action> {
        let theirs = session.sheet(other.id, &opened.instrument.id);
        let about_home = opened.instrument.items.iter().filter(|item| item.household);
        let new = about_home.filter(|item| given(item, sheet) && !given(item, &theirs));
        let edits = new.filter_map(|item| {
            let answer = sheet.answer(&item.id)?;
            let value = Edit::Answer(item.id.clone(), answer.value.clone());
            let notes = answer.notes.iter();
            let notes = notes
                .map(|(field, words)| Edit::Note(item.id.clone(), field.clone(), words.clone()));
            let follow_up = answer.follow_up.map(|truth| Edit::FollowUp(item.id.clone(), truth));
            Some(std::iter::once(value).chain(notes).chain(follow_up).collect::<Vec<_>>())
        });
        edits.flatten().map(|edit| Action::Edit(other.id, opened.tool(), edit)).collect()
    };
    let opens =
        |other: &Subject| opened.instrument.opening(other, session.today()) == Opening::Open;
    let others =
        state.record.subjects.iter().filter(|other| other.id != subject.id && opens(other));
    let others: Vec<(&Subject, Vec<Action>)> =
        others.map(|other| (other, new_to(other))).filter(|(_, new)| !new.is_empty()).collect();
    if others.is_empty() {
        return Html::default();
    }
    let give = |(other, new): (&Subject, Vec<Action>)| {
        let session = session.clone();
        let called = session.called(other);
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            for action in &new {
                session.dispatch(action.clone());
            }
        });
        html! {
            <Press classes="govuk-button--secondary" {onclick}>{ wording::result_home_give(&called) }</Press>
        }
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::result_home_title() }</h2>
            <p class="govuk-body">{ wording::result_home_intro() }</p>
            <div class="govuk-button-group">{ for others.into_iter().map(give) }</div>
        </>
    }
}

/// What must happen now, under its heading. In an alarm the numbers come before whatever else is to be done, but for what
/// a life may hang on.
pub(crate) fn now(session: &Session, heading: &str, now: &Now) -> Html {
    let is_alarm = now.urgent || now.today;
    let area = session.state().area.clone();
    let steps: Vec<&Text> = now.steps().collect();
    let n_first = if is_alarm { now.before.len() } else { steps.len() };
    let (first, then) = steps.split_at_checked(n_first).unwrap_or((&steps, &[]));
    let left_out = area_left_out(&area);
    html! {
        <section class={classes!("ws-now", is_alarm.then_some("ws-now--urgent"))} aria-labelledby="now-title">
            <h2 class="govuk-heading-m" id="now-title">{ heading.to_owned() }</h2>
            if !now.emergency.is_empty() {
                <p class="govuk-body ws-now__emergency">{ linked(&now.emergency, &area.emergency.number) }</p>
            }
            { numbered(first, 1) }
            <Numbers doors={now.doors.clone()} place="-now" />
            { numbered(then, first.len() + 1) }
            if !left_out.is_empty() {
                <p class="govuk-body ws-area-left-out">{ left_out }</p>
            }
        </section>
    }
}

/// Steps, counted from this number.
fn numbered(steps: &[&Text], start: usize) -> Html {
    if steps.is_empty() {
        return Html::default();
    }
    let step = |step: &&Text| html! { <li>{ (*step).clone() }</li> };
    html! {
        <ol class="govuk-list govuk-list--number" start={(1 < start).then(|| start.to_string())}>
            <>{ for steps.iter().map(step) }</>
        </ol>
    }
}

/// What to do next, with a link where the tool it leads to is here. What each is stands folded.
fn routes(opened: &OpenTool, subject: &Subject, it: &Explanation) -> Html {
    let library = opened.session.library();
    // What the level asks for stands among the steps, and what only lower rules ask for stands folded. A link to a tool
    // stays where it is found.
    let is_new = |route: &&RouteWords| {
        let leads_on = library.open(&route.tool).is_some();
        !(it.now.urgent && route.by_level || route.beside || route.said && !leads_on)
    };
    let line = |route: &RouteWords| {
        let Some(tool) = library.open(&route.tool) else {
            return html! { { route.title.clone() } };
        };
        let action = if tool.about == subject.role {
            Action::Open(opened.id, route.tool.clone())
        } else {
            Action::Go(Route::People)
        };
        let onclick = opened.session.on(action);
        html! { <a class="govuk-link" href="#/" {onclick}>{ route.title.clone() }</a> }
    };
    let new: Vec<&RouteWords> = it.routes.iter().filter(is_new).collect();
    let whole = |route: &RouteWords| {
        html! {
            <>
                <h3 class="govuk-heading-s">{ line(route) }</h3>
                <p class="govuk-body">{ route.text.clone() }</p>
                { paragraph(&route.contact) }
            </>
        }
    };
    html! {
        <>
            if !new.is_empty() {
                <h2 class="govuk-heading-m">{ wording::result_routes_title() }</h2>
                <ul class="govuk-list govuk-list--bullet ws-routes">
                    <>{ for new.iter().map(|route| html! { <li>{ line(route) }</li> }) }</>
                </ul>
            }
            <Details summary={wording::result_routes_more()}>{ for it.routes.iter().map(whole) }</Details>
        </>
    }
}

fn answers(answers: &[AnswerWords]) -> Html {
    let line = |answer: &AnswerWords| {
        html! { <li>{ wording::result_answer(&answer.answer, &answer.topic) }</li> }
    };
    html! {
        <ul class="govuk-list govuk-list--bullet ws-answers">{ for answers.iter().map(line) }</ul>
    }
}

/// Why, a line for each rule that was met. What decides is never folded.
fn why(opened: &OpenTool, it: &Explanation) -> Html {
    let (first, rest): (Vec<&Reason>, Vec<&Reason>) =
        it.reasons.iter().partition(|reason| reason.decides);
    // What an area says of a level is for whoever asks what its word means.
    let area = opened.session.state().area.clone();
    let level = area.level(it.outcome.level).filter(|_| !it.rungs.is_empty());
    let (meaning, says): (Vec<&Text>, Vec<&Text>) =
        it.headline.says.iter().partition(|says| level.is_some_and(|level| level.says == **says));
    let means = |meaning: &&Text| {
        html! {
            <Details summary={wording::result_level_means(&it.headline.result)}>
                <p class="govuk-body">{ (*meaning).clone() }</p>
            </Details>
        }
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::result_why_title() }</h2>
            <>{ for says.iter().map(|says| html! { <p class="govuk-body">{ (*says).clone() }</p> }) }</>
            if !first.is_empty() {
                { reasons(&first) }
            }
            <>{ for meaning.iter().map(means) }</>
            if !rest.is_empty() {
                <Details summary={wording::result_why_more(&rest.len().to_string(), rest.len())}>
                    { reasons(&rest) }
                </Details>
            }
        </>
    }
}

fn reasons(reasons: &[&Reason]) -> Html {
    let line = |reason: &&Reason| {
        html! {
            <li>
                <strong>{ reason.title.clone() }</strong>
                if !reason.because.is_empty() {
                    { wording::result_because(&reason.because) }
                }
                if !reason.assumed.is_empty() {
                    <span class="ws-assumed">{ reason.assumed.clone() }</span>
                }
            </li>
        }
    };
    html! {
        <ul class="govuk-list govuk-list--bullet ws-reasons">{ for reasons.iter().map(line) }</ul>
    }
}

/// How the result was worked out: every rule that was met, what was counted, and what all of it rests on.
fn reached(it: &Explanation) -> Html {
    let count = it
        .counted
        .counts
        .iter()
        .map(|count| row(&count.rule, &count.words, html! { { count.set_by.clone() } }));
    let answer = it.counted.answers.iter().map(|counted| {
        let rules = counted.counted_in.iter().map(|rule| html! { <div>{ rule.clone() }</div> });
        row(&counted.answer.topic, &counted.answer.answer, html! { <>{ for rules }</> })
    });
    let counts_head = [
        wording::result_counts_rule(),
        wording::result_counts_count(),
        wording::result_counts_set_by(),
    ];
    let counted_head = [
        wording::result_counted_sign(),
        wording::result_counted_answer(),
        wording::result_counted_in(),
    ];
    let edition = &it.edition;
    html! {
        <Details summary={wording::result_reached_title()}>
            <>{ for it.fired.iter().map(fired) }</>
            { paragraph(&it.headline.band) }
            if !it.could_not_try.is_empty() {
                <h3 class="govuk-heading-s">{ wording::result_not_tried_title() }</h3>
                { bullets(&it.could_not_try) }
            }
            if !it.counted.counts.is_empty() {
                { table(wording::result_counts_caption(), counts_head, html! { <>{ for count }</> }) }
            }
            if it.counted.answers.is_empty() {
                <p class="govuk-body">{ wording::result_counted_none() }</p>
            } else {
                { table(wording::result_counted_caption(), counted_head, html! { <>{ for answer }</> }) }
            }
            <p class="govuk-body-s">
                { [&*edition.tool, &edition.marks, &edition.area, &edition.past_review].join(" ") }
            </p>
        </Details>
    }
}

/// A rule that was met; its answers stand in the table below.
fn fired(rule: &FiredWords) -> Html {
    html! {
        <div class="ws-fired">
            <h3 class="govuk-heading-s">
                { rule.title.clone() }
                if !rule.level_name.is_empty() {
                    <span class="ws-fired__level">{ rule.level_name.clone() }</span>
                }
            </h3>
            <p class="govuk-body">{ rule.says.clone() }</p>
            { paragraph(&rule.action) }
            { paragraph(&rule.tally) }
            { paragraph(&rule.mark) }
        </div>
    }
}

fn table(caption: &'static str, head: [&'static str; 3], rows: Html) -> Html {
    let column = |words: &'static str| {
        html! { <th class="govuk-table__header" scope="col">{ words }</th> }
    };
    html! {
        <table class="govuk-table">
            <caption class="govuk-table__caption govuk-table__caption--s">{ caption }</caption>
            <thead class="govuk-table__head">
                <tr class="govuk-table__row">{ for head.into_iter().map(column) }</tr>
            </thead>
            <tbody class="govuk-table__body">{ rows }</tbody>
        </table>
    }
}

fn row(first: &Text, second: &Text, third: Html) -> Html {
    html! {
        <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="row">{ first.clone() }</th>
            <td class="govuk-table__cell">{ second.clone() }</td>
            <td class="govuk-table__cell">{ third }</td>
        </tr>
    }
}

/// What could still change it: what is not known, who could be asked, and what was not answered.
fn gaps(opened: &OpenTool, it: &Explanation) -> Html {
    let gaps = &it.gaps;
    if gaps.unknown.is_empty() && gaps.unanswered.is_empty() {
        return Html::default();
    }
    let questions = opened.section_after(None).unwrap_or(Route::People);
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::result_gaps_title() }</h2>
            // Of a result that cannot wait the heading says as much.
            if !it.now.urgent {
                { paragraph(&gaps.could_raise) }
            }
            { gap_list(opened, wording::result_gaps_unknown, &gaps.unknown) }
            { gap_list(opened, wording::result_gaps_unanswered, &gaps.unanswered) }
            if !gaps.unanswered.is_empty() {
                <p class="govuk-body"><Go to={questions}>{ wording::result_to_questions() }</Go></p>
            }
        </>
    }
}

/// A list that folds; a sign of harm is never folded away, and stands in a line.
fn gap_list(opened: &OpenTool, title: fn(&str) -> Text, gaps: &[Gap]) -> Html {
    let item = |gap: &Gap| opened.instrument.item(&gap.item);
    let is_harm = |gap: &&Gap| item(gap).is_some_and(|item| item.kind == Kind::Harm);
    let (harm, rest): (Vec<&Gap>, Vec<&Gap>) = gaps.iter().partition(is_harm);
    // Of many the questions themselves say who may know.
    let is_few = harm.len() <= 2;
    let topic = |gap: &&Gap| {
        let is_known = item(gap).is_some_and(item_view::is_known_to_some);
        if is_known && is_few && !gap.ask.is_empty() {
            wording::result_gap_ask(&gap.ask, &gap.topic)
        } else {
            gap.topic.clone()
        }
    };
    let topics: Vec<Text> = harm.iter().map(topic).collect();
    let folded = |gap: &&Gap| {
        html! {
            <li>
                { gap.topic.clone() }
                if !gap.ask.is_empty() {
                    <span class="ws-ask">{ " " }{ gap.ask.clone() }</span>
                }
            </li>
        }
    };
    html! {
        <>
            if !harm.is_empty() {
                <p class="govuk-body">
                    <strong>{ wording::result_gaps_harm(&title(&harm.len().to_string())) }</strong>
                    { wording::result_because(&topics.join(wording::paper_semicolon())) }
                </p>
            }
            if !rest.is_empty() {
                <Details summary={title(&rest.len().to_string())}>
                    <ul class="govuk-list govuk-list--bullet">{ for rest.iter().map(folded) }</ul>
                </Details>
            }
        </>
    }
}

/// Over the worker's own judgement, which stays as folded or open as somebody left it.
fn judgement_title(is_given: bool) -> &'static str {
    if is_given { wording::result_judgement_given() } else { wording::result_judgement_title() }
}

/// The worker's own raise. It counts from the moment it is chosen; an empty reason is named and withholds nothing.
fn judgement(opened: &OpenTool, given: Option<&Judgement>) -> Html {
    let area = opened.session.state().area.clone();
    let level = |level: Level| {
        let plain = plain_level(level)?;
        let name = area.level(level).map(|level| &*level.name).unwrap_or_default();
        let is_said = level == Level::Immediate || name.is_empty() || *name == *plain;
        let words =
            if is_said { plain.words() } else { wording::result_level_named(plain, name).words() };
        Some(choice(level.id(), words))
    };
    let not_raised = choice("none", wording::result_judgement_none());
    let question = Question {
        name: opened.name("judgement", "level"),
        items: std::iter::once(not_raised)
            .chain(Level::ALL.into_iter().filter_map(level))
            .collect(),
        classes: "govuk-radios--small",
        legend: part(wording::result_judgement_legend()).classes("govuk-fieldset__legend--s"),
        ..Default::default()
    };
    let raised_to = given.map_or("none", |given| given.level.id());
    let write = opened.typed(|level: Text| Edit::Judge(Level::from_id(&level)));
    let reasons = given.map(|given| {
        TextBox {
            name: opened.name("judgement", "reason"),
            label: part(wording::result_judgement_reasons()).classes("govuk-label--s"),
            hint: part(wording::result_judgement_reasons_hint()),
            long: true,
            value: (&given.reason).words(),
            oninput: opened.typed(Edit::Reason),
            ..Default::default()
        }
        .view()
    });
    html! {
        <Details summary={judgement_title(given.is_some())}>
            <p class="govuk-body">{ wording::result_judgement_intro() }</p>
            { question.radios(Some(raised_to.into()), write) }
            { reasons.unwrap_or_default() }
        </Details>
    }
}

/// A tool of routes has no level to raise: it asks for the worker's judgement in a question of its own, which is
/// shown here again. It is the one beside which reasons are asked.
fn own_questions(opened: &OpenTool, it: &Explanation) -> Html {
    let readings = &it.outcome.readings;
    let asks_reason = |item: &Item| {
        let note = opened.instrument.note_of(item);
        note.is_some_and(|note| {
            note.fields.iter().any(|field| field.wanted && &*field.role == "reason")
        })
    };
    let is_asked = |item: &&Item| readings.of(&item.id).visible && asks_reason(item);
    let asked: Vec<&Item> = opened.instrument.items.iter().filter(is_asked).collect();
    let is_raised = |item: &&Item| readings.of(&item.id).meaning.is_some_and(Meaning::is_raised);
    let is_given = asked.iter().any(is_raised);
    html! {
        <Details summary={judgement_title(is_given)}>
            <p class="govuk-body">{ wording::result_judgement_routes() }</p>
            <>{ for asked.into_iter().map(|item| item_view::view(opened, item, false)) }</>
        </Details>
    }
}

/// A level in plain words, beside the area's own name; `None` for the one that nobody raises to.
fn plain_level(level: Level) -> Option<&'static str> {
    match level {
        Level::NothingRecorded => None,
        Level::Watch => Some(wording::result_level_watch()),
        Level::EarlyHelp => Some(wording::result_level_early_help()),
        Level::MultiAgency => Some(wording::result_level_multi_agency()),
        Level::Statutory => Some(wording::result_level_statutory()),
        Level::Immediate => Some(wording::result_level_immediate()),
    }
}
