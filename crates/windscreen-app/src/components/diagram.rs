//! The windscreen: the six levels side by side, as a picture with words. Never colour alone.

use windscreen_summary::Rung;
use yew::prelude::*;

/// Options of [`Diagram`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct DiagramProps {
    /// The levels, from the lowest.
    pub(crate) rungs: Vec<Rung>,
}

/// The width of a step in the picture's own units.
const STEP: usize = 100;

/// The six levels, with the present one marked in shape and in words.
#[component]
pub(crate) fn Diagram(props: &DiagramProps) -> Html {
    let current = props.rungs.iter().find(|it| it.current);
    let mut label = String::from("Levels from the least to the most: ");
    for (n, rung) in props.rungs.iter().enumerate() {
        if 0 < n {
            label.push_str(", ");
        }
        label.push_str(if rung.name.is_empty() { "no name" } else { &rung.name });
    }
    label.push_str(". ");
    match current {
        Some(rung) => {
            label.push_str("Marked: ");
            label.push_str(&rung.name);
        }
        None => label.push_str("None is marked: not enough is known"),
    }
    let width = STEP * props.rungs.len();
    html! {
        <figure class="ws-diagram">
            <svg class="ws-diagram__picture" role="img" aria-label={label} viewBox={view_box(width)}>
                { for props.rungs.iter().enumerate().map(|(n, rung)| step(n, rung, props.rungs.len())) }
            </svg>
            // The same in words, which also stands at 320 pixels and on paper.
            <ol class="ws-diagram__words">
                { for props.rungs.iter().map(|rung| html! {
                    <li class={classes!("ws-diagram__rung", rung.current.then_some("ws-diagram__rung--current"))}
                        aria-current={rung.current.then_some("true")}>
                        <strong>{ if rung.name.is_empty() { "No level" } else { &*rung.name } }</strong>
                        if rung.current { <span class="ws-diagram__here">{ "suggested here" }</span> }
                    </li>
                }) }
            </ol>
        </figure>
    }
}

fn view_box(width: usize) -> String {
    let mut view_box = String::from("0 0 ");
    view_box.push_str(&width.to_string());
    view_box.push_str(" 84");
    view_box
}

/// One step of the windscreen: the higher the level, the taller the step; the present one carries an arrow.
fn step(n: usize, rung: &Rung, n_rungs: usize) -> Html {
    let height = 16 + n * 8;
    let (x, y) = (n * STEP, 80_usize.saturating_sub(height));
    let class = classes!("ws-diagram__step", rung.current.then_some("ws-diagram__step--current"));
    let arrow = {
        let middle = x + STEP / 2;
        let mut points = String::new();
        for (px, py) in [
            (middle - 9, y.saturating_sub(14)),
            (middle + 9, y.saturating_sub(14)),
            (middle, y.saturating_sub(2)),
        ] {
            points.push_str(&px.to_string());
            points.push(',');
            points.push_str(&py.to_string());
            points.push(' ');
        }
        points
    };
    let gap = if n + 1 < n_rungs { 4 } else { 0 };
    html! {
        <g>
            <rect {class} x={x.to_string()} y={y.to_string()} width={(STEP - gap).to_string()} height={height.to_string()} />
            if rung.current { <polygon class="ws-diagram__arrow" points={arrow} /> }
        </g>
    }
}
