//! The windscreen: the six levels side by side, as a picture with words. Never colour alone.

use windscreen_summary::Rung;
use windscreen_wording as wording;
use yew::prelude::*;

/// The width of a step in the picture's own units.
const STEP: usize = 100;

/// The six levels, lowest first, with the present one marked in shape and in words.
pub(crate) fn diagram(rungs: &[Rung]) -> Html {
    let n_levels: usize = rungs.iter().map(|rung| rung.n_levels).sum();
    let mut n_before = 0;
    let steps = rungs.iter().map(|rung| {
        let drawn = step(n_before, rung, n_levels);
        n_before += rung.n_levels;
        drawn
    });
    html! {
        <figure class="ws-diagram">
            <svg class="ws-diagram__picture" role="img" aria-label={label(rungs)}
                viewBox={format!("0 0 {} 84", STEP * n_levels)}>
                <>{ for steps }</>
            </svg>
            // The same in words, which also stands at 320 pixels and on paper.
            <ol class="ws-diagram__words">{ for rungs.iter().map(in_words) }</ol>
        </figure>
    }
}

/// What the picture shows, for those who do not see it.
fn label(rungs: &[Rung]) -> AttrValue {
    let name = |rung: &Rung| {
        if rung.name.is_empty() {
            wording::tool_diagram_no_name().to_owned()
        } else {
            rung.name.to_string()
        }
    };
    let levels: Vec<String> = rungs.iter().map(name).collect();
    let levels = levels.join(wording::list_comma());
    match rungs.iter().find(|rung| rung.current) {
        Some(marked) => wording::tool_diagram(&levels, &marked.name).into(),
        None => wording::tool_diagram_unmarked(&levels).into(),
    }
}

/// A rung among the words, as wide as its step.
fn in_words(rung: &Rung) -> Html {
    let class = classes!(
        "ws-diagram__rung",
        rung.current.then_some("ws-diagram__rung--current"),
        (1 < rung.n_levels).then(|| format!("ws-diagram__rung--of-{}", rung.n_levels)),
    );
    html! {
        <li {class} aria-current={rung.current.then_some("true")}>
            if rung.name.is_empty() {
                <strong>{ wording::tool_diagram_no_level() }</strong>
            } else {
                <strong>{ rung.name.clone() }</strong>
            }
            if rung.current {
                <span class="ws-diagram__here">{ wording::tool_diagram_here() }</span>
            }
        </li>
    }
}

/// One step of the windscreen, after so many levels: the higher the level, the taller the step; the present one carries an
/// arrow. Levels of one name are one step, as wide as they are many.
fn step(n_before: usize, rung: &Rung, n_levels: usize) -> Html {
    let width = rung.n_levels * STEP;
    let end = n_before + rung.n_levels;
    let height = 8 + end * 8;
    let (x, y) = (n_before * STEP, 80_usize.saturating_sub(height));
    let gap = if end < n_levels { 4 } else { 0 };
    let class = classes!("ws-diagram__step", rung.current.then_some("ws-diagram__step--current"));
    let arrow = rung.current.then(|| {
        let (middle, top, tip) = (x + width / 2, y.saturating_sub(14), y.saturating_sub(2));
        format!("{},{top} {},{top} {middle},{tip} ", middle - 9, middle + 9)
    });
    html! {
        <g>
            <rect {class} x={x.to_string()} y={y.to_string()} width={(width - gap).to_string()}
                height={height.to_string()} />
            if let Some(points) = arrow {
                <polygon class="ws-diagram__arrow" {points} />
            }
        </g>
    }
}
