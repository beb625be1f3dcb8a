//! How to get from the present week to the planned one.

use super::{
    hours::Week,
    wanted::{as_hours, half_hours},
};
use crate::{
    engine::{inputs::Inputs, order::ordered},
    model::{ByRole, Choice, Hours, Role, choices},
};

choices! {
    /// Which way a role's hours go.
    pub enum MoveKind {
        /// From some to none: stop, or hand over.
        Stop = "stop",
        /// An hour less, or more than that.
        Less = "less",
        /// An hour more, or more than that.
        More = "more",
        /// From none to some.
        Start = "start",
    }
}

/// What changes in the hours of one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which way.
    pub kind: MoveKind,
    /// The role.
    pub role: Role,
    /// By how much.
    pub hours: Hours,
}

/// Hours that each role takes now, scaled down where they are more than the week as told.
pub fn now_in_week(inputs: &Inputs) -> ByRole<Hours> {
    let all: f64 = Role::ALL.iter().map(|&role| inputs.now(role).get()).sum();
    let told = inputs.told_week().get();
    let scale = if all > told { told / all } else { 1.0 };
    ByRole::from_fn(|role| as_hours(half_hours(inputs.now(role).get() * scale)))
}

/// Hours that no role takes now, of the week as told.
pub fn else_in_week(inputs: &Inputs) -> Hours {
    inputs.told_week().less(Hours::sum(now_in_week(inputs).values().iter().copied()))
}

/// The moves: what stops, gets less, more, and starts, each the largest first. Nothing where no hours were told.
pub fn moves(inputs: &Inputs, week: &Week) -> Option<Vec<Move>> {
    if !inputs.are_hours_told() {
        return None;
    }
    let now = now_in_week(inputs);
    let found: Vec<Move> = Role::ALL
        .iter()
        .filter_map(|&role| one(role, now[role].halves(), week.roles[role].halves()))
        .collect();
    let before = |a: usize, b: usize| {
        let (a, b) = (&found[a], &found[b]);
        a.kind < b.kind || (a.kind == b.kind && a.hours > b.hours)
    };
    Some(ordered(found.len(), &before).into_iter().map(|at| found[at]).collect())
}

/// The move of one role from `now` to `planned` half hours.
fn one(role: Role, now: u16, planned: u16) -> Option<Move> {
    let kind = match (now, planned) {
        (0, 0) => return None,
        (_, 0) => MoveKind::Stop,
        (0, _) => MoveKind::Start,
        _ if now.abs_diff(planned) < 2 => return None,
        _ if planned < now => MoveKind::Less,
        _ => MoveKind::More,
    };
    Some(Move { kind, role, hours: Hours::from_halves(now.abs_diff(planned))? })
}
