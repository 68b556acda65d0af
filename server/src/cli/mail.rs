//! Through which server mail goes, if any.

use clap::Args;

use crate::mail::Mailer;

#[derive(Args)]
pub struct Mail {
    /// The mail server, for example smtps://user:password@smtp.exemple.fr; without one no mail is sent, and pages say so
    #[arg(
        long,
        env = "FORUM_SMTP_URL",
        value_name = "URL",
        hide_env_values = true,
        requires = "mail_from"
    )]
    smtp_url: Option<String>,

    /// Whom mail is from, for example « Forum ouvert <forum@exemple.fr> »: a mailbox that someone reads
    #[arg(long, env = "FORUM_MAIL_FROM", value_name = "MAILBOX", requires = "smtp_url")]
    mail_from: Option<String>,
}

impl Mail {
    /// # Errors
    /// What is wrong, in a sentence without the password.
    pub fn mailer(&self, public_url: &str) -> Result<Option<Mailer>, String> {
        let given = self.smtp_url.as_ref().zip(self.mail_from.as_ref());
        given.map(|(url, from)| Mailer::new(url, from, public_url)).transpose()
    }
}
