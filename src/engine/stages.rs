//! How the need for each role changes with the company's stage.

use super::{
    inputs::Inputs,
    standing::{base_points, business_points, need},
};
use crate::{
    model::{Choice, Role, Stage, Table},
    priors::Priors2,
};

/// Need as a share, 0 to 1, at each stage.
pub type ByStage = Table<Stage, f64, { Stage::ALL.len() }>;

/// The need for a role at each stage, for this business. Challenges and the size of the team are of today: they are
/// left out, at the present stage too, so that the stages can be compared.
pub fn need_by_stage(priors: &Priors2, inputs: &Inputs, role: Role) -> ByStage {
    let business = business_points(priors, inputs.businesses, role);
    ByStage::from_fn(|stage| need(base_points(priors, Some(stage), None, role) + business))
}
