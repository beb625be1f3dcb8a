//! How to get from the present week to the suggested one.

use super::Week;
use crate::model::{ByRole, Choice, Hours, Role};

/// Where hours are: a role, or everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUse {
    /// One of the twelve roles.
    Role(Role),
    /// Whatever is none of them.
    EverythingElse,
}

/// Hours to move from one place to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// How many.
    pub hours: Hours,
    /// Where they are now.
    pub from: TimeUse,
    /// Where they should go.
    pub to: TimeUse,
}

/// The moves from the hours now to the suggested ones, always from the largest surplus to the largest
/// deficit, so that there are as few as possible of note. None where no hours now were told.
///
/// Hours now that exceed the week are scaled down to it; where they fall short, the rest of the week
/// counts as everything else, because nothing was said of it.
pub fn moves(now: &ByRole<Option<Hours>>, week: &Week) -> Vec<Move> {
    let now = now_in_week(now, week.whole);
    let Some((now, now_else)) = now else {
        return Vec::new();
    };
    let mut balance: Vec<(TimeUse, i32)> = Role::ALL
        .iter()
        .map(|&role| {
            (TimeUse::Role(role), i32::from(now[role].halves()) - i32::from(week.roles[role].halves()))
        })
        .collect();
    balance.push((
        TimeUse::EverythingElse,
        i32::from(now_else.halves()) - i32::from(week.everything_else.halves()),
    ));
    let mut moves = Vec::new();
    loop {
        // `rev` so that of equals the first in the model is taken: `max_by_key` keeps the last.
        let most = (0..balance.len()).rev().max_by_key(|&at| balance[at].1).unwrap_or(0);
        let least = (0..balance.len()).min_by_key(|&at| balance[at].1).unwrap_or(0);
        let halves = balance[most].1.min(-balance[least].1);
        let Some(hours) = u16::try_from(halves).ok().filter(|&halves| halves > 0) else {
            return moves;
        };
        balance[most].1 -= halves;
        balance[least].1 += halves;
        let hours = Hours::from_halves(hours).unwrap_or_default();
        moves.push(Move { hours, from: balance[most].0, to: balance[least].0 });
    }
}

/// The hours now of each role and of everything else, which together are the week; nothing where no hours
/// were told.
pub fn now_in_week(now: &ByRole<Option<Hours>>, whole: Hours) -> Option<(ByRole<Hours>, Hours)> {
    if now.values().iter().all(Option::is_none) {
        return None;
    }
    let told: Vec<f64> = now.values().iter().map(|hours| hours.map_or(0.0, Hours::get)).collect();
    let sum: f64 = told.iter().sum();
    let scale = if sum > whole.get() { whole.get() / sum } else { 1.0 };
    let mut parts: Vec<f64> = told.iter().map(|hours| hours * scale).collect();
    parts.push(whole.get() - parts.iter().sum::<f64>());
    let halves = super::half_hours(&parts, whole);
    let roles = ByRole::from_fn(|role| Hours::from_halves(halves[role.index()]).unwrap_or_default());
    let rest = halves.last().copied().and_then(Hours::from_halves).unwrap_or_default();
    Some((roles, rest))
}
