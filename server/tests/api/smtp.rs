//! A mail server of a test's own, which really speaks SMTP (RFC 5321) over TCP, and can be told to refuse.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader},
    net::TcpListener,
    sync::mpsc,
    task::JoinHandle,
};

pub use tls::{InClear, Tls};

// By its path, because other tests take this file by its own.
#[path = "smtp/tls.rs"]
mod tls;

pub struct Smtp {
    pub url: String,
    answers: Answers,
    /// What one logs in with, as AUTH PLAIN says it; empty: nobody has to.
    login: Login,
    /// What arrived without TLS where TLS is spoken.
    pub in_clear: InClear,
    received: tokio::sync::Mutex<mpsc::UnboundedReceiver<Received>>,
    serving: JoinHandle<()>,
}

/// What is said to the next `RCPT TO` of an address; nothing left: welcome.
type Answers = Arc<Mutex<HashMap<String, VecDeque<String>>>>;

type Login = Arc<Mutex<String>>;

/// A message as it arrived.
#[derive(Debug)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    /// Lines end with CRLF.
    pub data: String,
}

impl Smtp {
    pub async fn start() -> Self {
        Self::at("127.0.0.1:0").await
    }

    /// On a port of before.
    pub async fn at(address: &str) -> Self {
        Self::listening(address, None).await
    }

    pub async fn start_tls(tls: Tls) -> Self {
        Self::listening("127.0.0.1:0", Some(tls)).await
    }

    async fn listening(address: &str, tls: Option<Tls>) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let port = listener.local_addr().unwrap();
        let url = match tls {
            None => format!("smtp://{port}"),
            Some(Tls::Implicit) => format!("smtps://{port}"),
            Some(Tls::Upgrade) => format!("smtp://{port}?tls=required"),
        };
        let in_clear = InClear::default();
        let acceptor = tls::acceptor();
        let (answers, login) = (Answers::default(), Login::default());
        let (sender, received) = mpsc::unbounded_channel();
        let serving = tokio::spawn({
            let (answers, login, in_clear) = (answers.clone(), login.clone(), in_clear.clone());
            async move {
                let mut open = tokio::task::JoinSet::new();
                while let Ok((stream, _)) = listener.accept().await {
                    let (answers, login, sender) = (answers.clone(), login.clone(), sender.clone());
                    let (acceptor, in_clear) = (acceptor.clone(), in_clear.clone());
                    open.spawn(async move {
                        let Some(tls) = tls else {
                            return speak(stream, true, answers, login, sender).await;
                        };
                        // After STARTTLS nobody is greeted twice.
                        if let Some(stream) = tls::open(stream, tls, &acceptor, &in_clear).await {
                            speak(stream, tls == Tls::Implicit, answers, login, sender).await;
                        }
                    });
                }
            }
        });
        Self {
            url,
            answers,
            login,
            in_clear,
            received: tokio::sync::Mutex::new(received),
            serving,
        }
    }

    /// What is said to this recipient, once for each answer.
    pub fn answer(&self, address: &str, answers: &[&str]) {
        let answers = answers.iter().map(|answer| (*answer).to_owned()).collect();
        self.answers.lock().unwrap().insert(address.to_owned(), answers);
    }

    /// From now on one logs in first (RFC 4954).
    pub fn ask_login(&self, user: &str, password: &str) {
        *self.login.lock().unwrap() = STANDARD.encode(format!("\0{user}\0{password}"));
    }

    /// The next message that arrives.
    pub async fn next(&self) -> Received {
        self.received.lock().await.recv().await.unwrap()
    }

    /// One that has arrived already.
    pub async fn has(&self) -> Option<Received> {
        self.received.lock().await.try_recv().ok()
    }

    /// Nobody answers there any more.
    pub async fn stop(self) -> String {
        self.serving.abort();
        let _ = self.serving.await;
        self.url
    }
}

async fn speak(
    stream: impl AsyncRead + AsyncWrite,
    greets: bool,
    answers: Answers,
    login: Login,
    sender: mpsc::UnboundedSender<Received>,
) {
    let (reading, mut writing) = tokio::io::split(stream);
    let mut lines = BufReader::new(reading).lines();
    let (mut from, mut to) = (String::new(), Vec::new());
    let login = login.lock().unwrap().clone();
    let mut known = login.is_empty();
    if greets {
        writing.write_all(b"220 localhost ready\r\n").await.unwrap();
    }
    while let Ok(Some(line)) = lines.next_line().await {
        let verb = line.split([' ', ':']).next().unwrap().to_ascii_uppercase();
        let reply = match verb.as_str() {
            "EHLO" if !known => "250-localhost\r\n250-AUTH PLAIN\r\n250 8BITMIME".to_owned(),
            "AUTH" => {
                known = line.strip_prefix("AUTH PLAIN ") == Some(&login);
                let told = if known {
                    "235 welcome"
                } else {
                    "535 5.7.8 wrong name or password"
                };
                told.to_owned()
            }
            "MAIL" | "RCPT" | "DATA" if !known => "530 5.7.0 log in first".to_owned(),
            "EHLO" => "250-localhost\r\n250-8BITMIME\r\n250 SIZE 10000000".to_owned(),
            "MAIL" => {
                from = path(&line);
                to.clear();
                "250 sender ok".to_owned()
            }
            "RCPT" => {
                let address = path(&line);
                let told = answers.lock().unwrap().get_mut(&address).and_then(VecDeque::pop_front);
                let reply = told.unwrap_or_else(|| "250 recipient ok".to_owned());
                if reply.starts_with("250") {
                    to.push(address);
                }
                reply
            }
            "DATA" if to.is_empty() => "503 no recipient".to_owned(),
            "DATA" => {
                writing.write_all(b"354 go on\r\n").await.unwrap();
                let mut data = String::new();
                loop {
                    let Ok(Some(line)) = lines.next_line().await else {
                        return;
                    };
                    if line == "." {
                        break;
                    }
                    data.push_str(line.strip_prefix('.').unwrap_or(&line));
                    data.push_str("\r\n");
                }
                let message = Received {
                    from: from.clone(),
                    to: std::mem::take(&mut to),
                    data,
                };
                let _ = sender.send(message);
                "250 taken".to_owned()
            }
            "RSET" | "NOOP" => "250 ok".to_owned(),
            "QUIT" => {
                let _ = writing.write_all(b"221 bye\r\n").await;
                return;
            }
            _ => "502 what?".to_owned(),
        };
        if writing.write_all(format!("{reply}\r\n").as_bytes()).await.is_err() {
            return;
        }
    }
}

/// What stands between the brackets.
fn path(line: &str) -> String {
    let (_, rest) = line.split_once('<').unwrap();
    rest.split_once('>').unwrap().0.to_owned()
}

impl Received {
    /// The value of a header, unfolded.
    pub fn header(&self, name: &str) -> Option<String> {
        header(&self.data, name)
    }

    /// The text, and the attachment if there is one, decoded.
    pub fn parts(&self) -> Vec<String> {
        let kind = self.header("Content-Type").unwrap();
        let Some((_, boundary)) = kind.split_once("boundary=\"") else {
            return vec![decoded(&self.data)];
        };
        let boundary = format!("--{}", boundary.split('"').next().unwrap());
        let parts = self.data.split(&boundary).skip(1);
        parts
            .filter(|part| !part.starts_with("--"))
            // The line end before a boundary belongs to it.
            .map(|part| decoded(part.trim_start().strip_suffix("\r\n").unwrap()))
            .collect()
    }

    pub fn text(&self) -> String {
        self.parts().remove(0)
    }

    /// The path of the first link into this forum that contains `part`.
    pub fn link(&self, part: &str) -> String {
        let text = self.text();
        let link = text
            .split_whitespace()
            .find(|word| word.starts_with("http") && word.contains(part));
        let (_, path) = link.expect(&text).split_once("/f/").unwrap();
        format!("/f/{path}")
    }
}

fn header(data: &str, name: &str) -> Option<String> {
    let (headers, _) = data.split_once("\r\n\r\n")?;
    let unfolded = headers.replace("\r\n ", " ").replace("\r\n\t", " ");
    let mut lines = unfolded.split("\r\n").filter_map(|line| line.split_once(": "));
    lines
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.to_owned())
}

fn decoded(part: &str) -> String {
    let (_, body) = part.split_once("\r\n\r\n").unwrap();
    let bytes = match header(part, "Content-Transfer-Encoding").unwrap().as_str() {
        "base64" => STANDARD.decode(body.replace("\r\n", "")).unwrap(),
        "quoted-printable" => quoted(&body.replace("=\r\n", "")),
        _ => body.as_bytes().to_vec(),
    };
    String::from_utf8(bytes).unwrap()
}

fn quoted(body: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = body.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'=' {
            let hex = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    bytes
}
