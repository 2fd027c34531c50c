//! Tests of the whole, in one program. What is data runs in another, `tests/rows/`.
#![allow(clippy::panic, reason = "a failing test says what a practitioner would lose, and stops")]

mod adults;
mod answering;
mod checks;
mod coming_back;
mod copies;
mod due;
mod evidence;
mod exports;
mod families;
mod fhir;
mod files;
mod form_papers;
mod fuzz;
mod heads;
mod known;
mod languages;
mod laws;
mod messages;
mod named;
mod pages;
mod paper;
mod records;
mod refer_now;
mod result_words;
mod scenes;
mod site;
mod static_words;
mod summary;
mod tidy;
mod translations;
mod walks;
mod words;
