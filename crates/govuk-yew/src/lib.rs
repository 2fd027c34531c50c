//! GOV.UK Frontend 6 components for Yew.
//!
//! This crate knows the HTML that GOV.UK Frontend's templates write and what its scripts then do, and does both in
//! Rust. Every example that the package publishes is a test here (`tests/conformance`).
//!
//! It deliberately knows nothing of any service that uses it, keeps no answers, stores nothing, loads nothing, and
//! never puts unescaped HTML on a page: whatever is not plain text is passed as [`yew::Html`]. It brings no styles
//! either; they come from the package's Sass, and `<body>` needs the class `govuk-frontend-supported` for conditional
//! reveals to hide.
//!
//! ```
//! use govuk_yew::{Choice, Radios};
//! use yew::prelude::*;
//!
//! let items = vec![Choice::new("yes", "Yes"), Choice::new("no", "No").hint("As far as is known")];
//! let onchange = Callback::from(|value: AttrValue| drop(value));
//! let _ = html! { <Radios name="seen" legend="Has it been seen?" {items} value="no" {onchange} /> };
//! ```
//!
//! Where many are drawn at once, or the program's size counts, most can also be called as plain functions that cost no
//! component each: `radios(&RadiosProps { name, items, onchange, ..Default::default() }, enhanced)`. The components wrap
//! them, so that one proof holds for both. Fields cost least as a [`Field`], which has only the options that most need.
//!
//! A component type costs about five kilobytes of program. What draws itself anew without being one is a value that
//! [`Live`] draws.
//!
//! Read `part.rs` first (what every component is made of), then `field.rs` and `radios.rs`.
//!
//! Conventions: a component's options keep upstream's names. `classes` are added to the component's own. Fields are
//! controlled: they show `value` or `checked`, and say by callback what was chosen. What upstream's script adds to the
//! page (say `aria-expanded`) appears only once the browser has taken over; rendered natively, a component is exactly
//! what the template writes, which also works without any script.

#![forbid(unsafe_code)]
#![warn(clippy::disallowed_methods)]
#![expect(
    clippy::ignored_unit_patterns,
    reason = "html! writes one for each tag whose name is worked out"
)]

mod back_link;
mod button;
mod character_count;
mod checkboxes;
mod choice;
mod date_input;
mod details;
mod dom;
mod enhanced;
mod error_message;
mod error_summary;
mod exit_this_page;
mod field;
mod fieldset;
mod hint;
mod input;
mod inset_text;
mod label;
mod live;
mod markup;
mod notification_banner;
mod part;
mod plain;
mod radios;
mod select;
mod skip_link;
mod summary_list;
mod table;
mod tag;
mod task_list;
mod textarea;
mod warning_text;

pub use back_link::{BackLink, BackLinkProps, back_link};
pub use button::{Button, ButtonProps, button};
pub use character_count::{CharacterCount, CharacterCountProps, CountTexts, CountType};
pub use checkboxes::{Checkboxes, CheckboxesProps, checkboxes};
pub use choice::Choice;
pub use date_input::{DateInput, DateInputItem, DateInputProps};
pub use details::{Details, DetailsProps, details};
pub use error_message::{ErrorMessage, ErrorMessageProps};
pub use error_summary::{
    ErrorSummary, ErrorSummaryItem, ErrorSummaryProps, error_summary, focus_error_summary,
};
pub use exit_this_page::{ExitThisPage, ExitThisPageProps, exit_this_page};
pub use fieldset::{Fieldset, FieldsetProps};
pub use hint::{Hint, HintProps};
pub use input::{Input, InputProps, input};
pub use inset_text::{InsetText, InsetTextProps, inset_text};
pub use label::{Label, LabelProps};
pub use live::{Draw, Live, LiveProps, live};
pub use markup::{Markup, Words, join, part, text};
pub use notification_banner::{NotificationBanner, NotificationBannerProps};
pub use part::{Attributes, Part};
pub use plain::{Field, Typed};
pub use radios::{Radios, RadiosProps, radios};
pub use select::{Select, SelectItem, SelectProps, select};
pub use skip_link::{SkipLink, SkipLinkProps, skip_link};
pub use summary_list::{
    SummaryCard, SummaryList, SummaryListAction, SummaryListProps, SummaryListRow,
};
pub use table::{Table, TableCell, TableProps};
pub use tag::{Tag, TagProps, tag};
pub use task_list::{TaskList, TaskListItem, TaskListProps};
pub use textarea::{Textarea, TextareaProps, textarea};
pub use warning_text::{WarningText, WarningTextProps};
