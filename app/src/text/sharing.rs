//! Words of sharing reports: where to, what is sent, and what became of it.

use super::Lang;
use crate::backend::{ChannelKind, ShareState, Trouble};

words! {
    channels => "Canaux de partage";
    channels_intro => "Les salons où un compte rendu publié peut être envoyé. Une personne le décide à chaque fois\u{a0}: rien ne part tout seul.";
    channels_secrets => "L’adresse d’un webhook et un jeton d’accès ouvrent votre salon\u{a0}: ils sont gardés dans la base de ce serveur et dans ses sauvegardes, et ne sont plus jamais affichés. Pour en changer, retirez le canal et ajoutez-le de nouveau.";
    no_channel => "Aucun canal. Un compte rendu peut déjà être copié comme texte et collé où vous voulez.";
    mattermost_add => "Ajouter un salon Mattermost";
    matrix_add => "Ajouter un salon Matrix ou Tchap";
    name => "Nom du canal";
    name_hint => "Tel que les scribes le liront, par exemple «\u{a0}Mattermost, salon ALLiaNCE\u{a0}».";
    webhook => "Adresse du webhook entrant";
    webhook_hint => "Dans Mattermost\u{a0}: Intégrations, Webhooks entrants. Elle commence par https:// et contient /hooks/.";
    homeserver => "Adresse du serveur";
    homeserver_hint => "Par exemple https://matrix.agent.beta.tchap.gouv.fr pour Tchap.";
    room => "Identifiant du salon";
    room_hint => "Dans les paramètres du salon, rubrique «\u{a0}Avancé\u{a0}»\u{a0}: il commence par un point d’exclamation. Le salon ne doit pas être chiffré\u{a0}: ce serveur ne sait pas chiffrer, et n’enverra rien dans un salon qui l’est.";
    token => "Jeton d’accès";
    token_hint => "D’un compte réservé à cet usage, déjà membre du salon. Dans Element\u{a0}: Paramètres, Aide et à propos.";
    add => "Ajouter ce canal";
    added => "Le canal est ajouté. Envoyez-y un message d’essai.";
    removed => "Le canal est retiré, et ses secrets sont effacés.";
    tried => "Le message d’essai part. Son état est affiché plus bas.";
    try_it => "Envoyer un message d’essai";
    remove => "Retirer";
    remove_confirm => "Oui, retirer ce canal";
    secret_kept_webhook => "adresse enregistrée";
    secret_kept_token => "jeton enregistré";
    messages => "Messages";
    no_message => "Rien n’a été envoyé ces 30 derniers jours.";
    refresh => "Voir où en est l’envoi";
    try_title => "Message d’essai";
    essay => "Message d’essai";
    sent => "Envoyé";
    sending => "En cours d’envoi";
    unsure => "Peut-être envoyé";
    unsure_hint => "Regardez dans le salon avant d’envoyer de nouveau.";
    refused => "Non envoyé";
    gone => "une personne partie";
}

#[must_use]
pub fn kind(lang: Lang, kind: ChannelKind) -> &'static str {
    let Lang::Fr = lang;
    match kind {
        ChannelKind::Mattermost => "Mattermost",
        ChannelKind::Matrix => "Matrix ou Tchap",
    }
}

/// « Mattermost sur chat.exemple.fr, adresse enregistrée »
#[must_use]
pub fn described(lang: Lang, kind: ChannelKind, host: &str) -> String {
    let Lang::Fr = lang;
    let secret = match kind {
        ChannelKind::Mattermost => secret_kept_webhook(lang),
        ChannelKind::Matrix => secret_kept_token(lang),
    };
    format!("{} sur {host}, {secret}", self::kind(lang, kind))
}

/// What a message says that tries a channel.
#[must_use]
pub fn try_text(lang: Lang, forum: &str) -> String {
    let Lang::Fr = lang;
    format!("Ce salon peut recevoir les comptes rendus de «\u{a0}{forum}\u{a0}». Il n’y a rien à faire.")
}

#[must_use]
pub fn state(lang: Lang, state: ShareState) -> &'static str {
    let Lang::Fr = lang;
    match state {
        ShareState::Waiting(None) => "En attente",
        ShareState::Waiting(Some(_)) => "En attente d’un nouvel essai",
        ShareState::Sending => sending(lang),
        ShareState::Sent => sent(lang),
        ShareState::Unsure(_) => unsure(lang),
        ShareState::Refused(_) => refused(lang),
    }
}

/// Why, and what to do about it.
#[must_use]
pub fn reason(lang: Lang, state: ShareState) -> Option<String> {
    match state {
        ShareState::Waiting(trouble) => trouble.map(|trouble| self::trouble(lang, trouble)),
        ShareState::Refused(trouble) => Some(self::trouble(lang, trouble)),
        ShareState::Unsure(trouble) => Some(format!("{} {}", self::trouble(lang, trouble), unsure_hint(lang))),
        ShareState::Sending | ShareState::Sent => None,
    }
}

fn trouble(lang: Lang, trouble: Trouble) -> String {
    let Lang::Fr = lang;
    match trouble {
        Trouble::Forbidden => {
            "Cette adresse mène à un réseau privé, ou n’est pas en https\u{a0}: ce serveur n’y envoie rien.".into()
        }
        Trouble::Away => "Personne ne répond à cette adresse.".into(),
        Trouble::Lost => "La réponse n’est pas arrivée.".into(),
        Trouble::Stopped => "Ce serveur s’est arrêté pendant l’envoi.".into(),
        Trouble::Redirected => "Le serveur renvoie vers une autre adresse, qui n’est pas suivie.".into(),
        Trouble::Strange => "Ce qui a répondu n’est pas ce que le canal annonce. Vérifiez l’adresse.".into(),
        Trouble::Encrypted => "Ce salon est chiffré\u{a0}: choisissez-en un qui ne l’est pas.".into(),
        Trouble::Withdrawn => "Le canal ou le compte rendu a été retiré entre-temps.".into(),
        Trouble::Status(401 | 403) => {
            "L’accès est refusé\u{a0}: le jeton n’est plus valable, ou le compte n’est pas dans le salon.".into()
        }
        Trouble::Status(404) => "Il n’y a rien à cette adresse\u{a0}: le webhook ou le salon a été supprimé.".into(),
        Trouble::Status(413) => "Le message est trop long pour ce serveur.".into(),
        Trouble::Status(429) => "Le serveur demande de patienter.".into(),
        Trouble::Status(status @ 500..) => format!("Le serveur est en panne (réponse {status})."),
        Trouble::Status(status) => format!("Le serveur refuse le message (réponse {status})."),
    }
}

/// « à 14 h 05, par Ada »
#[must_use]
pub fn asked(lang: Lang, hour: &str, name: &str) -> String {
    let Lang::Fr = lang;
    format!("demandé à {hour} par {name}")
}

#[must_use]
pub fn remove_named(lang: Lang, name: &str) -> String {
    let Lang::Fr = lang;
    format!("Retirer «\u{a0}{name}\u{a0}»")
}

#[must_use]
pub fn try_named(lang: Lang, name: &str) -> String {
    let Lang::Fr = lang;
    format!("Envoyer un message d’essai à «\u{a0}{name}\u{a0}»")
}
