//! Words of errors that readers find in reports.

use super::Lang;

words! {
    flag => "Signaler une erreur";
    what => "Ce qui n’est pas juste";
    hint => "Qui tient ce compte rendu le lit, sans votre nom, et le corrige.";
    send => "Envoyer";
    sent => "Merci, c’est transmis à qui tient ce compte rendu.";
    heading => "Erreurs signalées";
    close => "C’est vu";
}

/// « Signalé le mardi 8 décembre 2026 à 15 h 10 »
#[must_use]
pub fn said_at(lang: Lang, date: &str, hour: &str) -> String {
    let Lang::Fr = lang;
    format!("Signalé le {date} à {hour}")
}
