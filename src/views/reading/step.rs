//! The five things that an answer depends on, a page each: what the app knows of it, whole.

use leptos::prelude::*;

use super::texts::LongTexts;
use crate::{
    engine::{Inputs, challenge_points, need_by_stage, ordered},
    model::{Answer, Answers, Business, ByRole, Challenge, Choice, Role, Stage, Step, TeamSize},
    priors,
    routes::Route,
    text::{self, Source},
    views::{
        controls::{Hat, RoleName, references, source_list},
        model::{JUDGEMENT, WEAK, said},
    },
};

/// How many roles are named at a stage, but for those that are needed as much as the last.
const MOST: usize = 5;

#[component]
pub(super) fn StepRead(step: Step, texts: LongTexts) -> impl IntoView {
    let content = match step {
        Step::Business => by_business(&texts),
        Step::Stage => by_stage(&texts),
        Step::Challenges => by_challenge(&texts),
        Step::Team => by_team(&texts),
        Step::You => by_person(&texts),
    };
    view! {
        <div class="page reading-step">
            <div class="view-head">
                <h1>{text::reading::step_title(step)}</h1>
                <p class="lead">{text::reading::step_lead(step)}</p>
            </div>
            {content}
        </div>
    }
}

fn by_stage(texts: &LongTexts) -> AnyView {
    let inputs = Inputs::from(&Answers::default());
    let needs = ByRole::from_fn(|role| need_by_stage(priors::latest(), &inputs, role));
    let section = |&stage: &Stage| {
        let need = |role: Role| needs[role][stage];
        let order = first(&need);
        let least = need(order[MOST - 1]);
        // All that are needed as much as the last of them.
        let most = order.into_iter().take_while(|&role| need(role) >= least).map(|role| {
            let need = need(role);
            row(role, text::points(need), Some(need))
        });
        view! {
            <section>
                <h2>{text::stage(stage)}</h2>
                <p class="quiet-text">{text::capital(text::stage_hint(stage))}</p>
                <h3>{text::reading::most_needed()}</h3>
                <ol class="reading-rows">{most.collect_view()}</ol>
                {evidence(texts, "stage", stage.id())}
            </section>
        }
    };
    view! {
        {the_article(texts)}
        <p class="quiet-text">
            {text::reading::needs_are()}" "{text::reading::all_points()}" "
            <a href=Route::Method(None).href()>{text::views::method()}</a>"."
        </p>
        {Stage::ALL.iter().map(section).collect_view()}
        {sources(&texts.method.sources)}
    }
    .into_any()
}

fn by_business(texts: &LongTexts) -> AnyView {
    let section = |&business: &Business| {
        let points = &priors::latest().business[business];
        let more = changed(|role| points[role]);
        let less = changed(|role| -points[role]);
        view! {
            <section>
                <h2>{text::business(business)}</h2>
                {rows(text::reading::more_needed(), &more, "+")}
                {rows(text::reading::less_needed(), &less, "−")}
                {evidence(texts, "business", business.id())}
            </section>
        }
    };
    view! {
        {the_article(texts)}
        <p class="quiet-text">{text::reading::points_are()}</p>
        {Business::ALL.iter().map(section).collect_view()}
        {sources(&texts.method.sources)}
    }
    .into_any()
}

fn by_challenge(texts: &LongTexts) -> AnyView {
    let section = |&challenge: &Challenge| {
        let points = &priors::latest().challenge[challenge];
        let owners = owners(challenge);
        let is_owner = |role: Role| owners.iter().any(|(_, roles)| roles.contains(&role));
        let is_same = owners.len() == 1;
        let own = owners.iter().map(|(sizes, roles)| {
            let rows = roles.iter().map(|&role| row(role, format!("+{}", points[role]), None));
            view! {
                {(!is_same).then(|| view! { <p class="quiet-text">{text::reading::belongs_to_at(sizes)}</p> })}
                {(roles.len() > 1).then(|| view! { <p class="quiet-text">{text::reading::one_of()}</p> })}
                <ul class="reading-rows">{rows.collect_view()}</ul>
            }
        });
        let others: Vec<_> =
            changed(|role| points[role]).into_iter().filter(|(role, _)| !is_owner(*role)).collect();
        let less = changed(|role| -points[role]);
        // Somebody else’s part in it is for the app, which knows who that is.
        let moves = texts.moves.0.iter().filter(|first| first.challenge == challenge && is_owner(first.role));
        let moves = moves.map(|first| {
            view! {
                <p>
                    <strong>{text::reading::as_role(first.role)}</strong>
                    " "
                    {first.text.clone()}
                    {first.source.as_ref().map(|source| view! { " ("{outside(&source.url, source.label.clone())}")" })}
                </p>
            }
        });
        view! {
            <section>
                <h2>{text::challenge(challenge)}</h2>
                <h3>{text::reading::belongs_to()}</h3>
                {own.collect_view()}
                {rows(text::reading::adds_to(), &others, "+")}
                {rows(text::reading::less_needed(), &less, "−")}
                <h3>{text::reading::first_move()}</h3>
                {moves.collect_view()}
                {evidence(texts, "challenge", challenge.id())}
            </section>
        }
    };
    view! {
        {the_article(texts)}
        <p class="quiet-text">{text::reading::points_are()}</p>
        {Challenge::ALL.iter().map(section).collect_view()}
        {sources(&texts.method.sources)}
    }
    .into_any()
}

/// To which roles a challenge adds most at which team sizes, in the order of the sizes: of several, it belongs to one.
fn owners(challenge: Challenge) -> Vec<(Vec<TeamSize>, Vec<Role>)> {
    let mut owners: Vec<(Vec<TeamSize>, Vec<Role>)> = Vec::new();
    for &size in TeamSize::ALL {
        let answers = Answers { team_size: Answer::Given(size), ..Answers::default() };
        let inputs = Inputs::from(&answers);
        let added = changed(|role| challenge_points(priors::latest(), &inputs, challenge, role));
        let most = added.first().map_or(0.0, |(_, points)| *points);
        let roles =
            added.into_iter().take_while(|(_, points)| *points >= most).map(|(role, _)| role).collect();
        match owners.last_mut() {
            Some((sizes, known)) if *known == roles => sizes.push(size),
            _ => owners.push((vec![size], roles)),
        }
    }
    owners
}

/// Which article the words are about.
fn the_article(texts: &LongTexts) -> AnyView {
    view! {
        <p class="quiet-text">
            {text::reading::the_article()}" "
            {outside(&texts.method.article, text::method::article_title().to_owned())}
            "."
        </p>
    }
    .into_any()
}

/// A link that leads outside, and tells nothing of us.
fn outside(url: &str, name: String) -> AnyView {
    view! { <a href=url.to_owned() target="_blank" rel="noopener noreferrer">{name}</a> }.into_any()
}

fn by_team(texts: &LongTexts) -> AnyView {
    let section = |&role: &Role| {
        let text = &texts.roles[role];
        let steps = text.handover.steps.iter().map(|step| {
            view! { <li><strong>{step.title.clone()}": "</strong>{said(&step.claim, &text.sources)}</li> }
        });
        view! {
            <section class=role.home().to_string()>
                <h2>{heading(role)}</h2>
                <p>{text::reading::taken_over_by()}": "{text.handover.who.clone()}</p>
                <ul class="plain-list">{steps.collect_view()}</ul>
            </section>
        }
    };
    view! {
        <p class="quiet-text">{text::reading::team_sources()}" "{text::model::how_to_read(JUDGEMENT, WEAK)}</p>
        {Role::ALL.iter().map(section).collect_view()}
    }
    .into_any()
}

fn by_person(texts: &LongTexts) -> AnyView {
    let section = |&role: &Role| {
        let ask = texts.roles[role].ask.iter().map(|ask| view! { <li>{ask.clone()}</li> });
        view! {
            <section class=role.home().to_string()>
                <h2>{heading(role)}</h2>
                <p class="quiet-text">{text::role_line(role)}</p>
                <ul class="plain-list">{ask.collect_view()}</ul>
            </section>
        }
    };
    Role::ALL.iter().map(section).collect_view().into_any()
}

/// The roles for which there is something to add, the most first.
fn changed(points: impl Fn(Role) -> f64) -> Vec<(Role, f64)> {
    first(&points).into_iter().map(|role| (role, points(role))).filter(|(_, points)| *points > 0.0).collect()
}

/// All roles, those with the most first; where it is the same, in the order of the model.
fn first(figure: &dyn Fn(Role) -> f64) -> Vec<Role> {
    let order = ordered(Role::ALL.len(), &|a, b| figure(Role::ALL[a]) > figure(Role::ALL[b]));
    order.into_iter().map(|at| Role::ALL[at]).collect()
}

/// Roles with their points; nothing where there are none.
fn rows(name: &'static str, changed: &[(Role, f64)], sign: &'static str) -> Option<AnyView> {
    let list =
        changed.iter().map(|&(role, points)| row(role, format!("{sign}{points}"), None)).collect_view();
    let view = view! { <h3>{name}</h3><ul class="reading-rows">{list}</ul> };
    (!changed.is_empty()).then(|| view.into_any())
}

/// A role with its figure, and a bar where it is a share of 1.
fn row(role: Role, figure: String, share: Option<f64>) -> AnyView {
    let bar = share.map(|share| {
        let width = format!("{}%", text::points(share));
        view! { <span class="reading-bar" aria-hidden="true" style:--width=width></span> }
    });
    view! { <li class=role.home().to_string()>{role_link(role)}" "<strong>{figure}</strong>{bar}</li> }
        .into_any()
}

fn heading(role: Role) -> AnyView {
    view! { <a href=Route::Model(Some(role)).href()><Hat role=role />{text::role(role)}</a> }.into_any()
}

fn role_link(role: Role) -> AnyView {
    view! { <a href=Route::Model(Some(role)).href()><RoleName role=role /></a> }.into_any()
}

/// What a row of a need table stands on.
fn evidence(texts: &LongTexts, table: &str, row: &str) -> Option<AnyView> {
    let evidence = texts.method.evidence(table, row)?;
    let view = view! {
        <h3>{text::method::what_it_stands_on()}</h3>
        <p>{evidence.text.clone()}{references(&evidence.sources, &texts.method.sources)}</p>
    };
    Some(view.into_any())
}

fn sources(sources: &[Source]) -> AnyView {
    view! {
        <section>
            <h2>{text::model::sources()}</h2>
            {source_list(sources)}
        </section>
    }
    .into_any()
}
