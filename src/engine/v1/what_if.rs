//! What would change the answer: the nearest other answers, and the nearest other balance, with another top three.

use super::{
    inputs::{CHALLENGES, Inputs},
    score::{ranking, score, standings, top_three},
    stability::stability,
};
use crate::{
    engine::order::ordered,
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Level, Role, Stage, Title, Weights,
    },
    priors::Priors,
};

/// One answer, changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerChange {
    /// Another title.
    Title(Title),
    /// Another stage.
    Stage(Stage),
    /// This business too, or no longer.
    Business(Business),
    /// This challenge too, or no longer.
    Challenge(Challenge),
    /// This role covered by others so far.
    Cover(Role, Cover),
    /// This skill in this role.
    Skill(Role, Level),
    /// This joy in this role.
    Joy(Role, Level),
}

impl AnswerChange {
    /// Makes the change.
    pub fn apply(self, answers: &mut Answers) {
        match self {
            Self::Title(title) => answers.title = Answer::Given(title),
            Self::Stage(stage) => answers.stage = Answer::Given(stage),
            Self::Business(business) => answers.toggle_business(business),
            Self::Challenge(challenge) => answers.toggle_challenge(challenge),
            Self::Cover(role, cover) => answers.set_cover(role, Answer::Given(cover)),
            Self::Skill(role, level) => answers.skill[role] = Answer::Given(level),
            Self::Joy(role, level) => answers.joy[role] = Answer::Given(level),
        }
    }
}

/// A change with what it does to the top three.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WhatIf {
    /// What changes.
    pub change: AnswerChange,
    /// How many steps of the answer it is: levels, stages, or one.
    pub steps: usize,
    /// The role that would come in; of several, the highest.
    pub comes: Role,
    /// The role that would go out; of several, the highest before.
    pub goes: Role,
    /// By how much the one that goes leads the one that comes today, 0 to 1.
    pub gap: f64,
}

/// The changes of a single answer that change which three come first: the fewest steps first, then the smallest
/// gap. Only what was answered is changed (who covers a role counts as “nobody else” where it was not told), and
/// challenges and businesses come and go.
pub fn what_ifs(priors: &Priors, answers: &Answers, weights: Weights) -> Vec<WhatIf> {
    let now = standings(priors, &Inputs::from(answers), weights);
    let before = top_three(&ranking(&now));
    let mut found: Vec<WhatIf> = Vec::new();
    for (change, steps) in changes(answers) {
        let mut changed = answers.clone();
        change.apply(&mut changed);
        let after = top_three(&ranking(&standings(priors, &Inputs::from(&changed), weights)));
        let comes = after.iter().find(|role| !before.contains(role));
        let goes = before.iter().find(|role| !after.contains(role));
        if let (Some(&comes), Some(&goes)) = (comes, goes) {
            found.push(WhatIf { change, steps, comes, goes, gap: now[goes].score - now[comes].score });
        }
    }
    let order = ordered(found.len(), &|a, b| {
        let (a, b) = (&found[a], &found[b]);
        (a.steps, a.gap) < (b.steps, b.gap)
    });
    order.into_iter().map(|at| found[at]).collect()
}

/// Every change of a single answer with its steps, each question's nearest first.
fn changes(answers: &Answers) -> Vec<(AnswerChange, usize)> {
    fn others<T: Choice>(
        now: T,
        change: impl Fn(T) -> AnswerChange,
    ) -> impl Iterator<Item = (AnswerChange, usize)> {
        let apart = move |choice: T| choice.index().abs_diff(now.index());
        T::ALL
            .iter()
            .copied()
            .filter(move |&choice| choice != now)
            .map(move |choice| (change(choice), apart(choice)))
    }
    let mut all = Vec::new();
    if let Some(title) = answers.title.given() {
        // A title is another, not further away.
        all.extend(others(title, AnswerChange::Title).map(|(change, _)| (change, 1)));
    }
    if let Some(stage) = answers.stage.given() {
        all.extend(others(stage, AnswerChange::Stage));
    }
    all.extend(Business::ALL.iter().map(|&business| (AnswerChange::Business(business), 1)));
    all.extend(CHALLENGES.iter().map(|&challenge| (AnswerChange::Challenge(challenge), 1)));
    for &role in Role::ALL {
        let cover = answers.cover[role].given().unwrap_or(Cover::Nobody);
        all.extend(others(cover, |cover| AnswerChange::Cover(role, cover)));
        if let Some(skill) = answers.skill[role].given() {
            all.extend(others(skill, |level| AnswerChange::Skill(role, level)));
        }
        if let Some(joy) = answers.joy[role].given() {
            all.extend(others(joy, |level| AnswerChange::Joy(role, level)));
        }
    }
    all
}

/// The nearest balance with another top three.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OtherBalance {
    /// The balance, in whole per cent.
    pub weights: Weights,
    /// Its distance: the sum of what the three weights change, 0 to 2.
    pub distance: f64,
    /// The role that would come in.
    pub comes: Role,
    /// The role that would go out.
    pub goes: Role,
}

/// The nearest balance, in whole per cent, at which other roles are the top three; nothing where the same three
/// lead at every balance. Nearest is the smallest sum of changes; of equally near ones that with the most need, then
/// the most skill. In whole per cent, because that is what can be set.
pub fn other_balance(criteria: &ByRole<[f64; 3]>, weights: Weights) -> Option<OtherBalance> {
    let before = top_at(criteria, weights);
    let start = weights.percents();
    // Outwards in rings: what is found first is nearest.
    for moved in 1..=100 {
        for need in (0..=(start[0] + moved).min(100)).rev() {
            for skill in (0..=(start[1] + moved).min(100 - need)).rev() {
                let percents = [need, skill, 100 - need - skill];
                let apart: u16 = percents.iter().zip(start).map(|(there, here)| there.abs_diff(here)).sum();
                if apart != 2 * moved {
                    continue;
                }
                let Some(there) = Weights::from_per_mille(percents.map(|percent| percent * 10)) else {
                    continue;
                };
                let after = top_at(criteria, there);
                let comes = after.iter().find(|role| !before.contains(role));
                let goes = before.iter().find(|role| !after.contains(role));
                if let (Some(&comes), Some(&goes)) = (comes, goes) {
                    return Some(OtherBalance {
                        weights: there,
                        distance: f64::from(apart) / 100.0,
                        comes,
                        goes,
                    });
                }
            }
        }
    }
    None
}

/// The top three at a balance.
fn top_at(criteria: &ByRole<[f64; 3]>, weights: Weights) -> [Role; 3] {
    let shares = weights.shares();
    // As in the ranking: what is equal on paper keeps the order of the model.
    let scores = criteria.map(|_, row| libm::round(score(row, shares) * 1e9));
    let order = ordered(Role::ALL.len(), &|a, b| scores[Role::ALL[a]] > scores[Role::ALL[b]]);
    [0, 1, 2].map(|at| Role::ALL[order[at]])
}

/// What an answer is worth: how steady it is, and what would change it. Costs some hundred reports: not to be
/// counted while somebody types or drags.
#[derive(Clone, Debug, PartialEq)]
pub struct Confidence {
    /// For each role, the share of perturbed rounds in which it is among the top three.
    pub stability: ByRole<f64>,
    /// The single changes that change the top three, the nearest first.
    pub what_ifs: Vec<WhatIf>,
    /// The nearest balance with another top three.
    pub other_balance: Option<OtherBalance>,
}

/// How sure an answer is.
pub fn confidence(priors: &Priors, answers: &Answers, weights: Weights) -> Confidence {
    let inputs = Inputs::from(answers);
    let criteria = standings(priors, &inputs, weights).map(|_, standing| standing.criteria);
    Confidence {
        stability: stability(priors, &inputs, weights),
        what_ifs: what_ifs(priors, answers, weights),
        other_balance: other_balance(&criteria, weights),
    }
}
