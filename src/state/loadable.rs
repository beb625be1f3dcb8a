//! How far something that is fetched has come.

/// A text, or the code of views: fetched when it is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Loadable<T> {
    /// Not asked for.
    #[default]
    NotAsked,
    /// On its way.
    Loading,
    /// Here.
    Ready(T),
    /// It did not come, or was not readable.
    Failed,
}

impl<T> Loadable<T> {
    /// The same state of a part of it.
    pub fn map<U>(self, part: impl FnOnce(T) -> U) -> Loadable<U> {
        match self {
            Self::NotAsked => Loadable::NotAsked,
            Self::Loading => Loadable::Loading,
            Self::Ready(value) => Loadable::Ready(part(value)),
            Self::Failed => Loadable::Failed,
        }
    }

    /// What is here.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }
}
