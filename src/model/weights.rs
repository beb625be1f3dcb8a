//! How much need, skill and joy count: a point on the simplex.

use super::choice::Choice;
use super::choice::choices;
use super::percents::percents;

choices! {
    /// The three things a score weighs; the corners of the balance triangle.
    pub enum Criterion {
        /// What the start-up needs and nobody else covers.
        Need = "need",
        /// What the person is good at.
        Skill = "skill",
        /// What the person enjoys.
        Joy = "joy",
    }
}

/// Three weights in per mille, each 0 to 1000, whose sum is 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights([u16; 3]);

impl Weights {
    /// What the sum of the three is.
    pub const WHOLE: u16 = 1000;

    /// From per mille of need, skill and joy; nothing where they do not add up to 1000.
    pub fn from_per_mille(parts: [u16; 3]) -> Option<Self> {
        let sum: u32 = parts.iter().copied().map(u32::from).sum();
        (sum == u32::from(Self::WHOLE)).then_some(Self(parts))
    }

    /// Per mille of need, skill and joy.
    pub fn per_mille(self) -> [u16; 3] {
        self.0
    }

    /// Need, skill and joy as shares, which add up to 1.
    pub fn shares(self) -> [f64; 3] {
        self.0.map(|part| f64::from(part) / f64::from(Self::WHOLE))
    }

    /// Need, skill and joy in whole per cent that add up to 100, rounded by largest remainder.
    pub fn percents(self) -> [u16; 3] {
        percents(self.0.map(f64::from))
    }

    /// From whole per cent of need and skill; joy is the rest. What is beyond 100 is cut off.
    pub fn from_percents(need: u16, skill: u16) -> Self {
        let need = need.min(100);
        let skill = skill.min(100 - need);
        Self([need, skill, 100 - need - skill].map(|percent| percent * 10))
    }

    /// The nearest weights in whole per cent to three shares, each 0 to 1, whose sum is 1.
    pub fn nearest(shares: [f64; 3]) -> Self {
        // Between 0 and 1000: per mille first, then rounded so that the sum stays.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let [need, skill, _] = shares.map(|share| (share.clamp(0.0, 1.0) * 1000.0).round() as u16);
        let need = need.min(Self::WHOLE);
        let skill = skill.min(Self::WHOLE - need);
        let [need, skill, _] = Self([need, skill, Self::WHOLE - need - skill]).percents();
        Self::from_percents(need, skill)
    }

    /// The same weights with one set to `percent` (0 to 100, clamped). The other two keep their
    /// ratio, in whole per cent, so that what the screen shows adds up; two zeros share equally.
    #[must_use]
    pub fn with_percent(self, criterion: Criterion, percent: u16) -> Self {
        let set = percent.min(100);
        let rest = 100 - set;
        let at = criterion.index();
        let others = [(at + 1) % 3, (at + 2) % 3];
        let before = others.map(|other| self.0[other]);
        let sum: u16 = before.iter().sum();
        let first = if sum == 0 {
            rest / 2
        } else {
            {
                // Up to 100 · 1000 + 500: wider than the parts themselves.
                let exact = u32::from(rest) * u32::from(before[0]) + u32::from(sum / 2);
                u16::try_from(exact / u32::from(sum)).unwrap_or(rest)
            }
        };
        let mut parts = [0; 3];
        parts[at] = set * 10;
        parts[others[0]] = first * 10;
        parts[others[1]] = (rest - first) * 10;
        Self(parts)
    }
}

impl Default for Weights {
    /// 50 % need, 30 % skill, 20 % joy.
    fn default() -> Self {
        Self([500, 300, 200])
    }
}

impl Criterion {
    /// This criterion's weight as a share, 0 to 1.
    pub fn share(self, weights: Weights) -> f64 {
        weights.shares()[self.index()]
    }
}
