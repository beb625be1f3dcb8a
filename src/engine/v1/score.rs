//! Need, coverage, gate, score and ranking.
//!
//! A gated additive score: geometric mean, product and minimum would let one low joy rating veto an
//! emergency; a plain sum would let a role that nobody needs into the top three. The score is linear
//! in the weights, so that everything on the balance triangle is exact geometry.

use super::inputs::Inputs;
use crate::{
    engine::order::ordered,
    model::{Business, ByRole, Choice, ROLES, Role, Set, Weights},
    priors::Priors,
};

/// Below this open need the gate begins to close.
pub const GATE_OPENS_AT: f64 = 0.3;

/// The largest part of a need that coverage by others takes away.
const MOST_COVERED: f64 = 0.85;

/// The numbers behind one role's place, each in 0..=1 but `points`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// Need points: base by stage, plus modifiers; about −5 to 25.
    pub points: f64,
    /// How much the start-up needs the role, whoever wears it.
    pub need: f64,
    /// How much of the need nobody else covers.
    pub open: f64,
    /// Fades out roles that the start-up hardly needs.
    pub gate: f64,
    /// Gated open need, skill and joy: the row that the weights are applied to.
    pub criteria: [f64; 3],
    /// The weighted sum of the criteria.
    pub score: f64,
}

/// Points that the chosen businesses add: the mean of their modifiers, 0 without any.
pub(super) fn business_points(priors: &Priors, businesses: Set<Business>, role: Role) -> f64 {
    if businesses.is_empty() {
        return 0.0;
    }
    let sum: f64 = businesses.iter().map(|business| priors.business[business][role]).sum();
    sum / businesses.len() as f64
}

/// What the need points of a role are made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Addends {
    /// By stage, 0 to 10.
    pub base: f64,
    /// By business: the mean of several.
    pub business: f64,
    /// By title.
    pub title: f64,
    /// By challenges: their sum.
    pub challenges: f64,
}

/// What the need points of a role are made of; together they are [`points`].
pub fn addends(priors: &Priors, inputs: &Inputs, role: Role) -> Addends {
    Addends {
        base: inputs.stage.map_or(priors.base_unknown[role], |stage| priors.base[stage][role]),
        business: business_points(priors, inputs.businesses, role),
        title: inputs.title.map_or(0.0, |title| priors.title[title][role]),
        challenges: inputs.challenges.iter().map(|challenge| priors.challenge[challenge][role]).sum(),
    }
}

/// Need points of a role: base by stage, plus business, title and challenges.
pub fn points(priors: &Priors, inputs: &Inputs, role: Role) -> f64 {
    let Addends { base, business, title, challenges } = addends(priors, inputs, role);
    base + business + title + challenges
}

/// Need as a share, 0 to 1: the logistic curve through 18 % at 2 points, 50 % at 5, 82 % at 8.
pub fn need(points: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-(points - 5.0) / 2.0))
}

/// The part of the need that stays open when others cover `cover` (0 to 1) of the role.
pub fn open(need: f64, cover: f64) -> f64 {
    need * (1.0 - MOST_COVERED * cover)
}

/// Everything about one role's place; `cover`, `skill` and `joy` are shares, 0 to 1.
pub fn standing(points: f64, cover: f64, skill: f64, joy: f64, weights: Weights) -> Standing {
    let need = need(points);
    let open = open(need, cover);
    let gate = (open / GATE_OPENS_AT).min(1.0);
    let criteria = [gate * open, gate * skill, gate * joy];
    Standing { points, need, open, gate, criteria, score: score(&criteria, weights.shares()) }
}

/// The weighted sum of the criteria; `shares` on the simplex.
pub fn score(criteria: &[f64; 3], shares: [f64; 3]) -> f64 {
    criteria[0] * shares[0] + criteria[1] * shares[1] + criteria[2] * shares[2]
}

/// The standings of all twelve roles.
pub fn standings(priors: &Priors, inputs: &Inputs, weights: Weights) -> ByRole<Standing> {
    ByRole::from_fn(|role| standing_of(priors, inputs, weights, role))
}

/// The standing of one role.
pub(super) fn standing_of(priors: &Priors, inputs: &Inputs, weights: Weights, role: Role) -> Standing {
    standing(
        points(priors, inputs, role),
        inputs.cover_share(role),
        inputs.skill_share(role),
        inputs.joy_share(role),
        weights,
    )
}

/// The roles by score, highest first; equal scores in the order of the model.
pub fn ranking(standings: &ByRole<Standing>) -> [Role; ROLES] {
    // Two sums that are equal on paper may differ in the last bit; the table's order must not hang on it.
    let score = |at: usize| libm::round(standings[Role::ALL[at]].score * 1e9);
    let order = ordered(ROLES, &|a, b| score(a) > score(b));
    std::array::from_fn(|at| Role::ALL[order[at]])
}

/// The first three of a ranking.
pub fn top_three(ranking: &[Role; ROLES]) -> [Role; 3] {
    [ranking[0], ranking[1], ranking[2]]
}
