//! Words that `live.js` shows: whether the page is live, and what moved just now. `{}` is where a value goes.

words! {
    opening => "Connexion…";
    live => "En direct";
    paused => "En pause";
    reconnecting => "Reconnexion…";
    offline => "Hors ligne depuis {}";
    hour => "{}\u{a0}h\u{a0}{}";
    hour_sharp => "{}\u{a0}h";
    pause => "Mettre en pause";
    resume => "Reprendre";
    just_moved => "déplacé à l’instant";
    just_placed => "placé à l’instant";
    just_parked => "remis en attente à l’instant";
    just_proposed => "proposé à l’instant";
    several => "{} changements au tableau.";
}
