//! The reasons in a ledger of version 2.

use super::{
    super::{
        plural,
        reasons::{enjoyed, skilled},
        role_short,
    },
    challenges::pressed,
    names::named,
};
use crate::{
    engine::{Ledger, Plan, Reason},
    model::{Business, Cover, Role, Stage, TeamSize, Title},
    text::figures::whole_parts,
};

pub fn reason(plan: &Plan, role: Role, reason: Reason) -> String {
    match reason {
        Reason::Stage(stage) => at_stage(stage).to_owned(),
        Reason::TeamSize(size) => with_size(size).to_owned(),
        Reason::Business(business) => in_business(business).to_owned(),
        Reason::Challenge(challenge) => pressed(challenge).to_owned(),
        Reason::Title(title) => titled(plan, role, title).to_owned(),
        Reason::Cover(cover) => covered(cover, named(plan, role)),
        Reason::Skill(level) => skilled(level).to_owned(),
        Reason::Joy(level) => enjoyed(level).to_owned(),
    }
}

pub fn strongest(plan: &Plan, ledger: &Ledger) -> Option<String> {
    let entry = ledger.strongest()?;
    let name = role_short(ledger.role);
    // The points that its bar shows.
    let parts = whole_parts(ledger.typical, ledger.entries.iter().map(|entry| entry.contribution));
    let by = ledger.entries.iter().zip(parts).find(|(other, _)| *other == entry).map_or(0, |(_, by)| by);
    let direction = if by < 0 { "down" } else { "up" };
    Some(match by.unsigned_abs() {
        0 => format!("{name}’s score is about that of a typical company."),
        by => {
            let points = plural(by as usize, "point", "points");
            let reason = reason(plan, ledger.role, entry.reason);
            format!("What moves {name}’s score most: “{reason}”, {direction} by {by} {points}.")
        }
    })
}

fn at_stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Mvp => "The company is building its first version",
        Stage::Seed => "The company is at seed",
        Stage::Growth => "The company is growing after series A",
        Stage::ScaleUp => "The company is a scale-up",
        Stage::Mature => "The company is mature",
    }
}

fn with_size(size: TeamSize) -> &'static str {
    match size {
        TeamSize::JustMe => "You build the product alone",
        TeamSize::UpTo5 => "Two to five people build the product",
        TeamSize::UpTo15 => "6 to 15 people build the product",
        TeamSize::UpTo50 => "16 to 50 people build the product",
        TeamSize::More => "More than 50 people build the product",
    }
}

fn in_business(business: Business) -> &'static str {
    match business {
        Business::SalesLedB2b => "You sell B2B through sales",
        Business::ProductLedB2b => "Your product sells itself to companies",
        Business::B2c => "You sell to consumers",
        Business::Marketplace => "You run a marketplace",
        Business::DeepTech => "You build deep tech, an API or a developer tool",
        Business::Regulated => "Your field is regulated",
    }
}

/// A title: what it lets assume of who has the role.
fn titled(plan: &Plan, role: Role, title: Title) -> &'static str {
    let is_assumed = plan.standings[role].cover > 0.0;
    match title {
        Title::Cto if is_assumed => "You’re the CTO: the product side probably has part of it",
        Title::Cpo if is_assumed => "You’re the CPO: the CTO’s side probably has it",
        Title::Cto => "You’re the CTO",
        Title::Cpo => "You’re the CPO",
        Title::Both => "You’re CTO and CPO in one",
    }
}

fn covered(cover: Cover, name: Option<String>) -> String {
    let who = name.unwrap_or_else(|| "somebody else".to_owned());
    match cover {
        Cover::Nobody => "Nobody else covers it".to_owned(),
        Cover::Partly => format!("Part of it is with {who}"),
        Cover::Mostly => format!("Most of it is with {who}"),
        Cover::Fully => format!("All of it is with {who}"),
    }
}
