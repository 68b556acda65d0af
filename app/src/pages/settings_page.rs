//! « La rencontre »: what it is called, when and where it is, and what people want to know before they set out. When
//! someone else changed it meanwhile, what stands now is shown above what was typed.

use domain::{Admission, Details, Needed, Rejection};
use leptos::prelude::*;

use crate::{
    components::{AdmissionFields, Checkbox, Facts, ForumFrame, Post, Prose, TextArea, TextField},
    error::AppError,
    paths, text,
    visit::{FormState, Visit, forum_page},
};

#[component]
pub fn SettingsPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    if !visit.is_organiser() {
        let needed = Needed::Organiser;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let lang = visit.lang;
    let form = visit.form("/api/describe", None);
    let edited = form.refused.as_ref().and_then(|refusal| refusal.error.as_ref())
        == Some(&AppError::Rejected(Rejection::Edited));
    let stands = edited.then(|| stands_now(&visit));
    let kept = visit.query.get("enregistre").is_some() && !visit.refused();
    let kept = kept.then(|| view! { <p class="notice" role="status">{text::settings::kept(lang)}</p> });
    let forum = visit.seen.forum.clone();
    let back = paths::facilitation(visit.code());
    Ok(view! {
        <ForumFrame visit title=text::settings::title(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::facilitation::heading(lang)}</a>
            </p>
            <h1>{text::settings::title(lang)}</h1>
            <p class="lede">{text::settings::intro(lang)}</p>
            {kept}
            {stands}
            <Post form=form.clone() class="settings">
                // The edition the reader now sees, also after a refusal: the next attempt is made knowingly.
                <input type="hidden" name="edition" value=forum.edition.to_string()/>
                {identity(&form, &forum.details)}
                {place(&form, &forum.details)}
                {together(&form, &forum.details)}
                {admission(&form, &forum.details)}
                <p class="actions">
                    <button class="primary">{text::settings::save(lang)}</button>
                </p>
            </Post>
        </ForumFrame>
    })
}

fn stands_now(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let details = &forum.details;
    let help = details.help.to_string();
    view! {
        <section class="poster">
            <h2>{text::settings::stands_now(lang)}</h2>
            <p><b>{details.title.to_string()}</b></p>
            <Facts lang forum=forum.clone()/>
            <Prose source=help top=3/>
        </section>
    }
}

fn identity(form: &FormState, details: &Details) -> impl IntoView + use<> {
    let lang = form.lang;
    view! {
        <h2>{text::settings::identity(lang)}</h2>
        <TextField
            form=form.clone()
            name="title"
            label=text::settings::name(lang)
            current=details.title.to_string()
            required=true
            autocomplete="off"
        />
        <TextField
            form=form.clone()
            name="date"
            label=text::settings::date(lang)
            hint=text::settings::date_hint(lang)
            current=details.date.to_string()
            required=true
            kind="date"
            autocomplete="off"
        />
        <Checkbox form=form.clone() name="listed" label=text::settings::listed(lang) current=details.listed/>
        <p class="hint">{text::settings::listed_hint(lang)}</p>
    }
}

fn place(form: &FormState, details: &Details) -> impl IntoView + use<> {
    let lang = form.lang;
    view! {
        <h2>{text::settings::place(lang)}</h2>
        <TextArea
            form=form.clone()
            name="venue"
            label=text::settings::venue(lang)
            current=details.venue.to_string()
            rows=2
        />
        <TextArea
            form=form.clone()
            name="access"
            label=text::settings::access(lang)
            hint=text::settings::access_hint(lang)
            current=details.practical.access.to_string()
            rows=3
        />
        <TextArea
            form=form.clone()
            name="accessibility"
            label=text::settings::accessibility(lang)
            hint=text::settings::accessibility_hint(lang)
            current=details.practical.accessibility.to_string()
            rows=3
        />
        <TextArea
            form=form.clone()
            name="wifi"
            label=text::settings::wifi(lang)
            hint=text::settings::wifi_hint(lang)
            current=details.practical.wifi.to_string()
            rows=2
        />
    }
}

fn together(form: &FormState, details: &Details) -> impl IntoView + use<> {
    let lang = form.lang;
    let room = details.practical.room.as_ref().map(ToString::to_string);
    view! {
        <h2 id="aide">{text::settings::community(lang)}</h2>
        <TextArea
            form=form.clone()
            name="help"
            label=text::settings::help(lang)
            hint=text::settings::help_hint(lang)
            current=details.help.to_string()
            rows=4
        />
        <TextField
            form=form.clone()
            name="room"
            label=text::settings::room(lang)
            hint=text::settings::room_hint(lang)
            current=room.unwrap_or_default()
            autocomplete="off"
            inputmode="url"
        />
        <TextArea
            form=form.clone()
            name="photos"
            label=text::settings::photos(lang)
            hint=text::settings::photos_hint(lang)
            current=details.practical.photos.to_string()
            rows=3
        />
        <TextArea
            form=form.clone()
            name="allowed_tools"
            label=text::settings::allowed_tools(lang)
            hint=text::settings::allowed_tools_hint(lang)
            current=details.allowed_tools.to_string()
            rows=3
        />
    }
}

fn admission(form: &FormState, details: &Details) -> impl IntoView + use<> {
    let lang = form.lang;
    let capacity = details.admission.capacity.map(|capacity| capacity.to_string());
    view! {
        <h2 id="inscription">{text::registration::settings(lang)}</h2>
        <AdmissionFields form=form.clone() admission=Admission::clone(&details.admission)/>
        <TextField
            form=form.clone()
            name="capacity"
            label=text::registration::capacity(lang)
            hint=text::registration::capacity_hint(lang)
            current=capacity.unwrap_or_default()
            autocomplete="off"
            inputmode="numeric"
        />
    }
}
