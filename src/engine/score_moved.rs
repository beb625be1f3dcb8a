//! How a role's score moved between two assessments, whatever version of the engine computed it.

use super::{order::ordered, pair::Pair, shapley::owen_values};
use crate::model::{
    Business, ByRole, Challenge, Choice, Cover, Level, ROLES, Role, Set, Stage, TeamSize, Title, Weights,
};

/// Something that is another than before, and may have moved a role's score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Difference {
    /// The company's stage.
    Stage(Pair<Option<Stage>>),
    /// How many people build the product; version 1 does not ask it.
    TeamSize(Pair<Option<TeamSize>>),
    /// The company's business.
    Business(Pair<Set<Business>>),
    /// The person's title; from version 2 on only what it assumes of who covers the role.
    Title(Pair<Option<Title>>),
    /// A challenge presses that did not.
    Presses(Challenge),
    /// A challenge presses no longer.
    Rests(Challenge),
    /// How far others cover the role.
    Cover(Pair<Option<Cover>>),
    /// The rated skill.
    Skill(Pair<Option<Level>>),
    /// The rated joy.
    Joy(Pair<Option<Level>>),
    /// How much need, skill and joy count.
    Balance(Pair<Weights>),
}

/// What a turn adds to the difference of two scores, in score units (−1 to 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// What is another than before.
    pub turn: Difference,
    /// What it adds; never 0.
    pub contribution: f64,
}

/// How one role's score moved: `before + Σ contributions = after`, to 1e-9.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// The role.
    pub role: Role,
    /// The two scores, 0 to 1.
    pub score: Pair<f64>,
    /// What moved it, in the order of the ledger, the balance last. Absent is what moved nothing.
    pub parts: Vec<Contribution>,
}

/// The same in whole points of 100: what the screen shows, and it adds up as shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Points {
    /// The two scores, 0 to 100.
    pub score: Pair<i32>,
    /// What each part adds, in the order of [`Moved::parts`]: the whole number below or above it, so that their
    /// sum is the difference of the two scores.
    pub parts: Vec<i32>,
}

impl Points {
    /// By how many points the score moved, −100 to 100.
    pub fn change(&self) -> i32 {
        self.score.after - self.score.before
    }
}

impl Moved {
    /// By how much the score moved, −1 to 1.
    pub fn change(&self) -> f64 {
        self.score.after - self.score.before
    }

    /// In whole points. Scores are rounded as everywhere; the parts are rounded down, and those that lost most
    /// are rounded up instead till they add up.
    pub fn in_points(&self) -> Points {
        // Scores are between 0 and 1, parts between −1 and 1.
        #[allow(clippy::cast_possible_truncation)]
        let whole = |number: f64| number as i32;
        let score = self.score.map(|score| whole(libm::round(score * 100.0)));
        let exact: Vec<f64> = self.parts.iter().map(|part| part.contribution * 100.0).collect();
        let mut parts: Vec<i32> = exact.iter().map(|&part| whole(libm::floor(part))).collect();
        let lost = |at: usize| exact[at] - libm::floor(exact[at]);
        let order = ordered(exact.len(), &|a, b| lost(a) > lost(b));
        let missing = score.after - score.before - parts.iter().sum::<i32>();
        // A part that is a whole number but for the last bit may have to give one back.
        if missing < 0 {
            order.iter().rev().take(missing.unsigned_abs() as usize).for_each(|&at| parts[at] -= 1);
        } else {
            order.iter().take(missing.unsigned_abs() as usize).for_each(|&at| parts[at] += 1);
        }
        Points { score, parts }
    }
}

/// The parts by which a score moved: each turn's Shapley value, and within a union of turns its Owen value; `score` is
/// what the role has once these turns are made. Those that add nothing are left out.
pub(super) fn parts(unions: &[Vec<Difference>], score: &dyn Fn(&[Difference]) -> f64) -> Vec<Contribution> {
    let all = owen_values(unions, score).into_iter();
    let parts = all.map(|(turn, contribution)| Contribution { turn, contribution });
    parts.filter(|part| part.contribution != 0.0).collect()
}

/// The challenges that came or went and have points for the role: one without would get exactly nothing.
pub(super) fn challenges(
    chosen: Pair<Set<Challenge>>,
    has_points: impl Fn(Challenge) -> bool,
) -> Vec<Difference> {
    let turn = |&one: &Challenge| match (chosen.before.contains(one), chosen.after.contains(one)) {
        (false, true) => Some(Difference::Presses(one)),
        (true, false) => Some(Difference::Rests(one)),
        _ => None,
    };
    Challenge::ALL.iter().filter(|&&one| has_points(one)).filter_map(turn).collect()
}

/// The roles by the size of their change in whole points, the largest first; equal ones in the order of the model.
pub(super) fn by_size(moved: &ByRole<Moved>) -> [Role; ROLES] {
    let sizes = moved.map(|_, moved| moved.in_points().change().unsigned_abs());
    let order = ordered(ROLES, &|a, b| sizes[Role::ALL[a]] > sizes[Role::ALL[b]]);
    std::array::from_fn(|at| Role::ALL[order[at]])
}
