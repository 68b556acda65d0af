//! Where the WebAssembly begins.

use wasm_bindgen::prelude::wasm_bindgen;

/// Half the bytes of the default allocator.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Called by the page's script; the islands then start one by one.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
