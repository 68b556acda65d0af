//! Two topics that may become one: suggesting it, answering, and reading what became of it.

use domain::{MergeAsk, MergePair, PersonId, TopicId};
use leptos::prelude::*;

use crate::{
    components::{Post, SecondLook, TextField},
    error::AppError,
    opening::{Action, not_now},
    paths, places, text,
    visit::{FormState, Visit},
};

const ANSWER: &str = "/api/answer_merge";
const SUGGEST: &str = "/api/suggest_merge";
const DROP: &str = "/api/drop_merge";

/// For those who lead one of the two, who suggested it, and facilitators; nothing for others.
#[component]
pub fn Merges(visit: Visit, id: TopicId) -> impl IntoView {
    let lang = visit.lang;
    if not_now(&visit, Action::Merge).is_some() {
        return None;
    }
    let forum = visit.seen.forum.clone();
    let concerns = |(pair, ask): &(MergePair, &MergeAsk)| {
        visit.person() == Some(ask.by) || pair.sides().iter().any(|side| visit.may_lead(*side))
    };
    let rows: Vec<_> = forum
        .merges_of(id)
        .filter(concerns)
        .filter_map(|(pair, ask)| row(&visit, pair, ask))
        .collect();
    let looks = [ANSWER, SUGGEST].map(|action| second_look(&visit, action, id));
    if rows.is_empty() && looks.iter().all(Option::is_none) {
        return None;
    }
    Some(view! {
        <section class="deeds asked" id="regroupements">
            <h2>{text::merge::requests(lang)}</h2>
            {looks.into_iter().collect_view()}
            {rows.collect_view()}
        </section>
    })
}

/// Where anyone suggests it.
#[must_use]
pub fn way(visit: &Visit, id: TopicId) -> Option<AnyView> {
    let lang = visit.lang;
    not_now(visit, Action::Merge).is_none().then(|| {
        view! {
            <a class="button" href=paths::merge_topic(visit.code(), id)>
                {text::merge::title(lang)}
            </a>
        }
        .into_any()
    })
}

/// Refusals by the rules are said above all forms; what is wrong with a word beside it.
fn second_look(visit: &Visit, action: &'static str, id: TopicId) -> Option<AnyView> {
    let lang = visit.lang;
    by_the_rules(&visit.form(action, None)).then(|| {
        view! {
            <SecondLook
                visit=visit.clone()
                action
                anyway=text::merge::anyway(lang)
                instead=(text::topic::leave_as_is(lang).to_owned(), paths::topic(visit.code(), id))
            />
        }
        .into_any()
    })
}

fn by_the_rules(form: &FormState) -> bool {
    let error = form.refused.as_ref().and_then(|refusal| refusal.error.as_ref());
    matches!(error, Some(AppError::Rejected(_)))
}

fn row(visit: &Visit, pair: MergePair, ask: &MergeAsk) -> Option<AnyView> {
    let lang = visit.lang;
    let words = words(visit, ask);
    let name = |topic| places::topic(visit, topic);
    let (host, guest) = (name(pair.host), name(pair.guest));
    if ask.is_open() {
        return Some(open(visit, pair, ask).into_any());
    }
    // Done, and nobody said a word: the host's card tells it.
    if ask.refused.is_none() && ask.words.is_empty() {
        return None;
    }
    let told = match ask.refused {
        Some(side) => text::merge::refused(lang, &guest, &host, &number(visit, side)),
        None => text::merge::done(lang, &guest, &host),
    };
    let again = ask
        .refused
        .filter(|side| visit.leads(*side))
        .map(|side| change_mind(visit, pair, side));
    Some(
        view! {
            <div class="notice">
                <p>{told}</p>
                {words}
                {again}
                {drop_form(visit, pair, text::merge::read(lang))}
            </div>
        }
        .into_any(),
    )
}

fn open(visit: &Visit, pair: MergePair, ask: &MergeAsk) -> impl IntoView + use<> {
    let lang = visit.lang;
    let (host, guest) = (places::topic(visit, pair.host), places::topic(visit, pair.guest));
    let told = text::merge::asked(lang, &named(visit, ask.by), &guest, &host);
    let sides = pair.sides().into_iter().map(|side| {
        let accepted = ask.accepted.contains(&side);
        view! { <li>{text::merge::side(lang, &number(visit, side), accepted)}</li> }
    });
    let sides = sides.collect_view();
    let own = pair
        .sides()
        .into_iter()
        .filter(|side| visit.leads(*side) && !ask.accepted.contains(side));
    let own: Vec<_> = own.map(|side| answer(visit, pair, side)).collect();
    let mine = !own.is_empty();
    let aloud = visit.is_facilitator().then(|| aloud(visit, pair));
    view! {
        <div class=if mine { "notice mine" } else { "notice" }>
            <p>{told}</p>
            {words(visit, ask)}
            <ul class="sides">{sides}</ul>
            {own.into_iter().collect_view()}
            {aloud}
            {(!mine).then(|| drop_form(visit, pair, text::merge::take_back(lang)))}
        </div>
    }
}

/// One field for a word, two buttons.
fn answer(visit: &Visit, pair: MergePair, side: TopicId) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form(ANSWER, Some(("pair", value(pair))));
    let form = if by_the_rules(&form) { form.quiet() } else { form };
    view! {
        <Post form=form.clone()>
            <input type="hidden" name="side" value=side.to_string()/>
            <TextField form name="word" label=text::merge::word(lang)/>
            <p class="actions">
                <button class="primary" name="accept" value="on">
                    {text::merge::accept(lang)}
                </button>
                <button>{text::merge::decline(lang)}</button>
            </p>
        </Post>
    }
}

/// Who refused may think again.
fn change_mind(visit: &Visit, pair: MergePair, side: TopicId) -> impl IntoView + use<> {
    let words = text::merge::change_mind(visit.lang);
    view! {
        <Post form=visit.form(ANSWER, Some(("pair", value(pair)))).quiet()>
            <input type="hidden" name="side" value=side.to_string()/>
            <button name="accept" value="on">
                {words}
            </button>
        </Post>
    }
}

/// « nº 2 »
fn number(visit: &Visit, topic: TopicId) -> String {
    let no = visit.seen.forum.topic(topic).and_then(|topic| topic.no);
    text::topics::number(visit.lang, no)
}

/// A facilitator says that both agreed.
fn aloud(visit: &Visit, pair: MergePair) -> impl IntoView + use<> {
    let words = text::merge::now(visit.lang);
    view! {
        <Post form=visit.form(SUGGEST, None).quiet()>
            <input type="hidden" name="topic" value=pair.host.to_string()/>
            <input type="hidden" name="with" value=pair.guest.to_string()/>
            <input type="hidden" name="host" value=pair.host.to_string()/>
            <input type="hidden" name="agreed" value="on"/>
            <button>{words}</button>
        </Post>
    }
}

fn drop_form(visit: &Visit, pair: MergePair, words: &'static str) -> impl IntoView + use<> {
    view! {
        <Post form=visit.form(DROP, Some(("pair", value(pair))))>
            <button>{words}</button>
        </Post>
    }
}

fn words(visit: &Visit, ask: &MergeAsk) -> impl IntoView + use<> {
    let said = ask.words.iter();
    let said = said.map(|(by, word)| text::merge::said(visit.lang, &named(visit, *by), word.as_str()));
    said.map(|words| view! { <p class="word">{words}</p> }).collect_view()
}

fn named(visit: &Visit, person: PersonId) -> String {
    let gone = || text::merge::someone_gone(visit.lang).to_owned();
    visit.seen.names.get(&person).cloned().unwrap_or_else(gone)
}

/// `host-guest`, as forms carry it.
fn value(pair: MergePair) -> String {
    format!("{}-{}", pair.host, pair.guest)
}
