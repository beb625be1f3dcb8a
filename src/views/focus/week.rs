//! The planned week beside the one now: bars from zero on one scale, grouped by what is decided.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::{Decision, Plan, else_in_week, now_in_week},
    geometry::number,
    model::{ByRole, Hours, Responsibility, Role, Step},
    priors,
    routes::{AssessPage, Route},
    state::Fold,
    text,
    views::{
        controls::{Folding, RoleName, SharePart, hours_cells, share_bar, week_parts},
        wheel::hours_scale,
    },
};

/// By so many hours stand the lines behind the bars.
const STEP: f64 = 4.0;

#[component]
pub(super) fn WeekPlan(case: Case) -> impl IntoView {
    let plan = case.plan;
    let week = move || {
        plan.with(|plan| {
            view! {
                <section class="week" aria-labelledby="week-title">
                    <h2 id="week-title">{text::focus::your_week(plan.inputs.told_week())}</h2>
                    {table(plan)}
                    {poll(plan)}
                </section>
            }
        })
    };
    view! { {week} }
}

/// The poll beside the plan: what those asked said, in votes, and where the hours go. Nothing for who works alone.
fn poll(plan: &Plan) -> Option<AnyView> {
    let shares = plan.percents_of_week().filter(|_| !plan.inputs.is_alone())?;
    let people = Responsibility::TeamAndPeople;
    let votes = vec![
        SharePart { of: Some(people), name: text::responsibility(people), percent: priors::POLLED },
        SharePart { of: None, name: text::plan_view::one_of_the_others(), percent: 100 - priors::POLLED },
    ];
    let hint = format!("{}% {}", shares.0[people], text::responsibility(people));
    let words = text::plan::poll_line(plan).map(|words| view! { <p>{words}</p> });
    let view = view! {
        <Folding fold=Fold::Poll title=text::plan_view::beside_the_poll() hint=hint>
            {words}
            {share_bar(text::plan_view::asked(), votes)}
            {share_bar(text::plan_view::this_plan(), week_parts(shares))}
        </Folding>
    };
    Some(view.into_any())
}

/// Roles that go the same way.
struct Group {
    name: &'static str,
    roles: Vec<Role>,
}

fn groups(plan: &Plan) -> Vec<Group> {
    let with = |decision| plan.with(decision).collect::<Vec<_>>();
    let mut all = vec![
        Group { name: text::plan_view::main_group(), roles: plan.main().collect() },
        Group { name: text::plan_view::help_group(), roles: with(Decision::Help) },
        Group { name: text::plan_view::hold_group(), roles: with(Decision::Hold) },
        Group { name: text::plan_view::joy_group(), roles: with(Decision::KeepForJoy) },
    ];
    for group in &mut all {
        group.roles.sort_by_key(|&role| std::cmp::Reverse(plan.hours(role)));
    }
    all.retain(|group| !group.roles.is_empty());
    all
}

/// What a row of the table shows.
struct Row<'a> {
    now: Option<&'a ByRole<Hours>>,
    plan: &'a Plan,
    scale: f64,
}

impl Row<'_> {
    fn hours_now(&self, role: Role) -> Option<Hours> {
        self.now.map(|now| now[role])
    }

    fn of(&self, role: Role) -> AnyView {
        let (now, planned) = (self.hours_now(role), self.plan.hours(role));
        let width = |hours: Hours| format!("{}%", number(hours.get() / self.scale * 100.0));
        let bar = |class: &'static str, hours: Hours| {
            // Without hours there is no bar, not a sliver of one.
            (hours.halves() > 0).then(|| view! { <span class=class style:--width=width(hours)></span> })
        };
        view! {
            <tr>
                <th scope="row"><RoleName role=role /></th>
                <td class="week-bars">
                    <span class=format!("pair {}", role.home()) aria-hidden="true">
                        {now.map(|now| bar("now", now))}
                        {bar("suggested", planned)}
                    </span>
                </td>
                {hours_cells(now, planned)}
            </tr>
        }
        .into_any()
    }

    /// A group's name and its hours together.
    fn head(&self, name: &'static str, roles: &[Role]) -> AnyView {
        let sum =
            |hours: &dyn Fn(Role) -> Hours| text::hours(Hours::sum(roles.iter().map(|&role| hours(role))));
        let now = self.now.map(|now| sum(&|role| now[role]));
        view! {
            <tr class="week-group">
                <th scope="rowgroup" colspan="2">{name}</th>
                {now.map(|now| view! { <td class="number now">{now}</td> })}
                <td class="number">{sum(&|role| self.plan.hours(role))}</td>
            </tr>
        }
        .into_any()
    }
}

/// What is not a role's.
fn rest(name: &'static str, now: Option<Hours>, planned: Hours) -> AnyView {
    view! {
        <tr class="else">
            <th scope="row" colspan="2">{name}</th>
            {hours_cells(now, planned)}
        </tr>
    }
    .into_any()
}

fn table(plan: &Plan) -> AnyView {
    let week = &plan.week;
    let now = plan.inputs.are_hours_told().then(|| now_in_week(&plan.inputs));
    let scale = hours_scale(plan);
    let row = Row { now: now.as_ref(), plan, scale };
    let shown = groups(plan);
    let is_shown = |role: &Role| shown.iter().any(|group| group.roles.contains(role));
    let without: Vec<Role> = plan.in_order().into_iter().filter(|role| !is_shown(role)).collect();
    // Those that take hours today are in the table, so that one sees what is given up.
    let (left, none): (Vec<Role>, Vec<Role>) =
        without.into_iter().partition(|&role| row.hours_now(role).is_some_and(|hours| hours.halves() > 0));
    let body = |name: &'static str, roles: &[Role]| {
        view! {
            <tbody>
                {row.head(name, roles)}
                {roles.iter().map(|&role| row.of(role)).collect_view()}
            </tbody>
        }
        .into_any()
    };
    let unsaid = now.is_some().then(|| else_in_week(&plan.inputs));
    let zero = Hours::default();
    let extra = |words: &'static str, hours: Hours| {
        (hours > zero).then(|| rest(words, now.as_ref().map(|_| zero), hours))
    };
    view! {
        <table class:with-now=now.is_some() style:--steps=number(scale / STEP)>
            <thead>
                <tr>
                    <th scope="col">
                        <span class="visually-hidden">{text::controls::role()}</span>
                    </th>
                    <th scope="col" class="week-axis">
                        <span class="visually-hidden">{text::focus::as_bars()}</span>
                        <span aria-hidden="true">{axis(scale)}</span>
                    </th>
                    {now.is_some().then(|| head("outlined", text::focus::now()))}
                    {head("filled", text::plan_view::planned())}
                </tr>
            </thead>
            {shown.iter().map(|group| body(group.name, &group.roles)).collect_view()}
            {(!left.is_empty()).then(|| body(text::plan_view::none_group(), &left))}
            <tbody>
                {rest(text::plan::everything_else(), unsaid, week.everything_else)}
                {extra(text::plan::free(), week.free)}
                {extra(text::plan::give_back(), week.give_back)}
            </tbody>
        </table>
        {(!none.is_empty()).then(|| view! { <p class="quiet-text">{text::plan_view::without_hours(&none)}</p> })}
        {text::plan_view::in_proportion(plan).map(|words| view! { <p class="quiet-text">{words}" "{say_your_week()}</p> })}
    }
    .into_any()
}

/// To where the week's length is told.
fn say_your_week() -> AnyView {
    let href = Route::Assess(AssessPage::Step(Step::You, None)).href();
    view! { <a href=href>{text::plan_view::change_your_week()}</a> }.into_any()
}

/// The name of a column of hours, and how its bars look.
fn head(key: &'static str, name: &'static str) -> AnyView {
    view! {
        <th scope="col" class="number">
            <span class=format!("key bar-key {key}") aria-hidden="true"></span>
            {name}
        </th>
    }
    .into_any()
}

/// The figures at the lines, the first and the last, and the one in the middle.
fn axis(scale: f64) -> AnyView {
    let figures = [0.0, scale / 2.0, scale].map(|hours| view! { <span>{number(hours)}</span> });
    figures.collect_view().into_any()
}
