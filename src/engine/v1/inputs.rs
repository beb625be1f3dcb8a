//! What the formulas take: the answers without names, notes and hours.

use crate::model::{Answers, Business, ByRole, Challenge, Choice, Cover, Level, Role, Set, Stage, Title};

/// The challenges that version 1 knows: all that there were before AI.
pub const CHALLENGES: &[Challenge] = Challenge::ALL.split_at(11).0;

/// The answers that move a score. “Not sure” and “not answered” are the same here.
///
/// Small and `Copy`, because what-if questions try hundreds of variants.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Inputs {
    /// The title, if known; unknown counts as both.
    pub title: Option<Title>,
    /// The businesses; none where unknown.
    pub businesses: Set<Business>,
    /// The stage, if known.
    pub stage: Option<Stage>,
    /// The challenges; none where unknown.
    pub challenges: Set<Challenge>,
    /// How far others cover each role, if known; unknown counts as nobody.
    pub cover: ByRole<Option<Cover>>,
    /// Self-rated skill, if rated; unrated counts as ½ in the score.
    pub skill: ByRole<Option<Level>>,
    /// Self-rated joy, if rated; unrated counts as ½ in the score.
    pub joy: ByRole<Option<Level>>,
}

impl From<&Answers> for Inputs {
    fn from(answers: &Answers) -> Self {
        Self {
            title: answers.title.given(),
            businesses: answers.chosen_businesses(),
            stage: answers.stage.given(),
            challenges: answers.chosen_challenges().iter().filter(|one| CHALLENGES.contains(one)).collect(),
            cover: answers.cover.map(|_, cover| cover.given()),
            skill: answers.skill.map(|_, level| level.given()),
            joy: answers.joy.map(|_, level| level.given()),
        }
    }
}

impl Inputs {
    /// The share of the role that others cover: 0, 0.35, 0.7 or 1.
    pub fn cover_share(&self, role: Role) -> f64 {
        cover_share(self.cover[role])
    }

    /// Skill as a share, 0 to 1; ½ where not rated.
    pub fn skill_share(&self, role: Role) -> f64 {
        level_share(self.skill[role])
    }

    /// Joy as a share, 0 to 1; ½ where not rated.
    pub fn joy_share(&self, role: Role) -> f64 {
        level_share(self.joy[role])
    }

    /// Whether nothing is known at all.
    pub fn nothing_known(&self) -> bool {
        *self == Self::default()
            || (self.title.is_none()
                && self.stage.is_none()
                && self.businesses.is_empty()
                && self.challenges.is_empty()
                && Role::ALL.iter().all(|&role| {
                    self.cover[role].is_none() && self.skill[role].is_none() && self.joy[role].is_none()
                }))
    }
}

/// The share of a role that somebody with this cover takes; judgement.
pub fn cover_share(cover: Option<Cover>) -> f64 {
    match cover {
        None | Some(Cover::Nobody) => 0.0,
        Some(Cover::Partly) => 0.35,
        Some(Cover::Mostly) => 0.7,
        Some(Cover::Fully) => 1.0,
    }
}

/// A rating as a share, 0 to 1; ½ where there is none.
pub fn level_share(level: Option<Level>) -> f64 {
    level.map_or(0.5, Level::share)
}
