//! Words of a session's notes and of the list of all notes.

use domain::{Kept, ReportField, ReportFields};

use super::Lang;

words! {
    title => "Notes";
    heading => "Notes de l’atelier";
    back_to_topic => "Voir le sujet";
    empty => "Personne n’a encore pris de notes. Trois lignes suffisent\u{a0}: ce qui a été dit, ce qui est décidé, qui fait quoi.";
    write => "Écrire les notes";
    edit => "Modifier les notes";
    essence => "L’essentiel";
    essence_hint => "Une seule phrase\u{a0}: ce qu’il faut retenir si l’on ne lit qu’elle.";
    points => "Points clés";
    points_hint => "Une idée par ligne. Une phrase et trois points suffisent.";
    decisions => "Décisions";
    decisions_hint => "Une décision par ligne.";
    actions => "Actions";
    actions_hint => "Quoi suffit\u{a0}; dites qui et pour quand si c’est convenu.";
    what => "Quoi";
    who => "Qui";
    due => "Pour quand";
    questions => "Questions ouvertes";
    questions_hint => "Une question par ligne.";
    links => "Ressources";
    links_hint => "Des pages à retrouver, avec leur adresse complète\u{a0}: https://…";
    url => "Adresse";
    label => "Ce que c’est";
    notes => "Notes libres";
    notes_hint => "Tout le reste. Markdown accepté\u{a0}: # titre, - liste, **gras**.";
    /// S0-03.
    reminder => "Restez neutre. Rien de confidentiel, pas de donnée personnelle, pas de nom sans accord.";
    add_line => "Ajouter une ligne";
    draft_saved => "Brouillon enregistré à {heure}";
    draft_offline => "Hors ligne\u{a0}: le texte reste ici, il partira dès que possible.";
    draft_drop => "Abandonner ce brouillon";
    theirs => "L’autre version, enregistrée entre-temps";
    which => "Laquelle garder\u{202f}?";
    emptied => "(effacé)";
    versions => "Versions du compte rendu";
    all_versions => "Toutes les versions";
    back_to_report => "Retour au compte rendu";
    someone_gone => "une personne partie";
    restore => "Restaurer cette version";
    restore_hint => "Elle devient une nouvelle version\u{a0}; aucune autre ne se perd.";
    complete => "Complet\u{a0}: une phrase et trois points";
    save => "Enregistrer les notes";
    files => "Fichiers";
    no_file => "Aucun fichier joint.";
    file => "Joindre des photos, des schémas ou des documents";
    photo => "Prendre une photo";
    drop_here => "Ou déposez-les ici.";
    send => "Envoyer";
    upload_waiting => "En attente";
    upload_sending => "{}\u{a0}% envoyés";
    upload_checking => "Reçu, en cours de lecture…";
    upload_done => "Joint";
    upload_cancelled => "Annulé\u{a0}: ce fichier n’est pas joint.";
    upload_cut => "La connexion s’est coupée\u{a0}: ce fichier n’est pas joint.";
    upload_cancel => "Annuler";
    upload_again => "Réessayer";
    /// RGAA 1.1: asked of who knows what the picture shows.
    alt => "Que voit-on\u{202f}?";
    alt_hint => "Une phrase, pour qui ne voit pas l’image.";
    save_alt => "Enregistrer la description";
    edit_alt => "Modifier la description";
    not_described => "Personne n’a encore décrit cette image.";
    remove => "Retirer ce fichier";
    remove_confirm => "Oui, le retirer";
    parked => "En attente";
    all_heading => "Comptes rendus";
    all_intro => "Les notes de chaque atelier, dès qu’elles sont enregistrées.";
    shared => "Notes à lire";
    none_yet => "Pas encore de notes";
    none_yet_now => "À écrire";
    no_session => "Aucun atelier n’est encore placé. Les notes se liront ici, atelier par atelier.";
    see_board => "Voir le tableau";
}

/// What one sees on a picture; « Image jointe : paperboard.png » when nobody has said it.
#[must_use]
pub fn picture(lang: Lang, name: &str, alt: &str) -> String {
    match lang {
        Lang::Fr if alt.is_empty() => format!("Image jointe, sans description\u{a0}: {name}"),
        Lang::Fr => alt.to_owned(),
    }
}

/// What is still to do under « Fichiers ».
#[must_use]
pub fn to_describe(lang: Lang, pictures: usize) -> String {
    match (lang, pictures) {
        (Lang::Fr, 1) => "À faire\u{a0}: une image attend sa description.".to_owned(),
        (Lang::Fr, _) => format!("À faire\u{a0}: {pictures} images attendent leur description."),
    }
}

/// « Grille.pdf (PDF, 2 Mo) »
#[must_use]
pub fn document(lang: Lang, name: &str, size: &str) -> String {
    let Lang::Fr = lang;
    let kind = name.rsplit('.').next().unwrap_or_default().to_uppercase();
    format!("{name} ({kind}, {size})")
}

/// Said before a file is chosen; sizes in bytes.
#[must_use]
pub fn file_hint(lang: Lang, each: u64, session: u64) -> String {
    let Lang::Fr = lang;
    format!(
        "Image (PNG, JPEG, WebP), PDF, texte (TXT, Markdown) ou document bureautique (ODT, ODS, ODP, DOCX, XLSX, PPTX)\u{a0}: \
         {} au plus, {} pour tout l’atelier. Les images sont réduites, et ne gardent rien du lieu ni de l’appareil.",
        super::bytes(lang, each),
        super::bytes(lang, session)
    )
}

/// What a part of a report is called.
#[must_use]
pub fn field(lang: Lang, field: ReportField) -> &'static str {
    match field {
        ReportField::Essence => essence(lang),
        ReportField::Points => points(lang),
        ReportField::Decisions => decisions(lang),
        ReportField::Actions => actions(lang),
        ReportField::Questions => questions(lang),
        ReportField::Links => links(lang),
        ReportField::Notes => notes(lang),
    }
}

/// What belongs into it.
#[must_use]
pub fn field_hint(lang: Lang, field: ReportField) -> &'static str {
    match field {
        ReportField::Essence => essence_hint(lang),
        ReportField::Points => points_hint(lang),
        ReportField::Decisions => decisions_hint(lang),
        ReportField::Actions => actions_hint(lang),
        ReportField::Questions => questions_hint(lang),
        ReportField::Links => links_hint(lang),
        ReportField::Notes => notes_hint(lang),
    }
}

/// Which of two versions is kept.
#[must_use]
pub fn kept(lang: Lang, kept: Kept) -> &'static str {
    let Lang::Fr = lang;
    match kept {
        Kept::Mine => "La mienne",
        Kept::Theirs => "L’autre",
        Kept::Both => "Les deux, l’une après l’autre",
    }
}

/// « Brouillon de 10 h 42 »
#[must_use]
pub fn draft_found(lang: Lang, hour: &str) -> String {
    let Lang::Fr = lang;
    format!("Voici votre brouillon de {hour}, pas encore enregistré\u{a0}: personne d’autre ne le lit.")
}

/// « 3 versions »
#[must_use]
pub fn versions_count(lang: Lang, versions: u32) -> String {
    let Lang::Fr = lang;
    format!("Voir les {versions} versions")
}

/// « Version 3, mardi 8 décembre 2026 à 15 h 10, par Ada »
#[must_use]
pub fn version(lang: Lang, revision: u32, date: &str, hour: &str, author: Option<&str>) -> String {
    let Lang::Fr = lang;
    let by = author.map(|author| format!(", par {author}")).unwrap_or_default();
    format!("Version {revision}, {date} à {hour}{by}")
}

/// A report as one plain text, to compare two of them.
#[must_use]
pub fn plain(lang: Lang, fields: &ReportFields) -> String {
    let mut text = String::new();
    let mut part = |field: ReportField, words: &str| {
        if !words.is_empty() {
            text.push_str(&format!("{}\n{words}\n\n", self::field(lang, field)));
        }
    };
    let lines = |rows: Vec<String>| rows.join("\n");
    let actions = fields.actions.iter();
    let actions = actions.map(|action| match by_whom(lang, &action.who, &action.due).as_str() {
        "" => action.what.to_string(),
        who => format!("{} ({who})", action.what),
    });
    let links = fields.links.iter();
    let links = links.map(|link| format!("{} {}", link.label, link.url).trim().to_owned());
    part(ReportField::Essence, &fields.essence);
    part(ReportField::Points, &fields.points);
    part(ReportField::Decisions, &fields.decisions);
    part(ReportField::Actions, &lines(actions.collect()));
    part(ReportField::Questions, &fields.questions);
    part(ReportField::Links, &lines(links.collect()));
    part(ReportField::Notes, &fields.notes);
    text
}

/// « Camille, pour vendredi »; either may be missing.
#[must_use]
pub fn by_whom(lang: Lang, who: &str, due: &str) -> String {
    let Lang::Fr = lang;
    match (who, due) {
        ("", "") => String::new(),
        (who, "") => who.to_owned(),
        ("", due) => format!("Pour quand\u{a0}: {due}"),
        (who, due) => format!("{who} · {due}"),
    }
}

/// What a line of the form is called.
#[must_use]
pub fn action_number(lang: Lang, number: usize) -> String {
    let Lang::Fr = lang;
    format!("Action {number}")
}

/// What a line of the form is called.
#[must_use]
pub fn link_number(lang: Lang, number: usize) -> String {
    let Lang::Fr = lang;
    format!("Ressource {number}")
}

/// « 3 comptes rendus sur 5 ateliers »
#[must_use]
pub fn count(lang: Lang, written: usize, sessions: usize) -> String {
    let Lang::Fr = lang;
    let notes = match written {
        0 => "Pas encore de notes".to_owned(),
        1 => "1 atelier a des notes".to_owned(),
        _ => format!("{written} ateliers ont des notes"),
    };
    if written == sessions {
        format!("{notes}.")
    } else {
        format!("{notes}, sur {sessions} au tableau.")
    }
}
