//! Words of practical information: what the team sends before the day, and how it went.

use domain::{Details, Forum};

use super::Lang;

words! {
    intro => "Le jour, l’heure, le lieu\u{a0}: écrits d’après la rencontre, à relire avant d’envoyer.";
    edit_details => "Corriger les détails de la rencontre";
    subject => "Objet";
    message => "Message";
    message_hint => "Texte simple. L’agenda est joint, et un lien pour ne plus recevoir ces messages est ajouté à la fin.";
    read_over => "Relire avant d’envoyer";
    preview => "Tel que le message sera lu";
    preview_hint => "Rien n’est encore parti. Corrigez ci-dessous si besoin, puis envoyez.";
    attached => "Pièce jointe\u{a0}: rencontre.ics, pour l’agenda.";
    mailings => "Envois";
    on_its_way => "C’est parti\u{a0}: les messages sont envoyés l’un après l’autre.";
    refresh => "Voir où en est l’envoi";
    all_tried => "L’envoi est terminé.";
    waiting => "en attente";
    sent => "envoyé";
    failed => "non remis";
    by_hand => "À copier dans un salon";
    copy_message => "Message à copier";
    by_hand_hint => "Le même message, pour Tchap, Mattermost ou votre messagerie.";
    calendar => "Télécharger le fichier d’agenda";
    no_mail => "Ce serveur n’envoie pas de courriel. Copiez le message et les adresses dans votre messagerie.";
    addresses => "Adresses, à mettre en copie cachée (Cci)";
    addresses_hint => "Seulement les personnes qui l’ont demandé. En copie cachée, aucune ne voit les autres.";
    nobody => "Personne n’a encore demandé à recevoir ces informations. La case est sur les formulaires d’inscription et sur «\u{a0}Mon nom sur cet appareil\u{a0}».";
    unsubscribe => "Ne plus recevoir les informations pratiques";
    unsubscribed => "C’est noté\u{a0}: vous ne recevrez plus ces messages. Rien d’autre ne change.";
}

#[must_use]
pub fn unsubscribe_intro(lang: Lang, forum: &str) -> String {
    let Lang::Fr = lang;
    format!("Vous recevez celles de «\u{a0}{forum}\u{a0}». Vous restez parmi les personnes inscrites.")
}

/// « Envoyer à 12 personnes »
#[must_use]
pub fn send(lang: Lang, count: usize) -> String {
    let Lang::Fr = lang;
    match count {
        1 => "Envoyer à 1 personne".to_owned(),
        _ => format!("Envoyer à {count} personnes"),
    }
}

/// « 12 personnes ont demandé à recevoir ce message. »
#[must_use]
pub fn wanted(lang: Lang, count: usize) -> String {
    let Lang::Fr = lang;
    match count {
        0 => nobody(lang).to_owned(),
        1 => "1 personne a demandé à recevoir ce message.".to_owned(),
        _ => format!("{count} personnes ont demandé à recevoir ce message."),
    }
}

/// « 10 envoyés, 1 en attente, 1 non remis »
#[must_use]
pub fn progress(lang: Lang, sent: usize, waiting: usize, failed: usize) -> String {
    let Lang::Fr = lang;
    let plural = if sent > 1 { "s" } else { "" };
    let mut words = vec![format!("{sent} envoyé{plural}")];
    if waiting > 0 {
        words.push(format!("{waiting} en attente"));
    }
    if failed > 0 {
        words.push(format!("{failed} non remis"));
    }
    words.join(", ")
}

/// « Informations pratiques – Rencontre ALLiaNCE, mardi 8 décembre 2026 »
#[must_use]
pub fn draft_subject(lang: Lang, details: &Details) -> String {
    let Lang::Fr = lang;
    let date = super::long_date(lang, details.date);
    format!("Informations pratiques – {}, {date}", details.title)
}

/// What the team has said of the rencontre, and nothing that it has not.
#[must_use]
pub fn draft(lang: Lang, forum: &Forum, board: &str, calendar: &str) -> String {
    use super::settings;
    let Lang::Fr = lang;
    let details = &forum.details;
    let practical = &details.practical;
    let mut facts = vec![format!(
        "{}\u{a0}: {}",
        settings::when(lang),
        settings::day(lang, details.date, forum.hours())
    )];
    let said = [
        (settings::whereabouts(lang), details.venue.as_str()),
        (settings::how(lang), practical.access.as_str()),
        (settings::step_free(lang), practical.accessibility.as_str()),
        (settings::network(lang), practical.wifi.as_str()),
        (settings::photos(lang), practical.photos.as_str()),
    ];
    for (name, words) in said.into_iter().filter(|(_, words)| !words.is_empty()) {
        let gap = if words.contains('\n') { "\n" } else { " " };
        facts.push(format!("{name}\u{a0}:{gap}{words}"));
    }
    let mut links = vec![format!(
        "Le tableau, pour proposer un sujet ou le retrouver\u{a0}: {board}"
    )];
    if let Some(room) = &practical.room {
        links.push(format!("Le salon de la communauté\u{a0}: {room}"));
    }
    links.push(format!("Pour votre agenda\u{a0}: {calendar}"));
    format!(
        "Bonjour,\n\nvoici de quoi venir à «\u{a0}{}\u{a0}».\n\n{}\n\n{}\n\nÀ bientôt,\nl’équipe d’animation",
        details.title,
        facts.join("\n\n"),
        links.join("\n")
    )
}

/// `kept`: days during which it is kept what became of a mail.
#[must_use]
pub fn no_mailing(lang: Lang, kept: u32) -> String {
    let Lang::Fr = lang;
    match kept {
        0 | 1 => "Aucun envoi depuis hier.".to_owned(),
        _ => format!("Aucun envoi ces {kept}\u{a0}derniers jours."),
    }
}
