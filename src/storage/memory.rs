//! A store in memory: where the browser blocks storage, and in tests.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::store::{Keys, LocalStore, WriteError};

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

    fn values(&self) -> MutexGuard<'_, Vec<(String, String)>> {
        self.values.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn units(key: &str, value: &str) -> usize {
    key.encode_utf16().count() + value.encode_utf16().count()
}

impl LocalStore for Memory {
    fn outlasts_the_page(&self) -> bool {
        false
    }

    fn keys(&self) -> Keys {
        let values = self.values();
        Keys::of(values.iter().map(|(key, _)| key.as_str()))
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
