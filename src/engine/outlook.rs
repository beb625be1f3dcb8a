//! What is said of one saved assessment in short, by the version of the engine that it was made with: for whoever asks
//! of many at once.

use super::{
    drift::PlannedWeek,
    plan::{self, Plan},
    v1,
};
use crate::{
    model::{Answers, ByRole, Hours, Role, Weights},
    priors,
};

/// An assessment in short.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The version of the need tables by which it was computed.
    pub model: u16,
    /// Whether nothing at all is known.
    pub nothing_known: bool,
    /// The roles that come first: in version 1 the first three of the ranking, since then what is done now, then the
    /// focus.
    pub main: Vec<Role>,
    /// Each role's need, whoever wears it, 0 to 1.
    pub needs: ByRole<f64>,
    /// Each role's score, 0 to 1.
    pub scores: ByRole<f64>,
    /// The planned week; none where nothing is known.
    pub planned: Option<PlannedWeek>,
    /// The week as it was, in roles' hours; none where no hours were told.
    pub now: Option<ByRole<Hours>>,
    /// The week of which these are hours.
    pub told: Hours,
}

/// Whether an assessment of this version is shown by the rules of version 1. What a newer app has saved is shown by the
/// latest rules there are.
pub fn is_of_version_1(model: u16) -> bool {
    model == priors::v1().version
}

/// What is said of an assessment that was saved with this version of the need tables.
pub fn outlook(model: u16, answers: &Answers, weights: Weights) -> Outlook {
    if is_of_version_1(model) { of_version_1(answers, weights) } else { latest(answers, weights) }
}

fn of_version_1(answers: &Answers, weights: Weights) -> Outlook {
    let priors = priors::v1();
    let v1::Outlook { nothing_known, standings, ranking, week, .. } = v1::outlook(priors, answers, weights);
    let joy = answers.joy.map(|_, joy| joy.given());
    let told = answers.week_hours();
    Outlook {
        model: priors.version,
        nothing_known,
        main: v1::top_three(&ranking).into(),
        needs: standings.map(|_, standing| standing.need),
        scores: standings.map(|_, standing| standing.score),
        planned: week.map(|week| PlannedWeek { roles: week.roles, whole: week.whole, joy }),
        now: v1::now_in_week(&answers.hours_now, told).map(|(roles, _)| roles),
        told,
    }
}

fn latest(answers: &Answers, weights: Weights) -> Outlook {
    let plan = plan::plan(priors::v2(), answers, weights);
    let inputs = plan.inputs;
    Outlook {
        model: plan.model,
        nothing_known: plan.nothing_known,
        main: plan.main().collect(),
        needs: plan.standings.map(|_, standing| standing.need),
        scores: plan.standings.map(|_, standing| standing.score),
        planned: planned_week(&plan),
        now: inputs.are_hours_told().then(|| plan::now_in_week(&inputs)),
        told: inputs.told_week(),
    }
}

/// The week of a plan, to be held against what becomes of it; none where nothing was known. What is enjoyed in it is
/// what is rated so: whatever is kept for joy is.
fn planned_week(plan: &Plan) -> Option<PlannedWeek> {
    let Plan { week, inputs, .. } = plan;
    (!plan.nothing_known).then(|| PlannedWeek { roles: week.roles, whole: week.planned(), joy: inputs.joy })
}
