//! Projected screens: the link of each, when it was last seen, and how it is taken back.

use domain::{Shows, WallLabel};
use leptos::prelude::*;

use crate::{
    backend::WallLink,
    components::{LinkMade, Post, TextField},
    paths, text,
    visit::{FormState, Visit},
};

/// `made`: the link that was just made, with its token. It is shown this once: only a hash of it is kept.
#[component]
pub fn Walls(visit: Visit, walls: Vec<WallLink>, made: Option<(WallLabel, String)>) -> impl IntoView {
    let lang = visit.lang;
    let add = visit.form("/api/add_wall", None);
    let views = view_field(&add, "vue".to_owned(), None);
    let made = made.map(|(label, token)| link(&visit, &label, &token));
    let rows = walls.iter().map(|wall| row(&visit, wall)).collect_view();
    view! {
        <section class="apart" id="ecrans">
            <h2>{text::facilitation::walls(lang)}</h2>
            <p class="hint">{text::facilitation::walls_hint(lang)}</p>
            {made}
            <ul class="rows">{rows}</ul>
            <Post form=add.clone()>
                <TextField
                    form=add
                    name="label"
                    label=text::facilitation::wall_label(lang)
                    hint=text::facilitation::wall_label_hint(lang)
                    required=true
                    autocomplete="off"
                />
                {views}
                <p class="actions">
                    <button>{text::facilitation::add_wall(lang)}</button>
                </p>
            </Post>
        </section>
    }
    .into_any()
}

fn link(visit: &Visit, label: &WallLabel, token: &str) -> impl IntoView + use<> {
    let lang = visit.lang;
    let heading = text::facilitation::wall_made(lang, label.as_str());
    let url = format!("{}{}", visit.backend.public_url, paths::wall_with(visit.code(), token));
    view! { <LinkMade heading url hint=text::facilitation::wall_made_hint(lang)/> }
}

fn row(visit: &Visit, wall: &WallLink) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/remove_wall", Some(("wall", wall.id.0.to_string())));
    let state = text::facilitation::wall_state(lang, wall, visit.seen.forum.details.date);
    let pin = visit.form("/api/pin_wall", Some(("wall", wall.id.0.to_string())));
    let view = view_field(&pin, format!("vue{}", wall.id.0), wall.view);
    let named = text::facilitation::pin_wall_named(lang, &wall.label);
    let retire = text::facilitation::retire_wall_named(lang, &wall.label);
    view! {
        <li class="row way">
            <b>{wall.label.clone()}</b>
            <Post form>
                <button class="danger" aria-label=retire>
                    {text::facilitation::retire_wall(lang)}
                </button>
            </Post>
            <small>{state}</small>
            <Post form=pin class="pin">
                {view}
                <button aria-label=named>{text::facilitation::wall_pin(lang)}</button>
            </Post>
        </li>
    }
}

/// What a screen shows: the step of the day, or one view for good.
fn view_field(form: &FormState, id: String, view: Option<Shows>) -> impl IntoView + use<> {
    let lang = form.lang;
    let chosen = form.value("view", view.map_or("", Shows::name));
    let option = |value: &'static str, words: &'static str| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{words}</option> }
    };
    let follows = option("", text::facilitation::wall_follows(lang));
    let views = Shows::ALL.map(|shows| option(shows.name(), text::show::shows(lang, shows)));
    view! {
        <div class="field">
            <label for=id.clone()>{text::facilitation::wall_shows(lang)}</label>
            <select id=id name="view">
                {follows}
                {views.collect_view()}
            </select>
        </div>
    }
}
