//! The whole answer to one assessment.

use super::{
    inputs::Inputs,
    score::{Standing, ranking, standings, top_three},
    sharpen::{OpenQuestion, open_questions},
    verdict::{Verdict, do_now, verdict},
    week::{Move, Situation, Week, moves, week},
};
use crate::{
    engine::drift::PlannedWeek,
    model::{Answers, ByRole, Challenge, ROLES, Responsibility, Role, Set, Weights},
    priors::Priors,
};

/// What the engine has to say. Recomputed whenever an answer changes, never stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The version of the need tables.
    pub model: u16,
    /// The weights.
    pub weights: Weights,
    /// Whether nothing at all is known: then Team & People leads, and there is no week.
    pub nothing_known: bool,
    /// Each role's numbers.
    pub standings: ByRole<Standing>,
    /// Each role's verdict.
    pub verdicts: ByRole<Verdict>,
    /// The roles by score, highest first.
    pub ranking: [Role; ROLES],
    /// The roles to be done now, with the challenge that asks for each.
    pub do_now: Vec<(Role, Challenge)>,
    /// The suggested week; none where nothing is known.
    pub week: Option<Week>,
    /// From the hours now to the suggested ones; empty where no hours now were told.
    pub moves: Vec<Move>,
    /// The unanswered questions that could still change the top three, the most telling first.
    pub open_questions: Vec<OpenQuestion>,
}

impl Report {
    /// The first three of the ranking.
    pub fn top_three(&self) -> [Role; 3] {
        top_three(&self.ranking)
    }

    /// The place in the ranking, 1 to 12.
    pub fn rank(&self, role: Role) -> usize {
        self.ranking.iter().position(|&other| other == role).map_or(ROLES, |at| at + 1)
    }

    /// The challenge for which the role is to be done now.
    pub fn do_now_for(&self, role: Role) -> Option<Challenge> {
        self.do_now.iter().find(|(pinned, _)| *pinned == role).map(|&(_, challenge)| challenge)
    }

    /// The share of the suggested week, in whole per cent, of a responsibility; none without a week.
    pub fn percent_of_week(&self, responsibility: Responsibility) -> Option<u32> {
        let week = self.week.as_ref()?;
        let share = week.of(responsibility).get() / week.whole.get();
        // Between 0 and 100.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Some((share * 100.0).round() as u32)
    }
}

/// What an assessment says of scores and hours: a report without the costly question of what would sharpen it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// Whether nothing at all is known: then there is no week.
    pub nothing_known: bool,
    /// Each role's numbers.
    pub standings: ByRole<Standing>,
    /// Each role's verdict.
    pub verdicts: ByRole<Verdict>,
    /// The roles by score, highest first.
    pub ranking: [Role; ROLES],
    /// The roles to be done now, with the challenge that asks for each.
    pub do_now: Vec<(Role, Challenge)>,
    /// The suggested week; none where nothing is known.
    pub week: Option<Week>,
}

/// Computes scores and hours alone: for whoever asks of many assessments at once.
// A part of the report, which comes with the first visit: as a call it makes that a quarter of a kilobyte larger.
#[allow(clippy::inline_always)]
#[inline(always)]
pub fn outlook(priors: &Priors, answers: &Answers, weights: Weights) -> Outlook {
    let inputs = Inputs::from(answers);
    let standings = standings(priors, &inputs, weights);
    let verdicts = ByRole::from_fn(|role| verdict(&inputs, role, standings[role].open));
    let ranking = ranking(&standings);
    let do_now = do_now(priors, &inputs, &standings);
    let nothing_known = inputs.nothing_known();
    let situation = Situation {
        priors,
        inputs: &inputs,
        standings: &standings,
        verdicts: &verdicts,
        ranking: &ranking,
        do_now: do_now.iter().map(|&(role, _)| role).collect::<Set<Role>>(),
        whole: answers.week_hours(),
    };
    let week = (!nothing_known).then(|| week(&situation));
    Outlook { nothing_known, standings, verdicts, ranking, do_now, week }
}

/// Computes the whole answer. Cannot fail; the same input gives the same bytes everywhere.
pub fn report(priors: &Priors, answers: &Answers, weights: Weights) -> Report {
    let Outlook { nothing_known, standings, verdicts, ranking, do_now, week } =
        outlook(priors, answers, weights);
    let moves = week.as_ref().map(|week| moves(&answers.hours_now, week)).unwrap_or_default();
    let open_questions = open_questions(priors, answers, weights);
    let model = priors.version;
    Report {
        model,
        weights,
        nothing_known,
        standings,
        verdicts,
        ranking,
        do_now,
        week,
        moves,
        open_questions,
    }
}

/// The suggested week of an assessment, to be held against what becomes of it; none where nothing was known.
pub fn planned_week(report: &Report, answers: &Answers) -> Option<PlannedWeek> {
    let week = report.week.as_ref()?;
    let joy = answers.joy.map(|_, joy| joy.given());
    Some(PlannedWeek { roles: week.roles, whole: week.whole, joy })
}
