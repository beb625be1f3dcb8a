//! The wheel.

use super::{
    answer::band,
    hours, lower_first,
    names::{joy, skill},
    plan,
};
use crate::{
    engine::{Band, Decision, Plan},
    model::{Answers, Responsibility, Role},
};

words! {
    not_sure: "Not sure?",
    start_there: "Here ↘",
    a_week: "a week",
    how_to_read: "How to read a petal",
    thick_arc: "Thick arc: needed, and as far as we know, nobody else has it",
    thin_arc: "Thin arc: needed, and others have it",
    length: "Length: your hours a week in this plan",
    strong: "You’re strong at it",
    liked: "You like it, or love it",
}

pub fn votes(responsibility: Responsibility) -> &'static str {
    match responsibility {
        Responsibility::TeamAndPeople => "40% of the votes",
        _ => "part of the other 60%",
    }
}

pub fn caption(decision: Decision, is_strong: bool, is_liked: bool) -> String {
    let mut said = plan::decision(decision).to_owned();
    if is_strong || is_liked {
        said.push(' ');
    }
    said.push_str(if is_strong { "★" } else { "" });
    said.push_str(if is_liked { "♥" } else { "" });
    said
}

pub fn spoken(plan: &Plan, role: Role, answers: &Answers) -> String {
    let decision = plan.decisions[role];
    let mut said = format!(", {}", plan::decision(decision));
    if decision.has_hours() {
        said = format!("{said}, {}", hours(plan.hours(role)));
    }
    said = format!("{said}, {} need", band(Band::of(plan.standings[role].need)));
    let levels = [answers.skill[role].given().map(skill), answers.joy[role].given().map(joy)];
    if levels == [None, None] {
        return format!("{said}, not rated");
    }
    levels.into_iter().flatten().fold(said, |said, level| format!("{said}, {}", lower_first(level)))
}
