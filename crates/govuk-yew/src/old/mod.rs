//! To be removed with the app's pages, once they are written with `html!`: pages written in calls, the one component that
//! draws itself anew, and components as plain functions. All of it draws through the components, or beside them.

mod live;
mod markup;
mod plain;

pub use live::{Draw, Live, LiveProps, live};
pub use markup::{Markup, Words, join, part, text};
pub use plain::{
    Field, Typed, back_link, error_summary, exit_this_page, inset_text, skip_link, tag,
};
