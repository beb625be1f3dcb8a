//! Why a role stands where it stands.

use super::{
    super::{list, lower_first, role_short},
    challenges::solved,
    findings::POLL,
    names::{assumed, is_untold, named, with_who_leads},
};
use crate::{
    engine::{Decision, LineKind, NEEDED, Plan, SOME_NEED},
    model::{Challenge, Cover, Level, Role},
};

pub fn why(plan: &Plan, role: Role) -> String {
    if plan.nothing_known {
        return if plan.focus.contains(&role) {
            format!("{POLL}.")
        } else {
            "Nothing is known yet that speaks for it.".to_owned()
        };
    }
    let led: Vec<Challenge> =
        plan.lines.iter().filter(|line| line.hat == role).map(|line| line.challenge).collect();
    let until = || list(&led.iter().take(2).map(|&one| solved(one)).collect::<Vec<_>>());
    match plan.decisions[role] {
        Decision::DoNow => format!("Comes first until {}.{}", until(), despite(plan, role)),
        Decision::Help => {
            if led.is_empty() {
                format!(
                    "You still spend time on it today. Cut it down in steps, {}.",
                    with_who_leads(plan, role)
                )
            } else {
                format!("A few hours until {}, {}.", until(), with_who_leads(plan, role))
            }
        }
        Decision::Focus => focus(plan, role, &led),
        Decision::GrowInto => {
            format!("{}; {}: once you’re solid, it’s a focus.", need(plan, role, &led), growing(plan, role))
        }
        Decision::Hold => hold(plan, role, &led),
        Decision::KeepForJoy => {
            let joy = if plan.inputs.joy[role] == Some(Level::Highest) { "love" } else { "like" };
            if plan.standings[role].is_covered() {
                format!("{}, but you {joy} it: pick work without a deadline.", with_others(plan, role))
            } else {
                format!("Not needed from you now, but you {joy} it: pick work without a deadline.")
            }
        }
        Decision::FindOwner => find_owner(plan, role),
        Decision::Leave => leave(plan, role),
        Decision::NotNow => not_now(plan, role).to_owned(),
    }
}

/// What speaks for the first of the main roles.
pub fn because(plan: &Plan) -> Option<String> {
    let first = plan.main().next().filter(|_| !plan.nothing_known)?;
    let (role, why) = (role_short(first), why(plan, first));
    Some(if let Some(rest) = why.strip_prefix("Needed") {
        format!("{role} is needed{rest}")
    } else if let Some(rest) = why.strip_prefix("Comes first") {
        format!("{role} comes first{rest}")
    } else {
        format!("{role}: {}", lower_first(&why))
    })
}

/// What asks for a role.
fn need(plan: &Plan, role: Role, led: &[Challenge]) -> String {
    let standing = &plan.standings[role];
    match () {
        () if !led.is_empty() => match led.len() {
            1 => "One of your challenges depends on it".to_owned(),
            2 => "Two of your challenges depend on it".to_owned(),
            3 => "Three of your challenges depend on it".to_owned(),
            many => format!("{many} of your challenges depend on it"),
        },
        () if standing.is_needed() && is_nobodys(plan, role) => "Needed, and nobody else has it".to_owned(),
        () if standing.is_needed() && plan.inputs.cover[role] == Some(Cover::Partly) => {
            format!("Needed, and only part of it is {}", with_whom(plan, role))
        }
        () if standing.is_needed() && is_untold(plan, role) => {
            "Needed from you, unless somebody else has it".to_owned()
        }
        () if standing.is_needed() => "Needed".to_owned(),
        () if plan.overload.is_over => "Some need, and it suits you".to_owned(),
        () => "Some need, and your week has room for it".to_owned(),
    }
}

/// Whether nobody else has a role: as told, or as there is nobody else.
fn is_nobodys(plan: &Plan, role: Role) -> bool {
    match plan.inputs.cover[role] {
        Some(cover) => cover == Cover::Nobody,
        None => plan.inputs.is_alone(),
    }
}

/// “with Anna”, “with others”
fn with_whom(plan: &Plan, role: Role) -> String {
    format!("with {}", named(plan, role).unwrap_or_else(|| "others".to_owned()))
}

/// Who has what one keeps for joy.
fn with_others(plan: &Plan, role: Role) -> String {
    if is_untold(plan, role) {
        return format!("We assume it’s with {}", assumed(plan));
    }
    format!("It’s {}", with_whom(plan, role))
}

/// What suits a role badly that has to be done.
fn despite(plan: &Plan, role: Role) -> String {
    match plan.inputs.joy[role] {
        Some(Level::Lowest) => " It drains you, so make it short.".to_owned(),
        Some(Level::Low) => " You’d rather not do it, so make it short.".to_owned(),
        _ if plan.inputs.cover[role] == Some(Cover::Partly) => {
            format!(" Only part of the role is {}.", with_whom(plan, role))
        }
        _ if plan.inputs.cover[role] == Some(Cover::Nobody) => " Nobody else has the role.".to_owned(),
        _ => String::new(),
    }
}

/// What to say of oneself, where something is said of other roles; before a full stop.
fn unrated(plan: &Plan, role: Role) -> Option<&'static str> {
    let (skill, joy) = (plan.inputs.skill[role], plan.inputs.joy[role]);
    match (skill, joy) {
        _ if !plan.inputs.is_any_rated() => None,
        (None, None) => Some("Say how good you are at it and how much you enjoy it: that can change this."),
        (None, Some(_)) => Some("Say how good you are at it: that can change this."),
        (Some(_), None) => Some("Say how much you enjoy it: that can change this."),
        (Some(_), Some(_)) => None,
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
    let said = match (skilled, enjoyed) {
        (Some(skilled), Some(enjoyed)) => format!("{need}; {skilled} and {enjoyed}."),
        (Some(skilled), None) => format!("{need}; {skilled}."),
        (None, Some(enjoyed)) => format!("{need}; you {enjoyed}."),
        (None, None) => format!("{need}."),
    };
    and(said, unrated(plan, role))
}

/// A sentence, and another one.
fn and(said: String, then: Option<&str>) -> String {
    match then {
        Some(then) => format!("{said} {then}"),
        None => said,
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
    // What is done first: this challenge waits for it.
    let before = plan.lines.iter().find(|line| line.kind == LineKind::Lead);
    if let (Some(_), Some(before)) = (led.first(), before) {
        return format!(
            "Next in turn once {}. Until then, only what can’t be dropped.",
            solved(before.challenge)
        );
    }
    let needed = match (standing.is_needed(), is_untold(plan, role)) {
        (true, _) => "Needed",
        (false, true) => "Some need, if nobody else has it",
        (false, false) => "Some need, and nobody else has it",
    };
    // Of less than that, nothing can be dropped.
    let is_more = plan.inputs.are_hours_told() && plan.hours(role) > plan.inputs.now(role);
    let least = if is_more { "just enough to keep it going" } else { "only what can’t be dropped" };
    match plan.inputs.joy[role] {
        Some(Level::Lowest) if plan.inputs.is_alone() => {
            "It drains you, but nobody else is there to take it.".to_owned()
        }
        Some(Level::Lowest) => format!("{needed}, but it drains you: {least}."),
        Some(Level::Low) => format!("{needed}, but you’d rather not do it: {least}."),
        _ if !standing.is_needed() => format!("{needed}: {least}."),
        _ if plan.inputs.is_rated(role) => {
            "Needed, but what comes first is more urgent, or suits you better.".to_owned()
        }
        _ => and("Needed, but after what comes first.".to_owned(), unrated(plan, role)),
    }
}

fn find_owner(plan: &Plan, role: Role) -> String {
    if is_untold(plan, role) {
        return "Needed, as far as we know, but this plan has no hours for it.".to_owned();
    }
    let needed = if is_nobodys(plan, role) {
        "Needed, and nobody else has it".to_owned()
    } else {
        format!("Needed, and only part of it is {}", with_whom(plan, role))
    };
    match plan.inputs.joy[role] {
        Some(Level::Lowest) => format!("{needed}. It drains you, and this plan has no hours for it."),
        _ => format!("{needed}, but this plan has no hours for it."),
    }
}

fn leave(plan: &Plan, role: Role) -> String {
    let is_needed = plan.standings[role].need >= NEEDED;
    if is_untold(plan, role) {
        let part = if plan.standings[role].is_covered() { "it’s" } else { "part of it is" };
        return format!("We assume {part} with {}. If not, say so.", assumed(plan));
    }
    let with = with_whom(plan, role);
    match plan.inputs.cover[role] {
        Some(Cover::Partly) if !is_needed => format!("Part of it is {with}, and hardly more is needed now."),
        Some(Cover::Partly) => {
            format!("Part of it is {with}, and the rest matters less than your other roles.")
        }
        _ if is_needed => format!("Needed, and already {with}. If that ever ends, somebody has to take it."),
        _ if plan.standings[role].need >= SOME_NEED => {
            format!("It’s {with}, and there is only some need for it.")
        }
        _ => format!("It’s {with}, and hardly needed now."),
    }
}

fn not_now(plan: &Plan, role: Role) -> &'static str {
    let standing = &plan.standings[role];
    match plan.inputs.joy[role] {
        Some(Level::Lowest) if standing.has_some_need() => "Some need, but it drains you.",
        Some(Level::Low) if standing.has_some_need() => "Some need, but you’d rather not do it.",
        _ if standing.has_some_need() => "Some need, but less than for your other roles.",
        Some(Level::Highest) => "Hardly needed now, though you love it.",
        Some(Level::High) => "Hardly needed now, though you like it.",
        _ => "Hardly needed now.",
    }
}
