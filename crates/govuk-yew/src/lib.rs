//! GOV.UK Frontend's components for Yew. It knows the HTML that upstream's templates write and what its scripts then do,
//! and does both in Rust.
//!
//! It deliberately knows nothing of any service that uses it, keeps no answers, stores nothing, loads nothing, and never
//! puts unescaped HTML on a page: whatever is not plain text is passed as [`yew::Html`].
//!
#![doc = include_str!("../README.md")]
//!
//! # How it is written
//!
//! Each component has a folder, as upstream: the component and its options, its tests against everything that upstream
//! publishes of it, and an example. `shared` holds what several are made of, `dom` is the only module that reaches the
//! page.
//!
//! # Options
//!
//! A component's options have upstream's names, in Rust's spelling: `idPrefix` is `id_prefix`. These rules tell how they
//! differ:
//!
//! - `text` and `html` are one: what stands within the component's tag, or a field `content` or `children`. Both text
//!   and [`yew::Html`] turn into it by themselves, and where it says nothing the piece is not drawn.
//! - Where upstream nests the options of a component, so do we: `label` is a [`LabelProps`], `fieldset` a
//!   [`FieldsetProps`]. Text alone may stand for them, and a [`Legend`] for a fieldset:
//!   `fieldset={Legend::new("Has it been seen?")}`.
//! - Fields are controlled: they show `value`, `values` or `checked`, and say by `oninput` or `onchange` what was typed
//!   or chosen. Drawn again with the same value they change nothing on the page.
//! - What upstream's script adds to the page (say `aria-expanded`) appears only once the browser has taken over; rendered
//!   natively, a component is exactly what the template writes, which also works without any script.

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
mod date_input;
mod details;
mod dom;
mod error_message;
mod error_summary;
mod exit_this_page;
mod fieldset;
mod hint;
mod input;
mod inset_text;
mod label;
mod notification_banner;
mod radios;
mod select;
mod shared;
mod skip_link;
mod summary_list;
mod table;
mod tag;
mod task_list;
#[cfg(test)]
mod testing;
mod textarea;
mod warning_text;

pub use back_link::{BackLink, BackLinkProps};
pub use button::{Button, ButtonProps, ButtonType};
pub use character_count::{
    CharacterCount, CharacterCountProps, CountMessage, CountType, PluralForms,
};
pub use checkboxes::{Checkboxes, CheckboxesProps};
pub use date_input::{DateInput, DateInputItem, DateInputProps};
pub use details::{Details, DetailsProps};
pub use error_message::{ErrorMessage, ErrorMessageProps};
pub use error_summary::{ErrorSummary, ErrorSummaryItem, ErrorSummaryProps, focus_error_summary};
pub use exit_this_page::{ExitThisPage, ExitThisPageProps};
pub use fieldset::{Fieldset, FieldsetProps, Legend};
pub use hint::{Hint, HintProps};
pub use input::{Input, InputProps, InputWrapper};
pub use inset_text::{InsetText, InsetTextProps};
pub use label::{Label, LabelProps};
pub use notification_banner::{NotificationBanner, NotificationBannerProps, NotificationType};
pub use radios::{Radios, RadiosProps};
pub use select::{Select, SelectItem, SelectProps};
pub use shared::attributes::Attributes;
pub use shared::choice::{Behaviour, Choice};
pub use shared::field::FormGroup;
pub use shared::part::Part;
pub use skip_link::{SkipLink, SkipLinkProps};
pub use summary_list::{
    SummaryCard, SummaryCardTitle, SummaryList, SummaryListAction, SummaryListActions,
    SummaryListProps, SummaryListRow,
};
pub use table::{Table, TableCell, TableProps};
pub use tag::{Tag, TagProps};
pub use task_list::{TaskList, TaskListItem, TaskListProps, TaskListStatus};
pub use textarea::{Textarea, TextareaProps};
pub use warning_text::{WarningText, WarningTextProps};
