//! Pages to be read without the app.

use super::{
    names::{role, role_short, team_of},
    phrases::any_of,
};
use crate::model::{Role, Step, TeamSize};

words! {
    your_answer: "What should you focus on?",
    your_answer_lead:
        "Complete one sentence about your company’s stage and what’s pressing: your answer is there at once, with its \
         reasons. It takes a minute, costs nothing, and nothing leaves your browser.",
    find_out: "Find out",
    open_in_app: "Open in the app",
    all_pages: "All pages",
    five_things: "What your focus depends on",
    most_needed: "Needed most",
    more_needed: "Needed more",
    less_needed: "Needed less",
    needs_are: "Need runs from 0 to 100, here for a company of which only the stage is known.",
    points_are:
        "The company’s stage gives each role 1 to 9 points, and the figures here are added to them. The sum becomes a \
         need from 0 to 100: 2 points give 18, 5 give 50, 8 give 82.",
    the_article: "“The article” is Peak’s report, from which the model comes:",
    all_points: "All points of all twelve roles are on the page",
    belongs_to: "Belongs to",
    one_of: "Whichever of these others cover least",
    adds_to: "Needs more of",
    first_move: "What to do first",
    taken_over_by: "Usually taken over by",
    team_sources: "The sources are those of each role’s page.",
}

pub fn title(name: &str) -> String {
    format!("{name} · {}", super::views::app())
}

pub fn role_title(at: Role) -> String {
    format!("{}: when it’s your job as CTO or CPO", role(at))
}

pub fn role_lead(at: Role) -> String {
    format!(
        "When should a CTO or CPO act as {}? Four signs that it’s you, three moves for this week, three signs that you \
         can let it go, and who takes it over.",
        role_short(at)
    )
}

pub fn method_title() -> &'static str {
    "What should a CTO or CPO focus on? How we work it out"
}

pub fn method_lead() -> &'static str {
    "Stage, team size, business and challenges say what the company needs; skill and joy say what suits you. Every rule, \
     number and source, and what they can’t tell you."
}

pub fn step_title(step: Step) -> &'static str {
    match step {
        Step::Business => "What a CTO or CPO focuses on, by type of business",
        Step::Stage => "What a CTO or CPO focuses on, stage by stage",
        Step::Challenges => "Churn, incidents, a round: what each asks of a CTO or CPO",
        Step::Team => "Which roles a CTO or CPO can hand over, and to whom",
        Step::You => "36 questions to ask yourself as a CTO or CPO",
    }
}

pub fn step_lead(step: Step) -> &'static str {
    match step {
        Step::Business => {
            "In sales-led B2B, industry analysts can matter most; in B2C, engineering. See which of twelve roles each \
             type of business needs more, and which less."
        }
        Step::Stage => {
            "At the MVP you code; at a scale-up you hardly do. Here are the roles that each of five stages needs most \
             from a CTO or CPO, and what that rests on."
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
            "What to focus on depends on you, too: on what you’re good at and what you enjoy. Three questions for each \
             of twelve roles, to find out where your company needs you, and where you’re in the way."
        }
    }
}

pub fn belongs_to_at(sizes: &[TeamSize]) -> String {
    let named = |&size: &TeamSize| match size {
        TeamSize::JustMe => "a team of one".to_owned(),
        size => team_of(size),
    };
    let sizes: Vec<String> = sizes.iter().map(named).collect();
    format!("With {}", any_of(&sizes.iter().map(String::as_str).collect::<Vec<_>>()))
}

pub fn as_role(role: Role) -> String {
    format!("As {}:", role_short(role))
}
