//! A list of what is told, in lines of a name and its words.

use leptos::prelude::*;

use super::paper::together;
use crate::text::Item;

/// The lines, each with a name and its words.
pub(super) fn tells(items: Vec<Item>) -> AnyView {
    let line = |Item { name, words }: Item| tell(name, vec![words]);
    items.into_iter().map(line).collect_view().into_any()
}

/// A line, or more than one with the same name.
pub(super) fn tell(name: Option<String>, lines: Vec<String>) -> AnyView {
    let line = |words: String| view! { <span>{together(&words)}</span> };
    let lines: Vec<_> = lines.into_iter().map(line).collect();
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{lines}</dd>
        </div>
    }
    .into_any()
}
