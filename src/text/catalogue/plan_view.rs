//! What stands around the plan on the screen.

use crate::{
    engine::{Decision, Plan},
    model::Role,
    text::{hours, plan},
};

/// “Do now, 14 h”; the decision alone where it gives no hours.
pub fn decision_and_hours(plan: &Plan, role: Role) -> String {
    let decision = plan.decisions[role];
    let words = plan::decision(decision);
    if decision.has_hours() { format!("{words}, {}", hours(plan.hours(role))) } else { words.to_owned() }
}

fixed! { plan_view
    balance_lead, your_challenges, on_monday, let_go_when, move_did_not_come, nothing_to_sharpen, decision, planned, nothing_moves,
    what_would_change_lead, steady_means, balances_mean,
}

messages! { plan_view
    /// Instead of the triangle: why no balance is claimed, and what to rate.
    fn no_balances(plan: &Plan) -> String;
    /// How many roles have no hours.
    fn no_hours_for(others: usize) -> String;
    /// A link to the role's other first moves.
    fn more_moves(role: Role) -> String;
    /// How sure a main role's place is: the share of perturbed rounds in which it stays, and the share of all balances
    /// at which it is a focus, where that can be claimed; both 0 to 1.
    fn how_sure(plan: &Plan, role: Role, rounds: f64, balances: Option<f64>) -> String;
    /// Why hours for what one enjoys are kept; nothing where none are.
    fn joy(plan: &Plan) -> Option<String>;
    /// After the score in a role’s home cell, for screen readers: the decision.
    fn then_decision(decision: Decision) -> String;
}
