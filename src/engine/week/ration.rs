//! Sharing hours among roles.

use crate::{engine::order::ordered, model::Hours};

/// `t_r = wanted_r · min(1, L · score_r³)`, with `L` such that the sum is `hours`, or the sum of `wanted`
/// where that is less. All in hours, `score` in 0..=1; both slices of the same length.
///
/// Where only roles without score are left, they share what is left by what they want.
pub fn ration(wanted: &[f64], score: &[f64], hours: f64) -> Vec<f64> {
    let total: f64 = wanted.iter().sum();
    if total <= hours {
        return wanted.to_vec();
    }
    let weight: Vec<f64> = score.iter().map(|score| score * score * score).collect();
    let mut plan = vec![0.0; wanted.len()];
    // With falling score a role saturates ever later: filling up in that order finds L exactly.
    let mut open = ordered(wanted.len(), &|a, b| weight[a] > weight[b]);
    open.retain(|&i| wanted[i] > 0.0 && weight[i] > 0.0);
    let mut left = hours.max(0.0);
    let mut first = 0;
    while first < open.len() {
        let demand: f64 = open[first..].iter().map(|&i| wanted[i] * weight[i]).sum();
        let scale = left / demand;
        if scale * weight[open[first]] < 1.0 {
            for &i in &open[first..] {
                plan[i] = wanted[i] * scale * weight[i];
            }
            return plan;
        }
        plan[open[first]] = wanted[open[first]];
        left -= wanted[open[first]];
        first += 1;
    }
    let scoreless: f64 = (0..wanted.len()).filter(|&i| weight[i] <= 0.0).map(|i| wanted[i]).sum();
    if scoreless > 0.0 && left > 0.0 {
        for i in (0..wanted.len()).filter(|&i| weight[i] <= 0.0) {
            plan[i] = wanted[i] * left / scoreless;
        }
    }
    plan
}

/// The same, but a block that wants less than `hours` is stretched to get them all: a floor is a floor.
pub(super) fn ration_floor(wanted: &[f64], score: &[f64], hours: f64) -> Vec<f64> {
    let total: f64 = wanted.iter().sum();
    if total >= hours {
        return ration(wanted, score, hours);
    }
    if total <= 0.0 {
        return vec![hours / wanted.len().max(1) as f64; wanted.len()];
    }
    wanted.iter().map(|wanted| wanted * hours / total).collect()
}

/// Rounds parts of a whole to half hours by largest remainder, earlier parts first where remainders are
/// equal, so that they add up to `whole` exactly. `parts` are hours that add up to `whole`.
pub(super) fn half_hours(parts: &[f64], whole: Hours) -> Vec<u16> {
    // A part is at most the week, far inside u16; the tiny addend keeps 2.999…9 from losing its half hour.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let mut halves: Vec<u16> = parts.iter().map(|part| (part * 2.0 + 1e-9).floor() as u16).collect();
    let remainder = |i: usize| parts[i] * 2.0 - (parts[i] * 2.0 + 1e-9).floor();
    let order = ordered(parts.len(), &|a, b| remainder(a) > remainder(b));
    let missing = whole.halves().saturating_sub(halves.iter().sum());
    for &i in order.iter().cycle().take(missing.into()) {
        halves[i] += 1;
    }
    halves
}
