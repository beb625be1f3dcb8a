//! What messages are made of, and what they are told: types without words.

use crate::{engine::Pair, model::Role};

/// A piece of a sentence: words, or a role's name, which the screen sets apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A role's short name.
    Role(Role),
}

/// A question that was answered differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnsweredAnew {
    /// What was asked, in a few words.
    pub question: String,
    /// The two answers.
    pub answer: Pair<String>,
}

/// Where what is saved is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptIn {
    /// In the memory of the page alone: it goes when the page is closed.
    Page,
    /// In the browser's first store.
    FirstStore,
    /// In both of its stores.
    BothStores,
}

/// What bringing in a file would change: numbers of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileBrings {
    /// Assessments that are not here.
    pub new: usize,
    /// Assessments that are here and are another in the file.
    pub changed: usize,
    /// Weeks that were checked in.
    pub weeks: usize,
    /// Whether it has answers that are not saved as an assessment.
    pub draft: bool,
    /// Assessments that are here already.
    pub same: usize,
    /// Values that can't be read.
    pub unread: usize,
}

/// Where in a role's page something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageSection {
    /// Its name, or the line below it.
    Role,
    /// What it is.
    What,
    /// Signs that it needs you.
    NeedsYou,
    /// Signs that you can let it go.
    LetGo,
    /// Questions.
    Ask,
    /// First moves.
    Moves,
    /// Who takes it over.
    Handover,
    /// Traps.
    Traps,
    /// Facts.
    Facts,
}
