//! Whose answers are on the screen.

use super::{draft::Draft, example::Example};
use crate::{storage::Id, text::Day};

/// Whose answers are shown in the place of the person's own, by what is known of them. Never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guest {
    /// An example person.
    Example(Example),
    /// Somebody who has shared an answer by a link.
    Sender {
        /// The day of the answer.
        day: Day,
        /// What is noted with it; empty where nothing is.
        note: String,
        /// Whether something was answered differently here.
        is_changed: bool,
    },
}

/// Whose answers are on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The person's own.
    Own,
    /// Somebody else's: never stored.
    Guest(Guest),
    /// With a change that is tried out: stored only when it is kept.
    Trial {
        /// The change, in a sentence.
        words: String,
        /// Of whose answers it is tried, where they are not the person's own.
        of: Option<Guest>,
    },
    /// Those of a saved assessment.
    Saved(Id),
}

impl Guest {
    /// Whether it is somebody who has shared an answer.
    pub fn is_sender(&self) -> bool {
        matches!(self, Self::Sender { .. })
    }
}

impl Screen {
    /// Whose answers are shown in the place of the person's own, with a change or without.
    pub fn guest(&self) -> Option<&Guest> {
        match self {
            Self::Guest(guest) => Some(guest),
            Self::Trial { of, .. } => of.as_ref(),
            Self::Own | Self::Saved(_) => None,
        }
    }

    /// Whether a change is tried out.
    pub fn is_trial(&self) -> bool {
        matches!(self, Self::Trial { .. })
    }

    /// Whether what is on the screen is only shown, and not stored.
    pub fn is_only_shown(&self) -> bool {
        matches!(self, Self::Guest(_) | Self::Trial { .. })
    }
}

/// Where the answers that can be changed come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Source {
    /// The person's own draft.
    #[default]
    Own,
    /// Somebody else, with what was changed of their answers on the screen.
    Guest(Guest, Box<Draft>),
}

impl Source {
    pub(super) fn guest(&self) -> Option<&Guest> {
        match self {
            Self::Own => None,
            Self::Guest(guest, _) => Some(guest),
        }
    }
}

/// A change that is tried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trial {
    /// What it is, in a sentence.
    pub(super) words: String,
    /// The answers with it.
    pub(super) draft: Draft,
}
