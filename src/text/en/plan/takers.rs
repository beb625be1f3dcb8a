//! Who takes what, and by when; whom to find first.

use super::{
    super::hours,
    findings::{first, overload},
    moves::{moved_by, way},
    names::{Taker, assumed, is_untold, named, who_leads},
};
use crate::{
    engine::{Decision, LineKind, MoveKind, Plan},
    model::{Cover, Role},
};

/// Room for a day that the plan does not know: it is agreed with whoever takes the role.
pub const TO_AGREE: &str = "……………";

pub fn who_takes(plan: &Plan, role: Role) -> Option<String> {
    if plan.nothing_known {
        return None;
    }
    let taker = Taker::of(plan, role);
    let time = hours(plan.hours(role));
    let moved = plan.moves.iter().flatten().find(|one| one.role == role).copied();
    let all = if taker.has_part { ", all of it" } else { "" };
    match plan.decisions[role] {
        Decision::Hold if is_untold(plan, role) => {
            Some(format!("nobody named yet; unless somebody has it, hold it, {time}"))
        }
        Decision::Hold => Some(format!("{}{all}; hold it till then, {time}", taker.who)),
        Decision::FindOwner if is_untold(plan, role) => Some("nobody named yet; no hours for it".to_owned()),
        Decision::FindOwner => Some(format!("{}{all}; no hours for it", taker.who)),
        Decision::Help => Some(format!("{}; help with {time}", who_leads(plan, role))),
        Decision::Leave if plan.inputs.cover[role] == Some(Cover::Nobody) => None,
        Decision::Leave if is_untold(plan, role) => Some(format!("{}, we assume", assumed(plan))),
        Decision::Leave => Some(named(plan, role).unwrap_or_else(|| "others".to_owned())),
        Decision::NotNow => {
            moved.filter(|one| one.kind == MoveKind::Stop).map(|one| format!("nobody: it {}", way(plan, one)))
        }
        Decision::KeepForJoy if plan.standings[role].cover <= 0.0 => None,
        Decision::DoNow | Decision::Focus | Decision::GrowInto | Decision::KeepForJoy => {
            let handed = moved.map(|one| (one, way(plan, one))).filter(|(_, way)| !way.is_empty());
            handed.map(|(one, way)| format!("{}: {way}", moved_by(one)))
        }
    }
}

pub fn taker(plan: &Plan, role: Role) -> Option<String> {
    named(plan, role)
}

pub fn taken_by(plan: &Plan, role: Role) -> &'static str {
    let stops = || plan.moves_of(MoveKind::Stop).any(|one| one.role == role);
    let is_led = || plan.lines.iter().any(|line| line.kind == LineKind::Help && line.hat == role);
    match plan.decisions[role] {
        Decision::Leave | Decision::NotNow if stops() => "now",
        Decision::Leave | Decision::NotNow => "already",
        Decision::Help if is_led() => "already",
        Decision::Help => "in steps",
        _ => TO_AGREE,
    }
}

/// Whom to find first, where it is known who has what.
fn found_first(plan: &Plan) -> Option<Role> {
    let overload = &plan.overload;
    let is_known = !overload.is_over || overload.is_cover_told || plan.inputs.is_alone();
    overload.first.filter(|_| is_known && !plan.nothing_known)
}

pub fn first_title(plan: &Plan) -> &'static str {
    match found_first(plan) {
        Some(role) if is_untold(plan, role) => "Whom to find first",
        Some(role) if Taker::of(plan, role).is_there() => "Whom to ask first",
        Some(_) => "The first hire",
        None => "More than a week holds",
    }
}

pub fn first_to_find(plan: &Plan) -> Vec<String> {
    if plan.nothing_known {
        Vec::new()
    } else if plan.overload.is_over {
        overload(plan)
    } else {
        found_first(plan).map(|role| first(plan, role)).into_iter().collect()
    }
}
