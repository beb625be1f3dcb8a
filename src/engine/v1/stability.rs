//! How steady the top three is when ratings and need tables are a little off.
//!
//! Self-ratings agree with how others rate us only at about r = 0.3, and the sizes in the need tables are
//! judgement: both are perturbed a thousand times, always in the same way.

use super::{
    inputs::Inputs,
    score::{Standing, points, ranking, standing, top_three},
};
use crate::{
    engine::perturbed::{Dice, ROUNDS},
    model::{ByRole, Weights},
    priors::Priors,
};

/// For each role the share of [`ROUNDS`] perturbed rounds, 0 to 1, in which it is among the top three. Each round
/// moves each rating by one level down, not at all or one level up, draws what is not rated from all levels, and
/// moves each role's need points by up to one either way. A role's noise hangs on its id alone: nobody else's
/// answers change it.
pub fn stability(priors: &Priors, inputs: &Inputs, weights: Weights) -> ByRole<f64> {
    let points = ByRole::from_fn(|role| points(priors, inputs, role));
    let mut dice = ByRole::from_fn(Dice::of);
    let mut among: ByRole<u32> = ByRole::from_fn(|_| 0);
    for _ in 0..ROUNDS {
        let standings: ByRole<Standing> = ByRole::from_fn(|role| {
            let dice = &mut dice[role];
            let points = points[role] + dice.share() * 2.0 - 1.0;
            let (skill, joy) =
                (dice.perturbed(inputs.skill[role]).share(), dice.perturbed(inputs.joy[role]).share());
            standing(points, inputs.cover_share(role), skill, joy, weights)
        });
        for role in top_three(&ranking(&standings)) {
            among[role] += 1;
        }
    }
    among.map(|_, &count| f64::from(count) / f64::from(ROUNDS))
}
