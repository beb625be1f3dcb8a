//! The answer in words: headline, verdicts, one sentence a role.

use super::{capital, list, lower_first, model, reasons, role_short};
use crate::{
    engine::{
        Band,
        v1::{NEEDED_AT, Report, Verdict},
    },
    model::{Answers, Challenge, Cover, Level, Role, Title},
    text::{Piece, isolated_or},
};

pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Focus => "Focus",
        Verdict::GrowInto => "Grow into",
        Verdict::HandOver => "Carry, then hand over",
        Verdict::Hire => "Cover, then hire",
        Verdict::RateIt => "Needed: rate it",
        Verdict::KeepForJoy => "Keep for joy",
        Verdict::Leave => "Leave with others",
        Verdict::LetGo => "Let go",
    }
}

pub fn short_verdict(report: &Report, role: Role) -> &'static str {
    if report.do_now_for(role).is_some() { "Do now" } else { verdict(report.verdicts[role]) }
}

pub fn situation(answers: &Answers) -> Vec<String> {
    let mut parts = Vec::new();
    parts.extend(answers.title.given().map(|title| match title {
        Title::Both => "CTO and CPO in one".to_owned(),
        title => super::title(title).to_owned(),
    }));
    parts.extend(answers.stage.given().map(|stage| super::stage(stage).to_owned()));
    parts.extend(answers.team_size.given().map(super::names::team_of));
    parts.extend(answers.chosen_businesses().iter().map(|business| super::business(business).to_owned()));
    parts.extend(answers.chosen_challenges().iter().map(|challenge| super::challenge(challenge).to_owned()));
    parts
}

pub fn verdict_meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Focus => "Needed, you’re good at it, and you enjoy it.",
        Verdict::GrowInto => "Needed and you enjoy it; the skill is still thin.",
        Verdict::HandOver => "Needed and you’re good at it, but you don’t enjoy it.",
        Verdict::Hire => "Needed, but neither your strength nor your joy.",
        Verdict::RateIt => "Needed. Rate your skill and joy to see whether to do it, grow into it or hire.",
        Verdict::KeepForJoy => "Hardly needed now, but you enjoy it: keep a slice.",
        Verdict::Leave => "Hardly needs you: somebody else covers it.",
        Verdict::LetGo => "Hardly needed now.",
    }
}

pub fn band(band: Band) -> &'static str {
    match band {
        Band::Low => "low",
        Band::Middle => "middle",
        Band::High => "high",
        Band::VeryHigh => "very high",
    }
}

/// What the primary role of a challenge does now.
fn urgent(challenge: Challenge) -> &'static str {
    match challenge {
        Challenge::KeyCustomer => "close the key deal as ",
        Challenge::Fundraising => "win the round as ",
        Challenge::ProductionIncidents => "stop the incidents as ",
        Challenge::HiringAttrition => "fix hiring as ",
        Challenge::MissedDeadlines => "get delivery back on track as ",
        Challenge::SecurityAudit => "pass the audit as ",
        Challenge::UnclearStrategy => "find the direction as ",
        Challenge::Churn => "stop the churn as ",
        Challenge::TechDebt => "pay down the debt as ",
        Challenge::LeadershipAlignment => "align the leadership as ",
        Challenge::CostCutting => "cut costs with care as ",
        Challenge::Ai => "make AI work as ",
    }
}

/// The verb of a verdict in the headline; none for a role that is hardly needed.
fn verb(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::Focus | Verdict::RateIt => Some("focus on "),
        Verdict::GrowInto => Some("grow into "),
        Verdict::HandOver => Some("carry for now "),
        Verdict::Hire => Some("hire for "),
        Verdict::KeepForJoy => Some("keep for joy "),
        Verdict::Leave | Verdict::LetGo => None,
    }
}

pub fn headline(report: &Report) -> Vec<Piece> {
    let words = |words: &str| Piece::Words(words.to_owned());
    if report.nothing_known {
        return vec![words("Start with the team and people.")];
    }
    let mut pieces = Vec::new();
    for (at, &(role, challenge)) in report.do_now.iter().enumerate() {
        pieces.push(words(if at == 0 { "Do now: " } else { ", and " }));
        pieces.push(words(urgent(challenge)));
        pieces.push(Piece::Role(role));
    }
    let groups = verb_groups(report);
    if !pieces.is_empty() {
        pieces.push(words(if groups.is_empty() { "." } else { ". " }));
    }
    for (at, (verb, roles)) in groups.iter().enumerate() {
        pieces.push(match at {
            0 => Piece::Words(capital(verb)),
            _ if at + 1 == groups.len() => Piece::Words(format!(", and {verb}")),
            _ => Piece::Words(format!(", {verb}")),
        });
        for (at, &role) in roles.iter().enumerate() {
            match (at, at + 1 == roles.len()) {
                (0, _) => {}
                (_, true) => pieces.push(words(" and ")),
                (_, false) => pieces.push(words(", ")),
            }
            pieces.push(Piece::Role(role));
        }
    }
    if !groups.is_empty() {
        pieces.push(words("."));
    }
    if pieces.is_empty() {
        return vec![words("Others cover what is needed. Nothing has to be yours.")];
    }
    pieces
}

/// The top three without what is to be done now, by verb, in the order of the ranking.
fn verb_groups(report: &Report) -> Vec<(&'static str, Vec<Role>)> {
    let mut groups: Vec<(&'static str, Vec<Role>)> = Vec::new();
    for role in report.top_three() {
        let Some(verb) = verb(report.verdicts[role]).filter(|_| report.do_now_for(role).is_none()) else {
            continue;
        };
        match groups.iter_mut().find(|(other, _)| *other == verb) {
            Some((_, roles)) => roles.push(role),
            None => groups.push((verb, vec![role])),
        }
    }
    groups
}

pub fn second_sentence(report: &Report, answers: &Answers) -> String {
    if report.nothing_known {
        return format!("Nothing is known about you yet, and not sure is an answer too: {}.", model::poll());
    }
    let with = |verdict: Verdict| {
        report.ranking.iter().copied().filter(move |&role| report.verdicts[role] == verdict)
    };
    let names = |roles: Vec<Role>| list(&roles.into_iter().map(role_short).collect::<Vec<_>>());
    let mut sentences = Vec::new();
    let hand_over: Vec<Role> = with(Verdict::HandOver).take(2).collect();
    if !hand_over.is_empty() {
        sentences.push(format!("Hand over {} when somebody can take it.", names(hand_over)));
    }
    let most_needed = with(Verdict::Leave)
        .max_by(|&a, &b| report.standings[a].need.total_cmp(&report.standings[b].need))
        .filter(|&role| report.standings[role].need >= NEEDED_AT);
    if let Some(first) = most_needed {
        let who = isolated_or(answers.name_of_cover(first), "whoever covers it");
        sentences.push(format!("Leave {} with {who}.", role_short(first)));
    }
    let joy: Vec<Role> = with(Verdict::KeepForJoy).take(2).collect();
    if !joy.is_empty() {
        sentences.push(format!("Keep {} for joy.", names(joy)));
    }
    let unrated = report.top_three().iter().filter(|&&role| report.verdicts[role] == Verdict::RateIt).count();
    if unrated > 0 && sentences.is_empty() {
        sentences.push(
            "Say what you’re good at and what you enjoy, and this becomes an answer for you, not only for \
             your company."
                .to_owned(),
        );
    }
    sentences.join(" ")
}

pub fn why(report: &Report, answers: &Answers, role: Role) -> String {
    let standing = &report.standings[role];
    let asked_by = report.do_now_for(role);
    let cover = answers.cover[role].given();
    let needed = match (asked_by, cover) {
        (_, Some(cover)) if cover != Cover::Nobody => reasons::covered(cover, answers.name_of_cover(role)),
        (Some(challenge), _) => asks(challenge).to_owned(),
        (None, Some(Cover::Nobody)) if standing.open >= NEEDED_AT => {
            "Needed, and nobody else does it".to_owned()
        }
        (None, _) if standing.open >= NEEDED_AT => "Needed".to_owned(),
        _ => "Hardly needed now".to_owned(),
    };
    match (answers.skill[role].given(), answers.joy[role].given()) {
        (Some(skill), Some(joy)) => format!("{needed}; {}.", rated(skill, joy)),
        (Some(skill), None) => format!("{needed}; {}.", lower_first(reasons::skilled(skill))),
        (None, Some(joy)) => format!("{needed}; {}.", lower_first(reasons::enjoyed(joy))),
        (None, None) => format!("{needed}."),
    }
}

fn rated(skill: Level, joy: Level) -> String {
    let link = if (skill >= Level::Middle) == (joy >= Level::Middle) { "and" } else { "but" };
    let skill = match skill {
        Level::Lowest => "you’re new to it",
        Level::Low => "you’re learning it",
        Level::Middle => "you’re solid",
        Level::High => "you’re strong",
        Level::Highest => "you’re an expert",
    };
    let joy = match joy {
        Level::Lowest => "it drains you",
        Level::Low => "would rather not",
        Level::Middle => "don’t mind it",
        Level::High => "like it",
        Level::Highest => "love it",
    };
    format!("{skill} {link} {joy}")
}

/// What asks for a role.
fn asks(challenge: Challenge) -> &'static str {
    match challenge {
        Challenge::KeyCustomer => "The key customer asks for it",
        Challenge::Fundraising => "The round asks for it",
        Challenge::ProductionIncidents => "The incidents ask for it",
        Challenge::HiringAttrition => "Hiring asks for it",
        Challenge::MissedDeadlines => "The missed deadlines ask for it",
        Challenge::SecurityAudit => "The audit asks for it",
        Challenge::UnclearStrategy => "The open strategy asks for it",
        Challenge::Churn => "The churn asks for it",
        Challenge::TechDebt => "Debt and scaling ask for it",
        Challenge::LeadershipAlignment => "The leadership asks for it",
        Challenge::CostCutting => "The cost cutting asks for it",
        Challenge::Ai => "AI asks for it",
    }
}
