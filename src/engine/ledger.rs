//! Why a role has its score: signed contributions that add up exactly.
//!
//! Shapley values over what was answered, from “a typical company” (all unknown, the same weights) to these answers.
//! Several challenges or businesses share theirs by Shapley within it. The title is a reason only where the cover of
//! the role was not told: it is no more than a guess at that.

use super::{
    inputs::{Inputs, cover_share, level_share},
    shapley::{chosen, owen},
    standing::Facts,
};
use crate::{
    model::{Business, Challenge, Cover, Level, Role, Stage, TeamSize, Title, Weights},
    priors::Priors2,
};

/// One answer that moves a role's score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The company's stage.
    Stage(Stage),
    /// How many people build the product.
    TeamSize(TeamSize),
    /// One of the company's businesses.
    Business(Business),
    /// One challenge.
    Challenge(Challenge),
    /// The person's title: what others are taken to cover.
    Title(Title),
    /// Who else covers the role, as told.
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
    /// The answers, in the order of [`Reason`]. Absent is what was not answered, and what has no points for the role
    /// in the tables: both add exactly nothing.
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
pub fn ledger(priors: &Priors2, inputs: &Inputs, weights: Weights, role: Role) -> Ledger {
    let unions = reasons(priors, inputs, role);
    let score = |facts: &Facts| facts.standing(priors, weights, role, 0.0).score;
    let worth = |members: &[usize]| {
        let mut facts = Facts::typical();
        for (union, &members) in unions.iter().zip(members) {
            chosen(union, members).for_each(|&reason| tell(reason, priors, role, &mut facts));
        }
        score(&facts)
    };
    let sizes: Vec<usize> = unions.iter().map(Vec::len).collect();
    let contributions = owen(&sizes, &worth).concat();
    let entries = unions.concat().into_iter().zip(contributions);
    Ledger {
        role,
        typical: score(&Facts::typical()),
        entries: entries.map(|(reason, contribution)| LedgerEntry { reason, contribution }).collect(),
        score: score(&Facts::of(priors, inputs, role)),
    }
}

/// What was answered and may concern the role; what belongs to one question together.
fn reasons(priors: &Priors2, inputs: &Inputs, role: Role) -> Vec<Vec<Reason>> {
    let one = |reason: Option<Reason>| reason.into_iter().collect::<Vec<_>>();
    let size = inputs.team_size.filter(|&size| priors.base_between[size][role].is_some());
    // One without points still dilutes the others; without any points there is nothing to say.
    let does_business_matter = inputs.businesses.iter().any(|one| priors.business[one][role] != 0.0);
    let businesses = inputs.businesses.iter().filter(|_| does_business_matter).map(Reason::Business);
    let challenges = inputs.challenges.iter().filter(|&one| priors.challenge[one][role] != 0.0);
    let cover = inputs.cover[role];
    let title = inputs.title.filter(|_| cover.is_none() && !inputs.is_alone());
    let unions = [
        one(inputs.stage.map(Reason::Stage)),
        one(size.map(Reason::TeamSize)),
        businesses.collect(),
        challenges.map(Reason::Challenge).collect(),
        one(title.map(Reason::Title)),
        one(cover.map(Reason::Cover)),
        one(inputs.skill[role].map(Reason::Skill)),
        one(inputs.joy[role].map(Reason::Joy)),
    ];
    unions.into_iter().filter(|union| !union.is_empty()).collect()
}

/// Makes one answer known.
fn tell(reason: Reason, priors: &Priors2, role: Role, facts: &mut Facts) {
    match reason {
        Reason::Stage(stage) => facts.stage = Some(stage),
        Reason::TeamSize(size) => facts.team_size = Some(size),
        Reason::Business(business) => facts.businesses = facts.businesses.with(business),
        Reason::Challenge(challenge) => facts.challenges = facts.challenges.with(challenge),
        Reason::Title(title) => facts.cover = priors.title_cover[title][role],
        Reason::Cover(cover) => facts.cover = cover_share(cover),
        Reason::Skill(level) => facts.skill = level_share(Some(level)),
        Reason::Joy(level) => facts.joy = level_share(Some(level)),
    }
}
