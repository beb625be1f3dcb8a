//! A link that holds the answer. What it tells is said before there is one; names and the note only where they are ticked.

use leptos::prelude::*;

use super::{qr_code::Code, source::Source, tells::tells};
use crate::{
    codec::{Shared, read_link, write_link},
    model::{Answers, ByRole, Role},
    state::{Draft, field},
    text::{self, Revealed},
    views::controls::Tick,
};

/// The field that shows the link.
const LINK: &str = "share-link";

/// What is said of what a link tells, and the link once it is made.
#[component]
pub(super) fn ShareLink(of: Source) -> impl IntoView {
    let store = of.store;
    let with_names = RwSignal::new(false);
    let with_note = RwSignal::new(false);
    let has_names = Memo::new(move |_| of.draft.with(|draft| has_names(&draft.answers)));
    let has_note = of.note.with_value(|note| !note.is_empty());
    let shared = Memo::new(move |_| {
        let Draft { mut answers, weights } = of.draft.get();
        answers.covered_by = if with_names.get() { told_names(&answers) } else { ByRole::default() };
        let note = if with_note.get() { of.note.get_value() } else { String::new() };
        let (model, day) = (of.plan.with(|plan| plan.model), store.take_away().day(of.time.get()));
        let shared = Shared { model, day, answers, weights, note };
        // As it is read again: what is not told by a link is not said to be.
        read_link(&write_link(&shared)).unwrap_or(shared)
    });
    let lines = move || {
        shared.with(|Shared { model, day, answers, weights, note }| {
            tells(text::revealed(&Revealed { model: *model, day: *day, answers, weights: *weights, note }))
        })
    };
    let made = RwSignal::new(None::<Shared>);
    // What was made of other answers is gone.
    let link = Memo::new(move |_| {
        let made = made.get()?;
        shared.with(|shared| *shared == made).then(|| store.take_away().link(&made)).flatten()
    });
    let make_it = move |_| {
        made.set(Some(shared.get_untracked()));
        field::focus_soon(LINK.to_owned());
    };
    let ticks = view! {
        {move || has_names.get().then(|| view! { <Tick label=text::share::with_names() is_ticked=with_names /> })}
        {has_note.then(|| view! { <Tick label=text::share::with_note() is_ticked=with_note /> })}
    };
    let rest = if store.take_away().has_address() {
        let result = move || match link.get() {
            Some(link) => view! { <Made of=of link=link /> }.into_any(),
            None => view! {
                <p class="actions">
                    <button type="button" class="button primary" on:click=make_it>
                        {text::share::make()}
                    </button>
                </p>
            }
            .into_any(),
        };
        result.into_any()
    } else {
        view! { <p>{text::share::only_a_file()}</p> }.into_any()
    };
    view! {
        <p>{text::share::about()}</p>
        {ticks}
        <p>{text::share::it_tells()}</p>
        <dl class="brief-tells">{lines}</dl>
        {rest}
    }
}

/// The names that say who covers a role: one where nobody does says nothing, and is not told.
fn told_names(answers: &Answers) -> ByRole<String> {
    ByRole::from_fn(|role: Role| answers.name_of_cover(role).unwrap_or_default().to_owned())
}

fn has_names(answers: &Answers) -> bool {
    told_names(answers).values().iter().any(|name| !name.is_empty())
}

/// The link, to be copied, handed to another app, or read by a phone.
#[component]
fn Made(of: Source, link: String) -> impl IntoView {
    let store = of.store;
    // Whether it was copied; nothing till that was tried.
    let is_copied = RwSignal::new(None::<bool>);
    let copy = {
        let link = link.clone();
        let done = Callback::new(move |could: bool| {
            is_copied.set(Some(could));
            if !could {
                field::focus_soon(LINK.to_owned());
            }
        });
        Callback::new(move |()| store.take_away().copy(link.clone(), text::share::copied(), done))
    };
    let send = {
        let link = link.clone();
        // Where it can't be handed over, it is copied.
        let done = Callback::new(move |could: bool| {
            if !could {
                copy.run(());
            }
        });
        move |_| store.take_away().send(link.clone(), done)
    };
    let send = store.take_away().can_send().then(|| {
        view! {
            <button type="button" class="button" on:click=send>
                {text::share::send()}
            </button>
        }
    });
    let became = move || {
        is_copied.get().map(|could| if could { text::share::copied() } else { text::share::not_copied() })
    };
    view! {
        <div class="brief-share-made">
            <label for=LINK>{text::share::link()}</label>
            <textarea class="text-input" id=LINK readonly rows="3" on:focus=move |_| field::select(LINK)>
                {link.clone()}
            </textarea>
            <p class="actions">
                <button type="button" class="button primary" on:click=move |_| copy.run(())>
                    {text::share::copy()}
                </button>
                {send}
                <span class="quiet-text">{became}</span>
            </p>
            <Code link=link />
        </div>
    }
}
