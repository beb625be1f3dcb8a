//! One line for each challenge.

use super::{
    super::{capital, hours, role_short},
    challenges::{label, verb},
    names::{Taker, assumed, is_untold, named, who_leads, who_or_somebody},
};
use crate::{
    engine::{Decision, Line, LineKind, Plan},
    model::{Challenge, Cover, Role},
};

// The catalogue hands over what it is given.
#[allow(clippy::trivially_copy_pass_by_ref)]
pub fn line(plan: &Plan, line: &Line) -> String {
    format!("{}: {}", label(line.challenge), rest(plan, *line))
}

/// What follows the challenge's name.
fn rest(plan: &Plan, line: Line) -> String {
    let hat = line.hat;
    let role = role_short(line.yours.unwrap_or(hat));
    let time = time(plan, line);
    match line.kind {
        LineKind::Lead => {
            let with = yours_with(plan, hat);
            format!("yours{with}. {} as {role}, {time}.", capital(verb(line.challenge, hat)))
        }
        LineKind::Within if plan.decisions[hat] == Decision::GrowInto => {
            format!("you take it on as you grow into {role}, {time}.")
        }
        LineKind::Within => format!("inside your focus on {role}, {time}."),
        LineKind::After if plan.do_now.is_empty() => format!("you hold it as {role}, {time}."),
        LineKind::After => format!("next, after what you do now. Until then: {time} as {role}."),
        LineKind::Help if line.challenge == Challenge::LeadershipAlignment => match named(plan, hat) {
            Some(who) => format!("takes both you and {who}. Do your part as {role}, {time}."),
            None => format!("takes all sides, yours too. Do your part as {role}, {time}."),
        },
        LineKind::Help => format!("{}. Help as {role}, {time}.", who_leads(plan, hat)),
        LineKind::Part if is_untold(plan, hat) => {
            let (who, leads) = (assumed(plan), role_short(hat));
            format!(
                "we assume that {who} leads, as {leads}. Your part is among your hours as {role}, {time}."
            )
        }
        LineKind::Part => {
            let (who, leads) = (who_leads(plan, hat), role_short(hat));
            format!("{who} as {leads}. Your part is among your hours as {role}, {time}.")
        }
        LineKind::Owner if is_untold(plan, hat) => {
            format!("you have no hours for it. Say who has {}.", role_short(hat))
        }
        LineKind::Owner => format!("needs an owner, and you have no hours for it. {}.", find(plan, hat)),
        LineKind::Theirs if is_untold(plan, hat) => {
            format!("we assume it’s with {} ({role}). If not, say so.", assumed(plan))
        }
        LineKind::Theirs => {
            let who = who_or_somebody(plan, hat);
            format!(
                "with {who} ({role}). It needs no hours from you: ask once a week if anything is missing."
            )
        }
    }
}

/// “13½ h”; where a line before has named them, “in the same 13½ h”.
fn time(plan: &Plan, line: Line) -> String {
    let Some(yours) = line.yours else {
        return String::new();
    };
    let before = plan.lines.iter().take_while(|other| other.challenge != line.challenge);
    let is_said = before.into_iter().any(|other| other.yours == Some(yours));
    format!("{}{}", if is_said { "in the same " } else { "" }, hours(plan.hours(yours)))
}

/// With whom what is the person's is shared.
fn yours_with(plan: &Plan, hat: Role) -> String {
    if is_untold(plan, hat) {
        return ", unless somebody else leads".to_owned();
    }
    let partly = plan.inputs.cover[hat] == Some(Cover::Partly);
    named(plan, hat).filter(|_| partly).map(|who| format!(", with {who}")).unwrap_or_default()
}

/// Who is to be found for a challenge without owner.
fn find(plan: &Plan, hat: Role) -> String {
    let role = role_short(hat);
    let taker = Taker::of(plan, hat);
    match (taker.has_part, taker.is_there()) {
        (true, _) => format!("Ask {} to take all of {role}", taker.who),
        (false, true) => format!("Ask {} to take {role}", taker.who),
        (false, false) => format!("Find an owner for {role}: {}", taker.who),
    }
}
