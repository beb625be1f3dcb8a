//! One line for each chosen challenge.

use super::{decide::Decided, decision::Decision, hours::Week, situation::Situation};
use crate::{
    engine::{
        order::{billionths, in_order, roles_where},
        standing::challenge_points,
    },
    model::{Challenge, Role},
};

/// From so many points in its row on, a role has a part in a challenge that somebody else leads.
const PART_FROM: f64 = 1.5;

/// What a line says of its challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineKind {
    /// The person leads it, now.
    Lead,
    /// It is inside the focus.
    Within,
    /// It comes next, after what is done now.
    After,
    /// Somebody else leads it, and the person helps.
    Help,
    /// Somebody else leads it; the person has a part in it with another role.
    Part,
    /// It needs an owner, and the person has no hours for it.
    Owner,
    /// Somebody else has it; no hours of the person's.
    Theirs,
}

/// A chosen challenge with what becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The challenge.
    pub challenge: Challenge,
    /// What the line says.
    pub kind: LineKind,
    /// The role that leads the challenge.
    pub hat: Role,
    /// The person's role in it; none where they have no hours for it.
    pub yours: Option<Role>,
}

/// The lines, the most urgent challenge first. Each agrees with the decision on the role that leads it.
pub fn lines(situation: &Situation<'_>, decided: &Decided, week: &Week) -> Vec<Line> {
    let line = |challenge: Challenge, hat: Role| {
        let part = || part(situation, decided, week, challenge, hat);
        let (kind, yours) = match decided.decisions[hat] {
            Decision::DoNow => (LineKind::Lead, Some(hat)),
            Decision::Focus | Decision::GrowInto => (LineKind::Within, Some(hat)),
            Decision::Hold => (LineKind::After, Some(hat)),
            Decision::Help => (LineKind::Help, Some(hat)),
            Decision::FindOwner => (LineKind::Owner, None),
            Decision::Leave | Decision::NotNow | Decision::KeepForJoy => match part() {
                Some(role) => (LineKind::Part, Some(role)),
                None => (LineKind::Theirs, None),
            },
        };
        Line { challenge, kind, hat, yours }
    };
    decided.challenges.iter().map(|one| line(one.challenge, one.hat)).collect()
}

/// The person's own part in a challenge that another role leads: most points, then most hours.
fn part(
    situation: &Situation<'_>,
    decided: &Decided,
    week: &Week,
    challenge: Challenge,
    hat: Role,
) -> Option<Role> {
    let points = |role| challenge_points(situation.priors, situation.inputs, challenge, role);
    let has_part = |role| {
        let decision = decided.decisions[role];
        role != hat && points(role) >= PART_FROM && (decision.is_main() || decision == Decision::Hold)
    };
    let key = |role| (billionths(points(role)), week.roles[role]);
    in_order(roles_where(has_part), &|a, b| key(a) > key(b)).first().copied()
}
