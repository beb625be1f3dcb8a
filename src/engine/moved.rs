//! What moved between two assessments, and why: what is decided otherwise, where hours go, and for each role parts that
//! add up to the difference of its scores exactly.
//!
//! Both are computed under the same need tables, so that a change of the tables is never taken for a change of the
//! person. The parts are Shapley values from the one assessment to the other, over what was answered differently and
//! the balance; challenges that came or went share theirs within it (Owen). What was answered the same is no player,
//! and moves exactly nothing. Hours move decisions and weeks, never a score.

use super::{
    inputs::Inputs,
    order::in_order,
    pair::Pair,
    plan::{Decision, Plan, plan},
    score_moved::{Difference, Moved, by_size, challenges, parts},
    standing::Facts,
};
use crate::{
    model::{Answers, ByRole, Choice, ROLES, Role, Weights},
    priors::Priors2,
};

/// Two assessments, compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The version of the need tables under which both were computed.
    pub model: u16,
    /// The two plans.
    pub plans: Pair<Plan>,
    /// How each role's score moved.
    pub moved: ByRole<Moved>,
}

impl Comparison {
    /// The roles by the size of their change in whole points, the largest first; equal ones in the order of the
    /// model.
    pub fn by_size(&self) -> [Role; ROLES] {
        by_size(&self.moved)
    }

    /// The roles that are among the main ones now and were not, in the later plan's order.
    pub fn entered(&self) -> Vec<Role> {
        let Pair { before, after } = self.plans.as_ref();
        after.main().filter(|&role| before.main().all(|other| other != role)).collect()
    }

    /// The roles that were among the main ones and are no longer, in the earlier plan's order.
    pub fn left(&self) -> Vec<Role> {
        let Pair { before, after } = self.plans.as_ref();
        before.main().filter(|&role| after.main().all(|other| other != role)).collect()
    }

    /// What was decided of a role; nothing where nothing was known.
    pub fn decision(&self, role: Role) -> Pair<Option<Decision>> {
        self.plans.as_ref().map(|plan| (!plan.nothing_known).then_some(plan.decisions[role]))
    }

    /// The roles of which something else is decided, in the order of the model; none where nothing was known in one.
    pub fn decided_anew(&self) -> Vec<Role> {
        let is_anew = |role: &Role| {
            let Pair { before, after } = self.decision(*role);
            before.is_some() && after.is_some() && before != after
        };
        Role::ALL.iter().copied().filter(is_anew).collect()
    }

    /// By how much a role's planned hours moved, in half hours; less is negative.
    pub fn halves(&self, role: Role) -> i32 {
        let Pair { before, after } = self.plans.as_ref().map(|plan| i32::from(plan.hours(role).halves()));
        after - before
    }

    /// The roles whose planned hours moved, by how much, the most first; equal ones in the order of the model. None where
    /// nothing was known in one.
    pub fn by_hours(&self) -> Vec<Role> {
        if self.plans.as_ref().map(|plan| plan.nothing_known) != Pair::new(false, false) {
            return Vec::new();
        }
        let moved = Role::ALL.iter().copied().filter(|&role| self.halves(role) != 0).collect();
        in_order(moved, &|a, b| self.halves(a).unsigned_abs() > self.halves(b).unsigned_abs())
    }
}

/// Compares two assessments under these need tables. Costs two plans and some ten thousand scores.
pub fn compare(priors: &Priors2, answers: Pair<&Answers>, weights: Pair<Weights>) -> Comparison {
    let plans = Pair {
        before: plan(priors, answers.before, weights.before),
        after: plan(priors, answers.after, weights.after),
    };
    let inputs = answers.map(Inputs::from);
    let moved = ByRole::from_fn(|role| moved(priors, inputs, weights, role));
    Comparison { model: priors.version, plans, moved }
}

/// How the score of one role moved.
pub fn moved(priors: &Priors2, inputs: Pair<Inputs>, weights: Pair<Weights>, role: Role) -> Moved {
    let ground = |inputs, weights| Ground { inputs, weights };
    let grounds = Pair::new(ground(inputs.before, weights.before), ground(inputs.after, weights.after));
    let score = |ground: &Ground| {
        Facts::of(priors, &ground.inputs, role).standing(priors, ground.weights, role, 0.0).score
    };
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
            Difference::TeamSize(pair) => inputs.team_size = pair.after,
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
fn turns(priors: &Priors2, grounds: Pair<Ground>, role: Role) -> Vec<Vec<Difference>> {
    let inputs = grounds.map(|ground| ground.inputs);
    let challenges =
        challenges(inputs.map(|inputs| inputs.challenges), |one| priors.challenge[one][role] != 0.0);
    let own = |turn: Option<Difference>| turn.into_iter().collect::<Vec<_>>();
    let title = inputs.map(|inputs| inputs.title).differing().map(Difference::Title);
    // All that a title says of a role is who probably covers it.
    let is_told = inputs.map(|inputs| inputs.cover[role].is_some()) == Pair::new(true, true);
    let turns = [
        own(inputs.map(|inputs| inputs.stage).differing().map(Difference::Stage)),
        own(inputs.map(|inputs| inputs.team_size).differing().map(Difference::TeamSize)),
        own(inputs.map(|inputs| inputs.businesses).differing().map(Difference::Business)),
        own(title.filter(|_| !is_told)),
        challenges,
        own(inputs.map(|inputs| inputs.cover[role]).differing().map(Difference::Cover)),
        own(inputs.map(|inputs| inputs.skill[role]).differing().map(Difference::Skill)),
        own(inputs.map(|inputs| inputs.joy[role]).differing().map(Difference::Joy)),
        own(grounds.map(|ground| ground.weights).differing().map(Difference::Balance)),
    ];
    turns.into_iter().filter(|turns| !turns.is_empty()).collect()
}
