//! One small sort for all the short lists of the engine.

use crate::model::{ByRole, Choice, Role, Set};

/// The positions `0..len` in order; `before(a, b)` says that `a` comes strictly before `b`. Equal ones keep
/// their places. By insertion, because the lists have at most a few dozen members, and because each use of
/// the standard library's sort would add four kilobytes to the page.
pub fn ordered(len: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(len);
    for next in 0..len {
        let behind = order.iter().rev().take_while(|&&placed| before(next, placed)).count();
        order.insert(order.len() - behind, next);
    }
    order
}

/// A number as the engine compares it: two sums that are equal on paper may differ in the last bit, and the order of
/// the model must not hang on that.
pub(super) fn billionths(number: f64) -> f64 {
    libm::round(number * 1e9)
}

/// The roles in order; equal ones in the order of the model.
pub(super) fn in_order(roles: Set<Role>, before: &dyn Fn(Role, Role) -> bool) -> Vec<Role> {
    let roles: Vec<Role> = roles.iter().collect();
    let order = ordered(roles.len(), &|a, b| before(roles[a], roles[b]));
    order.into_iter().map(|at| roles[at]).collect()
}

/// The roles by a number, the highest first; what is equal to a billionth is in the order of the model.
pub(super) fn highest_first(roles: Set<Role>, number: &dyn Fn(Role) -> f64) -> Vec<Role> {
    let numbers = ByRole::from_fn(|role| if roles.contains(role) { billionths(number(role)) } else { 0.0 });
    in_order(roles, &|a, b| numbers[a] > numbers[b])
}

/// The roles of which this is true.
pub(super) fn roles_where(is_so: impl Fn(Role) -> bool) -> Set<Role> {
    Role::ALL.iter().copied().filter(|&role| is_so(role)).collect()
}
