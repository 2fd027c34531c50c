//! The parts that pages are made of.

pub(crate) mod action_panel;
pub(crate) mod age_question;
pub(crate) mod area_choice;
pub(crate) mod basics;
pub(crate) mod diagram;
pub(crate) mod exception_box;
pub(crate) mod frame;
pub(crate) mod item_list;
pub(crate) mod item_view;
pub(crate) mod notes;
pub(crate) mod numbers;
pub(crate) mod paper_sheet;
pub(crate) mod profile_chart;
pub(crate) mod progress;
pub(crate) mod targets;
pub(crate) mod trend;
pub(crate) mod words_note;
