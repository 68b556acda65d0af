//! What the WebAssembly is built with. It begins in [`crate::live`], where `live.js` calls `hydrate`.

/// Half the bytes of the default allocator.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
