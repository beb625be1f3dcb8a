//! The view with the wheel.

use super::{lower_first, responsibility};
use crate::{
    model::{Challenge, Responsibility, Role, Stage},
    text::Piece,
};

words! {
    question: "What should you focus on?",
    lead_unknown: "Not sure? Start with the team and people.",
    poll_link: "the article",
    make_it_yours: "Make it yours · 3 minutes",
    answer_for_yourself: "Answer for yourself · 3 minutes",
    same_at_every_stage: "The same sentence at every stage",
    stages_lead: "Who comes first if only the stage changes. Pick a stage to try it.",
    reconstruction:
        "The article has 4 responsibilities and 12 roles, but its text doesn’t name the twelve: the names are \
         our reconstruction. It gives no home to the executive partner (budget, \
         co-founder alignment); that is spread over Visionary, People Manager and Process Designer.",
    poll: "40% of the CTOs and CPOs asked at a meet-up said that most time should go to team and people",
    shown_as: "Shown as",
    wheel: "Wheel",
    see_whole_answer: "See the whole answer",
    change_your_answers: "Change your answers",
    sources: "Sources",
    our_judgement: "our judgement",
    weak_source: "weak source",
    need_over_stages: "Need over the stages",
    close: "Close this role",
    tied_to: "What it is tied to",
    other_roles: "Other roles",
    read_all: "Read all of it",
    read_or_print: "This page to read or print",
    loading_text: "Loading…",
    previous: "Previous:",
    next: "Next:",
    rest_not_loaded: "The rest of this page could not be loaded. You may be offline.",
    rate_it: "Rate it",
    how_number_comes_about: "How the number comes about",
}

pub fn week_as_hats(is_known: bool) -> &'static str {
    if is_known { "Your week, as twelve hats" } else { "Twelve hats" }
}

pub fn around_poll_link() -> (&'static str, &'static str) {
    (
        "40% of the CTOs and CPOs asked would put most of their time there, says ",
        ". Choose a word above, and this becomes your answer.",
    )
}

pub fn at_stage(stage: Stage) -> String {
    format!("the same at the stage “{}”", lower_first(super::stage(stage)))
}

pub fn own_stage(stage: Stage) -> String {
    format!("{} · you", super::stage(stage))
}

pub fn how_to_read(judgement: &str, weak: &str) -> String {
    format!(
        "A number leads to its source. {judgement} marks our judgement, {weak} a claim that rests only on weak \
         sources."
    )
}

pub fn signs(count: usize) -> String {
    format!("{count} signs")
}

pub fn questions(count: usize) -> String {
    format!("{count} questions")
}

pub fn homes(role: Role) -> String {
    format!("{} · also serves {}", responsibility(role.home()), responsibility(role.also_serves()))
}

pub fn pressed_by(challenges: &[Challenge]) -> String {
    let names: Vec<String> =
        challenges.iter().map(|&challenge| lower_first(super::challenge(challenge))).collect();
    // Some of them have an “and” or an “or” of their own.
    format!("Driven by: {}.", names.join("; "))
}

pub fn neighbours(home: Responsibility, others: [Role; 2]) -> Vec<Piece> {
    let words = |words: String| Piece::Words(words);
    vec![
        words(format!("{} with ", responsibility(home))),
        Piece::Role(others[0]),
        words(" and ".to_owned()),
        Piece::Role(others[1]),
        words(".".to_owned()),
    ]
}

pub fn also_serves(responsibility: Responsibility) -> String {
    format!("Also serves {}.", super::responsibility(responsibility))
}
