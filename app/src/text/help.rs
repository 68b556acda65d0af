//! Words of the help page: whom to ask, how an open space works, what this page does and does not do.

words! {
    title => "Aide";
    heading => "Besoin d’aide\u{202f}?";
    no_contact => "L’équipe n’a pas encore indiqué de contact. Adressez-vous au comptoir d’accueil.";
    rules => "Comment marche un forum ouvert";
    people => "Les personnes présentes sont les bonnes.";
    people_why => "Trois personnes motivées suffisent.";
    whatever => "Ce qui se passe est ce qui pouvait se passer.";
    whatever_why => "On laisse de côté le programme rêvé.";
    start => "Ça commence quand ça commence.";
    start_why => "Une bonne idée n’attend pas toujours l’horaire.";
    over => "Quand c’est fini, c’est fini.";
    over_why => "Si tout est dit en dix minutes, libérez la salle.";
    mobility => "La loi de la mobilité";
    mobility_text => "Si vous n’apprenez rien et n’apportez rien, changez de salle. Partir au milieu n’est pas impoli\u{a0}: c’est la règle, et personne n’a à se justifier.";
    bees => "Abeilles et papillons";
    bees_text => "Des personnes vont d’un groupe à l’autre et portent les idées, comme des abeilles. D’autres se posent près du café, comme des papillons, et les rencontres viennent à elles. Les deux comptent autant qu’un atelier. Se reposer ou télétravailler dans un coin aussi.";
    how => "Comment fonctionne cette page";
    how_order => "Les sujets s’affichent dans l’ordre où ils ont été proposés. Aucun vote ne les classe.";
    how_people => "Ce sont les personnes qui placent et déplacent les sujets, jamais un programme. Aucune intelligence artificielle n’est appelée.";
    how_interest => "Qui s’intéresse à quoi reste privé\u{a0}: seul le nombre est public. Aucune présence n’est relevée.";
    how_cookie => "Un seul cookie, pour vous reconnaître sur cet appareil. Aucune mesure d’audience, aucun service extérieur.";
    how_without_js => "Tout fonctionne aussi sans JavaScript\u{a0}: les pages se mettent alors à jour quand vous les rechargez.";
}
