//! Words of the form that proposes or edits a topic.

words! {
    heading => "Proposer un sujet";
    cell => "Place choisie";
    topic_title => "Votre sujet, en une phrase";
    title_hint => "De 3 à 120 caractères. Une question fait souvent un bon titre.";
    kind => "C’est plutôt…";
    description => "Description (facultatif)";
    description_hint => "Ce que vous cherchez, pour qui, ce qu’il faut apporter. Markdown accepté.";
    /// S0-03.
    reminder => "Ce texte est lisible par tout le monde\u{a0}: restez neutre, n’y mettez rien de confidentiel ni de donnée personnelle.";
    on_behalf => "Vous proposez au nom de";
    without_phone => "Pour une personne sans téléphone, l’inscrire d’abord";
    propose => "Proposer ce sujet";
    name_later => "Votre nom vous sera demandé juste après. Ce que vous écrivez ici est gardé.";
    next_number => "Votre sujet reçoit aussitôt son numéro. Vous choisissez ensuite un créneau et une salle.";
    next_cell => "Votre sujet reçoit aussitôt son numéro. Il vous reste à confirmer sa place.";
    next_proposal => "C’est une proposition\u{a0}: le jour même, vous la confirmez et elle reçoit son numéro.";
    back_to_board => "Revenir au tableau";
    edit_title => "Modifier un sujet";
    edit => "Enregistrer les modifications";
    edit_label => "Le sujet, en une phrase";
    stands_now => "Le texte tel qu’il est maintenant";
    no_description => "Sans description.";
    cancel => "Ne rien changer";
}
