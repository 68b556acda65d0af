//! What is written to people by mail. Plain text: mailboxes show addresses as links.

use domain::{Date, Minute};

use super::{Lang, isolated};
use crate::backend::Receipt;

#[must_use]
pub fn reconnection_subject(lang: Lang, forum: &str) -> String {
    let Lang::Fr = lang;
    format!("Votre lien pour revenir – {forum}")
}

#[must_use]
pub fn reconnection(lang: Lang, forum: &str, name: &str, url: &str) -> String {
    let Lang::Fr = lang;
    let name = isolated(name);
    format!(
        "Bonjour,\n\nvous avez demandé à vous reconnecter à «\u{a0}{forum}\u{a0}». Ouvrez ce lien sur l’appareil \
         depuis lequel vous voulez participer\u{a0}:\n\n{url}\n\nIl sert une seule fois, pendant 15\u{a0}minutes. \
         Vous y serez «\u{a0}{name}\u{a0}».\n\nSi vous n’avez rien demandé, ignorez ce message\u{a0}: rien ne se \
         passe tant que le lien n’est pas ouvert et confirmé.\n"
    )
}

#[must_use]
pub fn proof_subject(lang: Lang, forum: &str) -> String {
    let Lang::Fr = lang;
    format!("Confirmez votre adresse – {forum}")
}

/// Where one comes in with an address, and shows that it is one's own.
#[must_use]
pub fn proof(lang: Lang, forum: &str, name: &str, url: &str) -> String {
    let Lang::Fr = lang;
    let name = isolated(name);
    format!(
        "Bonjour,\n\nvous avez donné cette adresse pour participer à «\u{a0}{forum}\u{a0}», sous le nom \
         «\u{a0}{name}\u{a0}». Ouvrez ce lien sur l’appareil depuis lequel vous voulez participer, et confirmez\u{a0}:\n\n\
         {url}\n\nIl sert une seule fois, pendant 15\u{a0}minutes. Il s’en demande un autre depuis la page où vous avez \
         donné votre nom.\n\nSi ce n’est pas vous, ignorez ce message\u{a0}: sans confirmation, rien ne se fait sous ce \
         nom.\n"
    )
}

#[must_use]
pub fn place_subject(lang: Lang, forum: &str) -> String {
    let Lang::Fr = lang;
    format!("Une place s’est libérée pour vous – {forum}")
}

#[must_use]
pub fn place(lang: Lang, forum: &str, date: Date, url: &str, unsubscribe: &str) -> String {
    let Lang::Fr = lang;
    let date = super::long_date(lang, date);
    format!(
        "Bonjour,\n\nune place s’est libérée\u{a0}: vous n’êtes plus sur la liste d’attente de «\u{a0}{forum}\u{a0}», \
         {date}. Il n’y a rien à faire.\n\nSi vous ne venez pas, retirez votre inscription d’un geste, sans \
         explication\u{a0}: la place ira à la personne suivante.\n{url}\n\n-- \nVous avez demandé les informations \
         pratiques de «\u{a0}{forum}\u{a0}».\nPour ne plus les recevoir\u{a0}: {unsubscribe}\n"
    )
}

#[must_use]
pub fn warning_subject(lang: Lang, forum: &str) -> String {
    let Lang::Fr = lang;
    format!("Vos données seront bientôt effacées – {forum}")
}

/// A month before what is kept of people goes (requirements §5).
#[must_use]
pub fn warning(lang: Lang, forum: &str, days: u32, own_data: &str, join: &str) -> String {
    let Lang::Fr = lang;
    let days = super::days(lang, days);
    format!(
        "Bonjour,\n\nil ne se passe plus rien depuis longtemps dans «\u{a0}{forum}\u{a0}». Dans {days}, votre nom, \
         votre adresse et ce que vous avez dit de vous y seront effacés. Les sujets et les comptes rendus resteront, \
         sans votre nom.\n\nSi cela vous convient, il n’y a rien à faire.\n\nPour emporter vos données d’ici \
         là\u{a0}: {own_data}\nDepuis un autre appareil, reconnectez-vous d’abord avec cette adresse\u{a0}: {join}\n"
    )
}

#[must_use]
pub fn receipt_subject(lang: Lang, forum: &str) -> String {
    let Lang::Fr = lang;
    format!("Ce que vous avez accepté – {forum}")
}

/// One charter: the sentence that stood beside the box, which text that was, and how one can tell that it is the same.
#[must_use]
pub fn receipt_line(lang: Lang, receipt: &Receipt, at: (Date, Minute), url: &str) -> String {
    let Lang::Fr = lang;
    let (wording, version, sha256) = (&receipt.wording, receipt.version, &receipt.sha256);
    let (date, hour) = (super::long_date(lang, at.0), super::hour(lang, at.1));
    format!(
        "{wording}\nVersion {version}, acceptée le {date} à {hour}.\nLe texte\u{a0}: {url}\nSon empreinte SHA-256\u{a0}: \
         {sha256}\n"
    )
}

#[must_use]
pub fn receipt(lang: Lang, forum: &str, lines: &[String]) -> String {
    let Lang::Fr = lang;
    let lines = lines.join("\n");
    format!(
        "Bonjour,\n\nvous participez à «\u{a0}{forum}\u{a0}». Voici ce que vous avez accepté, à garder si vous le \
         souhaitez.\n\n{lines}\nCe n’est pas vous\u{202f}? Répondez à ce message\u{a0}: votre adresse sera retirée.\n"
    )
}

/// What the team wrote, and how one stops receiving it.
#[must_use]
pub fn practical(lang: Lang, forum: &str, message: &str, unsubscribe: &str) -> String {
    let Lang::Fr = lang;
    format!(
        "{message}\n\n-- \nVous avez demandé les informations pratiques de «\u{a0}{forum}\u{a0}».\nPour ne plus les \
         recevoir\u{a0}: {unsubscribe}\n"
    )
}
