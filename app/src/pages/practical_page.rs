//! « Informations pratiques »: a message made from what the rencontre says of itself, read over, sent to those who asked
//! for it; what became of it; and the same to copy by hand.

mod by_hand;
mod mailings;

use domain::{EmailAddress, Needed, Rejection};
use leptos::prelude::*;

use self::{by_hand::ByHand, mailings::Mailings};
use crate::{
    api::new_mailing,
    backend::{Mailing, NewMailing},
    components::{ForumFrame, Post, TextArea, TextField},
    error::AppError,
    paths, text,
    visit::{FormState, Visit, device, forum_page},
};

#[component]
pub fn PracticalPage() -> impl IntoView {
    let device = device();
    forum_page(move |visit| {
        let device = device.clone();
        async move {
            let needed = Needed::Organiser;
            let device = device.filter(|_| visit.is_organiser());
            let device = device.ok_or(Rejection::NotAllowed { needed })?;
            let mail = &visit.backend.mail;
            let recipients = mail.recipients(visit.code(), &device).await?;
            let mailings = mail.mailings(visit.code(), &device).await?;
            Ok::<_, AppError>(page(visit, recipients, mailings))
        }
    })
}

fn page(visit: Visit, recipients: Vec<EmailAddress>, mailings: Vec<Mailing>) -> impl IntoView {
    let lang = visit.lang;
    let (subject, draft) = draft(&visit);
    let form = visit.form("/api/send_practical", None);
    let is_preview = form.refused.as_ref().is_some_and(|kept| kept.error.is_none());
    let sends = visit.backend.mail.sends();
    let typed = form
        .refused
        .as_ref()
        .and_then(|kept| new_mailing(|name| kept.field(name)).ok());
    let preview = typed.clone().filter(|_| is_preview).map(|typed| preview(lang, typed));
    let copied = typed.map_or_else(|| draft.clone(), |typed| typed.text.to_string());
    let wanted = text::practical::wanted(lang, recipients.len());
    let fields = sends.then(|| fields(form, subject, draft, is_preview.then_some(recipients.len())));
    let room = visit.seen.forum.details.practical.room.clone();
    let code = visit.code().clone();
    let listed = sends.then(|| view! { <Mailings visit=visit.clone() mailings/> });
    let addresses = (!sends).then_some(recipients);
    view! {
        <ForumFrame visit=visit.clone() title=text::settings::practical(lang) narrow=true focused=true>
            <p class="back">
                <a href=paths::facilitation(&code)>{text::facilitation::heading(lang)}</a>
            </p>
            <h1>{text::settings::practical(lang)}</h1>
            <p class="lede">{text::practical::intro(lang)}</p>
            <p>
                {wanted} " "
                <a href=paths::settings(&code)>{text::practical::edit_details(lang)}</a>
            </p>
            {preview}
            {fields}
            {listed}
            <ByHand lang message=copied calendar=paths::calendar(&code) room addresses/>
        </ForumFrame>
    }
}

/// What the message begins with: all that the team has said of the rencontre.
fn draft(visit: &Visit) -> (String, String) {
    let (lang, forum) = (visit.lang, &visit.seen.forum);
    let url = |path: String| format!("{}{path}", visit.backend.public_url);
    let (board, calendar) = (url(paths::board(visit.code())), url(paths::calendar(visit.code())));
    (
        text::practical::draft_subject(lang, &forum.details),
        text::practical::draft(lang, forum, &board, &calendar),
    )
}

fn preview(lang: text::Lang, typed: NewMailing) -> impl IntoView {
    view! {
        <p class="notice" role="status">{text::practical::preview_hint(lang)}</p>
        <section class="poster letter">
            <h2>{text::practical::preview(lang)}</h2>
            <p><b>{typed.subject.to_string()}</b></p>
            <p class="plain">{typed.text.to_string()}</p>
            <p class="hint">{text::practical::attached(lang)}</p>
        </section>
    }
}

/// `ready`: it was read over, so it may be sent, to so many.
fn fields(form: FormState, subject: String, draft: String, ready: Option<usize>) -> impl IntoView {
    let lang = form.lang;
    let send = ready.filter(|count| *count > 0).map(|count| {
        let words = text::practical::send(lang, count);
        view! { <button class="primary" name="step" value="send">{words}</button> }
    });
    let first = if send.is_some() { "" } else { "primary" };
    view! {
        <Post form=form.clone() class="editor">
            <TextField
                form=form.clone()
                name="subject"
                label=text::practical::subject(lang)
                current=subject
                required=true
                autocomplete="off"
            />
            <TextArea
                form
                name="text"
                label=text::practical::message(lang)
                hint=text::practical::message_hint(lang)
                current=draft
                rows=16
            />
            <p class="actions">
                // First in the form: what Enter does in a field sends nothing.
                <button class=first name="step" value="preview">{text::practical::read_over(lang)}</button>
                {send}
            </p>
        </Post>
    }
    .into_any()
}
