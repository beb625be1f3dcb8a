//! What this tab alone keeps till it is closed: the browser's sessionStorage, one text of it.

pub(crate) use store::{forget, keep, kept};

/// Under which key. Beside records, as it begins like theirs.
#[cfg(target_arch = "wasm32")]
const KEY: &str = "12h/typed";

#[cfg(target_arch = "wasm32")]
mod store {
    use super::KEY;

    /// The tab's storage, unless the browser blocks it.
    fn raw() -> Option<web_sys::Storage> {
        web_sys::window()?.session_storage().ok()?
    }

    /// What was kept.
    pub(crate) fn kept() -> Option<String> {
        raw()?.get_item(KEY).ok()?
    }

    /// Keeps a text in the place of what was kept. Where that fails, it is gone with the page.
    pub(crate) fn keep(text: &str) {
        if let Some(storage) = raw() {
            let _ = storage.set_item(KEY, text);
        }
    }

    /// Keeps nothing any more.
    pub(crate) fn forget() {
        if let Some(storage) = raw() {
            // Only what is blocked could refuse, and there is nothing then.
            let _ = storage.remove_item(KEY);
        }
    }
}

/// Without a browser nothing outlasts the page.
#[cfg(not(target_arch = "wasm32"))]
mod store {
    pub(crate) fn kept() -> Option<String> {
        None
    }

    pub(crate) fn keep(_text: &str) {}

    pub(crate) fn forget() {}
}
