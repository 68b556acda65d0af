//! What is kept of people, why, for how long, and what they may do about it (requirements §5; GDPR, article 13).
//! Whatever the product learns to keep is told here.

use crate::backend::{KeptFor, Notices};

use super::{
    Lang,
    notices::{self, basis, said},
};

/// The whole page, as Markdown.
#[must_use]
pub fn page(lang: Lang, notices: &Notices, kept_for: KeptFor) -> String {
    let Lang::Fr = lang;
    let data = &notices.data;
    let processors: Vec<String> = data.processors.iter().map(|name| format!("- {name}")).collect();
    notices::page(&[
        "Cette page dit ce que ce site garde de vous, pourquoi, combien de temps, et comment le voir, le corriger ou l’effacer.",
        "# Qui en répond",
        &format!("Responsable du traitement\u{a0}: {}", said(lang, notices.controller())),
        &format!("Contact\u{a0}: {}", said(lang, &data.contact)),
        &format!("Protection des données (DPO)\u{a0}: {}", said(lang, &data.officer)),
        "# Pourquoi, et à quel titre",
        &format!(
            "Tenir la rencontre\u{a0}: savoir qui propose quoi, où et quand, et en garder les notes. À ce titre, votre nom, vos sujets, vos notes et vos fichiers, ce qui vous intéresse et les chartes que vous avez acceptées sont traités pour {}.",
            basis(lang, data.basis)
        ),
        "Tout le reste n’est gardé que si vous le donnez vous-même, avec votre consentement (article 6.1.a du RGPD)\u{a0}: vous pouvez le retirer quand vous voulez, sans raison et sans conséquence.",
        "Accepter les chartes de la rencontre n’est pas consentir à un usage de vos données.",
        "# Ce qui est gardé",
        &kept(lang).join("\n"),
        "Ne sont jamais demandés ni relevés\u{a0}: téléphone, date de naissance, genre, régime alimentaire, position, adresse IP. «\u{a0}J’y suis\u{a0}» et «\u{a0}Je papillonne\u{a0}» ne sont écrits nulle part\u{a0}: le serveur en tient le compte en mémoire jusqu’à la fin du créneau, n’en montre que des nombres arrondis, à partir de 3\u{a0}personnes, puis oublie tout. Personne ne peut voir qui.",
        "# Obligatoire ou facultatif",
        "Lire le tableau ne demande rien. Pour proposer, écrire ou dire votre intérêt, il faut un nom, que vous choisissez, et avoir accepté les chartes obligatoires. Rien d’autre n’est obligatoire.",
        "# Qui le reçoit",
        "Les personnes de la rencontre, selon ce qui est dit plus haut. Le tableau est lu par quiconque a le code de la rencontre. L’équipe d’animation voit en plus ce qui lui est destiné.",
        &format!("L’hébergeur du site\u{a0}: {}", said(lang, &notices.host.name)),
        &processors.join("\n"),
        "Un compte rendu publié peut être envoyé à un salon (Mattermost, Matrix ou Tchap) que l’équipe d’organisation a relié, quand une personne qui l’a écrit le décide\u{a0}: ce qu’il dit est alors aussi sur le serveur de ce salon. L’adresse secrète et le jeton de ces salons sont gardés dans la base de ce serveur et dans ses sauvegardes, ne sont jamais affichés, et sont effacés quand le salon est retiré.",
        "Rien d’autre n’est vendu, ni cédé, ni envoyé à un autre service\u{a0}: aucune mesure d’audience, aucun contenu d’un autre site, aucune intelligence artificielle.",
        "# Combien de temps",
        &durations(lang, kept_for).join("\n"),
        "# Le cookie",
        "Un seul cookie, strictement nécessaire, reconnaît votre navigateur\u{a0}: il est posé quand vous envoyez un premier formulaire, et dure 30\u{a0}jours. Il n’est lu par aucun programme de la page. Rien d’autre n’est écrit dans votre navigateur. Comme il ne sert qu’à cela, votre accord n’est pas demandé.",
        "# Vos droits",
        "Vous pouvez voir ce qui est gardé de vous, le corriger, l’effacer, l’emporter, vous opposer à son usage ou le geler (gardé, montré nulle part), et retirer votre consentement.",
        "Vous le faites vous-même, par «\u{a0}Mes données\u{a0}», au bas de chaque page de la rencontre. Vous pouvez aussi écrire au contact ci-dessus\u{a0}: la réponse vient sous un mois.",
        "Si la réponse ne vous convient pas, vous pouvez adresser une réclamation à la CNIL\u{a0}: [par son formulaire](https://www.cnil.fr/fr/plaintes), ou par courrier, 3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07.",
    ])
}

/// Each thing, what for, and who sees it.
fn kept(lang: Lang) -> Vec<&'static str> {
    let Lang::Fr = lang;
    vec![
        "- **Votre nom**, pour que l’on sache à qui parler. Vu par quiconque a le code de la rencontre.",
        "- **Vos sujets, vos notes et vos fichiers**, qui sont le contenu de la journée. Vus de même.",
        "- **Ce qui vous intéresse**, pour choisir les salles. Seul le nombre de personnes est public\u{a0}; personne ne voit qui.",
        "- **Les chartes que vous avez acceptées**, leur version et la date, comme preuve. Vues de vous et de l’équipe.",
        "- **Votre adresse électronique**, si vous la donnez\u{a0}: pour vous reconnecter, pour vous envoyer le compte rendu d’un sujet que vous portez et, si vous le demandez, pour les informations pratiques. Vue de vous et de l’équipe.",
        "- **Ce que vous dites de vous** (pronoms, prononciation, organisation, métier), si vous le donnez\u{a0}: pour que l’on s’adresse à vous comme il faut. Vu de qui vous choisissez.",
        "- **Votre réponse sur les photos**, si vous la donnez. Vue de l’équipe seulement\u{a0}; sans réponse, personne ne vous photographie.",
        "- **Votre inscription**, avant le jour\u{a0}: votre rang, pour que la salle suffise. Vue de vous et de l’équipe.",
        "- **Ce dont vous avez besoin pour participer**, si vous le dites\u{a0}: pour vous accueillir. Vu de l’équipe d’organisation seulement. Cela peut dire quelque chose de votre santé\u{a0}: n’écrivez que ce qui est utile.",
        "- **Ce que vous signalez**, et ce qui en est fait\u{a0}: comme trace écrite, avec ce qui était écrit alors. Vu de la modération et de l’organisation seulement.",
        "- **L’empreinte du cookie de votre navigateur**, pour vous reconnaître. Elle ne permet pas de retrouver le cookie.",
    ]
}

/// By the values that the purge goes by.
fn durations(lang: Lang, kept: KeptFor) -> Vec<String> {
    let Lang::Fr = lang;
    let days = |days| super::days(lang, days);
    let after_the_day = |what: &str, kept| format!("- {what}\u{a0}: {} après la rencontre.", days(kept));
    let warned = kept.notice.map_or_else(String::new, |notice| {
        format!(
            " Qui a donné une adresse en est prévenu par courriel {} avant.",
            days(notice)
        )
    });
    vec![
        "- Ce que vous donnez de vous\u{a0}: tant que vous êtes dans la rencontre. Quand vous la quittez, votre nom et le reste sont effacés.".to_owned(),
        format!("- Si rien ne se passe dans la rencontre\u{a0}: tout ce qui vous concerne est effacé après {}.{warned}", days(kept.people)),
        after_the_day("Ce dont vous avez besoin pour participer", kept.assistance),
        after_the_day("Votre réponse sur les photos", kept.photos),
        after_the_day("Ce qui vous intéresse, ensuite le nombre seul", kept.interest),
        format!("- Un signalement et sa trace\u{a0}: encore {} après sa clôture.", days(kept.cases)),
        format!("- Ce que sont devenus les courriels et les comptes rendus envoyés\u{a0}: {}.", days(kept.mail)),
        format!("- Les chartes acceptées\u{a0}: encore {} après votre départ, sans votre nom.", days(kept.acceptances)),
        "- Vos sujets et vos notes\u{a0}: avec les actes de la rencontre, sans votre nom quand vous êtes parti, ou retirés si vous le demandez.".to_owned(),
    ]
}
