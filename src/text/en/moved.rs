//! What moved between two assessments, in words.

use super::{capital, list, plural, role_short, said, turns::turn};
use crate::{
    engine::{
        Pair, ordered,
        v1::{Comparison, Moved, Report},
    },
    model::{Answers, Choice, Role, Weights},
    text::{AnsweredAnew, signed},
};

pub fn score_moved(moved: &Moved) -> String {
    let points = moved.in_points();
    format!("{} → {} ({})", points.score.before, points.score.after, signed(points.change()))
}

pub fn reasons_moved(moved: &Moved, answers: Pair<&Answers>) -> (Vec<(i32, String)>, Option<String>) {
    let points = moved.in_points().parts;
    let size = |at: usize| (points[at].unsigned_abs(), moved.parts[at].contribution.abs());
    let order = ordered(points.len(), &|a, b| size(a) > size(b));
    let words = |at: usize| turn(moved.parts[at].turn, moved.role, answers);
    let (large, small): (Vec<usize>, Vec<usize>) = order.into_iter().partition(|&at| points[at] != 0);
    let large = large.into_iter().map(|at| (points[at], format!("because {}", words(at)))).collect();
    let small: Vec<String> = small.into_iter().map(words).collect();
    (large, (!small.is_empty()).then(|| format!("Less than a point: {}.", small.join("; "))))
}

pub fn moved_summary(comparison: &Comparison) -> String {
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
