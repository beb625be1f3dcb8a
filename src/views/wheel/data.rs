//! What a wheel shows.

use leptos::prelude::*;

use crate::{
    engine::{Plan, now_in_week},
    model::{Answers, ByRole, Choice, Hours, Level, Responsibility, Role},
    state::{Draft, Store},
    text,
};

/// Hours of the longest petal, unless one has more.
const USUAL_SCALE: f64 = 16.0;
/// By so many hours the scale grows.
const SCALE_STEP: f64 = 4.0;
/// The share of a petal's full length that the scale takes: beyond it there is room for the number.
const LONGEST: f64 = 0.86;
/// The share of a petal's full length that stands for an answer to the poll: Team & People, and the average of the rest.
const VOTES: (f64, f64) = (0.9, 0.45);

/// The hours that a full petal, or bar, of a plan stands for: 16, or as many more as the longest has, now or planned, in
/// steps of four.
pub(crate) fn hours_scale(plan: &Plan) -> f64 {
    let now = plan.inputs.are_hours_told().then(|| now_in_week(&plan.inputs));
    let longest = Role::ALL
        .iter()
        .flat_map(|&role| [Some(plan.hours(role)), now.as_ref().map(|now| now[role])])
        .flatten()
        .map(Hours::get)
        .fold(USUAL_SCALE, f64::max);
    libm::ceil(longest / SCALE_STEP) * SCALE_STEP
}

/// The length of a petal of so many hours, 0 to 1, where a full one stands for `scale` hours.
pub(crate) fn length_of(hours: f64, scale: f64) -> f64 {
    hours / scale * LONGEST
}

/// What one petal shows, shares from 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PetalData {
    /// The petal's length: hours of the week, or votes.
    pub(crate) length: f64,
    /// The arc outside: what the company needs.
    pub(crate) need: f64,
    /// What of it nobody else has: there the arc is thick.
    pub(crate) uncovered: f64,
    /// The hours, as a number; empty where there are none.
    pub(crate) hours: String,
    /// Under the name: the decision, with signs for what one is good at and enjoys.
    pub(crate) caption: String,
    /// The same and the need, for screen readers.
    pub(crate) spoken: String,
}

/// What the whole wheel shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WheelData {
    /// Whether nothing is known about the person and the company: then it shows the poll.
    pub(crate) nothing_known: bool,
    /// The petals.
    pub(crate) petals: ByRole<PetalData>,
    /// Beside each responsibility's name: its hours, or its votes.
    pub(crate) beside: [String; Responsibility::ALL.len()],
    /// In the middle, large and small.
    pub(crate) middle: (String, String),
}

impl WheelData {
    /// The wheel of the draft.
    pub(crate) fn of_draft(store: Store) -> Memo<Self> {
        Self::of(store.draft.into(), store.plan)
    }

    /// The wheel of an answer.
    pub(crate) fn of(draft: Signal<Draft>, plan: Memo<Plan>) -> Memo<Self> {
        Memo::new(move |_| draft.with(|draft| plan.with(|plan| Self::new(plan, &draft.answers))))
    }

    /// The wheel of a plan; of one that knows nothing, that of the poll.
    pub(crate) fn new(plan: &Plan, answers: &Answers) -> Self {
        if plan.nothing_known { Self::poll() } else { Self::week(plan, answers) }
    }

    /// What those who were asked at the meet-up said.
    pub(crate) fn poll() -> Self {
        let petals = ByRole::from_fn(|role: Role| {
            let is_first = role.home() == Responsibility::TeamAndPeople;
            PetalData {
                length: if is_first { VOTES.0 } else { VOTES.1 },
                need: 0.0,
                uncovered: 0.0,
                hours: String::new(),
                caption: String::new(),
                spoken: String::new(),
            }
        });
        Self {
            nothing_known: true,
            petals,
            beside: Responsibility::ALL
                .iter()
                .map(|&one| text::wheel::votes(one).to_owned())
                .collect::<Vec<_>>()
                .try_into()
                .unwrap_or_default(),
            middle: (text::wheel::not_sure().to_owned(), text::wheel::start_there().to_owned()),
        }
    }

    fn week(plan: &Plan, answers: &Answers) -> Self {
        let scale = hours_scale(plan);
        let petals = ByRole::from_fn(|role: Role| {
            let standing = &plan.standings[role];
            let hours = plan.hours(role);
            let is_at_least = |level: Option<Level>| level.is_some_and(|level| level >= Level::High);
            let is_strong = is_at_least(answers.skill[role].given());
            let is_liked = is_at_least(answers.joy[role].given());
            PetalData {
                length: length_of(hours.get(), scale),
                need: standing.need,
                uncovered: standing.uncovered,
                hours: if hours.halves() == 0 { String::new() } else { hours.to_string() },
                caption: text::wheel::caption(plan.decisions[role], is_strong, is_liked),
                spoken: text::wheel::spoken(plan, role, answers),
            }
        });
        let hours_of = |responsibility: Responsibility| text::hours(plan.hours_of(responsibility));
        Self {
            nothing_known: false,
            petals,
            beside: Responsibility::ALL
                .iter()
                .map(|&one| hours_of(one))
                .collect::<Vec<_>>()
                .try_into()
                .unwrap_or_default(),
            middle: (text::hours(plan.inputs.planned_week()), text::wheel::a_week().to_owned()),
        }
    }
}
