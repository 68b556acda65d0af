//! HTTP/1.1 on one connection that stays open, as small as it can be: the load must cost less than what it measures.

use std::net::SocketAddr;

use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::TcpStream,
};

use crate::Outcome;

pub struct Connection {
    stream: BufReader<TcpStream>,
    host: SocketAddr,
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Connection {
    pub async fn open(host: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(host).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream: BufReader::with_capacity(32 * 1024, stream),
            host,
        })
    }

    /// `headers` are whole lines.
    pub async fn get(&mut self, path: &str, headers: &str) -> Outcome<Answer> {
        self.ask(&format!("GET {path} HTTP/1.1\r\nhost: {}\r\n{headers}\r\n", self.host))
            .await
    }

    pub async fn post(&mut self, path: &str, headers: &str, form: &str) -> Outcome<Answer> {
        let length = form.len();
        self.ask(&format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {length}\r\n{headers}\r\n{form}",
            self.host
        ))
        .await
    }

    /// A form with one file.
    pub async fn upload(&mut self, path: &str, headers: &str, op: &str, name: &str, file: &[u8]) -> Outcome<Answer> {
        const BOUNDARY: &str = "----between-the-fields-of-a-form";
        let before = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"op\"\r\n\r\n{op}\r\n--{BOUNDARY}\r\n\
             content-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
        );
        let after = format!("\r\n--{BOUNDARY}--\r\n");
        let length = before.len() + file.len() + after.len();
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\ncontent-type: multipart/form-data; boundary={BOUNDARY}\r\n\
             content-length: {length}\r\n{headers}\r\n{before}",
            self.host
        );
        self.stream.write_all(head.as_bytes()).await?;
        self.stream.write_all(file).await?;
        self.ask(&after).await
    }

    async fn ask(&mut self, request: &str) -> Outcome<Answer> {
        self.stream.write_all(request.as_bytes()).await?;
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if self.stream.read_line(&mut head).await? == 0 {
                return Err("the server closed a connection".into());
            }
        }
        head.make_ascii_lowercase();
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        let field = |name: &str| head.lines().find_map(|line| line.strip_prefix(name));
        let mut body = Vec::new();
        if let Some(length) = field("content-length: ") {
            body.resize(length.trim().parse()?, 0);
            self.stream.read_exact(&mut body).await?;
        } else if field("transfer-encoding: chunked").is_some() {
            while self.read_chunk(&mut body).await? > 0 {}
        }
        Ok(Answer {
            status: status.ok_or("no status")?,
            head,
            body,
        })
    }

    async fn read_chunk(&mut self, body: &mut Vec<u8>) -> Outcome<usize> {
        let mut size = String::new();
        self.stream.read_line(&mut size).await?;
        let size = usize::from_str_radix(size.trim(), 16)?;
        let before = body.len();
        body.resize(before + size, 0);
        self.stream.read_exact(&mut body[before..]).await?;
        self.stream.read_line(&mut String::new()).await?;
        Ok(size)
    }
}
