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
use crate::{
    engine::{order::ordered, pair::Pair, shapley::coalition_weight},
    model::{
        Answers, Business, ByRole, Challenge, Choice, Cover, Level, ROLES, Role, Set, Stage, Title, Weights,
    },
    priors::Priors,
};

/// Something that is another than before, and may have moved a role's score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Difference {
    /// The company's stage.
    Stage(Pair<Option<Stage>>),
    /// The company's business.
    Business(Pair<Set<Business>>),
    /// The person's title.
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

impl Difference {
    /// Makes it as it is after.
    fn apply(self, role: Role, ground: &mut Ground) {
        let inputs = &mut ground.inputs;
        match self {
            Self::Stage(pair) => inputs.stage = pair.after,
            Self::Business(pair) => inputs.businesses = pair.after,
            Self::Title(pair) => inputs.title = pair.after,
            Self::Presses(challenge) => inputs.challenges = inputs.challenges.with(challenge),
            Self::Rests(challenge) => inputs.challenges = inputs.challenges.without(challenge),
            Self::Cover(pair) => inputs.cover[role] = pair.after,
            Self::Skill(pair) => inputs.skill[role] = pair.after,
            Self::Joy(pair) => inputs.joy[role] = pair.after,
            Self::Balance(pair) => ground.weights = pair.after,
        }
    }
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
        let sizes = self.moved.map(|_, moved| moved.in_points().change().unsigned_abs());
        let order = ordered(ROLES, &|a, b| sizes[Role::ALL[a]] > sizes[Role::ALL[b]]);
        std::array::from_fn(|at| Role::ALL[order[at]])
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
    let game = Game { priors, role, start: grounds.before, turns: turns(priors, grounds, role) };
    Moved { role, score: grounds.map(|ground| game.score(&ground)), parts: game.parts() }
}

/// What a score stands on.
#[derive(Clone, Copy)]
struct Ground {
    inputs: Inputs,
    weights: Weights,
}

/// What is another after than before, as far as it may concern the role: each on its own, challenges together.
fn turns(priors: &Priors, grounds: Pair<Ground>, role: Role) -> Vec<Vec<Difference>> {
    let inputs = grounds.map(|ground| ground.inputs);
    let challenges = inputs.map(|inputs| inputs.challenges);
    // A challenge without points for the role would get exactly nothing: left out.
    let challenges =
        Challenge::ALL.iter().filter(|&&one| priors.challenge[one][role] != 0.0).filter_map(|&one| {
            match (challenges.before.contains(one), challenges.after.contains(one)) {
                (false, true) => Some(Difference::Presses(one)),
                (true, false) => Some(Difference::Rests(one)),
                _ => None,
            }
        });
    let own = |turn: Option<Difference>| turn.into_iter().collect::<Vec<_>>();
    let turns = [
        own(inputs.map(|inputs| inputs.stage).differing().map(Difference::Stage)),
        own(inputs.map(|inputs| inputs.businesses).differing().map(Difference::Business)),
        own(inputs.map(|inputs| inputs.title).differing().map(Difference::Title)),
        challenges.collect(),
        own(inputs.map(|inputs| inputs.cover[role]).differing().map(Difference::Cover)),
        own(inputs.map(|inputs| inputs.skill[role]).differing().map(Difference::Skill)),
        own(inputs.map(|inputs| inputs.joy[role]).differing().map(Difference::Joy)),
        own(grounds.map(|ground| ground.weights).differing().map(Difference::Balance)),
    ];
    turns.into_iter().filter(|turns| !turns.is_empty()).collect()
}

/// The game whose players are the turns and whose worth is the role's score.
struct Game<'a> {
    priors: &'a Priors,
    role: Role,
    start: Ground,
    /// In unions: only challenges are several in one.
    turns: Vec<Vec<Difference>>,
}

impl Game<'_> {
    /// What each turn adds; those that add nothing left out.
    fn parts(&self) -> Vec<Contribution> {
        let all = (0..self.turns.len()).flat_map(|union| self.shares(union));
        all.filter(|part| part.contribution != 0.0).collect()
    }

    /// The Owen values of one union's turns; of a single one it is the Shapley value.
    fn shares(&self, union: usize) -> Vec<Contribution> {
        let (unions, members) = (self.turns.len(), &self.turns[union]);
        let mut shares = vec![0.0; members.len()];
        for made in (0..1_usize << unions).filter(|made| made & (1 << union) == 0) {
            let outer = coalition_weight(made.count_ones(), unions);
            let others: Vec<Difference> = chosen(&self.turns, made).flatten().copied().collect();
            let ground = self.after(self.start, others.iter());
            let scores: Vec<f64> = (0..1_usize << members.len())
                .map(|inside| self.score(&self.after(ground, chosen(members, inside))))
                .collect();
            for (member, share) in shares.iter_mut().enumerate() {
                for without in (0..scores.len()).filter(|inside| inside & (1 << member) == 0) {
                    let inner = coalition_weight(without.count_ones(), members.len());
                    *share += outer * inner * (scores[without | 1 << member] - scores[without]);
                }
            }
        }
        members.iter().zip(shares).map(|(&turn, contribution)| Contribution { turn, contribution }).collect()
    }

    /// The ground once these turns are made.
    fn after<'t>(&self, mut ground: Ground, turns: impl Iterator<Item = &'t Difference>) -> Ground {
        turns.for_each(|turn| turn.apply(self.role, &mut ground));
        ground
    }

    fn score(&self, ground: &Ground) -> f64 {
        standing_of(self.priors, &ground.inputs, ground.weights, self.role).score
    }
}

/// The items whose bits are set.
fn chosen<T>(items: &[T], bits: usize) -> impl Iterator<Item = &T> {
    items.iter().enumerate().filter(move |(at, _)| bits & (1 << at) != 0).map(|(_, item)| item)
}
