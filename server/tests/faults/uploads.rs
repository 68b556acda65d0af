//! More than a server could hold is sent to it.

use std::path::Path;

use domain::{NotesView, SessionId};
use reqwest::cookie::CookieStore;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{app::op, phone::Phone, program::Program};

/// Two gigabytes.
const SENT: usize = 2 << 30;

/// What is on its way between two programs of one machine, and what is read on until an answer can be shown.
const ON_THE_WAY: usize = 96 << 20;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_gigabytes_are_refused_at_the_limit_without_being_held() {
    let data = tempfile::tempdir().unwrap();
    let server = Program::start(&data.path().join("data"));
    let ada = server.join("Ada").await;
    let session = session(&server, &ada).await;
    let before = server.peak_memory();

    let (written, answer) = send(&server, &ada, session).await;

    assert!(written < ON_THE_WAY, "{written} bytes were taken");
    assert!(answer.is_empty() || answer.contains("413"), "{answer}");
    assert_eq!(files(&data.path().join("data")), 0);
    let notes = &server.board().await.sessions[0].notes;
    assert_eq!(*notes, NotesView::Wanted, "nothing is attached");
    let grown = server.peak_memory().saturating_sub(before);
    println!("{} MiB were taken, memory grew by {} MiB", written >> 20, grown >> 20);
    assert!(grown < 24 << 20, "memory grew by {grown} bytes");
}

async fn session(server: &Program, ada: &Phone) -> SessionId {
    let topic = ada.propose("Sauvegardes").await;
    let board = server.board().await;
    let slot = board.slots.iter().find(|slot| !slot.common).unwrap().id;
    let space = board.spaces[0].id;
    assert_eq!(ada.place(topic, domain::Cell { slot, space }).await.status, 200);
    server.board().await.sessions[0].id
}

/// Writes until it is done or the server has closed the connection. How much went, and the status line if any.
async fn send(server: &Program, ada: &Phone, session: SessionId) -> (usize, String) {
    let cookie = ada.jar.cookies(&server.url().parse().unwrap()).unwrap();
    let cookie = cookie.to_str().unwrap();
    let mut connection = TcpStream::connect(server.address).await.unwrap();
    let head = format!(
        "POST /f/{}/atelier/{session}/fichier HTTP/1.1\r\nhost: {}\r\ncookie: {cookie}\r\ncontent-length: {SENT}\r\n\
         content-type: multipart/form-data; boundary=x\r\n\r\n--x\r\ncontent-disposition: form-data; name=\"op\"\r\n\r\n\
         {}\r\n--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n",
        server.code,
        server.address,
        op().0
    );
    connection.write_all(head.as_bytes()).await.unwrap();
    let chunk = vec![b'a'; 1 << 20];
    let mut written = 0;
    while written < SENT && connection.write_all(&chunk).await.is_ok() {
        written += chunk.len();
    }
    let mut answer = vec![0; 64];
    let read = connection.read(&mut answer).await.unwrap_or_default();
    (written, String::from_utf8_lossy(&answer[..read]).into_owned())
}

fn files(data: &Path) -> usize {
    std::fs::read_dir(data.join("files")).unwrap().count()
}
