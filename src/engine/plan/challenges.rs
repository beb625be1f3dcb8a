//! Whose each challenge is, and which comes first.

use super::situation::Situation;
use crate::{
    engine::{
        order::{billionths, in_order, ordered, roles_where},
        standing::challenge_points,
    },
    model::{Challenge, Cover, Level, Role},
};

/// Who has to do with a challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The person leads it.
    Yours,
    /// Somebody else leads it, and the person helps.
    ToHelp,
    /// Somebody else has it.
    Theirs,
}

/// A chosen challenge with the role that leads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assigned {
    /// The challenge.
    pub challenge: Challenge,
    /// The role that leads it.
    pub hat: Role,
    /// Who has to do with it.
    pub whose: Whose,
}

/// The chosen challenges by urgency, then by the uncovered need of the role that leads them.
pub fn assigned(situation: &Situation<'_>) -> Vec<Assigned> {
    let assign = |challenge| {
        let hat = leading_hat(situation, challenge);
        Assigned { challenge, hat, whose: whose(situation, challenge, hat) }
    };
    let all: Vec<Assigned> = situation.inputs.challenges.iter().map(assign).collect();
    let key = |at: usize| {
        let one = all[at];
        let uncovered = situation.standings[one.hat].uncovered;
        (situation.priors.urgency[one.challenge], -billionths(uncovered))
    };
    ordered(all.len(), &|a, b| key(a) < key(b)).into_iter().map(|at| all[at]).collect()
}

/// The role that leads a challenge: most points at this team size; of equals the less covered one, then the one that
/// suits the person better, then the more uncovered one.
fn leading_hat(situation: &Situation<'_>, challenge: Challenge) -> Role {
    let Situation { priors, inputs, standings } = *situation;
    let key = |role: Role| {
        let points = challenge_points(priors, inputs, challenge, role);
        let standing = &standings[role];
        (-billionths(points), standing.cover, inputs.misfit(role), -billionths(standing.uncovered))
    };
    // There are always twelve roles to choose from.
    in_order(roles_where(|_| true), &|a, b| key(a) < key(b)).first().copied().unwrap_or(Role::Developer)
}

fn whose(situation: &Situation<'_>, challenge: Challenge, hat: Role) -> Whose {
    let inputs = situation.inputs;
    let is_low = |level: Option<Level>| level.is_some_and(|level| level < Level::Middle);
    let suits_neither_way = is_low(inputs.skill[hat]) && is_low(inputs.joy[hat]);
    match inputs.cover[hat] {
        Some(Cover::Partly) if suits_neither_way => Whose::ToHelp,
        Some(Cover::Mostly) => Whose::ToHelp,
        // It can't be left to one side.
        Some(Cover::Fully) if challenge == Challenge::LeadershipAlignment => Whose::ToHelp,
        _ if situation.standings[hat].is_covered() => Whose::Theirs,
        _ => Whose::Yours,
    }
}

/// The roles that lead challenges of this kind, each once, the most urgent first.
pub fn hats_of(challenges: &[Assigned], whose: Whose) -> Vec<Role> {
    let mut hats = Vec::new();
    for one in challenges.iter().filter(|one| one.whose == whose) {
        if !hats.contains(&one.hat) {
            hats.push(one.hat);
        }
    }
    hats
}
