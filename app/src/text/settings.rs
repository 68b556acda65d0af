//! Words of « La rencontre »: what organisers say of it, and what people read of that before they set out.

words! {
    title => "La rencontre";
    intro => "Ce que l’on lit sur la page d’aide, dans les informations pratiques et dans le calendrier.";
    kept => "C’est enregistré.";
    identity => "Nom et date";
    name => "Nom de la rencontre";
    date => "Jour";
    date_hint => "Les heures viennent des créneaux.";
    listed => "Annoncer sur la page d’accueil";
    listed_hint => "Sinon, seules les personnes qui ont le code la trouvent.";
    place => "Le lieu";
    venue => "Nom et adresse du lieu";
    access => "Comment venir et entrer (facultatif)";
    access_hint => "Transports, entrée, badge.";
    accessibility => "Accessibilité (facultatif)";
    accessibility_hint => "Marches, ascenseur, toilettes, boucle magnétique. Celle de chaque salle se dit avec la salle.";
    wifi => "Wi-Fi (facultatif)";
    wifi_hint => "Qui a le code lit cette page\u{a0}: écrivez plutôt où trouver le mot de passe que le mot de passe.";
    community => "Ensemble";
    room => "Salon de la communauté (facultatif)";
    room_hint => "Adresse d’un salon Tchap ou Mattermost, qui commence par https://.";
    photos => "Photos";
    photos_hint => "Peut-on en prendre, et comment dire non\u{202f}?";
    allowed_tools => "Outils d’IA autorisés pour les comptes rendus (facultatif)";
    allowed_tools_hint => "Un par ligne. Un autre outil n’empêche pas de publier\u{a0}: qui publie est averti.";
    help => "À qui demander de l’aide";
    help_hint => "Guide, groupe de soutien, équipe d’animation. Obligatoire pour ouvrir les inscriptions.";
    save => "Enregistrer";
    stands_now => "Tel que c’est maintenant";
    fill_in_contacts => "Compléter les contacts d’aide";

    practical => "Informations pratiques";
    when => "Quand";
    whereabouts => "Où";
    how => "Comment venir";
    step_free => "Accessibilité";
    network => "Wi-Fi";
    chat => "Salon";
    open_chat => "Ouvrir le salon de la communauté";
}

/// « mardi 8 décembre 2026, de 10 h à 18 h »
#[must_use]
pub fn day(lang: super::Lang, date: domain::Date, hours: Option<(domain::Minute, domain::Minute)>) -> String {
    let super::Lang::Fr = lang;
    let day = super::long_date(lang, date);
    match hours {
        Some((opens, closes)) => {
            format!("{day}, de {} à {}", super::hour(lang, opens), super::hour(lang, closes))
        }
        None => day,
    }
}
