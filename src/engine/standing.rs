//! Need, cover and score of each role.
//!
//! The score is a plain weighted sum, linear in the weights, so that everything on the balance triangle is exact
//! geometry. What is hardly needed cannot become a focus by the plan's rules, not by a bent score.

use super::{
    inputs::{Inputs, cover_share, level_share},
    order::{highest_first, ordered},
};
use crate::{
    model::{Business, ByRole, Challenge, Choice, ROLES, Role, Set, Stage, TeamSize, Title, Weights},
    priors::Priors2,
};

/// From this uncovered need on, a role is needed.
pub const NEEDED: f64 = 0.5;
/// From this uncovered need on, there is some need for a role.
pub const SOME_NEED: f64 = 0.35;
/// From this cover on, told or assumed, somebody else has the role.
pub const COVERED: f64 = 0.7;

/// The largest part of a need that cover by others takes away.
const MOST_COVERED: f64 = 0.85;
/// How much less cover counts under a challenge, at most …
const LESS_UNDER_CHALLENGE: f64 = 0.4;
/// … from so many points of challenges on; in proportion below.
const FULL_CHALLENGE: f64 = 5.0;

/// From how many points on a challenge presses a role.
const PRESSES_FROM: f64 = 1.5;

/// The challenges that make a role urgent, the most pressing first.
pub fn pressed_by(priors: &Priors2, role: Role) -> Vec<Challenge> {
    let points = |at: usize| priors.challenge[Challenge::ALL[at]][role];
    let order = ordered(Challenge::ALL.len(), &|a, b| points(a) > points(b));
    order.into_iter().filter(|&at| points(at) >= PRESSES_FROM).map(|at| Challenge::ALL[at]).collect()
}

/// The numbers behind one role's decision.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    /// Need points: base by stage within the team's size, business and challenges; about −5 to 30.
    pub points: f64,
    /// The points among them that challenges add at this team size.
    pub pressure: f64,
    /// How much the start-up needs the role, whoever wears it, 0 to 1.
    pub need: f64,
    /// How far others cover the role, 0 to 1: told, or else assumed by the title.
    pub cover: f64,
    /// The need that nobody else covers, 0 to 1.
    pub uncovered: f64,
    /// Uncovered need, skill and joy, each 0 to 1: the row that the weights are applied to.
    pub criteria: [f64; 3],
    /// The weighted sum of the criteria, 0 to 1.
    pub score: f64,
}

impl Standing {
    /// Whether the role is needed and nobody else has it.
    pub fn is_needed(&self) -> bool {
        self.uncovered >= NEEDED
    }

    /// Whether there is some need for the role, but it is not needed.
    pub fn has_some_need(&self) -> bool {
        self.uncovered >= SOME_NEED && !self.is_needed()
    }

    /// Whether somebody else has the role.
    pub fn is_covered(&self) -> bool {
        self.cover >= COVERED
    }
}

/// What one role's standing is made from, whatever the answers say of the other roles.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    pub(super) stage: Option<Stage>,
    pub(super) team_size: Option<TeamSize>,
    pub(super) businesses: Set<Business>,
    pub(super) challenges: Set<Challenge>,
    /// How far others cover the role, 0 to 1.
    pub(super) cover: f64,
    /// Skill as a share, 0 to 1.
    pub(super) skill: f64,
    /// Joy as a share, 0 to 1.
    pub(super) joy: f64,
}

impl Facts {
    /// What is known of the role.
    pub(super) fn of(priors: &Priors2, inputs: &Inputs, role: Role) -> Self {
        Self {
            stage: inputs.stage,
            team_size: inputs.team_size,
            businesses: inputs.businesses,
            challenges: inputs.challenges,
            cover: cover(priors, inputs, role),
            skill: level_share(inputs.skill[role]),
            joy: level_share(inputs.joy[role]),
        }
    }

    /// A role of which nothing is known.
    pub(super) fn typical() -> Self {
        Self {
            stage: None,
            team_size: None,
            businesses: Set::EMPTY,
            challenges: Set::EMPTY,
            cover: 0.0,
            skill: 0.5,
            joy: 0.5,
        }
    }

    /// The role's numbers; `shift` is added to its points, to see what is a close call.
    pub(super) fn standing(&self, priors: &Priors2, weights: Weights, role: Role, shift: f64) -> Standing {
        let pressure = size_share(priors, self.team_size, self.stage, role)
            * self.challenges.iter().map(|challenge| priors.challenge[challenge][role]).sum::<f64>();
        let base = base_points(priors, self.stage, self.team_size, role);
        let points = base + business_points(priors, self.businesses, role) + pressure + shift;
        let need = need(points);
        let uncovered = need * (1.0 - MOST_COVERED * cover_under(self.cover, pressure));
        let criteria = [uncovered, self.skill, self.joy];
        let score = score(&criteria, weights.shares());
        Standing { points, pressure, need, cover: self.cover, uncovered, criteria, score }
    }
}

/// How much of the role exists at this team size, 0 to 1: scales challenges' points and hours. Where it is not
/// told it is taken to be 2 to 5 people at the idea or MVP stage, and any size later.
pub fn size_share(priors: &Priors2, size: Option<TeamSize>, stage: Option<Stage>, role: Role) -> f64 {
    let at_mvp = (stage == Some(Stage::Mvp)).then_some(TeamSize::UpTo5);
    size.or(at_mvp).map_or(1.0, |size| priors.hours_by_size[size][role] / priors.full_hours[role])
}

/// Base points by stage, within what the team's size allows.
pub fn base_points(priors: &Priors2, stage: Option<Stage>, size: Option<TeamSize>, role: Role) -> f64 {
    let points = stage.map_or(priors.base_unknown[role], |stage| priors.base[stage][role]);
    match size.and_then(|size| priors.base_between[size][role]) {
        Some((least, most)) => points.max(least).min(most),
        None => points,
    }
}

/// Points that the chosen businesses add: the mean of their rows, 0 without any.
pub fn business_points(priors: &Priors2, businesses: Set<Business>, role: Role) -> f64 {
    if businesses.is_empty() {
        return 0.0;
    }
    let sum: f64 = businesses.iter().map(|business| priors.business[business][role]).sum();
    sum / businesses.len() as f64
}

/// Points that a challenge gives a role at this team size.
pub fn challenge_points(priors: &Priors2, inputs: &Inputs, challenge: Challenge, role: Role) -> f64 {
    priors.challenge[challenge][role] * size_share(priors, inputs.team_size, inputs.stage, role)
}

/// Need as a share, 0 to 1: the logistic curve through 18 % at 2 points, 50 % at 5, 82 % at 8.
pub fn need(points: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-(points - 5.0) / 2.0))
}

/// How far others cover the role, 0 to 1: told, or else what the title assumes. Who is alone has nobody.
pub fn cover(priors: &Priors2, inputs: &Inputs, role: Role) -> f64 {
    match inputs.cover[role] {
        Some(cover) => cover_share(cover),
        None if inputs.is_alone() => 0.0,
        None => priors.title_cover[inputs.title.unwrap_or(Title::Both)][role],
    }
}

/// What is left of a cover, 0 to 1, under this many points of challenges: to name a challenge is to say that
/// today's cover is not enough. In points, so that more need never lowers what is uncovered.
pub fn cover_under(cover: f64, pressure: f64) -> f64 {
    cover * (1.0 - LESS_UNDER_CHALLENGE * (pressure.max(0.0) / FULL_CHALLENGE).min(1.0))
}

/// The weighted sum of the criteria; `shares` on the simplex.
pub fn score(criteria: &[f64; 3], shares: [f64; 3]) -> f64 {
    criteria[0] * shares[0] + criteria[1] * shares[1] + criteria[2] * shares[2]
}

/// The standings of all twelve roles.
pub fn standings(priors: &Priors2, inputs: &Inputs, weights: Weights) -> ByRole<Standing> {
    shifted_standings(priors, inputs, weights, &ByRole::default())
}

/// The same with points added to each role.
pub(super) fn shifted_standings(
    priors: &Priors2,
    inputs: &Inputs,
    weights: Weights,
    shift: &ByRole<f64>,
) -> ByRole<Standing> {
    ByRole::from_fn(|role| Facts::of(priors, inputs, role).standing(priors, weights, role, shift[role]))
}

/// The roles by score, highest first; equal scores in the order of the model.
pub fn ranking(standings: &ByRole<Standing>) -> [Role; ROLES] {
    let all = highest_first(Role::ALL.iter().copied().collect(), &|role| standings[role].score);
    std::array::from_fn(|at| all[at])
}
