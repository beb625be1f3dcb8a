//! Answers as people see them in a list of answers.

use super::{cover, lower_first};
use crate::model::{Answer, Answers, Choice, Cover, Role, Set, Weights};
use crate::text::isolated;

words! {
    not_answered: "–",
    not_sure: "Not sure",
    none_of_these: "None of these",
}

pub fn one<T: Choice>(answer: Answer<T>, words: fn(T) -> &'static str) -> String {
    match answer {
        Answer::Unanswered => not_answered(),
        Answer::NotSure => not_sure(),
        Answer::Given(choice) => words(choice),
    }
    .to_owned()
}

pub fn several<T: Choice>(answer: Answer<Set<T>>, words: fn(T) -> &'static str) -> String {
    match answer {
        Answer::Unanswered => not_answered().to_owned(),
        Answer::NotSure => not_sure().to_owned(),
        Answer::Given(set) if set.is_empty() => none_of_these().to_owned(),
        Answer::Given(set) => set.iter().map(words).collect::<Vec<_>>().join(", "),
    }
}

pub fn covered_by(answers: &Answers, role: Role) -> String {
    match (answers.cover[role], answers.name_of_cover(role)) {
        (Answer::Given(how_far), Some(name)) if how_far != Cover::Nobody => {
            format!("{}, {}", isolated(name), lower_first(cover(how_far)))
        }
        (answer, _) => one(answer, cover),
    }
}

pub fn hours_now(answers: &Answers, role: Role) -> String {
    answers.hours_now[role].map_or_else(|| not_answered().to_owned(), super::hours)
}

pub fn week(answers: &Answers) -> String {
    match answers.week {
        Some(week) => super::hours(week),
        None => format!("{}, unless you say otherwise", super::hours(answers.week_hours())),
    }
}

pub fn balance(weights: Weights) -> String {
    let [need, skill, joy] = weights.percents();
    format!("Needed {need}%, good at {skill}%, enjoy {joy}%")
}
