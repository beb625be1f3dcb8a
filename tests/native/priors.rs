//! The need tables are the figures that the sources and the specification give.

// The figures are copied, not computed: they are equal to the last bit.
#![allow(clippy::float_cmp)]

use serde_json::Value;
use twelve_hats::{
    engine::{is_of_version_1, v1::CHALLENGES},
    model::{Business, ByRole, Challenge, Choice, Role, Stage, TeamSize, Title},
    priors::{latest, v1, v2},
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

fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Mvp => "mvp",
        Stage::Seed => "seed",
        Stage::Growth => "growth",
        Stage::ScaleUp => "scaleup",
        Stage::Mature => "mature",
    }
}

fn business_key(business: Business) -> &'static str {
    match business {
        Business::SalesLedB2b => "sales_led_b2b",
        Business::ProductLedB2b => "product_led_b2b",
        Business::B2c => "b2c",
        Business::Marketplace => "marketplace",
        Business::DeepTech => "deeptech_api_devtool",
        Business::Regulated => "regulated",
    }
}

fn title_key(title: Title) -> &'static str {
    match title {
        Title::Cto => "cto",
        Title::Cpo => "cpo",
        Title::Both => "combined",
    }
}

fn challenge_key(challenge: Challenge) -> &'static str {
    match challenge {
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
    }
}

#[test]
fn the_roles_are_the_sources_roles_in_the_same_order() {
    let ids: Vec<&str> = Role::ALL.iter().map(|role| role.id()).collect();
    assert_eq!(sources()["roles"], Value::from(ids));
}

#[test]
fn base_points_are_the_sources() {
    let unknown = ("unknown", &v1().base_unknown);
    check_table(&sources()["base"], Some(unknown), v1().base.iter(), stage_key);
}

#[test]
fn business_modifiers_are_the_sources_and_not_sure_adds_nothing() {
    let unknown = ("unknown", &ByRole::from_fn(|_| 0.0));
    check_table(&sources()["business"], Some(unknown), v1().business.iter(), business_key);
}

#[test]
fn title_modifiers_are_the_sources() {
    check_table(&sources()["title"], None, v1().title.iter(), title_key);
}

#[test]
fn challenge_modifiers_are_the_sources_and_none_adds_nothing() {
    let none = ("none", &ByRole::from_fn(|_| 0.0));
    let known = v1().challenge.iter().filter(|(challenge, _)| CHALLENGES.contains(challenge));
    check_table(&sources()["challenge"], Some(none), known, challenge_key);
    // What version 1 does not know adds nothing either.
    assert!(v1().challenge[Challenge::Ai].values().iter().all(|&points| points == 0.0));
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
    check(&v1().full_hours, &Value::Object(expected));
}

#[test]
fn old_records_find_the_tables_of_their_version() {
    assert_eq!(sources()["version"], Value::from(1));
    assert_eq!((v1().version, v2().version), (1, 2));
    assert!(std::ptr::eq(latest(), v2()), "new assessments use the last one");
    for (version, is_first) in [(0, false), (1, true), (2, false), (3, false), (u16::MAX, false)] {
        assert_eq!(is_of_version_1(version), is_first, "{version}");
    }
}

// Version 2.

/// The tables of version 2 as the specification has them.
fn specified() -> Value {
    serde_json::from_str(include_str!("../fixtures/priors2.json")).expect("the fixture is JSON")
}

fn size_key(size: TeamSize) -> &'static str {
    match size {
        TeamSize::JustMe => "1",
        TeamSize::UpTo5 => "2-5",
        TeamSize::UpTo15 => "6-15",
        TeamSize::UpTo50 => "16-50",
        TeamSize::More => "50+",
    }
}

#[test]
fn version_2_is_the_specifications() {
    let (tables, specified, nothing) = (v2(), specified(), ByRole::from_fn(|_| 0.0));
    assert_eq!(specified["version"], Value::from(tables.version));
    check_table(&specified["base"], Some(("unknown", &tables.base_unknown)), tables.base.iter(), stage_key);
    check_table(&specified["business"], Some(("unknown", &nothing)), tables.business.iter(), business_key);
    check_table(&specified["challenge"], None, tables.challenge.iter(), challenge_key);
    check_table(&specified["title_cover"], None, tables.title_cover.iter(), title_key);
    check(&tables.full_hours, &specified["hours_of_40"]);
    for &challenge in Challenge::ALL {
        let urgency = Value::from(tables.urgency[challenge]);
        assert_eq!(specified["urgency"][challenge_key(challenge)], urgency, "{challenge}");
    }
}

#[test]
fn version_2_knows_what_a_teams_size_allows() {
    let (tables, size_of) = (v2(), &specified()["size"]);
    for (&size, &role) in TeamSize::ALL.iter().flat_map(|size| Role::ALL.iter().map(move |role| (size, role)))
    {
        let between = size_of["base_between"].get(role.id()).map(|by| &by[size_key(size)]);
        let between = between.map(|pair| (pair[0].as_f64().unwrap(), pair[1].as_f64().unwrap()));
        assert_eq!(tables.base_between[size][role], between, "{size} {role}");
        let hours = size_of["hours_of_40"].get(role.id()).and_then(|by| by[size_key(size)].as_f64());
        assert_eq!(
            tables.hours_by_size[size][role],
            hours.unwrap_or(tables.full_hours[role]),
            "{size} {role}"
        );
    }
    let known = size_of["base_between"]
        .as_object()
        .unwrap()
        .keys()
        .chain(size_of["hours_of_40"].as_object().unwrap().keys());
    assert!(known.clone().all(|id| Role::from_id(id).is_some()) && known.count() == 7);
}

#[test]
fn each_row_of_version_2_says_what_it_stands_on() {
    let specified = specified();
    let evidence = &specified["evidence"];
    let mut rows = Vec::new();
    for table in ["base", "business", "challenge", "title_cover"] {
        rows.extend(specified[table].as_object().unwrap().keys().map(|row| (table, row.as_str())));
    }
    rows.extend(
        specified["size"]["base_between"].as_object().unwrap().keys().map(|row| ("size", row.as_str())),
    );
    // “Not sure” of the business adds nothing, and needs no ground.
    rows.retain(|row| *row != ("business", "unknown"));
    for (table, row) in rows {
        let ground = &evidence[table][row];
        let strength = ground["strength"].as_str().unwrap_or_default();
        let sources = ground["sources"].as_array().unwrap_or_else(|| panic!("nothing on {table} {row}"));
        assert!(!strength.is_empty(), "{table} {row}");
        assert!(!sources.is_empty() || strength.contains("judgement"), "{table} {row}");
        for source in
            sources.iter().filter_map(Value::as_str).filter(|source| !source.starts_with("role text"))
        {
            assert!(specified["sources"].get(source).is_some(), "{table} {row}: {source}");
        }
    }
}
