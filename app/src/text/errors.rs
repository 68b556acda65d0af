//! What people read when something did not happen: what to do, never whose fault.

use domain::{Against, Concern, Feature, Limit, Missing, Needed, Pace, Phase, Rejection};

use super::{Lang, hour};
use crate::error::AppError;

#[must_use]
pub fn app_error(lang: Lang, error: &AppError) -> String {
    let Lang::Fr = lang;
    match error {
        AppError::Rejected(rejection) => self::rejection(lang, rejection),
        AppError::TooManyFlags { max } => {
            format!("{max} erreurs sont déjà signalées ici et attendent. Elles seront d’abord corrigées.")
        }
        AppError::JoinToRead => "C’est à lire entre participants. Rejoignez la rencontre\u{a0}: donner un nom suffit.".into(),
        AppError::Invalid(fields) if fields.len() > 1 => {
            format!("{} champs sont à corriger. Rien n’a été enregistré.", fields.len())
        }
        AppError::Invalid(fields) => {
            let problem = fields.first().map(|field| super::problem(lang, field.problem)).unwrap_or_default();
            format!("{problem} Rien n’a été enregistré.")
        }
        AppError::NotJoined => "Donnez d’abord votre nom. Ce que vous avez saisi est gardé.".into(),
        AppError::NotVerified => {
            "Ouvrez d’abord le lien envoyé à votre adresse. Ce que vous avez saisi est gardé.".into()
        }
        AppError::NotAccepted { .. } => {
            "Acceptez d’abord les chartes de la rencontre. Ce que vous avez saisi est gardé.".into()
        }
        AppError::HasBrowser => {
            "Cette personne a un appareil ici et peut s’effacer elle-même, depuis «\u{a0}Mes données\u{a0}». Cochez la case si elle vous l’a demandé par écrit."
                .into()
        }
        AppError::Frozen => {
            "Vous avez gelé vos données\u{a0}: dégelez-les d’abord, depuis «\u{a0}Mes données\u{a0}».".into()
        }
        AppError::Excluded => {
            "La modération a suspendu ce que vous pouvez faire dans cette rencontre. Lire, lui répondre, emporter et effacer vos données restent possibles\u{a0}; ses raisons sont dans «\u{a0}Ma journée\u{a0}», et «\u{a0}Besoin d’aide\u{202f}?\u{a0}» dit à qui en parler."
                .into()
        }
        AppError::CaseMissing { steps } => super::moderation::missing(lang, steps),
        AppError::NotModerator => {
            "Seules les personnes chargées de la modération ou de l’organisation peuvent le faire.".into()
        }
        AppError::CaseOver => "Ce signalement est clos\u{a0}: sa trace ne change plus.".into(),
        AppError::CaseOwn => super::moderation::own(lang).into(),
        AppError::OwnDraft => {
            "Vous avez écrit cette version\u{a0}: une autre personne de l’équipe d’organisation doit l’approuver.".into()
        }
        AppError::NotHeard { .. } => {
            "Lisez d’abord l’essentiel des chartes à cette personne, et cochez ce qu’elle accepte. Rien n’a été enregistré."
                .into()
        }
        AppError::UnknownForum => {
            "Aucune rencontre ne porte ce code. Vérifiez les six caractères affichés dans la salle.".into()
        }
        AppError::UnknownPage => "Cette page n’existe pas. Revenez au tableau ou à l’accueil.".into(),
        AppError::WrongKey => "Ce lien d’invitation n’est plus valable. Demandez-en un nouveau à l’équipe.".into(),
        AppError::LastOrganiser => {
            "Il n’y a personne d’autre pour organiser cette rencontre. Donnez d’abord ce rôle à quelqu’un, depuis la page «\u{a0}Personnes\u{a0}» ou avec un lien d’invitation.".into()
        }
        AppError::WallRetired => {
            "Cet affichage a été retiré. Demandez un nouveau lien à l’équipe d’animation.".into()
        }
        AppError::LinkExpired => {
            "Ce lien n’est plus valable. Il sert une seule fois, pendant 15\u{a0}minutes\u{a0}: créez-en un autre depuis la page «\u{a0}Mon nom sur cet appareil\u{a0}», sur l’appareil où votre nom est enregistré, ou demandez-en un par courriel."
                .into()
        }
        AppError::NotPublished => "Ce compte rendu n’est pas publié\u{a0}: rien n’a été envoyé.".into(),
        AppError::NoMail => {
            "Ce serveur n’envoie pas de courriel. Depuis l’appareil où votre nom est enregistré, ouvrez «\u{a0}Mon nom sur cet appareil\u{a0}»."
                .into()
        }
        AppError::OpReused => {
            "Ce formulaire a déjà servi. Vérifiez ce qui suit, puis envoyez-le de nouveau.".into()
        }
        AppError::TooMany { seconds } => {
            format!("Trop de demandes à la fois. Réessayez dans {}.", seconds_in_words(*seconds))
        }
        AppError::TooLarge { max_bytes } => {
            format!("C’est trop volumineux\u{a0}: {} au plus. Rien n’a été enregistré.", super::bytes(lang, *max_bytes))
        }
        AppError::FileKind => {
            "Ce fichier n’est ni une image (PNG, JPEG, WebP), ni un PDF, ni un texte, ni un document bureautique. Rien n’a été enregistré."
                .into()
        }
        AppError::Unreadable => {
            "Cette image est abîmée ou trop grande pour être lue. Rien n’a été enregistré\u{202f}; prenez-la de nouveau, ou envoyez-en une copie d’écran."
                .into()
        }
        AppError::NoRoom { max_bytes } => {
            format!("Les fichiers de cet atelier dépasseraient {} en tout. Rien n’a été enregistré.", super::bytes(lang, *max_bytes))
        }
        AppError::SomeFiles { taken, refused } => some_files(lang, taken, refused),
        AppError::CrossSite => {
            "Cette demande vient d’un autre site\u{a0}: elle a été ignorée. Ouvrez la page de la rencontre et recommencez."
                .into()
        }
        AppError::WrongMethod => "Cette adresse ne s’ouvre pas ainsi. Revenez au tableau ou à l’accueil.".into(),
        AppError::WrongFormat => {
            "Cet envoi est incomplet ou n’a pas la forme attendue. Rien n’a été enregistré\u{202f}; rechargez la page et recommencez."
                .into()
        }
        AppError::NotKept => {
            "Le serveur n’a pas pu enregistrer. Rien n’a changé, votre saisie est gardée\u{202f}; réessayez dans un instant."
                .into()
        }
        AppError::Internal => {
            "Un problème est survenu de notre côté. Rien n’a changé\u{202f}; réessayez, ou prévenez l’équipe d’animation."
                .into()
        }
    }
}

/// One line for what is kept, and one for each file that is not.
fn some_files(lang: Lang, taken: &[String], refused: &[(String, AppError)]) -> String {
    let kept = match taken {
        [] => "Aucun de ces fichiers n’est joint.".to_owned(),
        [one] => format!("«\u{a0}{one}\u{a0}» est joint."),
        _ => format!("{} fichiers sont joints\u{a0}: {}.", taken.len(), taken.join(", ")),
    };
    let refused = refused.iter().map(|(name, error)| {
        let why = app_error(lang, error);
        // Something was kept: the others.
        let why = why.strip_suffix(" Rien n’a été enregistré.").unwrap_or(&why);
        format!("«\u{a0}{name}\u{a0}» n’est pas joint. {why}")
    });
    std::iter::once(kept).chain(refused).collect::<Vec<_>>().join("\n")
}

fn seconds_in_words(seconds: u32) -> String {
    match seconds {
        0 | 1 => "une seconde".into(),
        2..60 => format!("{seconds}\u{a0}secondes"),
        60..120 => "une minute".into(),
        _ => format!("{}\u{a0}minutes", seconds / 60),
    }
}

#[must_use]
pub fn rejection(lang: Lang, rejection: &Rejection) -> String {
    let Lang::Fr = lang;
    match rejection {
        Rejection::NotAllowed { needed: Needed::Joined } => "Donnez d’abord votre nom.".into(),
        Rejection::NotAllowed { needed: Needed::Scribe } => {
            "Seules les personnes qui prennent les notes de cet atelier, celles qui portent le sujet et l’équipe d’animation peuvent le faire. Pour en être, pressez «\u{a0}Je prends les notes\u{a0}».".into()
        }
        Rejection::NotAllowed { needed: Needed::Convener } => {
            "Seules les personnes qui portent ce sujet et l’équipe d’animation peuvent le faire.".into()
        }
        Rejection::NotAllowed { needed: Needed::Facilitator } => "Seule l’équipe d’animation peut le faire.".into(),
        Rejection::NotAllowed { needed: Needed::Organiser } => {
            "Seules les personnes qui organisent la rencontre peuvent le faire.".into()
        }
        Rejection::NotNow { phase, opens } => not_now(lang, *phase, opens),
        Rejection::NothingRuns => {
            "Rien n’est en cours\u{a0}: dites où vous êtes pendant un créneau, ou dix minutes avant.".into()
        }
        Rejection::Unknown { what } => match what {
            Missing::Topic => "Ce sujet n’existe pas ou plus.".into(),
            Missing::Card => "Aucune carte vierge ne porte ce numéro.".into(),
            Missing::Session => "Cet atelier n’existe pas ou plus.".into(),
            Missing::Slot => "Ce créneau n’existe plus. Choisissez une autre place.".into(),
            Missing::Space => "Cette salle n’existe plus. Choisissez une autre place.".into(),
            Missing::File => "Ce fichier n’existe plus.".into(),
            Missing::Step => "Cette étape n’est plus dans le déroulé.".into(),
            Missing::Turn => "Ce tour de parole n’est plus dans la liste.".into(),
            Missing::Person => "Cette personne n’est plus là.".into(),
            Missing::Act => "Cette action n’est plus dans l’historique.".into(),
        },
        Rejection::CardUsed { .. } => "Cette carte est déjà saisie. Corrigez le numéro, ou modifiez son sujet.".into(),
        Rejection::Withdrawn => "Ce sujet a été retiré.".into(),
        Rejection::CellTaken { nearest, .. } => refused_cell("Cette place vient d’être prise.", nearest.is_empty()),
        Rejection::CommonSlot { nearest, .. } => {
            refused_cell("Ce temps est commun à tout le monde\u{a0}: aucun atelier ne s’y place.", nearest.is_empty())
        }
        Rejection::SpaceTakesNone { nearest, .. } => {
            refused_cell("Cet espace n’accueille pas d’atelier.", nearest.is_empty())
        }
        Rejection::Moved { now: Some(_) } => {
            "Quelqu’un vient de déplacer cet atelier. Voici où il est maintenant.".into()
        }
        Rejection::Moved { now: None } => "Cet atelier vient de retourner en attente.".into(),
        Rejection::NotYet { start, opens } => format!(
            "Cet atelier est prévu à {}\u{a0}: vous pourrez le dire à partir de {}.",
            hour(lang, *start),
            hour(lang, *opens)
        ),
        Rejection::SlotOver => "Le créneau de cet atelier n’est pas aujourd’hui, ou il est passé\u{a0}: tout le monde le voit déjà.".into(),
        Rejection::HasReport => {
            "Des notes ou des fichiers ont été joints à cet atelier\u{a0}: il est gardé. Vous pouvez le placer de nouveau.".into()
        }
        Rejection::WithoutNotes => {
            "Cet atelier a choisi de ne pas prendre de notes. Qui le porte peut changer ce choix.".into()
        }
        Rejection::StepReached { .. } => {
            "Quelqu’un d’autre a déjà changé d’étape. Regardez où en est la journée avant de continuer.".into()
        }
        Rejection::TurnReached => {
            "Quelqu’un d’autre a déjà donné la parole. Regardez qui parle avant de continuer.".into()
        }
        Rejection::CurrentStep => "La journée en est à cette étape\u{a0}: passez à une autre, puis retirez-la.".into(),
        Rejection::Timer => "Un compte à rebours dure de dix secondes à deux heures.".into(),
        Rejection::NothingWritten => "Il n’y a encore rien à publier\u{a0}: écrivez d’abord une phrase.".into(),
        Rejection::Merged { .. } => "Ce sujet est regroupé avec un autre. C’est là que tout se passe maintenant.".into(),
        Rejection::MergeWithItself => "Choisissez un autre sujet\u{a0}: celui-ci est déjà lui-même.".into(),
        Rejection::Gathers { .. } => {
            "Ce sujet en regroupe déjà d’autres\u{a0}: c’est lui qui accueille. Choisissez-le comme tel.".into()
        }
        Rejection::Begun { .. } => {
            "L’atelier de ce sujet a déjà commencé\u{a0}: sa place n’est pas libérée. Choisissez-le comme celui qui accueille.".into()
        }
        Rejection::NoMerge => "Cette proposition de regroupement n’est plus d’actualité.".into(),
        Rejection::AlreadyPlaced { .. } => "Ce sujet est déjà au tableau. Vous pouvez le déplacer.".into(),
        Rejection::Edited => {
            "Quelqu’un a modifié ce texte entre-temps. Votre version est gardée ci-dessous\u{202f}; comparez, puis enregistrez."
                .into()
        }
        Rejection::NoHelpContacts => {
            "Dites d’abord à qui demander de l’aide\u{a0}: les inscriptions ne s’ouvrent pas sans contacts.".into()
        }
        Rejection::SlotTimes => "Un créneau finit après avoir commencé. Corrigez les heures.".into(),
        Rejection::SlotOverlap => "Ce créneau en recouvre un autre. Corrigez les heures.".into(),
        Rejection::TooMany { what, max } => too_many(*what, *max),
        Rejection::Confirm { concerns } => {
            let concerns: Vec<String> = concerns.iter().map(|concern| self::concern(lang, concern)).collect();
            format!("{} Voulez-vous continuer\u{202f}?", concerns.join(" "))
        }
        Rejection::QueueClosed => "La file des annonces n’est pas ouverte. L’animation peut vous y ajouter.".into(),
        Rejection::OneAtATime { .. } => {
            "Un de vos sujets attend déjà son annonce\u{a0}: un seul à la fois. Vous pourrez inscrire celui-ci ensuite.".into()
        }
        Rejection::NotWaiting => "Ce sujet n’est plus dans la file des annonces.".into(),
        Rejection::Pace => {
            let (shortest, longest) = (Pace::SHORTEST, Pace::LONGEST);
            format!("Une annonce dure de {shortest} à {longest}\u{a0}secondes.")
        }
        Rejection::CannotUndo { against } => cannot_undo(against).into(),
    }
}

fn cannot_undo(against: &Against) -> &'static str {
    match against {
        Against::TooLate => {
            "Les 30\u{a0}secondes pour annuler sont passées. L’équipe d’animation le peut encore, depuis l’historique."
        }
        Against::Kind => "Cela ne s’annule pas ainsi.",
        Against::Topic(_) => "Ce sujet a changé depuis\u{a0}: l’annulation n’est plus possible.",
        Against::Session(_) => "Cet atelier a changé de place depuis\u{a0}: l’annulation n’est plus possible.",
        Against::Mark => "Quelqu’un a dit autre chose de cet atelier depuis\u{a0}: l’annulation n’est plus possible.",
        Against::Details => "La rencontre a changé depuis\u{a0}: l’annulation n’est plus possible.",
        Against::Slot => "Ce créneau a changé depuis\u{a0}: l’annulation n’est plus possible.",
        Against::Space => "Cette salle a changé depuis\u{a0}: l’annulation n’est plus possible.",
        Against::Taken { .. } => "L’ancienne place est prise par un autre sujet. Libérez-la, puis annulez.",
        Against::Gone(_) => "L’ancienne place n’existe plus\u{a0}: l’annulation n’est plus possible.",
        Against::Closed(_) => "L’ancienne place n’accueille plus d’atelier\u{a0}: l’annulation n’est plus possible.",
        Against::Queue => "La file des annonces a avancé depuis\u{a0}: l’annulation n’est plus possible.",
        Against::Show => "Le déroulé a changé depuis\u{a0}: l’annulation n’est plus possible.",
        Against::Overlap => "Un autre créneau occupe maintenant ces heures\u{a0}: l’annulation n’est plus possible.",
    }
}

fn refused_cell(why: &str, nowhere: bool) -> String {
    if nowhere {
        format!("{why} Il n’y a plus de place libre\u{a0}: le sujet reste en attente.")
    } else {
        format!("{why} Voici les places libres les plus proches.")
    }
}

fn too_many(what: Limit, max: usize) -> String {
    match what {
        Limit::Topics => format!("La rencontre a déjà {max} sujets\u{a0}: c’est le plus qu’elle accepte."),
        Limit::BlankCards => {
            format!("Il y aurait plus de {max} cartes vierges en attente. Saisissez d’abord celles qui sont remplies.")
        }
        Limit::TopicsOfOnePerson => {
            format!("Vous avez déjà proposé {max} sujets. Retirez-en un pour en proposer un autre.")
        }
        Limit::SessionsOfOneTopic => {
            format!("Ce sujet a déjà {max} ateliers au tableau\u{a0}: c’est le plus possible.")
        }
        Limit::CoConveners => format!(
            "Ce sujet est déjà porté par {} personnes\u{a0}: c’est le plus possible.",
            max + 1
        ),
        Limit::Merges => {
            format!(
                "Vous avez déjà {max} propositions de regroupement sans réponse. Attendez-en une, ou retirez-en une."
            )
        }
        Limit::Scribes => {
            format!("{max} personnes prennent déjà les notes de cet atelier\u{a0}: c’est le plus possible.")
        }
        Limit::Slots => format!("Le tableau a déjà {max} créneaux\u{a0}: c’est le plus qu’il accepte."),
        Limit::Spaces => format!("Le tableau a déjà {max} salles\u{a0}: c’est le plus qu’il accepte."),
        Limit::Steps => format!("Le déroulé a déjà {max} étapes\u{a0}: c’est le plus qu’il accepte."),
        Limit::Turns => format!("Une étape a {max} tours de parole au plus."),
        Limit::Files => format!("Cet atelier a déjà {max} fichiers. Retirez-en un pour en joindre un autre."),
    }
}

/// What deserves a second look, in plain words.
#[must_use]
pub fn concern(lang: Lang, concern: &Concern) -> String {
    let Lang::Fr = lang;
    match concern {
        Concern::Capacity { interest, capacity } => {
            format!("{interest} personnes sont intéressées et la salle en accueille {capacity}.")
        }
        Concern::Lacks {
            feature: Feature::Screen,
        } => "Aucun écran n’est indiqué pour cette salle.".into(),
        Concern::Lacks {
            feature: Feature::Whiteboard,
        } => "Aucun tableau blanc n’est indiqué pour cette salle.".into(),
        Concern::Lacks {
            feature: Feature::Quiet,
        } => "Cette salle n’est pas indiquée comme calme.".into(),
        Concern::TwoPlaces { no: Some(no), .. } => {
            format!("La même personne anime déjà le sujet nº\u{a0}{no} sur ce créneau.")
        }
        Concern::TwoPlaces { no: None, .. } => "La même personne anime déjà un sujet sur ce créneau.".into(),
        Concern::StartsSoon { minutes: 0 } => "Cet atelier commence maintenant.".into(),
        Concern::StartsSoon { minutes } => format!("Cet atelier commence dans {minutes}\u{a0}min."),
    }
}

/// Why something is not possible in this phase, and when it opens.
#[must_use]
pub fn not_now(lang: Lang, phase: Phase, opens: &[Phase]) -> String {
    let Lang::Fr = lang;
    let later = opens.iter().find(|open| **open > phase);
    match later {
        Some(later) => format!(
            "Ce n’est pas encore possible\u{a0}: cela ouvre avec {}.",
            phase_noun(*later)
        ),
        None => format!("Ce n’est plus possible\u{a0}: {}.", phase_is(phase)),
    }
}

fn phase_noun(phase: Phase) -> &'static str {
    match phase {
        Phase::Preparation => "la préparation",
        Phase::Registration => "les inscriptions",
        Phase::Marketplace => "la place du marché",
        Phase::Sessions => "les ateliers",
        Phase::Closing => "la clôture",
        Phase::Archived => "l’archivage",
    }
}

fn phase_is(phase: Phase) -> &'static str {
    match phase {
        Phase::Preparation => "la rencontre est en préparation",
        Phase::Registration => "les inscriptions sont ouvertes",
        Phase::Marketplace => "la place du marché est ouverte",
        Phase::Sessions => "les ateliers ont commencé",
        Phase::Closing => "la rencontre se clôt",
        Phase::Archived => "la rencontre est archivée",
    }
}
