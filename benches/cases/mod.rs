//! The cases that both benchmarks take. The first has everything answered, so that nothing is skipped.

use twelve_hats::{
    codec::unpack,
    engine::v1::{Inputs, standings},
    model::{Answer, Answers, Challenge, Choice, Hours, Role, Weights},
    priors::v1,
};

/// The answers.
pub fn answers() -> Answers {
    unpack("2.a.1.a.000100000200.312422342332.432322443432.16,5,2,4,3,2,2,4,1,2,2,1.90")
        .expect("answers as they are packed")
}

/// The same without what is rated, so that the questions that would sharpen it are asked.
pub fn company_only() -> Answers {
    unpack("2.a.1.a.-.-.-.-.-").expect("answers as they are packed")
}

/// The same with every challenge at once and a long week: all that a plan can have.
pub fn under_pressure() -> Answers {
    Answers {
        challenges: Answer::Given(Challenge::ALL.iter().copied().collect()),
        week: Some(Hours::LONGEST_WEEK),
        ..answers()
    }
}

/// What the triangle is drawn from.
pub fn criteria() -> Vec<[f64; 3]> {
    let standings = standings(v1(), &Inputs::from(&answers()), Weights::default());
    Role::ALL.iter().map(|&role| standings[role].criteria).collect()
}
