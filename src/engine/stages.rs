//! How the need for each role changes with the company's stage.

use super::{
    inputs::Inputs,
    order::ordered,
    standing::{base_points, business_points, need},
};
use crate::{
    model::{Choice, Role, Stage, Table},
    priors::Priors2,
};

/// Need as a share, 0 to 1, at each stage.
pub type ByStage = Table<Stage, f64, { Stage::ALL.len() }>;

/// From how many points of 100 on a change of need between two stages is told.
const TOLD_FROM: u32 = 8;
/// How many changes are told in each direction.
const MOST_TOLD: usize = 2;

/// The need for a role at each stage, for this business. Challenges and the size of the team are of today: they are
/// left out, at the present stage too, so that the stages can be compared.
pub fn need_by_stage(priors: &Priors2, inputs: &Inputs, role: Role) -> ByStage {
    let business = business_points(priors, inputs.businesses, role);
    ByStage::from_fn(|stage| need(base_points(priors, Some(stage), None, role) + business))
}

/// How the need for one role changes from one stage to another, in whole points of 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The role.
    pub role: Role,
    /// The need before.
    pub before: u32,
    /// The need after.
    pub after: u32,
}

/// The largest falls and the largest rises of need between two stages, at most two of each, the largest first;
/// only what changes by 8 points of 100 or more.
pub fn shifts(priors: &Priors2, inputs: &Inputs, from: Stage, to: Stage) -> (Vec<Shift>, Vec<Shift>) {
    let shift = |role| {
        let needs = need_by_stage(priors, inputs, role);
        Shift { role, before: whole(needs[from]), after: whole(needs[to]) }
    };
    let all: Vec<Shift> = Role::ALL.iter().map(|&role| shift(role)).collect();
    let largest = |size: &dyn Fn(&Shift) -> u32| {
        let order = ordered(all.len(), &|a, b| size(&all[a]) > size(&all[b]));
        let told = order.into_iter().map(|at| all[at]).filter(|shift| size(shift) >= TOLD_FROM);
        told.take(MOST_TOLD).collect()
    };
    (
        largest(&|shift| shift.before.saturating_sub(shift.after)),
        largest(&|shift| shift.after.saturating_sub(shift.before)),
    )
}

/// A share in whole points of 100.
fn whole(share: f64) -> u32 {
    // Between 0 and 100.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let points = libm::round(share * 100.0) as u32;
    points
}
