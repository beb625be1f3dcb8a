//! Which unanswered question could still change the answer most.

use super::{
    inputs::{CHALLENGES, Inputs},
    score::{ranking, standings, top_three},
};
use crate::{
    engine::order::ordered,
    model::{Answers, Business, Choice, Cover, Level, Role, Set, Stage, Title, Weights},
    priors::Priors,
};

/// One question of the assessment that moves the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// The person's title.
    Title,
    /// The company's business.
    Business,
    /// The company's stage.
    Stage,
    /// What presses now.
    Challenges,
    /// Who else covers a role.
    Cover(Role),
    /// How good the person is at a role.
    Skill(Role),
    /// How much the person enjoys a role.
    Joy(Role),
}

/// An unanswered question with the share of its answers (0 to 1, above 0) that would change the set of
/// the top three.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpenQuestion {
    /// The question.
    pub question: Question,
    /// The share of its answers that change the top three.
    pub share: f64,
}

/// The unanswered questions that could still change the top three, the most telling first; equal ones in
/// the order of the assessment.
pub fn open_questions(priors: &Priors, answers: &Answers, weights: Weights) -> Vec<OpenQuestion> {
    let inputs = Inputs::from(answers);
    let top = |inputs: &Inputs| -> Set<Role> {
        top_three(&ranking(&standings(priors, inputs, weights))).into_iter().collect()
    };
    let now = top(&inputs);
    let found: Vec<OpenQuestion> = unanswered(answers)
        .into_iter()
        .filter_map(|question| {
            let variants = variants(inputs, question);
            let changing = variants.iter().filter(|variant| top(variant) != now).count();
            (changing > 0).then(|| OpenQuestion { question, share: changing as f64 / variants.len() as f64 })
        })
        .collect();
    let order = ordered(found.len(), &|a, b| found[a].share > found[b].share);
    order.into_iter().map(|at| found[at]).collect()
}

/// The questions that were neither answered nor answered with “not sure”.
fn unanswered(answers: &Answers) -> Vec<Question> {
    let mut open = Vec::new();
    let whole = [
        (answers.title.is_unanswered(), Question::Title),
        (answers.businesses.is_unanswered(), Question::Business),
        (answers.stage.is_unanswered(), Question::Stage),
        (answers.challenges.is_unanswered(), Question::Challenges),
    ];
    open.extend(whole.into_iter().filter(|(unanswered, _)| *unanswered).map(|(_, question)| question));
    let roles = || Role::ALL.iter().copied();
    open.extend(roles().filter(|&role| answers.cover[role].is_unanswered()).map(Question::Cover));
    open.extend(roles().filter(|&role| answers.skill[role].is_unanswered()).map(Question::Skill));
    open.extend(roles().filter(|&role| answers.joy[role].is_unanswered()).map(Question::Joy));
    open
}

/// The inputs with each possible answer to the question; of sets, each single member.
fn variants(inputs: Inputs, question: Question) -> Vec<Inputs> {
    fn each<T: Choice>(inputs: Inputs, choices: &[T], answer: impl Fn(&mut Inputs, T)) -> Vec<Inputs> {
        let with = |&choice: &T| {
            let mut variant = inputs;
            answer(&mut variant, choice);
            variant
        };
        choices.iter().map(with).collect()
    }
    match question {
        Question::Title => each(inputs, Title::ALL, |to, title| to.title = Some(title)),
        Question::Business => {
            each(inputs, Business::ALL, |to, business| to.businesses = Set::EMPTY.with(business))
        }
        Question::Stage => each(inputs, Stage::ALL, |to, stage| to.stage = Some(stage)),
        Question::Challenges => {
            each(inputs, CHALLENGES, |to, challenge| to.challenges = Set::EMPTY.with(challenge))
        }
        Question::Cover(role) => each(inputs, Cover::ALL, |to, cover| to.cover[role] = Some(cover)),
        Question::Skill(role) => each(inputs, Level::ALL, |to, level| to.skill[role] = Some(level)),
        Question::Joy(role) => each(inputs, Level::ALL, |to, level| to.joy[role] = Some(level)),
    }
}
