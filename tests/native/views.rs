//! Every view, drawn to HTML without a browser: whole, well-formed, and true to the answers.

use std::{collections::BTreeSet, process::Command};

use crate::support::{any_answers, any_week, any_weights, halves, holds, set, this_week};
use leptos::prelude::*;
use proptest::prelude::{Just, Strategy, prop_oneof};
use twelve_hats::{
    App, codec,
    engine::{Pair, Plan, plan},
    geometry,
    model::{
        Answer, Answers, Business, ByRole, Challenge, CheckIn, Choice, Cover, Criterion, Energy, Hours,
        IsoWeek, Level, Responsibility, Role, Spent, Stage, Step, Table, TeamSize, Title, Weights,
    },
    priors,
    routes::{AssessPage, Route},
    state::{Draft, Example, Store},
    storage::{Archive, Content, Id, Memory, Stamp},
    text,
    views::{self, Shell},
};

/// Gives these answers and weights.
fn fill(store: Store, draft: Draft) {
    store.assessment().preview_weights(draft.weights);
    store.assessment().answer(|answers| *answers = draft.answers);
}

// Reading HTML.

/// An element of a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    /// The text in it and in all elements below, as people read it.
    pub(crate) text: String,
    /// The places of the elements around it, the nearest last.
    pub(crate) around: Vec<usize>,
}

impl Element {
    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }

    fn is_of(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split_whitespace().any(|other| other == class))
    }
}

/// All elements of a page, in reading order.
pub(crate) struct Page(pub(crate) Vec<Element>);

const VOID: &[&str] = &["br", "hr", "img", "input", "meta", "link"];

impl Page {
    /// Reads HTML, and insists that every element is closed in its turn.
    fn read(html: &str) -> Self {
        let mut elements: Vec<Element> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut rest = html;
        while !rest.is_empty() {
            let Some(tag) = rest.strip_prefix('<') else {
                let (words, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
                for &at in &open {
                    elements[at].text.push_str(&unescaped(words));
                }
                rest = after;
                continue;
            };
            if tag.starts_with('!') {
                let end = if tag.starts_with("!--") { "-->" } else { ">" };
                rest = tag.split_once(end).expect("comments end").1;
            } else if let Some(name) = tag.strip_prefix('/') {
                let (name, after) = name.split_once('>').expect("tags end");
                let last = open.pop().map(|at| elements[at].name.as_str());
                assert_eq!(last, Some(name), "elements are closed in their turn");
                rest = after;
            } else {
                let (mut element, after) = start_tag(tag);
                element.around.clone_from(&open);
                if !VOID.contains(&element.name.as_str()) {
                    open.push(elements.len());
                }
                elements.push(element);
                rest = after;
            }
        }
        assert!(open.is_empty(), "all elements are closed");
        Self(elements)
    }

    pub(crate) fn all(&self, name: &str) -> Vec<&Element> {
        self.0.iter().filter(|element| element.name == name).collect()
    }

    fn one(&self, name: &str) -> &Element {
        let all = self.all(name);
        assert_eq!(all.len(), 1, "one {name}: {all:?}");
        all[0]
    }

    pub(crate) fn of_class(&self, class: &str) -> Vec<&Element> {
        self.0.iter().filter(|element| element.is_of(class)).collect()
    }

    /// The elements of this name inside others of this class.
    pub(crate) fn inside(&self, class: &str, name: &str) -> Vec<&Element> {
        let is_inside = |element: &&&Element| element.around.iter().any(|&at| self.0[at].is_of(class));
        self.all(name).iter().filter(is_inside).copied().collect()
    }

    /// The place of an element.
    pub(crate) fn place(&self, element: &Element) -> usize {
        self.0.iter().position(|other| std::ptr::eq(other, element)).expect("it is on this page")
    }

    /// The places of the elements of this name below the one at a place.
    pub(crate) fn below(&self, place: usize, name: &str) -> Vec<usize> {
        let all = self.0.iter().enumerate();
        all.filter(|(_, element)| element.name == name && element.around.contains(&place))
            .map(|(at, _)| at)
            .collect()
    }

    fn hrefs(&self) -> Vec<&str> {
        self.all("a").into_iter().map(|link| link.get("href").expect("a link leads somewhere")).collect()
    }
}

/// Reads a start tag behind its `<`; returns it with what comes behind its `>`.
fn start_tag(tag: &str) -> (Element, &str) {
    let end = tag.find(|letter: char| letter.is_whitespace() || letter == '>').expect("tags end");
    let mut element = Element { name: tag[..end].to_owned(), ..Element::default() };
    let mut rest = tag[end..].trim_start();
    loop {
        if let Some(after) = rest.strip_prefix('>') {
            return (element, after);
        }
        let end =
            rest.find(|letter: char| letter.is_whitespace() || "=>".contains(letter)).expect("tags end");
        let name = rest[..end].to_owned();
        assert!(!name.is_empty() && !name.contains(['"', '<']), "an attribute has a name: {rest:.40}");
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix("=\"") {
            let (found, after) = after.split_once('"').expect("attributes end");
            value = unescaped(found);
            rest = after;
        }
        assert!(element.get(&name).is_none(), "{name} is said twice of {}", element.name);
        element.attributes.push((name, value));
        rest = rest.trim_start();
    }
}

/// Text as people read it. What is no reference of ours must be escaped.
fn unescaped(text: &str) -> String {
    assert!(!text.contains('<'), "{text}");
    let mut plain = String::new();
    let mut parts = text.split('&');
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once(';').expect("a reference ends");
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#x27" | "#39" | "apos" => '\'',
            "nbsp" => '\u{a0}',
            other => panic!("what is &{other};?"),
        });
        plain.push_str(rest);
    }
    plain
}

// Drawing.

/// The HTML of the whole app at an address, after `prepare` has used it.
fn html(route: Route, draft: Draft, prepare: impl FnOnce(Store)) -> String {
    Owner::new().with(|| {
        let store = Store::new(route, draft);
        store.provide();
        prepare(store);
        leptos::view! { <Shell /> }.to_html()
    })
}

pub(crate) fn drawn(route: &Route, draft: &Draft) -> Page {
    Page::read(&html(route.clone(), draft.clone(), |_| {}))
}

fn nothing_saved() -> Id {
    "0001abcdef".parse().unwrap()
}

/// Every route; of the saved assessments one that is not there.
fn routes() -> Vec<Route> {
    let mut routes = vec![
        Route::Model(None),
        Route::Assess(AssessPage::Start),
        Route::Assess(AssessPage::Check),
        Route::Focus(None),
        Route::Focus(Some(nothing_saved())),
        Route::History(None),
        Route::History(Some((nothing_saved(), nothing_saved()))),
        Route::CheckIn(None),
        Route::CheckIn(this_week().previous()),
        Route::CheckIn(Some(IsoWeek::LAST)),
        Route::Data,
        Route::Shared(String::new()),
        Route::Shared("1.damaged".to_owned()),
        Route::Unknown,
        Route::Matrix(None),
        Route::Method(None),
        Route::Search,
    ];
    routes.extend(Step::ALL.iter().map(|&step| Route::Assess(AssessPage::Step(step, None))));
    for role in Role::ALL.iter().copied().map(Some) {
        let rated = [Step::Team, Step::You].map(|step| Route::Assess(AssessPage::Step(step, role)));
        routes.extend(rated.into_iter().chain([
            Route::Model(role),
            Route::Matrix(role),
            Route::Method(role),
        ]));
    }
    routes
}

/// Whether a view lists the main roles: beside the questions.
fn lists_main_roles(route: &Route) -> bool {
    matches!(route, Route::Assess(AssessPage::Step(..)))
}

/// Everything about a CTO of a start-up in growth, with a key customer to be won.
pub(crate) fn filled() -> Draft {
    let cycle = |role: Role| Level::ALL[(role.index() * 2 + 3) % Level::ALL.len()];
    let mut cover = ByRole::from_fn(|_| Answer::Given(Cover::Nobody));
    let mut covered_by = ByRole::default();
    cover[Role::Visionary] = Answer::Given(Cover::Fully);
    "Anna".clone_into(&mut covered_by[Role::Visionary]);
    cover[Role::Evangelist] = Answer::NotSure;
    let answers = Answers {
        title: Answer::Given(Title::Cto),
        businesses: Answer::Given(set(&[Business::SalesLedB2b, Business::Regulated])),
        stage: Answer::Given(Stage::Growth),
        challenges: Answer::Given(set(&[Challenge::KeyCustomer, Challenge::HiringAttrition])),
        cover,
        covered_by,
        skill: ByRole::from_fn(|role| Answer::Given(cycle(role))),
        joy: ByRole::from_fn(|role| Answer::Given(cycle(role.next()))),
        hours_now: ByRole::from_fn(|role| Some(halves(if role == Role::Developer { 41 } else { 3 }))),
        week: Some(halves(90)),
        team_size: Answer::Given(TeamSize::UpTo15),
    };
    Draft { answers, weights: Weights::default() }
}

/// Nothing but what the company is.
pub(crate) fn company_only() -> Draft {
    let answers = Answers {
        title: Answer::Given(Title::Cpo),
        stage: Answer::Given(Stage::Mvp),
        challenges: Answer::Given(set(&[])),
        ..Answers::default()
    };
    Draft { answers, weights: Weights::default() }
}

/// Every question answered with “not sure”.
pub(crate) fn unsure() -> Draft {
    let answers = Answers {
        title: Answer::NotSure,
        businesses: Answer::NotSure,
        stage: Answer::NotSure,
        challenges: Answer::NotSure,
        cover: ByRole::from_fn(|_| Answer::NotSure),
        skill: ByRole::from_fn(|_| Answer::NotSure),
        joy: ByRole::from_fn(|_| Answer::NotSure),
        ..Answers::default()
    };
    Draft { answers, weights: Weights::default() }
}

/// Others do everything.
pub(crate) fn all_covered() -> Draft {
    let mut draft = filled();
    draft.answers.cover = ByRole::from_fn(|_| Answer::Given(Cover::Fully));
    draft.answers.covered_by = ByRole::from_fn(|_| "Anna".to_owned());
    draft.answers.skill = ByRole::from_fn(|_| Answer::Given(Level::Lowest));
    draft.answers.joy = ByRole::from_fn(|_| Answer::Given(Level::Lowest));
    draft
}

fn plan_of(draft: &Draft) -> Plan {
    plan(priors::latest(), &draft.answers, draft.weights)
}

// What holds on every view.

/// Holds a page to what every view is: whole, labelled, and without a link that leads nowhere.
fn check(route: &Route, page: &Page) {
    let heading = page.one("h1");
    assert!(!heading.text.trim().is_empty(), "{route:?}: the heading says something");
    assert_eq!(heading.get("tabindex"), Some("-1"), "{route:?}: the heading can take the focus");
    assert_eq!(page.one("main").get("id"), Some("main"), "{route:?}");
    assert!(!page.all("nav").is_empty() && page.all("footer").len() == 1, "{route:?}: nav and footer");

    // Headings are a table of contents: no level is left out on the way down.
    let levels = page.0.iter().filter_map(|element| element.name.strip_prefix('h')?.parse::<u8>().ok());
    levels.fold(1, |above, level| {
        assert!(level <= above + 1, "{route:?}: h{level} below h{above}");
        level
    });

    // What is named by its id is there, once.
    let ids: Vec<&str> = page.0.iter().filter_map(|element| element.get("id")).collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), distinct.len(), "{route:?}: an id is there twice: {ids:?}");
    for element in &page.0 {
        for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for id in element.get(attribute).unwrap_or_default().split_whitespace() {
                assert!(distinct.contains(id), "{route:?}: nothing has the id {id}");
            }
        }
    }

    // Every link leads to a view; only the skip link stays here. One to a source opens outside, and is told nothing.
    for link in page.all("a") {
        let href = link.get("href").expect("a link leads somewhere");
        if link.get("class") == Some("reference") {
            assert!(href.starts_with("https://"), "{route:?}: {href}");
            assert_eq!(link.get("target"), Some("_blank"), "{route:?}: {href}");
            assert_eq!(link.get("rel"), Some("noopener noreferrer"), "{route:?}: {href}");
        } else {
            // The page of an open role is a folder of its own.
            let is_to_read =
                route.open_role().is_some() && href == Route::Model(route.open_role()).page_to_read();
            assert!(
                is_to_read || href == "#main" || Route::parse(href) != Route::Unknown,
                "{route:?}: {href} leads nowhere"
            );
            assert!(is_to_read || href.starts_with('#'), "{route:?}: {href} leads away");
        }
    }
    for what in ["a", "button", "h2", "h3", "th", "legend", "label"] {
        for element in page.all(what) {
            let named = element.get("aria-label").unwrap_or(&element.text);
            let hidden = element.get("tabindex") == Some("-1") && is_in_hidden(page, element);
            assert!(hidden || !named.trim().is_empty(), "{route:?}: {what} without a name: {element:?}");
        }
    }

    // The way to every view, and at most one of them is here.
    let current = page.0.iter().filter(|element| element.get("aria-current") == Some("page"));
    let current: Vec<&str> = current.map(|element| element.get("href").unwrap_or_default()).collect();
    // The wheel and the matrix are current twice: as a view, and as what the model is shown as.
    let here = route.href();
    let expected: &[&str] = match route {
        Route::Model(None) => &["#/", "#/"],
        Route::Matrix(None) => &["#/", "#/matrix"],
        Route::Model(Some(_)) | Route::Matrix(Some(_)) => &["#/", &here],
        Route::Search => &["#/search"],
        Route::Assess(_) => &["#/assess"],
        Route::Focus(_) => &["#/focus"],
        Route::History(_) | Route::CheckIn(_) => &["#/history"],
        Route::Data => &["#/data"],
        Route::Method(_) | Route::Shared(_) | Route::Unknown => &[],
    };
    assert_eq!(current, expected, "{route:?}");
    for view in ["#/", "#/assess", "#/focus", "#/history", "#/data", "#/how", "#/search"] {
        assert!(page.hrefs().contains(&view), "{route:?}: no way to {view}");
    }
}

fn is_in_hidden(page: &Page, element: &Element) -> bool {
    element.around.iter().any(|&at| page.0[at].get("aria-hidden") == Some("true"))
}

#[test]
fn every_view_is_whole_whatever_is_answered() {
    for draft in [Draft::default(), filled(), company_only(), unsure(), all_covered()] {
        for route in routes() {
            check(&route, &drawn(&route, &draft));
        }
    }
}

#[test]
fn every_view_can_be_drawn_for_any_answers() {
    let answers = (any_answers(), any_weights(), any_week(), 0..routes().len());
    let any_case = answers.prop_map(|(answers, weights, week, route)| {
        (Draft { answers: Answers { week: Some(week), ..answers }, weights }, routes().swap_remove(route))
    });
    holds(400, &any_case, |(draft, route)| {
        check(&route, &drawn(&route, &draft));
        Ok(())
    });
}

#[test]
fn the_same_state_is_drawn_the_same_way() {
    for route in routes() {
        let draw = || html(route.clone(), filled(), |_| {});
        assert_eq!(draw(), draw(), "{route:?}");
    }
}

/// What asks the browser for something natively ends the process: so this looks from another one.
#[test]
fn the_app_can_be_painted_before_there_is_a_browser() {
    let this = std::env::current_exe().unwrap();
    let painting = Command::new(this)
        .args(["--exact", "views::paint_the_app", "--ignored", "--nocapture"])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&painting.stderr);
    let first = told.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    assert!(painting.status.success(), "{}: {first}", painting.status);
}

#[test]
#[ignore = "run by the test above, in a process of its own"]
fn paint_the_app() {
    let app = Owner::new().with(|| leptos::view! { <App /> }.to_html());
    check(&Route::Model(None), &Page::read(&app));
    assert_eq!(app, html(Route::Model(None), Draft::default(), |_| {}), "it begins blank, at the model");
}

#[test]
fn a_single_file_leads_with_files_of_ones_own_and_names_no_page_beside_it() {
    let [hosted, single] = [false, true].map(views::painted);
    for words in [text::single_file::save(), text::single_file::open()] {
        assert!(single.contains(words) && !hosted.contains(words), "{words}");
    }
    let beside = Route::Model(Some(Role::Architect)).page_to_read();
    assert!(hosted.contains(&beside) && !single.contains(&format!("\"{beside}\"")));
}

// The answer.

/// The role that a row of a list names.
fn named_in(row: &Element) -> Role {
    let is_named = |role: &Role| row.text.contains(text::role_short(*role));
    Role::ALL.iter().copied().find(is_named).unwrap_or_else(|| panic!("no role in {:?}", row.text))
}

#[test]
fn the_main_roles_are_named_in_their_order() {
    for draft in [Draft::default(), filled(), company_only(), unsure(), all_covered()] {
        let plan = plan_of(&draft);
        for route in routes().iter().filter(|route| lists_main_roles(route)) {
            let page = drawn(route, &draft);
            let listed: Vec<Role> = page.inside("top-three", "li").into_iter().map(named_in).collect();
            assert_eq!(listed, plan.main().collect::<Vec<_>>(), "{route:?}");
        }
    }
}

#[test]
fn all_twelve_are_listed_as_the_plan_tells_them_with_score_and_decision() {
    for draft in [filled(), company_only(), all_covered()] {
        let plan = plan_of(&draft);
        let page = drawn(&Route::Focus(None), &draft);
        let rows = page.inside("all-twelve", "tr");
        // The first row is the head.
        let listed: Vec<Role> = rows.iter().skip(1).map(|row| named_in(row)).collect();
        assert_eq!(listed, plan.in_order());
        for (row, &role) in rows.iter().skip(1).zip(&plan.in_order()) {
            let decision = text::plan::decision(plan.decisions[role]);
            for said in [text::points(plan.standings[role].score).as_str(), decision] {
                assert!(row.text.contains(said), "{said} of {role}: {}", row.text);
            }
        }
    }
    for draft in [Draft::default(), unsure()] {
        assert!(drawn(&Route::Focus(None), &draft).inside("all-twelve", "tr").is_empty());
    }
}

#[test]
fn the_wheel_names_all_twelve_and_says_how_long_the_week_is() {
    for draft in [Draft::default(), filled()] {
        for open in [None, Some(Role::Guardian)] {
            let page = drawn(&Route::Model(open), &draft);
            let labels = page.inside("wheel-labels", "a");
            for (label, &role) in labels.iter().zip(Role::ALL) {
                assert!(label.text.contains(text::role_short(role)), "{}", label.text);
                assert!(label.text.contains(text::responsibility(role.home())), "{}", label.text);
                assert_eq!(label.get("href"), Some(Route::Model(Some(role)).href().as_str()));
            }
            assert_eq!(labels.len(), Role::ALL.len());
            // One Tab stop: the open role, else the first.
            let stops: Vec<&str> = labels
                .iter()
                .filter(|label| label.get("tabindex") == Some("0"))
                .map(|label| label.get("href").unwrap())
                .collect();
            assert_eq!(stops, [Route::Model(Some(open.unwrap_or(Role::Developer))).href()]);
            let middle = &page.of_class("wheel-middle")[0].text;
            let plan = plan_of(&draft);
            let week = text::hours(plan.inputs.planned_week());
            let said = if plan.nothing_known { text::wheel::not_sure() } else { &week };
            assert!(middle.contains(said), "{middle}");
            for (label, &role) in labels.iter().zip(Role::ALL) {
                let decided = format!(", {}", text::plan_view::decision_and_hours(&plan, role));
                assert_eq!(label.text.contains(&decided), !plan.nothing_known, "{}", label.text);
            }
            // The page of a role is there where one is open.
            let pages: Vec<&str> =
                page.all("article").into_iter().filter_map(|page| page.get("id")).collect();
            assert_eq!(pages, if open.is_some() { vec!["role-page"] } else { vec![] });
            assert_eq!(page.one("main").text.contains(text::role(Role::Guardian)), open.is_some());
        }
    }
}

#[test]
fn the_headline_is_the_heading_of_the_answer() {
    for draft in [Draft::default(), filled(), company_only(), unsure(), all_covered()] {
        let plan = plan_of(&draft);
        let page = drawn(&Route::Focus(None), &draft);
        assert_eq!(page.one("h1").text, text::plain(&text::plan::whole_headline(&plan)));
        let main = &page.one("main").text;
        assert!(main.contains(&text::plan::second(&plan)), "{main}");
        assert_eq!(main.contains("All twelve, by decision"), !plan.nothing_known);
        for &role in plan.ranking.iter().filter(|_| !plan.nothing_known) {
            assert!(main.contains(&text::plan::why(&plan, role)), "{role}");
        }
        // One line for each challenge, each move and each finding, as the plan has them.
        let lines = page.inside("challenge-lines", "li");
        let expected: Vec<String> = plan.lines.iter().map(|line| text::plan::line(&plan, line)).collect();
        assert_eq!(lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>(), expected);
        for said in text::plan::findings(&plan) {
            assert!(main.contains(&said), "{said}: {main}");
        }
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let moves: Vec<String> = page.inside("moves", "li").iter().map(|row| words(&row.text)).collect();
        for &one in plan.moves.iter().flatten() {
            let role = text::role_short(one.role);
            let said = format!("{} {role} {}", text::plan::moved_by(one), text::plan::way(&plan, one));
            assert!(moves.contains(&words(&said)), "{said}: {moves:?}");
        }
    }
}

#[test]
fn the_answers_can_be_checked() {
    let draft = filled();
    let main = drawn(&Route::Assess(AssessPage::Check), &draft).one("main").text.clone();
    for said in [
        "CTO",
        "Sales-led B2B, Regulated",
        "Growth",
        "Team size6–15",
        "Close a key customer, Hiring or attrition",
        "45 h",
        "20½ h",
        "Anna, fully",
        "Not sure",
    ] {
        assert!(main.contains(said), "{said}");
    }
    let blank = drawn(&Route::Assess(AssessPage::Check), &Draft::default());
    assert!(!blank.one("main").text.contains("Anna"));
    // Each answer has a link to change it, for each role two.
    let changes: BTreeSet<&str> = blank.hrefs().into_iter().collect();
    for &role in Role::ALL {
        for step in [Step::Team, Step::You] {
            let href = Route::Assess(AssessPage::Step(step, Some(role))).href();
            assert!(changes.contains(href.as_str()), "{href}");
        }
    }
    for &step in Step::ALL.iter().filter(|step| !matches!(step, Step::Team)) {
        let href = Route::Assess(AssessPage::Step(step, None)).href();
        assert!(changes.contains(href.as_str()), "{href}");
    }
}

#[test]
fn every_step_tells_where_it_stands_and_asks_its_questions() {
    for &step in Step::ALL {
        let page = drawn(&Route::Assess(AssessPage::Step(step, None)), &filled());
        assert_eq!(page.one("h1").text, text::assess::step_title(step));
        assert!(page.one("main").text.contains(&text::assess::step_of(step)));
        let here: Vec<&Element> =
            page.0.iter().filter(|element| element.get("aria-current") == Some("step")).collect();
        assert_eq!(here.len(), 1);
        assert_eq!(here[0].get("href"), Some(Route::Assess(AssessPage::Step(step, None)).href().as_str()));
        let groups = page.all("fieldset").len();
        let expected = match step {
            Step::Business | Step::Stage => 2,
            Step::Challenges => 1,
            Step::Team => Role::ALL.len(),
            Step::You => 2 * Role::ALL.len(),
        };
        assert_eq!(groups, expected, "{step}");
        assert_eq!(page.all("legend").len(), groups, "{step}: every group has its question");
    }
}

/// In the steps that ask about roles by their names, each question is described by what the role is.
#[test]
fn a_question_about_a_role_says_what_the_role_is() {
    for step in [Step::Team, Step::You] {
        let page = drawn(&Route::Assess(AssessPage::Step(step, None)), &filled());
        let groups = page.all("fieldset");
        for (&role, groups) in Role::ALL.iter().zip(groups.chunks(groups.len() / Role::ALL.len())) {
            for group in groups {
                let line = group.get("aria-describedby").unwrap();
                let line = page.0.iter().find(|element| element.get("id") == Some(line)).unwrap();
                assert_eq!(line.text, text::role_line(role), "{step}");
            }
        }
    }
}

#[test]
fn the_team_size_is_asked_on_the_step_of_the_stage() {
    let page = drawn(&Route::Assess(AssessPage::Step(Step::Stage, None)), &filled());
    let names: Vec<&str> = page.all("input").into_iter().filter_map(|input| input.get("name")).collect();
    assert_eq!(names.iter().filter(|name| **name == "team-size").count(), TeamSize::ALL.len() + 1);
    let at = |name| names.iter().position(|other| *other == name);
    assert!(at("stage") < at("team-size"));
    assert!(page.all("legend").iter().any(|legend| legend.text == text::assess::how_many_build()));
}

#[test]
fn an_unknown_address_offers_the_way_home() {
    let page = drawn(&Route::Unknown, &filled());
    assert_eq!(page.one("h1").text, text::unknown::title());
    let links = page.inside("actions", "a");
    let hrefs: Vec<Option<&str>> = links.iter().map(|link| link.get("href")).collect();
    assert!(hrefs.contains(&Some("#/")), "{hrefs:?}");
}

#[test]
fn an_assessment_that_is_not_here_says_so_and_leads_to_those_that_are() {
    let page = drawn(&Route::Focus(Some(nothing_saved())), &filled());
    assert!(page.one("h1").text.contains("not in this browser"));
    assert!(page.inside("actions", "a").iter().any(|link| link.get("href") == Some("#/history")));
}

// What is kept.

#[test]
fn a_saved_assessment_is_in_the_history_and_has_a_page_of_its_own() {
    let mut id = None;
    let page = html(Route::History(None), filled(), |store| {
        id = store.history().save("  Before the board meeting  ");
    });
    let page = Page::read(&page);
    check(&Route::History(None), &page);
    let href = Route::Focus(id.clone()).href();
    let names = page.of_class("entry-name");
    assert_eq!(names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>(), ["Before the board meeting"]);
    assert!(page.hrefs().contains(&href.as_str()), "{href}");
    let hats: Vec<&str> = page.inside("hats", "li").into_iter().map(|hat| hat.text.as_str()).collect();
    let main: Vec<Role> = plan_of(&filled()).main().collect();
    for (hat, &role) in hats.iter().zip(&main) {
        assert!(hat.contains(text::role_short(role)), "{hats:?}");
    }
    assert_eq!(hats.len(), main.len());

    // Its page shows what was saved, whatever the draft has become since.
    let page = html(Route::Focus(id.clone()), filled(), |store| {
        assert_eq!(store.history().save("Before the board meeting"), id);
        fill(store, company_only());
    });
    let page = Page::read(&page);
    check(&Route::Focus(id), &page);
    assert_eq!(page.one("h1").text, text::plain(&text::plan::whole_headline(&plan_of(&filled()))));
    assert!(page.one("main").text.contains("Before the board meeting"));
    assert!(page.all("form").is_empty(), "what is saved is not saved again");
}

#[test]
fn the_history_counts_and_lists_the_latest_first() {
    for (saved, told) in [(0, "Nothing here yet."), (1, "One assessment"), (3, "3 assessments")] {
        let page = html(Route::History(None), filled(), |store| {
            for at in 0..saved {
                store.history().save(&format!("Number {at}")).unwrap();
            }
        });
        let page = Page::read(&page);
        check(&Route::History(None), &page);
        assert!(page.one("main").text.contains(told), "{told}");
        let names: Vec<String> = page.of_class("entry-name").iter().map(|name| name.text.clone()).collect();
        let expected: Vec<String> = (0..saved).rev().map(|at| format!("Number {at}")).collect();
        assert_eq!(names, expected);
    }
}

/// The history of assessments that were saved at these days, in this order.
fn history(saved: impl Iterator<Item = (i64, Draft)>) -> Page {
    let (mut elsewhere, memory) = (Archive::default(), Memory::default());
    for (at, (day, draft)) in saved.enumerate() {
        let stamp = Stamp { model: priors::latest().version, time: day * 86_400_000 };
        let content =
            Content { answers: draft.answers, weights: draft.weights, note: format!("Number {at}") };
        let random = u32::try_from(at).unwrap();
        elsewhere.save(&memory, content, stamp, random).unwrap();
    }
    let file = elsewhere.export(0, "");
    let page = html(Route::History(None), Draft::default(), |store| {
        let import = store.stored(|archive| archive.read_export(&file)).unwrap();
        store.data().bring_in(import).unwrap();
    });
    let page = Page::read(&page);
    check(&Route::History(None), &page);
    page
}

#[test]
fn a_file_without_unsaved_answers_leaves_those_on_the_screen() {
    let (mut elsewhere, memory) = (Archive::default(), Memory::default());
    let content =
        Content { answers: company_only().answers, weights: Weights::default(), note: String::new() };
    elsewhere.save(&memory, content, Stamp { model: priors::latest().version, time: 1 }, 1).unwrap();
    let file = elsewhere.export(0, "");
    html(Route::Data, Draft::default(), |store| {
        store.assessment().reset_weights();
        // Not yet stored: they are still being dragged.
        let dragged = Weights::default().with_percent(Criterion::Joy, 90);
        store.assessment().preview_weights(dragged);
        let import = store.stored(|archive| archive.read_export(&file)).unwrap();
        let brought = store.data().bring_in(import).unwrap();
        assert_eq!(store.draft.get_untracked().weights, dragged);
        store.data().undo_bring_in(brought);
        assert_eq!(store.draft.get_untracked().weights, dragged);
    });
}

/// Rows of the tables below the charts: of the week, and of the hats.
fn rows_below(page: &Page) -> [usize; 2] {
    let rows = ["trend", "hat-trends"].map(|section| page.inside(section, "tr").len());
    rows.map(|rows| rows.saturating_sub(1))
}

#[test]
fn without_assessments_there_is_no_trend() {
    let page = history(std::iter::empty());
    assert!(page.of_class("trend").is_empty() && page.of_class("hat-trends").is_empty());
    assert!(page.one("main").text.contains("Save an assessment"));
}

#[test]
fn the_first_assessment_is_no_trend_but_a_week_in_shares_and_says_what_comes_next() {
    let page = history([(20_000, company_only())].into_iter());
    let trend = page.of_class("trend")[0].text.clone();
    assert!(
        trend.contains("has the largest share") && trend.contains("Your first suggested week"),
        "{trend}"
    );
    assert!(page.of_class("trend-chart").is_empty() && page.of_class("trend-mark").is_empty());
    let (shares, rest) = plan_of(&company_only()).percents_of_week().unwrap();
    assert_eq!(shares.values().iter().sum::<u16>() + rest, 100);
    let named: Vec<String> = page.inside("share-bar", "li").iter().map(|part| part.text.clone()).collect();
    let all = Responsibility::ALL.iter().map(|&of| (text::responsibility(of), shares[of]));
    let all = all.chain([(text::plan::everything_else(), rest)]);
    let expected: Vec<String> = all.map(|(name, share)| format!("{name} {share}%")).collect();
    assert_eq!(named, expected);
    // What is drawn is what is said.
    let drawn: Vec<&str> =
        page.inside("share-parts", "span").iter().filter_map(|part| part.get("style")).collect();
    let shown = shares.values().iter().copied().chain([rest]).filter(|&share| share > 0);
    assert_eq!(drawn, shown.map(|share| format!("--width:{share}%;")).collect::<Vec<_>>());
    assert_eq!(rows_below(&page), [1, 1]);
}

#[test]
fn an_assessment_that_knows_nothing_has_no_chart_and_says_so() {
    let page = history([(20_000, unsure())].into_iter());
    assert!(page.of_class("trend")[0].text.contains("Nothing was known"));
    assert!(page.of_class("trend-chart").is_empty() && page.of_class("hat-trends").is_empty());
    // It does not stand in the way of those that know more.
    let page = history([(20_000, company_only()), (20_010, unsure()), (20_020, filled())].into_iter());
    assert_eq!(rows_below(&page), [3, 3]);
    let lines = page.inside("trend-lines", "path");
    assert!(lines.iter().any(|line| line.is_of("trend-line") && !line.get("d").unwrap().is_empty()));
}

#[test]
fn two_assessments_tell_what_has_changed() {
    let page = history([(19_990, company_only()), (20_060, filled())].into_iter());
    let shares = [company_only(), filled()].map(|draft| plan_of(&draft).percents_of_week().unwrap().0);
    let changes: Vec<text::TrendChange<Responsibility>> = Responsibility::ALL
        .iter()
        .map(|&of| {
            let [from, to] = [0, 1].map(|at| u32::from(shares[at][of]));
            text::TrendChange { of, from, to }
        })
        .collect();
    let trend = page.of_class("trend")[0].text.clone();
    let sentence = text::week_trend("month 666", &changes);
    assert!(trend.contains(&sentence), "{sentence}: {trend}");
    assert!(trend.contains(&text::trend_heading(&shares)), "{trend}");
    assert!(trend.contains("MVP → Growth"), "{trend}");
    assert_eq!(rows_below(&page), [2, 2]);
    // The hours that were given stand beside what was suggested, in the chart and in the table.
    let hollow = page.of_class("hollow");
    assert_eq!(hollow.len(), Responsibility::ALL.len());
    assert_eq!(page.inside("trend-legend", "li").len(), 2);
    let hats = page.of_class("hat-trend");
    assert_eq!(hats.len(), Role::ALL.len());
    let reports = [company_only(), filled()].map(|draft| plan_of(&draft));
    for (hat, &role) in hats.iter().zip(Role::ALL) {
        let score = text::points(reports[1].standings[role].score);
        assert!(hat.text.contains(text::role_short(role)) && hat.text.contains(&score), "{}", hat.text);
    }
}

#[test]
fn several_on_one_day_and_a_clock_that_ran_backwards_are_drawn() {
    for days in [[20_000; 3], [20_000, 19_000, 20_001]] {
        let page = history(days.into_iter().zip([company_only(), filled(), company_only()]));
        assert_eq!(rows_below(&page), [3, 3], "{days:?}");
        assert_eq!(page.inside("trend-ends", "li").len(), Responsibility::ALL.len());
        // The table is by time.
        let heads = page.inside("trend", "th");
        let names = heads.iter().filter(|head| head.get("scope") == Some("row")).map(|head| &head.text);
        let order: Vec<char> =
            names.filter_map(|name| name.split("Number ").nth(1)?.chars().next()).collect();
        let expected = if days[1] < days[0] { ['1', '0', '2'] } else { ['0', '1', '2'] };
        assert_eq!(order, expected, "{days:?}");
    }
}

#[test]
fn many_assessments_are_lines_without_a_soup_of_marks() {
    let many = |count: i64| {
        history((0..count).map(|day| (20_000 + day, if day < count / 2 { company_only() } else { filled() })))
    };
    let page = many(500);
    assert_eq!(rows_below(&page), [0, 0], "they come when the table is opened");
    assert!(page.of_class("trend")[0].text.contains("500 assessments"));
    // Suggested and as it was: only the ends.
    assert_eq!(page.of_class("trend-mark").len(), 2 * Responsibility::ALL.len());
    let page = many(620);
    assert_eq!(rows_below(&page), [0, 0]);
    let captions = page.all("caption");
    assert!(captions.iter().all(|caption| caption.text.contains("500 of 620")), "{captions:?}");
}

#[test]
fn what_was_deleted_can_be_undone_from_any_view() {
    for route in [Route::History(None), Route::Model(None), Route::Data, Route::Unknown] {
        let page = html(route.clone(), filled(), |store| {
            let id = store.history().save("Gone <soon>").unwrap();
            store.history().delete(id, "Gone <soon>".to_owned());
        });
        let page = Page::read(&page);
        check(&route, &page);
        let offers = page.of_class("shell-undo");
        assert_eq!(offers.len(), 1, "{route:?}");
        assert!(offers[0].text.contains("Gone <soon>"), "{}", offers[0].text);
        assert!(page.inside("shell-undo", "button").iter().any(|button| button.text == "Undo"));
        assert!(page.all("h2").iter().all(|heading| heading.text != "Gone <soon>"), "{route:?}");
    }
    let page = html(Route::History(None), filled(), |store| {
        let id = store.history().save("Back again").unwrap();
        store.history().delete(id, "Back again".to_owned());
        store.history().undo();
    });
    let page = Page::read(&page);
    assert!(page.of_class("shell-undo").is_empty());
    assert!(page.of_class("entry-name").iter().any(|heading| heading.text == "Back again"));
}

#[test]
fn an_example_is_shown_and_never_mixed_with_what_is_ones_own() {
    Owner::new().with(|| {
        let store = Store::new(Route::Focus(None), filled());
        store.provide();
        let mut answers = BTreeSet::new();
        for &sample in Example::ALL {
            store.assessment().show_example(sample);
            let shown = store.draft.get_untracked();
            assert_eq!(shown, sample.draft());
            // Whole people: every role is rated and covered, and the hours are a week.
            assert!(Role::ALL.iter().all(|&role| shown.answers.is_rated(role)), "{sample}");
            assert!(shown.answers.team_size.given().is_some(), "{sample}");
            let (told, week) = (shown.answers.hours_now_told().unwrap(), shown.answers.week_hours().get());
            assert!(told <= week && told > 0.8 * week, "{sample}: {told} h of {week}");
            assert!(answers.insert(codec::pack(&shown.answers)), "{sample} is another");
            // Answers may be changed, and are not stored; nothing of it can be saved.
            store.assessment().answer(|answers| answers.stage = Answer::Given(Stage::Mature));
            assert_eq!(store.history().save("mine"), None);
            assert_eq!(store.stored(Archive::stored_values), 0);
        }
        store.assessment().leave_guest();
        assert_eq!(store.draft.get_untracked(), filled());
        store.assessment().leave_guest();
        assert_eq!(store.draft.get_untracked(), filled());
        assert!(store.history().save("mine").is_some());
    });
    let page = Page::read(&html(Route::Focus(None), filled(), |store| {
        store.assessment().show_example(Example::MvpCto);
    }));
    assert_eq!(page.of_class("banner").len(), 1);
    assert!(page.of_class("save").is_empty());
}

#[test]
fn the_matrix_shows_where_each_role_is_at_home_and_what_it_serves_besides() {
    for draft in [Draft::default(), filled()] {
        let page = drawn(&Route::Matrix(None), &draft);
        let (cells, links) = (page.of_class("cell-frame"), page.of_class("cell"));
        assert_eq!((cells.len(), links.len()), (48, 48));
        let stops = links.iter().filter(|link| link.get("tabindex") == Some("0")).count();
        assert_eq!(stops, 1);
        let known = plan(priors::latest(), &draft.answers, draft.weights);
        for (at, link) in links.iter().enumerate() {
            let (responsibility, role) = (Responsibility::ALL[at % 4], Role::ALL[at / 4]);
            let class = link.get("class").unwrap();
            let expected = if role.home() == responsibility {
                "cell home"
            } else if role.also_serves() == responsibility {
                "cell also"
            } else {
                "cell none"
            };
            assert!(class.starts_with(expected), "{class} for {role} in {responsibility}");
            assert!(link.text.contains(text::role_short(role)), "{}", link.text);
            let decided = text::plan_view::decision_and_hours(&known, role);
            let shows = expected == "cell home" && !known.nothing_known;
            assert_eq!(link.text.contains(&decided), shows, "{}", link.text);
        }
    }
}

#[test]
fn the_status_is_true() {
    let status = |prepare: fn(Store)| {
        let page = Page::read(&html(Route::Data, filled(), prepare));
        page.inside("shell-status", "span").first().map(|status| status.text.clone())
    };
    assert_eq!(status(|_| {}).as_deref(), Some(text::status::opening()), "nothing was read yet");
    // Without a browser there is only memory, which does not outlast the page: nothing is called stored.
    for act in [
        (|store| drop(store.history().save("note"))) as fn(Store),
        |store| store.assessment().answer(|answers| answers.stage = Answer::Given(Stage::Seed)),
        |store| store.assessment().reset_weights(),
    ] {
        assert_eq!(status(act).as_deref(), Some(text::status::blocked()));
    }
    // Where everything is erased, nothing is stored, and nothing is left on the screen.
    let erased = html(Route::History(None), filled(), |store| {
        store.history().save("note").unwrap();
        store.data().erase();
    });
    let page = Page::read(&erased);
    assert_eq!(page.inside("shell-status", "span")[0].text, text::status::nothing_stored());
    assert!(page.of_class("history-list").is_empty());
}

#[test]
fn the_data_view_counts_what_is_there() {
    let facts = |prepare: fn(Store)| -> Vec<String> {
        let page = Page::read(&html(Route::Data, filled(), prepare));
        check(&Route::Data, &page);
        page.inside("facts", "dd").into_iter().map(|fact| fact.text.clone()).collect()
    };
    let before = facts(|_| {});
    assert_eq!(before[1..4], ["0", "0", "No"]);
    let after = facts(|store| {
        store.history().save("one").unwrap();
        store.history().save("two").unwrap();
        store.assessment().reset_weights();
    });
    assert_eq!(after[1..4], ["2", "0", "No"], "the draft is the second");
    let answered = facts(|store| {
        store.history().save("one").unwrap();
        store.assessment().answer(|answers| answers.stage = Answer::Given(Stage::Mature));
    });
    assert_eq!(answered[1..4], ["1", "0", "Yes"]);
}

// The weekly check-in.

fn told(halves_of: [Option<u16>; 4], energy: Option<Energy>) -> CheckIn {
    let spent = Spent::ByResponsibility(Table::new(halves_of.map(|told| told.map(halves))));
    CheckIn { spent, energy }
}

/// The check-in of this week by role: all of it spent as Developer.
fn told_by_role() -> CheckIn {
    let hours = ByRole::from_fn(|role| (role == Role::Developer).then(|| halves(60)));
    CheckIn { spent: Spent::ByRole(hours), energy: None }
}

#[test]
fn a_check_in_has_four_fields_with_the_plan_beside_them_or_twelve() {
    let at = Route::CheckIn(None);
    let page = Page::read(&html(at.clone(), filled(), |store| drop(store.history().save("the plan"))));
    check(&at, &page);
    assert_eq!(page.one("h1").text, "Week of 16 November");
    let plan = plan_of(&filled());
    let of = |part: Responsibility| Hours::sum(part.roles().map(|role| plan.hours(role)));
    let hints: Vec<&str> = page.of_class("spent-plan").iter().map(|hint| hint.text.as_str()).collect();
    let expected = Responsibility::ALL.iter().map(|&part| of(part)).chain([plan.week.everything_else]);
    assert_eq!(hints, expected.map(text::check_in::planned).collect::<Vec<_>>());
    let ids = |page: &Page| -> Vec<String> {
        page.inside("spent", "input").iter().map(|field| field.get("id").unwrap().to_owned()).collect()
    };
    let named = |id: &str| format!("spent-{id}");
    assert_eq!(ids(&page), Responsibility::ALL.iter().map(|part| named(part.id())).collect::<Vec<_>>());
    let words: Vec<&str> = page.of_class("level-label").iter().map(|word| word.text.as_str()).collect();
    assert_eq!(words, ["Drained", "Tired", "Even", "Good", "Charged"]);
    assert!(page.one("main").text.contains("As planned"));

    // Without an assessment there is no plan, and it is said how there comes to be one.
    let page = drawn(&at, &filled());
    assert!(page.of_class("spent-plan").iter().all(|hint| hint.text.is_empty()));
    assert!(page.one("main").text.contains(text::check_in::home_of_plan()));
    assert!(!page.one("main").text.contains("As planned"));

    // Who told a week by role finds it by role.
    let page = Page::read(&html(at.clone(), filled(), |store| {
        assert!(store.check_ins().save(this_week(), told_by_role()));
    }));
    check(&at, &page);
    assert_eq!(ids(&page), Role::ALL.iter().map(|role| named(role.id())).collect::<Vec<_>>());
    assert!(page.one("main").text.contains("Total 30 h"), "{}", page.one("main").text);
}

#[test]
fn a_week_that_cannot_be_told_says_so() {
    for (week, can) in [("2026w47", true), ("2026w46", true), ("2026w45", false), ("2027w01", false)] {
        let at = Route::CheckIn(Some(week.parse().unwrap()));
        let page = drawn(&at, &filled());
        check(&at, &page);
        assert_eq!(page.all("form").len(), usize::from(can), "{week}");
        let current: Vec<&str> = page
            .inside("week-switch", "a")
            .iter()
            .filter(|link| link.get("aria-current").is_some())
            .map(|link| link.text.as_str())
            .collect();
        let expected: &[&str] = match week {
            "2026w47" => &["This week"],
            "2026w46" => &["Last week"],
            _ => &[],
        };
        assert_eq!(current, expected, "{week}");
    }
}

#[test]
fn the_history_lists_the_weeks_and_says_what_drifts() {
    let page = drawn(&Route::History(None), &filled());
    assert!(page.one("main").text.contains(text::check_in::no_weeks()));
    assert!(page.of_class("week-line").is_empty());
    assert!(page.inside("weeks", "a").iter().any(|link| link.text == "Check in this week"));

    let plan = plan_of(&filled());
    let planned = Hours::sum(Responsibility::Development.roles().map(|role| plan.hours(role)));
    let much = halves(planned.halves() + 24);
    let page = Page::read(&html(Route::History(None), filled(), |store| {
        store.history().save("the plan").unwrap();
        for week in [this_week(), this_week().previous().unwrap()] {
            assert!(
                store
                    .check_ins()
                    .save(week, told([Some(much.halves()), None, None, None], Some(Energy::Tired)))
            );
        }
    }));
    check(&Route::History(None), &page);
    let names: Vec<&str> = page.inside("week-name", "strong").iter().map(|name| name.text.as_str()).collect();
    assert_eq!(names, ["Week of 16 November", "Week of 9 November"]);
    assert!(page.inside("weeks", "a").iter().any(|link| link.text == "Change this week’s check-in"));
    for said in [
        "Energy: Tired",
        &text::hours(much),
        &text::check_in::planned(planned),
        "not entered",
        "tired and tired",
    ] {
        assert!(page.of_class("weeks")[0].text.contains(said), "{said}: {}", page.of_class("weeks")[0].text);
    }
    assert!(page.of_class("check-in-drift").is_empty(), "two weeks are none");
    let changes: Vec<&str> =
        page.inside("week-line", "a").iter().map(|link| link.get("href").unwrap()).collect();
    assert_eq!(changes, ["#/check-in/2026w47", "#/check-in/2026w46"]);
}

#[test]
fn a_deleted_week_can_be_undone_from_the_history() {
    let page = Page::read(&html(Route::History(None), filled(), |store| {
        assert!(store.check_ins().save(this_week(), told([None; 4], Some(Energy::Good))));
        store.check_ins().delete(this_week(), "Week of 16 November".to_owned());
    }));
    check(&Route::History(None), &page);
    assert!(page.of_class("week-line").is_empty());
    assert!(page.of_class("shell-undo")[0].text.contains("Week of 16 November"));
}

#[test]
fn the_status_of_a_week_is_not_that_of_an_example() {
    let status = |route: Route| {
        let page =
            Page::read(&html(route, filled(), |store| store.assessment().show_example(Example::MvpCto)));
        page.inside("shell-status", "span")[0].text.clone()
    };
    assert_eq!(status(Route::Focus(None)), text::status::only_shown());
    assert_eq!(status(Route::CheckIn(None)), text::status::opening());
}

// What a person types.

#[test]
fn what_a_person_types_is_text_and_never_markup() {
    const HOSTILE: [&str; 6] = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "&lt;b&gt; &amp; </h1><h1>",
        "javascript:alert(1)//{{7*7}}${7*7}",
    ];
    for hostile in HOSTILE {
        let mut draft = filled();
        draft.answers.cover = ByRole::from_fn(|_| Answer::Given(Cover::Mostly));
        draft.answers.covered_by = ByRole::from_fn(|_| hostile.chars().take(40).collect());
        let mut seen = 0;
        let mut routes = routes();
        routes.push(Route::Focus(Some("0001000000".parse().unwrap())));
        for route in routes {
            let page = html(route.clone(), draft.clone(), |store| {
                let id = store.history().save(hostile).unwrap();
                assert_eq!(id.as_str(), "0001000000");
                let gone = store.history().save(hostile).unwrap();
                store.history().delete(gone, hostile.to_owned());
            });
            let page = Page::read(&page);
            check(&route, &page);
            for element in &page.0 {
                let known = !matches!(element.name.as_str(), "script" | "img" | "iframe" | "object" | "b");
                let inert = element.attributes.iter().all(|(name, _)| !name.starts_with("on"));
                assert!(known && inert, "{route:?}: {element:?}");
            }
            seen +=
                usize::from(page.one("main").text.contains(&hostile.chars().take(40).collect::<String>()));
        }
        assert!(seen >= 3, "{hostile} is shown as it was typed, on {seen} views");
    }
}

#[test]
fn a_note_is_kept_to_its_length() {
    let any_note = prop_oneof![Just("😀".repeat(400)), Just("x".repeat(281)), Just(" \n ".to_owned())];
    holds(20, &any_note, |note| {
        let mut id = None;
        let page = html(Route::History(None), filled(), |store| id = store.history().save(&note));
        let page = Page::read(&page);
        let name = page.of_class("entry-name")[0].text.clone();
        let expected: String = note.trim().chars().take(280).collect();
        let expected = if expected.is_empty() { "Assessment of day 0".to_owned() } else { expected };
        proptest::prop_assert_eq!(name, expected);
        Ok(())
    });
}

// Two compared.

/// The history at this address of a person who has saved the company first, then everything, then no challenge.
fn compared(pair: impl FnOnce(&[Id; 3]) -> Option<(Id, Id)>) -> (Page, [Id; 3]) {
    let ids: [Id; 3] = ["0001000000", "0002000000", "0003000000"].map(|id| id.parse().unwrap());
    let route = Route::History(pair(&ids));
    let page = html(route.clone(), filled(), |store| {
        fill(store, company_only());
        assert_eq!(store.history().save("First"), Some(ids[0].clone()));
        fill(store, filled());
        assert_eq!(store.history().save("Second"), Some(ids[1].clone()));
        store.assessment().answer(|answers| answers.challenges = Answer::Given(set(&[])));
        assert_eq!(store.history().save(""), Some(ids[2].clone()));
    });
    let page = Page::read(&page);
    check(&route, &page);
    (page, ids)
}

/// The ids that the two lists have chosen.
fn chosen(page: &Page) -> Vec<String> {
    let options = page.inside("compare-list", "option");
    let chosen = options.iter().filter(|option| option.get("selected").is_some());
    chosen.map(|option| option.get("value").unwrap().to_owned()).collect()
}

#[test]
fn the_last_two_are_compared_or_those_in_the_address() {
    let (page, ids) = compared(|_| None);
    assert!(page.all("h2").iter().any(|heading| heading.text == "What moved"));
    assert_eq!(chosen(&page), [ids[1].to_string(), ids[2].to_string()]);
    let labels: Vec<&str> =
        page.inside("compare-list", "option").iter().map(|option| option.text.as_str()).collect();
    assert_eq!(labels[..3], ["day 0 · Assessment 3", "day 0 · Second", "day 0 · First"]);
    assert_eq!(labels[..3], labels[3..]);
    for (first, second) in [(0, 2), (2, 0), (1, 1)] {
        let (page, ids) = compared(|ids| Some((ids[first].clone(), ids[second].clone())));
        assert_eq!(chosen(&page), [ids[first].to_string(), ids[second].to_string()]);
        // But the reminder of a backup.
        assert_eq!(page.of_class("notice").len(), page.of_class("reminder").len());
        let same = page.one("main").text.contains("one and the same assessment");
        assert_eq!(same, first == second);
    }
    // One that is not here is said to be missing, and the last two stand in.
    for missing in [0, 1] {
        let (page, ids) = compared(|ids| {
            let mut pair = [ids[0].clone(), ids[1].clone()];
            pair[missing] = "0009nobody".parse().unwrap();
            Some(pair.into())
        });
        assert_eq!(chosen(&page), [ids[1].to_string(), ids[2].to_string()]);
        assert!(page.of_class("notice").iter().any(|notice| notice.text.contains("is not in this browser")));
    }
}

#[test]
fn what_is_compared_adds_up_on_the_screen_and_says_what_the_reports_say() {
    let (page, _) = compared(|ids| Some((ids[0].clone(), ids[1].clone())));
    let (before, after) = (plan_of(&company_only()), plan_of(&filled()));
    // A line for each role, in the order of the model.
    let labels = page.inside("slopes", "li");
    for (label, &role) in labels.iter().zip(Role::ALL) {
        let scores = [&before, &after].map(|report| text::points(report.standings[role].score));
        let expected = format!("{} {} → {} ", text::role_short(role), scores[0], scores[1]);
        assert!(label.text.starts_with(&expected), "{} instead of {expected}", label.text);
    }
    assert_eq!(labels.len(), Role::ALL.len());
    let of = |class: &str| page.of_class(class).len();
    assert_eq!([of("slope-line"), of("slope-once"), of("slope-now")], [Role::ALL.len(); 3]);
    // Each role’s reasons are the whole of its change.
    let number = |text: &str| text.replace('−', "-").replace('+', "").parse::<i32>().unwrap();
    let rows: Vec<&Element> = page
        .inside("why-moved", "li")
        .into_iter()
        .filter(|row| row.around.iter().filter(|&&at| page.0[at].name == "li").count() == 0)
        .collect();
    assert_eq!(rows.len(), Role::ALL.len(), "everything moved");
    let mut sizes = Vec::new();
    for row in rows {
        let role = named_in(row);
        let inside =
            |element: &&&Element| element.around.iter().any(|&at| std::ptr::eq(&raw const page.0[at], row));
        let bold = page.all("strong").iter().filter(inside).map(|bold| bold.text.clone()).next().unwrap();
        let change = number(bold.rsplit(' ').next().unwrap());
        let parts: Vec<i32> = page
            .all("span")
            .iter()
            .filter(inside)
            .filter(|span| span.is_of("number"))
            .map(|span| number(&span.text))
            .collect();
        assert_eq!(parts.iter().sum::<i32>(), change, "{}", row.text);
        let scores = [&before, &after].map(|report| number(&text::points(report.standings[role].score)));
        assert_eq!(change, scores[1] - scores[0], "{}", row.text);
        sizes.push(change.abs());
    }
    assert!(sizes.is_sorted_by(|a, b| a >= b), "{sizes:?}");
    // The hours: each role whose hours moved, the most first, with a bar as long as that.
    let mut moved: Vec<(Role, i32)> = Role::ALL
        .iter()
        .map(|&role| (role, i32::from(after.hours(role).halves()) - i32::from(before.hours(role).halves())))
        .filter(|&(_, halves)| halves != 0)
        .collect();
    moved.sort_by_key(|&(_, halves)| std::cmp::Reverse(halves.abs()));
    let (rows, bars) = (page.inside("hours-moved", "li"), page.inside("hours-moved-bar", "span"));
    assert_eq!([rows.len(), bars.len()], [moved.len(); 2]);
    assert!(moved.len() > 2, "{moved:?}");
    for ((row, bar), &(role, halves)) in rows.iter().zip(&bars).zip(&moved) {
        assert_eq!((named_in(row), row.is_of("less")), (role, halves < 0));
        let Pair { before, after } = Pair::new(&before, &after).map(|plan| plan.hours(role));
        let told = text::plan_view::hours_moved(before, after).unwrap();
        assert!(row.text.contains(&format!("{told} {before} → {after} h because ")), "{}", row.text);
        let size = f64::from(halves.abs()) / f64::from(moved[0].1.abs()) * 50.0;
        assert_eq!(bar.get("style").unwrap(), format!("--size:{}%;", geometry::number(size)));
    }
    // The tables.
    let rows = page.inside("compare-roles", "tr");
    for (row, &role) in rows.iter().skip(1).zip(Role::ALL) {
        assert_eq!(named_in(row), role);
        for report in [&before, &after] {
            assert!(row.text.contains(text::plan::decision(report.decisions[role])), "{}", row.text);
        }
    }
    assert_eq!(rows.len(), 1 + Role::ALL.len());
    let said = &page.one("main").text;
    for words in
        ["Stage", "Developer: hours now", "Anna, fully", "computed with model 2", "Largest change of hours: "]
    {
        assert!(said.contains(words), "{words}");
    }
}

#[test]
fn one_alone_is_not_compared_and_none_says_what_will_be_here() {
    let page = Page::read(&html(Route::History(None), filled(), |_| {}));
    let headings: Vec<&str> = page.all("h2").iter().map(|heading| heading.text.as_str()).collect();
    assert!(page.all("select").is_empty() && headings == ["Your weeks"], "{headings:?}");
    assert!(page.one("main").text.contains("see here how your job has changed"));
    let route = Route::History(Some((nothing_saved(), nothing_saved())));
    for route in [Route::History(None), route] {
        let page = Page::read(&html(route.clone(), filled(), |store| drop(store.history().save("Alone"))));
        check(&route, &page);
        assert!(page.all("select").is_empty());
        assert!(page.of_class("compare").is_empty());
        // Who followed a link to two is told why they are not here.
        let missing =
            page.of_class("notice").iter().any(|notice| notice.text.contains("is not in this browser"));
        assert_eq!(missing, route != Route::History(None));
    }
}
