//! « À savoir »: what others did that concerns the reader, until they say that they have read it.

use domain::TopicId;
use leptos::prelude::*;

use crate::{
    components::Post,
    paths, places, text,
    to_know::{ToKnow, What, unread},
    visit::Visit,
};

/// Nothing when everything is read, and for who has not joined.
#[component]
pub fn ToKnowLines(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let me = visit.person().filter(|_| !visit.seen.frozen)?;
    let unread = unread(&visit.seen.forum, me, visit.seen.read);
    let until = unread.until?;
    let alone = unread.lines.is_empty();
    let lines = unread.lines.iter().map(|line| row(&visit, line)).collect_view();
    let more = (unread.more > 0).then(|| {
        view! {
            <p>
                {text::to_know::more(lang, unread.more, alone)}
                " "
                <a href=paths::history(visit.code())>{text::to_know::history(lang)}</a>
            </p>
        }
    });
    let form = visit.form("/api/read_to_know", None);
    Some(view! {
        <section class="notice mine to-know" aria-labelledby="a-savoir">
            <h2 id="a-savoir">{text::to_know::heading(lang)}</h2>
            <ul class="to-know-lines" data-said=text::to_know::said(lang)>{lines}</ul>
            {more}
            <Post form>
                <button name="act" value=until.to_string()>
                    {text::to_know::read(lang)}
                </button>
            </Post>
        </section>
    })
}

fn row(visit: &Visit, line: &ToKnow) -> impl IntoView + use<> {
    let (words, path) = told(visit, line.what);
    view! {
        <li>
            <a id=format!("avis-{}", line.act) href=path>
                {words}
            </a>
        </li>
    }
}

/// The sentence, and the page where one goes on from there.
fn told(visit: &Visit, what: What) -> (String, String) {
    let lang = visit.lang;
    let name = |topic: TopicId| places::topic(visit, topic);
    let page = |topic: TopicId| paths::topic(visit.code(), topic);
    match what {
        What::Placed { topic, cell } => {
            let place = places::words(visit, cell).unwrap_or_default();
            (text::to_know::placed(lang, &name(topic), &place), page(topic))
        }
        What::Parked { topic, gone } => (text::to_know::parked(lang, &name(topic), gone), page(topic)),
        What::Withdrawn { topic } => (text::to_know::withdrawn(lang, &name(topic)), page(topic)),
        What::Offered { topic } => (text::to_know::offered(lang, &name(topic)), page(topic)),
        What::SwapAsked { topic } => {
            let path = format!("{}#echanges", page(topic));
            (text::to_know::swap_asked(lang, &name(topic)), path)
        }
        What::MergeAsked { topic, with } => {
            let path = format!("{}#regroupements", page(topic));
            (text::to_know::merge_asked(lang, &name(topic), &name(with)), path)
        }
        What::MergeAnswered { side, other, accepted } => {
            let words = text::to_know::merge_answered(lang, &name(side), &name(other), accepted);
            (words, format!("{}#regroupements", page(other)))
        }
        What::Merged { host, guest } => (text::to_know::merged(lang, &name(guest), &name(host)), page(host)),
    }
}
