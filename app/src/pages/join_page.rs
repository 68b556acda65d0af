//! Giving a name to this browser, changing it, or having it forgotten.

use domain::{MailDomain, Phase, Policy, Roles};
use leptos::prelude::*;

use crate::{
    backend::{Contact, Receipt},
    components::{
        AboutMe, CharterBoxes, ContactFields, DataNotice, EntryField, FoldedProfileFields, ForumFrame, Post, Receipts,
        Reconnect, TextField,
    },
    error::AppError,
    pages::registering,
    paths, text,
    visit::{FormState, Visit, forum_page},
};

#[component]
pub fn JoinPage() -> impl IntoView {
    forum_page(view)
}

async fn view(visit: Visit) -> Result<AnyView, AppError> {
    let me = visit.person();
    let name = me.and_then(|me| visit.seen.names.get(&me).cloned());
    Ok(match me.zip(name) {
        Some((me, name)) => {
            let receipts = visit.backend.charters.receipts(visit.code(), me).await?;
            let contact = visit.backend.mail.contact(visit.code(), me).await?;
            joined(visit, name, contact, receipts).into_any()
        }
        // Whoever scans the code before the day registers; who was about to do something gives a name and goes on.
        None if visit.seen.forum.phase == Phase::Registration && visit.query.get("suite").is_none() => {
            registering(visit).into_any()
        }
        None => stranger(visit).into_any(),
    })
}

fn stranger(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let next = visit.query.get("suite").unwrap_or_default();
    // Someone who was about to do something comes back to it, with what was typed when something was.
    let interrupted = !next.is_empty();
    let kept = if next.contains("refus=") {
        text::join::kept(lang)
    } else {
        text::join::back(lang)
    };
    let kept = interrupted.then(|| view! { <p class="notice">{kept}</p> });
    let button = if interrupted {
        text::join::join_and_go_on(lang)
    } else {
        text::join::join(lang)
    };
    let form = visit.form("/api/join", None);
    // Who scanned the code only to look is not held up.
    let look = (!interrupted).then(|| board_link(&visit));
    let reconnect = view! { <Reconnect visit=visit.clone()/> };
    let data = visit.clone();
    view! {
        <ForumFrame visit=visit.clone() title=text::join::title(lang) narrow=true focused=true>
            <h1>{text::join::heading(lang)}</h1>
            <p class="lede">{text::join::purpose(lang)}</p>
            {kept}
            <Post form=form.clone()>
                <input type="hidden" name="next" value=next/>
                <TextField
                    form=form.clone()
                    name="name"
                    label=text::join::name(lang)
                    hint=text::join::name_hint(lang)
                    required=true
                    autocomplete="name"
                />
                <FoldedProfileFields form=form.clone()/>
                <EntryField visit=visit.clone() form=form.clone()/>
                {address(&visit, &form)}
                <CharterBoxes visit form/>
                <p class="actions">
                    <button class="primary">{button}</button>
                    {look}
                </p>
            </Post>
            <DataNotice visit=data/>
            {reconnect}
        </ForumFrame>
    }
}

fn joined(visit: Visit, name: String, contact: Option<Contact>, receipts: Vec<Receipt>) -> impl IntoView {
    let lang = visit.lang;
    let facilitator = visit.is_facilitator();
    let roles = visit.seen.me.roles();
    let role = (roles != Roles::NONE).then(|| view! { <span>{format!(", {}", text::team::roles(lang, roles))}</span> });
    let key_needed = facilitator.then(|| format!(" {}", text::join::forget_facilitator(lang)));
    let leave = visit.form("/api/leave", None);
    let look = board_link(&visit);
    view! {
        <ForumFrame visit=visit.clone() title=text::join::joined_title(lang) narrow=true focused=true>
            <h1>{text::join::joined_heading(lang)}</h1>
            <p class="where mine">
                <small>{text::join::you_are(lang)}</small>
                <b>{name.clone()} {role}</b>
            </p>
            <p class="actions">
                {look}
                <a class="button" href=paths::other_device(visit.code(), None)>{text::links::other_title(lang)}</a>
            </p>
            <AboutMe visit=visit.clone() next=paths::board(visit.code())/>
            {my_address(&visit, contact)}
            <Receipts visit=visit.clone() receipts/>
            <p class="ways">
                <a href=paths::my_data(visit.code())>{text::my_data::title(lang)}</a>
            </p>
            <details class="danger apart">
                <summary>{text::join::forget(lang)}</summary>
                <p>{text::join::forget_consequence(lang)} {key_needed}</p>
                <Post form=leave>
                    <button class="danger">{text::join::forget(lang)}</button>
                </Post>
            </details>
        </ForumFrame>
    }
}

/// Not needed for anything on the day, so it is one tap away; open when something was typed there. Where one comes in
/// with an address it is a field like the name.
fn address(visit: &Visit, form: &FormState) -> AnyView {
    let lang = form.lang;
    if let Some(asked) = asked_address(visit) {
        return view! { <ContactFields form=form.clone() asked=Some(asked)/> }.into_any();
    }
    let open = !form.value("email", "").is_empty() || form.problem("email").is_some();
    view! {
        <details class="apart" open=open>
            <summary>{text::contact::add(lang)}</summary>
            <ContactFields form=form.clone()/>
        </details>
    }
    .into_any()
}

/// Which addresses one comes in with; `None`: with none.
fn asked_address(visit: &Visit) -> Option<String> {
    match &visit.seen.forum.details.admission.policy {
        Policy::Domains(domains) => {
            let domains: Vec<&str> = domains.iter().map(MailDomain::as_str).collect();
            Some(text::registration::of_domains(visit.lang, &domains))
        }
        Policy::Open | Policy::Code(_) => None,
    }
}

fn my_address(visit: &Visit, contact: Option<Contact>) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/set_contact", None);
    // Until it is shown to be theirs it can be corrected, and not taken back.
    let asked = visit.seen.unproven.then(|| asked_address(visit)).flatten();
    let said = match &contact {
        None => Some(text::contact::none(lang)),
        Some(contact) if contact.verified => Some(text::contact::verified(lang)),
        Some(_) => None,
    };
    let remove = (contact.is_some() && asked.is_none())
        .then(|| view! { <p class="hint">{text::contact::remove_hint(lang)}</p> });
    view! {
        <section class="apart" id="adresse">
            <h2>{text::contact::heading(lang)}</h2>
            {said.map(|said| view! { <p>{said}</p> })}
            <Post form=form.clone()>
                <ContactFields form current=contact asked/>
                {remove}
                <p class="actions">
                    <button>{text::contact::save(lang)}</button>
                </p>
            </Post>
        </section>
    }
}

fn board_link(visit: &Visit) -> impl IntoView + use<> {
    let class = if visit.person().is_some() {
        "button primary"
    } else {
        "button"
    };
    view! {
        <a class=class href=paths::board(visit.code())>
            {text::join::look(visit.lang)}
        </a>
    }
}
