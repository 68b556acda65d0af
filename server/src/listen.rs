//! Connections. Written out because of what a day with a hundred phones on one weak network needs: no waiting for
//! full packets, dead phones noticed, slow ones bounded, and an end that does not wait for open streams.

mod http;
mod streaming;

pub use streaming::put_aside;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use axum::Router;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use socket2::{SockRef, TcpKeepalive};
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::Semaphore,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

/// Connections at once. More wait at the door.
const MOST: usize = 10_000;

/// What was sent and never acknowledged: the phone is gone.
const ACKNOWLEDGED_WITHIN: Duration = Duration::from_secs(45);

/// Requests under way have this long to end once the server stops.
const FAREWELL: Duration = Duration::from_secs(10);

/// Phones that come back at the same moment and wait to be let in. The system may have its own limit below.
const AT_THE_DOOR: u32 = 4_096;

/// Asks the system for as many open files as it ever gives this process, because each connection is one and what it
/// gives at first is often a thousand. How many there now are; `None`: as many as one likes, or it does not say.
pub fn make_room() -> Option<u64> {
    let now = getrlimit(Resource::Nofile);
    let most = Rlimit {
        current: now.maximum,
        ..now
    };
    // What cannot be raised is enough for a small day.
    let _ = setrlimit(Resource::Nofile, most);
    getrlimit(Resource::Nofile).current
}

/// # Errors
/// When something else listens there already.
pub fn bind(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    // The server can start again while connections of the one before are still closing.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(AT_THE_DOOR)
}

/// Serves until `ending`. Whoever holds a stream open must end it then too.
pub async fn serve(listener: TcpListener, app: Router, ending: CancellationToken) {
    let room = Arc::new(Semaphore::new(MOST));
    let connections = TaskTracker::new();
    loop {
        let accepted = tokio::select! {
            () = ending.cancelled() => break,
            accepted = accept(&listener, &room) => accepted,
        };
        let (stream, place) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Too many open files, most likely; it passes when some close.
                tracing::warn!(%error, "a connection was not taken: {error}");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        tune(&stream);
        let (app, ending, streams) = (app.clone(), ending.clone(), connections.clone());
        connections.spawn(async move {
            let Some((stream, aside)) = http::speak(stream, app, ending).await else {
                return;
            };
            // A task of its own, which is as small as a stream: hyper's is not.
            streams.spawn(async move {
                streaming::pour(stream, aside).await;
                drop(place);
            });
        });
    }
    drop(listener);
    connections.close();
    if tokio::time::timeout(FAREWELL, connections.wait()).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
}

async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> std::io::Result<(TcpStream, tokio::sync::OwnedSemaphorePermit)> {
    let place = room.clone().acquire_owned().await.map_err(std::io::Error::other)?;
    let (stream, _) = listener.accept().await?;
    Ok((stream, place))
}

/// A system that does not know one of these serves all the same.
fn tune(stream: &TcpStream) {
    // A tap is smaller than a packet, and is shown now.
    let _ = stream.set_nodelay(true);
    let socket = SockRef::from(stream);
    let _ = socket.set_tcp_keepalive(&TcpKeepalive::new().with_time(ACKNOWLEDGED_WITHIN));
    #[cfg(target_os = "linux")]
    let _ = socket.set_tcp_user_timeout(Some(ACKNOWLEDGED_WITHIN));
}
