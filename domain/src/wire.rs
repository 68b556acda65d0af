//! How a view and its deltas travel: postcard, which is small to decode and small on the wire.

use serde::{Serialize, de::DeserializeOwned};

/// # Errors
/// None for the types of this crate; postcard's signature allows one.
pub fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(value)
}

/// # Errors
/// When the bytes come from another version of the program: the screen asks for a snapshot by reloading.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, postcard::Error> {
    postcard::from_bytes(bytes)
}
