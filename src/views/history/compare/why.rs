//! Why each role moved: reasons whose points add up.

use leptos::prelude::*;

use super::compared::Compared;
use crate::{model::Role, text, views::controls::Hat};

/// How many roles are listed at once.
const AT_ONCE: usize = 4;

pub(super) fn why(compared: &Compared) -> AnyView {
    let by_size = compared.by_size();
    let (moved, still): (Vec<Role>, Vec<Role>) =
        by_size.into_iter().partition(|&role| !compared.moved(role).parts.is_empty());
    let (first, others) = moved.split_at(AT_ONCE.min(moved.len()));
    let list = |roles: &[Role]| {
        let rows = roles.iter().map(|&role| row(compared, role)).collect_view();
        view! { <ol class="why-moved">{rows}</ol> }
    };
    let more = (!others.is_empty()).then(|| {
        view! {
            <details>
                <summary>{text::history::more(others.len())}" "<span class="visually-hidden">{text::history::that_moved()}</span></summary>
                {list(others)}
            </details>
        }
    });
    let still = match still.len() {
        0 => None,
        _ if moved.is_empty() => Some(text::history::nothing_counts().to_owned()),
        _ => Some(text::history::not_moved(&still)),
    };
    view! {
        <section aria-labelledby="why-moved-title">
            <h3 id="why-moved-title">{text::history::why_it_moved()}</h3>
            {(!first.is_empty()).then(|| list(first))}
            {more}
            <p class="quiet-text">{still}</p>
        </section>
    }
    .into_any()
}

/// One role: by how much, and the reasons.
fn row(compared: &Compared, role: Role) -> AnyView {
    let moved = compared.moved(role);
    let (reasons, small) = compared.reasons(role);
    let reasons = reasons.into_iter().map(|(points, because)| {
        view! {
            <li><span class="number">{text::signed(points)}</span>" "<span>{because}</span></li>
        }
    });
    view! {
        <li>
            <Hat role=role />
            <div>
                <p>
                    <strong>{text::role_short(role)}" "{text::signed(moved.in_points().change())}</strong>
                </p>
                <ul>{reasons.collect_view()}</ul>
                {small.map(|small| view! { <p class="quiet-text">{small}</p> })}
            </div>
        </li>
    }
    .into_any()
}
