//! The mark of what was brought in and taken back again, in the first store, till the mirror has heard of it: what a page
//! removes and does not live to tell the mirror would come back from there.

use std::collections::BTreeMap;

use super::{
    key::TAKEN_BACK,
    store::{LocalStore, WriteError},
};

/// Values that are gone, by key, as their hashes: what they said is not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TakenBack(BTreeMap<String, u64>);

impl TakenBack {
    /// What the first store has a mark of. Nothing else is read from one: it would let values go.
    pub(super) fn of(local: &dyn LocalStore) -> Self {
        let mark = local.get(TAKEN_BACK).unwrap_or_default();
        let line = |line: &str| {
            let (key, hash) = line.split_once(' ')?;
            Some((key.to_owned(), hash.parse().ok()?))
        };
        Self(mark.lines().filter_map(line).collect())
    }

    /// Whether this value was taken back from under this key.
    pub(super) fn has(&self, key: &str, value: &str) -> bool {
        self.0.get(key) == Some(&hash(value))
    }

    /// Notes that this was taken back.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not take the mark.
    pub(super) fn note(local: &dyn LocalStore, gone: &[(String, String)]) -> Result<(), WriteError> {
        let mut all = Self::of(local);
        all.0.extend(gone.iter().map(|(key, value)| (key.clone(), hash(value))));
        all.set(local)
    }

    /// The mirror has heard of what was under these keys.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not take it. Then the mark stays, and says nothing new.
    pub(super) fn lift<'a>(
        local: &dyn LocalStore,
        keys: impl IntoIterator<Item = &'a String>,
    ) -> Result<(), WriteError> {
        let there = Self::of(local);
        let mut all = there.clone();
        for key in keys {
            all.0.remove(key);
        }
        if all == there { Ok(()) } else { all.set(local) }
    }

    /// Everything is being erased.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not remove it.
    pub(super) fn forget(local: &dyn LocalStore) -> Result<(), WriteError> {
        if local.get(TAKEN_BACK).is_some() { local.remove(TAKEN_BACK) } else { Ok(()) }
    }

    fn set(&self, local: &dyn LocalStore) -> Result<(), WriteError> {
        if self.0.is_empty() {
            return local.remove(TAKEN_BACK);
        }
        let line = |(key, hash): (&String, &u64)| format!("{key} {hash}\n");
        local.set(TAKEN_BACK, &self.0.iter().map(line).collect::<String>())
    }
}

/// FNV-1a, 64 bits.
fn hash(value: &str) -> u64 {
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    value.bytes().fold(0xcbf2_9ce4_8422_2325, hash)
}
