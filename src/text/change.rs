//! What has changed, for sentences of any language to tell.

/// From what to what something went, in whole per cent or points, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrendChange<K> {
    /// What has changed.
    pub of: K,
    /// At first.
    pub from: u32,
    /// At last.
    pub to: u32,
}

impl<K> TrendChange<K> {
    /// By how much it grew; below zero where it shrank.
    pub fn by(&self) -> i32 {
        // Two numbers up to 100.
        self.to.cast_signed() - self.from.cast_signed()
    }
}
