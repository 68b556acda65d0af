//! Where a person may be written to.

use serde::{Deserialize, Serialize};

/// An e-mail address, as the person typed it. Only what a mailbox can be mistaken for nothing else is checked here: that
/// it exists is known when someone opens a link that was sent there.
///
/// Plain ASCII without white space, so that it can stand in a header or in a line of SMTP and never end it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Most bytes of an address (RFC 5321, a path of 256 less its brackets).
    pub const MAX: usize = 254;
    /// Most bytes before the `@` (RFC 5321).
    const MAX_LOCAL: usize = 64;

    /// Cleans white space around it. `None`: not `name@domain`, with a dot in the domain.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let address = raw.trim();
        let (local, domain) = address.rsplit_once('@')?;
        let is_address = address.len() <= Self::MAX && is_local(local) && is_domain(domain);
        is_address.then(|| Self(address.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same mailbox: nobody has two that differ only by capitals.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

/// What stands after the `@`, in small letters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MailDomain(String);

impl MailDomain {
    /// Reads `beta.gouv.fr`, also with the `@` before it.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let domain = raw.trim().trim_start_matches('@').to_ascii_lowercase();
        (domain.len() < EmailAddress::MAX && is_domain(&domain)).then_some(Self(domain))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Exactly this one: a domain below it is another.
    #[must_use]
    pub fn is_of(&self, address: &EmailAddress) -> bool {
        let domain = address.as_str().rsplit_once('@').map(|(_, domain)| domain);
        domain.is_some_and(|domain| domain.eq_ignore_ascii_case(&self.0))
    }
}

/// Says nothing: addresses belong in no log.
impl std::fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EmailAddress(…)")
    }
}

/// Quoted names, which nobody has, are left out with the signs that would need them.
fn is_local(local: &str) -> bool {
    let sign = |b: u8| b.is_ascii_graphic() && !br#"()<>[]:;,\"@"#.contains(&b);
    let dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    !local.is_empty() && local.len() <= EmailAddress::MAX_LOCAL && !dots && local.bytes().all(sign)
}

fn is_domain(domain: &str) -> bool {
    let sign = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    let label = |label: &str| {
        let hyphens = label.starts_with('-') || label.ends_with('-');
        !label.is_empty() && label.len() <= 63 && !hyphens && label.bytes().all(sign)
    };
    domain.contains('.') && domain.split('.').all(label)
}
