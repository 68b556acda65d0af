//! Where the message goes.

use domain::{Session, SessionId};
use leptos::prelude::*;

use crate::{
    backend::{Share, ShareChannel, ShareState},
    components::{Checkbox, Post},
    paths,
    sharing::{self, Extent},
    text,
    visit::{FormState, Visit},
};

#[component]
pub fn Sending(
    visit: Visit,
    id: SessionId,
    session: Session,
    /// Of the report whose message the page shows.
    revision: u32,
    extent: Extent,
    channels: Vec<ShareChannel>,
    shares: Vec<Share>,
) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/share_report", Some(("session", id.to_string())));
    let sends = visit.backend.mail.sends();
    if channels.is_empty() && !sends {
        return view! { <p class="hint">{text::sharing::nowhere(lang)}</p> }.into_any();
    }
    let problem = form.problem("channels");
    let problem = problem.map(|problem| view! { <p class="problem" id="canaux-problem">{problem}</p> });
    let described = problem.is_some().then_some("canaux-problem");
    let boxes = channels
        .into_iter()
        .map(|channel| channel_box(&form, revision, channel, &shares))
        .collect_view();
    let convener = sends.then(|| {
        view! {
            <Checkbox form=form.clone() name="convener" label=text::sharing::to_convener(lang) current=false/>
            <p class="hint">{text::sharing::to_convener_hint(lang)}</p>
        }
    });
    let whole = extent.is_whole();
    let unusual = whole && !sharing::usual_extent(&session).is_whole();
    let confirm = unusual.then(|| {
        let problem = form
            .problem("confirmed")
            .map(|problem| view! { <p class="problem">{problem}</p> });
        view! {
            {problem}
            <Checkbox form=form.clone() name="confirmed" label=text::sharing::confirm(lang) current=false/>
        }
    });
    let organise = visit.is_organiser().then(|| {
        view! { <p class="hint"><a href=paths::channels(visit.code(), None)>{text::sharing::channels(lang)}</a></p> }
    });
    view! {
        <section class="apart" id="envoyer">
            <h2>{text::sharing::where_to(lang)}</h2>
            <Post form=form.clone()>
                <input type="hidden" name="revision" value=revision.to_string()/>
                <input type="hidden" name="whole" value=if whole { "on" } else { "" }/>
                <fieldset class="field" aria-describedby=described>
                    <legend>{text::sharing::ways(lang)}</legend>
                    {problem}
                    {boxes}
                    {convener}
                </fieldset>
                {confirm}
                <p class="actions">
                    <button class="primary">{text::sharing::send(lang)}</button>
                </p>
            </Post>
            {organise}
        </section>
    }
    .into_any()
}

/// With what is known of the same revision there, so that nobody sends it twice unawares.
fn channel_box(form: &FormState, revision: u32, channel: ShareChannel, shares: &[Share]) -> impl IntoView + use<> {
    let lang = form.lang;
    let name = format!("canal-{}", channel.id.0);
    let checked = form.value(&name, "") == "on";
    let before = shares
        .iter()
        .find(|share| share.channel == channel.id && share.revision == revision)
        .filter(|share| !matches!(share.state, ShareState::Refused(_)))
        .map(|share| {
            let words = text::sharing::before(lang, share.state, &text::hour(lang, share.at.1));
            view! { <small>{words}</small> }
        });
    view! {
        <label class="choice">
            <input type="checkbox" name=name value="on" checked=checked/>
            <span><bdi>{channel.name}</bdi> {before}</span>
        </label>
    }
}
