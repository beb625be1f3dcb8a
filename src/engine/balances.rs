//! For how many balances a role is a focus, exactly.

use super::{
    acceptability::{Balances, Row, acceptability},
    plan::{Decision, Field, Plan, Situation, assigned},
};
use crate::{engine::order::roles_where, model::Role, priors::Priors2};

/// The roles that compete for a place among the focus; at every balance they are the same. Nothing where no claim
/// about balances can be made: as many places as roles, or one that is not rated.
pub fn focus_field(priors: &Priors2, plan: &Plan) -> Option<Vec<Role>> {
    if !plan.are_balances_known {
        return None;
    }
    let situation = Situation { priors, inputs: &plan.inputs, standings: &plan.standings };
    let taken = roles_where(|role| matches!(plan.decisions[role], Decision::DoNow | Decision::Help));
    let needed = Field::of(&situation, &assigned(&situation), taken).needed;
    (needed.len() > plan.focus.len()).then(|| needed.iter().collect())
}

/// For each role that competes for the focus the share of all balances, 0 to 1, at which it is one; together they are
/// the number of places. Nothing where no claim about balances can be made.
pub fn focus_shares(priors: &Priors2, plan: &Plan) -> Option<Vec<(Role, f64)>> {
    let field = focus_field(priors, plan)?;
    let rows: Vec<Row> = field.iter().map(|&role| plan.standings[role].criteria).collect();
    let found = acceptability(&rows, Balances::All);
    let share = |at: usize| {
        // Equal rows share their rank there; here the first of them in the order of the model takes the place.
        let before =
            rows[..at].iter().filter(|row| row.map(f64::to_bits) == rows[at].map(f64::to_bits)).count();
        found[at].among_first(plan.focus.len().saturating_sub(before))
    };
    Some(field.iter().enumerate().map(|(at, &role)| (role, share(at))).collect())
}
