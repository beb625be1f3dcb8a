//! The view with the wheel.

use super::{list, lower_first, responsibility};
use crate::{
    model::{Challenge, Responsibility, Role, Stage},
    text::Piece,
};

words! {
    lead_unknown:
        "Not sure? Focus on the team and people first: 40% of the CTOs and CPOs asked at the meet-up \
         said most time should go there.",
    lead_known: "The longer the petal, the more it should be your focus now.",
    stages_lead:
        "Choose a stage: the wheel shows the job there, for your business and your team as far as they \
         are known.",
    reconstruction:
        "The article names 4 responsibilities and 12 roles, but its text doesn’t carry the labels of the \
         twelve: they are our reconstruction. It gives no home to the executive partner (budget, \
         co-founder alignment); that is spread over Visionary, People Manager and Process Designer.",
    poll: "40% of the CTOs and CPOs asked at the meet-up said most time should go to team and people",
    title: "Four responsibilities, twelve hats",
    shown_as: "Shown as",
    wheel: "Wheel",
    invitation: "What should you focus on?",
    invitation_lead:
        "You can’t wear twelve hats at once. Which ones are yours depends on your business, your stage, \
         what presses, who covers what, and on you.",
    five_steps_three_minutes: "All five steps, three minutes",
    or_choose_a_hat:
        "Or choose a hat on the wheel: what it is, when it needs you, and what to do first. Your answers \
         stay in this browser.",
    your_focus_now: "Your focus now",
    see_whole_answer: "See the whole answer",
    change_your_answers: "Change your answers",
    back_to_you: "Back to you",
    how_the_job_changes: "How the job changes",
    show_at_stage: "Show the wheel at the stage",
    sources: "Sources",
    our_judgement: "our judgement",
    weak_source: "weak source",
    the_wheel: "The wheel",
    legend_skill: "Notch: your skill",
    legend_joy: "Dot: your joy",
    legend_focus: "Length: your focus",
    legend_need: "Outer arc: what the company needs",
    need_over_stages: "Need over the stages",
    beside_the_poll: "Your suggested week, beside the poll",
    close: "Close this role",
    tied_to: "What it is tied to",
    other_roles: "Other roles",
    loading_text: "Loading…",
    previous: "Previous:",
    next: "Next:",
    rest_not_loaded: "The rest of this page could not be loaded. You may be offline.",
    rate_it: "Rate it",
    how_number_comes_about: "How the number comes about",
}

pub fn own_stage(stage: Stage) -> String {
    format!("{} · you", super::stage(stage))
}

pub fn how_to_read(judgement: &str, weak: &str) -> String {
    format!(
        "A number leads to its source. {judgement} marks our judgement, {weak} a claim whose sources are weak: a \
         vendor, one company or one person."
    )
}

pub fn signs(count: usize) -> String {
    format!("{count} signs")
}

pub fn questions(count: usize) -> String {
    format!("{count} questions")
}

pub fn share_of_week(percent: u32) -> String {
    format!("{percent}% of your week")
}

pub fn homes(role: Role) -> String {
    format!("{} · also serves {}", responsibility(role.home()), responsibility(role.also_serves()))
}

pub fn pressed_by(challenges: &[Challenge]) -> String {
    let names: Vec<String> =
        challenges.iter().map(|&challenge| lower_first(super::challenge(challenge))).collect();
    format!("Pressed by: {}.", list(&names))
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
