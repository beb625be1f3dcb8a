//! A link to a source of what is said.

use crate::{
    text::Source,
    views::html::{Node, view},
};

/// The link, what kind of source it is, and whether it is weak. It opens outside, and is told nothing of us.
pub(crate) fn source_link(source: &Source) -> Node {
    view! {
        <a href=source.url.clone() target="_blank" rel="noopener noreferrer">
            {source.label.clone()}
        </a>
        " "
        <span class="quiet-text">{source.note.clone()}</span>
        {source.weak.then(|| view! { <span class="ground">"weak"</span> })}
    }
}
