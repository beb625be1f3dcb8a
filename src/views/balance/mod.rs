//! How much need, skill and joy count.

mod balancing;
mod triangle;

use leptos::prelude::*;

use crate::{
    model::{Choice, Criterion, Weights},
    state::{Draft, Store},
    text,
};
pub(super) use balancing::Balancing;
use triangle::Triangle;

/// What a press on plus or minus changes, in per cent.
const STEP: u16 = 5;

/// The balance, to be set, below its heading; `instead` stands in the place of the triangle where it could claim nothing.
#[component]
pub(super) fn Balance(
    balancing: Balancing,
    /// What the balance decides, in a sentence or two.
    lead: &'static str,
    instead: Signal<Option<String>>,
) -> impl IntoView {
    let store = Store::of_app();
    let Balancing { draft, fixed, .. } = balancing;
    let usual = move || draft.with(|draft| draft.weights) == Weights::default();
    let reset = move || {
        (!fixed && !usual()).then(|| {
            view! {
                <button type="button" class="quiet" on:click=move |_| store.assessment().reset_weights()>
                    {text::focus::usual_balance()}
                </button>
            }
        })
    };
    view! {
        <p>{lead}</p>
        {move || match instead.get() {
            Some(words) => view! { <p class="quiet-text">{words}</p> }.into_any(),
            None => view! { <Triangle balancing=balancing /> }.into_any(),
        }}
        <div class="weights">
            {Criterion::ALL
                .iter()
                .map(|&criterion| view! { <Weight criterion=criterion draft=draft fixed=fixed /> })
                .collect_view()}
        </div>
        {reset}
    }
}

#[component]
fn Weight(criterion: Criterion, draft: Signal<Draft>, fixed: bool) -> impl IntoView {
    let store = Store::of_app();
    let percent = move || draft.with(|draft| draft.weights.percents()[criterion.index()]);
    let id = format!("weight-{criterion}");
    let error_id = format!("{id}-error");
    let refused = {
        let id = id.clone();
        Memo::new(move |_| store.typing().refused(&id).filter(|_| !fixed))
    };
    let set = {
        let id = id.clone();
        move |percent: u16| {
            store.typing().taken_up(&id);
            store.assessment().weigh(criterion, percent);
        }
    };
    let read = {
        let (id, set) = (id.clone(), set.clone());
        move |event: leptos::ev::Event| {
            let written = event_target_value(&event);
            let read: Option<u16> = written.trim().trim_end_matches('%').trim().parse().ok();
            match read.filter(|percent| *percent <= 100) {
                Some(percent) => set(percent),
                None => store.typing().refuse(&id, written),
            }
        }
    };
    let (less, more) = (set.clone(), set);
    let name = text::criterion(criterion);
    view! {
        <div class="weight">
            <label for=id.clone()>{name}</label>
            <span class="stepper">
                <button
                    type="button"
                    data-repeats=""
                    aria-label=text::focus::less(criterion)
                    disabled=fixed
                    aria-disabled=move || (percent() == 0).then_some("true")
                    on:click=move |_| less(untrack(percent).saturating_sub(STEP))
                >
                    "−"
                </button>
                <input
                    id=id
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    disabled=fixed
                    prop:value=move || refused.get().unwrap_or_else(|| percent().to_string())
                    aria-invalid=move || refused.with(Option::is_some).then_some("true")
                    aria-describedby=error_id.clone()
                    on:change=read
                />
                <button
                    type="button"
                    data-repeats=""
                    aria-label=text::focus::more(criterion)
                    disabled=fixed
                    aria-disabled=move || (percent() == 100).then_some("true")
                    on:click=move |_| more((untrack(percent) + STEP).min(100))
                >
                    "+"
                </button>
            </span>
            <p class="field-error" id=error_id role="alert">
                {move || refused.with(Option::is_some).then_some(text::focus::whole_number())}
            </p>
        </div>
    }
}
