//! What is worth a sentence besides the plan.

use super::{
    super::{hours, list, moved::role_names, role_short},
    names::{Taker, is_untold},
};
use crate::{
    engine::{Decision, Finding, Plan},
    model::{Choice, Hours, Responsibility, Role, TeamSize},
    text::points,
};

/// Half hours of a week from which on strokes and heart disease are more frequent: 55 h.
const DANGEROUS: u16 = 110;

pub fn findings(plan: &Plan) -> Vec<String> {
    if plan.nothing_known {
        return Vec::new();
    }
    let found = plan.findings.iter().flat_map(|finding| match *finding {
        Finding::LongWeek(told) => vec![long_week(plan, told)],
        Finding::Overload => overload(plan),
        Finding::ManyChallenges(count) => vec![format!(
            "{count} challenges at once are too many for one week: what is not done now waits, and that is right."
        )],
        Finding::NothingEnjoyed(_) => vec![
            "You enjoy nothing of what this plan must ask of you: that is worth a conversation, more than a plan."
                .to_owned(),
        ],
    });
    found.chain(free(plan)).chain(no_people(plan)).collect()
}

fn long_week(plan: &Plan, told: Hours) -> String {
    let (planned, back) = (plan.inputs.planned_week(), plan.week.give_back);
    let danger = if told.halves() >= DANGEROUS {
        " Weeks of 55 h and more go with more strokes and heart disease (WHO and ILO, 2021)."
    } else {
        ""
    };
    format!(
        "{} is a long week. This plan uses {}: the other {} {} yours to take back.{danger}",
        hours(told),
        hours(planned),
        hours(back),
        is_or_are(back)
    )
}

fn is_or_are(hours: Hours) -> &'static str {
    if hours.halves() > 2 { "are" } else { "is" }
}

fn overload(plan: &Plan) -> Vec<String> {
    let overload = &plan.overload;
    let weeks = format!("{:.1}", overload.weeks());
    if !overload.is_cover_told && !plan.inputs.is_alone() {
        return vec![format!(
            "If nobody else has any of it, what is needed fills {weeks} of your weeks. Say who has what."
        )];
    }
    let filled = format!("What is needed of you fills about {weeks} of your weeks.");
    let list = in_order(&overload.hand_over);
    let after = match (overload.hand_over.is_empty(), overload.is_enough) {
        (true, _) => " Each part gets less than it asks for.".to_owned(),
        (false, true) => format!(" Hand over or hire for this first: {list}."),
        (false, false) => {
            format!(" Hand over or hire for this first: {list}. Even then it is more than a week holds.")
        }
    };
    let mut sentences = vec![format!("{filled}{after}")];
    sentences.extend(overload.first.map(|role| first(plan, role)));
    sentences
}

/// “A, then B and C”
fn in_order(roles: &[Role]) -> String {
    match roles {
        [] => String::new(),
        [only] => role_short(*only).to_owned(),
        [first, rest @ ..] => format!("{}, then {}", role_short(*first), role_names(rest)),
    }
}

/// Whom to find first, and for what.
fn first(plan: &Plan, role: Role) -> String {
    let taker = Taker::of(plan, role);
    let (find, name) = (taker.find(), role_short(role));
    if plan.decisions[role].is_focus() {
        format!("First, {find} to share {name}.")
    } else if is_untold(plan, role) {
        format!("First, say who has {name}, or {find} to take it.")
    } else {
        let all = if taker.has_part { "all of " } else { "" };
        format!("First, {find} to take {all}{name}.")
    }
}

/// What to do with hours that nothing asks for.
fn free(plan: &Plan) -> Option<String> {
    let free = plan.week.free;
    if free == Hours::default() {
        return None;
    }
    let time = hours(free);
    Some(if plan.with(Decision::FindOwner).next().is_some() {
        format!("The other {time} {} for finding owners.", is_or_are(free))
    } else {
        format!("Nothing that is needed asks for the other {time}. Ask where you’re missed, or rest.")
    })
}

/// That nothing goes to the team and the people, against which most of those asked would speak, and what would settle
/// it.
fn no_people(plan: &Plan) -> Option<String> {
    let people = || Responsibility::TeamAndPeople.roles();
    if plan.inputs.is_alone() || people().any(|role| plan.hours(role) > Hours::default()) {
        return None;
    }
    let why = "No hour goes to Team & People, where 40% of those asked would put most of their time.";
    let untold: Vec<&str> = people().filter(|&role| is_untold(plan, role)).map(role_short).collect();
    let question = match plan.inputs.team_size {
        None => "How many people build the product? That would settle it.".to_owned(),
        Some(_) if !untold.is_empty() => format!("Who has {}? That would settle it.", list(&untold)),
        Some(TeamSize::UpTo5) => "You’re few: is that still right? Ask the others.".to_owned(),
        Some(_) => "Does everybody know whom to turn to? Ask them.".to_owned(),
    };
    Some(format!("{why} {question}"))
}

pub fn poll_line(plan: &Plan) -> Option<String> {
    let of = |responsibility: Responsibility| -> f64 {
        responsibility.roles().map(|role| plan.hours(role).get()).sum()
    };
    let all: f64 = Responsibility::ALL.iter().map(|&one| of(one)).sum();
    if plan.nothing_known || all <= 0.0 || no_people(plan).is_some() {
        return None;
    }
    let people = of(Responsibility::TeamAndPeople);
    let share = points(people / plan.inputs.planned_week().get());
    let start = "40% of those asked would put most of their time into Team & People";
    let most = Responsibility::ALL
        .iter()
        .copied()
        .fold(Responsibility::TeamAndPeople, |most, one| if of(one) > of(most) { one } else { most });
    Some(if most == Responsibility::TeamAndPeople {
        format!("{start}. This week does too, with {share}% of it.")
    } else if people > 0.0 {
        format!(
            "{start}. This week puts most into {}, and {share}% there.",
            super::super::responsibility(most)
        )
    } else {
        format!(
            "{start}. This week puts most into {}, and nothing there.",
            super::super::responsibility(most)
        )
    })
}
