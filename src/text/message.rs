//! What messages are made of, and what they are told: types without words.

use crate::{
    engine::Pair,
    model::{Answers, Choice, Role, Stage},
};

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

/// As much of the answers as decides which words stand between the parts of the sentence about the situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    /// The stage.
    pub stage: Option<Stage>,
    /// How many businesses are chosen.
    pub businesses: usize,
    /// How many challenges are chosen.
    pub challenges: usize,
}

/// A part of the sentence about the situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SituationPart {
    /// Words that stand there.
    Words(String),
    /// What is chosen.
    Slot(Slot),
}

impl SituationPart {
    /// The slot, where it is one.
    pub fn slot(&self) -> Option<Slot> {
        match self {
            Self::Words(_) => None,
            Self::Slot(slot) => Some(*slot),
        }
    }
}

/// What can be chosen in the sentence about the situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The title.
    Title,
    /// The stage.
    Stage,
    /// One of the businesses, by its place.
    Business(usize),
    /// The size of the team.
    TeamSize,
    /// One of the challenges, by its place.
    Challenge(usize),
    /// One challenge more.
    AnotherChallenge,
}

/// What was told, so that an answer rests on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "seven questions, each told or not")]
pub struct Told {
    /// The title.
    pub title: bool,
    /// The stage.
    pub stage: bool,
    /// The business.
    pub business: bool,
    /// The size of the team.
    pub team_size: bool,
    /// A challenge.
    pub challenges: bool,
    /// For any role, who else covers it.
    pub cover: bool,
    /// Skill or joy for any role.
    pub ratings: bool,
}

impl Told {
    /// What of these answers is told.
    pub fn of(answers: &Answers) -> Self {
        let any = |is_told: &dyn Fn(Role) -> bool| Role::ALL.iter().any(|&role| is_told(role));
        Self {
            title: answers.title.given().is_some(),
            stage: answers.stage.given().is_some(),
            business: answers.businesses.given().is_some(),
            team_size: answers.team_size.given().is_some(),
            challenges: !answers.chosen_challenges().is_empty(),
            cover: any(&|role| answers.cover[role].given().is_some()),
            ratings: any(&|role| answers.skill[role].given().or(answers.joy[role].given()).is_some()),
        }
    }
}
