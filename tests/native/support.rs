//! What several test files share: builders, random answers, and the formulas written a second time.

use std::panic::Location;

use proptest::{
    array::uniform12,
    prelude::*,
    test_runner::{FileFailurePersistence, TestCaseError, TestRunner},
};
use twelve_hats::{
    engine::v1::{
        CHALLENGES, Inputs, Situation, Standing, Verdict, Week, do_now, ranking, standing, standings,
        verdict, week,
    },
    model::{
        Answer, Answers, ByRole, Challenge, Choice, Cover, Hours, IsoWeek, Level, ROLES, Role, Set, Table,
        Weights,
    },
    priors::{Priors, v1},
};

// Builders.

/// Weights from per mille that are known to add up.
pub(crate) fn weights(per_mille: [u16; 3]) -> Weights {
    Weights::from_per_mille(per_mille).expect("the parts add up to 1000")
}

/// The set with these members.
pub(crate) fn set<T: Choice>(members: &[T]) -> Set<T> {
    members.iter().copied().collect()
}

/// This many half hours, which are known to fit in a week.
pub(crate) fn halves(halves: u16) -> Hours {
    Hours::from_halves(halves).expect("no more than a week has")
}

/// This many hours, which are known to fit in a week.
pub(crate) fn hours(whole: u16) -> Hours {
    halves(whole * 2)
}

/// The same rating of every role but those named.
pub(crate) fn rated(usual: Level, others: &[(Role, Level)]) -> ByRole<Option<Level>> {
    let mut levels = ByRole::from_fn(|_| Some(usual));
    for &(role, level) in others {
        levels[role] = Some(level);
    }
    levels
}

/// The standing that gives a role exactly this open need; skill and joy are the middle.
pub(crate) fn standing_with_open(open: f64) -> Standing {
    let mut standing = standing(5.0, 0.0, 0.5, 0.5, Weights::default());
    standing.open = open;
    standing
}

/// What the engine makes of inputs before it plans the week, without the costly what-if questions.
pub(crate) struct Outcome<'a> {
    /// The need tables.
    pub(crate) priors: &'a Priors,
    /// The answers.
    pub(crate) inputs: Inputs,
    /// Each role's numbers.
    pub(crate) standings: ByRole<Standing>,
    /// Each role's verdict.
    pub(crate) verdicts: ByRole<Verdict>,
    /// The roles by score.
    pub(crate) ranking: [Role; ROLES],
    /// What is to be done now, and for which challenge.
    pub(crate) do_now: Vec<(Role, Challenge)>,
}

impl Outcome<'static> {
    /// With the v1 need tables.
    pub(crate) fn of(inputs: &Inputs, weights: Weights) -> Self {
        Self::with(v1(), inputs, weights)
    }
}

impl<'a> Outcome<'a> {
    /// With these need tables.
    pub(crate) fn with(priors: &'a Priors, inputs: &Inputs, weights: Weights) -> Self {
        let standings = standings(priors, inputs, weights);
        Self {
            priors,
            inputs: *inputs,
            verdicts: ByRole::from_fn(|role| verdict(inputs, role, standings[role].open)),
            ranking: ranking(&standings),
            do_now: do_now(priors, inputs, &standings),
            standings,
        }
    }

    /// The first three of the ranking.
    pub(crate) fn top_three(&self) -> [Role; 3] {
        [self.ranking[0], self.ranking[1], self.ranking[2]]
    }

    /// The place in the ranking, 1 to 12.
    pub(crate) fn rank(&self, role: Role) -> usize {
        1 + self.ranking.iter().position(|&other| other == role).expect("every role has a rank")
    }

    /// The roles to be done now.
    pub(crate) fn urgent(&self) -> Set<Role> {
        self.do_now.iter().map(|&(role, _)| role).collect()
    }

    /// The suggested week of this length.
    pub(crate) fn week(&self, whole: Hours) -> Week {
        week(&Situation {
            priors: self.priors,
            inputs: &self.inputs,
            standings: &self.standings,
            verdicts: &self.verdicts,
            ranking: &self.ranking,
            do_now: self.urgent(),
            whole,
        })
    }
}

// Random answers. All shrink towards “nothing answered”.

/// This many random inputs, or as many as `PROPTEST_CASES` in the environment asks for where those are fewer.
pub(crate) fn at_most(cases: u32) -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|asked| asked.parse().ok());
    asked.unwrap_or(cases).min(cases)
}

/// Holds a property to this many random inputs; a failure shows the smallest input that breaks it, and leaves its
/// seed in `tests/proptest-regressions/`, from where it is tried first from then on.
#[track_caller]
pub(crate) fn holds<T: std::fmt::Debug>(
    cases: u32,
    inputs: &impl Strategy<Value = T>,
    property: impl Fn(T) -> Result<(), TestCaseError>,
) {
    let config = ProptestConfig {
        cases: at_most(cases),
        failure_persistence: Some(Box::new(FileFailurePersistence::SourceParallel("proptest-regressions"))),
        source_file: Some(Location::caller().file()),
        ..ProptestConfig::default()
    };
    let result = TestRunner::new(config).run(inputs, property);
    assert!(result.is_ok(), "{}", result.map_or_else(|broken| broken.to_string(), |()| String::new()));
}

/// Any choice of the list.
pub(crate) fn any_choice<T: Choice>() -> impl Strategy<Value = T> + Clone {
    (0..T::ALL.len()).prop_map(|at| T::ALL[at])
}

/// Any choice of the list, or none.
pub(crate) fn any_option<T: Choice>() -> impl Strategy<Value = Option<T>> + Clone {
    (0..=T::ALL.len()).prop_map(|at| at.checked_sub(1).map(|at| T::ALL[at]))
}

/// Any set of choices; a quarter of them on average, as people choose.
pub(crate) fn any_set<T: Choice>() -> impl Strategy<Value = Set<T>> + Clone {
    (any::<u16>(), any::<u16>()).prop_map(|(some, others)| {
        T::ALL.iter().copied().filter(|choice| some & others & (1 << choice.index()) != 0).collect()
    })
}

/// Any set of the challenges that version 1 knows.
pub(crate) fn any_old_challenges() -> impl Strategy<Value = Set<Challenge>> + Clone {
    any_set()
        .prop_map(|chosen: Set<Challenge>| chosen.iter().filter(|one| CHALLENGES.contains(one)).collect())
}

/// A set of at most `most` choices: what a ledger costs doubles with each.
pub(crate) fn any_small_set<T: Choice>(most: usize) -> impl Strategy<Value = Set<T>> {
    proptest::collection::vec(any_choice::<T>(), 0..=most).prop_map(|members| set(&members))
}

/// A value for each role.
pub(crate) fn by_role<V: std::fmt::Debug>(
    value: impl Strategy<Value = V>,
) -> impl Strategy<Value = ByRole<V>> {
    uniform12(value).prop_map(Table::new)
}

/// For each role any choice or none; for one in five people none for every role.
pub(crate) fn any_options_by_role<T: Choice>() -> impl Strategy<Value = ByRole<Option<T>>> {
    prop_oneof![1 => Just(ByRole::from_fn(|_| None)), 4 => by_role(any_option::<T>())]
}

/// Any balance: anywhere on the simplex, on its edges, at its corners, or the usual one.
pub(crate) fn any_weights() -> impl Strategy<Value = Weights> {
    let inside = (0..=1000_u16, 0..=1000_u16)
        .prop_map(|(a, b)| weights([a.min(b), a.max(b) - a.min(b), 1000 - a.max(b)]));
    prop_oneof![
        2 => Just(Weights::default()),
        6 => inside,
        1 => (0..3_usize, 0..=1000_u16).prop_map(|(zero, part)| {
            let mut parts = [0; 3];
            parts[(zero + 1) % 3] = part;
            parts[(zero + 2) % 3] = 1000 - part;
            weights(parts)
        }),
        1 => any_corner(),
    ]
}

/// One of the three corners of the balance triangle.
pub(crate) fn any_corner() -> impl Strategy<Value = Weights> {
    (0..3_usize).prop_map(|corner| {
        let mut parts = [0; 3];
        parts[corner] = 1000;
        weights(parts)
    })
}

/// Any inputs.
pub(crate) fn any_inputs() -> impl Strategy<Value = Inputs> {
    (
        any_option(),
        any_set(),
        any_option(),
        any_old_challenges(),
        any_options_by_role(),
        any_options_by_role(),
        any_options_by_role(),
    )
        .prop_map(|(title, businesses, stage, challenges, cover, skill, joy)| Inputs {
            title,
            businesses,
            stage,
            challenges,
            cover,
            skill,
            joy,
        })
}

/// Inputs whose ledgers are quick to compute: at most three challenges and two businesses.
pub(crate) fn any_short_inputs() -> impl Strategy<Value = Inputs> {
    (any_inputs(), any_small_set(3), any_small_set(2)).prop_map(|(inputs, challenges, businesses)| Inputs {
        businesses,
        challenges,
        ..inputs
    })
}

/// The person as unrated: only the company and the coverage are known.
pub(crate) fn without_ratings(inputs: Inputs) -> Inputs {
    Inputs { skill: ByRole::default(), joy: ByRole::default(), ..inputs }
}

/// Any answer to a question: none, “not sure”, or a value.
pub(crate) fn any_answer<V: std::fmt::Debug + Clone>(
    value: impl Strategy<Value = V>,
) -> impl Strategy<Value = Answer<V>> {
    (0..6_u8, value).prop_map(|(kind, value)| match kind {
        0 => Answer::Unanswered,
        1 => Answer::NotSure,
        _ => Answer::Given(value),
    })
}

/// Any hours that the type can hold, 0 to 168.
pub(crate) fn any_hours() -> impl Strategy<Value = Hours> + Clone {
    (0..=336_u16).prop_map(halves)
}

/// A week that can be planned, half an hour to 100 hours.
pub(crate) fn any_week() -> impl Strategy<Value = Hours> {
    prop_oneof![
        1 => (1..=4_u16).prop_map(halves),
        3 => Just(Hours::USUAL_WEEK),
        6 => (1..=200_u16).prop_map(halves),
    ]
}

/// Hours now: not told, told for some roles, or more than a week has.
pub(crate) fn any_hours_now() -> impl Strategy<Value = ByRole<Option<Hours>>> {
    prop_oneof![
        1 => Just(ByRole::from_fn(|_| None)),
        4 => by_role(proptest::option::of((0..=40_u16).prop_map(halves))),
        2 => by_role(proptest::option::of(any_hours())),
        1 => Just(ByRole::from_fn(|_| Some(hours(168)))),
    ]
}

/// Any answers that the model can hold.
pub(crate) fn any_answers() -> impl Strategy<Value = Answers> {
    let who = prop_oneof![Just(String::new()), Just("CEO".to_owned()), Just("  Anna ".to_owned())];
    let company = (
        any_answer(any_choice()),
        // A given set of businesses has a member.
        any_answer((any_choice(), any_set()).prop_map(|(one, others)| others.with(one))),
        any_answer(any_choice()),
        any_answer(any_set()),
        any_answer(any_choice()),
    );
    let person = (
        by_role(any_answer(any_choice::<Cover>())),
        by_role(who),
        by_role(any_answer(any_choice())),
        by_role(any_answer(any_choice())),
        any_hours_now(),
        proptest::option::of(any_hours()),
    );
    (company, person).prop_map(|((title, businesses, stage, challenges, team_size), person)| {
        let (cover, covered_by, skill, joy, hours_now, week) = person;
        Answers {
            title,
            businesses,
            stage,
            team_size,
            challenges,
            cover,
            covered_by,
            skill,
            joy,
            hours_now,
            week,
        }
    })
}

// The formulas of the specification, written a second time and in other words.

/// A role's numbers as the specification has them.
pub(crate) struct Specified {
    /// Need points.
    pub(crate) points: f64,
    /// Need, 0 to 1.
    pub(crate) need: f64,
    /// Open need, 0 to 1.
    pub(crate) open: f64,
    /// The gate, 0 to 1.
    pub(crate) gate: f64,
    /// The score, 0 to 1.
    pub(crate) score: f64,
}

/// `points → need → open → gate → score`, with the figures of the v1 need tables.
pub(crate) fn specified(inputs: &Inputs, weights: Weights, role: Role) -> Specified {
    let priors = v1();
    let mut points = match inputs.stage {
        None => priors.base_unknown[role],
        Some(stage) => priors.base[stage][role],
    };
    let modifiers: Vec<f64> = inputs.businesses.iter().map(|kind| priors.business[kind][role]).collect();
    if !modifiers.is_empty() {
        points += modifiers.iter().sum::<f64>() / modifiers.len() as f64;
    }
    if let Some(title) = inputs.title {
        points += priors.title[title][role];
    }
    for challenge in inputs.challenges.iter() {
        points += priors.challenge[challenge][role];
    }
    let cover = match inputs.cover[role] {
        None | Some(Cover::Nobody) => 0.0,
        Some(Cover::Partly) => 0.35,
        Some(Cover::Mostly) => 0.70,
        Some(Cover::Fully) => 1.0,
    };
    let need = 1.0 / (1.0 + ((5.0 - points) / 2.0).exp());
    let open = need * (1.0 - 0.85 * cover);
    let gate = if open < 0.3 { open / 0.3 } else { 1.0 };
    let [w_need, w_skill, w_joy] = weights.per_mille().map(f64::from);
    let rating = |level| specified_share(level);
    let sum = w_need * open + w_skill * rating(inputs.skill[role]) + w_joy * rating(inputs.joy[role]);
    Specified { points, need, open, gate, score: gate * sum / 1000.0 }
}

/// A rating as the specification counts it: 0, ¼, ½, ¾, 1, and ½ where there is none.
pub(crate) fn specified_share(level: Option<Level>) -> f64 {
    match level {
        Some(Level::Lowest) => 0.0,
        Some(Level::Low) => 0.25,
        None | Some(Level::Middle) => 0.5,
        Some(Level::High) => 0.75,
        Some(Level::Highest) => 1.0,
    }
}

/// The present week: without a browser the calendar stands still.
pub fn this_week() -> IsoWeek {
    "2026w47".parse().unwrap()
}
