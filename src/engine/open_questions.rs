//! Which unanswered question could still change the main roles most.

use super::{inputs::Inputs, order::ordered, plan::main_roles};
use crate::{
    model::{
        Answers, Business, ByRole, Challenge, Choice, Cover, Level, Role, Set, Stage, TeamSize, Title,
        Weights,
    },
    priors::Priors2,
};

/// One question of the assessment that moves the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// The person's title.
    Title,
    /// The company's business.
    Business,
    /// The company's stage.
    Stage,
    /// How many people build the product.
    TeamSize,
    /// What presses now.
    Challenges,
    /// Who else covers a role.
    Cover(Role),
    /// How good the person is at a role.
    Skill(Role),
    /// How much the person enjoys a role.
    Joy(Role),
}

/// An unanswered question with its flip share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpenQuestion {
    /// The question.
    pub question: Question,
    /// The share of its answers, above 0 and up to 1, that would change the set of the main roles.
    pub flip_share: f64,
}

/// The unanswered questions that could still change the main roles, the most telling first; equal ones in the order of
/// the assessment. Costs up to two hundred decisions.
pub fn open_questions(priors: &Priors2, answers: &Answers, weights: Weights) -> Vec<OpenQuestion> {
    let inputs = Inputs::from(answers);
    let main = |inputs: &Inputs| -> Set<Role> {
        main_roles(priors, inputs, weights, &ByRole::default()).into_iter().collect()
    };
    let now = main(&inputs);
    let flip = |question| {
        let variants = variants(&inputs, question);
        let changing = variants.iter().filter(|variant| main(variant) != now).count();
        let flip_share = changing as f64 / variants.len() as f64;
        (changing > 0).then_some(OpenQuestion { question, flip_share })
    };
    let found: Vec<OpenQuestion> = unanswered(answers).into_iter().filter_map(flip).collect();
    let order = ordered(found.len(), &|a, b| found[a].flip_share > found[b].flip_share);
    order.into_iter().map(|at| found[at]).collect()
}

/// The questions that were neither answered nor answered with “not sure”.
fn unanswered(answers: &Answers) -> Vec<Question> {
    let whole = [
        (answers.title.is_unanswered(), Question::Title),
        (answers.businesses.is_unanswered(), Question::Business),
        (answers.stage.is_unanswered(), Question::Stage),
        (answers.team_size.is_unanswered(), Question::TeamSize),
        (answers.challenges.is_unanswered(), Question::Challenges),
    ];
    let roles = || Role::ALL.iter().copied();
    let cover = roles().filter(|&role| answers.cover[role].is_unanswered()).map(Question::Cover);
    let skill = roles().filter(|&role| answers.skill[role].is_unanswered()).map(Question::Skill);
    let joy = roles().filter(|&role| answers.joy[role].is_unanswered()).map(Question::Joy);
    let whole = whole.into_iter().filter(|(is_open, _)| *is_open).map(|(_, question)| question);
    whole.chain(cover).chain(skill).chain(joy).collect()
}

/// The inputs with each possible answer to the question; of sets, each single member.
pub(super) fn variants(inputs: &Inputs, question: Question) -> Vec<Inputs> {
    fn each<T: Choice>(inputs: &Inputs, answer: impl Fn(&mut Inputs, T)) -> Vec<Inputs> {
        let with = |&choice: &T| {
            let mut variant = *inputs;
            answer(&mut variant, choice);
            variant
        };
        T::ALL.iter().map(with).collect()
    }
    match question {
        Question::Title => each(inputs, |to, title: Title| to.title = Some(title)),
        Question::Business => {
            each(inputs, |to, business: Business| to.businesses = Set::EMPTY.with(business))
        }
        Question::Stage => each(inputs, |to, stage: Stage| to.stage = Some(stage)),
        Question::TeamSize => each(inputs, |to, size: TeamSize| to.team_size = Some(size)),
        Question::Challenges => {
            each(inputs, |to, challenge: Challenge| to.challenges = Set::EMPTY.with(challenge))
        }
        Question::Cover(role) => each(inputs, |to, cover: Cover| to.cover[role] = Some(cover)),
        Question::Skill(role) => each(inputs, |to, level: Level| to.skill[role] = Some(level)),
        Question::Joy(role) => each(inputs, |to, level: Level| to.joy[role] = Some(level)),
    }
}
