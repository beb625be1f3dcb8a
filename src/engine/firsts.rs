//! Which roles would come first with each answer to a question.

use super::{
    inputs::Inputs,
    open_questions::{Question, variants},
    plan::main_roles,
    standing::{ranking, standings},
};
use crate::{
    model::{Answers, ByRole, Role, Weights},
    priors::Priors2,
};

/// The roles that would come first with each answer to the question, in the order of its answers: at most as many as
/// asked for of the main ones of the plan for those answers, without the rest of that plan; where there are none, the one
/// with the best score. Of a question with several answers, each alone.
pub fn first_at_each(
    priors: &Priors2,
    answers: &Answers,
    weights: Weights,
    question: Question,
    most: usize,
) -> Vec<Vec<Role>> {
    let first = |inputs: &Inputs| {
        let mut main = main_roles(priors, inputs, weights, &ByRole::default());
        main.truncate(most);
        if main.is_empty() {
            main.push(ranking(&standings(priors, inputs, weights))[0]);
        }
        main
    };
    variants(&Inputs::from(answers), question).iter().map(first).collect()
}
