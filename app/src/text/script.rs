//! The day that a run of show starts from: what its steps are called, and what is said aloud. The team makes it its own.

use super::Lang;

words! {
    welcome => "Accueil";
    frame => "Cadre et loi de la mobilité";
    marketplace => "Place du marché";
    morning => "Ateliers du matin";
    afternoon => "Ateliers de l’après-midi";
    news => "Comptes rendus";
    circle => "Cercle de clôture";
    turns_notice => "Deux minutes par produit\u{a0}: une nouvelle, un besoin, une date.";
}

/// While people arrive.
#[must_use]
pub fn say_welcome(lang: Lang) -> String {
    let Lang::Fr = lang;
    let lines = [
        "Bonjour et bienvenue. Posez vos affaires, prenez un café, rejoignez le cercle.",
        "Pour suivre la journée sur un téléphone, scannez le code à l’écran et donnez le nom que vous voulez. Sans téléphone, tout est aussi sur le mur\u{a0}: dites-le-nous, on s’en occupe.",
        "Venir est un choix, repartir aussi. Un coin calme est là pour souffler ou travailler.",
    ];
    lines.join("\n")
}

/// The frame, with the law of mobility.
#[must_use]
pub fn say_frame(lang: Lang) -> String {
    let Lang::Fr = lang;
    let lines = [
        "Aujourd’hui, personne n’a préparé le programme\u{a0}: nous allons l’écrire ensemble, en un quart d’heure.",
        "Quatre principes. Celles et ceux qui sont là sont les bonnes personnes. Ce qui se passe vaut mieux que ce qui était prévu. On commence quand on est prêt. Quand c’est fini, on s’arrête.",
        "Et une loi, celle de la mobilité\u{a0}: si vous n’apprenez rien et n’apportez rien là où vous êtes, changez de salle. Personne ne s’en vexe, c’est la règle du jeu.",
        "On s’écoute, on ne photographie personne sans son accord. Si quelque chose ne va pas, le groupe d’appui est là\u{a0}: l’équipe vous dira qui en fait partie.",
    ];
    lines.join("\n")
}

/// How topics are announced.
#[must_use]
pub fn say_marketplace(lang: Lang) -> String {
    let Lang::Fr = lang;
    let lines = [
        "Qui a un sujet\u{202f}? Une question, une démonstration, un besoin d’aide\u{a0}: tout est bienvenu, et il n’y a pas besoin d’en être spécialiste.",
        "Entrez dans la file sur votre téléphone, ou faites-moi signe. À votre tour, venez au milieu\u{a0}: votre nom, votre sujet en une phrase, puis vous choisissez une place sur le tableau.",
        "Les autres\u{a0}: si un sujet vous intéresse, dites-le sur votre téléphone. Cela n’engage à rien et aide à choisir la salle.",
        "Deux sujets se ressemblent\u{202f}? Parlez-vous. Vous pouvez les regrouper, ou non.",
    ];
    lines.join("\n")
}

/// When the sessions begin.
#[must_use]
pub fn say_sessions(lang: Lang) -> String {
    let Lang::Fr = lang;
    let lines = [
        "Le tableau est fait, et il peut encore bouger. Regardez où vous allez, et allez-y.",
        "Dans chaque atelier, une personne volontaire prend des notes\u{a0}: trois minutes suffisent à la fin.",
        "Cinq minutes avant la fin, posez-vous deux questions\u{a0}: que retient-on, et qui fait quoi\u{202f}?",
    ];
    lines.join("\n")
}

/// Before a break.
#[must_use]
pub fn say_break(lang: Lang) -> String {
    let Lang::Fr = lang;
    let lines = [
        "On s’arrête ici. On reprend à l’heure écrite à l’écran.",
        "Un sujet vous est venu en parlant\u{202f}? Il reste peut-être une place au tableau\u{a0}: proposez-le.",
    ];
    lines.join("\n")
}

/// When products speak one after another.
#[must_use]
pub fn say_turns(lang: Lang) -> String {
    let Lang::Fr = lang;
    let lines = [
        "Chaque produit a deux minutes\u{a0}: une nouvelle, un besoin, une date.",
        "On écoute, on note, et on garde les questions pour après\u{a0}: l’écran dit qui parle et qui suit.",
    ];
    lines.join("\n")
}

/// Before the circle.
#[must_use]
pub fn say_news(lang: Lang) -> String {
    let Lang::Fr = lang;
    let lines = [
        "Voici ce que les ateliers laissent. Prenez cinq minutes pour lire, et pour terminer vos notes.",
        "Une action à votre nom\u{202f}? Vérifiez qu’elle est bien écrite.",
    ];
    lines.join("\n")
}

/// The last word.
#[must_use]
pub fn say_circle(lang: Lang) -> String {
    let Lang::Fr = lang;
    let lines = [
        "Un dernier tour\u{a0}: en un mot ou en une phrase, avec quoi repartez-vous\u{202f}? On peut passer.",
        "Les actes sont déjà en ligne, à la même adresse que le tableau.",
        "Merci d’être venus, et à la prochaine rencontre.",
    ];
    lines.join("\n")
}
