//! The five things that an answer depends on, a page each: what the app knows of it, whole.

use leptos::prelude::*;

use super::texts::LongTexts;
use crate::{
    engine::{Inputs, need_by_stage, ordered},
    model::{Answers, Business, ByRole, Challenge, Choice, Role, Stage, Step},
    priors,
    routes::Route,
    text::{self, Source},
    views::{
        controls::{Hat, RoleName, references, source_list},
        model::said,
    },
};

/// The most roles that are named at a stage.
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
        let most = first(&need).into_iter().take(MOST).map(|role| {
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
        <p class="quiet-text">{text::reading::needs_are()}</p>
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
        <p class="quiet-text">{text::reading::points_are()}</p>
        {Business::ALL.iter().map(section).collect_view()}
        {sources(&texts.method.sources)}
    }
    .into_any()
}

fn by_challenge(texts: &LongTexts) -> AnyView {
    let priors = priors::latest();
    let section = |&challenge: &Challenge| {
        let added = changed(|role| priors.challenge[challenge][role]);
        let most = added.first().map_or(0.0, |(_, points)| *points);
        let (own, others): (Vec<_>, Vec<_>) = added.into_iter().partition(|(_, points)| *points >= most);
        let belongs_to =
            if own.len() == 1 { text::reading::belongs_to() } else { text::reading::belongs_to_one_of() };
        let moves = texts.moves.0.iter().filter(|first| first.challenge == challenge).map(|first| {
            view! {
                <p>
                    <strong>{text::reading::as_role(first.role)}</strong>" "{first.text.clone()}
                    {first.source.as_ref().map(|source| references(&[0], std::slice::from_ref(source)))}
                </p>
            }
        });
        view! {
            <section>
                <h2>{text::challenge(challenge)}</h2>
                {rows(belongs_to, &own, "+")}
                {rows(text::reading::adds_to(), &others, "+")}
                <h3>{text::reading::first_move()}</h3>
                {moves.collect_view()}
                {evidence(texts, "challenge", challenge.id())}
            </section>
        }
    };
    view! {
        <p class="quiet-text">{text::reading::points_are()}</p>
        {Challenge::ALL.iter().map(section).collect_view()}
        {sources(&texts.method.sources)}
    }
    .into_any()
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
        <p class="quiet-text">{text::reading::team_sources()}</p>
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
                <h3>{text::reading::ask_yourself()}</h3>
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
    view! { <li class=role.home().to_string()>{role_link(role)}<strong>{figure}</strong>{bar}</li> }
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
