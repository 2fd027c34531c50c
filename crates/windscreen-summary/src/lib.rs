//! A record becomes words: what a result means, on screen and on paper.
//!
//! It knows how an outcome is said ([`explain`]), what a referral and a restricted record hold
//! ([`referral`], [`restricted`]) and how a [`Document`] becomes plain text and HTML. It
//! deliberately knows no instrument, area, telephone number or threshold, no clock (date, time,
//! reference and build come from the caller) and no browser, and reads no file. Same record, same
//! words.
//!
//! # Example
//!
//! ```
//! use windscreen_summary::{Block, Document};
//! let document = Document {
//!     title: "Record".into(),
//!     marking: "Restricted".into(),
//!     reference: "R-1".into(),
//!     initials: "".into(),
//!     practice: false,
//!     blocks: vec![Block::Paragraph("<b>as written</b>".into())],
//! };
//! assert!(document.to_html().contains("&lt;b&gt;as written&lt;/b&gt;"));
//! assert!(document.to_text().contains("<b>as written</b>"));
//! ```
//!
//! The rooms stand in the order in which it happens, and each uses only those before it: `phrases` and `area` (what all use),
//! `case` (one person on one tool, worked out once), `explain`, `form` (what is asked in a record), `checks`, `review`,
//! then the papers (`papers`, `restricted`, `referral`), `render` (files of them), and `blank` (paper without a record).
//! Read `explain/explanation.rs` first: the papers say the same words in another order.
#![forbid(unsafe_code)]

mod area;
mod blank;
mod case;
mod checks;
mod explain;
mod form;
mod form_papers;
mod papers;
mod phrases;
mod referral;
mod render;
mod restricted;
mod review;

pub use area::doors::{ContactWords, Door, DoorPhone, contacts, doors};
pub use area::edition::example as area_example;
pub use area::left_out::left_out as area_left_out;
pub use blank::child::{blank_child, blank_child_file, sections_for_child};
pub use blank::form::blank_referral;
pub use blank::index::blank_index;
pub use blank::shared::Blanks;
pub use blank::style::blank_style;
pub use blank::tool::blank_tool;
pub use case::context::Context;
pub use case::found::Found;
pub use case::history::found;
pub use case::person_tool::Case;
pub use case::tool_use::{ToolUse, tool_use};
pub use checks::finding::{Finding, Severity};
pub use checks::run::{check_names, checks, checks_on_paper};
pub use explain::answers::AnswerWords;
pub use explain::counted::{CountWords, Counted, CountedAnswer};
pub use explain::explanation::{EditionWords, Explanation, explain};
pub use explain::fired::FiredWords;
pub use explain::gaps::{Gap, Gaps};
pub use explain::headline::Headline;
pub use explain::judgement::JudgementWords;
pub use explain::levels::Rung;
pub use explain::licensed::{LicensedWords, licence_words, licensed_words, missing_words};
pub use explain::now::Now;
pub use explain::profile::{ProfileAreaWords, ProfileWords, SubAreaWords, TargetWords};
pub use explain::routes::RouteWords;
pub use explain::sums::{SumWords, flagged_first};
pub use explain::why::Reason;
pub use form::asked::{Asked, Scope};
pub use form::due::{Due, DueStands, due, due_line, how_long, limits_of};
pub use form::duties::{DutyWords, duties};
pub use form::evidence::evidence_from_answers;
pub use form::family_copy::{CopyPart, copy_parts};
pub use form::field_words::field_words;
pub use form::filled::{Filled, suggested, suggested_for};
pub use form::named;
pub use form::people::called;
pub use form::speaks::speaks;
pub use form::urgency::{Urgency, asked_by_adults, suggested_by_adults, urgency};
pub use form::values::{reader_words, rows_to_name};
pub use form_papers::offered::{FormSheet, form_papers};
pub use form_papers::write::form_paper;
pub use papers::document::{Block, Document, NoticeKind, Table};
pub use phrases::clean::clean;
pub use phrases::dates::{age_words, date_words, figures_of, gestation_words, plain_date};
pub use phrases::terms::{level_name, who_words};
pub use referral::copies::copy_for;
pub use referral::whole::{referral, referral_in};
pub use referral::worker::worker_sheet;
pub use render::csv::audit;
pub use render::docx::docx;
pub use render::fhir::bundle::fhir;
pub use render::ics::calendar;
pub use render::json::referral::json;
pub use render::json::wire::ReferralFile;
pub use render::papers::Papers;
pub use render::share::share;
pub use restricted::record::restricted;
pub use review::moved::MovedWords;
pub use review::parts::{PersonReview, Review, ToolReview};
pub use review::targets::TargetReview;
pub use review::then_and_now::review;
pub use review::trend::{Trend, TrendLine};
