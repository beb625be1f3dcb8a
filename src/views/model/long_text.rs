//! A role's long text: signs, moves, questions, traps, facts, and where they come from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    text::{self, Claim, PageSection, RoleText, Source, Titled},
    views::controls::{references, source_list},
};

/// The sign of what is our judgement.
pub(in crate::views) const JUDGEMENT: &str = "◇";
/// The sign of what stands on weak sources alone.
pub(in crate::views) const WEAK: &str = "△";

#[component]
pub(in crate::views) fn LongText(text: Arc<RoleText>) -> impl IntoView {
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
        <p class="quiet-text">{text::model::how_to_read(JUDGEMENT, WEAK)}</p>
        <h3>{text::search::part_name(PageSection::NeedsYou)}</h3>
        <ul class="signs">{claims(&text.needs_you)}</ul>
        <h3>{text::search::part_name(PageSection::Moves)}</h3>
        <ol class="moves">{claims(&text.moves)}</ol>
        <details prop:open=|| false>
            <summary>{text::search::part_name(PageSection::LetGo)} <span>{text::model::signs(text.let_go.len())}</span></summary>
            <ul class="signs">{claims(&text.let_go)}</ul>
        </details>
        <details prop:open=|| false>
            <summary>{text::search::part_name(PageSection::Ask)} <span>{text::model::questions(text.ask.len())}</span></summary>
            <ul class="signs">{questions}</ul>
        </details>
        <details prop:open=|| false>
            <summary>{text::search::part_name(PageSection::Handover)} <span>{text.handover.who.clone()}</span></summary>
            <ul class="signs">{titled(&text.handover.steps)}</ul>
        </details>
        <details prop:open=|| false>
            <summary>{text::search::part_name(PageSection::Traps)} <span>{text.traps.len()}</span></summary>
            <ul class="signs">{titled(&text.traps)}</ul>
        </details>
        <details prop:open=|| false>
            <summary>{text::search::part_name(PageSection::Facts)} <span>{text.facts.len()}</span></summary>
            <ul class="signs">{claims(&text.facts)}</ul>
        </details>
        <details prop:open=|| false>
            <summary>{text::model::sources()} <span>{text.sources.len()}</span></summary>
            {source_list(sources)}
        </details>
    }
}

/// A claim with what it stands on: numbers that lead to its sources, and signs where it is our judgement or weak.
pub(in crate::views) fn said(claim: &Claim, sources: &[Source]) -> AnyView {
    view! {
        {claim.text.clone()}
        {references(&claim.sources, sources)}
        {claim.judgement.then(|| sign(JUDGEMENT, text::model::our_judgement()))}
        {claim.is_weak(sources).then(|| sign(WEAK, text::model::weak_source()))}
    }
    .into_any()
}

/// A small sign with the words it stands for.
fn sign(sign: &'static str, words: &'static str) -> AnyView {
    view! { <span class="claim-sign" role="img" aria-label=words title=words>{sign}</span> }.into_any()
}
