//! What a wheel shows.

use leptos::prelude::*;

use crate::{
    engine::{Plan, plan},
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
    /// Under the name: the decision and its hours.
    pub(crate) caption: String,
}

/// What the whole wheel shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WheelData {
    /// Whether nothing is known about the person and the company.
    pub(crate) nothing_known: bool,
    /// The role that comes first: what is to be done now, else the focus.
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
            None => store.answered(|answers| store.plan.with(|plan| Self::new(plan, answers))),
            Some(stage) => store.draft.with(|draft| {
                let (stage, challenges) = (Answer::Given(stage), Answer::Unanswered);
                let answers = Answers { stage, challenges, ..draft.answers.clone() };
                Self::new(&plan(priors::latest(), &answers, draft.weights), &answers)
            }),
        })
    }

    /// The wheel of a plan.
    fn new(plan: &Plan, answers: &Answers) -> Self {
        let first = plan.first();
        let petals = ByRole::from_fn(|role| PetalData {
            score: plan.standings[role].score,
            need: plan.standings[role].need,
            skill: answers.skill[role].given().map(Level::share),
            joy: answers.joy[role].given().map(Level::share),
            caption: if plan.nothing_known {
                String::new()
            } else {
                text::plan_view::decision_and_hours(plan, role)
            },
        });
        Self { nothing_known: plan.nothing_known, first, petals }
    }

    /// Whether any skill or joy is rated, so that the marks need a legend.
    pub(crate) fn has_marks(&self) -> bool {
        self.petals.values().iter().any(|petal| petal.skill.is_some() || petal.joy.is_some())
    }
}
