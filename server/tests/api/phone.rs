//! A browser, with its cookie.

use std::sync::Arc;

use ::app::backend::Device;
use domain::{Cell, ForumCode, SessionId, TopicId};
use reqwest::{
    Client, ClientBuilder, RequestBuilder, Response,
    cookie::{CookieStore, Jar},
    header::{ACCEPT, HeaderMap},
    redirect::Policy,
};

use scraper::Html;

use crate::{app::op, stream::Screen};

/// What browsers accept when they follow a link or send a form.
pub const HTML: &str = "text/html,application/xhtml+xml";

/// The boxes of the starting texts.
pub const ACCEPTED: [(&str, &str); 2] = [("accept-regles-de-vie", "1"), ("accept-usage-responsable-ia", "1")];

pub struct Phone {
    pub client: Client,
    pub jar: Arc<Jar>,
    pub url: String,
    pub code: ForumCode,
}

/// An answer that was read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub async fn read(response: Response) -> Self {
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            text: response.text().await.unwrap(),
        }
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn location(&self) -> &str {
        self.header("location")
    }

    pub fn is_html(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }
}

/// A cell as forms carry it.
pub fn text_of(cell: Cell) -> String {
    format!("{}-{}", cell.slot, cell.space)
}

/// Speaks to the server under test and to nobody else.
pub fn client() -> ClientBuilder {
    // As a server does that sends to others; only the first one counts.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().no_proxy()
}

impl Phone {
    pub fn new(url: &str, code: &ForumCode) -> Self {
        let jar = Arc::new(Jar::default());
        let client = client().cookie_provider(jar.clone()).redirect(Policy::none());
        let client = client.build().unwrap();
        Self {
            client,
            jar,
            url: url.to_owned(),
            code: code.clone(),
        }
    }

    /// The same browser after the server has moved to another port.
    pub fn at(self, url: &str) -> Self {
        Self {
            url: url.to_owned(),
            ..self
        }
    }

    /// What its cookie says it is, once it has one.
    pub fn device(&self) -> Option<Device> {
        let cookies = self.jar.cookies(&self.url.parse().unwrap())?;
        server::people::device_in(cookies.to_str().unwrap(), false)
    }

    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// Follows a link.
    pub async fn open(&self, path: &str) -> Answer {
        Answer::read(
            self.client
                .get(self.address(path))
                .header(ACCEPT, HTML)
                .send()
                .await
                .unwrap(),
        )
        .await
    }

    /// A page of the forum, as a browser reads it.
    pub async fn page(&self, path: &str) -> Html {
        let answer = self.open(&format!("/f/{}{path}", self.code)).await;
        assert_eq!(answer.status, 200, "{path}");
        Html::parse_document(&answer.text)
    }

    /// What a program asks for.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::read(self.client.get(self.address(path)).send().await.unwrap()).await
    }

    pub fn action(&self, action: &str, op: &str, fields: &[(&str, &str)]) -> RequestBuilder {
        let mut form = vec![("code", self.code.as_str()), ("op", op)];
        form.extend_from_slice(fields);
        // Who comes in has ticked the boxes of the starting texts.
        if matches!(action, "join" | "enter" | "register") {
            form.extend(ACCEPTED);
        }
        self.client.post(self.address(&format!("/api/{action}"))).form(&form)
    }

    /// As the form enhancer sends it.
    pub async fn send(&self, action: &str, fields: &[(&str, &str)]) -> Answer {
        self.send_as(&op().0.to_string(), action, fields).await
    }

    pub async fn send_as(&self, op: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        Answer::read(self.action(action, op, fields).send().await.unwrap()).await
    }

    /// As a browser without JavaScript sends it.
    pub async fn submit(&self, action: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.action(action, &op().0.to_string(), fields).header(ACCEPT, HTML);
        Answer::read(request.send().await.unwrap()).await
    }

    pub async fn propose(&self, title: &str) -> TopicId {
        let proposed = self
            .send("propose_topic", &[("title", title), ("kind", "workshop")])
            .await;
        assert_eq!(proposed.status, 200, "{}", proposed.text);
        let id = proposed.location().rsplit('/').next().unwrap();
        id.parse().unwrap()
    }

    pub async fn place(&self, topic: TopicId, cell: Cell) -> Answer {
        self.send(
            "place_topic",
            &[("topic", &topic.to_string()), ("cell", &text_of(cell))],
        )
        .await
    }

    /// « Je prends les notes »
    pub async fn take_notes(&self, session: SessionId) {
        let fields = [("session", &*session.to_string()), ("on", "on")];
        let taken = self.send("set_scribe", &fields).await;
        assert_eq!(taken.status, 200, "{}", taken.text);
    }

    pub async fn mark(&self, topic: TopicId) {
        let marked = self.send("set_interest", &[("set", &format!("{topic}-on"))]).await;
        assert_eq!(marked.status, 200, "{}", marked.text);
    }

    pub async fn watch(&self, query: &str, last_event_id: Option<&str>) -> Screen {
        let mut request = self
            .client
            .get(self.address(&format!("/api/watch?code={}{query}", self.code)));
        if let Some(id) = last_event_id {
            request = request.header("last-event-id", id);
        }
        Screen::new(request.header(ACCEPT, "text/event-stream").send().await.unwrap())
    }
}
