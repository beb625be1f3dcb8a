//! The grid: a row for each role, a column for each responsibility (WAI-ARIA's layout grid).

use leptos::prelude::*;

use super::cell::{Cell, CellKey, reach};
use crate::{
    engine::Plan,
    model::{Choice, Responsibility, Role},
    state::Store,
    text,
    views::{controls::Hat, wheel::hours_scale},
};

#[component]
pub(super) fn Grid(open: Memo<Option<Role>>, on_close: Callback<()>) -> impl IntoView {
    let store = Store::of_app();
    let reached = RwSignal::new(None::<CellKey>);
    let scale = Memo::new(move |_| store.plan.with(hours_scale));
    let tab_stop = Memo::new(move |_| {
        let role = open.get().unwrap_or(Role::ALL[0]);
        reached.get().unwrap_or((role.home(), role))
    });
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let plain = !(event.alt_key() || event.meta_key() || event.shift_key());
        if event.key() == "Escape" {
            on_close.run(());
        } else if let Some(place) = moved(tab_stop.get_untracked(), &event)
            && plain
        {
            event.prevent_default();
            reach(place);
        }
    };
    let cell = move |place: CellKey| -> AnyView {
        view! { <Cell place=place tab_stop=tab_stop reached=reached scale=scale /> }.into_any()
    };
    let heads = Responsibility::ALL.iter().map(|&responsibility| {
        view! {
            <span role="columnheader" class=format!("matrix-head {responsibility}")>
                {text::responsibility_narrow(responsibility)}
            </span>
        }
    });
    let rows = Role::ALL.iter().map(|&role| {
        let cells = Responsibility::ALL.iter().map(|&responsibility| cell((responsibility, role)));
        let decision = move || {
            let decided =
                |plan: &Plan| (!plan.nothing_known).then(|| text::plan::decision(plan.decisions[role]));
            store.plan.with(decided)
        };
        view! {
            <div role="row" class=format!("matrix-row {}", role.home())>
                <span role="rowheader" class="matrix-side">
                    <Hat role=role />
                    <span>
                        <strong>{text::role_short(role)}</strong>
                        " "
                        <span class="quiet-text">{decision}</span>
                    </span>
                </span>
                {cells.collect::<Vec<_>>()}
            </div>
        }
        .into_any()
    });
    view! {
        <div role="grid" class="matrix" aria-label=text::matrix::grid() on:keydown=keys>
            <div role="row" class="matrix-row">
                <span role="columnheader"><span class="visually-hidden">{text::controls::role()}</span></span>
                {heads.collect_view()}
            </div>
            {rows.collect_view()}
            <Sums />
        </div>
    }
}

/// The hours of each responsibility.
#[component]
fn Sums() -> impl IntoView {
    let store = Store::of_app();
    let sum = move |&responsibility: &Responsibility| {
        let hours = move || {
            store.plan.with(|plan| (!plan.nothing_known).then(|| text::hours(plan.hours_of(responsibility))))
        };
        view! { <span role="gridcell" class="matrix-sum"><strong>{hours}</strong></span> }.into_any()
    };
    let row = move || {
        store.plan.with(|plan| !plan.nothing_known).then(|| {
            view! {
                <div role="row" class="matrix-row">
                    <span role="rowheader" class="matrix-side">{text::matrix::hours_a_week()}</span>
                    {Responsibility::ALL.iter().map(sum).collect::<Vec<_>>()}
                </div>
            }
        })
    };
    view! { {row} }
}

/// Where a key leads, if it leads anywhere: as the arrows point on the screen, and no further than the edge.
fn moved((responsibility, role): CellKey, event: &leptos::ev::KeyboardEvent) -> Option<CellKey> {
    let (row, column) = (role.index(), responsibility.index());
    let (rows, columns) = (Role::ALL.len(), Responsibility::ALL.len());
    let (row, column) = match (event.key().as_str(), event.ctrl_key()) {
        ("ArrowRight", false) => (row, (column + 1).min(columns - 1)),
        ("ArrowLeft", false) => (row, column.saturating_sub(1)),
        ("ArrowDown", false) => ((row + 1).min(rows - 1), column),
        ("ArrowUp", false) => (row.saturating_sub(1), column),
        ("Home", false) => (row, 0),
        ("End", false) => (row, columns - 1),
        ("Home", true) => (0, 0),
        ("End", true) => (rows - 1, columns - 1),
        _ => return None,
    };
    Some((Responsibility::ALL[column], Role::ALL[row]))
}
