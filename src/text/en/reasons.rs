//! The reasons in a ledger, in words.

use super::{plural, role_short};
use crate::{
    engine::v1::{Ledger, Reason},
    model::{Answers, Business, Challenge, Cover, Level, Role, Stage, Title},
    text::{figures::whole_parts, isolated_or},
};

pub fn reason(reason: Reason, role: Role, answers: &Answers) -> String {
    match reason {
        Reason::Stage(stage) => at_stage(stage).to_owned(),
        Reason::Business(business) => in_business(business).to_owned(),
        Reason::Title(title) => titled(title).to_owned(),
        Reason::Challenge(challenge) => pressed(challenge).to_owned(),
        Reason::Cover(cover) => covered(cover, answers.name_of_cover(role)),
        Reason::Skill(level) => skilled(level).to_owned(),
        Reason::Joy(level) => enjoyed(level).to_owned(),
    }
}

pub fn strongest(ledger: &Ledger, answers: &Answers) -> Option<String> {
    let entry = ledger.strongest()?;
    let reason = reason(entry.reason, ledger.role, answers);
    // The points that its bar shows.
    let parts = whole_parts(ledger.typical, ledger.entries.iter().map(|entry| entry.contribution));
    let by = ledger.entries.iter().zip(parts).find(|(other, _)| *other == entry).map_or(0, |(_, by)| by);
    let direction = if by < 0 { "down" } else { "up" };
    Some(match by.unsigned_abs() {
        0 => format!("{}’s score is about that of a typical company.", role_short(ledger.role)),
        by => {
            let points = plural(by as usize, "point", "points");
            format!("What moves it most: {reason}, {direction} by {by} {points}.")
        }
    })
}

fn at_stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Mvp => "You’re building the first version",
        Stage::Seed => "You’re at seed",
        Stage::Growth => "You’re growing after series A",
        Stage::ScaleUp => "You’re a scale-up",
        Stage::Mature => "You’re a mature company",
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

fn titled(title: Title) -> &'static str {
    match title {
        Title::Cto => "You’re the CTO",
        Title::Cpo => "You’re the CPO",
        Title::Both => "You’re CTO and CPO in one",
    }
}

fn pressed(challenge: Challenge) -> &'static str {
    match challenge {
        Challenge::KeyCustomer => "You’re closing a key customer",
        Challenge::Fundraising => "You’re raising money",
        Challenge::ProductionIncidents => "Production has incidents",
        Challenge::HiringAttrition => "Hiring or attrition presses",
        Challenge::MissedDeadlines => "Deadlines or quality slip",
        Challenge::SecurityAudit => "An audit is coming",
        Challenge::UnclearStrategy => "Strategy or fit is unclear",
        Challenge::Churn => "Customers leave",
        Challenge::TechDebt => "Technical debt or scaling presses",
        Challenge::LeadershipAlignment => "The leadership isn’t aligned",
        Challenge::CostCutting => "Costs must come down",
        Challenge::Ai => "AI changes the product or how you build it",
    }
}

pub(super) fn covered(cover: Cover, name: Option<&str>) -> String {
    let who = isolated_or(name, "Somebody else");
    match cover {
        Cover::Nobody => "Nobody else covers it".to_owned(),
        Cover::Partly => format!("{who} covers part of it"),
        Cover::Mostly => format!("{who} covers most of it"),
        Cover::Fully => format!("{who} covers all of it"),
    }
}

pub(super) fn skilled(level: Level) -> &'static str {
    match level {
        Level::Lowest => "You’re new to it",
        Level::Low => "You’re still learning it",
        Level::Middle => "You’re solid at it",
        Level::High => "You’re strong at it",
        Level::Highest => "You’re an expert at it",
    }
}

pub(super) fn enjoyed(level: Level) -> &'static str {
    match level {
        Level::Lowest => "It drains you",
        Level::Low => "You’d rather not do it",
        Level::Middle => "You neither mind nor love it",
        Level::High => "You like it",
        Level::Highest => "You love it",
    }
}
