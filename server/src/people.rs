//! Browsers and their secrets. A token is 256 random bits in a cookie; the database holds only hashes.

mod refusals;

use app::backend::{Device, Op};
use domain::{ForumCode, InvitationLabel, Role};
use sha2::{Digest, Sha256};

use crate::store::Hash;

pub use refusals::KeptRefusals;

/// How long a browser stays who it is, in seconds: the day itself, and the notes afterwards.
const REMEMBERED: u32 = 30 * 24 * 60 * 60;

/// The cookie's name. `__Host-` binds it to this host over HTTPS; over plain HTTP browsers refuse that name.
#[must_use]
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-forum" } else { "forum" }
}

/// The `Set-Cookie` header that tells a browser who it is.
#[must_use]
pub fn cookie(device: &Device, secure: bool) -> String {
    let name = cookie_name(secure);
    let only_https = if secure { "; Secure" } else { "" };
    let Device(token) = device;
    format!("{name}={token}; Path=/; Max-Age={REMEMBERED}; HttpOnly; SameSite=Lax{only_https}")
}

/// The browser named by a `Cookie` header. Anything but 64 hexadecimal digits is nobody.
#[must_use]
pub fn device_in(cookies: &str, secure: bool) -> Option<Device> {
    let name = cookie_name(secure);
    let pairs = cookies.split(';').filter_map(|pair| pair.trim().split_once('='));
    let token = pairs.filter(|(key, _)| *key == name).map(|(_, token)| token).next()?;
    let is_token = token.len() == 64
        && token
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'));
    is_token.then(|| Device(token.to_owned()))
}

/// What a forum knows a browser by; another forum knows it by another.
#[must_use]
pub fn device_key(code: &ForumCode, device: &Device) -> Hash {
    hash(&["device", code.as_str(), &device.0])
}

/// What is kept of an invitation's key.
#[must_use]
pub fn key_hash(key: &str) -> Hash {
    hash(&["key", key])
}

/// What is kept of the token in a link that opens someone's account.
#[must_use]
pub fn link_hash(token: &str) -> Hash {
    hash(&["link", token])
}

/// The token of the link that this form makes to another device; see [`wall_token`]. The page that shows it works it out
/// again, so that it is in no address but its own.
#[must_use]
pub fn link_token(code: &ForumCode, device: &Device, op: Op) -> String {
    hash(&["link of", code.as_str(), &device.0, &op.0.to_string()]).to_string()
}

/// What is kept of the token in the address of someone's own calendar.
#[must_use]
pub fn feed_hash(token: &str) -> Hash {
    hash(&["feed", token])
}

/// The token of the calendar that this form makes; see [`link_token`].
#[must_use]
pub fn feed_token(code: &ForumCode, device: &Device, op: Op) -> String {
    hash(&["feed of", code.as_str(), &device.0, &op.0.to_string()]).to_string()
}

/// What is kept of the token in a wall's link.
#[must_use]
pub fn wall_hash(token: &str) -> Hash {
    hash(&["wall", token])
}

/// The token of the link that this form makes, so that the same form sent again makes the same link. Who does not have
/// the browser's secret cannot tell it.
#[must_use]
pub fn wall_token(code: &ForumCode, device: &Device, op: Op) -> String {
    hash(&["wall of", code.as_str(), &device.0, &op.0.to_string()]).to_string()
}

/// The key of the invitation that this form makes; see [`wall_token`]. Other content makes another.
#[must_use]
pub fn invitation_key(code: &ForumCode, device: &Device, op: Op, role: Role, label: &InvitationLabel) -> String {
    let op = op.0.to_string();
    hash(&[
        "invitation of",
        code.as_str(),
        &device.0,
        &op,
        role.name(),
        label.as_str(),
    ])
    .to_string()
}

/// A secret of what this form makes, as above; `of` says which.
#[must_use]
pub fn derived(device: &Device, op: Op, of: &str) -> Hash {
    hash(&["made by", &device.0, &op.0.to_string(), of])
}

/// What is kept in memory of the token that lets one create forums.
#[must_use]
pub fn creation_hash(token: &str) -> Hash {
    hash(&["creation", token])
}

/// No part contains a zero byte, so that two lists never read the same.
fn hash(parts: &[&str]) -> Hash {
    Hash(Sha256::digest(parts.join("\0")).into())
}
