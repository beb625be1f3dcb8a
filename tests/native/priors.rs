//! The need tables are the figures that the sources and the specification give.

// The figures are copied, not computed: they are equal to the last bit.
#![allow(clippy::float_cmp)]

use serde_json::Value;
use twelve_hats::{
    engine::v1::CHALLENGES,
    model::{Business, ByRole, Challenge, Choice, Role, Stage, Title},
    priors::{by_version, latest},
};

/// The sources' tables.
fn sources() -> Value {
    serde_json::from_str(include_str!("../fixtures/priors.json")).expect("the fixture is JSON")
}

/// Holds one row of our tables to one row of the sources': the same roles, the same figures.
fn check(row: &ByRole<f64>, expected: &Value) {
    let expected = expected.as_object().expect("a row has a figure for each role");
    assert_eq!(expected.len(), Role::ALL.len(), "{expected:?}");
    for (role, &figure) in row.iter() {
        assert_eq!(Some(figure), expected.get(role.id()).and_then(Value::as_f64), "{role}");
    }
}

/// Holds a whole table to the sources'; `nothing` is the row of “not answered”, which is no choice.
fn check_table<'a, T: Choice + 'a>(
    expected: &Value,
    nothing: Option<(&str, &ByRole<f64>)>,
    rows: impl Iterator<Item = (T, &'a ByRole<f64>)>,
    key: impl Fn(T) -> &'static str,
) {
    let mut keys: Vec<&str> = Vec::new();
    for (choice, row) in rows {
        check(row, &expected[key(choice)]);
        keys.push(key(choice));
    }
    if let Some((key, row)) = nothing {
        check(row, &expected[key]);
        keys.push(key);
    }
    keys.sort_unstable();
    let mut known: Vec<&str> =
        expected.as_object().expect("a table has rows").keys().map(String::as_str).collect();
    known.sort_unstable();
    assert_eq!(keys, known, "every row of the sources is in our table, and no other");
}

#[test]
fn the_roles_are_the_sources_roles_in_the_same_order() {
    let ids: Vec<&str> = Role::ALL.iter().map(|role| role.id()).collect();
    assert_eq!(sources()["roles"], Value::from(ids));
}

#[test]
fn base_points_are_the_sources() {
    let key = |stage| match stage {
        Stage::Mvp => "mvp",
        Stage::Seed => "seed",
        Stage::Growth => "growth",
        Stage::ScaleUp => "scaleup",
        Stage::Mature => "mature",
    };
    let unknown = ("unknown", &latest().base_unknown);
    check_table(&sources()["base"], Some(unknown), latest().base.iter(), key);
}

#[test]
fn business_modifiers_are_the_sources_and_not_sure_adds_nothing() {
    let key = |business| match business {
        Business::SalesLedB2b => "sales_led_b2b",
        Business::ProductLedB2b => "product_led_b2b",
        Business::B2c => "b2c",
        Business::Marketplace => "marketplace",
        Business::DeepTech => "deeptech_api_devtool",
        Business::Regulated => "regulated",
    };
    let unknown = ("unknown", &ByRole::from_fn(|_| 0.0));
    check_table(&sources()["business"], Some(unknown), latest().business.iter(), key);
}

#[test]
fn title_modifiers_are_the_sources() {
    let key = |title| match title {
        Title::Cto => "cto",
        Title::Cpo => "cpo",
        Title::Both => "combined",
    };
    check_table(&sources()["title"], None, latest().title.iter(), key);
}

#[test]
fn challenge_modifiers_are_the_sources_and_none_adds_nothing() {
    let key = |challenge| match challenge {
        Challenge::KeyCustomer => "key_customer",
        Challenge::Fundraising => "fundraising",
        Challenge::ProductionIncidents => "production_incidents",
        Challenge::HiringAttrition => "hiring_attrition",
        Challenge::MissedDeadlines => "missed_deadlines_quality",
        Challenge::SecurityAudit => "security_compliance",
        Challenge::UnclearStrategy => "unclear_strategy_pmf",
        Challenge::Churn => "churn",
        Challenge::TechDebt => "tech_debt_scaling",
        Challenge::LeadershipAlignment => "leadership_alignment",
        Challenge::CostCutting => "cost_cutting",
        Challenge::Ai => "ai_shift",
    };
    let none = ("none", &ByRole::from_fn(|_| 0.0));
    let known = latest().challenge.iter().filter(|(challenge, _)| CHALLENGES.contains(challenge));
    check_table(&sources()["challenge"], Some(none), known, key);
    // What version 1 does not know adds nothing either.
    assert!(latest().challenge[Challenge::Ai].values().iter().all(|&points| points == 0.0));
}

#[test]
fn hours_of_a_fully_needed_role_are_the_specifications() {
    let specification = [
        ("developer", 30.0),
        ("architect", 12.0),
        ("guardian", 16.0),
        ("people-manager", 16.0),
        ("talent-builder", 16.0),
        ("process-designer", 10.0),
        ("visionary", 12.0),
        ("product-manager", 24.0),
        ("evangelist", 12.0),
        ("customer-advocate", 14.0),
        ("sales-partner", 18.0),
        ("investor-voice", 20.0),
    ];
    let expected = specification.into_iter().map(|(id, hours)| (id.to_owned(), Value::from(hours))).collect();
    check(&latest().full_hours, &Value::Object(expected));
}

#[test]
fn old_records_find_the_tables_of_their_version() {
    assert_eq!(sources()["version"], Value::from(1));
    for (version, released) in [(0, false), (1, true), (2, false), (u16::MAX, false)] {
        let found = by_version(version);
        assert_eq!(found.map(|priors| priors.version), released.then_some(version));
    }
    assert!(std::ptr::eq(by_version(latest().version).unwrap(), latest()));
}
