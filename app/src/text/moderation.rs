//! Words of « Signaler » and of how it is handled, in the steps of the rules of life.

use domain::{CaseCategory, CaseStep, Measure};

use super::Lang;

words! {
    report => "Signaler";
    report_topic => "Signaler ce sujet";
    report_notes => "Signaler ce compte rendu";
    report_person => "Signaler une personne";
    intro => "Quelque chose ici va contre les règles de vie, ou vous blesse\u{202f}? Dites-le. Les personnes chargées de la modération et celles qui organisent le liront, avec votre nom\u{a0}; personne d’autre.";
    intro_copy => "Ce qui est écrit maintenant est joint, même si cela change ensuite.";
    category => "De quoi s’agit-il";
    words_field => "Ce qui s’est passé";
    words_hint => "Avec vos mots, les faits d’abord.";
    send => "Transmettre à la modération";
    sent => "C’est transmis. L’équipe suit les six étapes des règles de vie.";
    sent_help => "Si c’est urgent, ou pour en parler à quelqu’un\u{a0}: «\u{a0}Besoin d’aide\u{202f}?\u{a0}».";
    back => "Revenir";
    cases => "Signalements";
    cases_hint => "Lus par la modération et l’organisation seulement. Chaque signalement suit les six étapes des règles de vie, et laisse une trace écrite.";
    none => "Aucun signalement.";
    open => "À traiter";
    over => "Clos";
    tab => "Modération";
    snapshot => "Ce qui était écrit alors";
    trace => "La trace";
    intact => "Rien n’y a été changé\u{a0}: chaque ligne est scellée avec celle d’avant.";
    broken => "Attention\u{a0}: une ligne de cette trace a été changée hors de l’application.";
    next => "Écrire une étape";
    step => "Étape";
    words_of_step => "Ce qui a été fait";
    words_of_step_hint => "Les faits, la réponse de la personne, l’avis reçu, les raisons… Une étape sans objet s’écrit aussi, avec pourquoi.";
    measures => "Mesures (pour une décision)";
    write => "Ajouter à la trace";
    see => "Voir ce qui est signalé";
    own => "Vous avez fait ce signalement, ou vous portez ce sujet\u{a0}: quelqu’un d’autre décide et clôt.";
    remove => "Retirer le texte";
    remove_hint => "Le titre et le texte du sujet disparaissent aussitôt de tous les écrans et de l’historique. Personne ne peut revenir en arrière\u{a0}; la copie ci-dessus reste dans cette trace.";
    remove_why => "Pourquoi";
    remove_now => "Retirer ce texte maintenant";
    lift => "Lever l’exclusion";
    lift_hint => "La personne peut de nouveau proposer, écrire et participer. La décision et sa levée restent dans la trace.";
    lift_now => "Lever l’exclusion maintenant";
    exclusion_here => "L’exclusion prend effet avec la décision\u{a0}: la personne ne peut plus rien écrire ici, jusqu’à ce que vous la leviez. Elle peut toujours lire, vous répondre, emporter et effacer ses données.";
    exclusion_elsewhere => "Pour exclure quelqu’un, signalez cette personne\u{a0}: l’exclusion prend effet depuis ce signalement-là.";
    read_by_them => "La personne concernée lit «\u{a0}2. Avis demandé à la personne\u{a0}» et «\u{a0}5. Personne informée\u{a0}», et peut y répondre\u{a0}; qui a signalé lit «\u{a0}Réponse à qui a signalé\u{a0}». C’est dans «\u{a0}Ma journée\u{a0}», et à cette adresse\u{a0}:";
    writes_to_you => "La modération vous écrit\u{a0}:";
    asks_you => "La modération vous demande ce que vous avez à dire";
    informs_you => "Ce qui a été décidé";
    tells_you => "La modération vous répond";
    you_reported => "Ce que vous avez signalé";
    you_replied => "Votre réponse";
    your_view => "Votre point de vue";
    your_view_hint => "Lu par la modération et l’organisation seulement, avant toute décision.";
    answer => "Répondre à la modération";
    answered => "Votre réponse est transmise à la modération.";
    is_open => "En cours\u{a0}: rien n’est décidé sans avoir entendu la personne concernée.";
    is_over => "Ce signalement est clos.";
    contest => "Contester, ou en parler à quelqu’un\u{a0}: «\u{a0}Besoin d’aide\u{202f}?\u{a0}»";
    someone_gone => "une personne partie";
}

#[must_use]
pub fn category_name(lang: Lang, category: CaseCategory) -> &'static str {
    let Lang::Fr = lang;
    match category {
        CaseCategory::Harassment => "Harcèlement",
        CaseCategory::SexualHarassment => "Harcèlement sexuel",
        CaseCategory::Discrimination => "Propos discriminant, violence ou menace",
        CaseCategory::Insult => "Injure ou diffamation",
        CaseCategory::Neutrality => "Atteinte à la neutralité",
        CaseCategory::Privacy => "Donnée personnelle ou confidentielle",
        CaseCategory::Other => "Autre chose",
        CaseCategory::Mediation => "Une tension à apaiser, sans faute de personne",
    }
}

/// As one chooses it, and as the trace tells it.
#[must_use]
pub fn step_name(lang: Lang, step: CaseStep) -> &'static str {
    let Lang::Fr = lang;
    match step {
        CaseStep::Reported => "Signalement",
        CaseStep::Fact => "1. Faits établis",
        CaseStep::Asked => "2. Avis demandé à la personne",
        CaseStep::Replied => "2. Réponse de la personne",
        CaseStep::Heard => "2. Personne entendue",
        CaseStep::Advice => "3. Conseil pris",
        CaseStep::Decision => "4. Décision",
        CaseStep::Informed => "5. Personne informée",
        CaseStep::Told => "Réponse à qui a signalé",
        CaseStep::Closed => "6. Clôture",
        CaseStep::Settled => "Désamorcé, sans décision",
        CaseStep::Removed => "Texte retiré",
        CaseStep::Lifted => "Exclusion levée",
    }
}

#[must_use]
pub fn measure_name(lang: Lang, measure: Measure) -> &'static str {
    let Lang::Fr = lang;
    match measure {
        Measure::Nothing => "Aucune mesure",
        Measure::Reminder => "Rappel à l’ordre",
        Measure::Removal => "Retrait du texte",
        Measure::Exclusion => "Exclusion de la rencontre",
        Measure::Complaint => "Dépôt de plainte",
    }
}

/// « Signalement nº 3 »
#[must_use]
pub fn case(lang: Lang, number: u32) -> String {
    let Lang::Fr = lang;
    format!("Signalement nº\u{a0}{number}")
}

/// « Il manque d’abord : 2. Personne entendue, 3. Conseil pris. »
#[must_use]
pub fn missing(lang: Lang, steps: &[CaseStep]) -> String {
    let Lang::Fr = lang;
    let steps: Vec<&str> = steps.iter().map(|step| step_name(lang, *step)).collect();
    format!("Il manque d’abord\u{a0}: {}.", steps.join(", "))
}

/// « mardi 8 décembre 2026 à 10 h 12 »
#[must_use]
pub fn at(lang: Lang, date: &str, hour: &str) -> String {
    let Lang::Fr = lang;
    format!("{date} à {hour}")
}
