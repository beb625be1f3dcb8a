//! What to do first about a challenge: a data file, `challenges/<language>.json`, fetched when it is wanted.

use super::{Source, language};
use crate::model::{Challenge, Role};

/// The first moves of all challenges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChallengeMoves(pub Vec<ChallengeMove>);

/// What to do first about a challenge with the role that leads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChallengeMove {
    /// The challenge.
    pub challenge: Challenge,
    /// The role that leads it.
    pub role: Role,
    /// The move, in a sentence or two.
    pub text: String,
    /// Where it comes from; nothing where it is our judgement alone.
    pub source: Option<Source>,
}

impl ChallengeMoves {
    /// Where the text is, relative to the page.
    pub fn path() -> String {
        format!("challenges/{}.json", language().of_long_texts())
    }

    /// What to do first about this challenge with this role.
    pub fn of(&self, challenge: Challenge, role: Role) -> Option<&ChallengeMove> {
        self.0.iter().find(|first| first.challenge == challenge && first.role == role)
    }
}
