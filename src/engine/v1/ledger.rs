//! Why a role has its score: signed contributions that add up exactly.
//!
//! Shapley values over seven factors, from “a typical company” (all unknown, the same weights) to these
//! answers, exact over the 128 subsets. Several challenges or businesses share their factor by Shapley
//! within it (Owen, “Values of games with a priori unions”, 1977).

use super::{
    inputs::Inputs,
    score::{points, standing},
};
use crate::{
    engine::shapley::coalition_weight,
    model::{Business, Challenge, Choice, Cover, Level, Role, Set, Stage, Title, Weights, choices},
    priors::Priors,
};

choices! {
    /// What a score depends on besides the weights.
    pub enum Factor {
        /// The company's stage.
        Stage = "stage",
        /// The company's business.
        Business = "business",
        /// The person's title.
        Title = "title",
        /// What presses now.
        Challenges = "challenges",
        /// Who else covers the role.
        Coverage = "coverage",
        /// How good the person is at it.
        Skill = "skill",
        /// How much the person enjoys it.
        Joy = "joy",
    }
}

const FACTORS: usize = Factor::ALL.len();
const ALL_FACTORS: u32 = (1 << FACTORS) - 1;

/// One answer that moves a role's score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The company's stage.
    Stage(Stage),
    /// One of the company's businesses.
    Business(Business),
    /// The person's title.
    Title(Title),
    /// One challenge.
    Challenge(Challenge),
    /// Who else covers the role.
    Cover(Cover),
    /// The rated skill.
    Skill(Level),
    /// The rated joy.
    Joy(Level),
}

/// A reason with what it adds to the score, in score units (−1 to 1).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LedgerEntry {
    /// The answer.
    pub reason: Reason,
    /// What it adds.
    pub contribution: f64,
}

/// From a typical company's score to this one: `typical + Σ contributions = score`, to 1e-9.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    /// The role.
    pub role: Role,
    /// The score where nothing is known, with the same weights.
    pub typical: f64,
    /// The answers, in the order of [`Factor::ALL`]. Absent is what was not answered, and a business or a
    /// challenge that has no points for the role: both add exactly nothing.
    pub entries: Vec<LedgerEntry>,
    /// The score with all answers.
    pub score: f64,
}

impl Ledger {
    /// The entry that moves the score most, up or down; nothing where no answer moves it.
    pub fn strongest(&self) -> Option<&LedgerEntry> {
        self.entries
            .iter()
            .filter(|entry| entry.contribution != 0.0)
            .max_by(|a, b| a.contribution.abs().total_cmp(&b.contribution.abs()))
    }
}

/// The ledger of one role.
pub fn ledger(priors: &Priors, inputs: &Inputs, weights: Weights, role: Role) -> Ledger {
    let game = Game { priors, inputs, weights, role };
    let entries = Factor::ALL.iter().flat_map(|&factor| game.entries(factor)).collect();
    Ledger { role, typical: game.worth(0), entries, score: game.worth(ALL_FACTORS) }
}

/// The game whose players are the factors and whose worth is the role's score.
struct Game<'a> {
    priors: &'a Priors,
    inputs: &'a Inputs,
    weights: Weights,
    role: Role,
}

impl Game<'_> {
    /// The score when the factors in `known` (bits by [`Factor::index`]) are as answered, the others unknown.
    fn worth(&self, known: u32) -> f64 {
        let has = |factor: Factor| known & (1 << factor.index()) != 0;
        let businesses = if has(Factor::Business) { self.inputs.businesses } else { Set::EMPTY };
        let challenges = if has(Factor::Challenges) { self.inputs.challenges } else { Set::EMPTY };
        self.worth_with(known, businesses, challenges)
    }

    /// The same with these businesses and challenges, whatever `known` says of them.
    fn worth_with(&self, known: u32, businesses: Set<Business>, challenges: Set<Challenge>) -> f64 {
        let (role, inputs, priors) = (self.role, self.inputs, self.priors);
        let has = |factor: Factor| known & (1 << factor.index()) != 0;
        let stage = inputs.stage.filter(|_| has(Factor::Stage));
        let title = inputs.title.filter(|_| has(Factor::Title));
        let asked = Inputs { title, businesses, stage, challenges, ..Inputs::default() };
        let share = |factor, known: f64, unknown: f64| if has(factor) { known } else { unknown };
        standing(
            points(priors, &asked, role),
            share(Factor::Coverage, inputs.cover_share(role), 0.0),
            share(Factor::Skill, inputs.skill_share(role), 0.5),
            share(Factor::Joy, inputs.joy_share(role), 0.5),
            self.weights,
        )
        .score
    }

    /// The entries of one factor: none where it was not answered, several where it has several answers.
    fn entries(&self, factor: Factor) -> Vec<LedgerEntry> {
        let (role, inputs) = (self.role, self.inputs);
        let one = |reason: Option<Reason>| {
            reason
                .map(|reason| LedgerEntry { reason, contribution: self.shapley(factor) })
                .into_iter()
                .collect::<Vec<_>>()
        };
        match factor {
            Factor::Stage => one(inputs.stage.map(Reason::Stage)),
            Factor::Title => one(inputs.title.map(Reason::Title)),
            Factor::Coverage => one(inputs.cover[role].map(Reason::Cover)),
            Factor::Skill => one(inputs.skill[role].map(Reason::Skill)),
            Factor::Joy => one(inputs.joy[role].map(Reason::Joy)),
            Factor::Business => {
                let members: Vec<Business> = inputs.businesses.iter().collect();
                // One without points still dilutes the others; without any points there is nothing to say.
                if members.iter().all(|&business| self.priors.business[business][role] == 0.0) {
                    return Vec::new();
                }
                Self::shares(factor, &members, |known, chosen| {
                    self.worth_with(known, chosen, self.challenges_if(known))
                })
                .into_iter()
                .map(|(business, contribution)| LedgerEntry {
                    reason: Reason::Business(business),
                    contribution,
                })
                .collect()
            }
            Factor::Challenges => {
                // A challenge without points for the role would get exactly nothing: left out.
                let members: Vec<Challenge> = inputs
                    .challenges
                    .iter()
                    .filter(|&challenge| self.priors.challenge[challenge][role] != 0.0)
                    .collect();
                Self::shares(factor, &members, |known, chosen| {
                    self.worth_with(known, self.businesses_if(known), chosen)
                })
                .into_iter()
                .map(|(challenge, contribution)| LedgerEntry {
                    reason: Reason::Challenge(challenge),
                    contribution,
                })
                .collect()
            }
        }
    }

    fn businesses_if(&self, known: u32) -> Set<Business> {
        if known & (1 << Factor::Business.index()) != 0 { self.inputs.businesses } else { Set::EMPTY }
    }

    fn challenges_if(&self, known: u32) -> Set<Challenge> {
        if known & (1 << Factor::Challenges.index()) != 0 { self.inputs.challenges } else { Set::EMPTY }
    }

    /// The Shapley value of one factor.
    fn shapley(&self, factor: Factor) -> f64 {
        let bit = 1 << factor.index();
        others(bit)
            .map(|known| {
                coalition_weight(known.count_ones(), FACTORS) * (self.worth(known | bit) - self.worth(known))
            })
            .sum()
    }

    /// The Owen values of the members of one factor; together they are its Shapley value.
    fn shares<T: Choice>(factor: Factor, members: &[T], worth: impl Fn(u32, Set<T>) -> f64) -> Vec<(T, f64)> {
        let count = members.len();
        let mut shares = vec![0.0; count];
        for known in others(1 << factor.index()) {
            let outer = coalition_weight(known.count_ones(), FACTORS);
            let worths: Vec<f64> =
                (0..1_usize << count).map(|chosen| worth(known, subset(members, chosen))).collect();
            for (member, share) in shares.iter_mut().enumerate() {
                for without in (0..worths.len()).filter(|chosen| chosen & (1 << member) == 0) {
                    let inner = coalition_weight(without.count_ones(), count);
                    *share += outer * inner * (worths[without | 1 << member] - worths[without]);
                }
            }
        }
        members.iter().copied().zip(shares).collect()
    }
}

/// All coalitions of factors without the one whose bit is given.
fn others(bit: u32) -> impl Iterator<Item = u32> {
    (0..=ALL_FACTORS).filter(move |known| known & bit == 0)
}

/// The members whose bits are set in `chosen`.
fn subset<T: Choice>(members: &[T], chosen: usize) -> Set<T> {
    members
        .iter()
        .enumerate()
        .filter(|(member, _)| chosen & (1 << member) != 0)
        .map(|(_, &choice)| choice)
        .collect()
}
