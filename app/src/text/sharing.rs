//! Words of sharing reports: where to, what is sent, and what became of it.

use domain::Date;

use super::{Lang, isolated};
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
    all_tried => "L’envoi est terminé\u{a0}: son état est affiché.";
    refresh => "Voir où en est l’envoi";
    try_title => "Message d’essai";
    essay => "Message d’essai";
    sent => "Envoyé";
    sending => "En cours d’envoi";
    unsure => "Peut-être envoyé";
    unsure_hint => "Regardez dans le salon avant d’envoyer de nouveau.";
    refused => "Non envoyé";
    gone => "une personne partie";
    title => "Partager le compte rendu";
    share => "Partager";
    back => "Voir le compte rendu";
    not_yet => "Ce compte rendu n’est pas publié\u{a0}: rien ne peut être partagé. Publiez-le d’abord.";
    preview => "Le message, tel qu’il sera envoyé";
    is_public => "Ce compte rendu est public.";
    address_only => "Ce compte rendu se lit entre participants\u{a0}: seuls son titre et son adresse sont envoyés.";
    whole_though => "Ce compte rendu se lit entre participants, et ce message en donne le contenu à tout le salon.";
    send_whole => "Envoyer aussi le contenu";
    send_address => "N’envoyer que le titre et l’adresse";
    confirm => "Je confirme\u{a0}: les personnes de ces salons peuvent lire ce contenu, même sans avoir rejoint la rencontre.";
    where_to => "Envoyer";
    ways => "Où l’envoyer";
    nowhere => "Aucun salon n’est relié à cette rencontre\u{a0}: copiez le message ci-dessous.";
    to_convener => "Par courriel, à qui porte ce sujet";
    to_convener_hint => "À condition d’avoir donné une adresse. Personne ne la voit, et rien ne dit ici si elle existe.";
    send => "Envoyer";
    on_its_way => "C’est parti. L’état de chaque message est affiché plus bas.";
    by_hand => "Copier le message";
    as_text => "Comme texte";
    as_text_hint => "Pour un courriel, ou un salon qui n’est pas relié.";
    as_markdown => "En Markdown";
    as_markdown_hint => "Pour Mattermost, ou une page Docs\u{a0}: les titres et les listes y sont mis en forme.";
    docs => "Ajouter le lien d’une page Docs";
    docs_paste => "Coller le lien";
    docs_hint => "L’adresse de la page qui accueille la suite\u{a0}: elle rejoint les ressources du compte rendu, et part avec ce message.";
    docs_add => "Ajouter ce lien";
    docs_added => "Le lien est dans les ressources du compte rendu, et dans le message ci-dessus s’il en donne le contenu.";
    /// Of that resource, in the report.
    docs_label => "Page Docs";
    copy => "Copier";
    copied => "C’est copié.";
    read_report => "Lire le compte rendu";
    between => "Réservé aux participants de la rencontre\u{a0}: donner un nom suffit pour lire.";
    points => "Points clés";
    decisions => "Décisions";
    actions => "Actions";
    questions => "Questions ouvertes";
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

#[must_use]
pub fn no_message(lang: Lang, days: u32) -> String {
    let Lang::Fr = lang;
    match days {
        0 | 1 => "Rien n’a été envoyé depuis hier.".to_owned(),
        _ => format!("Rien n’a été envoyé ces {days}\u{a0}derniers jours."),
    }
}

/// « Compte rendu : nº 3, Sauvegardes »
#[must_use]
pub fn about(lang: Lang, topic: &str) -> String {
    let Lang::Fr = lang;
    format!("Compte rendu\u{a0}: {topic}")
}

/// « Rencontre ALLiaNCE, mardi 8 décembre 2026 »
#[must_use]
pub fn of_forum(lang: Lang, forum: &str, date: Date) -> String {
    format!("{forum}, {}", super::long_date(lang, date))
}

/// « Écrire la fiche – Ada, avant mars »
#[must_use]
pub fn action(lang: Lang, what: &str, who: &str, due: &str) -> String {
    let Lang::Fr = lang;
    let details: Vec<&str> = [who, due].into_iter().filter(|words| !words.is_empty()).collect();
    if details.is_empty() {
        what.to_owned()
    } else {
        format!("{what} – {}", details.join(", "))
    }
}

/// What became of the same message before: « (envoyé, demandé à 14 h 05) »
#[must_use]
pub fn before(lang: Lang, state: ShareState, hour: &str) -> String {
    format!("({}, demandé à {hour})", self::state(lang, state).to_lowercase())
}

/// What the mail to who convenes the topic is about.
#[must_use]
pub fn mail_subject(lang: Lang, topic: &str, forum: &str) -> String {
    let Lang::Fr = lang;
    format!("Compte rendu de «\u{a0}{topic}\u{a0}» – {forum}")
}

/// That mail.
#[must_use]
pub fn mail(lang: Lang, message: &str) -> String {
    let Lang::Fr = lang;
    format!(
        "Bonjour,\n\nle compte rendu d’un atelier que vous portez est publié, et une personne qui l’a écrit vous \
         l’envoie.\n\n{message}\n"
    )
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
    format!("demandé à {hour} par {}", isolated(name))
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
