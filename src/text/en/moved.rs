//! What moved between two assessments, in words.

use super::{capital, hours, list, plural, role_short, said, turned::turned, turns::turn};
use crate::{
    engine::{
        self, Moved, Pair, Plan, ordered,
        v1::{self, Report},
    },
    model::{Answers, Choice, Hours, Role, Weights},
    text::{AnsweredAnew, signed},
};

pub fn score_moved(moved: &Moved) -> String {
    let points = moved.in_points();
    format!("{} → {} ({})", points.score.before, points.score.after, signed(points.change()))
}

pub fn reasons_moved(moved: &Moved, answers: Pair<&Answers>) -> (Vec<(i32, String)>, Option<String>) {
    reasons(moved, |at| turn(moved.parts[at].turn, moved.role, answers))
}

pub fn why_moved(moved: &Moved, answers: Pair<&Answers>) -> (Vec<(i32, String)>, Option<String>) {
    reasons(moved, |at| turned(moved.parts[at].turn, moved.role, answers))
}

/// The points of the parts with their words.
fn reasons(moved: &Moved, words: impl Fn(usize) -> String) -> (Vec<(i32, String)>, Option<String>) {
    let points = moved.in_points().parts;
    let size = |at: usize| (points[at].unsigned_abs(), moved.parts[at].contribution.abs());
    let order = ordered(points.len(), &|a, b| size(a) > size(b));
    let (large, small): (Vec<usize>, Vec<usize>) = order.into_iter().partition(|&at| points[at] != 0);
    let large = large.into_iter().map(|at| (points[at], format!("because {}", words(at)))).collect();
    let small: Vec<String> = small.into_iter().map(words).collect();
    (large, (!small.is_empty()).then(|| format!("Less than a point: {}.", small.join("; "))))
}

pub fn moved_summary(comparison: &v1::Comparison) -> String {
    let changes: Vec<(Role, i32)> = comparison
        .by_size()
        .into_iter()
        .map(|role| (role, comparison.moved[role].in_points().change()))
        .collect();
    let (entered, left) = (comparison.entered(), comparison.left());
    let Pair { before, after } = comparison.reports.as_ref().map(Report::top_three);
    let mut sentences = Vec::new();
    if changes.iter().all(|&(_, change)| change == 0) && before == after {
        return "No score moved by a whole point, and the same three come first.".to_owned();
    }
    sentences.push(if before == after {
        format!("The same three come first: {}.", role_names(&after))
    } else if entered.is_empty() {
        format!("The same three come first, in another order: {}.", role_names(&after))
    } else {
        // As many leave as enter.
        let verb = plural(entered.len(), "is", "are");
        format!(
            "{} {verb} in your top three now; {} {verb} no longer.",
            role_names(&entered),
            role_names(&left)
        )
    });
    let rise = changes.iter().find(|&&(_, change)| change > 0);
    let fall = changes.iter().find(|&&(_, change)| change < 0);
    let extreme = |name: &str, &(role, change): &(Role, i32)| {
        format!("{name}: {}, {}", role_short(role), signed(change))
    };
    let extremes: Vec<String> =
        [rise.map(|rise| extreme("biggest rise", rise)), fall.map(|fall| extreme("biggest fall", fall))]
            .into_iter()
            .flatten()
            .collect();
    if !extremes.is_empty() {
        sentences.push(format!("{}.", capital(&extremes.join("; "))));
    }
    sentences.join(" ")
}

/// How many roles of which something else was decided are named.
const MOST_DECIDED: usize = 3;

pub fn plans_compared(comparison: &engine::Comparison) -> String {
    let plans = comparison.plans.as_ref();
    match (plans.before.nothing_known, plans.after.nothing_known) {
        (true, true) => return "Nothing was known in either, so there are no plans to compare.".to_owned(),
        (true, false) => {
            return "Nothing was known in the first, so there is no plan to compare the second with."
                .to_owned();
        }
        (false, true) => {
            return "Nothing is known in the second, so it has no plan to compare with the first.".to_owned();
        }
        (false, false) => {}
    }
    let (decided, hours) = (decided_anew(comparison), most_hours(comparison));
    let main = plans.map(|plan| plan.main().collect::<Vec<Role>>());
    if main.before == main.after && decided.is_none() && hours.is_none() {
        return "The plan is the same: nothing was decided differently, and no hours move.".to_owned();
    }
    let sentences = [Some(come_first(comparison, main)), decided, hours];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Which roles come first, and which no longer do.
fn come_first(comparison: &engine::Comparison, main: Pair<Vec<Role>>) -> String {
    let (entered, left) = (comparison.entered(), comparison.left());
    match (entered.is_empty(), left.is_empty()) {
        (true, true) if main.after.is_empty() => "Nothing comes first in either.".to_owned(),
        (true, true) => {
            let order = if main.before == main.after { "" } else { ", in another order" };
            let roles = plural(main.after.len(), "role comes", "roles come");
            format!("The same {roles} first{order}: {}.", role_names(&main.after))
        }
        (false, true) => format!("New among the roles that come first: {}.", role_names(&entered)),
        (true, false) => format!("No longer among the roles that come first: {}.", role_names(&left)),
        (false, false) => format!(
            "New among the roles that come first: {}. No longer among them: {}.",
            role_names(&entered),
            role_names(&left)
        ),
    }
}

/// Of which other roles something else was decided.
fn decided_anew(comparison: &engine::Comparison) -> Option<String> {
    let told = [comparison.entered(), comparison.left()].concat();
    let all: Vec<Role> = comparison.decided_anew().into_iter().filter(|role| !told.contains(role)).collect();
    // One more takes as much room as its name.
    let named = if all.len() == MOST_DECIDED + 1 { all.len() } else { MOST_DECIDED.min(all.len()) };
    let words = |&role: &Role| {
        let Pair { before, after } =
            comparison.plans.as_ref().map(|plan: &Plan| crate::text::plan::decision(plan.decisions[role]));
        format!("{} ({before} → {after})", role_short(role))
    };
    let mut words: Vec<String> = all[..named].iter().map(words).collect();
    if all.len() > named {
        words.push(format!("{} more", all.len() - named));
    }
    (!words.is_empty()).then(|| format!("Decided differently: {}.", list(&words)))
}

/// Where most hours move.
fn most_hours(comparison: &engine::Comparison) -> Option<String> {
    let role = comparison.by_hours().into_iter().next()?;
    let words = |planned: Hours| if planned.halves() == 0 { "none".to_owned() } else { hours(planned) };
    let Pair { before, after } = comparison.plans.as_ref().map(|plan| words(plan.hours(role)));
    Some(format!("Largest change of hours: {}, from {before} to {after}.", role_short(role)))
}

pub fn role_names(roles: &[Role]) -> String {
    list(&roles.iter().map(|&role| role_short(role)).collect::<Vec<_>>())
}

pub fn computed_with(model: u16, saved: Pair<u16>) -> String {
    let told = format!("Both computed with the need tables of version {model}");
    if saved == Pair::new(model, model) {
        format!("{told}: what moved is your answers, not the model.")
    } else {
        format!(
            "{told}, also what was saved with another: what moved is your answers, not the model. On its own page \
             an assessment keeps the tables it was saved with."
        )
    }
}

pub fn both_computed_with(model: u16, saved: Pair<u16>) -> String {
    let told = format!("Both computed with model {model}");
    let older = match (saved.before == model, saved.after == model) {
        (true, true) => return format!("{told}: what moved is your answers, not the model."),
        (false, true) => format!("the first was saved with model {}", saved.before),
        (true, false) => format!("the second was saved with model {}", saved.after),
        (false, false) if saved.before == saved.after => {
            format!("they were saved with model {}", saved.before)
        }
        (false, false) => format!("they were saved with models {} and {}", saved.before, saved.after),
    };
    format!("{told}; {older}. So what moved is your answers, not the model.")
}

pub fn answered_anew(answers: Pair<&Answers>, weights: Pair<Weights>) -> Vec<AnsweredAnew> {
    let mut all = Vec::new();
    let mut push = |question: String, answer: Pair<String>| {
        if answer.before != answer.after {
            all.push(AnsweredAnew { question, answer });
        }
    };
    push("Title".to_owned(), answers.map(|answers| said::one(answers.title, super::title)));
    push("Business".to_owned(), answers.map(|answers| said::several(answers.businesses, super::business)));
    push("Stage".to_owned(), answers.map(|answers| said::one(answers.stage, super::stage)));
    push("Team size".to_owned(), answers.map(|answers| said::one(answers.team_size, super::team_size)));
    push("Challenges".to_owned(), answers.map(|answers| said::several(answers.challenges, super::challenge)));
    for &role in Role::ALL {
        let of = |what: &str| format!("{}: {what}", role_short(role));
        push(of("who else"), answers.map(|answers| said::covered_by(answers, role)));
        push(of("skill"), answers.map(|answers| said::one(answers.skill[role], super::skill)));
        push(of("joy"), answers.map(|answers| said::one(answers.joy[role], super::joy)));
        push(of("hours now"), answers.map(|answers| said::hours_now(answers, role)));
    }
    push("Week".to_owned(), answers.map(said::week));
    push("Balance".to_owned(), weights.map(said::balance));
    all
}
