//! What would change the plan.

use super::{
    super::role_short,
    challenges::{came, solved},
    names::{Taker, named},
};
use crate::{
    engine::{Change, Plan, WhatIf},
    model::{Role, Stage, TeamSize, Title},
};

// The catalogue hands over what it is given.
#[allow(clippy::trivially_copy_pass_by_ref)]
pub fn change(plan: &Plan, what_if: &WhatIf) -> String {
    let WhatIf { change, comes, goes } = *what_if;
    // A role that the condition names is not named again.
    let about = about(change);
    let came = if about == Some(comes) { "it" } else { role_short(comes) };
    let then = match goes {
        Some(gone) if about == Some(gone) => format!("{came} would take its place"),
        Some(gone) => format!("{came} would replace {}", role_short(gone)),
        None => format!("{came} would join what comes first"),
    };
    format!("{}, {then}.", condition(plan, change))
}

/// The role that a change is about.
fn about(change: Change) -> Option<Role> {
    match change {
        Change::TakenOver(role) | Change::Learned(role) | Change::Left(role) => Some(role),
        _ => None,
    }
}

/// “If …”, “Once …”
fn condition(plan: &Plan, change: Change) -> String {
    match change {
        Change::TakenOver(role) => {
            format!("If {} took over most of {}", Taker::of(plan, role).who, role_short(role))
        }
        Change::Solved(challenge) => format!("Once {}", solved(challenge)),
        Change::Learned(role) => format!("If you were a level better as {}", role_short(role)),
        Change::Left(role) => match named(plan, role) {
            Some(who) => format!("If {who} no longer covered {}", role_short(role)),
            None => format!("If nobody else covered {} any more", role_short(role)),
        },
        Change::Comes(challenge) => format!("If {}", came(challenge)),
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
