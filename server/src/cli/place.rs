//! Where people reach a server.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

/// An address of scheme and host, as browsers write an origin.
pub fn parse_public_url(text: &str) -> Result<String, String> {
    let url = text.trim().trim_end_matches('/').to_ascii_lowercase();
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) => Ok(url),
        _ => Err("expected a scheme and a host, for example https://forum.example.org".to_owned()),
    }
}

/// What to open when nobody said it: this machine, or its address in the network when everyone is listened to.
pub fn guess_public_url(listen: SocketAddr) -> String {
    let host = match listen.ip() {
        ip if ip.is_unspecified() => local_address().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        ip => ip,
    };
    format!("http://{}", SocketAddr::new(host, listen.port()))
}

/// The address that the system would send from; nothing is sent. The other end is one of those reserved for
/// documentation.
fn local_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_unspecified()).then_some(ip)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("https://Forum.Example.org/", Ok("https://forum.example.org"))]
    #[case("http://192.168.1.7:3000", Ok("http://192.168.1.7:3000"))]
    #[case("forum.example.org", Err(()))]
    #[case("https://", Err(()))]
    #[case("https://forum.example.org/sous-dossier", Err(()))]
    fn a_public_url_is_an_origin(#[case] text: &str, #[case] url: Result<&str, ()>) {
        assert_eq!(parse_public_url(text).map_err(|_| ()), url.map(ToOwned::to_owned));
    }

    #[test]
    fn who_listens_to_one_address_is_reached_there() {
        assert_eq!(guess_public_url(([127, 0, 0, 1], 3000).into()), "http://127.0.0.1:3000");
    }

    #[test]
    fn who_listens_to_all_is_not_reached_at_zero() {
        assert!(!guess_public_url(([0, 0, 0, 0], 3000).into()).contains("0.0.0.0"));
    }
}
