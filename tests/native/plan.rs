//! The plan, held to the reference cases.

// Half hours are exact.
#![allow(clippy::float_cmp)]

use std::collections::BTreeMap;

use serde_json::Value;
use twelve_hats::{
    engine::{Decision, Finding, LineKind, MoveKind, Plan, plan},
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Hours, Level, Role, Set, Stage,
        TeamSize, Title, Weights,
    },
    priors,
};

// The reference, read.

fn reference() -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("../fixtures/plan2_reference.json")).unwrap();
    file["cases"].as_array().unwrap().clone()
}

/// The choice with this name in the reference, by its place in the list of the prototype.
fn named<T: Choice>(name: &str, names: &[&str]) -> T {
    assert_eq!(names.len(), T::ALL.len());
    T::ALL[names.iter().position(|other| *other == name).unwrap_or_else(|| panic!("{name}"))]
}

const TITLES: &[&str] = &["cto", "cpo", "combined"];
const STAGES: &[&str] = &["mvp", "seed", "growth", "scaleup", "mature"];
const SIZES: &[&str] = &["1", "2-5", "6-15", "16-50", "50+"];
const BUSINESSES: &[&str] =
    &["sales_led_b2b", "product_led_b2b", "b2c", "marketplace", "deeptech_api_devtool", "regulated"];
const CHALLENGES: &[&str] = &[
    "key_customer",
    "fundraising",
    "production_incidents",
    "hiring_attrition",
    "missed_deadlines_quality",
    "security_compliance",
    "unclear_strategy_pmf",
    "churn",
    "tech_debt_scaling",
    "leadership_alignment",
    "cost_cutting",
    "ai_shift",
];
const DECISIONS: &[&str] = &["do now", "help", "focus", "grow", "hold", "joy", "owner", "leave", "not now"];

fn answer<T: Choice>(value: &Value, names: &[&str]) -> Answer<T> {
    value.as_str().map(|name| named(name, names)).into()
}

fn set<T: Choice>(value: &Value, names: &[&str]) -> Set<T> {
    value.as_array().unwrap().iter().map(|name| named(name.as_str().unwrap(), names)).collect()
}

fn levels<T: Choice>(value: &Value) -> ByRole<Answer<T>> {
    ByRole::from_fn(|role| {
        let level = value.get(role.id()).and_then(Value::as_u64);
        level.map(|level| T::ALL[usize::try_from(level).unwrap()]).into()
    })
}

fn hours(value: &Value) -> Hours {
    let halves = value.as_f64().unwrap() * 2.0;
    (0..=336).filter_map(Hours::from_halves).find(|hours| hours.get() * 2.0 == halves).unwrap()
}

fn answers(case: &Value) -> Answers {
    let businesses: Set<Business> = set(&case["businesses"], BUSINESSES);
    Answers {
        title: answer::<Title>(&case["title"], TITLES),
        stage: answer::<Stage>(&case["stage"], STAGES),
        team_size: answer::<TeamSize>(&case["size"], SIZES),
        businesses: if businesses.is_empty() { Answer::Unanswered } else { Answer::Given(businesses) },
        challenges: Answer::Given(set(&case["challenges"], CHALLENGES)),
        cover: levels::<Cover>(&case["cover"]),
        covered_by: ByRole::from_fn(|role| case["who"][role.id()].as_str().unwrap_or_default().to_owned()),
        skill: levels::<Level>(&case["skill"]),
        joy: levels::<Level>(&case["joy"]),
        hours_now: ByRole::from_fn(|role| case["now"].get(role.id()).map(hours)),
        week: case["week"].as_f64().map(|_| hours(&case["week"])),
    }
}

fn role(value: &Value) -> Role {
    Role::from_id(value.as_str().unwrap()).unwrap()
}

fn roles(value: &Value) -> Vec<Role> {
    value.as_array().unwrap().iter().map(role).collect()
}

fn check_figure(found: f64, expected: &Value, what: &str) {
    let expected = expected.as_f64().unwrap();
    assert!((found - expected).abs() < 1e-9, "{what}: {found}, expected {expected}");
}

fn check_moves(plan: &Plan, expected: &Value, id: &str) {
    if expected.is_null() {
        assert_eq!(plan.moves, None, "{id}");
        return;
    }
    for (kind, name) in [
        (MoveKind::Stop, "stop"),
        (MoveKind::Less, "less"),
        (MoveKind::More, "more"),
        (MoveKind::Start, "start"),
    ] {
        // JSON's tables have no order here: the order is checked against all ten thousand.
        let found: BTreeMap<&str, Hours> =
            plan.moves_of(kind).map(|one| (one.role.id(), one.hours)).collect();
        let expected = expected[name].as_object().unwrap();
        let expected: BTreeMap<&str, Hours> =
            expected.iter().map(|(role, value)| (role.as_str(), hours(value))).collect();
        assert_eq!(found, expected, "{id}: {name}");
    }
}

fn check_findings(plan: &Plan, expected: &Value, id: &str) {
    let found: Vec<&str> = plan
        .findings
        .iter()
        .map(|finding| match finding {
            Finding::LongWeek(_) => "long week",
            Finding::Overload => "overload",
            Finding::ManyChallenges(_) => "many challenges",
            Finding::NothingEnjoyed(_) => "nothing needed is enjoyed",
        })
        .collect();
    let name = |finding: &Value| finding.as_str().unwrap_or_else(|| finding[0].as_str().unwrap()).to_owned();
    let expected: Vec<String> = expected.as_array().unwrap().iter().map(name).collect();
    assert_eq!(found, expected, "{id}");
}

fn check(case: &Value) {
    let id = case["id"].as_str().unwrap();
    let expected = &case["expected"];
    let plan = plan(priors::v2(), &answers(&case["answers"]), Weights::default());
    assert_eq!(Some(plan.nothing_known), expected["nothing_known"].as_bool(), "{id}");
    if plan.nothing_known {
        assert_eq!(plan.focus, roles(&expected["focus"]), "{id}");
        return;
    }
    for &role in Role::ALL {
        let what = format!("{id}: {role}");
        let standing = &plan.standings[role];
        check_figure(standing.uncovered, &expected["open"][role.id()], &what);
        check_figure(standing.score, &expected["score"][role.id()], &what);
        let decision: Decision = named(expected["decisions"][role.id()].as_str().unwrap(), DECISIONS);
        assert_eq!(plan.decisions[role], decision, "{what}");
        assert_eq!(plan.hours(role), hours(&expected["hours"][role.id()]), "{what}");
    }
    assert_eq!(plan.week.everything_else, hours(&expected["everything_else"]), "{id}");
    assert_eq!(plan.week.free, hours(&expected["free"]), "{id}");
    assert_eq!(plan.week.give_back, hours(&expected["give_back"]), "{id}");
    assert_eq!(plan.do_now, roles(&expected["do_now"]), "{id}");
    assert_eq!(plan.focus, roles(&expected["focus"]), "{id}");
    let lines = expected["challenges"].as_array().unwrap();
    assert_eq!(plan.lines.len(), lines.len(), "{id}");
    for (found, expected) in plan.lines.iter().zip(lines) {
        let challenge: Challenge = named(expected["challenge"].as_str().unwrap(), CHALLENGES);
        let kind = match expected["kind"].as_str().unwrap() {
            "lead" => LineKind::Lead,
            "within" => LineKind::Within,
            "after" => LineKind::After,
            "help" => LineKind::Help,
            "part" => LineKind::Part,
            "owner" => LineKind::Owner,
            "theirs" => LineKind::Theirs,
            other => panic!("{other}"),
        };
        assert_eq!(
            (found.challenge, found.kind, found.hat),
            (challenge, kind, role(&expected["leads"])),
            "{id}"
        );
        assert_eq!(found.yours, expected["yours"].as_str().and_then(Role::from_id), "{id}");
    }
    check_moves(&plan, &expected["moves"], id);
    let (found, expected_load) = (&plan.overload, &expected["overload"]);
    assert_eq!(Some(found.is_over), expected_load["over"].as_bool(), "{id}");
    assert_eq!(Some(found.is_enough), expected_load["enough"].as_bool(), "{id}");
    check_figure(found.demand, &expected_load["demand"], id);
    assert_eq!(found.hand_over, roles(&expected_load["hand_over"]), "{id}");
    assert_eq!(found.first, expected_load["first"].as_str().and_then(Role::from_id), "{id}");
    check_findings(&plan, &expected["findings"], id);
    assert_eq!(Some(plan.are_balances_known), expected["balances_shown"].as_bool(), "{id}");
}

#[test]
fn the_plan_is_the_references() {
    let cases = reference();
    assert_eq!(cases.len(), 28);
    cases.iter().for_each(check);
}
