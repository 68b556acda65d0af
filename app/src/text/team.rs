//! Words about roles and the links that give them.

words! {
    /// The label of the links that the server prints when it starts.
    printed_at_start => "Lien imprimé au démarrage";
    /// The same, when a rencontre is made.
    printed_at_creation => "Lien imprimé à la création";
}
