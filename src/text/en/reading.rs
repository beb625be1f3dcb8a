//! Pages to be read without the app.

use super::{names::role, phrases::a_role};
use crate::model::{Role, Step};

words! {
    your_answer: "What should you focus on?",
    your_answer_lead:
        "Say in one sentence where your company is and what’s pressing: your answer is there at once, with its \
         reasons. It takes a minute, costs nothing, and nothing leaves your browser.",
    find_out: "Find out",
    open_in_app: "Open in the app",
    all_pages: "All pages",
    five_things: "What your focus depends on",
    most_needed: "Needed most",
    more_needed: "Needed more",
    less_needed: "Needed less",
    needs_are: "Need is from 0 to 100. It’s for a company about which only the stage is known.",
    points_are: "In points: 2 points of need are 18 of 100, 5 are 50, and 8 are 82.",
    belongs_to: "Belongs to",
    belongs_to_one_of: "Belongs to one of these: the one that others cover least",
    adds_to: "Needs more of",
    first_move: "What to do first",
    taken_over_by: "Usually taken over by",
    team_sources: "Numbers lead to the sources, which each role’s page lists.",
    ask_yourself: "Ask yourself",
}

pub fn title(name: &str) -> String {
    format!("{name} · {}", super::views::app())
}

pub fn role_title(at: Role) -> String {
    format!("{}: when it needs a CTO or CPO, and what to do first", role(at))
}

pub fn step_title(step: Step) -> &'static str {
    match step {
        Step::Business => "What a CTO or CPO focuses on, by type of business",
        Step::Stage => "What a CTO or CPO focuses on, stage by stage",
        Step::Challenges => "What each challenge asks of a CTO or CPO",
        Step::Team => "Which roles a CTO or CPO can hand over, and to whom",
        Step::You => "What you’re good at and enjoy as a CTO or CPO",
    }
}

pub fn step_lead(step: Step) -> &'static str {
    match step {
        Step::Business => {
            "In sales-led B2B analysts can matter most, in B2C engineering can. Each type of business needs more of \
             some roles, and less of others."
        }
        Step::Stage => {
            "With an MVP you code. At a scale-up you hardly do. Here’s which roles each stage needs most, and what \
             that stands on."
        }
        Step::Challenges => {
            "A challenge belongs to one role. If nobody else has that role, it’s yours, whether you like it or not. \
             Here’s which role that is, what else the challenge needs more of, and what to do first."
        }
        Step::Team => {
            "If the CEO has the product vision, you can focus on other things. Here’s who usually takes each role \
             over, and when."
        }
        Step::You => {
            "Look for the balance between what’s most important, what you’re good at and what you enjoy. Here are \
             three questions for each role. Go by the last three months, not by your title."
        }
    }
}

pub fn as_role(role: Role) -> String {
    format!("As {}:", a_role(role))
}
