//! The ways into a forum, for people and for programs.

use app::paths;
use serde::Serialize;

use crate::creation::Created;

/// Absolute URLs.
#[derive(Serialize)]
pub struct Links {
    pub code: String,
    pub participant: String,
    /// With a key: who follows it organises.
    pub organiser: String,
    /// With another: who follows it facilitates.
    pub facilitator: String,
    /// With a token that a facilitator can take back.
    pub wall: String,
    /// Where one makes another forum, when a server was just started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub create: Option<String>,
    /// What the server listens on, when one was just started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<String>,
}

impl Links {
    #[must_use]
    pub fn new(public_url: &str, created: &Created) -> Self {
        let Created {
            code,
            organiser,
            facilitator,
            wall,
        } = created;
        Self {
            code: code.to_string(),
            participant: paths::short(public_url, code),
            organiser: format!("{public_url}{}", paths::invitation(code, organiser)),
            facilitator: format!("{public_url}{}", paths::invitation(code, facilitator)),
            wall: format!("{public_url}{}", paths::wall_with(code, wall)),
            create: None,
            listen: None,
        }
    }

    /// One line, for programs.
    pub fn print_json(&self) {
        println!("{}", serde_json::to_string(self).unwrap_or_default());
    }

    /// For the person at the terminal, with a QR code to try a phone at once.
    pub fn print(&self, title: &str) {
        println!("\n{title}, code {}", self.code);
        println!("  participants  {}", self.participant);
        println!("  organisers    {}", self.organiser);
        println!("  facilitators  {}", self.facilitator);
        println!("  wall          {}", self.wall);
        if let Some(create) = &self.create {
            println!("  another one   {create}");
        }
        if let Ok(code) = fast_qr::QRBuilder::new(self.participant.as_str()).build() {
            println!("\n{}\n", code.to_str());
        }
    }
}
