//! Shares in whole per cent that add up.

use super::{ByResponsibility, Choice, Responsibility};

/// Remainders that are nearer than this, in per cent, are equal: sums of floating-point numbers are off by far less.
const EQUAL: f64 = 1e-9;

/// The parts of a whole in whole per cent that add up to 100, rounded by largest remainder; of equal remainders the first
/// are rounded up. Parts are 0 or more, in any unit; where all are 0, so are the shares.
#[must_use]
pub fn percents<const N: usize>(parts: [f64; N]) -> [u16; N] {
    let whole: f64 = parts.iter().sum();
    if whole <= 0.0 {
        return [0; N];
    }
    let exact = parts.map(|part| part / whole * 100.0);
    // Between 0 and 100.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let mut percents = exact.map(|exact| (exact + EQUAL) as u16);
    let mut left: [f64; N] = std::array::from_fn(|at| exact[at] - f64::from(percents[at]));
    for _ in percents.iter().sum::<u16>()..100 {
        let largest =
            (0..N).fold(0, |largest, at| if left[at] > left[largest] + EQUAL { at } else { largest });
        percents[largest] += 1;
        left[largest] = 0.0;
    }
    percents
}

/// The shares of a week in whole per cent that add up to 100: of each responsibility, and of all that is no role’s. Parts
/// as for [`percents`].
#[must_use]
pub fn percents_of_week(parts: &ByResponsibility<f64>, rest: f64) -> (ByResponsibility<u16>, u16) {
    let [a, b, c, d] = [0, 1, 2, 3].map(|at| parts[Responsibility::ALL[at]]);
    let [a, b, c, d, rest] = percents([a, b, c, d, rest]);
    (ByResponsibility::from_fn(|of: Responsibility| [a, b, c, d][of.index()]), rest)
}
