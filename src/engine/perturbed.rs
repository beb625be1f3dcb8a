//! Ratings and points a little off, always in the same way; and how steady that leaves an answer, in words.

use crate::model::{Choice, Level, Role};

/// How often the answers are perturbed.
pub const ROUNDS: u32 = 1_000;

/// How steady a role's place in the top three is, in words: a share of perturbed rounds is no probability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Steadiness {
    /// In fewer than six of ten.
    CloseCall,
    /// In six of ten or more.
    MostlySteady,
    /// In nine of ten or more.
    Steady,
}

impl Steadiness {
    /// From the share of rounds, 0 to 1.
    pub fn of(share: f64) -> Self {
        if share >= 0.9 {
            Self::Steady
        } else if share >= 0.6 {
            Self::MostlySteady
        } else {
            Self::CloseCall
        }
    }
}

/// Numbers that look random and are the same everywhere (`SplitMix64`).
#[derive(Clone, Copy)]
pub(super) struct Dice(u64);

impl Dice {
    /// The dice of one role: begun with its id (FNV-1a).
    pub(super) fn of(role: Role) -> Self {
        let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        Self(role.id().bytes().fold(0xcbf2_9ce4_8422_2325, hash))
    }

    /// 53 bits.
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) >> 11
    }

    /// From 0 to below 1.
    pub(super) fn share(&mut self) -> f64 {
        self.roll() as f64 / 9_007_199_254_740_992.0
    }

    /// One of so many, from 0.
    fn below(&mut self, sides: usize) -> usize {
        // A handful of sides: what 53 bits leave over is nothing.
        usize::try_from(self.roll() % sides as u64).unwrap_or(0)
    }

    /// A rating, one level off at most; any level where there is none.
    pub(super) fn perturbed(&mut self, level: Option<Level>) -> Level {
        let last = Level::ALL.len() - 1;
        let at = match level {
            None => self.below(Level::ALL.len()),
            Some(level) => (level.index() + self.below(3)).saturating_sub(1).min(last),
        };
        Level::ALL[at]
    }
}
