//! Which two are compared: two lists, and a button that swaps them. The choice is the address.

use leptos::prelude::*;

use crate::{
    engine::Pair,
    routes::Route,
    state::{Store, date, follow_the_choice},
    storage::Id,
    text,
};

/// The longest note in a list, in characters.
const LONGEST_LABEL: usize = 48;

/// How many assessments a list holds before somebody turns to it: a page with thousands of entries in it that
/// nobody looks at is slow for nothing.
const AT_FIRST: usize = 12;

/// A saved assessment in a list.
#[derive(Clone, PartialEq)]
pub(super) struct Saved {
    id: Id,
    time: i64,
    note: String,
    /// From 1, the first saved.
    number: usize,
}

impl Saved {
    /// All of them, the latest first.
    pub(super) fn all(names: Vec<(Id, i64, String)>) -> Vec<Self> {
        let numbers = (1..=names.len()).rev();
        names
            .into_iter()
            .zip(numbers)
            .map(|((id, time, note), number)| Self { id, time, note, number })
            .collect()
    }

    /// “4 Mar 2026 · Closing Acme”; without a note the number tells two of a day apart.
    fn label(&self) -> String {
        let (day, note) = (date(self.time), self.note.as_str());
        if note.is_empty() {
            return text::history::numbered_assessment(&day, self.number);
        }
        format!("{day} · {}", text::shortened(note, LONGEST_LABEL))
    }
}

/// Which two are compared.
#[derive(Clone, PartialEq)]
pub(super) struct Chosen {
    pub(super) ids: Pair<Id>,
    /// Whether others were asked for, of which one is not here.
    pub(super) instead: bool,
}

impl Chosen {
    /// Those that the address names, else the last two; nothing where there are not two.
    pub(super) fn of(saved: &[Saved], asked: Option<&(Id, Id)>) -> Option<Self> {
        let [after, before, ..] = saved else {
            return None;
        };
        let is_here = |id: &Id| saved.iter().any(|saved| saved.id == *id);
        match asked {
            Some((first, second)) if is_here(first) && is_here(second) => {
                Some(Self { ids: Pair::new(first.clone(), second.clone()), instead: false })
            }
            _ => {
                let ids = Pair::new(before.id.clone(), after.id.clone());
                Some(Self { ids, instead: asked.is_some() })
            }
        }
    }
}

#[component]
pub(super) fn Chooser(saved: Memo<Vec<Saved>>, chosen: Memo<Option<Chosen>>) -> impl IntoView {
    let store = Store::of_app();
    let compare = move |ids: Pair<Id>| {
        let is_first = store.route.with_untracked(|route| *route == Route::History(None));
        let route = Route::History(Some((ids.before, ids.after)));
        // The way back leads to the last two; going through a list leaves no trail.
        if is_first { store.navigation().go(&route) } else { store.navigation().replace(route) }
    };
    let change = move |change: fn(&mut Pair<Id>, Id), id: Id| {
        if let Some(Chosen { mut ids, .. }) = chosen.get_untracked() {
            change(&mut ids, id);
            compare(ids);
        }
    };
    let before =
        Memo::new(move |_| chosen.with(|chosen| chosen.as_ref().map(|chosen| chosen.ids.before.clone())));
    let after =
        Memo::new(move |_| chosen.with(|chosen| chosen.as_ref().map(|chosen| chosen.ids.after.clone())));
    let swap = move |_| {
        if let Some(Chosen { ids, .. }) = chosen.get_untracked() {
            compare(ids.swapped());
        }
    };
    let instead = move || {
        chosen.with(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.instead)).then(|| {
            view! {
                <p class="notice">
                    {text::history::instead()}
                </p>
            }
        })
    };
    view! {
        <div class="compare-choice">
            <List
                id="compare-before"
                name=text::history::from()
                saved=saved
                chosen=before
                on_choose=Callback::new(move |id| change(|ids, id| ids.before = id, id))
            />
            <List
                id="compare-after"
                name=text::history::to()
                saved=saved
                chosen=after
                on_choose=Callback::new(move |id| change(|ids, id| ids.after = id, id))
            />
            <button type="button" class="button" id="compare-swap" on:click=swap>
                {text::history::swap()}" "<span class="visually-hidden">{text::history::swap_what()}</span>
            </button>
        </div>
        {instead}
    }
}

/// A list of all assessments, made once; what is chosen is set in it.
#[component]
fn List(
    id: &'static str,
    name: &'static str,
    saved: Memo<Vec<Saved>>,
    chosen: Memo<Option<Id>>,
    on_choose: Callback<Id>,
) -> impl IntoView {
    let whole = RwSignal::new(false);
    let options = move || {
        let most = if whole.get() { usize::MAX } else { AT_FIRST };
        // Else it follows what is chosen anyway.
        let chosen = if whole.get() { chosen.get_untracked() } else { chosen.get() };
        let is_chosen = |saved: &Saved| chosen.as_ref() == Some(&saved.id);
        let option = |saved: &Saved| {
            view! { <option value=saved.id.to_string() selected=is_chosen(saved)>{saved.label()}</option> }
        };
        saved.with(|saved| {
            let listed = saved.iter().enumerate().filter(|(at, saved)| *at < most || is_chosen(saved));
            listed.map(|(_, saved)| option(saved)).collect_view()
        })
    };
    // Whoever turns to the list finds everything in it.
    let fill = move || {
        if !whole.get_untracked() && saved.with_untracked(Vec::len) > AT_FIRST {
            whole.set(true);
        }
    };
    let choose = move |event: leptos::ev::Event| {
        if let Ok(id) = event_target_value(&event).parse() {
            // A list that is open when its view goes tells of a change even then.
            on_choose.try_run(id);
        }
    };
    // However it came to be chosen: by the address, by swapping, or because another was deleted.
    follow_the_choice(id, move || {
        saved.track();
        chosen.get()
    });
    view! {
        <div class="compare-list">
            <label for=id>{name}</label>
            <select
                id=id
                on:change=choose
                on:focus=move |_| fill()
                on:pointerenter=move |_| fill()
                on:pointerdown=move |_| fill()
            >
                {options}
            </select>
        </div>
    }
}
