//! Words of the public pages about this instance: legal notice, help, accessibility, and what all of them share.

use crate::backend::{Audit, Basis, Conformity, Notices};

use super::{Lang, long_date};

words! {
    personal_data => "Données personnelles";
    legal => "Mentions légales";
    accessibility => "Accessibilité";
    data_more => "Vos données et vos droits";
    help_intro => "Chaque rencontre a sa page d’aide, avec les contacts de son équipe. Pour l’ouvrir, entrez le code de la rencontre à l’accueil.";
    help_contact => "Pour ce site lui-même";
    to_complete => "**[À compléter par l’équipe qui gère ce site]**";
}

/// Obligatory on the home page (requirements §3).
#[must_use]
pub fn conformity(lang: Lang, conformity: Conformity) -> &'static str {
    let Lang::Fr = lang;
    match conformity {
        Conformity::Total => "Accessibilité\u{a0}: totalement conforme",
        Conformity::Partial => "Accessibilité\u{a0}: partiellement conforme",
        Conformity::No => "Accessibilité\u{a0}: non conforme",
    }
}

/// The short layer where a name is asked for.
#[must_use]
pub fn data_in_short(lang: Lang, controller: &str) -> String {
    let Lang::Fr = lang;
    let who = match controller {
        "" => String::new(),
        name => format!(" Responsable\u{a0}: {name}."),
    };
    format!(
        "Votre nom sert à tenir la rencontre, et à rien d’autre. Vous pouvez le changer et le retirer vous-même.{who}"
    )
}

/// What was written, or that nobody wrote it yet.
pub(super) fn said(lang: Lang, text: &str) -> &str {
    match text.trim() {
        "" => to_complete(lang),
        text => text,
    }
}

/// Headings and paragraphs, as Markdown.
pub(super) fn page(parts: &[&str]) -> String {
    parts.join("\n\n")
}

/// The legal notice, as Markdown.
#[must_use]
pub fn legal_text(lang: Lang, notices: &Notices) -> String {
    let Lang::Fr = lang;
    let (editor, host) = (&notices.editor, &notices.host);
    page(&[
        "# Qui publie ce site",
        said(lang, &editor.name),
        said(lang, &editor.address),
        &format!("Contact\u{a0}: {}", said(lang, &editor.contact)),
        &format!("Direction de la publication\u{a0}: {}", said(lang, &editor.director)),
        "# Qui l’héberge",
        said(lang, &host.name),
        said(lang, &host.address),
        &format!("Contact\u{a0}: {}", said(lang, &host.contact)),
        "# Ce que les personnes écrivent",
        "Les sujets, les notes et les fichiers sont écrits par les participantes et les participants, sous leur responsabilité. Pour signaler un contenu, adressez-vous à l’équipe de la rencontre, ou au contact ci-dessus.",
        "# Le logiciel",
        "Ce site fonctionne avec Forum ouvert, un logiciel libre sous licence MIT. Il ne charge rien depuis un autre site et n’appelle aucune intelligence artificielle.",
    ])
}

#[must_use]
pub(super) fn basis(lang: Lang, basis: Option<Basis>) -> &'static str {
    let Lang::Fr = lang;
    match basis {
        Some(Basis::PublicInterest) => "l’exécution d’une mission d’intérêt public (article 6.1.e du RGPD)",
        Some(Basis::LegitimateInterest) => {
            "l’intérêt légitime du responsable à tenir la rencontre (article 6.1.f du RGPD)"
        }
        None => to_complete(lang),
    }
}

/// The declaration of accessibility, as Markdown, in the obligatory order. `audit` is one that is still valid.
#[must_use]
pub fn accessibility_text(
    lang: Lang,
    notices: &Notices,
    conformity: Conformity,
    audit: Option<&Audit>,
    url: &str,
) -> String {
    let Lang::Fr = lang;
    let editor = said(lang, &notices.editor.name);
    let ours = &notices.accessibility;
    let plan = match ours.plan.as_str() {
        "" => "Aucun schéma pluriannuel ni plan d’action annuel n’est publié pour l’instant.".to_owned(),
        plan => format!("Le schéma pluriannuel et le plan d’action annuel se lisent à cette adresse\u{a0}: {plan}"),
    };
    let (state, why) = match conformity {
        Conformity::Total => ("totalement conforme", ""),
        Conformity::Partial => (
            "partiellement conforme",
            ", en raison des non-conformités énumérées plus bas",
        ),
        Conformity::No if audit.is_none() => ("non conforme", "\u{a0}: aucun audit de moins de trois ans ne l’établit"),
        Conformity::No => ("non conforme", ", en raison des non-conformités énumérées plus bas"),
    };
    let results = audit.map_or_else(
        || "Aucun audit de conformité en cours de validité n’a été fait. Les résultats seront publiés ici.".to_owned(),
        |audit| {
            let (rate, date) = (audit.rate(), long_date(lang, audit.date));
            let report = match audit.report.as_str() {
                "" => String::new(),
                report => format!(" Le rapport se lit à cette adresse\u{a0}: {report}"),
            };
            let (met, applicable) = (audit.met, audit.applicable);
            format!(
                "L’audit du {date}, par {}, révèle que {rate}\u{a0}% des critères applicables du RGAA sont respectés ({met} sur {applicable}).{report}",
                audit.auditor
            )
        },
    );
    let limits: Vec<String> = ours.limits.iter().map(|limit| format!("- {limit}")).collect();
    let limits = match limits[..] {
        [] => "Faute d’audit ou de signalement, aucune autre n’est connue.".to_owned(),
        _ => limits.join("\n"),
    };
    page(&[
        &format!(
            "{editor} s’engage à rendre ce site accessible, conformément à l’article 47 de la loi nº\u{a0}2005-102 du 11 février 2005."
        ),
        &plan,
        &format!("Cette déclaration s’applique à {url}"),
        "# État de conformité",
        &format!(
            "Ce site est **{state}** avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2{why}."
        ),
        "# Résultats des tests",
        &results,
        "# Contenus non accessibles",
        "## Non-conformités",
        "Les images et les PDF que les personnes joignent à leurs notes n’ont pas toujours d’équivalent en texte.",
        &limits,
        "## Dérogations pour charge disproportionnée",
        "Aucune.",
        "## Contenus non soumis à l’obligation d’accessibilité",
        "Aucun.",
        "# Établissement de cette déclaration",
        "Cette page est établie par le logiciel, à partir de ce que l’équipe indique.",
        "Technologies\u{a0}: HTML, CSS, JavaScript et WebAssembly. Toutes les actions fonctionnent aussi sans JavaScript.",
        "Environnement de test\u{a0}: Chromium sous Linux, au clavier, à la taille d’un téléphone et d’un écran de salle, avec et sans JavaScript. Aucun lecteur d’écran n’a encore servi à ces tests.",
        "Outils\u{a0}: axe-core, et des tests écrits pour chaque page du logiciel.",
        "Pages vérifiées\u{a0}: toutes les pages publiques, celles d’une rencontre et celles de son équipe.",
        "# Retour d’information et contact",
        "Si vous n’arrivez pas à lire un contenu ou à faire une action, dites-le-nous\u{a0}: nous vous orientons vers une solution accessible, ou nous vous donnons le contenu sous une autre forme. Vous recevez une réponse sous une semaine.",
        &format!("Contact\u{a0}: {}", said(lang, &ours.contact)),
        "# Voies de recours",
        "Vous nous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service, et vous n’avez pas obtenu de réponse satisfaisante\u{a0}? Vous pouvez\u{a0}:",
        "- [écrire un message au Défenseur des droits](https://formulaire.defenseurdesdroits.fr/)\n- [contacter sa déléguée ou son délégué dans votre région](https://www.defenseurdesdroits.fr/saisir/delegues)\n- envoyer un courrier, gratuit et sans timbre\u{a0}: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07",
    ])
}
