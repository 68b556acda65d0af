//! The ways into a forum, for people and for programs.

use app::paths;
use domain::ForumCode;
use serde::Serialize;

/// Absolute URLs.
#[derive(Serialize)]
pub struct Links {
    pub code: String,
    pub participant: String,
    /// With the key: who follows it facilitates.
    pub facilitator: String,
    /// With a token that a facilitator can take back.
    pub wall: String,
    /// What the server listens on, when one was just started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<String>,
}

impl Links {
    #[must_use]
    pub fn new(public_url: &str, code: &ForumCode, key: &str, wall: &str) -> Self {
        Self {
            code: code.to_string(),
            participant: format!("{public_url}/r/{code}"),
            facilitator: format!("{public_url}{}?cle={key}", paths::facilitation(code)),
            wall: format!("{public_url}{}", paths::wall_with(code, wall)),
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
        println!("  facilitators  {}", self.facilitator);
        println!("  wall          {}", self.wall);
        if let Ok(code) = fast_qr::QRBuilder::new(self.participant.as_str()).build() {
            println!("\n{}\n", code.to_str());
        }
    }
}
