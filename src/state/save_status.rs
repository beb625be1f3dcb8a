//! The save status in words.

use crate::{
    storage::{SaveStatus, WriteError},
    text,
};

impl SaveStatus {
    /// In words, for the status line.
    pub fn words(self) -> &'static str {
        match self {
            Self::Opening => text::OPENING,
            Self::Empty => text::NOTHING_STORED,
            Self::NotLoaded => text::UNOPENED,
            Self::Saving => text::SAVING,
            Self::Saved => text::SAVED,
            Self::Kept => text::STORED,
            Self::HalfErased => text::HALF_ERASED,
            Self::Unavailable(WriteError::Full) => text::FULL,
            Self::Unavailable(WriteError::Blocked) => text::BLOCKED,
            Self::Unavailable(WriteError::Halted) => text::HALTED,
            Self::Unavailable(WriteError::Outdated) => text::OUTDATED,
        }
    }
}
