//! What would change the plan.

use super::{
    super::{moved::role_names, phrases::any_of, role_short},
    challenges::{came, solved},
    names::{Taker, named},
};
use crate::{
    engine::{Change, Consequence, Goes, Plan, WhatIf},
    model::{Role, Set, Stage, TeamSize, Title},
};

pub fn change(plan: &Plan, what_ifs: &[WhatIf]) -> String {
    let Some(first) = what_ifs.first() else {
        return String::new();
    };
    let changes: Vec<Change> = what_ifs.iter().map(|one| one.change).collect();
    let (condition, then) = (condition(plan, &changes), then(first.consequence(), &changes));
    format!("{condition}, {then}.")
}

pub(in crate::text::en) fn part_of_change(change: Change) -> &'static str {
    match change {
        Change::TakenOver(role) | Change::Learned(role) | Change::Left(role) => role_short(role),
        Change::Solved(challenge) | Change::Comes(challenge) => super::super::challenge(challenge),
        Change::Stage(stage) => super::super::stage(stage),
        Change::TeamSize(size) => super::super::team_size(size),
        Change::Title(title) => super::super::title(title),
    }
}

/// What follows from a change, or from any of several.
fn then(Consequence { comes, goes, also_come, also_go }: Consequence, changes: &[Change]) -> String {
    let came = match comes {
        Some(role) => role_short(role),
        None if changes.len() > 1 => "that role",
        None => "it",
    };
    let would = if changes.iter().all(|&one| is_expected(one)) { "will" } else { "would" };
    let first = match goes {
        Goes::Itself => format!("{came} {would} take its place"),
        Goes::Other(gone) => format!("{came} {would} replace {}", role_short(gone)),
        Goes::Nothing => format!("{came} {would} become one of your priorities"),
    };
    let names = |roles: Set<Role>| role_names(&roles.iter().collect::<Vec<_>>());
    match (also_come.is_empty(), also_go.is_empty()) {
        (true, true) => first,
        (false, true) => format!("{first}, and so {would} {}", names(also_come)),
        (true, false) => format!("{first}, and {} {would} go, too", names(also_go)),
        (false, false) => format!("{first}, and {} {would} replace {}", names(also_come), names(also_go)),
    }
}

/// Whether it is a matter of time: “once”, not “if”.
fn is_expected(change: Change) -> bool {
    match change {
        Change::Solved(_) => true,
        Change::Stage(stage) => stage != Stage::Mvp,
        _ => false,
    }
}

/// What all have in common.
fn shared<T: PartialEq>(mut all: impl Iterator<Item = Option<T>>) -> Option<T> {
    let first = all.next()??;
    all.all(|one| one.as_ref() == Some(&first)).then_some(first)
}

/// “If …”, “Once …”: of one change, or of any of several of a kind.
fn condition(plan: &Plan, changes: &[Change]) -> String {
    let names = || any_of(&changes.iter().filter_map(|one| one.role()).map(role_short).collect::<Vec<_>>());
    let roles = || changes.iter().filter_map(|one| one.role());
    match changes[0] {
        Change::TakenOver(_) => {
            let who = shared(roles().map(|role| Some(Taker::of(plan, role).who)));
            format!("If {} took over most of {}", who.as_deref().unwrap_or("somebody else"), names())
        }
        Change::Solved(_) => {
            let solved = changes.iter().filter_map(|one| match one {
                Change::Solved(challenge) => Some(solved(*challenge)),
                _ => None,
            });
            format!("Once {}", any_of(&solved.collect::<Vec<_>>()))
        }
        Change::Learned(_) => format!("If you were a level better as {}", names()),
        Change::Left(_) => match shared(roles().map(|role| named(plan, role))) {
            Some(who) => format!("If {who} no longer covered {}", names()),
            None => format!("If nobody else covered {} any more", names()),
        },
        Change::Comes(_) => {
            let came = changes.iter().filter_map(|one| match one {
                Change::Comes(challenge) => Some(came(*challenge)),
                _ => None,
            });
            format!("If {}", any_of(&came.collect::<Vec<_>>()))
        }
        Change::Stage(stage) => at_stage(stage).to_owned(),
        Change::TeamSize(size) => with_size(size).to_owned(),
        Change::Title(Title::Cto) => "If you were the CTO".to_owned(),
        Change::Title(Title::Cpo) => "If you were the CPO".to_owned(),
        Change::Title(Title::Both) => "If you were CTO and CPO in one".to_owned(),
    }
}

fn at_stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Mvp => "If the company were still building its MVP",
        Stage::Seed => "Once the company is at seed",
        Stage::Growth => "Once the company is growing after series A",
        Stage::ScaleUp => "Once the company is a scale-up",
        Stage::Mature => "Once the company is mature",
    }
}

fn with_size(size: TeamSize) -> &'static str {
    match size {
        TeamSize::JustMe => "If you built the product alone",
        TeamSize::UpTo5 => "With two to five people building the product",
        TeamSize::UpTo15 => "With 6 to 15 people building the product",
        TeamSize::UpTo50 => "With 16 to 50 people building the product",
        TeamSize::More => "With more than 50 people building the product",
    }
}
