//! The windscreen: the six levels side by side, as a picture with words. Never colour alone.

use govuk_yew::{Markup, join};
use windscreen_summary::Rung;
use windscreen_wording as wording;

/// The width of a step in the picture's own units.
const STEP: usize = 100;

/// The six levels, with the present one marked in shape and in words.
pub(crate) fn view(m: &mut Markup, rungs: &[Rung]) {
    let mut levels = String::new();
    let mut marked = None;
    for (n, rung) in rungs.iter().enumerate() {
        if 0 < n {
            levels.push_str(wording::list_comma());
        }
        levels.push_str(if rung.name.is_empty() {
            wording::tool_diagram_no_name()
        } else {
            &rung.name
        });
        if rung.current {
            marked = Some(&*rung.name);
        }
    }
    let label = match marked {
        Some(marked) => wording::tool_diagram(&levels, marked),
        None => wording::tool_diagram_unmarked(&levels),
    };
    let n_levels: usize = rungs.iter().map(|it| it.n_levels).sum();
    let view_box = ["0 0 ", &(STEP * n_levels).to_string(), " 84"].concat();
    m.within("figure.ws-diagram", |m| {
        m.within("svg.ws-diagram__picture", |m| {
            m.attribute("role", "img");
            m.attribute("aria-label", label);
            m.attribute("viewBox", view_box);
            let mut n = 0;
            for rung in rungs {
                step(m, n, rung, n_levels);
                n += rung.n_levels;
            }
        });
        // The same in words, which also stands at 320 pixels and on paper.
        m.within("ol.ws-diagram__words", |m| {
            for rung in rungs {
                m.within("li.ws-diagram__rung", |m| {
                    m.attribute("class", class(rung));
                    if rung.current {
                        m.attribute("aria-current", "true");
                    }
                    if rung.name.is_empty() {
                        m.say("strong", wording::tool_diagram_no_level());
                    } else {
                        m.say("strong", &rung.name);
                    }
                    if rung.current {
                        m.say("span.ws-diagram__here", wording::tool_diagram_here());
                    }
                });
            }
        });
    });
}

/// How a rung looks among the words: as wide as its step.
fn class(rung: &Rung) -> String {
    let mut class = String::from("ws-diagram__rung");
    if rung.current {
        class.push_str(" ws-diagram__rung--current");
    }
    if 1 < rung.n_levels {
        class.push_str(" ws-diagram__rung--of-");
        class.push_str(&rung.n_levels.to_string());
    }
    class
}

/// One step of the windscreen, after `n` levels: the higher the level, the taller the step; the present one carries an
/// arrow. Levels of one name are one step, as wide as they are many.
fn step(m: &mut Markup, n: usize, rung: &Rung, n_levels: usize) {
    let width = rung.n_levels * STEP;
    let end = n + rung.n_levels;
    let height = 8 + end * 8;
    let (x, y) = (n * STEP, 80_usize.saturating_sub(height));
    let gap = if end < n_levels { 4 } else { 0 };
    let class = if rung.current {
        "ws-diagram__step ws-diagram__step--current"
    } else {
        "ws-diagram__step"
    };
    m.within("g", |m| {
        m.within("rect", |m| {
            m.attribute("class", class);
            m.attribute("x", x);
            m.attribute("y", y);
            m.attribute("width", width - gap);
            m.attribute("height", height);
        });
        if rung.current {
            let middle = x + width / 2;
            let top = y.saturating_sub(14).to_string();
            let points = join(&[
                &(middle - 9).to_string(),
                ",",
                &top,
                " ",
                &(middle + 9).to_string(),
                ",",
                &top,
                " ",
                &middle.to_string(),
                ",",
                &y.saturating_sub(2).to_string(),
                " ",
            ]);
            m.within("polygon.ws-diagram__arrow", |m| m.attribute("points", points));
        }
    });
}
