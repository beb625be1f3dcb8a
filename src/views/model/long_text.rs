//! A role's long text: signs, moves, questions, traps, facts, and where they come from.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    state::after_painting,
    text::{self, Claim, PageSection, RoleText, Source, Titled},
    views::controls::{references, source_list},
};

/// The sign of what is our judgement.
pub(in crate::views) const JUDGEMENT: &str = "◇";
/// The sign of what stands on weak sources alone.
pub(in crate::views) const WEAK: &str = "△";

#[component]
pub(in crate::views) fn LongText(text: Arc<RoleText>) -> impl IntoView {
    // What is folded is drawn once the rest is painted: a press is answered sooner, and nothing moves by it.
    let is_painted = RwSignal::new(cfg!(not(target_arch = "wasm32")));
    if !is_painted.get_untracked() {
        after_painting(move || {
            // The view may have gone.
            let _ = is_painted.try_set(true);
        });
    }
    let folded = |(name, what, of): Fold| {
        let text = text.clone();
        view! {
            <details>
                <summary>{name} <span>{what}</span></summary>
                {move || is_painted.get().then(|| of(&text))}
            </details>
        }
    };
    view! {
        <p class="role-what">{text.what.clone()}</p>
        <p class="quiet-text">{text::model::how_to_read(JUDGEMENT, WEAK)}</p>
        <h3>{text::search::part_name(PageSection::NeedsYou)}</h3>
        <ul class="signs">{claims(&text.needs_you, &text.sources)}</ul>
        <h3>{text::search::part_name(PageSection::Moves)}</h3>
        <ol class="moves">{claims(&text.moves, &text.sources)}</ol>
        {folds(&text).map(folded).into_iter().collect_view()}
    }
}

/// What a fold is called, what is said beside that, and what is in it.
type Fold = (&'static str, String, fn(&RoleText) -> AnyView);

fn folds(text: &RoleText) -> [Fold; 6] {
    fn signs(items: AnyView) -> AnyView {
        view! { <ul class="signs">{items}</ul> }.into_any()
    }
    use PageSection::{Ask, Facts, Handover, LetGo, Traps};
    let name = text::search::part_name;
    [
        (name(LetGo), text::model::signs(text.let_go.len()), |text| {
            signs(claims(&text.let_go, &text.sources))
        }),
        (name(Ask), text::model::questions(text.ask.len()), |text| {
            signs(text.ask.iter().map(|ask| view! { <li>{ask.clone()}</li> }).collect_view().into_any())
        }),
        (name(Handover), text.handover.who.clone(), |text| {
            signs(titled(&text.handover.steps, &text.sources))
        }),
        (name(Traps), text.traps.len().to_string(), |text| signs(titled(&text.traps, &text.sources))),
        (name(Facts), text.facts.len().to_string(), |text| signs(claims(&text.facts, &text.sources))),
        (text::model::sources(), text.sources.len().to_string(), |text| source_list(&text.sources)),
    ]
}

fn claims(claims: &[Claim], sources: &[Source]) -> AnyView {
    claims.iter().map(|claim| view! { <li>{said(claim, sources)}</li> }).collect_view().into_any()
}

fn titled(titled: &[Titled], sources: &[Source]) -> AnyView {
    let item = |titled: &Titled| {
        view! { <li><strong>{titled.title.clone()}": "</strong>{said(&titled.claim, sources)}</li> }
    };
    titled.iter().map(item).collect_view().into_any()
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
