//! The two forms that add a channel.

use leptos::prelude::*;

use crate::{
    components::{Post, SecretField, TextField},
    text,
    visit::{FormState, Visit},
};

#[component]
pub fn AddMattermost(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let form = form(&visit, "mattermost");
    let open = form.refused.is_some();
    view! {
        <details class="editor" open=open>
            <summary>{text::sharing::mattermost_add(lang)}</summary>
            <Post form=form.clone()>
                {name(&form)}
                <SecretField
                    form
                    name="webhook"
                    label=text::sharing::webhook(lang)
                    hint=text::sharing::webhook_hint(lang)
                />
                {add(lang)}
            </Post>
        </details>
    }
    .into_any()
}

#[component]
pub fn AddMatrix(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let form = form(&visit, "matrix");
    let open = form.refused.is_some();
    view! {
        <details class="editor" open=open>
            <summary>{text::sharing::matrix_add(lang)}</summary>
            <Post form=form.clone()>
                {name(&form)}
                <TextField
                    form=form.clone()
                    name="homeserver"
                    label=text::sharing::homeserver(lang)
                    hint=text::sharing::homeserver_hint(lang)
                    required=true
                    autocomplete="off"
                    inputmode="url"
                />
                <TextField
                    form=form.clone()
                    name="room"
                    label=text::sharing::room(lang)
                    hint=text::sharing::room_hint(lang)
                    required=true
                    autocomplete="off"
                />
                <SecretField
                    form
                    name="access_token"
                    label=text::sharing::token(lang)
                    hint=text::sharing::token_hint(lang)
                />
                {add(lang)}
            </Post>
        </details>
    }
    .into_any()
}

fn form(visit: &Visit, kind: &str) -> FormState {
    visit.form("/api/add_channel", Some(("kind", kind.to_owned())))
}

fn name(form: &FormState) -> impl IntoView + use<> {
    let lang = form.lang;
    view! {
        <TextField
            form=form.clone()
            name="name"
            label=text::sharing::name(lang)
            hint=text::sharing::name_hint(lang)
            required=true
            autocomplete="off"
        />
    }
}

fn add(lang: text::Lang) -> impl IntoView {
    view! {
        <p class="actions">
            <button class="primary">{text::sharing::add(lang)}</button>
        </p>
    }
}
