//! The grid: roles as columns where there is room, as rows on a phone (WAI-ARIA's layout grid).

use leptos::prelude::*;

use super::cell::{Cell, CellKey, reach};
use crate::{
    model::{Answer, Answers, Choice, Level, Responsibility, Role},
    state::Store,
    text,
    views::controls::Hat,
};

#[component]
pub(super) fn Grid(open: Memo<Option<Role>>, on_close: Callback<()>) -> impl IntoView {
    let store = Store::of_app();
    let reached = RwSignal::new(None::<CellKey>);
    let tab_stop = Memo::new(move |_| {
        let role = open.get().unwrap_or(Role::ALL[0]);
        reached.get().unwrap_or((role.home(), role))
    });
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let plain = !(event.alt_key() || event.meta_key() || event.shift_key());
        if event.key() == "Escape" {
            on_close.run(());
        } else if let Some(place) = moved(tab_stop.get_untracked(), &event, store.narrow.get_untracked())
            && plain
        {
            event.prevent_default();
            reach(place);
        }
    };
    let cell = move |place: CellKey| -> AnyView {
        view! { <Cell place=place tab_stop=tab_stop reached=reached /> }.into_any()
    };
    view! {
        <div
            role="grid"
            class=move || if store.narrow.get() { "matrix tall" } else { "matrix wide" }
            aria-label=text::matrix::grid()
            on:keydown=keys
        >
            {move || if store.narrow.get() { tall(store, &cell) } else { wide(store, &cell) }}
        </div>
    }
}

/// Roles side by side, a row for each responsibility, and what else is known of each role below.
fn wide(store: Store, cell: &dyn Fn(CellKey) -> AnyView) -> AnyView {
    let groups = Responsibility::ALL.iter().map(|&responsibility| {
        view! {
            <span class=format!("matrix-group {responsibility}") aria-hidden="true">
                {text::responsibility(responsibility)}
            </span>
        }
    });
    let heads = Role::ALL.iter().map(|&role| {
        view! { <span role="columnheader" class=format!("matrix-head {}", role.home())><Hat role=role />{text::role_short(role)}</span> }
    });
    let rows = Responsibility::ALL.iter().map(|&responsibility| {
        let cells = Role::ALL.iter().map(|&role| cell((responsibility, role)));
        view! {
            <div role="row" class="matrix-row">
                <span role="rowheader" class="matrix-side">
                    <strong>{text::responsibility(responsibility)}</strong>
                    <span class="quiet-text">{share(store, responsibility)}</span>
                </span>
                {cells.collect::<Vec<_>>()}
            </div>
        }
    });
    view! {
        <div class="matrix-row" aria-hidden="true"><span></span>{groups.collect_view()}</div>
        <div role="row" class="matrix-row">
            <span role="columnheader"><span class="visually-hidden">{text::matrix::responsibility()}</span></span>
            {heads.collect_view()}
        </div>
        {rows.collect_view()}
        {details(store, text::plan_view::decision(), |store, role| store.plan.with(|plan| text::plan_view::decision_and_hours(plan, role).into()))}
        {details(store, text::matrix::need(), |store, role| store.plan.with(|plan| text::points(plan.standings[role].need).into()))}
        {details(store, text::matrix::others_cover_it(), |store, role| store.answered(|answers| cover(answers, role)))}
        {details(store, text::matrix::your_skill(), |store, role| store.answered(|answers| level(answers.skill[role])))}
        {details(store, text::matrix::your_joy(), |store, role| store.answered(|answers| level(answers.joy[role])))}
    }.into_any()
}

/// One role a row.
fn tall(store: Store, cell: &dyn Fn(CellKey) -> AnyView) -> AnyView {
    let heads = Responsibility::ALL.iter().map(|&responsibility| {
        view! {
            <span role="columnheader" class=format!("matrix-head {responsibility}")>
                {text::responsibility_narrow(responsibility)}
            </span>
        }
    });
    let rows = Role::ALL.iter().map(|&role| {
        let cells = Responsibility::ALL.iter().map(|&responsibility| cell((responsibility, role)));
        let verdict = move || {
            store
                .plan
                .with(|plan| (!plan.nothing_known).then(|| text::plan_view::decision_and_hours(plan, role)))
        };
        view! {
            <div role="row" class="matrix-row">
                <span role="rowheader" class=format!("matrix-side {}", role.home())>
                    <Hat role=role />
                    <span>
                        <strong>{text::role_short(role)}</strong>
                        <span class="quiet-text">{verdict}</span>
                    </span>
                </span>
                {cells.collect::<Vec<_>>()}
            </div>
        }
    });
    view! {
        <div role="row" class="matrix-row">
            <span role="columnheader"><span class="visually-hidden">{text::controls::role()}</span></span>
            {heads.collect_view()}
        </div>
        {rows.collect_view()}
    }
    .into_any()
}

/// The share of the suggested week that a responsibility has.
fn share(store: Store, responsibility: Responsibility) -> impl Fn() -> Option<String> + Send + 'static {
    move || {
        let percent = store.plan.with(|plan| plan.percent_of_week(responsibility));
        percent.map(text::model::share_of_week)
    }
}

/// What is known of a role, for the eye and, where that is another thing, for the ear.
struct Detail {
    shown: String,
    read: Option<String>,
}

impl From<String> for Detail {
    fn from(shown: String) -> Self {
        Self { shown, read: None }
    }
}

/// A row of what is known of each role; empty while nothing is known.
fn details(store: Store, name: &'static str, ask: fn(Store, Role) -> Detail) -> AnyView {
    let cells = Role::ALL.iter().map(|&role| {
        let detail = move || {
            let known = store.plan.with(|plan| !plan.nothing_known);
            known.then(|| {
                let Detail { shown, read } = ask(store, role);
                match read {
                    None => shown.into_any(),
                    Some(read) => view! {
                        <span class="level-marks" aria-hidden="true">{shown}</span>
                        <span class="visually-hidden">{read}</span>
                    }
                    .into_any(),
                }
            })
        };
        view! { <span role="gridcell" class="matrix-detail">{detail}</span> }
    });
    let known = move || store.plan.with(|plan| !plan.nothing_known);
    view! {
        <div role="row" class="matrix-row details" class:unknown=move || !known()>
            <span role="rowheader" class="matrix-side">{name}</span>
            {cells.collect_view()}
        </div>
    }
    .into_any()
}

fn cover(answers: &Answers, role: Role) -> Detail {
    match answers.cover[role] {
        Answer::Given(cover) => text::lower_first(text::cover(cover)),
        Answer::NotSure | Answer::Unanswered => text::said::not_answered().to_owned(),
    }
    .into()
}

/// A rating as dots: “●●●○○”.
fn level(answer: Answer<Level>) -> Detail {
    match answer.given() {
        None => text::said::not_answered().to_owned().into(),
        Some(level) => {
            let (filled, most) = (level.index() + 1, Level::ALL.len());
            let shown = "●".repeat(filled) + &"○".repeat(most - filled);
            Detail { shown, read: Some(text::matrix::level(filled, most)) }
        }
    }
}

/// Where a key leads, if it leads anywhere: as the arrows point on the screen, and no further than the edge.
fn moved((responsibility, role): CellKey, event: &leptos::ev::KeyboardEvent, tall: bool) -> Option<CellKey> {
    let (row, column) =
        if tall { (role.index(), responsibility.index()) } else { (responsibility.index(), role.index()) };
    let (rows, columns) = if tall {
        (Role::ALL.len(), Responsibility::ALL.len())
    } else {
        (Responsibility::ALL.len(), Role::ALL.len())
    };
    let whole = event.ctrl_key();
    let (row, column) = match (event.key().as_str(), whole) {
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
    let (responsibility, role) = if tall { (column, row) } else { (row, column) };
    Some((Responsibility::ALL[responsibility], Role::ALL[role]))
}
