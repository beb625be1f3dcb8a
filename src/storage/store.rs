//! The first store: where records go at once. In the page it is the browser's localStorage.

use std::sync::atomic::{AtomicBool, Ordering};

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

/// Asked before each write to either store.
///
/// # Errors
/// [`WriteError::Halted`] once [`halt`] was called.
pub fn check_running() -> Result<(), WriteError> {
    if HALTED.load(Ordering::Relaxed) { Err(WriteError::Halted) } else { Ok(()) }
}

/// A place for short texts under keys, which answers at once.
pub trait LocalStore: Send + Sync {
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
}

/// The keys of a store, as one text that is split as they are asked for: there may be thousands, and a text for
/// each takes its time.
#[derive(Clone, Debug)]
pub struct Keys {
    text: String,
    at: usize,
}

impl Keys {
    /// Stands between two keys in [`Keys::joined`]; no key contains it.
    pub const SEPARATOR: &'static str = "\u{1e}\u{1f}\u{1e}";

    /// Keys joined by [`Keys::SEPARATOR`].
    pub fn joined(text: String) -> Self {
        Self { text, at: 0 }
    }

    /// These keys.
    pub fn of<'a>(keys: impl Iterator<Item = &'a str>) -> Self {
        Self::joined(keys.collect::<Vec<_>>().join(Self::SEPARATOR))
    }

    /// Bytes that all of them take, separators included.
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
        let key = rest.split(Self::SEPARATOR).next()?.to_owned();
        self.at += key.len() + Self::SEPARATOR.len();
        Some(key)
    }
}
