//! The recorded weeks: what was planned, what became of it, and what drifts.

use leptos::prelude::*;

use crate::{
    engine::{RecordedWeek, recent_energy},
    model::IsoWeek,
    routes::Route,
    state::{Store, field},
    text,
    views::check_in::{drift_notice, parts_key, week_parts},
};

/// How many weeks are listed at first.
const FIRST: usize = 12;

/// The way to this week’s check-in: half a minute is not spent on scrolling, so it also stands on top.
#[component]
pub(super) fn CheckInLink(#[prop(optional, into)] primary: Signal<bool>) -> impl IntoView {
    let store = Store::of_app();
    let told = move || store.check_ins().told(store.this_week()).is_some();
    view! {
        <a class="button" class:primary=move || primary.get() href=Route::CheckIn(None).href()>
            {move || if told() { text::history::change_check_in() } else { text::check_in::check_in_this_week() }}
        </a>
    }
}

#[component]
pub(super) fn Weeks() -> impl IntoView {
    let store = Store::of_app();
    let weeks = Memo::new(move |_| store.check_ins().recorded_weeks());
    let all = RwSignal::new(false);
    let what_shows = move || {
        weeks.with(|weeks| {
            view! {
                {weeks.is_empty().then(|| view! { <p class="lead">{text::check_in::no_weeks()}</p> })}
                {drift_notice(weeks, store.this_week())}
                {text::check_in::energies(&recent_energy(weeks)).map(|told| view! { <p class="energies">{told}</p> })}
            }
        })
    };
    let list = move || {
        let shown = if all.get() { usize::MAX } else { FIRST };
        let now = store.this_week();
        let line = |lived: &RecordedWeek| view! { <Line lived=lived.clone() now=now /> };
        weeks.with(|weeks| {
            (!weeks.is_empty()).then(|| {
                let has_bars = weeks.iter().any(|lived| lived.check_in.spent.whole().is_some());
                view! { {has_bars.then(parts_key)} <ol class="week-list">{weeks.iter().take(shown).map(line).collect_view()}</ol> }
            })
        })
    };
    // The button goes away: the first of the weeks that were hidden takes the focus.
    let show_all = move |_| {
        all.set(true);
        let first = weeks.with_untracked(|weeks| weeks.get(FIRST).map(|lived| line_id(lived.week)));
        if let Some(first) = first {
            field::focus_soon(first);
        }
    };
    let more = move || {
        let count = weeks.with(Vec::len);
        (count > FIRST && !all.get()).then(|| {
            view! {
                <button type="button" class="button" on:click=show_all>
                    {text::history::show_all_weeks(count)}
                </button>
            }
        })
    };
    view! {
        <section class="weeks" aria-labelledby="weeks-title">
            <div class="view-head with-action">
                <h2 id="weeks-title">{text::history::your_weeks()}</h2>
                <CheckInLink />
            </div>
            {what_shows}
            {list}
            {more}
        </section>
    }
}

/// The id of the link to a week.
fn line_id(week: IsoWeek) -> String {
    format!("week-{week}")
}

#[component]
fn Line(lived: RecordedWeek, now: IsoWeek) -> impl IntoView {
    let store = Store::of_app();
    let week = lived.week;
    let name = text::check_in::week_of(week, now);
    let energy =
        lived.check_in.energy.map(|energy| view! { <p class="eyebrow">{text::history::energy(energy)}</p> });
    let delete = {
        let name = name.clone();
        move |_| {
            store.check_ins().delete(week, name.clone());
            field::focus_soon("undo".to_owned());
        }
    };
    view! {
        <li class="week-line">
            <div class="week-name">
                <p><strong>{name.clone()}</strong></p>
                {energy}
            </div>
            {week_parts(&lived).unwrap_or_else(|| view! { <p class="quiet-text">{text::history::no_hours_told()}</p> }.into_any())}
            <div class="line-actions">
                <a class="button quiet" id=line_id(week) href=Route::CheckIn(Some(week)).href()>
                    {text::controls::change()}<span class="visually-hidden">{text::controls::about(&name)}</span>
                </a>
                <button type="button" class="quiet" on:click=delete>
                    {text::controls::delete()}<span class="visually-hidden">{text::controls::about(&name)}</span>
                </button>
            </div>
        </li>
    }
}
