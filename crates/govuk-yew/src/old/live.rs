//! A part of a page that draws itself anew, without the page around it.
//!
//! Each type that is a Yew component costs about five kilobytes of program, whatever it draws. So there is one such type,
//! [`Live`], and what it draws is a value that says how: whatever can [`Draw`].

use std::any::Any;
use std::fmt::{Debug, Formatter};
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{VComp, VNode};

/// What a [`Live`] part of a page is: how it looks, and what it does while it is on the page.
///
/// It has no `&mut`: what changes about it stands in cells. A value can go from the page and come back.
pub trait Draw: Any {
    /// Whether this, which is on the page, may stay in place of `other`, which the page around it has just asked for.
    /// Where it may, nothing is drawn anew; where not, this ends and `other` starts. The very same value always stays.
    fn is(&self, _other: &dyn Any) -> bool {
        false
    }

    /// It comes onto the page. `redraw` draws it anew, now and later.
    fn start(&self, _redraw: &Callback<()>) {}

    /// Draws it.
    fn view(&self, redraw: &Callback<()>) -> Html;

    /// It was drawn, and can be seen; `is_first` says that it could not be before. Never called when rendering natively.
    fn drawn(&self, _is_first: bool) {}

    /// It goes from the page, and so must its listeners and timers.
    fn end(&self) {}
}

/// Options of [`Live`].
#[derive(Clone, Properties)]
pub struct LiveProps {
    /// What is drawn.
    pub draw: Rc<dyn Draw>,
}

impl PartialEq for LiveProps {
    fn eq(&self, other: &LiveProps) -> bool {
        let (on_page, asked_for): (&dyn Draw, &dyn Draw) = (&*self.draw, &*other.draw);
        Rc::ptr_eq(&self.draw, &other.draw) || on_page.is(asked_for)
    }
}

impl Debug for LiveProps {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        f.write_str("LiveProps")
    }
}

/// The one component that draws itself anew: whatever its options say.
#[derive(Debug)]
pub struct Live {
    redraw: Callback<()>,
    /// Whether what is on the page was not yet drawn.
    is_new: bool,
}

impl Component for Live {
    type Message = ();
    type Properties = LiveProps;

    fn create(ctx: &Context<Self>) -> Self {
        let redraw = ctx.link().callback(|()| ());
        ctx.props().draw.start(&redraw);
        Live { redraw, is_new: true }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &LiveProps) -> bool {
        old.draw.end();
        ctx.props().draw.start(&self.redraw);
        self.is_new = true;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().draw.view(&self.redraw)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let is_first = std::mem::replace(&mut self.is_new, false);
        ctx.props().draw.drawn(is_first);
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        ctx.props().draw.end();
    }
}

/// A [`Live`] part of a page.
#[inline(never)]
pub fn live(draw: Rc<dyn Draw>) -> Html {
    VNode::from(VComp::new::<Live>(Rc::new(LiveProps { draw }), None))
}
