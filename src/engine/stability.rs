//! How steady the main roles are when ratings and need tables are a little off.
//!
//! Self-ratings agree with how others rate us only at about r = 0.3, and the sizes in the need tables are
//! judgement: both are perturbed a thousand times, always in the same way.

use super::{
    inputs::Inputs,
    perturbed::{Dice, ROUNDS},
    plan::main_roles,
};
use crate::{
    model::{ByRole, Weights},
    priors::Priors2,
};

/// For each role the share of [`ROUNDS`] perturbed rounds, 0 to 1, in which it is a main one: done now, or a focus.
/// Each round moves each rating by one level down, not at all or one level up, draws what is not rated from all levels,
/// and moves each role's need points by up to one either way. A role's noise hangs on its id alone: nobody else's
/// answers change it.
pub fn stability(priors: &Priors2, inputs: &Inputs, weights: Weights) -> ByRole<f64> {
    let mut dice = ByRole::from_fn(Dice::of);
    let mut among: ByRole<u32> = ByRole::default();
    for _ in 0..ROUNDS {
        let mut perturbed = *inputs;
        let shift = ByRole::from_fn(|role| {
            let dice = &mut dice[role];
            let points = dice.share() * 2.0 - 1.0;
            perturbed.skill[role] = Some(dice.perturbed(inputs.skill[role]));
            perturbed.joy[role] = Some(dice.perturbed(inputs.joy[role]));
            points
        });
        for role in main_roles(priors, &perturbed, weights, &shift) {
            among[role] += 1;
        }
    }
    among.map(|_, &count| f64::from(count) / f64::from(ROUNDS))
}
