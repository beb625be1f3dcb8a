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

/// Which values follow which. A number alone does not tell: two tabs, or a crash, can put two values under the same one.
///
/// 16 bits are enough, because only values meet that one record had at one time; 0 is not known, as where an older schema
/// or no tab has written it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tags {
    /// Of the value itself: from what it said where it was written first. It goes with it to another key.
    pub own: u16,
    /// Of the value that it was made from.
    pub parent: u16,
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
    /// Which value that revision had, and which one this is.
    pub tags: Tags,
    /// When it was written: milliseconds since 1970, by the browser's clock.
    pub time: i64,
    /// What it says.
    pub body: Body,
}

impl Record {
    /// Makes it the one that follows `parent`.
    pub(super) fn follow(&mut self, parent: Option<&Self>) {
        self.parent = parent.map(|parent| parent.key.rev);
        self.tags.parent = parent.map_or(0, |parent| parent.tags.own);
    }

    /// Whether `other` has the key of the one that this was made from, and is not that one.
    pub(super) fn follows_another_than(&self, other: &Self) -> bool {
        let (wanted, there) = (self.tags.parent, other.tags.own);
        self.parent == Some(other.key.rev) && wanted != 0 && there != 0 && wanted != there
    }

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
