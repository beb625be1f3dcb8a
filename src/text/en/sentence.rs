//! The situation as one sentence.

use super::list;
use crate::{
    model::{Business, Challenge, Stage, TeamSize, Title},
    text::{Situation, SituationPart, Slot, Told},
};

words! {
    your_situation: "Your situation",
    choose_one: "choose one",
    nothing_pressing: "nothing special",
    nothing_said: "nothing named",
    another: "+",
    leave_out: "(leave it out)",
}

pub fn sentence(Situation { stage, businesses, challenges }: Situation) -> Vec<SituationPart> {
    let mut said = vec![words("I’m the "), SituationPart::Slot(Slot::Title)];
    said.push(words(if begins_with_vowel(stage_said(stage)) { " of an " } else { " of a " }));
    said.push(SituationPart::Slot(Slot::Stage));
    said.push(words(" "));
    // One can be chosen where none is.
    enumerated(&mut said, businesses.max(1), Slot::Business);
    said.extend([words(" company where "), SituationPart::Slot(Slot::TeamSize)]);
    said.push(words(" build the product. What’s pressing: "));
    enumerated(&mut said, challenges, Slot::Challenge);
    if challenges > 0 {
        said.push(words(" "));
    }
    said.push(SituationPart::Slot(Slot::AnotherChallenge));
    said
}

fn words(words: &str) -> SituationPart {
    SituationPart::Words(words.to_owned())
}

/// “A, B and C”
fn enumerated(said: &mut Vec<SituationPart>, count: usize, slot: fn(usize) -> Slot) {
    for at in 0..count {
        match count - at {
            _ if at == 0 => {}
            1 => said.push(words(" and ")),
            _ => said.push(words(", ")),
        }
        said.push(SituationPart::Slot(slot(at)));
    }
}

/// Whether it is spoken with a vowel first: “an MVP-stage company”.
fn begins_with_vowel(words: &str) -> bool {
    words.starts_with(['a', 'e', 'i', 'o']) || words.starts_with("MVP")
}

pub fn slot(slot: Slot) -> &'static str {
    match slot {
        Slot::Title => "Your title",
        Slot::Stage => "The company’s stage",
        Slot::Business(_) => "The company’s business",
        Slot::TeamSize => "How many people build the product",
        Slot::Challenge(_) => "What’s pressing",
        Slot::AnotherChallenge => "Add what’s pressing",
    }
}

pub fn title_said(title: Option<Title>) -> &'static str {
    match title {
        None => "CTO or CPO",
        Some(Title::Cto) => "CTO",
        Some(Title::Cpo) => "CPO",
        Some(Title::Both) => "CTO and CPO in one",
    }
}

pub fn stage_said(stage: Option<Stage>) -> &'static str {
    match stage {
        None => "any-stage",
        Some(Stage::Mvp) => "MVP-stage",
        Some(Stage::Seed) => "seed-stage",
        Some(Stage::Growth) => "growth-stage",
        Some(Stage::ScaleUp) => "scaling",
        Some(Stage::Mature) => "mature",
    }
}

pub fn business_said(business: Option<Business>) -> &'static str {
    match business {
        None => "software",
        Some(Business::SalesLedB2b) => "sales-led B2B",
        Some(Business::ProductLedB2b) => "product-led B2B",
        Some(Business::B2c) => "B2C",
        Some(Business::Marketplace) => "marketplace",
        Some(Business::DeepTech) => "deep-tech or API",
        Some(Business::Regulated) => "regulated",
    }
}

pub fn team_size_said(size: Option<TeamSize>) -> &'static str {
    match size {
        None => "any number of people",
        Some(TeamSize::JustMe) => "I alone",
        Some(TeamSize::UpTo5) => "2–5 people",
        Some(TeamSize::UpTo15) => "6–15 people",
        Some(TeamSize::UpTo50) => "16–50 people",
        Some(TeamSize::More) => "over 50 people",
    }
}

pub fn challenge_said(challenge: Challenge) -> &'static str {
    match challenge {
        Challenge::KeyCustomer => "closing a key customer",
        Challenge::Fundraising => "raising money",
        Challenge::ProductionIncidents => "production incidents",
        Challenge::HiringAttrition => "hiring or attrition",
        Challenge::MissedDeadlines => "deadlines or quality",
        Challenge::SecurityAudit => "a security audit",
        Challenge::UnclearStrategy => "an unclear strategy",
        Challenge::Churn => "customers leaving",
        Challenge::TechDebt => "tech debt or scaling",
        Challenge::LeadershipAlignment => "leadership alignment",
        Challenge::CostCutting => "cutting costs",
        Challenge::Ai => "AI",
    }
}

pub fn rests_on(told: Told) -> String {
    let mut parts = Vec::new();
    let mut add = |is_told: bool, words: &'static str| parts.extend(is_told.then_some(words));
    add(told.title, "your title");
    add(told.stage, "the stage");
    add(told.business, "the business");
    add(told.team_size, "the size of the team");
    add(told.challenges, "what’s pressing");
    add(told.cover, "who has what");
    add(told.ratings, "what you’re good at and enjoy");
    let rests = format!("This rests on {}.", list(&parts));
    match (told.cover, told.ratings) {
        (true, true) => rests,
        (false, false) => {
            format!("{rests} Say who has what, and what you’re good at and enjoy, and it gets sharper.")
        }
        (false, true) => format!("{rests} Say who has what, and it gets sharper."),
        (true, false) => format!("{rests} Say what you’re good at and enjoy, and it gets sharper."),
    }
}
