//! Phones behind a network that loses requests, loses answers and repeats both.

use std::collections::BTreeMap;

use crate::{app::op, phone::Phone, proxy::Proxy, random::Random, soaking, unhurried};

const PHONES: usize = 8;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_network_that_cuts_and_repeats_everything_happens_once() {
    let app = unhurried().await;
    let posts = if soaking() { 2_000 } else { 60 };
    let server = app.url.strip_prefix("http://").unwrap().parse().unwrap();
    let proxy = Proxy::before(server, Random::new()).await;
    let shared = app.join("Zoé").await.propose("Celui de tous").await.to_string();

    let mut phones = Vec::new();
    for number in 0..PHONES {
        let phone = app.join(&format!("Personne {number}")).await;
        let phone = phone.at(&format!("http://{}", proxy.address));
        phones.push(tokio::spawn(insist(phone, number, posts, shared.clone())));
    }
    let mut titles = vec!["Celui de tous".to_owned()];
    let mut interest = BTreeMap::<String, u32>::new();
    for phone in phones {
        let wanted = phone.await.unwrap();
        titles.extend(wanted.titles);
        for topic in wanted.interest {
            *interest.entry(topic).or_default() += 1;
        }
    }

    let topics = app.view().await.topics;
    let mut kept: Vec<_> = topics.iter().map(|topic| topic.title.clone()).collect();
    kept.sort();
    titles.sort();
    assert_eq!(kept, titles, "each proposal once");
    for topic in topics {
        let wanted = interest.get(&topic.id.to_string()).copied().unwrap_or_default();
        assert_eq!(topic.interest, wanted, "nº {}", topic.id);
    }
    for (fate, often) in proxy.met() {
        assert!(often > 10, "{fate:?} hardly happened: {often}");
    }
}

struct Wanted {
    titles: Vec<String>,
    /// Topics this person is interested in at the end.
    interest: Vec<String>,
}

/// Everything is sent until it is answered, under the same name each time.
async fn insist(phone: Phone, number: usize, posts: usize, shared: String) -> Wanted {
    let mut wanted = Wanted {
        titles: Vec::new(),
        interest: Vec::new(),
    };
    let mut own = None;
    for post in 0..posts {
        if post % 4 == 0 && wanted.titles.len() < 15 {
            let title = format!("Sujet {post} de {number}");
            let answer = send_until_answered(&phone, "propose_topic", &[("title", &title)]).await;
            own = answer.rsplit('/').next().map(str::to_owned);
            wanted.titles.push(title);
            continue;
        }
        let topic = if post % 2 == 0 { own.clone() } else { None }.unwrap_or(shared.clone());
        let on = !wanted.interest.contains(&topic);
        let set = format!("{topic}-{}", if on { "on" } else { "off" });
        send_until_answered(&phone, "set_interest", &[("set", &set)]).await;
        if on {
            wanted.interest.push(topic);
        } else {
            wanted.interest.retain(|known| *known != topic);
        }
    }
    wanted
}

/// Where the answer leads.
async fn send_until_answered(phone: &Phone, action: &str, fields: &[(&str, &str)]) -> String {
    let op = op().0.to_string();
    loop {
        if let Ok(answer) = phone.action(action, &op, fields).send().await {
            assert_eq!(answer.status(), 200, "{:?}", answer.text().await);
            return answer.headers()["location"].to_str().unwrap().to_owned();
        }
    }
}
