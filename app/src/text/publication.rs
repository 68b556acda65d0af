//! Words of who may read a report, and of publishing it.

use domain::Visibility;

use super::Lang;

/// What the history says.
#[must_use]
pub fn made_visible(lang: Lang, visibility: Visibility) -> &'static str {
    let Lang::Fr = lang;
    match visibility {
        Visibility::WithoutNotes => "l’atelier se tient sans notes",
        Visibility::Participants => "notes lisibles par les participants",
        Visibility::Public => "notes lisibles par tout le monde une fois publiées",
    }
}
