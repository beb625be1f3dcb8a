//! What a stored record is. How it is written down is in `value`.

use super::{
    key::{Id, Key},
    revision::Revision,
};
use crate::model::{Answers, CheckIn, Weights};

/// What an assessment or the draft says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The answers, with names.
    pub answers: Answers,
    /// The weights.
    pub weights: Weights,
    /// The person's note, at most [`LONGEST_NOTE`](crate::model::LONGEST_NOTE) characters.
    pub note: String,
}

/// What a check-in says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Where the hours went, and how the energy was.
    pub check_in: CheckIn,
    /// The assessment whose suggested week was the plan then.
    pub plan: Option<Id>,
}

/// What a revision says.
// Most records are the largest: a box for each would cost more than it saves.
#[allow(clippy::large_enum_variant)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// An assessment, or the draft.
    Answers(Content),
    /// A check-in.
    Week(Week),
    /// Something is set: when is all there is to it.
    Set,
    /// It was deleted.
    Deleted,
}

/// One immutable revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What and which it is.
    pub key: Key,
    /// The version of the need tables when it was written.
    pub model: u16,
    /// The revision it was made from.
    pub parent: Option<Revision>,
    /// When it was written: milliseconds since 1970, by the browser's clock.
    pub time: i64,
    /// What it says.
    pub body: Body,
}

impl Record {
    /// Whether it only says that something was deleted.
    pub fn is_tombstone(&self) -> bool {
        self.body == Body::Deleted
    }

    /// What an assessment or the draft says.
    pub fn content(&self) -> Option<&Content> {
        match &self.body {
            Body::Answers(content) => Some(content),
            _ => None,
        }
    }

    /// What a check-in says.
    pub fn week(&self) -> Option<&Week> {
        match &self.body {
            Body::Week(week) => Some(week),
            _ => None,
        }
    }
}
