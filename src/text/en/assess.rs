//! The assessment in words.

use super::{phrases::a_role, role_short};
use crate::{
    engine::Question,
    model::{Choice, Role, Step},
};

pub fn step_of(step: Step) -> String {
    format!("Step {} of {}", step.number(), Step::ALL.len())
}

pub fn step_title(step: Step) -> &'static str {
    match step {
        Step::Business => "Your job and your business",
        Step::Stage => "How far along is the company?",
        Step::Challenges => "What’s pressing right now?",
        Step::Team => "Who else covers what?",
        Step::You => "What you do well, and what you enjoy",
    }
}

pub fn step_lead(step: Step) -> &'static str {
    match step {
        Step::Business => {
            "A CPO owns more of what gets built, a CTO more of how. The rest depends on your business."
        }
        Step::Stage => "With an MVP you code. At a scale-up you hardly do.",
        Step::Challenges => "Choose whatever is costing you sleep this month. None is fine.",
        Step::Team => "If the CEO has the product vision, you can focus on other things. Names are optional.",
        Step::You => "Go by the last three months, not by your title. Skip what you don’t know.",
    }
}

pub fn question(question: Question) -> String {
    match question {
        Question::Title => "Are you the CTO, the CPO or both?".to_owned(),
        Question::Business => what_business().to_owned(),
        Question::Stage => "How far along is the company?".to_owned(),
        Question::TeamSize => "How many people build the product?".to_owned(),
        Question::Challenges => "What’s pressing right now?".to_owned(),
        Question::Cover(role) => format!("Who else covers {}?", role_short(role)),
        Question::Skill(role) => format!("How good are you as {}?", a_role(role)),
        Question::Joy(role) => format!("How much do you enjoy being {}?", a_role(role)),
    }
}

pub fn open_question_hint(share: f64) -> &'static str {
    match share {
        share if share >= 0.5 => "Most of the possible answers would change what you focus on.",
        share if share >= 0.25 => "Some of the possible answers would change what you focus on.",
        _ => "A few of the possible answers would change what you focus on.",
    }
}

words! {
    check_title: "Check your answers",
    so_far: "Your answer so far",
    check_lead: "You can change any of it, now or later. A rating you skip counts as the middle of its scale.",
    you_and_company: "You and your company",
    title: "Title",
    business: "Business",
    stage: "Stage",
    team_size: "Team size",
    challenges: "Challenges",
    week: "Week",
    twelve_roles: "The twelve roles",
    who_else: "Who else",
    skill: "Skill",
    joy: "Joy",
    hours_now: "Hours now",
    back: "Back",
    clear: "Clear all answers",
    cover: "Cover",
    change_cover: "Change cover",
    change_rating: "Change rating",
    counts_as_both: "counts as both",
    typical_company_assumed: "a typical company is assumed",
    what_business: "What kind of business is it?",
    what_title: "What is your title?",
    how_many_build: "How many people build the product?",
    team_size_hint: "Developers, designers and product managers, yourself included.",
    business_hint: "One or more: they are averaged.",
    challenges_hint: "Any number. The fewer, the sharper the answer.",
    roles: "Roles",
    start_lead: "Everything may be skipped, and “not sure” is an answer. Nothing leaves this browser.",
    one_sentence: "One sentence, half a minute",
    one_sentence_hint: "Your title, the company and what’s pressing. A first answer straight away.",
    five_steps_hint:
        "Also your business, who covers what, and what you’re good at and enjoy. Three minutes to an \
         answer that is about you.",
    answers_so_far: "Your answers so far",
    answers_are_here: "Your answers from last time are still here. Whichever you choose below, you start from them.",
    start_blank: "Start blank",
    steps: "Steps",
    forward: "Continue",
    finish_later: "Finish later",
    who_else_covers: "Who else covers it?",
    by_whom: "By whom?",
    ceo_or_a_name: "CEO, or a name",
    how_good: "How good are you at it?",
    how_enjoyed: "How much do you enjoy it?",
    hours_a_week_now: "Hours a week now",
    hours_you_work: "Hours you work a week",
    hours_hint:
        "If you also say how many hours each role takes now, you’ll see which hours to move where. Both are optional.",
    show_firsts: "Show where each answer leads",
    firsts_hint: "Under each question: the first two roles for each answer. Where there’s nothing, every answer gives the \
         same two.",
}

pub fn rated(rated: usize) -> String {
    format!("{rated} of {} roles rated.", Role::ALL.len())
}

pub fn sharpest(question: Option<Question>) -> String {
    match question {
        Some(open) => format!("What would sharpen it most: {}", self::question(open)),
        None => "No single answer left would change what you focus on.".to_owned(),
    }
}

pub fn of_role(role: Role) -> String {
    format!("of {}", role_short(role))
}

pub fn role_in_strip(role: Role, answered: bool) -> String {
    let answered = if answered { ", answered" } else { "" };
    format!("{}{answered}", role_short(role))
}

pub fn next_role(role: Role) -> String {
    format!("Next: {}", role_short(role))
}

pub fn place_of(place: usize) -> String {
    format!("{place} of {}", Role::ALL.len())
}

pub fn step_named(step: Step) -> String {
    format!("{}: {}", step_of(step), step_title(step))
}

pub fn firsts_of(question: Question) -> String {
    // As it is asked on the page.
    let asked = match question {
        Question::Title => what_title().to_owned(),
        Question::Stage => stage().to_owned(),
        _ => self::question(question),
    };
    format!("Which roles come first, by your answer to “{asked}”")
}

pub fn from_to(question: Question, first: &str, last: Option<&str>) -> String {
    match last {
        None => first.to_owned(),
        // Titles have no order.
        Some(last) if question == Question::Title => format!("{first} or {last}"),
        Some(last) => format!("{first} to {last}"),
    }
}

pub fn always_first(roles: &[Role]) -> String {
    match roles {
        [first, second, ..] => {
            let (first, second) = (role_short(*first), role_short(*second));
            format!("Whichever of these you choose, {first} comes first, then {second}.")
        }
        [first] => format!("Whichever of these you choose, {} comes first.", role_short(*first)),
        [] => String::new(),
    }
}

pub fn then() -> &'static str {
    "then"
}

pub fn hours_now_as(role: Role) -> String {
    format!("Hours a week now as {}", a_role(role))
}
