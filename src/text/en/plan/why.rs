//! Why a role stands where it stands.

use super::{
    super::list,
    challenges::solved,
    names::{assumed, is_untold, named},
};
use crate::{
    engine::{Decision, NEEDED, Plan, SOME_NEED},
    model::{Challenge, Cover, Level, Role},
};

pub fn why(plan: &Plan, role: Role) -> String {
    if plan.nothing_known {
        return if plan.focus.contains(&role) {
            "40% of those asked would put most of their time into Team & People.".to_owned()
        } else {
            "Nothing is known yet that speaks for it.".to_owned()
        };
    }
    let led: Vec<Challenge> =
        plan.lines.iter().filter(|line| line.hat == role).map(|line| line.challenge).collect();
    let until = || list(&led.iter().take(2).map(|&one| solved(one)).collect::<Vec<_>>());
    match plan.decisions[role] {
        Decision::DoNow => format!("Comes first until {}{}.", until(), despite(plan, role)),
        Decision::Help if led.is_empty() => {
            format!("Much of your week is in it today: it goes down in steps, as {} it.", has(plan, role))
        }
        Decision::Help => format!("A few hours until {}, as {} it.", until(), has(plan, role)),
        Decision::Focus => focus(plan, role, &led),
        Decision::GrowInto => {
            format!("{}; {}: once you’re solid, it’s a focus.", need(plan, role, &led), growing(plan, role))
        }
        Decision::Hold => hold(plan, role, &led),
        Decision::KeepForJoy => {
            let joy = if plan.inputs.joy[role] == Some(Level::Highest) { "love" } else { "like" };
            if plan.standings[role].is_covered() {
                format!("{}, but you {joy} it: take what has no date.", with_others(plan, role))
            } else {
                format!("Not needed of you now, but you {joy} it: take what has no date.")
            }
        }
        Decision::FindOwner => find_owner(plan, role),
        Decision::Leave => leave(plan, role),
        Decision::NotNow => not_now(plan, role).to_owned(),
    }
}

/// What asks for a role.
fn need(plan: &Plan, role: Role, led: &[Challenge]) -> &'static str {
    let standing = &plan.standings[role];
    let nobody = plan.inputs.cover[role] == Some(Cover::Nobody) || plan.inputs.is_alone();
    match () {
        () if !led.is_empty() => "It leads one of your challenges",
        () if standing.is_needed() && nobody => "Needed, and nobody else has it",
        () if standing.is_needed() && plan.inputs.cover[role] == Some(Cover::Partly) => {
            "Needed, and nobody else has all of it"
        }
        () if standing.is_needed() && is_untold(plan, role) => "Needed, unless somebody else has it",
        () if standing.is_needed() => "Needed",
        () => "Some need, and your week has room for it",
    }
}

/// Who has a role, before “it”.
fn has(plan: &Plan, role: Role) -> &'static str {
    if plan.inputs.cover[role] == Some(Cover::Partly) {
        "somebody else has part of"
    } else {
        "somebody else has"
    }
}

/// Who has what one keeps for joy.
fn with_others(plan: &Plan, role: Role) -> String {
    match named(plan, role) {
        Some(who) => format!("It’s with {who}"),
        None if is_untold(plan, role) => format!("We take it that {} has it", assumed(plan)),
        None => "Others have it".to_owned(),
    }
}

/// What suits a role badly that has to be done.
fn despite(plan: &Plan, role: Role) -> &'static str {
    let partly = plan.inputs.cover[role] == Some(Cover::Partly);
    match plan.inputs.joy[role] {
        Some(Level::Lowest) => ", though it drains you",
        Some(Level::Low) => ", though you’d rather not do it",
        _ if partly => "; others have only part of it",
        _ if plan.inputs.cover[role] == Some(Cover::Nobody) => "; nobody else has it",
        _ => "",
    }
}

fn focus(plan: &Plan, role: Role, led: &[Challenge]) -> String {
    let need = need(plan, role, led);
    let (skill, joy) = (plan.inputs.skill[role], plan.inputs.joy[role]);
    let skilled = skill.map(|level| match level {
        Level::Lowest => "you’re new to it",
        Level::Low => "you’re learning it",
        Level::Middle => "you’re solid",
        Level::High => "you’re strong",
        Level::Highest => "you’re an expert",
    });
    let enjoyed = joy.map(|level| match level {
        Level::Lowest => "it drains you",
        Level::Low => "you’d rather not",
        Level::Middle => "don’t mind it",
        Level::High => "like it",
        Level::Highest => "love it",
    });
    match (skilled, enjoyed) {
        (Some(skilled), Some(enjoyed)) => format!("{need}; {skilled} and {enjoyed}."),
        (Some(skilled), None) => {
            format!("{need}, and {skilled}; say whether you enjoy it, and this may move.")
        }
        (None, Some(enjoyed)) => format!("{need}; you {enjoyed}. Rate your skill, and this may move."),
        (None, None) => format!("{need}. Rate your skill and joy, and this may move."),
    }
}

fn growing(plan: &Plan, role: Role) -> &'static str {
    let is_new = plan.inputs.skill[role] == Some(Level::Lowest);
    match (plan.inputs.joy[role], is_new) {
        (Some(Level::Highest), true) => "you love it, and it’s new to you",
        (Some(Level::Highest), false) => "you love it, and you’re learning it",
        (Some(Level::High), true) => "you like it, and it’s new to you",
        (Some(Level::High), false) => "you like it, and you’re learning it",
        (_, true) => "it’s new to you",
        (_, false) => "you’re learning it",
    }
}

fn hold(plan: &Plan, role: Role, led: &[Challenge]) -> String {
    let standing = &plan.standings[role];
    if let Some(&challenge) = led.first()
        && !plan.do_now.is_empty()
    {
        return format!("Next in turn, and less than a focus until {}.", solved(challenge));
    }
    let needed = match (standing.is_needed(), is_untold(plan, role)) {
        (true, _) => "Needed",
        (false, true) => "Some need, unless somebody else has it",
        (false, false) => "Some need, and nobody else has it",
    };
    match plan.inputs.joy[role] {
        Some(Level::Lowest) => format!("{needed}, but it drains you: only what can’t be dropped."),
        Some(Level::Low) => format!("{needed}, but you’d rather not do it: only what can’t be dropped."),
        _ if !standing.is_needed() => format!("{needed}: only what can’t be dropped."),
        _ if plan.inputs.is_rated(role) => {
            "Needed, but what comes first is more urgent, or suits you better.".to_owned()
        }
        _ => "Needed, after what comes first; rate your skill and joy, and this may move.".to_owned(),
    }
}

fn find_owner(plan: &Plan, role: Role) -> String {
    if is_untold(plan, role) {
        return "Needed, as far as we know, and this plan has no hours for it: say who has it, and this may move."
            .to_owned();
    }
    let nobody = plan.inputs.cover[role] == Some(Cover::Nobody) || plan.inputs.is_alone();
    let needed =
        if nobody { "Needed, and nobody else has it" } else { "Needed, and others have only part of it" };
    match plan.inputs.joy[role] {
        Some(Level::Lowest) => format!("{needed}: it drains you, and this plan has no hours for it."),
        _ => format!("{needed}, but this plan has no hours for it."),
    }
}

fn leave(plan: &Plan, role: Role) -> String {
    let is_needed = plan.standings[role].need >= NEEDED;
    if is_untold(plan, role) {
        let part = if plan.standings[role].is_covered() { "it" } else { "part of it" };
        return format!("We take it that {} has {part}: if not, say so, and this may move.", assumed(plan));
    }
    let who = named(plan, role).unwrap_or_else(|| "somebody else".to_owned());
    match plan.inputs.cover[role] {
        Some(Cover::Partly) if !is_needed => {
            format!("Part of it is with {who}, and hardly more is needed now.")
        }
        Some(Cover::Partly) => {
            format!("Part of it is with {who}, and the rest is needed less than other roles.")
        }
        _ if is_needed => format!("Needed, and with {who}: if that ends, it’s needed of you."),
        _ if plan.standings[role].need >= SOME_NEED => {
            format!("It’s with {who}, and there is only some need for it.")
        }
        _ => format!("It’s with {who}, and hardly needed now."),
    }
}

fn not_now(plan: &Plan, role: Role) -> &'static str {
    let standing = &plan.standings[role];
    match plan.inputs.joy[role] {
        Some(Level::Lowest) if standing.has_some_need() => "Some need, but it drains you.",
        Some(Level::Low) if standing.has_some_need() => "Some need, but you’d rather not do it.",
        _ if standing.has_some_need() => "Some need, less than for the rest.",
        Some(Level::Highest) => "Hardly needed now, though you love it.",
        Some(Level::High) => "Hardly needed now, though you like it.",
        _ => "Hardly needed now.",
    }
}
