//! A role's long text: signs, moves, questions, traps, facts, and where they come from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    text::{Claim, RoleText, Source, Titled},
    views::controls::{references, source_list},
};

#[component]
pub(super) fn LongText(text: Arc<RoleText>) -> impl IntoView {
    let sources = &text.sources;
    let claims = |claims: &[Claim]| {
        claims.iter().map(|claim| view! { <li>{said(claim, sources)}</li> }).collect::<Vec<_>>()
    };
    let titled = |titled: &[Titled]| {
        titled
            .iter()
            .map(|titled| {
                view! { <li><strong>{titled.title.clone()}": "</strong>{said(&titled.claim, sources)}</li> }
            })
            .collect::<Vec<_>>()
    };
    let questions = text.ask.iter().map(|ask| view! { <li>{ask.clone()}</li> }).collect_view();
    // The folds of another role's page were opened for that one: these begin closed.
    view! {
        <p class="role-what">{text.what.clone()}</p>
        <h3>"It needs you now when"</h3>
        <ul class="signs">{claims(&text.needs_you)}</ul>
        <h3>"First moves this week"</h3>
        <ol class="moves">{claims(&text.moves)}</ol>
        <details prop:open=|| false>
            <summary>"You can let it go when" <span>{text.let_go.len()}" signs"</span></summary>
            <ul class="signs">{claims(&text.let_go)}</ul>
        </details>
        <details prop:open=|| false>
            <summary>"Ask yourself" <span>{text.ask.len()}" questions"</span></summary>
            <ul class="signs">{questions}</ul>
        </details>
        <details prop:open=|| false>
            <summary>"Who takes it over" <span>{text.handover.who.clone()}</span></summary>
            <ul class="signs">{titled(&text.handover.steps)}</ul>
        </details>
        <details prop:open=|| false>
            <summary>"Traps" <span>{text.traps.len()}</span></summary>
            <ul class="signs">{titled(&text.traps)}</ul>
        </details>
        <details prop:open=|| false>
            <summary>"Facts" <span>{text.facts.len()}</span></summary>
            <ul class="signs">{claims(&text.facts)}</ul>
        </details>
        <details prop:open=|| false>
            <summary>"Sources" <span>{text.sources.len()}</span></summary>
            {source_list(sources)}
        </details>
    }
}

/// A claim with what it stands on: numbers that lead to its sources, or that it is our judgement.
fn said(claim: &Claim, sources: &[Source]) -> AnyView {
    view! {
        {claim.text.clone()}
        {references(&claim.sources, sources)}
        {claim.judgement.then(|| view! { <span class="ground">"our judgement"</span> })}
        {claim.is_weak(sources).then(|| view! { <span class="ground">"weak source"</span> })}
    }
    .into_any()
}
