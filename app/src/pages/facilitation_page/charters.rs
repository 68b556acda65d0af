//! Which charters everyone is asked to accept.

use leptos::prelude::*;

use crate::{
    backend::Charter,
    components::{Checkbox, Post},
    paths, text,
    visit::{FormState, Visit},
};

#[component]
pub fn Charters(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/require_charters", None);
    let shelf = visit.seen.charters.clone();
    let boxes = shelf
        .newest
        .values()
        .map(|charter| {
            let asked = shelf.mandatory.contains(&charter.slug);
            choice(&form, charter, asked)
        })
        .collect_view();
    let asks_approval = shelf.asks_approval;
    let links = shelf
        .newest
        .values()
        .map(|charter| {
            let draft = shelf.drafts.get(&charter.slug);
            let draft = draft
                .map(|draft| view! { <small>{text::charters::draft_state(lang, draft.returned.is_some())}</small> });
            view! {
                <li>
                    <a class="row" href=paths::charter(visit.code(), &charter.slug)>
                        <b>{charter.content.title.to_string()}</b>
                        <small>{text::charters::numbered(lang, charter.version)}</small>
                        <small>{text::charters::read_or_edit(lang)}</small>
                        {draft}
                    </a>
                </li>
            }
        })
        .collect_view();
    // The boxes look the same before and after; someone who does not see them move is told.
    let kept = visit.query.get("enregistre").is_some();
    let kept = kept.then(|| view! { <p class="notice" role="status">{text::charters::mandatory_kept(lang)}</p> });
    view! {
        <section id="chartes">
            <h2>{text::charters::desk(lang)}</h2>
            <p class="lede">{text::charters::desk_hint(lang)}</p>
            {kept}
            <Post form=form.clone()>
                <fieldset class="field">
                    <legend class="sr">{text::charters::desk(lang)}</legend>
                    <div class="choices">{boxes}</div>
                </fieldset>
                <Checkbox form name="asks_approval" label=text::charters::asks_approval(lang) current=asks_approval/>
                <p class="actions">
                    <button>{text::charters::keep_mandatory(lang)}</button>
                </p>
            </Post>
            <ul class="rows">{links}</ul>
            <p class="actions">
                <a class="button" href=paths::add_charter(visit.code())>{text::charters::add(lang)}</a>
            </p>
        </section>
    }
}

fn choice(form: &FormState, charter: &Charter, asked: bool) -> impl IntoView + use<> {
    // A name for each box: the decoder of forms takes each name once.
    let name = format!("mandatory-{}", charter.slug);
    let checked = match &form.refused {
        Some(kept) => kept.field(&name).is_some(),
        None => asked,
    };
    view! {
        <label class="choice">
            <input type="checkbox" name=name value="on" checked=checked/>
            {charter.content.title.to_string()}
        </label>
    }
}
