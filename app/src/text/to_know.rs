//! Words of what others did that concerns the reader.

use super::Lang;

words! {
    heading => "À savoir";
    /// On the page that has nothing else.
    page => "Ce que d’autres ont changé à vos sujets, et vos ateliers du moment. Ces lignes sont aussi en haut de chaque page.";
    read => "J’ai lu";
    /// Said aloud when a line comes; `{}` is the line.
    said => "À savoir\u{a0}: {}";
    history => "Ce qui a changé";
}

#[must_use]
pub fn placed(lang: Lang, topic: &str, place: &str) -> String {
    let Lang::Fr = lang;
    format!("Votre sujet «\u{a0}{topic}\u{a0}» est maintenant à cette place\u{a0}: {place}.")
}

#[must_use]
pub fn parked(lang: Lang, topic: &str, gone: bool) -> String {
    let Lang::Fr = lang;
    let why = if gone {
        ", car son créneau ou sa salle a changé"
    } else {
        ""
    };
    format!(
        "Votre sujet «\u{a0}{topic}\u{a0}» est de nouveau en attente{why}. Vous pouvez lui choisir une autre place."
    )
}

#[must_use]
pub fn withdrawn(lang: Lang, topic: &str) -> String {
    let Lang::Fr = lang;
    format!("Votre sujet «\u{a0}{topic}\u{a0}» a été retiré du tableau.")
}

#[must_use]
pub fn offered(lang: Lang, topic: &str) -> String {
    let Lang::Fr = lang;
    format!("Quelqu’un propose de porter avec vous «\u{a0}{topic}\u{a0}».")
}

#[must_use]
pub fn swap_asked(lang: Lang, topic: &str) -> String {
    let Lang::Fr = lang;
    format!("On vous propose un échange de places pour «\u{a0}{topic}\u{a0}».")
}

#[must_use]
pub fn merge_asked(lang: Lang, topic: &str, with: &str) -> String {
    let Lang::Fr = lang;
    format!("On vous propose de regrouper «\u{a0}{topic}\u{a0}» avec «\u{a0}{with}\u{a0}».")
}

#[must_use]
pub fn merge_answered(lang: Lang, side: &str, other: &str, accepted: bool) -> String {
    let Lang::Fr = lang;
    if accepted {
        format!("Regroupement avec «\u{a0}{other}\u{a0}»\u{a0}: «\u{a0}{side}\u{a0}» est d’accord.")
    } else {
        format!("Regroupement avec «\u{a0}{other}\u{a0}»\u{a0}: «\u{a0}{side}\u{a0}» préfère rester à part.")
    }
}

#[must_use]
pub fn merged(lang: Lang, guest: &str, host: &str) -> String {
    let Lang::Fr = lang;
    format!("«\u{a0}{guest}\u{a0}» est regroupé avec «\u{a0}{host}\u{a0}».")
}

/// « et 3 autres changements »
#[must_use]
pub fn more(lang: Lang, count: usize, alone: bool) -> String {
    let Lang::Fr = lang;
    match (count, alone) {
        (1, false) => "et un autre changement".to_owned(),
        (_, false) => format!("et {count} autres changements"),
        (1, true) => "Un autre changement vous concerne.".to_owned(),
        (_, true) => format!("{count} autres changements vous concernent."),
    }
}
