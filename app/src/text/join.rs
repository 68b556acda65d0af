//! Words of the page where one gives a name.

words! {
    title => "Donner mon nom";
    heading => "Quel est votre nom\u{202f}?";
    purpose => "Il s’affiche à côté de vos sujets, pour que l’on sache à qui parler. Lire le tableau ne demande rien.";
    name => "Votre nom";
    name_hint => "Comme vous voulez qu’on vous appelle, 80 caractères au plus.";
    join => "Rejoindre la rencontre";
    join_and_go_on => "Enregistrer et continuer";
    kept => "Ce que vous avez saisi est gardé. Vous y revenez juste après.";
    back => "Vous revenez juste après à ce que vous regardiez.";
    resumed => "C’est enregistré. Il ne vous reste qu’à envoyer.";
    privacy => "Pas de mot de passe, et l’adresse électronique est facultative. Cet appareil garde un seul cookie, qui sert à vous reconnaître.";
    privacy_address => "Pas de mot de passe. Cette rencontre demande une adresse électronique, pour savoir que vous êtes de l’un de ces organismes. Cet appareil garde un seul cookie, qui sert à vous reconnaître.";
    joined_title => "Mon nom";
    joined_heading => "Mon nom sur cet appareil";
    you_are => "Vous êtes";
    look => "Voir le tableau";
    forget => "Oublier mon nom sur cet appareil";
    forget_consequence => "Vos sujets restent au tableau. Depuis cet appareil, vous ne pourrez plus les placer ni les modifier.";
    forget_facilitator => "Pour revenir à l’animation, il vous faudra de nouveau le lien d’invitation.";
}
