//! How sure an answer is, and what would change it.

use crate::{
    engine::{Steadiness, v1::WhatIf},
    model::{Answers, Criterion, Role, Weights},
};

messages! { sure
    /// How steady a role's place is.
    fn steadiness(steadiness: Steadiness) -> &'static str;
    /// The share of perturbed rounds in which a role stays among the first three.
    fn stays_in(share: f64) -> String;
    /// The share of all balances at which a role is among the first three.
    fn holds_at(share: f64) -> String;
    /// A share of all balances: never a rounded “0%” or “100%” for what is not nothing or all.
    fn share_of_balances(share: f64) -> String;
    /// For which balances a role comes first: its share, and from where to where each weight goes there.
    fn region(role: Role, share: f64, ranges: &[(Criterion, f64, f64)], among_all: bool) -> String;
    /// A change of one answer and what follows from it, in one sentence.
    fn what_if(what_if: &WhatIf, answers: &Answers) -> String;
    /// Another balance and what follows from it, in one sentence.
    fn other_balance(weights: Weights, comes: Role, goes: Role) -> String;
}
