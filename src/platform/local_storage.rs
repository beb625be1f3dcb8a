//! The first store: the browser's localStorage, by way of `gloo-storage`.

use gloo_storage::Storage as _;
use wasm_bindgen::JsValue;

use crate::storage::{Keys, LocalStore, WriteError, check_running};

/// The browser's localStorage.
pub struct LocalStorage(());

/// The browser's storage, unless the browser blocks it: then `gloo_storage` would panic.
fn raw() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()??;
    Some(gloo_storage::LocalStorage::raw())
}

impl LocalStorage {
    /// The browser's storage, or nothing where the browser blocks it.
    pub fn open() -> Option<Self> {
        // Some browsers hand out a storage that throws on first use.
        raw()?.length().ok().map(|_| Self(()))
    }
}

impl LocalStore for LocalStorage {
    fn outlasts_the_page(&self) -> bool {
        true
    }

    fn keys(&self) -> Keys {
        // To ask for each is slow where there are thousands.
        let keys = |storage: web_sys::Storage| js_sys::Object::keys(&storage).join(Keys::SEPARATOR).into();
        Keys::joined(raw().map(keys).unwrap_or_default())
    }

    fn get(&self, key: &str) -> Option<String> {
        raw()?.get_item(key).ok().flatten()
    }

    fn get_each(&self, keys: &[String]) -> Vec<Option<String>> {
        let storage = raw();
        keys.iter().map(|key| storage.as_ref()?.get_item(key).ok().flatten()).collect()
    }

    fn set(&self, key: &str, value: &str) -> Result<(), WriteError> {
        check_running()?;
        raw().ok_or(WriteError::Blocked)?.set_item(key, value).map_err(|error| write_error(&error))
    }

    fn remove(&self, key: &str) -> Result<(), WriteError> {
        check_running()?;
        raw().ok_or(WriteError::Blocked)?.remove_item(key).map_err(|error| write_error(&error))
    }
}

fn write_error(error: &JsValue) -> WriteError {
    let name = js_sys::Reflect::get(error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => WriteError::Full,
        _ => WriteError::Blocked,
    }
}
