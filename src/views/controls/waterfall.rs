//! What a score is made of, as bars: each begins where the one before ended.

use leptos::prelude::*;

use crate::{geometry::number, text};

/// One bar: from one score to another, in points of 100.
#[derive(Clone, Debug, PartialEq)]
struct Bar {
    label: String,
    from: f64,
    to: f64,
    shown: String,
    total: bool,
}

/// Bars in a hue, from a typical score by these parts, each with its label, to the person's score, all in score units (0 to
/// 1). Shown are whole points that add up.
pub(in crate::views) fn waterfall(
    hue: &str,
    typical: f64,
    parts: impl Iterator<Item = (String, f64)>,
    score: f64,
) -> AnyView {
    let parts: Vec<(String, f64)> = parts.collect();
    let points: Vec<i32> = text::whole_parts(typical, parts.iter().map(|(_, part)| *part)).collect();
    let total = |label: &str, score: f64| Bar {
        label: label.to_owned(),
        from: 0.0,
        to: score,
        shown: text::points(score),
        total: true,
    };
    let mut bars = vec![total(text::focus::typical_company(), typical)];
    let mut sum = typical;
    for ((label, part), points) in parts.into_iter().zip(points) {
        let (from, to) = (sum, sum + part);
        bars.push(Bar { label, from, to, shown: text::signed(points), total: false });
        sum = to;
    }
    bars.push(total(text::focus::your_score(), score));
    bars.into_iter().map(|line| bar(line, hue)).collect_view().into_any()
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
