//! Which addresses belong to the open internet, by the registries of special-purpose addresses (IANA; RFC 6890 and its
//! successors). `IpAddr::is_global` would say so, and is not stable.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether anyone may be there, rather than this machine, its network, or a use that is set apart.
#[must_use]
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let apart = match a {
        // This network, this machine, multicast, reserved and broadcast.
        0 | 127 | 224.. => true,
        10 => true,
        100 => (64..128).contains(&b),
        169 => b == 254,
        172 => (16..32).contains(&b),
        // Protocols, documentation, relays of 6to4, private.
        192 => matches!((b, c), (0, 0 | 2) | (88, 99)) || b == 168,
        // Measurements, documentation.
        198 => matches!(b, 18 | 19) || (b, c) == (51, 100),
        203 => (b, c) == (0, 113),
        _ => false,
    };
    !apart
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let words = address.segments();
    match words {
        // An IPv4 address within: mapped, or behind the well-known prefix of NAT64.
        [0, 0, 0, 0, 0, 0xffff, ..] | [0x64, 0xff9b, 0, 0, 0, 0, ..] => is_public_v4(last_four(words)),
        // 6to4, with its IPv4 address in the middle.
        [0x2002, high, low, ..] => is_public_v4(four(high, low)),
        // Teredo and other protocols, documentation.
        [0x2001, second, ..] => second >= 0x200 && second != 0xdb8,
        [0x3fff, second, ..] => second >= 0x1000,
        // Global unicast: all that was ever given out.
        [first, ..] => (0x2000..0x4000).contains(&first),
    }
}

fn last_four(words: [u16; 8]) -> Ipv4Addr {
    four(words[6], words[7])
}

fn four(high: u16, low: u16) -> Ipv4Addr {
    let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
    Ipv4Addr::new(a, b, c, d)
}

#[cfg(test)]
mod tests {
    use super::is_public;

    #[test]
    fn what_is_set_apart_is_not_public_in_whichever_way_it_is_written() {
        for apart in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.8.8.8",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:192.168.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:c0a8:101::1",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!is_public(apart.parse().unwrap()), "{apart}");
        }
        for open in [
            "1.1.1.1",
            "93.184.215.14",
            "100.63.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "192.167.1.1",
            "2001:41d0::1",
            "2a00:1450::1",
            "2606:4700::1111",
            "::ffff:1.1.1.1",
            "64:ff9b::1.1.1.1",
            "2002:101:101::1",
        ] {
            assert!(is_public(open.parse().unwrap()), "{open}");
        }
    }
}
