//! The situation as one sentence whose parts are the controls: to choose another word is to answer anew.

mod chosen;
mod options;

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use crate::{
    model::{Answers, Business, Challenge, Choice},
    state::{Store, field},
    text::{self, Situation, SituationPart, Slot},
    views::parts::Parts,
};
use chosen::in_order_of_choosing;
pub(super) use options::choose;
use options::{Choices, options};

/// How long keys rest before what they have chosen is added.
const REST: Duration = Duration::from_millis(900);

#[component]
pub(super) fn SituationSentence() -> impl IntoView {
    let store = Store::of_app();
    let choices = Choices {
        businesses: in_order_of_choosing(move || store.answered(Answers::chosen_businesses)),
        challenges: in_order_of_choosing(move || store.answered(Answers::chosen_challenges)),
    };
    let said = Memo::new(move |_| {
        text::sentence::sentence(Situation {
            stage: store.answered(|answers| answers.stage.given()),
            businesses: choices.businesses.with(Vec::len),
            challenges: choices.challenges.with(Vec::len),
        })
    });
    let one_of_each = text::sentence::sentence(Situation { stage: None, businesses: 1, challenges: 1 });
    let all: Vec<AnyView> = one_of_each
        .iter()
        .filter_map(SituationPart::slot)
        .map(|slot| slots_from(slot, said, choices))
        .collect();
    view! {
        <p class="situation" role="group" aria-label=text::sentence::your_situation()>
            {all}
            {move || said.with(|said| words_before(said, said.len()))}
        </p>
    }
}

/// A slot, where the sentence has it, with the words before it, and those of its kind that come after it: as many as there
/// are. Each keeps its element, and with it the focus, when others come or go.
fn slots_from(slot: Slot, said: Memo<Vec<SituationPart>>, choices: Choices) -> AnyView {
    let place = move || said.with(|said| said.iter().position(|part| part.slot() == Some(slot)));
    let is_there = Memo::new(move |_| place().is_some());
    let words = move || place().map(|at| said.with(|said| words_before(said, at)));
    let view = move || {
        is_there.get().then(|| {
            view! {
                {words}
                <SlotSelect of=slot choices=choices />
                {after(slot).map(|next| slots_from(next, said, choices))}
            }
        })
    };
    view.into_any()
}

/// The slot of the same kind that may come after it.
fn after(slot: Slot) -> Option<Slot> {
    match slot {
        Slot::Business(at) => (at + 1 < Business::ALL.len()).then_some(Slot::Business(at + 1)),
        Slot::Challenge(at) => (at + 1 < Challenge::ALL.len()).then_some(Slot::Challenge(at + 1)),
        Slot::Title | Slot::Stage | Slot::TeamSize | Slot::AnotherChallenge => None,
    }
}

/// The words before this place in the sentence; none where a slot stands there.
fn words_before(said: &[SituationPart], place: usize) -> String {
    match place.checked_sub(1).and_then(|before| said.get(before)) {
        Some(SituationPart::Words(words)) => words.clone(),
        _ => String::new(),
    }
}

/// The same as it was answered, to be read.
#[component]
pub(super) fn SituationSaid(answers: Answers) -> impl IntoView {
    let part = |(words, is_chosen): (String, bool)| {
        if is_chosen { view! { <strong>{words}</strong> }.into_any() } else { words.into_any() }
    };
    let parts: Vec<AnyView> = text::situation_parts(&answers).into_iter().map(part).collect();
    view! { <p class="situation said">{parts}</p> }
}

/// A word of the sentence, and the list behind it.
#[component]
fn SlotSelect(of: Slot, choices: Choices) -> impl IntoView {
    let slot = of;
    let store = Store::of_app();
    let parts = Parts::of_app();
    let labels = options(slot);
    let chosen = Memo::new(move |_| choices.chosen(store, slot));
    let is_told = move || chosen.get() != 0;
    let adds = slot == Slot::AnotherChallenge;
    let begins = move || adds && choices.challenges.with(Vec::is_empty);
    // Where something is chosen already, what adds more is a sign, not a word; else it is the list to begin with.
    let is_sign = move || adds && !begins();
    let label = move |at: usize, label: &'static str| {
        if at == 0 && begins() { text::sentence::choose_one() } else { label }
    };
    // About as wide as what is chosen: browsers that can, fit it exactly.
    let width = {
        let labels = labels.clone();
        move || {
            let at = chosen.get();
            labels.get(at).map_or(0, |&shown| label(at, shown).chars().count()).to_string()
        }
    };
    // Nothing follows the answers that does not have to: there are some fifty options, all of them drawn at the start.
    let option = move |(at, shown): (usize, &'static str)| {
        // What is chosen from here on is the list's own value.
        let is_chosen = at > 0 && at == chosen.get_untracked();
        let is_elsewhere = move || choices.is_elsewhere(slot, at);
        let words = if adds && at == 0 { (move || label(at, shown)).into_any() } else { shown.into_any() };
        view! { <option value=at.to_string() selected=is_chosen prop:disabled=is_elsewhere>{words}</option> }
            .into_any()
    };
    let choose = move |place: usize, then: Option<Slot>| {
        let before = chosen.get_untracked();
        // What stores the answers comes later: what is chosen till then waits for it.
        parts.main.once_here(move |views| (views.choose)(store, slot, before, place));
        // What was chosen has become a word of its own: this one offers the next.
        if adds {
            field::show_value(&slot_id(slot), "0");
        }
        // Words that come or go before it may move it, which takes the focus from it. Who has gone on stays there.
        if let Some(then) = then.filter(|_| field::has_focus(&slot_id(slot))) {
            field::focus_soon(slot_id(then));
        }
    };
    // Keys change a closed list at once, from one entry to the next and letter by letter: what adds a word waits till
    // they rest. The focus then goes with the word, which the next key changes.
    let by_keys = StoredValue::new(false);
    let resting = StoredValue::new(None::<(TimeoutHandle, usize)>);
    let take_rested = move |goes_with_it: bool| {
        let rested = resting.try_update_value(Option::take).flatten();
        if let Some((timer, place)) = rested {
            timer.clear();
            let word = Slot::Challenge(choices.challenges.with_untracked(Vec::len));
            choose(place, goes_with_it.then_some(word));
        }
    };
    // A list that is open when its view goes tells of a change even then.
    let change = Callback::new(move |event: leptos::ev::Event| {
        let Ok(place) = event_target_value(&event).parse() else { return };
        if let Some((timer, _)) = resting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if adds && by_keys.get_value() {
            let timer = set_timeout_with_handle(move || take_rested(true), REST).ok();
            resting.set_value(timer.map(|timer| (timer, place)));
        } else {
            choose(place, Some(choices.slot_after(slot, place)));
        }
    });
    view! {
        <span class="slot" class:told=is_told class:sign=is_sign>
            <select id=slot_id(slot) aria-label=text::sentence::slot(slot) style:--ch=width prop:value=move || chosen.get().to_string() on:change=move |event| { change.try_run(event); }
                on:keydown=move |_| by_keys.set_value(adds)
                on:pointerdown=move |_| by_keys.set_value(false)
                on:blur=move |_| take_rested(false)
            >
                {labels.into_iter().enumerate().map(option).collect::<Vec<_>>()}
            </select>
        </span>
    }
    .into_any()
}

/// The id of a slot's list.
fn slot_id(slot: Slot) -> String {
    match slot {
        Slot::Title => "slot-title".to_owned(),
        Slot::Stage => "slot-stage".to_owned(),
        Slot::Business(at) => format!("slot-business-{at}"),
        Slot::TeamSize => "slot-team-size".to_owned(),
        Slot::Challenge(at) => format!("slot-challenge-{at}"),
        Slot::AnotherChallenge => "slot-another".to_owned(),
    }
}
