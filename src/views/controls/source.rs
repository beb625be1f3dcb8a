//! What is said stands on sources: numbers beside it that lead to them, and the list of them.

use crate::{
    text::Source,
    views::html::{Node, node, view},
};

/// The link, what kind of source it is, and whether it is weak. It opens outside, and is told nothing of us.
fn source_link(source: &Source) -> Node {
    view! {
        <a href=source.url.clone() target="_blank" rel="noopener noreferrer">
            {source.label.clone()}
        </a>
        " "
        <span class="quiet-text">{source.note.clone()}</span>
        {source.weak.then(|| view! { <span class="ground">"weak"</span> })}
    }
}

/// The sources at these places, as numbers that lead to each: outside, and told nothing of us.
pub(crate) fn references(places: &[usize], sources: &[Source]) -> Node {
    let numbers = places.iter().filter_map(|&at| {
        let source = sources.get(at)?;
        let name = format!("Source {}: {}", at + 1, source.label);
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
    node(numbers.collect::<Vec<_>>())
}

/// The numbered list of sources.
pub(crate) fn source_list(sources: &[Source]) -> Node {
    let rows = sources.iter().map(|source| view! { <li>{source_link(source)}</li> });
    view! { <ol class="sources">{rows.collect::<Vec<_>>()}</ol> }
}
