//! The safety gate: three ways on, none of which blocks a referral.

use crate::components::age_question::AgeQuestion;
use crate::field::{Question, choice};
use crate::open_tool::OpenTool;
use crate::session::DraftKey;
use crate::session::{Action, Edit, Route};
use govuk_yew::{ErrorSummaryItem, ErrorSummaryProps, Markup, Words, error_summary, part};
use windscreen_core::{ChoiceId, Subject, Text, WayKind};
use windscreen_wording as wording;

/// The safety gate.
pub(crate) fn view(m: &mut Markup, opened: &OpenTool, subject: &Subject) -> Option<()> {
    let gate = opened.instrument.gate.as_ref()?;
    let sheet = opened.sheet();
    let chosen = sheet.way.as_ref().and_then(|way| opened.instrument.way(way));
    let error = match chosen {
        None => Some(Text::from(wording::gate_no_way())),
        Some(way)
            if way.kind == WayKind::Ask
                && gate.points.iter().any(|it| !sheet.points.contains(&it.id)) =>
        {
            let title =
                |kind| gate.ways.iter().find(|it| it.kind == kind).map_or("", |it| &it.title);
            let (known, unsafe_now) = (title(WayKind::FromWhatIsKnown), title(WayKind::NotSafe));
            Some(wording::gate_points_missing(known, unsafe_now))
        }
        Some(_) => None,
    };
    let onwards = match error {
        Some(_) => Action::Try,
        None => Action::Go(Route::Tool(opened.id, opened.tool())),
    };
    let shown = error.filter(|_| 0 < opened.session.state().on_page.tried);
    let way_name = opened.name("gate", "way");
    errors(m, &way_name, shown.as_ref());
    m.heading(opened.session.called(subject), &gate.title);
    m.say("p.govuk-body-l", &gate.intro);
    let mut points = Vec::new();
    for point in &gate.points {
        points.push(choice(point.id.to_text(), &point.text));
    }
    let met = sheet.points.iter().map(|it| ChoiceId::from(it.as_str())).collect();
    let question = Question::new(
        opened.name("gate", "points"),
        part(wording::gate_points()).classes("govuk-fieldset__legend--m"),
        points,
    );
    m.put(question.ticks(
        met,
        opened.ticked(|ticks| {
            Edit::Points(ticks.iter().map(|point| point.as_str().into()).collect())
        }),
    ));
    let mut ways = Vec::new();
    for way in &gate.ways {
        ways.push(choice(way.id.to_text(), &way.title).hint(part(&way.text)));
    }
    let legend = part(wording::gate_ways()).classes("govuk-fieldset__legend--m");
    let mut question = Question::new(way_name, legend, ways);
    question.error = shown.map(|it| part(&it)).unwrap_or_default();
    let way = sheet.way.map(|it| it.to_text().words());
    m.put(question.radios(way, opened.typed(|way| Edit::Way(Some(way.into())))));
    let age = AgeQuestion {
        name: opened.name("gate", "age"),
        legend: wording::gate_age(),
        role: subject.role,
        blank: DraftKey::Age(opened.id),
        takes_dates: false,
        is_page_heading: false,
        error: None,
    };
    m.put(age.view(&opened.session));
    m.press("", wording::frame_continue(), opened.session.on(onwards));
    Some(())
}

/// What is wrong with the page, at its top, with a link to the field.
pub(crate) fn errors(m: &mut Markup, field: &str, error: Option<impl Words>) {
    m.group(|m| {
        if let Some(error) = error {
            m.put(error_summary(&ErrorSummaryProps {
                title: part(wording::field_problem()),
                error_list: vec![ErrorSummaryItem::new(field, error.words())],
                ..Default::default()
            }));
        }
    });
}

/// What a way that asks nobody says to do, shown above its items.
pub(crate) fn steps(m: &mut Markup, opened: &OpenTool) {
    let way = opened.sheet().way;
    let way = way.as_ref().and_then(|way| opened.instrument.way(way));
    let Some(way) = way.filter(|way| !way.steps.is_empty()) else { return };
    m.within("div.ws-steps", |m| {
        m.h2(&way.title);
        m.bullets(&way.steps);
        m.p(wording::gate_alone());
    });
}
