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
mod notification_banner;
mod part;
mod radios;
mod select;
mod skip_link;
mod summary_list;
mod table;
mod tag;
mod task_list;
mod textarea;
mod warning_text;

pub use back_link::{BackLink, BackLinkProps};
pub use button::{Button, ButtonProps};
pub use character_count::{CharacterCount, CharacterCountProps, CountTexts, CountType};
pub use checkboxes::{Checkboxes, CheckboxesProps};
pub use choice::Choice;
pub use date_input::{DateInput, DateInputItem, DateInputProps};
pub use details::{Details, DetailsProps};
pub use error_message::{ErrorMessage, ErrorMessageProps};
pub use error_summary::{ErrorSummary, ErrorSummaryItem, ErrorSummaryProps};
pub use exit_this_page::{ExitThisPage, ExitThisPageProps};
pub use fieldset::{Fieldset, FieldsetProps};
pub use hint::{Hint, HintProps};
pub use input::{Input, InputProps};
pub use inset_text::{InsetText, InsetTextProps};
pub use label::{Label, LabelProps};
pub use notification_banner::{NotificationBanner, NotificationBannerProps};
pub use part::{Attributes, Part};
pub use radios::{Radios, RadiosProps};
pub use select::{Select, SelectItem, SelectProps};
pub use skip_link::{SkipLink, SkipLinkProps};
pub use summary_list::{
    SummaryCard, SummaryList, SummaryListAction, SummaryListProps, SummaryListRow,
};
pub use table::{Table, TableCell, TableProps};
pub use tag::{Tag, TagProps};
pub use task_list::{TaskList, TaskListItem, TaskListProps};
pub use textarea::{Textarea, TextareaProps};
pub use warning_text::{WarningText, WarningTextProps};
