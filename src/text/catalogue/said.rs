//! Answers as people see them in a list of answers.

use crate::model::{Answer, Answers, Choice, Role, Set, Weights};

fixed! { said
    not_answered, not_sure, none_of_these,
}

messages! { said
    /// An answer of one choice.
    fn one<T: Choice>(answer: Answer<T>, words: fn(T) -> &'static str) -> String;
    /// An answer of several choices.
    fn several<T: Choice>(answer: Answer<Set<T>>, words: fn(T) -> &'static str) -> String;
    /// Who else covers a role: “CEO, mostly”.
    fn covered_by(answers: &Answers, role: Role) -> String;
    /// The hours that a role takes now.
    fn hours_now(answers: &Answers, role: Role) -> String;
    /// The hours worked a week, or those that are taken for them.
    fn week(answers: &Answers) -> String;
    /// The balance: “Needed 50%, good at 30%, enjoy 20%”.
    fn balance(weights: Weights) -> String;
}
