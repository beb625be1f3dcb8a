//! What moved between two assessments, and why: for each role, parts that add up to the difference exactly.
//!
//! Both are computed under the same need tables, so that a change of the tables is never taken for a change of
//! the person. The parts are Shapley values from the one assessment to the other, over what was answered
//! differently and the balance; challenges that came or went share theirs by Shapley within it (Owen), as in the
//! ledger. The difference of two ledgers, each from “a typical company”, would add up too, but it gives shares to
//! answers that are the same in both: how much a stage adds hangs on who covers the role. Here what was answered
//! the same is no player, and moves exactly nothing.

use super::{
    inputs::Inputs,
    report::{Report, report},
    score::standing_of,
};
pub use crate::engine::score_moved::{Contribution, Difference, Moved, Points};
use crate::{
    engine::{
        pair::Pair,
        score_moved::{by_size, challenges, parts},
    },
    model::{Answers, ByRole, ROLES, Role, Weights},
    priors::Priors,
};

/// Two assessments, compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The version of the need tables under which both were computed.
    pub model: u16,
    /// The two reports.
    pub reports: Pair<Report>,
    /// How each role moved.
    pub moved: ByRole<Moved>,
}

impl Comparison {
    /// The roles by the size of their change in whole points, the largest first; equal ones in the order of the
    /// model.
    pub fn by_size(&self) -> [Role; ROLES] {
        by_size(&self.moved)
    }

    /// The roles that are in the top three now and were not, the highest first.
    pub fn entered(&self) -> Vec<Role> {
        let Pair { before, after } = self.reports.as_ref().map(Report::top_three);
        after.into_iter().filter(|role| !before.contains(role)).collect()
    }

    /// The roles that were in the top three and are no longer, the highest first.
    pub fn left(&self) -> Vec<Role> {
        let Pair { before, after } = self.reports.as_ref().map(Report::top_three);
        before.into_iter().filter(|role| !after.contains(role)).collect()
    }
}

/// Compares two assessments under these need tables. Costs two reports and some ten thousand scores.
pub fn compare(priors: &Priors, answers: Pair<&Answers>, weights: Pair<Weights>) -> Comparison {
    let reports = Pair {
        before: report(priors, answers.before, weights.before),
        after: report(priors, answers.after, weights.after),
    };
    let inputs = answers.map(Inputs::from);
    let moved = ByRole::from_fn(|role| moved(priors, inputs, weights, role));
    Comparison { model: priors.version, reports, moved }
}

/// How the score of one role moved.
pub fn moved(priors: &Priors, inputs: Pair<Inputs>, weights: Pair<Weights>, role: Role) -> Moved {
    let ground = |inputs, weights| Ground { inputs, weights };
    let grounds = Pair::new(ground(inputs.before, weights.before), ground(inputs.after, weights.after));
    let score = |ground: &Ground| standing_of(priors, &ground.inputs, ground.weights, role).score;
    let after = |turns: &[Difference]| {
        let mut ground = grounds.before;
        for &turn in turns {
            ground.turn(turn, role);
        }
        score(&ground)
    };
    let parts = parts(&turns(priors, grounds, role), &after);
    Moved { role, score: grounds.map(|ground| score(&ground)), parts }
}

/// What a score stands on.
#[derive(Clone, Copy)]
struct Ground {
    inputs: Inputs,
    weights: Weights,
}

impl Ground {
    /// Makes one thing as it is after.
    fn turn(&mut self, turn: Difference, role: Role) {
        let inputs = &mut self.inputs;
        match turn {
            Difference::Stage(pair) => inputs.stage = pair.after,
            // Not asked.
            Difference::TeamSize(_) => {}
            Difference::Business(pair) => inputs.businesses = pair.after,
            Difference::Title(pair) => inputs.title = pair.after,
            Difference::Presses(challenge) => inputs.challenges = inputs.challenges.with(challenge),
            Difference::Rests(challenge) => inputs.challenges = inputs.challenges.without(challenge),
            Difference::Cover(pair) => inputs.cover[role] = pair.after,
            Difference::Skill(pair) => inputs.skill[role] = pair.after,
            Difference::Joy(pair) => inputs.joy[role] = pair.after,
            Difference::Balance(pair) => self.weights = pair.after,
        }
    }
}

/// What is another after than before, as far as it may concern the role: each on its own, challenges together.
fn turns(priors: &Priors, grounds: Pair<Ground>, role: Role) -> Vec<Vec<Difference>> {
    let inputs = grounds.map(|ground| ground.inputs);
    let challenges =
        challenges(inputs.map(|inputs| inputs.challenges), |one| priors.challenge[one][role] != 0.0);
    let own = |turn: Option<Difference>| turn.into_iter().collect::<Vec<_>>();
    let turns = [
        own(inputs.map(|inputs| inputs.stage).differing().map(Difference::Stage)),
        own(inputs.map(|inputs| inputs.businesses).differing().map(Difference::Business)),
        own(inputs.map(|inputs| inputs.title).differing().map(Difference::Title)),
        challenges,
        own(inputs.map(|inputs| inputs.cover[role]).differing().map(Difference::Cover)),
        own(inputs.map(|inputs| inputs.skill[role]).differing().map(Difference::Skill)),
        own(inputs.map(|inputs| inputs.joy[role]).differing().map(Difference::Joy)),
        own(grounds.map(|ground| ground.weights).differing().map(Difference::Balance)),
    ];
    turns.into_iter().filter(|turns| !turns.is_empty()).collect()
}
