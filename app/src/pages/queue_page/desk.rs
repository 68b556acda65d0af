//! What facilitators set: whether the queue is open, its pace, and whom they announce for.

use domain::TopicId;
use leptos::prelude::*;

use crate::{
    components::{Post, TextField},
    places, text,
    visit::Visit,
};

#[component]
pub fn Desk(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    view! {
        <section class="apart" id="animer">
            <h2>{text::queue::desk(lang)}</h2>
            {door(&visit)}
            {add(&visit)}
            {pace(&visit)}
        </section>
    }
}

fn door(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let open = visit.seen.forum.queue.open;
    let (state, words) = if open {
        (text::queue::is_open(lang), text::queue::close(lang))
    } else {
        (text::queue::is_closed(lang), text::queue::open(lang))
    };
    let on = (!open).then(|| view! { <input type="hidden" name="open" value="on"/> });
    view! {
        <Post form=visit.form("/api/open_queue", None)>
            {on}
            <p>{state}</p>
            <p class="actions">
                <button class=if open { "" } else { "primary" }>{words}</button>
            </p>
        </Post>
    }
}

/// « Annoncez pour moi »
fn add(visit: &Visit) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let may_wait = |id: &TopicId| {
        let stands = forum.topic(*id).is_some_and(domain::Topic::is_active);
        stands && !forum.stands(*id) && !forum.queue.holds(*id)
    };
    let topics: Vec<TopicId> = forum.topics.keys().copied().filter(may_wait).collect();
    let options = topics
        .iter()
        .map(|topic| view! { <option value=topic.to_string()>{places::topic(visit, *topic)}</option> })
        .collect_view();
    (!topics.is_empty()).then(|| {
        view! {
            <h3>{text::queue::add(lang)}</h3>
            <Post form=visit.form("/api/enqueue", Some(("by", "animation".to_owned())))>
                <input type="hidden" name="on" value="on"/>
                <div class="field">
                    <label for="ajouter">{text::queue::add_topic(lang)}</label>
                    <p class="hint" id="ajouter-aide">{text::queue::add_hint(lang)}</p>
                    <select id="ajouter" name="topic" required=true aria-describedby="ajouter-aide">
                        <option value="">{text::queue::choose(lang)}</option>
                        {options}
                    </select>
                </div>
                <p class="actions">
                    <button>{text::queue::add_button(lang)}</button>
                </p>
            </Post>
        }
    })
}

fn pace(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/set_pace", None);
    let pace = visit.seen.forum.queue.pace;
    let checked = |name: &str, now: bool| match &form.refused {
        Some(kept) => kept.field(name).is_some(),
        None => now,
    };
    let (hides, sounds) = (
        checked("hides_interest", pace.hides_interest),
        checked("sounds", pace.sounds),
    );
    let open = form.refused.is_some();
    view! {
        <details open=open>
            <summary>{text::queue::pace(lang)}</summary>
            <Post form=form.clone()>
                <TextField
                    form
                    name="seconds"
                    label=text::queue::seconds(lang)
                    hint=text::queue::seconds_hint(lang)
                    current=pace.seconds.to_string()
                />
                <div class="choices">
                    <label class="choice">
                        <input type="checkbox" name="hides_interest" value="on" checked=hides/>
                        {text::queue::hide(lang)}
                    </label>
                    <label class="choice">
                        <input type="checkbox" name="sounds" value="on" checked=sounds/>
                        {text::queue::sound(lang)}
                    </label>
                </div>
                <p class="actions">
                    <button>{text::queue::keep(lang)}</button>
                </p>
            </Post>
        </details>
    }
}
