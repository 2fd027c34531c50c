//! What came of a tool: what must happen now, the level or the routes, why, what is not known, and the worker's
//! own judgement. Every word comes from windscreen-summary, so that screen and paper say the same.

mod dates;
mod gaps;
mod home;
mod judgement;
mod now;
mod routes;
mod why;

pub(crate) use self::now::MustHappenNow;

use self::dates::dates;
use self::gaps::gaps;
use self::home::share_home;
use self::judgement::{own_judgement, own_questions};
use self::routes::routes;
use self::why::{why, worked_out};
use crate::components::basics::{Act, Go, bullets};
use crate::components::diagram::diagram;
use crate::components::item_view::ItemView;
use crate::components::profile_chart::profile_chart;
use crate::components::progress::progress;
use crate::components::targets::targets;
use crate::components::words_note::licensed;
use crate::context::use_whole_state;
use crate::open_tool::{OpenTool, ToolPageProps};
use crate::session::{Action, Route, danger_item};
use govuk_yew::Details;
use windscreen_core::{Item, Meaning, Role, Subject, Wide};
use windscreen_summary::{AnswerWords, Case, Explanation, SumWords, explain, flagged_first};
use windscreen_wording as wording;
use yew::prelude::*;

/// What came of a tool.
#[component]
pub(crate) fn ResultPage(props: &ToolPageProps) -> Html {
    let opened = &props.opened;
    let session = &opened.session;
    let state = use_whole_state(session);
    let Some(subject) = opened.subject() else { return Html::default() };
    let sheet = opened.sheet();
    let form = session.setting().form();
    let instruments = session.library().opened_in(&state.record);
    // Nobody but the worker reads this page: what an adult's tool means for a child is said here, and on no paper.
    let wide = Wide { to_worker: true, ..state.wide(&instruments, &form) };
    // Of what was answered, in the words in which it was asked; what is still asked, in those in which it is asked today.
    let as_asked = opened.in_every_wording().for_record(&state.record);
    let case = Case::new(wide, &subject, &sheet, &as_asked, &state.area);
    let instrument = &opened.instrument;
    let explained = explain(&case);
    let is_grave = explained.now.urgent || explained.now.today;
    // Where the diagram shows the area's word, it is said.
    let area_word = Some(&explained.headline.area_word)
        .filter(|word| !word.is_empty() && !explained.rungs.iter().any(|rung| rung.current));
    // What an adult said behind a safety gate is no page's business.
    let is_practice = state.practice.is_some();
    let may_share =
        subject.role.is_of_children() && !is_practice && session.browser_now().may_share();
    html! {
        <>
            <div class={is_grave.then_some("ws-grave")}>
                <span class="govuk-caption-l">{ opened.caption(&subject) }</span>
                <h1 class="govuk-heading-l">{ explained.headline.title.clone() }</h1>
                <>{ for explained.headline.also.iter().map(|also| html! { <p class="govuk-heading-l">{ also.clone() }</p> }) }</>
            </div>
            <div class="ws-result">
                <div class="ws-result__first">
                    <MustHappenNow heading={wording::result_do_now()} now={explained.now.clone()} />
                    if let Some(item) = danger_item(instrument, &explained.outcome) {
                        { danger(opened, &explained, item) }
                    }
                    if !explained.routes.is_empty() {
                        { routes(opened, &explained) }
                    }
                    { why(opened, &explained) }
                    { gaps(opened, &explained) }
                </div>
                <div class="ws-result__beside">
                    if !explained.rungs.is_empty() {
                        { diagram(&explained.rungs) }
                    }
                    if let Some(word) = area_word {
                        <p class="govuk-body">{ word.clone() }</p>
                    }
                    <p class="govuk-body ws-suggested">{ explained.headline.suggested.clone() }</p>
                    { progress(&explained.outcome.readings) }
                    if let Some(words) = &explained.licensed {
                        { licensed(words) }
                    }
                </div>
            </div>
            if !instrument.limits.is_empty() {
                { dates(opened, &subject, explained.outcome.level.is_now()) }
            }
            { sums(&explained) }
            if let Some(profile) = &explained.profile {
                { profile_chart(profile) }
                { targets(opened, &explained.outcome) }
            }
            if instrument.diagram {
                { own_judgement(opened) }
            } else {
                { own_questions(opened, &explained) }
            }
            { share_home(opened) }
            { folded(opened, &explained) }
            { worked_out(&explained) }
            if may_share {
                { share(opened, &explained) }
            }
            { ways_on(opened, &subject) }
        </>
    }
}

/// What is counted beside the result: what is flagged first, then each sum with what it is. No level rests on it.
fn sums(explained: &Explanation) -> Html {
    if explained.sums.is_empty() {
        return Html::default();
    }
    let flagged = flagged_first(&explained.sums);
    let sum = |sum: &SumWords| {
        html! {
            <>
                <h3 class="govuk-heading-s">{ sum.title.clone() }</h3>
                <p class="govuk-body">{ sum.words.clone() }</p>
                <p class="govuk-body">{ sum.text.clone() }</p>
            </>
        }
    };
    html! {
        <section class="ws-sums">
            <h2 class="govuk-heading-m">{ wording::sum_title() }</h2>
            if !flagged.is_empty() {
                <p class="govuk-body">
                    <strong>{ wording::sum_flagged_first() }{ wording::frame_after_label(&flagged) }</strong>
                </p>
            }
            <>{ for explained.sums.iter().map(sum) }</>
        </section>
    }
}

/// What is there for those who want it: texts that are missing, strengths, earlier answers, and how far the tool goes.
fn folded(opened: &OpenTool, explained: &Explanation) -> Html {
    html! {
        <>
            if !explained.missing.is_empty() {
                <Details summary={wording::result_missing_title(&explained.missing.len().to_string())}>
                    <p class="govuk-body">{ wording::result_missing_intro() }</p>
                    { bullets(&explained.missing) }
                    <p class="govuk-body">
                        <Go to={Route::Texts(opened.id, opened.tool())}>{ wording::result_missing_link() }</Go>
                    </p>
                </Details>
            }
            if !explained.strengths.is_empty() {
                <Details summary={wording::result_strengths_title(&explained.strengths.len().to_string())}>
                    { answers(&explained.strengths) }
                </Details>
            }
            if !explained.earlier.is_empty() {
                <Details summary={wording::result_earlier_title(&explained.earlier.len().to_string())}>
                    <p class="govuk-body">{ wording::result_earlier_intro() }</p>
                    { answers(&explained.earlier) }
                </Details>
            }
            if !explained.cautions.is_empty() {
                <Details summary={wording::result_cautions_title()}>{ bullets(&explained.cautions) }</Details>
            }
        </>
    }
}

/// One way on leads: the summary also stands above every page.
fn ways_on(opened: &OpenTool, subject: &Subject) -> Html {
    let classes = "govuk-button--secondary";
    // Of an adult alone there is no children's referral to write.
    let has_child = subject.role.is_of_children()
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
fn danger(opened: &OpenTool, explained: &Explanation, item: &Item) -> Html {
    let is_no = explained.outcome.readings.of(&item.id).meaning == Some(Meaning::No);
    let question = html! { <ItemView opened={opened.clone()} item={item.id.clone()} /> };
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
fn share(opened: &OpenTool, explained: &Explanation) -> Html {
    let text = windscreen_summary::share(&opened.instrument, explained);
    html! {
        <>
            <h2 class="govuk-heading-m">{ wording::result_share_title() }</h2>
            <p class="govuk-body">{ wording::result_share_intro() }</p>
            <Act classes="govuk-button--secondary" action={Action::Share(text.into())}>
                { wording::result_share() }
            </Act>
            <p class="govuk-body" role="status">{ opened.session.state().on_page.said }</p>
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
