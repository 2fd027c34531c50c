//! What the field calls things: levels, services, whom to ask, and how sure we are of a rule.

use crate::phrases::sentences::said;
use windscreen_core::{Area, Level, Mark, Text};
use windscreen_wording as wording;

/// What an area calls a level. Where it has no name, the words say so.
pub fn level_name(area: &Area, level: Level) -> Text {
    match area.level(level) {
        Some(it) if !it.name.is_empty() => it.name.clone(),
        _ if level == Level::NothingRecorded => said(wording::explain_level_none()),
        // No partnership's word: this level is no step of its continuum.
        _ if level == Level::Watch => said(wording::explain_level_watch()),
        _ => said(wording::explain_level_unnamed()),
    }
}

/// Who could be asked, or usually knows, in words.
pub fn who_words(id: &str) -> &str {
    match id {
        "school" => wording::who_school(),
        "health-visitor" => wording::who_health_visitor(),
        "school-nurse" => wording::who_school_nurse(),
        "midwife" => wording::who_midwife(),
        "gp" => wording::who_gp(),
        "home-visit" => wording::who_home_visit(),
        "police" => wording::who_police(),
        "housing" => wording::who_housing(),
        "social-care" => wording::who_social_care(),
        "specialist" => wording::who_specialist(),
        "person" => wording::who_person(),
        "anyone" => wording::who_anyone(),
        other => other,
    }
}

/// What the program itself calls a level, whatever its name in an area.
fn neutral_level_name(level: Level) -> &'static str {
    match level {
        Level::NothingRecorded => wording::explain_level_nothing_recorded(),
        Level::Watch => wording::explain_level_watch(),
        Level::EarlyHelp => wording::explain_level_early_help(),
        Level::MultiAgency => wording::explain_level_multi_agency(),
        Level::Statutory => wording::explain_level_statutory(),
        Level::Immediate => wording::explain_level_immediate(),
    }
}

/// What a service is for, or how a level is called, where an area gives no name. A service that the catalogue does not
/// know is called by the words of its id.
pub(crate) fn role_words(id: &str) -> Text {
    let known = match id {
        "idva" => Some(wording::now_service_idva()),
        "nspcc" => Some(wording::now_service_nspcc()),
        "marac" => Some(wording::now_service_marac()),
        "police" => Some(wording::now_service_police()),
        "exploitation" => Some(wording::now_service_exploitation()),
        other => Level::from_id(other).map(neutral_level_name),
    };
    if let Some(words) = known {
        return said(words);
    }
    let mut words = id.replace('-', " ");
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words.into()
}

/// How sure we are, in words.
pub(crate) fn mark_words(mark: Mark) -> &'static str {
    match mark {
        Mark::Seen => wording::explain_mark_seen(),
        Mark::Recalled => wording::explain_mark_recalled(),
        Mark::Proposed => wording::explain_mark_proposed(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_without_a_name_is_called_by_what_it_is_for() {
        assert_eq!(&*role_words("idva"), "IDVA");
        assert_eq!(&*role_words("marac"), "Marac");
        assert_eq!(&*role_words("young-carers"), "Young carers");
    }
}
