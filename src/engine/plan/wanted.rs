//! How many hours each role wants.

use super::{decision::Decision, situation::Situation};
use crate::{
    engine::standing::size_share,
    model::{ByRole, Choice, Hours, Level, Role},
};

/// The part of the week that may be planned; a tenth is for everything else.
pub const PLANNABLE: f64 = 0.9;
/// The part of its full hours that a role on hold wants, …
const HOLD_PART: f64 = 0.35;
/// … and the part of the plannable hours that it wants at most.
const HOLD_MOST: f64 = 0.2;
/// The part of its full hours that a role one helps in wants, or else one in so many of today's hours, …
const HELP_PART: f64 = 0.25;
const HELP_OF_NOW: f64 = 3.0;
/// … and the part of the week that it wants at most.
const HELP_MOST: f64 = 0.1;

/// A number of hours in half hours, rounded, halves up.
pub(super) fn half_hours(hours: f64) -> f64 {
    libm::floor(hours * 2.0 + 0.5) / 2.0
}

/// The length of the planned week against 40 h.
fn unit(situation: &Situation<'_>) -> f64 {
    situation.inputs.planned_week().get() / 40.0
}

/// Hours that the company needs of this role and nobody else gives.
pub fn full_hours(situation: &Situation<'_>, role: Role) -> f64 {
    let Situation { priors, inputs, standings } = *situation;
    priors.full_hours[role]
        * size_share(priors, inputs.team_size, inputs.stage, role)
        * standings[role].uncovered
}

/// The hours below which a decision is not worth its name, at least one. What is loved gets half a day where it has
/// as much today.
pub fn least(situation: &Situation<'_>, decision: Decision, role: Role) -> f64 {
    let (inputs, unit) = (situation.inputs, unit(situation));
    let is_loved = inputs.joy[role] == Some(Level::Highest);
    let has_half_a_day = !inputs.are_hours_told() || inputs.now(role).get() >= 4.0 * unit;
    let hours = match decision {
        Decision::DoNow => 3.0,
        Decision::KeepForJoy if is_loved && has_half_a_day => 4.0,
        _ => 2.0,
    };
    half_hours(hours * unit).max(1.0)
}

/// Hours that a role with this decision wants in this week.
pub fn wanted(situation: &Situation<'_>, decision: Decision, role: Role) -> f64 {
    if !decision.has_hours() {
        return 0.0;
    }
    let inputs = situation.inputs;
    let week = inputs.planned_week().get();
    let full = full_hours(situation, role);
    let wanted = match decision {
        // What drains gets its least, not more.
        Decision::DoNow if !inputs.suits(role) => 0.0,
        Decision::DoNow | Decision::Focus | Decision::GrowInto => full,
        // Nobody else will take it.
        Decision::Hold if inputs.is_alone() => full,
        Decision::Hold => (HOLD_PART * full).min(HOLD_MOST * PLANNABLE * week),
        Decision::Help => (HELP_PART * full).max(inputs.now(role).get() / HELP_OF_NOW).min(HELP_MOST * week),
        _ => 0.0,
    };
    least(situation, decision, role).max(wanted)
}

/// Hours that all roles together want.
pub(super) fn all_wanted(situation: &Situation<'_>, decisions: &ByRole<Decision>) -> f64 {
    Role::ALL.iter().map(|&role| wanted(situation, decisions[role], role)).sum()
}

/// A number of half hours as hours of a week.
pub(super) fn as_hours(hours: f64) -> Hours {
    // Between 0 and a week, in whole halves.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let halves = libm::round(hours.max(0.0) * 2.0) as u16;
    Hours::from_halves(halves).unwrap_or_default()
}
