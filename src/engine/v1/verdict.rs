//! What to do about each role, and what to do now.

use super::{inputs::Inputs, score::Standing};
use crate::{
    engine::order::ordered,
    model::{ByRole, Challenge, Choice, Cover, Level, Role},
    priors::Priors,
};

/// From this open need on, a role is needed.
pub const NEEDED_AT: f64 = 0.5;
/// From this open need on, the primary role of a challenge is to be done now.
pub const DO_NOW_AT: f64 = 0.75;
/// How many roles may be “do now”: more would be no focus.
pub const MOST_DO_NOW: usize = 2;

/// What to do about a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Needed, good at it, enjoyed.
    Focus,
    /// Needed and enjoyed, skill still thin.
    GrowInto,
    /// Needed and good at it, not enjoyed: carry, then hand over.
    HandOver,
    /// Needed, neither good at it nor enjoyed: cover, then hire.
    Hire,
    /// Needed, but skill or joy is not rated.
    RateIt,
    /// Hardly needed, much enjoyed.
    KeepForJoy,
    /// Hardly needed, covered by somebody.
    Leave,
    /// Hardly needed.
    LetGo,
}

impl Verdict {
    /// Whether the verdict says that the role is needed.
    pub fn is_needed(self) -> bool {
        matches!(self, Self::Focus | Self::GrowInto | Self::HandOver | Self::Hire | Self::RateIt)
    }

    /// The part of the wanted hours that a plan gives: less where somebody else shall take over.
    pub(super) fn hours_share(self) -> f64 {
        if matches!(self, Self::HandOver | Self::Hire) { 0.35 } else { 1.0 }
    }
}

/// The verdict for a role with this open need (0 to 1).
///
/// A role is good or enjoyed from the middle level on, where rated. With only one of the two rated
/// the verdict stays [`Verdict::RateIt`]: no sentence may say what no answer told.
pub fn verdict(inputs: &Inputs, role: Role, open: f64) -> Verdict {
    let joy = inputs.joy[role];
    if open >= NEEDED_AT {
        let (Some(skill), Some(joy)) = (inputs.skill[role], joy) else {
            return Verdict::RateIt;
        };
        return match (skill >= Level::Middle, joy >= Level::Middle) {
            (true, true) => Verdict::Focus,
            (false, true) => Verdict::GrowInto,
            (true, false) => Verdict::HandOver,
            (false, false) => Verdict::Hire,
        };
    }
    if joy.is_some_and(|joy| joy >= Level::High) {
        Verdict::KeepForJoy
    } else if inputs.cover[role].is_some_and(|cover| cover != Cover::Nobody) {
        Verdict::Leave
    } else {
        Verdict::LetGo
    }
}

/// The role that a challenge asks for first: most points in its row; the higher open need wins a tie.
pub fn primary_role(priors: &Priors, challenge: Challenge, standings: &ByRole<Standing>) -> Role {
    let row = &priors.challenge[challenge];
    // `max_by` keeps the last of equals, so the order is turned: ties fall to the first in the model.
    let first = Role::ALL
        .iter()
        .rev()
        .copied()
        .max_by(|&a, &b| row[a].total_cmp(&row[b]).then(standings[a].open.total_cmp(&standings[b].open)));
    first.unwrap_or(Role::ALL[0])
}

/// The roles to be done now with the challenge that asks for each: at most two, highest open first.
pub fn do_now(priors: &Priors, inputs: &Inputs, standings: &ByRole<Standing>) -> Vec<(Role, Challenge)> {
    let mut pinned: Vec<(Role, Challenge)> = Vec::new();
    for challenge in inputs.challenges.iter() {
        let role = primary_role(priors, challenge, standings);
        let already = pinned.iter().any(|&(other, _)| other == role);
        if standings[role].open >= DO_NOW_AT && !already {
            pinned.push((role, challenge));
        }
    }
    let open = |at: usize| standings[pinned[at].0].open;
    let order = ordered(pinned.len(), &|a, b| open(a) > open(b));
    order.into_iter().take(MOST_DO_NOW).map(|at| pinned[at]).collect()
}
