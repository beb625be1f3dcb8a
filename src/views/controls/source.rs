//! What is said stands on sources: numbers beside it that lead to them, and the list of them.

use leptos::prelude::*;

use crate::text;
use crate::text::Source;

/// The link, what kind of source it is, and whether it is weak. It opens outside, and is told nothing of us.
fn source_link(source: &Source) -> AnyView {
    view! {
        <a href=source.url.clone() target="_blank" rel="noopener noreferrer">
            {source.label.clone()}
        </a>
        " "
        <span class="quiet-text">{source.note.clone()}</span>
        {source.weak.then(|| view! { <span class="ground">{text::controls::weak()}</span> })}
    }
    .into_any()
}

/// The sources at these places, as numbers that lead to each: outside, and told nothing of us.
pub(crate) fn references(places: &[usize], sources: &[Source]) -> AnyView {
    let numbers = places.iter().filter_map(|&at| {
        let source = sources.get(at)?;
        let name = text::controls::numbered_source(at + 1, &source.label);
        Some(view! {
            <a
                class="reference"
                href=source.url.clone()
                target="_blank"
                rel="noopener noreferrer"
                aria-label=name.clone()
                title=name
            >
                {at + 1}
            </a>
        })
    });
    (numbers.collect::<Vec<_>>()).into_any()
}

/// The numbered list of sources.
pub(crate) fn source_list(sources: &[Source]) -> AnyView {
    let rows = sources.iter().map(|source| view! { <li>{source_link(source)}</li> });
    view! { <ol class="sources">{rows.collect::<Vec<_>>()}</ol> }.into_any()
}
