//! How to get from the present week to the planned one.

use super::{
    super::hours,
    names::{Taker, has_part, is_untold, who, who_or_somebody},
};
use crate::{
    engine::{Decision, Move, MoveKind, Plan},
    model::{Cover, Hours},
};

/// Fewer half hours are nobody’s to take over.
const HALF_A_DAY: u16 = 8;

pub fn kind_of_move(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Stop => "Stop, or hand over",
        MoveKind::Less => "Do less",
        MoveKind::More => "Do more",
        MoveKind::Start => "Start",
    }
}

pub fn moved_by(Move { kind, hours: by, .. }: Move) -> String {
    let sign = match kind {
        MoveKind::Stop | MoveKind::Less => "−",
        MoveKind::More | MoveKind::Start => "+",
    };
    format!("{sign}{}", hours(by))
}

pub fn way(plan: &Plan, Move { kind, role, hours }: Move) -> String {
    let made = plan.decisions[role];
    let is_small = hours < Hours::from_halves(HALF_A_DAY).unwrap_or_default();
    match kind {
        MoveKind::More | MoveKind::Start => return String::new(),
        MoveKind::Less if is_small && (made.is_main() || made == Decision::KeepForJoy) => {
            return String::new();
        }
        MoveKind::Less | MoveKind::Stop => {}
    }
    let taker = Taker::of(plan, role);
    let is_covered = plan.standings[role].cover > 0.0;
    match made {
        Decision::Leave if plan.inputs.cover[role] == Some(Cover::Nobody) => String::new(),
        Decision::Leave => match who(plan, role) {
            Some(who) if is_untold(plan, role) => format!("with {who}, we assume"),
            Some(who) => format!("with {who}"),
            None => "with others".to_owned(),
        },
        Decision::FindOwner if is_untold(plan, role) => "no owner named yet".to_owned(),
        Decision::FindOwner => taker.find(),
        Decision::NotNow => "can rest".to_owned(),
        Decision::Hold if is_untold(plan, role) => "hold the rest, unless somebody else can".to_owned(),
        Decision::Hold => format!("hold the rest until {} can take over", taker.who),
        Decision::Help if has_part(plan, role) => format!("shared with {}", who_or_somebody(plan, role)),
        Decision::Help => format!("led by {}", who_or_somebody(plan, role)),
        _ if is_covered => format!("hand over to {}", who_or_somebody(plan, role)),
        Decision::KeepForJoy => "the rest can wait".to_owned(),
        _ => format!("hand over to {}", taker.who),
    }
}
