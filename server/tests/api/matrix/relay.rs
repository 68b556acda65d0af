//! Stands before a homeserver and loses the answer to the first message: it arrives, and who sent it never knows.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

pub struct Relay {
    pub url: String,
    writes: Arc<AtomicUsize>,
    serving: JoinHandle<()>,
}

impl Relay {
    pub async fn start(homeserver: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let upstream = homeserver.strip_prefix("http://").unwrap().to_owned();
        let writes = Arc::<AtomicUsize>::default();
        let serving = tokio::spawn({
            let writes = writes.clone();
            async move {
                let mut open = tokio::task::JoinSet::new();
                while let Ok((stream, _)) = listener.accept().await {
                    open.spawn(pass_on(stream, upstream.clone(), writes.clone()));
                }
            }
        });
        Self { url, writes, serving }
    }

    /// How many messages were written through it.
    pub fn writes(&self) -> usize {
        self.writes.load(Ordering::Relaxed)
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// One request for each connection, as this server makes them.
async fn pass_on(mut near: TcpStream, upstream: String, writes: Arc<AtomicUsize>) {
    let mut far = TcpStream::connect(upstream).await.unwrap();
    let mut request = vec![0; 4];
    near.read_exact(&mut request).await.unwrap();
    far.write_all(&request).await.unwrap();
    if request == b"PUT " && writes.fetch_add(1, Ordering::Relaxed) == 0 {
        let (mut reading, mut writing) = far.split();
        let (mut sending, _) = near.split();
        let mut answer = [0; 1];
        tokio::select! {
            _ = tokio::io::copy(&mut sending, &mut writing) => {}
            // It has arrived: not a byte of its answer comes back.
            read = reading.read_exact(&mut answer) => { read.unwrap(); }
        }
        return;
    }
    let _ = tokio::io::copy_bidirectional(&mut near, &mut far).await;
}
