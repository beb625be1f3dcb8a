//! What a balance decides about.

use leptos::prelude::*;

use crate::{engine::Acceptability, model::Role, state::Draft};

/// What a balance decides about.
#[derive(Clone, Copy)]
pub(in crate::views) struct Balancing {
    /// Whose balance it is.
    pub(in crate::views) draft: Signal<Draft>,
    /// Whether it is that of a saved assessment, which does not change.
    pub(in crate::views) fixed: bool,
    /// The roles that compete, and how each fares over all balances; empty where nothing can be claimed.
    pub(in crate::views) over_balances: Memo<Vec<(Role, Acceptability)>>,
    /// The role that comes first at this balance.
    pub(in crate::views) first: Signal<Role>,
}
