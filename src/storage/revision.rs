//! The number of a record's revision, within bounds that leave room for later ones.

use std::fmt;

/// The number of a revision, from 1 to [`Revision::MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(u32);

impl Revision {
    /// The first revision of a record.
    pub const FIRST: Self = Self(1);
    /// The highest revision that is written or read from a store: 2^31 − 1.
    pub const MAX: Self = Self(u32::MAX >> 1);
    /// The highest revision that is read from a file. It is below [`Revision::MAX`], so that a record that came
    /// from a file can be changed a thousand million times.
    pub const MAX_IMPORTED: Self = Self(1_000_000_000);

    /// The revision with this number; nothing outside of 1 to [`Revision::MAX`].
    pub const fn new(number: u32) -> Option<Self> {
        if number >= Self::FIRST.0 && number <= Self::MAX.0 { Some(Self(number)) } else { None }
    }

    /// The number, from 1.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The one after this; nothing after the last.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
