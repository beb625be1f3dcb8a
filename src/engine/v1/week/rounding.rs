//! Floors, and half hours.

use crate::{
    engine::{order::ordered, ration::ration},
    model::Hours,
};

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
