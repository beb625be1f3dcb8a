//! Shares in words: the screen shows bands, not decimals.

/// The band that a score or a need falls into; the screen shows bands, not decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Under a quarter.
    Low,
    /// Up to a half.
    Middle,
    /// Up to three quarters.
    High,
    /// From three quarters.
    VeryHigh,
}

impl Band {
    /// The band of a share, 0 to 1.
    pub fn of(share: f64) -> Self {
        match share {
            share if share >= 0.75 => Self::VeryHigh,
            share if share >= 0.5 => Self::High,
            share if share >= 0.25 => Self::Middle,
            _ => Self::Low,
        }
    }
}
