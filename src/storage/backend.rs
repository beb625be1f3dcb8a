//! Where records go: the browser's localStorage, or memory where that is blocked and in tests.

use std::{
    collections::BTreeSet,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use gloo_storage::Storage as _;
use wasm_bindgen::JsValue;

use super::journal::Change;

/// Why a value was not stored. What was there before is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// The browser's storage for this page is full.
    Full,
    /// The browser refuses to store anything.
    Blocked,
    /// The page has stopped after an error and writes nothing more.
    Halted,
    /// A newer version of the app has written here: this one only reads.
    Outdated,
}

static HALTED: AtomicBool = AtomicBool::new(false);

/// Stops all writing for good: after a panic nothing in memory can be trusted.
pub fn halt() {
    HALTED.store(true, Ordering::Relaxed);
}

pub(super) fn check_running() -> Result<(), WriteError> {
    if HALTED.load(Ordering::Relaxed) { Err(WriteError::Halted) } else { Ok(()) }
}

/// A place for short texts under keys.
pub trait Backend: Send + Sync {
    /// Whether what is stored here is still there when the page is opened again.
    fn outlasts_the_page(&self) -> bool;

    /// All keys, in no particular order.
    fn keys(&self) -> Keys;

    /// The value under a key.
    fn get(&self, key: &str) -> Option<String>;

    /// The values under several keys: quicker than one by one.
    fn get_each(&self, keys: &[String]) -> Vec<Option<String>> {
        keys.iter().map(|key| self.get(key)).collect()
    }

    /// Stores a value.
    ///
    /// # Errors
    /// [`WriteError`]; then the old value, if any, is unchanged.
    fn set(&self, key: &str, value: &str) -> Result<(), WriteError>;

    /// Removes a value.
    ///
    /// # Errors
    /// [`WriteError`] where the page has stopped or storage is blocked.
    fn remove(&self, key: &str) -> Result<(), WriteError>;

    /// Stores a value that came from the second storage, which thus need not be told.
    ///
    /// # Errors
    /// As [`Backend::set`].
    fn put_back(&self, key: &str, value: &str) -> Result<(), WriteError> {
        self.set(key, value)
    }

    /// What was changed since this was asked last, in order, as far as it is noted.
    fn take_changes(&self) -> Vec<Change> {
        Vec::new()
    }

    /// Notes changes again that were taken and could not be made elsewhere.
    fn put_changes_back(&self, _changes: Vec<Change>) {}

    /// Keys whose values were removed since changes were taken last, as far as it is noted.
    fn removed(&self) -> BTreeSet<String> {
        BTreeSet::new()
    }
}

/// What no key contains.
const BETWEEN: &str = "\u{1e}\u{1f}\u{1e}";

/// The keys of a storage, as one text, of which each is cut as it is asked for: there may be thousands, and a text a
/// key takes its time.
#[derive(Clone, Debug)]
pub struct Keys {
    text: String,
    at: usize,
}

impl Keys {
    fn of(text: String) -> Self {
        Self { text, at: 0 }
    }

    /// How many bytes they take, with what is between them.
    pub(super) fn size(&self) -> usize {
        self.text.len()
    }

    /// Whether all were asked for.
    pub(super) fn is_empty(&self) -> bool {
        self.at >= self.text.len()
    }
}

impl Iterator for Keys {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let key = rest.split(BETWEEN).next()?.to_owned();
        self.at += key.len() + BETWEEN.len();
        Some(key)
    }
}

/// The browser's localStorage, by way of `gloo-storage`.
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

impl Backend for LocalStorage {
    fn outlasts_the_page(&self) -> bool {
        true
    }

    fn keys(&self) -> Keys {
        // To ask for each is slow where there are thousands.
        Keys::of(raw().map(|storage| js_sys::Object::keys(&storage).join(BETWEEN).into()).unwrap_or_default())
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

/// Keeps values as long as the page is open. With a capacity it fills up, as a browser's storage does.
#[derive(Default)]
pub struct Memory {
    values: Mutex<Vec<(String, String)>>,
    /// UTF-16 units of keys and values, as browsers count.
    capacity: Option<usize>,
}

impl Memory {
    /// A memory that holds at most so many UTF-16 units of keys and values.
    pub fn with_capacity(units: usize) -> Self {
        Self { values: Mutex::default(), capacity: Some(units) }
    }

    fn values(&self) -> std::sync::MutexGuard<'_, Vec<(String, String)>> {
        self.values.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn units(key: &str, value: &str) -> usize {
    key.encode_utf16().count() + value.encode_utf16().count()
}

impl Backend for Memory {
    fn outlasts_the_page(&self) -> bool {
        false
    }

    fn keys(&self) -> Keys {
        let values = self.values();
        let keys: Vec<&str> = values.iter().map(|(key, _)| key.as_str()).collect();
        Keys::of(keys.join(BETWEEN))
    }

    fn get(&self, key: &str) -> Option<String> {
        self.values().iter().find(|(other, _)| other == key).map(|(_, value)| value.clone())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), WriteError> {
        let mut values = self.values();
        if let Some(capacity) = self.capacity {
            let others = values.iter().filter(|(other, _)| other != key);
            let used: usize = others.map(|(key, value)| units(key, value)).sum();
            if used + units(key, value) > capacity {
                return Err(WriteError::Full);
            }
        }
        values.retain(|(other, _)| other != key);
        values.push((key.to_owned(), value.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), WriteError> {
        self.values().retain(|(other, _)| other != key);
        Ok(())
    }
}
