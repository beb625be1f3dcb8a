//! What a wheel shows.

use leptos::prelude::*;

use crate::{
    engine::v1::{Report, report},
    model::{Answer, Answers, ByRole, Level, Role, Stage},
    priors,
    state::Store,
    text,
};

/// What one petal shows, each a share from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PetalData {
    /// The petal's length.
    pub(crate) score: f64,
    /// The arc outside.
    pub(crate) need: f64,
    /// The notch; none where not rated.
    pub(crate) skill: Option<f64>,
    /// The dot; none where not rated.
    pub(crate) joy: Option<f64>,
    /// Under the name: the score and the verdict.
    pub(crate) caption: String,
}

/// What the whole wheel shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WheelData {
    /// Whether nothing is known about the person and the company.
    pub(crate) nothing_known: bool,
    /// The role that comes first: what is to be done now, else the highest score.
    pub(crate) first: Role,
    /// The petals.
    pub(crate) petals: ByRole<PetalData>,
}

impl WheelData {
    /// The wheel of the draft.
    pub(crate) fn of_draft(store: Store) -> Memo<Self> {
        Self::at_stage(store, RwSignal::new(None))
    }

    /// The wheel of the draft, or what it would be at another stage: without the challenges, which are today's.
    pub(crate) fn at_stage(store: Store, tried: RwSignal<Option<Stage>>) -> Memo<Self> {
        Memo::new(move |_| match tried.get() {
            None => store.answered(|answers| store.report.with(|report| Self::new(report, answers))),
            Some(stage) => store.draft.with(|draft| {
                let (stage, challenges) = (Answer::Given(stage), Answer::Unanswered);
                let answers = Answers { stage, challenges, ..draft.answers.clone() };
                Self::new(&report(priors::latest(), &answers, draft.weights), &answers)
            }),
        })
    }

    /// The wheel of a report.
    fn new(report: &Report, answers: &Answers) -> Self {
        let first = report.do_now.first().map_or(report.ranking[0], |&(role, _)| role);
        let petals = ByRole::from_fn(|role| PetalData {
            score: report.standings[role].score,
            need: report.standings[role].need,
            skill: answers.skill[role].given().map(Level::share),
            joy: answers.joy[role].given().map(Level::share),
            caption: if report.nothing_known { String::new() } else { text::score_and_verdict(report, role) },
        });
        Self { nothing_known: report.nothing_known, first, petals }
    }

    /// Whether any skill or joy is rated, so that the marks need a legend.
    pub(crate) fn has_marks(&self) -> bool {
        self.petals.values().iter().any(|petal| petal.skill.is_some() || petal.joy.is_some())
    }
}
