//! A bad network: a TCP proxy that takes one request per connection and cuts it, or sends it twice.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use crate::random::Random;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    Passes,
    /// The server never hears of it.
    LostOnTheWay,
    /// The server has it, and the line is cut before it can answer.
    CutAtOnce,
    /// The server did it and answered, and nobody hears the answer.
    AnswerLost,
    /// The network sends it twice, at the same time.
    Twice,
}

const FATES: [Fate; 5] = [
    Fate::Passes,
    Fate::LostOnTheWay,
    Fate::CutAtOnce,
    Fate::AnswerLost,
    Fate::Twice,
];

pub struct Proxy {
    pub address: SocketAddr,
    chance: Arc<Mutex<Chance>>,
}

struct Chance {
    random: Random,
    met: Vec<Fate>,
}

impl Proxy {
    pub async fn before(server: SocketAddr, random: Random) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let chance = Arc::new(Mutex::new(Chance {
            random,
            met: Vec::new(),
        }));
        let drawn = chance.clone();
        tokio::spawn(async move {
            while let Ok((phone, _)) = listener.accept().await {
                let fate = drawn.lock().unwrap().draw();
                // A cut is an error for someone; here nobody minds.
                tokio::spawn(async move { drop(carry(phone, server, fate).await) });
            }
        });
        Self { address, chance }
    }

    /// How often each happened.
    pub fn met(&self) -> [(Fate, usize); FATES.len()] {
        let met = &self.chance.lock().unwrap().met;
        FATES.map(|fate| (fate, met.iter().filter(|known| **known == fate).count()))
    }
}

impl Chance {
    fn draw(&mut self) -> Fate {
        let fate = FATES[self.random.below(FATES.len())];
        self.met.push(fate);
        fate
    }
}

async fn carry(mut phone: TcpStream, server: SocketAddr, fate: Fate) -> std::io::Result<()> {
    let request = read_request(&mut phone).await?;
    match fate {
        Fate::LostOnTheWay => Ok(()),
        Fate::CutAtOnce => TcpStream::connect(server).await?.write_all(&request).await,
        Fate::AnswerLost => ask(server, &request).await.map(drop),
        Fate::Passes => phone.write_all(&ask(server, &request).await?).await,
        Fate::Twice => {
            let (first, second) = tokio::join!(ask(server, &request), ask(server, &request));
            first?;
            phone.write_all(&second?).await
        }
    }
}

/// The whole answer: the server is told that nothing follows.
async fn ask(server: SocketAddr, request: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut connection = TcpStream::connect(server).await?;
    connection.write_all(request).await?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).await?;
    Ok(answer)
}

/// Head and body, with a word to the server that this is the last request.
async fn read_request(phone: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut read = Vec::new();
    loop {
        if let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&read[..end]).to_ascii_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
            let length: usize = length.map_or(0, |length| length.trim().parse().unwrap());
            if read.len() >= end + 4 + length {
                read.splice(end..end, *b"\r\nconnection: close");
                return Ok(read);
            }
        }
        if phone.read_buf(&mut read).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
    }
}
