//! What stands around the plan on the screen.

use crate::{
    engine::Plan,
    model::{ByRole, Hours, Role},
    text::{hours, plan},
};

/// “Do now, 14 h”; the decision alone where it gives no hours.
pub fn decision_and_hours(plan: &Plan, role: Role) -> String {
    let decision = plan.decisions[role];
    let words = plan::decision(decision);
    if decision.has_hours() { format!("{words}, {}", hours(plan.hours(role))) } else { words.to_owned() }
}

fixed! { plan_view
    your_answer, because, sureness, the_rest, wheel_caption, names_and_all_twelve, main_group, help_group, hold_group,
    joy_group, none_group, moves_lead,
    balance_lead, your_challenges, on_monday, on_monday_lead, move_did_not_come, nothing_to_sharpen, decision, planned,
    nothing_moves, what_would_change_lead, steady_means, balances_mean, beside_the_poll, asked, this_plan, one_of_the_others,
    change_your_week, all_twelve,
}

messages! { plan_view
    /// Instead of the triangle: why no balance is claimed, and what to rate.
    fn no_balances(plan: &Plan) -> String;
    /// A link to the role's other first moves.
    fn more_moves(role: Role) -> String;
    /// How sure a main role's place is: the share of perturbed rounds in which it stays, and the share of all balances
    /// at which it is a focus, where that can be claimed; both 0 to 1.
    fn how_sure(plan: &Plan, role: Role, rounds: f64, balances: Option<f64>) -> String;
    /// The same of all main roles in one sentence, by the shares of perturbed rounds; nothing where there are none.
    fn how_sure_all(plan: &Plan, rounds: &ByRole<f64>) -> Option<String>;
    /// By how many hours a role gets more or less, with a sign; nothing where it gets the same.
    fn hours_moved(before: Hours, after: Hours) -> Option<String>;
    /// That what was not rated counts and is not drawn; nothing where all is rated.
    fn not_drawn(plan: &Plan) -> Option<&'static str>;
    /// How many questions are asked.
    fn to_answer(count: usize) -> String;
    /// How many changes can be tried.
    fn to_try(count: usize) -> String;
    /// The roles that have no hours, by name.
    fn without_hours(roles: &[Role]) -> String;
    /// That the hours that were told are more than the week, and shown in proportion; nothing where they are not.
    fn in_proportion(plan: &Plan) -> Option<String>;
    /// Why hours for what one enjoys are kept; nothing where none are.
    fn joy(plan: &Plan) -> Option<String>;
}
