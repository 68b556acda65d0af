//! Sending files: all that were chosen in one form, or each by itself with its progress where `upload.js` runs.

use domain::SessionId;
use leptos::prelude::*;

use crate::{components::Post, paths, text, visit::Visit};

/// For the browser's picker; by name, because some phones know no media types of documents.
const ACCEPTED: &str = "image/png,image/jpeg,image/webp,.pdf,.txt,.md,.odt,.ods,.odp,.docx,.xlsx,.pptx";

/// What a camera makes.
const PHOTOS: &str = "image/jpeg,image/png,image/webp";

/// Limits are announced before a file is chosen (requirements §4, RGESN 4.11).
#[component]
pub fn Upload(visit: Visit, id: SessionId) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form(paths::upload(visit.code(), id), None);
    let limits = visit.backend.file_limits;
    let invalid = form.refused.is_some().then_some("true");
    let script = visit.backend.assets.upload.clone();
    view! {
        <Post form class="upload" upload=true>
            <p class="hint" id="fichier-limites">
                {text::report::file_hint(lang, limits.each, limits.session)}
            </p>
            <div class="field">
                <label for="fichier">{text::report::file(lang)}</label>
                <input
                    type="file"
                    id="fichier"
                    name="file"
                    multiple=true
                    accept=ACCEPTED
                    aria-describedby="fichier-limites"
                    aria-invalid=invalid
                />
            </div>
            <div class="field camera">
                <label for="photo">{text::report::photo(lang)}</label>
                <input type="file" id="photo" name="file" accept=PHOTOS capture="environment" aria-describedby="fichier-limites"/>
            </div>
            <p class="hint drop" hidden>
                {text::report::drop_here(lang)}
            </p>
            <p class="actions">
                <button>{text::report::send(lang)}</button>
            </p>
        </Post>
        <div
            id="envois"
            data-max=limits.each.to_string()
            data-too-large=text::app_error(lang, &crate::error::AppError::TooLarge { max_bytes: limits.each })
            data-waiting=text::report::upload_waiting(lang)
            data-sending=text::report::upload_sending(lang)
            data-checking=text::report::upload_checking(lang)
            data-done=text::report::upload_done(lang)
            data-cancelled=text::report::upload_cancelled(lang)
            data-cut=text::report::upload_cut(lang)
        >
            <ul class="uploads"></ul>
            <p class="sr" role="status"></p>
            <template>
                <li>
                    <b></b>
                    <progress max="1" value="0"></progress>
                    <span class="state"></span>
                    <button type="button" class="again" hidden>
                        {text::report::upload_again(lang)}
                        <span class="sr"></span>
                    </button>
                    <button type="button" class="cancel">
                        {text::report::upload_cancel(lang)}
                        <span class="sr"></span>
                    </button>
                </li>
            </template>
        </div>
        <script type="module" src=script></script>
    }
    .into_any()
}
