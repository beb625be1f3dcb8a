//! What would change the answer: first what the person can do, then what may happen; and trying it, where it stands.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::{Change, Plan, WhatIf},
    model::{ByRole, Choice, Hours, Role},
    state::{Draft, Fold, Offered, Screen, Store, field},
    text,
    views::controls::{Folding, RoleName, headline},
};

#[component]
pub(super) fn WhatIfs(case: Case) -> impl IntoView {
    let store = Store::of_app();
    let is_draft = case.saved.is_none();
    // What is offered starts from the answers for which it was counted: while one offer is tried, from before.
    let start = move || if is_draft { store.untried.get() } else { case.draft.get() };
    let counted =
        Memo::new(move |_| store.weighed.get()?.what_ifs.filter(|offered| offered.start == start()));
    let count = Signal::derive(move || {
        let count = counted.with(|counted| counted.as_ref().map_or(0, |offered| offered.changes.count()));
        if count == 0 { String::new() } else { text::plan_view::to_try(count) }
    });
    let list = move || match counted.get() {
        None => view! { <p class="quiet-text">{text::controls::counting()}</p> }.into_any(),
        Some(Offered { plan, changes: found, start }) => {
            if found.do_it.is_empty() && found.happens.is_empty() {
                return view! { <p>{text::plan::no_change()}</p> }.into_any();
            }
            let offer = Offer { store, is_draft, start };
            let group = |heading: &'static str, first: usize, group: &[WhatIf]| {
                (!group.is_empty()).then(|| {
                    let rows = group
                        .chunk_by(WhatIf::is_told_with)
                        .zip(first..)
                        .map(|(together, at)| offer.row(at, &plan, together));
                    view! {
                        <h3>{heading}</h3>
                        <ul class="what-ifs">{rows.collect_view()}</ul>
                    }
                })
            };
            view! {
                {group(text::plan::change_group_do(), 0, &found.do_it)}
                {group(text::plan::change_group_happens(), found.do_it.len(), &found.happens)}
            }
            .into_any()
        }
    };
    view! {
        <Folding fold=Fold::Change title=text::focus::what_would_change() hint=count>
            <p>{text::plan_view::what_would_change_lead()}</p>
            {list}
        </Folding>
    }
}

/// What can be tried, from these answers on.
struct Offer {
    store: Store,
    is_draft: bool,
    start: Draft,
}

impl Offer {
    /// One sentence, with a button for each change in it, and the answer to the one that is tried.
    fn row(&self, at: usize, plan: &Plan, together: &[WhatIf]) -> AnyView {
        let store = self.store;
        let tried: Vec<Memo<bool>> = together.iter().map(|what_if| self.is_tried(what_if.change)).collect();
        let buttons = self.is_draft.then(|| {
            let is_one = together.len() == 1;
            let button = |(n, (&what_if, &is_tried)): (usize, (&WhatIf, &Memo<bool>))| {
                button(store, plan, what_if, id_of(at, n), is_one, is_tried)
            };
            together.iter().zip(&tried).enumerate().map(button).collect_view()
        });
        let answers = tried.iter().enumerate().map(|(n, &is_tried)| {
            let (id, before) = (id_of(at, n), plan.week.roles);
            move || is_tried.get().then(|| view! { <Tried back=id.clone() before=before /> })
        });
        let answers = answers.collect_view();
        view! {
            <li class:tried=move || tried.iter().any(|is_tried| is_tried.get())>
                <span>{text::plan::change(plan, together)}</span>
                <span class="attempts">{buttons}</span>
                {answers}
            </li>
        }
        .into_any()
    }

    /// Whether it is this change that is tried.
    fn is_tried(&self, change: Change) -> Memo<bool> {
        let (store, is_draft) = (self.store, self.is_draft);
        let with_it = self.start.with(change);
        Memo::new(move |_| {
            is_draft && store.screen.with(Screen::is_trial) && store.draft.with(|draft| *draft == with_it)
        })
    }
}

/// The id of a button: of which row, and which of its own.
fn id_of(row: usize, button: usize) -> String {
    format!("try-{row}-{button}")
}

fn button(
    store: Store,
    plan: &Plan,
    what_if: WhatIf,
    id: String,
    is_one: bool,
    is_tried: Memo<bool>,
) -> AnyView {
    let change = what_if.change;
    let words = text::plan::change(plan, std::slice::from_ref(&what_if));
    let (label, name) = if is_one {
        (text::focus::try_it().to_owned(), text::focus::try_this(&words))
    } else {
        (text::focus::try_part(change), text::focus::try_part_of(change, &words))
    };
    let attempt = move |_| {
        if is_tried.get_untracked() {
            store.assessment().drop_trial();
        } else {
            store.assessment().try_change(words.clone(), change);
        }
    };
    view! {
        <button
            type="button"
            class="button"
            id=id
            aria-label=name
            aria-pressed=move || is_tried.get().to_string()
            on:click=attempt
        >
            {label}
        </button>
    }
    .into_any()
}

/// The answer to what is tried, beside its button, and what becomes of it.
#[component]
fn Tried(
    /// The button that tried it.
    back: String,
    /// The hours without it.
    before: ByRole<Hours>,
) -> impl IntoView {
    let store = Store::of_app();
    let answer = move || store.plan.with(|plan| headline(text::plan::whole_headline(plan)));
    let moved = move || {
        store.plan.with(|plan| {
            let row = |&role: &Role| {
                let by = text::plan_view::hours_moved(before[role], plan.hours(role))?;
                Some(view! { <li><RoleName role=role />" "<span class="number">{by}</span></li> })
            };
            Role::ALL.iter().filter_map(row).collect_view()
        })
    };
    // What had the focus goes away: the heading takes it, or the button that tried it.
    let keep = move |_| {
        store.assessment().keep_trial();
        field::focus_soon("what-if-title".to_owned());
    };
    let dismiss = move |_| {
        store.assessment().drop_trial();
        field::focus_soon(back.clone());
    };
    view! {
        <div class="tried-answer" role="group" aria-label=text::shell::trial()>
            <p class="tried-headline">{answer}</p>
            <ul class="tried-moves">{moved}</ul>
            <p class="actions">
                <button type="button" class="button primary" on:click=keep>
                    {text::shell::keep_trial()}
                </button>
                <button type="button" class="button" on:click=dismiss>
                    {text::shell::drop_trial()}
                </button>
            </p>
        </div>
    }
}
