//! The same thing twice: before and after.

/// The same thing in two assessments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pair<T> {
    /// In the one that is compared from.
    pub before: T,
    /// In the one that is compared to.
    pub after: T,
}

impl<T> Pair<T> {
    /// Both.
    pub fn new(before: T, after: T) -> Self {
        Self { before, after }
    }

    /// Asks the same of both.
    pub fn map<U>(self, mut ask: impl FnMut(T) -> U) -> Pair<U> {
        Pair { before: ask(self.before), after: ask(self.after) }
    }

    /// Both, lent.
    pub fn as_ref(&self) -> Pair<&T> {
        Pair { before: &self.before, after: &self.after }
    }

    /// The other way round.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self { before: self.after, after: self.before }
    }
}

impl<T: PartialEq> Pair<T> {
    /// The pair, where the two differ.
    pub(super) fn differing(self) -> Option<Self> {
        (self.before != self.after).then_some(self)
    }
}
