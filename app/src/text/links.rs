//! Words about coming back as who one is already.

use super::{Lang, isolated};

words! {
    other_title => "Continuer sur un autre appareil";
    other_intro => "Un lien fait de votre autre appareil le vôtre\u{a0}: le même nom, les mêmes sujets, la même journée.";
    make => "Créer le lien";
    make_again => "Créer un autre lien";
    made_heading => "Ouvrez ce lien sur l’autre appareil";
    made_hint => "Photographiez le code, ou copiez le lien. Il sert une seule fois, pendant 15\u{a0}minutes. Qui l’ouvre devient vous\u{a0}: ne le montrez à personne.";
    made_over => "Ce lien a servi, ou ses 15\u{a0}minutes sont passées.";
    qr => "Code QR\u{a0}: le lien pour votre autre appareil";
    follow_title => "Revenir sur cet appareil";
    follow_hint => "Le lien ne sert qu’une fois. S’il ne vous était pas destiné, fermez cette page.";
    back_to_me => "Mon nom sur cet appareil";
    reconnect_heading => "Vous avez déjà donné votre nom\u{202f}?";
    reconnect_hint => "Si vous aviez laissé une adresse électronique, un lien vous y est envoyé.";
    reconnect_email => "Votre adresse électronique";
    reconnect => "Recevoir un lien";
    reconnect_other => "Sur l’appareil où votre nom est enregistré, ouvrez «\u{a0}Mon nom sur cet appareil\u{a0}», puis «\u{a0}Continuer sur un autre appareil\u{a0}».";
    no_mail => "Ce serveur n’envoie pas de courriel.";
    asked => "Si cette adresse a été donnée ici, un lien vient d’y partir. Il arrive en une minute et sert pendant 15\u{a0}minutes. Rien reçu\u{202f}? Regardez dans les courriers indésirables.";
}

/// « Vous serez Ada sur cet appareil »
#[must_use]
pub fn follow_heading(lang: Lang, name: &str) -> String {
    let Lang::Fr = lang;
    let name = isolated(name);
    format!("Vous serez «\u{a0}{name}\u{a0}» sur cet appareil")
}

#[must_use]
pub fn follow(lang: Lang, name: &str) -> String {
    let Lang::Fr = lang;
    let name = isolated(name);
    format!("Continuer comme {name}")
}

/// What becomes of who this browser was before.
#[must_use]
pub fn follow_instead(lang: Lang, name: &str) -> String {
    let Lang::Fr = lang;
    let name = isolated(name);
    format!(
        "Cet appareil est pour l’instant celui de «\u{a0}{name}\u{a0}», qui en sera retiré. Si c’était son seul appareil, ce nom est oublié et ses sujets restent au tableau sans nom."
    )
}
