//! How sure an answer is, and what would change it, in words.

use super::{business, challenge, cover, criterion, joy, list, lower_first, role_short, skill, stage, title};
use crate::{
    engine::{
        Steadiness,
        v1::{AnswerChange, WhatIf},
    },
    model::{Answers, Cover, Criterion, Role, Title, Weights},
    text::{isolated_or, points, whole_points},
};

pub fn steadiness(steadiness: Steadiness) -> &'static str {
    match steadiness {
        Steadiness::Steady => "Steady",
        Steadiness::MostlySteady => "Mostly steady",
        Steadiness::CloseCall => "Close call",
    }
}

pub fn stays_in(share: f64) -> String {
    format!("Among your first three in {} of 100 shaken rounds.", points(share))
}

pub fn holds_at(share: f64) -> String {
    format!("At {} of all balances", share_of_balances(share))
}

pub fn share_of_balances(share: f64) -> String {
    if share > 0.0 && share < 0.005 {
        "under 1%".to_owned()
    } else if (0.995..1.0 - 1e-9).contains(&share) {
        "over 99%".to_owned()
    } else {
        format!("{}%", points(share))
    }
}

pub fn region(role: Role, share: f64, ranges: &[(Criterion, f64, f64)], among_all: bool) -> String {
    let range = |&(of, low, high): &(Criterion, f64, f64)| {
        let (low, high) = (whole_points(low), whole_points(high));
        let counts = match (low, high) {
            (0, 100) => return None,
            (0, high) => format!("at most {high}%"),
            (low, 100) => format!("at least {low}%"),
            (low, high) if low == high => format!("{low}%"),
            (low, high) => format!("{low} to {high}%"),
        };
        Some(format!("“{}” counts {counts}", lower_first(criterion(of))))
    };
    let ranges: Vec<String> = ranges.iter().filter_map(range).collect();
    let among = if among_all { "" } else { "Of the roles that compete for your focus, " };
    let (role, share) = (role_short(role), share_of_balances(share));
    let highest = format!("{among}{role} has the highest score at {share} of all balances");
    if ranges.is_empty() { format!("{highest}.") } else { format!("{highest}. There, {}.", list(&ranges)) }
}

pub fn what_if(what_if: &WhatIf, answers: &Answers) -> String {
    let (comes, goes) = (role_short(what_if.comes), role_short(what_if.goes));
    format!("{}, {comes} would replace {goes}.", condition(what_if.change, answers))
}

/// “If …”
fn condition(change: AnswerChange, answers: &Answers) -> String {
    match change {
        AnswerChange::Title(Title::Both) => "If you were CTO and CPO in one".to_owned(),
        AnswerChange::Title(to) => format!("If you were the {}", title(to)),
        AnswerChange::Stage(to) => format!("If the company’s stage were “{}”", stage(to)),
        AnswerChange::Business(which) => {
            let is_now = answers.chosen_businesses().contains(which);
            let verb = if is_now { "were not" } else { "were also" };
            format!("If the business {verb} “{}”", business(which))
        }
        AnswerChange::Challenge(which) => {
            let is_now = answers.chosen_challenges().contains(which);
            let verb = if is_now { "no longer pressed" } else { "pressed too" };
            format!("If “{}” {verb}", challenge(which))
        }
        AnswerChange::Cover(role, Cover::Nobody) => format!("If nobody else covered {}", role_short(role)),
        AnswerChange::Cover(role, to) => {
            let who = isolated_or(answers.name_of_cover(role), "somebody");
            format!("If {who} covered {} {}", role_short(role), lower_first(cover(to)))
        }
        AnswerChange::Skill(role, to) => {
            format!("If your skill as {} were “{}”", role_short(role), skill(to))
        }
        AnswerChange::Joy(role, to) => format!("If your joy as {} were “{}”", role_short(role), joy(to)),
    }
}

pub fn other_balance(weights: Weights, comes: Role, goes: Role) -> String {
    let [need, skill, joy] = weights.percents();
    format!(
        "If needed, good at and enjoy counted {need}, {skill} and {joy}%, {} would replace {}.",
        role_short(comes),
        role_short(goes)
    )
}
