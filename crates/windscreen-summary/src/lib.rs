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
//!     blocks: vec![Block::Paragraph("<b>as written</b>".into())],
//! };
//! assert!(document.to_html().contains("&lt;b&gt;as written&lt;/b&gt;"));
//! assert!(document.to_text().contains("<b>as written</b>"));
//! ```
//!
//! Read `explain.rs` first: the papers say the same words in another order.
#![forbid(unsafe_code)]

mod answers;
mod area_words;
mod asked;
mod blank;
mod builder;
mod checks;
mod document;
mod events;
mod explain;
mod export;
mod form_words;
mod from_answers;
mod head;
mod html;
pub mod named;
mod now;
mod paper;
mod pieces;
mod plain;
mod profile;
mod reached;
mod referral;
mod restricted;
mod review;
mod why;
mod words;

pub use answers::{AnswerWords, Gap, Gaps};
pub use area_words::{example as area_example, left_out as area_left_out};
pub use asked::{Asked, Filled, Found, Scope, found};
pub use blank::{Blanks, blank_index, blank_referral, blank_style, blank_tool};
pub use checks::{Finding, Ground, Severity, check_names, checks, checks_on_paper};
pub use document::{Block, Document, NoticeKind, Table};
pub use explain::{
    Case, EditionWords, Explanation, FiredWords, Headline, JudgementWords, RouteWords, Rung,
    explain,
};
pub use export::{
    FollowUp, Papers, ReferralFile, audit, calendar, docx, fhir, follow_ups, json, share,
};
pub use form_words::{field_words, reader_words};
pub use from_answers::evidence_from_answers;
pub use head::{Head, asked_by_adults, head, suggested};
pub use now::{ContactWords, Door, DoorPhone, Now, TimeWords, contacts, doors, times};
pub use paper::{Context, Standing, called, standing};
pub use pieces::{Piece, pieces};
pub use profile::{ProfileAreaWords, ProfileWords, SubAreaWords, TargetWords};
pub use reached::{CountWords, Reached, ReachedAnswer};
pub use referral::{copy_for, referral, referral_in, worker_sheet};
pub use restricted::restricted;
pub use review::{
    MovedWords, PersonReview, Review, TargetReview, ToolReview, Trend, TrendLine, review,
};
pub use why::Reason;
pub use words::{age_words, clean, date_words, figures_of, level_name, plain_date, who_words};
