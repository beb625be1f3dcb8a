//! A list of what is told, in lines of a name and its words.

use leptos::prelude::*;

use super::paper::together;
use crate::text::Item;

/// The lines, each with a name and its words.
pub(super) fn tells(items: Vec<Item>) -> AnyView {
    let line = |Item { name, words }: Item| {
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{together(&words)}</dd>
            </div>
        }
    };
    items.into_iter().map(line).collect_view().into_any()
}
