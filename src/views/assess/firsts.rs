//! Under a question: which roles would come first with each of its answers.

use std::ops::RangeInclusive;

use leptos::prelude::*;

use crate::{
    engine::{Question, first_at_each},
    model::Role,
    priors,
    state::{Fold, Store},
    text,
    views::controls::Hat,
};

/// How many roles are named. The first alone would often be the same with every answer: it is what a challenge asks for.
const MOST: usize = 2;

/// Answers beside each other, by their places, with which the same roles come first.
type Run = (RangeInclusive<usize>, Vec<Role>);

/// Shows and hides it. Where there is room it is shown; on a phone it waits till it is asked for.
#[component]
pub(super) fn ShowFirsts(
    /// Whether questions of which no answer changes anything say nothing.
    leaves_out: bool,
) -> impl IntoView {
    let store = Store::of_app();
    let shown = move || store.folds().is_shown(Fold::Firsts);
    let hint = move || {
        (leaves_out && shown()).then(|| view! { <p class="quiet-text">{text::assess::firsts_hint()}</p> })
    };
    view! {
        <div class="show-firsts">
            <label>
                <input type="checkbox" prop:checked=shown on:change=move |event| store.folds().show(Fold::Firsts, event_target_checked(&event)) />
                {text::assess::show_firsts()}
            </label>
            {hint}
        </div>
    }
}

/// The answers to a question in runs, with the roles that come first. A question about a role of which no answer changes
/// anything says nothing: up to twenty-four such questions stand on a page.
#[component]
pub(super) fn Firsts(
    question: Question,
    /// The words of the answers; others may follow them.
    words: Vec<&'static str>,
    /// The place of the answer that is given.
    chosen: Signal<Option<usize>>,
) -> impl IntoView {
    let store = Store::of_app();
    // Not anew with each letter that is typed somewhere.
    let shown = Memo::new(move |_| store.folds().is_shown(Fold::Firsts));
    let runs = Memo::new(move |_| {
        if !shown.get() {
            return Vec::new();
        }
        let firsts = store
            .draft
            .with(|draft| first_at_each(priors::latest(), &draft.answers, draft.weights, question, MOST));
        in_runs(&firsts)
    });
    let words = StoredValue::new(words);
    let is_about_role = matches!(question, Question::Cover(_) | Question::Skill(_) | Question::Joy(_));
    // Where there is room, the lists of two questions stand below both.
    let of_which = match question {
        Question::Skill(_) => Some(text::assess::skill()),
        Question::Joy(_) => Some(text::assess::joy()),
        _ => None,
    };
    move || {
        let runs = runs.get();
        match runs.as_slice() {
            [] => None,
            [_] if is_about_role => None,
            [(_, roles)] => {
                Some(view! { <p class="firsts">{text::assess::always_first(roles)}</p> }.into_any())
            }
            _ => {
                let run = |(places, roles): Run| {
                    let (from, to) = (*places.start(), *places.end());
                    let answers = words.with_value(|words| {
                        text::assess::from_to(question, words[from], (to > from).then(|| words[to]))
                    });
                    let is_own = Memo::new(move |_| chosen.get().is_some_and(|own| places.contains(&own)));
                    view! {
                        <li class:own=is_own aria-current=move || is_own.get().then_some("true")>
                            <span class="firsts-answers">{answers}</span>
                            {roles.into_iter().enumerate().map(named).collect_view()}
                        </li>
                    }
                };
                let runs = runs.into_iter().map(run).collect_view();
                let head = of_which
                    .map(|of_which| view! { <li class="firsts-head" aria-hidden="true">{of_which}</li> });
                let list = view! {
                    <ul class="firsts" aria-label=text::assess::firsts_of(question)>
                        {head}
                        {runs}
                    </ul>
                };
                Some(list.into_any())
            }
        }
    }
}

fn named((place, role): (usize, Role)) -> AnyView {
    let before = if place == 0 { String::new() } else { format!(" {}", text::assess::then()) };
    view! { {before}" "<span class="firsts-role"><Hat role=role />{text::role_short(role)}</span> }.into_any()
}

fn in_runs(firsts: &[Vec<Role>]) -> Vec<Run> {
    let mut place = 0;
    let run = |same: &[Vec<Role>]| {
        let from = place;
        place += same.len();
        (from..=place - 1, same[0].clone())
    };
    firsts.chunk_by(|a, b| a == b).map(run).collect()
}
