//! Words around an error: what to do next.

words! {
    what_to_do => "Que faire\u{202f}?";
    code_again => "Saisir un code";
    retry => "Réessayer";
    board => "Revenir au tableau";
    typed => "Ce que vous aviez saisi, à copier";
}
