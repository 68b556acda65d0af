//! The one way to other people's web servers: whatever address someone typed, this asks it for something and says what is
//! known afterwards. Organisers choose where reports are sent to, and an address that they choose must not reach what
//! only this machine reaches (OWASP: server-side request forgery): HTTPS only, public addresses only, looked at when the
//! connection is made so that a name that answers differently each time gains nothing, no redirect followed, no proxy
//! of the environment, bounded time and answers.

mod public;

use std::{
    error::Error,
    net::SocketAddr,
    sync::{Arc, OnceLock},
    time::Duration,
};

use http::{StatusCode, header::RETRY_AFTER};
use reqwest::{
    Client, RequestBuilder, Response, Url,
    dns::{Addrs, Name, Resolve, Resolving},
    redirect::Policy,
};
use serde_json::Value;

pub use public::is_public;

/// To make a connection.
const CONNECTING: Duration = Duration::from_secs(10);

/// How long a server has to answer, from the beginning of the request to the end of the answer.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Bytes of an answer that are read; what we ask for answers in a few hundred.
const ANSWER: usize = 64 * 1024;

/// Speaks to servers elsewhere.
#[derive(Clone)]
pub struct Outgoing {
    /// Made when something leaves for the first time, because it reads the certificates that this machine trusts. `None`:
    /// there are none.
    client: Arc<OnceLock<Option<Client>>>,
    /// Private networks and plain HTTP too, for an instance that lives inside such a network.
    private: bool,
    patience: Duration,
}

/// What a server said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: StatusCode,
    /// Seconds that it asks to wait.
    pub retry_after: Option<i64>,
    /// Its first 64 KiB.
    pub body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Nothing was sent: this address is not one for us to speak to.
    Forbidden,
    /// Nothing was sent: there was nobody to speak to.
    Away,
    /// It was sent, or part of it; whether it arrived is unknown.
    Lost,
}

impl Outgoing {
    #[must_use]
    pub fn new(private: bool, patience: Duration) -> Self {
        Self {
            client: Arc::default(),
            private,
            patience,
        }
    }

    fn client(&self) -> Result<&Client, Failure> {
        let client = self.client.get_or_init(|| match client(self.private, self.patience) {
            Ok(client) => Some(client),
            Err(error) => {
                tracing::error!(%error, "no server elsewhere can be spoken to");
                None
            }
        });
        client.as_ref().ok_or(Failure::Away)
    }

    /// Whether it reaches private networks, over plain HTTP too.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.private
    }

    /// May this address be spoken to, as far as it can be told from its words? A name is looked at again when the
    /// connection is made.
    #[must_use]
    pub fn allows(&self, url: &Url) -> bool {
        let scheme = match url.scheme() {
            "https" => true,
            "http" => self.private,
            _ => false,
        };
        let literal = url.host_str().map(|host| host.trim_matches(['[', ']']).parse());
        let host = match literal {
            None => false,
            Some(Ok(address)) => self.private || is_public(address),
            Some(Err(_)) => true,
        };
        scheme && host && url.username().is_empty() && url.password().is_none()
    }

    /// # Errors
    /// Why there is no answer.
    pub async fn post(&self, url: Url, body: &Value) -> Result<Answer, Failure> {
        self.ask(&url, with_json(self.client()?.post(url.clone()), body)).await
    }

    /// `token` goes into the header `Authorization`.
    ///
    /// # Errors
    /// Why there is no answer.
    pub async fn put(&self, url: Url, token: &str, body: &Value) -> Result<Answer, Failure> {
        let request = self.client()?.put(url.clone()).bearer_auth(token);
        self.ask(&url, with_json(request, body)).await
    }

    /// As [`Self::put`].
    ///
    /// # Errors
    /// Why there is no answer.
    pub async fn get(&self, url: Url, token: &str) -> Result<Answer, Failure> {
        let request = self.client()?.get(url.clone()).bearer_auth(token);
        self.ask(&url, request).await
    }

    async fn ask(&self, url: &Url, request: RequestBuilder) -> Result<Answer, Failure> {
        if !self.allows(url) {
            return Err(Failure::Forbidden);
        }
        let response = request.send().await.map_err(|error| failure(&error))?;
        let (status, retry_after) = (response.status(), retry_after(&response));
        let body = read(response).await.map_err(|_| Failure::Lost)?;
        Ok(Answer {
            status,
            retry_after,
            body,
        })
    }
}

/// Fails where no certificate is trusted on this machine.
fn client(private: bool, patience: Duration) -> reqwest::Result<Client> {
    // Only the first one counts, and there is no other.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
        .dns_resolver(Arc::new(Names { private }))
        .redirect(Policy::none())
        .no_proxy()
        .retry(reqwest::retry::never())
        // Each request makes its connection, and with it has its address looked at.
        .pool_max_idle_per_host(0)
        .connect_timeout(CONNECTING)
        .timeout(patience)
        .user_agent(concat!("forum-ouvert/", env!("CARGO_PKG_VERSION")))
        .build()
}

fn with_json(request: RequestBuilder, body: &Value) -> RequestBuilder {
    request
        .header(http::header::CONTENT_TYPE, "application/json")
        .body(body.to_string())
}

/// Errors name addresses, which may be secrets: none of them goes any further.
fn failure(error: &reqwest::Error) -> Failure {
    let mut cause: Option<&(dyn Error + 'static)> = error.source();
    while let Some(inner) = cause {
        if inner.is::<NotPublic>() {
            return Failure::Forbidden;
        }
        cause = inner.source();
    }
    if error.is_connect() || error.is_builder() {
        Failure::Away
    } else {
        Failure::Lost
    }
}

/// Seconds only: the other form, a date, is not what the servers we speak to write.
fn retry_after(response: &Response) -> Option<i64> {
    let seconds: i64 = response.headers().get(RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
    Some(seconds.clamp(1, 24 * 60 * 60))
}

/// The connection is closed on whatever comes after the first 64 KiB.
async fn read(mut response: Response) -> Result<Vec<u8>, reqwest::Error> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        body.extend_from_slice(&chunk[..chunk.len().min(ANSWER - body.len())]);
        if body.len() == ANSWER {
            break;
        }
    }
    Ok(body)
}

/// Looks names up, and gives the connector public addresses only: those are what it connects to.
struct Names {
    private: bool,
}

/// A name that leads to private addresses only.
#[derive(Debug, thiserror::Error)]
#[error("no public address")]
struct NotPublic;

impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let private = self.private;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let addresses: Vec<SocketAddr> = found.filter(|found| private || is_public(found.ip())).collect();
            if addresses.is_empty() {
                return Err(NotPublic.into());
            }
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        text.parse().unwrap()
    }

    #[test]
    fn only_https_to_public_hosts_is_spoken_to() {
        let outgoing = Outgoing::new(false, PATIENCE);
        for allowed in [
            "https://mattermost.exemple.fr/hooks/x",
            "https://93.184.215.14/x",
            "https://[2a00::1]/",
        ] {
            assert!(outgoing.allows(&url(allowed)), "{allowed}");
        }
        for forbidden in [
            "http://mattermost.exemple.fr/hooks/x",
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f.0.0.1/",
            "https://[::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://169.254.169.254/latest/meta-data",
            "https://user:password@exemple.fr/",
            "ftp://exemple.fr/",
            "file:///etc/passwd",
        ] {
            assert!(!outgoing.allows(&url(forbidden)), "{forbidden}");
        }
        let inside = Outgoing::new(true, PATIENCE);
        assert!(inside.allows(&url("http://127.0.0.1:8065/hooks/x")));
        assert!(!inside.allows(&url("file:///etc/passwd")));
    }

    /// A name, not an address: what it leads to is only known when it is looked up.
    #[tokio::test]
    async fn a_name_that_leads_to_this_machine_is_not_connected_to() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("https://localhost:{}/", listener.local_addr().unwrap().port());

        let answer = Outgoing::new(false, PATIENCE).post(url(&address), &Value::Null).await;

        assert_eq!(answer, Err(Failure::Forbidden));
        assert!(futures::FutureExt::now_or_never(listener.accept()).is_none());
    }
}
