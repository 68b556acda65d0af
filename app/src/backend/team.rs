//! Who is here and what they may do.

/// How someone came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// By themselves, in a browser.
    Web,
    /// A facilitator typed their name.
    OnSite,
}

impl Channel {
    /// As the database writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::OnSite => "on_site",
        }
    }
}
