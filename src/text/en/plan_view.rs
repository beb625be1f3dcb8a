//! What stands around the plan on the screen.

use super::{hours, list, moved::role_names, role_short};
use crate::{
    engine::{Decision, Plan, Steadiness},
    model::{ByRole, Choice, Hours, Role},
};

words! {
    balance_lead:
        "How much each counts, in per cent: what the company needs and nobody else covers, what \
         you’re good at, and what you enjoy. This decides which of the needed roles become your \
         focus.",
    all_twelve: "All twelve, by decision",
    change_your_week: "Say how long your week is",
    beside_the_poll: "Beside the poll",
    asked: "Where the CTOs and CPOs asked would put most of their time, by votes",
    this_plan: "Where this plan puts yours, by hours",
    one_of_the_others: "One of the other three",
    your_answer: "Your answer",
    because: "Because",
    sureness: "How sure",
    the_rest: "The rest",
    wheel_caption: "Hours of your week. Thick arc: needed, and as far as we know, nobody else has it.",
    names_and_all_twelve: "The wheel with names",
    main_group: "To do now and to focus on",
    help_group: "To help with",
    hold_group: "To hold until somebody has it",
    joy_group: "For joy",
    none_group: "Not in this plan",
    moves_lead: "Start with the first of each. One a week is enough.",
    your_challenges: "What’s pressing",
    on_monday: "On Monday",
    on_monday_lead: "The first move for each. More of them, and when you can let it go, are on each role’s page.",
    move_did_not_come: "The first move could not be loaded.",
    nothing_to_sharpen: "No question you haven’t answered would change what you focus on by itself.",
    decision: "Decision",
    planned: "Planned",
    nothing_moves: "Your hours are already where this plan puts them.",
    what_would_change_lead: "Single changes that would make another role something to do now, or your focus.",
    steady_means:
        "Steady: a thousand times, we shift each rating by a level or leave it, draw at random what \
         you didn’t rate, and shift the need points by up to one. A steady role is still something \
         to do now or your focus in nine rounds of ten or more, a mostly steady one in six or more. \
         People rate themselves only roughly as others would; this shows what that does to the \
         answer.",
    balances_mean:
        "Balances: of all the ways to weigh need, skill and joy, each counted alike, the share at \
         which the role would be a focus. It is exact, and given only where every role that competes \
         is rated. What to do now doesn’t depend on the balance.",
}

pub fn no_balances(plan: &Plan) -> String {
    let competes = |role: &Role| {
        let standing = &plan.standings[*role];
        standing.is_needed() && !standing.is_covered() && plan.decisions[*role] != Decision::DoNow
    };
    let unrated: Vec<Role> =
        plan.in_order().into_iter().filter(|role| competes(role) && !plan.inputs.is_rated(*role)).collect();
    // Where the week has room for more than is needed, what fills it is chosen among what has some need.
    let fills = plan.focus.iter().any(|&role| !plan.standings[role].is_needed());
    let could_fill = |role: &Role| {
        let standing = &plan.standings[*role];
        standing.has_some_need()
            && !standing.is_covered()
            && plan.inputs.suits(*role)
            && !matches!(plan.decisions[*role], Decision::DoNow | Decision::Help)
            && !plan.focus.contains(role)
    };
    if unrated.is_empty() && fills && Role::ALL.iter().any(could_fill) {
        return "What fills your week besides what is needed changes with the balance, but we can’t say by how much."
            .to_owned();
    }
    if unrated.is_empty() {
        return "Your focus is the same at every balance: no more roles compete for it than there are places."
            .to_owned();
    }
    let shown = &unrated[..unrated.len().min(4)];
    let rest = unrated.len() - shown.len();
    let names = role_names(shown);
    if rest == 0 {
        format!("Rate your skill and joy as {names} to see how much your balance decides.")
    } else {
        let more = if rest == 1 { "one more".to_owned() } else { format!("{rest} more") };
        format!("To see how much your balance decides, rate your skill and joy as {names}, and as {more}.")
    }
}

pub fn more_moves(role: Role) -> String {
    format!("More on {}", role_short(role))
}

pub fn how_sure(plan: &Plan, role: Role, rounds: f64, balances: Option<f64>) -> String {
    let off = if plan.inputs.is_any_rated() { "your ratings and our figures" } else { "our figures" };
    let is_first = plan.decisions[role] == Decision::DoNow;
    let (stays, goes) = if is_first {
        ("comes first", "might not come first")
    } else {
        ("stays in your focus", "could drop out of your focus")
    };
    let mut said = match Steadiness::of(rounds) {
        Steadiness::Steady => format!("It {stays} even if {off} are a little off."),
        Steadiness::MostlySteady => format!("It usually {stays} if {off} are a little off."),
        Steadiness::CloseCall => format!("It {goes} if {off} are a little off."),
    };
    if let Some(share) = balances.filter(|_| plan.decisions[role].is_focus()) {
        said = format!("{said} {}", focus_at(share));
    }
    said
}

fn focus_at(share: f64) -> String {
    format!("It is a focus at {} of all balances.", crate::text::share_of_balances(share))
}

pub fn how_sure_all(plan: &Plan, rounds: &ByRole<f64>) -> Option<String> {
    let off = if plan.inputs.is_any_rated() { "your ratings and our figures" } else { "our figures" };
    let of = |steadiness: Steadiness| -> Vec<Role> {
        plan.main().filter(|&role| Steadiness::of(rounds[role]) == steadiness).collect()
    };
    let count = plan.main().count();
    let part = |steadiness: Steadiness, one: &str, several: &str| {
        let roles = of(steadiness);
        let verb = if roles.len() == 1 { one } else { several };
        let who = match roles.len() {
            0 => return None,
            all if all == count => match all {
                1 => "it".to_owned(),
                2 => "both".to_owned(),
                3 => "all three".to_owned(),
                4 => "all four".to_owned(),
                all => format!("all {all}"),
            },
            _ => role_names(&roles),
        };
        Some(format!("{who} {verb}"))
    };
    let parts: Vec<String> = [
        part(Steadiness::Steady, "stays", "stay"),
        part(Steadiness::MostlySteady, "usually stays", "usually stay"),
        part(Steadiness::CloseCall, "could drop out", "could drop out"),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| format!("If {off} are a little off, {}.", list(&parts)))
}

pub fn hours_moved(before: Hours, after: Hours) -> Option<String> {
    let (sign, by) = if after > before { ("+", after.less(before)) } else { ("−", before.less(after)) };
    (by > Hours::default()).then(|| format!("{sign}{}", hours(by)))
}

pub fn not_drawn(plan: &Plan) -> Option<&'static str> {
    let is_rated = |role: Role| plan.inputs.skill[role].is_some() && plan.inputs.joy[role].is_some();
    (!Role::ALL.iter().all(|&role| is_rated(role)))
        .then_some("What you didn’t rate counts as the middle of its scale, and is not drawn.")
}

pub fn to_answer(count: usize) -> String {
    format!("{count} to answer")
}

pub fn to_try(count: usize) -> String {
    format!("{count} to try")
}

pub fn without_hours(roles: &[Role]) -> String {
    format!("No hours for {}.", role_names(roles))
}

pub fn in_proportion(plan: &Plan) -> Option<String> {
    let told = Hours::sum(Role::ALL.iter().map(|&role| plan.inputs.now(role)));
    let week = plan.inputs.told_week();
    (told > week).then(|| {
        format!(
            "The hours you entered add up to {}, more than the {} of your week: “Now” shows them in proportion.",
            hours(told),
            hours(week)
        )
    })
}

pub fn joy(plan: &Plan) -> Option<String> {
    let kept: Vec<Role> = plan.with(Decision::KeepForJoy).collect();
    (!kept.is_empty()).then(|| {
        let hours = Hours::sum(kept.iter().map(|&role| plan.hours(role)));
        // What a fifth of the week did for others is no argument for less of it.
        let less = if hours.get() * 5.0 < plan.inputs.planned_week().get() {
            format!(" Your week has room for {} of it.", super::hours(hours))
        } else {
            String::new()
        };
        format!(
            "Why keep hours for {}: in one cross-sectional study of physicians, 54% of those with \
             less than a fifth of the week for the work they found most meaningful were burnt out, \
             against 30% of the rest.{less}",
            role_names(&kept)
        )
    })
}
