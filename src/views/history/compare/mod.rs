//! What moved, and why: any two saved assessments compared, at first the last two.

mod choice;
mod compared;
mod hours;
mod slopes;
mod tables;
mod why;

use leptos::prelude::*;

use crate::{
    engine::Pair,
    routes::{AssessPage, Route},
    state::{Fold, Store, date},
    storage::{Archive, SavedAssessment},
    text,
    views::controls::Folding,
};
use choice::{Chooser, Chosen, Saved};
use compared::Compared;

#[component]
pub(super) fn Compare() -> impl IntoView {
    let store = Store::of_app();
    let saved = Memo::new(move |_| Saved::all(store.stored(Archive::names)));
    // On the way to another view the address is no longer ours: then nothing is counted anew.
    let asked = Memo::new(move |before: Option<&Option<_>>| {
        store.route.with(|route| match route {
            Route::History(pair) => pair.clone(),
            _ => before.cloned().flatten(),
        })
    });
    let chosen =
        Memo::new(move |_| saved.with(|saved| asked.with(|asked| Chosen::of(saved, asked.as_ref()))));
    let entries = Memo::new(move |_| {
        let ids = chosen.get()?.ids;
        let entry = |id| store.stored(|archive| archive.assessment(id));
        Some(Pair::new(entry(&ids.before)?, entry(&ids.after)?))
    });
    let compared = Memo::new(move |_| entries.get().map(Compared::of));
    let result = move || compared.with(|compared| compared.as_ref().map(result));
    let section = move || {
        view! {
            <section class="compare" id="compare" aria-labelledby="compare-title">
                <div class="compare-head">
                    <h2 id="compare-title">{text::history::what_moved()}</h2>
                    <Chooser saved=saved chosen=chosen />
                </div>
                {result}
            </section>
        }
    };
    let has_two = Memo::new(move |_| chosen.with(Option::is_some));
    let missing = move || {
        asked.with(Option::is_some).then(|| view! { <p class="notice">{text::history::missing()}</p> })
    };
    view! { {move || if has_two.get() { section().into_any() } else { missing.into_any() }} }
}

fn result(compared: &Compared) -> AnyView {
    let (slopes, why, roles) = (slopes::slopes(compared), why::why(compared), tables::roles(compared));
    view! {
        <p class="lead" role="status">{compared.summary()}</p>
        <div class="moved-body">
            {hours::hours(compared)}
            {tables::answers(compared)}
        </div>
        <Folding fold=Fold::Scores title=text::history::scores_moved() hint="">
            <div class="compare-body">
                {slopes}
                {why}
            </div>
            {roles}
        </Folding>
        <p class="quiet-text">{compared.computed_with()}</p>
        {compared.older().map(again)}
    }
    .into_any()
}

/// The way from an older assessment's answers to a new one.
fn again(older: &SavedAssessment) -> AnyView {
    let store = Store::of_app();
    let (id, day) = (older.id.clone(), date(older.saved));
    let start = move |_| {
        store.assessment().start_from(&id);
        store.navigation().go(&Route::Assess(AssessPage::Check));
    };
    view! {
        <p class="actions">
            <button type="button" class="button" id="assess-again" on:click=start>
                {text::history::assess_again_from(&day)}
            </button>
        </p>
    }
    .into_any()
}
