//! The time of the day by the server's clock: a phone's own may be wrong by minutes.

use std::{cell::Cell, time::Duration};

use domain::{Timestamp, minute_of_day};
use leptos::prelude::*;

use super::Live;

thread_local! {
    /// Seconds to add to this device's clock to get the server's.
    static AHEAD: Cell<f64> = const { Cell::new(0.0) };
}

pub fn start(live: &Live) {
    correct(live.page.now);
    let origin = live.page.board.forum.origin;
    let status = live.status.clone();
    set_interval(
        move || {
            let minute = minute_of_day(origin, server_now());
            if status.read_untracked().now != minute {
                status.update(|status| status.now = minute);
            }
        },
        Duration::from_secs(1),
    );
}

/// The server just said what time it is.
pub fn correct(server: Timestamp) {
    #[expect(
        clippy::cast_precision_loss,
        reason = "seconds since 1970 fit a double for millions of years"
    )]
    let server = server.0 as f64;
    AHEAD.set(server - js_sys::Date::now() / 1000.0);
}

#[must_use]
pub fn server_now() -> Timestamp {
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds are what is wanted")]
    Timestamp((js_sys::Date::now() / 1000.0 + AHEAD.get()) as i64)
}
