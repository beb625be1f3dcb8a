//! “How it works” says what the plan does: its words, its example and its tables are held to the engine.

use std::{collections::BTreeSet, fs, path::Path};

use crate::{
    support::set,
    texts::{check, check_sources},
    views::{Page, all_covered, company_only, drawn, filled, unsure},
};
use serde_json::Value;
use twelve_hats::{
    codec::read_method_text,
    engine::{
        COVERED, DO_NOW_FLOOR, Decision, Inputs, NEEDED, PLANNABLE, SOME_NEED, Standing, base_points,
        business_points, challenge_points, cover, cover_share, cover_under, need, plan, score, standings,
    },
    geometry::number,
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Hours, Level, Responsibility, Role,
        Stage, TeamSize, Title, Weights,
    },
    priors,
    routes::Route,
    state::Draft,
    text::{self, MethodText, method},
};

// The evidence.

fn method_file() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text").join(MethodText::path());
    fs::read_to_string(path).unwrap()
}

/// The roles that a team's size limits, in the order of the model.
const LIMITED: [Role; 4] = [Role::Developer, Role::PeopleManager, Role::TalentBuilder, Role::ProcessDesigner];

#[test]
fn every_row_of_the_need_tables_and_every_rule_says_what_it_stands_on() {
    fn ids<T: Choice>(table: &str, choices: &[T]) -> Vec<(String, String)> {
        choices.iter().map(|choice| (table.to_owned(), choice.id().to_owned())).collect()
    }
    let text = read_method_text(&method_file()).unwrap();
    let mut rows = ids("stage", Stage::ALL);
    rows.extend(ids("size", &LIMITED));
    rows.extend(ids("business", Business::ALL));
    rows.extend(ids("challenge", Challenge::ALL));
    rows.extend(ids("title", Title::ALL));
    rows.extend(ids("size-hours", &LIMITED[1..]));
    for table in ["stage", "size", "business", "challenge", "hours", "size-hours"] {
        rows.push((table.to_owned(), String::new()));
    }
    for rule in ["cover", "urgency", "decisions", "week"] {
        rows.push(("rule".to_owned(), rule.to_owned()));
    }
    for (table, row) in &rows {
        let evidence = text.evidence(table, row).unwrap_or_else(|| panic!("nothing on {table} {row}"));
        check(&evidence.text, None);
        assert!(
            ["strong", "medium", "weak", "our judgement", "mixed"].contains(&evidence.strength.as_str()),
            "{row}"
        );
        assert!(evidence.sources.iter().all(|&at| at < text.sources.len()), "{table} {row}");
        // Strength comes from somewhere.
        assert!(evidence.strength == "our judgement" || !evidence.sources.is_empty(), "{table} {row}");
    }
    assert_eq!(text.rows.len(), rows.len(), "there is no evidence on anything else");
    let used: BTreeSet<usize> = text.rows.iter().flat_map(|row| row.sources.iter().copied()).collect();
    assert_eq!(used, (0..text.sources.len()).collect(), "each source carries something");
    check_sources("how it works", &text.sources);
    for says in &text.says {
        check(says, None);
    }
    for damaged in ["", "{}", "[]", "<!doctype html>", &method_file().replacen("https://", "javascript:", 1)]
    {
        assert_eq!(read_method_text(damaged), None, "{damaged}");
    }
}

/// The specification's names of the sources, in the order in which the page lists them.
const SOURCES: [&str; 30] = [
    "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16",
    "S17", "S19", "S20", "S21", "S22", "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9",
];

#[test]
fn the_sources_of_each_row_are_the_specifications() {
    let file: Value = serde_json::from_str(include_str!("../fixtures/priors2.json")).unwrap();
    let text = read_method_text(&method_file()).unwrap();
    assert_eq!(text.sources.len(), SOURCES.len());
    let stages = ["mvp", "seed", "growth", "scaleup", "mature", "unknown"];
    let businesses =
        ["sales_led_b2b", "product_led_b2b", "b2c", "marketplace", "deeptech_api_devtool", "regulated"];
    let challenges = [
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
    #[allow(clippy::items_after_statements)]
    fn named<'a, T: Choice>(keys: &[&'a str]) -> Vec<(&'a str, &'static str)> {
        let ids = T::ALL.iter().map(|choice| choice.id()).chain([""]);
        keys.iter().copied().zip(ids).collect()
    }
    let sizes: Vec<(&str, &str)> =
        LIMITED.iter().map(|role| (role.id(), role.id())).chain([("not told", "")]).collect();
    for (key, table, rows) in [
        ("base", "stage", named::<Stage>(&stages)),
        ("business", "business", named::<Business>(&businesses)),
        ("challenge", "challenge", named::<Challenge>(&challenges)),
        ("title_cover", "title", named::<Title>(&["cto", "cpo", "combined"])),
        ("size", "size", sizes),
    ] {
        let specified = file["evidence"][key].as_object().unwrap();
        assert_eq!(specified.len(), rows.len(), "{key}");
        for (name, id) in rows {
            let expected: BTreeSet<&str> = specified[name]["sources"]
                .as_array()
                .unwrap()
                .iter()
                .map(|source| source.as_str().unwrap())
                // What stands on a role's own text says so in words.
                .filter(|source| !source.starts_with("role text"))
                .collect();
            let row = text.evidence(table, id).unwrap();
            let shown: BTreeSet<&str> = row.sources.iter().map(|&at| SOURCES[at]).collect();
            // The page adds what speaks against a row.
            assert!(shown.is_superset(&expected), "{table} {id}: {shown:?} instead of {expected:?}");
            assert!(!expected.is_empty() || row.strength == "our judgement", "{table} {id}");
            let role_text = specified[name]["sources"].to_string().contains("role text");
            assert_eq!(role_text, table == "size" && row.text.contains("role’s own page"), "{table} {id}");
        }
    }
    assert_eq!(text.evidence("rule", "week").unwrap().sources, [25], "WHO and ILO");
}

// The page.

fn page(role: Option<Role>, draft: &Draft) -> Page {
    drawn(&Route::Method(role), draft)
}

/// The cells of each row of one table of this class, the first being the row's name.
fn table(page: &Page, class: &str, at: usize) -> Vec<Vec<String>> {
    let table = page.place(page.of_class(class)[at]);
    let rows = page.below(table, "tr");
    rows.into_iter()
        .map(|row| {
            let cells = page.0.iter().filter(|cell| ["td", "th"].contains(&cell.name.as_str()));
            cells.filter(|cell| cell.around.last() == Some(&row)).map(|cell| cell.text.clone()).collect()
        })
        .collect()
}

/// A figure as the tables write it.
fn shown(figure: f64) -> String {
    if figure == 0.0 { "·".to_owned() } else { number(figure).replace('-', "−") }
}

fn row(name: &str, cells: impl IntoIterator<Item = String>) -> Vec<String> {
    [name.to_owned()].into_iter().chain(cells).collect()
}

fn figures(name: &str, row_of: &ByRole<f64>) -> Vec<String> {
    row(name, row_of.values().iter().map(|&figure| shown(figure)))
}

#[test]
fn the_tables_show_the_figures_that_plans_are_made_with() {
    let priors = priors::v2();
    let page = page(None, &Draft::default());
    let heads = row("", Role::ALL.iter().map(|&role| text::role_short(role).to_owned()));
    let sizes = row("", ["Just me", "2–5", "6–15", "16–50", "Over 50"].map(str::to_owned));
    let mut stages = vec![heads.clone(), figures("Not known", &priors.base_unknown)];
    stages.extend(Stage::ALL.iter().map(|&stage| figures(text::stage(stage), &priors.base[stage])));
    let mut limits = vec![sizes.clone()];
    limits.extend(LIMITED.iter().map(|&role| {
        let between = TeamSize::ALL.iter().map(|&size| match priors.base_between[size][role].unwrap() {
            (least, most) if most - least < 0.1 => number(least),
            (least, most) => format!("{}–{}", number(least), number(most)),
        });
        row(text::role_short(role), between)
    }));
    let mut businesses = vec![heads.clone()];
    businesses.extend(Business::ALL.iter().map(|&one| figures(text::business(one), &priors.business[one])));
    let mut challenges = vec![heads.clone()];
    challenges
        .extend(Challenge::ALL.iter().map(|&one| figures(text::challenge(one), &priors.challenge[one])));
    let percent =
        |share: f64| if share == 0.0 { "·".to_owned() } else { format!("{}%", number(share * 100.0)) };
    let mut titles = vec![heads.clone()];
    titles.extend(
        Title::ALL.iter().map(|&one| row(text::title(one), priors.title_cover[one].values().map(percent))),
    );
    let hours = vec![heads, figures("Hours", &priors.full_hours)];
    let mut by_size = vec![sizes];
    by_size.extend(LIMITED[1..].iter().map(|&role| {
        let hours = TeamSize::ALL.iter().map(|&size| number(priors.hours_by_size[size][role]));
        row(text::role_short(role), hours)
    }));
    let expected = [stages, limits, businesses, challenges, titles, hours, by_size];
    assert_eq!(page.of_class("need-table").len(), expected.len());
    for (at, expected) in expected.into_iter().enumerate() {
        assert_eq!(table(&page, "need-table", at), expected);
    }
    // What is not shown by size is the same at every size.
    for &role in Role::ALL {
        let is_limited = TeamSize::ALL.iter().any(|&size| priors.base_between[size][role].is_some());
        let varies = TeamSize::ALL
            .iter()
            .any(|&size| (priors.hours_by_size[size][role] - priors.full_hours[role]).abs() > 1e-9);
        assert_eq!((is_limited, varies), (LIMITED.contains(&role), LIMITED[1..].contains(&role)), "{role}");
    }
}

/// Answers of all kinds: also under a challenge, alone, and where a title assumes cover.
fn drafts() -> Vec<Draft> {
    let mut alone = company_only();
    alone.answers.team_size = Answer::Given(TeamSize::JustMe);
    let mut cpo = company_only();
    cpo.answers.stage = Answer::Given(Stage::Growth);
    cpo.answers.team_size = Answer::Given(TeamSize::UpTo5);
    cpo.answers.challenges = Answer::Given(set(&[
        Challenge::ProductionIncidents,
        Challenge::HiringAttrition,
        Challenge::CostCutting,
        Challenge::Ai,
    ]));
    let mut covered = filled();
    covered.answers.team_size = Answer::Given(TeamSize::UpTo50);
    covered.answers.cover = ByRole::from_fn(|_| Answer::Given(Cover::Partly));
    vec![Draft::default(), filled(), company_only(), unsure(), all_covered(), alone, cpo, covered]
}

#[test]
fn the_example_is_what_the_plan_counts_with() {
    for draft in drafts() {
        let Draft { answers, weights } = &draft;
        let (priors, inputs) = (priors::v2(), Inputs::from(answers));
        for &role in Role::ALL {
            let page = page(Some(role), &draft);
            let lines = table(&page, "example", 0);
            let value = |name: &str| {
                let line = lines.iter().find(|line| line[0] == name).unwrap_or_else(|| panic!("no {name}"));
                line[2].replace('−', "-").parse::<f64>().unwrap()
            };
            let standing: Standing = plan(priors, answers, *weights).standings[role];
            let stage = base_points(priors, inputs.stage, None, role);
            let within = base_points(priors, inputs.stage, inputs.team_size, role);
            let challenges: f64 =
                inputs.challenges.iter().map(|one| challenge_points(priors, &inputs, one, role)).sum();
            let cover = cover(priors, &inputs, role);
            for (name, expected) in [
                ("Stage", stage),
                ("Team size", within - stage),
                ("Business", business_points(priors, inputs.businesses, role)),
                ("Challenges", challenges),
                ("Points", standing.points),
                ("Need", need(standing.points)),
                ("Cover", cover),
                ("Cover that counts", cover_under(cover, challenges)),
                ("Open need", standing.uncovered),
                ("Skill", standing.criteria[1]),
                ("Joy", standing.criteria[2]),
                ("Score", score(&standing.criteria, weights.shares())),
            ] {
                assert!((value(name) - expected).abs() < 0.00501, "{role}: {name} is {expected}");
            }
            // Each line follows from those before it, by the formulas that stand beside it.
            let sum = |names: &[&str]| names.iter().map(|name| value(name)).sum::<f64>();
            let points = sum(&["Stage", "Team size", "Business", "Challenges"]);
            assert!((points - value("Points")).abs() < 0.03, "{role}: points");
            let counted = value("Cover") * (1.0 - 0.4 * (challenges.max(0.0) / 5.0).min(1.0));
            assert!((counted - value("Cover that counts")).abs() < 0.02, "{role}: cover that counts");
            let open = value("Need") * (1.0 - 0.85 * value("Cover that counts"));
            assert!((open - value("Open need")).abs() < 0.02, "{role}: open need");
            let parts = sum(&["Need’s part", "Skill’s part", "Joy’s part"]);
            assert!((parts - value("Score")).abs() < 1e-9, "{role}: score");
        }
        // Without a role it is the one that comes first.
        let plan = plan(priors, answers, *weights);
        let first = plan.main().next().unwrap_or(plan.ranking[0]);
        let page = page(None, &draft);
        let chosen: Vec<&str> = page
            .inside("why-role", "option")
            .into_iter()
            .filter(|option| option.get("selected").is_some())
            .filter_map(|option| option.get("value"))
            .collect();
        assert_eq!(chosen, [first.id()]);
    }
}

#[test]
fn the_example_says_where_its_numbers_come_from() {
    let draft = Draft {
        answers: Answers {
            title: Answer::Given(Title::Cpo),
            team_size: Answer::Given(TeamSize::UpTo5),
            challenges: Answer::Given(set(&[Challenge::HiringAttrition])),
            ..Answers::default()
        },
        weights: Weights::default(),
    };
    let from = |role: Role, name: &str| {
        let lines = table(&page(Some(role), &draft), "example", 0);
        lines.into_iter().find(|line| line[0] == name).unwrap()[1].clone()
    };
    for (role, name, expected) in [
        (Role::PeopleManager, "Stage", "not known"),
        (Role::PeopleManager, "Team size", "2–5: 0 to 3 points"),
        (Role::PeopleManager, "Business", "none"),
        (Role::PeopleManager, "Challenges", "Hiring or attrition; counted at 25%, by team size"),
        (Role::PeopleManager, "Cover", "assumed for a CPO"),
        (Role::Guardian, "Team size", "2–5: no limits"),
        (Role::Guardian, "Challenges", "Hiring or attrition"),
        (Role::Guardian, "Cover that counts", "0.7 · (1 − 0.4 · min(1, 0 / 5))"),
        (Role::Guardian, "Skill", "not rated: the middle"),
    ] {
        assert_eq!(from(role, name), expected, "{role}: {name}");
    }
}

#[test]
fn all_nine_decisions_are_explained_once_and_in_the_order_of_a_plan() {
    let page = page(None, &Draft::default());
    let rows = table(&page, "decisions", 0);
    let named: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(
        named,
        [
            "Yours",
            "Do now",
            "Help",
            "Focus",
            "Grow into",
            "Hold",
            "Keep for joy",
            "Others’",
            "Find an owner",
            "Leave",
            "Later",
            "Not now"
        ]
    );
    for &decision in Decision::ALL {
        check(method::decision_rule(decision), None);
        let row = rows.iter().find(|row| row[0] == method::decision(decision)).unwrap();
        assert!(row[1].starts_with(method::decision_rule(decision)), "{row:?}");
        assert!(row[1].ends_with(method::decision_reads(decision)), "{row:?}");
    }
}

// The words.

#[test]
fn the_words_are_plain_sentences() {
    for words in [
        method::lead,
        method::need_words,
        method::cover_words,
        method::score_words,
        method::challenges_words,
        method::decisions_words,
        method::week_words,
        method::reasons_words,
        method::sure_words,
        method::change_words,
        method::room,
        method::what_sources_carry,
        method::limit_sizes,
        method::limit_express,
        method::limit_step,
        method::limit_cpo,
        method::limit_manager,
        method::limit_alone,
        method::limit_costs,
        method::limit_ratings,
        method::limit_poll,
        method::limit_knowledge,
    ] {
        check(words(), None);
    }
}

/// A share as whole per cent.
fn percent(share: f64) -> String {
    format!("{}%", number((share * 100.0).round()))
}

#[test]
fn the_figures_in_the_words_are_the_engines() {
    let fully = cover_share(Cover::Fully);
    let shares = Weights::default().shares().map(|share| number((share * 100.0).round()));
    let cover_kinds = Cover::ALL.iter().map(|&cover| number(cover_share(cover)));
    let [nobody, partly, mostly, full] = cover_kinds.collect::<Vec<_>>().try_into().unwrap();
    let covered = {
        let inputs = Inputs { cover: ByRole::from_fn(|_| Some(Cover::Fully)), ..Inputs::default() };
        let standing = standings(priors::v2(), &inputs, Weights::default())[Role::Developer];
        1.0 - standing.uncovered / standing.need
    };
    for (words, figure) in [
        (method::need_words(), format!("2 points are {}", percent(need(2.0)))),
        (method::need_words(), format!("5 are {}", percent(need(5.0)))),
        (method::need_words(), format!("8 are {}", percent(need(8.0)))),
        (method::cover_words(), format!("full cover takes {} of the need", percent(covered))),
        (method::cover_words(), format!("down to {}", percent(cover_under(fully, 5.0)))),
        (method::open_formula(), format!("1 − {} ·", number(covered))),
        (method::counted_formula(), format!("1 − {} ·", number(1.0 - cover_under(fully, 5.0)))),
        (
            method::counted_formula(),
            format!("nobody {nobody}, partly {partly}, mostly {mostly}, fully {full}"),
        ),
        (method::score_words(), format!("{}, {} and {}%", shares[0], shares[1], shares[2])),
        (method::score_formula(), format!("{}, {}, {}%", shares[0], shares[1], shares[2])),
        (method::decisions_words(), format!("an open need of {} on", percent(NEEDED))),
        (method::decisions_words(), format!("from {} on there is some need", percent(SOME_NEED))),
        (method::week_words(), format!("at least {} of the planned hours", percent(DO_NOW_FLOOR))),
        (method::week_words(), if (PLANNABLE - 0.9).abs() < 1e-9 { "A tenth" } else { "?" }.to_owned()),
        (method::week_words(), {
            let longest = Inputs { week: Hours::from_halves(160), ..Inputs::default() }.planned_week();
            format!("stops at {} hours", number(longest.get()))
        }),
    ] {
        assert!(words.contains(&figure), "{figure:?} is not in {words:?}");
    }
    // More challenges than that take nothing more from cover.
    assert!((cover_under(fully, 5.0) - cover_under(fully, 30.0)).abs() < 1e-9);
    // “Covered if somebody else does most of it or all of it”.
    assert!(cover_share(Cover::Mostly) >= COVERED && cover_share(Cover::Partly) < COVERED);
}

#[test]
fn what_a_title_assumes_and_which_challenge_comes_first_is_told_as_it_is() {
    let assumed = |title: Title, share: f64| -> Vec<Role> {
        let is_so = |role: &Role| (priors::v2().title_cover[title][*role] - share).abs() < 1e-9;
        Role::ALL.iter().copied().filter(is_so).collect()
    };
    let [partly, mostly] = [Cover::Partly, Cover::Mostly].map(cover_share);
    assert_eq!(assumed(Title::Cto, partly), [Role::Visionary, Role::ProductManager]);
    assert_eq!(assumed(Title::Cpo, mostly), [Role::Developer, Role::Architect, Role::Guardian]);
    assert_eq!(assumed(Title::Cpo, partly), [Role::ProcessDesigner]);
    for (title, nothing) in [(Title::Cto, 10), (Title::Cpo, 8), (Title::Both, 12)] {
        assert_eq!(assumed(title, 0.0).len(), nothing, "{title}");
    }
    let of_class = |class: u8| -> Vec<Challenge> {
        let all = Challenge::ALL.iter().copied();
        all.filter(|&challenge| priors::v2().urgency[challenge] == class).collect()
    };
    assert_eq!(of_class(1), [Challenge::ProductionIncidents]);
    assert_eq!(of_class(2), [Challenge::KeyCustomer, Challenge::Fundraising, Challenge::SecurityAudit]);
    assert_eq!(of_class(3).len(), Challenge::ALL.len() - 4);
}

// The soft spots.

fn planned(answers: &Answers) -> twelve_hats::engine::Plan {
    plan(priors::v2(), answers, Weights::default())
}

fn of(title: Title, stage: Stage) -> Answers {
    Answers { title: Answer::Given(title), stage: Answer::Given(stage), ..Answers::default() }
}

#[test]
fn a_quick_answer_of_a_cpo_at_growth_has_little_product() {
    let plan = planned(&of(Title::Cpo, Stage::Growth));
    let hours = |responsibility: Responsibility| -> f64 {
        responsibility.roles().map(|role| plan.hours(role).get()).sum()
    };
    let team = hours(Responsibility::TeamAndPeople);
    assert!(team > 20.0 && hours(Responsibility::Product) * 2.0 <= team, "{team}");
}

#[test]
fn a_ctos_product_manager_asks_for_nine_to_fifteen_hours() {
    let nobody = ByRole::from_fn(|_| Answer::Given(Cover::Nobody));
    for (stage, skill) in
        [(Stage::Seed, Level::High), (Stage::Growth, Level::High), (Stage::Seed, Level::Middle)]
    {
        let mut answers = Answers { cover: nobody, ..of(Title::Cto, stage) };
        answers.skill[Role::ProductManager] = Answer::Given(skill);
        answers.joy[Role::ProductManager] = Answer::Given(Level::Highest);
        let plan = planned(&answers);
        let hours = plan.hours(Role::ProductManager).get();
        assert!(plan.decisions[Role::ProductManager].is_focus() && (9.0..=15.0).contains(&hours), "{hours}");
    }
}

#[test]
fn who_builds_alone_has_a_few_hours_for_customers() {
    for stage in [Stage::Mvp, Stage::Seed] {
        let team_size = Answer::Given(TeamSize::JustMe);
        let plan = planned(&Answers { team_size, ..of(Title::Both, stage) });
        let [code, customers] = [Role::Developer, Role::CustomerAdvocate].map(|role| plan.hours(role).get());
        assert!((14.0..=22.0).contains(&code) && (4.0..=6.0).contains(&customers), "{code}, {customers}");
    }
}

#[test]
fn one_step_of_cover_can_turn_a_focus_into_leave() {
    let with = |cover| {
        let mut answers = of(Title::Cto, Stage::Growth);
        answers.cover[Role::TalentBuilder] = Answer::Given(cover);
        answers.skill[Role::TalentBuilder] = Answer::Given(Level::High);
        answers.joy[Role::TalentBuilder] = Answer::Given(Level::Middle);
        planned(&answers).decisions[Role::TalentBuilder]
    };
    assert_eq!([Cover::Partly, Cover::Mostly].map(with), [Decision::Focus, Decision::Leave]);
}

#[test]
fn cost_cutting_goes_to_the_role_that_suits_best_where_cover_is_alike() {
    for role in [Role::Architect, Role::PeopleManager, Role::ProductManager] {
        let mut answers = Answers {
            challenges: Answer::Given(set(&[Challenge::CostCutting])),
            cover: ByRole::from_fn(|_| Answer::Given(Cover::Nobody)),
            ..of(Title::Cto, Stage::Growth)
        };
        answers.skill[role] = Answer::Given(Level::Highest);
        answers.joy[role] = Answer::Given(Level::Highest);
        assert_eq!(planned(&answers).do_now, [role]);
    }
}
