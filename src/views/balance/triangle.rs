//! The balance triangle: which role comes first at which balance, and the person's own.

use leptos::prelude::*;

use super::balancing::Balancing;
use crate::{
    engine::Acceptability,
    geometry::{Point, number, triangle},
    model::{Choice, Criterion, Role, Weights},
    state::{Store, field},
    text,
};

/// The smallest share of all balances of which a region still carries its role's name.
const NAMED_FROM: f64 = 0.05;

/// A region of the triangle: the balances at which a role comes first.
#[derive(Clone, Debug, PartialEq)]
struct Region {
    role: Role,
    acceptability: Acceptability,
}

/// The regions that have an area, the largest first.
fn regions(all: &[(Role, Acceptability)]) -> Vec<Region> {
    let mut regions: Vec<Region> = all
        .iter()
        .filter(|(_, of)| of.central_weights.is_some() && of.ranks[0] > 0.0)
        .map(|(role, acceptability)| Region { role: *role, acceptability: acceptability.clone() })
        .collect();
    regions.sort_unstable_by(|a, b| b.acceptability.ranks[0].total_cmp(&a.acceptability.ranks[0]));
    regions
}

#[component]
pub(super) fn Triangle(balancing: Balancing) -> impl IntoView {
    let Balancing { over_balances, first, .. } = balancing;
    let regions = Memo::new(move |_| over_balances.with(|all| regions(all)));
    let asked = RwSignal::new(None::<Role>);
    let shapes = move || {
        regions.with(|regions| {
            regions
                .iter()
                .map(|Region { role, acceptability }| {
                    let role = *role;
                    view! {
                        <path
                            class=format!("region {}", role.home())
                            class:chosen=move || asked.get() == Some(role)
                            d=triangle::region(&acceptability.first).into_data()
                            on:click=move |_| asked.set(Some(role))
                        ></path>
                    }
                })
                .collect_view()
        })
    };
    let names = move || regions.with(|regions| regions.iter().filter_map(name).collect::<Vec<_>>());
    let rows = move || regions.with(|regions| regions.iter().map(|region| row(region, asked)).collect_view());
    let told = move || {
        let role = asked.get().unwrap_or_else(|| first.get());
        let among_all = over_balances.with(|all| all.len() == Role::ALL.len());
        regions.with(|regions| {
            regions.iter().find(|region| region.role == role).map(|region| holds_for(region, among_all))
        })
    };
    let view_box = format!("0 0 {} {}", number(triangle::WIDTH), number(triangle::HEIGHT));
    view! {
        <div class="triangle">
            <p class="triangle-corner need" aria-hidden="true">{text::criterion(Criterion::Need)}</p>
            <div class="triangle-frame" id="triangle">
                <svg viewBox=view_box aria-hidden="true">{shapes}</svg>
                {names}
                <Handle balancing=balancing />
            </div>
            <p class="triangle-corner skill" aria-hidden="true">{text::criterion(Criterion::Skill)}</p>
            <p class="triangle-corner joy" aria-hidden="true">{text::criterion(Criterion::Joy)}</p>
        </div>
        <p class="quiet-text" role="status">{told}</p>
        <ul class="region-list" aria-label=text::focus::who_comes_first()>{rows}</ul>
    }
}

/// A region's name, in its middle, where there is room.
fn name(region: &Region) -> Option<AnyView> {
    let middle =
        region.acceptability.central_weights.filter(|_| region.acceptability.ranks[0] >= NAMED_FROM)?;
    let place = triangle::place(middle);
    let [x, y] = percents_of(place);
    Some(
        view! {
            <span
                class=format!("region-name {}", region.role.home())
                style:--x=x
                style:--y=y
                aria-hidden="true"
            >
                {text::role_short(region.role)}
            </span>
        }
        .into_any(),
    )
}

fn percents_of(point: Point) -> [String; 2] {
    [point.x / triangle::WIDTH, point.y / triangle::HEIGHT].map(|part| format!("{}%", number(part * 100.0)))
}

/// A button that tells for which balances a role comes first.
fn row(region: &Region, asked: RwSignal<Option<Role>>) -> AnyView {
    let role = region.role;
    let share = text::share_of_balances(region.acceptability.ranks[0]);
    view! {
        <li>
            <button
                type="button"
                class=format!("region-button {}", role.home())
                aria-pressed=move || (asked.get() == Some(role)).to_string()
                on:click=move |_| asked.set(Some(role))
            >
                <span class="key key-region"></span>
                {text::role_short(role)}
                " "
                <strong>{share}</strong>
            </button>
        </li>
    }
    .into_any()
}

/// For which balances a role comes first among those that compete, or among all twelve, in words.
fn holds_for(region: &Region, among_all: bool) -> String {
    let corners = region.acceptability.first.corners();
    let ranges = Criterion::ALL.iter().map(|criterion| {
        let weight = |&[need, skill]: &[f64; 2]| [need, skill, 1.0 - need - skill][criterion.index()];
        let low = corners.iter().map(weight).fold(1.0, f64::min);
        let high = corners.iter().map(weight).fold(0.0, f64::max);
        (*criterion, low.max(0.0), high.min(1.0))
    });
    text::region(region.role, region.acceptability.ranks[0], &ranges.collect::<Vec<_>>(), among_all)
}

/// The person's balance, to be dragged, or moved by the arrow keys. Three fields below do the same.
#[component]
fn Handle(balancing: Balancing) -> impl IntoView {
    let store = Store::of_app();
    let Balancing { draft, fixed, .. } = balancing;
    let weights = move || draft.with(|draft| draft.weights);
    let place = move || percents_of(triangle::place(weights().shares()));
    let said = move || {
        let [need, skill, joy] = weights().percents();
        text::focus::balance_value(need, skill, joy)
    };
    let dragged = RwSignal::new(false);
    let grab = move |event: leptos::ev::PointerEvent| {
        if fixed || event.button() != 0 {
            return;
        }
        field::hold_pointer(&event);
        dragged.set(true);
    };
    let drag = move |event: leptos::ev::PointerEvent| {
        if !dragged.get_untracked() {
            return;
        }
        if let Some([x, y]) = field::pointer_within(&event, "triangle") {
            let at = Point { x: x * triangle::WIDTH, y: y * triangle::HEIGHT };
            store.assessment().preview_weights(Weights::nearest(triangle::balance_at(at)));
        }
    };
    let let_go = move |_| {
        if dragged.get_untracked() {
            dragged.set(false);
            store.assessment().commit_weights();
        }
    };
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let step = if event.shift_key() { 5 } else { 1 };
        let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        let [need, skill, _] = untrack(weights).percents();
        let to = match event.key().as_str() {
            _ if fixed || !plain => return,
            "ArrowUp" => untrack(weights).with_percent(Criterion::Need, (need + step).min(100)),
            "ArrowDown" => untrack(weights).with_percent(Criterion::Need, need.saturating_sub(step)),
            // To the right is joy; need stays.
            "ArrowRight" => Weights::from_percents(need, skill.saturating_sub(step)),
            "ArrowLeft" => Weights::from_percents(need, (skill + step).min(100 - need)),
            "Home" => Weights::default(),
            _ => return,
        };
        event.prevent_default();
        store.assessment().preview_weights(to);
        store.assessment().commit_weights();
    };
    view! {
        <span
            class="balance-point"
            class:fixed=fixed
            style:--x=move || { let [x, _] = place(); x }
            style:--y=move || { let [_, y] = place(); y }
            role="slider"
            tabindex="0"
            aria-label=text::focus::your_balance()
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=move || weights().percents()[0].to_string()
            aria-valuetext=said
            aria-disabled=fixed.then_some("true")
            on:pointerdown=grab
            on:pointermove=drag
            on:pointerup=let_go
            on:pointercancel=let_go
            on:keydown=keys
        ></span>
    }
}
