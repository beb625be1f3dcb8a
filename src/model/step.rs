//! The steps of the assessment.

use super::choice::{Choice, choices};

choices! {
    /// The five steps of the assessment; each is one page with one theme.
    pub enum Step {
        /// Title and business.
        Business = "business",
        /// The company's stage, and how many build the product.
        Stage = "stage",
        /// What is pressing now.
        Challenges = "challenges",
        /// Who else covers what.
        Team = "team",
        /// Skill, joy and hours.
        You = "you",
    }
}

impl Step {
    /// The step's number, from 1.
    pub fn number(self) -> usize {
        self.index() + 1
    }

    /// The step after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }

    /// The step before this one.
    pub fn previous(self) -> Option<Self> {
        self.index().checked_sub(1).and_then(|at| Self::ALL.get(at)).copied()
    }
}
