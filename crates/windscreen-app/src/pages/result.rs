//! What came of a tool: what must happen now, the level or the routes, why, what is not known, and the worker's
//! own judgement. Every word comes from windscreen-summary, so that screen and paper say the same.

use crate::components::numbers::{Numbers, linked};
use crate::components::progress::Progress;
use crate::components::{diagram, item_view, profile_chart, targets};
use crate::context::Session;
use crate::field::{Question, TextBox, choice};
use crate::open_tool::OpenTool;
use crate::session::{Action, Edit, Route, danger_item};
use crate::shipped;
use govuk_yew::{Markup, Words, join, part, text};
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
pub(crate) fn view(m: &mut Markup, opened: &OpenTool, subject: &Subject) {
    let sheet = opened.sheet();
    let it = {
        let state = opened.session.state();
        let form = shipped::form();
        explain(&Case {
            subject,
            sheet: &sheet,
            instrument: &opened.instrument,
            area: &state.area,
            calendar: &shipped::calendar_of(&state.area),
            today: opened.session.today(),
            wide: Wide {
                record: &state.record,
                instruments: &opened.session.library().opened_in(&state.record),
                rules: &form.rules,
                today: opened.session.today(),
            },
        })
    };
    m.within("div", |m| {
        if it.now.urgent || it.now.today {
            m.attribute("class", "ws-grave");
        }
        m.heading(opened.caption(subject), &it.headline.title);
        for also in &it.headline.also {
            m.say("p.govuk-heading-l", also);
        }
    });
    m.within("div.ws-result", |m| {
        m.within("div.ws-result__first", |m| {
            now(m, &opened.session, &Text::from(wording::result_do_now()), &it.now);
            m.group(|m| {
                if let Some(item) = danger_item(&opened.instrument, &it.outcome) {
                    danger(m, opened, &it, item);
                }
            });
            m.when(!it.routes.is_empty(), |m| routes(m, opened, subject, &it));
            why(m, opened, &it);
            m.group(|m| gaps(m, opened, &it));
        });
        m.within("div.ws-result__beside", |m| {
            m.when(!it.rungs.is_empty(), |m| diagram::view(m, &it.rungs));
            // Where the diagram shows the area's word, it is said.
            m.when(!it.rungs.iter().any(|it| it.current), |m| m.p_any(&it.headline.area_word));
            m.say("p.govuk-body ws-suggested", &it.headline.suggested);
            m.put(html! {
                <Progress n_answered={it.outcome.readings.n_answered()} n_asked={it.outcome.readings.n_visible()} />
            });
        });
    });
    m.group(|m| {
        if let Some(profile) = &it.profile {
            profile_chart::view(m, profile);
            targets::view(m, opened, &it.outcome, &sheet);
        }
    });
    m.group(|m| {
        if opened.instrument.diagram {
            judgement(m, opened, sheet.judgement.as_ref());
        } else {
            own_questions(m, opened, &it);
        }
    });
    m.group(|m| share_home(m, opened, subject, &sheet));
    m.when(!it.missing.is_empty(), |m| {
        let summary = wording::result_missing_title(&it.missing.len().to_string());
        m.more(text(summary), false, |m| {
            m.p(wording::result_missing_intro());
            m.bullets(&it.missing);
            m.p_link(
                wording::result_missing_link(),
                opened.session.on_go(Route::Texts(opened.id, opened.tool())),
            );
        });
    });
    m.when(!it.strengths.is_empty(), |m| {
        let summary = wording::result_strengths_title(&it.strengths.len().to_string());
        m.more(text(summary), false, |m| answers(m, &it.strengths));
    });
    m.when(!it.earlier.is_empty(), |m| {
        let summary = wording::result_earlier_title(&it.earlier.len().to_string());
        m.more(text(summary), false, |m| {
            m.p(wording::result_earlier_intro());
            answers(m, &it.earlier);
        });
    });
    m.when(!it.cautions.is_empty(), |m| {
        m.more(text(wording::result_cautions_title()), false, |m| m.bullets(&it.cautions));
    });
    reached(m, &it);
    // What an adult said behind a safety gate is no page's business.
    let may_share = subject.role == Role::Child && opened.session.edge().window.may_share();
    m.when(may_share, |m| share(m, opened, &it));
    m.within("div.govuk-button-group", |m| {
        let session = &opened.session;
        let class = "govuk-button--secondary";
        // Of an adult alone there is no children's referral to write.
        let has_child = subject.role == Role::Child
            || session.state().record.subjects.iter().any(|it| it.role == Role::Child);
        // One way on leads: the summary also stands above every page.
        if has_child {
            m.press("", wording::summary_page_continue(), session.on(Action::Refer));
        } else {
            m.press("", wording::result_to_summary(), session.on_go(Route::Summary));
        }
        m.press(class, wording::result_change_answers(), session.on_go(opened.again()));
        m.press(class, wording::result_to_people(), session.on_go(Route::People));
    });
}

/// Whether anyone is in danger now: asked here again until it is answered with a no, and then a press away.
fn danger(m: &mut Markup, opened: &OpenTool, it: &Explanation, item: &Item) {
    let is_no = it.outcome.readings.of(&item.id).meaning == Some(Meaning::No);
    m.within("div.ws-danger-question", |m| {
        if is_no {
            m.more(text(wording::result_danger_no()), false, |m| {
                m.put(item_view::view(opened, item, false));
            });
        } else {
            m.put(item_view::view(opened, item, false));
        }
    });
}

/// Offers to tell the page around what came of the tool: the level and the rules, and nothing that was answered.
fn share(m: &mut Markup, opened: &OpenTool, it: &Explanation) {
    m.h2(wording::result_share_title());
    m.p(wording::result_share_intro());
    let text = windscreen_summary::share(&opened.instrument, it);
    let told = opened.session.clone();
    let tell = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        told.edge().window.share(&text);
        told.dispatch(Action::Say(wording::result_shared()));
    });
    m.press("govuk-button--secondary", wording::result_share(), tell);
    let said = opened.session.state().on_page.said;
    m.within("p.govuk-body", |m| {
        m.attribute("role", "status");
        m.text(said);
    });
}

/// Offers to give the other children what was answered about the home, where nothing was answered for them yet.
fn share_home(m: &mut Markup, opened: &OpenTool, subject: &Subject, sheet: &Sheet) {
    let session = &opened.session;
    let given = |item: &Item, sheet: &Sheet| {
        sheet.answer(&item.id).is_some_and(|it| it.value != Value::Unanswered)
    };
    let about_home =
        || opened.instrument.items.iter().filter(|it| it.household && given(it, sheet));
    let mut others: Vec<Subject> = Vec::new();
    for other in &session.state().record.subjects {
        let theirs = session.sheet(other.id, &opened.instrument.id);
        let opens = opened.instrument.opening(other, session.today()) == Opening::Open;
        if other.id != subject.id && opens && about_home().any(|it| !given(it, &theirs)) {
            others.push(other.clone());
        }
    }
    if others.is_empty() {
        return;
    }
    m.h2(wording::result_home_title());
    m.p(wording::result_home_intro());
    m.within("div.govuk-button-group", |m| {
        for other in others {
            let mut edits: Vec<Action> = Vec::new();
            let (tool, id) = (opened.tool(), other.id);
            let mut edit = |it: Edit| edits.push(Action::Edit(id, tool.clone(), it));
            let theirs = session.sheet(other.id, &opened.instrument.id);
            for item in about_home().filter(|it| !given(it, &theirs)) {
                let Some(answer) = sheet.answer(&item.id) else { continue };
                edit(Edit::Answer(item.id.clone(), answer.value.clone()));
                for (field, words) in &answer.notes {
                    edit(Edit::Note(item.id.clone(), field.clone(), words.clone()));
                }
                if let Some(truth) = answer.follow_up {
                    edit(Edit::FollowUp(item.id.clone(), truth));
                }
            }
            let told = session.clone();
            let give = Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                for edit in &edits {
                    told.dispatch(edit.clone());
                }
            });
            let words = wording::result_home_give(&session.called(&other));
            m.press("govuk-button--secondary", words, give);
        }
    });
}

/// What must happen now, under its heading. In an alarm the numbers come before whatever else is to be done, but for what
/// a life may hang on.
pub(crate) fn now(m: &mut Markup, session: &Session, heading: &Text, it: &Now) {
    let is_alarm = it.urgent || it.today;
    let class = if is_alarm { "ws-now ws-now--urgent" } else { "ws-now" };
    m.within("section", |m| {
        m.attribute("class", class);
        m.attribute("aria-labelledby", "now-title");
        m.within("h2.govuk-heading-m", |m| {
            m.attribute("id", "now-title");
            m.text(heading.clone());
        });
        m.when(!it.emergency.is_empty(), |m| {
            m.within("p.govuk-body ws-now__emergency", |m| {
                m.put(linked(&it.emergency, &session.state().area.emergency.number));
            });
        });
        let steps: Vec<&Text> = it.steps().collect();
        let n_first = if is_alarm { it.before.len() } else { steps.len() };
        let (first, then) = steps.split_at_checked(n_first).unwrap_or((&steps, &[]));
        numbered(m, first, 1);
        m.put(html! { <Numbers doors={it.doors.clone()} place="-now" /> });
        numbered(m, then, first.len() + 1);
        m.say_any("p.govuk-body ws-area-left-out", area_left_out(&session.state().area));
    });
}

/// Steps, counted from this number.
fn numbered(m: &mut Markup, steps: &[&Text], start: usize) {
    m.when(!steps.is_empty(), |m| {
        m.within("ol.govuk-list govuk-list--number", |m| {
            if 1 < start {
                m.attribute("start", start);
            }
            for step in steps {
                m.say("li", *step);
            }
        });
    });
}

/// What to do next, with a link where the tool it leads to is here. What each is stands folded.
fn routes(m: &mut Markup, opened: &OpenTool, subject: &Subject, it: &Explanation) {
    // What the level asks for stands among the steps, and what only lower rules ask for stands folded. A link to a tool
    // stays where it is found.
    let is_new = |route: &&RouteWords| {
        let leads_on = opened.session.library().open(&route.tool).is_some();
        !(it.now.urgent && route.by_level || route.beside || route.said && !leads_on)
    };
    let new: Vec<&RouteWords> = it.routes.iter().filter(is_new).collect();
    let line = |m: &mut Markup, route: &RouteWords| {
        if let Some(tool) = opened.session.library().open(&route.tool) {
            let action = if tool.about == subject.role {
                Action::Open(opened.id, route.tool.clone())
            } else {
                Action::Go(Route::People)
            };
            m.link_to("govuk-link", route.title.clone(), opened.session.on(action));
        } else {
            m.text(&route.title);
        }
    };
    m.when(!new.is_empty(), |m| {
        m.h2(wording::result_routes_title());
        m.within("ul.govuk-list govuk-list--bullet ws-routes", |m| {
            for route in &new {
                m.within("li", |m| line(m, route));
            }
        });
    });
    m.more(text(wording::result_routes_more()), false, |m| {
        for route in &it.routes {
            m.within("h3.govuk-heading-s", |m| line(m, route));
            m.p(&route.text);
            m.p_any(&route.contact);
        }
    });
}

fn answers(m: &mut Markup, answers: &[AnswerWords]) {
    m.within("ul.govuk-list govuk-list--bullet ws-answers", |m| {
        for it in answers {
            m.say("li", wording::result_answer(&it.answer, &it.topic));
        }
    });
}

/// Why, a line for each rule that was met. What decides is never folded.
fn why(m: &mut Markup, opened: &OpenTool, it: &Explanation) {
    let (first, rest): (Vec<&Reason>, Vec<&Reason>) = it.reasons.iter().partition(|it| it.decides);
    m.h2(wording::result_why_title());
    // What an area says of a level is for whoever asks what its word means.
    let area = opened.session.state().area.clone();
    let level = area.level(it.outcome.level).filter(|_| !it.rungs.is_empty());
    let (meaning, says): (Vec<&Text>, Vec<&Text>) =
        it.headline.says.iter().partition(|says| level.is_some_and(|it| it.says == **says));
    for says in says {
        m.p(says);
    }
    m.when(!first.is_empty(), |m| reasons(m, &first));
    for meaning in meaning {
        let summary = wording::result_level_means(&it.headline.result);
        m.more(text(summary), false, |m| m.p(meaning));
    }
    m.when(!rest.is_empty(), |m| {
        let summary = wording::result_why_more(&rest.len().to_string(), rest.len());
        m.more(text(summary), false, |m| reasons(m, &rest));
    });
}

fn reasons(m: &mut Markup, reasons: &[&Reason]) {
    m.within("ul.govuk-list govuk-list--bullet ws-reasons", |m| {
        for it in reasons {
            m.within("li", |m| {
                m.say("strong", &it.title);
                if !it.because.is_empty() {
                    m.text(wording::result_because(&it.because));
                }
                m.say_any("span.ws-assumed", &it.assumed);
            });
        }
    });
}

/// How the result was worked out: every rule that was met, what was counted, and what all of it rests on.
fn reached(m: &mut Markup, it: &Explanation) {
    m.more(text(wording::result_reached_title()), false, |m| {
        for rule in &it.fired {
            fired(m, rule);
        }
        m.p_any(&it.headline.band);
        m.when(!it.could_not_try.is_empty(), |m| {
            m.h3(wording::result_not_tried_title());
            m.bullets(&it.could_not_try);
        });
        m.when(!it.reached.counts.is_empty(), |m| {
            let head = [
                wording::result_counts_rule(),
                wording::result_counts_count(),
                wording::result_counts_set_by(),
            ];
            table(m, wording::result_counts_caption(), &head, |m| {
                for count in &it.reached.counts {
                    row(m, &count.rule, &count.words, |m| m.text(&count.set_by));
                }
            });
        });
        if it.reached.answers.is_empty() {
            m.p(wording::result_counted_none());
        } else {
            let head = [
                wording::result_counted_sign(),
                wording::result_counted_answer(),
                wording::result_counted_in(),
            ];
            table(m, wording::result_counted_caption(), &head, |m| {
                for it in &it.reached.answers {
                    row(m, &it.answer.topic, &it.answer.answer, |m| {
                        for rule in &it.counted_in {
                            m.say("div", rule);
                        }
                    });
                }
            });
        }
        let edition = &it.edition;
        let words = [&*edition.tool, &edition.marks, &edition.area, &edition.past_review].join(" ");
        m.say("p.govuk-body-s", words);
    });
}

/// A rule that was met; its answers stand in the table below.
fn fired(m: &mut Markup, it: &FiredWords) {
    m.within("div.ws-fired", |m| {
        m.within("h3.govuk-heading-s", |m| {
            m.text(&it.title);
            m.say_any("span.ws-fired__level", &it.level_name);
        });
        m.p(&it.says);
        m.p_any(&it.action);
        m.p_any(&it.tally);
        m.p_any(&it.mark);
    });
}

fn table(
    m: &mut Markup,
    caption: &'static str,
    head: &[&'static str],
    rows: impl FnOnce(&mut Markup),
) {
    m.within("table.govuk-table", |m| {
        m.say("caption.govuk-table__caption govuk-table__caption--s", caption);
        m.columns(head);
        m.within("tbody.govuk-table__body", rows);
    });
}

fn row(m: &mut Markup, first: &Text, second: &Text, third: impl FnOnce(&mut Markup)) {
    m.within("tr.govuk-table__row", |m| {
        m.row_head(|m| m.text(first));
        m.cell(|m| m.text(second));
        m.cell(third);
    });
}

/// What could still change it: what is not known, who could be asked, and what was not answered.
fn gaps(m: &mut Markup, opened: &OpenTool, it: &Explanation) {
    let gaps = &it.gaps;
    if gaps.unknown.is_empty() && gaps.unanswered.is_empty() {
        return;
    }
    m.h2(wording::result_gaps_title());
    // Of a result that cannot wait the heading says as much.
    m.when(!it.now.urgent, |m| m.p_any(&gaps.could_raise));
    gap_list(m, opened, wording::result_gaps_unknown, &gaps.unknown);
    gap_list(m, opened, wording::result_gaps_unanswered, &gaps.unanswered);
    m.when(!gaps.unanswered.is_empty(), |m| {
        let page = opened.section_after(None).unwrap_or(Route::People);
        m.p_link(wording::result_to_questions(), opened.session.on_go(page));
    });
}

/// A list that folds; a sign of harm is never folded away, and stands in a line.
fn gap_list(m: &mut Markup, opened: &OpenTool, title: fn(&str) -> Text, gaps: &[Gap]) {
    let is_harm =
        |gap: &&Gap| opened.instrument.item(&gap.item).is_some_and(|item| item.kind == Kind::Harm);
    let (harm, rest): (Vec<&Gap>, Vec<&Gap>) = gaps.iter().partition(is_harm);
    m.when(!harm.is_empty(), |m| {
        let mut topics: Vec<Text> = Vec::new();
        // Of many the questions themselves say who may know.
        let is_few = harm.len() <= 2;
        for gap in &harm {
            let knows = opened.instrument.item(&gap.item).is_some_and(item_view::is_known_to_some);
            topics.push(if knows && is_few && !gap.ask.is_empty() {
                wording::result_gap_ask(&gap.ask, &gap.topic)
            } else {
                gap.topic.clone()
            });
        }
        m.within("p.govuk-body", |m| {
            m.say("strong", wording::result_gaps_harm(&title(&harm.len().to_string())));
            m.text(wording::result_because(&topics.join(wording::paper_semicolon())));
        });
    });
    m.when(!rest.is_empty(), |m| {
        m.more(text(title(&rest.len().to_string())), false, |m| gap_items(m, &rest));
    });
}

fn gap_items(m: &mut Markup, gaps: &[&Gap]) {
    m.within("ul.govuk-list govuk-list--bullet", |m| {
        for gap in gaps {
            m.within("li", |m| {
                m.text(&gap.topic);
                if !gap.ask.is_empty() {
                    m.say("span.ws-ask", join(&[" ", &gap.ask]));
                }
            });
        }
    });
}

/// Over the worker's own judgement, which stays as folded or open as somebody left it.
fn judgement_title(is_given: bool) -> &'static str {
    if is_given { wording::result_judgement_given() } else { wording::result_judgement_title() }
}

/// The worker's own raise. It counts from the moment it is chosen; an empty reason is named and withholds nothing.
fn judgement(m: &mut Markup, opened: &OpenTool, given: Option<&Judgement>) {
    let area = opened.session.state().area.clone();
    let mut items = vec![choice("none", wording::result_judgement_none())];
    for level in Level::ALL {
        let Some(plain) = plain_level(level) else { continue };
        let name = area.level(level).map(|it| &*it.name).unwrap_or_default();
        let is_said = level == Level::Immediate || name.is_empty() || *name == *plain;
        let words =
            if is_said { plain.words() } else { wording::result_level_named(plain, name).words() };
        items.push(choice(level.id(), words));
    }
    let question = Question {
        name: opened.name("judgement", "level"),
        items,
        classes: "govuk-radios--small",
        legend: part(wording::result_judgement_legend()).classes("govuk-fieldset__legend--s"),
        ..Default::default()
    };
    let level = given.map_or("none", |it| it.level.id());
    m.more(text(judgement_title(given.is_some())), false, |m| {
        m.p(wording::result_judgement_intro());
        m.put(question.radios(
            Some(level.into()),
            opened.typed(|level: Text| Edit::Judge(Level::from_id(&level))),
        ));
        if let Some(given) = given {
            let field = TextBox {
                name: opened.name("judgement", "reason"),
                label: part(wording::result_judgement_reasons()).classes("govuk-label--s"),
                hint: part(wording::result_judgement_reasons_hint()),
                long: true,
                value: (&given.reason).words(),
                oninput: opened.typed(Edit::Reason),
                ..Default::default()
            };
            m.put(field.view());
        }
    });
}

/// A tool of routes has no level to raise: it asks for the worker's judgement in a question of its own, which is
/// shown here again. It is the one beside which reasons are asked.
fn own_questions(m: &mut Markup, opened: &OpenTool, it: &Explanation) {
    let asks_reason = |item: &Item| {
        opened
            .instrument
            .note_of(item)
            .is_some_and(|note| note.fields.iter().any(|it| it.wanted && &*it.role == "reason"))
    };
    let readings = &it.outcome.readings;
    let is_asked = |item: &&Item| readings.of(&item.id).visible && asks_reason(item);
    let asked: Vec<&Item> = opened.instrument.items.iter().filter(is_asked).collect();
    let is_raised = |item: &&Item| readings.of(&item.id).meaning.is_some_and(Meaning::is_raised);
    let is_given = asked.iter().any(is_raised);
    m.more(text(judgement_title(is_given)), false, |m| {
        m.p(wording::result_judgement_routes());
        for item in asked {
            m.put(item_view::view(opened, item, false));
        }
    });
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
