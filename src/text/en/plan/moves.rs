//! How to get from the present week to the planned one.

use super::{
    super::{hours, list, role_short},
    names::{Taker, is_untold, who, who_or_somebody},
};
use crate::{
    engine::{Decision, Move, MoveKind, Plan},
    model::{Choice, Cover, Hours},
};

/// Fewer half hours are nobody’s to take over.
const HALF_A_DAY: u16 = 8;
/// The most letters of a sentence: what is longer becomes a second one.
const LONGEST: usize = 190;

pub fn moves(plan: &Plan) -> Vec<String> {
    MoveKind::ALL.iter().flat_map(|&kind| of_kind(plan, kind)).collect()
}

/// The moves of one kind. Roles in a row that go the same way are said together.
fn of_kind(plan: &Plan, kind: MoveKind) -> Vec<String> {
    let mut groups: Vec<(Vec<String>, String)> = Vec::new();
    for one in plan.moves_of(kind) {
        let (what, way) = (what(one), way(plan, one));
        match groups.last_mut() {
            Some((before, same)) if *same == way => before.push(what),
            _ => groups.push((vec![what], way)),
        }
    }
    let mut sentences: Vec<String> = Vec::new();
    for (what, way) in groups {
        let what = list(&what);
        let item = if way.is_empty() { what } else { format!("{what} ({way})") };
        match sentences.last_mut() {
            Some(before) if before.chars().count() + item.chars().count() < LONGEST => {
                *before = format!("{before}; {item}");
            }
            Some(_) => sentences.push(format!("{}: {item}", further(kind))),
            None => sentences.push(format!("{}: {item}", first(kind))),
        }
    }
    sentences.into_iter().map(|sentence| format!("{sentence}.")).collect()
}

fn first(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Stop => "Stop or hand over",
        MoveKind::Less => "Less",
        MoveKind::More => "More",
        MoveKind::Start => "Start",
    }
}

/// Before what does not go into the first sentence.
fn further(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Stop => "And stop or hand over",
        MoveKind::Less => "And less",
        MoveKind::More => "And more",
        MoveKind::Start => "And start",
    }
}

fn what(Move { kind, role, hours: by }: Move) -> String {
    let sign = match kind {
        MoveKind::Stop | MoveKind::Start => "",
        MoveKind::Less => "−",
        MoveKind::More => "+",
    };
    format!("{} {sign}{}", role_short(role), hours(by))
}

/// Who takes what one stops, or does less of; empty where that is nobody’s.
fn way(plan: &Plan, Move { kind, role, hours }: Move) -> String {
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
        Decision::Help => format!("{} in the lead", who_or_somebody(plan, role)),
        _ if is_covered => format!("over to {}", who_or_somebody(plan, role)),
        Decision::KeepForJoy => "the rest can wait".to_owned(),
        _ => format!("over to {}", taker.who),
    }
}
