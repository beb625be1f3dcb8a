//! The assessment in words.

use super::role_short;
use crate::{
    engine::Question,
    model::{Choice, Step},
};

/// The title of the page with all answers.
pub const CHECK_TITLE: &str = "Check your answers";

pub fn step_of(step: Step) -> String {
    format!("Step {} of {}", step.number(), Step::ALL.len())
}

pub fn step_title(step: Step) -> &'static str {
    match step {
        Step::Business => "Your job and your business",
        Step::Stage => "How far is the company?",
        Step::Challenges => "What presses right now?",
        Step::Team => "Who else covers what?",
        Step::You => "What you do well, and what you enjoy",
    }
}

pub fn step_lead(step: Step) -> &'static str {
    match step {
        Step::Business => "A CPO has more of the what, a CTO more of the how. What is sold decides the rest.",
        Step::Stage => "At the MVP you code. At a scale-up you hardly do.",
        Step::Challenges => "Choose whatever would cost you sleep this month. None is fine.",
        Step::Team => "If the CEO has the product vision, you can focus on other things. Names are optional.",
        Step::You => "Go by the last three months, not by your title. Skip what you don’t know.",
    }
}

pub fn question(question: Question) -> String {
    match question {
        Question::Title => "Are you CTO, CPO or both?".to_owned(),
        Question::Business => "What kind of business is it?".to_owned(),
        Question::Stage => "How far is the company?".to_owned(),
        Question::Challenges => "What presses right now?".to_owned(),
        Question::Cover(role) => format!("Who else covers {}?", role_short(role)),
        Question::Skill(role) => format!("How good are you as {}?", role_short(role)),
        Question::Joy(role) => format!("How much do you enjoy being {}?", role_short(role)),
    }
}

pub fn sharpener_hint(share: f64) -> &'static str {
    match share {
        share if share >= 0.5 => "Most answers would change your top three.",
        share if share >= 0.25 => "Some answers would change your top three.",
        _ => "A few answers would change your top three.",
    }
}
