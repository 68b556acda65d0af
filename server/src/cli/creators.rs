//! Who may create a rencontre in the browser.

use clap::Args;

use crate::{instance::Creators, random};

#[derive(Args)]
pub struct CreatorsArgs {
    /// Who may create a rencontre in the browser
    #[arg(long, env = "FORUM_CREATION", value_enum, default_value_t = Creation::Token)]
    creation: Creation,

    /// What one needs for that, at least 16 characters [default: another one at each start, which is printed]
    #[arg(long, env = "FORUM_CREATION_TOKEN", value_name = "TOKEN", hide_env_values = true, value_parser = token)]
    creation_token: Option<String>,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Creation {
    /// Whoever reaches the server
    Open,
    /// Who has the token
    Token,
}

fn token(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.chars().count() < 16 {
        return Err("expected at least 16 characters".to_owned());
    }
    Ok(text.to_owned())
}

impl CreatorsArgs {
    /// Who may create, and the token that was drawn for that.
    pub fn read(&self) -> (Creators, Option<String>) {
        match (self.creation, &self.creation_token) {
            (Creation::Open, _) => (Creators::Open, None),
            (Creation::Token, Some(token)) => (Creators::with_token(token), None),
            (Creation::Token, None) => {
                let token = random::secret();
                (Creators::with_token(&token), Some(token))
            }
        }
    }
}
