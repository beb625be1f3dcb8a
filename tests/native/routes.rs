//! Addresses: every route has one that leads back to it, and any other text leads somewhere sensible.

use std::collections::BTreeSet;

use crate::support::holds;
use proptest::prelude::*;
use twelve_hats::{
    model::{Choice, IsoWeek, Role, Step},
    routes::{AssessPage, Route},
    storage::Id,
    text,
};

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn week(text: &str) -> Route {
    Route::CheckIn(Some(text.parse().unwrap()))
}

fn step(step: Step, role: Option<Role>) -> Route {
    Route::Assess(AssessPage::Step(step, role))
}

/// Every route that has an address; of the saved assessments and the weeks, a few.
fn all_routes() -> Vec<Route> {
    let roles = || Role::ALL.iter().copied();
    let mut routes = vec![
        Route::Model(None),
        Route::Assess(AssessPage::Start),
        Route::Assess(AssessPage::Check),
        Route::Focus(None),
        Route::Focus(Some(id("0001abcdef"))),
        Route::Focus(Some(Id::after([].into_iter(), 7))),
        Route::History(None),
        Route::History(Some((id("0001abcdef"), id("0002abcdef")))),
        Route::History(Some((id("0002abcdef"), id("0001abcdef")))),
        Route::CheckIn(None),
        week("2026w47"),
        week("2026w53"),
        Route::CheckIn(Some(IsoWeek::LAST)),
        Route::Data,
        Route::Shared(String::new()),
        Route::Matrix(None),
        Route::Method(None),
        Route::Search,
    ];
    for at in [Route::Model, Route::Matrix, Route::Method] {
        routes.extend(roles().map(|role| at(Some(role))));
    }
    routes.extend(Step::ALL.iter().map(|&which| step(which, None)));
    routes.extend(roles().map(|role| step(Step::Team, Some(role))));
    routes.extend(roles().map(|role| step(Step::You, Some(role))));
    routes
}

/// Holds an address to the route it leads to.
fn check(address: &str, expected: &Route) {
    assert_eq!(Route::parse(address), *expected, "{address:?}");
}

fn shared(held: &str) -> Route {
    Route::Shared(held.to_owned())
}

#[test]
fn every_address_leads_back_to_its_route() {
    let routes = all_routes();
    for route in &routes {
        let href = route.href();
        assert!(href.starts_with("#/"), "{href}");
        check(&href, route);
        // As the browser gives it, as a person types it.
        check(href.trim_start_matches('#'), route);
        check(&format!("{href}/"), route);
    }
    let addresses: BTreeSet<String> = routes.iter().map(Route::href).collect();
    assert_eq!(addresses.len(), routes.len(), "no two routes share an address");
    // What means nothing has no address of its own: its link leads home.
    check(&Route::Unknown.href(), &Route::Model(None));
}

#[test]
fn addresses_are_as_published() {
    for (address, route) in [
        ("#/", Route::Model(None)),
        ("#/roles/architect", Route::Model(Some(Role::Architect))),
        ("#/roles/people-manager", Route::Model(Some(Role::PeopleManager))),
        ("#/assess", Route::Assess(AssessPage::Start)),
        ("#/assess/business", step(Step::Business, None)),
        ("#/assess/stage", step(Step::Stage, None)),
        ("#/assess/challenges", step(Step::Challenges, None)),
        ("#/assess/team", step(Step::Team, None)),
        ("#/assess/team/visionary", step(Step::Team, Some(Role::Visionary))),
        ("#/assess/you", step(Step::You, None)),
        ("#/assess/you/architect", step(Step::You, Some(Role::Architect))),
        ("#/assess/check", Route::Assess(AssessPage::Check)),
        ("#/focus", Route::Focus(None)),
        ("#/focus/0001abcdef", Route::Focus(Some(id("0001abcdef")))),
        ("#/history", Route::History(None)),
        ("#/history/0001abcdef/0002abcdef", Route::History(Some((id("0001abcdef"), id("0002abcdef"))))),
        ("#/check-in", Route::CheckIn(None)),
        ("#/check-in/2026w47", week("2026w47")),
        ("#/data", Route::Data),
    ] {
        check(address, &route);
        assert_eq!(route.href(), address);
    }
}

#[test]
fn an_odd_address_leads_somewhere_sensible() {
    for address in ["", "#", "#/", "/", "##", "#//", "#/#/", "#///"] {
        let expected = if address == "#/#/" { Route::Unknown } else { Route::Model(None) };
        check(address, &expected);
    }
    for (address, route) in [
        ("#//assess//", Route::Assess(AssessPage::Start)),
        ("#//assess//you//architect//", step(Step::You, Some(Role::Architect))),
        ("assess/check", Route::Assess(AssessPage::Check)),
        ("##/data", Route::Data),
        // As mailers, counters of visits, chat programs and people pass them on.
        ("#/roles/architect?utm_source=x", Route::Model(Some(Role::Architect))),
        ("#/roles/architect&fbclid=x", Route::Model(Some(Role::Architect))),
        ("#/?utm_source=x", Route::Model(None)),
        ("#/roles/%61rchitect", Route::Model(Some(Role::Architect))),
        ("#/roles/architect%2F", Route::Model(Some(Role::Architect))),
        ("#%2Froles%2Farchitect", Route::Model(Some(Role::Architect))),
        ("#%2froles%2fpeople%2Dmanager", Route::Model(Some(Role::PeopleManager))),
        ("#!/data", Route::Data),
        ("#/data.", Route::Data),
        ("#/data%20", Route::Data),
        ("#/data),", Route::Data),
        ("#/data\n", Route::Data),
        ("#/roles/architect/.", Route::Model(Some(Role::Architect))),
        ("#/Assess", Route::Assess(AssessPage::Start)),
        ("#/focus/ABC", Route::Focus(Some(id("abc")))),
        ("#/focus/%30", Route::Focus(Some(id("0")))),
        ("#/history/1/B", Route::History(Some((id("1"), id("b"))))),
        ("#/check-in/2026W47", week("2026w47")),
        ("#!/roles/architect", Route::Model(Some(Role::Architect))),
        ("#/Roles/Architect", Route::Model(Some(Role::Architect))),
        ("#/FOCUS/0001ABCDEF", Route::Focus(Some(id("0001abcdef")))),
        ("#/assess/you/", step(Step::You, None)),
        ("#/s", shared("")),
        ("#/s/", shared("")),
        ("#/s/1.Ah-q9_volg", shared("1.Ah-q9_volg")),
        ("#!/S/1.Ah-q9_volg", shared("1.Ah-q9_volg")),
        ("#/s/1.Ah-q9_volg.", shared("1.Ah-q9_volg")),
        ("#/s/1.Ah-q9_volg).", shared("1.Ah-q9_volg")),
        ("#/s/1%2EAh%2Dq9_volg", shared("1.Ah-q9_volg")),
        ("#/s/1.Ah-q9_volg?utm_source=X", shared("1.Ah-q9_volg")),
        ("#/s/1.Ah-q9\n_volg", shared("1.Ah-q9")),
        ("#/s/<script>", shared("")),
        ("#/focus/current", Route::Focus(Some(Id::draft()))),
        ("#/focus/0", Route::Focus(Some(id("0")))),
        (&format!("#/focus/{}", "z".repeat(32)), Route::Focus(Some(id(&"z".repeat(32))))),
    ] {
        check(address, &route);
    }
    let long = format!("#/focus/{}", "z".repeat(33));
    let very_long = "#/".to_owned() + &"roles/architect/".repeat(10_000);
    for address in [
        "#/roles",
        "#/roles/",
        "#/roles/nobody",
        "#/roles/architect/x",
        "#/roles/architect#moves",
        "#/roles/%zzarchitect",
        "#/roles/architec%",
        "#/roles/architect%ff",
        "#/ roles/architect",
        "#/role/architect",
        "#/architect",
        "#/assess/nothing",
        "#/assess/1",
        "#/assess/you/nobody",
        "#/assess/you/architect/x",
        // Only two steps have a page for each role.
        "#/assess/business/architect",
        "#/assess/stage/architect",
        "#/assess/challenges/architect",
        "#/assess/check/architect",
        "#/assess/express/architect",
        "#/focus/a-b",
        "#/focus/é",
        "#/focus/1/2",
        "#/focus/../data",
        &long,
        "#/history/1",
        "#/history/1/2/3",
        "#/history/a-b/2",
        "#/check-in/2026w54",
        "#/check-in/2025w53",
        "#/check-in/2026w7",
        "#/check-in/2026w47/1",
        "#/check-in/last",
        "#/data/x",
        "#/matrix/nobody",
        "#/matrix/architect/x",
        "#/how/nobody",
        "#/how/architect/x",
        "#/search/debt",
        "#/sign/1.abc",
        "#/\u{202e}data",
        "#/\0",
        "#javascript:alert(1)",
        &very_long,
    ] {
        check(address, &Route::Unknown);
    }
}

#[test]
fn any_text_is_an_address_that_leads_to_itself_or_nowhere() {
    let known = "#?/{0,2}(roles|matrix|how|search|assess|focus|history|data|you|team|check|check-in|2026w47|architect|[a-z0-9%A]{0,4})(/[a-z-]{0,9}){0,3}/?";
    let any_address = prop_oneof![any::<String>(), "[#/a-z%0-9]{0,20}", known];
    holds(10_000, &any_address, |address| {
        let route = Route::parse(&address);
        if matches!(route, Route::Shared(_)) {
            prop_assert_eq!(route.href(), "#/s");
        } else if route != Route::Unknown {
            prop_assert_eq!(Route::parse(&route.href()), route);
        }
        Ok(())
    });
}

#[test]
fn every_view_has_a_title_that_ends_with_the_apps_name() {
    for route in all_routes().into_iter().chain([Route::Unknown]) {
        let title = route.title();
        assert!(title.ends_with(text::views::app()), "{title}");
        assert!(!title.contains("  ") && title.trim() == title, "{title}");
        if route != Route::Model(None) {
            assert!(title.len() > text::views::app().len() + 3, "{title} tells which view it is");
        }
    }
    for (route, title) in [
        (Route::Model(None), "Twelve Hats"),
        (Route::Model(Some(Role::Guardian)), "Security & Reliability Guardian · Twelve Hats"),
        (step(Step::Stage, None), "How far along is the company? · Step 2 of 5 · Twelve Hats"),
        (Route::Focus(None), "Focus · Twelve Hats"),
        (week("2026w47"), "Weekly check-in · Twelve Hats"),
        (Route::Unknown, "There is nothing at this address · Twelve Hats"),
    ] {
        assert_eq!(route.title(), title);
    }
}

#[test]
fn the_wheel_and_the_matrix_are_one_part_of_the_app() {
    let role = Some(Role::Architect);
    for (route, top, expected) in [
        (Route::Model(role), Route::Model(None), true),
        (Route::Matrix(role), Route::Model(None), true),
        (step(Step::You, role), Route::Assess(AssessPage::Start), true),
        (Route::Focus(Some(id("0001aaaaaa"))), Route::Focus(None), true),
        (Route::CheckIn(None), Route::History(None), true),
        (week("2026w47"), Route::History(None), true),
        (week("2026w47"), Route::Data, false),
        (Route::Matrix(None), Route::Focus(None), false),
        (Route::Method(role), Route::Model(None), false),
        (Route::Search, Route::Data, false),
    ] {
        assert_eq!(route.is_under(&top), expected, "{route:?}");
    }
    for (route, open) in
        [(Route::Model(role), role), (Route::Matrix(role), role), (Route::Method(role), None)]
    {
        assert_eq!(route.open_role(), open, "{route:?}");
    }
}

#[test]
fn a_view_is_the_same_where_only_another_role_is_picked_out() {
    let (one, two) = (id("0001aaaaaa"), id("0002bbbbbb"));
    let same: &[&[Route]] = &[
        &[
            Route::Model(None),
            Route::Model(Some(Role::Developer)),
            Route::Matrix(None),
            Route::Matrix(Some(Role::Developer)),
        ],
        &[
            step(Step::You, None),
            step(Step::You, Some(Role::Developer)),
            step(Step::You, Some(Role::Guardian)),
        ],
        &[step(Step::Team, None), step(Step::Team, Some(Role::Developer))],
        &[step(Step::Business, None)],
        &[step(Step::Stage, None)],
        &[Route::Assess(AssessPage::Start)],
        &[Route::Assess(AssessPage::Check)],
        &[Route::Focus(None)],
        &[Route::Focus(Some(one.clone()))],
        &[Route::Focus(Some(two.clone()))],
        &[Route::Method(None), Route::Method(Some(Role::Developer))],
        &[Route::Search],
        &[Route::History(None), Route::History(Some((one.clone(), two.clone())))],
        &[Route::CheckIn(None)],
        &[week("2026w46")],
        &[week("2026w47")],
        &[Route::Data],
        &[Route::Unknown],
    ];
    for (group, routes) in same.iter().enumerate() {
        for route in *routes {
            for (other_group, others) in same.iter().enumerate() {
                for other in *others {
                    assert_eq!(route.same_view(other), group == other_group, "{route:?} {other:?}");
                }
            }
        }
    }
}
