//! From values to places between 0 and 1.

use super::Moment;

/// A stretch of values that an axis shows; its end is above its beginning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    from: f64,
    to: f64,
}

impl Span {
    /// From zero to `to`, which is above it.
    pub fn up_to(to: f64) -> Self {
        Self { from: 0.0, to: if to > 0.0 { to } else { 1.0 } }
    }

    /// From the first to the last of these times, in milliseconds. Where they are all the same, or none, they are
    /// in the middle.
    pub fn of_times(times: impl Iterator<Item = i64> + Clone) -> Self {
        let from = times.clone().min().unwrap_or(0) as f64;
        let to = times.max().unwrap_or(0) as f64;
        // Times far from 1970 are not told apart to the millisecond: a second always is.
        if to - from < 1.0 { Self { from: from - 1000.0, to: to + 1000.0 } } else { Self { from, to } }
    }

    /// The lowest value.
    pub fn from(self) -> f64 {
        self.from
    }

    /// The highest value.
    pub fn to(self) -> f64 {
        self.to
    }

    /// Where a value is, from 0 at the beginning to 1 at the end; nothing lies outside.
    pub fn at(self, value: f64) -> f64 {
        within((value - self.from) / (self.to - self.from), 0.0, 1.0)
    }
}

/// The value, or the end that it is beyond. Not `clamp`, which brings the printer of floats along for a message:
/// nine kilobytes.
pub(super) fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// The axis of shares, with its round steps from zero to its top: just high enough for what is planned and for
/// what was.
pub fn shares_axis(moments: &[Moment]) -> (Span, Vec<f64>) {
    let shares = moments.iter().flat_map(|moment| moment.plan.iter().chain(&moment.actual));
    let most = shares.flat_map(|shares| *shares.values()).fold(0.0, f64::max);
    let step = match most {
        most if most <= 0.2 => 0.05,
        most if most <= 0.4 => 0.1,
        _ => 0.2,
    };
    // At most a whole week in fifths.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let steps = within(libm::ceil(most / step - 1e-9), 1.0, 1.0 / step) as u32;
    let values: Vec<f64> = (0..=steps).map(|at| f64::from(at) * step).collect();
    (Span::up_to(f64::from(steps) * step), values)
}
