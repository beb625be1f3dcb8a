//! What is another than before, as the rest of a sentence that begins with “because”, in the words that came with
//! version 2: no verb hangs on whether a name is several people.

use super::{challenge, turns::turn};
use crate::{
    engine::{Difference, Pair},
    model::{Answers, Challenge, Cover, Role},
    text::isolated_or,
};

/// What is another than before: “you’re now raising money”.
pub(super) fn turned(change: Difference, role: Role, answers: Pair<&Answers>) -> String {
    match change {
        Difference::Presses(challenge) => presses(challenge).to_owned(),
        // All that its absence among the answers tells.
        Difference::Rests(gone) => format!("“{}” is no longer among your challenges", challenge(gone)),
        Difference::Cover(pair) => covered(pair, answers.map(|answers| answers.name_of_cover(role))),
        other => turn(other, role, answers),
    }
}

fn presses(challenge: Challenge) -> &'static str {
    match challenge {
        Challenge::KeyCustomer => "you’re now closing a key customer",
        Challenge::Fundraising => "you’re now raising money",
        Challenge::ProductionIncidents => "there are now incidents in production",
        Challenge::HiringAttrition => "hiring or attrition is now a problem",
        Challenge::MissedDeadlines => "missed deadlines or quality are now a problem",
        Challenge::SecurityAudit => "a security or compliance audit is now coming",
        Challenge::UnclearStrategy => "strategy or fit is now unclear",
        Challenge::Churn => "customers are now leaving",
        Challenge::TechDebt => "technical debt or scaling is now a problem",
        Challenge::LeadershipAlignment => "the leadership now isn’t aligned",
        Challenge::CostCutting => "costs must now come down",
        Challenge::Ai => "AI now changes the product or how you build it",
    }
}

fn covered(pair: Pair<Option<Cover>>, names: Pair<Option<&str>>) -> String {
    let how_far = |cover: Cover| match cover {
        Cover::Nobody => "not",
        Cover::Partly => "partly",
        Cover::Mostly => "mostly",
        Cover::Fully => "fully",
    };
    // A title may have been written with an article and a large letter.
    let who = |name: Option<&str>| {
        let name =
            name.map(|name| name.strip_prefix("The ").map_or(name.to_owned(), |rest| format!("the {rest}")));
        isolated_or(name.as_deref(), "somebody else")
    };
    let still = pair.after.is_some_and(|after| after != Cover::Nobody);
    let once = match pair.before {
        Some(Cover::Nobody) => " (before, by nobody else)".to_owned(),
        // By the same person, or by somebody unnamed in both.
        Some(before) if still && names.before == names.after => format!(" ({} before)", how_far(before)),
        Some(before) => format!(" ({} by {} before)", how_far(before), who(names.before)),
        None => String::new(),
    };
    match pair.after {
        Some(Cover::Nobody) => format!("nobody else covers it now{once}"),
        Some(after) => format!("it’s now {} covered by {}{once}", how_far(after), who(names.after)),
        None => format!("you no longer say who covers it{once}"),
    }
}
