//! Words of the home page.

words! {
    title => "Accueil";
    heading => "L’ordre du jour s’écrit ensemble";
    intro => "Un forum ouvert est une journée dont l’ordre du jour est écrit par les personnes présentes. Chacune propose un sujet, choisit un créneau et une salle, puis suit le tableau depuis sa poche ou sur l’écran de la salle.";
    code => "Code de la rencontre";
    code_hint => "Six lettres ou chiffres, affichés dans la salle.";
    open => "Ouvrir le tableau";
    unknown => "Aucune rencontre n’a ce code. Comparez-le avec l’affiche\u{a0}: un code n’a ni O, ni I, ni L, ni 0, ni 1.";
    listed => "Rencontres publiques";
    none_listed => "Aucune rencontre publique n’est annoncée pour l’instant. Avec un code, vous pouvez ouvrir la vôtre.";
    not_readable => "La liste des rencontres ne peut pas être lue pour l’instant. Le code, lui, fonctionne.";
}
