//! Closed lists of choices: the enums an answer is made of, and small sets and tables over them.

use std::{
    fmt,
    marker::PhantomData,
    ops::{Index, IndexMut},
};

/// One of a closed, ordered list of choices, each with a stable id used in files, links and storage.
pub trait Choice: Copy + Eq + fmt::Debug + 'static {
    /// Every choice, in the order in which people see them.
    const ALL: &'static [Self];

    /// The stable id, in kebab-case ASCII.
    fn id(self) -> &'static str;

    /// The position in [`Choice::ALL`].
    fn index(self) -> usize;

    /// The choice with this id, or nothing.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.id() == id)
    }
}

/// An id that is none of a list's choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownId(pub String);

impl fmt::Display for UnknownId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not one of the known ids", self.0)
    }
}

/// Defines an enum with its stable ids, `ALL`, `Display` and `FromStr`, so that no list is typed twice.
macro_rules! choices {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant),+ }

        impl $crate::model::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            fn index(self) -> usize {
                self as usize
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::model::Choice::id(*self))
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::UnknownId;

            fn from_str(id: &str) -> Result<Self, Self::Err> {
                $crate::model::Choice::from_id(id).ok_or_else(|| $crate::model::UnknownId(id.to_owned()))
            }
        }
    };
}
pub(crate) use choices;

/// A set of choices, iterated in the order of [`Choice::ALL`].
pub struct Set<T> {
    bits: u16,
    of: PhantomData<T>,
}

impl<T: Choice> Set<T> {
    /// The set without members.
    pub const EMPTY: Self = Self { bits: 0, of: PhantomData };

    /// Whether `choice` is in the set.
    pub fn contains(self, choice: T) -> bool {
        self.bits & (1 << choice.index()) != 0
    }

    /// The set with `choice` added.
    #[must_use]
    pub fn with(self, choice: T) -> Self {
        Self { bits: self.bits | 1 << choice.index(), of: PhantomData }
    }

    /// The set with `choice` removed.
    #[must_use]
    pub fn without(self, choice: T) -> Self {
        Self { bits: self.bits & !(1 << choice.index()), of: PhantomData }
    }

    /// The set with `choice` added where it was missing, removed where it was in.
    #[must_use]
    pub fn toggled(self, choice: T) -> Self {
        Self { bits: self.bits ^ 1 << choice.index(), of: PhantomData }
    }

    /// Whether the set has no members.
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// The number of members.
    pub fn len(self) -> usize {
        self.bits.count_ones() as usize
    }

    /// The members, in the order of [`Choice::ALL`].
    pub fn iter(self) -> impl DoubleEndedIterator<Item = T> + Clone {
        T::ALL.iter().copied().filter(move |choice| self.contains(*choice))
    }
}

impl<T: Choice> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(choices: I) -> Self {
        choices.into_iter().fold(Self::EMPTY, Self::with)
    }
}

// By hand, because derives would ask `T` for what only the bits need.
impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Set<T> {}
impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<T> Eq for Set<T> {}
impl<T: Choice> Default for Set<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}
impl<T: Choice> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// A table with one value for each of a list's `N` choices, so that an index can't be out of range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table<K, V, const N: usize> {
    values: [V; N],
    of: PhantomData<K>,
}

impl<K: Choice, V, const N: usize> Table<K, V, N> {
    /// The table with these values, in the order of [`Choice::ALL`].
    pub const fn new(values: [V; N]) -> Self {
        const { assert!(K::ALL.len() == N, "one value for each choice") };
        Self { values, of: PhantomData }
    }

    /// The table whose value for each choice is `value(choice)`.
    pub fn from_fn(mut value: impl FnMut(K) -> V) -> Self {
        Self::new(std::array::from_fn(|index| value(K::ALL[index])))
    }

    /// The values, in the order of [`Choice::ALL`].
    pub fn values(&self) -> &[V; N] {
        &self.values
    }

    /// Choices with their values, in the order of [`Choice::ALL`].
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &V)> {
        K::ALL.iter().copied().zip(&self.values)
    }

    /// The table whose values are `change(choice, value)`.
    pub fn map<W>(&self, mut change: impl FnMut(K, &V) -> W) -> Table<K, W, N> {
        Table::from_fn(|key| change(key, &self[key]))
    }
}

impl<K: Choice, V, const N: usize> Index<K> for Table<K, V, N> {
    type Output = V;

    fn index(&self, key: K) -> &V {
        &self.values[key.index()]
    }
}

impl<K: Choice, V, const N: usize> IndexMut<K> for Table<K, V, N> {
    fn index_mut(&mut self, key: K) -> &mut V {
        &mut self.values[key.index()]
    }
}

impl<K: Choice, V: Default, const N: usize> Default for Table<K, V, N> {
    fn default() -> Self {
        Self::from_fn(|_| V::default())
    }
}
