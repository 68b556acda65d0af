//! The only place that draws random numbers: ids, secrets, codes. All of them come from the system's generator.

use domain::ForumCode;
use rand::{TryRng, rngs::SysRng};
use uuid::{Builder, Uuid};

/// # Panics
/// When the operating system has no randomness to give: nothing secret could be made then.
#[must_use]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut drawn = [0; N];
    SysRng
        .try_fill_bytes(&mut drawn)
        .expect("the system gives random bytes");
    drawn
}

/// 256 bits in hexadecimal: a browser's token, an invitation's key.
#[must_use]
pub fn secret() -> String {
    hex(&bytes::<32>())
}

/// A random id says nothing about when or by whom it was made.
#[must_use]
pub fn id() -> Uuid {
    Builder::from_random_bytes(bytes()).into_uuid()
}

#[must_use]
pub fn number() -> u64 {
    u64::from_le_bytes(bytes())
}

/// A code nobody has yet, in all likelihood; the database has the last word.
#[must_use]
pub fn forum_code() -> ForumCode {
    forum_code_from(&bytes())
}

/// A code that follows from these bytes.
#[must_use]
pub fn forum_code_from(bytes: &[u8; 32]) -> ForumCode {
    let letters = ForumCode::ALPHABET.as_bytes();
    let code: String = bytes[..ForumCode::LENGTH]
        .iter()
        .map(|byte| char::from(letters[usize::from(*byte) % letters.len()]))
        .collect();
    ForumCode::parse(&code).expect("six letters of the alphabet")
}

#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
