//! What goes wrong on a day, done on purpose: plugs pulled, connections cut, disks full, phones that stall, crowds
//! that come at once. `make soak` does more of each, on the release build.
//!
//! Each is a real server with real connections. They assert what was kept and what arrived, never how long it took.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use server::limits::{Rate, Rates};

mod crowd;
mod cut;
mod disk;
mod guesser;
mod killed;
mod killed_sending;
mod program;
mod proxy;
mod racers;
mod random;
mod stalled;
mod storm;
mod uploads;
mod without_trust;

// The same vocabulary as the tests of the API, which also test it.
#[path = "../api/app.rs"]
#[allow(dead_code, reason = "the tests of the API need more of it")]
mod app;
#[path = "../api/phone.rs"]
#[allow(dead_code, reason = "the tests of the API need more of it")]
mod phone;
#[path = "../api/smtp.rs"]
#[allow(dead_code, reason = "the tests of the API need more of it")]
mod smtp;
#[path = "../api/stream.rs"]
#[allow(dead_code, reason = "the tests of the API need more of it")]
mod stream;
#[path = "../api/webhook.rs"]
#[allow(dead_code, reason = "the tests of the API need more of it")]
mod webhook;

mod logs {
    /// What is logged is looked at elsewhere.
    pub fn capture() {}
}

/// A server that holds nobody back: these tests are about what goes wrong, not about how often one may ask.
async fn unhurried() -> app::TestApp {
    let open = Rate {
        burst: 1_000_000,
        per_second: 1_000_000.0,
    };
    let rates = Rates {
        writes: open,
        joins: open,
        ..Rates::default()
    };
    app::TestApp::start_with(rates, domain::Phase::Marketplace).await
}

/// `make soak` asks for more of everything.
fn soaking() -> bool {
    std::env::var_os("SOAK").is_some()
}
