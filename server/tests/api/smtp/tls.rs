//! The mail server of the tests behind TLS, from the first byte or once asked for (RFC 3207). Its certificate is signed
//! by `authority.pem`; `stranger.pem` has signed nothing. All were made for these tests with openssl, and prove nothing
//! elsewhere.

use std::sync::{Arc, Mutex};

use rustls::{
    ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufStream},
    net::TcpStream,
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};

/// When TLS begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// With the connection: `smtps://`.
    Implicit,
    /// At STARTTLS: `smtp://…?tls=required`.
    Upgrade,
}

/// What was said before TLS, by whom it may be read on the way.
pub type InClear = Arc<Mutex<Vec<String>>>;

pub fn acceptor() -> TlsAcceptor {
    let certificate = CertificateDer::from_pem_slice(include_bytes!("server.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("server.key")).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    TlsAcceptor::from(Arc::new(config))
}

/// `None`: the other side went away, for example because it does not trust the certificate.
pub async fn open(
    stream: TcpStream,
    tls: Tls,
    acceptor: &TlsAcceptor,
    clear: &InClear,
) -> Option<TlsStream<TcpStream>> {
    let stream = match tls {
        Tls::Implicit => stream,
        Tls::Upgrade => until_asked(stream, clear).await?,
    };
    acceptor.accept(stream).await.ok()
}

/// Says what a server says that takes nothing before STARTTLS.
async fn until_asked(stream: TcpStream, clear: &InClear) -> Option<TcpStream> {
    let mut stream = BufStream::new(stream);
    stream.write_all(b"220 localhost ready\r\n").await.ok()?;
    loop {
        stream.flush().await.ok()?;
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let line = line.trim_end().to_ascii_uppercase();
        let reply: &[u8] = match line.split(' ').next() {
            Some("EHLO") => b"250-localhost\r\n250 STARTTLS\r\n",
            Some("STARTTLS") => {
                stream.write_all(b"220 go on\r\n").await.ok()?;
                stream.flush().await.ok()?;
                return Some(stream.into_inner());
            }
            Some("QUIT") => b"221 bye\r\n",
            _ => b"530 5.7.0 STARTTLS first\r\n",
        };
        clear.lock().unwrap().push(line);
        stream.write_all(reply).await.ok()?;
    }
}
