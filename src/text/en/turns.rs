//! What is another than before, as the rest of a sentence that begins with “because”.

use super::{business, list, stage};
use crate::{
    engine::{Difference, Pair},
    model::{
        Answers, Business, Challenge, Choice, Cover, Criterion, Level, Role, Set, Stage, TeamSize, Title,
        Weights,
    },
    text::isolated_or,
};

/// What is another than before: “you’re now raising money”.
pub(super) fn turn(turn: Difference, role: Role, answers: Pair<&Answers>) -> String {
    match turn {
        Difference::Stage(pair) => staged(pair),
        Difference::TeamSize(pair) => sized(pair),
        Difference::Business(pair) => in_business(pair),
        Difference::Title(pair) => titled(pair),
        Difference::Presses(challenge) => presses(challenge).to_owned(),
        Difference::Rests(challenge) => format!("{} no longer {}", rests(challenge).0, rests(challenge).1),
        Difference::Cover(pair) => covered(pair, answers.map(|answers| answers.name_of_cover(role))),
        Difference::Skill(pair) => rated(pair, "how good you are", now_skilled, once_skilled),
        Difference::Joy(pair) => rated(pair, "how much you enjoy it", now_enjoyed, once_enjoyed),
        Difference::Balance(pair) => balanced(pair),
    }
}

/// A name within a sentence: with a small first letter, unless it is written in capitals.
fn within(name: &str) -> String {
    let is_word = name.chars().nth(1).is_some_and(char::is_lowercase);
    if is_word { super::lower_first(name) } else { name.to_owned() }
}

fn staged(pair: Pair<Option<Stage>>) -> String {
    let name = |of: Stage| within(stage(of));
    match (pair.before, pair.after) {
        (Some(before), Some(after)) => {
            format!("the company went from {} to {}", name(before), name(after))
        }
        (None, Some(after)) => format!("you now give the company’s stage: {}", name(after)),
        (before, None) => format!(
            "you no longer give the company’s stage{}",
            before.map(|before| format!(" (it was {})", name(before))).unwrap_or_default()
        ),
    }
}

fn sized(pair: Pair<Option<TeamSize>>) -> String {
    let name = |size: TeamSize| match size {
        TeamSize::JustMe => "just you",
        TeamSize::UpTo5 => "2–5 people",
        TeamSize::UpTo15 => "6–15 people",
        TeamSize::UpTo50 => "16–50 people",
        TeamSize::More => "more than 50 people",
    };
    match (pair.before, pair.after) {
        (Some(before), Some(after)) => format!("the team is now {} (it was {})", name(after), name(before)),
        (None, Some(after)) => format!("you now give the team’s size: {}", name(after)),
        (before, None) => format!(
            "you no longer give the team’s size{}",
            before.map(|before| format!(" (it was {})", name(before))).unwrap_or_default()
        ),
    }
}

fn in_business(pair: Pair<Set<Business>>) -> String {
    let names =
        |set: Set<Business>| list(&set.iter().map(|of| format!("“{}”", business(of))).collect::<Vec<_>>());
    match (pair.before.is_empty(), pair.after.is_empty()) {
        (_, true) => format!("you no longer give your business (it was {})", names(pair.before)),
        (true, false) => format!("you now give your business: {}", names(pair.after)),
        (false, false) => {
            format!("your business is now {} (it was {})", names(pair.after), names(pair.before))
        }
    }
}

fn titled(pair: Pair<Option<Title>>) -> String {
    let name = |title: Title| match title {
        Title::Cto => "the CTO",
        Title::Cpo => "the CPO",
        Title::Both => "CTO and CPO in one",
    };
    match (pair.before, pair.after) {
        (Some(before), Some(after)) => format!("you’re now {} (you were {})", name(after), name(before)),
        (None, Some(after)) => format!("you now give your title: {}", name(after)),
        (before, None) => format!(
            "you no longer give your title{}",
            before.map(|before| format!(" (you were {})", name(before))).unwrap_or_default()
        ),
    }
}

fn presses(challenge: Challenge) -> &'static str {
    match challenge {
        Challenge::KeyCustomer => "you’re now closing a key customer",
        Challenge::Fundraising => "you’re now raising money",
        Challenge::ProductionIncidents => "production now has incidents",
        Challenge::HiringAttrition => "hiring or attrition now presses",
        Challenge::MissedDeadlines => "deadlines or quality now slip",
        Challenge::SecurityAudit => "an audit is now coming",
        Challenge::UnclearStrategy => "strategy or fit is now unclear",
        Challenge::Churn => "customers now leave",
        Challenge::TechDebt => "technical debt or scaling now presses",
        Challenge::LeadershipAlignment => "leadership alignment now presses",
        Challenge::CostCutting => "costs must now come down",
        Challenge::Ai => "AI now changes the product or how you build it",
    }
}

/// What no longer presses: all that its absence among the answers tells.
fn rests(challenge: Challenge) -> (&'static str, &'static str) {
    match challenge {
        Challenge::KeyCustomer => ("closing a key customer", "presses"),
        Challenge::Fundraising => ("raising money", "presses"),
        Challenge::ProductionIncidents => ("production incidents", "press"),
        Challenge::HiringAttrition => ("hiring or attrition", "presses"),
        Challenge::MissedDeadlines => ("missed deadlines or quality", "press"),
        Challenge::SecurityAudit => ("a security or compliance audit", "presses"),
        Challenge::UnclearStrategy => ("unclear strategy or fit", "presses"),
        Challenge::Churn => ("churn", "presses"),
        Challenge::TechDebt => ("technical debt or scaling", "presses"),
        Challenge::LeadershipAlignment => ("leadership alignment", "presses"),
        Challenge::CostCutting => ("cost cutting", "presses"),
        Challenge::Ai => ("AI", "presses"),
    }
}

fn covered(pair: Pair<Option<Cover>>, names: Pair<Option<&str>>) -> String {
    let how_far = |cover: Cover| match cover {
        Cover::Nobody => "none",
        Cover::Partly => "part",
        Cover::Mostly => "most",
        Cover::Fully => "all",
    };
    let still = pair.after.is_some_and(|after| after != Cover::Nobody);
    let once = match pair.before {
        Some(Cover::Nobody) => " (nobody else did)".to_owned(),
        // By the same person, or by somebody unnamed in both.
        Some(before) if still && names.before == names.after => {
            format!(" ({} of it before)", how_far(before))
        }
        Some(before) => {
            let who = isolated_or(names.before, "somebody");
            format!(" ({who} covered {} of it)", how_far(before))
        }
        None => String::new(),
    };
    match pair.after {
        Some(Cover::Nobody) => format!("nobody else covers it now{once}"),
        Some(after) => {
            let who = isolated_or(names.after, "somebody else");
            format!("{who} now covers {} of it{once}", how_far(after))
        }
        None => format!("you no longer say who covers it{once}"),
    }
}

/// A rating that is another, given or taken back.
fn rated(
    pair: Pair<Option<Level>>,
    what: &str,
    now: fn(Level) -> &'static str,
    once: fn(Level) -> &'static str,
) -> String {
    let before = pair.before.map(|before| format!(" ({})", once(before)));
    match pair.after {
        Some(after) => format!("{}{}", now(after), before.as_deref().unwrap_or(" (you had not rated it)")),
        None => format!("you no longer rate {what}{}", before.unwrap_or_default()),
    }
}

fn now_skilled(level: Level) -> &'static str {
    match level {
        Level::Lowest => "you’re now new to it",
        Level::Low => "you’re now learning it",
        Level::Middle => "you’re now solid at it",
        Level::High => "you’re now strong at it",
        Level::Highest => "you’re now an expert at it",
    }
}

fn once_skilled(level: Level) -> &'static str {
    match level {
        Level::Lowest => "you were new to it",
        Level::Low => "you were learning it",
        Level::Middle => "you were solid",
        Level::High => "you were strong",
        Level::Highest => "you were an expert",
    }
}

fn now_enjoyed(level: Level) -> &'static str {
    match level {
        Level::Lowest => "it now drains you",
        Level::Low => "you’d now rather not do it",
        Level::Middle => "you’re now neutral about it",
        Level::High => "you now like it",
        Level::Highest => "you now love it",
    }
}

fn once_enjoyed(level: Level) -> &'static str {
    match level {
        Level::Lowest => "it drained you",
        Level::Low => "you’d rather not do it",
        Level::Middle => "you were neutral",
        Level::High => "you liked it",
        Level::Highest => "you loved it",
    }
}

/// Another balance: by the one criterion that went another way than the others.
fn balanced(pair: Pair<Weights>) -> String {
    let parts = pair.map(Weights::per_mille);
    let toward = |criterion: Criterion| parts.after[criterion.index()].cmp(&parts.before[criterion.index()]);
    let of = |direction| Criterion::ALL.iter().copied().filter(move |&one| toward(one) == direction);
    let (more, less) = (std::cmp::Ordering::Greater, std::cmp::Ordering::Less);
    let (direction, word) = if of(more).count() == 1 { (more, "more") } else { (less, "less") };
    let percent = pair.map(Weights::percents);
    let told: Vec<String> = of(direction)
        .map(|one| {
            let (before, after) = (percent.before[one.index()], percent.after[one.index()]);
            let figures = if before == after { String::new() } else { format!(" ({before}% → {after}%)") };
            format!("you now count {} {word}{figures}", counted(one))
        })
        .collect();
    list(&told)
}

/// A criterion as something that is counted.
fn counted(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Need => "what is needed",
        Criterion::Skill => "what you’re good at",
        Criterion::Joy => "joy",
    }
}
