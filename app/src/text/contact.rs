//! Words about a person's e-mail address.

words! {
    heading => "Mon adresse électronique";
    none => "Vous n’en avez donné aucune. Elle n’est pas nécessaire pour participer.";
    add => "Ajouter une adresse électronique (facultatif)";
    email => "Adresse électronique (facultatif)";
    email_asked => "Adresse électronique";
    email_hint => "Vue de vous et de l’équipe d’animation seulement. Elle permet de vous reconnecter depuis un autre appareil.";
    practical => "Je souhaite recevoir les informations pratiques de la rencontre";
    save => "Enregistrer l’adresse";
    remove_hint => "Videz le champ et décochez la case pour que l’adresse soit oubliée.";
    verified => "Vérifiée\u{a0}: vous avez ouvert un lien reçu à cette adresse.";
}
