//! What only a real browser can show: the storage, and that the engine counts the same there.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs)]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_page_can_use_local_storage() {
    assert!(twelve_hats::storage::LocalStorage::open().is_some());
}
