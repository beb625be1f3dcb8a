//! What a shared link tells, said in full before there is one: every answer that it holds, and nothing else.

use super::document::Item;
use crate::{
    model::{Answer, Answers, Choice, Role, Weights},
    text::{self, Day, assess, role_short, said, share},
};

/// What is shared.
#[derive(Clone, Copy, Debug)]
pub struct Revealed<'a> {
    /// The version of the need tables.
    pub model: u16,
    /// The day of the answer.
    pub day: Day,
    /// The answers.
    pub answers: &'a Answers,
    /// The weights.
    pub weights: Weights,
    /// The note; empty where there is none.
    pub note: &'a str,
}

/// All of it, line by line; what was not answered has none.
pub fn revealed(of: &Revealed<'_>) -> Vec<Item> {
    let answers = of.answers;
    let line = |name: &str, words: String| {
        (words != said::not_answered()).then(|| Item { name: Some(name.to_owned()), words })
    };
    let company = [
        line(share::day(), share::day_of(of.day)),
        line(assess::title(), said::one(answers.title, text::title)),
        line(assess::business(), said::several(answers.businesses, text::business)),
        line(assess::stage(), said::one(answers.stage, text::stage)),
        line(assess::team_size(), said::one(answers.team_size, text::team_size)),
        line(assess::challenges(), said::several(answers.challenges, text::challenge)),
        answers.week.and_then(|week| line(assess::week(), text::hours(week))),
    ];
    let of_role = |&role: &Role| {
        let words = of_role(answers, role);
        (!words.is_empty())
            .then(|| Item { name: Some(role_short(role).to_owned()), words: words.join(" · ") })
    };
    let rest = [
        line(share::balance(), share::balance_of(of.weights)),
        (!of.note.is_empty()).then(|| line(share::note(), text::isolated(of.note))).flatten(),
        line(share::tables(), share::version(of.model)),
    ];
    let roles = Role::ALL.iter().filter_map(of_role);
    company.into_iter().flatten().chain(roles).chain(rest.into_iter().flatten()).collect()
}

/// What is told of a role: who else has it, how good one is at it, how one likes it, and for how many hours one does it.
fn of_role(answers: &Answers, role: Role) -> Vec<String> {
    fn told<T: Choice>(name: &str, answer: Answer<T>, words: String) -> Option<String> {
        (!answer.is_unanswered()).then(|| share::named(name, &words))
    }
    let (cover, skill, joy) = (answers.cover[role], answers.skill[role], answers.joy[role]);
    [
        told(assess::who_else(), cover, said::covered_by(answers, role)),
        told(assess::skill(), skill, said::one(skill, text::skill)),
        told(assess::joy(), joy, said::one(joy, text::joy)),
        answers.hours_now[role].map(|_| share::named(assess::hours_now(), &said::hours_now(answers, role))),
    ]
    .into_iter()
    .flatten()
    .collect()
}
