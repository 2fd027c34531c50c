//! What a referral can be taken away as, besides text and a web page.

mod audit;
mod calendar;
mod docx;
mod stored;

pub use audit::audit;
pub use calendar::{FollowUp, calendar, follow_ups};
pub use docx::docx;
