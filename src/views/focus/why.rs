//! Why a role has its score: reasons that add up.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::{Ledger, Plan, ledger},
    geometry::number,
    model::{Choice, Role},
    priors, text,
};

#[component]
pub(super) fn Why(case: Case) -> impl IntoView {
    let asked = RwSignal::new(None::<Role>);
    let plan = case.plan;
    let role = move || {
        let first = || plan.with(|plan| plan.in_order()[0]);
        asked.get().unwrap_or_else(first)
    };
    let choose = move |event: leptos::ev::Event| asked.set(Role::from_id(&event_target_value(&event)));
    let options = move || {
        plan.with(|plan| {
            plan.in_order()
                .into_iter()
                .map(|option| {
                    view! {
                        <option value=option.id() selected=move || role() == option>
                            {text::role_short(option)}
                        </option>
                    }
                })
                .collect_view()
        })
    };
    let counted =
        Memo::new(move |_| plan.with(|plan| ledger(priors::latest(), &plan.inputs, plan.weights, role())));
    let told = move || {
        counted.with(|ledger| {
            let entry = ledger.strongest()?;
            Some(plan.with(|plan| text::plan::strongest(plan, ledger.role, entry)))
        })
    };
    let bars = move || {
        let hue = role().home().to_string();
        let bars = counted.with(|ledger| plan.with(|plan| waterfall(ledger, plan)));
        bars.into_iter().map(move |line| bar(line, &hue)).collect_view()
    };
    view! {
        <section class="why" aria-labelledby="why-title">
            <h2 id="why-title">{move || text::focus::why_role(role())}</h2>
            <p>
                {text::focus::why_lead()}
            </p>
            <label class="why-role">
                {text::controls::role()}" " <select on:change=choose>{options}</select>
            </label>
            <p role="status">{told}</p>
            <ol class="waterfall">{bars}</ol>
        </section>
    }
}

/// One bar: from one score to another, in points of 100.
#[derive(Clone, Debug, PartialEq)]
struct Bar {
    label: String,
    from: f64,
    to: f64,
    shown: String,
    total: bool,
}

/// The ledger as bars. Shown are whole points that add up: each is the difference of two rounded sums.
fn waterfall(ledger: &Ledger, plan: &Plan) -> Vec<Bar> {
    // Scores are between 0 and 1.
    #[allow(clippy::cast_possible_truncation)]
    let whole = |score: f64| libm::round(score * 100.0) as i32;
    let total = |label: &str, score: f64| Bar {
        label: label.to_owned(),
        from: 0.0,
        to: score,
        shown: whole(score).to_string(),
        total: true,
    };
    let mut bars = vec![total(text::focus::typical_company(), ledger.typical)];
    let mut sum = ledger.typical;
    for entry in &ledger.entries {
        let next = sum + entry.contribution;
        let points = whole(next) - whole(sum);
        bars.push(Bar {
            label: text::plan::reason(plan, ledger.role, entry.reason),
            from: sum,
            to: next,
            shown: text::signed(points),
            total: false,
        });
        sum = next;
    }
    bars.push(total(text::focus::your_score(), ledger.score));
    bars
}

fn bar(bar: Bar, hue: &str) -> AnyView {
    let (low, high) = (bar.from.min(bar.to).max(0.0), bar.from.max(bar.to));
    let [start, width] = [low, high - low].map(|part| format!("{}%", number(part * 100.0)));
    let direction = match bar {
        Bar { total: true, .. } => "total",
        Bar { from, to, .. } if to < from => "down",
        _ => "up",
    };
    let class = format!("step {direction} {hue}");
    view! {
        <li class:total=bar.total>
            <span class="step-label">{bar.label}</span>
            <span class="step-track" aria-hidden="true">
                <span class=class style:--start=start style:--width=width></span>
            </span>
            <span class="number">{bar.shown}</span>
        </li>
    }
    .into_any()
}
