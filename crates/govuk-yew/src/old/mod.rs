//! To be removed with the app's pages, once they are written with `html!`: pages written in calls, and fields as
//! plain functions, which draw through the components.

mod markup;
mod plain;

pub use markup::{Markup, Words, join, part, text};
pub use plain::{Field, Typed};
