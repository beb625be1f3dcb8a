//! The save status in words.

use crate::{
    platform::is_single_file,
    storage::{SaveStatus, WriteError},
    text::{self, KeptIn},
};

impl SaveStatus {
    /// Where what is saved is kept.
    pub fn kept_in(self) -> KeptIn {
        match self {
            Self::Unavailable(WriteError::Blocked | WriteError::Halted) | Self::NotLoaded => KeptIn::Page,
            // What did not find room is not among what is saved.
            Self::Unavailable(WriteError::Full | WriteError::Outdated)
            | Self::Kept
            | Self::Saving
            | Self::HalfErased => KeptIn::FirstStore,
            Self::Opening | Self::Empty | Self::Saved => KeptIn::BothStores,
        }
    }

    /// In words, for the status line.
    pub fn words(self) -> &'static str {
        match self {
            Self::Opening => text::status::opening(),
            Self::Empty => text::status::nothing_stored(),
            Self::NotLoaded => text::status::unopened(),
            Self::Saving => text::status::saving(),
            Self::Saved => text::status::saved(),
            Self::Kept => text::status::stored(),
            Self::HalfErased => text::status::half_erased(),
            Self::Unavailable(WriteError::Full) => text::status::full(),
            Self::Unavailable(WriteError::Blocked) => text::status::blocked(),
            Self::Unavailable(WriteError::Halted) => text::status::halted(),
            // To reload brings the same file.
            Self::Unavailable(WriteError::Outdated) if is_single_file() => text::single_file::outdated(),
            Self::Unavailable(WriteError::Outdated) => text::status::outdated(),
        }
    }
}
